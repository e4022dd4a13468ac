"""Every report says the same things: findings where they stand, their proof, what was covered and what was not."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from html import unescape
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from auditor.documents import markdown, text
from auditor.excerpts import excerpts, position
from auditor.labels import LABELS
from auditor.model import Document, Figure, Finding, Severity, Span, Suggestion
from auditor.report import Coverage, Crash, Mark, Report, RuleCount, Source
from auditor.reports import github, junit, sarif
from auditor.reports import html as html_report
from auditor.reports import json as json_report
from auditor.reports import markdown as markdown_report
from auditor.reports import text as text_report

ARTICLE = """Flere tok båten 🚢

Båtene i fylket fraktet 0,9 millioner i snitt, melder rutebyen. Tallet på turer økte fra 120 til 150 i 2021.

Disse lå øverst:
1. Strand: 0,68
2. Vik: 0,41

Linje | 2020 | 2021
Vest | 70 | 90
Øst | 50 | 60

Ingen <script>alert("5")</script> & ingenting.
"""

NUMBER = re.compile(r"\d+(?:,\d+)?")
STATES = {
    "0,9": "contradicted",
    "0,68": "contradicted",
    "120": "verified",
    "150": "verified",
    "2021": "label",
    "2020": "label",
}


def figures(document: Document) -> Iterator[Mark]:
    """Every number as a figure, in a state that its digits decide."""
    for at, passage in enumerate(document.passages):
        for found in NUMBER.finditer(document.text, passage.start, passage.end):
            state = STATES.get(found[0], "unchecked")
            figure = Figure(
                document.path, *found.span(), found[0], Fraction(found[0].replace(",", ".")), passage=at,
                role="label" if state == "label" else "level",
            )  # fmt: skip
            rules = ("means/within",) if state in ("contradicted", "verified") else ()
            yield Mark(figure, state, rules, why=f"{state} because")


def finding(document: Document, marks: list[Mark]) -> Finding:
    """A finding that a mean stands above the parts, its spans as they stand in the file."""
    mean, part = (next(m.figure for m in marks if m.figure.quote == quote) for quote in ("0,9", "0,68"))
    spans = (document.published(mean.span("mean")), document.published(part.span("part")))
    return Finding(
        "f1e2", "means/within", Severity.ERROR, "0,9 kan ikke være snittet når 0,68 er høyest",
        ("0,9 betyr 0,85–0,95", "0,68 betyr 0,675–0,685", "0,85 > 0,685"), spans, suspects=(spans,),
        suggestions=(Suggestion(spans[0].start, spans[0].end, "0,09", "en null kan være falt ut", document.path),),
    )  # fmt: skip


def report(article: str = ARTICLE, language: str = "nb", path: str = "båt.txt", note: bool = False) -> Report:
    document = (markdown if path.endswith(".md") else text).read(article.encode(), path)
    marks = list(figures(document))
    found = finding(document, marks)
    marks = [replace(m, findings=("f1e2",) if m.state == "contradicted" else ()) for m in marks]
    count = {
        state: sum(m.state == state for m in marks) for state in ("verified", "contradicted", "unchecked", "label")
    }
    rules = (
        RuleCount("means/within", Severity.ERROR, {"en": "A mean"}, {"en": "Why."}, 3, 1, 1, 1),
        RuleCount("time/weekday", Severity.ERROR, {"en": "A day"}, {"en": "Why."}, skipped="fant ingenting"),
    )
    source = Source(
        path, "document", document.format, "nb", document.encoding, document.sha256, ("en anmerkning",),
        Coverage(len(marks) - count["label"], **count), document, tuple(marks),
    )  # fmt: skip
    findings = (found, replace(found, id="n1", severity=Severity.NOTE)) if note else (found,)
    return Report((source,), rules, findings, language=language)


def schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads((files("auditor") / "schemas" / "report.schema.json").read_text("utf-8")))


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


# -- HTML ------------------------------------------------------------------------------------------------------------


class Elements(HTMLParser):
    """Every element with its attributes, and the text of the articles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def with_class(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for _, attrs in self.found if name in (attrs.get("class") or "").split()]


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_every_link_of_a_page_leads_to_one_place_in_it_and_nothing_leads_out(path: str) -> None:
    elements = Elements(html_report.render(report(path=path, note=True))).found
    ids = [attrs["id"] for _, attrs in elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] or "" for tag, attrs in elements if tag == "a"]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    assert not [tag for tag, attrs in elements if tag in ("script", "link", "img", "iframe") or "src" in attrs]


def test_a_span_that_the_page_cannot_show_gets_no_dead_link() -> None:
    full = report()
    hidden = Span("båt.txt", 0, len(ARTICLE), ARTICLE, "whole")
    odd = replace(full.findings[0], spans=(*full.findings[0].spans, hidden))
    elements = Elements(html_report.render(replace(full, findings=(odd,)))).found
    ids = {attrs["id"] for _, attrs in elements if "id" in attrs}
    assert {(attrs["href"] or "")[1:] for tag, attrs in elements if tag == "a"} <= ids


