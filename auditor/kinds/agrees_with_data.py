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

from auditor.model import Figure, Frame, Outcome, Part, Step, Verdict
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
        yield found
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
    maybe = sum(not _beats(cell, o, sign) for o in others)
    fits = len(ahead) <= place - 1 <= maybe
    parts: list[tuple[str, Part | None]] = [("claim", frame.words["claim"]), ("name", frame.words.get("name"))]
    shown: Sequence[Figure] = () if fits else ahead[:place] if len(ahead) >= place else ahead[-2:]
    parts += [("cell", cell), *(("ahead", o) for o in shown)]
    steps = [
        Step("ranked", {"place": len(ahead) + 1, "of": len(others) + 1, "cell": cell, "where": frame.facts["where"]})
    ]
    steps += [Step("order", {"a": cell, "b": o} if sign > 0 else {"a": o, "b": cell}) for o in shown]
    found = outcome(fits, parts, [Step("says", {"word": frame.words["claim"]}), *steps], frame.facts, frame.doubt)
    return replace(found, facts={**frame.facts, "figure": frame.words["claim"]})


def _beats(a: Figure, b: Figure, sign: int) -> bool:
    return b.interval.below(a.interval) if sign > 0 else a.interval.below(b.interval)
