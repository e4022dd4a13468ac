"""The nouns of auditor: frozen, from the standard library only. Offsets count Unicode code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from fractions import Fraction
from operator import itemgetter
from typing import Any

from auditor.interval import ANYTHING, Interval


class Verdict(Enum):
    """What is known of a relation."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNDECIDED = "undecided"


class Severity(Enum):
    """How much a violated rule matters."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


SEVERITIES = [Severity.NOTE, Severity.WARNING, Severity.ERROR]

# -- where things stand ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a source: `text[start:end] == quote`; in data the table, row key and column instead."""

    source: str
    start: int
    end: int
    quote: str
    role: str = ""
    place: Mapping[str, str] = field(default_factory=dict)  # cell, paragraph, run, page, table, key, column …


# -- documents -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document with a role.

    role: title, heading, lead, paragraph, item, row, caption, footnote, quote.
    block: passages of one list or one table share it. number: the printed number of a list item.
    """

    role: str
    start: int
    end: int
    block: int
    level: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text as published, cut into passages.

    text is what is read. Where the file holds more (markup, entities), raw is the file as decoded and origins say where
    the text comes from: (offset in text, start in raw, end in raw) of each run, ascending; a run that is as long in raw
    is copied letter by letter, any other stands for its whole. places: (offset in text, place) from which it holds.
    """

    path: str
    text: str
    language: str
    passages: tuple[Passage, ...]
    format: str = "text"
    encoding: str = "utf-8"
    sha256: str = ""
    notes: tuple[Step, ...] = ()  # what was assumed or left out in reading it
    raw: str = ""
    origins: tuple[tuple[int, int, int], ...] = ()
    places: tuple[tuple[int, Mapping[str, str]], ...] = ()

    def published(self, span: Span) -> Span:
        """A span of the text as it stands in the file: offsets and quote of the file, and its place in it."""
        place = {**self._place(span.start), **span.place}
        if not self.origins:
            return replace(span, place=place)
        start, end = self._origin(span.start)[0], self._origin(max(span.start, span.end - 1))[1]
        return replace(span, start=start, end=end, quote=self.raw[start:end], place=place)

    def located(self, span: Span) -> tuple[int, int]:
        """Where a span of the file stands in the text: the way back from `published`."""
        return self._offset(span.start), self._offset(max(span.start, span.end - 1)) + 1

    def _offset(self, place: int) -> int:
        if not self.origins:
            return place
        begin, start, end = self.origins[max(0, bisect_right(self.origins, place, key=itemgetter(1)) - 1)]
        return begin + max(0, min(place, end - 1) - start)

    def _origin(self, offset: int) -> tuple[int, int]:
        """Where the character at an offset of the text begins and ends in the file."""
        at = max(0, bisect_right(self.origins, offset, key=itemgetter(0)) - 1)
        begin, start, end = self.origins[at]
        stop = self.origins[at + 1][0] if at + 1 < len(self.origins) else len(self.text)
        if end - start != stop - begin:
            return start, end
        return min(start + offset - begin, end), min(start + offset - begin + 1, end)

    def _place(self, offset: int) -> Mapping[str, str]:
        at = bisect_right(self.places, offset, key=itemgetter(0)) - 1
        return self.places[at][1] if at >= 0 else {}


# -- figures ---------------------------------------------------------------------------------------------------------

