"""A weekday beside a date: `torsdag 9. februar 2023`, `from Sunday 25 August to Saturday 28 September`.

Also `every Saturday from 6 January to 15 June 2024`.

Frame `weekday` · figures: date · words: weekday · facts: weekday (0 is Monday), days (the days it can be: several where
the year is not printed), right (the weekday of the only day, as the language writes it).
Frame `weekday_pair` · figures: date, before · words: weekday, weekday_before · facts: weekday, weekday_before, gaps
(days from the one date to the other, in a common and in a leap year), right, right_before (the weekday that either date
would have by the other, or empty). For two dates of one sentence without a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from auditor.lexicon import Lexicon
from auditor.model import Figure, Frame, Word
from auditor.reading.numbers.days import Day, days
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

_HEAD = 4  # passages in which the date of the whole document stands
_FAR = 5  # tokens from a date to the weekday that is said of it
_LINKS = ("comma", "open", "be", "article", "word")
_SHORT = 160  # characters of a passage that is no more than a head
_NEAR = 3  # passages behind them that it is the date of
_COMMON, _LEAP = 2023, 2024
_WEEK = 7
_CLOSE = 60  # days between the date of a document and another that it gives without a year


def frames(prose: Prose) -> Iterator[Frame]:
    head, anchor = _dateline(prose), _anchor(prose)
    for line in prose.lines:
        found = [d for d in _days(prose, line) if d.weekday is not None]
        for day in found:
            if not (anchor and _of_another_year(day, found, anchor)):
                yield _weekday(prose, line, day, head if line.passage < _HEAD + _NEAR else None, anchor)
        yield from _weekly(prose, line)
        for before, after in pairwise(found):
            if before.year is None and after.year is None:
                yield _pair(prose, line, before, after)


def _weekly(prose: Prose, line: Line) -> Iterator[Frame]:
    """`every Saturday from 6 January to 15 June 2024`: both are of one weekday, and no first or last of a month."""
    found = days(prose, line)
    for match in prose.matches("each w=weekday (at ..2)? from a=date to|until|dash b=date", [line]):
        ends = [d for d in found if d.start in (match.token("a").start, match.token("b").start)]
        dates = [d.on(d.year) for d in ends if d.weekday is None and d.year]
        on = [d for d in dates if d is not None and d.day > 1 and (d + timedelta(1)).day != 1]
        weekday = prose.lexicon.weekdays.get(match.token("w").text.lower())
        if len(on) == 2 and weekday is not None and on[0].weekday() == on[1].weekday():
            facts = {"weekday": weekday, "days": tuple(on), "right": _name(on[0].weekday(), prose.lexicon)}
            words = {"weekday": prose.word(match.token("w"), "weekday")}
            yield Frame("weekday", {"date": (_figure(prose, line, ends[0]),)}, words, facts, line.number)


def _days(prose: Prose, line: Line) -> list[Day]:
    found = days(prose, line)
    taken = {day.weekday_start for day in found if day.weekday is not None}
    return [day if day.weekday is not None else _behind(prose, line, day, taken) for day in found]


def _behind(prose: Prose, line: Line, day: Day, taken: Set[int]) -> Day:
    """The day with the weekday that is said of it: `12 March 2024, a Tuesday`, `12. mars 2024 var en tirsdag`."""
    after = [t for t in line.tokens if t.start >= day.end][:_FAR]
    place = next((i for i, t in enumerate(after) if t.kind == "weekday"), None)
    if place is None or after[place].start in taken or not day.year:
        return day
    between = [t.kind for t in after[:place]]
    if not {"article", "open"} & set(between) or any(kind not in _LINKS for kind in between):
        return day
    token = after[place]
    weekday = prose.lexicon.weekdays.get(token.text.lower())
    return replace(day, weekday=weekday, weekday_start=token.start, weekday_end=token.end)


def _dateline(prose: Prose) -> Day | None:
    """The only full date at the head of the document."""
    found = [d for line in prose.lines if _is_head(prose, line) for d in _days(prose, line) if d.year]
    return found[0] if len({d.year for d in found}) == 1 else None


def _is_head(prose: Prose, line: Line) -> bool:
    passage = prose.passage(line)
    return line.passage < _HEAD and passage.end - passage.start <= _SHORT


def _anchor(prose: Prose) -> date | None:
    """The full date that a document is told at: the first with its weekday, where all full dates lie close to it."""
    full = [(d, on) for line in prose.lines for d in _days(prose, line) if d.year and (on := d.on(d.year))]
    told = [on for day, on in full if day.weekday is not None]
    return told[0] if told and all(abs((on - told[0]).days) <= _CLOSE for _, on in full) else None


def _weekday(prose: Prose, line: Line, day: Day, head: Day | None, anchor: date | None) -> Frame:
    possible = (() if day.year else tuple(_near(day, anchor, _is_to_come(prose, line)))) or tuple(_possible(day, head))
    facts: dict[str, Any] = {"weekday": day.weekday, "days": possible}
    if len(possible) == 1:
        facts["right"] = _name(possible[0].weekday(), prose.lexicon)
    doubt = "" if possible else "year unknown"
    return Frame(
        "weekday", {"date": (_figure(prose, line, day),)}, {"weekday": _word(prose, day)}, facts, line.number, doubt
    )


def _possible(day: Day, head: Day | None) -> Iterator[date]:
    """The day in the year that is printed; else in that of a dateline close by, or a year beside it."""
    if day.year:
        years: Sequence[int] = [day.year]
    elif head and head.year:
        years = [head.year - 1, head.year, head.year + 1]
    else:
        years = []
    for year in years:
        on = day.on(year)
        if on:
            yield on


def _is_to_come(prose: Prose, line: Line) -> bool:
    """`The next are due on Thursday 6 February`"""
    said = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    return has(prose.lexicon.words.get("lies_ahead", ""), said)


def _near(day: Day, anchor: date | None, to_come: bool) -> Iterator[date]:
    """The day in the year in which it lies close to the date that the document is told at.

    Of one that lies ahead and is not said to come, the day of the year before too, where that was of the weekday: `the
    big slide on Saturday 2 March`.
    """
    for year in (anchor.year - 1, anchor.year, anchor.year + 1) if anchor else ():
        on = day.on(year)
        if on and anchor and abs((on - anchor).days) <= _CLOSE:
            yield on
            past = day.on(on.year - 1)
            if on > anchor and not to_come and past is not None and past.weekday() == day.weekday:
                yield past


def _of_another_year(day: Day, found: Sequence[Day], anchor: date) -> bool:
    """Whether all days of a sentence without a year fit one year that is not the nearest: `our record was set on
    Saturday 4 June; our lowest attendance came on Saturday 19 February`."""
    undated = [d for d in found if not d.year]
    several = day in undated and len(undated) > 1
    years = (anchor.year - 1, anchor.year, anchor.year + 1) if several else ()
    return any(all((on := d.on(year)) and on.weekday() == d.weekday for d in undated) for year in years)


def _pair(prose: Prose, line: Line, before: Day, after: Day) -> Frame:
    gaps = tuple(_gaps(before, after))
    facts: dict[str, Any] = {"weekday": after.weekday, "weekday_before": before.weekday, "gaps": gaps}
    facts |= {"right": "", "right_before": ""}
    if len(set(gaps)) == 1 and before.weekday is not None and after.weekday is not None:
        facts["right"] = _name((before.weekday + gaps[0]) % _WEEK, prose.lexicon)
        facts["right_before"] = _name((after.weekday - gaps[0]) % _WEEK, prose.lexicon)
    return Frame(
        "weekday_pair",
        {"date": (_figure(prose, line, after),), "before": (_figure(prose, line, before),)},
        {"weekday": _word(prose, after), "weekday_before": _word(prose, before)},
        facts,
        line.number,
        "" if facts["gaps"] else "year unknown",
    )


def _gaps(before: Day, after: Day) -> Iterator[int]:
    """Days between two dates of one year, or over one turn of the year; a text need not tell them in their order."""
    for year in (_COMMON, _LEAP):
        first, last = before.on(year), after.on(year)
        following = after.on(year + 1)
        if first and last and following and last < first:
            yield (following - first).days
        if first and last:
            yield (last - first).days


def _figure(prose: Prose, line: Line, day: Day) -> Figure:
    text = prose.document.text
    return Figure(
        prose.document.path, day.start, day.end, text[day.start : day.end], None, role="label", label="date",
        unit="none", passage=line.passage, sentence=line.number,
    )  # fmt: skip


def _word(prose: Prose, day: Day) -> Word:
    left, right = day.weekday_start, day.weekday_end
    return Word(prose.document.path, left, right, prose.document.text[left:right], "weekday")


def _name(number: int, lexicon: Lexicon) -> str:
    return next(name for name, weekday in lexicon.weekdays.items() if weekday == number)
