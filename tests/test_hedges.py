"""What a printed number can mean: rounding, loose words, and what a hedge does to both."""

from fractions import Fraction

import pytest
from figure_cases import read

from auditor.languages.en import LANGUAGE as EN
from auditor.languages.nb import LANGUAGE as NB
from auditor.languages.nn import LANGUAGE as NN
from auditor.lexicon import Lexicon

ROUNDING = [
    ("Andelen er 0,9 prosent.", "0.85", "0.95"),
    ("Andelen er 48 prosent.", "47.5", "48.5"),
    ("Andelen er 0,90 prosent.", "0.895", "0.905"),
    ("Det er 2,5 mill. kroner.", "2450000", "2550000"),
    ("Det er 640 mill. kroner.", "639500000", "640500000"),
    ("Det er 135 elever.", "135", "135"),
    ("Det er 78 elever.", "78", "78"),
    ("Det er 80 elever.", "80", "80"),
    ("Det er 19 100 elever.", "19050", "19150"),
    ("Det er 165 000 tonn.", "164500", "165500"),
    ("Det er 58,39 kroner.", "58.385", "58.395"),
    ("Det er 300 kroner.", "250", "350"),
    ("Det er åtte år.", "7.5", "8.5"),
    ("De kom på 5. plass.", "5", "5"),
    ("Det er −3,5 prosent.", "-3.55", "-3.45"),
]
LOOSE = [
    ("Halvparten svarte.", "45", "55"),
    ("Seks av ti svarte.", "55", "65"),
    ("8 av 10 svarte.", "75", "85"),
    ("Alle elevene svarte ja og alle virksomhetene oppgir det.", "99.5", "100"),
    ("Trafikken er doblet.", "1.75", "2.25"),
]
HEDGED = [
    (NB, "Om lag 14 prosent svarte.", "13", "15"),
    (NB, "Om lag 50 prosent svarte.", "47.5", "52.5"),
    (NB, "Nesten 70 prosent svarte.", "67.5", "70"),
    (NB, "Vel 30 prosent svarte.", "30", "32.5"),
    (NB, "Mer enn 30 prosent svarte.", "30", None),
    (NB, "Godt over 50 prosent svarte.", "50", None),
    (NB, "Minst 600 000 personer svarte.", "600000", None),
    (NB, "600 000 personer eller mer svarte.", "600000", None),
    (NB, "Inntil 3 000 kroner er nok.", "0", "3000"),
    (NB, "Under 8 prosent svarte.", "0", "8"),
    (NB, "Hele 63 prosent svarte.", "62.5", "63.5"),
    (NB, "Så mange som 63 prosent svarte.", "62.5", "63.5"),
    (NB, "Kun 13 prosent svarte.", "12.5", "13.5"),
    (NB, "Nær 7 000 husstander svarte.", "6300", "7000"),
    (NB, "Snaut 100 personer svarte.", "90", "100"),
    (NB, "Drøyt 5 300 tonn ble solgt.", "5300", "5565"),
    (NB, "Mer enn halvparten svarte.", "50", None),
    (NB, "Nær halvparten svarte.", "44", "50"),
    (NB, "Mer enn doblet er trafikken.", "2", None),
    (NB, "I underkant av 19 000 saker kom.", "18050", "19000"),
    (NN, "Om lag 14 prosent svarte.", "13", "15"),
    (NN, "Drygt 30 prosent svarte.", "30", "32.5"),
    (NN, "Meir enn 30 prosent svarte.", "30", None),
    (NN, "Berre 13 prosent svarte.", "12.5", "13.5"),
    (NN, "Heile 63 prosent svarte.", "62.5", "63.5"),
    (NN, "I underkant av 4.800 legar svarte.", "4560", "4800"),
    (NN, "Minst 600 000 personar svarte.", "600000", None),
    (NN, "Rett under ni prosent svarte.", "7.65", "9"),
    (EN, "About 14 per cent replied.", "13", "15"),
    (EN, "Nearly 70 per cent replied.", "67.5", "70"),
    (EN, "Just over 30 per cent replied.", "30", "32.5"),
    (EN, "More than 30 per cent replied.", "30", None),
    (EN, "At least 600,000 people replied.", "600000", None),
    (EN, "100 or more people replied.", "100", None),
    (EN, "Up to £3,000 is enough.", "0", "3000"),
    (EN, "Less than half replied.", "0", "50"),
    (EN, "Only 13 per cent replied.", "12.5", "13.5"),
    (EN, "As many as 63 per cent replied.", "62.5", "63.5"),
    (EN, "Some 3 per cent replied.", "2.5", "3.5"),
]


def ends(text: str, lexicon: Lexicon) -> tuple[Fraction | None, Fraction | None]:
    figure = next(f for f in read(text, lexicon) if f.role != "label" and not (f.word and f.value == 1))
    return figure.interval.low, figure.interval.high


@pytest.mark.parametrize(("text", "low", "high"), [*ROUNDING, *LOOSE])
def test_a_printed_number_means_all_that_would_be_printed_so(text: str, low: str, high: str) -> None:
    assert ends(text, NB) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(("lexicon", "text", "low", "high"), HEDGED)
def test_a_hedge_moves_the_ends(lexicon: Lexicon, text: str, low: str, high: str | None) -> None:
    assert ends(text, lexicon) == (Fraction(low), None if high is None else Fraction(high))


AGES = [
    ("De over 67 år svarte.", [(68, None)]),
    ("De under 67 år svarte.", [(None, 66)]),
    ("De på 67 år eller eldre svarte.", [(67, None)]),
    ("De på 60 år og oppover svarte.", [(60, None)]),
    ("De mellom 18 og 66 år svarte.", [(18, 66), (18, 66)]),
    ("De i alderen 16–79 år svarte.", [(16, 79), (16, 79)]),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_an_age_says_who_is_meant(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert [(f.interval.low, f.interval.high) for f in read(text, NB)] == expected


def test_a_hedge_stretches_the_extent_and_never_the_quote() -> None:
    text = "Minst 600\u00a0000 personer og hele 2,5 mill. kroner."
    count, money = read(text, NB)
    assert (count.quote, text[slice(*count.extent)]) == ("600\u00a0000", "Minst 600\u00a0000 personer")
    assert (money.quote, text[slice(*money.extent)]) == ("2,5", "hele 2,5 mill. kroner")


@pytest.mark.parametrize("name", ["about", "almost", "slightly_over", "over", "under", "at_least", "at_most"])
@pytest.mark.parametrize("lexicon", [NB, NN, EN])
def test_every_hedge_keeps_the_printed_value_possible(lexicon: Lexicon, name: str) -> None:
    phrases = [phrase.replace("_", " ") for phrase, meaning in lexicon.hedges.items() if meaning == name]
    unit = next(unit for unit, meaning in lexicon.units.items() if meaning == "percent" and unit.isalpha())
    for phrase in phrases:
        for value in (2, 17, 50, 99):
            figure = next((f for f in read(f"x {phrase} {value} {unit}", lexicon) if f.value == value), None)
            assert figure is None or figure.interval.contains(value), phrase
