"""An annotation on data points at the cell: its line, and where in the line it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import plugins
from auditor.engine import audit
from auditor.gate.characters import _cells
from auditor.inputs import inputs
from auditor.report import Report

PROJECT = (
    "sources: [{name: t, path: t.csv, key: [k]}]\nchecks: [{id: low, kind: in_range, with: {columns: n, low: 0}}]\n"
)


def report(folder: Path, text: str) -> Report:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    (folder / "auditor.yaml").write_text(PROJECT, encoding="utf-8")
    given = inputs([folder / "auditor.yaml"])
    return audit(given.evidence, given.rules)


@pytest.mark.parametrize(
    ("text", "line", "first", "last"),
    [
        ("k;n\na;1\nb;-5\n", 3, 3, 4),
        ("Title;;\n\nk;x;n\na;y;1\nå;  æ ;  -50 \n", 5, 10, 12),
        ('k;x;n\na;y;1\n"b";"x;""y";"-5"\n', 3, 14, 15),
        ("sep=|\nk|n\nb|-5\nc|7\n", 3, 3, 4),
    ],
)
def test_the_annotation_is_on_the_cell(tmp_path: Path, text: str, line: int, first: int, last: int) -> None:
    found = report(tmp_path, text)
    assert found.findings[0].spans[0].place["characters"] == f"{first}-{last}"
    github = plugins.load("reports", "github").render(found)
    assert f"line={line},endLine={line},col={first},endColumn={last + 1}::" in github
    sarif = json.loads(plugins.load("reports", "sarif").render(found))
    region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (line, first, last + 1)


def test_a_cell_behind_a_line_end_has_no_characters(tmp_path: Path) -> None:
    found = report(tmp_path, 'k;x;n\na;y;1\nb;"x\ny";-5\n')
    place = found.findings[0].spans[0].place
    assert place["line"] == "3"
    assert "characters" not in place


CELL = st.text("abæ1-. ", max_size=6).map(str.strip)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text("abæ1-. ", max_size=6).map(str.strip), min_size=2, max_size=6),
    st.sampled_from([";", "\t", ",", "|"]),
)
def test_characters_cut_out_what_was_written(cells: list[str], mark: str) -> None:
    line = mark.join(cells) + "\n"
    assert [line[first - 1 : last] for first, last in _cells(line, mark)] == [
        cell or mark_at(line, n, mark) for n, cell in enumerate(cells)
    ]


def mark_at(line: str, number: int, mark: str) -> str:
    """What stands where an empty cell is: the mark behind it, or the end of the line."""
    place = -1
    for _ in range(number):
        place = line.index(mark, place + 1)
    return line[place + 1]
