"""Small releases in real forms, each with a project as a statistician would write it: the clean one is silent, and an
error that is planted is one finding that names it, whatever else it breaks.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.report import Report

Row = list[Any]
Change = Callable[[list[Row]], list[Row]]


def reported(folder: Path, project: str) -> Report:
    (folder / "auditor.yaml").write_text(project, encoding="utf-8")
    given = inputs([folder / "auditor.yaml"])
    return audit(given.evidence, given.rules)


def roots(report: Report) -> list[tuple[str, str, str]]:
    """Rule, key and column of every finding; what follows is left out."""
    assert not report.problems
    assert not report.crashes
    places = [(f.rule, f.spans[0].place) for f in report.findings]
    return [(rule, place.get("key", ""), place.get("column", "")) for rule, place in places]


def unchanged(rows: list[Row]) -> list[Row]:
    return rows


# -- a cube: places, years, sexes and ages, in Latin-1 with semicolons -------------------------------------------------

PLACES = {"0301": "03", "1101": "11", "1103": "11", "4601": "46", "4602": "46", "4613": "46"}
CUBE = """
sources:
  - name: folk
    path: folk_2023.csv
    key: [fylke, kommune, år, kjønn, alder]
    columns: {fylke: {type: text}, kommune: {type: text}, kjønn: {type: text}}
checks:
  - {id: eva, kind: envelope_acceptable, with: {name: "folk_[0-9]{4}[.]csv", columns: [fylke, kommune, personer]}}
  - {id: flf, kind: file_format, with: {formats: csv}}
  - {id: fdd, kind: field_delimiter, with: {delimiters: ";"}}
  - {id: fdt, kind: field_type, with: {columns: [år, personer], type: integer}}
  - {id: fdl, kind: field_length, with: {columns: kjønn, length: 1}}
  - {id: fdm, kind: mandatory, with: {columns: [år, kjønn, alder, personer]}}
  - {id: cov, kind: codes_valid, with: {columns: kjønn, codes: ["0", "1", "2"]}}
  - {id: rwd, kind: no_duplicate_keys}
  - {id: rep, kind: records_provided, with: {columns: [kommune, år, kjønn, alder]}}
  - {id: rts, kind: no_gap_in_time, with: {time: år}}
  - {id: rnr, kind: record_count, with: {low: 120, high: 400}}
  - {id: coc, kind: codes_consistent, where: {rows: "not is_missing(kommune)"}, with: {columns: [kommune, fylke]}}
  - {id: vir, kind: in_range, with: {columns: personer, low: 0}}
  - {id: steder, kind: sums_to, with: {value: personer, totals: {fylke: "", kommune: ""}}}
  - {id: kjonn, kind: sums_to, with: {value: personer, totals: {kjønn: "0"}}}
  - {id: aldre, kind: sums_to, with: {value: personer, totals: {alder: alle}}}
