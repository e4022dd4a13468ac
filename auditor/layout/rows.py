"""Which lines are rows of a table: by pipes, tabs, dot leaders, aligned columns, or cells that were glued together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.layout.lines import Line

_LEADERS = re.compile(r"\s*(?:(?:\. ?){4,}|…{2,}|_{4,})\s*(?=\S)")
_GAP = re.compile(r"(?<![.!?:;,])[ \u00a0]{2,}|[ \u00a0]{3,}")
_NUMBER = re.compile(r"[(+\-−–±<>£$€]*\s?\d[\d.,\u00a0\u2009\u202f ]*\s?(?:%|[^\W\d_]{1,8}\.?)?[)*¹²³⁴⁵]?$")
_VALUE = re.compile(r"[(+\-−–<>£$€]*\s?\d")
_PERIOD = re.compile(r"(?:19|20)\d\d\b|\d+[^\W\d_]+\d+")
_GLUED_HEAD = re.compile(r"(?:(?:19|20)\d\d){2,}$")
_GLUED_ROW = re.compile(r".*[^\W\d_]\)?\d{2,}$")
_GLUED_NOTE = re.compile(r"(?:\d{1,2}|[¹²³⁴⁵*])[^\W\d_]")
_LOOSE = re.compile(r"[^\W\d_].{0,48}?(?:\s[+\-−–]?\d{1,3}(?:(?:\.|,)?\d{3})*(?:[.,]\d+)?%?){2,}$")
_GROUPED = re.compile(r"\s[+\-−–]?\d{1,3}(?:\s\d{3})+%?$")
_DIGIT = re.compile(r"\d")


def kind(line: Line) -> str:
    """The way a line may be cut into cells, or `` ."""
    text = line.text
    if "|" in text:
        return "pipe"
    if "\t" in text:
        return "tab"
    if _LEADERS.search(text):
        return "leaders"
    if _GAP.search(text) and len(text) <= 200:
        return "aligned"
    return ""


def cells(text: str, way: str) -> list[str]:
    """A line cut into cells."""
    if way == "pipe":
        return [cell.strip() for cell in text.strip("| ").split("|")]
    if way == "tab":
        return [cell.strip() for cell in text.split("\t")]
    return [cell.strip() for cell in (_LEADERS if way == "leaders" else _GAP).split(text)]


def numeric(cell: str) -> bool:
    """Whether a cell is a number with at most a unit."""
    return _NUMBER.match(cell) is not None


def rows(chunk: Sequence[Line]) -> dict[int, int]:
    """The rows among the lines of a chunk: place to level (1 is a header, 0 any other)."""
    found = _cut(chunk)
    return found or _glued(chunk) or _loose(chunk)


def _cut(chunk: Sequence[Line]) -> dict[int, int]:
    """Rows that can be cut into cells: runs of two or more (dot leaders: of one); bare lines do not end a run."""
    out: dict[int, int] = {}
    written = [(at, line) for at, line in enumerate(chunk) if not line.bare]
    for way, group in groupby(written, key=lambda item: kind(item[1])):
        run = list(group)
        if way and _is_table(way, [cells(line.text, way) for _, line in run]):
            first = run[0][0]
            ruled = first + 1 < len(chunk) and chunk[first + 1].bare
            out |= {at: 0 for at, _ in run}
            out[first] = int(len(run) > 1 and (ruled or is_header(cells(run[0][1].text, way))))
            if way == "leaders":
                out |= {at: 0 for at, line in written if at not in out and _fits(line, run[0][1])}
    return out


def is_header(row: list[str]) -> bool:
    """Whether no cell but the first is a value; years and quarters are none."""
    return not any(_VALUE.match(cell) and not _PERIOD.match(cell) for cell in row[1:])


def _fits(line: Line, row: Line) -> bool:
    """A line among dot leaders that left no room for dots."""
    return line.indent == row.indent and len(line.text) <= 90 and _DIGIT.search(line.text) is not None


def _is_table(way: str, table: list[list[str]]) -> bool:
    values = [cell for row in table for cell in row[1:]]
    if way == "leaders":
        return any(map(numeric, values)) or len(table) > 1
    enough = len(table) > 1 and any(_DIGIT.search(cell) for cell in values)
    if way != "aligned":
        return enough
    return enough and sum(map(numeric, values)) * 3 >= len(values) and all(len(row) > 1 for row in table)


def _glued(chunk: Sequence[Line]) -> dict[int, int]:
    """Rows whose cells text extraction has glued together, under a header of glued years."""
    for at, line in enumerate(chunk):
        if _GLUED_HEAD.match(line.text):
            below = [i for i in range(at + 1, len(chunk)) if _GLUED_ROW.match(chunk[i].text)]
            return {at: 1, **dict.fromkeys(below, 0)} if len(below) > 1 else {}
    return {}


def _loose(chunk: Sequence[Line]) -> dict[int, int]:
    """Three or more lines that each end in two or more numbers, one space apart."""
    out: dict[int, int] = {}
    for loose, group in groupby(enumerate(chunk), key=lambda item: _is_loose(item[1].text)):
        run = list(group)
        if loose and len(run) > 2:
            out |= dict.fromkeys((at for at, _ in run), 0)
    return out


def _is_loose(text: str) -> bool:
    return len(text) <= 100 and bool(_LOOSE.match(text)) and not _is_one_number(text)


def _is_one_number(text: str) -> bool:
    """Whether all digits at the end of a line may be one number: `Bergen 289 330`."""
    grouped = _GROUPED.search(text)
    return grouped is not None and not _DIGIT.search(text[: grouped.start()])


def notes(chunk: Sequence[Line], table: dict[int, int]) -> Iterator[int]:
    """Lines of a glued table that are its footnotes: a digit or a mark glued to a word."""
    first = min(table)
    for at in range(first, len(chunk)):
        if at not in table and _GLUED_NOTE.match(chunk[at].text):
            yield at
