"""Averages whose total and number stand right before them: `12 600 members in 84 branches, an average of 150 in each`,
`eight cottages for £2.4m, or £300,000 apiece`, `£64,000 from 320 donors, £200 on average`.

Frame `average` (see average.py) with bound True: the construction itself names the three. The total is counted in the
unit or noun of the average, the number is what it is over; both stand in its sentence or in the two before, and nothing
else there can be meant. Amounts in unlike units of one dimension (kroner and øre) are in its base unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.interval import rounded
from auditor.model import Figure, Frame
from auditor.reading.binding.averages import (
    Over,
    belongs,
    closed,
    in_another_unit,
    in_unit,
    is_fractional,
    over,
    refers,
    unit_of,
)
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern

_BACK = 2  # sentences before that of the average
_BETWEEN = ("of", "at", "mean", "it", "be", "each")  # what may stand between `an average` and its figure
_PAIR = 2
_ACROSS = 7  # tokens from an average to the number that it is for each of
_NEXT = 4  # tokens between an average and its word
_TIMES = 2  # how many times a number of things a total of things is, at least

Named = tuple[Mention, Mention]
"""Total and number."""


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for mean in near[line.number]:
            what = over(prose, mean) if is_mean(prose, mean) and not _is_pace(prose, mean) else None
            found = sure(prose, near, mean, what) if what else None
            if what and found and not _of_others(near, mean, what, *found):
                yield frame_of(prose, mean, what, *found, named=_slipped(prose, near, mean, what, *found))


def _of_others(near: Mentions, mean: Mention, what: Over, total: Mention, number: Mention) -> bool:
    """Whether another count of what an average is over gives it: the 3 200 dwellings, not the 800 terraced houses."""
    counts = [m for found in near.values() for m in found if m.figure.unit == "count" and related(m.nouns, what.heads)]
    return not _gives(mean, total, number) and any(_gives(mean, total, m) for m in counts if m.amount)


def _gives(mean: Mention, total: Mention, number: Mention) -> bool:
    by = number.figure.interval
    return by.low is not None and by.low > 0 and (total.figure.interval / by).meets(mean.figure.interval)


def _is_pace(prose: Prose, mean: Mention) -> bool:
    """Whether an average is so much a day or a year: that is a matter of time (frames/pace.py)."""
    behind = prose.document.text[mean.figure.end : mean.line.tokens[-1].end]
    return any(
        pattern(prose.lexicon.words[f"per_{unit}"]).match(behind.lstrip()) for unit in ("day", "week", "month", "year")
    )


def frame_of(prose: Prose, mean: Mention, what: Over, total: Mention, number: Mention, named: bool = False) -> Frame:
    """The frame of an average with its total and its number; an average without a unit is in that of its total."""
    lexicon, unit = prose.lexicon, unit_of(total.figure, prose.lexicon)
    weighed = what.unit if number.figure.unit == "measure" else None
    figures = {
        "mean": (in_unit(_with_unit(mean.figure, total.figure), unit, lexicon, weighed),),
        "total": (closed(total.figure),),
        "number": (in_unit(closed(number.figure), weighed and replace(weighed, size=Fraction(1)), lexicon),),
    }
    facts = {"per": 1, "bound": True, "named": named}
    return Frame("average", figures, facts=facts, sentence=mean.line.number)


def _with_unit(mean: Figure, total: Figure) -> Figure:
    """An average in the unit of its total where it has none; printed whole it is rounded to the unit."""
    if mean.unit != "count" or total.unit == "count" or mean.value is None:
        return mean
    rounding = mean.interval if mean.decimals else rounded(mean.value, Fraction(1))
    return replace(mean, unit=total.unit, of=total.of, interval=rounding)


def is_mean(prose: Prose, mention: Mention) -> bool:
    """Whether a figure can be an average: a level that is an amount or a time."""
    level = not mention.change and not mention.share and mention.value > 0 and not mention.began
    return level and unit_of(mention.figure, prose.lexicon) is not None


def sure(prose: Prose, near: Mentions, mean: Mention, what: Over) -> Named | None:
    """The total and the number of an average, where nothing else can be meant."""
    lines = [
        _amounts(prose, near, mean, number) for number in range(mean.line.number, mean.line.number - 1 - _BACK, -1)
    ]
    found = _named(prose, mean, what, lines) if what.heads or what.unit else _bare(prose, mean, lines)
    told = found and (belongs(prose, mean, *found) or _slipped(prose, near, mean, what, *found))
    return found if told else None


# -- a slip of unit or noun --------------------------------------------------------------------------------------------


def _slipped(prose: Prose, near: Mentions, mean: Mention, what: Over, total: Mention, number: Mention) -> bool:
    """Whether an average is right but for its unit, its scale or the noun that it is over."""
    return in_another_unit(prose, mean, what, total, number) or _of_another(near, mean, what, total, number)


def _of_another(near: Mentions, mean: Mention, what: Over, total: Mention, number: Mention) -> bool:
    """Whether another count beside the one that an average is said to be over gives it."""
    if not what.heads or mean.line.passage != number.line.passage:
        return False
    beside = [m for m in near[number.line.number] if m.figure.unit == "count" and m.figure is not number.figure]
    fitting = [m for m in beside if m.value and (total.figure.interval / m.figure.interval).meets(mean.figure.interval)]
    return len(fitting) == 1 and not related(fitting[0].nouns, what.heads)


def _amounts(prose: Prose, near: Mentions, mean: Mention, line: int) -> list[Mention]:
    """The amounts of a sentence that stand before an average."""
    found = [m for m in near.get(line, ()) if m.line is not mean.line or m.at < mean.at or _each_of(mean, m)]
    found = [m for m in found if m.line.passage == mean.line.passage and not m.change and not m.share]
    found = [m for m in found if m.value > 1 and unit_of(m.figure, prose.lexicon) is not None]
    return [m for m in found if not m.began or _is_source(m, found)]


def _each_of(mean: Mention, number: Mention) -> bool:
    """`410 kg of waste for each of the 150,000 residents`"""
    kinds = [t.kind for t in mean.line.tokens[mean.at + 1 : number.at]]
    joined = "each" in kinds and bool({"of", "ofthese"} & set(kinds[kinds.index("each") :]))
    return joined and len(kinds) <= _ACROSS and all(t.figure < 0 for t in mean.line.tokens[mean.at + 1 : number.at])


def _is_source(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether `from` says where an amount came from, and not where a change began: `£64,000 from 320 donors`."""
    kinds = [t.kind for t in mention.before(1)]
    return kinds == ["from"] and any(m.line is mention.line and m.at == mention.at - 2 for m in found)


