"""An audit: every rule on all evidence. The only maker of findings; a kind that fails is never a pass.

A rule's outcomes are counted, each relation once. A figure is verified by a relation that holds between it and
something else that is printed, contradicted by one that is violated; a bound on one figure alone verifies nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor import formula as formulas
from auditor import ruleset
from auditor.corrections.explained import settled
from auditor.coverage import Place, covered, place, ties
from auditor.dataset import Dataset
from auditor.errors import AuditorError, RuleError
from auditor.evidence import Evidence, gather
from auditor.fingerprint import fingerprint
from auditor.model import Figure, Finding, Outcome, Reading, Relation, Severity, Span, Suggestion, Term, Verdict
from auditor.proofs import fill, phrase, phrases, render
from auditor.relations import by_role
from auditor.report import Crash, Report, RuleCount, Source, say
from auditor.ruleset import Rule
from auditor.scope import Scope
from auditor.selectors import language_fits, selector

if TYPE_CHECKING:
    from auditor.against.held import Held
    from auditor.corrections.blame import Blame
    from auditor.gate import Gated


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule on all evidence: its outcomes, each relation once, and where its kind failed."""

    rule: Rule
    outcomes: tuple[Outcome, ...]
    crashes: tuple[Crash, ...]
    in_language: bool = True
    counts: Mapping[Verdict, int] = field(default_factory=dict)  # of relations, where not all are outcomes (data)


def check(
    *paths: str | Path,
    rules: Iterable[str | Path] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: str = "",
) -> Report:
    """Audits documents with the built-in rules and those of the folders in `rules`.

    language: of the report; that of the first document if it is not given. Raises SourceError for a source that cannot
    be read, RuleError for a rule file that is wrong, ProjectError for a rule that does not exist.
    """
    evidence = gather(paths)
    if evidence.problems:
        raise evidence.problems[0]
    return audit(evidence, ruleset.chosen(ruleset.load_rules(*rules), select, ignore), language)


def audit(
    evidence: Evidence,
    rules: Iterable[Rule],
    language: str = "",
    undecided: bool = False,
    engine: Any = "",
    failures: Path | None = None,
) -> Report:
    """The report of all rules on the evidence. undecided: outcomes that are undecided become findings (notes) too.

    engine: where rules on data run: duckdb, pandas, the master of a Spark, or a SparkSession.
    failures: a file that gets every failing row of data.
    """
    rules = tuple(rules)
    held = _held(evidence, rules)
    trials = [trial(rule, evidence, held) for rule in rules if rule.subject in ("document", "documents")]
    alone = [outcome for one in trials for outcome in one.outcomes]
    trials += [trial(rule, evidence, held, alone) for rule in rules if rule.subject == "relations"]
    on_data = tuple(rule for rule in rules if rule.subject == "table")
    gated = _gated(on_data, evidence, language or "en", engine, failures)
    own = language or next((r.document.language for r in evidence.readings), "en")
    stamped, crashes = _stamped(trials, evidence, language, undecided)
    findings = _ordered(stamped, evidence)
    relations = [(one.rule.id, outcome) for one in trials for outcome in one.outcomes]
    known = ties(relations, evidence.readings, own)
    documents = tuple(covered(evidence.readings, relations, known, findings, own))
    if held is not None and evidence.datasets:
        notes = held.notes(evidence.readings, own)
        documents = tuple(replace(d, notes=(*d.notes, *found)) for d, found in zip(documents, notes, strict=True))
    return Report(
        sources=(*documents, *map(_dataset, evidence.datasets)),
        rules=(*(_count(one, own) for one in trials), *gated.counts),
        findings=(*(_published(one, evidence) for one in findings), *gated.findings),
        crashes=(*(crash for one in trials for crash in one.crashes), *crashes, *gated.crashes),
        problems=tuple(map(str, evidence.problems)) or tuple(_idle(rules, gated)),
        language=own,
        relations=known,
    )


# -- rules on evidence ---------------------------------------------------------------------------------------------


