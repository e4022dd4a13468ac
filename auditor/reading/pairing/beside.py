"""Two levels by where they stand: before a size in apposition, the highest and the lowest, the only two near it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure
from auditor.reading.binding.levels import Level
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.ledger import (
    LIKELY,
    NEAR,
    POSSIBLE,
    SURE,
    Ledger,
    Pair,
    apart,
    in_time,
    is_base,
    is_dated,
    like,
    of_one_thing,
    one_noun,
    one_unit,
    refers_back,
)
from auditor.reading.pairing.timed import years_between

FEW = 4  # levels among which a slip is told
MOST = 6  # levels; among more, any size is the difference of some two
_APPOSED = 12  # tokens between a level and its size
_APPOSING = {"article", "up", "down", "more", "less", "by", "of", "at", "only", "word"}


def by_rank(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`Between the highest and the lowest`: the largest and the smallest level before it."""
    levels = [level.figure for level in around if level.place < size.figure.start]
    levels = [f for f in levels if like(f, size.figure) or f.unit == size.figure.unit == "percent"]
    told = [level for number in {level.line for level in around} for level in ledger.levels.get(number, ())]
    bare = any(level.figure.unit == "count" and not level.figure.of for level in told)  # `35 per cent, …, the old (29)`
    if size.between_ends and (size.distance or size.tied) and len(levels) >= 2:
        low, high = min(levels, key=_value), max(levels, key=_value)
        if one_unit(low, high):
            yield Pair(low, high, False, SURE if size.distance and not bare else LIKELY)


def _value(figure: Figure) -> float:
    return float(figure.value or 0)


# -- in apposition -----------------------------------------------------------------------------------------------------


def apposed(size: Size, around: Sequence[Level]) -> Level | None:
    """`631 killed, a fall of 4 per cent`: the level right before a size, which it leads to."""
    here = [level for level in around if level.line == size.line.number and level.at < size.at]
    if not here or here[-1].earlier or is_base(here[-1], size) or size.distance:
        return None
    level = here[-1]
    lead = [t.kind for t in level.tokens if t.end <= level.place]
    between = [t.kind for t in size.line.tokens[level.at + 1 : size.at]]
    if {"against", "than", "from"} & set(lead) or not {"comma", "open", "dash"} & set(between):
        return None
    marks = [i for i, kind in enumerate(between) if kind in ("comma", "open", "dash")]
    sized = any(t.figure >= 0 for t in size.line.tokens[level.at + 1 : size.at])
    cut = marks[0] if sized else marks[-1]  # `1 200, so the fall is 60 people (5 per cent)`
    tail = between[cut + 1 :]
    return level if set(tail) <= _APPOSING and tail.count("word") <= 1 and len(between) <= _APPOSED else None


def to_end(size: Size, around: Sequence[Level], end: Level) -> list[Pair]:
    """The levels before that a size may lead from, the nearest first."""
    before = [level for level in reversed(around) if level.place < end.place and one_unit(level.figure, end.figure)]
    before = [level for level in before if not _coordinated(level, end)]
    weight = LIKELY if len(before) <= FEW and not is_dated(size) else POSSIBLE
    return [Pair(level.figure, end.figure, True, weight) for level in before]


def _coordinated(a: Level, b: Level) -> bool:
    """Whether two levels are of two things at one time: `births numbered 196 and deaths 287, a decrease of 91`."""
    between = [t.kind for t in a.tokens if t.start > a.place] + [t.kind for t in b.tokens if t.end <= b.place]
    return a.line == b.line and not apart(a, b) and "and" in between and not {"to", "from", "against"} & set(between)


# -- near --------------------------------------------------------------------------------------------------------------


def by_nearness(size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """Two levels of the nearest sentences; sure if they are the only two and the sentence goes on about them."""
    near = _nearest(size, around)
    weight = _weight(size, near)
    for n, b in reversed(list(enumerate(near[-MOST:]))):
        for a in reversed(near[-MOST:][:n]):
            if one_unit(a.figure, b.figure):
                yield in_time(a, b, weight)


def _nearest(size: Size, around: Sequence[Level]) -> list[Level]:
    """The levels before a size, of its sentence and the nearest before it, until there are two."""
    before = [level for level in around if level.place < size.figure.start]
    out: list[Level] = []
    for number in sorted({level.line for level in before}, reverse=True):
        if len(out) >= 2:
            break
        out = [level for level in before if level.line == number] + out
    return out


def _weight(size: Size, near: Sequence[Level]) -> int:
    if not (size.tied or size.distance) or is_dated(size):
        return POSSIBLE
    if size.between_ends:
        return LIKELY
    if len(near) != 2 or near[0].line < size.line.number - NEAR or not (of_one_thing(*near) or _of_it(*near)):
        return LIKELY if len(near) <= 2 else POSSIBLE
    if size.back and years_between(*near) not in (0, size.back):
        return POSSIBLE
    apart_told = near[0].line != near[1].line and near[0].figure.unit != near[1].figure.unit
    if apart_told and not refers_back(near[1]):
        return LIKELY
    if size.distance or apart(*near):
        return SURE
    listed = _listed(*near) or _held_against(*near)
    return LIKELY if size.figure.unit == "percent" or listed or _elsewhere(size, near) else SURE


def _of_it(a: Level, b: Level) -> bool:
    """`On average it took 34 days in 2023. In 2022 it was 26`: the second is the same mean or total, which it does not
    say."""
    return a.figure.role in ("mean", "total") and a.line != b.line and refers_back(b) and one_noun(a, b)


def _listed(a: Level, b: Level) -> bool:
    """Whether two levels of a sentence are of one time: `hybrid stood at 36 and remote at 23`, not `from 36 to 23`."""
    between = {t.kind for t in b.tokens if t.end <= b.place} | {t.kind for t in a.tokens if t.start > a.place}
    return a.line == b.line and bool(between & {"and", "comma"}) and not between & {"to", "from", "against", "than"}


def _held_against(a: Level, b: Level) -> bool:
    """Whether a level is held against one of another thing: `118 staff, against 103 in the next town`."""
    return a.line == b.line and any(t.kind == "against" for t in b.tokens if t.end <= b.place)


def _elsewhere(size: Size, near: Sequence[Level]) -> bool:
    """Whether the clause of a size names what the levels do not: `from 34 to 37 in the west. In Kent the gain …`."""
    named = {t.text for t in size.line.tokens[: size.at] if t.kind == "name"}
    return bool(named) and not any(t.text in named for level in near for t in level.tokens)


def anywhere(around: Sequence[Level]) -> Iterator[Pair]:
    """Any two levels of the passage."""
    for n, b in reversed(list(enumerate(around))):
        for a in reversed(around[:n]):
            if one_unit(a.figure, b.figure):
                yield in_time(a, b, POSSIBLE)
