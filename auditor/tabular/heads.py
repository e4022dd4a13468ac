"""The header of a delimited file, found from above: the first row that names every column.

The rows below it may be as empty as they like. What has no such row (several header rows, columns without names) is
looked for from below, as on a sheet (auditor/tabular/sheet.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.tabular import cells, sheet
from auditor.tabular.sheet import Grid, Layout, counts, filled

_SEEN = 400  # rows that show how wide the table is


def find(grid: Grid, header: int | None = None, skip: int | None = None) -> Layout:
    """The table of the rows of a delimited file; header and skip as the user says."""
    if header is None and (row := _names_all(grid, skip or 0)) is not None:
        return sheet.find(grid, 1, row)
    return sheet.find(grid, header, skip)


def _names_all(grid: Grid, first: int) -> int | None:
    """The row that heads every column by itself: below titles only, and above rows that say no more of the columns."""
    width = max((_reach(row) for row in grid[first : first + _SEEN]), default=0)
    index = next((i for i in range(first, len(grid)) if filled(grid[i]) > 1), None)
    if width < 2 or index is None or not _full(grid[index], width):
        return None
    columns = sheet.number_columns(grid[index + 1 :], width)
    below = next((row for row in grid[index + 1 :] if filled(row)), ())
    if _has_figures(grid, index, columns) or _says_more(grid[index + 2 :], below, columns):
        return None
    return index


def _reach(row: Sequence[str]) -> int:
    """One past the last filled cell."""
    return max((i + 1 for i, text in enumerate(row) if text), default=0)


def _full(row: Sequence[str], width: int) -> bool:
    """Whether every column has a name of its own; the first, which names the rows, may do without."""
    names = row[:width] if row[0] else row[1:width]
    return _reach(row) == width and all(names) and len(set(names)) == len(names)


def _has_figures(grid: Grid, index: int, columns: frozenset[int]) -> bool:
    """Whether a row holds numbers that name nothing: years over the columns do. A mark that is a letter is a name."""
    row = [text for c, text in enumerate(grid[index]) if c in columns]
    figures = any(sheet.numeric(text) or (counts(text) and not text[:1].isalpha()) for text in row if text)
    return figures and not sheet.heads_columns(grid, index, columns)


def _says_more(grid: Grid, row: Sequence[str], columns: Iterable[int]) -> bool:
    """Whether the row below a header goes on with it: it has words over columns of numbers, which no record has.

    What names a row is no such word.
    """
    words = [(c, row[c]) for c in columns if 0 < c < len(row) and row[c]]
    new = (pair for pair in words if not counts(pair[1]) and not cells.is_code(pair[1]))
    return any(not _recurs(grid, column, word) for column, word in new)


def _recurs(grid: Grid, column: int, word: str) -> bool:
    return any(column < len(row) and row[column] == word for row in grid[:_SEEN])