"""


def cube() -> list[Row]:
    """Every combination, with the totals of all dimensions."""
    sums: dict[tuple[Any, ...], int] = {}
    for year in (2021, 2022, 2023):
        for place, county in PLACES.items():
            for sex in ("1", "2"):
                for age, base in (("00-17", 200), ("18-66", 600), ("67+", 150)):
                    persons = base + int(place) % 37 * 3 + (year - 2021) * 5 + int(sex)
                    for where in ((county, place), (county, ""), ("", "")):
                        for who in ((sex, age), (sex, "alle"), ("0", age), ("0", "alle")):
                            key = (*where, year, *who)
                            sums[key] = sums.get(key, 0) + persons
    return [[*key, persons] for key, persons in sums.items()]


def at(rows: list[Row], *key: Any) -> int:
    return next(n for n, row in enumerate(rows) if tuple(row[:5]) == key)


LEAF = ("46", "4602", 2022, "2", "67+")


def larger(key: tuple[Any, ...], by: int) -> Change:
    def change(rows: list[Row]) -> list[Row]:
        rows[at(rows, *key)][5] += by
        return rows

    return change


def written(column: int, value: Any) -> Change:
    def change(rows: list[Row]) -> list[Row]:
        rows[at(rows, *LEAF)][column] = value
        return rows

    return change


def lost(rows: list[Row]) -> list[Row]:
    del rows[at(rows, *LEAF)]
    return rows


def doubled(rows: list[Row]) -> list[Row]:
    return [*rows, list(rows[at(rows, *LEAF)])]


def key_of(*values: Any) -> str:
    names = ("fylke", "kommune", "år", "kjønn", "alder")
    return ", ".join(f"{name} {value}" for name, value in zip(names, values, strict=True))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(unchanged, [], id="clean"),
        pytest.param(larger(LEAF, 40), [("steder", key_of(*LEAF), "personer")], id="a cell under three sums"),
        pytest.param(
            larger(("11", "", 2022, "0", "alle"), 40),
            [("steder", key_of("11", "", 2022, "0", "alle"), "personer")],
            id="a total in three dimensions",
        ),
        pytest.param(written(5, -199), [("vir", key_of(*LEAF), "personer")], id="a negative count"),
        pytest.param(written(5, ""), [("fdm", key_of(*LEAF), "personer")], id="an empty cell leaves sums undecided"),
        pytest.param(written(3, "9"), [("cov", key_of("46", "4602", 2022, "9", "67+"), "kjønn")], id="a wrong code"),
        pytest.param(
            written(0, "11"), [("coc", key_of("11", "4602", 2022, "2", "67+"), "kommune")], id="a wrong county"
        ),
        pytest.param(doubled, [("rwd", key_of(*LEAF), "fylke")], id="a row twice"),
        pytest.param(lost, [("rep", "kommune 4602, år 2022, kjønn 2, alder 67+", "")], id="a lost record"),
    ],
)
def test_an_error_in_a_cube_is_one_finding(
    tmp_path: Path, change: Change, expected: list[tuple[str, str, str]]
) -> None:
    lines = [";".join(map(str, row)) for row in change(cube())]
    text = "\n".join(["fylke;kommune;år;kjønn;alder;personer", *lines, ""])
    (tmp_path / "folk_2023.csv").write_bytes(text.encode("latin-1"))
    assert roots(reported(tmp_path, CUBE)) == expected


# -- months beside each other, in a workbook for people ----------------------------------------------------------------

MONTHS = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"]
BOOK = f"""
sources:
  - {{name: ledige, path: ledige.xlsx, key: [Fylke, År]}}
checks:
  - {{id: months, kind: sums_to, with: {{total: I alt, parts: [{", ".join(MONTHS)}]}}}}
  - {{id: landet, kind: sums_to, with: {{value: [{", ".join(MONTHS)}, I alt], totals: {{Fylke: Landet}}}}}}
"""


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        (0, 0, []),
        (1, 5, [("months", "Fylke Rogaland, År 2023", "apr")]),
        (3, 14, [("months", "Fylke Landet, År 2023", "I alt")]),
    ],
)
def test_a_cell_that_breaks_its_row_and_its_column_is_named(
    tmp_path: Path, row: int, column: int, expected: list[tuple[str, str, str]]
) -> None:
    body: list[Row] = []
    for number, county in enumerate(("Oslo", "Rogaland", "Vestland")):
        values = [1000 + number * 300 + 17 * month for month in range(12)]
        body.append([county, 2023, *values, sum(values)])
    body.append(["Landet", 2023, *(sum(one[n] for one in body) for n in range(2, 15))])
    if column:
        body[row][column] += 100
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (["Ledige etter fylke"], [], ["Fylke", "År", *MONTHS, "I alt"], *body, [], ["Kilde: etaten"]):
        sheet.append(line)
    book.save(tmp_path / "ledige.xlsx")
    assert roots(reported(tmp_path, BOOK)) == expected


# -- an index with weights, in JSON-stat -------------------------------------------------------------------------------

INDEX = """
sources:
  - {name: cpi, path: cpi.json, wide: {name: Contents}, key: [Group, Time]}
checks:
  - {id: mean, kind: mean_of_details, with: {value: Index, weight: Weight, totals: {Group: total}}}
  - {id: weights, kind: sums_to, with: {value: Weight, totals: {Group: total}}}
  - {id: series, kind: no_gap_in_time, with: {time: Time}}
  - {id: outliers, kind: no_outliers, with: {value: Index, time: Time}}
