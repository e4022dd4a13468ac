"""Tables before their columns speak: runs of lines as names, spans and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon import Lexicon
from auditor.model import Figure, Word
from auditor.reading.numbers.vocabulary import vocabulary
from auditor.reading.tables import cells as reader
from auditor.reading.tables.columns import CHANGES, Facts, facts
from auditor.reading.tables.glued import Glued, glued, marks
from auditor.reading.tables.grids import Grid, Row, aligned, delimited, is_data, is_missing
from auditor.reading.tables.labelled import Entries, entries
from auditor.reading.tables.splits import Way, chosen
from auditor.reading.tables.vertical import cell, vertical
from auditor.reading.text.lines import Line, strip
from auditor.reading.text.wordlists import has

Span = tuple[int, int]

_MARK = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))(?:\d{1,2}|[¹²³⁴⁵]+)$")
_CELLS = re.compile(r"[|\t]")
_PAREN = re.compile(r"\(.*")
_STOP = re.compile(r"[^\W\d_][.!?]\s+(?=[^\W\d_a-zæøå])")
_TITLE = 160  # characters of the longest title line


@dataclass(frozen=True, slots=True)
class Page:
    """What every table of a document is read with."""

    text: str
    lexicon: Lexicon
    source: str

    def word(self, span: Span, meaning: str = "") -> Word:
        return Word(self.source, span[0], span[1], self.text[span[0] : span[1]], meaning)


@dataclass(frozen=True, slots=True)
class Raw:
    """A table before its numbers are read. cells: spans, or the figures themselves; lines: what it has read."""

    columns: tuple[Span, ...]
    facts: tuple[Facts, ...]
    names: tuple[Span, ...]
    cells: tuple[tuple[Figure | None, ...], ...]
    lines: tuple[Line, ...]
    title: Span | None = None
    ambiguous: tuple[bool, ...] = ()
    indents: tuple[int, ...] = ()
    after: frozenset[int] = frozenset()
    passage: int = 0
    loose: tuple[Figure, ...] = ()  # figures of the table that stand in no cell
    heads: bool = True  # whether the words of columns are headers, with lines of their own
    notes: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = ()  # footnote marks


def raws(page: Page, run: Sequence[Line], before: Line | None) -> list[Raw]:
    """The tables of one run of lines, each line in one table at most. before: the line above the run."""
    out: list[Raw] = []
    taken: set[int] = set()
    for find in (_glued_in, _delimited_in, _entries_in, _aligned_in):
        for part in _free(run, taken):
            for raw in find(page, part, before):
                out.append(raw)
                taken |= {line.start for line in raw.lines}
    return sorted(out, key=lambda raw: raw.lines[0].start)


def _free(run: Sequence[Line], taken: set[int]) -> list[list[Line]]:
    """The stretches of the run that no table has read."""
    out: list[list[Line]] = [[]]
    for line in run:
        if line.start in taken:
            out.append([])
        else:
            out[-1].append(line)
    return [part for part in out if len(part) >= 2]


# -- pipes, tabs and spaces --------------------------------------------------------------------------------------------


def _delimited_in(page: Page, run: Sequence[Line], before: Line | None) -> Iterator[Raw]:
    return _grids(page, run, before, delimited)


def _aligned_in(page: Page, run: Sequence[Line], before: Line | None) -> Iterator[Raw]:
    return _grids(page, run, before, aligned)


def _grids(
    page: Page, run: Sequence[Line], before: Line | None, find: Callable[[str, Sequence[Line]], Iterator[Grid]]
) -> Iterator[Raw]:
    for grid in find(page.text, run):
        yield _raw(page, grid, _title(page, grid, run, before))


def _title(page: Page, grid: Grid, run: Sequence[Line], before: Line | None) -> Span | None:
    """The cell before the header, the line above, or the last line of the passage before."""
    if grid.title is not None:
        return grid.title
    first = min(line.start for line in (*grid.lines, *(row.line for row in grid.body)))
    above = [line for line in run if line.end < first and not line.ruler]
    line = above[-1] if above else before
    if line is None or page.text[line.end - 1] in ".!?" or _CELLS.search(page.text, line.start, line.end):
        return None
    stops = [stop.end() for stop in _STOP.finditer(page.text, line.start, line.end)]
    start = stops[-1] if stops else line.start
    return strip(page.text, start, line.end, " \t#*:") if line.end - start <= _TITLE else None


def _raw(page: Page, grid: Grid, title: Span | None) -> Raw:
    label = _label_column(page.text, grid)
    columns = [
        c for c in range(len(grid.body[0].cells)) if c > label or (c < label and not _is_rank(page.text, grid, c))
    ]
    heads = [_head(grid, c) for c in columns]
    cells = tuple(tuple(_cell(page, row, c) for c in columns) for row in grid.body)
    known = _column_facts(page, grid, columns, title)
    return Raw(
        tuple(strip(page.text, *span) for span in heads),
        tuple(known),
        tuple(strip(page.text, *row.cells[label]) for row in grid.body),
        cells,
        (*grid.lines, *grid.notes),
        title,
        indents=tuple(row.cells[label][0] - row.line.margin for row in grid.body),
        after=grid.after,
        passage=grid.body[0].line.passage,
        loose=tuple(_loose(page, grid, columns, cells)),
        notes=tuple((line.start + 1, line.end) for line in grid.notes),
        marks=tuple((line.start, line.start + 1) for line in grid.notes),
    )


def _label_column(text: str, grid: Grid) -> int:
    """The first column of words; the first column where there is none (years are names too)."""
    for column in range(min(3, len(grid.body[0].cells))):
        words = sum(not is_data(text, row.cells[column]) for row in grid.body)
        if words * 2 > len(grid.body):
            return column if all(_is_rank(text, grid, c) for c in range(column)) else 0
    return 0


def _is_rank(text: str, grid: Grid, column: int) -> bool:
    """Whether a column counts its rows: 1, 2, 3 …"""
    printed = [text[slice(*row.cells[column])].rstrip(".)") for row in grid.body]
    return len(printed) >= 2 and all(p == str(n) for n, p in enumerate(printed, start=1))


def _head(grid: Grid, column: int) -> Span:
    """The lowest header cell of a column that has words; an empty span where there is none."""
    for row in reversed(grid.head):
        if row.cells[column][0] < row.cells[column][1]:
            return row.cells[column]
    start = grid.body[0].cells[column][0]
    return start, start


def _column_facts(page: Page, grid: Grid, columns: Sequence[int], title: Span | None) -> list[Facts]:
    """What headers say; what only the title says holds for the columns that say nothing of it."""
    spans = [" ".join(page.text[slice(*row.cells[column])] for row in grid.head) for column in columns]
    return _with_title(page, spans, title)


def _facts_of(page: Page, heads: Sequence[Span], title: Span | None) -> list[Facts]:
    return _with_title(page, [page.text[slice(*span)] for span in heads], title)


def _with_title(page: Page, heads: Sequence[str], title: Span | None) -> list[Facts]:
    """What each header says, and what the title says besides."""
    out: list[Facts] = []
    said = facts(_MARK.sub("", page.text[slice(*title)]), page.lexicon) if title else {}
    general: Facts = {key: said[key] for key in ("unit", "of", "scale", "per") if key in said}
    if "unit" in general and said.get("role") in CHANGES:
        general["role"] = said["role"]
    when = said.get("period", "")
    for words in heads:
        own = facts(words, page.lexicon)
        counted = has(page.lexicon.classes.get("number", ""), words)
        one = own if "unit" in own or counted else {**general, **own}
        out.append({"period": when, **one} if when and one.get("role") not in CHANGES else one)
    return out


def _cell(page: Page, row: Row, column: int) -> Figure | None:
    """The only figure of a cell; a second one is heeded only in parentheses behind the first."""
    span = strip(page.text, *row.cells[column])
    if is_missing(page.text, span) or not is_data(page.text, span):
        return None
    found = reader.numbers(page.text, span, page.lexicon, page.source, row.line.passage)
    if len(found) > 1:
        paren = _PAREN.search(page.text, *span)
        found = [figure for figure in found if paren is None or figure.end <= paren.start()]
    return found[0] if len(found) == 1 else None


def _loose(
    page: Page, grid: Grid, columns: Sequence[int], cells: Sequence[Sequence[Figure | None]]
) -> Iterator[Figure]:
    """The figures of cells that have no one figure."""
    for row, found in zip(grid.body, cells, strict=True):
        for column, figure in zip(columns, found, strict=True):
            if figure is None and not is_missing(page.text, row.cells[column]):
                span = strip(page.text, *row.cells[column])
                yield from reader.numbers(page.text, span, page.lexicon, page.source, row.line.passage)


# -- dot leaders and labels --------------------------------------------------------------------------------------------


def _entries_in(page: Page, run: Sequence[Line], before: Line | None) -> Iterator[Raw]:
    for found in entries(page.text, run, page.lexicon, page.source):
        yield _of_entries(page, found, run, before)


def _of_entries(page: Page, found: Entries, run: Sequence[Line], before: Line | None) -> Raw:
    grid = Grid("entries", (), tuple(Row(line, (name,)) for line, name in zip(found.lines, found.names, strict=True)))
    return Raw(
        found.columns,
        found.facts,
        found.names,
        found.cells,
        found.lines,
        _title(page, grid, run, before),
        indents=tuple(name[0] - line.margin for line, name in zip(found.lines, found.names, strict=True)),
        passage=found.lines[0].passage,
        loose=found.loose,
        heads=False,
    )


# -- a cell a line -----------------------------------------------------------------------------------------------------


def upright(page: Page, lines: Sequence[Line]) -> Iterator[Raw]:
    """The tables printed a cell a line among lines that no other table has read."""
    for found in vertical(page.text, lines):
        heads = [cell(page.text, line) for line in found.header]
        title = (found.title.start, found.title.end) if found.title else None
        known = _facts_of(page, heads, title) if heads else [{} for _ in found.rows[0][1]]
        cells = tuple(tuple(_upright_cell(page, line) for line in below) for _, below in found.rows)
        yield Raw(
            tuple(heads) or tuple((row.start, row.start) for row in found.rows[0][1]),
            tuple(known),
            tuple(cell(page.text, name) for name, _ in found.rows),
            cells,
            (*found.header, *(line for name, below in found.rows for line in (name, *below))),
            title,
            passage=found.rows[0][0].passage,
        )


def _upright_cell(page: Page, line: Line) -> Figure | None:
    span = cell(page.text, line)
    found = (
        [] if is_missing(page.text, span) else reader.numbers(page.text, span, page.lexicon, page.source, line.passage)
    )
    return found[0] if len(found) == 1 else None


# -- glued cells -------------------------------------------------------------------------------------------------------


def _glued_in(page: Page, run: Sequence[Line], before: Line | None) -> Iterator[Raw]:
    for found in glued(page.text, run, vocabulary(page.lexicon).decimal):
        yield _of_glued(page, found)


def _of_glued(page: Page, found: Glued) -> Raw:
    above = " ".join(_MARK.sub("", page.text[line.start : line.end]) for line in found.above)
    general = {k: v for k, v in facts(above, page.lexicon).items() if k in ("unit", "of", "scale", "per")}
    own = [facts(page.text[slice(*span)], page.lexicon) for span in found.columns]
    known = tuple(one if "unit" in one else {**general, **one} for one in own)
    shares = [one.get("unit") == "percent" and one.get("role") not in ("change", "percent_change") for one in known]
    ways = chosen(page.text, found.readings, shares, vocabulary(page.lexicon).decimal)
    title = next((line for line in found.above if page.text[line.end - 1] not in ".!?"), None)
    return Raw(
        found.columns,
        known,
        found.labels,
        tuple(_split_row(page, line, way, len(known)) for line, way in zip(found.rows, ways, strict=True)),
        (*found.above, found.header, *found.notes, *found.rows),
        (title.start, title.end) if title else None,
        ambiguous=tuple(way is None for way in ways),
        passage=found.header.passage,
        notes=tuple((line.start + 1, line.end) for line in found.notes),
        marks=tuple(_footnote_marks(page, found)),
    )


def _split_row(page: Page, line: Line, way: Way | None, width: int) -> tuple[Figure | None, ...]:
    cells = [reader.numbers(page.text, span, page.lexicon, page.source, line.passage) for span in way or ()]
    return tuple(found[0] if len(found) == 1 else None for found in cells) or (None,) * width


def _footnote_marks(page: Page, found: Glued) -> Iterator[Span]:
    for line in found.above:
        mark = marks(page.text, line)
        if mark is not None:
            yield mark
    yield from ((line.start, line.start + 1) for line in found.notes)
