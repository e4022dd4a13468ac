"""Laws of reading figures: offsets, order, spaces, and that no text is too strange."""

import itertools
from fractions import Fraction

import pytest
from figure_cases import read, summary
from hypothesis import given
from hypothesis import strategies as st

from auditor.languages.en import LANGUAGE as EN
from auditor.languages.nb import LANGUAGE as NB
from auditor.languages.nn import LANGUAGE as NN
from auditor.lexicon import Lexicon
from auditor.reading.numbers.cardinals import cardinal
from auditor.reading.numbers.numerals import figures, parse
from auditor.reading.numbers.scan import scan
from auditor.reading.numbers.vocabulary import vocabulary

LANGUAGES = [NB, NN, EN]
WORDS = """
i 2016 48 prosent per 1 000 kr 2,5 mill. − – ( ) . , 17 september kl 20.00 § over år halvparten av ti seks 1.234,5
1,234.5 £ m % en one third hver fjerde +47 22 00 11 22 2018:4 ¼ 1- -1 😀 e\u0301 og til
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\t", "\u00a0", "\u2212"])


@given(st.lists(PIECES, max_size=25).map(" ".join), st.sampled_from(LANGUAGES))
def test_every_quote_is_the_text_at_its_place_in_order_without_overlap(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    for figure in found:
        assert text[figure.start : figure.end] == figure.quote != ""
        assert figure.extent[0] <= figure.start < figure.end <= figure.extent[1] <= len(text)
    for first, second in itertools.pairwise(found):
        assert first.end <= second.start


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_no_text_is_too_strange(text: str, lexicon: Lexicon) -> None:
    for figure in read(text, lexicon):
        assert text[figure.start : figure.end] == figure.quote


@given(st.lists(PIECES, max_size=12).map(" ".join), st.text("ab .\n😀", max_size=9))
def test_a_passage_reads_the_same_wherever_it_stands(text: str, before: str) -> None:
    moved = figures(before + text + before, len(before), len(before) + len(text), NB, "case", 0)
    assert [(f.start - len(before), f.quote, f.label) for f in moved] == [
        (f.start, f.quote, f.label) for f in read(text, NB)
    ]


@given(st.integers(0, 10**9), st.sampled_from(" \u00a0\u2009\u202f"))
def test_a_grouped_number_has_its_value_whatever_the_space(value: int, space: str) -> None:
    assert parse(f"{value:,}".replace(",", space), ",") == (Fraction(value), 0)


@given(st.integers(1000, 10**9), st.integers(0, 99))
def test_marks_of_thousands_and_decimals_may_change_places(value: int, cents: int) -> None:
    english = f"{value:,}.{cents:02}"
    norwegian = english.translate(str.maketrans(",.", ".,"))
    expected = (Fraction(value * 100 + cents, 100), 2)
    assert parse(english, ".") == parse(english, ",") == parse(norwegian, ",") == parse(norwegian, ".") == expected


@pytest.mark.parametrize(
    ("quote", "decimal", "value"),
    [
        ("1.234", ",", "1234"),
        ("1.234", ".", "1.234"),
        ("1,234", ".", "1234"),
        ("1,234", ",", "1.234"),
        ("0.123", ",", "0.123"),
    ],
)
def test_the_language_decides_a_lone_mark_before_three_digits(quote: str, decimal: str, value: str) -> None:
    assert parse(quote, decimal)[0] == Fraction(value)


def in_english(n: int) -> str:
    names = {v: k for k, v in EN.cardinals.items() if k not in ("a", "an")}
    if n >= 1000:
        rest = f" {in_english(n % 1000)}" if n % 1000 >= 100 else f" and {in_english(n % 1000)}" if n % 1000 else ""
        return f"{in_english(n // 1000)} thousand{rest}"
    if n >= 100:
        return f"{names[n // 100]} hundred" + (f" and {in_english(n % 100)}" if n % 100 else "")
    return names[n] if n in names else f"{names[n - n % 10]}-{names[n % 10]}"


def in_norwegian(n: int, lexicon: Lexicon, joined: bool) -> str:
    names: dict[int, str] = {}
    for word, value in lexicon.cardinals.items():
        names.setdefault(value, word)
    if n >= 100:
        head = f"{names[n // 100]} hundre" if n >= 200 else "hundre"
        return head if n % 100 == 0 else f"{head} og {in_norwegian(n % 100, lexicon, joined)}"
    if n in names:
        return names[n]
    return names[n % 10] + "og" + names[n - n % 10] if joined else names[n - n % 10] + names[n % 10]


@given(st.integers(2, 99_999))
def test_an_english_number_word_has_its_value(n: int) -> None:
    text = f"{in_english(n)} people"
    assert summary(text, EN) == f"count:{n}"


@given(st.integers(2, 999), st.sampled_from([NB, NN]), st.booleans())
def test_a_norwegian_number_word_has_its_value(n: int, lexicon: Lexicon, joined: bool) -> None:
    cut = scan(text := in_norwegian(n, lexicon, joined), 0, len(text), vocabulary(lexicon))
    first = next(i for i, word in enumerate(cut.low) if word)
    found = cardinal(cut, first)
    assert found is not None
    assert found[0] == n


@pytest.mark.parametrize(
    "text",
    [
        "1" * 30_000,
        "1." * 10_000,
        "111 " * 10_000 + "1",
        "over " * 10_000,
        "hundre og " * 3_000,
        "tusenhundre" * 3_000,
        "(" * 30_000,
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    assert all(figure.end > figure.start for figure in read(text, NB))


def test_a_decomposed_letter_reads_as_its_composed_twin() -> None:
    composed = "Åtte år på rad økte tallet med én prosent."
    decomposed = composed.replace("Å", "A\u030a").replace("å", "a\u030a").replace("é", "e\u0301")
    assert summary(decomposed, NB) == summary(composed, NB) == "years:8 percent:1"


def test_a_number_in_words_says_so() -> None:
    spelt, digits = read("Ti prosent eller 10 prosent.", NB)
    assert (spelt.word, digits.word) == (True, False)


def test_a_figure_says_what_is_counted_and_per_what() -> None:
    rate, money, count = read("0,5 saker per 1 000 innbyggere, 300 kr per innbygger og 59 430 elever.", NB)
    assert (rate.of, rate.per, rate.unit) == ("saker", 1000, "rate")
    assert (money.of, money.per, money.unit) == ("kroner", 1, "money")
    assert (count.of, count.per, count.unit) == ("elever", 0, "count")


def test_signs_and_decimals_are_kept_as_printed() -> None:
    plus, minus = read("Vekst: +0,80 prosent, så −12 prosent.", NB)
    assert (plus.sign, plus.decimals, plus.quote) == (1, 2, "+0,80")
    assert (minus.sign, minus.decimals, minus.quote) == (-1, 0, "−12")
