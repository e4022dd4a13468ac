"""A plain text becomes passages: tables first, then lists, and prose from the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby

from auditor.layout.lines import Line, Piece, chunks, lines
from auditor.layout.lists import items
from auditor.layout.prose import paragraphs, width
from auditor.layout.roles import footnote_mark, with_roles
from auditor.layout.rows import notes, rows
from auditor.model import Passage


def passages(source: str) -> tuple[Passage, ...]:
    """The passages of a plain text, in order; none overlap. Rulers, marks of lists and white space are left out."""
    pieces = sorted(_pieces(lines(source)), key=lambda piece: piece.start)
    return with_roles(source, pieces)


def _pieces(found: list[Line]) -> Iterator[Piece]:
    run = count(1)
    left: list[Line] = []
    for chunk in chunks(found):
        table = rows(chunk)
        yield from _table(chunk, table, next(run))
        beside = set(notes(chunk, table)) if 1 in table.values() else set()
        left += [line for at, line in enumerate(chunk) if at not in table and at not in beside]
    listed: set[int] = set()
    for taken, pieces in items(left):
        listed.update(line.start for line in taken)
        number = next(run)
        yield from (replace(piece, run=number) for piece in pieces)
    wrapped = width(left)
    for chunk in chunks(left):
        for is_prose, group in groupby(chunk, key=lambda line: not line.bare and line.start not in listed):
            if is_prose:
                yield from paragraphs(list(group), wrapped)


def _table(chunk: Sequence[Line], table: dict[int, int], run: int) -> Iterator[Piece]:
    if not table:
        return
    for at, level in table.items():
        yield Piece("row", chunk[at].start, chunk[at].end, chunk[at].blanks, run, level)
    if 1 in table.values():
        for at in notes(chunk, table):
            line = chunk[at]
            yield Piece("footnote", line.start + footnote_mark(line.text), line.end, 0, run)
