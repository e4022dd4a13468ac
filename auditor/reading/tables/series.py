"""Tables and lists as series: names with one figure each, under one header. A column is a series, and so is a list.

A table whose columns are periods is also read along its rows: each row is a series of periods.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from auditor.lexicon import Lexicon
from auditor.model import Figure, Listing, Table, Word
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import prepared, word_class
from auditor.reading.text.wordlists import has, pattern

_WORD = re.compile(r"[^\W\d_]+")
_ONE_WORD = re.compile(r"(?:[^\W\d_]-)?[^\W\d_]+")
_WORD_START = re.compile(r"(?<![\w-])\S")
_CODED = re.compile(r"([^\W_]*\d[^\W_]*) ([^\W\d_]\S{3,}.*)")
_SHORT = 3  # letters of a day or month that is abbreviated
_START = 4  # letters by which names are looked up
_ENDING = 4  # letters that an ending has at most
_STEM = 4  # letters that a name has at least to be known by its stem


@dataclass(frozen=True, slots=True)
class Member:
    """One name of a series and its figure. whole: the name is of a total, or of a group that others cut across."""

    name: Word
    figure: Figure
    whole: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """Names with one figure each. words: the stems of the header; facts: of the column; source: its table or list."""

    members: tuple[Member, ...]
    header: Word | None
    words: frozenset[str]
    title_words: frozenset[str]
    source: tuple[str, int]
    column: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    ordered: bool = False
    ambiguous: bool = False
    changes: bool = False  # whether the heading speaks of growth or decline
    title_text: str = ""
    signed: bool = False  # whether some figure is printed with a minus: the column holds changes

    def of(self, row: int) -> Member | None:
        return next((m for m in self.members if m.row == row), None)

    @property
    def ranked(self) -> list[Member]:
        """The members that can be compared: no totals."""
        return [m for m in self.members if not m.whole]

    @property
    def change(self) -> bool:
        return self.signed or self.changes or self.facts.get("role") in ("change", "percent_change")


def all_series(tables: Sequence[Table], listings: Sequence[Listing], lexicon: Lexicon) -> list[Series]:
    """Every column of every table, and every list, that has two names or more."""
    found = [*_columns(tables, lexicon), *_lists(listings, lexicon)]
    return [series for series in found if len(series.members) >= 2]


def _columns(tables: Sequence[Table], lexicon: Lexicon) -> Iterator[Series]:
    for table in tables:
        title = _stems(table.title, lexicon)
        for column in range(max((len(row) for row in table.cells), default=0)):
            header = table.columns[column] if column < len(table.columns) else None
            facts = table.column_facts[column] if column < len(table.column_facts) else {}
            members = tuple(_members(table, column, lexicon))
            yield Series(
                members, header, _stems(header, lexicon), title, ("table", table.number), column, facts,
                ambiguous=table.ambiguous, changes=_of_changes((header, table.title), lexicon),
                title_text=_said(table.title, header, *table.rows), signed=_signed(members),
            )  # fmt: skip


def _members(table: Table, column: int, lexicon: Lexicon) -> Iterator[Member]:
    for row, cells in enumerate(table.cells):
        figure = cells[column] if column < len(cells) else None
        facts = table.row_facts[row] if row < len(table.row_facts) else {}
        if figure is not None and table.rows[row].quote:
            name = table.rows[row]
            whole = bool(facts.get("total")) or cuts_across(name.quote, lexicon)
            yield Member(name, figure, whole, row)


def _lists(listings: Sequence[Listing], lexicon: Lexicon) -> Iterator[Series]:
    for number, listing in enumerate(listings):
        members = tuple(
            Member(e.name, e.figure, e.name.meaning == "total" or cuts_across(e.name.quote, lexicon), row)
            for row, e in enumerate(listing.entries)
            if e.figure is not None
        )
        words = _stems(listing.heading, lexicon) | _stems(listing.caption, lexicon)
        yield Series(
            members, listing.heading, words, frozenset(), ("list", number), ordered=listing.ordered,
            changes=_of_changes((listing.heading, listing.caption), lexicon),
            title_text=_said(listing.heading, listing.caption, *(e.name for e in listing.entries)),
            signed=_signed(members),
        )  # fmt: skip


def _signed(members: Sequence[Member]) -> bool:
    return any((m.figure.value or 0) < 0 for m in members)


def _said(*words: Word | None) -> str:
    return " ".join(word.quote for word in words if word)


def _of_changes(heads: Sequence[Word | None], lexicon: Lexicon) -> bool:
    words = prepared(lexicon)
    said = " ".join(head.quote for head in heads if head).lower()
    found = {word_class(word, words) for word in _WORD.findall(said)}
    return bool(found & {"up", "down"}) or has(lexicon.words.get("table_change", ""), said)


def cuts_across(name: str, lexicon: Lexicon) -> bool:
    """Whether a row is of men, women, the rest … beside rows of another division."""
    return pattern(lexicon.words.get("group_rows", "")).match(name.strip(" *")) is not None


def _stems(word: Word | None, lexicon: Lexicon) -> frozenset[str]:
    return stems(_WORD.findall(word.quote), lexicon) if word else frozenset()


# -- names in a sentence -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Naming:
    """A place in the text that names a row of a table or list."""

    start: int
    end: int
    row: int


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the rows of a table or list: by their first letters, the longest first, each with its row.

    lengths: of those first letters, as many as there are, the longest first. forms: the endings of a word that
    take each other's place (`gaupe`, `gaupa`).
    """

    by_start: Mapping[str, Sequence[tuple[int, str]]]
    by_row: Mapping[int, str]
    lengths: tuple[int, ...]
    forms: str = ""


