"""A figure that the text speaks of as known: `the surplus of 18.6 million`, `of the 29 000 papers`.

Frame `repeat` · figures: here, there.

What is known was printed before. Where no figure of the document has its value, and none can be worked out from two
others, it is held against the only one before it that differs by a digit and is of the same noun, or that has its
digits in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, about, mentions, related
from auditor.reading.frames.repeat import BODY, comparable, is_repeatable, repeated, role_of
from auditor.reading.numbers.near import NONE, STRONG, digits, likeness
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_LEAST = 2  # digits before its zeros of a figure that can be known again
_LONG = 4  # digits of a long figure, of which another order is no accident
_MOST = 40  # figures from which a known one may be worked out
_TIMES = ("year", "date", "month", "earlier", "against", "last", "from", "than")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    body = [m for one in near.values() for m in one if is_repeatable(m.figure) and role_of(prose, m) in BODY]
    for number, mention in enumerate(body):
        nouns = _known(prose, mention)
        if nouns and not _elsewhere(prose, mention.figure):
            there = _meant(prose, mention, nouns, body[:number])
            if there is not None and not _worked_out(mention.figure, body[:number]):
                yield repeated(mention.figure, there.figure, mention.line)
    yield from _rates(prose, body)


def _rates(prose: Prose, body: Sequence[Mention]) -> Iterator[Frame]:
    """`A response rate of 70 per cent`, and later `the response rate of 80`: a survey has one."""
    found = [replace(m.figure, unit="percent", of="") for m in body if _is_rate(prose, m)]
    if len(found) == 2 and found[0].sentence != found[1].sentence and likeness(*found) > NONE:
        yield repeated(found[1], found[0], prose.lines[found[1].sentence])


def _is_rate(prose: Prose, mention: Mention) -> bool:
    """Whether a figure is the rate of response of all, at no other time."""
    before = " ".join(t.text for t in mention.before(3))
    at_once = has(prose.lexicon.words.get("amounting", ""), before) and not mention.figure.hedge
    bare = mention.share or mention.figure.unit == "count"
    other = any(t.kind in (*_TIMES, "name") for t in mention.line.tokens[1:])
    return at_once and bare and not other and has(prose.lexicon.words.get("response_rates", ""), before)


# -- what is known -----------------------------------------------------------------------------------------------------


def _known(prose: Prose, mention: Mention) -> frozenset[str]:
    """The nouns of a figure that is spoken of as known; none where it is not."""
    figure, before = mention.figure, [t for t in mention.before(4) if t.kind != "open"]
    plain = not figure.word and not figure.hedge and not mention.change
    if not plain or len(digits(figure).rstrip("0")) < _LEAST or any(t.kind in _TIMES for t in mention.line.tokens):
        return frozenset()
    if len(before) >= 2 and has(prose.lexicon.words.get("amounting", ""), before[-1].text):
        return stems([before[-2].text], prose.lexicon) if _is_definite(prose, before[:-1]) else frozenset()
    large = bool(before) and len(digits(figure)) >= _LONG and before[-1].kind != "ofthese"
    pointed = large and has(prose.lexicon.words.get("the", ""), before[-1].text.split()[-1])
    return mention.nouns if pointed and figure.of else frozenset()


def _is_definite(prose: Prose, before: Sequence[Token]) -> bool:
    """Whether the last of some words is a noun with an article or an ending that makes it known."""
    noun = before[-1]
    endings = tuple(prose.lexicon.words.get("known_endings", "").split())
    articled = any(has(prose.lexicon.words.get("the", ""), t.text) for t in before[:-1])
    return noun.kind == "word" and (articled or (bool(endings) and noun.text.endswith(endings)))


# -- where it was printed ----------------------------------------------------------------------------------------------


def _elsewhere(prose: Prose, figure: Figure) -> bool:
    """Whether another figure of the document can be the same number."""
    return any(
        f.start != figure.start and f.unit == figure.unit and f.interval.meets(figure.interval) for f in prose.figures
    )


def _meant(prose: Prose, mention: Mention, nouns: frozenset[str], before: Sequence[Mention]) -> Mention | None:
    """The only figure before that it can be a slip for."""
    alike = [m for m in before if _alike(m, mention) and (_swapped(m, mention) or _of_one_noun(prose, m, nouns))]
    return alike[0] if len({m.figure.value for m in alike}) == 1 else None


def _alike(there: Mention, here: Mention) -> bool:
    a, b = there.figure, here.figure
    units = comparable(a, b) or (same_unit(a, b) or {a.unit, b.unit} == {"money", "count"})
    return units and a.scale == b.scale and likeness(a, b) > NONE and there.change == here.change


def _swapped(there: Mention, here: Mention) -> bool:
    a, b = digits(there.figure), digits(here.figure)
    return sorted(a) == sorted(b) and len(a) >= _LONG and likeness(there.figure, here.figure) == STRONG


def _of_one_noun(prose: Prose, there: Mention, nouns: frozenset[str]) -> bool:
    words, own = about(prose, there), there.figure.context
    lead = prose.passage(there.line).role == "lead"
    dated = own.period and "period" not in own.carried and not lead
    return not dated and (related(nouns, words) or (_is_result(prose, nouns) and _is_result(prose, words)))


def _is_result(prose: Prose, nouns: frozenset[str]) -> bool:
    """A surplus, a loss and a result are one thing."""
    return any(has(prose.lexicon.words.get(key, ""), noun) for noun in nouns for key in ("net", "result"))


def _worked_out(figure: Figure, before: Sequence[Mention]) -> bool:
    """Whether it is the sum or the difference of two figures before it."""
    values = [(m.figure.unit, m.figure.value or Fraction(0)) for m in before[-_MOST:]]
    pairs = [(a, b) for (unit, a), (other, b) in combinations(values, 2) if unit == other]
    return any(figure.value in (a + b, abs(a - b)) for a, b in pairs)
