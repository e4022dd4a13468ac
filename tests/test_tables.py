"""Tables printed as text, read into cells with their headers."""

from __future__ import annotations

import pytest
from tabling import bounds, column, found_in, heads, names, only, values


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
