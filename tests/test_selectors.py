"""Which figures a rule is about."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import about, figure, reading

from auditor.errors import RuleError
from auditor.model import Reading
from auditor.selectors import language_fits, selector, where, words_occur
from auditor.strict import parse

TEXT = "I Oslo har 41 prosent tatt i bruk posten, mot 2,5 i fjor."
POST = about(measure="digital postkasse", place="Oslo", population="innbyggerne", period="2016-Q3")


def two() -> Reading:
    return reading(TEXT, figure(TEXT, "41", context=POST), figure(TEXT, "2,5", unit="per_capita", per=1, role="mean"))


def selected(yaml: str, found: Reading | None = None) -> list[str]:
    found = found or two()
    select = selector(where(parse(yaml, "f")), found)
    return [f.quote for f in found.figures if select(f)]


@pytest.mark.parametrize(
    ("yaml", "quotes"),
    [
        ("{unit: percent}", ["41"]),
        ("{unit: [percent, per_capita]}", ["41", "2,5"]),
        ("{role: mean}", ["2,5"]),
        ("{unit: percent, role: mean}", []),
        ("{per: 1}", ["2,5"]),
        ("{in: paragraph}", ["41", "2,5"]),
        ("{in: [title, heading]}", []),
        ("{period: 2016}", ["41"]),
        ("{period: 2016-Q2}", []),
        ("{place: oslo}", ["41"]),
        ("{population: innbygger}", ["41"]),
        ("{measure: digital postkasse}", ["41"]),
        ("{measure: {nb: digital postkasse, en: digital mailbox}}", ["41"]),
        ("{measure: {en: digital postkasse}}", []),
        ("{measure: [avis, digitale postkasser]}", ["41"]),
        ("{expression: value > 2 and value < 3}", ["2,5"]),
        ("{expression: decimals == 1}", ["2,5"]),
        ("{expression: is_missing(place)}", ["2,5"]),
        ("expression: unit in ['percent'] and language == 'nb'", ["41"]),
        ("{expression: low < 2.46 and high > 2.54}", ["2,5"]),
    ],
)
def test_a_figure_is_selected_if_every_selector_fits(yaml: str, quotes: list[str]) -> None:
    assert selected(yaml) == quotes


def test_nynorsk_reads_the_words_of_bokmal_until_it_has_its_own() -> None:
    nynorsk = reading(TEXT, figure(TEXT, "41", context=POST), language="nn")
    assert selected("{measure: {nb: postkasse}}", nynorsk) == ["41"]
    assert selected("{measure: {nb: postkasse, nn: skatt}}", nynorsk) == []


@pytest.mark.parametrize(("language", "fits"), [("nb", True), ("en", False)])
def test_a_rule_of_one_language_is_not_about_the_others(language: str, fits: bool) -> None:
    assert language_fits(where(parse("{language: [nb, nn]}", "f")), language) is fits


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("unti: percent", "did you mean 'unit'"),
        ("unit: procent", "did you mean 'percent'"),
        ("role: medium", "is no role"),
        ("in: headline", "is no in|did you mean"),
        ("per: 01000", "no whole number"),
        ("measure: {nb: {a: b}}", "text is wanted"),
        ("expression: valu > 3", "character 1: unknown name 'valu'; did you mean 'value'"),
        ("expression: value > open('x')", "character 9: `open` is no function"),
        ("[unit, percent]", "keys with values are wanted"),
    ],
)
def test_a_selector_that_cannot_be_is_refused(yaml: str, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        where(parse(yaml, "f"))


@pytest.mark.parametrize(
    ("wanted", "said", "occurs"),
    [
        ("postkasse", "antall postkasser", True),
        ("postkasse", "de digitale postkassene", True),
        ("Digital Postkasse", "digitale postkasser", True),
        ("post", "postkasse", False),
        ("kasse", "postkasse", False),
        ("mann", "kvinner", False),
        ("menn", "mennesker", False),
        ("resident", "residents", True),
        ("", "hva som helst", True),
        ("noe", "", False),
    ],
)
def test_words_occur_whatever_their_endings_but_not_as_parts_of_others(wanted: str, said: str, occurs: bool) -> None:
    assert words_occur(wanted, said) is occurs


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_is_said_contains_its_own_words(said: Any, more: Any) -> None:
    assert words_occur(said, f"{more} {said}")
