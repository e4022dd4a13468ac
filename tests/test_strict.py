"""YAML is read strictly, and typed by the field that it fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import ProjectError, RuleError
from auditor.model import Severity
from auditor.strict import parse
from auditor.typed import build, convert


@pytest.mark.parametrize(
    "word", ["NO", "yes", "on", "012", "1.10", "0x1F", "1_000", "2016-01-01", "12:30", "null", "~", "1e3"]
)
def test_every_scalar_stays_what_is_written(word: str) -> None:
    assert parse(f"key: {word}", "f").mapping()["key"].value == word


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: 2\na: 3", 3, "'a' stands twice"),
        ("a:\n  b: 1\n  b: 2", 3, "'b' stands twice"),
        ("a: &x 1\nb: 2", 1, "anchors"),
        ("a: 1\nb: *x", 2, "aliases"),
        ("a:\n  - 1\n  - <<: {b: 1}\n    b: &y 2", 4, "anchors"),
        ("a: 1\nb: !!python/name:os.system", 2, "tag"),
        ("a: 1\nb: !!int 3", 2, "tag"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: [1, 2", 1, "not YAML"),
        ("a: 1\n\tb: 2", 2, "not YAML"),
        ("", 1, "empty"),
        ("[a, b]: 1", 1, "text is wanted"),
    ],
)
def test_what_yaml_can_hide_is_refused_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(RuleError, match=said) as caught:
        parse(text, "folder/rule.yaml")
    assert (caught.value.path, caught.value.line) == ("folder/rule.yaml", line)


def test_a_control_character_is_refused() -> None:
    with pytest.raises(RuleError, match="not YAML"):
        parse("a: \x00", "f")


@pytest.mark.parametrize("deep", ["[" * 5000, "- " * 5000, "{a: " * 5000])
def test_endless_nesting_is_refused(deep: str) -> None:
    with pytest.raises(RuleError):
        parse(deep, "f")


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_as_a_mistake(text: str) -> None:
    try:
        parse(text, "f")
    except RuleError:
        return


def test_an_unknown_key_names_the_nearest_one_and_its_line() -> None:
    with pytest.raises(RuleError, match="did you mean 'severity'") as caught:
        parse("title: x\nseverty: error", "f").mapping(["title", "severity"])
    assert caught.value.line == 2


def test_a_missing_key_is_named() -> None:
    with pytest.raises(RuleError, match="'why' is missing"):
        parse("title: x", "f").mapping(["title", "why"], ["why"])


def test_the_error_is_of_the_class_that_was_asked_for() -> None:
    with pytest.raises(ProjectError):
        parse("a: 1", "f", ProjectError).mapping(["b"])


# -- typed -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Inner:
    name: str


@dataclass(frozen=True)
class Shape:
    code: str
    low: Fraction | None = None
    count: int = 0
    open: bool = False
    way: Literal["nearest", "up"] = "nearest"
    by: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = Severity.NOTE
    inner: Inner | None = None
    bounds: tuple[Fraction, ...] | str = ()


def made(text: str) -> Shape:
    return build(Shape, parse(text, "f"))


def test_the_field_decides_what_a_value_is() -> None:
    found = made(
        "code: 012\nlow: 1.10\ncount: 12\nopen: true\nway: up\nby: [NO, 2016]\nlabels: {NO: Norge}\n"
        "severity: error\ninner: {name: 1}\nbounds: [1, 2.5]"
    )
    expected = Shape(
        "012", Fraction(11, 10), 12, True, "up", ("NO", "2016"), {"NO": "Norge"}, Severity.ERROR, Inner("1"),
        (Fraction(1), Fraction(5, 2)),
    )  # fmt: skip
    assert found == expected


def test_what_is_left_out_has_its_default() -> None:
    assert made("code: x") == Shape("x")


def test_one_value_is_a_list_of_one() -> None:
    assert made("code: x\nby: month").by == ("month",)


def test_null_is_nothing_only_where_that_is_allowed() -> None:
    assert made("code: null\nlow: null") == Shape("null", None)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("count: 012", "no whole number"),
        ("count: 1.0", "no whole number"),
        ("count: many", "no whole number"),
        ("low: 1,5", "no number"),
        ("low: 1e999999999", "no number"),
        ("low: nan", "no number"),
        ("open: NO", "did you mean|known are true, false"),
        ("way: upp", "did you mean 'up'"),
        ("by: {a: 1}", "text is wanted"),
        ("labels: x", "keys with values are wanted"),
        ("severity: eror", "did you mean 'error'"),
        ("inner: {nam: x}", "did you mean 'name'"),
        ("colour: red", "unknown key 'colour'"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_line(line: str, said: str) -> None:
    with pytest.raises(RuleError, match=said) as caught:
        made(f"code: x\n{line}")
    assert caught.value.line == 2


def test_a_field_without_default_is_required() -> None:
    with pytest.raises(RuleError, match="'code' is missing"):
        made("count: 1")


@given(st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=6))
def test_a_decimal_is_read_exactly(value: Decimal) -> None:
    assert convert(parse(f"{value:f}", "f"), Fraction) == Fraction(value)
