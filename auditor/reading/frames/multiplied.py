"""So much of one and so many, and what the text concludes that they make, in whatever unit each is printed.

`Rooms cost £94 a night on average. With 285,100 rooms sold, that made £26.8m` · `96 600 tonnes at 61 kroner per kilo
were thus worth 5.9 billion` · `A home uses 20 000 kWh, so the 154 GWh could supply 7 700 homes` · `The field covers 12
hectares and will hold 456 homes, meaning 38 homes per hectare`.

Frame `average` (see average.py) with bound True · figures: mean (of one), total, number, in the base units of their
dimensions. Of the figures in the sentence of the conclusion and the two before it, those that give the conclusion are
taken; where none do, the only ones that would but for a power of ten.
Words used: on_condition, so_many_make, each_price, brings_in, definite_endings of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, permutations

from auditor.model import Figure, Frame
from auditor.reading.binding.averages import closed, over
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.numbers.dimensions import TIMES, Unit, in_base, named_unit, own_unit, unit_of, units_like
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import same_unit

_BACK = 2  # sentences before a conclusion in which its figures stand
_FEWEST = 10  # things that are counted
_FEW = 7  # figures near a conclusion; among more, some power of ten is near
_OPENING = 9  # tokens in which a sentence opens with its condition
_ROLES = ("level", "mean", "total")
_TENS = tuple(Fraction(10) ** power for power in (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6))
_LOOSEST = Fraction(1, 20)  # how far a conclusion may be from what it should be but for a power of ten
_COUNT = "count "
_LONG = 3  # digits of an average that is told from another with its digits in another order
_BREAKS = ("while", "semicolon", "colon")
_HOURS = {"hours": Unit("time", Fraction(TIMES["hours"]))}
"""What time is paid by; by the day, the month or the year a pace is told."""
_NEAR = 8  # tokens before a price in which its unit is named


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure near a conclusion, and the unit that it is printed in."""

    mention: Mention
    unit: Unit

    @property
    def figure(self) -> Figure:
        return in_base(closed(self.mention.figure), self.unit)

    @property
    def dimension(self) -> str:
        """What is counted, without what it is per."""
        return self.unit.dimension.split("/")[0]

    @property
    def things(self) -> bool:
        return self.dimension == _COUNT


Triple = tuple[Amount, Amount, Amount]
"""What one has, all together, and how many."""


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for mention in near[line.number]:
            if _concluded(prose, near, mention):
                yield from _worked(prose, near, mention)


def _worked(prose: Prose, near: Mentions, mention: Mention) -> Iterator[Frame]:
    result = _amount(prose, mention)
    others = [a for m in _around(near, mention) if (a := _amount(prose, m))]
    if result is None or len(others) > _FEW or _told_otherwise(result, others):
        return
    found = list(_triples(prose, result, others))
    fitting = [triple for triple in found if _gives(triple)]
    slipped = [triple for triple in found if _slipped(prose, triple)]
    for mean, total, number in fitting[:1] or (slipped if len(slipped) == 1 else []):
        figures = {"mean": (mean.figure,), "total": (total.figure,), "number": (number.figure,)}
        facts = {"per": 1, "bound": True}
        yield Frame("average", figures, facts=facts, sentence=mention.line.number)


# -- the conclusion ----------------------------------------------------------------------------------------------------


def _concluded(prose: Prose, near: Mentions, mention: Mention) -> bool:
    """Whether a figure is said to follow: `that makes`, `With so many, it came to`, `would bring in`."""
    if not _is_level(mention) or mention.share or mention.began:
        return False
    before = mention.line.tokens[: mention.at]
    places = [m.at for m in near[mention.line.number] if m.at < mention.at]
    own, clause = before[places[-1] + 1 if places else 0 :], before[places[-2] + 1 if len(places) > 1 else 0 :]
    words, said = prose.lexicon.words, prose.document.text[own[0].start : own[-1].end] if own else ""
    follows = any(t.kind == "thus" for t in clause) and not any(t.kind in _BREAKS for t in own)
    made = has(words.get("so_many_make", ""), said) or has(words.get("brings_in", ""), said)
    made = made and bool(places) and not of_another(own)
    conditional = bool(places) and _conditional(prose, mention.line, places[-1]) and _is_main(own)
    return follows or made or conditional


