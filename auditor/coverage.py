"""What became of each figure: verified, contradicted, unchecked, or a label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from auditor.model import Figure, Finding, Outcome, Part, Reading, Span, Verdict
from auditor.proofs import phrase, render
from auditor.report import Coverage, Mark, Source

Place = tuple[str, int, int]


def place(part: Part | Span) -> Place:
    """Where a part stands; what tells it from all others."""
    return part.source, part.start, part.end


@dataclass(slots=True)
class _Trace:
    """The rules and findings that a figure stands in."""

    holds: set[str] = field(default_factory=set)
    violated: set[str] = field(default_factory=set)
    findings: list[str] = field(default_factory=list)


def covered(
    readings: Iterable[Reading],
    relations: Iterable[tuple[str, Outcome]],
    findings: Iterable[Finding],
    language: str,
) -> Iterator[Source]:
    """The sources of a report. relations: every outcome with the id of its rule."""
    traces = _traces(relations, findings)
    for reading in readings:
        document = reading.document
        marks = tuple(_mark(figure, traces.get(place(figure), _Trace())) for figure in reading.figures)
        told = tuple(render(note, language) for note in document.notes)
        notes = told if marks else (*told, phrase("no_figures", language))
        yield Source(
            path=document.path,
            format=document.format,
            language=document.language,
            encoding=document.encoding,
            sha256=document.sha256,
            notes=notes,
            coverage=counted(marks),
            document=document,
            marks=marks,
        )


def _traces(relations: Iterable[tuple[str, Outcome]], findings: Iterable[Finding]) -> Mapping[Place, _Trace]:
    traces: dict[Place, _Trace] = defaultdict(_Trace)
    for rule, outcome in relations:
        places = {place(part) for _, part in outcome.parts}
        for at in places:
            if outcome.verdict is Verdict.VIOLATED:
                traces[at].violated.add(rule)
            elif outcome.verdict is Verdict.HOLDS and len(places) > 1:
                traces[at].holds.add(rule)
    for finding in findings:
        for at in {place(span) for one in (finding, *finding.follows) for span in one.spans}:
            traces[at].findings.append(finding.id)
    return traces


def _mark(figure: Figure, trace: _Trace) -> Mark:
    if figure.role == "label":
        return Mark(figure, "label", (), tuple(trace.findings))
    state = "contradicted" if trace.violated else "verified" if trace.holds else "unchecked"
    return Mark(figure, state, tuple(sorted(trace.violated or trace.holds)), tuple(trace.findings))


def counted(marks: Iterable[Mark]) -> Coverage:
    """How many figures ended in each state; labels are no figures."""
    count = Counter(mark.state for mark in marks)
    figures = count.total() - count["label"]
    return Coverage(figures, count["verified"], count["contradicted"], count["unchecked"], count["label"])
