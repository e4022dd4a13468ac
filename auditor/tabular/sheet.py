"""Where the table is on a sheet that was laid out for people: titles above, one or several header rows, notes below.

A sheet is a list of rows of stripped texts. Columns of numbers are found first; the body
begins at the first row with numbers in them, the header is what stands right above it. Names of several header rows are
joined with ` / ` over columns of numbers; over the columns that name the rows the lowest text counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditor.tabular import cells

Grid = Sequence[Sequence[str]]
Spans = Mapping[int, frozenset[int]]
JOINER = " / "
_GAP = 2  # rows between header and body
_SAMPLE = 200  # rows from the top and from the bottom that tell numbers from text
_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")


@dataclass(frozen=True, slots=True)
class Layout:
    """Indices of rows of the grid. names: one a column, "" where a column has neither name nor cells."""

    names: tuple[str, ...]
    header: tuple[int, ...]
    body: tuple[int, ...]
    titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def numeric(text: str) -> bool:
    """Whether a cell prints a number, with whatever decimal mark; a code with a leading zero does not."""
    return not cells.is_code(text) and (cells.number(text, ",") is not None or cells.number(text, ".") is not None)


def find(grid: Grid, header: int | None = None, skip: int | None = None, spans: Spans | None = None) -> Layout:
    """The table of a grid. header: how many header rows there are, skip: rows above them, where the user says so.

    spans: by row, the cells that a merged cell to their left covers, in formats that know; else it is guessed.
    """
    width = max((len(row) for row in grid), default=0)
    columns = number_columns(grid, width)
    heading, start = _heading(grid, columns, width, header, skip)
    end = _end(grid, start, columns)
    body = tuple(i for i in range(start, end) if filled(grid[i]))
    first = heading[0] if heading else start
    names = _names(grid, heading, columns, width, spans or {})
    return Layout(names, heading, body, _texts(grid[:first]), _texts(grid[end:]))


def width(layout: Layout, grid: Grid) -> int:
    """How many columns a table has: as many as its lowest header row fills, or its first row where it has no header."""
    cells_of = grid[layout.header[-1]] if layout.header else grid[layout.body[0]]
    return max((i + 1 for i, text in enumerate(cells_of) if text), default=len(cells_of))


def number_columns(grid: Grid, width: int) -> frozenset[int]:
    """The columns in which at least half of the filled cells print numbers or marks, and one a number."""
    sample = [*grid[:_SAMPLE], *grid[_SAMPLE:][-_SAMPLE:]]
    found = set()
    for column in range(width):
        filled = [row[column] for row in sample if column < len(row) and row[column]]
        numbers = sum(numeric(text) for text in filled)
        marks = sum(bool(cells.meaning(text)) for text in filled)
        if numbers and (numbers + marks) * 2 >= len(filled):
            found.add(column)
    return frozenset(found)


def counts(text: str) -> bool:
    """Whether a cell is a number or stands for one."""
    return numeric(text) or bool(cells.meaning(text))


def filled(row: Sequence[str]) -> int:
    return sum(1 for text in row if text)


def _texts(rows: Grid) -> tuple[str, ...]:
    """Rows outside the table as lines of text."""
    return tuple(" ".join(text for text in row if text) for row in rows if filled(row))


def _heading(
    grid: Grid, columns: frozenset[int], width: int, header: int | None, skip: int | None
) -> tuple[tuple[int, ...], int]:
    """The header rows, and the first row of the body."""
    if header is not None:
        return _declared_heading(grid, _first_full(grid, width) if skip is None else skip, header)
    first = skip or 0
    start = _body_start(grid, columns, first)
    if start is None:
        found = _first_full(grid, width) if skip is None else first
        return (found,), found + 1
    return _header_rows(grid, start, first), start


def _declared_heading(grid: Grid, first: int, header: int) -> tuple[tuple[int, ...], int]:
    """As many filled rows as the user says."""
    rows = [i for i in range(first, len(grid)) if filled(grid[i])][:header]
    return tuple(rows), rows[-1] + 1 if rows else first


def _first_full(grid: Grid, width: int) -> int:
    """The first row that is as full as most: where a table without numbers begins."""
    fills = [filled(row) for row in grid[:_SAMPLE] if filled(row) > 1] or [1]
    usual = Counter(fills).most_common(1)[0][0]
    return next((i for i, row in enumerate(grid) if filled(row) >= min(usual, width)), 0)


def _body_start(grid: Grid, columns: frozenset[int], first: int = 0) -> int | None:
    """The first row with numbers or marks in half of the columns of numbers, years over the columns aside."""
    for index in range(first, len(grid)):
        hits = [c for c in columns if c < len(grid[index]) and counts(grid[index][c])]
        full = hits and len(hits) * 2 >= len(columns)
        if full and has_figures(grid[index], columns) and not heads_columns(grid, index, columns):
            return index
    return None


def has_figures(row: Sequence[str], columns: Iterable[int]) -> bool:
    """Whether a row has a number in some column, or a mark; limits alone (`≥ 100`) are what a header says too."""
    texts = [row[c] for c in columns if c < len(row) and row[c]]
    return any(numeric(text) or cells.meaning(text) not in ("", "bounded") for text in texts)


def heads_columns(grid: Grid, index: int, columns: frozenset[int]) -> bool:
    """Whether the numbers of a row are years, or 1, 2, 3 …, over columns that hold other numbers."""
    row = grid[index]
    found = [(c, row[c]) for c in sorted(columns) if c < len(row) and counts(row[c])]
    if not found or not all(text.isdigit() for _, text in found):
        return False
    values = [int(text) for _, text in found]
    years = all(_YEAR.fullmatch(text) for _, text in found)
    first = index == 0 or not _heads(grid[index - 1])
    counted = first and values[0] < 2 < len(values) and all(b - a == 1 for a, b in pairwise(values))
    return (years or counted) and not any(_alike_below(grid, index, column) for column, _ in found)


def _alike_below(grid: Grid, index: int, column: int) -> bool:
    """Whether the cells below are such numbers too: a column of years is no header."""
    below = [row[column] for row in grid[index + 1 : index + _SAMPLE] if column < len(row) and row[column]]
    alike = sum(_YEAR.fullmatch(text) is not None for text in below)
    return not below or alike * 2 > len(below)


def _header_rows(grid: Grid, start: int, first: int) -> tuple[int, ...]:
    """The rows above the body that head columns; a blank row or the name of a block may stand between."""
    low = start
    while low > first and start - low < _GAP and not _heads(grid[low - 1]):
        low -= 1
    top = low
    while top > first and _heads(grid[top - 1]):
        top -= 1
    return tuple(range(top, low))


def _heads(row: Sequence[str]) -> bool:
    return filled(row) > 1 or (filled(row) == 1 and (not row[0] or len(row) == 1))


def _end(grid: Grid, start: int, columns: frozenset[int]) -> int:
    """One past the last row of the body; what follows are notes."""
    end = len(grid)
    while end > start and not _belongs(grid, end - 1, columns):
        end -= 1
    return end


def _belongs(grid: Grid, index: int, columns: frozenset[int]) -> bool:
    row = grid[index]
    if not columns:
        return filled(row) > 1 or (len(row) == 1 and bool(row[0]))
    return any(c < len(row) and counts(row[c]) for c in columns)


def _names(grid: Grid, heading: tuple[int, ...], columns: frozenset[int], width: int, spans: Spans) -> tuple[str, ...]:
    spread = [_spread(grid, i, heading[-1], width, spans.get(i)) if i != heading[-1] else grid[i] for i in heading]
    names = []
    for column in range(width):
        parts = [row[column] for row in spread if column < len(row) and row[column]]
        parts = parts if column in columns else parts[-1:]
        names.append(JOINER.join(dict.fromkeys(" ".join(part.split()) for part in parts)))
    return tuple(names)


def _spread(grid: Grid, index: int, lowest: int, width: int, covered: frozenset[int] | None) -> list[str]:
    """An upper header row with each text repeated over the columns to its right that it heads."""
    row, below = grid[index], grid[lowest]
    named = {c for c in range(1, width) if c < len(below) and below[c]} if covered is None else covered
    out, current = [], ""
    for column in range(width):
        text = row[column] if column < len(row) else ""
        current = text or current
        out.append(text or (current if column in named else ""))
    return out
