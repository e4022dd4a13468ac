"""What lists and tables do not print: the unit, taken from the prose that repeats one of their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.model import Entry, Figure, Listing, Table

_UNNAMED = ("count", "none")
_LEVELS = ("percent", "per_capita", "rate", "per_mille", "points", "index", "measure", "money")
_NEAR = 250  # characters between a name and the number that is said of it
_BESIDE = 150  # characters between two lists of one subject

Unit = tuple[str, str, int]
Key = tuple[Fraction, int]


@dataclass(frozen=True, slots=True)
class _Group:
    """Figures that have one unit, and the name that each is about. place: where list or table stands."""

    figures: tuple[Figure, ...]
    names: tuple[str, ...]
    place: tuple[int, int]
    listed: bool = True


def settle(
    text: str, figures: Sequence[Figure], tables: Sequence[Table], lists: Sequence[Listing]
) -> tuple[list[Figure], list[Table], list[Listing]]:
    """Figures, tables and lists that agree with each other, with the units that the prose gives them.

    A column or a list of decimals without a unit takes the unit with which the prose repeats one of its numbers near
    its name, if all that it repeats have the same; a list beside such a list takes its unit too. Figures of lists keep
    what their list says of them. Numbers in the names of entries are labels.
    """
    groups = [*(_of_list(listing) for listing in lists), *(group for table in tables for group in _of_table(table))]
    own = {figure.start for group in groups for figure in group.figures}
    prose = _by_number(figure for figure in figures if figure.start not in own)
    better = {figure.start: figure for listing in lists for figure in _of_list(listing).figures}
    better |= {f.start: replace(f, role="label", label="category") for f in _in_names(figures, lists)}
    for group, unit in _units(text, groups, prose):
        better |= {f.start: replace(f, unit=unit[0], of=unit[1], per=unit[2]) for f in group.figures}
    return renewed(better, figures, tables, lists)


def renewed(
    better: Mapping[int, Figure], figures: Sequence[Figure], tables: Sequence[Table], lists: Sequence[Listing]
) -> tuple[list[Figure], list[Table], list[Listing]]:
    """Figures, tables and lists with the figures that are known better, by where they start."""
    return (
        [better.get(figure.start, figure) for figure in figures],
        [_table(table, better) for table in tables],
        [_listing(listing, better) for listing in lists],
    )


def _of_list(listing: Listing) -> _Group:
    pairs = [(entry.figure, entry.name.quote) for entry in listing.entries if entry.figure is not None]
    start = listing.heading.start if listing.heading else listing.entries[0].name.start
    return _Group(tuple(f for f, _ in pairs), tuple(name for _, name in pairs), (start, pairs[-1][0].end))


def _of_table(table: Table) -> Iterator[_Group]:
    for column in range(len(table.columns)):
        pairs = [(row[column], table.rows[at].quote) for at, row in enumerate(table.cells)]
        found = [(figure, name) for figure, name in pairs if figure is not None]
        place = (table.spans[0][0], table.spans[-1][1]) if table.spans else (0, 0)
        yield _Group(tuple(f for f, _ in found), tuple(name for _, name in found), place, listed=False)


def _in_names(figures: Sequence[Figure], lists: Sequence[Listing]) -> Iterator[Figure]:
    """Numbers in the names of entries that have a figure of their own."""
    spans = [(entry.name.start, entry.name.end) for listing in lists for entry in listing.entries]
    starts = {at for start, end in spans for at in range(start, end)}
    return (figure for figure in figures if figure.start in starts and figure.role != "label")


def _by_number(figures: Iterable[Figure]) -> dict[Key, list[Figure]]:
    """The figures of prose with decimals and a unit, by value and decimals."""
    out: dict[Key, list[Figure]] = {}
    for figure in figures:
        if figure.role != "label" and figure.value is not None and figure.decimals and figure.unit not in _UNNAMED:
            out.setdefault((abs(figure.value), figure.decimals), []).append(figure)
    return out


def _units(text: str, groups: Sequence[_Group], prose: Mapping[Key, Sequence[Figure]]) -> Iterator[tuple[_Group, Unit]]:
    """The groups that take a unit, and which."""
    open_groups = [g for g in groups if g.figures and all(f.unit in _UNNAMED for f in g.figures)]
    given = [(group, _unit(text, group, prose)) for group in open_groups]
    for group, unit in given:
        taken = unit or _beside(group, given)
        if taken is not None:
            yield group, taken


def _unit(text: str, group: _Group, prose: Mapping[Key, Sequence[Figure]]) -> Unit | None:
    units: set[Unit] = set()
    for figure, name in zip(group.figures, group.names, strict=True):
        if figure.value is None or not figure.decimals:
            continue
        for said in prose.get((abs(figure.value), figure.decimals), ()):
            allowed = ("percentage_point",) if figure.role == "change" else _LEVELS
            if said.unit in allowed and name.lower() in _around(text, said, group).lower():
                units.add((said.unit, said.of, said.per))
    return sorted(units)[0] if len({(unit, per) for unit, _, per in units}) == 1 else None


def _around(text: str, said: Figure, group: _Group) -> str:
    """The text around a figure of prose, without that of the list or table itself."""
    first, last = group.place
    begin, end = max(0, said.start - _NEAR), said.end + _NEAR
    return text[max(begin, last) if last <= said.start else begin : min(end, first) if first >= said.end else end]


def _beside(group: _Group, given: Sequence[tuple[_Group, Unit | None]]) -> Unit | None:
    """The unit of a list with the same decimals that stands right beside."""
    for other, unit in given:
        if unit is None or not (group.listed and other.listed):
            continue
        gap = max(group.place[0] - other.place[1], other.place[0] - group.place[1])
        if gap <= _BESIDE and {f.decimals for f in group.figures} == {f.decimals for f in other.figures}:
            return unit
    return None


def _table(table: Table, better: Mapping[int, Figure]) -> Table:
    cells = tuple(
        tuple(None if figure is None else better.get(figure.start, figure) for figure in row) for row in table.cells
    )
    return replace(table, cells=cells)


def _listing(listing: Listing, better: Mapping[int, Figure]) -> Listing:
    return replace(listing, entries=tuple(_entry(entry, better) for entry in listing.entries))


def _entry(entry: Entry, better: Mapping[int, Figure]) -> Entry:
    return entry if entry.figure is None else replace(entry, figure=better.get(entry.figure.start, entry.figure))
