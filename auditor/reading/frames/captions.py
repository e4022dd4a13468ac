"""What the heading or the caption of a list says of its figures: shares, of one whole, or how many.

Frames · words: label (heading or caption) · figures: values
    share_label    the label calls them shares; they carry no percent sign. figures: same (the same numbers where the
                   text says that they are per head)
    one_whole      the label names one whole (`inhabitants of Norway`) for the shares of different places;
                   figures: total (the printed share of that whole, if there is one)
    count_word     the label says that something has the most or the fewest; facts: shares (whether the values are)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Entry, Figure, Frame, Listing, Word
from auditor.reading.binding.mentions import mentions, related
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token, tokens
from auditor.reading.text.wordlists import pattern

_FEWEST = 3  # entries of a list that is judged


def frames(prose: Prose) -> Iterator[Frame]:
    """The labels of lists with what they say of the values."""
    for listing in prose.listings:
        values = [e.figure for e in listing.entries if e.figure and e.name.meaning != "total"]
        if len(values) < _FEWEST:
            continue
        for label in (w for w in (listing.heading, listing.caption) if w is not None):
            said = tokens(prose.document.text, label.start, label.end, [], prose.lexicon)
            words = [t for t in said if t.text[:1].isalnum()]
            if words and words[0].kind == "share":
                yield from _shares(prose, listing, label, words, values)
            yield from _counted(prose, listing, label, values)


def _shares(prose: Prose, listing: Listing, label: Word, words: list[Token], values: list[Figure]) -> Iterator[Frame]:
    if all(f.unit in ("count", "none", "per_capita", "rate") for f in values):
        same = [f for v in values for f in _per_head(prose, v)]
        yield Frame("share_label", {"values": tuple(values), "same": tuple(same)}, {"label": label})
    elif all(f.unit == "percent" for f in values) and _names_whole(words, listing):
        total = _total(prose, words)
        yield Frame("one_whole", {"values": tuple(values), "total": tuple(total)}, {"label": label})


def _per_head(prose: Prose, value: Figure) -> Iterator[Figure]:
    """The same number where the text says that it is per head."""
    for figure in prose.figures:
        if (
            figure.unit == "per_capita"
            and figure.quote == value.quote
            and figure.start != value.start
            and not figure.cell
        ):
            yield figure


def _names_whole(words: list[Token], listing: Listing) -> bool:
    """Whether a label names a place as the whole, and the entries are other places."""
    names = {e.name.quote for e in listing.entries}
    whole = [b.text for a, b in pairwise(words) if a.kind == "at" and b.kind == "name"]
    return bool(whole) and not set(whole) & names and all(_is_name(e) for e in listing.entries)


def _is_name(entry: Entry) -> bool:
    return entry.name.quote[:1].isupper()


def _total(prose: Prose, words: list[Token]) -> list[Figure]:
    """The share that the text says to be of all, on the thing of the label."""
    thing = stems((t.text for t in words[1:] if t.kind == "word"), prose.lexicon)
    for line, found in mentions(prose).items():
        for mention in found:
            text = mention.line.tokens[: mention.at + 1]
            total = any(t.kind == "total" for t in text) or mention.figure.role == "total"
            said = stems((t.text for t in prose.lines[line].tokens), prose.lexicon)
            if mention.figure.unit == "percent" and total and len([w for w in thing if related([w], said)]) >= 2:
                return [mention.figure]
    return []


def _counted(prose: Prose, listing: Listing, label: Word, values: list[Figure]) -> Iterator[Frame]:
    """`The municipalities with the most …` over percentages of places."""
    word = pattern(prose.lexicon.words.get("count_superlatives", "")).search(label.quote)
    shares = all(f.unit in ("percent", "per_capita", "rate") for f in values)
    counts = all(f.unit == "count" and not f.decimals for f in values)
    if word and (shares or counts) and all(_is_name(e) for e in listing.entries):
        start = label.start + word.start()
        said = Word(label.source, start, start + len(word[0]), word[0], "count")
        yield Frame("count_word", {"values": tuple(values)}, {"label": label, "word": said}, {"shares": shares})
