"""The tables of a sheet that holds several: side by side, one below the other, or one in blocks with headings.

A block with a heading of its own and the same header again belongs to the same table: the headings become the column
`section`. Empty columns part tables where what is right of them names its own rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from auditor.tabular import sheet
from auditor.tabular.sheet import Grid, Layout, Spans, counts, filled

SECTION = "section"


@dataclass(frozen=True, slots=True)
class Region:
    """One table: columns of the sheet, names for them, rows of the body, and the section of each row ("" if none)."""

    columns: tuple[int, ...]
    names: tuple[str, ...]
    header: tuple[int, ...]
    body: tuple[int, ...]
    sections: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def regions(
    grid: Grid, header: int | None = None, skip: int | None = None, spans: Spans | None = None
) -> Iterator[Region]:
    """The tables of a sheet, from left to right and from top to bottom."""
    for band in _bands(grid):
        part = [tuple(row[c] if c < len(row) else "" for c in band) for row in grid]
        places = {column: place for place, column in enumerate(band)}
        covered = {r: frozenset(places[c] for c in found if c in places) for r, found in (spans or {}).items()}
        yield from _below_each_other(part, band, header, skip, covered if spans is not None else None)


# -- side by side ----------------------------------------------------------------------------------------------------


def _bands(grid: Grid) -> list[tuple[int, ...]]:
    """Columns that belong together."""
    width = max((len(row) for row in grid), default=0)
    rows = [{r for r, row in enumerate(grid) if c < len(row) and row[c]} for c in range(width)]
    numbers = sheet.number_columns(grid, width)
    bands: list[tuple[int, ...]] = []
    for run in _runs([c for c in range(width) if rows[c]]):
        if bands and not _stands_alone(grid, run, rows, numbers, bands[-1]):
            bands[-1] += run
        else:
            bands.append(run)
    return bands


def _runs(columns: Sequence[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for column in columns:
        if run and column != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(column)
    if run:
        yield tuple(run)


def _stands_alone(
    grid: Grid, run: tuple[int, ...], rows: Sequence[set[int]], numbers: frozenset[int], left: tuple[int, ...]
) -> bool:
    """Whether the columns right of an empty one are a table of their own: their first one names the rows."""
    numeric = [c for c in run if c in numbers]
    counted = [r for r, row in enumerate(grid) if any(c < len(row) and counts(row[c]) for c in numeric)]
    if not counted:
        beside = set().union(*(rows[c] for c in left))
        inside = set().union(*(rows[c] for c in run))
        return len(inside & beside) * 5 < len(inside) * 4
    if run[0] in numbers:
        return False
    return sum(bool(grid[r][run[0]]) for r in counted) * 2 >= len(counted)


# -- one below the other ---------------------------------------------------------------------------------------------


@dataclass
class _Walk:
    """What a walk down a table has found. next: the row where another table begins."""

    body: list[int] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    pending: str = ""
    notes: list[str] = field(default_factory=list)
    next: int | None = None

    def add(self, row: int) -> None:
        self.body.append(row)
        self.sections.append(self.pending)


def _below_each_other(
    grid: Grid, band: tuple[int, ...], header: int | None, skip: int | None, spans: Spans | None
) -> Iterator[Region]:
    start = 0
    while start < len(grid):
        part = grid[start:]
        moved = {r - start: found for r, found in spans.items()} if spans is not None else None
        layout = sheet.find(part, header, skip, moved)
        walk = _walk(part, layout)
        if not _is_table(part, layout, walk):
            return
        yield _region(part, layout, walk, band, start)
        if walk.next is None:
            return
        start, skip = start + walk.next, None


def _is_table(grid: Grid, layout: Layout, walk: _Walk) -> bool:
    """Text below text is no table: there are numbers, or most rows have several cells."""
    if not walk.body:
        return False
    width = len(layout.names)
    if sheet.number_columns([grid[i] for i in walk.body], width):
        return True
    several = sum(filled(grid[i]) > 1 for i in walk.body)
    return bool(layout.header) and several * 2 > len(walk.body) and several > 1


def _walk(grid: Grid, layout: Layout) -> _Walk:
    """Down the body: headings of blocks, headers again, and the header of another table."""
    walk = _Walk()
    columns = sheet.number_columns([grid[i] for i in layout.body], len(layout.names))
    heads = {_key(grid[i], columns): grid[i] for i in layout.header}
    stub = min((c for c in range(len(layout.names)) if c not in columns), default=0)
    for place, index in enumerate(layout.body):
        row = grid[index]
        again = heads.get(_key(row, columns)) if any(row[c] for c in columns if c < len(row)) else None
        if again is not None:
            walk.pending = row[stub] if row[stub] and row[stub] != again[stub] else walk.pending
        elif sheet.has_figures(row, columns):
            walk.add(index)
        elif _new_header(grid, layout.body[place:], columns):
            walk.next = _with_title(grid, index, walk)
            break
        elif filled(row) == 1:
            walk.pending = next(text for text in row if text)
        else:
            walk.add(index)
    return walk


def _key(row: Sequence[str], columns: frozenset[int]) -> tuple[str, ...]:
    """What a header says over the columns of numbers."""
    return tuple(row[c] for c in sorted(columns) if c < len(row))


def _new_header(grid: Grid, rest: Sequence[int], columns: frozenset[int]) -> bool:
    """Whether a row of texts stands over columns of numbers, with numbers right below."""
    row = grid[rest[0]]
    above = [c for c in columns if row[c]]
    below = [grid[i] for i in rest[1:3]]
    return bool(above) and any(sheet.has_figures(line, above) for line in below)


def _with_title(grid: Grid, index: int, walk: _Walk) -> int:
    """The first row of another table: its title stands right above its header."""
    last = walk.body[-1] if walk.body else -1
    while index - 1 > last and filled(grid[index - 1]) == 1:
        index -= 1
    return index


def _region(grid: Grid, layout: Layout, walk: _Walk, band: tuple[int, ...], start: int) -> Region:
    kept = [c for c, _ in enumerate(layout.names) if any(grid[i][c] for i in walk.body)]
    sections = walk.sections if any(walk.sections) else []
    if sections and not sections[0]:
        first = _first_section(grid, layout)
        sections = [section or first for section in sections]
    notes = layout.notes if walk.next is None else ()
    return Region(
        tuple(band[c] for c in kept),
        tuple(layout.names[c] for c in kept),
        tuple(i + start for i in layout.header),
        tuple(i + start for i in walk.body),
        tuple(sections),
        layout.titles,
        notes,
    )


def _first_section(grid: Grid, layout: Layout) -> str:
    """What the first block is called: above the names of the rows in the header, or right above the header."""
    if not layout.header:
        return ""
    upper = [grid[i][0] for i in layout.header[:-1] if grid[i][0]]
    top = layout.header[0]
    above = [text for text in grid[top - 1] if text] if top else []
    return upper[0] if upper else above[0] if len(above) == 1 else grid[layout.header[-1]][0]
