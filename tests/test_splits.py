"""Numbers that text extraction has glued together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.languages import nb
from auditor.layout import passages
from auditor.model import Table
from auditor.reading.tables import tables
from auditor.reading.tables.splits import Style, chosen, ways

NAMES = ("Nordvik", "Øst Agdal", "Sund og Ås", "Lia", "Vestre Moen", "Berg")


def cut(text: str, count: int, style: Style) -> list[list[str]]:
    return [[text[slice(*span)] for span in way] for way in ways(text, (0, len(text)), count, style)]


GROUPED = Style(grouped=True)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("4 909 4765 004 9311,9", ["4 909 476", "5 004 931", "1,9"]),
        ("34 42337 5038,9", ["34 423", "37 503", "8,9"]),
        ("3 3782 935-13,1", ["3 378", "2 935", "-13,1"]),
        ("493503551", ["493", "503", "551"]),
    ],
)
def test_groups_of_three_tell_where_a_number_ends(text: str, cells: list[str]) -> None:
    assert cut(text, len(cells), GROUPED) == [cells]


def test_every_way_is_listed() -> None:
    assert cut("1234", 2, Style(grouped=False)) == [["1", "234"], ["12", "34"], ["123", "4"]]
    assert cut("1200", 2, Style(grouped=False)) == [["1", "200"], ["120", "0"]]


def test_where_dashes_are_missing_values_numbers_have_no_minus() -> None:
    assert cut("--12", 3, Style(grouped=False, signed=False)) == [["-", "-", "12"]]


def test_what_parts_cells_must_stand_between_them() -> None:
    assert cut("12 345 6", 2, Style(grouped=True, between=" ")) == [["12 345", "6"]]
    assert cut("12 34 6", 2, Style(grouped=True, between=" ")) == []


@given(st.text(alphabet="0123456789 ,-.", min_size=1, max_size=14), st.integers(1, 4), st.booleans())
def test_the_pieces_of_a_way_are_the_whole_text(text: str, count: int, grouped: bool) -> None:
    for way in ways(text, (0, len(text)), count, Style(grouped)):
        assert "".join(text[slice(*span)] for span in way) == text
        assert len(way) == count


def test_shares_stay_within_a_hundred() -> None:
    rows = [ways("1234", (0, 4), 2, Style(grouped=False))]
    assert chosen("1234", rows, [False, False], ",") == [None]
    assert chosen("1234", rows, [True, True], ",") == [((0, 2), (2, 4))]


# -- whole tables ------------------------------------------------------------------------------------------------------


@st.composite
def columns(draw: st.DrawFn, even: bool = True) -> list[list[str]]:
    """Rows of cells as printed, thousands set apart by a space. even: all columns have as many decimals."""
    same = draw(st.integers(0, 2))
    decimals = [same if even else draw(st.integers(0, 2)) for _ in range(draw(st.integers(2, 4)))]
    rows = []
    for _ in range(draw(st.integers(2, 6))):
        values = [draw(st.integers(0, 10 ** draw(st.integers(1, 6)))) for _ in decimals]
        rows.append([_printed(value, places) for value, places in zip(values, decimals, strict=True)])
    return rows


def _printed(value: int, places: int) -> str:
    whole = f"{value // 10**places:,}".replace(",", " ")
    return whole + (f",{value % 10**places:0{places}}" if places else "")


def read(text: str) -> Table | None:
    found = tables(text, passages(text), nb.LANGUAGE, "a.txt").tables
    return found[0] if found else None


@given(columns())
def test_a_glued_cell_is_read_as_it_was_printed_or_not_at_all(rows: list[list[str]]) -> None:
    header = "".join(str(2010 + at) for at in range(len(rows[0])))
    text = "\n".join([header, *(name + "".join(row) for name, row in zip(NAMES, rows, strict=False))])
    table = read(text)
    if table is not None:
        for row, cells in zip(rows, table.cells, strict=False):
            assert [cell.quote for cell in cells if cell] in ([], row)


@given(columns(even=False))
def test_glued_columns_of_several_measures_are_read_as_printed_or_not_at_all(rows: list[list[str]]) -> None:
    header = "2010Endring fra 2010" + "".join(str(2011 + at) for at in range(len(rows[0]) - 2))
    text = "\n".join([header, *(name + "".join(row) for name, row in zip(NAMES, rows, strict=False))])
    table = read(text)
    if table is not None:
        for row, cells in zip(rows, table.cells, strict=False):
            assert [cell.quote for cell in cells if cell] in ([], row)


@given(columns())
def test_cells_apart_by_one_space_are_read_as_printed_or_not_at_all(rows: list[list[str]]) -> None:
    header = "Sted " + " ".join(str(2010 + at) for at in range(len(rows[0])))
    text = "\n".join([header, *(f"{name} {' '.join(row)}" for name, row in zip(NAMES, rows, strict=False))])
    table = read(text)
    if table is not None:
        for row, cells in zip(rows, table.cells, strict=False):
            assert [cell.quote for cell in cells if cell] in ([], row)


def test_quarters_and_words_may_be_glued_headers() -> None:
    text = (
        "Hovedtall. Millioner kroner1\n1. kvartal 20162. kvartal 2016Endring i prosent\n"
        "Inntekter34 42337 5038,9\nUtgifter21 10320 984-0,6"
    )
    table = read(text)
    assert table is not None
    assert [word.quote for word in table.columns] == ["1. kvartal 2016", "2. kvartal 2016", "Endring i prosent"]
    assert [fact.get("period") for fact in table.column_facts] == ["2016-Q1", "2016-Q2", None]
    assert [cell.unit for cell in table.cells[0] if cell] == ["money", "money", "percent"]
    assert table.column_facts[2]["relation"] == "growth"


def test_a_name_of_rows_may_be_glued_to_the_first_year() -> None:
    table = read("Fylke20152016\nAgder41 20242 118\nOslo8 3118 402")
    assert table is not None
    assert [word.quote for word in table.columns] == ["2015", "2016"]
    assert [cell.quote for cell in table.cells[1] if cell] == ["8 311", "8 402"]


def test_a_glued_table_goes_on_after_a_blank_line() -> None:
    table = read("Inntekter1\n20152016\nSkatt34 42337 503\nAvgift21 10320 984\n \nRenter4 8456 819\nAnnet12 10013 400")
    assert table is not None
    assert [word.quote for word in table.rows] == ["Skatt", "Avgift", "Renter", "Annet"]


def test_headings_between_glued_rows_are_no_rows() -> None:
    table = read("20152016\nInntekter\nSkatt34 42337 503\nUtgifter\nLønn21 10320 984")
    assert table is not None
    assert [word.quote for word in table.rows] == ["Skatt", "Lønn"]
