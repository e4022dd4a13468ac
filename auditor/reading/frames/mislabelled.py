"""Averages that are called by the wrong one of two nouns: `£92m, 18,400 people and 1,450 posts: £5,000 per post`.

Frame `average` (see average.py) with bound and named True: the total and the number of what the average is said to be
over. It is so only where the number of something else, printed beside them, gives the average to its last digit.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from auditor.model import Figure, Frame
from auditor.reading.binding.averages import over
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, related
from auditor.reading.numbers.near import digits
from auditor.reading.text.prose import Prose
from auditor.relations import same_unit

_BACK = 2  # sentences of the passage before an average in which its total and number stand
_DIGITS = 2  # digits of an average that another number gives by no chance
_APART = 1.2  # how many times the right average the printed one is, at least, or the other way


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for mean in near[line.number]:
            if _is_average(mean):
                yield from _mislabelled(prose, near, mean)


def _is_average(mean: Mention) -> bool:
    plain = mean.amount and not mean.change and not mean.figure.word and not mean.figure.hedge
    return plain and len(digits(mean.figure).strip("0")) > 0 and len(digits(mean.figure)) >= _DIGITS


def _mislabelled(prose: Prose, near: Mentions, mean: Mention) -> Iterator[Frame]:
    """The average with the number of what it is called by, where another number is what gives it."""
    what = over(prose, mean)
    if what is None or not what.heads or what.unit:
        return
    beside = [m for m in earlier(near, mean, _BACK) if m.amount and not m.change and m.value > 1]
    numbers = [m for m in beside if m.figure.unit == "count" and m.figure.of]
    alike = {m: _common(m, what.heads) for m in numbers if related(m.nouns, what.heads)}
    own = [m for m, letters in alike.items() if letters == max(alike.values())]
    others = [m for m in numbers if m not in own]
    totals = [m for m in beside if same_unit(m.figure, mean.figure) and m.value > mean.value and m not in own]
    right = [(t, n) for t in totals for n in others if t is not n and _gives(mean.figure, t.figure, n.figure)]
    if len({m.figure.value for m in own}) == 1 and len({(t.figure.value, n.figure.value) for t, n in right}) == 1:
        total = right[0][0]
        ratio = total.value / own[0].value / mean.value
        if ratio > _APART or ratio < 1 / _APART:
            figures = {"mean": (mean.figure,), "total": (total.figure,), "number": (own[0].figure,)}
            yield Frame("average", figures, facts={"per": 1, "bound": True, "named": True}, sentence=mean.line.number)


def _common(number: Mention, heads: frozenset[str]) -> int:
    """How many letters the noun of a number begins with in common with what an average is over."""
    noun = number.figure.of.lower()
    return max(
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(noun, head, strict=False))) for head in heads
    )


def _gives(mean: Figure, total: Figure, number: Figure) -> bool:
    """Whether a total and a number give an average to its last digit."""
    made = Fraction(total.value or 0) / Fraction(number.value or 1)
    return mean.interval.contains(made)
