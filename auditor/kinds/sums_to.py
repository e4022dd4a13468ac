"""Totals are the sums of their details (ESS: VAD, aggregates are consistent with details).

Looks at every total that a hierarchy, codes for totals, or a total column with its parts gives; levels are compared
one by one. Published values are intervals: sums of rounded parts have the summed slack, and a part that is missing
or suppressed leaves the total undecided, unless what is known makes up just the total, or more than it. Missing,
orphaned and doubled members are found with it.
ESS default: no tolerance but rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data
from auditor.checks.hierarchy import Belonging, tree
from auditor.checks.totals import column_sums, tree_sums, whole_sums
from auditor.errors import RuleError

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but its parts add up to {expected}: a difference of {difference}",
    "nb": "{column} er {observed}, men delene blir til sammen {expected}: en differanse på {difference}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(Belonging):
    """value: the columns that are added up. Then what belongs together (hierarchy, totals, level or details, with
    `by`); or a column `total` with the columns that are its `parts`; or `whole`, a number to which the rows of
    each `by` add up.

    complete: whether every member of the hierarchy must be there.
    """

    value: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    total: str = ""
    whole: Fraction | None = None
    complete: bool = True


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    if p.parts or p.total:
        if not (p.parts and p.total):
            raise RuleError("a total column needs its parts, and parts their total", hint="give parts and total")
        yield column_sums(data, data.number(p.total), tuple(data.number(name) for name in p.parts))
        return
    if not p.value:
        raise RuleError("nothing says what is added up", hint="give value")
    values = tuple(data.number(name) for name in p.value)
    if p.whole is not None:
        yield whole_sums(data, values, tuple(column.name for column in data.columns(p.by or ())), p.whole)
    else:
        yield from tree_sums(tree(data, p, p.value), values, p.complete)
