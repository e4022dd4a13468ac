"""Tables printed as text, read into cells: pipes, tabs, columns of spaces, dot leaders, labels, or glued together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Passage, Table
from auditor.reading.numbers.numerals import figures
from auditor.reading.tables import cells as reader
from auditor.reading.tables.columns import Facts, is_period, period
from auditor.reading.tables.glued import joined
from auditor.reading.tables.grids import is_year
from auditor.reading.tables.raws import Page, Raw, raws, upright
from auditor.reading.tables.rows import row_facts
from auditor.reading.tables.sums import column_relations
from auditor.reading.text.lines import Line, runs


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a document. figures: of their cells, and the labels of headers and row names; passages: theirs."""

    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    passages: frozenset[int] = frozenset()


def tables(text: str, passages: Sequence[Passage], lexicon: Lexicon, source: str) -> Found:
    """Every table of the text, its figures, and the passages it stands in.

    A passage that a table shares with other lines is read whole: figures of those lines are among the figures found.
    """
    page = Page(text, lexicon, source)
    run_list = joined(text, runs(text, passages))
    found: list[Raw] = []
    for number, run in enumerate(run_list):
        before = run_list[number - 1][-1] if number else None
        found += raws(page, run, before)
    taken = {line.start for raw in found for line in raw.lines}
    found += upright(page, [line for run in run_list for line in run if line.start not in taken])
    made = [_table(page, raw, number) for number, raw in enumerate(found)]
    touched = frozenset(line.passage for raw in found for line in raw.lines)
    read = {line.start for raw in found for line in raw.lines}
    rest = [line for run in run_list for line in run if line.passage in touched and line.start not in read]
    return Found(tuple(made), tuple(sorted(_figures(page, made, found, rest), key=lambda f: f.start)), touched)


def _figures(page: Page, made: Sequence[Table], found: Sequence[Raw], rest: Sequence[Line]) -> Iterator[Figure]:
    for table in made:
        yield from (cell for row in table.cells for cell in row if cell is not None)
        yield from table.labels
    for raw in found:
        yield from raw.loose
    for line in rest:
        yield from figures(page.text, line.start, line.end, page.lexicon, page.source, line.passage)


def _table(page: Page, raw: Raw, number: int) -> Table:
    rows = _with_facts(page, raw, number)
    relations = column_relations(rows, raw.facts)
    known = tuple({**own, **found, **_as_growth(found)} for own, found in zip(raw.facts, relations, strict=True))
    rows = tuple(tuple(_changed(figure, known[c]) for c, figure in enumerate(row)) for row in rows)
    ambiguous = raw.ambiguous or (False,) * len(raw.names)
    names = [page.text[slice(*span)] for span in raw.names]
    about = row_facts(names, rows, raw.indents or (0,) * len(names), raw.after, page.lexicon)
    known = _with_means(known, about)
    return Table(
        number,
        tuple(page.word(span) for span in raw.columns),
        tuple(page.word(span) for span in raw.names),
        rows,
        page.word(raw.title) if raw.title else None,
        any(ambiguous),
        known,
        tuple({**row, "ambiguous": True} if doubt else row for row, doubt in zip(about, ambiguous, strict=True)),
        tuple(_labels(page, raw)),
        tuple((line.start, line.end) for line in raw.lines),
    )


def _as_growth(found: Facts) -> Facts:
    return {"role": "percent_change"} if found.get("relation") == "growth" else {}


def _changed(figure: Figure | None, known: Facts) -> Figure | None:
    """The figure as a change, if its column is seen to hold changes in per cent."""
    return replace(figure, role="change") if figure is not None and known.get("relation") == "growth" else figure


def _with_means(known: Sequence[Facts], rows: Sequence[Facts]) -> tuple[Facts, ...]:
    """The facts of columns; one whose total lies between its parts, where others add up, holds means."""
    means = {column for row in rows if row.get("sums") for column in row.get("means", ())}
    return tuple({"role": "mean", **one} if at in means else one for at, one in enumerate(known))


def _with_facts(page: Page, raw: Raw, number: int) -> tuple[tuple[Figure | None, ...], ...]:
    """The figures with what their column and row say."""
    units = [reader.common_unit([row[c] for row in raw.cells]) for c in range(len(raw.facts))]
    heads = [page.text[slice(*span)] for span in raw.columns]
    out = []
    for at, row in enumerate(raw.cells):
        name = page.text[slice(*raw.names[at])]
        dated = is_year(name, (0, len(name))) or is_period(name, page.lexicon)
        when = period(name, page.lexicon) if dated else ""
        out.append(
            tuple(
                None
                if figure is None
                else _placed(figure, raw.facts[c], units[c], name, heads[c], when, (number, at, c))
                for c, figure in enumerate(row)
            )
        )
    return tuple(out)


def _placed(
    figure: Figure, known: Facts, unit: int | None, name: str, head: str, when: str, cell: tuple[int, int, int]
) -> Figure:
    text = ", ".join(part for part in (name, head) if part)
    about = Context(text=text, period=when or known.get("period", ""))
    return replace(reader.with_facts(figure, known, unit), context=about, cell=cell)


def _labels(page: Page, raw: Raw) -> Iterator[Figure]:
    """The numbers of headers, row names and notes, which are no statistics."""
    head = [span for span in raw.columns if span[0] < span[1]] if raw.heads else []
    for start, end in (*head, *raw.names, *raw.notes):
        yield from reader.labels(page.text, (start, end), page.lexicon, page.source, raw.passage)
    for span in raw.marks:
        quote = page.text[slice(*span)]
        yield Figure(page.source, *span, quote, None, role="label", label="footnote", extent=span, passage=raw.passage)
