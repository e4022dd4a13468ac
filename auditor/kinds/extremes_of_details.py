"""A published minimum or maximum is that of its parts (ESS: VAD, aggregates are consistent with details).

Looks at every total of a hierarchy in a column that holds the least or the greatest value of a group. A part that
is missing leaves the total undecided, unless a known part is beyond it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.checks import Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import literal, slack
from auditor.checks.hierarchy import Belonging, Tree, tree
from auditor.checks.totals import COUNT, facts_of_group, if_complete, joined_totals, part_rows, row_key
from auditor.dataset import Column
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but that of its parts is {expected}",
    "nb": "{column} er {observed}, men delenes er {expected}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(Belonging):
    """value: columns. method: min or max. The others say what belongs together, as for `sums_to`."""

    value: tuple[str, ...]
    method: Literal["min", "max"]


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    values = tuple(data.number(name) for name in p.value)
    grown = tree(data, p, p.value)
    aggregates = {COUNT: row_count()}
    for column in values:
        value = nw.col(column.name).cast(nw.Float64())
        aggregates |= {f"{p.method}:{column.name}": (value, p.method), f"known:{column.name}": (value, "count")}

    def then(result: Frame) -> Iterator[Check]:
        joined, parts = joined_totals(grown, values, result), part_rows(grown, values)
        for column in values:
            yield Relations(joined, row_key(grown), _judgement(grown, column, p.method), parts=parts)

    yield Groups(grown.by, aggregates, then, frame=grown.parts, source=grown.source)


def _judgement(grown: Tree, column: Column, method: str) -> Judgement:
    name, reach = column.name, slack(column)
    value, extreme = nw.col(name).cast(nw.Float64()), nw.col(f"{method}:{name}")
    room = literal(reach.above + reach.below) + value.abs() * 1e-9
    beyond = extreme < value - room if method == "min" else extreme > value + room
    complete = nw.col(f"known:{name}") == nw.col(COUNT)
    otherwise = nw.when(beyond).then(nw.lit(True))
    violated: nw.Expr = nw.when(complete).then((value - extreme).abs() > room).otherwise(otherwise)
    violated = if_complete(grown, violated)
    facts = {
        "observed": nw.col(name), "expected": extreme, "difference": value - extreme, "parts": nw.col(COUNT),
        **facts_of_group(grown),
    }  # fmt: skip
    says = {"auditor:relation": "extreme", "slack": reach.above}
    return Judgement(violated, (name,), None, (), facts, says, (), Stage.AGGREGATE)
