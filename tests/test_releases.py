"""Real releases, each audited with a project of a few lines; skipped where they are not at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.model import Verdict
from auditor.report import Report, RuleCount

RELEASES = Path(__file__).resolve().parents[2] / "shared" / "releases"
pytestmark = pytest.mark.skipif(not RELEASES.is_dir(), reason="the releases are not here")

Audit = Callable[..., Report]


@pytest.fixture
def audited(tmp_path: Path) -> Audit:
    """Audits with a project whose sources are files of the releases (`name: file`)."""

    def run(project: str, **files: str | Path) -> Report:
        path = tmp_path / "auditor.yaml"
        path.write_text(project, encoding="utf-8")
        given = [f"{name}={RELEASES / str(file)}" for name, file in files.items()]
        found = inputs([path], given)
        return audit(found.evidence, found.rules)

    return run


def counts(report: Report) -> dict[str, RuleCount]:
    assert not report.crashes
    assert not report.problems
    return {rule.id: rule for rule in report.rules if "/" not in rule.id}


def holds(report: Report) -> None:
    """Something was examined by every check, and all of it holds."""
    for rule in counts(report).values():
        assert (rule.examined, rule.violated, rule.undecided) == (rule.holds, 0, 0), rule
        assert rule.examined, rule
    assert not report.findings


COVERAGE = """
sources:
  - name: nkom
    extract: {place: {column: Fylke, case: lower}}
checks:
  - id: within
    kind: mean_of_details
    where: {table: nkom.Dekning_fbb_fylker_husstander, rows: "section == 'Tettbygd og spredtbygd samlet'"}
    with:
      value: [Teknologidekning / Fiber, Teknologidekning / DSL, Teknologidekning / Fast bredbånd totalt]
      details: nkom.Dekning_fbb_kommuner_husstander
      match: {place: place}
"""


def test_the_coverage_of_every_county_lies_within_that_of_its_municipalities(audited: Audit) -> None:
    report = audited(COVERAGE, nkom="nkom_bredbandsdekning_1h2022_human_layout.xlsx")
    holds(report)
    assert counts(report)["within"].examined == 33  # eleven counties, three technologies


def test_a_county_average_nudged_outside_its_municipalities_is_caught(audited: Audit, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(RELEASES / "nkom_bredbandsdekning_1h2022_human_layout.xlsx")
    sheet = book["Dekning_fbb_fylker_husstander"]
    cell = next(c for row in sheet.iter_rows(max_row=12) for c in row if row[0].value == "Innlandet" and c.column == 3)
    cell.value = 0.0225
    book.save(tmp_path / "nudged.xlsx")
    report = audited(COVERAGE, nkom=tmp_path / "nudged.xlsx")
    (finding,) = report.findings
    assert "innlandet" in str(finding.spans[0].place).casefold()
    assert "2.25" in finding.message


def test_the_kindergarten_norm_adds_up_from_units_to_the_nation(audited: Audit) -> None:
    project = """
sources:
  - name: udir
    columns: {Organisasjonsnummer: {type: text}}
    key: [BarnehageenhetNivaa, Organisasjonsnummer]
checks:
  - id: levels
    kind: sums_to
    where: {rows: "BarnehageenhetNivaa >= 2"}  # the file has one county of all
    with:
      value:
        - 2021.Alle eierformer.Antall barnehager
        - 2021.Alle eierformer.Oppfyller pedagognormen (antall)
        - 2021.Alle eierformer.Oppfyller ikke pedagognormen (antall)
        - 2021.Alle eierformer.Oppfyller pedagognormen med disp. (antall)
      level: BarnehageenhetNivaa
      within: [Fylkekode, Kommunekode]
"""
    report = audited(project, udir="udir_pedagognormen_2021_utf16le_tab_decimalcomma.csv")
    holds(report)
    assert counts(report)["levels"].examined == 4 * (1 + 23)


UNEMPLOYED = """
sources:
  - name: nav
    extract: {{total: {{column: B, pattern: "^(I alt)"}}}}
checks:
  - id: counties
    kind: sums_to
    where: {{table: "nav.1. Fylke Antall"}}
    with: {{value: [{months}], totals: {{C: I alt}}, by: []}}
  - id: municipalities
    kind: sums_to
    where: {{table: "nav.3. Kommune Antall"}}
    with: {{value: [{months}], totals: {{total: I alt}}, by: section}}
""".format(months="Januar, Februar, Mars, April, Mai, Juni, Juli, August, September, Oktober")


def test_unemployment_adds_up_in_all_months_and_falls_short_only_where_cells_are_suppressed(audited: Audit) -> None:
    report = audited(UNEMPLOYED, nav="nav_HL060_helt_ledige_2022-10_human_layout.xlsx")
    found = counts(report)
    assert (found["counties"].examined, found["counties"].holds) == (10, 10)
    assert found["municipalities"].violated == 0
    assert found["municipalities"].holds
    assert found["municipalities"].undecided
    assert not report.findings


def test_a_survey_rounded_to_25_and_50_adds_up_within_its_rounding(audited: Audit) -> None:
    counties = (
        "ostfold, akershus, oslo, hedmark, oppland, buskerud, vestfold, telemark, aust_agder, vest_agder, rogaland, "
        "hordaland, sogn_fjordane, more_og_romsdal, trondelag, nordland, troms, finnmark"
    )
    project = f"checks:\n  - {{id: norway, kind: sums_to, with: {{total: norge, parts: [{counties}]}}}}\n"
    holds(audited(project, survey="nav_bedriftsundersokelse_2017_counties_and_total.csv"))


def test_noise_that_a_note_declares_silences_sums(audited: Audit) -> None:
    project = """
