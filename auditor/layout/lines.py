"""The lines of a text, without their white space, and the pieces they become."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"([^\n\r\f\v\x85\u2028\u2029]*)(\r\n|[\n\r\f\v\x85\u2028\u2029]|\Z)")
_EDGE = " \t\u00a0\u2007\u2009\u202f\u200b\ufeff" + "".join(map(chr, range(0x2500, 0x2580)))  # white space and boxes
_CONTENT = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Line:
    """text is source[start:end]; indent and blanks: columns and blank lines before it; bare: no letter or digit."""

    text: str
    start: int
    end: int
    indent: int
    blanks: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with what is known of it: role row, item, caption, footnote, heading, or `` for prose."""

    role: str
    start: int
    end: int
    blanks: int
    run: int = 0  # pieces of one list or table share it; 0 is none
    level: int = 0
    number: int | None = None


def lines(source: str) -> list[Line]:
    """Every line that has something on it."""
    out: list[Line] = []
    blanks = 0
    for found in _LINE.finditer(source):
        content = found[1].rstrip(_EDGE)
        text = content.lstrip(_EDGE)
        if not text:
            blanks += bool(found[2]) and not found[1].strip()
            continue
        indent = len(content) - len(text)
        start = found.start() + indent
        out.append(Line(text, start, start + len(text), indent, blanks, _CONTENT.search(text) is None))
        blanks = 0
    return out


def chunks(found: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand together, without a blank line between them."""
    chunk: list[Line] = []
    for line in found:
        if line.blanks and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk
