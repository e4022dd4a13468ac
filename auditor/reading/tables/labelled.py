"""Rows of a label and several figures: `Agder: 3 567 elever, 42,3 poeng`, `Oppvekst ..... 256 mill. kr (40 %)`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.tables.cells import labels, numbers
from auditor.reading.tables.columns import Facts
from auditor.reading.tables.grids import Row, leaders
from auditor.reading.text.lines import Line, item, strip

Span = tuple[int, int]

_LABEL = re.compile(r"(?P<label>[^:|\t]{1,70}[^\s:|\t\d]|[^:|\t]{0,70}\d\)?):[ \t\u00a0]+(?=[+\-−–~]?\s?[£€$]?\d)")
_BASE = re.compile(r"\(\s*[nN]\s*=\s*(?P<number>\d[\d .,\u00a0]*)\)")
_NEXT = re.compile(r"[ \u00a0]*(?P<word>[^\W\d_]+)")
_SENTENCE = re.compile(r"[.!?]\s+[^\W\d_a-zæøå]")


@dataclass(frozen=True, slots=True)
class Entries:
    """Rows and their figures, in columns of like figures."""

    lines: tuple[Line, ...]
    names: tuple[Span, ...]
    columns: tuple[Span, ...]
    facts: tuple[Facts, ...]
    cells: tuple[tuple[Figure | None, ...], ...]
    loose: tuple[Figure, ...] = ()  # figures of the rows that fit no column


def entries(text: str, run: Sequence[Line], lexicon: Lexicon, source: str) -> Iterator[Entries]:
    """Runs of labelled rows that make a table: dot leaders, and labels with a colon before two figures or more.

    Rows of one like figure each are a list, not a table.
    """
    for rows in leaders(text, run):
        found = _entries(text, rows, lexicon, source)
        if len(found.columns) > 1 or (found.columns and "mixed" in found.facts[0]):
            yield found
    for rows in _labelled(text, run):
        found = _entries(text, rows, lexicon, source)
        full = sum(sum(cell is not None for cell in row) >= 2 for row in found.cells)
        if full * 2 > len(found.cells):
            yield found


def _labelled(text: str, run: Sequence[Line]) -> Iterator[tuple[Row, ...]]:
    block: list[Row] = []
    for line in run:
        begin = item(text, line).start
        found = _LABEL.match(text, begin, line.end)
        if found is not None and not _SENTENCE.search(text, found.end(), line.end):
            block.append(Row(line, ((begin, found.end("label")), (found.end(), line.end))))
            continue
        if len(block) >= 2:
            yield tuple(block)
        block = []
    if len(block) >= 2:
        yield tuple(block)


def _entries(text: str, rows: Sequence[Row], lexicon: Lexicon, source: str) -> Entries:
    found = [_row(text, row, lexicon, source) for row in rows]
    keys = [[_key(text, figure) for figure in figures] for figures in found]
    columns = _columns(keys)
    if not _common(columns, keys):
        keys = [[("", "", key[2], False) for key in own] for own in keys]
        columns = _columns(keys)
    cells = [_into(columns, own, figures) for own, figures in zip(keys, found, strict=True)]
    placed = {figure.start for row in cells for figure in row if figure is not None}
    return Entries(
        tuple(row.line for row in rows),
        tuple(_name(text, row) for row in rows),
        tuple(_column_word(text, [row[c] for row in cells]) for c in range(len(columns))),
        tuple(_facts(key, columns) for key in columns),
        tuple(tuple(row) for row in cells),
        tuple(figure for figures in found for figure in figures if figure.start not in placed),
    )


def _common(columns: Sequence[Key], keys: Sequence[Sequence[Key]]) -> bool:
    """Whether half of the rows begin as the columns do, or the columns as they do."""
    fits = sum(list(own[: len(columns)]) == list(columns[: len(own)]) for own in keys if own)
    return fits * 2 >= len(keys)


def _row(text: str, row: Row, lexicon: Lexicon, source: str) -> list[Figure]:
    """The figures of a row in the order of the text; the base `(n=240)` of its label is one."""
    base = _BASE.search(text, *row.cells[0])
    out = []
    if base:
        out = [replace(f, of="n") for f in numbers(text, base.span("number"), lexicon, source, row.line.passage)]
    rest = (*numbers(text, row.cells[1], lexicon, source, row.line.passage),)
    known = {
        (f.start, f.end) for f in labels(text, row.cells[1], lexicon, source, row.line.passage) if f.label == "year"
    }
    after = [f for f in rest if (f.start, f.end) not in known or f.start == row.cells[1][0]]
    return [*out, *after]


def _name(text: str, row: Row) -> Span:
    base = _BASE.search(text, *row.cells[0])
    start, end = row.cells[0]
    start = item(text, replace(row.line, start=start, end=end)).start
    return strip(text, start, base.start() if base else end)


Key = tuple[str, str, bool, bool]


def _key(text: str, figure: Figure) -> Key:
    """Unit, noun, whether it stands in parentheses, and whether it has a sign."""
    before = text.rfind("(", max(0, figure.start - 40), figure.start)
    inside = before >= 0 and ")" not in text[before : figure.start] and "\n" not in text[before : figure.start]
    return figure.unit, figure.of.lower(), inside, figure.sign != 0


def _columns(keys: Sequence[list[Key]]) -> list[Key]:
    """The commonest sequence of keys; the longest of those that are as common."""
    count = Counter(tuple(own) for own in keys if own)
    if not count:
        return []
    return list(max(count.items(), key=lambda pair: (pair[1], len(pair[0])))[0])


def _into(columns: Sequence[Key], own: Sequence[Key], figures: Sequence[Figure]) -> list[Figure | None]:
    """The figures of a row in their columns: the same sequence, or the next column of the same unit."""
    out: list[Figure | None] = [None] * len(columns)
    if list(own) == list(columns):
        return list(figures)
    at = 0
    for key, figure in zip(own, figures, strict=True):
        column = next((c for c in range(at, len(columns)) if (columns[c][0], columns[c][2]) == (key[0], key[2])), None)
        if column is not None:
            out[column], at = figure, column + 1
    return out


def _column_word(text: str, column: Sequence[Figure | None]) -> Span:
    """The word behind the figures of a column, if it is the same in all rows; else an empty span."""
    behind = [_behind(text, figure) for figure in column if figure is not None]
    if not behind:
        return 0, 0
    words = {text[start:end].lower() for start, end in behind}
    return behind[0] if len(words) == 1 else (behind[0][0], behind[0][0])


def _behind(text: str, figure: Figure) -> Span:
    end = text.find("\n", figure.end)
    found = _NEXT.match(text, figure.end, end if end >= 0 else len(text))
    return found.span("word") if found else (figure.end, figure.end)


def _facts(key: Key, columns: Sequence[Key]) -> Facts:
    unit, of, inside, signed = key
    out: Facts = {"unit": unit} if unit not in ("count", "") else {}
    if not unit:
        out["mixed"] = True
    if of == "n":
        out["role"] = "base"
    elif of:
        out["of"] = of
    if unit == "percent" and signed:
        out["role"] = "percent_change"
    elif unit == "percent" and inside and any(other[0] in ("money", "count", "measure") for other in columns):
        out["role"] = "share"
    if inside and not all(other[2] for other in columns):
        out["aside"] = True
    return out
