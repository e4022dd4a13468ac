"""The number of records lies in a range (ESS: RNR, number of records is in range).

Counts the rows of the table, or of each group. ESS default: at least one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Frame, Groups, Judgement, Relations, Stage, refuse_empty, row_count
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{observed} records, wanted are {low} to {high}: {key}",
    "nb": "{observed} poster, det skal være {low} til {high}: {key}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """low, high: both included. by: columns whose combinations are counted apart."""

    low: int | None = 1
    high: int | None = None
    by: tuple[str, ...] = ()


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    if p.low is None and p.high is None:
        raise RuleError("a number of records needs low, high or both")
    refuse_empty(p.low, p.high)
    by = tuple(column.name for column in data.columns(p.by))
    number = nw.col("rows")
    ends = [number < p.low] if p.low is not None else []
    ends += [number > p.high] if p.high is not None else []
    says = {"low": 0 if p.low is None else p.low, "high": "…" if p.high is None else p.high}

    def then(result: Frame) -> Iterator[Check]:
        outside = nw.any_horizontal(*ends, ignore_nulls=False)
        yield Relations(result, by, Judgement(outside, (), None, (), {"observed": number}, says, stage=Stage.KEY))

    yield Groups({name: nw.col(name) for name in by}, {"rows": row_count()}, then)