"""
WEIGHTS = {"food": 120, "housing": 250, "transport": 130}
GROUPS = ["total", *WEIGHTS]


def index(change: Callable[[dict[str, list[float]], dict[str, list[int]]], None]) -> dict[str, Any]:
    periods = [f"2023M{m:02d}" for m in range(1, 13)] + [f"2024M{m:02d}" for m in range(1, 7)]
    weights = {"total": [500] * 18} | {group: [weight] * 18 for group, weight in WEIGHTS.items()}
    values = {g: [round(100 + n * 0.4 + k * 0.3 * (n % 4), 1) for n in range(18)] for k, g in enumerate(WEIGHTS)}
    values["total"] = [round(sum(w * values[g][n] for g, w in WEIGHTS.items()) / 500, 1) for n in range(18)]
    change(values, weights)
    contents = {"index": ["Index", "Weight"], "unit": {"Index": {"decimals": 1}, "Weight": {"decimals": 0}}}
    return {
        "version": "2.0", "class": "dataset", "label": "Index", "id": ["Group", "Time", "Contents"], "size": [4, 18, 2],
        "dimension": {
            "Group": {"category": {"index": GROUPS}}, "Time": {"category": {"index": periods}},
            "Contents": {"category": contents},
        },
        "role": {"time": ["Time"], "metric": ["Contents"]},
        "value": [pair[n] for g in GROUPS for n in range(18) for pair in (values[g], weights[g])],
    }  # fmt: skip


def tenfold(values: dict[str, list[float]], weights: dict[str, list[int]]) -> None:
    values["food"][9] = round(values["food"][9] * 10, 1)


def misprinted(values: dict[str, list[float]], weights: dict[str, list[int]]) -> None:
    weights["food"][9] = 102


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda values, weights: None, []),
        (tenfold, [("outliers", "Group food, Time 2023M10", "Index")]),
        (misprinted, [("weights", "Group total, Time 2023M10", "Weight")]),
    ],
)
def test_an_index_out_of_line_leads_the_mean_that_it_breaks(
    tmp_path: Path, change: Any, expected: list[tuple[str, str, str]]
) -> None:
    (tmp_path / "cpi.json").write_text(json.dumps(index(change)), encoding="utf-8")
    assert roots(reported(tmp_path, INDEX)) == expected


# -- pupils by school, with suppressed cells ---------------------------------------------------------------------------

SCHOOLS = """
sources:
  - {name: e, path: elever.tsv, key: [kommune, skole], columns: {andel: {decimals: 1, unit: percent}}}
checks:
  - {id: sums, kind: sums_to, with: {value: [elever, bestått], totals: {kommune: alle, skole: alle}}}
  - {id: share, kind: ratio, with: {ratio: andel, numerator: bestått, denominator: elever, scale: 100}}
  - {id: most, kind: satisfies, with: {expression: "bestått <= elever"}}
  - {id: mean, kind: mean_of_details, with: {value: andel, weight: elever, totals: {kommune: alle, skole: alle}}}
  - {id: decimal, kind: decimal_separator, with: {marks: ","}}
"""


@pytest.mark.parametrize(
    ("row", "column", "value", "expected"),
    [
        (0, 0, "A", []),
        (1, 4, "99,9", [("share", "kommune A, skole A2", "andel")]),
        (5, 2, 84, [("sums", "kommune B, skole B2", "elever")]),
    ],
)
def test_a_denominator_that_breaks_its_ratio_and_its_total_is_named(
    tmp_path: Path, row: int, column: int, value: Any, expected: list[tuple[str, str, str]]
) -> None:
    schools = [("A", "A1", 79, 36), ("A", "A2", 87, 65), ("A", "A3", 62, 31), ("A", "alle", 228, 132)]
    schools += [("B", "B1", 54, 40), ("B", "B2", 81, 51), ("B", "alle", 135, 91), ("alle", "alle", 363, 223)]
    rows: list[Row] = [[*one, f"{100 * one[3] / one[2]:.1f}".replace(".", ",")] for one in schools]
    rows[0][3:] = ["*", "*"]
    rows[row][column] = value
    lines = ["\t".join(map(str, one)) for one in rows]
    text = "\n".join(["kommune\tskole\telever\tbestått\tandel", *lines, ""])
    (tmp_path / "elever.tsv").write_text(text, encoding="utf-8")
    assert roots(reported(tmp_path, SCHOOLS)) == expected
