"""Two levels that the text itself puts together: the one held against the other, the one that a size is counted from.

`118 days, against 103 the year before. It has risen by 15` · `410 kg, compared with 425 kg in 2022, a fall of 3.5 per
cent` · `42 per cent can order one …, up 17 points from 25` · `That is 156 fewer than last autumn, when it was 2 340`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.reading.binding.levels import Level
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.ledger import LIKELY, SURE, Ledger, Pair, apart, in_time, is_dated, one_noun, one_unit
from auditor.reading.tabled.bindings import words_of

_LEAD = 3  # tokens from `against` to its level
_CLAUSE = {"while", "semicolon", "and"}


# -- the one against the other ---------------------------------------------------------------------------------------


def by_contrast(size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """The last two levels before a size of which the one is held against the other, of another time, if it goes on
    about them."""
    before = [level for level in around if level.place < size.figure.start]
    if is_dated(size) or size.origin >= 0 or not before or not is_against(before[-1]) or not _follows(size, before[-1]):
        return
    then = before[-1]
    here = [level for level in before[:-1] if level.line == then.line and one_unit(level.figure, then.figure)]
    if here and not is_against(here[-1]) and (apart(here[-1], then) or then.period[:4].isdigit()):
        sure = len(here) == 1 and one_noun(here[-1], then)
        yield replace(_in_time(here[-1], then, SURE if sure else LIKELY), told=sure)


def _follows(size: Size, then: Level) -> bool:
    """Whether a size stands in apposition to levels of its sentence, or goes on about those of the one before."""
    if then.line == size.line.number:
        between = {t.kind for t in size.line.tokens[then.at + 1 : size.at]}
        return bool({"comma", "dash", "open"} & between) and not _CLAUSE & between
    return then.line == size.line.number - 1 and (size.tied or size.distance)


def is_against(level: Level) -> bool:
    """Whether a level is held against another: `against 103 the year before`, `compared with some 45 in 2022`."""
    return "against" in [t.kind for t in level.tokens if t.end <= level.place][-_LEAD:]


def _in_time(now: Level, then: Level, weight: int) -> Pair:
    """The two in the order of their times; what has no time of its own is of that of its text."""
    pair = in_time(now, then, weight)
    later = then.period[:4].isdigit() and now.figure.context.period[:4] > then.period[:4]
    return pair if pair.ordered or now.period or not later else Pair(then.figure, now.figure, True, weight)


# -- the one that it is counted from -----------------------------------------------------------------------------------


def by_origin(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`a drop of 216 from the 2 364 counted in 2022`: the level behind a size, and the one before that it is about."""
    start = next((level for level in around if level.line == size.line.number and level.at == size.origin), None)
    if start is None:
        return
    before = [level for level in around if level.place < size.figure.start and one_unit(level.figure, start.figure)]
    before = [level for level in before if not (is_against(level) or level.earlier)]
    here = [level for level in before if level.line == size.line.number]
    if here:
        sure = len(here) == 1 and not _CLAUSE & {t.kind for t in size.line.tokens[here[-1].at + 1 : size.at]}
    else:
        here = [level for level in before if level.line == size.line.number - 1]
        sure = len(here) == 1 and (size.tied or _same_subject(ledger, size, here[-1]))
    if here and sure and one_noun(start, here[-1]) and not _later(start, here[-1]):
        yield Pair(start.figure, here[-1].figure, True, SURE, told=True)


def _later(start: Level, end: Level) -> bool:
    """Whether what should be the start is of a later time: `In 2021 it was 38. It has risen by 4, from 42 in 2022`."""
    return start.period[:4].isdigit() and end.period[:4].isdigit() and start.period[:4] > end.period[:4]


def _same_subject(ledger: Ledger, size: Size, level: Level) -> bool:
    """Whether a sentence is about what the one before told of: `The mean price was 362. The price has gone up by …`."""
    if any(t.kind == "name" for t in level.tokens):
        return False
    end = next((i for i, t in enumerate(size.line.tokens) if t is size.word or t.kind == "be"), 0)
    said = words_of(ledger.prose, size.line, 0, end)
    before = ledger.prose.before(size.line)
    return bool(said and before) and all(related([word], words_of(ledger.prose, before[0])) for word in said)
