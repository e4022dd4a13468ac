"""What is called the highest or the lowest is so in the table or list.

Looks at `top` frames: a superlative, the row it is said of, and the other rows of the column (totals left out). It is
violated if more rows beat it than its place allows, or, for a second or third place, if fewer can be ahead of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame, Outcome, Step, Suggestion
from auditor.relations import beats, in_place, outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("top"):
        cell = frame.one("cell")
        if cell:
            yield _relation(frame, cell, frame.figures["others"])


def _relation(frame: Frame, cell: Figure, others: Sequence[Figure]) -> Outcome:
    place = frame.facts["place"]
    signs = (1, -1) if frame.facts["sign"] == 0 else (frame.facts["sign"],)
    fits = any(in_place(cell, others, sign, place) for sign in signs)
    ahead = [o for o in others if beats(o, cell, signs[0])]
    parts = [
        ("claim", frame.words["claim"]),
        ("name", frame.words["name"]),
        ("figure", frame.one("figure")),
        ("cell", cell),
    ]
    steps = [Step("says", {"word": frame.words["claim"]})]
    if not fits:
        parts += [("ahead", o) for o in ahead[:2]]
        steps += [_order(cell, o, signs[0]) for o in ahead[:2]]
        steps += [] if ahead else [Step("none_ahead", {"cell": cell})]
    turns = any(in_place(cell, others, -sign, place) for sign in signs)
    mended = [] if fits or place > 1 else list(_right_name(frame, cell, signs[0]))
    return outcome(fits, parts, steps, {"cell": cell, "turns": turns}, frame.doubt, mended)


def _right_name(frame: Frame, cell: Figure, sign: int) -> Iterator[Suggestion]:
    """The name of the only row that beats all others."""
    others = frame.figures["others"]
    name = frame.words["name"]
    for number, other in enumerate(others):
        rest = [cell, *others[:number], *others[number + 1 :]]
        if all(beats(other, one, sign) for one in rest) and f"other_{number}" in frame.words:
            yield Suggestion(name.start, name.end, frame.words[f"other_{number}"].quote, "right_name", name.source)


def _order(cell: Figure, other: Figure, sign: int) -> Step:
    return Step("order", {"a": cell, "b": other} if sign > 0 else {"a": other, "b": cell})
