"""Markdown, for a comment on a pull request or a page of a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.excerpts import blamed, excerpts, place
from auditor.labels import covered, label, severity, summary, unproved
from auditor.model import Finding
from auditor.report import SHOWN, STATES, Report

_SIGNS = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_NAMES = ("figures", *STATES)


def render(report: Report) -> str:
    """The report as GitHub Markdown: the result, each finding with its proof, then what was covered."""
    sign = _SIGNS[_worst(report)] if report.findings else "✅"
    parts = [
        f"## {sign} {_plain(summary(report.summary(), report.language))}",
        covered(report.coverage(), report.language),
        *(f"> **{_plain(line)}**" for line in _missed(report)),
        *("\n".join(_finding(finding, report)) for finding in report.findings),
        f"### {label('coverage', report.language)}",
        "\n".join(_coverage(report)),
        *(f"- `{source.path}`: {_plain(note)}" for source in report.sources for note in source.notes),
    ]
    return "\n\n".join(parts) + "\n"


def _worst(report: Report) -> str:
    """The gravest severity among the findings."""
    return next(name for name, count in report.summary().items() if count)


def _missed(report: Report) -> Iterator[str]:
    for source in report.sources:
        if missed := unproved(source, report):
            yield missed
    for crash in report.crashes:
        yield label("crashed", report.language, rule=crash.rule, source=crash.source or "-", error=crash.error)
    for problem in report.problems:
        yield f"{label('problems', report.language)}: {problem}"


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    language = report.language
    yield f"### {_SIGNS[finding.severity.value]} {_plain(finding.message)}"
    yield ""
    at = place(finding.spans[0], report.sources) if finding.spans else ""
    yield f"{severity(finding.severity, language).capitalize()} · `{finding.rule}` · `{at}`"
    yield ""
    for one in excerpts(finding.spans, report.sources):
        yield f"> {one.line}: {_bold(one.text, one.marks)}"
        yield ">"
    yield ""
    yield from (f"{number}. {_plain(step)}" for number, step in enumerate(finding.proof, 1))
    if choice := blamed(finding, report):
        yield f"\n**{label('suspects', language)}:** {_plain(choice)}"
    for suggestion in finding.suggestions[:SHOWN]:
        why = f" ({_plain(suggestion.why)})" if suggestion.why else ""
        yield f"\n**{label('suggestion', language)}:** {_plain(suggestion.replacement)}{why}"
    if finding.follows:
        yield f"\n**{label('follows', language)}:**\n"
        yield from (f"- {_plain(other.message)} `{other.rule}`" for other in finding.follows)


def _bold(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """A line with its marked stretches in bold."""
    out, at = "", 0
    for start, end in sorted(marks):
        if start >= at:
            out += f"{_plain(text[at:start])}**{_plain(text[start:end])}**"
            at = end
    return out + _plain(text[at:])


def _coverage(report: Report) -> Iterator[str]:
    heads = [label("source", report.language), *(label(name, report.language) for name in _NAMES)]
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * len(_NAMES)}"
    for source in report.sources:
        counts = " | ".join(str(getattr(source.coverage, name)) for name in _NAMES)
        yield f"| {_plain(source.path)} | {counts} |"


def _plain(text: str) -> str:
    """A text that Markdown shows as it stands, on one line."""
    return " ".join(_SPECIAL.sub(r"\\\1", text).splitlines())
