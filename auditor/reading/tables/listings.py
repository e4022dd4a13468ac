"""Lists whose items carry a figure: numbered, bulleted, bare, with dot leaders, side by side, or inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from auditor.lexicon import Lexicon
from auditor.model import Entry, Figure, Listing, Passage
from auditor.reading.tables.entries import Page, Span, caption, entry, heading, last_sentence, listing
from auditor.reading.tables.grids import leaders
from auditor.reading.tables.inline import inline
from auditor.reading.text.lines import Line, item, runs, strip


def listings(
    text: str, passages: Sequence[Passage], figures: Sequence[Figure], lexicon: Lexicon, source: str
) -> list[Listing]:
    """Every list of names with figures, in the order of the text. figures: all figures of the document.

    A list has two entries or more (three inside a sentence) of one unit. The name of an entry that is the total or
    the whole has the meaning `total`. Figures without a unit take that of the caption or the heading.
    """
    order = sorted(figures, key=lambda figure: figure.start)
    page = Page(text, passages, order, [figure.start for figure in order], lexicon, source)
    run_list = runs(text, passages)
    taken: set[int] = set()
    out: list[Listing] = []
    for found in (*_blocks(page), *_led(page, run_list), *_paired(page, run_list), *inline(page)):
        places = {one.figure.start for one in found.entries if one.figure is not None}
        if not places & taken:
            out.append(found)
            taken |= places
    return sorted(out, key=lambda found: found.entries[0].name.start)


def _blocks(page: Page) -> Iterator[Listing]:
    """The items of each block, with a total that stands right behind them."""
    for (role, block), group in groupby(enumerate(page.passages), key=lambda pair: (pair[1].role, pair[1].block)):
        members = list(group)
        if role != "item" or len(members) < 2:
            continue
        found = [one for _, p in members if (one := entry(page, (p.start, p.end), p.number)) is not None]
        if len(found) * 3 >= len(members) * 2:
            last = members[-1][0]
            behind = _total_behind(page, last)
            entries = [*found, *([behind] if behind else [])]
            made = listing(page, entries, heading(page, members[0][0]), caption(page, last + bool(behind)), block)
            if made is not None:
                yield made


def _total_behind(page: Page, last: int) -> Entry | None:
    """The line directly under the last item, if it is an entry for the whole: `Regionen samlet: 41,2`."""
    if last + 1 >= len(page.passages):
        return None
    passage = page.passages[last + 1]
    if page.text[page.passages[last].end : passage.start].count("\n") > 1 or passage.role in ("item", "row"):
        return None
    found = entry(page, (passage.start, passage.end))
    return found if found is not None and found.name.meaning == "total" else None


def _led(page: Page, run_list: Sequence[Sequence[Line]]) -> Iterator[Listing]:
    """Rows of a name, dots and a figure."""
    for run in run_list:
        for rows in leaders(page.text, run):
            spans = [(item(page.text, row.line).start, row.line.end) for row in rows]
            found = [one for span in spans if (one := entry(page, span)) is not None]
            first = rows[0].line
            made = listing(page, found, _above(page, run, first), None, page.passages[first.passage].block)
            if made is not None:
                yield made


def _above(page: Page, run: Sequence[Line], first: Line) -> Span | None:
    """The end of the line above in the same run, or the passage before."""
    before = [line for line in run if line.end < first.start and not line.ruler]
    if not before:
        return heading(page, first.passage)
    return last_sentence(page.text, before[-1].start, before[-1].end)


def _paired(page: Page, run_list: Sequence[Sequence[Line]]) -> Iterator[Listing]:
    """Columns of names with figures side by side: `Oslo 56,8 | Flå 8,5`. A line that is none heads them."""
    for run in run_list:
        split = [(line, _pieces(page, line)) for line in run if not line.ruler]
        for width, group in groupby(split, key=lambda pair: len(pair[1])):
            rows = [pieces for _, pieces in group]
            if width >= 2 and len(rows) >= 3:
                yield from _columns(page, rows, page.passages[run[0].passage].block)


def _pieces(page: Page, line: Line) -> list[Span]:
    cuts = [line.start - 1, *(m for m in range(line.start, line.end) if page.text[m] in "|\t"), line.end]
    spans = (strip(page.text, a + 1, b) for a, b in pairwise(cuts))
    return [span for span in spans if span[0] < span[1]]


def _columns(page: Page, rows: Sequence[Sequence[Span]], block: int) -> Iterator[Listing]:
    headed = all(entry(page, span) is None for span in rows[0])
    for column in range(len(rows[0])):
        cells = [row[column] for row in rows[headed:]]
        found = [one for span in cells if (one := entry(page, span)) is not None]
        if len(found) == len(cells):
            made = listing(page, found, rows[0][column] if headed else None, None, block)
            if made is not None:
                yield made
