"""Changes, directions, multiples and units in prose: contradictions are found, what may be right is left alone."""

from __future__ import annotations

import pytest
from auditing import RULES, outcomes
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.model import Verdict

FEW = settings(max_examples=12, deadline=None)


def exact(n: int) -> bool:
    """Whether a number is printed to the last digit and is no year."""
    return n % 10 > 0 and not 1000 <= n <= 2100


EXACT = st.integers(101, 99_999).filter(exact)


def verdicts(text: str, language: str, rule: str) -> set[Verdict]:
    """What a rule says of a text, relation by relation."""
    return {outcome.verdict for outcome in outcomes(text, language, [one for one in RULES if rule in one.id])}


# -- sizes -----------------------------------------------------------------------------------------------------------

FROM_TO = {
    "nb": "Antallet {word} fra {a} i 2019 til {b} i 2023, en {noun} på {size}.",
    "nn": "Talet {word} frå {a} i 2019 til {b} i 2023, ein {noun} på {size}.",
    "en": "The number {word} from {a} in 2019 to {b} in 2023, a {noun} of {size}.",
}
WORDS = {"nb": ("økte økning", "falt nedgang"), "nn": ("auka auke", "minka nedgang"), "en": ("rose rise", "fell fall")}


def from_to(language: str, a: int, b: int, size: int, up: bool) -> str:
    word, noun = WORDS[language][0 if up else 1].split()
    return FROM_TO[language].format(a=a, b=b, size=size, word=word, noun=noun)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, b=EXACT, off=st.integers(-60, 60))
def test_a_size_is_violated_unless_it_is_the_difference(language: str, a: int, b: int, off: int) -> None:
    size = abs(b - a) + off
    assume(size > 20 and exact(size) and abs(b - a) > 20)
    found = verdicts(from_to(language, a, b, size, b > a), language, "size-is-the-difference")
    assert (Verdict.VIOLATED in found) == (off != 0)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, b=EXACT, up=st.booleans())
def test_a_direction_is_violated_unless_the_figures_go_that_way(language: str, a: int, b: int, up: bool) -> None:
    assume(abs(a - b) > 20)
    found = verdicts(from_to(language, a, b, abs(a - b), up), language, "direction-follows")
    assert (Verdict.VIOLATED in found) == (up != (b > a))


BACK = {
    "nb": "I 2022 hadde laget {b} medlemmer. Året før var det {a}. Det er en {noun} på {size} medlemmer.",
    "nn": "I 2022 hadde laget {b} medlemer. Året før var det {a}. Det er ein {noun} på {size} medlemer.",
    "en": "In 2022 the club had {b} members. The year before it had {a}. That is a {noun} of {size} members.",
}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, b=EXACT, off=st.sampled_from([0, 0, 1, 2]))
def test_a_size_is_held_against_the_levels_of_the_sentences_before(language: str, a: int, b: int, off: int) -> None:
    """Where but one digit is wrong; levels of other sentences that give another size may be of other things."""
    size = abs(b - a) + off
    assume(exact(size) and abs(b - a) > 20 and size // 10 == abs(b - a) // 10)
    noun = WORDS[language][0 if b > a else 1].split()[1]
    found = verdicts(BACK[language].format(a=a, b=b, noun=noun, size=size), language, "size-is-the-difference")
    assert (Verdict.VIOLATED in found) == (off != 0)


TABLE = {
    "nb": "År | Elever | Lærere\n2021 | {a} | 31\n2022 | {b} | 32\n\n"
    "I 2022 hadde skolen {b} elever, {size} {word} enn året før.",
    "nn": "År | Elevar | Lærarar\n2021 | {a} | 31\n2022 | {b} | 32\n\n"
    "I 2022 hadde skulen {b} elevar, {size} {word} enn året før.",
    "en": "Year | Pupils | Teachers\n2021 | {a} | 31\n2022 | {b} | 32\n\n"
    "In 2022 there were {b} pupils, {size} {word} than the year before.",
}  # fmt: skip
MORE = {"nb": ("flere", "færre"), "nn": ("fleire", "færre"), "en": ("more", "fewer")}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, per_cent=st.integers(78, 128), off=st.sampled_from([0, 0, 1, 2]))
def test_a_size_is_held_against_the_year_before_in_a_table(language: str, a: int, per_cent: int, off: int) -> None:
    b = a * per_cent // 100
    size = abs(b - a) + off
    assume(exact(b) and exact(size) and abs(b - a) > 20 and size // 10 == abs(b - a) // 10)
    text = TABLE[language].format(a=a, b=b, size=size, word=MORE[language][0 if b > a else 1])
    assert (Verdict.VIOLATED in verdicts(text, language, "size-is-the-difference")) == (off != 0)


# -- per cent and points ---------------------------------------------------------------------------------------------

POINTS = {
    "nb": "Andelen var {a} prosent i 2015 og {b} prosent i 2022. Det er en forskjell på {size} {unit}.",
    "nn": "Delen var {a} prosent i 2015 og {b} prosent i 2022. Det er ein skilnad på {size} {unit}.",
    "en": "The share was {a} per cent in 2015 and {b} per cent in 2022. That is a gap of {size} {unit}.",
}
UNITS = {"nb": ("prosent", "prosentpoeng"), "nn": ("prosent", "prosentpoeng"), "en": ("per cent", "percentage points")}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=st.integers(11, 60), size=st.integers(2, 30), points=st.booleans())
def test_points_that_are_printed_as_per_cent_are_violated(language: str, a: int, size: int, points: bool) -> None:
    assume(abs(100 * size / a - size) > 1 and abs(100 * size / (a + size) - size) > 1)
    text = POINTS[language].format(a=a, b=a + size, size=size, unit=UNITS[language][points])
    found = verdicts(text, language, "points-are-not-per-cent")
    assert (Verdict.VIOLATED in found) == (not points)


