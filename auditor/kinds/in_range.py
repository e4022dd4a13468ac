"""Values lie in a range (ESS: VIR, values in predefined range).

Looks at every value of the columns; a missing value is not judged (see `mandatory`). ESS default: both ends are
included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Judgement, Rows, refuse_empty
from auditor.checks.columns import literal
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, outside {low} to {high}",
    "nb": "{column} er {observed}, utenfor {low} til {high}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: of numbers. low, high: the ends, included; an end that is left out is open."""

    columns: tuple[str, ...]
    low: Fraction | None = None
    high: Fraction | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    low, high = parameters.low, parameters.high
    if low is None and high is None:
        raise RuleError("a range needs low, high or both")
    refuse_empty(low, high)
    says = {"low": "…" if low is None else low, "high": "…" if high is None else high}
    for name in parameters.columns:
        column = nw.col(data.number(name).name)
        ends = [column < literal(low)] if low is not None else []
        ends += [column > literal(high)] if high is not None else []
        outside = nw.any_horizontal(*ends, ignore_nulls=False)
        facts = {"observed": column}
        yield Rows(Judgement(outside, (name,), ~column.is_null(), facts=facts, says=says, known=name))
