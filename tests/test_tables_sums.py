"""What is known of the columns and rows of a table: totals, changes, means."""

from __future__ import annotations

from tabling import column, only

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


UNNAMED = "Avfall | 2022 | 2023\nRest | 8 310 | 7 940\nMat | 2 475 | 2 620\nPapir | 1 205 | 1 180\n{} | 11 990 | 11 740"


def test_a_last_row_that_the_others_make_is_a_total_whatever_it_is_called() -> None:
    facts = only(UNNAMED.format("Kretsløpet")).row_facts[3]
    assert (facts["total"], facts["sums"], facts["parts"]) == (True, True, (0, 1, 2))


def test_a_year_is_no_total_of_the_years_before() -> None:
    assert only("År | 2A | 2B\n2019 | 8 310 | 7 940\n2020 | 2 475 | 2 620\n2021 | 10 785 | 10 560").row_facts[2] == {}


def test_small_numbers_make_a_sum_by_chance() -> None:
    assert only("Lag | seiere | tap\nLia | 3 | 4\nBerg | 2 | 6\nMo | 5 | 9").row_facts[2] == {}


def test_a_name_that_counts_the_other_rows_is_a_total() -> None:
    text = "Post | 2018 | 2019\nCastle | 52.4 | 46.2\nRing | 47.8 | 43.9\nPark | 20.5 | 18.0\n{} | 39.0 | 34.0"
    assert only(text.format("Three stations"), "en").row_facts[3]["means"] == (0, 1)
    assert only(text.format("Four stations"), "en").row_facts[3] == {}


def test_rows_for_one_two_and_three_things_are_no_totals() -> None:
    text = "Barn | familier\nIngen barn | 310\nEtt barn | 250\nTo barn | 280\nTre barn | 90"
    assert not any(only(text).row_facts)


def test_changes_are_differences_where_the_latest_period_stands_first_too() -> None:
    text = "Sted | 2019 | 2018 | Endring\nLia | 1 310 | 1 204 | 106\nBerg | 931 | 980 | −49\nMo | 2 512 | 2 340 | 172"
    facts = only(text).column_facts[2]
    assert (facts["relation"], facts["columns"]) == ("difference", (1, 0))


def test_answers_that_exclude_no_other_are_not_to_make_a_hundred() -> None:
    assert (
        "sums"
        not in only("Tiltak | prosent\nBuss | 61\nSykkelveg | 48\nBompengar | 35\nSpurde | 100", "nn").row_facts[3]
    )
