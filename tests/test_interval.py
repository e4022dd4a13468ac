"""Laws of what a printed number can mean."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditor import interval
from auditor.interval import ANYTHING, Interval, between, count, exactly, rounded

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return Interval(low, high)


@st.composite
def within(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a value in it."""
    own = draw(intervals())
    low, high = own.low or Fraction(0), own.high or Fraction(0)
    return own, low + (high - low) * draw(st.fractions(min_value=0, max_value=1, max_denominator=10))


@given(within(), within())
def test_arithmetic_on_values_stays_within_arithmetic_on_intervals(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    assert (a[0] + b[0]).contains(a[1] + b[1])
    assert (a[0] - b[0]).contains(a[1] - b[1])
    assert (a[0] * b[0]).contains(a[1] * b[1])
    assert a[0].magnitude().contains(abs(a[1]))


@given(within(), within())
def test_a_quotient_contains_the_quotient_of_its_values(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    assume(b[1] != 0)
    assert (a[0] / b[0]).contains(a[1] / b[1])


@given(intervals(), intervals())
def test_two_intervals_meet_or_one_lies_below_the_other(a: Interval, b: Interval) -> None:
    assert a.meets(b) is not (a.below(b) or b.below(a))


@given(intervals(), intervals())
def test_a_hull_contains_both(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    assert all(end is not None and hull.contains(end) for end in (a.low, a.high, b.low, b.high))


@given(st.integers(-10_000, 10_000), st.integers(1, 500))
def test_what_rounds_to_a_number_lies_in_its_interval(number: int, unit: int) -> None:
    printed = round(Fraction(number, unit)) * unit
    assert rounded(printed, unit).contains(number)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [(127, 127, 127), (40, 40, 40), (19_100, 19_050, 19_150), (600_000, 550_000, 650_000), (1_010, 1_005, 1_015)],
)
def test_a_count_is_as_exact_as_its_trailing_zeros_say(value: int, low: int, high: int) -> None:
    assert count(value) == between(low, high)


def test_the_zeros_of_a_neighbour_make_a_count_exacter() -> None:
    assert count(2_000, unit=100) == between(1_950, 2_050)


def test_an_open_end_stays_open() -> None:
    at_least = between(600_000, None)
    assert (at_least + exactly(5)).high is None
    assert (at_least * exactly(2)) == between(1_200_000, None)
    assert not at_least.below(between(0, 10))
    assert between(0, 10).below(at_least)


def test_a_divisor_that_may_be_zero_leaves_the_quotient_open() -> None:
    assert exactly(1) / between(-1, 1) == ANYTHING


def test_touching_intervals_meet() -> None:
    assert rounded(1, 1).meets(rounded(2, 1))
    assert not interval.total([rounded(1, 1), rounded(1, 1)]).meets(rounded(4, 1))