def _conditional(prose: Prose, line: Line, last: int) -> bool:
    """Whether a sentence opens with what it holds for: `With 285 100 rooms sold`, `At £6.10 per kilo`."""
    opens = pattern(prose.lexicon.words.get("on_condition", "")).fullmatch(line.tokens[0].text)
    return opens is not None and 0 < last <= _OPENING


def of_another(own: Sequence[Token]) -> bool:
    """Whether a new clause with a subject of its own begins: `…, and a rebuild would cost`."""
    kinds = [t.kind for t in own]
    return "and" in kinds and "article" in kinds[kinds.index("and") :]


def _is_main(own: Sequence[Token]) -> bool:
    kinds = {t.kind for t in own}
    return bool(kinds & {"it", "be"}) and not kinds & {*_BREAKS, "and"}


def _around(near: Mentions, result: Mention) -> Iterator[Mention]:
    """The levels before a conclusion, in its sentence and those just before."""
    for number in range(result.line.number, result.line.number - 1 - _BACK, -1):
        for m in near.get(number, ()):
            before = m.line.passage == result.line.passage and m.figure.start < result.figure.start
            if before and _is_level(m) and not m.began:
                yield m


def _is_level(mention: Mention) -> bool:
    figure = mention.figure
    positive = figure.value is not None and figure.value > 0
    return positive and figure.role in _ROLES and not mention.change and not figure.word


# -- units -------------------------------------------------------------------------------------------------------------


def _amount(prose: Prose, mention: Mention) -> Amount | None:
    """A figure with its unit; `the 5 611 tonnes` is a mass however the noun is inflected."""
    if mention.share:
        return None
    figure, lexicon = mention.figure, prose.lexicon
    own = unit_of(figure, prose.document.text, lexicon) or (own_unit(figure, lexicon) if figure.unit in TIMES else None)
    if figure.unit == "count" and own:
        own = _unit_word(prose, figure.of) or own
    return Amount(mention, own) if own and not own.dimension.startswith(("rate", "share")) else None


def _unit_word(prose: Prose, word: str) -> Unit | None:
    """The unit that a word names, alone, with an ending (`tonnene`), or as what a price is of (`kvadratmeterpris`)."""
    words, lexicon = prose.lexicon.words, prose.lexicon
    endings = words.get("definite_endings", "").split()
    found = [word, *(word[: -len(ending)] for ending in endings if word.endswith(ending))]
    if has(words.get("each_price", ""), word):
        found += [word[:cut] for cut in range(len(word) - 3, 3, -1)]
    units = (named_unit(one, lexicon) or _HOURS.get(lexicon.units.get(one, "")) for one in found)
    return next((unit for unit in units if unit), None)


# -- three that belong together ----------------------------------------------------------------------------------------


def _triples(prose: Prose, result: Amount, others: Sequence[Amount]) -> Iterator[Triple]:
    """Every way in which two figures can give a conclusion."""
    told = _over_these(prose, result, others)
    rate = result.unit.per or (over(prose, result.mention) and not any(a.unit.per for a in others))
    for a, b in permutations(others, 2):
        if rate:
            per = result.unit.per
            total = a.unit.dimension == result.dimension and not (_of_one(prose, a) or _listed(a, b))
            if total and _counts(prose, b, per) and (not told or b in told):
                yield _each(result), a, _over(b, per)
        elif _of_one(prose, a):
            per = _per(prose, a)
            if a.dimension == result.dimension and _counts(prose, b, per):
                yield _each(a), result, _over(b, per)
            if result.things and not a.things and a.unit.dimension == b.unit.dimension and per is None:
                yield a, b, result


def _over_these(prose: Prose, result: Amount, others: Sequence[Amount]) -> list[Amount]:
    """The counts that are of what an average is said to be over: the 52 dentists of `per dentist`."""
    what = over(prose, result.mention)
    heads = what.heads if what else frozenset()
    return [a for a in others if a.things and related(a.mention.nouns, heads)]


def _listed(total: Amount, number: Amount) -> bool:
    """`Dal har 640 gårder, Holm 380 og Sund 720`: a bare count behind another counts more of the same."""
    a, b = total.mention, number.mention
    bare = a.figure.unit == "count" and not a.figure.of and a.figure.scale == 1
    return bare and bool(b.figure.of) and a.line is b.line and b.at < a.at


