"""Tables printed as text, read into cells."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.languages import en, nb, nn
from auditor.layout import passages
from auditor.lexicon import Lexicon
from auditor.model import Figure, Passage, Table
from auditor.reading.listings import listings
from auditor.reading.sentences import sentences
from auditor.reading.tables import Found, tables

LEXICONS = {"nb": nb.LANGUAGE, "nn": nn.LANGUAGE, "en": en.LANGUAGE}
NAMES = ("Nordvik", "Øst Agdal", "Sund og Ås", "Lia", "Vestre Moen", "Berg")
HEADS = ("Elever", "Lærere", "Skoler", "Busser")


def found_in(text: str, code: str = "nb") -> Found:
    return tables(text, passages(text), LEXICONS[code], "a.txt")


def only(text: str, code: str = "nb") -> Table:
    found = found_in(text, code).tables
    assert len(found) == 1
    return found[0]


def values(table: Table) -> list[list[float | None]]:
    return [[None if cell is None or cell.value is None else float(cell.value) for cell in row] for row in table.cells]


def names(table: Table) -> list[str]:
    return [word.quote for word in table.rows]


def heads(table: Table) -> list[str]:
    return [word.quote for word in table.columns]


def bounds(cell: Figure) -> tuple[float, float]:
    return float(cell.interval.low or 0), float(cell.interval.high or 0)


def column(table: Table, at: int) -> list[Figure]:
    return [row[at] for row in table.cells if row[at] is not None]  # type: ignore[misc]


# -- a random table reads back, however it is printed ------------------------------------------------------------------


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


# -- cells and headers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["–", "-", ":", "..", "*", ""])
def test_marks_for_missing_values_are_empty_cells(mark: str) -> None:
    table = only(f"Sted | Gutter | Jenter\nNordvik | 12 | 14\nLia | {mark} | 9\nBerg | 7 | 8")
    assert values(table) == [[12, 14], [None, 9], [7, 8]]


def test_footnote_marks_belong_to_no_number() -> None:
    table = only("Sted | Gutter¹ | Jenter\nNordvik* | 12¹ | 1 402*\nLia² | 5 | 9 031 b)")
    assert values(table) == [[12, 1402], [5, 9031]]


def test_a_cell_that_looks_like_a_year_is_a_count() -> None:
    table = only("Sted\tElger\tHjorter\nNordvik\t2012\t1 998\nLia\t1987\t2 020")
    assert values(table) == [[2012, 1998], [1987, 2020]]
    assert all(cell.role == "level" and cell.unit == "count" for cell in column(table, 0))


def test_years_may_name_rows_and_columns() -> None:
    table = only("År      Rein    Elg\n2018    1 204   388\n2019    1 187   402")
    assert names(table) == ["2018", "2019"]
    assert [cell.context.period for cell in column(table, 1)] == ["2018", "2019"]
    labels = found_in("Sted | 2018 | 2019\nLia | 4 | 5\nBerg | 6 | 8").tables[0].labels
    assert [(label.quote, label.role) for label in labels] == [("2018", "label"), ("2019", "label")]


def test_thousands_apart_by_a_space_stay_one_cell() -> None:
    table = only("Sted          Inn        Ut\nNordvik    38 564    25 195\nLia             4         3")
    assert values(table) == [[38564, 25195], [4, 3]]


def test_a_label_that_touches_its_number_is_cut() -> None:
    table = only(
        "Group       2018      2019\nLocal    402,100   398,004\nOverseas 39,004    41,200\nAll      441,104   439,204",
        "en",
    )
    assert names(table) == ["Local", "Overseas", "All"]
    assert values(table)[1] == [39004, 41200]


def test_a_blank_cell_between_columns_stays_blank() -> None:
    table = only(
        "Sted       Gutter   Jenter\nNordvik        12       14\nLia                      9\nBerg            7        8"
    )
    assert values(table) == [[12, 14], [None, 9], [7, 8]]


@pytest.mark.parametrize(
    ("code", "header", "unit", "of", "scale"),
    [
        ("nb", "Andel (prosent)", "percent", "", 1),
        ("nb", "Utgift (mill. kr)", "money", "kroner", 10**6),
        ("nb", "Snittpris (1 000 kr)", "money", "kroner", 1000),
        ("nb", "Tyverier per 1 000 innbyggere", "rate", "", 1),
        ("nn", "Del i prosent", "percent", "", 1),
        ("en", "Net £m", "money", "pound", 10**6),
        ("en", "Share (%)", "percent", "", 1),
        ("en", "Thefts per 1,000 residents", "rate", "", 1),
    ],
)
def test_the_header_gives_unit_and_scale(code: str, header: str, unit: str, of: str, scale: int) -> None:
    table = only(f"Sted | Antall | {header}\nLia | 12 | 31\nBerg | 14 | 28\nMo | 11 | 44", code)
    cells = column(table, 1)
    assert [cell.unit for cell in cells] == [unit] * 3
    assert [cell.value for cell in cells] == [31 * scale, 28 * scale, 44 * scale]
    assert {cell.unit for cell in column(table, 0)} == {"count"}
    assert table.column_facts[1].get("of", "") == of


def test_a_scaled_cell_is_rounded_in_its_scale() -> None:
    cell = column(only("Tjeneste | Netto (mill. kr)\nSkole | 12,4\nVeg | 3,1"), 0)[0]
    assert bounds(cell) == (12_350_000, 12_450_000)


def test_the_title_gives_the_unit_of_columns_that_name_none() -> None:
    table = only("Røykere i prosent av alle:\nLand | 2018 | 2019\nNorge | 12 | 11\nPolen | 24 | 23")
    assert {cell.unit for row in table.cells for cell in row if cell} == {"percent"}
    assert table.title is not None
    assert table.title.quote == "Røykere i prosent av alle"


def test_a_column_of_numbers_does_not_take_the_unit_of_the_title() -> None:
    table = only("Røykere i prosent:\nLand | Antall spurte | 2019\nNorge | 1 204 | 11\nPolen | 980 | 23")
    assert [[cell.unit for cell in row if cell] for row in table.cells] == [["count", "percent"]] * 2


def test_counts_in_a_column_of_exact_counts_are_exact() -> None:
    cells = column(only("Sted | Elever\nLia | 1 200\nBerg | 1 347\nMo | 900"), 0)
    assert all(cell.interval.low == cell.interval.high for cell in cells)
    rounded = column(only("Sted | Elever\nLia | 1 200\nBerg | 1 300\nMo | 900"), 0)
    assert [bounds(cell) for cell in rounded] == [(1150, 1250), (1250, 1350), (850, 950)]


def test_a_table_printed_a_cell_a_line_reads_as_one() -> None:
    text = """Avfall i tonn per bygd

