"""Laws of the rules on data: rounding, suppression, hierarchies, root causes, duplicates, expressions on an engine."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import expressions
from auditor.checks import Data
from auditor.checks.columns import RELATIVE, compiled, slack
from auditor.checks.doubles import counted_twice
from auditor.checks.engines import fetched, opened
from auditor.checks.hierarchy import valid
from auditor.checks.periods import ordinal, period, step
from auditor.checks.totals import seen_unit
from auditor.dataset import Column, Dataset, Member, Rounding, Table
from auditor.engine import audit
from auditor.gate.duplicates import twice
from auditor.inputs import inputs
from auditor.report import Report, RuleCount


def gated(folder: Path, table: str, check: str, source: str = "", **others: str) -> Report:
    """The report of one check on a table (CSV), with other tables by name."""
    for name, text in {"table": table, **others}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    sources = "".join(f"  - {{path: {name}.csv, reference: true}}\n" for name in others)
    project = f"sources:\n  - {{name: table, path: table.csv{source}}}\n{sources}checks:\n  - {{id: it, {check}}}\n"
    (folder / "auditor.yaml").write_text(project, encoding="utf-8")
    found = inputs([folder / "auditor.yaml"])
    return audit(found.evidence, found.rules)


def counted(report: Report) -> tuple[int, int, int]:
    """Holds, violated and undecided of the check."""
    assert not report.crashes
    rule: RuleCount = next(rule for rule in report.rules if rule.id == "it")
    return rule.holds, rule.violated, rule.undecided


# -- sums of intervals -------------------------------------------------------------------------------------------------

PARTS = "kind: sums_to, with: {value: logins, totals: {place: All}, by: []}"


@pytest.mark.parametrize(
    ("total", "parts", "outcome"),
    [
        ("10.0", ["3.3", "3.3", "3.3"], (1, 0, 0)),  # 0.1 apart, four roundings of 0.05
        ("10.2", ["3.3", "3.3", "3.3"], (0, 1, 0)),  # 0.3 apart
        ("10", ["3", "3", "3"], (0, 1, 0)),  # counts are exact
        ("12", ["3", "*", "3"], (0, 0, 1)),  # the suppressed part may be 6
        ("5", ["3", "*", "3"], (0, 1, 0)),  # what is known is more than the total
        ("6", ["3", "*", "3"], (1, 0, 0)),  # what is known makes up the total
        ("9", ["3", "<5", "3"], (1, 0, 0)),  # up to 5 are missing
        ("12", ["3", "<5", "3"], (0, 1, 0)),
        ("6", ["3", "-", "3"], (1, 0, 0)),  # nothing is nothing
        ("7", ["3", "-", "3"], (0, 1, 0)),
    ],
)
def test_a_total_is_violated_only_if_no_true_values_fit(
    total: str, parts: list[str], outcome: tuple[int, int, int], tmp_path: Path
) -> None:
    rows = [f"All;{total}", *(f"p{n};{part}" for n, part in enumerate(parts))]
    assert counted(gated(tmp_path, "\n".join(["place;logins", *rows, ""]), PARTS)) == outcome


def test_whole_numbers_that_are_all_multiples_of_25_are_rounded_to_25(tmp_path: Path) -> None:
    rows = [f"{100 * n + 25};{50 * n};{50 * n}" for n in range(1, 15)]
    check = "kind: sums_to, with: {total: all, parts: [a, b]}"
    assert counted(gated(tmp_path, "\n".join(["all;a;b", *rows, ""]), check)) == (14, 0, 0)
    rows[0] = "126;50;51"
    holds, violated, _ = counted(gated(tmp_path, "\n".join(["all;a;b", *rows, ""]), check))
    assert (holds, violated) == (0, 14)


@given(st.integers(1, 1000), st.lists(st.integers(1, 400), min_size=12, max_size=40))
def test_a_unit_that_is_seen_divides_every_value(unit: int, values: list[int]) -> None:
    found = seen_unit([unit * value for value in values])
    assert all(unit * value % found == 0 for value in values)


@pytest.mark.parametrize(
    ("column", "below", "above"),
    [
        (Column("a", "number", decimals=1), Fraction(1, 20), Fraction(1, 20)),
        (Column("a", "integer", decimals=0), 0, 0),
        (Column("a", "integer", decimals=0, unit="percent"), Fraction(1, 2), Fraction(1, 2)),
        (Column("a", "integer", decimals=0, factor=1000), Fraction(1, 2), Fraction(1, 2)),
        (Column("a", "integer", rounding=Rounding(Fraction(1), "up")), 1, 0),
        (Column("a", "integer", rounding=Rounding(Fraction(1), "down")), 0, 1),
        (Column("a", "integer", rounding=Rounding(Fraction(25))), Fraction(25, 2), Fraction(25, 2)),
        (Column("a", "integer", decimals=0, noise=Fraction(8)), 8, 8),
    ],
)
def test_the_slack_of_a_column_is_its_rounding_and_its_noise(column: Column, below: Fraction, above: Fraction) -> None:
    found = slack(column)
    assert (found.below, found.above) == (below, above)


def test_declared_noise_is_slack_of_every_cell(tmp_path: Path) -> None:
    table = "place;logins\nAll;120\nVik;50\nNes;50\n"
    source = ", columns: {logins: {noise: %d}}"
    assert counted(gated(tmp_path, table, PARTS, source % 7)) == (1, 0, 0)
    assert counted(gated(tmp_path, table, PARTS, source % 6)) == (0, 1, 0)


# -- hierarchies -------------------------------------------------------------------------------------------------------

NESTED = """county;place;year;logins
All;All;2024;{nation}
01;All;2024;{county}
01;0101;2024;10
01;0102;2024;20
02;All;2024;5
02;0201;2024;5
"""
LEVELS = "kind: sums_to, with: {value: logins, totals: {county: All, place: All}, by: year}"
KEY = ", key: [county, place, year], columns: {county: {type: text}, place: {type: text}}"


@pytest.mark.parametrize(
    ("nation", "county", "wrong", "followers"),
    [
        (35, 37, "01", 1),  # the nation is right, so it does not fit the county either
        (42, 37, "01", 0),  # the nation repeats what the county says
        (36, 30, "All", 0),
    ],
)
def test_a_wrong_total_that_breaks_the_one_above_is_one_finding_that_names_the_lower(
    nation: int, county: int, wrong: str, followers: int, tmp_path: Path
) -> None:
    report = gated(tmp_path, NESTED.format(nation=nation, county=county), LEVELS, KEY)
    (finding,) = report.findings
    assert f"county {wrong}," in finding.spans[0].place["key"]
    assert len(finding.follows) == followers


def test_parts_whose_total_is_not_there_are_found(tmp_path: Path) -> None:
    table = NESTED.format(nation=35, county=30) + "01;0101;2025;11\n"
    report = gated(tmp_path, table, LEVELS, KEY)
    (finding,) = report.findings
    assert "which is not there" in finding.message
    assert "year 2025" in finding.spans[0].place["key"]


REGIONS = "code;parent;from;to\nN;;2000;2030\nA;N;2000;2019\nB;N;2000;2019\nC;N;2020;2030\n"
REFORM = "kind: sums_to, with: {value: logins, hierarchy: regions, column: region, time: year, by: year}"
HIERARCHY = ", key: [region, year], hierarchies: {regions: {file: regions.csv, valid_from: from, valid_to: to}}"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("N;2019;30\nA;2019;10\nB;2019;20\nN;2020;33\nC;2020;33\n", ""),
        ("N;2019;30\nA;2019;10\nB;2019;20\nN;2020;33\nC;2020;23\nA;2020;10\n", "is not in the code list"),
        ("N;2018;30\nA;2018;10\nB;2018;20\nN;2019;10\nA;2019;10\n", "missing: B"),
    ],
)
def test_a_code_counts_only_in_the_years_in_which_it_is_valid(rows: str, said: str, tmp_path: Path) -> None:
    report = gated(tmp_path, "region;year;logins\n" + rows, REFORM, HIERARCHY, regions=REGIONS)
    messages = " ".join(finding.message for finding in report.findings)
    assert said in messages
    assert bool(messages) == bool(said)


def test_a_total_without_all_members_is_undecided(tmp_path: Path) -> None:
    rows = "region;year;logins\nN;2018;30\nA;2018;10\nB;2018;20\nN;2019;10\nA;2019;4\n"
    report = gated(tmp_path, rows, REFORM, HIERARCHY, regions=REGIONS)
    assert [finding.message for finding in report.findings if "add up" in finding.message] == []
    assert counted(report)[2] == 1


@pytest.mark.parametrize(
    ("when", "known"),
    [("2019", True), ("2019-12", True), ("2020", False), ("2000", True), ("1999-12-31", False), ("", True)],
)
def test_validity_includes_both_ends(when: str, known: bool) -> None:
    assert valid(Member("A", valid_from="2000", valid_to="2019"), when) is known


# -- periods -----------------------------------------------------------------------------------------------------------


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_months_are_numbered_without_gaps(year: int, month: int) -> None:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    now, then = ordinal(f"{year}-{month:02d}"), ordinal(f"{after[0]}M{after[1]:02d}")
    assert now
    assert then == ("month", now[1] + 1)


@pytest.mark.parametrize(
    ("text", "iso"), [("2016", "2016"), ("2016M03", "2016-03"), ("2016K2", "2016-04"), ("2016-03-01", "2016-03-01")]
)
def test_a_period_has_one_way_of_writing(text: str, iso: str) -> None:
    assert period(text) == iso


def test_every_fifth_year_is_no_gap() -> None:
    assert step([2000, 2005, 2015]) == 5


# -- counted twice -----------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(1, 10**6), min_size=5, max_size=12, unique=True), st.integers(1, 4), st.randoms())
@settings(max_examples=60)
def test_what_is_counted_twice_adds_up_to_the_excess(values: list[int], size: int, random: object) -> None:
    parts = {f"p{n}": value for n, value in enumerate(values)}
    chosen = list(parts)[:size]
    excess = sum(parts[name] for name in chosen)
    found = counted_twice(parts, excess)
    if found is None:  # too small, or several sets have that sum
        fewer = [c for k in range(1, size + 1) for c in combinations(parts, k) if sum(parts[n] for n in c) == excess]
        assert excess < 100 or len(fewer) > 1
        return
    assert sum(parts[name] for name in found[0]) == excess
    assert len(found[0]) <= size


# -- duplicates --------------------------------------------------------------------------------------------------------

KEYS = st.tuples(st.integers(2000, 2008), st.sampled_from(["a", "b", "c"]), st.integers(-3, 3))


@given(st.lists(KEYS, min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_bits_find_just_the_keys_that_occur_twice(rows: list[tuple[int, str, int]]) -> None:
    frame = pd.DataFrame(rows, columns=["year", "place", "age"])
    relation = duckdb.connect().from_df(frame)
    table = Table("t", (Column("year", "integer"), Column("place"), Column("age", "integer")), relation)
    data = Data(Dataset("t", "t", {"t": table}), table, opened(relation), peek=fetched)
    found = {(r["year"], r["place"], r["age"]): r["times"] for r in twice(data, ("year", "place", "age"))}
    assert found == {row: rows.count(row) for row in rows if rows.count(row) > 1}


def test_a_key_with_missing_values_may_be_double(tmp_path: Path) -> None:
    table = "place;year;logins\nVik;2023;1\nVik;;2\nVik;;3\nNes;2023;4\n"
    report = gated(tmp_path, table, "kind: no_duplicate_keys, with: {columns: [place, year]}")
    assert counted(report) == (3, 1, 0)


# -- expressions -------------------------------------------------------------------------------------------------------

NUMBERS = st.sampled_from(["a", "b", "2", "0.5", "-3"])
TERMS = st.recursive(
    NUMBERS,
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(["+", "-", "*", "/"]), inner),
        st.builds("abs({})".format, inner),
        st.builds("max({}, {})".format, inner, inner),
        st.builds("round({}, 1)".format, inner),
    ),
    max_leaves=4,
)
COMPARISONS = st.builds("{} {} {}".format, TERMS, st.sampled_from(["<", "<=", "==", "!=", ">", ">="]), TERMS)
TRUTHS = st.one_of(
    COMPARISONS,
    st.builds("({}) and ({})".format, COMPARISONS, COMPARISONS),
    st.builds("({}) or not ({})".format, COMPARISONS, COMPARISONS),
    st.builds("is_missing({})".format, NUMBERS),
    st.builds("{} in [1, 2, 3]".format, NUMBERS),
)
VALUES = [(a, b) for a in (None, 0, 1, 3) for b in (None, -2, 3, 4)]


@given(TRUTHS)
@settings(max_examples=120, deadline=None)
def test_an_expression_on_an_engine_says_what_exact_arithmetic_says(text: str) -> None:
    frame = pd.DataFrame(VALUES, columns=["a", "b"]).astype("Int64")
    relation = duckdb.connect().from_df(frame)
    table = Table("t", (Column("a", "integer"), Column("b", "integer")), relation)
    data = Data(Dataset("t", "t", {"t": table}), table, opened(relation), peek=fetched)
    found = [row["said"] for row in fetched(data.rows.select(said=compiled(text, data)))]
    tree = expressions.parse(text)
    for (a, b), said in zip(VALUES, found, strict=True):
        exact = expressions.evaluate(
            tree, {"a": None if a is None else Fraction(a), "b": None if b is None else Fraction(b)}
        )
        assert said == exact, (a, b)


def test_binary_fractions_are_compared_as_printed(tmp_path: Path) -> None:
    table = "a;b;c\n0.1;0.2;0.3\n1.1;2.2;3.3\n"
    assert counted(gated(tmp_path, table, 'kind: satisfies, with: {expression: "a + b == c"}')) == (2, 0, 0)
    assert RELATIVE < 1e-6


# -- pandera, frames, what is called what ------------------------------------------------------------------------------

SCHEMA = """schema_type: dataframe
version: 0.35.0
columns:
  logins:
    dtype: int64
    nullable: false
    checks:
      greater_than_or_equal_to: 0
    unique: false
    coerce: true
    required: true
    regex: false
