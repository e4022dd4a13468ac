"""Which period each figure is of: its own, its sentence's, then that of the sentence before, the heading, the title.

Words used (Lexicon.words): when.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.lexicon import Lexicon
from auditor.model import Figure, Passage
from auditor.reading.about import periods
from auditor.reading.about.stretches import Stretch
from auditor.reading.about.times import Time
from auditor.reading.text.prose import Line
from auditor.reading.text.wordlists import has

HEADS = ("title", "heading")
_BACK = ("last_year", "year_before", "month_before", "quarter_before")  # what is only held against
_NEAR = 3  # tokens between a figure and a period behind it
_JOINS = ("and", "or", "comma")
_HELD = ("more", "less", "than", "against")  # what stands before a level that others are held against
_TIES = ("thus", "it", "these")
_HISTORY = 5  # years before the latest one that a text on today does not open with
_MONTH = 7  # characters of a month or a quarter with its year


@dataclass(frozen=True, slots=True)
class Clock:
    """now: when the document was published, as far as it says; topic: the period that it is about."""

    now: str = ""
    topic: str = ""

    def read(self, time: Time, current: str) -> str:
        """A period that a sentence names, in full. current: the period that the text is at."""
        anchor = current or self.topic or self.now
        if time.relative:
            return self._relative(time, anchor)
        return self._whole(time.period, self._latest(anchor))

    def _latest(self, current: str) -> str:
        """What a month without a year is dated by: the period the text is at, or a later one that it is about."""
        if not periods.month_of(current):
            return self.now if periods.year_of(self.now) == periods.year_of(current) else current
        return max(current, self.topic, key=periods.key)

    def _whole(self, period: str, anchor: str) -> str:
        if ">" in period:
            first, last = period.split(">")[0], period.split(">")[-1]
            return periods.through(first, self._whole(last, anchor))
        return periods.before(period, anchor) if periods.without_year(period) else period

    def _relative(self, time: Time, anchor: str) -> str:
        here = self.now or anchor if time.relative in ("last_year", "this_year") else anchor
        year = periods.year_of(here)
        if not year:
            return time.period
        if time.relative in ("last_year", "year_before") and time.period:
            return periods.in_year(time.period, year - 1)
        if time.relative == "this_year":
            return periods.in_year(time.period, year) if time.period else str(year)
        moves = {
            "last_year": str(year - 1),
            "year_before": periods.moved(here, -1),
            "year_after": periods.moved(here, 1),
            "month_before": periods.month_moved(here, -1),
            "quarter_before": periods.quarter_moved(here, -1),
        }
        return moves.get(time.relative, str(year + time.years))


Spoken = Sequence[Sequence[Time]]
"""The periods that each line of a document names."""


def clock(lines: Sequence[Line], spoken: Spoken, figures: Sequence[Figure], passages: Sequence[Passage]) -> Clock:
    """When the document was published and what period it is about: its title, its headings, or its first sentences."""
    events = (t.period for found in spoken for t in found if t.event and periods.year_of(t.period))
    known = Clock(now=next(events, ""))
    return replace(known, topic=_topic(lines, spoken, figures, passages, known))


def _topic(
    lines: Sequence[Line], spoken: Spoken, figures: Sequence[Figure], passages: Sequence[Passage], known: Clock
) -> str:
    """The period of the title or the headings above the body, or a closer one of the same year in the first lines."""
    body = next((n for n, p in enumerate(passages) if p.role in ("lead", "paragraph") and n), len(passages))
    heads = [found for line, found in zip(lines, spoken, strict=True) if line.passage < body]
    lead = [found for line, found in zip(lines, spoken, strict=True) if line.passage == body]
    titled, told = _first(heads, known), _first(lead, known)
    if periods.year_of(told) < _latest_year(lines, spoken, figures) - _HISTORY:
        told = ""
    if periods.without_year(titled) and told:
        return periods.before(titled, told)
    closer = periods.year_of(told) == periods.year_of(titled) and len(told) > len(titled)
    return told if closer else titled or told


def _first(spoken: Spoken, known: Clock) -> str:
    """The first period that is named there, and that nothing is held against."""
    for time in (time for found in spoken for time in found):
        if not (time.compared or time.event or time.relative):
            return known.read(replace(time, period=time.period.split(">")[-1] if time.begins else time.period), "")
    return ""


def _latest_year(lines: Sequence[Line], spoken: Spoken, figures: Sequence[Figure]) -> int:
    """The last year that a sentence with figures names."""
    years = (
        periods.year_of(time.period)
        for line, found in zip(lines, spoken, strict=True)
        if found and any(t.figure >= 0 and figures[t.figure].role != "label" for t in line.tokens)
        for time in found
    )
    return max(years, default=0)


# -- the figures of one sentence -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dated:
    """A period that a sentence names, and in full."""

    time: Time
    period: str


def dated(found: Sequence[Time], known: Clock, carried: str) -> list[Dated]:
    """The periods of a line in full, each read from the one before it that nothing is held against."""
    out: list[Dated] = []
    current = carried
    for time in found:
        if time.event:
            continue
        period = known.read(time, current)
        out.append(Dated(time, period))
        if not (time.compared or time.relative in _BACK):
            current = period
    return out


def assigned(
    line: Line,
    own: Sequence[Stretch],
    found: Sequence[Dated],
    figures: Sequence[Figure],
    carried: str,
    lexicon: Lexicon,
) -> list[str]:
    """The period of each stretch of a line, in order; empty where the line gives none."""
    shared = _shared(own, found)
    trailing = _trailing(line, own, shared)
    out: list[str] = []
    running = private = ""
    for n, (stretch, inside) in enumerate(zip(own, shared, strict=True)):
        change = figures[stretch.figure].role == "change"
        spoken = next((d for d in inside if d.time.first <= stretch.at < d.time.end), None)
        if spoken is not None:
            running = spoken.period
            out.append(running)
            continue
        chosen = _chosen(line, stretch, inside, lexicon) or _when(line, stretch, inside, lexicon)
        if chosen is None:
            said = running or trailing[n] or ("" if change else private)
            later = change and said and periods.key(said) < periods.key(carried)
            out.append(_year_on(inside, carried) or ("" if later else said))
            continue
        period = _side(line, stretch, chosen)
        out.append(period)
        if chosen.time.end <= stretch.at and not chosen.time.compared:
            running = chosen.period
        elif chosen.time.relative not in _BACK or not change:
            private = "" if chosen.time.relative in _BACK else period
    return out


def _year_on(inside: Sequence[Dated], carried: str) -> str:
    """The month or quarter that is held against the same one a year before: `more than in September 2012`."""
    for one in inside:
        closer = len(one.period) > len(carried) or one.period[4:6] != carried[4:6]
        if one.time.compared and closer and periods.month_of(one.period):
            later = periods.moved(one.period, 1)
            if periods.year_of(later) == periods.year_of(carried) and not one.period.endswith("/"):
                return later if len(later) <= _MONTH else ""
    return ""


def _shared(own: Sequence[Stretch], found: Sequence[Dated]) -> list[list[Dated]]:
    """The periods inside each stretch."""
    firsts = [stretch.first for stretch in own]
    out: list[list[Dated]] = [[] for _ in own]
    for one in found:
        at = bisect_right(firsts, one.time.first) - 1
        if at >= 0:
            out[at].append(one)
    return out


def _chosen(line: Line, stretch: Stretch, inside: Sequence[Dated], lexicon: Lexicon) -> Dated | None:
    """The period right behind the figure, else the last one before it, else the first one behind it."""
    plain = [d for d in inside if not d.time.compared]
    before = [d for d in plain if d.time.end <= stretch.at]
    after = [d for d in plain if d.time.first > stretch.at and not _of_another(line, stretch, d, lexicon)]
    if after and (not before or after[0].time.first - stretch.at - 1 <= _NEAR):
        return after[0]
    return before[-1] if before else None


def _of_another(line: Line, stretch: Stretch, one: Dated, lexicon: Lexicon) -> bool:
    """Whether a period belongs to another noun: `96 har brukt tilbudet som startet i 2017`."""
    between = line.tokens[stretch.at + 1 + _NEAR : one.time.first]
    return has(lexicon.words.get("relative_pronouns", ""), " ".join(t.text for t in between))


def _when(line: Line, stretch: Stretch, inside: Sequence[Dated], lexicon: Lexicon) -> Dated | None:
    """What others are held against, where a clause says what was then: `enn i 2013, da fylket hadde 7,0`.

    So is it where the figure stands in parentheses behind it: `fra 2013 (78 prosent)`.
    """
    for one in inside:
        between = line.tokens[one.time.end : stretch.at]
        if [t.kind for t in between] == ["open"]:
            return one
        if one.time.end <= stretch.at and has(lexicon.words.get("when", ""), " ".join(t.text for t in between[:2])):
            return one
    return None


def _side(line: Line, stretch: Stretch, chosen: Dated) -> str:
    """Of a span `from … to`, the end that the figure stands for: `from 79 to 83 per cent from 2012 to 2013`."""
    if not chosen.time.begins:
        return chosen.period
    mark = line.tokens[stretch.at - 1].kind if stretch.at else ""
    last = chosen.time.period.split(">")[-1]
    if mark == "from":
        return periods.before(chosen.time.begins, chosen.period)
    return periods.before(last, chosen.period) if mark == "to" else chosen.period


def _trailing(line: Line, own: Sequence[Stretch], shared: Sequence[Sequence[Dated]]) -> list[str]:
    """For each stretch, the period behind the last of the figures that it is coordinated with."""
    out = [""] * len(own)
    after = ""
    for n in range(len(own) - 1, -1, -1):
        stretch = own[n]
        out[n] = after
        behind = [d for d in shared[n] if d.time.first > stretch.at]
        plain = [d for d in behind if not d.time.compared and not d.time.relative]
        after = plain[0].period if plain else "" if behind else after
        opening = [t.kind for t in line.tokens[stretch.first : stretch.at]]
        if not n or opening[:1] == [] or opening[0] not in _JOINS or len(opening) > _NEAR:
            after = ""
    return out


def carried_on(line: Line, own: Sequence[Stretch], found: Sequence[Dated], said: Sequence[str], before: str) -> str:
    """The period that the next sentence is at: the latest of this one, unless it only looks back: `That is above …`"""
    back = {d.period for d in found if d.time.relative in _BACK or d.time.years < 0 or d.time.compared}
    stated = {period for stretch, period in zip(own, said, strict=True) if not _held(line, stretch)}
    every, named = frozenset(said), {d.period for d in found}
    plain = [_end(d) for d in found if d.period not in back and (d.period in stated or _end(d) in every)]
    told = stated - back - named - {""}
    latest = max([*plain, *told], key=periods.key, default="")
    fronted = bool(found and own) and found[0].time.first < own[0].at
    tied = bool(line.tokens) and line.tokens[0].kind in _TIES
    earlier = periods.key(latest) < periods.key(before)
    return latest if latest and not (earlier and (tied or not fronted)) else before


def _held(line: Line, stretch: Stretch) -> bool:
    """Whether others are held against a level: `above the 4.6% recorded in 2013`."""
    return any(t.kind in _HELD for t in line.tokens[max(stretch.first, stretch.at - 2) : stretch.at])


def _end(one: Dated) -> str:
    """The end of a span `from … to`; any other period is itself."""
    return periods.before(one.time.period.split(">")[-1], one.period) if one.time.begins else one.period
