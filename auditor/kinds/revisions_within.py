"""Revisions stay within a tolerance (ESS: VRT, revised data are within tolerance).

Compares every value with that of an earlier release. ESS default: five per cent of the earlier value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Judgement, Pairs, Stage
from auditor.checks.columns import literal
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, against {before} in the last release",
    "nb": "{column} er {observed}, mot {before} i forrige utgave",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: columns. previous: the dataset with the last release. tolerance: relative; least: an absolute one
    besides.
    """

    value: tuple[str, ...]
    previous: str
    tolerance: Fraction = Fraction(5, 100)
    least: Fraction = Fraction(0)
    on: tuple[str, ...] | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p, previous = parameters, data.other(parameters.previous)
    on = data.key_or(p.on, "on")
    on = tuple(c.name for c in (*data.columns(on), *previous.columns(on)))[: len(on)]
    for name in (data.number(value).name for value in p.value):
        left = data.frame.select(*on, name)
        right = previous.frame.select(*on, nw.col(previous.number(name).name).alias("before"))
        now, before = nw.col(name).cast(nw.Float64()), nw.col("before").cast(nw.Float64())
        violated = (now - before).abs() > before.abs() * literal(p.tolerance) + literal(p.least)
        facts = {"observed": nw.col(name), "before": nw.col("before"), "difference": now - before}
        yield Pairs(left, right, on, on, Judgement(violated, (name,), None, (), facts, stage=Stage.SERIES))
