"""A number of a table printed again in another scale or unit: `17 872 billion kroner` beside a cell in millions.

Frame `repeat` · figures: here (in the prose), there (the cell).

The sentence names the row, the two numbers are printed with the same digits (or the one is the other rounded), and no
cell of the row is what the prose says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.levels import in_prose
from auditor.reading.binding.sizes import Size, sizes
from auditor.reading.numbers.dimensions import in_base, unit_of
from auditor.reading.pairing.ledger import Columns, Ledger, ledger_of
from auditor.reading.tables.series import namings
from auditor.reading.text.prose import Line, Prose

_FACTORS = (10**3, 10**6)
_TELLING = 3  # digits that are known again
_SCALED = 1000  # a cell in thousands or more


def frames(prose: Prose) -> Iterator[Frame]:
    if not prose.tables and not prose.listings:
        return
    ledger = ledger_of(prose)
    levels = in_prose(prose)
    scaled = [
        columns for columns in ledger.columns if any(_is_scaled(f) for cells in columns.cells for f in cells.values())
    ]
    for line in prose.lines:
        amounts = [level.figure for level in levels.get(line.number, ()) if level.figure.unit == "money"]
        cells = _cells(ledger, scaled, line) if amounts else []
        for amount in amounts if cells else ():
            yield from _scaled(amount, cells)
        for size in sizes(prose, line):
            yield from _in_another_unit(ledger, size)


def _is_scaled(cell: Figure) -> bool:
    return cell.unit == "money" and cell.scale >= _SCALED


def _cells(ledger: Ledger, tables: Sequence[Columns], line: Line) -> list[Figure]:
    """The cells of the only row of each table that a line names."""
    text = ledger.prose.document.text
    out: list[Figure] = []
    for columns in tables:
        rows = {n.row for n in namings(text, line.tokens[0].start, line.tokens[-1].end, columns.names)}
        if len(rows) == 1:
            row = rows.pop()
            out += [column[row] for column in columns.cells if row in column]
    return [f for f in out if f.start < line.tokens[0].start or f.start > line.tokens[-1].end]


def _scaled(figure: Figure, cells: Sequence[Figure]) -> Iterator[Frame]:
    """A figure that is a thousand or a million times a cell in millions or thousands, and no cell itself."""
    alike = [c for c in cells if _is_scaled(c) and c.value]
    if not figure.value or any(figure.interval.meets(c.interval) for c in alike):
        return
    off = [c for c in alike if any(_times(figure, c, factor) for factor in _FACTORS)]
    if len({c.value for c in off}) == 1:
        yield Frame("repeat", {"here": (figure,), "there": (off[0],)}, sentence=figure.sentence)


def _times(figure: Figure, cell: Figure, factor: int) -> bool:
    value = cell.value or Fraction(0)
    return figure.interval.contains(value * factor) or figure.interval.contains(value / factor)


def _in_another_unit(ledger: Ledger, size: Size) -> Iterator[Frame]:
    """`fell by 2 GWh to 74 TWh`, where a row of the table goes from 76 to 74: the level is in the unit of the size."""
    text, lexicon = ledger.prose.document.text, ledger.prose.lexicon
    levels = [level for level in ledger.levels.get(size.line.number, ()) if level.at == size.target]
    own = unit_of(size.figure, text, lexicon) if size.figure.unit == "measure" else None
    for level in levels[:1] if own else ():
        other = unit_of(level.figure, text, lexicon)
        cell = _end_of_course(ledger, size, level.figure)
        if own and other and cell and other.dimension == own.dimension and other.size != own.size:
            there = in_base(replace(cell, unit="measure", of=size.figure.of), own)
            yield Frame(
                "repeat", {"here": (in_base(level.figure, other),), "there": (there,)}, {}, {}, size.line.number
            )


def _end_of_course(ledger: Ledger, size: Size, level: Figure) -> Figure | None:
    """The cell with the digits of a level, if the one before it is as far off as the size says."""
    for course in ledger.courses:
        values = [figure for _, figure in course.points]
        for a, b in pairwise(values):
            if a.value is not None and b.value == level.value and _gap(a, b) == size.figure.value:
                return b
    return None


def _gap(a: Figure, b: Figure) -> Fraction:
    return abs((b.value or Fraction(0)) - (a.value or Fraction(0)))
