"""The same figure is the same in every table that publishes it.

Compares every value with that of another table, or with the sum of others, by the columns that both have. Values
are compared as intervals, each to its own rounding. A record that only one side has is left alone, unless
`complete` is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Aggregate, Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import RELATIVE, compiled, slack
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but {others} says {expected}",
    "nb": "{column} er {observed}, men {others} sier {expected}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: a column. others: the tables compared with; several are added up. other_value: by table, or of all,
    their column.

    on: the columns that both have. rows: which rows of the others (an expression). tolerance: beyond the rounding.
    complete: every record must be on the other side.
    """

    value: str
    others: tuple[str, ...]
    on: tuple[str, ...]
    other_value: str = ""
    other_values: Mapping[str, str] | None = None
    rows: str = ""
    tolerance: Fraction = Fraction(0)
    complete: bool = False


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    own = data.number(p.value)
    on = tuple(column.name for column in data.columns(p.on))
    sides = [(data.other(name), (p.other_values or {}).get(name, p.other_value or p.value)) for name in p.others]
    if not sides:
        raise RuleError("there is no other table to compare with", hint="give others")
    frames = [_rows(side, p.rows).select(*(c.name for c in side.columns(on)), _plain(side, c)) for side, c in sides]
    each = [slack(side.number(column)) for side, column in sides]
    reach = float(max(one.above for one in each))
    right = nw.concat(frames, how="vertical") if len(frames) > 1 else frames[0]
    mine = slack(own)
    room = float(mine.above + p.tolerance)

    def then(result: Frame) -> Iterator[Check]:
        joined = data.frame.join(result, on=list(on), how="left" if p.complete else "inner")
        value, total = nw.col(own.name).cast(nw.Float64()), nw.col("total")
        far = (value - total).abs() > nw.col("rows") * reach + room + value.abs() * RELATIVE
        unknown = nw.when(nw.col("known") == nw.col("rows")).then(far)
        violated = nw.when(~nw.col("rows").is_null()).then(unknown).otherwise(nw.lit(True)) if p.complete else unknown
        facts = {"observed": nw.col(own.name), "expected": total, "difference": value - total, "parts": nw.col("rows")}
        says = {"others": " + ".join(p.others), "auditor:relation": "equal", "slack": mine.above}
        judgement = Judgement(violated, (own.name,), ~value.is_null(), (), facts, says, stage=Stage.AGGREGATE)
        yield Relations(joined, data.key or on, judgement)

    other = nw.col("auditor:other")
    total: dict[str, Aggregate] = {"total": (other, "sum"), "known": (other, "count"), "rows": row_count()}
    yield Groups({name: nw.col(name) for name in on}, total, then, frame=right)


def _plain(side: Data, column: str) -> nw.Expr:
    return nw.col(side.number(column).name).cast(nw.Float64()).alias("auditor:other")


def _rows(side: Data, rows: str) -> Frame:
    return side.frame.filter(compiled(rows, side)) if rows else side.frame