def _of_one(prose: Prose, amount: Amount) -> bool:
    """Whether an amount is that of one: a mean, a price, `each tonne yields`, `a typical home uses`."""
    mention = amount.mention
    if amount.unit.per or mention.figure.role == "mean" or over(prose, mention) is not None:
        return True
    opening = mention.line.tokens[: mention.at]
    each = any(t.kind == "each" for t in (*opening, *mention.after(3))) or [t.kind for t in opening[:1]] == ["article"]
    each = each or any(_unit_word(prose, t.text.lower()) for t in mention.after(1) if t.kind == "word")
    return each or has(prose.lexicon.words.get("each_price", ""), _said(prose, mention))


def _said(prose: Prose, mention: Mention) -> str:
    """The sentence of a figure up to the word behind it."""
    last = (mention.line.tokens[mention.at], *mention.after(1))[-1]
    return prose.document.text[mention.line.tokens[0].start : last.end]


def _per(prose: Prose, amount: Amount) -> Unit | None:
    """The unit that an amount is per: `£6.10 per kilo`, `each tonne yields`, `burying a tonne costs`."""
    if amount.unit.per:
        return amount.unit.per
    tokens = amount.mention.line.tokens
    around = (*tokens[max(0, amount.mention.at - _NEAR) : amount.mention.at], *amount.mention.after(3))
    near = [t.text.lower() for t in around if t.figure < 0]
    pairs = [f"{a} {b}" for a, b in pairwise(near)]
    return next((unit for word in (*pairs, *near) if (unit := _unit_word(prose, word))), None)


def _counts(prose: Prose, amount: Amount, per: Unit | None) -> bool:
    """Whether an amount can be how many: things, or so many of the unit that the other is per."""
    if amount.unit.per or (amount.mention.figure.value or 0) < _FEWEST or _of_mean(prose, amount):
        return False
    return amount.unit.dimension == per.dimension if per else amount.things and amount.mention.figure.decimals == 0


def _of_mean(prose: Prose, amount: Amount) -> bool:
    return amount.mention.figure.role == "mean" or over(prose, amount.mention) is not None


def _each(amount: Amount) -> Amount:
    """What one has, in the base unit of what it is counted in."""
    own = amount.unit.per
    return Amount(amount.mention, replace(amount.unit, size=amount.unit.size * own.size)) if own else amount


def _over(amount: Amount, per: Unit | None) -> Amount:
    """How many, in the unit that the other is per."""
    return Amount(amount.mention, replace(amount.unit, size=amount.unit.size / per.size)) if per else amount


# -- whether they give each other --------------------------------------------------------------------------------------


def _gives(triple: Triple) -> bool:
    mean, total, number = (a.figure for a in triple)
    return (total.interval / number.interval).meets(mean.interval)


def _slipped(prose: Prose, triple: Triple) -> bool:
    """Whether the three would give each other but for a power of ten, or another unit that the mean could be per; an
    average right behind its total and number may have its digits in another order."""
    mean, total, number = (a.figure.value or Fraction(1) for a in triple)
    off = total / number / mean
    loose = min(_LOOSEST, sum((_looseness(a.figure) for a in triple), Fraction(0)))
    per = triple[0].unit.per
    others = [per.size / unit.size for _, unit in units_like(per, prose.lexicon)] if per else []
    return any(abs(off / ratio - 1) <= loose for ratio in (*_TENS, *others)) or _reordered(triple)


def _reordered(triple: Triple) -> bool:
    mean, total, number = (a.mention.figure for a in triple)
    last = mean.start > max(total.start, number.start) and mean.sentence == total.sentence == number.sentence
    wanted = str(round((total.value or 0) / (number.value or 1) * 10**mean.decimals))
    return last and len(wanted) >= _LONG and likeness(mean, replace(mean, quote=wanted)) == STRONG


def _looseness(figure: Figure) -> Fraction:
    """How far a printed number may be from what it stands for, as a part of it; a round one is taken as printed."""
    digits = len([c for c in figure.quote.rstrip("0") if c.isdigit()])
    low, high = figure.interval.low or Fraction(0), figure.interval.high or Fraction(0)
    return min((high - low) / 2 / (figure.value or 1), Fraction(1, 10 ** max(digits - 1, 1)))


def _told_otherwise(result: Amount, others: Sequence[Amount]) -> bool:
    """Whether a conclusion repeats a figure before it, or is the sum or the difference of two of them."""
    alike = [a.mention.figure for a in others if same_unit(a.mention.figure, result.mention.figure)]
    value = result.mention.figure.value
    values = [f.value or Fraction(0) for f in alike]
    sums = {x + y for x, y in permutations(values, 2)} | {x - y for x, y in permutations(values, 2)}
    return value in values or value in sums
