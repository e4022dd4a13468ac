"""JSON for programs: the contract of auditor/schemas/report.schema.json. The same audit gives the same bytes."""

from __future__ import annotations

import json
from typing import Any

from auditor import __version__
from auditor.model import Finding, Span, Suggestion
from auditor.report import STATES, Crash, Report, RuleCount, Source


def render(report: Report) -> str:
    """The report as JSON. Offsets count Unicode code points of the file."""
    return json.dumps(tree(report), ensure_ascii=False, indent=2) + "\n"


def tree(report: Report) -> dict[str, Any]:
    """The report as plain dicts and lists."""
    return {
        "version": report.version,
        "tool": {"name": "auditor", "version": __version__},
        "language": report.language,
        "sources": [_source(source) for source in report.sources],
        "rules": [_rule(rule) for rule in report.rules],
        "findings": [_finding(finding) for finding in report.findings],
        "crashes": [_crash(crash) for crash in report.crashes],
        "problems": list(report.problems),
        "summary": report.summary(),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "kind": source.kind,
        "format": source.format,
        "language": source.language,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "notes": list(source.notes),
        "coverage": {name: getattr(source.coverage, name) for name in ("figures", *STATES)},
    }


def _rule(rule: RuleCount) -> dict[str, Any]:
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "examined": rule.examined,
        "holds": rule.holds,
        "violated": rule.violated,
        "undecided": rule.undecided,
        "skipped": rule.skipped,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "message": finding.message,
        "proof": list(finding.proof),
        "spans": [_span(span) for span in finding.spans],
        "suspects": [[_span(span) for span in spans] for spans in finding.suspects],
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
        "follows": [_finding(other) for other in finding.follows],
    }


def _span(span: Span) -> dict[str, Any]:
    place = {"place": dict(sorted(span.place.items()))} if span.place else {}
    return {
        "path": span.source,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "role": span.role,
        **place,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "path": suggestion.source,
        "start": suggestion.start,
        "end": suggestion.end,
        "replacement": suggestion.replacement,
        "why": suggestion.why,
    }


def _crash(crash: Crash) -> dict[str, Any]:
    return {"rule": crash.rule, "source": crash.source, "error": crash.error}
