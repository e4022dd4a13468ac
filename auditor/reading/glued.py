"""Tables whose cells were glued together by text extraction: `Raskere svar4245` under `20152016`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from auditor.reading.lines import Line

Span = tuple[int, int]

_YEARS = re.compile(r"(?:(?:19|20)\d\d){2,6}")
_NOTE = re.compile(r"[1-9¹²³⁴⁵]\)?\s?[^\W\d_]")
_ROW = re.compile(r"(?P<label>.*[^\W\d_][)\].%\"'»”]*)(?P<tail>[+\-−–]?\d[\d.,+\-−– \u00a0:]*)")
_NUMBER = re.compile(
    r"[+\-−–]?(?:0|[1-9]\d{0,2}(?:[ .\u00a0]\d{3})+|[1-9]\d*)(?:,\d+)?|[+\-−–]?(?:0|[1-9]\d*)(?:\.\d+)?"
)
_MARKS = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))(?P<marks>[1-9]{1,3}|[¹²³⁴⁵]+)$")
_LONGEST = 24  # characters of a tail that is tried


@dataclass(frozen=True, slots=True)
class Glued:
    """A glued table. readings: for each row, every way to cut its tail into one number a column."""

    header: Line
    columns: tuple[Span, ...]
    rows: tuple[Line, ...]
    labels: tuple[Span, ...]
    readings: tuple[tuple[tuple[Span, ...], ...], ...]
    above: tuple[Line, ...] = ()  # the title lines
    notes: tuple[Line, ...] = ()


def glued(text: str, run: Sequence[Line]) -> Iterator[Glued]:
    """The glued tables of a run: a line of years without spaces, notes, then rows that end in digits."""
    for place, line in enumerate(run):
        if not _YEARS.fullmatch(text, line.start, line.end):
            continue
        columns = tuple((at, at + 4) for at in range(line.start, line.end, 4))
        notes, rows = _under(text, run[place + 1 :])
        if len(rows) >= 2:
            labels = [row["label"] for _, row in rows]
            yield Glued(
                line,
                columns,
                tuple(row for row, _ in rows),
                tuple(
                    (found.start("label"), found.start("label") + len(label))
                    for (_, found), label in zip(rows, labels, strict=True)
                ),
                tuple(tuple(_cuts(text, found.span("tail"), len(columns))) for _, found in rows),
                tuple(run[max(0, place - 2) : place]),
                tuple(notes),
            )


def _under(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[tuple[Line, re.Match[str]]]]:
    """Notes and rows that follow a header."""
    notes: list[Line] = []
    rows: list[tuple[Line, re.Match[str]]] = []
    for line in lines:
        if not rows and _NOTE.match(text, line.start, line.end):
            notes.append(line)
            continue
        found = _ROW.fullmatch(text, line.start, line.end)
        if found is None or _YEARS.fullmatch(found["tail"].strip()):
            break
        rows.append((line, found))
    return notes, rows


def _cuts(text: str, tail: Span, count: int) -> Iterator[tuple[Span, ...]]:
    """Every way to read the tail as `count` numbers, side by side."""
    start, end = tail
    inner = range(start + 1, end)
    if end - start > _LONGEST:
        return
    for places in combinations(inner, count - 1):
        bounds = [start, *places, end]
        pieces = [(a, b) for a, b in pairwise(bounds)]
        if all(_NUMBER.fullmatch(text, *piece) for piece in pieces):
            yield tuple(pieces)


def marks(text: str, line: Line) -> Span | None:
    """Footnote marks glued to the end of a title: `(prosent)12`."""
    found = _MARKS.search(text, line.start, line.end)
    return found.span("marks") if found else None
