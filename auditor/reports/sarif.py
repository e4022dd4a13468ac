"""SARIF 2.1.0, for code scanning: results with regions in code points, help for each rule, and fixes."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from auditor import __version__
from auditor.excerpts import cell_of, line_of, place_of
from auditor.labels import unproved
from auditor.model import Finding, Severity, Span, Suggestion, Verdict
from auditor.report import Report, RuleCount, Source, say

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report) -> str:
    """The report as one SARIF run. Offsets and columns count Unicode code points of the file."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report) -> dict[str, Any]:
    rules = _rules(report)
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    return {
        "tool": {"driver": {"name": "auditor", "semanticVersion": __version__, "rules": rules}},
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(source) for source in report.sources],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, places[finding.rule], report) for finding in report.findings],
    }


def _rules(report: Report) -> list[dict[str, Any]]:
    """The rules that examined something, and any other that a finding names."""
    known = [_rule(rule, report.language) for rule in report.rules if rule.examined]
    ids = {rule["id"] for rule in known}
    return known + [{"id": rule} for rule in dict.fromkeys(f.rule for f in report.findings) if rule not in ids]


def _rule(rule: RuleCount, language: str) -> dict[str, Any]:
    title, why = say(rule.title, language) or rule.id, say(rule.why, language)
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {"text": f"{title}\n\n{why}".strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _invocation(report: Report) -> dict[str, Any]:
    notices = [(unproved(s, report), "warning") for s in report.sources]
    notices += [(f"{crash.rule}: {crash.error}", "error") for crash in report.crashes]
    notices += [(problem, "error") for problem in report.problems]
    return {
        "executionSuccessful": not report.crashes and not report.problems,
        "toolExecutionNotifications": [{"level": level, "message": {"text": text}} for text, level in notices if text],
    }


def _artifact(source: Source) -> dict[str, Any]:
    out: dict[str, Any] = {"location": {"uri": _uri(source.path)}}
    if source.encoding:
        out["encoding"] = source.encoding
    if source.sha256:
        out["hashes"] = {"sha-256": source.sha256}
    return out


def _result(finding: Finding, rule: int, report: Report) -> dict[str, Any]:
    certain = finding.verdict is Verdict.VIOLATED
    out: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "kind": "fail" if certain else "review",
        "level": _LEVELS[finding.severity] if certain else "none",
        "message": {"text": "\n".join([finding.message, *finding.proof])},
        "locations": [_location(span, report) for span in finding.spans[:1]],
        "relatedLocations": [
            {"id": at, **_location(span, report), "message": {"text": span.quote}}
            for at, span in enumerate(finding.spans[1:], 1)
        ],
        "partialFingerprints": {"auditor/v1": finding.id},
    }
    fixes = [_fix(suggestion) for suggestion in finding.suggestions if _is_in_text(suggestion, report)]
    return {**out, "fixes": fixes} if fixes else out


def _location(span: Span, report: Report) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(span.source)}}
    region = place_of(span, report.sources)
    if region is not None:
        physical["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            **_characters(span.start, span.end),
            "snippet": {"text": span.quote},
        }
    elif region := cell_of(span, report.sources):
        columns = {"startColumn": region.column, "endColumn": region.end_column}
        physical["region"] = {"startLine": region.line, **columns, "snippet": {"text": span.quote}}
    elif line := line_of(span, report.sources):
        physical["region"] = {"startLine": line}
    place = [{"kind": "member", "name": f"{key} {value}"} for key, value in sorted(span.place.items())]
    return {"physicalLocation": physical, **({"logicalLocations": place} if place else {})}


def _is_in_text(suggestion: Suggestion, report: Report) -> bool:
    """Whether a suggestion has a place that a tool can mend; in Word files and data it has none."""
    sources = {source.path: source.document for source in report.sources}
    document = sources.get(suggestion.source)
    return document is not None and not document.places


def _fix(suggestion: Suggestion) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _characters(suggestion.start, suggestion.end),
        "insertedContent": {"text": suggestion.replacement},
    }
    change = {"artifactLocation": {"uri": _uri(suggestion.source)}, "replacements": [replacement]}
    return {"description": {"text": suggestion.why or suggestion.replacement}, "artifactChanges": [change]}


def _characters(start: int, end: int) -> dict[str, int]:
    return {"charOffset": start, "charLength": end - start}


def _uri(path: str) -> str:
    """A path as a relative reference, or as a file URI if it is absolute."""
    if PureWindowsPath(path).drive:
        return PureWindowsPath(path).as_uri()
    return PurePosixPath(path).as_uri() if path.startswith("/") else quote(path.replace("\\", "/"))
