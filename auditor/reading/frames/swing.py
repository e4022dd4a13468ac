"""A change or a distance whose levels its sentence does not put together: `88 in 2001, 72 in 1972. In 34 years …`.

Frame `change` · figures: from, to, by · words and facts: direction, where the text says which level came first.

Of the pairs that may be meant (auditor/reading/pairing) the one that gives the size is taken; where none does, the one
that is sure; else the only one that would give it but for a slip of the pen: digits swapped, a zero too many, per cent
for percentage points, the opposite word. A size that none of these explains is doubted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from typing import Any

from auditor import formula as formulas
from auditor.interval import Interval
from auditor.model import Figure, Frame
from auditor.reading.binding.elsewhere import elsewhere
from auditor.reading.binding.levels import same_time
from auditor.reading.binding.paces import of_another_pace
from auditor.reading.binding.scoped import scoped
from auditor.reading.binding.sizes import Size, claims, goes_on, sizes
from auditor.reading.binding.turns import judges
from auditor.reading.frames import against, balance, change, excess, followup, growth, less_than, listed_change
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.pairing import SURE, Pair, ledger_of, pairs
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import has
from auditor.relations import DIFFERENCE, PERCENT, alike, sharpened, turned

_BINDING = (change, less_than, against, followup, listed_change)
"""The modules of frames that bind sizes to levels of their own."""
_TENS = (10, 100, 1000)
_CLOSE = Fraction(1, 10)  # how wide a difference may be, of itself, that a lost zero is told by
_FAR = 12  # times a size, beyond which the difference of two levels is not meant
_BEHIND = 8  # tokens from a size to the level that it is held against
_TELLING = 10  # from which a difference is no chance
_APPOSING = {"comma", "or", "thus", "article", "up", "down", "more", "less", "at", "of", "by"}
_BACK = 2  # sentences in which the size of two levels is told before
_SUBJECT = 2  # tokens in which a sentence says that it goes on about the levels before
_FEW = 3  # pairs among which a slip is told


def frames(prose: Prose) -> Iterator[Frame]:
    """The changes and distances of a document that no construction of one sentence and no balance explains."""
    framed = chain.from_iterable(module.frames(prose) for module in _BINDING)
    bound = {f.start for frame in framed for f in frame.figures.get("by", ())}
    bound |= {f.start for frame in balance.frames(prose) for f in frame.figures["net"]}
    bound |= set(_given_twice(prose))
    ledger = ledger_of(prose)
    apart = excess.told_in(prose)
    for line in (line for line in prose.lines if line.number not in apart):
        for size in sizes(prose, line):
            told = not _respective(size) and not elsewhere(prose, line) and not _entry(prose, size)
            if size.figure.start not in bound and told:
                yield from _framed(prose, size, pairs(ledger, size))


def _entry(prose: Prose, size: Size) -> bool:
    """`1. Oslo 104.7 (11.7)`: a figure of a list under a heading on changes, with neither sign nor word of its own."""
    return prose.passage(size.line).role == "item" and size.word is None and not size.figure.sign


def _respective(size: Size) -> bool:
    """`by 1.9 million and 1.5 million respectively`: one size of several, each of another pair."""
    return any(t.kind == "respectively" for t in size.line.tokens[size.at :])


def _given_twice(prose: Prose) -> Iterator[int]:
    """The sizes, both in amount and in per cent, of which the text names the level that they lead to or from."""
    for frame in growth.frames(prose):
        if "level" in frame.facts:
            yield from (figure.start for role in ("by", "percent") for figure in frame.figures[role])


def _framed(prose: Prose, size: Size, found: Sequence[Pair]) -> Iterator[Frame]:
    found = [pair for pair in found if _leads_there(prose, size, pair) and not _of_another_clause(prose, size, pair)]
    if size.word and has(prose.lexicon.words.get("never_of_shares", ""), size.word.text):  # `7 per cent cheaper`
        found = [pair for pair in found if pair.a.unit != "percent"]
    found = [pair for pair in found if pair.told or not _of_another_time(size, pair)]
    found = [pair for pair in found if not of_another_pace(prose, size.figure, size.line, (pair.a, pair.b))]
    found = [pair for pair in found if not (_told_already(prose, size, pair) or _between_two(prose, size, pair))]
    if not found:
        return
    pair, doubt = _chosen(size, found)
    doubt = doubt or ("several_levels" if _turned_by_a_word(pair) else "")
    counted = pair.told and size.origin >= 0
    apart = not (counted or _printed(pair, size.figure)) and scoped(prose, size)
    doubt = doubt or ("several_levels" if apart and not (_fits(pair, size) or _is_gap(pair, size)) else "")
    facts: dict[str, Any] = {"bound": pair.weight == SURE, **({"again": True} if _again(prose, size) else {})}
    a, b = (pair.a, pair.b) if pair.ordered else turned(pair.a, pair.b, size.direction or None)
    a, b = sharpened(a, b)
    told_back = not (pair.ordered or size.direction) and not _gives(replace(pair, a=a, b=b, ordered=True), size.figure)
    if told_back and _gives(replace(pair, a=b, b=a, ordered=True), size.figure):  # `378 against 450, minus 16 per cent`
        a, b = b, a
    ends = {"from": (a,), "to": (b,), "by": (size.figure,)}
    told = size.word is not None and pair.ordered and not (size.distance or apart or _told_last(prose, pair, size))
    told = told and not _judged(prose, size)
    words = {"direction": prose.word(size.word)} if told and size.word else {}
    if told:
        facts["direction"] = size.direction
    yield Frame("change", ends, words, facts, size.line.number, doubt)


def _again(prose: Prose, size: Size) -> bool:
    """`5.4 points more, or a growth of 22.5 per cent`: a size that says the one before it in another way."""
    tokens = size.line.tokens[: size.at]
    last = max((i for i, t in enumerate(tokens) if t.figure >= 0), default=-1)
    between = {t.kind for t in tokens[last + 1 :]}
    joined = between <= _APPOSING and bool(between & {"or", "thus"})
    return joined and last >= 0 and prose.figures[tokens[last].figure].role == "change"


def _of_another_time(size: Size, pair: Pair) -> bool:
    """`It was 134, against 130 in May last year. In April the growth was 3.6 per cent`: of neither level's time."""
    times = [figure.context.period for figure in (pair.a, pair.b)]
    return bool(size.own) and all(times) and not any(same_time(own, time) for own in size.own for time in times)


