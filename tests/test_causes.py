"""One error is one finding: what other rules say of the same record, row or total is listed under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.report import Report

COUNTIES = {"0301": "03", "1101": "11", "1103": "11", "1106": "11", "4601": "46", "4602": "46"}
YEARS = (2019, 2020, 2021)
CHECKS = {
    "all-there": "{id: all-there, kind: records_provided, with: {columns: [COLUMNS]}}",
    "gaps": "{id: gaps, kind: no_gap_in_time, with: {time: year}}",
    "flat": '{id: totals, kind: sums_to, with: {value: persons, totals: {county: "00", place: "0000"}}}',
    "tree": "{id: totals, kind: sums_to, with: {value: persons, hierarchy: places, column: place, by: year}}",
}
Row = tuple[str, str, int, int]


def rows() -> list[Row]:
    """Municipalities, counties and the nation, which add up in every year."""
    found: list[Row] = []
    for year in YEARS:
        sums: dict[str, int] = {}
        for place, county in COUNTIES.items():
            persons = 1000 + 7 * int(place) % 613 + year
            sums[county] = sums.get(county, 0) + persons
            found.append((county, place, year, persons))
        found += [(county, "0000", year, persons) for county, persons in sums.items()]
        found.append(("00", "0000", year, sum(sums.values())))
    return found


def flat(folder: Path, kept: list[Row], *checks: str) -> Report:
    """The report on the table with a column a level."""
    lines = [f"{county},{place},{year},{persons}" for county, place, year, persons in kept]
    project = "sources: [{name: t, path: t.csv, key: [county, place, year]}]\n"
    return reported(folder, "county,place,year,persons", lines, project, "place, year", checks)


def tree(folder: Path, kept: list[Row], *checks: str) -> Report:
    """The report on the table with one column of places, and a code list."""
    own = [(county if place == "0000" else place, year, persons) for county, place, year, persons in kept]
    lines = [f"{place},{year},{persons}" for place, year, persons in own]
    members = [("00", ""), *((county, "00") for county in dict.fromkeys(COUNTIES.values())), *COUNTIES.items()]
    (folder / "places.csv").write_text("code,parent\n" + "".join(f"{c},{p}\n" for c, p in members), encoding="utf-8")
    project = (
        "sources:\n  - name: t\n    path: t.csv\n    key: [place, year]\n    hierarchies:\n"
        "      places: {file: places.csv, code: code, parent: parent}\n"
    )
    return reported(folder, "place,year,persons", lines, project, "place, year", checks)


def reported(
    folder: Path, header: str, lines: list[str], project: str, columns: str, checks: tuple[str, ...]
) -> Report:
    (folder / "t.csv").write_text("\n".join((header, *lines, "")), encoding="utf-8")
    said = "".join(f"  - {CHECKS[name]}\n" for name in checks).replace("COLUMNS", columns)
    (folder / "auditor.yaml").write_text(f"{project}checks:\n{said}", encoding="utf-8")
    given = inputs([folder / "auditor.yaml"])
    return audit(given.evidence, given.rules)


def lost(place: str, year: int) -> list[Row]:
    county = COUNTIES.get(place, place)
    own = place if place in COUNTIES else "0000"
    return [row for row in rows() if row[:3] != (county, own, year)]


def tree_of(report: Report) -> list[tuple[str, list[str]]]:
    return [(f.rule, sorted(one.rule for one in f.follows)) for f in report.findings]


def test_a_complete_table_has_no_finding(tmp_path: Path) -> None:
    assert tree_of(flat(tmp_path, rows(), "all-there", "gaps", "flat")) == []
    assert tree_of(tree(tmp_path, rows(), "all-there", "gaps", "tree")) == []


@pytest.mark.parametrize("place", ["1103", "11"])
def test_a_lost_record_is_one_finding_whichever_rules_miss_it(tmp_path: Path, place: str) -> None:
    """A lost county leaves its municipalities without a total and the nation without a part: three rules, one error."""
    sums = {"1103": ["totals"], "11": ["totals", "totals"]}[place]
    found = tree_of(tree(tmp_path, lost(place, 2020), "all-there", "gaps", "tree"))
    assert found == [("all-there", ["gaps", *sums])]


def test_a_total_that_falls_short_follows_from_the_lost_record(tmp_path: Path) -> None:
    """The record names no county; its other years do."""
    assert tree_of(flat(tmp_path, lost("1103", 2020), "all-there", "flat")) == [("all-there", ["totals"])]
    assert tree_of(flat(tmp_path, lost("1103", 2020), "gaps", "flat")) == [("gaps", ["totals"])]


def test_a_total_of_another_county_is_an_error_of_its_own(tmp_path: Path) -> None:
    wrong = [(c, p, y, n + 9 if (c, p, y) == ("46", "0000", 2020) else n) for c, p, y, n in lost("1103", 2020)]
    found = tree_of(flat(tmp_path, wrong, "all-there", "flat"))
    assert found == [("all-there", ["totals"]), ("totals", ["totals"])]


def test_a_total_that_is_too_small_does_not_follow_from_a_lost_record(tmp_path: Path) -> None:
    wrong = [(c, p, y, n // 2 if (c, p, y) == ("11", "0000", 2020) else n) for c, p, y, n in lost("1103", 2020)]
    report = flat(tmp_path, wrong, "all-there", "flat")
    assert "county 11, place 0000, year 2020" in [f.spans[0].place["key"] for f in report.findings]
