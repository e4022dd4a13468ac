"""Totals are the sums of their details (ESS: VAD, aggregates are consistent with details).

Looks at every total that a hierarchy, codes for totals, or a total column with its parts gives; levels are compared
one by one. Published values are intervals: sums of rounded parts have the summed slack, a suppressed part leaves
the total undecided unless it is less than what is known. Missing, orphaned and doubled members are found with it.
ESS default: no tolerance but rounding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from auditor.checks import Check, Data
from auditor.errors import RuleError
from auditor.hierarchy import tree
from auditor.totals import column_sums, tree_sums

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but its parts add up to {expected}: {difference} too much",
    "nb": "{column} er {observed}, men delene blir til sammen {expected}: {difference} for mye",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: the columns that are added up. One of three says what belongs together:

    hierarchy (a code list with parents, with `column` and, for validity, `time`); totals (columns, the outermost
    first, each with its code for the total); parts and total (columns). by: what else tells groups apart, the rest
    of the key by default. complete: whether every member of the hierarchy must be there.
    """

    value: tuple[str, ...] = ()
    hierarchy: str = ""
    column: str = ""
    time: str = ""
    totals: Mapping[str, str] | None = None
    by: tuple[str, ...] | None = None
    parts: tuple[str, ...] = ()
    total: str = ""
    complete: bool = True


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    if p.parts or p.total:
        if not (p.parts and p.total):
            raise RuleError("a total column needs its parts, and parts their total", hint="give parts and total")
        yield column_sums(data.number(p.total), tuple(data.number(name) for name in p.parts))
        return
    if not p.value:
        raise RuleError("nothing says what is added up", hint="give value")
    values = tuple(data.number(name) for name in p.value)
    grown = tree(data, p.by, p.column, p.hierarchy, (), p.totals, p.time, p.value)
    yield from tree_sums(grown, values, p.complete)
