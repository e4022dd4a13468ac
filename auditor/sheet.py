"""Where the table is on a sheet that was laid out for people: titles above, one or several header rows, notes below.

A sheet is a list of rows of stripped texts. Columns of numbers are found first; the body
begins at the first row with numbers in them, the header is what stands right above it. Names of several header rows are
joined with ` / ` over columns of numbers; over the columns that name the rows the lowest text counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditor import cells

Grid = Sequence[Sequence[str]]
JOINER = " / "
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


def find(grid: Grid, header: int | None = None, skip: int | None = None) -> Layout:
    """The table of a grid. header: how many header rows there are, skip: rows above them, where the user says so."""
    width = max((len(row) for row in grid), default=0)
    columns = number_columns(grid, width)
    first, start = _heading(grid, columns, width, header, skip)
    heading = tuple(i for i in range(first, start) if _filled(grid[i]))
    end = _end(grid, start, columns)
    body = tuple(i for i in range(start, end) if _filled(grid[i]))
    names = _names(grid, heading, body, columns, width)
    return Layout(names, heading, body, _texts(grid[:first]), _texts(grid[end:]))


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


def _filled(row: Sequence[str]) -> int:
    return sum(1 for text in row if text)


def _texts(rows: Grid) -> tuple[str, ...]:
    """Rows outside the table as lines of text."""
    return tuple(" ".join(text for text in row if text) for row in rows if _filled(row))


def _heading(grid: Grid, columns: frozenset[int], width: int, header: int | None, skip: int | None) -> tuple[int, int]:
    """The first header row, and the first row of the body."""
    if skip is not None or header is not None:
        first = skip if skip is not None else _first_full(grid, width)
        return _declared_heading(grid, columns, first, header)
    start = _body_start(grid, columns)
    if start is None:
        first = _first_full(grid, width)
        return first, first + 1
    return _header_top(grid, start), start


def _declared_heading(grid: Grid, columns: frozenset[int], first: int, header: int | None) -> tuple[int, int]:
    if header is None:
        start = _body_start(grid[first:], columns)
        return first, first + (1 if start is None else max(1, start))
    while first < len(grid) and not _filled(grid[first]):
        first += 1
    return first, first + header


def _first_full(grid: Grid, width: int) -> int:
    """The first row that is as full as most: where a table without numbers begins."""
    fills = [_filled(row) for row in grid[:_SAMPLE] if _filled(row) > 1] or [1]
    usual = Counter(fills).most_common(1)[0][0]
    return next((i for i, row in enumerate(grid) if _filled(row) >= min(usual, width)), 0)


def _body_start(grid: Grid, columns: frozenset[int]) -> int | None:
    """The first row with a number or mark in half of the columns of numbers, years over the columns aside."""
    for index, row in enumerate(grid):
        hits = [c for c in columns if c < len(row) and (numeric(row[c]) or cells.meaning(row[c]))]
        if hits and len(hits) * 2 >= len(columns) and not _heads_columns(grid, index, columns):
            return index
    return None


def _heads_columns(grid: Grid, index: int, columns: frozenset[int]) -> bool:
    """Whether the numbers of a row are years, or 1, 2, 3 …, over columns that hold other numbers."""
    found = [(c, grid[index][c]) for c in sorted(columns) if c < len(grid[index]) and grid[index][c]]
    if not found or not all(text.isdigit() for _, text in found):
        return False
    values = [int(text) for _, text in found]
    years = all(_YEAR.fullmatch(text) for _, text in found)
    counted = len(values) > 2 and all(b - a == 1 for a, b in pairwise(values))
    return (years or counted) and len(set(values)) > len(values) // 2 and not _alike_below(grid, index, found[-1][0])


def _alike_below(grid: Grid, index: int, column: int) -> bool:
    """Whether the cells below are such numbers too: a column of years is no header."""
    below = [row[column] for row in grid[index + 1 : index + _SAMPLE] if column < len(row) and row[column]]
    alike = sum(_YEAR.fullmatch(text) is not None for text in below)
    return not below or alike * 2 > len(below)


def _header_top(grid: Grid, start: int) -> int:
    """Up from the body through rows that head columns: not blank, and more than a title in the first column."""
    top = start
    if top > 1 and not _filled(grid[top - 1]) and _filled(grid[top - 2]) > 1:
        top -= 1
    while top > 0 and _heads(grid[top - 1]):
        top -= 1
    return top


def _heads(row: Sequence[str]) -> bool:
    return _filled(row) > 1 or (_filled(row) == 1 and (not row[0] or len(row) == 1))


def _end(grid: Grid, start: int, columns: frozenset[int]) -> int:
    """One past the last row of the body; what follows are notes."""
    end = len(grid)
    while end > start and not _belongs(grid, end - 1, columns):
        end -= 1
    return end


def _belongs(grid: Grid, index: int, columns: frozenset[int]) -> bool:
    row = grid[index]
    if not columns:
        return _filled(row) > 1 or (len(row) == 1 and bool(row[0]))
    return any(c < len(row) and (numeric(row[c]) or cells.meaning(row[c])) for c in columns)


def _names(
    grid: Grid, heading: tuple[int, ...], body: tuple[int, ...], columns: frozenset[int], width: int
) -> tuple[str, ...]:
    spread = [_spread(grid[i], grid[heading[-1]], width) if i != heading[-1] else grid[i] for i in heading]
    names = []
    for column in range(width):
        parts = [row[column] for row in spread if column < len(row) and row[column]]
        parts = parts if column in columns else parts[-1:]
        name = JOINER.join(dict.fromkeys(" ".join(part.split()) for part in parts))
        names.append(name)
    return tuple(names)


def _spread(row: Sequence[str], lowest: Sequence[str], width: int) -> list[str]:
    """An upper header row with each text repeated over the named columns to its right, as a merged cell looks."""
    out, current = [], ""
    for column in range(width):
        text = row[column] if column < len(row) else ""
        named = column < len(lowest) and lowest[column]
        current = text or current
        out.append(text or (current if named and column else ""))
    return out
