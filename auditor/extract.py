"""A text that is taken out of a file with markup, and where in the file each run of it came from."""

from __future__ import annotations

import re
from html import unescape

_SPACE = re.compile(r"[ \t\n\r\f]+")
_ENTITY = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


class Extract:
    """Made run by run. `origins` is what Document.origins wants."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.length = 0
        self.origins: list[tuple[int, int, int]] = []

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the file letter by letter."""
        self.put(self.raw[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Put a text that stands for a stretch of the file."""
        if text:
            self.origins.append((self.length, start, end))
            self.parts.append(text)
            self.length += len(text)

    def part(self, text: str) -> None:
        """Put what is not in the file: a line end between passages, a bar between cells."""
        at = self.origins[-1][2] if self.origins else 0
        self.put(text, at, at)

    def trailing(self) -> int:
        """How many letters of white space the last run ends with."""
        return len(self.parts[-1]) - len(self.parts[-1].rstrip()) if self.parts else 0

    def decoded(self, start: int, end: int) -> None:
        """Take a stretch of the file; entities become the letters they stand for."""
        for found in _ENTITY.finditer(self.raw, start, end):
            if unescape(found[0]) != found[0]:
                self.copy(start, found.start())
                self.put(unescape(found[0]), *found.span())
                start = found.end()
        self.copy(start, end)

    def collapsed(self, start: int, end: int) -> None:
        """As `decoded`, with each stretch of white space as one space."""
        for found in _SPACE.finditer(self.raw, start, end):
            self.decoded(start, found.start())
            self.put(" ", *found.span())
            start = found.end()
        self.decoded(start, end)
