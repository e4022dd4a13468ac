"""Tables and lists as series: names with one figure each, under one header. A column is a series, and so is a list.

A table whose columns are periods is also read along its rows: each row is a series of periods.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.lexicon import Lexicon
from auditor.model import Figure, Listing, Table, Word
from auditor.reading.stems import stems
from auditor.reading.tokens import prepared, word_class
from auditor.reading.wordlists import pattern

_WORD = re.compile(r"[^\W\d_]+")
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

    def of(self, row: int) -> Member | None:
        return next((m for m in self.members if m.row == row), None)

    @property
    def ranked(self) -> list[Member]:
        """The members that can be compared: no totals."""
        return [m for m in self.members if not m.whole]

    @property
    def signed(self) -> bool:
        """Whether some figure is printed with a minus: the column holds changes."""
        return any((m.figure.value or 0) < 0 for m in self.members)

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
        )  # fmt: skip


def _of_changes(heads: Sequence[Word | None], lexicon: Lexicon) -> bool:
    words = prepared(lexicon)
    said = " ".join(head.quote for head in heads if head).lower()
    found = {word_class(word, words) for word in _WORD.findall(said)}
    return bool(found & {"up", "down"}) or pattern(lexicon.words.get("table_change", "")).search(said) is not None


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
    """The names of the rows of a table or list, as one pattern; rows: that of each of its groups."""

    pattern: re.Pattern[str]
    rows: tuple[int, ...]
    by_row: Mapping[int, str]


def names_of(by_row: Mapping[int, str]) -> Names:
    """The names of rows, longest first; rows that share a name are left out.

    The head of a long name (`Adult Care` of `Adult Care and Wellbeing`) is a name too, if no other row has it.
    """
    every = list(by_row.items()) + [(row, head) for row, name in by_row.items() if (head := _head(name, by_row))]
    count = Counter(name for _, name in every)
    kept = sorted(((row, name) for row, name in every if count[name] == 1), key=lambda item: -len(item[1]))
    return Names(_either([name for _, name in kept]), tuple(row for row, _ in kept), by_row)


def namings(text: str, start: int, end: int, names: Names) -> list[Naming]:
    """Where a stretch of text names the rows, in the order of the text."""
    found = names.pattern.finditer(text, start, end)
    return [Naming(m.start(), m.end(), names.rows[(m.lastindex or 1) - 1]) for m in found]


def _either(names: Sequence[str]) -> re.Pattern[str]:
    groups = "|".join(f"({_of_name(name)})" for name in names) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w])(?![.,]\d)", re.IGNORECASE)


def _head(name: str, names: Mapping[int, str]) -> str:
    """The first two words of a name of four or more, or what stands before a parenthesis, if only this row has it."""
    words = name.split(" (")[0].split()
    head = " ".join(words[:2] if len(words) >= 4 else words)
    shared = any(other != name and other.lower().startswith(head.lower()) for other in names.values())
    return "" if head == name or shared or len(head) <= _STEM else head


def _of_name(name: str) -> str:
    """A name as it may be printed in a sentence: the whole of it; one long word also with another ending."""
    bare = name.strip(" *:.+−–-=¹²³")
    if not bare:
        return r"(?!)"
    core = re.escape(bare).replace(r"\ ", r"[\s\u00a0]+")
    single = _WORD.fullmatch(bare) is not None and len(bare) > _STEM
    return core + (rf"[^\W\d_]{{0,{_ENDING}}}" if single else "s?")
