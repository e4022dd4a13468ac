"""A document that is held against data: what each sentence says of measures, places, periods and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from auditor.against.catalogue import Match, matches
from auditor.against.cubes import Cube, Geography
from auditor.against.naming import Named, namer
from auditor.against.words import Words, content, found_in, sex
from auditor.lexicon import Lexicon
from auditor.model import Figure, Word
from auditor.periods import period as iso
from auditor.reading.about.times import period_of
from auditor.reading.prose import Line, Prose
from auditor.reading.series import Naming
from auditor.reading.tabled.bindings import beside, clause
from auditor.reading.tokens import Token
from auditor.reading.wordlists import has

HEADS = ("title", "heading", "lead")
_JOINTS = (["comma"], ["and"], ["comma", "and"])
_BACK = ("it", "these", "thus", "share", "number")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a figure is about: codes of one place (several if the name is ambiguous), or of several places together.

    word: where the text names it, None where it is said of all. inherited: named in another sentence.
    """

    codes: tuple[str, ...]
    word: Word | None = None
    together: bool = False
    everywhere: bool = False
    inherited: bool = False


@dataclass(frozen=True, eq=False)
class Article:
    """A document, the measures that it is held against, and what has been found in its sentences."""

    prose: Prose
    cubes: Sequence[Cube] = ()
    _matches: dict[int, list[Match]] = field(default_factory=dict)
    _names: dict[tuple[int, int], list[Named]] = field(default_factory=dict)

    def names(self, line: Line, geography: Geography) -> list[Named]:
        """The places that a sentence names."""
        key = (line.number, id(geography))
        if key not in self._names:
            text = self.prose.document.text
            self._names[key] = namer(geography).named(text, line.tokens[0].start, line.tokens[-1].end)
        return self._names[key]

    def before(self, line: Line) -> Line | None:
        """The sentence before, in the same passage."""
        return next(iter(self.prose.before(line)), None)

    def measures(self, line: Line, fits: Callable[[Cube], bool]) -> list[Match]:
        """Of the measures that fit, those that a sentence says most of."""
        if line.number not in self._matches:
            said, before = self.said(line), self.said_before(line)
            self._matches[line.number] = list(matches(self.cubes, said, before, self.prose.lexicon))
        found = [match for match in self._matches[line.number] if fits(match.cube)]
        best = max((match.rank for match in found), default=None)
        return [match for match in found if match.rank == best]

    # -- words ---------------------------------------------------------------------------------------------------------

    def said(self, line: Line) -> Words:
        return content(t.text for t in line.tokens if t.figure < 0 or self.prose.figures[t.figure].role == "rank")

    def said_before(self, line: Line) -> Words:
        """The words of the sentence before, of what stands above a list, and of the nearest heading."""
        before = self.before(line)
        return (self.said(before) if before else frozenset()) | self._heading(line.passage) | self._above(line)

    def _above(self, line: Line) -> Words:
        """What heads the list that a line is an item of."""
        start = line.tokens[0].start
        for listing in self.prose.listings:
            heads = [w.quote for w in (listing.heading, listing.caption) if w]
            if any(line.tokens[0].start <= e.name.start < line.tokens[-1].end for e in listing.entries) and start >= 0:
                return content(heads)
        return frozenset()

    def _heading(self, passage: int) -> Words:
        for line in reversed(self.prose.lines):
            if line.passage < passage and self.prose.passage(line).role in HEADS:
                return self.said(line)
        return frozenset()

    def loose(self, line: Line, at: int, cube: Cube) -> Words:
        """Words of the clause of a figure that neither the measure nor its table, places and groups account for."""
        found = clause(line, at)
        tokens = [
            t for t in line.tokens[found.first : found.last] if t.kind == "word" and not self._names_at(line, t, cube)
        ]
        said = content(t.text for t in tokens if not has(self._neutral, t.text))
        return said - found_in(said, cube.known, self.prose.lexicon)

    @cached_property
    def _neutral(self) -> str:
        words = self.prose.lexicon.words
        return " ".join(words.get(key, "") for key in ("place_column", "holds", "people", "table_total", "table_whole"))

    def _names_at(self, line: Line, token: Token, cube: Cube) -> bool:
        names = self.names(line, cube.geography) if cube.geography else []
        return any(n.start <= token.start < n.end for n in names)

    # -- places --------------------------------------------------------------------------------------------------------

    def subject(self, line: Line, at: int, cube: Cube, together: bool) -> Subject | None:
        """Whom the figure at a token is about; None where it cannot be told."""
        geography = cube.geography
        if geography is None:
            return Subject(("",), everywhere=True, inherited=bool(cube.groups))
        names = self.names(line, geography)
        group = self._group(line, at, names) if together else []
        if group:
            codes = tuple(one.codes[0] for one in group if len(one.codes) == 1)
            return Subject(codes, self.word(group[0], group[-1]), True) if len(codes) == len(group) else None
        one = beside(self.prose, line, at, [Naming(n.start, n.end, row) for row, n in enumerate(names)])
        if one is not None:
            return Subject(names[one.row].codes, self.word(names[one.row]))
        if len(names) == 1 and len(self.prose.stated(line)) == 1:
            return Subject(names[0].codes, self.word(names[0]))
        return self._inherited(line, at, names, geography)

    def _inherited(self, line: Line, at: int, names: Sequence[Named], geography: Geography) -> Subject | None:
        """The only place of the sentence before, or of the title; all places where the sentence says so."""
        if any(n.start < line.tokens[at].start for n in names):
            return None
        if self.strangers(line, geography):
            return None
        if self._of_all(line):
            return Subject((geography.whole,), everywhere=True)
        before = self.before(line)
        above = self.names(before, geography) if before else []
        if len({n.codes for n in above}) == 1 and not self._of_all(before):
            return Subject(above[0].codes, self.word(above[0]), inherited=True)
        if above or names:
            return None
        return self._titled(geography)

    def strangers(self, line: Line, geography: Geography, start: int = 0) -> bool:
        """Whether a sentence names somebody or something that is none of the places, from a place in the text on."""
        names = self.names(line, geography)
        named = [t for t in line.tokens if t.kind == "name" and t.start >= start]
        return any(not any(n.start <= t.start < n.end for n in names) for t in named)

    def _of_all(self, line: Line | None) -> bool:
        if line is None:
            return False
        text = self.prose.document.text[line.tokens[0].start : line.tokens[-1].end]
        return has(self.prose.lexicon.words.get("table_whole", ""), text)

    def _titled(self, geography: Geography) -> Subject | None:
        """The only place of the headings; all places where no heading names any."""
        heads = [line for line in self.prose.lines if self.prose.passage(line).role in ("title", "heading")]
        found = {n.codes: n for line in heads for n in self.names(line, geography)}
        if len(found) == 1:
            (one,) = found.values()
            return Subject(one.codes, self.word(one), inherited=True)
        return None if found else Subject((geography.whole,), everywhere=True, inherited=True)

    def _group(self, line: Line, at: int, names: Sequence[Named]) -> list[Named]:
        """The last places before a figure that are named together: `Molde, Ålesund og Kristiansund`."""
        before = [n for n in names if n.end <= line.tokens[at].start]
        group = before[-1:]
        for one in reversed(before[:-1]):
            between = [t.kind for t in line.tokens if one.end <= t.start < group[0].start]
            if between not in _JOINTS:
                break
            group.insert(0, one)
        return group if len(group) > 1 else []

    def word(self, first: Named, last: Named | None = None) -> Word:
        """The stretch of text of a name, or of several."""
        end = (last or first).end
        document = self.prose.document
        return Word(document.path, first.start, end, document.text[first.start : end], "name")

    # -- periods -------------------------------------------------------------------------------------------------------

    def periods(self, line: Line, figure: Figure, cube: Cube) -> tuple[list[str], bool]:
        """The periods of the data that a figure can be of, the likeliest first, and whether its sentence says it."""
        own = self.stated(line)
        stated = iso(figure.context.period)
        if cube.periods == ("",) or (len(cube.periods) == 1 and not stated):
            return list(cube.periods), True
        if stated and stated in own:
            return [p for p in (stated,) if p in cube.periods], True
        if len(own) == 1:
            return [p for p in own if p in cube.periods], True
        likely = dict.fromkeys(p for p in (stated, self.default) if p in cube.periods)
        return list(likely), len(likely) == 1 and not own

    def stated(self, line: Line) -> list[str]:
        """The periods that a sentence names, in its order."""
        found = [period_of(self.prose.figures[t.figure]) for t in line.tokens if t.figure >= 0]
        return list(dict.fromkeys(iso(p) for p in found if p))

    @cached_property
    def default(self) -> str:
        """The only period of title, headings and lead, or of the whole document; "" if there are several."""
        for roles in (("title",), HEADS, None):
            lines = [x for x in self.prose.lines if roles is None or self.prose.passage(x).role in roles]
            found = {p for line in lines for p in self.stated(line)}
            if found:
                return found.pop() if len(found) == 1 else ""
        return ""

    # -- groups --------------------------------------------------------------------------------------------------------

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
            named = list(_named_members(part, members, self.prose.lexicon))
            if named:
                return named[0] if len(named) == 1 else ""
        return ""

    def refers_back(self, line: Line) -> bool:
        """Whether a sentence speaks of what the one before says: `That is`, `The share`."""
        return any(t.kind in _BACK for t in line.tokens[:3])


def _named_members(text: str, members: Mapping[str, str], lexicon: Lexicon) -> Iterator[str]:
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
