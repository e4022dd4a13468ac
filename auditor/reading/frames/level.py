"""A share of a group: `98 per cent of the residents read`, `the response percentage was 45`.

Frame `group_share` · figures: share · doubt: the text does not say that it is a share of people or things.

A percentage that is a change, or is of a level, a capacity or another amount (`112 per cent of GDP`), is none. It is
one if it is of people or things that are counted, if a word says that it is a share, or if other shares stand beside
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.nearby import listings
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern

_AFTER = 3  # tokens behind a share in which what it counts may stand


def frames(prose: Prose) -> Iterator[Frame]:
    """Every percentage of prose that is a level."""
    near = mentions(prose)
    words = prose.lexicon.words
    counted = stems(f"{words.get('counted', '')} {words.get('person', '')}".split(), prose.lexicon)
    for found in near.values():
        for share in found:
            if share.figure.unit == "percent" and not share.change and share.figure.role in ("level", "total", "mean"):
                sure = share.value <= 100 or _of_group(prose, near, share, counted)
                doubt = "" if sure else "uncertain"
                yield Frame("group_share", {"share": (share.figure,)}, sentence=share.line.number, doubt=doubt)


def _of_group(prose: Prose, near: Mentions, share: Mention, counted: frozenset[str]) -> bool:
    if _in_list(prose, share):
        return True
    whole = population(prose, share)
    after = share.after(1)
    if after and after[0].kind in ("of", "ofthese"):
        return related(whole, counted)
    return _said(prose, share) or _beside(near, share)


def _said(prose: Prose, share: Mention) -> bool:
    """Whether a word before it calls the figure a share: `the share who …`, `svarprosenten`."""
    means_percent = pattern(prose.lexicon.words.get("percent_nouns", ""))
    ahead = [t for t in share.before(8) if t.figure < 0]
    return any(t.kind == "share" or (means_percent.fullmatch(t.text) and len(t.text) > 8) for t in ahead)


def _beside(near: Mentions, share: Mention) -> bool:
    """Whether the sentence sets it against another share: `193 per cent answered, against 35 per cent of …`."""
    others = [m for m in near[share.line.number] if m is not share]
    return any(m.figure.unit == "percent" and not m.change and m.value <= 100 for m in others) and not any(
        m.change for m in near[share.line.number]
    )


def _in_list(prose: Prose, share: Mention) -> bool:
    """Whether it is the only one above 100 of a list of percentages that are levels."""
    for listing in listings(prose, share.figure.start):
        found = [e.figure for e in listing.entries if e.figure]
        if any(f.start == share.figure.start for f in found):
            return all(f.unit == "percent" and (f.value or 0) <= 100 for f in found if f.start != share.figure.start)
    return False
