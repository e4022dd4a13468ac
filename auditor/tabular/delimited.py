"""Text with delimiters: which delimiter it has, and its rows with the line each begins on."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.errors import SourceError

DELIMITERS = (";", "\t", "|", ",")  # in the order in which they win where two fit equally well
NAMES = {";": "semicolon", "\t": "tab", "|": "bar", ",": "comma", " ": "space"}
_SAMPLE = 200  # rows that show the delimiter
_FIELD_LIMIT = 2**24  # characters in one cell; a forgotten quote swallows more


@dataclass(frozen=True, slots=True)
class Dialect:
    """delimiter: one character, "" for a single column. announced: 1 where the first line is `sep=`, else 0."""

    delimiter: str
    announced: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row as printed, cells stripped, and the line it begins on (from 1)."""

    line: int
    cells: tuple[str, ...]


def dialect(head: str, said: str = "") -> Dialect:
    """The dialect of a text from its beginning (whole lines, as far as it goes), or as the user says."""
    first = head.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r")
    announced = first[4:5] if first[:4].lower() == "sep=" and len(first) <= 5 else None
    lines = 0 if announced is None else 1
    if said or announced:
        return Dialect(said or announced or "", lines)
    body = head.split("\n", 1)[-1] if lines else head
    scores = {mark: _fit(body, mark) for mark in DELIMITERS}
    best = max(DELIMITERS, key=lambda mark: scores[mark])
    return Dialect(best if scores[best] > 0 else "", lines)


def _fit(text: str, delimiter: str) -> float:
    """How well a delimiter cuts a text into rows of one width: the share of filled rows that have the usual one."""
    widths: list[int] = []
    try:
        for cells in csv.reader(lines(text), delimiter=delimiter):
            if any(cells):
                widths.append(len(cells))
            if len(widths) == _SAMPLE:
                break
    except csv.Error:
        return 0.0
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0
    usual = Counter(several).most_common(1)[0][1]
    return usual / len(widths)


def rows(text: str, form: Dialect, path: str) -> Iterator[Row]:
    """Every row, blank ones too (they part a title from a table). SourceError with the line for a broken quote."""
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(lines(text.removeprefix("\ufeff")), delimiter=form.delimiter or "\x1f", strict=True)
    start = 1
    try:
        for cells in reader:
            if start > form.announced:
                yield Row(start, tuple(cell.strip() for cell in cells))
            start = reader.line_num + 1
    except csv.Error as error:
        raise SourceError(
            f"a quoted cell is broken ({error})", path, start, "close the quote, or double it inside"
        ) from None


def lines(text: str) -> Iterator[str]:
    r"""Lines with their ends, cut at \n, \r\n and \r only (not at the other ends that str.splitlines knows)."""
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    begin = 0
    while (end := text.find("\n", begin)) >= 0:
        yield text[begin : end + 1]
        begin = end + 1
    if begin < len(text):
        yield text[begin:]
