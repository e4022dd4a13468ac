"""A ranked list in the order of its figures: `1. Oslo: 56,8 · 2. Bergen: 55,8`, or the five of `The leading five:`.

Frame `ranked_list` · figures: items (in the order of the list, totals left out) · words: name_0, name_1 … · facts:
direction (1 ascending, -1 descending) · doubt: it may be numbered for another reason.

The direction is that of most neighbours; a list that is in order but for one item is taken as ranked if it has many
items, or a heading with a superlative. A list or a column without numbers is ranked if its heading says no more than
that these are so many of the largest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Entry, Figure, Frame, Listing
from auditor.reading.tables.series import Series, all_series
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import prepared, word_class
from auditor.relations import same_unit

_MANY = 5  # items from which order alone tells a ranking
_LEAST = 3
_SHORT = 6  # words of a heading that only announces a ranking
_TOLD = 8  # items that are in no order by chance
_SAID = ("share", "mean", "total", "up", "down", "and")
_WORD = re.compile(r"[^\W_]+")


def frames(prose: Prose) -> Iterator[Frame]:
    yield from _numbered(prose)
    yield from _announced(prose)


def _announced(prose: Prose) -> Iterator[Frame]:
    """The lists and tables of one column without numbers under `The leading five:`."""
    found = all_series(prose.tables, prose.listings, prose.lexicon)
    for series in found:
        heading, items = _heading(prose, series), series.ranked
        alone = sum(one.source == series.source for one in found) == 1
        direction = _announces(prose, heading, len(items)) if alone and not series.ordered else 0
        if direction and not series.ambiguous and _disordered([m.figure for m in items], direction) <= 1:
            words = {f"name_{n}": member.name for n, member in enumerate(items)}
            figures = {"items": tuple(m.figure for m in items)}
            yield Frame("ranked_list", figures, words, {"direction": direction})


def _heading(prose: Prose, series: Series) -> str:
    """The heading of a list, or the title of a table."""
    kind, number = series.source
    word = prose.tables[number].title if kind == "table" else prose.listings[number].heading
    return word.quote if word else ""


def _announces(prose: Prose, heading: str, number: int) -> int:
    """-1 for so many of the largest, 1 for so many of the smallest, 0 for all other headings."""
    kinds = _kinds(prose, heading)
    words = [w.lower() for w in _WORD.findall(heading)]
    counted = any(w == str(number) or prose.lexicon.cardinals.get(w) == number for w in words)
    plain = len(words) <= _SHORT and not kinds & set(_SAID) and "," not in heading
    if number < _MANY or not counted or not (plain or number >= _TOLD):
        return 0
    return ("least" in kinds) - ("most" in kinds)


def _numbered(prose: Prose) -> Iterator[Frame]:
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
    kinds = _kinds(prose, " ".join(word.quote for word in (listing.heading, listing.caption) if word))
    return ("least" in kinds) - ("most" in kinds)


def _kinds(prose: Prose, said: str) -> set[str | None]:
    """The classes of the words of a heading."""
    words = prepared(prose.lexicon)
    return {word_class(w.strip(".,:;()–-").lower(), words) for w in said.split()}


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
