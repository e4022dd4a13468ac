"""No period is missing between the first and the last of a time series (ESS: RTS, no gaps in time series).

Looks at every series. The distance between periods is that of the table: years, quarters, months, weeks, days,
every fifth year. ESS default: a series may begin later or end earlier than others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.checks import (
    ABSENT,
    RELATION,
    Aggregate,
    Check,
    Data,
    Frame,
    Groups,
    Judgement,
    Parts,
    Record,
    Relations,
    Stage,
)
from auditor.checks.engines import MISSING, small
from auditor.checks.periods import months, ordinal, spelling, step
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{key}: {missing} is missing between {first} and {last}",
    "nb": "{key}: {missing} mangler mellom {first} og {last}",
}
NUMBER = "auditor:period"
SHOWN = 12  # missing periods that are named


@dataclass(frozen=True, slots=True)
class Parameters:
    """time: the column of periods, or two: year and month (or quarter). by: what tells series apart, else the rest
    of the key.
    """

    time: tuple[str, ...]
    by: tuple[str, ...] | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    time = tuple(column.name for column in data.columns(parameters.time))
    default = tuple(name for name in data.key if name not in time)
    by = default if parameters.by is None else tuple(c.name for c in data.columns(parameters.by))
    rows = data.peek(data.frame.select(*time).unique())
    seen = sorted((row for row in rows if None not in row.values()), key=lambda row: list(map(str, row.values())))
    numbers = _numbers([tuple(row.values()) for row in seen])
    if len(numbers) < 2:
        raise RuleError(f"{' and '.join(time)} has fewer than two periods, so no gap can be found")
    width = step(numbers)
    columns = {name: [row[name] for row in seen] for name in time}
    frame = data.frame.select(*by, *time).join(small(data.rows, {**columns, NUMBER: numbers}), on=list(time))
    yield _series(data, by, time, frame, width, dict(zip(numbers, seen, strict=True)))


def _numbers(periods: list[tuple[Any, ...]]) -> list[int]:
    """The ordinals of periods. Raises RuleError for what is no period, and for years among months."""
    if periods and len(periods[0]) == 2:
        most = max(int(p[1]) for p in periods)
        return [int(p[0]) * (12 if most > 4 else 4) + int(p[1]) for p in periods]
    found = [ordinal(p[0]) for p in periods]
    for period, one in zip(periods, found, strict=True):
        if one is None:
            raise RuleError(f"{period[0]!r} is no period", hint="write 2016, 2016-03, 2016M03, 2016Q1 or 2016-03-01")
    sorts = sorted({one[0] for one in found if one})
    if len(sorts) > 1:
        raise RuleError(f"the periods are of several sorts: {', '.join(sorts)}", hint="select one of them with `where`")
    numbers = [one[1] for one in found if one]
    return (months(numbers) if sorts == ["day"] else None) or numbers


def _series(
    data: Data, by: tuple[str, ...], time: tuple[str, ...], frame: Frame, width: int, seen: dict[int, Record]
) -> Groups:
    number = nw.col(NUMBER)
    label = {n: " ".join(str(row[name]) for name in time) for n, row in seen.items()}
    aggregates: dict[str, Aggregate] = {
        "first": (number, "min"), "last": (number, "max"), "periods": (number, "n_unique")
    }  # fmt: skip

    def explain(record: Record, parts: list[Record]) -> Record:
        there = {part[NUMBER] for part in parts}
        absent = [n for n in range(record["auditor:first"], record["auditor:last"], width) if n not in there]
        names = [label.get(n) or _named(n, label) for n in absent[:SHOWN]]
        first, last = label[record["auditor:first"]], label[record["auditor:last"]]
        lost = tuple({**{name: record[name] for name in by}, **seen[n]} for n in absent if n in seen)
        return {"missing": names, "gaps": len(absent), "first": first, "last": last, ABSENT: lost}

    texts = [name for name in by if data.column(name).type == "text"]
    named = frame.with_columns(nw.col(name).fill_null(MISSING) for name in texts)

    def parts(failing: Frame) -> Frame:
        if not by:
            return frame.with_columns(nw.lit(0).alias(RELATION)).select(RELATION, NUMBER).unique()
        wanted = failing.select(RELATION, *by)
        return named.join(wanted, on=list(by)).select(RELATION, NUMBER).unique()

    def then(result: Frame) -> Iterator[Check]:
        span = (nw.col("last") - nw.col("first")) // width + 1
        facts = {"auditor:first": nw.col("first"), "auditor:last": nw.col("last"), "periods": nw.col("periods")}
        judgement = Judgement(nw.col("periods") < span, time[:1], None, (), facts, stage=Stage.KEY)
        yield Relations(result, by, judgement, parts=Parts(parts, data, ()), explain=explain)

    yield_by = {name: nw.col(name) for name in by}
    return Groups(yield_by, aggregates, then, frame=frame)


def _named(number: int, label: dict[int, str]) -> str:
    """A period that no series has, spelled as the others are; if that is unknown, by the nearest one before it."""
    before = max((n for n in label if n < number), default=number)
    if spelt := spelling(number, before, label.get(before, "")):
        return spelt
    return f"{label.get(before, '')}+{number - before}"