def _told_already(prose: Prose, size: Size, pair: Pair) -> bool:
    """`The oldest group fell from 117 to 87, by 26 per cent. The youngest, on the contrary, rose by 7 per cent`: the
    sentence of the levels gives their size itself, and the one of this size has a subject and a way of its own."""
    opening = {t.kind for t in size.line.tokens[:_SUBJECT]}
    if not pair.ordered or _agrees(pair, size) or {"it", "these", "thus"} & opening:
        return False
    for line in prose.before(size.line, _BACK):
        own = [prose.figures[t.figure] for t in line.tokens if t.figure >= 0]
        both = {pair.a.value, pair.b.value} <= {figure.value for figure in own}
        sized = (f for f in own if f.role == "change" and f.unit == size.figure.unit and f.value != size.figure.value)
        if both and any(_gives(pair, figure) for figure in sized):
            return True
    return False


def _between_two(prose: Prose, size: Size, pair: Pair) -> bool:
    """`A year ago pay in A was 5 higher, now it is 16 lower`: than in B, and no change of what A has in the table."""
    ways = {other.direction for other in claims(prose, size.line) if _is_more(other) and _is_more(size)}
    return pair.a.cell is not None and ways == {1, -1}


def _is_more(size: Size) -> bool:
    return size.word is not None and size.word.kind in ("more", "less")


def _judged(prose: Prose, size: Size) -> bool:
    """`The improvement is 6 points`: it does not say which way; `2 percentage points better` says that of a share."""
    if size.word is None or not judges(size.word, prose.lexicon):
        return False
    behind = any(t is size.word for t in size.line.tokens[size.at + 1 : size.at + 3])
    return not (behind and size.figure.unit == "percentage_point")


