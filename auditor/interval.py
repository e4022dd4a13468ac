"""Arithmetic on what a printed number can mean.

A printed number is every true value that would be printed so. The convention, in one place:

- a number with d decimals is its value ± half a unit of the last decimal (`0,9` is 0.85–0.95);
- a percentage, an amount or a measure in whole units is ± 0.5 (an amount or a measure that ends in zeros: as a count);
- a count is exact, unless it ends in zeros: `19 100` is to the nearest hundred (± 50); two-digit counts are exact;
- a scaled number (`2,5 mill.`) is rounded in its own scale (± 50 000);
- a fraction word is loose: a half is 45–55 %, n in ten is ± 5 %;
- a hedge moves the ends (`auditor.reading.numbers.hedges`).

Bounds are closed, exact fractions; an open end is None. Differences and sums add their slack.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import inf

Number = Fraction | int


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from low to high, both included; None is no bound."""

    low: Fraction | None
    high: Fraction | None

    def __add__(self, other: Interval) -> Interval:
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """The product of two intervals; an end that is open on one side stays so only where it can be reached."""
        corners = [_times(a, b) for a in self._ends() for b in other._ends()]
        low, high = min(corners), max(corners)
        return Interval(low if isinstance(low, Fraction) else None, high if isinstance(high, Fraction) else None)

    def _ends(self) -> tuple[Fraction | float, Fraction | float]:
        return (-inf if self.low is None else self.low), (inf if self.high is None else self.high)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; a divisor that may be zero leaves it unbounded."""
        if other.low is None or other.low <= 0 <= (other.high if other.high is not None else 0):
            return ANYTHING
        if other.low < 0:
            return ANYTHING if other.high is None else -(self / -other)
        inverse_low = Fraction(0) if other.high is None else 1 / other.high
        return self * Interval(inverse_low, 1 / other.low)

    def scaled(self, factor: Number) -> Interval:
        return self * exactly(factor)

    def widened(self, slack: Number) -> Interval:
        return self + Interval(Fraction(-slack), Fraction(slack))

    def magnitude(self) -> Interval:
        """The interval of the absolute value."""
        if self.low is not None and self.low >= 0:
            return self
        if self.high is not None and self.high <= 0:
            return -self
        ends = None if self.low is None or self.high is None else max(-self.low, self.high)
        return Interval(Fraction(0), ends)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Whether every value here is smaller than every value there."""
        return self.high is not None and other.low is not None and self.high < other.low

    def contains(self, value: Number) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def hull(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    @property
    def middle(self) -> Fraction | None:
        return None if self.low is None or self.high is None else (self.low + self.high) / 2


ANYTHING = Interval(None, None)


def _times(a: Fraction | float, b: Fraction | float) -> Fraction | float:
    """A product in which nothing times anything is nothing."""
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a * b
    return Fraction(0) if not a or not b else inf if (a > 0) == (b > 0) else -inf


def _add(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def exactly(value: Number) -> Interval:
    exact = Fraction(value)
    return Interval(exact, exact)


def between(low: Number | None, high: Number | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


def rounded(value: Number, unit: Number) -> Interval:
    """All values that print as `value` when rounded to a multiple of `unit`."""
    return exactly(value).widened(Fraction(unit) / 2)


def total(parts: list[Interval]) -> Interval:
    return reduce(Interval.__add__, parts) if parts else exactly(0)


def count_unit(value: int) -> int:
    """To what a printed count is rounded, judged by its trailing zeros; 1 means exact."""
    if abs(value) < 100:
        return 1
    unit = 1
    while value % (unit * 10) == 0:
        unit *= 10
    return unit


def count(value: int, unit: int | None = None) -> Interval:
    """A printed count: exact, or rounded to its trailing zeros (or to the unit of its neighbours)."""
    unit = count_unit(value) if unit is None else unit
    return exactly(value) if unit == 1 else rounded(value, unit)
