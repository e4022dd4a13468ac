"""JUnit XML: every finding is a failed test of its source, so that any build server can show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from auditor.excerpts import place
from auditor.labels import covered, label, unproved
from auditor.model import Finding
from auditor.report import Report, Source

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """A suite for each source. Its coverage is a test too: skipped where nothing was checked."""
    root = Element("testsuites", {"name": "auditor"})
    for source in report.sources:
        _suite(root, source.path, list(_of_source(source, report)))
    paths = {source.path for source in report.sources}
    others = [
        _failed(finding, report) for finding in report.findings if not finding.spans or _path(finding) not in paths
    ]
    others += [_broken("auditor", problem) for problem in report.problems]
    others += [_broken(crash.rule, crash.error) for crash in report.crashes if crash.source not in paths]
    if others:
        _suite(root, "auditor", others)
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _path(finding: Finding) -> str:
    return finding.spans[0].source if finding.spans else ""


def _of_source(source: Source, report: Report) -> Iterator[Element]:
    yield _coverage(source, report)
    for finding in report.findings:
        if _path(finding) == source.path:
            yield _failed(finding, report)
    for crash in report.crashes:
        if crash.source == source.path:
            yield _broken(crash.rule, crash.error)


def _suite(root: Element, name: str, cases: list[Element]) -> None:
    suite = SubElement(root, "testsuite", {"name": _xml(name), "tests": str(len(cases))})
    for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(tag) is not None for case in cases)))
    suite.extend(cases)


def _coverage(source: Source, report: Report) -> Element:
    case = Element("testcase", {"classname": "coverage", "name": _xml(covered(source.coverage, report.language))})
    if missed := unproved(source, report):
        SubElement(case, "skipped", {"message": _xml(missed)})
    return case


def _failed(finding: Finding, report: Report) -> Element:
    at = place(finding.spans[0], report.sources) if finding.spans else ""
    case = Element("testcase", {"classname": _xml(finding.rule), "name": _xml(f"{at} {finding.message}".strip())})
    failure = SubElement(case, "failure", {"message": _xml(finding.message), "type": finding.severity.value})
    why = label("suggestion", report.language)
    lines = [at, finding.message, *finding.proof, *(f"{why}: {one.replacement}" for one in finding.suggestions)]
    lines += [f"{label('follows', report.language)}: {other.message}" for other in finding.follows]
    failure.text = _xml("\n".join(line for line in lines if line))
    return case


def _broken(name: str, message: str) -> Element:
    case = Element("testcase", {"classname": _xml(name), "name": _xml(message)})
    SubElement(case, "error", {"message": _xml(message)})
    return case


def _xml(text: str) -> str:
    """A text without the characters that XML 1.0 forbids."""
    return _NOT_XML.sub("\ufffd", text)
