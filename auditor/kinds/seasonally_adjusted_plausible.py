"""Seasonally adjusted values add up to nearly the same year as the unadjusted (ESS: VSA, seasonally adjusted data
are plausible).

Looks at every year of every series in which both are complete. ESS default: the yearly totals may differ by one per
cent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Aggregate, Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import literal
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{key}: adjusted values add up to {observed}, unadjusted to {expected}",
    "nb": "{key}: sesongjusterte tall blir til sammen {observed}, ujusterte {expected}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """unadjusted, adjusted: columns. year: the column of years. by: what tells series apart. tolerance: relative to
    the year.

    periods: how many a complete year has.
    """

    unadjusted: str
    adjusted: str
    year: str
    by: tuple[str, ...] = ()
    tolerance: Fraction = Fraction(1, 100)
    periods: int | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    raw, adjusted = data.number(p.unadjusted), data.number(p.adjusted)
    by = tuple(column.name for column in data.columns((*p.by, p.year)))
    aggregates: dict[str, Aggregate] = {
        "raw": (nw.col(raw.name), "sum"), "adjusted": (nw.col(adjusted.name), "sum"), "rows": row_count(),
        "known": ((~nw.col(raw.name).is_null() & ~nw.col(adjusted.name).is_null()).cast(nw.Int64()), "sum"),
    }  # fmt: skip

    def then(result: Frame) -> Iterator[Check]:
        a, b = nw.col("adjusted").cast(nw.Float64()), nw.col("raw").cast(nw.Float64())
        apart = (a - b).abs() > b.abs() * literal(p.tolerance)
        violated = nw.when(nw.col("known") == nw.col("rows")).then(apart)
        full = None if p.periods is None else nw.col("rows") == p.periods
        facts = {"observed": nw.col("adjusted"), "expected": nw.col("raw"), "difference": a - b}
        yield Relations(result, by, Judgement(violated, (adjusted.name,), full, (), facts, stage=Stage.SERIES))

    yield Groups({name: nw.col(name) for name in by}, aggregates, then)
