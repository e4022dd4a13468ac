"""A document half read: its sentences as tokens, its figures, lists and tables. What frames are found in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from auditor.lexicon import Lexicon
from auditor.model import Document, Figure, Listing, Passage, Sentence, Table, Word
from auditor.reading.text.classes import pattern
from auditor.reading.text.tokens import Token

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as tokens and as a shape."""

    number: int
    passage: int
    tokens: tuple[Token, ...]
    shape: str


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern fits a line: captured tokens by name."""

    line: Line
    found: re.Match[str]

    def __contains__(self, name: str) -> bool:
        return self.found.groupdict().get(name) is not None

    def at(self, name: str) -> int:
        """The place of the captured token in its line."""
        return self.found.start(name)

    def token(self, name: str) -> Token:
        return self.line.tokens[self.found.start(name)]

    def between(self, left: str, right: str) -> tuple[Token, ...]:
        """The tokens strictly between two captures."""
        return self.line.tokens[self.at(left) + 1 : self.at(right)]


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """What a frame module is given."""

    document: Document
    lexicon: Lexicon
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    listings: tuple[Listing, ...]
    tables: tuple[Table, ...]

    def matches(self, text: str, lines: Sequence[Line] | None = None) -> Iterator[Match]:
        """Every place (not overlapping) where the pattern fits, in the order of the text."""
        compiled = pattern(text)
        for line in self.lines if lines is None else lines:
            for found in compiled.finditer(line.shape):
                yield Match(line, found)

    def figure(self, match: Match, name: str) -> Figure:
        return self.figures[match.token(name).figure]

    def word(self, token: Token, meaning: str = "") -> Word:
        return Word(self.document.path, token.start, token.end, token.text, meaning or token.kind)

    def passage(self, line: Line) -> Passage:
        return self.document.passages[line.passage]

    def stated(self, line: Line) -> list[Figure]:
        """The figures of a line that are no labels."""
        return [self.figures[t.figure] for t in line.tokens if t.figure >= 0 and self.figures[t.figure].role != "label"]

    def within(self, first: int, last: int) -> Sequence[Line]:
        """The lines of the passages from the first to the last."""
        start = bisect_left(self.lines, first, key=_passage_of)
        return self.lines[start : bisect_right(self.lines, last, key=_passage_of)]

    def before(self, line: Line, count: int = 1) -> list[Line]:
        """The lines of the same passage that stand directly before, nearest first."""
        same = self.lines[max(0, line.number - count) : line.number]
        return [other for other in reversed(same) if other.passage == line.passage]


def _passage_of(line: Line) -> int:
    return line.passage


def once(find: Callable[[Prose], Iterable[T]]) -> Callable[[Prose], tuple[T, ...]]:
    """A search of a whole document that several ask for: made once, and forgotten when another document is read."""
    return lru_cache(maxsize=1)(lambda prose: tuple(find(prose)))
