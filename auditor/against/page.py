"""A document as it is held against other sources: whom and when its sentences speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from auditor.against.naming import Geography, Named, namer
from auditor.against.words import Words, content
from auditor.checks.periods import spelled
from auditor.model import Figure, Word
from auditor.reading.tabled.bindings import beside
from auditor.reading.tables.series import Naming
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

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
class Page:
    """A document with what has been found in its sentences."""

    prose: Prose
    _names: dict[tuple[int, int], list[Named]] = field(default_factory=dict)
    _titles: dict[int, Subject | None] = field(default_factory=dict)

    def names(self, line: Line, geography: Geography) -> list[Named]:
        """The places that a sentence names."""
        key = (line.number, id(geography))
        if key not in self._names:
            text = self.prose.document.text
            self._names[key] = namer(geography).named(text, line.tokens[0].start, line.tokens[-1].end)
        return self._names[key]

    def names_in(self, text: str, geography: Geography) -> list[Named]:
        """The places that a text of its own names."""
        return namer(geography).named(text, 0, len(text))

    def before(self, line: Line) -> Line | None:
        """The sentence before, in the same passage."""
        return next(iter(self.prose.before(line)), None)

    def said(self, line: Line) -> Words:
        return content(t.text for t in line.tokens if t.figure < 0 or self.prose.figures[t.figure].role == "rank")

    def refers_back(self, line: Line) -> bool:
        """Whether a sentence speaks of what the one before says: `That is`, `The share`."""
        return any(t.kind in _BACK for t in line.tokens[:3])

    # -- places --------------------------------------------------------------------------------------------------------

    def subject(self, line: Line, at: int, geography: Geography, together: bool) -> Subject | None:
        """Whom the figure at a token is about; None where it cannot be told."""
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
        if id(geography) not in self._titles:
            self._titles[id(geography)] = self._titled(geography)
        return self._titles[id(geography)]

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

    def stated(self, line: Line) -> list[str]:
        """The periods that a sentence names, in its order."""
        found = [_period(self.prose.figures[t.figure]) for t in line.tokens if t.figure >= 0]
        return list(dict.fromkeys(spelled(p) for p in found if p))

    @cached_property
    def default(self) -> str:
        """The only period of title, headings and lead, or of the whole document; "" if there are several."""
        for roles in (("title",), HEADS, None):
            lines = [x for x in self.prose.lines if roles is None or self.prose.passage(x).role in roles]
            found = {p for line in lines for p in self.stated(line)}
            if found:
                return found.pop() if len(found) == 1 else ""
        return ""


def _period(figure: Figure) -> str:
    """The period that a label names: a year or a date."""
    if figure.role != "label" or figure.label not in ("year", "date"):
        return ""
    return figure.context.period or (str(figure.value) if figure.value is not None else "")
