"""What the words of a header say of a column: unit, scale, role, period.

Facts of a column, by name (a fact that is not known is absent):
    unit     a unit of the model      of     its noun: kroner, pund     scale   1000 for `1 000 kr`
    per      1000 for `per 1 000`     role   change, percent_change, share, total, mean, base
    period   2016, 2016-Q3, 2016-09, 2015/2016
    aside    True where its figures stand in parentheses behind those of another column
Words used: table_percent, table_total, table_change, table_share, table_mean, table_base of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from auditor.lexicon import Lexicon
from auditor.reading.text.wordlists import has, pattern

Facts = dict[str, Any]

CHANGES = ("change", "percent_change")
"""Roles of columns that hold changes."""

_LETTER_SCALE = re.compile(r"[£$€](?P<scale>k|m|mn|bn|tn)\b|[£$€]\s?(?P<thousands>000)s?\b", re.IGNORECASE)
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_PER = re.compile(r"(?<!\w)per[\s\u00a0]+(?P<number>1(?:[\s\u00a0.,]?000){1,3}|100)(?!\w)", re.IGNORECASE)
_THOUSAND = re.compile(r"(?<![\d.,])(?P<number>1[\s\u00a0.,]?000(?:[\s\u00a0.,]?000)?)(?![\d.,])")
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_RANGE = re.compile(_YEAR + r"\s?[-–/]\s?(?P<until>(?:18|19|20)?\d\d)(?!\d)")
_ANY_YEAR = re.compile(r"(?<!\d)" + _YEAR + r"(?!\d)")
_QUARTER = re.compile(r"(?<!\w)(?:[qk](?P<after>[1-4])|(?P<before>[1-4])q)(?![^\W\d])", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"(?P<month>[^\W\d_]{3,})\.?[\s\u00a0-]*['’]?(?P<year>(?:(?:18|19|20)\d\d|\d\d)(?!\d))")
_DURATIONS = ("years", "months", "weeks", "days", "hours", "minutes")
_INSIDE = re.compile(r"\(([^()]*)\)")
_SHORT = 16  # characters of a name that is a period
_LONGEST = 300  # characters of a header that are looked at
_CENTURY_TURNS = 50  # two-digit years from here on are of the 1900s


def facts(header: str, lexicon: Lexicon) -> Facts:
    """What one header (or title) says."""
    header = header[:_LONGEST]
    out: Facts = unit_facts(header, lexicon)
    role = _role(header, out, lexicon)
    if role:
        out["role"] = role
    when = period(header, lexicon)
    if when:
        out["period"] = when
    return out


def unit_facts(header: str, lexicon: Lexicon) -> Facts:
    """Unit, noun, scale and base of a header; empty if it names none."""
    header = header[:_LONGEST]
    unit = _unit(header, lexicon)
    money = {} if unit == "percent" and not _LETTER_SCALE.search(header) else _money(header, lexicon)
    if money:
        return money
    if unit in ("percent", "percentage_point", "per_mille"):
        return {"unit": unit}
    per = _PER.search(header)
    if per:
        return {"unit": "rate", "per": int(re.sub(r"\D", "", per["number"]))}
    scale = _scale(header, lexicon)
    if scale > 1:
        return {"unit": unit or "count", "scale": scale}
    return {"unit": unit} if unit else {}


def _unit(header: str, lexicon: Lexicon) -> str:
    for found in pattern(" ".join(lexicon.units)).finditer(header):
        unit = _named(found[0].lower(), lexicon)
        short = len(found[0]) == 1 and found[0].isalpha()  # the `G` of `G/1+`
        if (unit not in _DURATIONS and not short) or _alone(found[0], header):
            return unit
    return "percent" if has(lexicon.words.get("table_percent", ""), header) else ""


def _alone(word: str, header: str) -> bool:
    """Whether the word stands alone in parentheses: `Liggetid (dager)`, but not `siste år`."""
    return any(inside.strip() == word for inside in _INSIDE.findall(header))


def _named(word: str, lexicon: Lexicon) -> str:
    """The unit of a word that some entry of the units fits."""
    return next((unit for entry, unit in lexicon.units.items() if pattern(entry).fullmatch(word)), "")


def _money(header: str, lexicon: Lexicon) -> Facts:
    found = pattern(" ".join(lexicon.currencies)).search(header)
    if found is None:
        return {}
    return {"unit": "money", "of": _currency(found[0].lower(), lexicon), "scale": _scale(header, lexicon)}


def _currency(word: str, lexicon: Lexicon) -> str:
    return next((name for entry, name in lexicon.currencies.items() if pattern(entry).fullmatch(word)), word)


def _scale(header: str, lexicon: Lexicon) -> int:
    letter = _LETTER_SCALE.search(header)
    if letter:
        return 1000 if letter["thousands"] else _LETTER_SCALES[letter["scale"].lower()]
    found = pattern(" ".join(lexicon.scales)).search(header)
    if found:
        word = found[0].lower()
        return next((n for entry, n in lexicon.scales.items() if pattern(entry).fullmatch(word)), 1)
    thousand = _THOUSAND.search(header)
    return int(re.sub(r"\D", "", thousand["number"])) if thousand else 1


def _role(header: str, known: Mapping[str, Any], lexicon: Lexicon) -> str:
    unit, words = known.get("unit", ""), lexicon.words
    if (
        unit == "percentage_point"
        or has(words.get("table_change", ""), header)
        or header.strip() in ("+/-", "+/−", "±")
    ):
        return "percent_change" if unit == "percent" else "change"
    if has(words.get("table_mean", ""), header):
        return "mean"
    if has(words.get("table_total", ""), header):
        return "total"
    if has(words.get("table_base", ""), header.strip(" ()")) and len(header.split()) <= 2:
        return "base"
    return "share" if unit == "percent" and has(words.get("table_share", ""), header) else ""


def period(header: str, lexicon: Lexicon) -> str:
    """The one period that a header names, or an empty string."""
    years = _ANY_YEAR.findall(header)
    span = _RANGE.search(header)
    if span:
        return _span(span["year"], span["until"])
    quarter = _quarter(header, lexicon)
    if quarter and len(years) == 1:
        return f"{years[0]}-Q{quarter}"
    month = _month(header, lexicon)
    if month:
        return month
    return years[0] if len(years) == 1 else ""


def is_period(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is nothing but a year, a quarter or a month: `2019`, `Q4 2023`, `January 2024`."""
    return len(name) <= _SHORT and len(name.split()) <= 3 and bool(period(name, lexicon))


