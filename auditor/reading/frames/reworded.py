"""A sentence that says the long name of a row in its own order, and the cell that it repeats.

`55 prosent av virksomhetene har etablert nye tjenester`, beside the row `Etablert nye tjenester`. All the words of the
name stand in the sentence, whatever their endings; the cell is that of the period of the sentence.

Frames: `cell` (see auditor/reading/tabled/cell.py) with a doubt where the two differ; `change` for a size that the next
sentence gives since the period before, if the row has that period and the size fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import Figure, Frame, Table, Word
from auditor.reading.about import periods
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.spelt import with_marks
from auditor.reading.tabled.bindings import REACH, words_of
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tabled.change import sizes
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_FEWEST = 2  # words of a name that a sentence can say in its own order
_LETTERS = 14  # letters of them


@dataclass(frozen=True, slots=True)
class _Told:
    """A row that a sentence tells of: its table and number, the figure, and the column of the figure's period."""

    table: Table
    row: int
    figure: Figure
    column: int


def frames(prose: Prose) -> Iterator[Frame]:
    for table in prose.tables:
        if table.ambiguous or not table.rows:
            continue
        names = [stems(row.quote.replace("/", " ").split(), prose.lexicon) for row in table.rows]
        for line in _lines(prose, table):
            told = _told(prose, table, names, line)
            if told:
                yield from _cell(prose, line, told)
                yield from _since(prose, line, told)


def _lines(prose: Prose, table: Table) -> Iterator[Line]:
    """The sentences around a table that have a level."""
    cell = next((f for row in table.cells for f in row if f is not None), None)
    if cell is None:
        return
    for line in prose.within(cell.passage - REACH, cell.passage + REACH):
        if any(f.cell is None for f in prose.stated(line)):
            yield line


def _told(prose: Prose, table: Table, names: list[frozenset[str]], line: Line) -> _Told | None:
    said = words_of(prose, line)
    rows = [n for n, name in enumerate(names) if _is_long(name) and name <= said]
    levels = [f for f in prose.stated(line) if f.cell is None and f.role == "level"]
    if len(rows) != 1 or len(levels) != 1:
        return None
    column = _column(table, levels[0].context.period)
    cell = table.cells[rows[0]][column] if column >= 0 else None
    return _Told(table, rows[0], levels[0], column) if cell is not None and comparable(levels[0], cell) else None


def _is_long(name: frozenset[str]) -> bool:
    return len(name) >= _FEWEST and sum(map(len, name)) >= _LETTERS


def _column(table: Table, period: str) -> int:
    """The only column of a period, or -1."""
    found = [n for n, facts in enumerate(table.column_facts) if period and facts.get("period") == period]
    return found[0] if len(found) == 1 else -1


def _cell(prose: Prose, line: Line, told: _Told) -> Iterator[Frame]:
    cell = told.table.cells[told.row][told.column]
    if cell is not None:
        name = told.table.rows[told.row]
        facts = {"row": name, "column": told.table.columns[told.column], "right": with_marks(told.figure, cell)}
        doubt = "" if fits(told.figure, cell) else "the cell may be about something else"
        figures = {"figure": (told.figure,), "cell": (cell,)}
        yield Frame("cell", figures, {"name": _word(prose, name)}, facts, line.number, doubt)


def _word(prose: Prose, name: Word) -> Word:
    return Word(prose.document.path, name.start, name.end, name.quote, "name")


def _since(prose: Prose, line: Line, told: _Told) -> Iterator[Frame]:
    """The change since the period before that the next sentence gives."""
    following = prose.lines[line.number + 1] if line.number + 1 < len(prose.lines) else line
    cells, facts = told.table.cells[told.row], told.table.column_facts[told.column]
    before = _column(told.table, periods.moved(str(facts.get("period", "")), -1))
    found = list(sizes(prose, following)) if following.passage == line.passage != -1 else []
    earlier = any(t.kind == "earlier" for t in following.tokens)
    if before < 0 or len(found) != 1 or not earlier or cells[before] is None or cells[told.column] is None:
        return
    _, size, word = found[0]
    a, b = cells[before], cells[told.column]
    if a and b and size.unit == "percentage_point" and (b.interval - a.interval).magnitude().meets(size.interval):
        words, way = {"direction": prose.word(word)}, {"direction": DIRECTIONS[word.kind]}
        yield Frame("change", {"from": (a,), "to": (b,), "by": (size,)}, words, way, following.number)
