"""Few records are revised since the last release (ESS: RRL, revised records are limited).

Compares the table with an earlier release of it, record by record; the share of records with another value is limited.
ESS default: a tenth of the records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import literal
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{revised} of {records} records of {column} are revised: {observed} per cent, wanted are at most {high}",
    "nb": "{revised} av {records} poster i {column} er revidert: {observed} prosent, det skal være høyst {high}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: columns. previous: the dataset with the last release. share: of the records that both have. on: the
    key.
    """

    value: tuple[str, ...]
    previous: str
    share: Fraction = Fraction(1, 10)
    on: tuple[str, ...] | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p, previous = parameters, data.other(parameters.previous)
    on = data.key_or(p.on, "on")
    names = [data.number(value).name for value in p.value]
    old = previous.frame.select(
        *(previous.column(c).name for c in on), *(nw.col(previous.number(n).name).alias(f"old:{n}") for n in names)
    )
    both = data.frame.select(*on, *names).join(old, on=list(on), how="inner")
    for name in names:
        yield _limit(both, name, p.share)


def _limit(both: Frame, name: str, share: Fraction) -> Groups:
    changed = (nw.col(name) != nw.col(f"old:{name}")).cast(nw.Int64())

    def then(result: Frame) -> Iterator[Check]:
        number, revised = nw.col("rows"), nw.col(f"revised:{name}")
        part = revised.cast(nw.Float64()) / nw.when(number > 0).then(number)
        facts = {"observed": part * 100, "revised": revised, "records": number}
        says = {"high": share * 100}
        yield Relations(
            result, (), Judgement(part > literal(share), (name,), number > 0, (), facts, says, stage=Stage.SERIES)
        )

    return Groups(
        {}, {"rows": row_count(), f"revised:{name}": (changed, "sum")}, then, frame=both, source=f"revised {name}"
    )