def trial(
    rule: Rule, evidence: Evidence, held: Held | None = None, relations: Sequence[Outcome] | None = None
) -> Trial:
    """What one rule comes to.

    held: the documents as held against the datasets; relations: what the rules on documents come to, for a rule on
    these. Both are made anew if they are not given.
    """
    held = held or _held(evidence, (rule,))
    if rule.subject == "relations":
        return _of_relations(rule, evidence, _alone(evidence, held) if relations is None else relations)
    scopes = [
        _scope(rule, r, held, evidence) for r in evidence.readings if language_fits(rule.where, r.document.language)
    ]
    outcomes: dict[tuple[Verdict, tuple[Place, ...]], Outcome] = {}
    crashes: list[Crash] = []
    for subject in [tuple(scopes)] if rule.subject == "documents" and scopes else scopes:
        try:
            for outcome in _outcomes(rule, subject):
                outcomes.setdefault((outcome.verdict, tuple(sorted(place(p) for _, p in outcome.parts))), outcome)
        except Exception as problem:  # a kind may fail in any way; the audit goes on and says so
            crashes.append(Crash(rule.id, _source(subject), f"{type(problem).__name__}: {problem}"))
    return Trial(rule, tuple(outcomes.values()), tuple(crashes), bool(scopes) or not evidence.readings)


def _alone(evidence: Evidence, held: Held | None) -> list[Outcome]:
    """What the built-in rules on documents come to."""
    rules = [rule for rule in ruleset.load_rules() if rule.subject in ("document", "documents")]
    return [outcome for rule in rules for outcome in trial(rule, evidence, held).outcomes]


def _of_relations(rule: Rule, evidence: Evidence, relations: Sequence[Outcome]) -> Trial:
    """A rule on the relations that other rules found."""
    if not relations:
        return Trial(rule, (), (), bool(evidence.readings))
    from auditor.solver import together

    try:
        return Trial(rule, tuple(rule.module().check(together(relations))), (), bool(evidence.readings))
    except Exception as problem:  # a kind may fail in any way; the audit goes on and says so
        return Trial(rule, (), (Crash(rule.id, "", f"{type(problem).__name__}: {problem}"),))


def _scope(rule: Rule, reading: Reading, held: Held | None, evidence: Evidence) -> Scope:
    made = Scope(reading, rule.where, selector(rule.where, reading), places=evidence.places)
    return made if held is None else replace(made, bind=held.frames)


def _held(evidence: Evidence, rules: Iterable[Rule]) -> Held | None:
    """The documents held against the datasets and against each other, where there are any others."""
    if not evidence.readings or not (evidence.datasets or len(evidence.readings) > 1):
        return None
    from auditor.against.held import held

    return held(evidence.readings, evidence.datasets, evidence.places, rules)


def _outcomes(rule: Rule, subject: Scope | tuple[Scope, ...]) -> Iterator[Outcome]:
    given = [subject] if rule.parameters is None else [subject, rule.parameters]
    for outcome in rule.module().check(*given):
        yield outcome if isinstance(subject, tuple) else settled(outcome, subject.reading)


def _source(subject: Scope | tuple[Scope, ...]) -> str:
    return "" if isinstance(subject, tuple) else subject.reading.document.path


def _count(one: Trial, language: str) -> RuleCount:
    rule = one.rule
    holds, violated, undecided = (sum(o.verdict is v for o in one.outcomes) for v in (*Verdict,))
    undecided += len(one.crashes)
    examined = holds + violated + undecided
    key = "skipped_nothing" if one.in_language else "skipped_language"
    skipped = None if examined else phrase(key, language)
    return RuleCount(rule.id, rule.severity, rule.title, rule.why, examined, holds, violated, undecided, skipped)


# -- findings ------------------------------------------------------------------------------------------------------


def _stamped(
    trials: Iterable[Trial], evidence: Evidence, language: str, undecided: bool
) -> tuple[list[Finding], list[Crash]]:
    """The findings of all trials; one that cannot be put in words is a crash of its rule."""
    spoken = {r.document.path: r.document.language for r in evidence.readings}
    wanted = (Verdict.VIOLATED, Verdict.UNDECIDED) if undecided else (Verdict.VIOLATED,)
    relations = [(one.rule, outcome) for one in trials for outcome in one.outcomes]
    if not relations:
        return [], []
    from auditor.corrections.blame import Blame, blamed  # brings the reading of texts, which data do not need

    blames = blamed([o for _, o in relations], [rule.severity for rule, _ in relations], evidence)
    findings: dict[int, Finding] = {}
    crashes: list[Crash] = []
    for number, (rule, outcome) in enumerate(relations):
        if outcome.verdict not in wanted:
            continue
        source, blame = outcome.parts[0][1].source, blames.get(number, Blame())
        try:
            mended = replace(outcome, suggestions=blame.suggestions)
            made = finding(rule, mended, language or spoken.get(source, "en"))
            findings[number] = replace(made, spans=_with_units(made.spans, blame), suspects=blame.suspects)
        except (AuditorError, KeyError) as problem:
            crashes.append(Crash(rule.id, source, f"its words: {problem}"))
    return list(_nested(findings, blames)), crashes


