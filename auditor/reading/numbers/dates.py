"""Dates, months, quarters and clock times: labels with an ISO period, full or partial (`2014-09`, `--09-17`)."""

from __future__ import annotations

from fractions import Fraction

from auditor.reading.numbers.money import currency_at
from auditor.reading.numbers.scan import Draft, Scan

_ORDINAL = ("st", "nd", "rd", "th")
_LAST_CENTURY = 50  # two digits from which a year is of the last century
_PART = {4: "Q", 2: "H", 3: "T"}


def label_draft(
    scan: Scan, first: int, after: int, label: str, period: str = "", value: Fraction | None = None
) -> Draft:
    """A label that covers tokens first to after."""
    return Draft(
        first, after, scan.at[first], scan.to[after - 1], value or Fraction(0), unit="none", role="label", label=label,
        period=period, left=first, right=after, printed=True, known=value is not None,
    )  # fmt: skip


def dated(scan: Scan, i: int) -> Draft | None:
    """The date, month, quarter or time whose number is token i."""
    kind = scan.kind[i]
    if kind == "iso":
        return label_draft(scan, i, i + 1, "date", "-".join(part.zfill(2) for part in scan.low[i][:10].split("-")))
    if kind == "dmy":
        return label_draft(scan, i, i + 1, "date", _day_month_year(scan.low[i]))
    if kind == "clock":
        return label_draft(scan, i, i + 1, "time")
    return _quarter(scan, i) or _day_month(scan, i) or _month_first(scan, i) or _time(scan, i)


def _day_month_year(text: str) -> str:
    day, month, year = text.replace("/", ".").replace("-", ".").split(".")
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    return f"{full_year(year):04}-{int(month):02}-{int(day):02}"


def full_year(year: str) -> int:
    """The year of two or four digits: `19` is 2019, `74` is 1974."""
    n = int(year)
    return n if len(year) > 2 else n + (1900 if n >= _LAST_CENTURY else 2000)


def short_year(scan: Scan, i: int) -> int:
    """The year of two digits behind a mark at token i, as in `3. april -19` and `'98`; or 0."""
    marked = scan.low[i] in ("-", "–", "'", "’") and scan.touches(i + 1)
    return full_year(scan.low[i + 1]) if marked and scan.low[i + 1].isdigit() and len(scan.low[i + 1]) == 2 else 0


def month_at(scan: Scan, i: int) -> int:
    """The month named by token i, or 0; `may` and `march` only with a capital."""
    month = scan.vocabulary.lexicon.months.get(scan.low[i], 0)
    return 0 if month and scan.has("capital_month", i) and not scan.capital(i) else month


def year_at(scan: Scan, i: int) -> int:
    """The year printed by token i, or 0."""
    low = scan.low[i]
    return int(low) if scan.kind[i] == "n" and len(low) == 4 and low.isdigit() and 1000 <= int(low) <= 2100 else 0


def of_a_year(scan: Scan, i: int) -> bool:
    """Whether the numeral at token i is the figure of a year and none itself: `from 1012 in 2019 to 1222 in 2023`."""
    return scan.has("in_a_year", i + 1) and bool(year_at(scan, i + 2)) and not scan.has("in_a_year", i - 1)


def day_at(scan: Scan, i: int) -> int:
    """The day printed by token i, or 0."""
    low = scan.low[i]
    return int(low) if scan.kind[i] == "n" and len(low) <= 2 and low.isdigit() and 1 <= int(low) <= 31 else 0


def _past_mark(scan: Scan, j: int) -> int:
    """Past `.`, `st` or `of` after a day."""
    if scan.low[j] == "." or (scan.low[j] in _ORDINAL and scan.touches(j)):
        j += 1
    return j + 1 if scan.low[j] == "of" and month_at(scan, j + 1) else j


def _day_month(scan: Scan, i: int) -> Draft | None:
    """`17. september 2014`, `27th of June`, `4.–11. mars`, `den 20.`"""
    day = day_at(scan, i)
    if not day:
        return None
    j = _past_mark(scan, i + 1)
    month = month_at(scan, j)
    last = day
    if not month and scan.has("range", j) and day_at(scan, j + 1):
        last, j = day_at(scan, j + 1), _past_mark(scan, j + 2)
        month = month_at(scan, j)
    if month:
        return with_year(scan, i, j, month, (day, last))
    if (
        scan.low[i - 1] == "den"
        and (scan.low[i + 1] == "." or not scan.low[i + 1])
        and (not scan.lower(i + 2) or scan.has("not_counted", i + 2))
    ):
        return label_draft(scan, i, i + 1, "date", f"---{day:02}")
    return None


