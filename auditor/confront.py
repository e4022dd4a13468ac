"""Runs what the rules on data declare (auditor/checks.py), all rules together.

1. Distinct codes are fetched once a column and judged one by one.
2. All relations on rows of a table are counted in one scan; only failing rows are fetched.
3. Aggregates with the same rows and the same `by` share one pass, whose result is kept for the rules that use it.
4. Duplicate keys are sought by 64-bit hashes and confirmed on the rows whose hashes collide.

Failing relations are counted in full; the first ones of each rule, in the order of their keys, are listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.checks import (
    RELATION,
    Aggregate,
    Check,
    Codes,
    Data,
    Duplicates,
    Fact,
    Frame,
    Groups,
    Judgement,
    Pairs,
    Parts,
    Record,
    Relations,
    Rows,
    Stage,
)  # fmt: skip
from auditor.dataset import LINE
from auditor.duplicates import twice
from auditor.engines import HASH, fetched, hashed, kept, small
from auditor.lazy import nw
from auditor.model import Verdict

LIMIT = 200
_VIOLATED, _UNDECIDED = "auditor:violated", "auditor:undecided"

Key = tuple[tuple[str, Any], ...]
Place = tuple[str, Key, str]  # table, key, column: one cell


@dataclass(frozen=True, slots=True)
class Job:
    """One rule over one table. `rule` is its id."""

    rule: str
    data: Data
    checks: tuple[Check, ...]


@dataclass
class Tally:
    """What a rule examined, and how it ended. `holds` is what is left."""

    examined: int = 0
    violated: int = 0
    undecided: int = 0

    @property
    def holds(self) -> int:
        return self.examined - self.violated - self.undecided

    def add(self, examined: int, violated: int, undecided: int) -> None:
        self.examined += examined
        self.violated += violated
        self.undecided += undecided


@dataclass(frozen=True)
class Failure:
    """One relation that is violated, or undecided. The key says the subject's row; cells are all that take part."""

    rule: str
    data: Data
    verdict: Verdict
    key: Key
    columns: tuple[str, ...]
    facts: Record = field(default_factory=dict)
    proof: tuple[str, ...] = ()
    stage: Stage = Stage.FIELD
    others: tuple[Place, ...] = ()
    parts: tuple[Record, ...] = ()
    line: int | None = None
    follows: tuple[Failure, ...] = ()
    message: str = ""

    @property
    def subjects(self) -> tuple[Place, ...]:
        return tuple((self.data.table.name, self.key, column) for column in self.columns)


@dataclass
class Confrontation:
    """The result: a tally a rule, and failing relations, the first `listed` of a rule with the rows that take part.

    most: how many failing relations of a rule are fetched at all.
    """

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    failures: list[Failure] = field(default_factory=list)
    listed: int = LIMIT
    most: int = LIMIT
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    doubled: dict[Any, tuple[int, list[dict[str, Any]]]] = field(default_factory=dict)  # by table and columns

    def add(self, failure: Failure) -> None:
        """Keeps a failing relation, unless there are too many of its rule."""
        if self.counts[failure.rule] < self.most:
            self.counts[failure.rule] += 1
            self.failures.append(failure)


def confront(jobs: Iterable[Job], listed: int = LIMIT, most: int = LIMIT) -> Confrontation:
    """What becomes of every job."""
    found = Confrontation(listed=listed, most=most)
    todo = [(job, check) for job in jobs for check in job.checks]
    while todo:
        for job, _ in todo:
            found.tallies[job.rule].add(0, 0, 0)
        rows = [(job, c.judgement) for job, c in todo if isinstance(c, Rows)]
        codes = [(job, c) for job, c in todo if isinstance(c, Codes)]
        _judge_rows(found, [*rows, *_judged_codes(codes)])
        _relations(found, [(job, c) for job, c in todo if isinstance(c, Relations)])
        for job, check in todo:
            if isinstance(check, Duplicates):
                _duplicates(found, job, check)
            elif isinstance(check, Fact):
                _fact(found, job, check)
            elif isinstance(check, Pairs):
                _pairs(found, job, check)
        todo = list(_grouped([(job, c) for job, c in todo if isinstance(c, Groups)]))
    return found


