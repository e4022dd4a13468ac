"""Weeks, days or months beside the dates they span: `the five weeks from 25 August to 28 September, 35 days in all`,
`it began on 5 October and ended on 26 October, three weeks later`.

Frame `duration`, as in auditor/reading/frames/duration.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from auditor.model import Figure, Frame
from auditor.reading.binding.moments import Length, lengths
from auditor.reading.numbers.days import Day, days
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_COMMON = 2023
_WEEK = 7
_MONTHS = 12
_YEAR_MONTH = re.compile(r"(\d{4})-(\d\d)")
_RANGE = re.compile(r"(?:\d{4}|-)-(\d\d)-(\d\d)/(?:\d{4}|-)-(\d\d)-(\d\d)")
_MONTH = 30.4
_HALF = 4  # days that so many weeks can be off
_LATER = 4  # tokens behind the last of two dates: a mark, a length, `later` and the end
_LOOSE = 20  # days that so many months can be off
_CLOSE = 10  # tokens between a length and its dates


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        span = _dates(prose, line)
        if span:
            yield from _in_days(prose, line, *span)
        yield from _ended_later(prose, line)
        yield from _of_one_date(prose, line)
        yield from _in_months(prose, line)


def _ended_later(prose: Prose, line: Line) -> Iterator[Frame]:
    """`… on 5 October and … on 26 October, three weeks later`: right behind the second date, at the end."""
    found = list(days(prose.document.text, line.tokens[0].start, line.tokens[-1].end, prose.lexicon))
    if len(found) != 2 or not _joined(line, *found):
        return
    a, b = (day.on(day.year or found[1].year or _COMMON) for day in found)
    behind = [t for t in line.tokens if t.start >= found[1].end]
    if a is None or b is None or b <= a or len(behind) < _LATER or behind[0].kind not in ("comma", "dash"):
        return
    said = has(prose.lexicon.words.get("later_than", ""), behind[2].text)
    between = (b - a).days
    near = {"days": (1, 1), "weeks": (_WEEK, _HALF), "months": (_MONTH, _LOOSE)}
    for unit, (size, off) in near.items():
        for length in lengths(prose, line, unit):
            if said and line.tokens[length.at] is behind[1] and behind[3].kind in ("stop", "semicolon"):
                fits = tuple(n for n in range(1, between + 2) if abs(n * size - between) <= off)
                yield _frame(prose, line, length, found[0], found[1], fits, max(1, round(between / size)))


def _joined(line: Line, first: Day, last: Day) -> bool:
    """Whether `and` stands between two dates, and no mark or figure."""
    kinds = [t.kind for t in line.tokens if first.end <= t.start and t.end <= (last.weekday_start or last.start)]
    return "and" in kinds and not {"semicolon", "colon", "stop", "while"} & set(kinds)


def _of_one_date(prose: Prose, line: Line) -> Iterator[Frame]:
    """`from the 4th to the 19th of November, 16 days in all`: both ends under one month."""
    for at, token in enumerate(line.tokens):
        label = prose.figures[token.figure] if token.figure >= 0 else None
        found = _RANGE.fullmatch(label.context.period) if label is not None and label.label == "date" else None
        if label is None or found is None or found[1] != found[3] or int(found[4]) <= int(found[2]):
            continue
        between = int(found[4]) - int(found[2])
        for length in lengths(prose, line, "days"):
            joined = {t.kind for t in line.tokens[min(at, length.at) + 1 : max(at, length.at)]}
            if abs(length.at - at) <= _CLOSE and joined & {"comma", "thus", "open"}:
                facts = {
                    "first": label.quote, "last": label.quote, "allowed": (between, between + 1),
                    "expected": between + 1, "right": (like_printed(prose, length.figure, between + 1),),
                    "said": line.tokens[length.at].text,
                }  # fmt: skip
                yield Frame("duration", {"length": (length.figure,), "from": (label,)}, {}, facts, line.number)


def _dates(prose: Prose, line: Line) -> tuple[Day, Day] | None:
    """The two dates of a line, if they are its only ones and linked by `to`."""
    found = list(days(prose.document.text, line.tokens[0].start, line.tokens[-1].end, prose.lexicon))
    if len(found) != 2:
        return None
    between = [
        t for t in line.tokens if found[0].end <= t.start and t.end <= (found[1].weekday_start or found[1].start)
    ]
    return _in_one_year(*found) if _linked(between) or _lasting_until(prose, line, found[0], between) else None


def _linked(between: Sequence[Token]) -> bool:
    """`to`, `until`, a dash; `til og med`."""
    kinds = [t.kind for t in between]
    return kinds in _TO_AND_WITH or (bool(kinds) and kinds[-1] in _TO and len(kinds) <= 2)


def _lasting_until(prose: Prose, line: Line, first: Day, between: Sequence[Token]) -> bool:
    """`It opened on 3 March and ran for six weeks, until 14 April`: the length stands right before the end."""
    ahead = " ".join(t.text for t in line.tokens if t.end <= first.start)
    kinds = [t.kind for t in between]
    at = [i for i, t in enumerate(between) if t.figure >= 0 and prose.figures[t.figure].role != "label"]
    opened = has(prose.lexicon.words.get("opens", ""), ahead)
    tail = [kind for kind in kinds[at[0] + 1 :] if kind != "comma"] if len(at) == 1 else []
    closing = tail in ([kind] for kind in _TO) or tail in _TO_AND_WITH
    return opened and closing and not {"comma", "semicolon", "while"} & set(kinds[: at[0]])


_TO = ("to", "until", "dash")
_TO_AND_WITH = (["to", "and", "by"], ["until", "and", "by"])


def _in_one_year(first: Day, last: Day) -> tuple[Day, Day]:
    """Two days of which one has no year: it is that of the other, or the one beside it."""
    turned = (last.month, last.day) < (first.month, first.day)
    if last.year is None and first.year:
        last = replace(last, year=first.year + turned)
    if first.year is None and last.year:
        first = replace(first, year=last.year - turned)
    return first, last


def _in_days(prose: Prose, line: Line, first: Day, last: Day) -> Iterator[Frame]:
    a, b = _on_calendar(first, last)
    if a is None or b is None or b <= a:
        return
    between = (b - a).days
    left = next((i for i, t in enumerate(line.tokens) if t.end > first.start), 0)
    for length in lengths(prose, line, "days"):
        if abs(length.at - left) <= _CLOSE:
            yield _frame(prose, line, length, first, last, (between, between + 1), between + 1)
    for length in lengths(prose, line, "weeks"):
        if abs(length.at - left) <= _CLOSE:
            weeks = tuple(n for n in range(1, between) if abs(n * _WEEK - between) < _WEEK - 1)
            yield _frame(prose, line, length, first, last, weeks, round((between + 1) / _WEEK))
    for length in lengths(prose, line, "months"):
        if abs(length.at - left) <= _CLOSE:
            months = tuple(n for n in range(1, between) if abs(n * _MONTH - between) < _LOOSE)
            yield _frame(prose, line, length, first, last, months, round((between + 1) / _MONTH))


def _on_calendar(first: Day, last: Day) -> tuple[date | None, date | None]:
    """Two days in the year that either is printed with, the second no earlier than the first."""
    over = (last.month, last.day) < (first.month, first.day)
    year = first.year or (last.year - over if last.year else _COMMON)
    return first.on(year), last.on(last.year or year + over)


def _frame(
    prose: Prose, line: Line, length: Length, first: Day, last: Day, allowed: tuple[int, ...], expected: int
) -> Frame:
    text = prose.document.text
    facts = {
        "first": text[first.start : first.end], "last": text[last.start : last.end], "allowed": allowed,
        "expected": expected, "right": (like_printed(prose, length.figure, expected),),
        "said": line.tokens[length.at].text,
    }  # fmt: skip
    figures = {"length": (length.figure,), "from": (_date(prose, first),), "to": (_date(prose, last),)}
    return Frame("duration", figures, {}, facts, line.number)


def _date(prose: Prose, day: Day) -> Figure:
    quote = prose.document.text[day.start : day.end]
    return Figure(prose.document.path, day.start, day.end, quote, None, unit="none", role="label", label="date")


def _month(prose: Prose, token: Token) -> int:
    """The number of a month, counted from the year 0 where a year is printed (`August 2021`), or 0."""
    known = prose.lexicon.months.get(token.text.lower(), 0)
    label = prose.figures[token.figure] if token.figure >= 0 else None
    dated = _YEAR_MONTH.fullmatch(label.context.period) if label else None
    return int(dated[1]) * _MONTHS + int(dated[2]) if dated else known


def _in_months(prose: Prose, line: Line) -> Iterator[Frame]:
    """`for seven consecutive months, that is every month from March to September`"""
    for match in prose.matches("from a=month|date to (and by)? b=month|date", [line]):
        first, last = (_month(prose, match.token(name)) for name in ("a", "b"))
        if not first or not last:
            continue
        between = last - first if min(first, last) > _MONTHS else (last - first) % _MONTHS
        for length in lengths(prose, line, "months"):
            if abs(length.at - match.at("a")) <= _CLOSE:
                facts = {
                    "first": match.token("a").text, "last": match.token("b").text, "expected": between + 1,
                    "right": (like_printed(prose, length.figure, between + 1),),
                    "allowed": (between, between + 1), "said": line.tokens[length.at].text,
                }  # fmt: skip
                yield Frame("duration", {"length": (length.figure,)}, {}, facts, line.number)
