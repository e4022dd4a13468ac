"""Periods as releases write them: as ISO text, to compare with validity, and as ordinals, to find gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import reduce
from itertools import pairwise
from math import gcd
from typing import Any

_QUARTER = re.compile(r"(\d{4})[- ]?[QK]([1-4])")
_MONTH = re.compile(r"(\d{4})[- ]?M?(\d{2})")


def period(value: Any) -> str:
    """A period as ISO text: 2016, 2016-03, 2016-03-01; a quarter is its first month."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = str(value)
    if quarter := _QUARTER.fullmatch(text):
        return f"{quarter[1]}-{int(quarter[2]) * 3 - 2:02d}"
    month = _MONTH.fullmatch(text)
    return f"{month[1]}-{month[2]}" if month else text


def spelled(value: Any) -> str:
    """A period under one spelling: 2016, 2016-Q3, 2016-03, 2016-03-01; unlike `period` a quarter is no month."""
    quarter = _QUARTER.fullmatch(str(value))
    return f"{quarter[1]}-Q{quarter[2]}" if quarter else period(value)


_YEAR = re.compile(r"[12]\d{3}")
_WEEK = re.compile(r"(\d{4})[- ]?[WU](\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def ordinal(value: Any) -> tuple[str, int] | None:
    """The sort of a period and its number among its like: ("month", 24201) for 2016-09; None if it is no period."""
    text = value.isoformat()[:10] if isinstance(value, date) else str(value)
    if _YEAR.fullmatch(text):
        return "year", int(text)
    if quarter := _QUARTER.fullmatch(text):
        return "quarter", int(quarter[1]) * 4 + int(quarter[2])
    try:
        if week := _WEEK.fullmatch(text):
            return "week", date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal() // 7
        if _DAY.fullmatch(text):
            return "day", date.fromisoformat(text).toordinal()
    except ValueError:  # week 54, the 31st of June
        return None
    month = _MONTH.fullmatch(text)
    return ("month", int(month[1]) * 12 + int(month[2]) - 1) if month and 1 <= int(month[2]) <= 12 else None


def spelling(number: int, other: int, text: str) -> str:
    """The period of a number, where another number stands for `text`; "" if the text is no period of that number."""
    sort, own = ordinal(text) or ("", 0)
    if sort == "day" and own != other:
        return f"{number // 12}-{number % 12 + 1:02d}"
    if own != other or sort == "week":
        return ""
    quarter, month = f"{(number - 1) // 4}-Q{(number - 1) % 4 + 1}", f"{number // 12}-{number % 12 + 1:02d}"
    day = date.fromordinal(number).isoformat() if sort == "day" else ""
    return {"year": str(number), "quarter": quarter, "month": month, "day": day}.get(sort, "")


def step(ordinals: Iterable[int]) -> int:
    """The distance from one period to the next: the largest of which all distances are multiples."""
    found = sorted(set(ordinals))
    return reduce(gcd, (b - a for a, b in pairwise(found)), 0) or 1


def months(days: Iterable[int]) -> list[int] | None:
    """Days as months, if all of them are the first (or all the last) of their month."""
    dates = [date.fromordinal(day) for day in days]
    first = all(d.day == 1 for d in dates)
    last = all(date.fromordinal(d.toordinal() + 1).day == 1 for d in dates)
    return [d.year * 12 + d.month - 1 for d in dates] if first or last else None