def with_year(scan: Scan, i: int, j: int, month: int, days: tuple[int, int]) -> Draft:
    """The date from token i to its month at j, and its year after that if one is printed."""
    k = j + 1 + (scan.low[j + 1] in (".", ",") and bool(year_at(scan, j + 2)))
    year = year_at(scan, k)
    if not year and not scan.touches(k) and short_year(scan, k):
        year, k = short_year(scan, k), k + 1
    head = f"{year:04}" if year else "-"
    first, last = (f"{head}-{month:02}-{day:02}" for day in days)
    return label_draft(scan, i, k + 1 if year else j + 1, "date", first if first == last else f"{first}/{last}")


def _month_first(scan: Scan, i: int) -> Draft | None:
    """`januar 2017`, `jan. 2000`, `January 24, 2018`, `Jan-98`."""
    j = i - 1 - (scan.low[i - 1] in (".", "-", ",") and bool(month_at(scan, i - 2)))
    month = month_at(scan, j)
    if not month:
        return None
    year = year_at(scan, i)
    if year:
        return label_draft(scan, j, i + 1, "date", f"{year:04}-{month:02}")
    if scan.low[i - 1] == "-" and scan.touches(i) and scan.touches(i - 1) and len(scan.low[i]) == 2:
        return label_draft(scan, j, i + 1, "date")
    day = day_at(scan, i)
    if not day or scan.low[i - 1] in ("-", ","):
        return None
    k = i + 1 + (scan.low[i + 1] in _ORDINAL and scan.touches(i + 1))
    comma = scan.low[k] == "," and year_at(scan, k + 1)
    if comma:
        return label_draft(scan, j, k + 2, "date", f"{comma:04}-{month:02}-{day:02}")
    weekdays = scan.vocabulary.lexicon.weekdays
    if (
        scan.is_all(j, i + 1)
        or scan.low[j - 1] in weekdays
        or (scan.low[j - 1] in (",", ".") and scan.low[j - 2] in weekdays)
    ):
        return label_draft(scan, j, i + 1, "date", f"--{month:02}-{day:02}")
    if scan.capital(j) and scan.vocabulary.words.get("capital_month") and not _measured_next(scan, k):
        full = len(scan.low[j]) > 3 and scan.low[k] != "|" and scan.low[j - 1] != "|"
        return label_draft(scan, j, k, "date", f"--{month:02}-{day:02}" if full else "")
    return None


def _measured_next(scan: Scan, i: int) -> bool:
    tables = scan.vocabulary
    units = tables.units.at(scan.low, i) or currency_at(scan, i) or tables.scales.at(scan.low, i)
    return bool(units) or scan.has("counted", i) or (scan.lower(i) and not scan.has("not_counted", i))


def _quarter(scan: Scan, i: int) -> Draft | None:
    """`3. kvartal 2010`, `Q4 2012`, `Quarter 4 2012`, `4kv2019`, `1. halvår`."""
    n = int(scan.low[i]) if scan.kind[i] == "n" and scan.low[i] in ("1", "2", "3", "4") else 0
    if not n:
        return None
    if scan.low[i - 1] in ("q", "k") and scan.touches(i):
        first = i - 2 if year_at(scan, i - 2) else i - 1
        return _quarter_label(scan, first, i + 1, n, 4)
    named = scan.vocabulary.lexicon.quarters.get(scan.low[i - 1]) == 4 and (scan.capital(i - 1) or year_at(scan, i + 1))
    if named and i > 0:  # `Quarter 3 2018`
        return _quarter_label(scan, i - 1, i + 1, n, 4)
    j = i + 1 + (scan.low[i + 1] == ".") + (scan.low[i + 1] in _ORDINAL)
    parts = scan.vocabulary.lexicon.quarters.get(scan.low[j])
    if parts is None and scan.has("to", j) and scan.low[j + 1] in ("1", "2", "3", "4") and scan.low[j + 2] == ".":
        later = _quarter(scan, j + 1)
        return label_draft(scan, i, i + 1, "date", later.period[:-1] + str(n)) if later else None
    if parts is None or (scan.low[j] == "half" and j == i + 1):
        return None
    return _quarter_label(scan, i, j + 1 + (scan.low[j + 1] == "." and scan.low[j] == "kv"), n, parts)


