"""Shares of what a list counts: `Oslo alone accounted for 22 per cent`, `one in four … in the North East`."""

from __future__ import annotations

from auditor.interval import total
from auditor.model import Entry, Figure, Listing
from auditor.reading.binding.mentions import Mention, Mentions, one_word
from auditor.reading.binding.nearby import listings, mentioned
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems

_SUMMED = 4  # entries that a list must have for its sum to be no chance
_NAMES = 1  # entries that the sentence of a share may name


def listed_parts(prose: Prose, near: Mentions, share: Mention) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The count of the only entry that the sentence of a share names, and the total of its list.

    The total is an entry of the list, or an amount before it that is the sum of its entries.
    """
    if share.change:
        return None
    text = " ".join(t.text for t in share.line.tokens)
    for listing in listings(prose, share.figure.start):
        entries = counted(listing)
        named = [e.figure for e in entries if e.name.quote in text and e.figure]
        if len(named) != _NAMES or any(e.figure and e.figure.sentence == share.line.number for e in entries):
            continue
        totals = [e.figure for e in listing.entries if e.name.meaning == "total" and e.figure]
        if totals and _on_the_same(prose, share, listing):
            return named[0], tuple(totals)
        sums = _sums(prose, near, entries)
        if sums and _of_all(share) and not any(t.kind == "of" for t in share.after(1)):
            return named[0], tuple(sums)
    return None


def _of_all(share: Mention) -> bool:
    """Whether a share says that it is of a total: `accounted for 22 per cent`, `one in four`."""
    return share.fraction or any(t.kind in ("makes", "share") for t in share.line.tokens)


def counted(listing: Listing) -> list[Entry]:
    """The entries of a list of counts, without its total."""
    return [e for e in listing.entries if e.figure and e.figure.unit == "count" and e.name.meaning != "total"]


def _sums(prose: Prose, near: Mentions, entries: list[Entry]) -> list[Figure]:
    """The amounts before a list that are the sum of its entries."""
    figures = [e.figure for e in entries if e.figure]
    summed = total([f.interval for f in figures])
    before = [m for m in mentioned(prose, near, figures[0].passage) if m.amount and m.figure.start < figures[0].start]
    return [m.figure for m in before if len(figures) >= _SUMMED and m.figure.interval.meets(summed)]


def _on_the_same(prose: Prose, share: Mention, listing: Listing) -> bool:
    """Whether the sentence and the heading of the list share a word."""
    if listing.heading is None:
        return False
    said = stems((t.text for t in share.line.tokens), prose.lexicon)
    heading = stems(listing.heading.quote.replace(":", " ").split(), prose.lexicon)
    return any(one_word(a, b) for a in said for b in heading)
