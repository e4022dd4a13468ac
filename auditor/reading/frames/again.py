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
from auditor.reading.binding.known import Known, known
from auditor.reading.binding.mentions import AMOUNTS, Mention, about, mentions, related
from auditor.reading.frames.repeat import BODY, comparable, is_repeatable, repeated, role_of
from auditor.reading.numbers.near import NONE, STRONG, digits, likeness
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_LONG = 3  # digits from which a number is known whatever it is of
_MOST = 40  # figures from which a known one may be worked out
_TIMES = ("year", "date", "month", "earlier", "against", "last", "from", "than")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    body = [m for one in near.values() for m in one if is_repeatable(m.figure) and role_of(prose, m) in BODY]
    for number, mention in enumerate(body):
        spoken = known(prose, mention)
        if spoken is not None and not _elsewhere(prose, mention.figure):
            there = _meant(prose, mention, spoken, body[:number])
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


# -- where it was printed ----------------------------------------------------------------------------------------------


def _elsewhere(prose: Prose, figure: Figure) -> bool:
    """Whether another figure of the document can be the same number."""
    others = (f for f in prose.figures if f.start != figure.start and f.role != "label")
    return any(_is_one_number(f, figure) and not _of_two_things(f, figure) for f in others)


def _is_one_number(a: Figure, b: Figure) -> bool:
    """Whether two figures can be one number; an amount may be in thousands or millions that only a heading says."""
    amounts = a.unit in AMOUNTS and b.unit in AMOUNTS
    closed = None not in (a.interval.low, a.interval.high)  # `at least two` is much
    return (a.unit == b.unit and closed and a.interval.meets(b.interval)) or (
        amounts and digits(a) == digits(b) and a.decimals == b.decimals
    )


def _of_two_things(a: Figure, b: Figure) -> bool:
    """Whether two short numbers are of things that have two names: `30 kroner`, `30 varer`."""
    short = len(digits(a)) < _LONG and len(digits(b)) < _LONG
    return short and bool(a.of) and bool(b.of) and not related((a.of,), (b.of,))


def _meant(prose: Prose, mention: Mention, spoken: Known, before: Sequence[Mention]) -> Mention | None:
    """The only figure before that it can be a slip for."""
    apart = [m for m in before if not spoken.short or (m.line is not mention.line and not _is_part(m))]
    alike = [m for m in apart if _alike(m, mention) and (_swapped(m, mention, spoken) or _is_it(prose, m, spoken))]
    return alike[0] if len({m.figure.value for m in alike}) == 1 else None


def _is_part(mention: Mention) -> bool:
    """`18 of the 48 seats`: no number of all."""
    return any(t.kind in ("of", "ofthese") for t in mention.after(1))


def _is_it(prose: Prose, there: Mention, spoken: Known) -> bool:
    """Whether a figure is of the noun of one that is known."""
    if not spoken.short:
        return _of_one_noun(prose, there, spoken.nouns)
    return related(spoken.nouns, there.nouns or _told_of(prose, there))


def _told_of(prose: Prose, bare: Mention) -> frozenset[str]:
    """What the sentence of a bare number and the one before it speak of: `3 640 sailings were planned. 91 were …`"""
    near = (bare.line, *prose.before(bare.line))
    return stems((t.text for line in near for t in line.tokens if t.kind == "word"), prose.lexicon)


def _alike(there: Mention, here: Mention) -> bool:
    a, b = there.figure, here.figure
    units = comparable(a, b) or (same_unit(a, b) or {a.unit, b.unit} == {"money", "count"})
    return units and a.scale == b.scale and likeness(a, b) > NONE and there.change == here.change


def _swapped(there: Mention, here: Mention, spoken: Known) -> bool:
    """Whether both have the same digits in another order, and so many that it is no accident."""
    a, b = digits(there.figure), digits(here.figure)
    return sorted(a) == sorted(b) and len(a) >= spoken.telling and likeness(there.figure, here.figure) == STRONG


def _of_one_noun(prose: Prose, there: Mention, nouns: frozenset[str]) -> bool:
    words, own = about(prose, there), there.figure.context
    lead = prose.passage(there.line).role == "lead"
    dated = own.period and "period" not in own.carried and not lead
    return not dated and (related(nouns, words) or (_is_result(prose, nouns) and _is_result(prose, words)))


def _is_result(prose: Prose, nouns: frozenset[str]) -> bool:
    """A surplus, a loss and a result are one thing."""
    return any(has(prose.lexicon.words.get(key, ""), noun) for noun in nouns for key in ("net", "result"))


def _worked_out(figure: Figure, before: Sequence[Mention]) -> bool:
    """Whether it is the sum or the difference of two figures before it, or the sum of all of a sentence."""
    near = before[-_MOST:]
    values = [(m.figure.unit, m.figure.value or Fraction(0)) for m in near]
    pairs = [(a, b) for (unit, a), (other, b) in combinations(values, 2) if unit == other]
    counts = [[m.figure.value or Fraction(0) for m in near if m.line is line] for line in {m.line for m in near}]
    return any(figure.value in (a + b, abs(a - b)) for a, b in pairs) or any(figure.value == sum(c) for c in counts)
