"""A weekday agrees with the date beside it.

Looks at frames that name a weekday and a day. The calendar decides where the year is printed, or follows from a date
that it stands with, or from the date of the document; without a certain year it is undecided. Two dates of one sentence
without a year are held against each other: the days between them fix the one weekday by the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from auditor.model import Figure, Frame, Outcome, Step, Suggestion, Word
from auditor.relations import outcome, undecided
from auditor.scope import Scope

WEEK = 7


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("weekday"):
        yield _single(frame)
    for frame in scope.frames("weekday_pair"):
        yield _pair(frame)


def _single(frame: Frame) -> Outcome:
    days: tuple[date, ...] = frame.facts["days"]
    word, day = frame.words["weekday"], frame.one("date")
    parts = [("weekday", word), ("date", day)]
    if not days:
        return undecided(parts, frame.doubt)
    right = frame.facts.get("right", "")
    holds = any(day.weekday() == frame.facts["weekday"] for day in days)
    steps = [Step("calendar", {"date": day, "weekday": right})] if right else [Step("calendar_years", {"date": day})]
    mended = [] if holds or not right else [*_weekday(word, right), *_date(day, days[0], frame.facts["weekday"])]
    return outcome(holds, parts, steps, {"right": right}, suggestions=mended)


def _weekday(word: Word, right: str) -> Iterator[Suggestion]:
    yield Suggestion(word.start, word.end, _like(word.quote, right), "right_weekday")


def _date(printed: Figure | None, on: date, weekday: int) -> Iterator[Suggestion]:
    """The nearest day of the month, before or after, that has the printed weekday."""
    found = re.search(rf"(?<!\d){on.day}(?!\d)", printed.quote) if printed else None
    gap = (weekday - on.weekday()) % WEEK
    for days in sorted((gap, gap - WEEK), key=abs):
        other = on + timedelta(days)
        if printed and found and other.month == on.month:
            text = f"{printed.quote[: found.start()]}{other.day}{printed.quote[found.end() :]}"
            yield Suggestion(printed.start, printed.end, text, "right_date")


def _pair(frame: Frame) -> Outcome:
    word, before = frame.words["weekday"], frame.words["weekday_before"]
    parts = [
        ("weekday", word),
        ("date", frame.one("date")),
        ("weekday_before", before),
        ("before", frame.one("before")),
    ]
    gaps: tuple[int, ...] = frame.facts["gaps"]
    if not gaps:
        return undecided(parts, frame.doubt)
    printed = (frame.facts["weekday"] - frame.facts["weekday_before"]) % WEEK
    steps = [Step("days_between", {"a": frame.one("before"), "b": frame.one("date"), "days": gaps[0]})]
    right, right_before = frame.facts["right"], frame.facts["right_before"]
    mended = [*_weekday(word, right), *_weekday(before, right_before)] if right else []
    holds = any(gap % WEEK == printed for gap in gaps)
    return outcome(holds, parts, steps, suggestions=[] if holds else mended)


def _like(printed: str, right: str) -> str:
    """The right word with the capital of the printed one."""
    return right.capitalize() if printed[0].isupper() else right
