"""The lists and the lines that stand near a passage, found without looking at the whole document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from auditor.model import Listing
from auditor.reading.binding.mentions import Mention, Mentions
from auditor.reading.text.prose import Line, Prose

REACH = 80  # passages (each item of a list is one) in either direction


def listings(prose: Prose, offset: int) -> Sequence[Listing]:
    """The lists whose first entry stands within reach of an offset in the text."""
    passages = prose.document.passages
    here = max(0, bisect_right(passages, offset, key=attrgetter("start")) - 1)
    first, last = max(0, here - REACH), min(len(passages) - 1, here + REACH)
    low = bisect_left(prose.listings, passages[first].start, key=_start)
    return prose.listings[low : bisect_right(prose.listings, passages[last].end, key=_start)]


def _start(listing: Listing) -> int:
    return listing.entries[0].name.start


def lines(prose: Prose, first: int, last: int) -> Sequence[Line]:
    """The lines of the passages from first to last, both included."""
    low = bisect_left(prose.lines, first, key=attrgetter("passage"))
    return prose.lines[low : bisect_right(prose.lines, last, key=attrgetter("passage"))]


def mentioned(prose: Prose, near: Mentions, passage: int) -> Iterator[Mention]:
    """The mentions within reach of a passage, in the order of the text."""
    for line in lines(prose, passage - REACH, passage + REACH):
        yield from near[line.number]
