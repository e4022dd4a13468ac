"""A report on one article and one on data, made by hand, for the tests of every format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

from auditor.documents import markdown, text
from auditor.model import Document, Figure, Finding, Severity, Span, Suggestion
from auditor.report import Coverage, Crash, Mark, Report, RuleCount, Source
from auditor.reports import sarif

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


def broken() -> Report:
    return replace(report(), crashes=(Crash("a/b", "båt.txt", "ValueError: x"),), problems=("borte.txt: no such file",))


def run(of: Report) -> Any:
    return json.loads(sarif.render(of))["runs"][0]


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
