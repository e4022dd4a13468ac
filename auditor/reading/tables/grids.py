"""Runs of lines cut into cells: pipes and tabs, columns held apart by spaces, dot leaders."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from auditor.reading.text.lines import Line, strip

Span = tuple[int, int]

_DATA = re.compile(
    r"[<>~≈(]?\s?[+\-−–±]?\s?(?:[£€$¥]|kr\.?|NOK|EUR|GBP|USD)?\s?[+\-−–]?\d.*", re.IGNORECASE | re.DOTALL
)
_MISSING = re.compile(r"(?:[-–—−:.*…]{1,3}|n/?a\.?)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:18|19|20)\d\d(?:\s?[-–/]\s?(?:\d\d|\d{4}))?[*¹²³⁴]?")
_DATED = re.compile(r"(?=.*[^\W\d_]{2}).*(?<!\d)(?:18|19|20)\d\d(?!\d).*")
_NOTE = re.compile(r"(?:[1-9¹²³⁴⁵*†]\)?)\s?[^\W\d_]")
_GAP = re.compile(r"\t| {2,}|[ \u00a0]*\t[ \u00a0]*")
_NUMBER_TAIL = re.compile(r"\s([+\-−–]?[£€$]?\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?%?)$")
_LEADER = re.compile(r"(?<![.…·_])(?:\.{3,}+|…++|(?:\. ){3,}+\.?|·{3,}+|_{3,}+)\s*+")
_WORDS_IN_DATA = 4
_LONGEST_PIECE = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A line as cells: the first is the label."""

    line: Line
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as spans. head: its header rows; after: places of the body rows that stand under a ruler."""

    form: str
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    title: Span | None = None
    after: frozenset[int] = frozenset()
    notes: tuple[Line, ...] = ()
    lines: tuple[Line, ...] = ()  # all that the table has read, but for notes


def is_missing(text: str, span: Span) -> bool:
    return span[0] == span[1] or _MISSING.fullmatch(text, *span) is not None


def is_data(text: str, span: Span) -> bool:
    """Whether a cell is a figure as cells print it, or a mark for none."""
    if is_missing(text, span):
        return True
    return _DATA.fullmatch(text, *span) is not None and len(_WORD.findall(text, *span)) <= _WORDS_IN_DATA


def is_year(text: str, span: Span) -> bool:
    return _YEAR.fullmatch(text, *span) is not None


# -- pipes and tabs ----------------------------------------------------------------------------------------------------


def delimited(text: str, run: Sequence[Line]) -> Iterator[Grid]:
    """Tables whose cells stand between pipes or tabs."""
    for mark in ("|", "\t"):
        for block in _blocks(run, lambda line, mark=mark: mark in text[line.start : line.end]):  # type: ignore[misc]
            rows = [Row(line, _split(text, line, mark)) for line in block if not line.ruler]
            grid = _assemble(text, "delimited", block, rows)
            if grid is not None:
                yield grid


def _blocks(run: Sequence[Line], inside: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """The stretches of lines that are inside; rulers are inside when they stand within."""
    block: list[Line] = []
    for line in run:
        if line.ruler or inside(line):
            block.append(line)
        else:
            yield from _closed(block)
            block = []
    yield from _closed(block)


def _closed(block: list[Line]) -> Iterator[list[Line]]:
    if sum(not line.ruler for line in block) >= 2:
        yield block


def _split(text: str, line: Line, mark: str) -> tuple[Span, ...]:
    start, end = line.start, line.end
    if mark == "|":
        start += text[start] == "|"
        end -= text[end - 1] == "|"
    cuts = [start - 1, *(m for m in range(start, end) if text[m] == mark), end]
    return tuple(strip(text, a + 1, b) for a, b in itertools.pairwise(cuts))


def _assemble(text: str, form: str, block: Sequence[Line], rows: Sequence[Row]) -> Grid | None:
    """Header and body of rows; None if the numbers of cells or their contents make no table."""
    width = Counter(len(_filled_to(row)) for row in rows).most_common(1)[0][0]
    rows, title = _without_title(
        text, [Row(row.line, row.cells[: max(width, len(_filled_to(row)))]) for row in rows], width
    )
    notes = tuple(row.line for row in rows if _is_note(text, row))
    rows = [row for row in rows if len(row.cells) in (width, width - 1) and row.line not in notes and _filled_to(row)]
    heads = _head_count(text, block, rows, width)
    body = [_padded(row, width) for row in rows[heads:]]
    body = [row for row in body if any(cell[0] < cell[1] for cell in row.cells[1:])]
    head = [made for row in rows[:heads] if (made := _head_row(text, row, width)) is not None]
    if width < 2 or not body or not _numeric(text, body):
        return None
    lines = tuple(row.line for row in rows)
    return Grid(form, tuple(head), tuple(body), title, _after_ruler(block, [row.line for row in body]), notes, lines)


def _filled_to(row: Row) -> tuple[Span, ...]:
    """The cells of a row without the empty ones at its end; all of them where a row has no other."""
    cells = list(row.cells)
    while cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return tuple(cells)


def _is_note(text: str, row: Row) -> bool:
    """Whether a row is a footnote: its mark and its words in the first cell, and nothing else."""
    return len(_filled_to(row)) == 1 and _NOTE.match(text, *row.cells[0]) is not None


def _padded(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    return Row(row.line, (*row.cells, *((row.line.end, row.line.end) for _ in range(missing))))


def _head_row(text: str, row: Row, width: int) -> Row | None:
    """A header row with a cell a column: one that lacks the cell over the names is moved, a spread one filled in.

    None if it cannot be told which columns it heads.
    """
    filled = _filled_to(row)
    start = (row.line.start, row.line.start)
    if len(filled) == width - 1 and (len(row.cells) < width or is_year(text, filled[0])):
        return Row(row.line, (start, *filled))
    gaps = [cell for cell in filled[1:] if cell[0] == cell[1]]
    if len(filled) < width - 1 and not gaps:
        return None
    cells = list(_padded(Row(row.line, filled), width).cells)
    for at in range(2, width):
        if gaps and cells[at][0] == cells[at][1] and cells[at - 1][0] < cells[at - 1][1]:
            cells[at] = cells[at - 1]
    return Row(row.line, tuple(cells))


def _without_title(text: str, rows: Sequence[Row], width: int) -> tuple[list[Row], Span | None]:
    """`Godkjente stemmer (2011 | 2015)` is a title and a header: cut before the open parenthesis."""
    first = rows[0]
    start, end = first.cells[0]
    at = text.rfind("(", start, end)
    last = first.cells[-1]
    closing = text.rfind(")", *last)
    if at <= start or ")" in text[at:end] or closing < 0 or len(first.cells) not in (width, width - 1):
        return list(rows), None
    cells = (strip(text, at + 1, end), *first.cells[1:-1], strip(text, last[0], closing))
    return [Row(first.line, cells), *rows[1:]], strip(text, start, at)


def _head_count(text: str, block: Sequence[Line], rows: Sequence[Row], width: int) -> int:
    """How many of the first rows are headers: those with words or periods for cells, or the one above a ruler."""
    count = 0
    for row in rows[:-1]:
        cells = row.cells[1:] if len(row.cells) == width else row.cells
        years = all(is_year(text, cell) for cell in cells)
        if not _is_head(text, row, cells) or (count and years and row.cells[0][0] < row.cells[0][1]):
            break
        count += 1
    ruled = next((place for place, line in enumerate(block) if line.ruler and place > 0), 0)
    above = sum(not line.ruler for line in block[:ruled])
    return count or int(above == 1 < len(rows))


def _is_head(text: str, row: Row, cells: Sequence[Span]) -> bool:
    filled = [cell for cell in cells if cell[0] < cell[1]]
    if not filled:
        return False
    years = sum(is_year(text, cell) for cell in filled)
    words = sum(not is_data(text, cell) or _DATED.fullmatch(text, *cell) is not None for cell in filled)
    return words + years == len(filled) or words * 2 > len(filled)


def _numeric(text: str, body: Sequence[Row]) -> bool:
    cells = [cell for row in body for cell in row.cells[1:]]
    figures = sum(is_data(text, cell) and not is_missing(text, cell) for cell in cells)
    return figures * 2 >= len(cells) and figures >= 2


def _after_ruler(block: Sequence[Line], body: Sequence[Line]) -> frozenset[int]:
    """Body rows that directly follow a ruler inside the body."""
    places = {line.start: number for number, line in enumerate(body)}
    return frozenset(places[b.start] for a, b in itertools.pairwise(block) if a.ruler and places.get(b.start, 0) > 0)


# -- columns of spaces -------------------------------------------------------------------------------------------------


def aligned(text: str, run: Sequence[Line]) -> Iterator[Grid]:
    """Tables whose columns are held apart by two spaces or more."""
    for block in _blocks(run, lambda line: _GAP.search(text, line.start, line.end) is not None):
        rows = [Row(line, _pieces(text, line)) for line in block if not line.ruler]
        width = max(Counter(len(row.cells) for row in rows[1:]).items(), key=lambda pair: (pair[1], pair[0]))[0]
        edges = _edges(rows, width)
        if width < 2 or edges is None:
            continue
        fitted = [_fit(text, row, edges) for row in rows]
        grid = _assemble(text, "aligned", block, fitted)
        if grid is not None:
            yield grid


def _pieces(text: str, line: Line) -> tuple[Span, ...]:
    out, at = [], line.start
    for gap in _GAP.finditer(text, line.start, line.end):
        out.append((at, gap.start()))
        at = gap.end()
    return (*out, (at, line.end))


def _edges(rows: Sequence[Row], width: int) -> list[Span] | None:
    """Left and right edge of every column, counted from the margin, over the rows of full width."""
    full = [row for row in rows if len(row.cells) == width]
    if not full:
        return None
    return [
        (min(r.cells[c][0] - r.line.margin for r in full), max(r.cells[c][1] - r.line.margin for r in full))
        for c in range(width)
    ]


def _fit(text: str, row: Row, edges: Sequence[Span]) -> Row:
    """The row with one cell a column: pieces that cover two columns are cut, columns without a piece are empty."""
    if len(row.cells) == len(edges):
        return row
    pieces = list(row.cells)
    if len(pieces) == len(edges) - 1:
        pieces = [part for piece in pieces for part in _cut(text, piece)] if _cuttable(text, pieces) else pieces
    if len(pieces) == len(edges):
        return Row(row.line, tuple(pieces))
    cells: list[Span] = [(row.line.end, row.line.end)] * len(edges)
    for piece in pieces:
        column = max(range(len(edges)), key=lambda c: _overlap(piece, edges[c], row.line.margin))
        cells[column] = piece if cells[column][0] == cells[column][1] else (cells[column][0], piece[1])
    return Row(row.line, tuple(cells))


def _cuttable(text: str, pieces: Sequence[Span]) -> bool:
    """Whether exactly one piece is words with a number behind a single space."""
    return sum(len(_cut(text, piece)) == 2 for piece in pieces) == 1


def _cut(text: str, piece: Span) -> list[Span]:
    short = piece[1] - piece[0] <= _LONGEST_PIECE and not is_data(text, piece)
    found = _NUMBER_TAIL.search(text, *piece) if short else None
    return [piece] if found is None else [(piece[0], found.start()), (found.start(1), piece[1])]


def _overlap(piece: Span, edge: Span, margin: int) -> int:
    left, right = piece[0] - margin, piece[1] - margin
    return min(right, edge[1]) - max(left, edge[0])


# -- dot leaders -------------------------------------------------------------------------------------------------------


def leaders(text: str, run: Sequence[Line]) -> Iterator[tuple[Row, ...]]:
    """Rows of a label, dots, and what they lead to; a label too long for dots is cut where the others end."""
    block: list[Row] = []
    for line in run:
        found = _LEADER.search(text, line.start, line.end)
        if found is not None and found.start() > line.start and found.end() < line.end:
            block.append(Row(line, (strip(text, line.start, found.start()), (found.end(), line.end))))
            continue
        cut = _long_label(text, line, block)
        if cut is not None:
            block.append(cut)
        elif len(block) >= 2:
            yield tuple(block)
        block = block if cut is not None else []
    if len(block) >= 2:
        yield tuple(block)


def _long_label(text: str, line: Line, block: Sequence[Row]) -> Row | None:
    columns = {row.cells[1][0] - row.line.margin for row in block}
    if len(columns) != 1:
        return None
    at = line.margin + columns.pop()
    if not line.start < at < line.end or text[at - 1] != " " or not text[at].isdigit():
        return None
    return Row(line, (strip(text, line.start, at), (at, line.end)))