def _turned_by_a_word(pair: Pair) -> bool:
    """`a loss of 4.5 per cent, down 0.3 points from 4.8`: a word makes the one negative, and not the other."""
    ends = (pair.a, pair.b)
    growth = all(figure.role == "change" for figure in ends)
    turned = any((figure.value or 0) < 0 and not figure.sign for figure in ends)
    return turned and not growth and any((figure.value or 0) > 0 for figure in ends)


def _told_last(prose: Prose, pair: Pair, size: Size) -> bool:
    """`In 2015 there were 340. In 2010 there were 300. That is 40 fewer`: it may be the one told last that is less
    (`The year before there were 380, thus 40 more`); not of what has become so."""
    before = pair.a.sentence <= size.line.number and pair.a.start < size.figure.start
    apart = pair.b.sentence < pair.a.sentence and before
    become = any(has(prose.lexicon.words.get("become", ""), t.text) for t in size.line.tokens)
    return apart and not become and pair.a.cell is None and size.word is not None and size.word.kind in ("more", "less")


def _leads_there(prose: Prose, size: Size, pair: Pair) -> bool:
    """Whether a pair ends at the level that the sentence leads to: `it fell 1.3 points, to 6.7` is about 6.7."""
    if size.target < 0:
        return True
    target = prose.figures[size.line.tokens[size.target].figure]
    return target.start in (pair.a.start, pair.b.start)


def _of_another_clause(prose: Prose, size: Size, pair: Pair) -> bool:
    """Whether a `while` parts a size from its levels, or from the size of the levels told before: `from 14 to 9, while
    income rose by 7`, `That is a rise of 3 per cent, although there are 2 per cent fewer pupils`."""
    starts = {pair.a.start, pair.b.start}
    stated = [
        (i, prose.figures[t.figure])
        for i, t in enumerate(size.line.tokens[: size.at])
        if t.figure >= 0 and prose.figures[t.figure].role != "label"
    ]
    places = [i for i, figure in stated if figure.start in starts]
    told = places or [i for i, figure in stated if figure.role == "change"]
    between = size.line.tokens[max(told) : size.at] if told else ()
    return any(token.kind in ("while", "semicolon") for token in between) and not goes_on(size.line.tokens[: size.at])


def _chosen(size: Size, found: Sequence[Pair]) -> tuple[Pair, str]:
    """The pair that is meant, and why it may not be."""
    sure = [pair for pair in found if pair.weight == SURE and not _summed(size)]
    in_points = _in_points(size, found, sure)
    if in_points:
        return in_points, ""
    if sure and _slipped(sure[0], size, 1) and not _fits(sure[0], size):
        return sure[0], ""
    told = any(pair.told for pair in sure)
    explaining = [pair for pair in found if pair.weight or not (told or (sure and _in_its_sentence(sure[0], size)))]
    fitting = [pair for pair in explaining if _fits(pair, size)]
    if fitting:
        return fitting[0], ""
    if sure and not (_relative_of_shares(sure[0], size) or _bare_word(size.figure)):
        of_one = size.between_ends or sure[0].named or not _mean_and_level(sure[0])
        alike = _alike(sure[0], size.figure) and of_one
        return sure[0], "" if told or alike else "several_levels"
    likely = [pair for pair in found if pair.weight or _opposed(pair, size)]
    slipped = [pair for pair in likely if _slipped(pair, size, len(likely))]
    if len({(pair.a.value, pair.b.value) for pair in slipped}) == 1:
        return slipped[0], ""
    return found[0], "several_levels"


def _bare_word(figure: Figure) -> bool:
    """`up two`: so small a number in words may be of anything."""
    return figure.word and figure.unit == "count" and not figure.of


def _summed(size: Size) -> bool:
    """`The three had a growth of 6 130 together`: a sum of sizes, and no distance of levels."""
    return any(t.kind == "total" for t in size.line.tokens[: size.at]) and not (size.base or size.earlier)


