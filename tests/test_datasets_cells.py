"""What one printed cell says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.tabular import cells

SPACES = list(cells.SPACES)


@given(st.integers(-(10**12), 10**12), st.sampled_from(SPACES), st.sampled_from([",", "."]))
def test_a_number_grouped_with_any_space_is_the_number(value: int, space: str, decimal: str) -> None:
    printed = cells.number(f"{value:,}".replace(",", space), decimal)
    assert printed is not None
    assert printed.value == value


@given(st.integers(0, 10**9), st.integers(1, 4), st.booleans())
def test_trailing_zeros_carry_the_decimals(value: int, decimals: int, comma: bool) -> None:
    text = f"{Decimal(value).scaleb(-decimals):,.{decimals}f}"
    if comma:
        text = text.translate(str.maketrans(",.", ".,"))
    printed = cells.number(text, "," if comma else ".")
    assert printed is not None
    assert printed.decimals == decimals
    assert printed.value == Decimal(value).scaleb(-decimals)


@pytest.mark.parametrize(
    ("text", "value", "flag"),
    [("12*", 12, "*"), ("12 e", 12, "e"), ("3.4¹", Decimal("3.4"), "¹"), ("7 1)", 7, "1)"), ("1 400 p", 1400, "p")],
)
def test_a_footnote_mark_is_no_part_of_the_number(text: str, value: Decimal, flag: str) -> None:
    printed = cells.number(text, ".")
    assert printed is not None
    assert (printed.value, printed.flag) == (value, flag)


@pytest.mark.parametrize("minus", ["-", "−", "–"])
def test_every_minus_is_a_minus(minus: str) -> None:
    printed = cells.number(f"{minus}3,5", ",")
    assert printed is not None
    assert printed.value == Decimal("-3.5")


@pytest.mark.parametrize("text", ["1 23", "12a", "1.2.3", "25.04.2016", "12-13", "", "abc", "1 4000"])
def test_what_groups_no_thousands_is_no_number(text: str) -> None:
    assert cells.number(text, ".") is None
    assert cells.number(text, ",") is None


def test_a_leading_zero_makes_a_column_of_codes() -> None:
    assert cells.facts(["0301", "1101"]).type == "text"
    assert cells.facts(["0", "301"]).type == "integer"
    assert cells.facts(["0,5", "1,5"]).type == "number"


@pytest.mark.parametrize(
    ("mark", "meaning"),
    [
        ("..", "missing"),
        (":", "missing"),
        ("*", "suppressed"),
        (".", "not_applicable"),
        ("-", "nil"),
        ("<5", "bounded"),
        (": c", "suppressed"),
        (": z", "not_applicable"),
        ("#DIV/0!", "unreadable"),
    ],
)
def test_a_mark_among_numbers_is_kept_with_its_meaning(mark: str, meaning: str) -> None:
    facts = cells.facts([mark, "12", "1 400"])
    assert facts.type == "integer"
    assert facts.marks == {mark: meaning}


def test_marks_alone_make_a_column_of_numbers_only_if_numbers_are_withheld() -> None:
    assert cells.facts(["*", ".."]).type == "integer"
    assert cells.facts(["..", "."]).type == "text"
    assert cells.facts(["c", "x"]).type == "text"


def test_letters_behind_most_numbers_are_names() -> None:
    assert cells.facts(["1 a", "2 b", "3 c", "4"]).type == "text"
    assert cells.facts(["1 e", "2", "3", "4"]).type == "integer"


def test_a_column_decides_its_own_decimal_mark() -> None:
    assert cells.facts(["1.234,5", "2"], fallback=".").decimal == ","
    assert cells.facts(["1,234.5", "2"], fallback=",").decimal == "."


def test_three_digits_behind_a_comma_are_thousands_unless_the_file_says_otherwise() -> None:
    assert cells.facts(["1,234", "12,500"]).type == "integer"
    assert cells.facts(["1,234", "12,500"], fallback=",").decimals == 3


def test_a_declared_number_that_is_none_is_unreadable() -> None:
    facts = cells.facts(["12", "about 13"], declared="number")
    assert facts.type == "number"
    assert facts.marks == {"about 13": "unreadable"}
    assert cells.facts(["12", "about 13"]).type == "text"


def test_a_column_of_percentages_has_the_unit() -> None:
    facts = cells.facts(["70,9%", "6,7 %"])
    assert (facts.unit, facts.decimals) == ("percent", 1)
