"""Months and days that the calendar counts: `the first nine months of this year`, `74 days from the first to the last`.

Frame `duration`, as in auditor/reading/frames/duration.py. A text that was published in August cannot count nine months
of its year. Words: `of_this_year`, `first`, `last_year`, `both_ends` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from auditor.model import Figure, Frame
from auditor.reading.binding.moments import Length, lengths, moments
from auditor.reading.binding.recalled import says
from auditor.reading.binding.told import told
from auditor.reading.numbers.days import Day, days
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

_NEAR = 4  # tokens behind a length that may say of which year it is
_OVER = 25  # the day of a month on which it is as good as over
_COMMON = 2023


def frames(prose: Prose) -> Iterator[Frame]:
    published = told(prose).published
    for line in prose.lines:
        if published is not None:
            yield from _months(prose, line, published)
        yield from _listed_days(prose, line)


def _months(prose: Prose, line: Line, published: date) -> Iterator[Frame]:
    """`the first seven months of the year`, of the year that the text was published in."""
    for length in lengths(prose, line, "months"):
        if not _first(prose, line, length) or not _of_this_year(prose, line, length, published):
            continue
        expected = published.month - (published.day < _OVER)
        facts = {
            "first": f"{published.year}-01-01", "last": published.isoformat(), "expected": expected,
            "allowed": tuple(range(1, published.month + 1)), "said": line.tokens[length.at].text,
            "right": (like_printed(prose, length.figure, expected),) if expected else (),
        }  # fmt: skip
        yield Frame("duration", {"length": (length.figure,)}, {}, facts, line.number)


def _first(prose: Prose, line: Line, length: Length) -> bool:
    around = " ".join(t.text for t in line.tokens[max(0, length.at - 1) : length.at + 2])
    return says(prose, "first", around)


def _of_this_year(prose: Prose, line: Line, length: Length, published: date) -> bool:
    behind = line.tokens[length.at + 1 : length.at + 1 + _NEAR]
    named = [m.first for m in moments(prose, line) if length.at < m.at <= length.at + _NEAR]
    if any(t.kind == "earlier" for t in behind) or any(year != published.year for year in named):
        return False
    text = prose.document.text
    here, before = (_text(text, other) for other in (line, *(prose.before(line) or [line])[:1]))
    words = prose.lexicon.words
    coming = has(words.get("future", ""), here)
    return not coming and (bool(named) or has(words.get("of_this_year", ""), f"{before} {here}"))


def _text(text: str, line: Line) -> str:
    return text[line.tokens[0].start : line.tokens[-1].end]


# -- days --------------------------------------------------------------------------------------------------------------


def _listed_days(prose: Prose, line: Line) -> Iterator[Frame]:
    """`So there are 74 days from the first to the last of them`, after a sentence that lists days."""
    before = prose.before(line)
    text = prose.document.text
    if not before or not says(prose, "both_ends", _text(text, line)):
        return
    listed = list(days(text, before[0].tokens[0].start, before[0].tokens[-1].end, prose.lexicon))
    dates = [day.on(day.year or _COMMON) for day in listed]
    found = [on for on in dates if on is not None]
    if len(found) != len(listed) or len(found) < 2 or found != sorted(found):
        return
    between = (found[-1] - found[0]).days
    for length in lengths(prose, line, "days"):
        facts = {
            "first": text[listed[0].start : listed[0].end], "last": text[listed[-1].start : listed[-1].end],
            "expected": between, "allowed": (between, between + 1, between + 2),
            "right": (like_printed(prose, length.figure, between),), "said": line.tokens[length.at].text,
        }  # fmt: skip
        ends = {"from": (_date(prose, listed[0]),), "to": (_date(prose, listed[-1]),)}
        yield Frame("duration", {"length": (length.figure,), **ends}, {}, facts, line.number)


def _date(prose: Prose, day: Day) -> Figure:
    quote = prose.document.text[day.start : day.end]
    return Figure(prose.document.path, day.start, day.end, quote, None, unit="none", role="label", label="date")
