"""A figure for all beside a ranked list: the mean of a country stands between the ends of its list of counties.

Frame `overall` (see overall.py) with bound `high` or `low`: a list that falls begins with the highest of all, one that
rises with the lowest. Where the text says that the first of the list belongs to a group whose figure is printed
(`Sunndal`, and `sunndalingenes hjemfylke … 0,21`), the whole is bounded by that figure and by the second of the list.
Facts first, second, name: of a list that falls, by which the weight of its first can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Figure, Frame, Listing
from auditor.reading.binding.for_all import meanlike, said_of_all
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.nearby import listings, mentioned
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_FEWEST = 3  # entries of a list that ranks
_NAME = 5  # letters that a name has at least to be known inside another word
_BESIDE = 16  # passages (items are passages) between a list and another that gives its total


def frames(prose: Prose) -> Iterator[Frame]:
    """The figures for all that a ranked list of the same measure bounds."""
    near = mentions(prose)
    for listing in prose.listings:
        figures = [e.figure for e in listing.entries if e.figure and e.name.meaning != "total"]
        bound = _bound(listing, figures)
        if not bound:
            continue
        for whole in _wholes(prose, near, listing, figures[0]):
            parts = _home(prose, near, listing, whole, figures) if bound == "high" else []
            names = {"whole": (whole,), "parts": tuple(parts or figures[:1])}
            facts: dict[str, object] = {"bound": bound}
            if bound == "high":
                facts |= {"first": figures[0], "second": figures[1], "name": listing.entries[0].name}
            yield Frame("overall", names, facts=facts, sentence=whole.sentence)


def _bound(listing: Listing, figures: Sequence[Figure]) -> str:
    """`high` for a list that falls, `low` for one that rises, nothing for one that does neither, or counts."""
    values = [f.value for f in figures if f.value is not None]
    if len(values) < _FEWEST or len(values) != len(figures) or not _ranks(figures[0]):
        return ""
    pairs = list(pairwise(values))
    if all(a >= b for a, b in pairs) and values[0] > values[-1]:
        return "high"
    return "low" if listing.ordered and all(a <= b for a, b in pairs) and values[0] < values[-1] else ""


def _ranks(figure: Figure) -> bool:
    return figure.unit in ("percent", "per_mille", "per_capita", "rate", "points", "index") or (
        figure.unit == "count" and figure.decimals > 0
    )


def _wholes(prose: Prose, near: Mentions, listing: Listing, first: Figure) -> list[Figure]:
    """The figures for all of the measure of a list: its own total, or said of all in a sentence on the same thing."""
    own = [e.figure for e in listing.entries if e.figure and e.name.meaning == "total"]
    around = [o for o in listings(prose, first.start) if o is not listing]
    others = [e.figure for o in around for e in o.entries if e.name.meaning == "total"]
    beside = [f for f in others if f and _beside(f, first) and same_unit(f, first) and f.decimals == first.decimals]
    heading, listed = _heading(prose, listing), {e.figure.quote for e in listing.entries if e.figure}
    said = [
        m.figure
        for m in mentioned(prose, near, first.passage)
        if meanlike(m)
        and (said_of_all(m) or _of_everyone(prose, m, listing))
        and not m.change
        and not m.began
        and (same_unit(m.figure, first) or _headed_by_unit(prose, m, first, heading))
        if related(_words(prose, m.line), heading)
    ]
    return list(dict.fromkeys([*own, *beside, *(f for f in said if f.quote not in listed)]))


def _headed_by_unit(prose: Prose, mention: Mention, first: Figure, heading: frozenset[str]) -> bool:
    """Whether a list of bare numbers has the unit of a mean in its heading: `Logins per resident`."""
    bare = first.unit == "count" and first.decimals > 0 and mention.figure.unit in ("per_capita", "rate")
    unit = stems((w for w in mention.line.tokens[mention.at].text.split() if w.isalpha()), prose.lexicon)
    return bare and len(unit) > 1 and unit <= heading


def _of_everyone(prose: Prose, mention: Mention, listing: Listing) -> bool:
    """Whether a share is of everyone, beside a list of places: `3.5 per cent of the population`."""
    placed = all(e.figure and e.figure.context.place == e.name.quote for e in listing.entries)
    context = mention.figure.context
    everyone = has(prose.lexicon.words.get("whole_people", ""), context.population)
    named = bool(context.place) and "place" not in context.carried
    return placed and everyone and mention.share and not context.group and not named


def _beside(figure: Figure, other: Figure) -> bool:
    return abs(figure.passage - other.passage) <= _BESIDE


def _heading(prose: Prose, listing: Listing) -> frozenset[str]:
    words = [w.quote for w in (listing.heading, listing.caption) if w is not None]
    return stems(" ".join(words).replace(":", " ").replace("(", " ").split(), prose.lexicon)


def _words(prose: Prose, line: Line) -> frozenset[str]:
    """The words of a line, with those of its units: `0.9 logins per resident` is one token."""
    words = [t.text for t in line.tokens if t.figure < 0 and t.kind in ("word", "name")]
    units = [w for t in line.tokens if t.figure >= 0 for w in t.text.split() if w.isalpha()]
    return stems([*words, *units], prose.lexicon)


def _home(prose: Prose, near: Mentions, listing: Listing, whole: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figure of the group that the first of a list is said to belong to, and the second of the list."""
    name = listing.entries[0].name.quote.lower()
    if len(name) < _NAME:
        return []
    for mention in mentioned(prose, near, whole.passage):
        if mention.figure is whole or not same_unit(mention.figure, whole) or mention.figure.sentence != whole.sentence:
            continue
        words = [t.text.lower() for t in mention.line.tokens[: mention.at] if t.figure < 0]
        if any(word.startswith(name) and word != name for word in words):
            return [mention.figure, figures[1]]
    return []