checks: null
index: null
coerce: false
strict: false
"""


@pytest.mark.filterwarnings("ignore")
def test_a_table_that_breaks_its_pandera_schema_is_found_by_row(tmp_path: Path) -> None:
    (tmp_path / "schema.yaml").write_text(SCHEMA, encoding="utf-8")
    check = f"kind: conforms, with: {{schema: {tmp_path / 'schema.yaml'}}}"
    report = gated(tmp_path, "place;logins\nVik;12\nNes;-3\n", check, ", key: place")
    (finding,) = report.findings
    assert finding.spans[0].place["key"] == "place Nes"
    assert counted(report) == (1, 1, 0)


def test_findings_as_a_frame_have_the_columns_of_the_schema(tmp_path: Path) -> None:
    frame = gated(tmp_path, NESTED.format(nation=35, county=37), LEVELS, KEY).to_frame()
    assert list(frame["follows"]) == ["", frame["id"].iloc[0]]
    assert set(frame["rule"]) == {"it"}
    assert gated(tmp_path, NESTED.format(nation=35, county=30), LEVELS, KEY).to_frame().empty


def test_a_jump_and_the_return_from_it_are_one_finding(tmp_path: Path) -> None:
    rows = "".join(
        f"Vik;{year};{value}\n" for year, value in zip(range(2018, 2023), [100, 101, 300, 103, 104], strict=True)
    )
    check = "kind: change_within, with: {value: logins, time: year, by: place}"
    report = gated(tmp_path, "place;year;logins\n" + rows, check, ", key: [place, year]")
    (finding,) = report.findings
    assert "year 2020" in finding.spans[0].place["key"]
    assert len(finding.follows) == 1


def test_a_change_far_from_that_of_others_is_an_outlier_by_hidiroglou_and_berthelot(tmp_path: Path) -> None:
    rows = [f"p{n};{year};{1000 + 37 * n + (year - 2022) * n}" for n in range(12) for year in (2022, 2023)]
    rows[1] = rows[1].rpartition(";")[0] + ";9000"
    check = "kind: no_outliers, with: {value: logins, time: year, by: place, method: hb}"
    report = gated(tmp_path, "\n".join(["place;year;logins", *rows, ""]), check, ", key: [place, year]")
    (finding,) = report.findings
    assert finding.spans[0].place["key"] == "place p0, year 2023"