checks:
  - {id: sexes, kind: sums_to, with: {value: value, totals: {Kon: TotSa}}}
"""
    report = audited(project, scb="scb_TAB6471_pxweb_v2_jsonstat2.json")
    assert not report.findings
    assert all(rule.violated == 0 for rule in counts(report).values())


def test_percentages_that_add_up_to_97_to_101_are_rounded_and_silent(audited: Audit) -> None:
    project = """
checks:
  - {id: all, kind: sums_to, with: {value: value, whole: 100, by: [Kulturtilbud, Tid]}}
"""
    report = audited(project, ssb="ssb_05300_pxweb_jsonstat2.json")
    assert not report.findings
    assert counts(report)["all"].holds


def test_the_labour_force_adds_up_and_its_rate_is_recomputed_in_every_county(audited: Audit) -> None:
    project = """
sources:
  - name: labour
    wide: {name: labor, value: value}
checks:
  - {id: force, kind: sums_to, with: {total: labforce, parts: [empl, unempl]}}
  - {id: rate, kind: ratio, with: {ratio: unr, numerator: unempl, denominator: labforce, scale: 100}}
"""
    report = audited(project, labour="jsonstat2_us_labor_2012.json")
    holds(report)
    assert counts(report)["rate"].examined == 3220


def test_points_add_up_and_percentages_are_always_rounded_up(audited: Audit) -> None:
    parts = [f"{name}_%s" for name in ("hjelp", "bruk", "virker", "trygg", "troverdig", "finnbarhet")]
    points, most = (", ".join(p % end for p in parts) for end in ("poeng", "maxpoeng"))
    project = f"""
sources:
  - name: difi
    columns: {{snittprosent: {{rounding: {{unit: 1, way: up}}}}}}
checks:
  - {{id: points, kind: sums_to, with: {{total: poeng, parts: [{points}]}}}}
  - {{id: most, kind: sums_to, with: {{total: maxpoeng, parts: [{most}]}}}}
  - {{id: share, kind: ratio, with: {{ratio: snittprosent, numerator: poeng, denominator: maxpoeng, scale: 100}}}}
"""
    holds(audited(project, difi="difi_kvalitet_oversikt2016_points.csv"))


def test_access_requests_of_the_months_add_up_to_the_year(audited: Audit) -> None:
    months = "jan, feb, mars, april, mai, juni, juli, aug, sep, okt, nov, des"
    project = f"checks:\n  - {{id: year, kind: sums_to, with: {{total: total, parts: [{months}]}}}}\n"
    holds(audited(project, requests="difi_oep_innsynskrav_2010_months_total.csv"))


def test_party_grants_in_decimal_comma_add_up(audited: Audit) -> None:
    project = "checks:\n  - {id: grant, kind: sums_to, with: {total: totalt, parts: [grunnstonad, stemmestotte]}}\n"
    holds(audited(project, grants="kmd_partistotte_2012_semicolon_decimalcomma.csv"))


def test_two_pairs_of_companies_interchanged_between_totals_and_components_are_found(audited: Audit) -> None:
    project = """
checks:
  - id: components
    kind: equal_across
    where: {table: total}
    with: {value: sum-myndighet, others: [area, co2, nox, tax], on: navn}
"""
    files = {"total": "totalt", "area": "arealavgift", "co2": "co2-avgift", "nox": "nox-avgift", "tax": "skatt"}
    report = audited(project, **{name: f"eiti_2011/{file}.csv" for name, file in files.items()})
    swapped = [finding for finding in report.findings if finding.follows]
    assert len(swapped) == 2
    assert all("interchanged with" in " ".join(finding.proof) for finding in swapped)


def test_new_yorks_counties_exceed_the_state_and_the_doubled_city_is_named(audited: Audit) -> None:
    project = """
checks:
  - id: states
    kind: sums_to
    where: {rows: "iso3 == 'USA'"}
    with: {value: Population, totals: {Admin2: ""}, by: Province_State}
"""
    report = audited(project, jhu="jhu_UID_ISO_FIPS_LookUp_Table_2020-06-02.csv")
    (york,) = [f for f in report.findings if "New York" in str(f.spans[0].place)]
    said = " ".join([york.message, *york.proof])
    assert "6,708,111" in said
    assert "New York City" in said


def test_the_world_bank_package_is_as_its_schema_says(audited: Audit) -> None:
    found = inputs([RELEASES / "frictionless_population" / "datapackage.json"])
    report = audit(found.evidence, found.rules)
    assert not report.findings
    assert not report.problems
    assert any(source.kind == "dataset" for source in report.sources)


def test_the_population_of_2024_adds_up_to_what_was_published(audited: Audit) -> None:
    project = """
checks:
  - {id: norway, kind: sums_to, with: {value: Persons 2024, whole: 5550203, by: []}}
  - {id: once, kind: no_duplicate_keys, with: {columns: [region, age]}}
"""
    holds(audited(project, ssb="ssb_07459_persons_2024_latin1_semicolon.csv"))


def test_a_population_that_lost_a_person_does_not_add_up(audited: Audit, tmp_path: Path) -> None:
    rows = (RELEASES / "ssb_07459_persons_2024_latin1_semicolon.csv").read_text(encoding="latin-1").splitlines()
    place = next(n for n, row in enumerate(rows) if row.endswith(";286"))
    rows[place] = rows[place].removesuffix("286") + "285"
    (tmp_path / "lost.csv").write_text("\n".join(rows), encoding="latin-1")
    project = "checks:\n  - {id: norway, kind: sums_to, with: {value: Persons 2024, whole: 5550203, by: []}}\n"
    (finding,) = audited(project, ssb=tmp_path / "lost.csv").findings
    assert finding.verdict is Verdict.VIOLATED