def _with_units(spans: tuple[Span, ...], blame: Blame) -> tuple[Span, ...]:
    """The spans of a finding, and the units and scale words that a correction would change."""
    units = {(one.start, one.end): one for group in blame.suspects for one in group if one.role == "unit"}
    return (*spans, *units.values())


def _nested(findings: Mapping[int, Finding], blames: Mapping[int, Blame]) -> Iterator[Finding]:
    """The findings that lead, each with those that follow from it."""
    roots = {n: blames[n].root if n in blames else None for n in findings}
    for number, one in findings.items():
        if roots[number] not in findings:
            follows = tuple(findings[n] for n, root in roots.items() if root == number)
            yield replace(one, follows=follows)


# -- rules on data -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Gated:
    """What the rules on data come to."""

    counts: tuple[RuleCount, ...] = ()
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()


def _gated(rules: tuple[Rule, ...], evidence: Evidence, language: str, engine: Any, failures: Path | None) -> _Gated:
    """The rules on data, which run together. A source that could not be read is a problem of its own, and explains
    why a rule lacks a table.
    """
    skipped = phrase("skipped_nothing", language)
    nothing = _Gated(tuple(RuleCount(r.id, r.severity, r.title, r.why, skipped=skipped) for r in rules))
    if not evidence.datasets:
        return nothing
    from auditor.checks.engines import engine_of
    from auditor.gate import Found, gate

    known = {"", *(dataset.name for dataset in evidence.datasets)}
    ready = [r for r in rules if not evidence.problems or str(r.where.get("table", "")).partition(".")[0] in known]
    try:
        found = gate(ready, evidence.datasets, engine_of(engine), failures)
    except RuleError:
        if evidence.problems:
            return nothing
        raise
    by_id = {rule.id: rule for rule in rules}

    def stamped(one: Found) -> Finding:
        made = finding(by_id[one.rule], one.outcome, language)
        return replace(made, follows=tuple(map(stamped, one.follows)))

    findings = _numbered(map(stamped, found.found))
    return _Gated(tuple(_tallied(rule, found, language) for rule in rules), tuple(findings), found.crashes)


def _idle(rules: Iterable[Rule], gated: _Gated) -> Iterator[str]:
    """Checks that a project declares and that found nothing to examine: that is no pass."""
    skipped = {count.id for count in gated.counts if count.skipped}
    for rule in rules:
        if rule.declared and rule.id in skipped:
            hint = "look at its `where` and at the table"
            yield str(RuleError(f"the check {rule.id} examined nothing", rule.path, rule.lines.get("kind"), hint))


def _tallied(rule: Rule, found: Gated, language: str) -> RuleCount:
    tally = found.tallies.get(rule.id)
    failed = sum(crash.rule == rule.id for crash in found.crashes)
    if tally is None or not (tally.examined or failed):
        skipped = phrase("skipped_nothing", language)
        return RuleCount(rule.id, rule.severity, rule.title, rule.why, undecided=failed, skipped=skipped)
    counts = (tally.examined + failed, tally.holds, tally.violated, tally.undecided + failed)
    return RuleCount(rule.id, rule.severity, rule.title, rule.why, *counts)


def _dataset(dataset: Dataset) -> Source:
    encoding, notes = dataset.facts.get("encoding", ""), (*dataset.assumptions, *dataset.notes)
    return Source(dataset.path, "dataset", dataset.format, "", encoding, dataset.sha256, notes)


def finding(rule: Rule, outcome: Outcome, language: str) -> Finding:
    """An outcome with rule, severity, message and proof in a language. Its id is unique only after `_ordered`."""
    certain = outcome.verdict is Verdict.VIOLATED
    spans = tuple(part.span(role) for role, part in outcome.parts)
    return Finding(
        id=fingerprint(rule.id, spans),
        rule=rule.id,
        severity=rule.severity if certain else Severity.NOTE,
        message=message(rule, outcome, language) if certain else _doubt(rule, outcome, language),
        proof=tuple(render(step, language) for step in outcome.steps),
        spans=spans,
        suggestions=tuple(_suggestions(outcome, language)),
        verdict=outcome.verdict,
        relation=_relation(outcome),
    )


