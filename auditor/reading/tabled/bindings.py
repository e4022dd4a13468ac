"""Which row of a table or list a figure of the prose is about: the row whose name stands beside it in its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.model import Figure, Word
from auditor.reading.tables.series import Member, Names, Naming, Series, all_series, names_of, namings
from auditor.reading.text.prose import Line, Prose, once
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

LENGTHS = ("years", "months", "weeks", "days", "hours", "minutes")
_FAR = 14  # tokens between a name and the figure behind it
_NEAR = 4  # tokens between a figure and the name behind it
_LINKS = ("at", "of", "article", "each", "open", "word", "it", "these")
_ENDS = ("semicolon", "stop", "while")
REACH = 40  # passages before and behind a table or list in which it is spoken of


@dataclass(frozen=True, slots=True)
class Source:
    """One table or list: its series, and the names of its rows. label: the stems of what heads the names."""

    key: tuple[str, int]
    series: tuple[Series, ...]
    names: Names
    places: frozenset[int]  # where its own figures stand
    passages: tuple[int, int]  # its first and last
    label: frozenset[str] = frozenset()

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
    """A figure of the prose and the row that it is about.

    inherited: the name stands in the sentence before. began: the figure of the row from which it went to this one.
    """

    figure: Figure
    at: int
    line: Line
    source: Source
    naming: Naming
    inherited: bool = False
    began: Figure | None = None


@lru_cache(maxsize=1)
def sources(prose: Prose) -> list[Source]:
    """The tables and lists of a document that can be read in one way."""
    by_key: dict[tuple[str, int], list[Series]] = {}
    for series in all_series(prose.tables, prose.listings, prose.lexicon):
        if not series.ambiguous:
            by_key.setdefault(series.source, []).append(series)
    return [_source(key, found, prose) for key, found in by_key.items()]


def _source(key: tuple[str, int], found: Sequence[Series], prose: Prose) -> Source:
    names = {m.row: m.name.quote for s in found for m in s.members}
    places = frozenset(m.figure.start for s in found for m in s.members)
    passages = [m.figure.passage for s in found for m in s.members]
    ends = (min(passages), max(passages))
    return Source(key, tuple(found), names_of(names, prose.lexicon), places, ends, _label(found, prose))


def _label(found: Sequence[Series], prose: Prose) -> frozenset[str]:
    """What stands before the first header in its line: `County | 2022 | 2023`."""
    first = min((s.header.start for s in found if s.header is not None), default=0)
    begin = prose.document.text.rfind("\n", 0, first) + 1
    words = [w.strip("|:*") for w in prose.document.text[begin:first].split()]
    return stems([w for w in words if w[:1].isalpha()], prose.lexicon)


@dataclass(frozen=True, slots=True)
class Near:
    """One line beside one table or list: the rows that it names, and its figures with the row that each is about.

    before: what the line before names, of the same passage.
    """

    prose: Prose
    line: Line
    source: Source
    names: tuple[Naming, ...]
    before: tuple[Naming, ...]
    bounds: tuple[Bound, ...]


def nears(prose: Prose) -> Iterator[Near]:
    """Every line within reach of a table or list that names a row, follows one that does, or has a superlative."""
    for source in sources(prose):
        last: tuple[int, tuple[Naming, ...]] = (-1, ())
        for line in within_reach(prose, source):
            names = tuple(namings(prose.document.text, line.tokens[0].start, line.tokens[-1].end, source.names))
            before = last[1] if last[0] == line.passage else ()
            last = (line.passage, names)
            if names or before or any(t.kind in ("most", "least") for t in line.tokens):
                yield Near(prose, line, source, names, before, tuple(_bound(prose, line, source, names, before)))


def within_reach(prose: Prose, source: Source) -> Iterator[Line]:
    """The lines of prose around a table or list, that are no part of it."""
    near = prose.within(source.passages[0] - REACH, source.passages[1] + REACH)
    return (line for line in near if _is_outside(prose, line, source))


def _is_outside(prose: Prose, line: Line, source: Source) -> bool:
    return not any(t.figure >= 0 and prose.figures[t.figure].start in source.places for t in line.tokens)


def _bound(
    prose: Prose, line: Line, source: Source, found: Sequence[Naming], before: Sequence[Naming]
) -> Iterator[Bound]:
    """Every stated figure of a line with the row that its clause names."""
    inherited = before if len({n.row for n in before}) == 1 else ()
    free = [naming for naming in found if not _taken(prose, line, naming)]
    last: Bound | None = None
    for at, token in enumerate(line.tokens):
        if token.figure < 0:
            continue
        figure = prose.figures[token.figure]
        if figure.role in ("label", "rank") or figure.unit in LENGTHS or figure.value is None:
            continue
        naming = _beside(prose, line, at, found, free) if found else None
        one = None
        if naming is not None:
            one = Bound(figure, at, line, source, naming)
        elif last is not None and _goes_to(line, last.at, at):
            one = replace(last, figure=figure, at=at, began=last.figure)
        elif inherited and not any(n.start < token.start for n in found):
            one = Bound(figure, at, line, source, inherited[0], inherited=True)
        last = one
        if one is not None:
            yield one


def _goes_to(line: Line, first: int, last: int) -> bool:
    """Whether two figures are the ends of one change: `from 204 in 2022 to 191`."""
    between = [t for t in line.tokens[first + 1 : last] if t.kind not in ("at", "year", "word", "measure")]
    return (
        line.tokens[first - 1].kind == "from"
        and [t.kind for t in between] == ["to"]
        and line.tokens[last - 1].kind == "to"
    )


def _taken(prose: Prose, line: Line, naming: Naming) -> bool:
    """Whether the figure before a name is of it (`349 million is for adult care`), so that the next is of another."""
    before = [t for t in line.tokens if t.end <= naming.start]
    for token in reversed(before[-_NEAR - 1 :]):
        if token.figure >= 0 and prose.figures[token.figure].role not in ("label", "rank"):
            return True
        if token.kind not in (*_LINKS, "be", "comma") or token.kind == "open":
            return False
    return False


def beside(prose: Prose, line: Line, at: int, found: Sequence[Naming]) -> Naming | None:
    """The name that stands beside the figure at a token of a line and is not yet taken by another."""
    return _beside(prose, line, at, found, [n for n in found if not _taken(prose, line, n)])


def _beside(prose: Prose, line: Line, at: int, found: Sequence[Naming], free: Sequence[Naming]) -> Naming | None:
    token = line.tokens[at]
    after = next((n for n in found if n.start >= token.end), None)
    if after is not None and _linked(line, at, after):
        return after
    before = [n for n in free if n.end <= token.start]
    if before and _reaches(prose, line, before[-1], at):
        return before[-1] if len(before) < 2 or not _joined(line, before[-2], before[-1]) else None
    return None


def _linked(line: Line, at: int, naming: Naming) -> bool:
    """`77 in Rogaland`, `0.3 points in the euro area`, `5 of them in Oslo`."""
    between = [t for t in line.tokens[at + 1 :] if t.end <= naming.start]
    kinds = [t.kind for t in between]
    return (
        len(kinds) <= _NEAR
        and bool(kinds)
        and kinds.count("at") + kinds.count("of") > 0
        and all(k in _LINKS for k in kinds)
    )


def _reaches(prose: Prose, line: Line, naming: Naming, at: int) -> bool:
    """Whether a name governs a figure behind it: no end of a clause and no other figure of its unit between."""
    between = [t for t in line.tokens[:at] if t.start >= naming.end]
    own = prose.figures[line.tokens[at].figure]
    for token in between:
        if token.kind in _ENDS:
            return False
        other = prose.figures[token.figure] if token.figure >= 0 else None
        passed = other is not None and other.role == "change" != own.role  # `grew by 32.1%, and now have 8.9%`
        if other is not None and other.role != "label" and other.unit == own.unit and not passed:
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
    """The stems of the words of a line, or of a stretch of it."""
    if first == 0 and last is None:
        return _words_by_line(prose)[line.number]
    return _stems(prose, line.tokens[first:last])


@once
def _words_by_line(prose: Prose) -> Iterator[frozenset[str]]:
    return (_stems(prose, line.tokens) for line in prose.lines)


def _stems(prose: Prose, tokens: Sequence[Token]) -> frozenset[str]:
    words = [w for t in tokens if t.figure < 0 for w in t.text.split() if w[:1].isalpha()]
    return stems(words, prose.lexicon)


def name_word(prose: Prose, naming: Naming) -> Word:
    text = prose.document.text
    return Word(prose.document.path, naming.start, naming.end, text[naming.start : naming.end], "name")
