"""A whole small release is gated: what is planted in it is found, each error once, with what follows from it."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from auditor import plugins
from auditor.engine import audit
from auditor.errors import AuditorError
from auditor.inputs import inputs
from auditor.report import Report

ROOT = Path(__file__).resolve().parents[1]
FIXTURE = ROOT / "fixtures" / "mailboxes"


@pytest.fixture(scope="module")
def report() -> Report:
    given = inputs([FIXTURE / "auditor.yaml"])
    return audit(given.evidence, given.rules)


def gated(folder: Path, table: str, checks: str, source: str = "") -> Report:
    """The report on a table of the folder."""
    (folder / "table.csv").write_text(table, encoding="utf-8")
    project = f"sources:\n  - {{name: table, path: table.csv{source}}}\nchecks:\n{checks}"
    (folder / "auditor.yaml").write_text(project, encoding="utf-8")
    given = inputs([folder / "auditor.yaml"])
    return audit(given.evidence, given.rules)


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    given = [sys.executable, "-m", "auditor", "check", *map(str, words)]
    return subprocess.run(given, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)


def test_the_planted_errors_are_found_each_once_with_what_follows_from_it(report: Report) -> None:
    expected = yaml.safe_load((FIXTURE / "expected.yaml").read_text(encoding="utf-8"))
    found = [
        {
            "rule": finding.rule,
            "key": finding.spans[0].place["key"],
            "column": finding.spans[0].place["column"],
            **({"instead": finding.suggestions[0].replacement} if finding.suggestions else {}),
            "follows": [one.rule for one in finding.follows],
        }
        for finding in report.findings
    ]
    assert found == expected


def test_a_finding_stands_at_its_line_of_the_file(report: Report) -> None:
    lines = (FIXTURE / "data" / "mailboxes.csv").read_text(encoding="utf-8").splitlines()
    for finding in report.findings:
        place = finding.spans[0].place
        region = place["key"].split()[1].rstrip(",")
        assert lines[int(place["line"]) - 1].startswith(region)


def test_a_suppressed_cell_leaves_undecided_and_not_violated(report: Report) -> None:
    counts = {rule.id: rule for rule in report.rules}
    assert counts["share-of-inhabitants"].undecided == 1
    assert counts["totals"].undecided > 0


def test_codes_of_a_reform_are_summed_under_the_parent_of_their_year(report: Report) -> None:
    wrong = [one for f in report.findings for one in (f, *f.follows) if one.rule == "totals"]
    assert {f.spans[0].place["key"].split()[-1] for f in wrong} == {
        "2019",
        "2021",
        "2023",
    }  # never the years of a reform


def test_every_failing_row_is_written_also_those_that_follow(tmp_path: Path, report: Report) -> None:
    given = inputs([FIXTURE / "auditor.yaml"])
    audit(given.evidence, given.rules, failures=tmp_path / "failures.csv")
    with (tmp_path / "failures.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == sum(rule.violated for rule in report.rules)
    assert {row["rule"] for row in rows} == {rule.id for rule in report.rules if rule.violated}


def test_failing_rows_in_parquet_are_those_in_csv(tmp_path: Path) -> None:
    import duckdb

    for name in ("failures.csv", "failures.parquet"):
        given = inputs([FIXTURE / "auditor.yaml"])
        audit(given.evidence, given.rules, failures=tmp_path / name)
    with (tmp_path / "failures.csv").open(encoding="utf-8") as stream:
        text = [tuple(row) for row in csv.reader(stream)][1:]
    assert duckdb.connect().read_parquet(str(tmp_path / "failures.parquet")).fetchall() == text


def test_the_command_exits_1_for_errors_and_writes_what_the_library_says(report: Report) -> None:
    found = command(FIXTURE / "auditor.yaml")
    assert found.returncode == 1
    assert "is 13,705, but its parts add up to 13,665" in found.stdout
    assert found.stderr == ""


def test_reports_for_code_review_stand_at_the_line_of_the_row(report: Report) -> None:
    import json

    line = int(report.findings[0].spans[0].place["line"])
    results = json.loads(plugins.load("reports", "sarif").render(report))["runs"][0]["results"]
    region = results[0]["locations"][0]["physicalLocation"]["region"]
    printed = (FIXTURE / "data" / "mailboxes.csv").read_text(encoding="utf-8").splitlines()[line - 1]
    assert region["startLine"] == line
    assert printed[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert f"mailboxes.csv,line={line},endLine={line},col=" in plugins.load("reports", "github").render(report)


def test_failures_go_to_csv_or_parquet_only() -> None:
    found = command(FIXTURE / "auditor.yaml", "--failures", "failures.doc")
    assert (found.returncode, found.stdout) == (2, "")
    assert "its ending is .csv or .parquet" in found.stderr


def test_a_rule_that_fails_everywhere_hides_no_other(tmp_path: Path) -> None:
    rows = "".join(f"p{n:04d};{n};{n}\n" for n in range(3000)) + "p9999;-1;5\n"
    checks = (
        "  - {id: many, kind: in_range, with: {columns: persons, high: -5}}\n"
        "  - {id: one, kind: in_range, with: {columns: logins, low: 0}}\n"
    )
    report = gated(tmp_path, "place;logins;persons\n" + rows, checks, ", key: place")
    counts = {rule.id: rule.violated for rule in report.rules}
    assert (counts["many"], counts["one"]) == (3001, 1)
    listed = [finding.rule for finding in report.findings]
    assert listed.count("one") == 1
    assert listed.count("many") == 200


# -- mistakes of the user ----------------------------------------------------------------------------------------------

TABLE = "place;logins;persons\nVik;12;40\nNes;30;50\n"
BROKEN = [
    ("{kind: in_range, with: {columns: loginss, low: 0}}", "did you mean 'logins'?"),
    ("{kind: in_range, with: {columns: place, low: 0}}", "this rule needs numbers"),
    ("{kind: in_range, with: {columns: logins}}", "a range needs low, high or both"),
    ("{kind: in_range, with: {columns: logins, low: much}}", "'much' is no number"),
    ("{kind: in_range, with: {column: logins, low: 0}}", "unknown key 'column'"),
    ("{kind: in_rang, with: {columns: logins, low: 0}}", "did you mean 'in_range'?"),
    ("{kind: in_range, where: {table: tabel}, with: {columns: logins, low: 0}}", "there is no table 'tabel'"),
    ("{kind: satisfies, with: {expression: logins < visits}}", "unknown name 'visits'"),
    ("{kind: satisfies, with: {expression: logins < place}}", "a number is compared with a text"),
    ("{kind: satisfies, with: {expression: logins + 1}}", "an expression says what must hold"),
    ("{kind: satisfies, with: {expression: \"__import__('os')\"}}", "is no function of an expression"),
    ("{kind: no_duplicate_keys}", "the key of table is not known"),
    ("{kind: codes_valid, with: {columns: place, pattern: \"[\"}}", "is no regular expression"),
    ("{kind: codes_valid, with: {columns: place, list: places}}", "there is no code list 'places'"),
    ("{kind: sums_to, with: {value: logins}}", "nothing says what belongs together"),
    ("{kind: sums_to, with: {total: logins, parts: [persons, visits]}}", "has no column 'visits'"),
    ("{kind: change_within, with: {value: logins, time: place}}", "needs whole numbers"),
    ("{kind: no_gap_in_time, with: {time: place}}", "is no period"),
    ("{kind: in_range, where: {tables: table}, with: {columns: logins, low: 0}}", "did you mean 'table'?"),
    ("{kind: revisions_within, with: {value: logins, previous: last, on: place}}", "there is no table 'last'"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "said"), BROKEN)
def test_a_broken_rule_is_refused_with_its_file_and_line(check: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(AuditorError) as caught:
        gated(tmp_path, TABLE, f"  - {check}\n")
    assert said in str(caught.value)
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "auditor.yaml"), 4)


def test_a_broken_rule_is_exit_2_and_no_finding(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    project = "sources:\n  - path: table.csv\nchecks:\n  - {kind: in_range, with: {columns: visits, low: 0}}\n"
    (tmp_path / "auditor.yaml").write_text(project, encoding="utf-8")
    found = command(tmp_path / "auditor.yaml")
    assert (found.returncode, found.stdout) == (2, "")
    assert f"{tmp_path / 'auditor.yaml'}:4: table table has no column 'visits'" in found.stderr


def test_a_check_that_examines_nothing_is_no_pass(tmp_path: Path) -> None:
    checks = "  - {id: few, kind: in_range, where: {rows: \"place == 'Lom'\"}, with: {columns: logins, low: 0}}\n"
    report = gated(tmp_path, TABLE, checks)
    assert not report.findings
    assert "the check few examined nothing" in report.problems[0]


@pytest.mark.parametrize(
    ("table", "said"),
    [("", "the file is empty"), ("place;logins\n", "no rows"), ("place;logins\nVik;12;9\nNes;30\n", "has 3 cells")],
)
def test_a_table_that_cannot_be_gated_is_a_problem(table: str, said: str, tmp_path: Path) -> None:
    report = gated(tmp_path, table, "  - {kind: in_range, with: {columns: logins, low: 0}}\n")
    assert not report.findings
    assert said in " ".join(report.problems)


def test_a_file_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "auditor.yaml").write_text("sources:\n  - path: gone.csv\n", encoding="utf-8")
    found = command(tmp_path / "auditor.yaml")
    assert found.returncode == 2
    assert "gone.csv: no such file" in found.stderr
