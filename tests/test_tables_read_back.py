"""A random table reads back, however it is printed; its cells may be glued together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tabling import LEXICONS, found_in, heads, names, only, values

from auditor.languages import nb
from auditor.lexicon import Lexicon

NAMES = ("Nordvik", "Øst Agdal", "Sund og Ås", "Lia", "Vestre Moen", "Berg")
HEADS = ("Elever", "Lærere", "Skoler", "Busser")


def grouped(value: int, lexicon: Lexicon) -> str:
    mark = {"nb": " ", "nn": ".", "en": ","}[lexicon.code]
    return f"{value:,}".replace(",", mark)


@st.composite
def numbers(draw: st.DrawFn, least_columns: int = 1) -> tuple[list[str], list[str], list[list[int]]]:
    """Row names, headers and counts; every row has a name of its own."""
    rows = draw(st.integers(2, len(NAMES)))
    columns = draw(st.integers(least_columns, len(HEADS)))
    cell = st.one_of(st.integers(0, 99), st.integers(100, 999), st.integers(1000, 9_999_999))
    body = [[draw(cell) for _ in range(columns)] for _ in range(rows)]
    return list(NAMES[:rows]), list(HEADS[:columns]), body


def printed(made: tuple[list[str], list[str], list[list[int]]], lexicon: Lexicon) -> list[list[str]]:
    rows, columns, body = made
    return [
        ["Sted", *columns],
        *([name, *(grouped(cell, lexicon) for cell in row)] for name, row in zip(rows, body, strict=True)),
    ]


def reads_back(text: str, made: tuple[list[str], list[str], list[list[int]]], code: str) -> None:
    table = only(text, code)
    assert names(table) == made[0]
    assert heads(table) == made[1]
    assert values(table) == made[2]
    for row in table.cells:
        assert all(cell is not None and text[cell.start : cell.end] == cell.quote for cell in row)


@pytest.mark.parametrize("code", list(LEXICONS))
@given(made=numbers(), outer=st.booleans(), ruler=st.booleans())
def test_a_table_between_pipes_reads_back(
    code: str, made: tuple[list[str], list[str], list[list[int]]], outer: bool, ruler: bool
) -> None:
    lines = [" | ".join(row) for row in printed(made, LEXICONS[code])]
    if ruler:
        lines.insert(1, " | ".join(["---"] * (len(made[1]) + 1)))
    text = "\n".join(f"| {line} |" if outer else line for line in lines)
    reads_back(text, made, code)


@pytest.mark.parametrize("code", list(LEXICONS))
@given(made=numbers())
def test_a_table_between_tabs_reads_back(code: str, made: tuple[list[str], list[str], list[list[int]]]) -> None:
    reads_back("\n".join("\t".join(row) for row in printed(made, LEXICONS[code])), made, code)


@pytest.mark.parametrize("code", list(LEXICONS))
@given(made=numbers(), right=st.booleans(), ruler=st.booleans(), gap=st.integers(2, 6))
def test_a_table_in_columns_of_spaces_reads_back(
    code: str, made: tuple[list[str], list[str], list[list[int]]], right: bool, ruler: bool, gap: int
) -> None:
    rows = printed(made, LEXICONS[code])
    widths = [max(len(row[c]) for row in rows) for c in range(len(rows[0]))]
    pads = ["<", *((">" if right else "<") * (len(widths) - 1))]
    lines = [
        (" " * gap).join(f"{cell:{pad}{width}}" for cell, pad, width in zip(row, pads, widths, strict=True)).rstrip()
        for row in rows
    ]
    if ruler:
        lines.insert(1, "-" * len(lines[0]))
    reads_back("\n".join(lines), made, code)


@pytest.mark.parametrize("code", list(LEXICONS))
@given(made=numbers(least_columns=2))
def test_rows_with_dot_leaders_read_back(code: str, made: tuple[list[str], list[str], list[list[int]]]) -> None:
    lines = [
        f"{row[0]} {'.' * (30 - len(row[0]))} {row[1]} biler ({row[2]} busser)"
        for row in printed(made, LEXICONS[code])[1:]
    ]
    table = only("\n".join(lines), code)
    assert names(table) == made[0]
    assert values(table) == [row[:2] for row in made[2]]


@given(made=numbers(least_columns=2), bullet=st.sampled_from(["", "• ", "- "]))
def test_labels_with_several_figures_each_read_back(
    made: tuple[list[str], list[str], list[list[int]]], bullet: str
) -> None:
    lines = [f"{bullet}{row[0]}: {row[1]} elever, {row[2]} lærere" for row in printed(made, nb.LANGUAGE)[1:]]
    table = only("\n".join(lines))
    assert names(table) == made[0]
    assert values(table) == [row[:2] for row in made[2]]


@given(st.lists(st.tuples(st.integers(10, 99), st.integers(10, 99)), min_size=2, max_size=6))
def test_glued_percentages_of_two_digits_read_back(cells: list[tuple[int, int]]) -> None:
    rows = [f"{name}{a}{b}" for name, (a, b) in zip(NAMES, cells, strict=False)]
    table = only("\n".join(["Andel som svømmer (prosent)", "20182019", *rows]))
    assert values(table) == [list(row) for row in cells]
    assert not table.ambiguous


# -- glued tables ------------------------------------------------------------------------------------------------------


def glued(*rows: str, title: str = "Andel som sykler (prosent)12") -> str:
    return "\n".join([title, "20152016", "1Sykler: minst en gang i uka", "2De siste to årene.", *rows])


def test_glued_years_head_the_columns_and_give_the_period() -> None:
    table = only(glued("Til skolen3841", "Til jobben4446"))
    assert heads(table) == ["2015", "2016"]
    assert [cell.context.period for cell in table.cells[0] if cell] == ["2015", "2016"]
    assert {cell.unit for row in table.cells for cell in row if cell} == {"percent"}


def test_digits_that_can_be_cut_in_two_ways_stay_unread() -> None:
    table = only(glued("Til skolen3841", "Til jobben125", "Om kvelden45"))
    assert values(table) == [[38, 41], [None, None], [4, 5]]
    assert table.ambiguous
    assert [row.get("ambiguous", False) for row in table.row_facts] == [False, True, False]


def test_glued_counts_are_ambiguous_without_a_limit() -> None:
    table = only(glued("Til skolen1234", "Til jobben4567", title="Antall sykler"))
    assert values(table) == [[None, None], [None, None]]


def test_glued_decimals_are_cut_where_both_have_as_many() -> None:
    table = only(glued("Til skolen12,411,3", "Til jobben9,110,2"))
    assert values(table) == [[12.4, 11.3], [9.1, 10.2]]


def test_footnotes_of_a_glued_table_are_labels() -> None:
    found = found_in(glued("Til skolen3841", "Til jobben4446"))
    footnotes = [figure.quote for figure in found.figures if figure.label == "footnote"]
    assert footnotes == ["12", "1", "2"]
    assert all(figure.role == "label" for figure in found.figures if figure.cell is None)
