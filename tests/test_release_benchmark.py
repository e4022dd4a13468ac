"""The release with 100 planted errors: all of them are found by the project of the benchmark, and nothing else."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.report import Report

ROOT = Path(__file__).resolve().parents[1]
MAKER = ROOT.parent / "shared" / "bench" / "release.py"
KEY = ("year", "month", "municipality_code", "county_code", "age_group")
pytestmark = pytest.mark.skipif(not MAKER.is_file(), reason="the maker of the release is not here")


@pytest.fixture(scope="module", params=[3, 11])
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("release") / "release.parquet"
    subprocess.run(
        [sys.executable, MAKER, "300000", path, "--seed", str(request.param)], check=True, capture_output=True
    )
    return path


@pytest.fixture(scope="module")
def report(release: Path) -> Report:
    given = inputs([ROOT / "benchmarks" / "release.yaml"], [f"release={release}"])
    return audit(given.evidence, given.rules)


def planted(release: Path) -> dict[tuple[str, ...], str]:
    """The sort of error by key; a wrong code of an age group is planted in the row that now has the code X99."""
    with release.with_suffix(".errors.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    wrong = {"bad_code": "X99"}
    return {(*(row[k] for k in KEY[:4]), wrong.get(row["kind"], row["age_group"])): row["kind"] for row in rows}


def keys(report: Report) -> list[tuple[str, ...]]:
    found = [re.findall(r"[a-z_]+ ([^,]+)", finding.spans[0].place["key"]) for finding in report.findings]
    return [tuple(key) for key in found]


def test_every_planted_error_is_one_finding_and_nothing_else_is_found(release: Path, report: Report) -> None:
    assert sorted(keys(report)) == sorted(planted(release))
    assert len(report.findings) == 100


def test_a_wrong_county_total_names_the_county_and_lists_the_nation_under_it(release: Path, report: Report) -> None:
    errors = planted(release)
    counties = [f for f, key in zip(report.findings, keys(report), strict=True) if errors[key] == "county_sum"]
    assert len(counties) == 20
    for finding in counties:
        (nation,) = finding.follows
        assert "county_code 00" in nation.spans[0].place["key"]
        assert len(finding.spans) == 21  # the county and its twenty municipalities
        assert finding.suggestions[0].replacement in finding.message.replace(",", "")


def test_a_row_that_stands_twice_leads_the_totals_that_it_breaks(release: Path, report: Report) -> None:
    errors = planted(release)
    twice = [f for f, key in zip(report.findings, keys(report), strict=True) if errors[key] == "dup_key"]
    assert len(twice) == 15
    assert all(finding.rule == "keys" and "totals" in {one.rule for one in finding.follows} for finding in twice)


def test_two_audits_say_the_same(release: Path, report: Report) -> None:
    given = inputs([ROOT / "benchmarks" / "release.yaml"], [f"release={release}"])
    assert audit(given.evidence, given.rules) == report
