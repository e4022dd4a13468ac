"""Real releases open as what they are. Skipped where the folder with them is absent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.dataset import Dataset, Options, Table, Wide
from auditor.sources import open_path

RELEASES = Path(__file__).parents[2] / "shared" / "releases"
pytestmark = pytest.mark.skipif(not RELEASES.is_dir(), reason="the releases are not here")


def release(name: str, **options: Any) -> Dataset:
    return open_path(RELEASES / name, Options(**options))


def value(table: Table, expression: str, where: str = "true") -> Any:
    return table.native.filter(where).aggregate(expression).fetchall()[0][0]


def test_broadband_coverage_has_every_county_in_three_sections_and_every_municipality() -> None:
    dataset = release("nkom_bredbandsdekning_1h2022_human_layout.xlsx")
    counties, _, municipalities, *_ = dataset.tables.values()
    assert value(counties, "count(*)") == 36
    assert value(counties, "count(DISTINCT section)") == 3
    assert value(municipalities, "count(*)") == 356
    fibre = next(c for c in counties.columns if c.name.endswith(" / Fiber"))
    assert (fibre.unit, fibre.type) == ("percent", "number")
    assert 50 < value(counties, f'min("{fibre.name}")', "section LIKE 'Tettbygd og%'") < 100


def test_the_kindergarten_norm_adds_up_from_units_to_counties_in_utf_16() -> None:
    dataset = release("udir_pedagognormen_2021_utf16le_tab_decimalcomma.csv")
    count = '"2021.Alle eierformer.Antall barnehager"'
    assert dataset.facts["encoding"] == "utf-16-le"
    assert value(dataset.table, f"sum({count})", "BarnehageenhetNivaa = 2") == 375
    assert value(dataset.table, f"sum({count})", "BarnehageenhetNivaa = 3") == 375
    shares = [c for c in dataset.table.columns if c.name.endswith("(andel)")]
    assert [(c.unit, c.decimals) for c in shares] == [("percent", 1)] * 3


def test_the_unemployment_workbook_has_counties_that_add_up_and_municipalities_in_sections() -> None:
    dataset = release("nav_HL060_helt_ledige_2022-10_human_layout.xlsx")
    counties, municipalities = dataset.tables["1. Fylke Antall"], dataset.tables["3. Kommune Antall"]
    for month in ("Januar", "Mai", "Oktober"):
        assert value(counties, f"sum({month})", "C <> 'I alt'") == value(counties, f"sum({month})", "C = 'I alt'")
    assert value(municipalities, "count(DISTINCT section)") == 13
    assert value(municipalities, "count(*)", "\"Januar:status\" = '*'") > 0
    percent = dataset.tables["2. Fylke Prosent av arbeidsstyr"].column("Januar")
    assert percent is not None
    assert (percent.unit, percent.decimals) == ("percent", 1)


def test_a_number_with_a_space_between_its_thousands_is_read() -> None:
    table = release("nav_bedriftsundersokelse_2017_counties_and_total.csv").table
    assert value(table, "count(*)", "oslo = 1400 OR norge = 1400") > 0
    assert all(c.numeric for c in table.columns if c.name != "yrke")


def test_a_note_on_the_cell_key_method_makes_the_population_noisy() -> None:
    column = release("scb_TAB6471_pxweb_v2_jsonstat2.json").table.column("value")
    assert column is not None
    assert column.noisy


def test_missing_percentages_are_told_from_those_that_cannot_be() -> None:
    table = release("ssb_05300_pxweb_jsonstat2.json").table
    column = table.column("value")
    assert column is not None
    assert column.marks == {".": "not_applicable", "..": "missing"}
    assert value(table, "count(*)", '"value:status" IS NOT NULL') == 28
    assert value(table, "count(value)") == 432 - 28


def test_the_labour_force_made_wide_adds_up_in_every_county() -> None:
    table = release("jsonstat2_us_labor_2012.json", wide=Wide("labor")).table
    assert value(table, "count(*)") == 3220
    assert value(table, "count(*)", "empl + unempl <> labforce") == 0


def test_points_add_up_on_every_row() -> None:
    table = release("difi_kvalitet_oversikt2016_points.csv").table
    parts = [c.name for c in table.columns if c.name.endswith("_poeng")]
    assert len(parts) == 6
    assert value(table, "count(*)", f"poeng <> {' + '.join(parts)}") == 0


def test_months_add_up_to_their_total() -> None:
    table = release("difi_oep_innsynskrav_2010_months_total.csv").table
    months = [c.name for c in table.columns][1:-1]
    assert len(months) == 12
    assert value(table, "count(*)", f"total <> {' + '.join(months)}") == 0


def test_grants_in_decimal_comma_add_up() -> None:
    table = release("kmd_partistotte_2012_semicolon_decimalcomma.csv").table
    assert value(table, "count(*)", "abs(grunnstonad + stemmestotte - totalt) > 0.005") == 0
    total = table.column("totalt")
    assert total is not None
    assert (total.type, total.decimals) == ("number", 2)


@pytest.mark.parametrize(("name", "rows"), [("totalt", 65), ("skatt", 64), ("nox-avgift", 16), ("co2-avgift", 9)])
def test_every_table_of_the_reconciliation_opens(name: str, rows: int) -> None:
    table = release(f"eiti_2011/{name}.csv").table
    assert value(table, "count(*)") == rows
    assert [c.type for c in table.columns] == ["text"] + ["integer"] * 6


def test_quoted_commas_in_names_part_nothing() -> None:
    table = release("jhu_UID_ISO_FIPS_LookUp_Table_2020-06-02.csv").table
    assert value(table, "any_value(Population)", "Combined_Key = 'Teton, Wyoming, US'") == 23464


def test_the_package_has_the_types_of_its_schema() -> None:
    table = release("frictionless_population/datapackage.json").table
    assert [c.type for c in table.columns] == ["text", "text", "integer", "number"]
    assert value(table, "count(*)") == 17195


def test_a_latin_1_table_below_its_title_has_the_whole_population() -> None:
    dataset = release("ssb_07459_persons_2024_latin1_semicolon.csv")
    assert dataset.facts["encoding"] == "latin-1"
    assert value(dataset.table, 'sum("Persons 2024")') == 5_550_203


def test_a_pxweb_sheet_keeps_its_notes_apart() -> None:
    table = release("ssb_06445_sysselsatte_2021_pxweb_excel.xlsx", sheet="Sysselsatte").table
    assert value(table, "count(*)") == 23
    assert table.columns[1].unit == "percent"
