"""Units that a list or a table does not print, taken from the prose that repeats one of its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.model import Entry, Figure, Listing, Table

_UNNAMED = ("count", "none")
_GIVEN = ("percent", "per_capita", "rate", "per_mille", "points", "index", "measure")

Unit = tuple[str, str, int]
Key = tuple[Fraction, int]


def settle(
    figures: Sequence[Figure], tables: Sequence[Table], lists: Sequence[Listing]
) -> tuple[list[Figure], list[Table], list[Listing]]:
    """Figures, tables and lists with the same units: decimals without a unit that the prose prints with one take it.

    A column or a list takes a unit if all of its numbers that the prose repeats have the same one there. The figures
    of lists as they come in are already better read than those among `figures`: theirs are kept.
    """
    groups = [*(_members(listing) for listing in lists), *(column for t in tables for column in _columns(t))]
    own = {figure.start for group in groups for figure in group}
    prose = _by_number(figure for figure in figures if figure.start not in own)
    better = {figure.start: figure for listing in lists for figure in _members(listing)}
    for group in groups:
        unit = _unit(group, prose)
        if unit is not None:
            better |= {figure.start: replace(figure, unit=unit[0], of=unit[1], per=unit[2]) for figure in group}
    return (
        [better.get(figure.start, figure) for figure in figures],
        [_table(table, better) for table in tables],
        [_listing(listing, better) for listing in lists],
    )


def _members(listing: Listing) -> list[Figure]:
    return [entry.figure for entry in listing.entries if entry.figure is not None]


def _columns(table: Table) -> list[list[Figure]]:
    return [[row[c] for row in table.cells if row[c] is not None] for c in range(len(table.columns))]  # type: ignore[misc]


def _by_number(figures: Iterable[Figure]) -> dict[Key, set[Unit]]:
    """By value and printed decimals: the units with which the prose prints it."""
    out: dict[Key, set[Unit]] = {}
    for figure in figures:
        if figure.role != "label" and figure.value is not None and figure.decimals and figure.unit in _GIVEN:
            unit = (figure.unit, figure.of, figure.per)
            out.setdefault((abs(figure.value), figure.decimals), set()).add(unit)
    return out


def _unit(group: Sequence[Figure], prose: Mapping[Key, set[Unit]]) -> Unit | None:
    if not group or any(figure.unit not in _UNNAMED for figure in group):
        return None
    found = {
        unit
        for figure in group
        if figure.value is not None and figure.decimals
        for unit in prose.get((abs(figure.value), figure.decimals), ())
    }
    if len({(unit, per) for unit, _, per in found}) != 1:
        return None
    return sorted(found)[0]


def _table(table: Table, better: Mapping[int, Figure]) -> Table:
    cells = tuple(
        tuple(None if figure is None else better.get(figure.start, figure) for figure in row) for row in table.cells
    )
    return replace(table, cells=cells)


def _listing(listing: Listing, better: Mapping[int, Figure]) -> Listing:
    return replace(listing, entries=tuple(_entry(entry, better) for entry in listing.entries))


def _entry(entry: Entry, better: Mapping[int, Figure]) -> Entry:
    return entry if entry.figure is None else replace(entry, figure=better.get(entry.figure.start, entry.figure))
