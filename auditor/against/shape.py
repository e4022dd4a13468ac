"""What the columns of a table are: its places, its periods, its groups and its measures, declared or found out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.checks.periods import ordinal
from auditor.dataset import Column, Dataset, Table, status_of
from auditor.errors import RuleError, did_you_mean
from auditor.gate import plain
from auditor.places import Places
from auditor.plugins import languages
from auditor.reading.text.wordlists import has

Row = Mapping[str, Any]

_KNOWN = 0.8  # of the values of a column that are known places
_OWN_NAMES = 0.7  # of the places that have a name of their own
_MOST_MEMBERS = 200  # of a column that groups
_YEARS = range(1800, 2101)


@dataclass(frozen=True, slots=True)
class Binding:
    """What a rule declares of a measure: the table, its column, and the columns of place, period and groups.

    group: a column and the member that is meant.
    """

    table: str = ""
    column: str = ""
    place: str = ""
    period: str = ""
    group: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a table by what they are; "" is none. names: of the places; parent: what a place belongs to."""

    place: str
    names: str
    parent: str
    period: str
    groups: tuple[Column, ...]
    measures: tuple[Column, ...]


def shape(dataset: Dataset, table: Table, rows: Sequence[Row], places: Places, said: Binding | None = None) -> Shape:
    """The shape of a table. Raises RuleError for a declared column that it lacks."""
    said = said or Binding()
    for name in (said.place, said.period, said.column, *said.group):
        if name and table.column(name) is None:
            raise RuleError(f"table {table.name} has no column {name!r}", hint=did_you_mean(name, table.names()))
    values = {column.name: _distinct(column.name, rows) for column in table.columns}
    period = said.period or _period(table, values)
    placed = [c for c in table.columns if c.name != period and _is_place(c, dataset, values[c.name], places)]
    place = said.place or max((c.name for c in placed), key=lambda n: len(values[n]), default="")
    named = [c.name for c in table.columns if c.type == "text" or c in placed or c.name == place]
    twins = [name for name in named if place and _is_twin(name, place, rows, values, places)]
    code = next((n for n in twins if _codes(values[n])), place)
    names = next((n for n in twins if not _codes(values[n])), "")
    above = [c.name for c in placed if place and c.name not in twins and _depends(c.name, place, rows, values)]
    parent = min(above, key=lambda n: len(values[n]), default="")
    rest = [c for c in table.columns if c.name not in {code, names, parent, period, *twins, *above}]
    measures = tuple(c for c in rest if _is_measure(c, table))
    groups = tuple(
        c
        for c in rest
        if c not in measures
        and c.role != "attribute"
        and 0 < len(values[c.name]) <= _MOST_MEMBERS
        and not (place and _depends(c.name, place, rows, values))
    )
    return Shape(code, names or code, parent, period, groups, measures)


def _distinct(name: str, rows: Sequence[Row]) -> frozenset[str]:
    return frozenset(plain(value) for value in {row[name] for row in rows} if value is not None)


# -- periods -----------------------------------------------------------------------------------------------------------


def _period(table: Table, values: Mapping[str, frozenset[str]]) -> str:
    """The column of periods: by its role, else by its values and its name."""
    timed = [c for c in table.columns if c.role == "time"]
    found = timed or [c for c in table.columns if _is_period(c, values[c.name])]
    return found[0].name if found else ""


def _is_period(column: Column, values: frozenset[str]) -> bool:
    if not values or (column.decimals or 0) > 0:
        return False
    if column.type in ("date", "datetime"):
        return True
    if column.type == "integer" and not all(v.isdigit() and int(v) in _YEARS for v in values):
        return False
    return all(ordinal(value) for value in values) and _is_called("period_column", column)


def _is_called(key: str, column: Column) -> bool:
    """Whether a column has a name of this sort, in any language."""
    text = f"{column.name} {column.label}".replace("_", " ")
    return any(has(lexicon.words.get(key, ""), text) for lexicon in languages().values())


# -- places ------------------------------------------------------------------------------------------------------------


def _is_place(column: Column, dataset: Dataset, values: frozenset[str], places: Places) -> bool:
    if (column.decimals or 0) > 0 or column.role in ("measure", "attribute", "time") or not values:
        return False
    codes = column.codes or dataset.hierarchies.get(column.name)
    if codes is not None and codes.is_hierarchy():
        return True
    if _is_called("place_column", column) and (column.type == "text" or column.name.lower().endswith(_CODED)):
        return True
    known = sum(value in places.names or value.casefold() in places.by_name for value in values)
    return bool(places) and known >= _KNOWN * len(values) and len(values) > 1


_CODED = ("nr", "no", "code", "kode", "id")


def _codes(values: frozenset[str]) -> bool:
    """Whether values are codes: no small letters in them."""
    return not any(c.islower() for value in values for c in value)


def _is_twin(a: str, b: str, rows: Sequence[Row], values: Mapping[str, frozenset[str]], places: Places) -> bool:
    """Whether a column says the same as that of the places in other words; a few places may share a name."""
    own = {plain(row[b]): plain(row[a]) for row in rows if row[a] is not None}
    named = sum(name in places.names.get(code, ()) for code, name in own.items()) >= _KNOWN * len(values[b])
    return (named or len(values[a]) >= _OWN_NAMES * len(values[b]) > 0) and _depends(a, b, rows, values)


def _depends(a: str, b: str, rows: Sequence[Row], values: Mapping[str, frozenset[str]]) -> bool:
    """Whether b says what a is, several b having the same a or not."""
    return 0 < len(values[a]) <= len(values[b]) and len({(row[a], row[b]) for row in rows}) == len(values[b])


# -- measures ----------------------------------------------------------------------------------------------------------


def _is_measure(column: Column, table: Table) -> bool:
    return column.numeric and column.role not in ("key", "time", "attribute") and column.name not in table.key


def statuses(table: Table) -> frozenset[str]:
    """The columns that say statuses, which are no columns of the table."""
    return frozenset(status_of(column.name) for column in table.columns)


_TOTALS = re.compile(r"t|tot|total|_t|all|0+|999+", re.IGNORECASE)


def is_whole(code: str, label: str) -> bool:
    """Whether a member stands for all: `i alt`, `Hele landet`, `T`, `0000`."""
    if _TOTALS.fullmatch(code):
        return True
    words = [lexicon.words for lexicon in languages().values()]
    said = " ".join(f"{w.get('table_total', '')} {w.get('table_whole', '')}" for w in words)
    return any(_whole_text(said, text) for text in (code, label) if text)


def _whole_text(entries: str, text: str) -> bool:
    return text.strip().casefold().replace(" ", "_") in entries.casefold().split()
