"""Text for the terminal: each finding with its place, the words around it, its proof and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.excerpts import Excerpt, blamed, cell, excerpts, place
from auditor.labels import covered, label, severity, summary, unproved
from auditor.model import Finding, Suggestion
from auditor.report import SHOWN, STATES, Report, RuleCount, Source
from auditor.standing import standings


def render(report: Report) -> str:
    """The report as lines of text: findings, then coverage, then the rules that found something to examine."""
    parts = [
        *("\n".join(_finding(finding, report)) for finding in report.findings),
        "\n".join(_warnings(report)),
        _coverage(report),
        *(_standings(source, report) for source in report.sources if report.every_figure),
        _rules(report),
        _result(report),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    at = place(finding.spans[0], report.sources) if finding.spans else ""
    yield f"{severity(finding.severity, report.language).upper()}  {at}  [{finding.rule}]"
    yield f"  {finding.message}"
    yield from (f"  {line}" for line in _excerpts(finding, report))
    if finding.proof:
        yield f"  {label('proof', report.language)}:"
        yield from (f"    {number}. {step}" for number, step in enumerate(finding.proof, 1))
    if choice := blamed(finding, report):
        yield f"  {label('suspects', report.language)}: {choice}"
    for suggestion in finding.suggestions[:SHOWN]:
        yield f"  {label('suggestion', report.language)}: {_suggestion(suggestion, finding, report.language)}"
    if finding.follows:
        yield f"  {label('follows', report.language)}:"
        yield from (f"    - {_brief(other, report)}" for other in finding.follows)


def _brief(finding: Finding, report: Report) -> str:
    at = place(finding.spans[0], report.sources) if finding.spans else ""
    return f"{at}  {finding.message}  [{finding.rule}]".strip()


def _excerpts(finding: Finding, report: Report) -> Iterator[str]:
    documents = {source.path for source in report.sources if source.document}
    yield from (
        f"{span.quote}  ({cell(span)})" for span in finding.spans if span.source not in documents and span.place
    )
    found = list(excerpts(finding.spans, report.sources))
    width = max((len(str(one.line)) for one in found), default=0)
    for one in found:
        yield f"{one.line:>{width}} │ {_one_line(one.text)}"
        yield f"{'':>{width}} │ {_underline(one)}"


def _one_line(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text)


def _underline(one: Excerpt) -> str:
    line = [" "] * max(end for _, end in one.marks)
    for start, end in one.marks:
        line[start:end] = "^" * (end - start)
    return "".join(line).rstrip()


def _suggestion(suggestion: Suggestion, finding: Finding, language: str) -> str:
    old = next((s.quote for s in finding.spans if (s.start, s.end) == (suggestion.start, suggestion.end)), "")
    words = label("instead", language, new=suggestion.replacement, old=old) if old else suggestion.replacement
    return f"{words} ({suggestion.why})" if suggestion.why else words


def _warnings(report: Report) -> Iterator[str]:
    """What must not be missed: sources in which nothing was checked, and rules that failed."""
    for source in report.sources:
        if missed := unproved(source, report):
            yield f"!! {missed}"
    for crash in report.crashes:
        where = crash.source or "-"
        yield f"!! {label('crashed', report.language, rule=crash.rule, source=where, error=crash.error)}"
    for problem in report.problems:
        yield f"!! {label('problems', report.language)}: {problem}"


def _coverage(report: Report) -> str:
    from tabulate import tabulate

    names = ("figures", *STATES)
    table = [[source.path, *(getattr(source.coverage, name) for name in names)] for source in report.sources]
    if len(table) > 1:
        table.append(["", *(getattr(report.coverage(), name) for name in names)])
    heads = [label("source", report.language), *(label(name, report.language) for name in names)]
    lines = [tabulate(table, heads, disable_numparse=True, colalign=("left", *("right",) * len(names)))]
    return "\n".join([*lines, *(note for source in report.sources for note in _notes(source))])


def _standings(source: Source, report: Report) -> str:
    """How each figure of a source ended, and why."""
    from tabulate import tabulate

    rows = [
        [one.place, one.mark.figure.quote, label(one.mark.state, report.language), one.why]
        for one in standings(source, report)
    ]
    return "\n".join([source.path, tabulate(rows, tablefmt="plain", disable_numparse=True)]) if rows else ""


def _notes(source: Source) -> Iterator[str]:
    yield from (f"  {source.path}: {note}" for note in source.notes)


def _rules(report: Report) -> str:
    from tabulate import tabulate

    names = ("examined", "holds", "violated", "undecided")
    busy = [rule for rule in report.rules if rule.examined]
    idle = len(report.rules) - len(busy)
    heads = [label("rule", report.language), *(label(name, report.language) for name in names)]
    table = tabulate([_row(rule, names) for rule in busy], heads, colalign=("left", *("right",) * 4)) if busy else ""
    return "\n".join(part for part in (table, label("idle", report.language, count=idle) if idle else "") if part)


def _row(rule: RuleCount, names: tuple[str, ...]) -> list[str | int]:
    return [rule.id, *(getattr(rule, name) for name in names)]


def _result(report: Report) -> str:
    return f"{summary(report.summary(), report.language)}  {covered(report.coverage(), report.language)}"
