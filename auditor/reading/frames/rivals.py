"""A largest change among changes of other places in its passage: `In Acre sales fell by 19 per cent. Burgh had the
largest fall, 14 per cent`.

Frame `ranking` (see ranking.py). The passage must speak of two other places or more, and the sentence of a rival of
everything that the superlative is said of, which is of no part and no other time.
Words used: verbs, not_counted, relatively of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, mentions, related
from auditor.reading.tabled.superlatives import Superlative, superlatives
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_FAR = 10  # tokens between a superlative and its figure
_BACK = 5  # sentences before it in which the others stand
_PLACES = 2  # other places that are spoken of
_PARTS = (
    "of",
    "ofthese",
    "since",
    "earlier",
    "year",
    "date",
    "window",
    "month",
    "mean",
    "total",
    "not",
    "last",
    "followed",
)
_PLAIN = ("verbs", "not_counted", "relatively")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        claims = [c for c in superlatives(prose, line) if c.place == 1 and c.sign]
        if len(claims) == 1 and not any(t.kind in _PARTS for t in line.tokens):
            yield from _beaten(prose, line, claims[0])


def _beaten(prose: Prose, line: Line, claim: Superlative) -> Iterator[Frame]:
    lead = next((m for m in mentions(prose)[line.number] if claim.at < m.at < claim.at + _FAR), None)
    before = list(takewhile(lambda other: _goes_on(prose, other), prose.before(line, _BACK)))
    ways = {t.kind for t in line.tokens[claim.clause.first : claim.clause.last]} & {"up", "down"}
    if lead is None or lead.figure.unit != "percent" or len(ways) != 1 or not _place(lead):
        return
    way = 1 if ways == {"up"} else -1
    near = [m for other in before for m in mentions(prose)[other.number]]
    places = {_place(m) for m in near} - {"", _place(lead)}
    about = _words(prose, line, lead.at)
    rivals = [m for m in near if m.change and m.direction == way and _is_rival(m, lead)]
    rivals = [m for m in rivals if all(related((word,), _words(prose, m.line)) for word in about)]
    for rival in rivals if len(places) >= _PLACES else ():
        figures = {"ahead": (lead.figure,), "behind": (rival.figure,)}
        word = prose.word(line.tokens[claim.at])
        yield Frame("ranking", figures, {"claim": word}, {"sign": claim.sign}, line.number)


def _goes_on(prose: Prose, line: Line) -> bool:
    """Whether a sentence gives the figures of a place, and speaks of no other set of places than those before it."""
    scoped = any(t.kind in ("most", "least", "rest", "these") for t in line.tokens)
    levels = [m for m in mentions(prose)[line.number] if m.change or not m.figure.word]
    return not scoped and any(_place(m) or m.figure.context.place for m in levels)


def _place(mention: Mention) -> str:
    """The place that its own sentence says a figure is of, or the only name of that sentence."""
    context = mention.figure.context
    if context.place and "place" not in context.carried:
        return context.place
    names = {t.text for t in mention.line.tokens if t.kind == "name"}
    return names.pop() if len(names) == 1 else ""


def _is_rival(one: Mention, lead: Mention) -> bool:
    """Whether a change is of another place, in the same unit and time."""
    same_time = one.figure.context.period == lead.figure.context.period
    return one.figure.unit == "percent" and _place(one) not in ("", _place(lead)) and same_time


def _words(prose: Prose, line: Line, until: int | None = None) -> frozenset[str]:
    """The stems of what a sentence speaks of, up to a token."""
    plain = " ".join(prose.lexicon.words.get(key, "") for key in _PLAIN).split()
    told = [t.text for t in line.tokens[:until] if t.kind in ("word", "share", "number")]
    return stems([word for word in told if word.lower() not in plain], prose.lexicon)
