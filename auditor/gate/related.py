"""Relations between rows: of groups and joins, counted and fetched, with the rows that take part in those that fail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from auditor.checks import RELATION, Data, Frame, Pairs, Parts, Record, Relations
from auditor.checks.engines import HASH, MISSING, fetched, hashed, kept, small
from auditor.gate.failing import Confrontation, Failure, Job, Place, failure_of, first_rows, placed, times
from auditor.lazy import nw
from auditor.model import Verdict

_VIOLATED, _UNDECIDED = "auditor:violated", "auditor:undecided"


def judge_relations(found: Confrontation, relations: list[tuple[Job, Relations]]) -> None:
    """Counts the relations of each rule; the parts of those that fail are fetched together where they are the same
    rows.
    """
    failing = [(job, check, records) for job, check in relations if (records := _judged(found, job, check))]
    same: dict[int, list[tuple[Job, Relations, list[dict[str, Any]]]]] = defaultdict(list)
    for job, check, records in failing:
        same[id(check.parts) if check.parts else id(check)].append((job, check, records))
    for group in same.values():
        job, first, _ = group[0]
        rows = _parts(job.data, first.parts, [(c.key, r) for _, c, records in group for r in records[: found.listed]])
        for job, check, records in group:
            listed = [rows.pop(0) for _ in records[: found.listed]] if rows else []
            for failure in _with_parts(job, check, records, listed):
                found.add(failure)


def _judged(found: Confrontation, job: Job, check: Relations) -> list[dict[str, Any]]:
    """Counts the relations of one check; the failing ones, the first in the order of their keys."""
    judgement, said = check.judgement, nw.col(_VIOLATED)
    names = tuple(dict.fromkeys((*check.key, *(c for _, m in check.others for c in m.values()))))
    concerned = check.frame if judgement.examined is None else check.frame.filter(judgement.examined)
    wanted = concerned.select(*names, **{_VIOLATED: judgement.violated}, **judgement.facts)
    counted = concerned.select(**{_VIOLATED: judgement.violated})
    counts = fetched(counted.select(n=nw.len(), v=times(said), u=times(said.is_null())))[0]
    found.tallies[job.rule].add(int(counts["n"] or 0), int(counts["v"] or 0), int(counts["u"] or 0))
    return first_rows(wanted.filter(said).drop(_VIOLATED), check.key, found.most) if counts["v"] else []


def judge_pairs(found: Confrontation, job: Job, check: Pairs) -> None:
    """One pass counts pairs and collects the hashes of those that fail; these are then matched in full."""
    judgement = check.judgement
    hashed_left, hashed_right = (
        hashed(f, tuple(f.collect_schema().names()), check.on) for f in (check.left, check.right)
    )
    joined = hashed_left.drop(*check.on).join(hashed_right.drop(*check.on), on=HASH, how="inner")
    joined = joined if judgement.examined is None else joined.filter(judgement.examined)
    unclear = judgement.violated.is_null()
    marked = joined.select(
        nw.when(judgement.violated | unclear).then(nw.col(HASH)).alias(HASH), unclear.alias(_UNDECIDED)
    )
    groups = kept(marked.group_by(HASH, _UNDECIDED).agg(**{"auditor:rows": nw.len()}), job.data.rows)
    tallied = groups.group_by(_UNDECIDED, nw.col(HASH).is_null().alias("holds")).agg(n=nw.col("auditor:rows").sum())
    counts = {(row[_UNDECIDED], row["holds"]): int(row["n"]) for row in fetched(tallied)}
    wrong = counts.get((False, False), 0)
    records = _matched(check, hashed_left, hashed_right, groups, found.most) if wrong else []
    found.tallies[job.rule].add(sum(counts.values()), wrong, counts.get((True, False), 0))
    for failure in _with_parts(job, check, records, []):
        found.add(failure)


def _matched(check: Pairs, left: Frame, right: Frame, groups: Frame, limit: int) -> list[dict[str, Any]]:
    """The failing pairs in full, the first in the order of their keys."""
    wrong = groups.filter(~nw.col(_UNDECIDED), ~nw.col(HASH).is_null()).select(HASH)
    sides = [side.join(wrong, on=HASH, how="semi").drop(HASH) for side in (left, right)]
    exact = sides[0].join(sides[1], on=list(check.on), how="inner").filter(check.judgement.violated)
    names = dict.fromkeys(
        (*check.key, *(c for _, m in check.others for c in m.values() if c not in check.judgement.facts))
    )
    return first_rows(exact.select(*names, **check.judgement.facts), check.key, limit)


def _with_parts(
    job: Job, check: Relations | Pairs, records: list[dict[str, Any]], rows: list[list[Record]]
) -> Iterator[Failure]:
    """The failing relations, the first ones with the rows that take part in them."""
    parts = check.parts if isinstance(check, Relations) else None
    explain = check.explain if isinstance(check, Relations) else None
    hidden = {c for _, m in check.others for c in m.values()} - set(check.key)
    for number, record in enumerate(records):
        own = rows[number] if number < len(rows) else []
        facts = {**record, **(explain(record, own) if explain and number < len(rows) else {})}
        yield failure_of(
            job,
            check.judgement,
            {name: value for name, value in facts.items() if name not in hidden},
            Verdict.VIOLATED,
            check.key,
            others=(*_neighbours(job.data, check, record), *_part_places(parts, own, check.judgement.columns)),
            parts=tuple(own),
        )


def _neighbours(data: Data, check: Relations | Pairs, record: Record) -> Iterator[Place]:
    """The cells of other rows of the table that a relation names."""
    for column, changed in check.others:
        key = {name: record[changed.get(name, name)] for name in check.key}
        yield data.table.name, placed(data, key), column


def _part_places(parts: Parts | None, rows: list[Record], columns: tuple[str, ...]) -> Iterator[Place]:
    """The cells of the rows that were found."""
    for row in rows if parts else ():
        key = {name: row[name] for name in parts.key if name in row} if parts else {}
        yield from ((parts.data.table.name, placed(parts.data, key), column) for column in columns if parts and key)


def _joinable(value: Any, text: bool) -> Any:
    """A value with a word for one that is missing from a column of text, as the rows have that they are joined to."""
    return MISSING if text and value is None else value


def _parts(data: Data, parts: Parts | None, failing: list[tuple[tuple[str, ...], Record]]) -> list[list[Record]]:
    """The rows that take part in each failing relation, in the order of their keys."""
    if parts is None or not failing:
        return [[] for _ in failing]
    names = [name for name in failing[0][1] if name in failing[0][0] or name.startswith("auditor:")]
    names = [name for name in names if all(name in record for _, record in failing)]
    columns: dict[str, list[Any]] = {RELATION: list(range(len(failing)))}
    texts = {f"auditor:by:{column.name}" for column in parts.data.table.columns if column.type == "text"}
    columns |= {name: [_joinable(r[name], name in texts) for _, r in failing] for name in names}
    found: list[list[Record]] = [[] for _ in failing]
    rows = fetched(parts.rows(small(data.rows, columns)))
    for row in sorted(rows, key=lambda row: [str(v) for v in row.values()]):
        found[row[RELATION]].append({name: value for name, value in row.items() if name != RELATION})
    return found
