"""Dates and times with words or marks in them: `tredje mars 2015`, `25/4 kl. 16`, `1. juledag`, `kvart over 3`."""

from __future__ import annotations

from auditor.reading.numbers.cardinals import word_value
from auditor.reading.numbers.dates import day_at, full_year, label_draft, month_at, short_year, with_year, year_at
from auditor.reading.numbers.scan import Draft, Scan

_HOURS = 12
_MONTHS = 12
_DAYS = 31


def in_words(scan: Scan, i: int) -> Draft | None:
    """The date or time that begins with a word at token i."""
    return _spelt_day(scan, i) or _half_hour(scan, i)


def in_digits(scan: Scan, i: int) -> Draft | None:
    """The date or time that begins with a numeral at token i."""
    return (
        _slashed(scan, i)
        or _dashed(scan, i)
        or _numbered_month(scan, i)
        or _feast(scan, i, day_at(scan, i))
        or _past_the_hour(scan, i)
    )


def _spelt_day(scan: Scan, i: int) -> Draft | None:
    """`den tredje mars`, `fourth of July 1999`, `første juledag`."""
    day = scan.vocabulary.lexicon.ordinals.get(scan.low[i], 0)
    if not 1 <= day <= _DAYS:
        return None
    j = i + 1 + (scan.low[i + 1] == "of")
    month = month_at(scan, j)
    return with_year(scan, i, j, month, (day, day)) if month else _feast(scan, i, day)


def _feast(scan: Scan, i: int, day: int) -> Draft | None:
    """`1. juledag` is 25 December."""
    j = i + 1 + (scan.low[i + 1] == ".")
    first = next((entry for entry in scan.vocabulary.words["feasts"] if entry.split(":")[0] == scan.low[j]), "")
    if not day or not first:
        return None
    month, start = first.split(":")[1].split("-")
    return label_draft(scan, i, j + 1, "date", f"--{month}-{int(start) + day - 1:02}")


def _half_hour(scan: Scan, i: int) -> Draft | None:
    """`halv tre`: a clock time where the day comes before the month."""
    hour = word_value(scan, i + 1) or 0
    said = scan.has("half", i) and 1 <= hour <= _HOURS and bool(scan.vocabulary.words["ordinal_point"])
    return label_draft(scan, i, i + 2, "time") if said and scan.kind[i + 2] != "w" else None


def _past_the_hour(scan: Scan, i: int) -> Draft | None:
    """`kvart over 3`, `quarter to 7`."""
    said = scan.has("quarter", i - 2) and scan.has("clock_sides", i - 1)
    return label_draft(scan, i, i + 1, "time") if said and 0 < day_at(scan, i) <= _HOURS * 2 else None


def _slashed(scan: Scan, i: int) -> Draft | None:
    """`25/4 kl. 16`, `den 3/4`, `3/4-19`, `17/5 1814`, where the day comes before the month."""
    day, _, month = scan.low[i].partition("/")
    known = scan.kind[i] == "code" and day.isdigit() and month.isdigit() and scan.vocabulary.words["ordinal_point"]
    if not known or not (1 <= int(day) <= _DAYS and 1 <= int(month) <= _MONTHS):
        return None
    year, after = _year_behind(scan, i + 1)
    if not year and not _day_is_meant(scan, i):
        return None
    return label_draft(scan, i, after, "date", f"{f'{year:04}' if year else '-'}-{int(month):02}-{int(day):02}")


def _dashed(scan: Scan, i: int) -> Draft | None:
    """`25-04 kl. 16`"""
    day, month = day_at(scan, i), day_at(scan, i + 2)
    joined = scan.low[i + 1] == "-" and scan.touches(i + 1) and scan.touches(i + 2) and bool(day and month)
    timed = scan.low[i + 3] in scan.vocabulary.labels["time"] and scan.low[i + 3] != "at"
    return label_draft(scan, i, i + 3, "date", f"--{month:02}-{day:02}") if joined and timed and month <= 12 else None


def _year_behind(scan: Scan, i: int) -> tuple[int, int]:
    """The year behind a day and month, and the token after it."""
    if scan.low[i] == "-" and scan.touches(i) and scan.touches(i + 1) and year_at(scan, i + 1):
        return full_year(scan.low[i + 1]), i + 2
    if scan.touches(i) and short_year(scan, i):
        return short_year(scan, i), i + 2
    return year_at(scan, i), i + 1 if year_at(scan, i) else i


def _day_is_meant(scan: Scan, i: int) -> bool:
    """Whether a weekday, `den` or a clock time stands beside it, or a zero leads the month."""
    vocabulary = scan.vocabulary
    beside = scan.low[i - 1] in vocabulary.lexicon.weekdays or scan.has("the_day", i - 1)
    timed = scan.low[i + 1] in vocabulary.labels["time"]
    return beside or timed or (scan.low[i].partition("/")[2][0] == "0" and not scan.low[i].startswith("0/"))


def _numbered_month(scan: Scan, i: int) -> Draft | None:
    """`3. i fjerde 2019`"""
    day = day_at(scan, i)
    month = scan.vocabulary.lexicon.ordinals.get(scan.low[i + 3], 0)
    said = day and scan.low[i + 1] == "." and scan.has("locative", i + 2) and 1 <= month <= _MONTHS
    return with_year(scan, i, i + 3, month, (day, day)) if said and year_at(scan, i + 4) else None
