"""Values do not jump from one period to the next (ESS: VNO, no outliers, as a limit on the change).

Looks at every value that has a value for the period before (or for the same month a year before, if the time is a
year beside a month), and that is not small. ESS default: a factor of 1.5 either way, values from 15.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Judgement, Pairs, Stage
from auditor.checks.columns import literal
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, against {before} the {time} before",
    "nb": "{column} er {observed}, mot {before} forrige {time}",
}
BEFORE = "auditor:before"


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: columns. time: a column of whole numbers. step: how far back. factor: the largest growth or, inverted,
    decline.

    smallest: values below it are not compared with. by: what else tells series apart, the rest of the key by
    default.
    """

    value: tuple[str, ...]
    time: str
    step: int = 1
    factor: Fraction = Fraction(3, 2)
    smallest: Fraction = Fraction(15)
    by: tuple[str, ...] | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    if p.factor <= 1:
        raise RuleError("factor must be greater than 1")
    time = data.column(p.time)
    if time.type != "integer":
        raise RuleError(f"{p.time!r} is {time.type}, but this rule needs whole numbers", hint="give a column of years")
    by = p.by if p.by is not None else tuple(name for name in data.key if name != p.time)
    for name in (data.number(value).name for value in p.value):
        yield _changes(data, p, tuple(c.name for c in data.columns(by)), name)


def _changes(data: Data, p: Parameters, by: tuple[str, ...], name: str) -> Pairs:
    series, factor = (*by, p.time), literal(p.factor)
    now, when = nw.col(name), nw.col(p.time).cast(nw.Int64())
    left = data.frame.select(*by, when, now)
    large = data.frame.filter(now >= literal(p.smallest))
    right = large.select(*by, (when + p.step).alias(p.time), now.alias("before"))
    before = nw.col("before")
    violated = (now > before * factor) | (now * factor < before)
    facts = {"observed": now, "before": before, BEFORE: nw.col(p.time) - p.step}
    judgement = Judgement(violated, (name,), None, (), facts, {"time": p.time}, (), Stage.SERIES)
    return Pairs(left, right, series, series, judgement, ((name, {p.time: BEFORE}),))