def _quarter_label(scan: Scan, first: int, after: int, n: int, parts: int) -> Draft:
    j = after + (scan.low[after] in ("of", ",") and bool(year_at(scan, after + 1)))
    year = year_at(scan, j) or year_at(scan, first)
    right = j + 1 if year_at(scan, j) else after
    return label_draft(scan, first, right, "date", f"{year or '-'}-{_PART[parts]}{n}")


def named_quarter(scan: Scan, i: int) -> Draft | None:
    """`tredje kvartal 2013`, `the third quarter of 2013`."""
    n = scan.vocabulary.lexicon.ordinals.get(scan.low[i])
    parts = scan.vocabulary.lexicon.quarters.get(scan.low[i + 1])
    if n is None or parts is None or n > parts:
        return None
    return _quarter_label(scan, i, i + 2, n, parts)


def _time(scan: Scan, i: int) -> Draft | None:
    """`kl. 20.00`, `klokka 7`, `9.30 am`, `mandag–fredag 10–18`."""
    j = i - 1 - (scan.low[i - 1] == ".")
    if _military(scan, i, j):
        return label_draft(scan, i, i + 1, "time")
    if scan.kind[i] != "n" or not _is_clock(scan.low[i]):
        return None
    minutes = "." in scan.low[i] or ":" in scan.low[i]
    label = scan.vocabulary.labels["time"]
    if scan.low[j] in label and (scan.low[j] != "at" or (minutes and not _measured_next(scan, i + 1))):
        return label_draft(scan, i, i + 1, "time")
    after = scan.low[i + 1]
    if after in ("am", "pm") or (after in ("a", "p") and scan.low[i + 2 : i + 4] == [".", "m"]) or after == "o'clock":
        return label_draft(scan, i, i + 2, "time")
    if minutes and _opening_hours(scan, i):
        return label_draft(scan, i, i + 1, "time")
    weekday = scan.low[i - 1 - scan.has("age_from", i - 1)] in scan.vocabulary.lexicon.weekdays
    if weekday and not _measured_next(scan, i + 1) and not _measured_next(scan, i + 3):
        return label_draft(scan, i, i + 1, "time")
    return None


def _opening_hours(scan: Scan, i: int) -> bool:
    """`between 9.30 and 16.30`: two clock times at quarters of an hour, nothing measured."""
    first = i if scan.has("between", i - 1) else i - 2
    ends = (first, first + 2)
    quarters = all(scan.low[j][-3:] in (".00", ".15", ".30", ".45") and _is_clock(scan.low[j]) for j in ends)
    return quarters and scan.has("between", first - 1) and not _measured_next(scan, first + 3)


def _military(scan: Scan, i: int, j: int) -> bool:
    """`kl. 1530`"""
    low = scan.low[i]
    clock = len(low) == 4 and low.isdigit() and low < "2400" and low[2:] < "60"
    return clock and scan.low[j] in scan.vocabulary.labels["time"] and scan.low[j] != "at"


def _is_clock(low: str) -> bool:
    hours, _, minutes = low.replace(":", ".").partition(".")
    return (
        hours.isdigit()
        and len(hours) <= 2
        and int(hours) <= 24
        and (not minutes or (len(minutes) == 2 and minutes < "60"))
    )


def _two_digit_year(scan: Scan, draft: Draft, before: Draft) -> Draft | None:
    """The end of `2025-26`."""
    end = before.value - before.value % 100 + draft.value
    close = scan.touches(draft.first) and before.value < end and before.known
    return label_draft(scan, draft.first, draft.after, "year", str(end), end) if close else None


def continued(scan: Scan, draft: Draft, before: Draft) -> Draft | None:
    """A number joined to a time or a date before it (`kl. 08–20`, `10 til 14`) is another of its kind."""
    if before.label == "time" and _is_clock(scan.low[draft.first]) and not draft.printed:
        return label_draft(scan, draft.first, draft.after, "time")
    if before.label == "year" and scan.low[draft.first - 1] in ("-", "–", "/") and len(scan.low[draft.first]) == 2:
        return _two_digit_year(scan, draft, before)
    again = before.label == "year" and not draft.printed and not of_a_year(scan, draft.first)
    if again and (year := year_at(scan, draft.first)):
        return label_draft(scan, draft.first, draft.after, "year", str(year), Fraction(year))
    return None
