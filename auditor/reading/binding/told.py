"""When a document is told: the day it was published, and the last year that it speaks of as past.

Words: `reports` (reports, writes) and `future` (will, is expected) of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from auditor.reading.binding.lookback import levels_in
from auditor.reading.binding.moments import Moment, moments
from auditor.reading.numbers.days import days
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

_HEAD = 4  # passages in which the date of the whole document stands
_DATELINE = 6  # tokens of a line that is no more than a place and a date
_BARE = {"name", "word", "comma", "weekday", "date", "open", "close", "dash", "colon", "mark"}
_AIMED = ("until", "to", "dash", "slash", "and")


@dataclass(frozen=True, slots=True)
class Told:
    """published: the day, or None where the text does not print it. latest: the last year told as past, or 0.

    dated: the year of publication; else the last year told, if the text prints a day of it as news do; else 0.
    """

    published: date | None
    latest: int
    dated: int = 0


@lru_cache(maxsize=1)
def told(prose: Prose) -> Told:
    latest = max((moment.first for line in prose.lines for moment in _past(prose, line)), default=0)
    published = _published(prose, latest)
    if published:
        return Told(published, published.year, published.year)
    return Told(None, latest, latest if _prints_a_day(prose, latest) else 0)


def _prints_a_day(prose: Prose, year: int) -> bool:
    """Whether a day of a year stands with its weekday, as news give it."""
    dated = {f.passage for f in prose.figures if f.label == "date" and f.context.period.startswith(f"{year}-")}
    found = (
        day for line in prose.lines if line.passage in dated for day in days(prose, line) if day.weekday is not None
    )
    return any(day.year == year for day in found)


def _published(prose: Prose, latest: int) -> date | None:
    """The only day that is a line of its own at the head, or beside a word of reporting; nothing told is later."""
    days_found = {(on, line.passage) for line in prose.lines for on in _days(prose, line)}
    for found in ({on for on, passage in days_found if passage < _HEAD}, {on for on, _ in days_found}):
        if found:
            only = next(iter(found)) if len(found) == 1 else None
            return only if only is not None and only.year >= latest else None
    return None


def _days(prose: Prose, line: Line) -> Iterator[date]:
    text = prose.document.text
    start, end = line.tokens[0].start, line.tokens[-1].end
    bare = {t.kind for t in line.tokens} <= _BARE and len(line.tokens) <= _DATELINE
    if (bare and end == prose.passage(line).end) or has(prose.lexicon.words.get("reports", ""), text[start:end]):
        for day in days(prose, line):
            on = day.on(day.year) if day.year else None
            yield from [on] if on else []


def _past(prose: Prose, line: Line) -> list[Moment]:
    """The years of a line with levels, and its months and days, where nothing in it is still to come."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    if has(prose.lexicon.words.get("future", ""), text):
        return []
    stated = bool(levels_in(prose, line))
    found = [m for m in moments(prose, line) if m.first == m.last and (stated or m.figure.label == "date")]
    return [m for m in found if m.at and line.tokens[m.at - 1].kind not in _aims(m)]


def _aims(moment: Moment) -> tuple[str, ...]:
    """What stands before a year that is yet to come, or is part of a name (`Euro 2028`)."""
    return _AIMED if moment.figure.label == "date" else (*_AIMED, "name")