# -- over something that is named --------------------------------------------------------------------------------------


def _named(prose: Prose, mean: Mention, what: Over, lines: Sequence[list[Mention]]) -> Named | None:
    number = _only([[m for m in found if _is_number(prose, m, what)] for found in lines])
    totals = [[m for m in found if m is not number and sums(prose, mean, m)] for found in lines]
    total = _only(totals[:_PAIR])
    if number is None or total is None:
        return None
    linked = mean.line in (total.line, number.line) or refers(mean)
    return (total, number) if linked else None


def _only(lines: Sequence[list[Mention]]) -> Mention | None:
    """The only one of the nearest sentence that has any."""
    found = next((found for found in lines if found), [])
    return found[0] if len(found) == 1 else None


def _is_number(prose: Prose, mention: Mention, what: Over) -> bool:
    if what.unit and mention.figure.unit == "measure":
        own = unit_of(mention.figure, prose.lexicon)
        return own is not None and own.dimension == what.unit.dimension
    if mention.figure.unit != "count":
        return False
    subject = stems([t.text for t in mention.line.tokens[: mention.at] if t.figure < 0], prose.lexicon)
    return related(mention.nouns or subject, what.heads)


# -- over what stands before -------------------------------------------------------------------------------------------


def _bare(prose: Prose, mean: Mention, lines: Sequence[list[Mention]]) -> Named | None:
    """`Our 143 volunteers gave 26 800 hours, an average of 187 each`: the only two amounts before an average."""
    found = [*lines[0], *lines[1]] if len(lines[0]) == 1 or refers(mean) else lines[0]
    if len(found) != _PAIR or not (_adjoins(mean) or any(_each_of(mean, m) for m in found if m.line is mean.line)):
        return None
    total, number = sorted(found, key=lambda m: (m.figure.unit == "count", -m.value))
    fits = number.figure.unit == "count" and (sums(prose, mean, total) or _takes_unit(mean, total))
    told = total.figure.unit != "count" or total.value >= _TIMES * number.value
    return (total, number) if fits and told else None


def _adjoins(mean: Mention) -> bool:
    """Whether nothing but `of`, `it was` stands between an average and the word that makes it one."""
    for token in reversed(mean.before(_NEXT)):
        if token.kind in ("mean", "thus", "or"):
            return True
        if token.kind not in _BETWEEN:
            break
    return any(t.kind in ("mean", "each") for t in mean.after(_PAIR))


def _takes_unit(mean: Mention, total: Mention) -> bool:
    """`26 800 hours, an average of 187 each`: a number without a noun is in the unit of its total."""
    return mean.figure.unit == "count" and not mean.figure.of and total.figure.unit != "count"


def sums(prose: Prose, mean: Mention, total: Mention) -> bool:
    """Whether a total is counted in what an average is counted in."""
    a, b = (unit_of(m.figure, prose.lexicon) for m in (mean, total))
    if a is None or b is None or a.dimension != b.dimension or is_fractional(total.figure):
        return False
    own = stems([mean.figure.of], prose.lexicon) if mean.figure.unit == "count" else frozenset()
    return not own or related(own, total.nouns)
