"""Days of the calendar as they are printed: `torsdag 9. februar 2023`, `Friday, February 5, 2021`, `28 September`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from auditor.lexicon import Lexicon

_DAYS, _MONTHS = 31, 12
_YEAR = r"(?:(?:18|19|20)\d\d)(?!\d)"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed. weekday: 0 is Monday, None where none is printed; year: None where none is printed."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    weekday_start: int = 0
    weekday_end: int = 0

    def on(self, year: int) -> date | None:
        """The day in a year, or None where that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@cache
def _pattern(months: tuple[str, ...], weekdays: tuple[str, ...]) -> re.Pattern[str]:
    month, weekday = _either(months), _either(weekdays)
    return re.compile(
        rf"(?:(?<!\w)(?P<weekday>{weekday})(?:en|s)?,?\s+(?:the\s+|den\s+|\()?)?"
        rf"(?:(?<![\w.,])(?P<day>[0-3]?\d)(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{month})(?!\w)"
        rf"|(?<![\w.,])(?P<day3>[0-3]?\d)\.(?P<month3>[01]?\d)\.(?P<year3>{_YEAR})"
        rf"|(?<!\w)(?P<month2>{month})\.?\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d.]\d|\d))"
        rf"(?:,?\s+(?P<year>{_YEAR}))?",
        re.IGNORECASE,
    )


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def days(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Day]:
    """The days that are printed with the name of their month, in the order of the text.

    `fra 13. november til 5. desember 2006`: a day without a year takes that of the next day, if both stand close.
    """
    found = list(_pattern(tuple(lexicon.months), tuple(lexicon.weekdays)).finditer(text, start, end))
    out: list[Day] = []
    for match in reversed(found):
        day = _day(match, lexicon)
        after = out[-1] if out else None
        opening = _opening(text, start, day, lexicon) if day else None
        if day and day.year is None and after and after.year and _ranged(text, day, after):
            day = replace(day, year=after.year - ((after.month, after.day) < (day.month, day.day)))
        out += [one for one in (day, opening) if one]
    yield from reversed(out)


def _opening(text: str, start: int, day: Day, lexicon: Lexicon) -> Day | None:
    """The first day of `Friday 7 to Monday 10 March 2025`, of the month of the second."""
    left = day.weekday_start if day.weekday is not None else day.start
    found = _first_of(tuple(lexicon.weekdays), lexicon.words.get("until_day", "")).search(
        text, max(start, left - 40), left
    )
    if found is None or not 1 <= int(found["day"]) < day.day:
        return None
    weekday = lexicon.weekdays.get(found["weekday"].lower())
    return replace(
        day, start=found.start("day"), end=found.end("day"), day=int(found["day"]), weekday=weekday,
        weekday_start=found.start("weekday"), weekday_end=found.end("weekday"),
    )  # fmt: skip


@cache
def _first_of(weekdays: tuple[str, ...], until: str) -> re.Pattern[str]:
    links = "|".join(re.escape(word) for word in until.split()) or r"(?!)"
    return re.compile(
        rf"(?<!\w)(?P<weekday>{_either(weekdays)})\s+(?:the\s+|den\s+)?(?P<day>[0-3]?\d)\.?\s*(?:{links})\s*$",
        re.IGNORECASE,
    )


def _ranged(text: str, day: Day, after: Day) -> bool:
    between = text[day.end : after.weekday_start or after.start]
    return len(between) <= 9 and not set(between) & set(".;:!?")


def _day(match: re.Match[str], lexicon: Lexicon) -> Day | None:
    form = next(n for n in ("", "2", "3") if match["day" + n])
    number, month = int(match["day" + form]), match["month" + form]
    if not 1 <= number <= _DAYS or (month.isdigit() and not 1 <= int(month) <= _MONTHS):
        return None
    name = match["weekday"]
    start = min(match.start("day" + form), match.start("month" + form))
    weekday = lexicon.weekdays[name.lower()] if name else None
    left, right = match.span("weekday") if name else (0, 0)
    year = match["year3"] or match["year"]
    numbered = int(month) if month.isdigit() else lexicon.months[month.lower()]
    return Day(start, match.end(), number, numbered, int(year) if year else None, weekday, left, right)