UNITS = (
    "percent", "percentage_point", "per_mille", "per_capita", "rate", "count", "ratio", "multiple", "money", "measure",
    "index", "rank", "ordinal", "points", "years", "months", "weeks", "days", "hours", "minutes", "none",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What a figure is about, as far as the text says. Word sets hold stems; empty means unknown."""

    measure: frozenset[str] = frozenset()
    text: str = ""  # the measure as a reader would say it
    population: str = ""  # the base of a share: `innbyggere`, `de helt ledige`
    place: str = ""
    group: str = ""
    period: str = ""  # 2016, 2016-Q3, 2016-09, 2015/2016, 2010-2014, 2012-04/2012-08, or ""
    carried: frozenset[str] = frozenset()  # the fields that another sentence, a heading or the title gives


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number.

    start, end, quote: the number alone (`0,9`, `Halvparten`, `seks av ti`); extent: with its hedge and its unit.
    value is in base units: `2,5 mill.` is 2500000; a share word is in per cent (`halvparten` is 50 percent).
    of: the noun or unit word (`innbyggere`, `kroner`, `tonn`); per: `per 1 000` is 1000, per head 1, else 0.
    measured: whether a length of time is what is measured (a waiting time), and no length of a period.
    role: level, change, total, mean, rank or label; label: year, date, age, time, phone, reference, number, footnote …
    sign: a printed sign, or 0. decimals: printed decimals. scale: 10**6 for `mill.`.
    """

    source: str
    start: int
    end: int
    quote: str
    value: Fraction | None
    interval: Interval = ANYTHING
    unit: str = "count"
    of: str = ""
    per: int = 0
    scale: int = 1
    decimals: int = 0
    sign: int = 0
    hedge: str = ""
    word: bool = False
    role: str = "level"
    label: str = ""
    extent: tuple[int, int] = (0, 0)
    passage: int = 0
    sentence: int = 0
    context: Context = Context()
    cell: tuple[int, int, int] | None = None  # table, row, column
    quoted: bool = False
    measured: bool = False
    place: Mapping[str, str] = field(default_factory=dict, compare=False)  # of a cell of data: table, key, column

    def span(self, role: str = "") -> Span:
        return Span(self.source, self.start, self.end, self.quote, role, self.place)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where it stands. `figures` are indices into Reading.figures."""

    start: int
    end: int
    passage: int
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text that a relation needs and that is no figure: a direction word, a place, a weekday.

    In data it is a cell, or a row: `quote` is its value and `place` says where it stands.
    """

    source: str
    start: int
    end: int
    quote: str
    meaning: str = ""  # up, down, most, least, monday …
    place: Mapping[str, str] = field(default_factory=dict, compare=False)

    def span(self, role: str = "") -> Span:
        return Span(self.source, self.start, self.end, self.quote, role, self.place)


@dataclass(frozen=True, slots=True)
class Frame:
    """A construction in prose, a list or a table that binds figures together: a proposal, not yet a relation.

    name: change, comparison, share, ranking, enumeration, breakdown, duration, weekday …
    figures, words: by role. facts: what the construction says besides (`{"direction": 1}`).
    doubt: why it may be misread; kinds turn a violated relation with a doubt into an undecided one.
    """

    name: str
    figures: Mapping[str, tuple[Figure, ...]]
    words: Mapping[str, Word] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    sentence: int = 0
    doubt: str = ""

    def one(self, role: str) -> Figure | None:
        """The only figure of a role, or None."""
        found = self.figures.get(role, ())
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list, or one cell of a table: who it is about, and its figure."""

    name: Word
    figure: Figure | None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list whose items carry figures: `1. Oslo: 56,8%`. heading stands before it, caption after it."""

    entries: tuple[Entry, ...]
    heading: Word | None = None
    caption: Word | None = None
    ordered: bool = False  # printed with numbers
    block: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a document. cells[row][column] is a figure, or None where the cell has none (or two readings).

    column_facts, row_facts: what is known of a column or a row besides, by name (auditor/reading/tables/columns.py and
    auditor/reading/tables/sums.py say which). labels: the numbers of headers and row names, which are no statistics.
    spans: the stretches of text that the table has read.
    """

    number: int
    columns: tuple[Word, ...]
    rows: tuple[Word, ...]
    cells: tuple[tuple[Figure | None, ...], ...]
    title: Word | None = None
    ambiguous: bool = False
    column_facts: tuple[Mapping[str, Any], ...] = ()
    row_facts: tuple[Mapping[str, Any], ...] = ()
    labels: tuple[Figure, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read: what the kinds look at."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    frames: tuple[Frame, ...] = ()
    listings: tuple[Listing, ...] = ()
    tables: tuple[Table, ...] = ()


# -- verdicts ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a proof: a phrase by its key (auditor/phrases.yaml) and what fills it. Figures print as published."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be written instead, and why (a phrase key). beside: the quotes of the figures that it then fits."""

    start: int
    end: int
    replacement: str
    why: str = ""
    source: str = ""
    beside: tuple[str, ...] = ()


Part = Figure | Word


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a kind says of one relation. parts: by role, the first is the subject. facts fill the message."""

    verdict: Verdict
    parts: tuple[tuple[str, Part], ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    reason: str = ""  # why undecided, or `rounding` where it holds only thanks to rounding
    message: str = ""  # a phrase key that is said instead of the rule's message, for another sort of relation
    formula: str = ""  # the relation over the roles of its figures (auditor/formula.py), where it is arithmetic
    doubt: str = ""  # why it may be another relation than it is read as, even where it holds
    together: tuple[Outcome, ...] = ()  # relations of which each is possible and all are not
    bound: bool = False  # whether the construction itself names its figures, so that no others can be meant
    named: bool = False  # whether it says so by words of their own, however far they stand


@dataclass(frozen=True, slots=True)
class Term:
    """A figure as it takes part in a relation: where it stands, and what it can mean in base units."""

    span: Span
    value: Fraction | None
    interval: Interval
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that programs can recompute: a formula over roles, and the figures of each role.

    together: relations of which each is possible and all are not; the formula is then empty.
    """

    formula: str
    figures: Mapping[str, tuple[Term, ...]]
    together: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A violated outcome, stamped by the engine."""

    id: str
    rule: str
    severity: Severity
    message: str
    proof: tuple[str, ...]
    spans: tuple[Span, ...]
    suspects: tuple[tuple[Span, ...], ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    verdict: Verdict = Verdict.VIOLATED
    follows: tuple[Finding, ...] = ()
    relation: Relation | None = None  # of arithmetic
