"""Reports that programs read: JSON, SARIF, JUnit, annotations and Markdown follow their schemas and escape."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from reporting import ARTICLE, broken, report, run, schema

from auditor.report import Coverage, Crash, Report
from auditor.reports import github, junit, sarif
from auditor.reports import json as json_report
from auditor.reports import markdown as markdown_report

# -- JSON ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_json_follows_its_published_schema(path: str) -> None:
    full = report(path=path)
    parent = replace(full.findings[0], follows=full.findings)
    full = replace(full, findings=(parent,), crashes=(Crash("a/b", "båt.txt", "ValueError: x"),), problems=("x: gone",))
    schema().validate(json.loads(json_report.render(full)))
    schema().validate(json.loads(json_report.render(Report())))


def test_the_schema_is_itself_a_schema_and_refuses_what_it_does_not_name() -> None:
    validator = schema()
    Draft202012Validator.check_schema(validator.schema)
    tree = json_report.tree(report())
    assert not validator.is_valid({**tree, "extra": 1})
    tree["findings"][0]["spans"][0]["line"] = 3
    assert not validator.is_valid(tree)


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_offsets_in_json_are_offsets_of_the_file(path: str, ending: str, mark: str, tmp_path: Path) -> None:
    article = mark + ARTICLE.replace("🚢", "🚢 e\u0301").replace("0,9", "*0,9*").replace("\n", ending)
    file = tmp_path / path
    file.write_bytes(article.encode())
    with file.open(encoding="utf-8", newline="") as handle:
        written = handle.read()
    found = json.loads(json_report.render(report(article, path=path)))["findings"][0]
    for span in [*found["spans"], *found["suspects"][0]]:
        assert written[span["start"] : span["end"]] == span["quote"]
    suggestion = found["suggestions"][0]
    assert written[suggestion["start"] : suggestion["end"]] == "0,9"


def test_the_same_report_is_the_same_bytes() -> None:
    assert json_report.render(report()) == json_report.render(report())


# -- SARIF -----------------------------------------------------------------------------------------------------------

SARIF_SCHEMA = Path(__file__).parents[2] / "shared" / "schemas" / "sarif-schema-2.1.0.json"


@pytest.mark.skipif(not SARIF_SCHEMA.exists(), reason="the SARIF schema is not there")
@pytest.mark.parametrize("of", [report(note=True), report(path="en mappe/båt.md"), broken(), Report()])
def test_sarif_follows_its_schema(of: Report) -> None:
    Draft7Validator(json.loads(SARIF_SCHEMA.read_text("utf-8"))).validate(json.loads(sarif.render(of)))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_sarif_regions_count_code_points_of_the_file(ending: str) -> None:
    article = "\ufeff" + ARTICLE.replace("\n", ending)
    result = run(report(article))["results"][0]
    places = [one["physicalLocation"]["region"] for one in [*result["locations"], *result["relatedLocations"]]]
    for region in places:
        start = region["charOffset"]
        assert article[start : start + region["charLength"]] == region["snippet"]["text"]
        line = article.split(ending)[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_sarif_carries_the_fix_and_the_help_of_the_rule() -> None:
    found = run(report())
    rule = found["tool"]["driver"]["rules"][found["results"][0]["ruleIndex"]]
    assert rule["id"] == found["results"][0]["ruleId"]
    assert rule["help"]["text"]
    change = found["results"][0]["fixes"][0]["artifactChanges"][0]
    region = change["replacements"][0]["deletedRegion"]
    mended = ARTICLE[: region["charOffset"]] + "0,09" + ARTICLE[region["charOffset"] + region["charLength"] :]
    assert mended == ARTICLE.replace("0,9", "0,09")


def test_a_run_with_a_failed_rule_is_no_success_in_sarif() -> None:
    assert run(report())["invocations"][0]["executionSuccessful"]
    assert not run(broken())["invocations"][0]["executionSuccessful"]


# -- JUnit, GitHub, Markdown -----------------------------------------------------------------------------------------


def test_junit_counts_a_failure_for_each_finding_and_an_error_for_each_failed_rule() -> None:
    root = ElementTree.fromstring(junit.render(broken()))
    assert (root.get("failures"), root.get("errors"), root.get("skipped")) == ("1", "2", "0")
    assert len(root.findall(".//failure")) == 1
    assert "0,85 > 0,685" in (root.findall(".//failure")[0].text or "")


def test_junit_skips_where_nothing_was_checked() -> None:
    full = report()
    silent = replace(full, sources=(replace(full.sources[0], coverage=Coverage()),), findings=())
    assert ElementTree.fromstring(junit.render(silent)).get("skipped") == "1"


def test_junit_is_xml_whatever_the_article_holds() -> None:
    full = report()
    odd = replace(full.findings[0], message="<&>\x00\x1b\ud800")
    root = ElementTree.fromstring(junit.render(replace(full, findings=(odd,))))
    assert root.findall(".//failure")[0].get("message") == "<&>\ufffd\ufffd\ufffd"


def test_annotations_stand_at_the_figure_and_keep_their_lines() -> None:
    first = github.render(report()).splitlines()[0]
    head, message = first.removeprefix("::").split("::", 1)
    assert head == "error title=means/within,file=båt.txt,line=3,endLine=3,col=25,endColumn=28"
    assert "%0A0,9 betyr 0,85–0,95%0A" in message


def test_annotations_escape_what_would_end_them() -> None:
    full = report()
    span = replace(full.findings[0].spans[0], source="a,b:c.csv")
    odd = replace(full.findings[0], message="12 %\r\n::error::", spans=(span,))
    lines = github.render(replace(full, findings=(odd,))).splitlines()
    assert "file=a%2Cb%3Ac.csv" in lines[0]
    assert "12 %25%0D%0A::error::" in lines[0]
    assert len(lines) == 2


def test_annotations_tell_what_was_not_checked() -> None:
    assert [line.split("::")[1].split()[0] for line in github.render(broken()).splitlines()[:-1]] == ["error"] * 3


def test_markdown_shows_the_finding_and_escapes_markup() -> None:
    full = report()
    odd = replace(full.findings[0], message="*12* <b>|</b>")
    page = markdown_report.render(replace(full, findings=(odd,)))
    assert r"\*12\* \<b\>\|\</b\>" in page
    for expected in ("❌ 1 feil", "**0,9**", "1. 0,9 betyr", "båt.txt:3:25", "**Forslag:** 0,09"):
        assert expected in page


def test_markdown_of_a_clean_article_has_no_findings() -> None:
    page = markdown_report.render(replace(report(), findings=()))
    assert page.startswith("## ✅")