# -- relations on rows -------------------------------------------------------------------------------------------------


def _judged_codes(codes: list[tuple[Job, Codes]]) -> Iterator[tuple[Job, Judgement]]:
    """Relations on single values as relations on rows: is the value one of the wrong ones?"""
    seen: dict[tuple[int, tuple[str, ...]], list[tuple[Any, ...]]] = {}
    for job, check in codes:
        place = (id(job.data.rows), check.columns)
        if place not in seen:
            seen[place] = _distinct(job.data.rows, check.columns)
        wrong = [values for values in seen[place] if check.wrong(*values)]
        first = nw.col(check.columns[0])
        facts = {"observed": first, **{f"auditor:value:{n}": nw.col(c) for n, c in enumerate(check.columns)}}
        yield (
            job,
            Judgement(
                _is_among(check.columns, wrong),
                check.columns,
                examined=~first.is_null(),
                known=check.columns[0],
                facts=facts,
                says=check.says,
                proof=check.proof,
                stage=check.stage,
                message=check.message,
                explain=check.explain,
            ),
        )


def _is_among(columns: tuple[str, ...], wrong: list[tuple[Any, ...]]) -> nw.Expr:
    """Whether the values of a row are among the wrong ones."""
    first = nw.col(columns[0])
    if not wrong:
        return first.is_null() & ~first.is_null()
    if len(columns) == 1:
        return first.is_in([values[0] for values in wrong])
    same = [
        nw.all_horizontal(*(_equals(c, v) for c, v in zip(columns, values, strict=True)), ignore_nulls=False)
        for values in wrong
    ]
    return nw.any_horizontal(*same, ignore_nulls=False)


def _equals(column: str, value: Any) -> nw.Expr:
    return nw.col(column).is_null() if value is None else (nw.col(column) == nw.lit(value)).fill_null(False)


