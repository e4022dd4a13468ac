"""Word lists of a language: what they find, and that asking agrees with finding."""

import pytest

from auditor.lexicon import Lexicon
from auditor.plugins import languages
from auditor.reading.text.wordlists import all_entries, first_entry, has, pattern

TEXTS = (
    "",
    "Of 1,240 loads 93 were turned away; the year before, twice as many.",
    "Hele 12 av 40 elevar på fjerdetrinnet les betre no enn i fjor – det er 30 prosent.",
    "I løpet av fire år har antallet innbyggere per lege falt fra 1 140 til 1 020 (−10,5 %).",
    "ANDELEN ER STØRST I NORD, minst i sør, og den har økt år for år.",
    "foo_bar re-opened co-op's year-old",
)


@pytest.mark.parametrize("lexicon", languages().values(), ids=languages())
def test_asking_for_an_entry_agrees_with_finding_one(lexicon: Lexicon) -> None:
    lists = {*lexicon.words.values(), *lexicon.classes.values(), *lexicon.labels.values(), lexicon.stop}
    said = {text: [*text.split(), text] for text in TEXTS}
    for entries in lists:
        found = pattern(entries)
        assert [has(entries, piece) for pieces in said.values() for piece in pieces] == [
            found.search(piece) is not None for pieces in said.values() for piece in pieces
        ]


@pytest.mark.parametrize(
    ("entries", "text", "expected"),
    [
        ("year", "a leap year.", True),
        ("year", "yearly", False),
        ("year*", "yearly", True),
        ("*year", "midyear", True),
        ("*year", "yearly", False),
        ("*year*", "midyearly", True),
        ("the_year_before", "in the  year\u00a0before", True),
        ("the_year_before", "in the year", False),
        ("year-old", "a year-old boat", True),
        ("year-old", "a year, old boats", False),
        ("mg/kg", "5mg/kg", False),
        ("§", "under §4", True),
        ("ÅR", "i år", True),
        ("", "year", False),
    ],
)
def test_a_star_is_any_beginning_or_ending_and_a_line_below_is_a_space(entries: str, text: str, expected: bool) -> None:
    padded = f"{text} and then so many more words that the text is a long one"
    assert has(entries, text) == has(entries, padded) == expected


def test_the_entries_of_a_stretch_are_found_where_they_stand() -> None:
    text = "more boats, more crews and more catch"
    found = first_entry("more fewer", text, 5, 20)
    assert found is not None
    assert found.span() == (12, 16)
    assert first_entry("fewer", text) is None
    assert [match.start() for match in all_entries("more", text)] == [0, 12, 27]
    assert not list(all_entries("fewer", text))
