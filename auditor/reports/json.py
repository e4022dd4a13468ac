"""JSON for programs: the contract of auditor/schemas/report.schema.json. The same audit gives the same bytes."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from auditor import __version__
from auditor.model import Finding, Relation, Span, Suggestion, Term
from auditor.report import STATES, Crash, Mark, Report, RuleCount, Source, Tie


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
        "relations": [_tie(tie) for tie in report.relations],
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
        "figures": [_mark(mark, source) for mark in source.marks],
    }


def _mark(mark: Mark, source: Source) -> dict[str, Any]:
    span = mark.figure.span()
    return {
        **_span(source.document.published(span) if source.document else span),
        "role": mark.figure.role,
        "state": mark.state,
        "why": mark.why,
        "rules": list(mark.rules),
        "relations": list(mark.relations),
        "findings": list(mark.findings),
    }


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "rule": tie.rule,
        "verdict": tie.verdict.value,
        "reason": tie.reason,
        "spans": [_span(span) for span in tie.spans],
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
        "relation": None if finding.relation is None else _relation(finding.relation),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    figures = {role: [_term(term) for term in terms] for role, terms in relation.figures.items()}
    return {
        "formula": relation.formula,
        "figures": figures,
        "together": [_relation(other) for other in relation.together],
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "span": _span(term.span),
        "value": _exact(term.value),
        "low": _exact(term.interval.low),
        "high": _exact(term.interval.high),
        "unit": term.unit,
    }


def _exact(value: Fraction | None) -> str | None:
    """A number in full: with decimals where it ends, else as a fraction."""
    if value is None:
        return None
    places = next((n for n in range(_PLACES) if 10**n % value.denominator == 0), None)
    if places is None:
        return str(value)
    digits = str(abs(value.numerator) * 10**places // value.denominator).zfill(places + 1)
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return ("-" if value < 0 else "") + whole + (f".{decimals}" if decimals else "")


_PLACES = 30  # decimals at most


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
