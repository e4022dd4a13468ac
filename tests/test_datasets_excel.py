"""Workbooks as people lay them out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from auditor.dataset import Dataset, Extract, Options
from auditor.errors import SourceError
from auditor.sources import open_path


def saved(folder: Path, sheets: Mapping[str, list[Any]], merged: list[str] | None = None, form: str = "") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        for area in merged or []:
            sheet.merge_cells(area)
        for cells in sheet.iter_rows():
            for cell in cells:
                if form and isinstance(cell.value, int | float):
                    cell.number_format = form
    file = folder / "book.xlsx"
    book.save(file)
    return file


def opened(folder: Path, rows: list[Any], options: Options | None = None, **more: Any) -> Dataset:
    return open_path(saved(folder, {"Sheet": rows}, **more), options)


def body(dataset: Dataset) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = dataset.table.native.fetchall()
    return found


def test_titles_above_and_notes_below_are_no_rows(tmp_path: Path) -> None:
    rows = [["Persons by county"], [], ["County", "Persons"], ["North", 12], ["South", 30], [], ["Source: the office"]]
    dataset = opened(tmp_path, rows)
    assert body(dataset) == [("North", 12), ("South", 30)]
    assert dataset.table.title == "Persons by county"
    assert "Source: the office" in dataset.notes
    assert dataset.table.place == {"sheet": "Sheet", "range": "A3:B5"}


def test_merged_headers_stand_over_all_their_columns(tmp_path: Path) -> None:
    rows = [
        ["", "Men", "", "Women", ""],
        ["County", "Young", "Old", "Young", "Old"],
        ["North", 1, 2, 3, 4],
        ["South", 5, 6, 7, 8],
    ]
    dataset = opened(tmp_path, rows, merged=["B1:C1", "D1:E1"])
    assert dataset.table.names() == ("County", "Men / Young", "Men / Old", "Women / Young", "Women / Old")


def test_a_header_that_is_not_merged_stands_over_its_own_column_only_where_others_are(tmp_path: Path) -> None:
    rows = [["", "All", "Of these", ""], ["County", "Persons", "Men", "Women"], ["North", 10, 4, 6], ["South", 5, 2, 3]]
    dataset = opened(tmp_path, rows, merged=["C1:D1"])
    assert dataset.table.names() == ("County", "All / Persons", "Of these / Men", "Of these / Women")


def test_a_name_merged_downwards_names_each_of_its_rows(tmp_path: Path) -> None:
    rows = [["County", "Sex", "Persons"], ["North", "M", 4], [None, "F", 6], ["South", "M", 2], [None, "F", 3]]
    dataset = opened(tmp_path, rows, merged=["A2:A3", "A4:A5"])
    assert [row[0] for row in body(dataset)] == ["North", "North", "South", "South"]


def test_blocks_with_the_same_header_are_one_table_with_sections(tmp_path: Path) -> None:
    head = ["", "January", "February"]
    rows = [
        ["Unemployed"],
        [],
        ["North"],
        head,
        ["Total", 10, 12],
        ["A", 4, "*"],
        [],
        ["South"],
        head,
        ["Total", 3, 4],
        ["B", 3, 4],
    ]
    dataset = opened(tmp_path, rows)
    assert [(row[-1], row[0]) for row in body(dataset)] == [
        ("North", "Total"),
        ("North", "A"),
        ("South", "Total"),
        ("South", "B"),
    ]
    column = dataset.table.column("February")
    assert column is not None
    assert column.marks == {"*": "suppressed"}


def test_a_new_header_begins_a_new_table(tmp_path: Path) -> None:
    rows = [
        ["County", "Persons"],
        ["North", 12],
        ["South", 30],
        [],
        ["Shares"],
        ["County", "Share"],
        ["North", 0.4],
        ["South", 0.6],
    ]
    dataset = opened(tmp_path, rows)
    assert list(dataset.tables) == ["Sheet", "Sheet (2)"]
    assert dataset.tables["Sheet (2)"].names() == ("County", "Share")
    assert dataset.tables["Sheet (2)"].native.fetchall() == [("North", 0.4), ("South", 0.6)]


def test_tables_side_by_side_are_two_where_each_names_its_rows(tmp_path: Path) -> None:
    rows = [["County", "Persons", None, "City", "Cars"], ["North", 12, None, "X", 3], ["South", 30, None, "Y", 4]]
    dataset = opened(tmp_path, rows)
    assert [table.names() for table in dataset.tables.values()] == [("County", "Persons"), ("City", "Cars")]


def test_an_empty_column_inside_a_table_parts_nothing(tmp_path: Path) -> None:
    rows = [["County", None, "Persons", None, "Cars"], ["North", None, 12, None, 3], ["South", None, 30, None, 4]]
    assert body(opened(tmp_path, rows)) == [("North", 12, 3), ("South", 30, 4)]


def test_a_percentage_is_read_as_it_is_shown_and_as_precisely_as_it_is_stored(tmp_path: Path) -> None:
    dataset = opened(tmp_path, [["County", "Share"], ["North", 0.92508], ["South", 1 / 3]], form="0.0 %")
    column = dataset.table.column("Share")
    assert column is not None
    assert (column.unit, column.decimals) == ("percent", None)
    assert body(dataset)[0] == ("North", 92.508)


def test_rounded_values_have_the_decimals_of_their_format(tmp_path: Path) -> None:
    dataset = opened(tmp_path, [["County", "Rate"], ["North", 2.0], ["South", 3.0]], form="#,##0.0")
    column = dataset.table.column("Rate")
    assert column is not None
    assert column.decimals == 1


def test_lines_are_rows_of_the_sheet_and_letters_its_columns(tmp_path: Path) -> None:
    dataset = opened(tmp_path, [["Title"], [], [None, "County", "Persons"], [None, "North", 12], [None, "South", 30]])
    assert dataset.table.numbered is not None
    assert [row[-1] for row in dataset.table.numbered().fetchall()] == [4, 5]
    assert dataset.table.cells == {"County": "B", "Persons": "C"}


def test_texts_that_are_numbers_are_numbers(tmp_path: Path) -> None:
    assert body(opened(tmp_path, [["a", "n"], ["x", "1 400,5"], ["y", 12]])) == [("x", 1400.5), ("y", 12.0)]


def test_codes_keep_their_leading_zeros_and_dates_are_dates(tmp_path: Path) -> None:
    import datetime as dt

    rows = [["code", "day", "n"], ["0301", dt.date(2024, 1, 31), 1], ["1101", dt.date(2024, 2, 29), 2]]
    dataset = opened(tmp_path, rows)
    assert [column.type for column in dataset.table.columns] == ["text", "date", "integer"]
    assert body(dataset)[0] == ("0301", dt.date(2024, 1, 31), 1)


def test_a_sheet_is_chosen_by_name_and_a_wrong_name_is_an_error(tmp_path: Path) -> None:
    rows = [["a", "n"], ["x", 1], ["y", 2]]
    file = saved(tmp_path, {"One": rows, "Two": [["b", "m"], ["z", 7], ["w", 8]]})
    assert list(open_path(file).tables) == ["One", "Two"]
    chosen = open_path(file, Options(name="t", sheet="Two"))
    assert list(chosen.tables) == ["t"]
    assert body(chosen) == [("z", 7), ("w", 8)]
    with pytest.raises(SourceError, match="did you mean 'Two'"):
        open_path(file, Options(sheet="Tow"))


def test_a_sheet_of_prose_is_notes(tmp_path: Path) -> None:
    prose = [["Values below 4 are replaced by *"], [], ["Read more on the web"]]
    dataset = open_path(saved(tmp_path, {"About": prose, "Data": [["a", "n"], ["x", 1], ["y", 2]]}))
    assert len(dataset.tables) == 1
    assert "Values below 4 are replaced by *" in dataset.notes


def test_options_of_a_column_reach_the_table_that_has_it(tmp_path: Path) -> None:
    file = saved(tmp_path, {"One": [["a", "n"], ["x", 1], ["y", 2]], "Two": [["b", "m"], ["z", 7], ["w", 8]]})
    options = Options(columns={"m": {"label": "Motors"}}, extract={"first": Extract("b", "^.")})
    dataset = open_path(file, options)
    found = dataset.tables["Two"].column("m")
    assert found is not None
    assert found.label == "Motors"
    assert "first" in dataset.tables["Two"].names()
    with pytest.raises(SourceError, match="there is no column 'q'"):
        open_path(file, Options(columns={"q": {}}))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and then nothing of the kind"])
def test_a_broken_workbook_is_said_clearly(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "broken.xlsx"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=r"cannot be read|is empty"):
        open_path(file)
