"""So many at so much each: `a £45 charge … if all 41,000 households pay it would bring in £1.8m`.

Or `the average visit was worth £628`, after £359m and 572,000 visits; or `A ticket costs £12. With 2,150 tickets that
is £25,800`.

Frame `average` (see average.py) · figures: mean (the price or the average of one), total, number · facts: per.

The two others stand in the sentence or in those just before it. Three that give each other are taken; where none do,
the only three that would but for a power of ten, or for digits in another order. Words used: brings_in, comes_to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import LEVELS, is_level
from auditor.reading.binding.nearby import lines
from auditor.reading.frames.multiplied import of_another
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import same_unit

_BACK = 5  # sentences, and
_PASSAGES = 2  # passages in which price, number and total stand
_MOST = 12  # triples; among more, some power of ten is near
_FEWEST = 10  # things that are counted
_TELLING = 100  # digits in another order say something of numbers from here on
_TENS = (10, 100, 1000)
_LEAD = 6  # tokens before a total in which its sentence concludes
_NEXT = 3  # tokens between `average` and what it is of

Triple = tuple[Figure, Figure, Figure]
"""Price, total, number."""


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for triples in (_brought(prose, line) or _comes_to(prose, line), _average(prose, line)):
            chosen = _chosen(triples[:_MOST])
            if chosen:
                mean, total, number = chosen
                figures = {"mean": (mean,), "total": (total,), "number": (number,)}
                yield Frame("average", figures, facts={"per": 1}, sentence=line.number)


def _brought(prose: Prose, line: Line) -> list[Triple]:
    """`It would bring in £1.8m`, after a price and the number of those who pay it."""
    start, end = line.tokens[0].start, line.tokens[-1].end
    money = [f for f in prose.stated(line) if f.unit == "money" and is_level(f)]
    word = pattern(prose.lexicon.words.get("brings_in", "")).search(prose.document.text, start, end) if money else None
    money = [f for f in money if word and f.start >= word.end()]
    last = max((t.end for t in line.tokens if word and t.figure >= 0 and t.end <= word.start()), default=start)
    if not money or of_another([t for t in line.tokens if word and last <= t.start < word.end()]):
        return []
    prices = [f for f in _near(prose, line) if same_unit(f, money[0]) and f.start < money[0].start]
    smaller = [f for f in prices if (f.value or 0) * _FEWEST < (money[0].value or 0) and f.scale == 1]
    return [(price, money[0], n) for price, n in product(smaller, _numbers(prose, line)) if _in_order(price, n)]


def _comes_to(prose: Prose, line: Line) -> list[Triple]:
    """`The 3,860 doses thus came to £69,480`, after the price of one: the last amount of a sentence that concludes."""
    money = [f for f in prose.stated(line) if f.unit == "money" and is_level(f)]
    total = money[-1] if money else None
    at = next((i for i, t in enumerate(line.tokens) if total and t.start <= total.start < t.end), 0)
    ahead = line.tokens[max(0, at - _LEAD) : at]
    told = has(prose.lexicon.words.get("comes_to", ""), " ".join(t.text for t in ahead))
    if total is None or not (told or any(t.kind == "thus" for t in ahead)):
        return []
    near = [f for f in _near(prose, line) if f.start < total.start and line.number - f.sentence <= 1]
    prices = [f for f in near if same_unit(f, total) and (f.value or 0) * _FEWEST < (total.value or 0) and f.scale == 1]
    numbers = [f for f in near if f in _numbers(prose, line)] if len({f.value for f in prices}) == 1 else []
    return [(price, total, n) for price, n in product(prices, numbers)]


def _in_order(price: Figure, number: Figure) -> bool:
    """Whether price and number stand in one sentence or in two that follow each other."""
    return abs(price.sentence - number.sentence) <= 1


def _average(prose: Prose, line: Line) -> list[Triple]:
    """`The average visit was worth £628`, after what all spent and the number of visits."""
    mean = next((i for i, t in enumerate(line.tokens) if t.kind == "mean"), -1)
    after = line.tokens[mean + 1 : mean + 1 + _NEXT] if mean >= 0 else ()
    stated = [f for f in prose.stated(line) if mean >= 0 and f.start > line.tokens[mean].end]
    if not stated or stated[0].unit != "money" or [t.kind for t in after[:2]] not in (["word", "be"], ["word", "word"]):
        return []
    price = stated[0]
    totals = [f for f in _near(prose, line) if same_unit(f, price) and (f.value or 0) > _FEWEST * (price.value or 0)]
    return [(price, total, n) for total, n in product(totals, _numbers(prose, line)) if total.sentence < line.number]


def _near(prose: Prose, line: Line) -> list[Figure]:
    """The levels of a sentence and of those just before it, the nearest first."""
    around = [x for x in lines(prose, line.passage - _PASSAGES, line.passage) if 0 <= line.number - x.number <= _BACK]
    found = [f for x in reversed(around) for f in prose.stated(x)]
    return [f for f in found if f.role in LEVELS and f.value and not f.word and f.interval.high is not None]


def _numbers(prose: Prose, line: Line) -> list[Figure]:
    return [f for f in _near(prose, line) if f.unit in ("count", *LENGTHS) and (f.value or 0) >= _FEWEST and not f.per]


def _chosen(found: Sequence[Triple]) -> Triple | None:
    fitting = next((triple for triple in found if _gives(triple)), None)
    slipped = [triple for triple in found if _slipped(triple)]
    return fitting or (slipped[0] if len(slipped) == 1 else None)


def _gives(triple: Triple, ten: int = 1) -> bool:
    price, total, number = triple
    return (total.interval / number.interval).scaled(ten).meets(price.interval)


def _slipped(triple: Triple) -> bool:
    """Whether three would agree but for a power of ten, or for the digits of price or total in another order."""
    price, total, number = triple
    tens = any(
        _gives(triple, ten) or _gives((replace(price, interval=price.interval.scaled(ten)), *triple[1:]))
        for ten in _TENS
    )
    one, all_of = (figure.value or Fraction(0) for figure in (price, total))
    things = number.value or Fraction(1)
    return tens or _looks_like(price, all_of / things) or _looks_like(total, one * things)


def _looks_like(figure: Figure, value: Fraction) -> bool:
    """Whether a figure has the digits of a value, but for a slip that tells."""
    printed = round(value / figure.scale * 10**figure.decimals)
    return printed >= _TELLING and likeness(figure, replace(figure, quote=str(printed))) == STRONG
