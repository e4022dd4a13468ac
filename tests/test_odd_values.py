"""Values at the edge: not-a-number and infinity, very large integers, empty cells of a key, columns without a value."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import duckdb
import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.report import Report

ENGINES = ("duckdb", "pandas")


def reported(folder: Path, text: str, checks: str, engine: str = "duckdb", key: str = "k") -> Report:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return audited(folder, "t.csv", checks, engine, key)


def audited(folder: Path, name: str, checks: str, engine: str, key: str = "k") -> Report:
    project = f"sources: [{{name: t, path: {name}, key: [{key}]}}]\nchecks:\n{checks}"
    (folder / "auditor.yaml").write_text(project, encoding="utf-8")
    given = inputs([folder / "auditor.yaml"])
    return audit(given.evidence, given.rules, engine=engine)


def said(report: Report) -> list[tuple[str, str]]:
    assert not report.crashes
    return [(finding.rule, finding.spans[0].place.get("key", "")) for finding in report.findings]


SUM = "  - {id: s, kind: sums_to, with: {value: n, totals: {k: T}}}\n"


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_no_number_is_missing_and_what_is_infinite_is_out_of_range(tmp_path: Path, engine: str) -> None:
    rows: list[tuple[str, Any]] = [("a", 1.5), ("b", math.nan), ("c", math.inf), ("d", -math.inf), ("e", -0.0)]
    base = duckdb.connect()
    base.execute("create table t (k varchar, n double)")
    base.executemany("insert into t values (?, ?)", rows)
    base.execute(f"copy t to '{tmp_path / 't.parquet'}' (format parquet)")
    checks = "  - {id: r, kind: in_range, with: {columns: n, low: 0, high: 9}}\n"
    checks += "  - {id: m, kind: mandatory, with: {columns: n}}\n"
    report = audited(tmp_path, "t.parquet", checks, engine)
    assert said(report) == [("m", "k b"), ("r", "k c"), ("r", "k d")]
    assert [f.message for f in report.findings if f.rule == "r"] == [
        "n is ∞, outside 0 to 9",
        "n is −∞, outside 0 to 9",
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_sums_of_integers_are_exact_beyond_binary_fractions(tmp_path: Path, engine: str) -> None:
    parts = "k,n\na,9007199254740993\nb,9007199254740995\n"
    assert said(reported(tmp_path, f"{parts}T,18014398509481988\n", SUM, engine)) == []
    assert said(reported(tmp_path, f"{parts}T,18014398509481989\n", SUM, engine)) == [("s", "k T")]


@pytest.mark.parametrize("engine", ENGINES)
def test_empty_cells_of_a_key_are_alike_in_a_sum(tmp_path: Path, engine: str) -> None:
    """The sexes add up within a nation whose county is empty, and an error there is found with its parts."""
    lines = ["county,k,n", "03,m,1", "03,f,2", "03,T,3", ",m,11", ",f,12", ",T,23"]
    clean = "\n".join([*lines, ""])
    assert said(reported(tmp_path, clean, SUM, engine, "county, k")) == []
    report = reported(tmp_path, clean.replace(",T,23", ",T,24"), SUM, engine, "county, k")
    assert said(report) == [("s", "county , k T")]
    assert len(report.findings[0].spans) == 3


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_without_its_year_belongs_to_no_total(tmp_path: Path, engine: str) -> None:
    text = "k,y,n\na,2020,1\nT,2020,1\na,,5\nT,,6\n"
    assert said(reported(tmp_path, text, SUM, engine, "k, y")) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_a_column_of_suppressed_cells_leaves_its_sums_undecided(tmp_path: Path, engine: str) -> None:
    report = reported(tmp_path, "k,n\na,*\nb,<5\nT,*\n", SUM, engine)
    (count,) = [rule for rule in report.rules if rule.id == "s"]
    assert (count.examined, count.violated, count.undecided) == (1, 0, 1)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_column_without_a_value_is_a_column(tmp_path: Path, engine: str) -> None:
    checks = "  - {id: m, kind: mandatory, with: {columns: n}}\n"
    assert said(reported(tmp_path, "k,n\na,\nb,\n", checks, engine)) == [("m", "k a"), ("m", "k b")]


def test_a_name_of_a_column_may_be_a_mark(tmp_path: Path) -> None:
    """`x` and `c` stand for values that are not there, but over a column they are its name."""
    checks = "  - {id: r, kind: in_range, with: {columns: [x, c], low: 0}}\n"
    assert said(reported(tmp_path, "k,x,c\na,-0.0,1\nb,0,-2\n", checks)) == [("r", "k b")]


def test_names_with_quotes_dots_and_spaces_are_names(tmp_path: Path) -> None:
    names = ['a"b', "a.b", "a b", "select", "a'b"]
    header = ";".join(["ko de", *('"' + name.replace('"', '""') + '"' for name in names)])
    listed = ", ".join('"' + name.replace('"', '\\"') + '"' for name in names)
    checks = f'  - {{id: s, kind: sums_to, with: {{value: [{listed}], totals: {{"ko de": T}}}}}}\n'
    text = f"{header}\nx;1;2;3;4;5\ny;1;2;3;4;5\nT;2;4;6;9;10\n"
    report = reported(tmp_path, text, checks, key='"ko de"')
    assert [finding.spans[0].place["column"] for finding in report.findings] == ["select"]
