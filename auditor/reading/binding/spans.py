"""Times as precisely as they are printed, and how long it is from one to another: `December 2019`, `5 October`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from auditor.model import Figure
from auditor.reading.text.prose import Line, Prose

_PERIOD = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
_COMMON = 2023
_MONTH = Fraction(304, 10)  # days
_LOOSE_WEEK, _LOOSE_MONTH, _LOOSE_YEAR = 5, 20, 3  # days, days and months that so many weeks, months, years can be off


@dataclass(frozen=True, slots=True)
class When:
    """A year, a month or a day as printed, at a token of a line; what is not printed is 0."""

    at: int
    year: int
    month: int
    day: int
    figure: Figure


def whens(prose: Prose, line: Line) -> list[When]:
    """The times of a line, in order; a day or a month without a year is of the year of another beside it."""
    found = [
        _when(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.kind in ("year", "date")
    ]  # fmt: skip
    if None in found:
        return []
    return [*_years_filled([when for when in found if when is not None])]


def _when(at: int, figure: Figure) -> When | None:
    period = _PERIOD.fullmatch(figure.context.period)
    if period is None or "period" in figure.context.carried:
        return None
    year, month, day = (int(part) if part and part != "-" else 0 for part in period.groups())
    return When(at, year, month, day, figure)


def _years_filled(found: list[When]) -> Iterator[When]:
    years = sorted({when.year for when in found if when.year})
    for n, when in enumerate(found):
        if when.year or len(years) != 1:
            yield when
        else:
            other = next(w for w in found if w.year)
            after = n > found.index(other)
            later = (when.month, when.day) < (other.month, other.day)
            year = years[0] + (later if after else -((when.month, when.day) > (other.month, other.day)))
            yield When(when.at, year, when.month, when.day, when.figure)


def allowed(first: When, last: When, unit: str) -> tuple[Fraction, ...]:
    """Every length in a unit, of whole and half ones, that it can be from one time to another; none if unknown."""
    days = _days(first, last)
    months = _months(first, last)
    if unit == "days" and days is not None:
        return (Fraction(days), Fraction(days + 1))
    if unit == "weeks" and days is not None:
        return tuple(_near(Fraction(days, 7), Fraction(_LOOSE_WEEK, 7)))
    if unit == "months" and days is not None:
        return tuple(_near(days / _MONTH, _LOOSE_MONTH / _MONTH))
    if unit == "months" and months is not None:
        return (Fraction(months), Fraction(months + 1))
    if unit == "years" and months is not None:
        return tuple(_near(Fraction(months, 12), Fraction(_LOOSE_YEAR, 12)))
    if unit == "years" and first.year and last.year:
        return tuple(_near(Fraction(last.year - first.year), Fraction(1)))
    return ()


def _near(length: Fraction, loose: Fraction) -> Iterator[Fraction]:
    """The whole and half numbers near a length."""
    for half in range(1, int(2 * (length + loose)) + 2):
        if abs(Fraction(half, 2) - length) <= loose:
            yield Fraction(half, 2)


def _days(first: When, last: When) -> int | None:
    if not (first.day and last.day and first.month and last.month) or bool(first.year) != bool(last.year):
        return None
    try:
        a = date(first.year or _COMMON, first.month, first.day)
        b = date(last.year or _COMMON, last.month, last.day)
    except ValueError:
        return None
    return (b - a).days if b > a else None


def _months(first: When, last: When) -> int | None:
    known = first.year and last.year and first.month and last.month
    months = 12 * (last.year - first.year) + last.month - first.month
    return months if known and months > 0 else None
