"""What one side reports is what the other reports (ESS: VMP, mirror data are plausible).

Compares every value with that of the row in which the two sides stand the other way round: A's imports from B with
B's exports to A. ESS default: they may differ by a quarter of the larger.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Judgement, Pairs, Stage
from auditor.checks.columns import compiled, literal
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but the other side says {mirror}",
    "nb": "{column} er {observed}, men den andre siden sier {mirror}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: a column. sides: the two columns that change places. rows: which rows are the mirror (an expression).

    mirror: the table of the other side, if it is another. mirror_value: its column. by: what else must be the same.
    """

    value: str
    sides: tuple[str, ...]
    rows: str = ""
    mirror: str = ""
    mirror_value: str = ""
    by: tuple[str, ...] = ()
    tolerance: Fraction = Fraction(1, 4)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    if len(p.sides) != 2:
        raise RuleError("two sides change places", hint="write sides: [reporter, partner]")
    other = data.other(p.mirror) if p.mirror else data
    name, facing = data.number(p.value).name, other.number(p.mirror_value or p.value).name
    a, b = p.sides
    by = tuple(column.name for column in data.columns((*p.sides, *p.by)))
    other.columns(by)
    rows = other.rows.filter(compiled(p.rows, other)) if p.rows else other.rows
    right = rows.select(nw.col(b).alias(a), nw.col(a).alias(b), *p.by, nw.col(facing).alias("mirror"))
    left = data.frame.select(*dict.fromkeys((*data.key, *by)), name)
    mine, theirs = nw.col(name).cast(nw.Float64()), nw.col("mirror").cast(nw.Float64())
    violated = (mine - theirs).abs() > nw.max_horizontal(mine.abs(), theirs.abs()) * literal(p.tolerance)
    facts = {"observed": nw.col(name), "mirror": nw.col("mirror"), "difference": mine - theirs}
    key = data.key or by
    yield Pairs(left, right, by, key, Judgement(violated, (name,), None, (), facts, stage=Stage.SERIES))
