"""What became of each figure: verified, contradicted, unchecked, or a label, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from auditor.model import Figure, Finding, Outcome, Part, Reading, Span, Verdict
from auditor.proofs import listed, phrase, phrases, render
from auditor.report import Coverage, Mark, Source, Tie

Place = tuple[str, int, int]


def place(part: Part | Span) -> Place:
    """Where a part stands; what tells it from all others."""
    return part.source, part.start, part.end


def ties(relations: Iterable[tuple[str, Outcome]], readings: Iterable[Reading], language: str) -> tuple[Tie, ...]:
    """The relations that hold or could not be decided, with the id of their rule; violated ones are findings."""
    documents = {reading.document.path: reading.document for reading in readings}
    found = []
    for rule, outcome in relations:
        if outcome.verdict is not Verdict.VIOLATED:
            spans = tuple({place(part): part.span(role) for role, part in reversed(outcome.parts)}.values())[::-1]
            published = tuple(documents[s.source].published(s) if s.source in documents else s for s in spans)
            reason = _reason(outcome, language) if outcome.verdict is Verdict.UNDECIDED else ""
            found.append(Tie(rule, outcome.verdict, published, reason, tuple(map(place, spans))))
    return tuple(found)


def _reason(outcome: Outcome, language: str) -> str:
    """Why a relation is undecided, in words."""
    if not outcome.reason:
        return phrase("uncertain", language)
    return phrase(outcome.reason, language) if outcome.reason in phrases() else outcome.reason


@dataclass(slots=True)
class _Trace:
    """What a figure stands in: relations by number, rules that are violated, findings."""

    holds: list[int] = field(default_factory=list)
    undecided: list[int] = field(default_factory=list)
    bounds: list[int] = field(default_factory=list)  # relations of this figure alone
    violated: set[str] = field(default_factory=set)
    findings: list[str] = field(default_factory=list)


def covered(
    readings: Iterable[Reading],
    relations: Sequence[tuple[str, Outcome]],
    known: Sequence[Tie],
    findings: Iterable[Finding],
    language: str,
) -> Iterator[Source]:
    """The sources of a report. relations: every outcome with the id of its rule; known: the ties of them."""
    traces = _traces(relations, known, findings)
    for reading in readings:
        document = reading.document
        marks = tuple(_mark(f, traces.get(place(f), _Trace()), known, language) for f in reading.figures)
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


def _traces(
    relations: Iterable[tuple[str, Outcome]], known: Iterable[Tie], findings: Iterable[Finding]
) -> Mapping[Place, _Trace]:
    traces: dict[Place, _Trace] = defaultdict(_Trace)
    for rule, outcome in relations:
        if outcome.verdict is Verdict.VIOLATED:
            for at in {place(part) for _, part in outcome.parts}:
                traces[at].violated.add(rule)
    for number, tie in enumerate(known):
        for at in tie.places:
            trace = traces[at]
            kept = trace.undecided if tie.verdict is Verdict.UNDECIDED else trace.holds
            (kept if len(tie.places) > 1 or tie.reason else trace.bounds).append(number)
    for finding in findings:
        for at in {place(span) for one in (finding, *finding.follows) for span in one.spans}:
            traces[at].findings.append(finding.id)
    return traces


# -- one figure --------------------------------------------------------------------------------------------------------


def _mark(figure: Figure, trace: _Trace, known: Sequence[Tie], language: str) -> Mark:
    findings = tuple(trace.findings)
    if figure.role == "label":
        key = f"label_{figure.label}"
        return Mark(figure, "label", (), findings, why=phrase(key if key in phrases() else "label_other", language))
    state, numbers, key = _standing(trace)
    rules = sorted(trace.violated) or sorted({known[n].rule for n in numbers})
    reasons = dict.fromkeys(known[n].reason for n in numbers)
    why = phrase(key, language, {"rules": listed(rules, language), "reasons": "; ".join(reasons)})
    return Mark(figure, state, () if state == "unchecked" else tuple(rules), findings, tuple(numbers), why)


def _standing(trace: _Trace) -> tuple[str, list[int], str]:
    """The state of a figure, the relations that it rests on, and the phrase that says why."""
    if trace.violated:
        return "contradicted", trace.holds, "contradicted_by"
    if trace.holds:
        return "verified", trace.holds, "verified_by"
    if trace.undecided:
        return "unchecked", trace.undecided, "only_undecided"
    return "unchecked", trace.bounds, "only_bound" if trace.bounds else "no_other"


def counted(marks: Iterable[Mark]) -> Coverage:
    """How many figures ended in each state; labels are no figures."""
    count = Counter(mark.state for mark in marks)
    figures = count.total() - count["label"]
    return Coverage(figures, count["verified"], count["contradicted"], count["unchecked"], count["label"])