def _span(year: str, until: str) -> str:
    full = until if len(until) == 4 else year[:2] + until
    mark = "/" if int(full) == int(year) + 1 else "-"
    return f"{year}{mark}{full}"


def _quarter(header: str, lexicon: Lexicon) -> str:
    """The number of the quarter that a header names: `Q3 2016`, `3. kvartal 2016`, `3kv2016`."""
    short = _QUARTER.search(header)
    if short:
        return str(short["after"] or short["before"])
    words = "|".join(re.escape(word) for word, number in lexicon.quarters.items() if number == 4)
    long = re.search(rf"(?<!\w)(?P<number>[1-4])(?:\.|[a-z]{{2}})?\s?(?:{words})", header.lower())
    return long["number"] if long else ""


def _month(header: str, lexicon: Lexicon) -> str:
    for found in _MONTH_YEAR.finditer(header):
        number = _month_number(found["month"].lower(), lexicon)
        if number:
            year = int(found["year"])
            full = year if year > 99 else year + (1900 if year >= _CENTURY_TURNS else 2000)
            return f"{full}-{number:02d}"
    return ""


def _month_number(word: str, lexicon: Lexicon) -> int:
    """A month by its name or its first three letters or more."""
    return next((n for name, n in lexicon.months.items() if name.rstrip(".").startswith(word)), 0)
