"""Documents held against each other: the same measure of one place and period in several, and totals with their parts.

Frames `across` · figures: figure, other (of another document) · facts: where, document (of the other) · doubt.
Frames `whole_across` · figures: whole, parts (of other documents) · facts: where, complete (no part is missing).

A statement is a figure whose place, period and measure are known. Two are of one thing if all of these are the same and
they have one unit; if they differ, one is wrong only where the sentences are alike but for names and numbers, or where
the one number is close to the other or looks like it mistyped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import PurePath

from auditor.against.naming import Geography
from auditor.against.page import Page, Subject
from auditor.against.words import fold
from auditor.checks.periods import spelled
from auditor.model import Figure, Frame, Reading, Table
from auditor.places import Places
from auditor.plugins import languages
from auditor.reading import prose_of
from auditor.reading.numbers.near import NONE, likeness
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.register import scientific
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern

CLOSE = Fraction(1, 10)  # how far two figures may be apart that are said to be one
DOUBTED = Fraction(1, 4)  # of the values of a measure that may contradict each other before its binding is doubted
FEW = 3  # contradictions that are believed however few values there are
_UNITS = ("percent", "per_mille", "per_capita", "rate", "count", "money", "measure", "points", "index")

Measure = tuple[object, ...]
Key = tuple[tuple[str, ...], str, Measure]  # places, period, measure


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of a document and what it is of. shape: its sentence without names and numbers, and its place there."""

    figure: Figure
    key: Key
    name: str
    shape: tuple[str, int]


@dataclass(frozen=True, eq=False)
class Across:
    """The documents of an audit, and what is known of places."""

    readings: tuple[Reading, ...]
    places: Places

    def frames(self, name: str) -> Iterator[Frame]:
        """The frames of a name, in the order of the documents."""
        if len(self.readings) > 1:
            yield from {"across": self._same, "whole_across": self._wholes}[name]()

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return tuple(Page(prose_of(reading)) for reading in self.readings)

    @cached_property
    def geography(self) -> Geography:
        return _geography(self.pages, self.places)

    @cached_property
    def statements(self) -> Mapping[Key, list[Statement]]:
        found: dict[Key, list[Statement]] = defaultdict(list)
        for page in self.pages:
            for one in _statements(page, self.geography):
                found[one.key].append(one)
        return found

    # -- one value -----------------------------------------------------------------------------------------------------

    def _same(self) -> Iterator[Frame]:
        groups = {key: found for key, found in self.statements.items() if _documents(found) > 1}
        doubted = _doubted(groups)
        for key, found in groups.items():
            first = _agreed(found)
            others = [one for one in found if one is not first and one.figure.source != first.figure.source]
            for one in others:
                if _agree(one, first):
                    yield _frame(one, first, "")
                elif _alike(one, first):
                    yield _frame(one, first, "uncertain" if key[2] in doubted else "")

    # -- totals --------------------------------------------------------------------------------------------------------

    def _wholes(self) -> Iterator[Frame]:
        for key, found in self.statements.items():
            codes, period, measure = key
            if measure[0] not in ("count", "money"):
                continue
            wanted = codes if len(codes) > 1 else self.geography.children.get(codes[0], ())
            parts = [self.statements.get(((code,), period, measure), []) for code in wanted]
            for whole in found:
                given = [
                    _agreed(own) for own in parts if own and any(s.figure.source != whole.figure.source for s in own)
                ]
                if len(given) > 1:
                    yield _whole(whole, given, len(given) == len(wanted))


def _documents(found: Sequence[Statement]) -> int:
    return len({one.figure.source for one in found})


def _agree(a: Statement, b: Statement) -> bool:
    return a.figure.interval.meets(b.figure.interval)


def _agreed(found: Sequence[Statement]) -> Statement:
    """The statement that most documents agree with; the first of equals."""
    return max(found, key=lambda one: len({o.figure.source for o in found if _agree(one, o)}))


