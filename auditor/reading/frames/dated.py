"""A figure of the prose and the cell of its period that it repeats: `renewables generated 50.5 % in July to September`.

Frame `cell` (see auditor/reading/tabled/cell.py), for tables whose rows are periods: the row is that of the figure, the
column the only one whose header the sentence says. A cell with another value counts if it is that value mistyped and
no cell of the table has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Figure, Frame, Table
from auditor.reading.binding.lookback import is_level
from auditor.reading.numbers.near import STRONG, digits, likeness
from auditor.reading.numbers.spelt import with_marks
from auditor.reading.tabled.bindings import REACH
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.text.prose import Line, Prose

_LEAST = 3  # rows, and
_TELLING = 3  # digits from which a figure is known again
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")


def frames(prose: Prose) -> Iterator[Frame]:
    for table in prose.tables:
        rows = [next((f.context.period for f in row if f is not None), "") for row in table.cells]
        if table.ambiguous or len(rows) < _LEAST or len(set(rows)) < len(rows) or "" in rows:
            continue
        first = next(f for row in table.cells for f in row if f is not None)
        for line in (x for x in prose.lines if abs(x.passage - first.passage) <= REACH):
            for figure in prose.stated(line):
                yield from _cell(prose, table, rows, line, figure)


def _cell(prose: Prose, table: Table, rows: list[str], line: Line, figure: Figure) -> Iterator[Frame]:
    row = next((n for n, period in enumerate(rows) if period == figure.context.period), -1)
    column = _column(prose, table, line)
    cell = table.cells[row][column] if row >= 0 and column >= 0 else None
    if cell is None or figure.word or not is_level(figure) or not comparable(figure, cell) or figure.cell is not None:
        return
    mistyped = likeness(figure, cell) == STRONG and not figure.hedge and not _printed(table, figure)
    if fits(figure, cell) or (mistyped and len(digits(figure)) >= _TELLING):
        name, header = table.rows[row], table.columns[column]
        facts = {"row": name, "column": header, "right": with_marks(figure, cell)}
        yield Frame("cell", {"figure": (figure,), "cell": (cell,)}, {"name": name}, facts, line.number)


def _column(prose: Prose, table: Table, line: Line) -> int:
    """The only column whose header a sentence says."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end].lower()
    heads = [_TRIM.sub("", word.quote).lower() for word in table.columns]
    said = [n for n, head in enumerate(heads) if head and re.search(rf"(?<!\w){re.escape(head)}(?!\w)", text)]
    return said[0] if len(said) == 1 else -1


def _printed(table: Table, figure: Figure) -> bool:
    """Whether some cell of a table has the value of a figure."""
    return any(cell is not None and cell.value == figure.value for row in table.cells for cell in row)
