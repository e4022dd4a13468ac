"""Tables and lists over time: one thing with a level for each year, quarter or month.

A row of a table whose columns are times is a course, and so is a column whose rows are times, and a list of years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from auditor.model import Figure, Table
from auditor.reading.binding.levels import same_time
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:1[5-9]|20)?\d\d))?")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = " *:.+−–-=¹²³"  # of rows that are added or subtracted, and of footnotes
_TELLING = 3  # digits from which a value is known again

Point = tuple[str, Figure]


@dataclass(frozen=True, slots=True)
class Course:
    """The levels of one thing, the earliest first. names: its row and table. words: the stems of its name and header.

    whole: whether it is the total of its table, or the only one.
    """

    name: str
    words: frozenset[str]
    points: tuple[Point, ...]
    source: tuple[str, int]
    whole: bool = False

    def of(self, time: str) -> list[Figure]:
        return [figure for when, figure in self.points if same_time(when, time)]

    def like(self, level: Figure) -> list[Point]:
        """The points that a level of the prose may repeat: the same printed value, with enough digits."""
        digits = sum(c.isdigit() for c in level.quote)
        if digits < _TELLING and not (level.decimals and digits == _TELLING - 1):
            return []
        return [p for p in self.points if p[1].value == level.value and p[1].decimals == level.decimals]

    def before(self, time: str, years: int = 1) -> list[Figure]:
        """The level so many years before a time."""
        year = re.match(r"\d{4}", time)
        return self.of(f"{int(year[0]) - years}{time[4:]}") if year else []


@lru_cache(maxsize=1)
def courses(prose: Prose) -> list[Course]:
    """Every course of the tables and lists of a document that can be read in one way."""
    found = [*_of_lists(prose)]
    for table in prose.tables:
        if not table.ambiguous:
            found += [*_of_rows(prose, table), *_of_columns(prose, table)]
    return found


def _of_lists(prose: Prose) -> Iterator[Course]:
    for number, listing in enumerate(prose.listings):
        named = [(e.name.quote.strip(" *:"), e.figure) for e in listing.entries if e.figure]
        points = _ordered([(name, figure) for name, figure in named if _YEAR.fullmatch(name)])
        if len(points) == len(named) >= 2:
            heading = listing.heading.quote if listing.heading else ""
            yield Course(heading, _stems(prose, heading), points, ("list", number), whole=True)


def _of_rows(prose: Prose, table: Table) -> Iterator[Course]:
    for row, cells in enumerate(table.cells):
        levels = [(f.context.period, f) for f in cells if f and f.role != "change" and f.context.period]
        name = table.rows[row].quote.strip(_MARKS)
        total = row < len(table.row_facts) and bool(table.row_facts[row].get("total"))
        for _, group in groupby(sorted(levels, key=lambda p: _unit(p[1])), key=lambda p: _unit(p[1])):
            points = _ordered(list(group))
            if len({when for when, _ in points}) == len(points) >= 2:
                whole = total or len(table.cells) == 1
                yield Course(name, _stems(prose, name), points, ("table", table.number), whole)


def _of_columns(prose: Prose, table: Table) -> Iterator[Course]:
    if not all(_YEAR.fullmatch(name.quote.strip(" *:")) for name in table.rows):
        return
    for column in range(max((len(row) for row in table.cells), default=0)):
        cells = [row[column] if column < len(row) else None for row in table.cells]
        points = _ordered([(f.context.period, f) for f in cells if f and f.role != "change" and f.context.period])
        header = table.columns[column].quote if column < len(table.columns) else ""
        if len({when for when, _ in points}) == len(points) >= 2:
            whole = len(table.columns) <= 1
            yield Course(header, _stems(prose, header), points, ("table", table.number), whole)


def _ordered(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point[0]))


def _unit(figure: Figure) -> tuple[str, str, int]:
    return figure.unit, figure.of, figure.per


def _stems(prose: Prose, text: str) -> frozenset[str]:
    return stems(_WORD.findall(text), prose.lexicon)
