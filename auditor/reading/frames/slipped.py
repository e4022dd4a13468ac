"""Averages over a number that goes by another name, where only a zero or a unit keeps the three from agreeing.

`2.4 million passengers … Ticket income was £72 million. That is 30p per journey`.

Frame `average` (see average.py) with bound True. The total is the amount of its sort just before the average; a number
close by that gives the average is taken, else the only one that would but for a power of ten or a unit of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.interval import exactly
from auditor.model import Frame
from auditor.reading.binding.averages import Over, in_unit, is_rate, over, unit_of
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, related
from auditor.reading.frames.quotient import frame_of, is_mean, sums, sure
from auditor.reading.numbers.dimensions import TIMES
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern

_BACK = 1  # sentences before the average in which its total stands
_FAR, _PASSAGES = 5, 1  # sentences and passages in which the number stands that nothing names
_MANY = 20  # things that an average is over
_FEW = 4  # numbers near an average that may be meant
_ZEROS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_CLOCK = tuple(factor for one in (7, 24, 60) for factor in (Fraction(one), Fraction(1, one)))
_TELLING = Fraction(1, 20)  # how wide an average may be, as a part of it, where nothing names its number
_SCALED = 1000
_OPENING = 3  # tokens in which a sentence refers back
_REFERS = ("it", "thus")
_CLOSE = Fraction(1, 100)  # how far an average that has slipped may be from what the others give


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for mean in near[line.number]:
            what = over(prose, mean) if is_mean(prose, mean) else None
            if what and what.heads and sure(prose, near, mean, what) is None:
                yield from _slipped(prose, near, mean, what)


def _slipped(prose: Prose, near: Mentions, mean: Mention, what: Over) -> Iterator[Frame]:
    totals = (_as_total(prose, mean, m, what) for m in earlier(near, mean, _BACK))
    total = next((m for m in totals if m is not None), None)
    if total is None:
        return
    numbers = _numbers(prose, near, mean, what)
    giving = [m for m in numbers if _gives(prose, mean, total, m)][:1]
    tried = [m for m in numbers if related(m.nouns, what.heads)]
    if not tried and (total.line is mean.line or _refers(prose, mean)):
        tried = numbers[:_FEW] if _is_telling(mean) or len(numbers) == 1 else []
    slips = (*_ZEROS, *_CLOCK) if mean.figure.unit in TIMES else _ZEROS
    found = giving or [m for m in tried if any(_gives(prose, mean, total, m, slip) for slip in slips)]
    if len({m.value for m in found}) == 1 and (giving or not is_rate(prose, total)):
        yield frame_of(prose, mean, what, total, found[0])


def _refers(prose: Prose, mean: Mention) -> bool:
    """Whether the sentence of an average goes on about the one before: `That is …`, `Per animal that is …`."""
    per = pattern(prose.lexicon.words.get("per", ""))
    opening = mean.line.tokens[:_OPENING]
    return any(t.kind in _REFERS or (t.kind != "article" and per.fullmatch(t.text)) for t in opening)


def _as_total(prose: Prose, mean: Mention, total: Mention, what: Over) -> Mention | None:
    """An amount that may be the sum behind an average: in its unit, or people (`27 people to each event`)."""
    if total.change or total.began or total.share or related(total.nouns, what.heads):
        return None
    people = stems(prose.lexicon.words.get("people", "").split(), prose.lexicon)
    counts = mean.figure.unit == total.figure.unit == "count"
    if sums(prose, mean, total) or (counts and related(stems([mean.figure.of], prose.lexicon), people)):
        return total
    return _of_hours(prose, total) if mean.figure.unit in TIMES else None


def _of_hours(prose: Prose, total: Mention) -> Mention | None:
    """`Hours worked came to 1,624 million`: a bare number in a sentence that opens with a unit of time."""
    opening = [prose.lexicon.units.get(t.text.lower()) for t in total.line.tokens[:2] if t.figure < 0]
    unit = next((unit for unit in opening if unit in TIMES), None)
    bare = total.figure.unit == "count" and total.figure.scale >= _SCALED and not total.figure.of
    return replace(total, figure=replace(total.figure, unit=unit)) if unit and bare else None


def _numbers(prose: Prose, near: Mentions, mean: Mention, what: Over) -> list[Mention]:
    """The counts around an average that it may be over, nearest first; those that its noun names from anywhere."""
    around = [m for m in earlier(near, mean, _FAR, _PASSAGES) if _is_count(m)]
    named = [m for found in near.values() for m in found if _is_count(m) and related(m.nouns, what.heads)]
    return [m for m in dict.fromkeys((*around, *named)) if m.figure is not mean.figure and not is_rate(prose, m)]


def _is_count(mention: Mention) -> bool:
    figure = mention.figure
    plain = figure.unit == "count" and (not figure.decimals or figure.scale > 1)
    return mention.amount and plain and not mention.change and not figure.word and mention.value >= _MANY


def _is_telling(mean: Mention) -> bool:
    low, high = mean.figure.interval.low, mean.figure.interval.high
    return low is not None and high is not None and high - low <= _TELLING * Fraction(mean.figure.value or 0)


def _gives(prose: Prose, mean: Mention, total: Mention, number: Mention, slip: Fraction = Fraction(1)) -> bool:
    """Whether total and number give the average, or so many times it."""
    unit = unit_of(total.figure, prose.lexicon)
    a, b, c = (in_unit(m.figure, unit, prose.lexicon) for m in (total, number, mean))
    if not a.value or not b.value or not c.value:
        return False
    off = abs(a.value / b.value * slip - c.value)
    return off <= _CLOSE * c.value or (slip == 1 and exactly(a.value / b.value).meets(c.interval))
