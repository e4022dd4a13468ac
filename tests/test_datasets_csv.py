"""Delimited files in their real forms."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.dataset import LINE, Dataset, Extract, Long, Options, Wide, bounds
from auditor.datasets import _large
from auditor.datasets import csv as csv_reader
from auditor.errors import SourceError
from auditor.sources import is_dataset, open_path

TEXT = "code;name;share\n0301;Åsane;12,5\n1101;Ås;3,25\n"


def opened(folder: Path, text: str | bytes, options: Options | None = None, name: str = "t.csv") -> Dataset:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return open_path(file, options)


def rows(dataset: Dataset) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = dataset.table.native.fetchall()
    return found


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("latin-1"), "latin-1"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_table_is_the_same_in_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    dataset = opened(tmp_path, data)
    assert rows(dataset) == [("0301", "Åsane", 12.5), ("1101", "Ås", 3.25)]
    assert dataset.facts["encoding"] == encoding
    assert f"encoding: {encoding}" in dataset.assumptions


@pytest.mark.parametrize("delimiter", [";", "\t", "|", ","])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    dataset = opened(tmp_path, f"a{delimiter}b\nx{delimiter}1\ny{delimiter}2\n")
    assert rows(dataset) == [("x", 1), ("y", 2)]
    assert dataset.facts["delimiter"] == delimiter


def test_a_decimal_comma_does_not_pass_for_a_delimiter(tmp_path: Path) -> None:
    assert rows(opened(tmp_path, "a;b\n1,5;2,5\n3,5;4,5\n")) == [(1.5, 2.5), (3.5, 4.5)]


def test_an_announced_delimiter_is_believed(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "sep=|\na|b\nx;y|1\n")
    assert rows(dataset) == [("x;y", 1)]
    assert dataset.facts["announced"] == "yes"


def test_titles_above_and_notes_below_are_no_rows(tmp_path: Path) -> None:
    text = (
        "Table 7: Persons\n\nregion;year;persons\nNorth;2023;10\nSouth;2023;20\n\n* provisional\nSource: the office\n"
    )
    dataset = opened(tmp_path, text)
    assert dataset.table.names() == ("region", "year", "persons")
    assert rows(dataset) == [("North", 2023, 10), ("South", 2023, 20)]
    assert dataset.table.title == "Table 7: Persons"
    assert "Source: the office" in dataset.notes
    assert "title rows above the header: 1" in dataset.assumptions


def test_several_header_rows_are_joined(tmp_path: Path) -> None:
    dataset = opened(tmp_path, ";Men;;Women;\nregion;2022;2023;2022;2023\nNorth;1;2;3;4\nSouth;5;6;7;8\n")
    assert dataset.table.names() == ("region", "Men / 2022", "Men / 2023", "Women / 2022", "Women / 2023")
    assert rows(dataset)[0] == ("North", 1, 2, 3, 4)


def test_years_over_columns_are_a_header_and_years_in_a_column_are_not(tmp_path: Path) -> None:
    wide = opened(tmp_path, "region;2021;2022;2023\nNorth;7;8;9\nSouth;4;5;6\n")
    assert wide.table.names() == ("region", "2021", "2022", "2023")
    long = opened(tmp_path, "region;year\nNorth;2021\nSouth;2022\n")
    assert rows(long) == [("North", 2021), ("South", 2022)]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f"])
def test_spaces_between_thousands_are_no_text(tmp_path: Path, space: str) -> None:
    assert rows(opened(tmp_path, f"a;b\nx;1{space}400\ny;25\n")) == [("x", 1400), ("y", 25)]


def test_marks_are_null_with_the_mark_as_status(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "a;n\nu;12\nv;*\nw;..\nx;<5\ny;3*\nz;\n")
    column = dataset.table.column("n")
    assert column is not None
    assert column.status == "n:status"
    assert dict(column.marks) == {"*": "suppressed", "..": "missing", "<5": "bounded"}
    assert [row[1:] for row in rows(dataset)] == [
        (12, None),
        (None, "*"),
        (None, ".."),
        (None, "<5"),
        (3, "*"),
        (None, None),
    ]


def test_the_bounds_of_a_mark_hold_every_value_it_can_hide() -> None:
    assert bounds("<5").contains(4)
    assert not bounds("<5").contains(6)
    assert bounds("*").contains(10**9)
    assert not bounds("*").contains(-1)
    assert bounds("*", nonnegative=False).contains(-1)
    assert bounds("-").contains(0)
    assert not bounds("-").contains(1)


def test_marks_of_the_user_add_to_the_usual_ones(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "a;n\nx;1\ny;zip\nz;*\n", Options(missing={"zip": "missing"}))
    assert [row[1:] for row in rows(dataset)] == [(1, None), (None, "zip"), (None, "*")]


def test_a_quoted_cell_may_hold_delimiters_and_line_ends(tmp_path: Path) -> None:
    dataset = opened(tmp_path, 'a;b\n"x;\ny";1\nz;2\n')
    assert dataset.table.numbered is not None
    assert dataset.table.numbered().fetchall() == [("x;\ny", 1, 2), ("z", 2, 4)]


def test_lines_count_from_the_top_of_the_file(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "Title\n\na;b\nx;1\n\ny;2\n")
    assert dataset.table.numbered is not None
    numbered = dataset.table.numbered()
    assert numbered.columns[-1] == LINE
    assert [row[-1] for row in numbered.fetchall()] == [4, 6]


def test_raw_cells_are_as_printed(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "a;b\n0301;1 400*\n")
    assert dataset.table.raw is not None
    assert dataset.table.raw().fetchall() == [("0301", "1 400*", 2)]


@pytest.mark.parametrize(("bad", "cells"), [("y;2;3", 3), ("y", 1)])
def test_a_ragged_row_is_an_error_with_its_line(tmp_path: Path, bad: str, cells: int) -> None:
    with pytest.raises(SourceError, match=f"the row has {cells} cells, the header has 2") as error:
        opened(tmp_path, f"a;b\nx;1\n{bad}\nz;3\n")
    assert error.value.line == 3


def test_empty_cells_behind_the_last_column_are_not_ragged(tmp_path: Path) -> None:
    assert rows(opened(tmp_path, "a;b\nx;1;\ny;2;;\n")) == [("x", 1), ("y", 2)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("\n\n", "the file is empty"),
        ("a;b\n", "no rows"),
        ('a;b\n"x;1\ny;2\n', "quoted cell"),
    ],
)
def test_what_is_no_table_is_said_clearly(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        opened(tmp_path, text)


def test_a_column_that_is_not_there_is_an_error_with_a_suggestion(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="did you mean 'share'"):
        opened(tmp_path, TEXT, Options(columns={"shar": {"type": "number"}}))
    with pytest.raises(SourceError, match="there is no column 'cod'"):
        opened(tmp_path, TEXT, Options(key=("cod",)))


def test_a_declared_type_wins(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "code;n\n301;1\n1101;2\n", Options(columns={"code": {"type": "text"}}))
    assert rows(dataset) == [("301", 1), ("1101", 2)]


def test_a_declared_decimal_mark_wins(tmp_path: Path) -> None:
    assert rows(opened(tmp_path, "a;b\nx;1,234\ny;2,500\n", Options(decimal=","))) == [("x", 1.234), ("y", 2.5)]


def test_a_declared_header_count_and_skip_are_believed(tmp_path: Path) -> None:
    none = opened(tmp_path, "x;1\ny;2\n", Options(header=0))
    assert none.table.names() == ("c1", "c2")
    assert rows(none) == [("x", 1), ("y", 2)]
    skipped = opened(tmp_path, "junk;junk\na;b\nx;y\n", Options(skip=1))
    assert rows(skipped) == [("x", "y")]


def test_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    assert opened(tmp_path, "a;n;n\nx;1;2\n").table.names() == ("a", "n", "n (2)")


def test_a_wide_table_declared_long_has_a_row_a_cell(tmp_path: Path) -> None:
    long = Options(long=Long("^[0-9]{4}$", "year", "persons"))
    dataset = opened(tmp_path, "region;2022;2023\nNorth;1;*\nSouth;3;4\n", long)
    assert dataset.table.names() == ("region", "year", "persons")
    assert dataset.table.native.order("region, year").fetchall() == [
        ("North", 2022, 1, None),
        ("North", 2023, None, "*"),
        ("South", 2022, 3, None),
        ("South", 2023, 4, None),
    ]
    assert dataset.table.numbered is not None
    assert {row[1] for row in dataset.table.numbered().fetchall()} == {2, 3}


def test_long_takes_its_name_from_the_group_of_the_pattern(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "r;n_2022;n_2023\nx;1;2\n", Options(long=Long("^n_([0-9]+)$", "year", "n")))
    assert rows(dataset) == [("x", 2022, 1), ("x", 2023, 2)]


def test_long_that_matches_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no column matches"):
        opened(tmp_path, TEXT, Options(long=Long("^[0-9]+$", "year", "n")))


def test_wide_undoes_long(tmp_path: Path) -> None:
    options = Options(long=Long("^[ab]$", "name", "value"), wide=Wide("name", "value"), key=("k", "name"))
    dataset = opened(tmp_path, "k;a;b\nx;1;2\ny;3;*\n", options)
    assert dataset.table.native.order("k").project("k, a, b").fetchall() == [("x", 1, 2), ("y", 3, None)]
    assert dataset.table.key == ("k",)


def test_an_extract_is_a_part_of_another_column(tmp_path: Path) -> None:
    options = Options(extract={"code": Extract("region", "^([0-9]{4}) ")})
    dataset = opened(tmp_path, "region;n\n0301 Oslo;1\nIn all;2\n", options)
    assert rows(dataset) == [("0301 Oslo", 1, "0301"), ("In all", 2, None)]


def test_a_text_file_is_a_dataset_only_with_tabs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a\tb\nx\t1\n")
    (tmp_path / "b.txt").write_text("A text, with a comma.\nAnd another, too.\n")
    assert is_dataset(tmp_path / "a.txt")
    assert not is_dataset(tmp_path / "b.txt")


def test_a_missing_file_and_an_unknown_format_are_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        open_path(tmp_path / "none.csv")
    (tmp_path / "a.bin").write_bytes(b"\x00\x01")
    with pytest.raises(SourceError, match="no dataset that can be read"):
        open_path(tmp_path / "a.bin")


# -- large files -----------------------------------------------------------------------------------------------------

CELLS = st.one_of(
    st.integers(0, 99_999).map(lambda n: f"{n:,}".replace(",", " ")), st.sampled_from(["*", "<5", "7 e", ""])
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(CELLS, st.decimals(0, 100, places=1)), min_size=1, max_size=40),
    st.sampled_from(["utf-8", "utf-16-le"]),
)
def test_a_large_file_reads_as_a_small_one(tmp_path_factory: pytest.TempPathFactory, cells: Any, encoding: str) -> None:
    lines = [f"{i:04d};{count};{str(share).replace('.', ',')}%" for i, (count, share) in enumerate(cells)]
    file = tmp_path_factory.mktemp("large") / "t.csv"
    file.write_bytes(("code;count;share\n" + "\n".join(lines) + "\n").encode(encoding))
    options = Options(encoding=encoding, columns={"count": {"type": "integer"}, "share": {"type": "number"}})
    large, small = _large.read(str(file), options), csv_reader.read(str(file), options)
    assert large is not None
    names = [name for column in small.table.columns for name in (column.name, column.status) if name]
    wanted = ", ".join(f'"{name}"' for name in names)
    assert large.table.native.project(wanted).fetchall() == small.table.native.project(wanted).fetchall()
    assert [(c.name, c.type, c.unit) for c in large.table.columns] == [
        (c.name, c.type, c.unit) for c in small.table.columns
    ]
    assert large.table.numbered is not None
    assert [row[-1] for row in large.table.numbered().fetchall()] == list(range(2, len(cells) + 2))


def test_a_cell_outside_the_samples_is_not_overlooked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_large, "_CHUNK", 400)
    monkeypatch.setattr(_large, "_CHUNKS", 2)
    body = [f"x{i};{i + 1};{i + 1};{i + 1}" for i in range(500)]
    body[250] = "x250;0301;2.5;*"
    file = tmp_path / "t.csv"
    file.write_text("name;code;share;count\n" + "\n".join(body) + "\n")
    dataset = _large.read(str(file), Options())
    assert dataset is not None
    assert [column.type for column in dataset.table.columns] == ["text", "text", "number", "integer"]
    assert dataset.table.native.filter("name = 'x250'").fetchall() == [("x250", "0301", 2.5, None, "*")]


def test_a_large_file_with_notes_below_is_read_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reader, "LARGE", 1000)
    dataset = opened(tmp_path, "a;b\n" + "x;1\n" * 2000 + "\nSource: the office\n")
    assert len(rows(dataset)) == 2000
    assert "Source: the office" in dataset.notes


def test_a_ragged_row_of_a_large_file_is_an_error_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a;b\n" + "x;1\n" * 2000 + "y;2;3\n" + "x;1\n" * 2000)
    with pytest.raises(SourceError, match="the row has 3 cells, the header has 2") as error:
        _large.read(str(file), Options())
    assert error.value.line == 2002


# -- headers ---------------------------------------------------------------------------------------------------------

NAME = (
    st.text("abcdefghæøåü _-%()", min_size=2, max_size=12)
    .map(str.strip)
    .filter(lambda t: len(t) > 1 and t[0] not in "-_%(")
)
LABEL = st.sampled_from(["Oslo", "0301", "1101", "Øst-Finnmark", "A", "2021", "I alt"])
VALUE = st.one_of(st.just(""), st.integers(0, 10**7).map(str), st.sampled_from(["*", "..", ":", "12,5", "1 400"]))


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[str], list[str], list[list[str]]]:
    """Title lines, names, and rows, of which the first ones may be empty but for their label."""
    names = draw(st.lists(NAME, min_size=2, max_size=6, unique_by=lambda name: " ".join(name.split())))
    titles = draw(st.lists(st.sampled_from(["Tabell 1. Innbyggere", "Source: the office", ""]), max_size=3))
    empty = draw(st.integers(0, 4))
    width = len(names) - 1
    values = draw(st.lists(st.lists(VALUE, min_size=width, max_size=width), min_size=1, max_size=8))
    rows_ = [[draw(LABEL), *[""] * width] for _ in range(empty)] + [[draw(LABEL), *row] for row in values]
    sure = [draw(LABEL), *[str(draw(st.integers(1, 999))) for _ in range(width)]]
    return titles, names, [*rows_, sure]


@settings(max_examples=150, deadline=None)
@given(sheets(), st.sampled_from([";", "\t", "|"]))
def test_one_header_that_names_every_column_is_found_however_empty_the_rows(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[list[str], list[str], list[list[str]]], mark: str
) -> None:
    titles, names, body = made
    lines = [*titles, *(mark.join(row) for row in [names, *body])]
    dataset = opened(tmp_path_factory.mktemp("header"), "\n".join(lines) + "\n")
    assert dataset.table.raw is not None
    printed = dataset.table.raw().fetchall()
    assert list(dataset.table.names()) == [" ".join(name.split()) for name in names]
    assert [[cell or "" for cell in row[:-1]] for row in printed] == body


@pytest.mark.parametrize("first", ["North;;", "North;;*", ";;", "North;..;"])
def test_a_first_row_without_numbers_is_a_row(tmp_path: Path, first: str) -> None:
    dataset = opened(tmp_path, f"region;persons;share\n{first}\nSouth;20;3,5\nWest;30;4,5\n")
    assert dataset.table.names() == ("region", "persons", "share")
    assert len(rows(dataset)) == 3 - (first == ";;")


def test_codes_are_no_names_of_columns(tmp_path: Path) -> None:
    """A code list whose topmost code has no parent, and whose codes begin with a zero."""
    dataset = opened(tmp_path, "code,parent\n00,\n03,00\n11,00\n0301,03\n1101,11\n")
    assert rows(dataset) == [("00", None), ("03", "00"), ("11", "00"), ("0301", "03"), ("1101", "11")]


def test_units_below_the_names_are_a_second_header(tmp_path: Path) -> None:
    dataset = opened(tmp_path, "region;persons;share\n;number;per cent\nNorth;1;2,5\nSouth;3;4,5\n")
    assert dataset.table.names() == ("region", "persons / number", "share / per cent")
    assert len(rows(dataset)) == 2