def _relation(outcome: Outcome) -> Relation | None:
    """The arithmetic of an outcome, with the figures that its formula names."""
    if outcome.together:
        return Relation("", {}, tuple(r for r in map(_relation, outcome.together) if r is not None))
    if not outcome.formula:
        return None
    named = formulas.names(outcome.formula)
    figures = {
        role: tuple(Term(f.span(role), f.value, f.interval, f.unit) for f in found)
        for role, found in by_role(outcome.parts).items()
        if role in named
    }
    return Relation(outcome.formula, figures)


def message(rule: Rule, outcome: Outcome, language: str) -> str:
    """The message of a rule, filled. Raises AuditorError for a placeholder that the kind gives no value."""
    values = dict(outcome.facts)
    for role, _ in outcome.parts:
        same = [part for name, part in outcome.parts if name == role]
        values[role] = same[0] if len(same) == 1 else same
    if outcome.message:
        return phrase(outcome.message, language, values)
    return fill(say(rule.message, language), values, language).rstrip(" :")  # a table as a whole has no key


def _doubt(rule: Rule, outcome: Outcome, language: str) -> str:
    reason = outcome.reason if outcome.reason not in phrases() else phrase(outcome.reason, language)
    title = say(rule.title, language)
    return phrase("undecided", language, {"title": title, "reason": reason or phrase("uncertain", language)})


def _suggestions(outcome: Outcome, language: str) -> Iterator[Suggestion]:
    """What could be written instead; what others are quoted as saying is never corrected."""
    quoted = [part for _, part in outcome.parts if isinstance(part, Figure) and part.quoted]
    for suggestion in outcome.suggestions:
        if any(part.start < suggestion.end and suggestion.start < part.end for part in quoted):
            continue
        values = {**outcome.facts, "beside": list(suggestion.beside)}
        why = phrase(suggestion.why, language, values) if suggestion.why in phrases() else suggestion.why
        yield replace(suggestion, why=why, source=suggestion.source or outcome.parts[0][1].source)


def _ordered(findings: Iterable[Finding], evidence: Evidence) -> tuple[Finding, ...]:
    """By source, place and rule; ids that would be the same are numbered."""
    order = {r.document.path: n for n, r in enumerate(evidence.readings)}
    return tuple(_numbered(sorted(findings, key=lambda f: _position(f, order))))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with ids that are told apart."""
    seen: dict[str, int] = {}
    for one in findings:
        seen[one.id] = seen.get(one.id, 0) + 1
        yield one if seen[one.id] == 1 else replace(one, id=f"{one.id}-{seen[one.id]}")


def _published(one: Finding, evidence: Evidence) -> Finding:
    """A finding with the offsets of the files, where what is read is not the file itself (markup is taken out)."""
    documents = {r.document.path: r.document for r in evidence.readings}

    def placed(span: Span) -> Span:
        return documents[span.source].published(span) if span.source in documents else span

    def moved(suggestion: Suggestion) -> Suggestion:
        at = placed(Span(suggestion.source, suggestion.start, suggestion.end, ""))
        return replace(suggestion, start=at.start, end=at.end)

    return replace(
        one,
        spans=tuple(map(placed, one.spans)),
        suspects=tuple(tuple(map(placed, spans)) for spans in one.suspects),
        suggestions=tuple(map(moved, one.suggestions)),
        follows=tuple(_published(other, evidence) for other in one.follows),
        relation=None if one.relation is None else _replaced(one.relation, placed),
    )


def _replaced(relation: Relation, placed: Callable[[Span], Span]) -> Relation:
    figures = {
        role: tuple(replace(term, span=placed(term.span)) for term in terms) for role, terms in relation.figures.items()
    }
    return Relation(relation.formula, figures, tuple(_replaced(other, placed) for other in relation.together))


def _position(one: Finding, order: dict[str, int]) -> tuple[object, ...]:
    spans = [(span.start, span.end, span.role) for span in one.spans]
    return order.get(one.spans[0].source, len(order)), spans[0], one.rule, spans, one.message
