"""The role of each piece of prose, from its looks and from its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from auditor.layout.lines import Line, Piece
from auditor.layout.lists import items
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


def with_roles(
    source: str, pieces: Sequence[Piece], marked_up: bool = False, headings: bool = True
) -> tuple[Passage, ...]:
    """Pieces as passages: those without a role get one, those of one run share a block.

    marked_up: the pieces come from markup, in which lists may still be typed by hand. headings: where markup tells
    headings, none is guessed.
    """
    found = _typed_lists(source, pieces) if marked_up else _captioned(list(pieces))
    return tuple(_numbered(_judged(source, found, marked_up and headings)))


def footnote_mark(text: str) -> int:
    """The length of the mark that a footnote begins with; 0 if there is none."""
    mark = _NOTE.match(text)
    return mark.end() if mark else 0


def _typed_lists(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Paragraphs that begin with the marks of a list become its items."""
    lines = [
        Line(source[p.start : p.end], p.start, p.end, 0, 0, False) for p in pieces if not p.role and p.end > p.start
    ]
    typed: dict[int, Piece] = {}
    run = max((piece.run for piece in pieces), default=0)
    for taken, listed in items(lines):
        run += 1
        if len(taken) == len(listed):
            typed |= {line.start: replace(p, run=run) for line, p in zip(taken, listed, strict=True)}
    return [typed.get(piece.start, piece) for piece in pieces]


def _judged(source: str, pieces: Sequence[Piece], told: bool) -> Iterator[Piece]:
    before: Piece | None = None
    title = lead = False
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) and not told else None
        if not piece.role:
            piece = _role(source, piece, before, following, 4 * at > 3 * len(pieces))
        if piece.role == "heading" and not title and at < _FIRST:
            piece, title = replace(piece, role="title", level=1), True
        elif piece.role == "paragraph" and not lead and piece.end - piece.start > _SHORT:
            piece, lead = replace(piece, role="lead"), True
        before = piece
        yield piece


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
        return replace(piece, role="footnote", start=piece.start + 2)
    if _QUOTED.match(text) or _IN_MARKS.match(text):
        return replace(piece, role="quote")
    return replace(piece, role="heading", level=2) if _is_heading(text, following) else replace(piece, role="paragraph")


def _captioned(pieces: list[Piece]) -> list[Piece]:
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


def _numbered(pieces: Iterator[Piece]) -> Iterator[Passage]:
    """Passages with their blocks: one for each run, one for each other piece."""
    fresh = count()
    blocks: dict[int, int] = {}
    for piece in pieces:
        block = blocks.setdefault(piece.run, next(fresh)) if piece.run else next(fresh)
        yield Passage(piece.role, piece.start, piece.end, block, piece.level, piece.number)