def _distinct(rows: Frame, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    values = fetched(rows.group_by(*columns).agg(**{"auditor:rows": nw.len()}))
    found = [tuple(row[column] for column in columns) for row in values]
    return sorted((row for row in found if row[0] is not None), key=str)


def _judge_rows(found: Confrontation, judged: list[tuple[Job, Judgement]]) -> None:
    """One scan a table counts, one fetches; a judgement with more failing rows than are fetched has a scan of its
    own.
    """
    tables: dict[int, list[tuple[Job, Judgement]]] = defaultdict(list)
    for job, judgement in judged:
        tables[id(job.data.rows)].append((job, judgement))
    for group in tables.values():
        counts = _count(group)
        for (job, _), count in zip(group, counts, strict=True):
            found.tallies[job.rule].add(*count)
        failing = [(pair, count[1]) for pair, count in zip(group, counts, strict=True) if count[1]]
        few = [pair for pair, count in failing if count <= found.most]
        for some in [few, *([pair] for pair, count in failing if count > found.most)]:
            for job, judgement, record in _failing_rows(some, found.most):
                found.add(_failure(job, judgement, record, Verdict.VIOLATED, _key(job.data)))


def _count(group: list[tuple[Job, Judgement]]) -> list[tuple[int, int, int]]:
    """Examined, violated and undecided of every judgement, in one scan."""
    sums: dict[str, nw.Expr] = {"auditor:rows": nw.len()}
    for n, (job, judgement) in enumerate(group):
        if judgement.known and job.data.selected is None:
            sums[f"v{n}"], sums[f"e{n}"] = _times(judgement.violated), nw.col(judgement.known).count()
            continue
        concerned = _concerned(job.data, judgement)
        sums[f"v{n}"] = _times(_and(judgement.violated, concerned))
        sums[f"u{n}"] = _times(_and(judgement.violated.is_null(), concerned))
        if concerned is not None:
            sums[f"e{n}"] = _times(concerned)
    record = fetched(group[0][0].data.rows.select(**sums))[0]
    total = int(record["auditor:rows"])
    return [
        (int(record.get(f"e{n}", total) or 0), int(record[f"v{n}"] or 0), int(record.get(f"u{n}") or 0))
        for n in range(len(group))
    ]


def _concerned(data: Data, judgement: Judgement) -> nw.Expr | None:
    if data.selected is None or judgement.examined is None:
        return judgement.examined if data.selected is None else data.selected
    return data.selected & judgement.examined


def _and(expression: nw.Expr, concerned: nw.Expr | None) -> nw.Expr:
    return expression if concerned is None else expression & concerned


def _times(expression: nw.Expr) -> nw.Expr:
    """How often it is true."""
    return expression.cast(nw.Int64()).sum()


def _failing_rows(failing: list[tuple[Job, Judgement]], limit: int) -> Iterator[tuple[Job, Judgement, dict[str, Any]]]:
    """The first failing rows of every judgement, in the order of their keys."""
    if not failing:
        return
    data = failing[0][0].data
    rows, key = data.rows, _key(data)
    flags = {f"v{n}": _and(j.violated, _concerned(job.data, j)).fill_null(False) for n, (job, j) in enumerate(failing)}
    facts = {f"f{n}:{name}": e for n, (_, j) in enumerate(failing) for name, e in j.facts.items()}
    flagged = rows.filter(nw.any_horizontal(*flags.values(), ignore_nulls=False))
    for record in _sorted(flagged.select(*key, **flags, **facts), key, limit * len(failing)):
        for n, (job, judgement) in enumerate(failing):
            if record[f"v{n}"]:
                own = {name: record[f"f{n}:{name}"] for name in judgement.facts}
                yield job, judgement, {**{k: record[k] for k in key}, **own}


def _key(data: Data) -> tuple[str, ...]:
    """The columns that tell rows apart: the key; the line where there is none; all columns failing that."""
    return data.key or ((LINE,) if LINE in data.rows.collect_schema() else data.table.names())


def _sorted(frame: Frame, key: tuple[str, ...], limit: int) -> list[dict[str, Any]]:
    """The first rows in the order of their keys, the same on every engine."""
    first = (frame.sort(*key, nulls_last=True) if key else frame).head(limit)
    return fetched(first)


def _placed(data: Data, values: Mapping[str, Any]) -> Key:
    """A key in the order of the table's columns, so that equal keys are equal."""
    order = {name: n for n, name in enumerate(data.table.names())}
    return tuple(sorted(values.items(), key=lambda pair: order.get(pair[0], len(order))))


def _failure(
    job: Job, judgement: Judgement, record: Mapping[str, Any], verdict: Verdict, key: tuple[str, ...], **more: Any
) -> Failure:
    names = [name for name in key if name != LINE]
    where = _placed(job.data, {name: record[name] for name in names})
    facts = {name: value for name, value in record.items() if name not in key}
    if judgement.explain:
        facts |= judgement.explain(*(value for name, value in facts.items() if name.startswith("auditor:value:")))
    others = tuple((job.data.table.name, where, column) for column in judgement.cells)
    return Failure(
        job.rule,
        job.data,
        verdict,
        where,
        judgement.columns,
        {**judgement.says, **facts},
        judgement.proof,
        judgement.stage,
        (*others, *more.pop("others", ())),
        line=record.get(LINE),
        message=judgement.message,
        **more,
    )


# -- groups, joins, keys, facts ----------------------------------------------------------------------------------------


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
        result = kept(_aggregated(frame, group.by or {"auditor:all": nw.lit(1)}, aggregates))
        for job, group in same:
            yield from ((job, check) for check in group.then(result))


def _aggregated(frame: Frame, by: Mapping[str, nw.Expr], aggregates: Mapping[str, Aggregate]) -> Frame:
    """What is aggregated is computed first, so that each aggregate is a simple one: pandas is slow at any other."""
    taken = {f"auditor:of:{name}": expression for name, (expression, _) in aggregates.items()}
    found = {name: getattr(nw.col(f"auditor:of:{name}"), how)() for name, (_, how) in aggregates.items()}
    return frame.with_columns(**by, **taken).group_by(*by).agg(**found)


def _relations(found: Confrontation, relations: list[tuple[Job, Relations]]) -> None:
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
    counts = fetched(counted.select(n=nw.len(), v=_times(said), u=_times(said.is_null())))[0]
    found.tallies[job.rule].add(int(counts["n"] or 0), int(counts["v"] or 0), int(counts["u"] or 0))
    return _sorted(wanted.filter(said).drop(_VIOLATED), check.key, found.most) if counts["v"] else []


def _rows_in(frame: Frame, where: nw.Expr | None = None) -> int:
    wanted = frame if where is None else frame.filter(where)
    return int(fetched(wanted.select(n=nw.len()))[0]["n"] or 0)


def _pairs(found: Confrontation, job: Job, check: Pairs) -> None:
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
    groups = kept(marked.group_by(HASH, _UNDECIDED).agg(**{"auditor:rows": nw.len()}))
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
    return _sorted(exact.select(*names, **check.judgement.facts), check.key, limit)


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
        yield _failure(
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
        yield data.table.name, _placed(data, key), column


def _part_places(parts: Parts | None, rows: list[Record], columns: tuple[str, ...]) -> Iterator[Place]:
    """The cells of the rows that were found."""
    for row in rows if parts else ():
        key = {name: row[name] for name in parts.key if name in row} if parts else {}
        yield from ((parts.data.table.name, _placed(parts.data, key), column) for column in columns if parts and key)


def _parts(data: Data, parts: Parts | None, failing: list[tuple[tuple[str, ...], Record]]) -> list[list[Record]]:
    """The rows that take part in each failing relation, in the order of their keys."""
    if parts is None or not failing:
        return [[] for _ in failing]
    names = [name for name in failing[0][1] if name in failing[0][0] or name.startswith("auditor:")]
    names = [name for name in names if all(name in record for _, record in failing)]
    columns = {RELATION: list(range(len(failing))), **{name: [r[name] for _, r in failing] for name in names}}
    found: list[list[Record]] = [[] for _ in failing]
    rows = fetched(parts.rows(small(data.rows, columns)))
    for row in sorted(rows, key=lambda row: [str(v) for v in row.values()]):
        found[row[RELATION]].append({name: value for name, value in row.items() if name != RELATION})
    return found


def _duplicates(found: Confrontation, job: Job, check: Duplicates) -> None:
    """Rows whose hash occurs twice are compared in full; equal hashes of different keys are no finding."""
    data, columns = job.data, check.columns
    place = (id(data.rows), repr(data.selected), columns)
    if place not in found.doubled:
        found.doubled[place] = (_rows_in(data.frame), twice(data, columns))
    rows, doubled = found.doubled[place]
    found.tallies[job.rule].add(rows, sum(int(r["times"]) - 1 for r in doubled), 0)
    judgement = Judgement(nw.lit(True), columns, proof=check.proof, stage=Stage.KEY, message=check.message)
    for record in doubled:
        found.add(_failure(job, judgement, record, Verdict.VIOLATED, columns))


def _fact(found: Confrontation, job: Job, check: Fact) -> None:
    violated, undecided = check.verdict is Verdict.VIOLATED, check.verdict is Verdict.UNDECIDED
    found.tallies[job.rule].add(check.times, check.times * violated, check.times * undecided)
    if violated:
        says, message = check.facts, check.message
        judgement = Judgement(
            nw.lit(True), check.columns, says=says, proof=check.proof, stage=check.stage, message=message
        )
        found.add(_failure(job, judgement, dict(check.key), check.verdict, tuple(check.key)))
