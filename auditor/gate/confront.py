"""Runs what the rules on data declare (auditor/checks/__init__.py), all rules together.

1. Distinct codes are fetched once a column and judged one by one.
2. All relations on rows of a table are counted in one scan; only failing rows are fetched.
3. Aggregates with the same rows and the same `by` share one pass, whose result is kept for the rules that use it.
4. Duplicate keys are sought by 64-bit hashes and confirmed on the rows whose hashes collide.

Failing relations are counted in full; the first ones of each rule, in the order of their keys, are listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from auditor.checks import (
    Aggregate,
    Check,
    Codes,
    Duplicates,
    Fact,
    Frame,
    Groups,
    Judgement,
    Pairs,
    Relations,
    Rows,
    Stage,
)
from auditor.checks.engines import kept
from auditor.gate.duplicates import twice
from auditor.gate.failing import LIMIT, Confrontation, Job, failure_of, rows_in
from auditor.gate.related import judge_pairs, judge_relations
from auditor.gate.scan import judge_rows, judged_codes
from auditor.lazy import nw
from auditor.model import Verdict


def confront(jobs: Iterable[Job], listed: int = LIMIT, most: int = LIMIT) -> Confrontation:
    """What becomes of every job."""
    found = Confrontation(listed=listed, most=most)
    todo = [(job, check) for job in jobs for check in job.checks]
    while todo:
        for job, _ in todo:
            found.tallies[job.rule].add(0, 0, 0)
        rows = [(job, c.judgement) for job, c in todo if isinstance(c, Rows)]
        codes = [(job, c) for job, c in todo if isinstance(c, Codes)]
        judge_rows(found, [*rows, *judged_codes(codes)])
        judge_relations(found, [(job, c) for job, c in todo if isinstance(c, Relations)])
        for job, check in todo:
            if isinstance(check, Duplicates):
                _duplicates(found, job, check)
            elif isinstance(check, Fact):
                _fact(found, job, check)
            elif isinstance(check, Pairs):
                judge_pairs(found, job, check)
        todo = list(_grouped([(job, c) for job, c in todo if isinstance(c, Groups)]))
    return found


def _grouped(groups: list[tuple[Job, Groups]]) -> Iterator[tuple[Job, Check]]:
    """What the rules make of their aggregates; those with the same rows and the same `by` share one pass."""
    shared: dict[Any, list[tuple[Job, Groups]]] = defaultdict(list)
    for job, group in groups:
        source = group.source or (0 if group.frame is None else id(group.frame))
        names = tuple((name, repr(expression)) for name, expression in group.by.items())
        shared[id(job.data.rows), source, names, repr(group.rows), repr(job.data.selected)].append((job, group))
    for same in shared.values():
        job, group = same[0]
        frame = job.data.frame if group.frame is None else group.frame
        frame = frame if group.rows is None else frame.filter(group.rows)
        aggregates = {name: aggregate for _, g in same for name, aggregate in g.aggregates.items()}
        result = kept(_aggregated(frame, group.by or {"auditor:all": nw.lit(1)}, aggregates), job.data.rows)
        for job, group in same:
            yield from ((job, check) for check in group.then(result))


def _aggregated(frame: Frame, by: Mapping[str, nw.Expr], aggregates: Mapping[str, Aggregate]) -> Frame:
    """What is aggregated is computed first, so that each aggregate is a simple one: pandas is slow at any other."""
    taken = {f"auditor:of:{name}": expression for name, (expression, _) in aggregates.items()}
    found = {name: getattr(nw.col(f"auditor:of:{name}"), how)() for name, (_, how) in aggregates.items()}
    return frame.with_columns(**by, **taken).group_by(*by).agg(**found)


def _duplicates(found: Confrontation, job: Job, check: Duplicates) -> None:
    """Rows whose hash occurs twice are compared in full; equal hashes of different keys are no finding."""
    data, columns = job.data, check.columns
    place = (id(data.rows), repr(data.selected), columns)
    if place not in found.doubled:
        found.doubled[place] = (rows_in(data.frame), twice(data, columns))
    rows, doubled = found.doubled[place]
    found.tallies[job.rule].add(rows, sum(int(r["times"]) - 1 for r in doubled), 0)
    judgement = Judgement(nw.lit(True), columns, proof=check.proof, stage=Stage.KEY, message=check.message)
    for record in doubled:
        found.add(failure_of(job, judgement, record, Verdict.VIOLATED, columns))


def _fact(found: Confrontation, job: Job, check: Fact) -> None:
    violated, undecided = check.verdict is Verdict.VIOLATED, check.verdict is Verdict.UNDECIDED
    found.tallies[job.rule].add(check.times, check.times * violated, check.times * undecided)
    if violated:
        says, message = check.facts, check.message
        judgement = Judgement(
            nw.lit(True), check.columns, says=says, proof=check.proof, stage=check.stage, message=message
        )
        found.add(failure_of(job, judgement, dict(check.key), check.verdict, tuple(check.key)))
