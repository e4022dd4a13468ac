"""Which row of a table or list a figure of the prose is about: the row whose name stands beside it in its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Figure, Word
from auditor.reading.prose import Line, Prose
from auditor.reading.series import Member, Naming, Series, all_series, namings
from auditor.reading.stems import stems

LENGTHS = ("years", "months", "weeks", "days", "hours", "minutes")
_FAR = 14  # tokens between a name and the figure behind it
_NEAR = 4  # tokens between a figure and the name behind it
_LINKS = ("at", "of", "article", "each", "open", "word", "it", "these")
_ENDS = ("semicolon", "stop", "while")


@dataclass(frozen=True, slots=True)
class Source:
    """One table or list: its series, and the names of its rows."""

    key: tuple[str, int]
    series: tuple[Series, ...]
    names: dict[int, str]
    places: frozenset[int]  # where its own figures stand

    def row(self, row: int) -> list[tuple[Series, Member]]:
        """The figures of one row, each with its series."""
        return [(s, m) for s in self.series if (m := s.of(row)) is not None]


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a line: tokens first to last (excluded), with what it names and states."""

    line: Line
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure of the prose and the row that it is about. inherited: the name stands in the sentence before."""

    figure: Figure
    at: int
    line: Line
    source: Source
    naming: Naming
    inherited: bool = False


def sources(prose: Prose) -> list[Source]:
    """The tables and lists of a document that can be read in one way."""
    by_key: dict[tuple[str, int], list[Series]] = {}
    for series in all_series(prose.tables, prose.listings, prose.lexicon):
        if not series.ambiguous:
            by_key.setdefault(series.source, []).append(series)
    return [_source(key, found) for key, found in by_key.items()]


def _source(key: tuple[str, int], found: Sequence[Series]) -> Source:
    names = {m.row: m.name.quote for s in found for m in s.members}
    places = frozenset(m.figure.start for s in found for m in s.members)
    return Source(key, tuple(found), names, places)


def named(prose: Prose, line: Line, source: Source) -> list[Naming]:
    """The rows that a line names."""
    return namings(prose.document.text, line.tokens[0].start, line.tokens[-1].end, source.names)


def is_outside(prose: Prose, line: Line, source: Source) -> bool:
    """Whether a line is prose, and no part of the table or list itself."""
    return not any(t.figure >= 0 and prose.figures[t.figure].start in source.places for t in line.tokens)


def bound(prose: Prose, line: Line, source: Source) -> Iterator[Bound]:
    """Every stated figure of a line with the row that its clause names."""
    found = named(prose, line, source)
    inherited = _before(prose, line, source)
    for at, token in enumerate(line.tokens):
        if token.figure < 0:
            continue
        figure = prose.figures[token.figure]
        if figure.role in ("label", "rank") or figure.unit in LENGTHS or figure.value is None:
            continue
        naming = beside(prose, line, at, found) if found else None
        if naming is not None:
            yield Bound(figure, at, line, source, naming)
        elif len({n.row for n in inherited}) == 1 and not any(n.start < token.start for n in found):
            yield Bound(figure, at, line, source, inherited[0], inherited=True)


def _before(prose: Prose, line: Line, source: Source) -> list[Naming]:
    """What the sentence before names, if this one names nothing."""
    before = prose.before(line, 1)
    return named(prose, before[0], source) if before and is_outside(prose, before[0], source) else []


def beside(prose: Prose, line: Line, at: int, found: Sequence[Naming]) -> Naming | None:
    """The naming that stands beside a figure, at a token of a line, and governs it."""
    token = line.tokens[at]
    after = next((n for n in found if n.start >= token.end), None)
    if after is not None and linked(line, at, after):
        return after
    before = [n for n in found if n.end <= token.start]
    if before and reaches(prose, line, before[-1], at):
        return before[-1] if len(before) < 2 or not _joined(line, before[-2], before[-1]) else None
    return None


def linked(line: Line, at: int, naming: Naming) -> bool:
    """`77 in Rogaland`, `0.3 points in the euro area`, `5 of them in Oslo`."""
    between = [t for t in line.tokens[at + 1 :] if t.end <= naming.start]
    kinds = [t.kind for t in between]
    return (
        len(kinds) <= _NEAR
        and bool(kinds)
        and kinds.count("at") + kinds.count("of") > 0
        and all(k in _LINKS for k in kinds)
    )


def reaches(prose: Prose, line: Line, naming: Naming, at: int) -> bool:
    """Whether a name governs a figure behind it: no end of a clause and no other figure of its unit between."""
    between = [t for t in line.tokens[:at] if t.start >= naming.end]
    unit = prose.figures[line.tokens[at].figure].unit
    for token in between:
        if token.kind in _ENDS:
            return False
        if (
            token.figure >= 0
            and prose.figures[token.figure].role != "label"
            and prose.figures[token.figure].unit == unit
        ):
            return False
    return len(between) <= _FAR


def _joined(line: Line, a: Naming, b: Naming) -> bool:
    """Whether two names share what is said of them: `Oslo and Akershus`."""
    between = [t.kind for t in line.tokens if t.start >= a.end and t.end <= b.start]
    return between in (["and"], ["or"])


def clause(line: Line, at: int) -> Clause:
    """The stretch between commas, conjunctions and ends around a token."""
    cuts = ("comma", "and", "while", "semicolon", "stop", "colon", "open", "close", "followed", "or", "than")
    first, last = at, at
    while first > 0 and line.tokens[first - 1].kind not in cuts:
        first -= 1
    while last < len(line.tokens) and (last == at or line.tokens[last].kind not in cuts):
        last += 1
    return Clause(line, first, last)


def words_of(prose: Prose, line: Line, first: int = 0, last: int | None = None) -> frozenset[str]:
    """The stems of the words of a stretch."""
    words = [w for t in line.tokens[first:last] if t.figure < 0 for w in t.text.split() if w[:1].isalpha()]
    return stems(words, prose.lexicon)


def name_word(prose: Prose, naming: Naming) -> Word:
    text = prose.document.text
    return Word(prose.document.path, naming.start, naming.end, text[naming.start : naming.end], "name")
