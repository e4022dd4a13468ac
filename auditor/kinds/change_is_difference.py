"""A printed change equals the difference between its two levels.

Looks at frames that name both levels and the size of the change: `from 41 to 48 per cent, up 7 percentage points`.
A change in percentage points, or in the unit of the levels, is their difference. A change in per cent is the
difference divided by the earlier level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor import formula as formulas
from auditor.model import Figure, Outcome
from auditor.relations import DIFFERENCE, PERCENT, relation
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change"):
        a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
        if a and b and by and not _points_in_per_cent(a, b, by):
            formula = PERCENT if by.unit == "percent" else DIFFERENCE
            found = relation(formula, [("by", by), ("from_", a), ("to", b)], doubt=frame.doubt)
            yield replace(found, bound=frame.facts.get("bound", True))


def _points_in_per_cent(a: Figure, b: Figure, by: Figure) -> bool:
    """Whether percentage points are printed as per cent, which is a matter of its own (points_not_percent)."""
    if {a.unit, b.unit, by.unit} != {"percent"}:
        return False
    return formulas.possible(DIFFERENCE, formulas.intervals({"from_": [a], "to": [b], "by": [by]}))