# -- multiples -------------------------------------------------------------------------------------------------------

TIMES = {
    "nb": ("Antallet ble {word}, fra {a} i 2019 til {b} i 2023.", {2: "doblet", 3: "tredoblet", 4: "firedoblet"}),
    "nn": ("Talet vart {word}, frå {a} i 2019 til {b} i 2023.", {2: "dobla", 3: "tredobla", 4: "firedobla"}),
    "en": ("The number {word}, from {a} in 2019 to {b} in 2023.", {2: "doubled", 3: "trebled", 4: "quadrupled"}),
}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, said=st.sampled_from([2, 3, 4]), true=st.sampled_from([2, 3, 4]))
def test_a_multiple_is_violated_unless_it_is_the_ratio(language: str, a: int, said: int, true: int) -> None:
    assume(exact(a * true + 1))
    text, words = TIMES[language]
    found = verdicts(text.format(word=words[said], a=a, b=a * true + 1), language, "multiple-fits")
    assert (Verdict.VIOLATED in found) == (said != true)


# -- units -----------------------------------------------------------------------------------------------------------

PRICE = {
    "nb": "Prisen var {a},40 kroner per {unit}, mot {b},20 kroner per kilo året før.",
    "nn": "Prisen var {a},40 kroner per {unit}, mot {b},20 kroner per kilo året før.",
    "en": "The price was £{a}.40 per {unit}, against £{b}.20 per kilo a year earlier.",
}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=st.integers(20, 60), b=st.integers(31, 39), same=st.booleans())
def test_prices_of_unlike_units_are_not_compared(language: str, a: int, b: int, same: bool) -> None:
    unit = "kilo" if same else {"en": "tonne"}.get(language, "tonn")
    found = verdicts(PRICE[language].format(a=a, b=b, unit=unit), language, "units/comparable")
    assert (Verdict.VIOLATED in found) == (not same)


SALES = {
    "nb": "Salget var {a} {here} kroner, mot {b} {there} kroner året før.",
    "nn": "Salet var {a} {here} kroner, mot {b} {there} kroner året før.",
    "en": "Sales were {a} {here} pounds, against {b} {there} pounds a year earlier.",
}
SCALES = {"nb": ("millioner", "milliarder"), "nn": ("millionar", "milliardar"), "en": ("million", "billion")}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=st.integers(2, 9), b=st.integers(2, 9))
def test_millions_are_not_billions_a_year_later(language: str, a: int, b: int) -> None:
    assume(a <= 2 * b and b <= 2 * a)
    million, billion = SCALES[language]
    wrong = SALES[language].format(a=a, b=b, here=million, there=billion)
    right = SALES[language].format(a=1, b=900, here=billion, there=million)
    assert Verdict.VIOLATED in verdicts(wrong, language, "units/comparable")
    assert verdicts(right, language, "units/comparable") == {Verdict.HOLDS}


# -- balances --------------------------------------------------------------------------------------------------------

NET = {
    "nb": "I fjor flyttet {a} personer til byen, mens {b} flyttet ut. Det gir en nettoinnflytting på {net} personer.",
    "nn": "I fjor flytta {a} personar til byen, medan {b} flytta ut. Det gir ei nettoinnflytting på {net} personar.",
    "en": "Last year {a} people moved in, while {b} moved out. That makes a net gain of {net} people.",
}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@FEW
@given(a=EXACT, b=EXACT, off=st.sampled_from([0, 0, 1, 2]))
def test_a_net_figure_is_violated_unless_it_is_what_is_left(language: str, a: int, b: int, off: int) -> None:
    net = a - b + off
    assume(a - b > 60 and exact(net) and net // 10 == (a - b) // 10)
    found = verdicts(NET[language].format(a=a, b=b, net=net), language, "balance")
    assert (Verdict.VIOLATED in found) == (off != 0)
