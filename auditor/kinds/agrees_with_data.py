"""What a text says of the data is what the data says.

Looks at `data` frames, which bind figures of the prose to the cells of datasets by measure, place, group and period:
values, ranks, means and totals over named places, changes between periods, shares of a total. Rounding is allowed on
both sides. A name that several places have leaves the figure undecided. A rule may declare what a measure is called
(`where: {measure: …}`) and where it stands (`with: {table: …, column: …}`); else it is bound where names leave one
reading, and a figure that no cell gives is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from auditor.model import Figure, Frame, Outcome, Part, Step, Suggestion, Verdict
from auditor.relations import first_that_holds, outcome, relation, undecided
from auditor.scope import Scope

AGAINST = "data"
MESSAGE = {
    "en": "{figure} is not what the data says of {where}",
    "nb": "{figure} er ikke det dataene sier om {where}",
}
Claim = Literal["value", "rank", "mean", "total", "change", "share"]


@dataclass(frozen=True, slots=True)
class Parameters:
    """claims: which sorts of claims, all if empty. table, column: of the declared measure, with the columns of its
    place and period where they cannot be told; group: the member that is meant, by column.
    """

    claims: tuple[Claim, ...] = ()
    table: str = ""
    column: str = ""
    place: str = ""
    period: str = ""
    group: Mapping[str, str] = field(default_factory=dict)


def check(scope: Scope, parameters: Parameters) -> Iterator[Outcome]:
    for frame in scope.held(parameters):
        if not parameters.claims or frame.facts["claim"] in parameters.claims:
            yield from _outcomes(frame)


def _outcomes(frame: Frame) -> Iterator[Outcome]:
    if frame.facts["ambiguous"]:
        yield undecided(_parts(frame), "several_places")
    elif frame.facts["claim"] == "rank":
        yield _ranked(frame)
    else:
        found = first_that_holds(
            relation(formula, _parts(frame), frame.facts, frame.doubt) for formula in frame.facts["formulas"]
        )
        weighted = frame.one("weighted")
        steps = (
            (Step("weighted_too", {"weighted": weighted}),) if weighted and found.verdict is not Verdict.HOLDS else ()
        )
        yield replace(found, steps=(*found.steps, *steps))
        if "direction" in frame.facts and found.verdict is Verdict.HOLDS:
            op = "<" if frame.facts["direction"] < 0 else ">"
            yield relation(f"after {op} before", _turned(frame), frame.facts, frame.doubt)


def _parts(frame: Frame) -> list[tuple[str, Part | None]]:
    figures = [(role, figure) for role, found in frame.figures.items() for figure in found]
    return [*figures, *((role, word) for role, word in frame.words.items() if role != "direction")]


def _turned(frame: Frame) -> list[tuple[str, Part | None]]:
    """The parts of a direction, its word first."""
    word = frame.words["direction"]
    return [("direction", word), *_parts(frame)]


# -- ranks -------------------------------------------------------------------------------------------------------------


def _ranked(frame: Frame) -> Outcome:
    """The place of a cell among others; equal within their rounding, either may be ahead."""
    (cell,), others = frame.figures["cell"], frame.figures["others"]
    place, sign = frame.facts["place"], frame.facts["sign"]
    ahead = sorted((o for o in others if _beats(o, cell, sign)), key=lambda o: -sign * (o.value or 0))
    fits = _has_place(cell, others, sign, place)
    parts: list[tuple[str, Part | None]] = [("claim", frame.words["claim"]), ("name", frame.words.get("name"))]
    shown: Sequence[Figure] = () if fits else ahead[:place] if len(ahead) >= place else ahead[-2:]
    parts += [("cell", cell), *(("ahead", o) for o in shown)]
    said = {"place": len(ahead) + 1, "of": len(others) + 1, "cell": cell, "where": frame.facts["where"]}
    steps = [Step("says", {"word": frame.words["claim"]}), Step("ranked", said)]
    steps += [Step("order", {"a": cell, "b": o} if sign > 0 else {"a": o, "b": cell}) for o in shown]
    turns = _has_place(cell, others, -sign, place)
    facts = {**frame.facts, "figure": frame.words["claim"], "turns": turns}
    return outcome(fits, parts, steps, facts, frame.doubt, () if fits else _right_name(frame, cell))


def _right_name(frame: Frame, cell: Figure) -> Iterator[Suggestion]:
    """The name of the only place that surely has the rank that is claimed."""
    name, others = frame.words.get("name"), frame.figures["others"]
    place, sign = frame.facts["place"], frame.facts["sign"]
    for number, other in enumerate(others):
        rest = [cell, *others[:number], *others[number + 1 :]]
        behind = sum(_beats(other, one, sign) for one in rest)
        if name and sum(_beats(one, other, sign) for one in rest) == place - 1 == len(rest) - behind:
            yield Suggestion(name.start, name.end, frame.facts["names"][number], "right_name", name.source)


def _has_place(cell: Figure, others: Sequence[Figure], sign: int, place: int) -> bool:
    """Whether a cell may be the first, the second, the third … among others."""
    surely = sum(_beats(o, cell, sign) for o in others)
    maybe = sum(not _beats(cell, o, sign) for o in others)
    return surely <= place - 1 <= maybe


def _beats(a: Figure, b: Figure, sign: int) -> bool:
    return b.interval.below(a.interval) if sign > 0 else a.interval.below(b.interval)