def _in_points(size: Size, found: Sequence[Pair], sure: Sequence[Pair]) -> Pair | None:
    """Of a size in per cent, the two percentages that are as many points apart, where none are so many per cent."""
    shares = [pair for pair in map(_alike_ends, found) if pair.a.unit == pair.b.unit == size.figure.unit == "percent"]
    in_words = size.figure.word and size.figure.extent[1] <= size.figure.end  # `three tenths lower` is no percentage
    if in_words or any(_relative(pair, size.figure) for pair in found):
        return None
    near = shares if size.tied or size.distance else [p for p in shares if p.weight or _held_against(p, size)]
    meant = [pair for pair in near if _points(pair, size.figure)]
    return next((pair for pair in (*(p for p in sure if p in meant), *meant)), None)


def _alike_ends(pair: Pair) -> Pair:
    """A pair of which a bare number has the unit of the other: `The rate was 62 per cent. In 2021 it was 55`."""
    a, b = alike(pair.a, pair.b)
    return replace(pair, a=a, b=b)


def _held_against(pair: Pair, size: Size) -> bool:
    """`81.7 per cent did. That is 2.3 per cent short of the target of 84`: an end right behind a size with decimals."""
    behind = next((t.start for t in size.line.tokens[size.at + 1 : size.at + 1 + _BEHIND] if t.figure >= 0), -1)
    compared = size.word is not None and size.word.kind in ("more", "less") and size.figure.decimals > 0
    return compared and any(end.start == behind for end in (pair.a, pair.b))


def _is_gap(pair: Pair, size: Size) -> bool:
    """Whether a size in per cent is as many points as its levels are apart, of which one stands right behind it."""
    return pair.a.unit == size.figure.unit == "percent" and _held_against(pair, size) and _points(pair, size.figure)


def _relative(pair: Pair, by: Figure) -> bool:
    """Whether the printed values of a pair are so many per cent apart."""
    ends = ((pair.a, pair.b),) if pair.ordered else ((pair.a, pair.b), (pair.b, pair.a))
    values = ({**formulas.printed_values({"from_": [x], "to": [y]}), "by": [by.interval]} for x, y in ends)
    return by.unit == "percent" and any(formulas.possible(PERCENT, v) for v in values)


def _in_its_sentence(pair: Pair, size: Size) -> bool:
    return pair.a.sentence == pair.b.sentence == size.line.number and pair.a.cell is None


def _fits(pair: Pair, size: Size) -> bool:
    return _agrees(pair, size) and _gives(_directed(pair, size), size.figure)


def _directed(pair: Pair, size: Size) -> Pair:
    """A pair in the order that the word of direction gives it: 13.7 before 20.1 for a growth."""
    if pair.ordered or size.distance or not size.direction:
        return pair
    a, b = turned(pair.a, pair.b, size.direction)
    return replace(pair, a=a, b=b, ordered=True)


def _relative_of_shares(pair: Pair, size: Size) -> bool:
    """A change in per cent beside percentages may be of something else."""
    return pair.a.unit == size.figure.unit == "percent"


# -- whether a pair gives a size ---------------------------------------------------------------------------------------


def _gives(pair: Pair, by: Figure) -> bool:
    """Whether a size is the difference of two levels, or their relative change."""
    return _possible(PERCENT if by.unit == "percent" else DIFFERENCE, pair, by)


def _printed(pair: Pair, by: Figure) -> bool:
    """Whether the printed values of a pair are as far apart as a size, in either direction."""
    formula = PERCENT if by.unit == "percent" else DIFFERENCE
    ends = ((pair.a, pair.b), (pair.b, pair.a))
    values = ({**formulas.printed_values({"from_": [x], "to": [y]}), "by": [by.interval]} for x, y in ends)
    return any(formulas.possible(formula, v) for v in values)


def _possible(formula: str, pair: Pair, by: Figure) -> bool:
    a, b = pair.a, pair.b
    if not pair.ordered and by.unit == "percent":
        return any(formulas.possible(formula, _values(x, y, by)) for x, y in ((a, b), (b, a)))
    return formulas.possible(formula, _values(a, b, by))


