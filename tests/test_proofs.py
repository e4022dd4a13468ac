"""Proofs in words that can be repeated on paper."""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import figure

import auditor
from auditor import proofs
from auditor.errors import AuditorError
from auditor.interval import ANYTHING, between, exactly
from auditor.model import Step, Word

SOURCES = sorted(Path(auditor.__file__).parent.rglob("*.py"))


def steps_in_source() -> set[str]:
    """The keys of every Step("…") that is written out in the package."""
    calls = (node for path in SOURCES for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Step" and node.args
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def test_every_step_of_the_code_has_a_phrase() -> None:
    assert steps_in_source() - set(proofs.phrases()) == set()


@pytest.mark.parametrize("key", sorted(proofs.phrases()))
def test_a_phrase_has_the_same_placeholders_in_every_language(key: str) -> None:
    texts = proofs.phrases()[key]
    assert {frozenset(proofs.PLACEHOLDER.findall(t)) for t in texts.values()} == {
        frozenset(proofs.PLACEHOLDER.findall(texts["en"]))
    }
    assert not any(re.search(r"[{}]", proofs.PLACEHOLDER.sub("", t)) for t in texts.values())


def test_a_figure_prints_as_published_and_its_interval_with_the_marks_of_the_language() -> None:
    shown = figure("bare 0,90 av alle", "0,90")
    step = Step("means", {"figure": shown, "interval": between(Fraction(17, 20), Fraction(19, 20))})
    assert proofs.render(step, "nb") == proofs.render(step, "nn") == "0,90 betyr 0,85–0,95"
    assert proofs.render(step, "en") == "0,90 means 0.85–0.95"


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [
        (exactly(5), "5", "5"),
        (between(None, 3), "høyst 3", "at most 3"),
        (between(Fraction(1, 2), None), "minst 0,5", "at least 0.5"),
        (ANYTHING, "hvilket som helst tall", "any number"),
        (between(-2, 3), "−2–3", "−2–3"),
        (between(-3, -2), "−3 – −2", "−3 – −2"),
    ],
)
def test_an_interval_prints_its_ends_or_says_that_it_has_none(value: object, nb: str, en: str) -> None:
    assert (proofs.display(value, "nb"), proofs.display(value, "en")) == (nb, en)


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [
        (Fraction(5258317), "5\xa0258\xa0317", "5,258,317"),
        (Fraction(1234), "1234", "1,234"),
        (Fraction(-7, 2), "−3,5", "−3.5"),
        (Fraction(1, 3), "0,3333", "0.3333"),
        (Fraction(200, 3), "66,67", "66.67"),
        (Fraction(10**7, 3), "3\xa0333\xa0333", "3,333,333"),
        (Fraction(0), "0", "0"),
        (Fraction(100), "100", "100"),
    ],
)
def test_a_number_prints_as_the_language_does(value: Fraction, nb: str, en: str) -> None:
    assert (proofs.number(value, "nb"), proofs.number(value, "en")) == (nb, en)


@given(st.fractions(max_denominator=10**6))
def test_a_number_that_ends_prints_in_full_and_any_other_to_four_digits(value: Fraction) -> None:
    printed = Fraction(proofs.number(value, "en").replace(",", "").replace("−", "-"))
    assert abs(printed - value) <= abs(value) / 1000
    if any(10**d % value.denominator == 0 for d in range(7)):
        assert printed == value


@given(st.integers(-(10**400), 10**400), st.integers(1, 10**6))
def test_no_number_is_too_large_to_print(whole: int, part: int) -> None:
    assert proofs.number(Fraction(whole, part), "nb")


def test_several_words_are_listed_as_a_sentence_has_them() -> None:
    words = [Word("a", 0, 1, quote) for quote in ("Oslo", "Bergen", "Moss")]
    assert proofs.display(words, "nb") == "Oslo, Bergen og Moss"
    assert proofs.display(words[:2], "en") == "Oslo and Bergen"
    assert proofs.display(words[:1], "en") == "Oslo"


def test_a_text_by_language_and_a_step_within_a_step_are_said_in_the_language() -> None:
    inner = Step("at_most", {"number": {"en": "all", "nb": "alle"}})
    assert proofs.fill("{x}!", {"x": inner}, "nb") == "høyst alle!"


def test_a_placeholder_without_a_value_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(AuditorError, match="known are a, b"):
        proofs.fill("{c}", {"a": 1, "b": 2}, "en")


def test_a_value_is_never_read_as_a_placeholder() -> None:
    assert proofs.fill("{a}", {"a": "{b}", "b": 1}, "en") == "{b}"
