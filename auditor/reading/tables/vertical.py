"""Tables that text extraction has printed a cell a line: a name, its figures below it, the next name, and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.reading.tables.grids import is_data, is_missing, is_year
from auditor.reading.text.lines import Line, strip

Span = tuple[int, int]
Upright = tuple[Line, tuple[Line, ...]]

_WIDTHS = range(2, 13)
_LEAST_ROWS = 3
_LONGEST_NAME = 80
_LONGEST_CELL = 20


@dataclass(frozen=True, slots=True)
class Vertical:
    """rows: the line of the name, and those of the cells. header: one line a column, or none; title: the line above."""

    header: tuple[Line, ...]
    rows: tuple[Upright, ...]
    title: Line | None = None


def vertical(text: str, lines: Sequence[Line]) -> Iterator[Vertical]:
    """Three rows or more of one width, one after the other; blank lines between cells do not matter."""
    lines = [line for line in lines if _filled(text, line)]
    kinds = [_kind(text, line) for line in lines]
    at = 0
    while at < len(lines):
        width = _width(kinds, at)
        rows = _rows(text, lines, kinds, at, width) if width else []
        if len(rows) >= _LEAST_ROWS:
            yield _made(text, lines, kinds, at, rows)
            at += len(rows) * (width + 1)
        else:
            at += 1


def _filled(text: str, line: Line) -> bool:
    start, end = cell(text, line)
    return start < end


def _kind(text: str, line: Line) -> str:
    """`n` for a name, `d` for a cell, `x` for any other line."""
    span = cell(text, line)
    if span[1] - span[0] <= _LONGEST_CELL and (is_data(text, span) or is_missing(text, span)):
        return "d"
    return "n" if span[1] - span[0] <= _LONGEST_NAME and text[span[1] - 1] not in ".!?:;," else "x"


def cell(text: str, line: Line) -> Span:
    """The span of a line without the bars that extraction leaves."""
    return strip(text, line.start, line.end, " \t\u00a0|*")


def _made(text: str, lines: Sequence[Line], kinds: Sequence[str], at: int, rows: Sequence[Upright]) -> Vertical:
    """The table whose rows begin here. A first row of years is its header."""
    if all(is_year(text, cell(text, line)) for line in rows[0][1]):
        header, first, rows = rows[0][1], at, rows[1:]
    else:
        header = _header(text, lines, kinds, at, len(rows[0][1]))
        first = lines.index(header[0]) if header else at
    above = lines[max(0, first - 2) : first] if header else ()
    return Vertical(header, tuple(rows), next((line for line in above if _is_title(text, line, header)), None))


def _is_title(text: str, line: Line, header: Sequence[Line]) -> bool:
    """Whether a line stands by itself above a header: a blank line lies between."""
    return "\n\n" in text[line.end : header[0].start] and text[line.end - 1] not in ".!?"


def _width(kinds: Sequence[str], at: int) -> int:
    """How many cells follow the name at this place; 0 if it is no name or they are too few or too many."""
    if kinds[at] != "n":
        return 0
    end = at + 1
    while end < len(kinds) and kinds[end] == "d":
        end += 1
    return end - at - 1 if end - at - 1 in _WIDTHS else 0


def _rows(text: str, lines: Sequence[Line], kinds: Sequence[str], at: int, width: int) -> list[Upright]:
    rows: list[Upright] = []
    while at < len(lines) and _width(kinds, at) == width and (not rows or _close(text, lines, at)):
        rows.append((lines[at], tuple(lines[at + 1 : at + 1 + width])))
        at += 1 + width
    return rows


def _close(text: str, lines: Sequence[Line], at: int) -> bool:
    between = text[lines[at - 1].end : lines[at].start]
    return "\n\n\n" not in between and not between.strip(" \t\r\n|")


def _header(text: str, lines: Sequence[Line], kinds: Sequence[str], at: int, width: int) -> tuple[Line, ...]:
    """The lines above the first name, if they are as many as the columns, or one more for the names."""
    first = at
    while first > 0 and at - first <= width and _close(text, lines, first):
        if kinds[first - 1] != "n" and not is_year(text, cell(text, lines[first - 1])):
            break
        first -= 1
    if at - first == width + 1:
        return tuple(lines[first + 1 : at])
    return tuple(lines[first:at]) if at - first == width and not is_year(text, cell(text, lines[at])) else ()