def _alike(a: Statement, b: Statement) -> bool:
    """Whether two statements that differ can only be of one thing."""
    return a.shape == b.shape or _close(a.figure, b.figure)


def _close(a: Figure, b: Figure) -> bool:
    x, y = abs(a.value or Fraction(0)), abs(b.value or Fraction(0))
    return abs(x - y) <= CLOSE * max(x, y) or likeness(a, b) != NONE


def _doubted(groups: Mapping[Key, Sequence[Statement]]) -> frozenset[Measure]:
    """Measures whose values contradict each other too often: what they are of is not understood."""
    wrong: dict[Measure, int] = defaultdict(int)
    total: dict[Measure, int] = defaultdict(int)
    for key, found in groups.items():
        first = _agreed(found)
        total[key[2]] += 1
        wrong[key[2]] += any(not _agree(one, first) for one in found)
    return frozenset(m for m, n in wrong.items() if n > FEW and n > DOUBTED * total[m])


def _frame(one: Statement, other: Statement, doubt: str) -> Frame:
    figures = {"figure": (one.figure,), "other": (other.figure,)}
    facts = {"where": _where(one), "document": PurePath(other.figure.source).name}
    return Frame("across", figures, {}, facts, one.figure.sentence, doubt)


def _whole(whole: Statement, parts: Sequence[Statement], complete: bool) -> Frame:
    figures = {"whole": (whole.figure,), "parts": tuple(part.figure for part in parts)}
    return Frame("whole_across", figures, {}, {"where": _where(whole), "complete": complete}, whole.figure.sentence)


def _where(one: Statement) -> str:
    return ", ".join(text for text in (one.name, one.key[1]) if text)


# -- what documents say ------------------------------------------------------------------------------------------------


def _statements(page: Page, geography: Geography) -> Iterator[Statement]:
    """What a document states of places and times; a paper states what it found in its own sample."""
    if scientific(page.prose):
        return
    for line in page.prose.lines:
        for at, token in enumerate(line.tokens):
            figure = page.prose.figures[token.figure] if token.figure >= 0 else None
            if figure is not None and _counts(figure):
                yield from _said(page, line, at, figure, geography)
    for table in page.prose.tables:
        if not table.ambiguous:
            yield from _printed(page, table, geography)


def _counts(figure: Figure) -> bool:
    level = figure.role in ("level", "total", "mean") and figure.unit in _UNITS and figure.value is not None
    return level and figure.cell is None and not figure.quoted and bool(figure.context.measure)


def _said(page: Page, line: Line, at: int, figure: Figure, geography: Geography) -> Iterator[Statement]:
    period = spelled(figure.context.period) if not figure.context.period.startswith("--") else ""
    subject = page.subject(line, at, geography, True) if period else None
    if subject is None or subject.everywhere or not (subject.together or len(subject.codes) == 1):
        return
    if _contradicts(page, figure, subject, geography):
        return
    words = figure.context.measure - _names_in(page, line, geography)
    group = "" if page.names_in(figure.context.group, geography) else figure.context.group
    measure = _measure(figure, words, group, page)
    if words:
        key = (tuple(sorted(subject.codes)), period, measure)
        yield Statement(figure, key, _name(subject, geography), _shape(page, line, at, geography))


def _contradicts(page: Page, figure: Figure, subject: Subject, geography: Geography) -> bool:
    """Whether the figure's own context has it of another place."""
    context = figure.context
    if not context.place or "place" in context.carried:
        return False
    named = page.names_in(context.place, geography)
    return bool(named) and not any(set(n.codes) & set(subject.codes) for n in named)


def _name(subject: Subject, geography: Geography) -> str:
    return ", ".join(geography.names[code][0] for code in subject.codes)


