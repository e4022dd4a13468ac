"""Shares of what a list counts: `Oslo alone accounted for 22 per cent`, `one in four … in the North East`."""

from __future__ import annotations

from auditor.model import Entry, Figure, Listing
from auditor.reading.mentions import Mention, one_word
from auditor.reading.prose import Prose
from auditor.reading.stems import stems

Listed = tuple[Figure, tuple[Figure, ...], str]
"""The part, the wholes that the list gives, and a doubt."""


def listed_parts(prose: Prose, share: Mention) -> Listed | None:
    """The count of the only entry that the sentence of a share names, where the list has its total too."""
    text = " ".join(t.text for t in share.line.tokens)
    for listing in prose.listings:
        if share.change or any(e.figure and e.figure.sentence == share.line.number for e in listing.entries):
            continue
        named = [e for e in counted(listing) if e.name.quote in text]
        totals = [e.figure for e in listing.entries if e.name.meaning == "total" and e.figure]
        if len(named) == 1 and named[0].figure and totals and _on_the_same(prose, share, listing):
            return named[0].figure, tuple(totals), ""
    return None


def counted(listing: Listing) -> list[Entry]:
    """The entries of a list of counts, without its total."""
    return [e for e in listing.entries if e.figure and e.figure.unit == "count" and e.name.meaning != "total"]


def _on_the_same(prose: Prose, share: Mention, listing: Listing) -> bool:
    """Whether the sentence and the heading of the list share a word."""
    if listing.heading is None:
        return False
    said = stems((t.text for t in share.line.tokens), prose.lexicon)
    heading = stems(listing.heading.quote.replace(":", " ").split(), prose.lexicon)
    return any(one_word(a, b) for a in said for b in heading)
