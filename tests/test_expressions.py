"""Expressions are a small language of their own, with three values and exact numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.expressions import ExpressionError, evaluate, names, parse, require_names, round_half_up

NUMBER = st.fractions(max_denominator=1000)
TRUTH = st.sampled_from([True, False, None])


def value(text: str, **names: Any) -> Any:
    return evaluate(parse(text), {k: Fraction(v) if type(v) is int else v for k, v in names.items()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.1 + 0.2 == 0.3", True),
        ("1 / 3 * 3 == 1", True),
        ("7 % 4 == 3", True),
        ("round(2.675, 2) == 2.68", True),
        ("round(-2.5) == -3", True),
        ("1 < 2 < 3", True),
        ("1 < 3 < 2", False),
        ("'a' in ['a', 'b']", True),
        ("'c' not in ['a', 'b']", True),
        ("not (1 > 2 or 2 > 3)", True),
        ("min(3, 1, 2) == 1 and max(3, 1, 2) == 3 and abs(-2) == 2", True),
        ("True != False", True),
    ],
)
def test_arithmetic_is_exact_and_logic_is_usual(text: str, expected: bool) -> None:
    assert value(text) is expected


@pytest.mark.parametrize(
    "text", ["x + 1 > 0", "x == 1", "x in [1, 2]", "not x", "round(x) == 1", "max(x, 1) == 1", "1 / zero"]
)
def test_what_depends_on_a_missing_value_is_unknown(text: str) -> None:
    assert value(text, x=None, zero=0) is None


def test_a_missing_value_can_be_asked_for() -> None:
    assert value("is_missing(x) and not is_missing(y)", x=None, y=1) is True


@given(TRUTH, TRUTH)
def test_and_is_the_least_and_or_the_greatest_of_three_values(a: bool | None, b: bool | None) -> None:
    rank = {False: 0, None: 1, True: 2}
    assert rank[value("a and b", a=a, b=b)] == min(rank[a], rank[b])
    assert rank[value("a or b", a=a, b=b)] == max(rank[a], rank[b])


def test_text_and_number_are_never_equal_and_never_ordered() -> None:
    assert value("a == 1", a="1") is False
    assert value("a < 1", a="1") is None


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("__import__('os')", 0),
        ("1 + x.__class__", 4),
        ("a if b else c", 0),
        ("[x for x in y]", 0),
        ("å + (lambda: 1)", 5),
        ("a ** 9", 0),
        ("1e999", 0),
        ("a is b", 5),
        ("a in b", 5),
        ("rund(a)", 0),
        ("abs(a, b)", 0),
        ("round(number=a)", 0),
        ("f'{a}'", 0),
        ("a = 1", 2),
        ("...", 0),
        ("a\n + b.c", 5),
    ],
)
def test_all_that_is_not_on_the_list_is_refused_at_its_place(text: str, offset: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.offset == offset


def test_a_function_that_is_misspelt_is_suggested() -> None:
    with pytest.raises(ExpressionError, match="did you mean 'round'"):
        parse("rund(a, 1)")


@pytest.mark.parametrize("text", ["", "(" * 3000, "-" * 1999 + "1", "a+" * 990 + "a", "1" * 5000, "\x00"])
def test_hostile_text_is_refused_or_read_but_never_fails_otherwise(text: str) -> None:
    try:
        tree = parse(text)
    except ExpressionError:
        return
    assert list(names(tree))


def offset_of_refusal(text: str) -> int:
    try:
        parse(text)
    except ExpressionError as refused:
        return refused.offset
    return 0


@given(st.text(max_size=40))
def test_any_text_is_parsed_or_refused_at_a_place_within_it(text: str) -> None:
    assert 0 <= offset_of_refusal(text) <= len(text)


def test_an_unknown_name_is_refused_at_its_place() -> None:
    with pytest.raises(ExpressionError, match="did you mean 'value'") as caught:
        require_names(parse("low < 3 and valu > 2"), ("value", "low"))
    assert caught.value.offset == 12


@given(NUMBER, st.integers(0, 4))
def test_rounding_moves_by_at_most_half_a_unit_and_never_towards_zero_at_a_half(number: Fraction, places: int) -> None:
    rounded = round_half_up(number, places)
    unit = Fraction(1, 10**places)
    assert rounded % unit == 0
    assert abs(rounded - number) <= unit / 2
    if abs(rounded - number) == unit / 2:
        assert abs(rounded) > abs(number)
    assert round_half_up(-number, places) == -rounded
