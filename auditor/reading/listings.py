"""Lists whose items carry a figure: numbered, bulleted, bare, with dot leaders, side by side, or inside a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from auditor.lexicon import Lexicon
from auditor.model import Entry, Figure, Listing, Passage, Word
from auditor.reading.cells import with_facts
from auditor.reading.columns import unit_facts
from auditor.reading.grids import leaders
from auditor.reading.lines import Line, item, runs, strip
from auditor.reading.wordlists import pattern

Span = tuple[int, int]

_LONGEST_NAME = 60
_LONGEST_TAIL = 45
_LONGEST_HEADING = 160
_BETWEEN = " \t\u00a0:–—-=.…·_"
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?]\s")
_STOP = re.compile(r"[^\W\d_)][.!?]\s+(?=[^\W\d_a-zæøå])")
_CUT = re.compile(r";\s+|\s*\|\s*|,\s+(?!\d)")
_INTRO = re.compile(r"[:(]\s+|\(")
_CAPITAL = re.compile(r"(?:(?:og|and|samt|mens)\s+)?(?P<name>[^\W\d_a-zæøå][^\d,;:|()]{0,40}?)")


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    passages: Sequence[Passage]
    figures: Sequence[Figure]
    starts: Sequence[int]
    lexicon: Lexicon
    source: str

    def word(self, span: Span, meaning: str = "") -> Word:
        return Word(self.source, *span, self.text[slice(*span)], meaning)

    def within(self, start: int, end: int) -> list[Figure]:
        """The figures of a stretch, in order; those of tables are left out."""
        found = self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [figure for figure in found if figure.cell is None]


def listings(
    text: str, passages: Sequence[Passage], figures: Sequence[Figure], lexicon: Lexicon, source: str
) -> list[Listing]:
    """Every list of names with figures, in the order of the text. figures: all figures of the document.

    A list has two entries or more (three inside a sentence) of one unit. The name of an entry that is the total or
    the whole has the meaning `total`. Figures without a unit take that of the heading or the caption.
    """
    order = sorted(figures, key=lambda figure: figure.start)
    page = _Page(text, passages, order, [figure.start for figure in order], lexicon, source)
    run_list = runs(text, passages)
    found = [*_blocks(page), *_led(page, run_list), *_paired(page, run_list), *_inline(page)]
    taken: set[int] = set()
    out = []
    for listing in found:
        places = {entry.figure.start for entry in listing.entries if entry.figure is not None}
        if not places & taken:
            out.append(listing)
            taken |= places
    return sorted(out, key=lambda listing: listing.entries[0].name.start)


# -- entries -----------------------------------------------------------------------------------------------------------


def _entry(page: _Page, span: Span, rank: int | None) -> Entry | None:
    """A name and the one figure that follows it; further figures may stand in parentheses behind."""
    stated = [f for f in page.within(*span) if f.role != "label"]
    if not stated:
        return None
    left = min(stated[0].start, stated[0].extent[0] if stated[0].extent[1] else stated[0].start)
    start, end = strip(page.text, span[0], left, _BETWEEN)
    name, tail = page.text[start:end], page.text[max(stated[0].end, stated[0].extent[1]) : span[1]].strip(" .,;)")
    if not name or len(name) > _LONGEST_NAME or len(tail) > _LONGEST_TAIL or _SENTENCE.search(name):
        return None
    if (len(stated) > 1 and not tail.startswith("(")) or not (_LETTER.search(name) or name.isdigit()):
        return None
    return Entry(page.word((start, end), "total" if _is_total(name, page.lexicon) else ""), stated[0], rank)


def _is_total(name: str, lexicon: Lexicon) -> bool:
    sums, whole = lexicon.words.get("table_total", ""), lexicon.words.get("table_whole", "")
    found = list(pattern(sums).finditer(name))
    ends = any(one.start() == 0 or one.end() == len(name) for one in found)
    return ends or pattern(whole).fullmatch(name) is not None


def _listing(
    page: _Page, entries: Sequence[Entry], heading: Span | None, caption: Span | None, block: int, least: int = 2
) -> Listing | None:
    """The entries of the commonest unit as a list, if they are enough."""
    units = Counter(_unit(entry.figure) for entry in entries)
    unit = units.most_common(1)[0][0] if units else ""
    same = [entry for entry in entries if _unit(entry.figure) == unit]
    if len(same) < least or len(same) * 3 < len(entries) * 2:
        return None
    known: dict[str, object] = {}
    for span in (caption, heading):
        known = known or (unit_facts(page.text[slice(*span)], page.lexicon) if span else {})
    if known.get("unit") == "money" and unit != "money":
        known = {}
    same = [replace(e, figure=_with_unit(e.figure, known)) for e in same]
    ranks = [entry.rank for entry in same if entry.rank is not None]
    return Listing(
        tuple(same),
        page.word(heading) if heading else None,
        page.word(caption) if caption else None,
        len(ranks) * 2 > len(same),
        block,
    )


def _unit(figure: Figure | None) -> str:
    return "" if figure is None else figure.unit


def _with_unit(figure: Figure | None, known: dict[str, object]) -> Figure | None:
    if figure is None or not known or figure.unit not in ("count", "none"):
        return figure
    return replace(with_facts(figure, known), role=figure.role)


# -- blocks of items ---------------------------------------------------------------------------------------------------


def _blocks(page: _Page) -> Iterator[Listing]:
    """The items of each block."""
    numbered = list(enumerate(page.passages))
    for (role, block), group in groupby(numbered, key=lambda pair: (pair[1].role, pair[1].block)):
        members = list(group)
        if role != "item" or len(members) < 2:
            continue
        entries = [_entry(page, (p.start, p.end), p.number) for _, p in members]
        found = [entry for entry in entries if entry is not None]
        if len(found) * 3 >= len(members) * 2:
            heading = _heading(page, members[0][0])
            listing = _listing(page, found, heading, _caption(page, members[-1][0]), block)
            if listing is not None:
                yield listing


def _heading(page: _Page, first: int) -> Span | None:
    """The last sentence before a list: a heading, a line that ends in a colon, or a short line."""
    if first == 0:
        return None
    passage = page.passages[first - 1]
    if passage.role in ("row", "item"):
        return None
    start, end = strip(page.text, passage.start, passage.end)
    stops = [stop.end() for stop in _STOP.finditer(page.text, start, end)]
    start = stops[-1] if stops else start
    opens = passage.role in ("heading", "title", "caption") or page.text[end - 1] == ":"
    short = end - start <= _LONGEST_HEADING and page.text[end - 1] not in ".!?"
    return (start, end) if (opens or short) and end - start <= _LONGEST_HEADING * 2 else None


def _caption(page: _Page, last: int) -> Span | None:
    """The passage behind a list if it is a caption or stands in parentheses."""
    if last + 1 >= len(page.passages):
        return None
    passage = page.passages[last + 1]
    inside = page.text[passage.start] == "(" and page.text[passage.end - 1] in ").:"
    return (passage.start, passage.end) if passage.role == "caption" or inside else None


# -- dot leaders and pairs ---------------------------------------------------------------------------------------------


def _led(page: _Page, run_list: Sequence[Sequence[Line]]) -> Iterator[Listing]:
    """Rows of a name, dots and a figure."""
    for run in run_list:
        for rows in leaders(page.text, run):
            spans = [(item(page.text, row.line).start, row.line.end) for row in rows]
            found = [entry for span in spans if (entry := _entry(page, span, None)) is not None]
            before = [line for line in run if line.end < rows[0].line.start and not line.ruler]
            heading = (before[-1].start, before[-1].end) if before else _heading(page, rows[0].line.passage)
            listing = _listing(page, found, heading, None, page.passages[rows[0].line.passage].block)
            if listing is not None:
                yield listing


def _paired(page: _Page, run_list: Sequence[Sequence[Line]]) -> Iterator[Listing]:
    """Columns of names with figures side by side: `Oslo 56,8 | Flå 8,5`. A line without figures above heads them."""
    for run in run_list:
        split = [(line, _pieces(page, line)) for line in run if not line.ruler]
        for width, group in groupby(split, key=lambda pair: len(pair[1])):
            rows = [pieces for _, pieces in group]
            if width >= 2 and len(rows) >= 3:
                yield from _columns(page, rows, page.passages[run[0].passage].block)


def _pieces(page: _Page, line: Line) -> list[Span]:
    cuts = [line.start - 1, *(m for m in range(line.start, line.end) if page.text[m] in "|\t"), line.end]
    spans = (strip(page.text, a + 1, b) for a, b in pairwise(cuts))
    return [span for span in spans if span[0] < span[1]]


def _columns(page: _Page, rows: Sequence[Sequence[Span]], block: int) -> Iterator[Listing]:
    headed = not any(f.role != "label" for span in rows[0] for f in page.within(*span))
    for column in range(len(rows[0])):
        cells = [row[column] for row in rows[1:]] if headed else [row[column] for row in rows]
        found = [entry for span in cells if (entry := _entry(page, span, None)) is not None]
        if len(found) == len(cells):
            listing = _listing(page, found, rows[0][column] if headed else None, None, block)
            if listing is not None:
                yield listing


# -- inside a sentence -------------------------------------------------------------------------------------------------


def _inline(page: _Page) -> Iterator[Listing]:
    """Three or more names with figures, separated by commas, semicolons or bars, each with nothing else."""
    for number, passage in enumerate(page.passages):
        if passage.role not in ("item", "row") and len(page.within(passage.start, passage.end)) >= 3:
            yield from _in_passage(page, number, passage)


def _in_passage(page: _Page, number: int, passage: Passage) -> Iterator[Listing]:
    cuts = [(m.start(), m.end()) for m in _CUT.finditer(page.text, passage.start, passage.end)]
    bounds = [passage.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), passage.end]
    entries: list[Entry] = []
    heading: Span | None = None
    for start, end in zip(bounds, ends, strict=True):
        entry, intro = _inline_entry(page, start, end)
        if entry is None or intro is not None:
            yield from _closed(page, entries, heading, passage.block)
            entries, heading = [], intro
        if entry is not None:
            entries.append(entry)
    yield from _closed(page, entries, heading, passage.block)


def _closed(page: _Page, entries: list[Entry], heading: Span | None, block: int) -> Iterator[Listing]:
    if len(entries) >= 3:
        listing = _listing(page, entries, heading, None, block, least=3)
        if listing is not None and len(listing.entries) == len(entries):
            yield listing


def _inline_entry(page: _Page, start: int, end: int) -> tuple[Entry | None, Span | None]:
    """The piece as an entry, and the words before it up to a colon or a parenthesis; only a first piece has these."""
    stated = [f for f in page.within(start, end) if f.role != "label"]
    if len(stated) != 1 and not _labelled(page, start, end, stated):
        return None, None
    figure = stated[0]
    intros = [m for m in _INTRO.finditer(page.text, start, figure.start) if m.end() < figure.start - 1]
    left = intros[-1].end() if intros else start
    piece = page.text[left : min(figure.start, figure.extent[0] if figure.extent[1] else figure.start)]
    name = _CAPITAL.fullmatch(piece.rstrip(" \u00a0:"))
    tail = page.text[max(figure.end, figure.extent[1]) : end].strip()
    if name is None or _too_much(tail):
        return None, None
    span = (left + name.start("name"), left + name.end("name"))
    word = page.word(span, "total" if _is_total(page.text[slice(*span)], page.lexicon) else "")
    return Entry(word, figure), (start, intros[-1].start() + 1) if intros else None


def _labelled(page: _Page, start: int, end: int, stated: Sequence[Figure]) -> bool:
    """Whether a piece is `45–54: 91% (84% in 2012)`: one figure, and others in parentheses only."""
    return len(stated) > 1 and "(" in page.text[stated[0].end : stated[1].start] and page.text[end - 1 : end] == ")"


def _too_much(tail: str) -> bool:
    return bool(tail.strip(".)")) and not (tail.startswith("(") and tail.rstrip(".").endswith(")"))
