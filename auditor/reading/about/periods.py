"""Arithmetic on periods as text: 2016, 2016-Q3, 2016-09, 2016-09-17, 2015/2016, 2010-2014, 2012-04/2012-08.

A period without its year begins with `--` (`--09`, `--Q3`, `--09-17`).
"""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MONTH = re.compile(r"(?:[12]\d{3}|-)-(\d\d)(?!\d)")
_QUARTER = re.compile(r"-Q([1-4])")
_HALF = re.compile(r"-([HT])([1-3])")
_LAST = {"H": 6, "T": 4}  # months of a half and of a third of a year


def without_year(period: str) -> bool:
    return period.startswith("-")


def year_of(period: str) -> int:
    """The last year that a period names, or 0."""
    years = _YEAR.findall(period)
    return int(years[-1]) if years else 0


def month_of(period: str) -> int:
    """The last month of a period, if it is shorter than a year; else 0."""
    months = _MONTH.findall(period)
    quarter, half = _QUARTER.search(period), _HALF.search(period)
    if quarter:
        return int(quarter[1]) * 3
    if half:
        return int(half[2]) * _LAST[half[1]]
    return int(months[-1]) if months else 0


def moved(period: str, years: int) -> str:
    """The same period so many years later; of no year it stays what it is."""
    return _YEAR.sub(lambda year: str(int(year[0]) + years), period)


def month_moved(period: str, months: int) -> str:
    """The month that stands so many months after a month, or "" where the period is none."""
    if not re.fullmatch(r"[12]\d{3}-\d\d", period):
        return ""
    number = int(period[:4]) * 12 + int(period[5:]) - 1 + months
    return f"{number // 12}-{number % 12 + 1:02d}"


def quarter_moved(period: str, quarters: int) -> str:
    """The quarter that stands so many quarters after a quarter, or "" where the period is none."""
    if not re.fullmatch(r"[12]\d{3}-Q[1-4]", period):
        return ""
    number = int(period[:4]) * 4 + int(period[-1]) - 1 + quarters
    return f"{number // 4}-Q{number % 4 + 1}"


def in_year(period: str, year: int) -> str:
    """A period without its year, in a year."""
    return f"{year}-" + period.removeprefix("--") if year else period


def before(period: str, anchor: str) -> str:
    """A period without its year, in the last year in which it is not after the anchor; any other as it is."""
    if not without_year(period):
        return period
    year, month = year_of(anchor), month_of(anchor)
    later = bool(month) and month_of(period) > month
    return in_year(period, year - later if year else 0)


def through(first: str, last: str) -> str:
    """From one period through another, as short as it can be said: three months of one quarter are the quarter."""
    if without_year(first) and not without_year(last):
        first = before(first, last)
    if re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{4}", last):
        return f"{first}-{last}" if first != last else first
    return _whole(first, last) or (f"{first}/{last}" if first != last else first)


def _whole(first: str, last: str) -> str:
    """The year or the quarter that begins with one month and ends with another."""
    months = [re.fullmatch(r"(\d{4})-(\d\d)", p) for p in (first, last)]
    if not (months[0] and months[1]) or months[0][1] != months[1][1]:
        return ""
    begin, end = int(months[0][2]), int(months[1][2])
    if (begin, end) == (1, 12):
        return months[0][1]
    return f"{months[0][1]}-Q{end // 3}" if end - begin == 2 and end % 3 == 0 else ""


def season(first: str, last: str) -> str:
    """Two years with a dash between them: a season where they follow each other, else a run of years."""
    return f"{first}/{last}" if int(last) == int(first) + 1 else f"{first}-{last}"


def year_to(last: str) -> str:
    """The twelve months that end with a month."""
    first = month_moved(last, -11)
    return through(first, last) if first else last


def key(period: str) -> tuple[int, int]:
    """What periods are ordered by: the end of each."""
    return year_of(period), month_of(period) or 12
