"""What is to blame for violated relations: suspects, corrections, and which finding follows from which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.corrections import corrections
from auditor.evidence import Evidence
from auditor.model import SEVERITIES, Document, Outcome, Severity, Span, Suggestion
from auditor.plugins import languages
from auditor.solver import Cause, causes
from auditor.solver.linear import place


@dataclass(frozen=True, slots=True)
class Blame:
    """Of one violated relation: what could be written instead, what may be wrong, and the relation it follows from."""

    suggestions: tuple[Suggestion, ...] = ()
    suspects: tuple[tuple[Span, ...], ...] = ()
    root: int | None = None


def blamed(outcomes: Sequence[Outcome], severities: Sequence[Severity], evidence: Evidence) -> dict[int, Blame]:
    """The blame of each violated outcome, by its number. severities: of their rules."""
    documents = {r.document.path: r.document for r in evidence.readings}
    by_source: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_source.setdefault(outcome.parts[0][1].source, []).append(outcome)
    found: dict[int, Blame] = {}
    for cause in causes(outcomes):
        single = {n: _mended(n, cause, outcomes, by_source, documents) for n in cause.relations}
        root = min(cause.relations, key=lambda n: _rank(n, cause, outcomes, severities, single[n]))
        found |= {n: replace(one, root=None if n == root else root) for n, one in single.items()}
    return found


def _rank(
    number: int, cause: Cause, outcomes: Sequence[Outcome], severities: Sequence[Severity], blame: Blame
) -> tuple[int, bool, bool, int, int]:
    """The relation that leads: the gravest, about what is wrong, with a correction, with the most figures."""
    subject = place(outcomes[number].parts[0][1])
    named = frozenset({subject}) in cause.sets
    parts = len(outcomes[number].parts)
    return -SEVERITIES.index(severities[number]), not named, not blame.suggestions, -parts, number


def _mended(
    number: int,
    cause: Cause,
    outcomes: Sequence[Outcome],
    by_source: Mapping[str, Sequence[Outcome]],
    documents: Mapping[str, Document],
) -> Blame:
    outcome = outcomes[number]
    source = outcome.parts[0][1].source
    parts = {place(part): part for _, part in outcome.parts}
    sets = tuple(tuple(parts[at].span() for at in sorted(one)) for one in cause.sets)
    if source not in documents:
        return Blame(outcome.suggestions, sets)
    document = documents[source]
    together = [outcomes[n] for n in cause.relations if n != number]
    wrong = frozenset().union(*cause.sets)
    lexicon = languages()[document.language]
    alone = all(len(one) == 1 for one in cause.repairs)
    found = corrections(outcome, by_source[source], document, lexicon, wrong, together, alone)
    return Blame(tuple(found), (*sets, *_beside(found, outcome, document)))


def _beside(found: Sequence[Suggestion], outcome: Outcome, document: Document) -> Iterator[tuple[Span, ...]]:
    """What is corrected and is no part of the relation: the unit or the scale word behind a figure."""
    spans = [(part.start, part.end) for _, part in outcome.parts]
    places = dict.fromkeys((s.start, s.end) for s in found)
    for start, end in places:
        if not any(a < end and start < b for a, b in spans):
            yield (Span(document.path, start, end, document.text[start:end], "unit"),)
