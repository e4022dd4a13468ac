"""Pieces of text become passages: each gets its role from its looks and from its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby

from auditor.layout.lines import Line, Piece, chunks, lines
from auditor.layout.lists import items
from auditor.layout.prose import paragraphs, width
from auditor.layout.rows import notes, rows
from auditor.model import Passage

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_CAPTION = re.compile(
    r"(?:Figur|Tabell|Figure|Table|Fig\.|Tab\.|Diagram|Graf|Kart|Chart|Map|Boks|Box)\s?[\dA-Z][\d.\-–]*\s?(?:[.:–-]|$)"
    r"|(?:Foto|Photo|Illustrasjon|Illustration|Bilde|Image)\s?:",
)
_NOTE = re.compile(
    r"(?:[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\)?|\(?(?:\d|[a-z])\))\s?(?=\S)|\d\s?(?=[^\W\d_a-z])|(?:Kilde|Kjelde|Source)r?s?:\s*"
)
_LATE_NOTE = re.compile(r"\d\s[^\W\d_a-zæøå].*\.$", re.DOTALL)
_QUOTED = re.compile(r"[–—-]\s+(?=[^\W_a-zæøå])|[–—](?=[A-ZÆØÅ])")
_IN_MARKS = re.compile(r"[«\"“„].*[»\"”“][.,]?$", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LINK = re.compile(r"https?://|www\.|\S@\S")

_HEADING = 90  # letters
_SHORT = 60
_FOOTNOTE = 300
_ABOVE = 160  # letters of a line directly above a table
_FIRST = 8  # pieces among which the title is looked for


def passages(source: str) -> tuple[Passage, ...]:
    """The passages of a plain text, in order; none overlap. Rulers, marks of lists and white space are left out."""
    pieces = sorted(_pieces(lines(source)), key=lambda piece: piece.start)
    return tuple(_numbered(_with_roles(source, _titled(source, pieces))))


def _pieces(found: list[Line]) -> Iterator[Piece]:
    """Tables first, then lists, and prose from the rest."""
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
            mark = _NOTE.match(chunk[at].text)
            yield Piece("footnote", chunk[at].start + (mark.end() if mark else 0), chunk[at].end, 0, run)


def _with_roles(source: str, pieces: list[Piece]) -> list[Piece]:
    """The role of each piece of prose, given the pieces before and after it."""
    out: list[Piece] = []
    title = lead = False
    for at, piece in enumerate(pieces):
        if not piece.role:
            following = pieces[at + 1] if at + 1 < len(pieces) else None
            piece = _role(source, piece, out[-1] if out else None, following, 4 * at > 3 * len(pieces))
            if piece.role == "heading" and not title and at < _FIRST:
                piece, title = replace(piece, role="title", level=1), True
            elif piece.role == "paragraph" and not lead and piece.end - piece.start > _SHORT:
                piece, lead = replace(piece, role="lead"), True
        out.append(piece)
    return out


def _role(source: str, piece: Piece, before: Piece | None, following: Piece | None, last: bool) -> Piece:
    """A piece of prose with its role; last: it stands in the last quarter of the text."""
    text = source[piece.start : piece.end]
    if hashes := _HASHES.match(text):
        return replace(piece, role="heading", start=piece.start + hashes.end(), level=len(hashes[1]))
    listed = before is not None and before.role in ("item", "row", "caption", "footnote") and before.run > 0
    if before and listed and piece.blanks <= 2 and (note := _NOTE.match(text)) and len(text) <= _FOOTNOTE:
        return replace(piece, role="footnote", start=piece.start + note.end(), run=before.run)
    if before and listed and text.startswith("(") and text.endswith(")") and before.role != "footnote":
        return replace(piece, role="caption", run=before.run)
    if len(text) <= _FOOTNOTE and _CAPTION.match(text):
        return replace(piece, role="caption")
    if len(text) <= _FOOTNOTE and _LATE_NOTE.match(text) and last:
        return replace(piece, role="footnote", start=piece.start + 1)
    if _QUOTED.match(text) or _IN_MARKS.match(text):
        return replace(piece, role="quote")
    return replace(piece, role="heading", level=2) if _is_heading(text, following) else replace(piece, role="paragraph")


def _titled(source: str, pieces: list[Piece]) -> list[Piece]:
    """Short prose directly above a table is its caption."""
    out = list(pieces)
    for at in range(len(pieces) - 2, -1, -1):
        piece, below = out[at], out[at + 1]
        above_table = below.role == "row" or (below.role == "caption" and below.run > 0)
        if not piece.role and above_table and not below.blanks and piece.end - piece.start <= _ABOVE:
            out[at] = replace(piece, role="caption", run=below.run)
    return out


def _is_heading(text: str, following: Piece | None) -> bool:
    """A short line that ends as no sentence does, with something below it."""
    if (
        following is None
        or len(text) > _HEADING
        or not _LETTERS.search(text)
        or _LINK.search(text)
        or text[0].islower()
    ):
        return False
    if "\n" in text or " | " in text or text[-1] in ".,;":
        return False
    if text[-1] in "!?:":
        return len(text) <= _SHORT
    return True


def _numbered(pieces: list[Piece]) -> Iterator[Passage]:
    """Passages with their blocks: one for each run, one for each other piece."""
    fresh = count()
    blocks: dict[int, int] = {}
    for piece in pieces:
        block = blocks.setdefault(piece.run, next(fresh)) if piece.run else next(fresh)
        yield Passage(piece.role, piece.start, piece.end, block, piece.level, piece.number)
