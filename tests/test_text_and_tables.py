"""The text beside its tables: what repeats a cell must equal it, what is about something else is left alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from auditing import alarms

CORPUS = Path(__file__).parents[2] / "shared" / "eval" / "corpus" / "clean"
FAMILIES = ("lists/", "ranking/", "tables/", "repeats/", "time/")

ROWS = {
    "nb": ("Kommune", "innbyggere", "elever", "andel (prosent)", "Aker", "Berg", "I alt"),
    "nn": ("Kommune", "innbyggjarar", "elevar", "del (prosent)", "Aker", "Berg", "I alt"),
    "en": ("District", "residents", "pupils", "share (%)", "Acre", "Burgh", "Total"),
}
YEARS = (
    "Year\tVisits\tLoans\n2018\t43 100\t61 400\n2019\t48 200\t59 870\n2020\t21 650\t33 120\n2021\t30 440\t41 905\n\n"
)
LIST = "Andel med digital postkasse:\n• Aker: 56,8 prosent\n• Berg: 55,2 prosent\n• Dal: 49,9 prosent\n\n"
BODY = (("12480", "1352", "34.2"), ("8915", "977", "41.7"), ("5260", "604", "28.9"), ("3140", "311", "37.5"))
TOTAL = ("29795", "3244", "35.8")


def table(language: str) -> str:
    """A table of four places in a language."""
    place, residents, pupils, share, first, second, total = ROWS[language]
    names = (first, second, "Dal", "Elvik", total)
    lines = [
        " | ".join((name, *(_printed(n, language) for n in row)))
        for name, row in zip(names, (*BODY, TOTAL), strict=True)
    ]
    return "\n".join((f"{place} | {residents} | {pupils} | {share}", *lines)) + "\n\n"


def _printed(number: str, language: str) -> str:
    if "." in number:
        return number if language == "en" else number.replace(".", ",")
    return f"{int(number):,}" if language == "en" else f"{int(number):,}".replace(",", " ")


def quotes(text: str, language: str) -> set[tuple[str, tuple[str, ...]]]:
    """Rule and quotes of every error and warning."""
    return {(found.rule, tuple(span.quote for span in found.spans)) for found in alarms(text, language)}


WRONG = [
    ("nb", "Aker har 12 840 innbyggere."),
    ("nb", "I Berg er andelen 47,1 prosent."),
    ("nb", "Andelen er høyest i Aker."),
    ("nb", "Andelen er høyest i Elvik, med 37,5 prosent."),
    ("nb", "Lavest ligger Dal med 29,8 prosent."),
    ("nb", "Færrest elever har Dal."),
    ("nb", "I alt er det 29 975 innbyggere i de fire kommunene."),
    ("nb", "Nest høyest andel har Dal med 28,9 prosent."),
    ("nn", "Aker har 12 840 innbyggjarar."),
    ("nn", "Delen er høgast i Aker."),
    ("nn", "Lågast ligg Dal med 29,8 prosent."),
    ("nn", "Færrast elevar har Dal."),
    ("nn", "Flest innbyggjarar har Berg med 8 915."),
    ("en", "Acre has 12,840 residents."),
    ("en", "The share is highest in Acre."),
    ("en", "Dal has the fewest pupils."),
    ("en", "Burgh has 979 pupils."),
    ("en", "At 37.5 per cent, the share is highest in Elvik."),
    ("en", "Elvik had the second highest share, 34.2 per cent."),
]

RIGHT = [
    ("nb", "Aker har 12 480 innbyggere."),
    ("nb", "I Berg er andelen 41,7 prosent, opp fra 39,4 prosent."),
    ("nb", "Lavest ligger Dal med 28,9 prosent."),
    ("nb", "I Aker svarte 36 prosent av foreldrene på undersøkelsen."),
    ("nb", "Aker brukte 12 millioner kroner på skole i fjor."),
    ("nb", "I 2010 hadde Aker 11 480 innbyggere."),
    ("nb", "Berg har 12 skoler og Dal har 7."),
    ("nb", "Snittet i Aker er 41,2 poeng."),
    ("nb", "Dal har lavest andel av kommunene på kysten, men Elvik har høyere."),
    ("nb", "I Berg er 43,1 prosent av jentene med, og 40,3 prosent av guttene."),
    ("nn", "I 2010 hadde Aker 11 480 innbyggjarar."),
    ("nn", "Berg har 12 skular, og Dal har 7."),
    ("en", "Acre had 11,480 residents in 2010."),
    ("en", "In Burgh 47 per cent of parents answered the survey."),
    ("en", "Acre spends 34.5 million on schools."),
    ("en", "Dal has 28.9 per cent, which is 12.8 points below Burgh."),
    ("en", "Of the smaller districts, Elvik has the highest share."),
    ("en", "Burgh is the second largest district with 8,915 residents."),
]


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_what_the_table_contradicts_raises_an_alarm(language: str, text: str) -> None:
    assert alarms(table(language) + text, language)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_the_table_does_not_contradict_is_left_alone(language: str, text: str) -> None:
    assert alarms(table(language) + text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 there were 42,800 visits.",
        "There were 30 440 visits in 2021, 9 870 more than the year before.",
        "Loans were lowest in 2021, at 41 905.",
    ],
)
def test_a_row_of_a_year_is_named_by_its_year(text: str) -> None:
    assert alarms(YEARS + text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 there were 48 200 visits, 5 100 more than the year before.",
        "Loans rose by 8 785 from 2020 to 2021.",
        "In 2022 there were 44 030 visits.",
        "Visits were highest in 2019, at 48 200.",
    ],
)
def test_years_that_agree_or_are_not_in_the_table_are_left_alone(text: str) -> None:
    assert alarms(YEARS + text, "en") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("I Aker har 58,6 prosent digital postkasse.", True),
        ("Høyest andel har Berg med 55,2 prosent.", True),
        ("Aker har 56,8 prosent og Dal 94,9 prosent.", True),
        ("I Aker har 56,8 prosent digital postkasse, mot 48,6 prosent i 2015.", False),
        ("I Berg er 52,5 prosent kvinner.", False),
    ],
)
def test_a_list_is_held_against_the_text_like_a_table(text: str, wrong: bool) -> None:
    assert bool(alarms(LIST + text, "nb")) is wrong


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")
def test_two_articles_in_one_file_do_not_contradict_each_other() -> None:
    articles = [(path.name.split("_")[1], path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.txt"))]
    for (language, first), (other, second) in pairwise(articles):
        if language == other:
            alone = quotes(first, language) | quotes(second, language)
            new = quotes(f"{first}\n\n{second}", language) - alone
            assert not [rule for rule, _ in new if rule.startswith(FAMILIES)]
