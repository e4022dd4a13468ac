"""A difference between two percentages is printed in percentage points, not in per cent.

Looks at changes and distances between two percentages. Violated where the size is printed in per cent, is the plain
difference of the two printed percentages, and is not their relative change: `from 4.4 to 4.5 per cent, or by 0.1 per
cent` is 2.3 per cent.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import formula, interval
from auditor.model import Figure, Outcome, Step
from auditor.relations import DIFFERENCE, PERCENT, outcome
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change"):
        a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
        if a and b and by and {a.unit, b.unit} == {"percent"}:
            yield from _relation(a, b, by, frame.doubt)


def _relation(a: Figure, b: Figure, by: Figure, doubt: str) -> Iterator[Outcome]:
    """Only a size that is the plain difference tells points from per cent; zero tells nothing."""
    values = formula.printed_values({"from_": [a], "to": [b]})
    sized = {**values, "by": [by.interval]}
    if a.value in (None, 0) or not formula.possible(DIFFERENCE, sized) or by.interval.contains(0):
        return
    wrong = by.unit == "percent" and not formula.possible(PERCENT, sized)
    difference = formula.compared(DIFFERENCE, sized)[0].left.value
    relative = formula.compared(PERCENT, sized)[0].left.value
    steps = [
        Step("points", {"a": a, "b": b, "result": _rounded(difference)}),
        Step("relative", {"a": a, "b": b, "result": _rounded(relative)}),
    ]
    if by.unit == "percentage_point" or wrong:
        yield outcome(not wrong, [("by", by), ("from_", a), ("to", b)], steps, doubt=doubt)


def _rounded(value: interval.Interval) -> interval.Interval:
    """A point to one decimal, to be printed."""
    return value if value.middle is None else interval.exactly(round(value.middle, 1))
