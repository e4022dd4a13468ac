"""Lists inside a sentence: `Oslo 697 010, Bergen 289 330, Viken 1 252 384`, `North 4; South 9; East 2`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Entry, Listing, Passage
from auditor.reading.tables.entries import Page, Span, entry, last_sentence, left, listing, named, right

_CUT = re.compile(r";\s+|\s*\|\s*|,\s+(?!\d)")
_INTRO = re.compile(r"[:(]\s+|\(")
_LABEL = re.compile(r"[^:|\n]{1,60}:\s+(?=[^\w\s]{0,3}\s?\d)")
_NAME = re.compile(r"(?:(?:og|and|samt)\s+)?(?P<name>[^\W\d_a-zæøå][^\d,;:|()]{0,40}?)")
_LEAST = 3


def inline(page: Page) -> Iterator[Listing]:
    """Three or more names with a figure each and nothing else between commas, semicolons or bars."""
    for passage in page.passages:
        if passage.role not in ("item", "row") and len(page.stated(passage.start, passage.end)) >= _LEAST:
            yield from _in_passage(page, passage)


def _in_passage(page: Page, passage: Passage) -> Iterator[Listing]:
    cuts = [found.span() for found in _CUT.finditer(page.text, passage.start, passage.end)]
    bounds = [passage.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), passage.end]
    entries: list[Entry] = []
    head: Span | None = None
    for start, end in zip(bounds, ends, strict=True):
        found, intro = _piece(page, passage, start, end)
        if found is None or intro is not None:
            yield from _closed(page, entries, head, passage.block)
            entries, head = [], intro
        if found is not None:
            entries.append(found)
    yield from _closed(page, entries, head, passage.block)


def _closed(page: Page, entries: list[Entry], head: Span | None, block: int) -> Iterator[Listing]:
    if len(entries) >= _LEAST:
        made = listing(page, entries, head, None, block, _LEAST)
        if made is not None and len(made.entries) == len(entries):
            yield made


def _piece(page: Page, passage: Passage, start: int, end: int) -> tuple[Entry | None, Span | None]:
    """The piece as an entry, and what introduces the list: only a first piece has words before its name."""
    if _LABEL.match(page.text, start, end):
        found = entry(page, (start, end))
        if (
            found is not None
            and found.figure is not None
            and not _too_much(page.text[right(found.figure) : end].strip())
        ):
            return found, None
    return _bare(page, passage, start, end)


def _bare(page: Page, passage: Passage, start: int, end: int) -> tuple[Entry | None, Span | None]:
    stated = page.stated(start, end)
    if not stated:
        return None, None
    figure = stated[-1]
    intros = [found for found in _INTRO.finditer(page.text, start, left(figure)) if found.end() < left(figure) - 1]
    begin = intros[-1].end() if intros else start
    if any(begin <= other.start < figure.start for other in stated) or _too_much(
        page.text[right(figure) : end].strip()
    ):
        return None, None
    found = _NAME.fullmatch(page.text[begin : left(figure)].rstrip(" \u00a0:"))
    name = named(page, (begin + found.start("name"), begin + found.end("name"))) if found else None
    if name is None:
        return None, None
    head = last_sentence(page.text, passage.start, intros[-1].start()) if intros else None
    return Entry(name, figure), head


def _too_much(tail: str) -> bool:
    """Whether words follow the figure; a remark in parentheses may."""
    return bool(tail.strip(".)")) and not (tail.startswith("(") and tail.rstrip(".").endswith(")"))
