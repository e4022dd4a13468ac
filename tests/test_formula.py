"""Laws of relations as formulas: a formula is impossible only if no values within the intervals satisfy it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import formula
from auditor.interval import Interval, between, exactly, rounded
from auditor.model import Figure, Verdict
from auditor.relations import pairs, relation, turned

VALUES = st.integers(1, 500)


def figure(value: int | Fraction, width: Fraction | int = 1, at: int = 0, unit: str = "percent") -> Figure:
    return Figure("a.txt", at, at + 1, str(value), Fraction(value), rounded(value, width), unit=unit)


@given(VALUES, VALUES)
def test_a_true_difference_is_always_possible_however_it_is_rounded(a: int, b: int) -> None:
    tenths = {"a": Fraction(a, 10), "b": Fraction(b, 10)}
    printed = {name: [rounded(round(value), 1)] for name, value in tenths.items()}
    printed["by"] = [rounded(round(tenths["b"] - tenths["a"]), 1)]
    assert formula.possible("b - a == by", printed)


@given(VALUES, VALUES, VALUES)
def test_exact_values_satisfy_a_sum_only_if_they_add_up(a: int, b: int, whole: int) -> None:
    values = {"parts": [exactly(a), exactly(b)], "whole": [exactly(whole)]}
    assert formula.possible("sum(parts) == whole", values) is (a + b == whole)


@given(st.lists(VALUES, min_size=2, max_size=6), VALUES)
def test_a_mean_is_possible_only_between_its_parts(parts: list[int], mean: int) -> None:
    values = {"parts": [exactly(p) for p in parts], "mean": [exactly(mean)]}
    assert formula.possible("min(parts) <= mean <= max(parts)", values) is (min(parts) <= mean <= max(parts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a == b", True),
        ("a < b", False),
        ("a <= b", True),
        ("abs(a - b) == 0", True),
        ("100 * a / b == 100", True),
        ("-a == b", False),
    ],
)
def test_each_comparison_means_what_it_says(text: str, expected: bool) -> None:
    assert formula.possible(text, {"a": [exactly(5)], "b": [exactly(5)]}) is expected


def test_strict_comparison_is_impossible_where_intervals_only_touch() -> None:
    values = {"a": [rounded(Fraction("9.9"), Fraction("0.1"))], "b": [rounded(Fraction("9.8"), Fraction("0.1"))]}
    assert formula.possible("a <= b", values)
    assert not formula.possible("a < b", values)


def test_the_roles_of_a_formula_are_its_names_and_not_its_functions() -> None:
    assert formula.names("sum(parts) == abs(whole)") == {"parts", "whole"}


@pytest.mark.parametrize("text", ["a + b", "a == len(b)", "a == b.c", "a == [b]"])
def test_what_is_no_formula_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        formula.possible(text, {"a": [exactly(1)], "b": [exactly(1)]})


def test_an_impossible_relation_is_violated_and_its_proof_ends_with_why() -> None:
    found = relation("to - from_ == by", [("by", figure(9)), ("from_", figure(41)), ("to", figure(48))])
    assert found.verdict is Verdict.VIOLATED
    assert [step.key for step in found.steps] == ["means", "means", "means", "works_out", "not_equal"]
    assert found.steps[-1].values["x"] == between(6, 8)


def test_a_doubtful_violation_is_undecided() -> None:
    found = relation("a == b", [("a", figure(1)), ("b", figure(9))], doubt="untied")
    assert (found.verdict, found.reason) == (Verdict.UNDECIDED, "untied")


def test_a_relation_that_only_rounding_saves_holds_and_says_so() -> None:
    loose = relation("sum(parts) == whole", [("parts", figure(33)), ("parts", figure(33)), ("whole", figure(67))])
    exact = relation("sum(parts) == whole", [("parts", figure(33)), ("parts", figure(33)), ("whole", figure(66))])
    assert (loose.verdict, loose.reason) == (Verdict.HOLDS, "rounding")
    assert (exact.verdict, exact.reason) == (Verdict.HOLDS, "")


def test_pairs_are_of_one_unit_and_the_nearest_come_first() -> None:
    a, b, other = figure(1, at=0), figure(2, at=5), figure(3, at=9, unit="count")
    assert pairs([a, b, other]) == [(a, b)]
    c = figure(4, at=12)
    assert pairs([a, b, c])[0] in ((a, c), (b, c))


@given(VALUES, VALUES)
def test_a_word_of_direction_turns_two_levels(a: int, b: int) -> None:
    before, after = turned(figure(a), figure(b, at=4), 1)
    assert (before.value or 0) <= (after.value or 0)
    assert turned(figure(a), figure(b, at=4), -1)[0].value == max(a, b)


def test_an_open_interval_makes_everything_possible() -> None:
    assert formula.possible("a == b", {"a": [Interval(None, None)], "b": [exactly(3)]})
