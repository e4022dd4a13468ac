"""A difference between two percentages is printed in percentage points, not in per cent.

Looks at changes and distances between two percentages whose size is printed in per cent: violated where the size is the
difference between them and cannot be their relative change.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import formula
from auditor.model import Figure, Outcome, Verdict
from auditor.relations import relation
from auditor.scope import Scope

DIFFERENCE = "abs(to - from_) == abs(by)"
PERCENT = "abs(100 * to / from_ - 100) == abs(by)"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change", "difference"):
        a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
        if a and b and by and {a.unit, b.unit} == {"percent"} and by.unit in ("percent", "percentage_point"):
            outcome = _relation(a, b, by, frame.doubt)
            if outcome is not None:
                yield outcome


def _relation(a: Figure, b: Figure, by: Figure, doubt: str) -> Outcome | None:
    """Only what is a plain difference tells points from per cent."""
    parts = [("by", by), ("from_", a), ("to", b)]
    values = formula.intervals({"by": [by], "from_": [a], "to": [b]})
    if not formula.possible(DIFFERENCE, values):
        return None
    found = relation(DIFFERENCE if by.unit == "percentage_point" else PERCENT, parts, doubt=doubt)
    return found if found.verdict is not Verdict.HOLDS or by.unit == "percentage_point" else None
