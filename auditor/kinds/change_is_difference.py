"""A printed change equals the difference between its two levels.

Looks at frames that name both levels and the size of the change: `from 41 to 48 per cent, up 7 percentage points`.
A change in percentage points, or in the unit of the levels, is their difference. A change in per cent is the
difference divided by the earlier level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor import formula as formulas
from auditor.model import Figure, Frame, Outcome, Verdict
from auditor.relations import pairs, relation, turned
from auditor.scope import Scope

DIFFERENCE = "abs(to - from_) == abs(by)"
PERCENT = "abs(100 * to / from_ - 100) == abs(by)"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change"):
        a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
        if a and b and by and not _points_in_per_cent(a, b, by):
            yield replace(_sized(a, b, by, frame.doubt), bound=True)
    for frame in scope.frames("swing"):
        outcome = _swing(frame, frame.figures["by"][0])
        if outcome is not None:
            yield outcome


def _swing(frame: Frame, by: Figure) -> Outcome | None:
    """A size with levels before it: it holds if some two give it; it is violated if the only two near it do not."""
    near = [
        _sized(*turned(a, b, frame.facts.get("direction")), by, frame.doubt) for a, b in pairs(frame.figures["levels"])
    ]
    fitting = next((o for o in near if o.verdict is Verdict.HOLDS), None)
    if fitting or len(near) != 1 or _explained(frame, by):
        return fitting
    return None if {frame.figures["levels"][0].unit, by.unit} == {"percent"} else near[0]


def _explained(frame: Frame, by: Figure) -> bool:
    """Whether some two levels elsewhere in the document give the size."""
    return any(
        formulas.possible(PERCENT if by.unit == "percent" else DIFFERENCE, formulas.intervals(_roles(a, b, by)))
        for pair in pairs(frame.figures["wider"])
        for a, b in [turned(*pair, frame.facts.get("direction"))]
    )


def _roles(a: Figure, b: Figure, by: Figure) -> dict[str, list[Figure]]:
    return {"from_": [a], "to": [b], "by": [by]}


def _sized(a: Figure, b: Figure, by: Figure, doubt: str) -> Outcome:
    formula = PERCENT if by.unit == "percent" else DIFFERENCE
    return relation(formula, [("by", by), ("from_", a), ("to", b)], doubt=doubt)


def _points_in_per_cent(a: Figure, b: Figure, by: Figure) -> bool:
    """Whether percentage points are printed as per cent, which is a matter of its own (points_not_percent)."""
    if {a.unit, b.unit, by.unit} != {"percent"}:
        return False
    return formulas.possible(DIFFERENCE, formulas.intervals(_roles(a, b, by)))
