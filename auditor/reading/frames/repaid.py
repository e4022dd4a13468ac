"""A sum, so much of it a year, and the years that takes: `The loan of 240 million is repaid at 8 million a year, which
takes 30 years`. What bears interest is left out.

Frame `average` (see average.py) with bound True · figures: mean (what a year takes), total, number (the years) · facts:
per. The sum is the only one in the unit in the nearest sentence that has any; one that gives the years is taken first.
Words: `repaid` (repaid, paid for itself), `takes`, `interest`, `per_year` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.interval import Interval
from auditor.model import Figure, Frame
from auditor.reading.binding.averages import closed
from auditor.reading.binding.lifetimes import says_any
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.numbers.near import slipped_length
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import pattern
from auditor.relations import alike, same_unit

_BACK = 2  # sentences before the years in which sum and pace stand
_CLAUSE = 10  # tokens before the years in which it is said that something is repaid
_FEWEST = 3  # years
_ENDS = ("comma", "stop", "semicolon", "close", "dash", "and", "while")
_WHILE = 7  # tokens behind a pace that may say that it is of the first years only
_BEHIND = 24  # characters behind a figure in which `a year` stands
_TEN = 10
_TENTH = Fraction(1, 10)


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for years in near[line.number]:
            if _takes_years(prose, years):
                yield from _repaid(prose, near, years)


def _takes_years(prose: Prose, mention: Mention) -> bool:
    """`repaid after 30 years`, `it takes 30 years`"""
    if mention.figure.unit != "years" or mention.figure.decimals or mention.value < _FEWEST or mention.change:
        return False
    behind = mention.after(1)
    if behind and behind[0].kind not in _ENDS:
        return False
    before = mention.before(_CLAUSE)
    own = before[max((i + 1 for i, t in enumerate(before) if t.figure >= 0), default=0) :]
    taking = says_any(prose, "takes", own[-3:]) and any(t.kind in ("it", "thus", "word") for t in own[:-1])
    return says_any(prose, "repaid", own) or taking


def _repaid(prose: Prose, near: Mentions, years: Mention) -> Iterator[Frame]:
    number = years.line.number
    around = [_money(near, years, n) for n in range(number, number - 1 - _BACK, -1)]
    lines = {m.line.number: m.line.tokens for found in around for m in found} | {number: years.line.tokens}
    if any(says_any(prose, "interest", t) for t in lines.values()):
        return
    if not any(says_any(prose, "repaid", t) for t in lines.values()):
        return
    paces = [m for found in around for m in found if _is_yearly(prose, m)]
    if len(paces) != 1:
        return
    pace = paces[0]
    sums = [[m for m in found if _is_sum(prose, m, pace)] for found in around]
    length = _rounded(years.figure)
    fitting = [m for found in sums for m in found if _gives(m.figure, pace.figure, length)]
    nearest = next((found for found in sums if found), [])
    slipped = [m for m in nearest if _slipped(m.figure, pace.figure, years.figure)]
    total = fitting[:1] or (
        nearest if len({m.figure.value for m in nearest}) == 1 else slipped if len(slipped) == 1 else []
    )
    if total:
        whole, part = alike(closed(total[0].figure), pace.figure)
        figures = {"mean": (part,), "total": (whole,), "number": (length,)}
        yield Frame("average", figures, facts={"per": 1, "bound": True}, sentence=number)


def _money(near: Mentions, years: Mention, line: int) -> list[Mention]:
    """The amounts of money of a sentence before the years."""
    found = [m for m in near.get(line, ()) if m.figure.start < years.figure.start]
    same = [m for m in found if m.line.passage == years.line.passage]
    return [m for m in same if m.figure.value and (m.figure.unit == "money" or _bare(m.figure))]


def _bare(figure: Figure) -> bool:
    """`8 million a year`: so much of what stands before it."""
    return figure.unit == "count" and figure.scale > 1 and not figure.word


def _is_yearly(prose: Prose, mention: Mention) -> bool:
    """Whether an amount is by the year: `8 million a year`, `1 000 kroner i året`."""
    text = prose.document.text
    start = max(mention.figure.end, mention.figure.extent[1])
    behind = text[start : min(start + _BEHIND, mention.line.tokens[-1].end)]
    yearly = pattern(prose.lexicon.words["per_year"]).match(behind.lstrip()) is not None
    return yearly and not says_any(prose, "first", mention.after(_WHILE))


def _is_sum(prose: Prose, mention: Mention, pace: Mention) -> bool:
    """Whether an amount may be what is repaid: larger, in the same unit, and by no year."""
    larger = (mention.figure.value or 0) > (pace.figure.value or 0)
    return (
        larger
        and same_unit(*alike(mention.figure, pace.figure))
        and not mention.figure.per
        and not _is_yearly(prose, mention)
    )


def _rounded(figure: Figure) -> Figure:
    """So many years, the last of which need not be whole."""
    value = figure.value or Fraction(0)
    loose = value * _TENTH if figure.hedge else Fraction(0)
    return replace(figure, interval=Interval(value - 1 - loose, value + Fraction(1, 2) + loose))


def _gives(total: Figure, pace: Figure, years: Figure) -> bool:
    return (total.interval / years.interval).meets(pace.interval)


def _slipped(total: Figure, pace: Figure, years: Figure) -> bool:
    """Whether a sum would give the years but for ten of them, or for a digit."""
    meant = round((total.value or 0) / (pace.value or 1))
    said = int(years.value or 0)
    return abs(meant - said) == _TEN or slipped_length(said, meant)
