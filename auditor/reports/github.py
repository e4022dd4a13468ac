"""Annotations for a GitHub workflow: each finding stands at its line in the review of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.excerpts import cell_of, line_of, place_of
from auditor.labels import covered, label, summary, unproved
from auditor.model import Finding, Severity, Suggestion
from auditor.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """One workflow command a line; what was not checked becomes a warning."""
    lines = [
        *(_finding(finding, report) for finding in report.findings),
        *_warnings(report),
        f"auditor: {summary(report.summary(), report.language)}  {covered(report.coverage(), report.language)}",
    ]
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, report: Report) -> str:
    suggestions = (_suggestion(one, report.language) for one in finding.suggestions)
    follows = (f"{label('follows', report.language)}: {other.message}" for other in finding.follows)
    message = "\n".join([finding.message, *finding.proof, *suggestions, *follows])
    return _command(_LEVELS[finding.severity], message, title=finding.rule, **_position(finding, report))


def _suggestion(suggestion: Suggestion, language: str) -> str:
    why = f" ({suggestion.why})" if suggestion.why else ""
    return f"{label('suggestion', language)}: {suggestion.replacement}{why}"


def _position(finding: Finding, report: Report) -> dict[str, str]:
    if not finding.spans:
        return {}
    span = finding.spans[0]
    region = place_of(span, report.sources) or cell_of(span, report.sources)
    if region is None:
        line = line_of(span, report.sources)
        return {"file": span.source, **({"line": str(line)} if line else {})}
    same_line = {"col": region.column, "endColumn": region.end_column} if region.line == region.end_line else {}
    lines = {"line": region.line, "endLine": region.end_line, **same_line}
    return {"file": span.source, **{name: str(value) for name, value in lines.items()}}


def _warnings(report: Report) -> Iterator[str]:
    for source in report.sources:
        if missed := unproved(source, report):
            yield _command("warning", missed, file=source.path)
    for crash in report.crashes:
        words = label("crashed", report.language, rule=crash.rule, source=crash.source or "-", error=crash.error)
        yield _command("error", words, **({"file": crash.source} if crash.source else {}))
    for problem in report.problems:
        yield _command("error", f"{label('problems', report.language)}: {problem}")


def _command(level: str, message: str, **properties: str) -> str:
    listed = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return (
        f"::{level} {listed}::{message.translate(_MESSAGE)}" if listed else f"::{level}::{message.translate(_MESSAGE)}"
    )