def names_of(by_row: Mapping[int, str], lexicon: Lexicon | None = None) -> Names:
    """The names of rows; rows that share a name are left out. lexicon: of the language, where names are inflected.

    The head of a long name (`Adult Care` of `Adult Care and Wellbeing`) is a name too, if no other row has it; so are
    the day or month that is abbreviated (`Tue`), and the two halves of a name with a code (`NO5 West`).
    """
    lower = sorted(name.lower() for name in by_row.values())
    every = list(by_row.items()) + [(row, head) for row, name in by_row.items() if (head := _head(name, lower))]
    every += [(row, half) for row, name in by_row.items() for half in _halves(name)]
    every += _spelt_out(by_row, lexicon) if lexicon else []
    count = Counter(name for _, name in every)
    by_start: dict[str, list[tuple[int, str]]] = {}
    for row, name in sorted(every, key=lambda item: -len(item[1])):
        bare = _bare(name)
        if bare and count[name] == 1:
            by_start.setdefault(bare[:_START].lower(), []).append((row, bare))
    forms = lexicon.words.get("name_forms", "") if lexicon else ""
    return Names(by_start, by_row, tuple(sorted({len(letters) for letters in by_start}, reverse=True)), forms)


def namings(text: str, start: int, end: int, names: Names) -> list[Naming]:
    """Where a stretch of text names the rows, in the order of the text."""
    found: list[Naming] = []
    if names.by_start.keys().isdisjoint(_beginnings(text, start, end)):
        return found
    after = start
    for word in _WORD_START.finditer(text, start, end):
        at = word.start()
        if at < after:
            continue
        for row, name in _starting(names, text[at : at + _START].lower()):
            match = _of_name(name, names.forms).match(text, at, end)
            if match:
                found.append(Naming(at, match.end(), row))
                after = match.end()
                break
    return found


@lru_cache(maxsize=16)
def _beginnings(text: str, start: int, end: int) -> frozenset[str]:
    """The first letters of the words of a stretch, up to as many as names are found by."""
    words = (text[word.start() : word.start() + _START].lower() for word in _WORD_START.finditer(text, start, end))
    return frozenset(letters[:length] for letters in words for length in range(1, len(letters) + 1))


def _starting(names: Names, letters: str) -> Iterator[tuple[int, str]]:
    """The names that begin with these letters; names shorter than that are found by all of theirs."""
    for length in names.lengths:
        if length <= len(letters):
            yield from names.by_start.get(letters[:length], ())


def _head(name: str, lower: Sequence[str]) -> str:
    """The first two words of a name of four or more, or what stands before a parenthesis, if only this row has it."""
    words = name.split(" (")[0].split()
    head = " ".join(words[:2] if len(words) >= 4 else words)
    if head == name or len(head) <= _STEM:
        return ""
    first = bisect_left(lower, head.lower())
    shared = first + 1 < len(lower) and lower[first + 1].startswith(head.lower())
    return "" if shared else head


def _halves(name: str) -> tuple[str, ...]:
    """The code and the name of `NO5 West`; of `4 Harbour`, whose number is no name, the name alone."""
    found = _CODED.fullmatch(name)
    if found is None:
        return ()
    halves = (found[1], found[2]) if not found[1].isdigit() else (found[2],)
    return halves if found[2][:1].isupper() else ()


def _spelt_out(by_row: Mapping[int, str], lexicon: Lexicon) -> list[tuple[int, str]]:
    """The days or months that most rows abbreviate: `Tue`, `tir.`"""
    calendar = [*lexicon.classes.get("weekday", "").split(), *lexicon.classes.get("month", "").split()]
    short = {row: name.strip(" .").lower() for row, name in by_row.items()}
    meant = [(row, [w for w in calendar if w.startswith(name)]) for row, name in short.items() if len(name) >= _SHORT]
    found = [(row, words[0]) for row, words in meant if len(words) == 1 and words[0] != short[row]]
    return found if 2 * len(found) > len(by_row) else []


def _bare(name: str) -> str:
    return name.strip(" *:.+−–-=¹²³")


@lru_cache(maxsize=1024)
def _of_name(bare: str, forms: str) -> re.Pattern[str]:
    """A name as it may be printed in a sentence: the whole of it; one long word also with another ending."""
    core = re.escape(bare).replace(r"\ ", r"[\s\u00a0]+")
    single = _ONE_WORD.fullmatch(bare) is not None and len(bare) >= _STEM
    ending = rf"[^\W\d_]{{0,{_ENDING}}}" if single else "s?"
    cut = _cut(bare, forms) if single else ""
    other = rf"|{re.escape(cut)}(?:{'|'.join(forms.split())})" if cut else ""
    return re.compile(rf"(?:{core}{ending}{other})(?![\w])(?![.,]\d)", re.IGNORECASE)


def _cut(bare: str, forms: str) -> str:
    """What is left of a name without its longest ending, which another may replace; nothing if that is short."""
    cuts = [bare[: -len(form)] for form in forms.split() if bare.endswith(form)]
    shortest = min(cuts, key=len, default="")
    return shortest if len(shortest) >= _STEM else ""
