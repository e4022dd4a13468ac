"""A mean (a rate, a share, an average) lies within those of its parts.

Looks at every total of a hierarchy. Where weights are given, the total must be the weighted mean, as far as
rounding allows; without them it must lie between the least and the greatest part. A part that is missing leaves the
total undecided, unless it lies within the known ones. ESS: part of VAD, aggregates are consistent with details.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Aggregate, Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import literal, slack
from auditor.checks.hierarchy import Belonging, Tree, tree
from auditor.checks.totals import COUNT, facts_of_group, if_complete, joined_totals, part_rows, row_key
from auditor.dataset import Column
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but its parts lie between {low} and {high}",
    "nb": "{column} er {observed}, men delene ligger mellom {low} og {high}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(Belonging):
    """value: columns of means. weight: the column of their weights, empty if none is published.

    The others say what belongs together, as for `sums_to`.
    """

    value: tuple[str, ...]
    weight: str = ""


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    values = tuple(data.number(name) for name in p.value)
    weight = data.number(p.weight) if p.weight else None
    grown = tree(data, p, (*p.value, p.weight))
    aggregates = {COUNT: row_count()}
    for column in values:
        aggregates |= _aggregates(column, weight)

    def then(result: Frame) -> Iterator[Check]:
        joined, parts = joined_totals(grown, values, result), part_rows(grown, values)
        for column in values:
            judgement = _judgement(grown, column, weight)
            yield Relations(joined, row_key(grown), judgement, parts=parts)

    yield Groups(grown.by, aggregates, then, frame=grown.parts, source=grown.source)


def _aggregates(column: Column, weight: Column | None) -> dict[str, Aggregate]:
    value, name = nw.col(column.name).cast(nw.Float64()), column.name
    found: dict[str, Aggregate] = {
        f"min:{name}": (value, "min"), f"max:{name}": (value, "max"), f"known:{name}": (value, "count")
    }  # fmt: skip
    if weight is None:
        return found
    heavy = nw.col(weight.name).cast(nw.Float64())
    both = ~value.is_null() & ~heavy.is_null()
    return found | {
        f"weighted:{name}": (value * heavy, "sum"),
        f"weight:{name}": (nw.when(both).then(heavy), "sum"),
        f"weighed:{name}": (both.cast(nw.Int64()), "sum"),
    }


def _judgement(grown: Tree, column: Column, weight: Column | None) -> Judgement:
    name, reach = column.name, slack(column)
    value = nw.col(name).cast(nw.Float64())
    low, high = nw.col(f"min:{name}"), nw.col(f"max:{name}")
    complete = nw.col(f"known:{name}") == nw.col(COUNT)
    expected = None
    if weight is not None:
        heavy = nw.col(f"weight:{name}")
        expected = nw.col(f"weighted:{name}") / nw.when(heavy > 0).then(heavy)
        low = high = expected
        complete = nw.col(f"weighed:{name}") == nw.col(COUNT)
    room = literal(reach.above + reach.below) + value.abs() * 1e-9
    outside = (value < low - room) | (value > high + room)
    violated: nw.Expr = nw.when(complete).then(outside).otherwise(nw.when(~outside).then(nw.lit(False)))
    violated = if_complete(grown, violated)
    facts = {"observed": nw.col(name), "low": low, "high": high, "parts": nw.col(COUNT), **facts_of_group(grown)}
    facts |= {} if expected is None else {"expected": expected, "difference": value - expected}
    says = {"auditor:relation": "mean", "slack": reach.above}
    message = "" if expected is None else "weighted_mean"
    return Judgement(violated, (name,), None, (), facts, says, ("mean_of_parts",), Stage.AGGREGATE, message)
