"""Places in a row: `Acre led with 509, Burgh came second with 229 and Dale third with 204`.

Frame `ranking` (see ranking.py). A place is a superlative, a rank (`in second place`), or a word of places with what
opens it (`came third with`). Each is held against the place before it, of the same sentence or the two before; a place
also against those whom its sentence names behind it without a place. A row behind `followed by` that goes down and up
again is in no order.
Words used: placed, finished, bracket_with of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, mentions
from auditor.reading.tabled.bindings import clause
from auditor.reading.tabled.superlatives import superlatives
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, paired
from auditor.relations import alike, beats, same_unit

_FAR = 9  # tokens between a place and its figure
_BACK = 2  # sentences before a place in which the one before it stands
_STOPS = (
    "semicolon",
    "stop",
    "than",
    "followed",
    "mean",
    "total",
    "against",
    "from",
    "earlier",
    "since",
    "year",
    "date",
)
_TIMES = ("year", "date", "earlier", "since")
_OTHERS = (*_STOPS, "most", "least", "up", "down", "ofthese", "of", "each", "share", "open", "rest", "these", "it")
_RANKED = ("percent", "count", "money", "measure", "points", "rate", "per_capita")
_CHAIN = 3  # figures of a row that shows an order


@dataclass(frozen=True, slots=True)
class Placed:
    """A place with its figure. sign: 1 from the highest down, -1 from the lowest up, 0 where only the first says it."""

    line: Line
    at: int
    place: int
    sign: int
    mention: Mention

    @property
    def figure(self) -> Figure:
        return self.mention.figure


def frames(prose: Prose) -> Iterator[Frame]:
    before: list[Placed] = []
    for line in prose.lines:
        before = [one for one in before if one.line.passage == line.passage and line.number - one.line.number <= _BACK]
        for one in _places(prose, line):
            leader = next((o for o in reversed(before) if o.place < one.place and _like(o, one.mention)), None)
            if leader is not None and leader.sign:
                yield _frame(prose, leader, one.figure)
                one = Placed(one.line, one.at, one.place, leader.sign, one.mention)
            before.append(one)
            yield from (_frame(prose, one, other.figure) for other in _named_behind(prose, one))
        yield from _disordered(prose, line)


def _frame(prose: Prose, ahead: Placed, behind: Figure) -> Frame:
    figures = {"ahead": (ahead.figure,), "behind": (behind,)}
    word = prose.word(ahead.line.tokens[ahead.at])
    return Frame("ranking", figures, {"claim": word}, {"sign": ahead.sign or 1}, ahead.line.number)


def _like(one: Placed, mention: Mention) -> bool:
    a, b = one.mention, mention
    nouns = not a.figure.of or not b.figure.of or bool(a.nouns & b.nouns) or a.figure.of == b.figure.of
    return (
        same_unit(*alike(a.figure, b.figure))
        and a.figure.decimals == b.figure.decimals
        and a.change == b.change
        and nouns
    )


def _places(prose: Prose, line: Line) -> Iterator[Placed]:
    """The places of a line that have a figure behind them, in their order."""
    found = {c.at: (c.place, c.sign if c.place == 1 else 0) for c in superlatives(prose, line)}
    found |= {at: (place, 0) for at, place in _worded(prose, line.tokens)}
    near = mentions(prose)[line.number]
    for at, (place, sign) in sorted(found.items()):
        last = min((other for other in found if other > at), default=len(line.tokens))
        mention = next((m for m in near if at < m.at < min(last, at + _FAR)), None)
        between = line.tokens[at + 1 : mention.at] if mention else ()
        found_at = clause(line, at)
        timed = place > 1 and any(t.kind in _TIMES for t in line.tokens[found_at.first : found_at.last])
        if mention is not None and (place > 1 or sign) and not timed and _is_ranked(mention, between):
            yield Placed(line, at, place, sign, mention)


def _is_ranked(mention: Mention, between: Sequence[Token]) -> bool:
    """Whether a figure is that of a place: no word, as in `one for every six`, and nothing else before it."""
    figure = mention.figure
    ranked = figure.unit in _RANKED and figure.value is not None and not figure.word
    return ranked and not any(t.kind in (*_STOPS, "each") for t in between)


def _worded(prose: Prose, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """`came third with`, `på andreplass med`: a word for a place behind what opens it, and before its figure."""
    words = prose.lexicon.words
    places = paired(words.get("placed", ""))
    known = False
    for at, place in enumerate(places.get(token.text.lower()) for token in tokens):
        if not place:
            continue
        kinds = ("at", "be", "name") if known else ("at", "be")
        opened = at > 0 and (tokens[at - 1].kind in kinds or has(words.get("finished", ""), tokens[at - 1].text))
        closed = at + 1 < len(tokens) and (
            tokens[at + 1].kind in ("by", "at", "be") or has(words.get("bracket_with", ""), tokens[at + 1].text)
        )
        if opened and closed:
            known = True
            yield at, int(place)


# -- behind a place, without one ---------------------------------------------------------------------------------------


def _named_behind(prose: Prose, one: Placed) -> Iterator[Mention]:
    """`came third with 412, the Greens polled 187 and Lomas 61`: those whom the sentence names behind a place."""
    tokens = one.line.tokens
    for mention in mentions(prose)[one.line.number]:
        if mention.at <= one.mention.at:
            continue
        between = tokens[one.mention.at + 1 : mention.at]
        rest = tokens[mention.at + 1 : mention.at + 3]
        named = any(t.kind == "name" for t in between)
        if (
            one.place < 2
            or not named
            or any(t.kind in _OTHERS for t in (*between, *rest[:1]))
            or not _like(one, mention)
        ):
            return
        yield mention


# -- a row that is in no order -----------------------------------------------------------------------------------------


def _disordered(prose: Prose, line: Line) -> Iterator[Frame]:
    """`Acre 4.1, followed by Burgh 3.9 and Dale 4.0`: the second and third go another way than the first two."""
    mark = next((i for i, t in enumerate(line.tokens) if t.kind == "followed"), None)
    if mark is None or any(t.kind in ("most", "least") for t in line.tokens):
        return
    near = [m for m in mentions(prose)[line.number] if m.figure.unit in _RANKED]
    led = [m for m in near if m.at < mark][-1:]
    row = [*led, *(m for m in near if m.at > mark)]
    gaps = [line.tokens[a.at + 1 : b.at] for a, b in pairwise(row)]
    plain = all(
        any(t.kind == "name" for t in gap) and not any(t.kind in _OTHERS[:7] for t in gap[1:]) for gap in gaps[1:]
    )
    one = Placed(line, mark, 1, 1, row[0]) if row else None
    if not led or one is None or len(row) < _CHAIN or not plain or not all(_like(one, m) for m in row[1:]):
        return
    sign = 1 if beats(row[0].figure, row[1].figure, 1) else -1 if beats(row[0].figure, row[1].figure, -1) else 0
    for a, b in pairwise(row[1:] if sign else ()):
        yield _frame(prose, Placed(line, mark, 2, sign, a), b.figure)
