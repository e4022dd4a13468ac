"""A printed change equals the difference between its two levels.

Looks at frames that name both levels and the size of the change: `from 41 to 48 per cent, up 7 percentage points`.
A change in percentage points, or in the unit of the levels, is their difference. A change in per cent is the
difference divided by the earlier level.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

DIFFERENCE = "abs(to - from_) == abs(by)"
PERCENT = "abs(100 * to / from_ - 100) == abs(by)"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change", "difference"):
        a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
        if a and b and by:
            formula = PERCENT if by.unit == "percent" else DIFFERENCE
            yield relation(formula, [("by", by), ("from_", a), ("to", b)], doubt=frame.doubt)
