"""Every report says the same things: findings where they stand, their proof, what was covered and what was not."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting import broken, data_report, report, run, schema

from auditor.documents import text
from auditor.excerpts import excerpts, position
from auditor.labels import LABELS
from auditor.model import Severity, Span
from auditor.report import Coverage, Crash, Report, RuleCount, Source
from auditor.reports import github, junit, sarif
from auditor.reports import html as html_report
from auditor.reports import json as json_report
from auditor.reports import markdown as markdown_report
from auditor.reports import text as text_report

RENDERS = [text_report, json_report, html_report, markdown_report, sarif, junit, github]


@pytest.mark.parametrize("module", RENDERS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_report_can_be_rendered_empty_full_and_broken(module: Any, language: str) -> None:
    for of in (Report(), report(note=True), broken(), report(path="a.md")):
        out = module.render(replace(of, language=language))
        assert out.endswith("\n")
        assert out == module.render(replace(of, language=language))


# -- excerpts --------------------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from("ab 1,\n\r.😀")), st.integers(0, 50))
def test_line_and_column_lead_back_to_the_offset(source: str, offset: int) -> None:
    offset = min(offset, len(source))
    line, column = position(source, offset)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", source)
    assert sum(map(len, lines[: line - 1])) + column - 1 == offset


def test_an_excerpt_shows_the_sentence_and_marks_the_span() -> None:
    full = report()
    found = list(excerpts(full.findings[0].spans, full.sources))
    assert [one.line for one in found] == [3, 6]
    assert [one.text[start:end] for one in found for start, end in one.marks] == ["0,9", "0,68"]
    assert found[0].text.startswith("Båtene i fylket")


@given(st.integers(0, 300), st.integers(1, 8))
def test_an_excerpt_of_a_long_line_is_short_and_holds_the_span(start: int, length: int) -> None:
    line = "Et langt avsnitt som aldri tar slutt og går videre med 12 ord, " * 6
    document = text.read(line.encode(), "a.txt")
    span = Span("a.txt", start, start + length, line[start : start + length])
    (one,) = excerpts([span], [Source("a.txt", document=document)])
    assert [one.text[a:b] for a, b in one.marks] == [span.quote]
    assert len(one.text) < 200


# -- text ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words"), [("nb", ["FEIL", "Bevis", "skriv 0,09"]), ("en", ["ERROR", "Proof", "write 0,09"])]
)
def test_text_shows_the_finding_with_place_quote_proof_and_suggestion(language: str, words: list[str]) -> None:
    printed = text_report.render(report(language=language))
    for expected in [*words, "båt.txt:3:25", "[means/within]", "0,85 > 0,685", "Strand: 0,68", "en anmerkning"]:
        assert expected in printed


def test_text_underlines_exactly_the_quoted_figure() -> None:
    lines = text_report.render(report()).splitlines()
    marked = next(at for at, line in enumerate(lines) if "^" in line)
    start, end = lines[marked].index("^"), lines[marked].rindex("^") + 1
    assert lines[marked - 1][start:end] == "0,9"


def test_nynorsk_reads_bokmal() -> None:
    assert text_report.render(report(language="nn")) == text_report.render(report(language="nb"))


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (Coverage(), "Fant ingen tall i båt.txt: ingenting er kontrollert"),
        (Coverage(3, unchecked=3), "Ingen av de 3 tallene i båt.txt"),
    ],
)
def test_an_audit_that_checked_nothing_says_so(coverage: Coverage, said: str) -> None:
    full = report()
    silent = replace(full, sources=(replace(full.sources[0], coverage=coverage),), findings=())
    assert f"!! {said}" in text_report.render(silent)
    assert "!!" not in text_report.render(full)


def test_rules_that_examined_nothing_are_counted() -> None:
    assert "Regler som ikke fant noe av sitt slag: 1." in text_report.render(report())


def test_a_failed_rule_and_an_unread_source_are_told() -> None:
    broken = replace(
        report(), crashes=(Crash("a/b", "båt.txt", "ValueError: x"),), problems=("borte.txt: no such file",)
    )
    printed = text_report.render(broken)
    assert "a/b" in printed
    assert "ValueError: x" in printed
    assert "borte.txt" in printed


def test_every_label_exists_in_both_languages_with_the_same_gaps() -> None:
    for words in LABELS.values():
        assert set(words) == {"en", "nb"}
        assert set(re.findall(r"{\w+}", words["en"])) == set(re.findall(r"{\w+}", words["nb"]))


# -- data ------------------------------------------------------------------------------------------------------------


def test_every_report_on_data_shows_the_finding_and_what_follows() -> None:
    for module in (text_report, html_report, markdown_report, junit, github):
        out = module.render(data_report())
        for expected in ("112 er for mye", "summen stemmer ikke", "logins.csv"):
            assert expected in out
        assert "ingenting er kontrollert" not in out


def test_data_that_no_rule_examined_is_no_silent_pass() -> None:
    idle = RuleCount("data/in-range", Severity.ERROR, skipped="nothing of its sort")
    for module in (text_report, html_report, markdown_report, junit, github, sarif):
        assert "ingenting er kontrollert" in module.render(replace(data_report(), rules=(idle,), findings=()))


@pytest.mark.parametrize("module", [text_report, html_report])
def test_every_cell_of_a_finding_on_data_is_named(module: Any) -> None:
    out = module.render(data_report())
    assert "key 0301 2024-01, column rate" in out
    assert "key 0301 2024-02, column rate" in out


def test_json_and_sarif_keep_the_cell() -> None:
    tree = json.loads(json_report.render(data_report()))
    schema().validate(tree)
    assert tree["findings"][0]["spans"][1]["place"] == {"column": "rate", "key": "0301 2024-02", "table": "logins"}
    names = [one["name"] for one in run(data_report())["results"][0]["locations"][0]["logicalLocations"]]
    assert names == ["column rate", "key 0301 2024-01", "table logins"]
