"""Lists of names with figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.languages import en, nb, nn
from auditor.layout import passages
from auditor.model import Figure, Listing
from auditor.reading.numbers.numerals import figures
from auditor.reading.tables import tables
from auditor.reading.tables.inherit import settle
from auditor.reading.tables.listings import listings

LEXICONS = {"nb": nb.LANGUAGE, "nn": nn.LANGUAGE, "en": en.LANGUAGE}
NAMES = ("Nordvik", "Øst Agdal", "Sund og Ås", "Lia", "Vestre Moen", "Berg")


def settled(text: str, code: str = "nb") -> tuple[list[Figure], list[Listing]]:
    """Figures and lists as a reading has them."""
    lexicon, parts = LEXICONS[code], passages(text)
    found = tables(text, parts, lexicon, "a.txt")
    read = list(found.figures)
    for number, part in enumerate(parts):
        if number not in found.passages:
            read += figures(text, part.start, part.end, lexicon, "a.txt", number)
    read, _, lists = settle(text, read, found.tables, listings(text, parts, read, lexicon, "a.txt"))
    return read, lists


def only(text: str, code: str = "nb") -> Listing:
    lists = settled(text, code)[1]
    assert len(lists) == 1
    return lists[0]


def pairs(listing: Listing) -> list[tuple[str, float]]:
    return [(entry.name.quote, float(entry.figure.value or 0)) for entry in listing.entries if entry.figure]


def units(listing: Listing) -> set[str]:
    return {entry.figure.unit for entry in listing.entries if entry.figure}


# -- a random list reads back, however it is printed -------------------------------------------------------------------

FORMS = {
    "numbered": ("{rank}. {name}: {value}", "\n", True),
    "bullets": ("• {name} – {value}", "\n", False),
    "dashes": ("- {name}: {value}", "\n", False),
    "bare": ("{name}: {value}", "\n", False),
    "leaders": ("{name} ........ {value}", "\n", False),
    "semicolons": ("{name} {value}", "; ", False),
    "commas": ("{name} {value}", ", ", False),
    "bars": ("{name}: {value}", " | ", False),
}


@pytest.mark.parametrize("form", list(FORMS))
@given(values=st.lists(st.integers(2100, 999_999), min_size=3, max_size=6))
def test_a_list_of_counts_reads_back(form: str, values: list[int]) -> None:
    line, between, ordered = FORMS[form]
    rows = [
        line.format(rank=rank, name=name, value=f"{value:,}".replace(",", " "))
        for rank, (name, value) in enumerate(zip(NAMES, values, strict=False), start=1)
    ]
    text = "Antall biler i hver bygd:" + ("\n" if between == "\n" else " ") + between.join(rows)
    listing = only(text)
    assert pairs(listing) == list(zip(NAMES, values, strict=False))
    assert listing.ordered is ordered
    for entry in listing.entries:
        assert entry.figure is not None
        assert text[entry.figure.start : entry.figure.end] == entry.figure.quote
        assert text[entry.name.start : entry.name.end] == entry.name.quote


def test_numbers_of_items_are_ranks() -> None:
    listing = only("Flest sykler:\n1. Lia: 12,4 %\n2. Berg: 11,0 %\n3. Mo: 9,8 %\n(Andel av voksne)")
    assert [entry.rank for entry in listing.entries] == [1, 2, 3]
    assert listing.heading is not None
    assert listing.heading.quote == "Flest sykler:"
    assert listing.caption is not None
    assert listing.caption.quote == "(Andel av voksne)"


def test_years_and_age_groups_may_be_names() -> None:
    years = only("Elger felt:\n1910: 1 204\n1950: 7 130\n2020: 31 180")
    assert pairs(years) == [("1910", 1204), ("1950", 7130), ("2020", 31180)]
    read, lists = settled("Hvem trener?\n16–24 år: 71 prosent\n25–44 år: 64 prosent\n45–66 år: 58 prosent")
    assert pairs(lists[0]) == [("16–24 år", 71), ("25–44 år", 64), ("45–66 år", 58)]
    assert {f.quote for f in read if f.role != "label"} == {"71", "64", "58"}


def test_the_base_of_a_sample_is_no_part_of_the_name() -> None:
    listing = only("Hvem trener?\nKvinner (n=512): 71 prosent\nUnge: 75 prosent\nEldre: 60 prosent")
    assert pairs(listing) == [("Kvinner", 71), ("Unge", 75), ("Eldre", 60)]


def test_lists_side_by_side_are_two() -> None:
    text = "Mest regn | Minst regn\nLia 1 840 | Mo 611\nBerg 1 702 | Ås 640\nSund 1 655 | By 702"
    lists = settled(text)[1]
    assert [listing.heading.quote for listing in lists if listing.heading] == ["Mest regn", "Minst regn"]
    assert pairs(lists[1]) == [("Mo", 611), ("Ås", 640), ("By", 702)]


def test_an_entry_for_the_whole_is_marked() -> None:
    text = "Tyverier: Lia 41; Berg 12; Mo 9; I alt 62."
    assert [entry.name.meaning for entry in only(text).entries] == ["", "", "", "total"]
    below = only("Biler per 1 000 innbyggere:\n1. Lia: 512,1\n2. Berg: 498,0\nFylket samlet: 501,2")
    assert below.entries[-1].name.meaning == "total"
    assert below.entries[-1].rank is None


# -- units -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "heading", "unit"),
    [
        ("nb", "Andel som leser avis, i prosent:", "percent"),
        ("nb", "Tyverier per 1 000 innbyggere:", "rate"),
        ("nn", "Del som les avis, i prosent:", "percent"),
        ("en", "Share that reads a paper (%):", "percent"),
        ("en", "Thefts per 1,000 residents:", "rate"),
        ("nb", "Antall aviser:", "count"),
    ],
)
def test_the_heading_gives_the_unit(code: str, heading: str, unit: str) -> None:
    mark = "." if code == "en" else ","
    assert units(only(f"{heading}\nLia: 41{mark}2\nBerg: 38{mark}0\nMo: 22{mark}7", code)) == {unit}


def test_a_list_headed_as_growth_holds_changes() -> None:
    figures_of = [entry.figure for entry in only("Størst vekst i folketallet\n1. Lia: 412\n2. Berg: 388").entries]
    assert {figure.role for figure in figures_of if figure} == {"change"}
    assert {entry.figure.role for entry in only("Folketallet\n1. Lia: 412\n2. Mo: 8").entries if entry.figure} == {
        "level"
    }


def test_prose_that_repeats_a_number_near_its_name_gives_the_unit() -> None:
    text = (
        "I Lia hadde de 3,41 avisbesøk per innbygger i mai.\n\n"
        "Disse leser mest:\n1. Lia: 3,41\n2. Berg: 1,20\n3. Mo: 0,88\n\n(Andel som leser)"
    )
    read, lists = settled(text)
    assert units(lists[0]) == {"per_capita"}
    listed = {entry.figure.start: entry.figure for entry in lists[0].entries if entry.figure}
    assert all(figure == listed[figure.start] for figure in read if figure.start in listed)


def test_a_number_that_is_said_of_another_gives_no_unit() -> None:
    text = "I Sund økte det 3,41 prosent.\n\nDe leser mest:\n1. Lia: 3,41\n2. Berg: 1,20\n3. Mo: 0,88"
    assert units(settled(text)[1][0]) == {"count"}


def test_a_list_beside_one_with_a_unit_has_the_same() -> None:
    text = (
        "I Lia røyker 9,4 prosent av de voksne.\n\nMest røyk\n1. Lia: 9,4\n2. Berg: 8,2\n3. Mo: 8,0\n\n"
        "Minst røyk\n1. Sund: 2,1\n2. Ås: 2,9\n3. By: 3,3"
    )
    assert [units(listing) for listing in settled(text)[1]] == [{"percent"}, {"percent"}]


def test_settling_twice_changes_nothing() -> None:
    text = "I Lia røyker 9,4 prosent.\n\nMest røyk\n1. Lia: 9,4\n2. Berg: 8,2\n3. Mo: 8,0"
    read, lists = settled(text)
    assert settle(text, read, (), lists) == (read, [], lists)


# -- what is no list of names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Hovedfunn:\n• 71 prosent leser avis hver dag.\n• Andelen har økt fra 2013 (64 prosent).\n• Nå er det flere.",
        "Tre råd:\n1. Gå aldri fra ilden\n2. Test varsleren 1. desember\n3. Ring 110",
        "I fjor kom 12 biler, 4 busser og 9 tog.",
        "Prisen er 12 kroner, men var 11 kroner, og blir 14 kroner.",
        "Åpent mandag 10–18, tirsdag 10–16, onsdag 10–18.",
        "",
    ],
)
def test_items_without_a_name_and_a_figure_are_no_list(text: str) -> None:
    assert settled(text)[1] == []


def test_items_of_another_unit_are_left_out() -> None:
    listing = only("Nøkkeltall:\nBudsjett: 120 mill. kr\nBrukt: 96 mill. kr\nSnitt: 2 mill. kr\nLån: 80")
    assert [name for name, _ in pairs(listing)] == ["Budsjett", "Brukt", "Snitt"]


@given(st.permutations(["Lia 41", "Berg 12", "Mo 9", "Sund 7"]))
def test_the_order_of_the_entries_is_that_of_the_text(rows: list[str]) -> None:
    listing = only("Tyverier: " + "; ".join(rows) + ".")
    assert [f"{name} {value:.0f}" for name, value in pairs(listing)] == rows


def test_figures_in_tables_are_in_no_list() -> None:
    text = "Sted | Elever | Lærere\nLia | 412 | 31\nBerg | 388 | 29\nMo | 207 | 18"
    found = tables(text, passages(text), nb.LANGUAGE, "a.txt")
    assert listings(text, passages(text), [replace(f) for f in found.figures], nb.LANGUAGE, "a.txt") == []
