"""Failing relations: what is known of each, how they are counted, and in which order they are kept on every engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.checks import Check, Data, Frame, Judgement, Record, Stage
from auditor.checks.engines import fetched
from auditor.dataset import LINE
from auditor.lazy import nw
from auditor.model import Verdict

LIMIT = 200

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
    characters: Mapping[str, tuple[int, int]] = field(
        default_factory=dict
    )  # by column, where its cell stands in the line
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


# -- what scans share --------------------------------------------------------------------------------------------------


def key_of(data: Data) -> tuple[str, ...]:
    """The columns that tell rows apart: the key; the line where there is none; all columns failing that."""
    return data.key or ((LINE,) if LINE in data.rows.collect_schema() else data.table.names())


def first_rows(frame: Frame, key: tuple[str, ...], limit: int) -> list[dict[str, Any]]:
    """The first rows in the order of their keys, the same on every engine."""
    first = (frame.sort(*key, nulls_last=True) if key else frame).head(limit)
    return fetched(first)


def placed(data: Data, values: Mapping[str, Any]) -> Key:
    """A key in the order of the table's columns, so that equal keys are equal."""
    order = {name: n for n, name in enumerate(data.table.names())}
    return tuple(sorted(values.items(), key=lambda pair: order.get(pair[0], len(order))))


def failure_of(
    job: Job, judgement: Judgement, record: Mapping[str, Any], verdict: Verdict, key: tuple[str, ...], **more: Any
) -> Failure:
    names = [name for name in key if name != LINE]
    where = placed(job.data, {name: record[name] for name in names})
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


def times(expression: nw.Expr) -> nw.Expr:
    """How often it is true."""
    return expression.cast(nw.Int64()).sum()


def rows_in(frame: Frame, where: nw.Expr | None = None) -> int:
    wanted = frame if where is None else frame.filter(where)
    return int(fetched(wanted.select(n=nw.len()))[0]["n"] or 0)
