"""The figures that were read, as rows."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction

import pytest
from making import about, figure, reading

from auditor.documents import text as plain_text
from auditor.interval import ANYTHING, between
from auditor.listing import as_csv, as_json, as_table, plain, row, rows
from auditor.model import Reading
from auditor.reading import read as read_document

TEXT = "I 2016\nhadde 0,9 prosent, «minst én», 7 år"


def parsed(text: str) -> Reading:
    return read_document(plain_text.read(text.encode(), "a.txt"))


def read() -> Reading:
    share = figure(TEXT, "0,9", context=about(measure="andel med postkasse", place="Oslo", period="2016"), hedge="over")
    label = figure(TEXT, "7", role="label", label="age", unit="years", interval=ANYTHING)
    return reading(TEXT, figure(TEXT, "2016", role="label", label="year"), share, label)


def test_a_row_says_where_a_figure_stands_what_it_means_and_what_it_is_about() -> None:
    found = json.loads(as_json([read()], ""))[1]
    assert TEXT[found["start"] : found["end"]] == found["quote"] == "0,9"
    assert (found["low"], found["high"], found["value"]) == (0.85, 0.95, 0.9)
    assert (found["unit"], found["role"], found["hedge"]) == ("percent", "level", "over")
    assert (found["measure"], found["place"], found["period"]) == ("andel med postkasse", "Oslo", "2016")


def test_a_label_has_that_role_and_its_sort() -> None:
    assert [(f["role"], f["label"]) for f in json.loads(as_json([read()], ""))] == [
        ("label", "year"),
        ("level", ""),
        ("label", "age"),
    ]


def test_json_and_csv_have_the_same_rows() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv([read()], ""))))
    listed = json.loads(as_json([read()], ""))
    assert [{k: "" if v is None else str(v) for k, v in one.items()} for one in listed] == rows


def test_the_table_shows_the_line_and_the_meaning_with_the_marks_of_the_language() -> None:
    table = as_table([read()], "nb")
    assert table.startswith("a.txt: 1 figures, 2 labels\n")
    assert any(line.split()[:3] == ["2", "0,9", "0,85–0,95"] for line in table.splitlines())
    assert "0.85–0.95" in as_table([read()], "en")


def test_a_label_shows_no_interval() -> None:
    shown = next(line for line in as_table([read()], "nb").splitlines() if " age" in line)
    assert shown.split() == ["2", "7", "years", "age"]


@pytest.mark.parametrize(
    ("text", "quote", "ends"),
    [
        ("Andelen er redusert med 30 prosentpoeng siden 2013.", "30", (-30.5, -29.5)),
        ("Det er 8 prosentpoeng færre enn året før.", "8", (-8.5, -7.5)),
        ("Sales fell by 4 per cent.", "4", (-4.5, -3.5)),
        ("Sales rose by 4 per cent.", "4", (3.5, 4.5)),
        ("Andelen var 30 prosent.", "30", (29.5, 30.5)),
        ("Delen gjekk ned med 5 prosentpoeng.", "5", (-5.5, -4.5)),
    ],
)
def test_a_change_that_a_word_says_is_down_is_negative(text: str, quote: str, ends: tuple[float, float]) -> None:
    found = next(one for one in rows([parsed(text)]) if one["quote"] == quote)
    assert (found["low"], found["high"]) == ends
    assert ends[0] <= found["value"] <= ends[1]


def test_a_length_of_time_is_a_duration_and_an_age_is_none() -> None:
    found = rows([parsed("Arbeidet tok åtte år, og de fleste var over 67 år.")])
    assert [(one["quote"], one["unit"]) for one in found] == [("åtte", "duration_years"), ("67", "years")]


def test_no_figures_are_no_rows() -> None:
    empty = reading("Ingen.")
    assert (as_json([empty], ""), as_csv([empty], ""), as_table([empty], "")) == (
        "[]\n",
        "",
        "a.txt: 0 figures, 0 labels\n",
    )


def test_an_open_end_is_null() -> None:
    found = row(figure("minst 5", "5", interval=between(5, None)))
    assert (found["low"], found["high"]) == (5, None)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(5), 5),
        (Fraction(1, 2), 0.5),
        (None, None),
        (Fraction(10) ** 400, None),
        (Fraction(10) ** 300 + 1, None),
    ],
)
def test_a_number_is_one_that_json_can_carry(value: Fraction | None, shown: object) -> None:
    assert plain(value) == shown
    assert type(plain(value)) is type(shown)
