"""A change given as an amount and in per cent is the same change.

Looks at frames with both sizes and the level they led to: `6.5 billion, up 15 per cent (827 million)`. The per cent is
of the level before, which is the level afterwards less the amount; a text may also print the level before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor import formula as formulas
from auditor.model import Figure, Frame, Outcome, Verdict
from auditor.relations import by_role, first_that_holds, relation
from auditor.scope import Scope

OF_BEFORE = "100 * by / level == percent"
UP = "100 * by / (level - by) == percent"
DOWN = "100 * by / (level + by) == percent"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("growth"):
        tried = [o for level in frame.figures["levels"] for o in _readings(frame, level)]
        holding = any(o.verdict is Verdict.HOLDS for o in tried)
        found = first_that_holds(tried) if holding else _turned(frame, tried[0])
        yield replace(found, bound=frame.facts.get("bound", False), named=frame.facts.get("named", False))


def _turned(frame: Frame, violated: Outcome) -> Outcome:
    """The outcome with its word of direction, where the opposite word would make it hold."""
    word, other = frame.words.get("direction"), {UP: DOWN, DOWN: UP}.get(violated.formula)
    if word is None or other is None or not formulas.possible(other, formulas.intervals(by_role(violated.parts))):
        return violated
    return replace(violated, parts=(*violated.parts, ("direction", word)))


def _readings(frame: Frame, level: Figure) -> Iterator[Outcome]:
    """The level as the one afterwards, then as the one before; the only one that the text says it is."""
    parts = [("percent", frame.one("percent")), ("by", frame.one("by")), ("level", level)]
    doubt = "several_levels" if len(frame.figures["levels"]) > 1 else frame.doubt
    said = frame.facts.get("level", "")
    if said != "before":
        yield relation(UP if frame.facts["direction"] > 0 else DOWN, parts, doubt=doubt)
    if said != "after":
        yield relation(OF_BEFORE, parts, doubt=doubt)
