"""The project file: strict keys with lines, sources that open, hierarchies, `--data`."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.dataset import Rounding
from auditor.errors import ProjectError, SourceError
from auditor.project import Project, find, load_project, with_data
from auditor.sources import open_project, open_source

FULL = """
sources:
  - name: logins
    path: logins.csv
    key: [region, year]
    missing: {zip: suppressed}
    long: {columns: "^[0-9]{4}$", name: year, value: logins}
    columns:
      logins: {rounding: {unit: 25, way: up}, noise: 8, unit: count}
      region: {type: text, label: Region}
    hierarchies:
      geography: {file: regions.csv, valid_from: from, weight: persons}
  - {name: later}
hierarchies:
  sex: {members: {T: [M, F]}}
rules: {paths: [house], select: [shares], severity: {shares/x: note}}
checks:
  - {id: totals, kind: sums_to, where: {table: logins}}
  - {kind: sums_to}
fail_on: warning
decisions: decisions.yaml
engine: duckdb
"""


def loaded(folder: Path, text: str) -> Project:
    (folder / "auditor.yaml").write_text(text)
    (folder / "logins.csv").write_text("region,2022,2023\n301,10,zip\n1101,20,30\n")
    (folder / "regions.csv").write_text("code,parent,from,persons\n301,0,2020,7\n1101,0,2020,9\n")
    return load_project(folder / "auditor.yaml")


def test_everything_that_is_said_is_kept(tmp_path: Path) -> None:
    project = loaded(tmp_path, FULL)
    assert project.names() == ["logins", "later"]
    assert (project.fail_on, project.engine) == ("warning", "duckdb")
    assert project.decisions == str(tmp_path / "decisions.yaml")
    assert project.rules.paths == (str(tmp_path / "house"),)
    assert list(project.checks) == ["totals", "sums_to-2"]
    assert project.checks["totals"].line == FULL.split("\n").index("checks:") + 2


def test_a_source_opens_as_it_is_described(tmp_path: Path) -> None:
    dataset = open_source(loaded(tmp_path, FULL).source("logins"))
    table = dataset.table
    assert table.native.order("region, year").fetchall() == [
        ("1101", 2022, 20, None),
        ("1101", 2023, 30, None),
        ("301", 2022, 10, None),
        ("301", 2023, None, "zip"),
    ]
    column = table.column("logins")
    assert column is not None
    assert column.rounding == Rounding(Fraction(25), "up")
    assert (column.noise, column.unit, column.marks) == (Fraction(8), "count", {"zip": "suppressed"})
    assert table.key == ("region", "year")


def test_hierarchies_come_from_files_and_from_members_and_are_shared(tmp_path: Path) -> None:
    lists = open_source(loaded(tmp_path, FULL).source("logins")).hierarchies
    members = [(m.code, m.parent, m.valid_from, m.weight) for m in lists["geography"].members]
    assert members == [("301", "0", "2020", Fraction(7)), ("1101", "0", "2020", Fraction(9))]
    assert [(m.code, m.parent) for m in lists["sex"].members] == [("T", ""), ("M", "T"), ("F", "T")]


def test_data_gives_a_source_its_file_or_adds_one(tmp_path: Path) -> None:
    project = loaded(tmp_path, FULL)
    with pytest.raises(ProjectError, match="--data later=FILE"):
        open_source(project.source("later"))
    changed = with_data(project, [f"later={tmp_path / 'regions.csv'}", str(tmp_path / "more.csv")])
    assert open_source(changed.source("later")).table.names()[0] == "code"
    assert changed.names() == ["logins", "later", "more"]


def test_datasets_of_a_project_can_be_joined(tmp_path: Path) -> None:
    text = "sources:\n  - {path: logins.csv}\n  - {path: regions.csv}\n"
    logins, regions = open_project(loaded(tmp_path, text))
    joined = logins.table.native.join(regions.table.native.set_alias("r"), "region = code")
    assert len(joined.fetchall()) == 2


def test_a_project_is_found_upwards(tmp_path: Path) -> None:
    loaded(tmp_path, "sources: []\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) == (tmp_path / "auditor.yaml").resolve()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("sources:\n - {nam: x}", 2, "did you mean 'name'"),
        ("source: []", 1, "did you mean 'sources'"),
        ("sources:\n - name: x\n   columns:\n     a: {typ: text}", 4, "did you mean 'type'"),
        ("sources:\n - name: x\n   columns:\n     a: {type: txt}", 4, "did you mean 'text'"),
        ("sources:\n - name: x\n   columns:\n     a: {decimals: 1.5}", 4, "no whole number"),
        ("sources:\n - {name: x, missing: {'*': supressed}}", 2, "did you mean 'suppressed'"),
        ("sources:\n - {name: x}\n - {name: x}", 3, "two sources are called 'x'"),
        ("sources:\n - {name: x, path: a, connection: b}", 2, "not both"),
        ("sources:\n - {table: t}", 2, "needs a name or a path"),
        ("sources:\n - {name: x, hierarchies: {g: {code: a}}}", 2, "either a file or members"),
        ("checks:\n - {id: a}", 2, "'kind' is missing"),
        ("checks:\n - {id: a, kind: k}\n - {id: a, kind: k}", 3, "two checks"),
        ("fail_on: errors", 1, "did you mean 'error'"),
        ("sources:\n - {name: x, connection: env:AUDITOR_NO_SUCH_VARIABLE}", 2, "is not set"),
        ("fail_on: note\nfail_on: note", 2, "stands twice"),
    ],
)
def test_a_mistake_is_an_error_with_its_line_and_what_to_write(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(ProjectError, match=said) as error:
        loaded(tmp_path, text)
    assert error.value.line == line


def test_a_connection_may_stand_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_TEST_URL", "sqlite:///x.db")
    project = loaded(tmp_path, "sources:\n - {name: x, connection: env:AUDITOR_TEST_URL}")
    assert project.source("x").options.connection == "sqlite:///x.db"


def test_a_hierarchy_without_its_column_is_an_error_with_the_line_of_its_source(tmp_path: Path) -> None:
    text = "sources:\n - {path: logins.csv, hierarchies: {g: {file: regions.csv, parent: parents}}}"
    with pytest.raises(ProjectError, match="did you mean 'parent'") as error:
        open_project(loaded(tmp_path, text))
    assert error.value.line == 2


def test_a_source_whose_file_is_missing_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        open_project(loaded(tmp_path, "sources:\n - {path: none.csv}"))


@given(st.integers(1, 1000), st.sampled_from(["nearest", "up", "down"]), st.integers(-(10**6), 10**6))
def test_every_value_that_is_published_so_lies_in_the_interval_of_its_rounding(unit: int, way: str, value: int) -> None:
    down = value // unit * unit
    published = {"up": -(-value // unit) * unit, "down": down, "nearest": (2 * value + unit) // (2 * unit) * unit}[way]
    assert Rounding(Fraction(unit), way).interval(Fraction(published)).contains(value)
