"""How the rows of a table moved: by the column that prints their change, or from one column of a period to another.

A table can be read in several ways: as changes in amount and in per cent, between the first and the last period or the
last two. What the text says of a row is wrong only if it is so in every way that can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.interval import Interval, exactly
from auditor.model import Figure, Word
from auditor.reading.tabled.bindings import Source
from auditor.reading.tables.series import Member, Series

AMOUNT, PERCENT, PRINTED = "amount", "percent", "printed"
_RELATIONS = ("difference", "growth")
_LEAST = 2  # rows that moved


@dataclass(frozen=True, slots=True)
class Move:
    """How one row moved: the printed change (by), or its two levels."""

    row: int
    name: Word
    by: Figure | None = None
    before: Figure | None = None
    after: Figure | None = None

    @property
    def figures(self) -> list[Figure]:
        return [f for f in (self.by, self.before, self.after) if f is not None]


@dataclass(frozen=True, slots=True)
class Way:
    """The moves of all rows in one way of reading the table. sort: amount, percent or printed; unit: of a printed one.

    periods: of the two columns, where it is between two.
    """

    sort: str
    moves: tuple[Move, ...]
    unit: str = ""
    periods: tuple[str, str] = ("", "")

    @property
    def relative(self) -> bool:
        return self.sort == PERCENT or self.unit == "percent"

    def of(self, row: int) -> Move | None:
        return next((m for m in self.moves if m.row == row), None)

    def worth(self, move: Move) -> Interval:
        """What a move can be, in the unit of this way."""
        return _WORTH[self.sort](move)


def _printed(move: Move) -> Interval:
    return move.by.interval if move.by else Interval(None, None)


def _amount(move: Move) -> Interval:
    assert move.before is not None
    assert move.after is not None
    return move.after.interval - move.before.interval


def _percent(move: Move) -> Interval:
    assert move.before is not None
    assert move.after is not None
    return ((move.after.interval / move.before.interval) - exactly(1)).scaled(100)


_WORTH: dict[str, Callable[[Move], Interval]] = {PRINTED: _printed, AMOUNT: _amount, PERCENT: _percent}


def ways(source: Source, row: int) -> list[Way]:
    """The ways to read how the rows around one moved, the likeliest last."""
    found = [*_between(source, row), *_in_columns(source, row)]
    return [way for way in found if len(way.moves) >= _LEAST and way.of(row) is not None]


def _in_columns(source: Source, row: int) -> Iterator[Way]:
    for series in source.series:
        if _is_change(series):
            members = beside(series, row)
            unit = members[0].figure.unit if members else ""
            yield Way(PRINTED, tuple(Move(m.row, m.name, m.figure) for m in members), unit)


def _between(source: Source, row: int) -> Iterator[Way]:
    for first, last in dict.fromkeys(_pairs(source)):
        members = [(a, b) for a in beside(source.series[first], row) if (b := source.series[last].of(a.row))]
        moves = tuple(Move(a.row, a.name, None, a.figure, b.figure) for a, b in members if _can_grow(a.figure))
        periods = (_period(source.series[first]), _period(source.series[last]))
        units = {m.unit for move in moves for m in move.figures}
        if len(units) == 1:
            yield Way(AMOUNT, moves, "", periods)
            if not units & {"percent", "percentage_point"}:
                yield Way(PERCENT, moves, "", periods)


def _can_grow(figure: Figure) -> bool:
    return figure.interval.low is not None and figure.interval.low > 0


def _pairs(source: Source) -> Iterator[tuple[int, int]]:
    """The places of two columns between which rows can have moved."""
    dated = [n for n, s in enumerate(source.series) if _period(s) and not _is_change(s) and not s.facts.get("aside")]
    dated.sort(key=lambda n: _period(source.series[n]))
    if len({_period(source.series[n]) for n in dated}) == len(dated) >= 2:
        yield dated[0], dated[-1]
        yield from list(pairwise(dated))[-1:]
    by_column = {s.column: n for n, s in enumerate(source.series)}
    for series in source.series:
        if series.facts.get("relation") in _RELATIONS:
            a, b = series.facts["columns"]
            if a in by_column and b in by_column:
                yield by_column[a], by_column[b]


def _is_change(series: Series) -> bool:
    """Whether a column prints changes; a heading that speaks of change says it only of columns that are no periods."""
    printed = series.signed or series.facts.get("role") in ("change", "percent_change")
    return printed or (series.changes and not _period(series))


def _period(series: Series) -> str:
    return str(series.facts.get("period", ""))


def beside(series: Series, row: int) -> list[Member]:
    """The members between the totals above and below a row; a total stands beside none."""
    out: list[Member] = []
    found = False
    for member in series.members:
        if member.whole:
            if found:
                break
            out = []
            continue
        found = found or member.row == row
        out.append(member)
    return out if found else []


def fitting(way: Way, stated: Sequence[Figure]) -> list[Move]:
    """The moves that have the size that the text states."""
    found = [m for m in way.moves for f in stated if _may_be(way, f) and _is_size(way, m, f)]
    return list(dict.fromkeys(found))


def _may_be(way: Way, figure: Figure) -> bool:
    return (figure.unit == "percent") == way.relative or figure.unit in ("count", "none")


def _is_size(way: Way, move: Move, figure: Figure) -> bool:
    return way.worth(move).magnitude().meets(figure.interval.magnitude())