def test_what_may_be_wrong_is_told_apart_from_what_it_is_held_against() -> None:
    full = report()
    mean, _ = full.findings[0].spans
    blamed = replace(full, findings=(replace(full.findings[0], suspects=((mean,),)),))
    figures = [a for a in Elements(html_report.render(blamed)).with_class("contradicted") if a.get("href") == "#f1"]
    assert ["beside" in (attrs["class"] or "").split() for attrs in figures] == [False, True]


def test_figures_and_findings_link_to_each_other() -> None:
    elements = Elements(html_report.render(report()))
    figures = [attrs for attrs in elements.with_class("contradicted") if attrs.get("href") == "#f1"]
    assert [(attrs["aria-label"] or "").split(",")[:2] for attrs in figures] == [["0", "9"], ["0", "68"]]
    back = [attrs["href"] for tag, attrs in elements.found if tag == "a" and (attrs["href"] or "").startswith("#t")]
    assert list(dict.fromkeys(back)) == [f"#{attrs['id']}" for attrs in figures]


def test_every_figure_is_marked_in_its_state() -> None:
    full = report()
    page = html_report.render(full).split("<main>")[1]
    elements = Elements(page)
    for state in ("verified", "contradicted", "unchecked", "label"):
        assert len(elements.with_class(state)) - len(elements.with_class(f"bar {state}")) == getattr(
            full.sources[0].coverage, state
        )


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_the_article_stands_in_the_page_word_for_word_and_is_escaped(path: str) -> None:
    page = html_report.render(report(path=path))
    article = page[page.index("<article") : page.index("</article>")]
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<aside.*?</aside>", "", article))))
    for word in ("Båtene i fylket fraktet", "Tallet på turer", "Strand", "Vik", "Øst", "Ingen", "& ingenting", "🚢"):
        assert word in words
    assert "<script" not in page


def test_a_finding_in_another_source_or_in_none_is_still_shown() -> None:
    full = report()
    lost = replace(
        full.findings[0], id="lost", spans=(Span("data.csv", 0, 0, "12", place={"table": "t"}),), suggestions=()
    )
    page = html_report.render(replace(full, findings=(lost,)))
    assert page.count('id="f1"') == 1


def test_a_page_of_several_sources_lists_them_all() -> None:
    full = report()
    other = report(path="annen.txt")
    both = replace(
        full, sources=(*full.sources, *other.sources), findings=(*full.findings, replace(other.findings[0], id="x"))
    )
    elements = Elements(html_report.render(both))
    assert len(elements.with_class("source")) == 2
    assert len(elements.with_class("tally")) == 2
    assert len(elements.with_class("card")) == 2


def test_a_page_says_when_nothing_was_checked() -> None:
    full = report()
    silent = replace(full, sources=(replace(full.sources[0], coverage=Coverage()),), findings=())
    assert "ingenting er kontrollert" in html_report.render(silent)
    assert "ingenting er kontrollert" not in html_report.render(full)


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_the_same_report_is_the_same_page(path: str) -> None:
    assert html_report.render(report(path=path)) == html_report.render(report(path=path))


# -- SARIF -----------------------------------------------------------------------------------------------------------

SARIF_SCHEMA = Path(__file__).parents[2] / "shared" / "schemas" / "sarif-schema-2.1.0.json"


def broken() -> Report:
    return replace(report(), crashes=(Crash("a/b", "båt.txt", "ValueError: x"),), problems=("borte.txt: no such file",))


def run(of: Report) -> Any:
    return json.loads(sarif.render(of))["runs"][0]


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


# -- data ------------------------------------------------------------------------------------------------------------


def data_report() -> Report:
    """A finding on two cells of a dataset, and one that follows from it."""
    cells = tuple(
        Span("logins.csv", 0, 0, quote, role, {"table": "logins", "key": key, "column": "rate"})
        for quote, role, key in (("112", "value", "0301 2024-01"), ("98", "against", "0301 2024-02"))
    )
    lead = Finding("d1", "data/in-range", Severity.ERROR, "112 er for mye", ("112 > 100",), cells)
    other = replace(lead, id="d2", rule="data/sums-to", message="summen stemmer ikke")
    source = Source("logins.csv", "dataset", "csv", sha256="0" * 64)
    examined = RuleCount(lead.rule, lead.severity, examined=7, holds=5, violated=2)
    return Report((source,), (examined,), (replace(lead, follows=(other,)),), language="nb")


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


RENDERS = [text_report, json_report, html_report, markdown_report, sarif, junit, github]


@pytest.mark.parametrize("module", RENDERS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_report_can_be_rendered_empty_full_and_broken(module: Any, language: str) -> None:
    for of in (Report(), report(note=True), broken(), report(path="a.md")):
        out = module.render(replace(of, language=language))
        assert out.endswith("\n")
        assert out == module.render(replace(of, language=language))
