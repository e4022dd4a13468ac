"""A document that is held against measures: which of them a sentence speaks of, and of which period and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from auditor.against.catalogue import Match, matches
from auditor.against.cubes import Cube
from auditor.against.page import HEADS, Page, Subject
from auditor.against.words import Words, content, found_in, sex
from auditor.checks.periods import spelled
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.tabled.bindings import clause
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has


@dataclass(frozen=True, eq=False)
class Article:
    """A document and the measures that it is held against."""

    page: Page
    cubes: Sequence[Cube] = ()
    _matches: dict[int, list[Match]] = field(default_factory=dict)

    @property
    def prose(self) -> Prose:
        return self.page.prose

    def subject(self, line: Line, at: int, cube: Cube, together: bool = False) -> Subject | None:
        """Whom a figure is about, among the places of a measure; None where it cannot be told."""
        if cube.geography is None:
            return Subject(("",), everywhere=True, inherited=bool(cube.groups))
        return self.page.subject(line, at, cube.geography, together)

    def measures(self, line: Line, fits: Callable[[Cube], bool]) -> list[Match]:
        """Of the measures that fit, those that a sentence says most of."""
        if line.number not in self._matches:
            said, before = self.page.said(line), self.said_before(line)
            self._matches[line.number] = list(matches(self.cubes, said, before, self.prose.lexicon))
        found = [match for match in self._matches[line.number] if fits(match.cube)]
        best = max((match.rank for match in found), default=None)
        return [match for match in found if match.rank == best]

    def said_before(self, line: Line) -> Words:
        """The words of the sentence before, of what stands above a list, and of the nearest heading."""
        before = self.page.before(line)
        return (self.page.said(before) if before else frozenset()) | self._heading(line.passage) | self._above(line)

    def _above(self, line: Line) -> Words:
        """The words of what heads the list that a line is an item of."""
        return content([self._heads(line)])

    def _heads(self, line: Line) -> str:
        """What heads the list that a line is an item of; empty for other lines."""
        for listing in self.prose.listings:
            if any(line.tokens[0].start <= e.name.start < line.tokens[-1].end for e in listing.entries):
                return " ".join(w.quote for w in (listing.heading, listing.caption) if w)
        return ""

    def _heading(self, passage: int) -> Words:
        for line in reversed(self.prose.lines):
            if line.passage < passage and self.prose.passage(line).role in HEADS:
                return self.page.said(line)
        return frozenset()

    def loose(self, line: Line, at: int, cube: Cube) -> Words:
        """Words of the clause of a figure that neither the measure nor its table, places and groups account for."""
        found = clause(line, at)
        tokens = [
            t for t in line.tokens[found.first : found.last] if t.kind == "word" and not self._names_at(line, t, cube)
        ]
        known = cube.known | cube.common
        forms = [content([t.text]) for t in tokens if not has(self._neutral, t.text)]
        return frozenset().union(*(said for said in forms if not found_in(said, known, self.prose.lexicon)))

    @cached_property
    def _neutral(self) -> str:
        words = self.prose.lexicon.words
        return " ".join(words.get(key, "") for key in ("place_column", "holds", "people", "table_total", "table_whole"))

    def _names_at(self, line: Line, token: Token, cube: Cube) -> bool:
        names = self.page.names(line, cube.geography) if cube.geography else []
        return any(n.start <= token.start < n.end for n in names)

    def periods(self, line: Line, figure: Figure, cube: Cube) -> tuple[list[str], bool]:
        """The periods of the data that a figure can be of, the likeliest first, and whether its sentence says it."""
        own = self.page.stated(line)
        stated = spelled(figure.context.period)
        if cube.periods == ("",) or (len(cube.periods) == 1 and not stated):
            return list(cube.periods), True
        if stated and "period" not in figure.context.carried:
            return [p for p in (stated,) if p in cube.periods], True
        if len(own) == 1:
            return [p for p in own if p in cube.periods], True
        likely = dict.fromkeys(p for p in (stated, self.page.default) if p in cube.periods)
        return list(likely), len(likely) == 1 and not own

    def members(self, line: Line, at: int, cube: Cube) -> tuple[str, ...] | None:
        """The member of every group of a measure that a figure is of: the one named in its clause, else all."""
        found: list[str] = []
        for group in cube.groups:
            own = cube.fixed.get(group.column) or self._member(line, at, group.members) or group.whole
            if not own and len(group.members) == 1:
                own = next(iter(group.members))
            if not own:
                return None
            found.append(own)
        return tuple(found)

    def _member(self, line: Line, at: int, members: Mapping[str, str]) -> str:
        stretch = clause(line, at)
        text = self.prose.document.text
        for first, last in ((stretch.first, stretch.last), (0, len(line.tokens))):
            part = text[line.tokens[first].start : line.tokens[last - 1].end]
            named = list(named_members(part, members, self.prose.lexicon))
            if named:
                return named[0] if len(named) == 1 else ""
        named = list(named_members(self._heads(line), members, self.prose.lexicon))
        return named[0] if len(named) == 1 else ""


def named_members(text: str, members: Mapping[str, str], lexicon: Lexicon) -> Iterator[str]:
    """The members whose label stands in a text: word for word, or all its words whatever their endings."""
    plain = _dashes(text)
    literal = [code for code, label in members.items() if len(label) > 1 and _whole_in(_dashes(label), plain)]
    longest = [c for c in literal if not any(c != d and _dashes(members[c]) in _dashes(members[d]) for d in literal)]
    if longest:
        yield from longest
        return
    said, half = content([text]), sex(text)
    for code, label in members.items():
        words = frozenset() if any(c.isdigit() for c in label) else content([label])
        of_sex = half is not None and sex(label) == half
        if of_sex or (words and found_in(words, said, lexicon) == words):
            yield code


def _dashes(text: str) -> str:
    return text.casefold().replace("–", "-").replace("—", "-")


def _whole_in(part: str, text: str) -> bool:
    at = text.find(part)
    while at >= 0:
        left, right = text[at - 1 : at] if at else "", text[at + len(part) : at + len(part) + 1]
        if not left.isalnum() and not right.isalnum():
            return True
        at = text.find(part, at + 1)
    return False
