"""A mean for all beside those of the groups that make it up: `23 weeks in A, 14 in B and 19 for the two together`,
`9.6 on average; 7.9 among those aged 18 to 34, 9.2 from 35 to 54 and 11.4 among those of 55 and over`.

Frame `overall` (see overall.py) with bound `both`. Two groups are all where the third figure is for both together, in
a sentence on a mean or a median; age groups are where each begins where the last one ends, and the oldest is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.binding.opposites import sides
from auditor.reading.text.prose import Line, Prose
from auditor.relations import alike, same_unit

_MEANS = ("mean", "median")
_BACK = 1  # sentences before the groups in which the mean of all is told
_AHEAD = 6  # tokens between a mean and its figure
_TAIL = 6  # tokens behind a figure in which `for both` stands
_CUTS = ("comma", "semicolon", "stop", "while")
_TWO = 2
_ADD_UP = 0.02  # how near two figures and their sum come


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        yield from _both(near, line)
        yield from _ages(prose, near, line)


def _both(near: Mentions, line: Line) -> Iterator[Frame]:
    """`23 weeks in A, 14 weeks in B and 19 weeks for the two together`."""
    found = [m for m in near[line.number] if not _is_two(m)]
    if len(found) != _TWO + 1 or not _of_mean(line, found[0]) or not _for_both(found[-1]):
        return
    *parts, whole = found
    sums = abs(sum(p.value for p in parts) - whole.value) <= _ADD_UP * whole.value
    if _one_unit(found) and not sums and not any(m.change or m.began for m in found):
        yield _frame(whole, parts)


def _is_two(mention: Mention) -> bool:
    """The two of `for the two together`."""
    return mention.figure.word and mention.value == _TWO and not mention.figure.measured


def _of_mean(line: Line, first: Mention) -> bool:
    """Whether a mean or a median is told of, not of each day or head."""
    return any(t.kind in _MEANS for t in line.tokens[: first.at]) or first.figure.role == "mean"


def _for_both(whole: Mention) -> bool:
    after = whole.after(_TAIL)
    end = next((i for i, t in enumerate(after) if t.kind in _CUTS), len(after))
    kinds = [t.kind for t in after[:end]]
    two = any(t.text.isalpha() and t.figure >= 0 for t in after[:end])
    return "at" in kinds[:_TWO] and ("both" in kinds or (two and "total" in kinds))


def _one_unit(found: Sequence[Mention]) -> bool:
    first = found[0].figure
    return all(same_unit(*alike(first, m.figure)) or _bare(first, m.figure) for m in found[1:])


def _bare(first: Figure, other: Figure) -> bool:
    """`23 weeks in the north, 14 in the south`: the unit printed once."""
    return other.unit == "count" and not other.of and other.decimals == first.decimals and not other.per


# -- ages --------------------------------------------------------------------------------------------------------------


def _ages(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """The mean of a sentence before, or the first figure of this one, and one figure for each age group."""
    found = list(near[line.number])
    before = [m for other in prose.before(line, _BACK) for m in near[other.number]]
    inside = bool(found) and _is_mean(found[0])
    whole, parts = (found[0], found[1:]) if inside else (before[0] if len(before) == 1 else None, found)
    if whole is None or not _is_mean(whole) or len(parts) < _TWO or _groups(prose, line) != len(parts):
        return
    if _of_some(prose, line):
        return
    if _one_unit([whole, *parts]) and not any(m.change or m.began or m.figure.word for m in (whole, *parts)):
        yield _frame(whole, parts)


def _of_some(prose: Prose, line: Line) -> bool:
    """Whether a sentence on age groups is of one half, of one place or of one sort only: `Men of 18 to 34 read …`."""
    opened = line.tokens[0].kind in ("of", "at") and line.tokens[0].figure < 0
    named = any(t.kind == "name" for t in line.tokens) or sides((t.text for t in line.tokens), prose.lexicon)
    return opened or bool(named)


def _is_mean(mention: Mention) -> bool:
    """Whether a mean is said of all: `Across all readers the average was 9.6`, `9.6 on average`."""
    said = mention.figure.role == "mean" or any(t.kind in _MEANS for t in mention.before(_AHEAD))
    return said and not mention.figure.hedge and not mention.change


def _groups(prose: Prose, line: Line) -> int:
    """How many age groups a sentence names, each beginning where the one before ends and the last one open; else 0."""
    ages = [prose.figures[t.figure] for t in line.tokens if t.kind == "age"]
    values = [int(f.value) for f in ages if f.value is not None and f.value.denominator == 1]
    if len(values) != len(ages) or len(ages) < _TWO + 1 or not _is_open(ages[-1]):
        return 0
    last = values[-1] + (ages[-1].hedge == "over")
    closed = values[:-1] if len(values) % _TWO else [0, *values[:-1]]
    lows, highs = [*closed[::_TWO], last], closed[1::_TWO]
    return len(lows) if all(0 <= low - high <= 1 for low, high in zip(lows[1:], highs, strict=True)) else 0


def _is_open(age: Figure) -> bool:
    """`55 and over`, `over 54`: no age that ends a group."""
    return age.extent[1] > age.end or age.hedge == "over"


def _frame(whole: Mention, parts: Sequence[Mention]) -> Frame:
    figures = {"whole": (whole.figure,), "parts": tuple(p.figure for p in parts)}
    return Frame("overall", figures, facts={"bound": "both"}, sentence=whole.line.number)