def _values(a: Figure, b: Figure, by: Figure) -> dict[str, list[Interval]]:
    a, b = sharpened(a, b)
    return formulas.intervals({"from_": [a], "to": [b], "by": [by]})  # type: ignore[return-value]


def _agrees(pair: Pair, size: Size) -> bool:
    """Whether a pair goes the way that the word of direction says."""
    if not pair.ordered or not size.direction or size.distance or pair.a.value is None or pair.b.value is None:
        return True
    return (pair.b.value - pair.a.value) * size.direction >= 0


# -- slips of the pen --------------------------------------------------------------------------------------------------


def _slipped(pair: Pair, size: Size, among: int) -> bool:
    """Whether a pair would give the size but for one slip."""
    by = size.figure
    if by.unit == "percent" and pair.a.unit == "percent":
        return pair.weight == SURE and _points(pair, by)
    if not _agrees(pair, size):
        return pair.ordered and _gives(pair, by) and _exact(pair)
    return among <= _FEW and not by.word and _misprinted(pair, by)


def _opposed(pair: Pair, size: Size) -> bool:
    """Whether two levels of known times are just so far apart as a size says, the other way than its word."""
    by = size.figure
    telling = by.value is not None and by.unit != "percent" and abs(by.value) >= _TELLING and not by.hedge
    return telling and pair.ordered and not _agrees(pair, size) and _printed(pair, by) and _goes_back(size)


def _goes_back(size: Size) -> bool:
    """`It has risen`, `The number has risen`, `The list is longer`: a sentence on what was told, with no other noun."""
    kinds = [t.kind for t in size.line.tokens]
    told = kinds[1:] if kinds[:1] == ["article"] else kinds
    named = told[:1] in (["share"], ["number"]) and told[1:2] in (["be"], ["up"], ["down"])
    compared = size.word is not None and size.word.kind in ("more", "less")
    subject = told[:2] == ["word", "be"]
    return kinds[:1] in (["it"], ["these"]) or named or (compared and subject)


def _points(pair: Pair, by: Figure) -> bool:
    """Whether percentage points are printed as per cent."""
    values = formulas.printed_values({"from_": [pair.a], "to": [pair.b]})
    return formulas.possible(DIFFERENCE, {**values, "by": [by.interval]}) and not by.interval.contains(0)


def _exact(pair: Pair) -> bool:
    """Whether the difference of two levels is told well from none."""
    gap = (pair.b.interval - pair.a.interval).magnitude()
    return gap.low is not None and gap.low > 0


def _misprinted(pair: Pair, by: Figure) -> bool:
    gap = _size_of(pair, by)
    if gap is None or not gap or by.value is None:
        return False
    width = (pair.b.interval - pair.a.interval).magnitude()
    narrow = width.low is not None and width.high is not None and width.high - width.low <= gap * _CLOSE
    tens = any(by.interval.contains(gap * ten) or by.interval.contains(gap / ten) for ten in _TENS)
    printed = round(gap / by.scale * 10**by.decimals)
    return (narrow and tens) or likeness(by, replace(by, quote=str(printed))) == STRONG


def _alike(pair: Pair, by: Figure) -> bool:
    """Whether the difference of two levels is of the order of the size; far apart, they are of something else."""
    gap = _size_of(pair, by)
    return bool(gap and by.value and Fraction(1, _FAR) <= abs(gap / by.value) <= _FAR)


def _mean_and_level(pair: Pair) -> bool:
    """`16 more than the year before and above the average of 37`: a level is not told from the mean of many."""
    return (pair.a.role == "mean") != (pair.b.role == "mean")


def _size_of(pair: Pair, by: Figure) -> Fraction | None:
    """The printed difference of two levels, in the unit of the size."""
    if pair.a.value is None or pair.b.value is None or (by.unit == "percent" and not pair.a.value):
        return None
    gap = abs(pair.b.value - pair.a.value)
    return 100 * gap / pair.a.value if by.unit == "percent" else gap