def _measure(figure: Figure, words: frozenset[str], group: str, page: Page) -> Measure:
    lexicon = page.prose.lexicon
    base = stems(figure.context.population.split(), lexicon)
    of = figure.of.lower() if figure.unit in ("money", "measure") else ""
    return figure.unit, figure.per, of, words, base, group.lower(), figure.role == "mean"


def _names_in(page: Page, line: Line, geography: Geography) -> frozenset[str]:
    """The stems of the names of a sentence, and of the words for what a place is."""
    text = page.prose.document.text
    words = [w for n in page.names(line, geography) for w in text[n.start : n.end].split()]
    places = pattern(page.prose.lexicon.words.get("place_column", ""))
    sorts = [t.text for t in line.tokens if t.figure < 0 and places.fullmatch(t.text)]
    return stems([*words, *sorts], page.prose.lexicon)


def _shape(page: Page, line: Line, at: int, geography: Geography) -> tuple[str, int]:
    """A sentence without its names and numbers, and which of its numbers is meant."""
    names = page.names(line, geography)
    out: list[str] = []
    for token in line.tokens:
        inside = next((n for n in names if n.start <= token.start < n.end), None)
        if inside is None:
            out.append("#" if token.figure >= 0 else fold(token.text))
        elif token.start == inside.start:
            out.append("@")
    return " ".join(out), sum(t.figure >= 0 for t in line.tokens[:at])


def _printed(page: Page, table: Table, geography: Geography) -> Iterator[Statement]:
    """The cells of a table: the place is that of the row, the measure that of the header."""
    for row, cells in zip(table.rows, table.cells, strict=False):
        named = page.names_in(row.quote, geography)
        if len(named) != 1 or len(named[0].codes) != 1:
            continue
        for column, figure in enumerate(cells):
            header = table.columns[column] if column < len(table.columns) else None
            period = spelled(figure.context.period) if figure and figure.context.period[:2] != "--" else ""
            if figure is None or header is None or not period or figure.value is None or figure.role == "change":
                continue
            words = stems([w for w in header.quote.split() if w.isalpha()], page.prose.lexicon)
            if words and figure.unit in _UNITS:
                code = named[0].codes[0]
                yield Statement(
                    figure, ((code,), period, _measure(figure, words, "", page)), geography.names[code][0], ("", column)
                )


# -- names -------------------------------------------------------------------------------------------------------------


def _geography(pages: Sequence[Page], places: Places) -> Geography:
    """The names that the documents use, and those of known places."""
    sorts = [lexicon.words.get("place_column", "") for lexicon in languages().values()]
    ending = pattern(" ".join(sorts))
    names: dict[str, dict[str, None]] = {code: dict.fromkeys(own) for code, own in places.names.items() if own}
    known = {name.casefold() for own in names.values() for name in own}
    for page in pages:
        for name in _printed_names(page.prose):
            bare = " ".join(w for n, w in enumerate(name.split()) if not n or not ending.fullmatch(w))
            if bare.casefold() not in known and bare[:1].isupper() and bare.replace(" ", "").isalpha():
                known.add(bare.casefold())
                names[bare.casefold()] = {bare: None}
    parents = {code: above for code in names if (above := places.parent(code))}
    return Geography({code: tuple(own) for code, own in names.items()}, parents, "", places)


def _printed_names(prose: Prose) -> Iterator[str]:
    """Every name of a document: words with capitals inside sentences, places of figures, names of rows and items."""
    for line in prose.lines:
        yield from _runs(line)
    for figure in prose.figures:
        if figure.context.place and "place" not in figure.context.carried:
            yield figure.context.place
    for table in prose.tables:
        yield from (row.quote for row in table.rows)
    for listing in prose.listings:
        yield from (entry.name.quote for entry in listing.entries)


def _runs(line: Line) -> Iterator[str]:
    """The names of a sentence, those of several words whole."""
    run: list[str] = []
    for token in line.tokens:
        if token.kind == "name":
            run.append(token.text)
        elif run:
            yield " ".join(run)
            run = []
    if run:
        yield " ".join(run)