Bygd |
2018 |
2019 |
Lia |
1 204 |
1 187 |
Berg |
980 |
1 002 |

Mo |
77 |
81 |
"""
    table = only(text)
    assert heads(table) == ["2018", "2019"]
    assert names(table) == ["Lia", "Berg", "Mo"]
    assert values(table) == [[1204, 1187], [980, 1002], [77, 81]]
    assert [cell.context.period for cell in table.cells[0] if cell] == ["2018", "2019"]


def test_names_and_numbers_in_turn_are_no_table_of_one_column() -> None:
    assert found_in("Elever\n\n412\n\nLærere\n\n31\n\nSkoler\n\n4").tables == ()


def test_footnotes_between_header_and_rows_are_labels() -> None:
    text = (
        "2018 | 2019 | Endring |\n1Foreløpige tall for 9 bygder | |||\n"
        "Lia | 12 | 14 | 2 |\nBerg | 9 | 11 | 2 |\nMo | 8 | 6 | -2 |"
    )
    table = only(text)
    assert heads(table) == ["2018", "2019", "Endring"]
    assert names(table) == ["Lia", "Berg", "Mo"]
    assert {label.quote for label in table.labels} >= {"1", "9"}


def test_a_header_that_is_spread_over_columns_gives_all_of_them_its_period() -> None:
    text = (
        "| | 2015 | | 2016 | |\n| | Menn | Kvinner | Menn | Kvinner |\n|---|---|---|---|---|\n"
        "| Lia | 12 | 14 | 13 | 15 |\n| Mo | 5 | 6 | 5 | 7 |"
    )
    table = only(text)
    assert heads(table) == ["Menn", "Kvinner", "Menn", "Kvinner"]
    assert [fact["period"] for fact in table.column_facts] == ["2015", "2015", "2016", "2016"]


def test_a_row_of_numbers_that_could_be_years_is_no_header() -> None:
    table = only("Bygd | Sauer | Geiter\nLia | 2012 | 1987\nBerg | 340 | 12")
    assert values(table) == [[2012, 1987], [340, 12]]


# -- arithmetic --------------------------------------------------------------------------------------------------------

GROWTH = """Sted | 2018 | 2019 | Endring | Prosent
Lia | 1 204 | 1 310 | 106 | 8,8
Berg | 980 | 931 | −49 | −5,0
Mo | 2 340 | 2 512 | 172 | 7,4
I alt | 4 524 | 4 753 | 229 | 5,1"""


def test_a_column_of_changes_is_the_difference_of_two_others() -> None:
    facts = only(GROWTH).column_facts
    assert (facts[2]["relation"], facts[2]["columns"]) == ("difference", (0, 1))
    assert (facts[3]["relation"], facts[3]["columns"]) == ("growth", (0, 1))
    assert [fact.get("period") for fact in facts] == ["2018", "2019", None, None]


def test_one_wrong_cell_does_not_hide_the_relation_of_a_column() -> None:
    facts = only(GROWTH.replace("106", "160")).column_facts
    assert (facts[2]["relation"], facts[2]["held"], facts[2]["tried"]) == ("difference", 3, 4)


def test_a_total_row_is_the_sum_of_the_rows_above() -> None:
    facts = only(GROWTH).row_facts
    assert [bool(fact.get("total")) for fact in facts] == [False, False, False, True]
    assert facts[3]["parts"] == (0, 1, 2)
    assert facts[3]["sums"] is True


def test_a_row_for_the_whole_of_means_is_no_sum() -> None:
    facts = only(
        "Region | Mean age | Mean rent\nNorth | 41.2 | 9.1\nSouth | 39.8 | 12.4\nUK | 40.1 | 11.0", "en"
    ).row_facts
    assert facts[2]["total"] is True
    assert facts[2]["sums"] is False


def test_rows_set_in_deeper_are_parts_of_the_row_above() -> None:
    text = (
        "Post               2018     2019\n"
        "Totale kostnader    120      131\n"
        "  Lønn               90       97\n"
        "  Strøm              30       34\n"
        "Gebyr                12       14"
    )
    facts = only(text).row_facts
    assert facts[0]["parts"] == (1, 2)
    assert facts[0]["sums"] is True


def test_signs_before_row_names_are_arithmetic() -> None:
    text = (
        "Post              2018     2019\n"
        "Uttak              120      131\n"
        "+ Kjøp              30       34\n"
        "− Salg              12       14\n"
        "= Forbruk          138      151"
    )
    facts = only(text).row_facts[3]
    assert (facts["parts"], facts["minus"], facts["sums"]) == ((0, 1), (2,), True)


def test_columns_of_unrelated_counts_have_no_relation() -> None:
    table = only(
        "Sted | Hester | Sauer | Geiter\nLia | 12 | 340 | 71\nBerg | 45 | 122 | 9\nMo | 3 | 518 | 40\nÅs | 27 | 61 | 88"
    )
    assert not any("relation" in fact for fact in table.column_facts)


def test_a_miss_by_one_in_the_last_place_is_near_not_a_fault() -> None:
    text = (
        "Sted | 2018 | 2019 | Prosent\nLia | 1 204 | 1 310 | 8,9\n"
        "Berg | 980 | 931 | −5,0\nMo | 2 340 | 2 512 | 7,4\nÅs | 811 | 902 | 11,2"
    )
    facts = only(text).column_facts[2]
    assert (facts["relation"], facts["near"], facts["held"]) == ("growth", (0,), 3)


def test_a_column_that_is_seen_to_grow_holds_changes() -> None:
    table = only(GROWTH)
    assert table.column_facts[3]["role"] == "percent_change"
    assert {cell.role for cell in column(table, 3)} == {"change"}


TOTALS = (
    "Sted | Elever | Lærere | Alder\nLia | 1 204 | 131 | 41,2\n"
    "Berg | 980 | 93 | 39,8\nMo | 2 340 | 251 | 44,0\nI alt | 4 524 | 475 | 42,1"
)


def test_a_column_of_means_does_not_keep_its_table_from_adding_up() -> None:
    table = only(TOTALS)
    assert table.row_facts[3]["sums"] is True
    assert table.row_facts[3]["means"] == (2,)
    assert table.column_facts[2]["role"] == "mean"


def test_a_total_that_one_mistyped_number_explains_is_still_a_sum() -> None:
    assert only(TOTALS.replace("4 524", "4 254")).row_facts[3]["sums"] is True


def test_a_total_that_no_mistyped_number_explains_is_none_of_these_rows() -> None:
    assert only(TOTALS.replace("4 524", "5 877")).row_facts[3]["sums"] is False


def test_a_total_of_rounded_parts_may_miss_by_little() -> None:
    table = only(
        "Kraft | 2018 | 2019\nVann | 13 231 | 13 986\nVind | 311 | 402\nSol | 12 | 17\nTotalt | 13 555 | 14 405"
    )
    assert table.row_facts[3]["near"] == (0,)


# -- what is no table --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Pressemelding | torsdag 10. februar 2022 | Til fri bruk",
        "Hjem > Tall | Kontakt\nOm oss | Arkiv",
        "Folketallet økte i 2019.  Det var ventet.\nI 2020 falt det med 12.  Det var ikke ventet.",
        "1. Lia: 12\n2. Berg: 9\n3. Mo: 4",
        "Kontakt: tlf. 12 34 56 78\nDato: 12. mars 2020",
        "Publisert: 12.03.2019\nOppdatert: 14.03.2019",
        "",
    ],
)
def test_what_only_looks_like_columns_is_no_table(text: str) -> None:
    assert found_in(text).tables == ()


def test_figures_beside_a_table_in_its_passage_are_not_lost() -> None:
    text = "Vi talte 812 biler.\nSted | Biler | Busser\nLia | 12 | 4\nBerg | 31 | 6"
    found = found_in(text)
    numbers_of = {passages(text)[n].role for n in found.passages}
    read = {figure.quote for figure in found.figures}
    assert {"12", "4", "31", "6"} <= read
    assert ("812" in read) == ("row" not in numbers_of or len(numbers_of) > 1)


def test_two_tables_right_below_each_other_stay_two() -> None:
    text = "Sted | Elg\nLia | 12\nBerg | 14\nSted | Rein\nLia | 3\nBerg | 4"
    cuts = [found.span() for found in re.finditer(r"[^\n]+", text)]
    rows = [Passage("row", start, end, 0 if at < 3 else 3) for at, (start, end) in enumerate(cuts)]
    found = tables(text, rows, nb.LANGUAGE, "a.txt").tables
    assert [heads(table) for table in found] == [["Elg"], ["Rein"]]


# -- hostile text ------------------------------------------------------------------------------------------------------

LONG = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "." * LONG,
        "a" + " ." * LONG,
        "-" * LONG + "x",
        "| " * LONG,
        " " * LONG + "(n",
        "a1 " * LONG,
        "20152016" * LONG,
        "20152016\n" + "a" + "1 234" * LONG,
        "a  " * LONG + "1",
        "a  1 " + "1 111" * LONG + "x",
        "a: 1, " * LONG,
        "A 1; " * LONG,
        "a\t" * LONG,
        "1\n" * LONG,
        "Lia 1 | " * LONG,
    ],
    ids=lambda text: text[:12],
)
def test_long_lines_take_no_long_time(text: str) -> None:
    begin = process_time()
    read = list(found_in(text).figures)
    listings(text, passages(text), read, nb.LANGUAGE, "a.txt")
    for number, passage in enumerate(passages(text)):
        sentences(text, passage, number, nb.LANGUAGE)
    assert process_time() - begin < 10
