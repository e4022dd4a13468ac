"""A numbered list in the order of its figures: `1. Oslo: 56,8 · 2. Bergen: 55,8`.

Frame `ranked_list` · figures: items (in the order of the list, totals left out) · words: name_0, name_1 … · facts:
direction (1 ascending, -1 descending) · doubt: it may be numbered for another reason.

The direction is that of most neighbours; a list that is in order but for one item is taken as ranked if it has many
items, or a heading with a superlative.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Entry, Figure, Frame, Listing
from auditor.reading.prose import Prose
from auditor.reading.tokens import prepared, word_class
from auditor.relations import same_unit

_MANY = 5  # items from which order alone tells a ranking
_LEAST = 3


def frames(prose: Prose) -> Iterator[Frame]:
    for listing in prose.listings:
        entries = [e for e in listing.entries if e.figure is not None and e.name.meaning != "total"]
        figures = [e.figure for e in entries if e.figure is not None]
        if len(figures) >= _LEAST and all(same_unit(figures[0], f) for f in figures):
            yield from _ranked(prose, listing, entries, figures)


def _ranked(prose: Prose, listing: Listing, entries: Sequence[Entry], figures: Sequence[Figure]) -> Iterator[Frame]:
    named = superlative(prose, listing)
    if not listing.ordered:
        return
    direction = direction_of(figures) or named
    if direction and _disordered(figures, direction) <= 1:
        sure = named == direction or len(figures) >= _MANY
        words = {f"name_{n}": entry.name for n, entry in enumerate(entries)}
        doubt = "" if sure else "the list may be numbered for another reason"
        yield Frame("ranked_list", {"items": tuple(figures)}, words, {"direction": direction}, doubt=doubt)


def superlative(prose: Prose, listing: Listing) -> int:
    """-1 where heading or caption has a word for the most (which stands first), 1 for the least, 0 for none or both."""
    words = prepared(prose.lexicon)
    said = " ".join(word.quote for word in (listing.heading, listing.caption) if word)
    kinds = {word_class(w.strip(".,:;()–-").lower(), words) for w in said.split()}
    return ("least" in kinds) - ("most" in kinds)


def direction_of(figures: Sequence[Figure]) -> int:
    """1 or -1 where most neighbours go that way, 0 where neither does."""
    up = sum(a.interval.below(b.interval) for a, b in pairwise(figures))
    down = sum(b.interval.below(a.interval) for a, b in pairwise(figures))
    return 0 if up == down else 1 if up > down else -1


def _disordered(figures: Sequence[Figure], direction: int) -> int:
    """How many items must be taken out for the rest to be in order."""
    ordered = list(figures)
    best: list[int] = []
    for n, item in enumerate(ordered):
        fits = [best[k] for k in range(n) if not _wrong(ordered[k], item, direction)]
        best.append(1 + max(fits, default=0))
    return len(ordered) - max(best, default=0)


def _wrong(before: Figure, after: Figure, direction: int) -> bool:
    first, last = (before, after) if direction > 0 else (after, before)
    return last.interval.below(first.interval)
