"""Whatever a file holds, it opens or is refused with a clear error: nothing else comes out of a reader."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.errors import SourceError
from auditor.sources import open_path

LINES = st.lists(
    st.lists(st.sampled_from(["a", "1", "2,5", "1 400", "*", "", "2023", '"x"', "x y", "0301", "-"]), max_size=5),
    max_size=8,
)
KEYS = ["id", "size", "value", "status", "role", "dimension", "category", "index", "label", "class", "dataset", "path"]
CUBES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text("ab:.", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)


def opens_or_is_refused(file: Path) -> None:
    with suppress(SourceError):
        open_path(file).table.native.fetchall()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=300),
    suffix=st.sampled_from([".csv", ".tsv", ".xlsx", ".parquet", ".json", ".xml", ".sqlite", ".xls", ".duckdb"]),
)
def test_no_bytes_break_a_reader(tmp_path: Path, data: bytes, suffix: str) -> None:
    magic = {
        ".xlsx": b"PK\x03\x04",
        ".parquet": b"PAR1",
        ".json": b'{"dimension": ',
        ".xml": b"<a xmlns='sdmx.org'>",
        ".sqlite": b"SQLite format 3\x00",
    }
    for head in (b"", magic.get(suffix, b"")):
        file = tmp_path / f"t{suffix}"
        file.write_bytes(head + data)
        opens_or_is_refused(file)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES, delimiter=st.sampled_from([";", ",", "\t"]))
def test_no_layout_of_cells_breaks_the_reader_of_delimited_files(
    tmp_path: Path, lines: list[list[str]], delimiter: str
) -> None:
    file = tmp_path / "t.csv"
    file.write_text("\n".join(delimiter.join(line) for line in lines))
    opens_or_is_refused(file)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cube=CUBES)
def test_no_json_breaks_a_reader(tmp_path: Path, cube: object) -> None:
    import json

    file = tmp_path / "t.json"
    for given_ in (cube, {"dimension": cube, "id": ["a"], "size": [1], "value": [1]}, {"resources": [cube]}):
        file.write_text(json.dumps(given_))
        opens_or_is_refused(file)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES, merged=st.booleans())
def test_no_layout_of_a_sheet_breaks_the_reader_of_workbooks(
    tmp_path: Path, lines: list[list[str]], merged: bool
) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in lines:
        sheet.append([float(cell) if cell.isdigit() else cell for cell in line])
    if merged:
        sheet.merge_cells("A1:B2")
    file = tmp_path / "t.xlsx"
    book.save(file)
    opens_or_is_refused(file)


@pytest.mark.parametrize("cell", ["=1+1", "'; DROP TABLE x; --", '"', "a\x00b", "\u202e12", "𝟙𝟚", "١٢"])
def test_strange_cells_are_text(tmp_path: Path, cell: str) -> None:
    file = tmp_path / "t.tsv"
    quoted = cell.replace('"', '""')
    file.write_text(f'a\tb\n"{quoted}"\t1\ny\t2\n')
    try:
        assert open_path(file).table.native.fetchall() == [(cell, 1), ("y", 2)]
    except SourceError:
        assert "\x00" in cell
