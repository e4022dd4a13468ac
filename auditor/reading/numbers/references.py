"""Telephone numbers, and numbers that point at something: figures, tables, pages, sections, reports, works."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.reading.numbers.dates import label_draft, year_at
from auditor.reading.numbers.money import currency_at
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.numbers.vocabulary import Endings

_BIBLIOGRAPHY = re.compile(r"[\s•*\-–]*[^\W\d_][^\n]{0,300}?[.)] (?:19|20)\d\d[a-z]?\. ")
_PARTS = 100  # of the smallest fraction
_NONE = Endings(frozenset(), ())


def digits(scan: Scan, i: int) -> bool:
    """Whether token i is digits alone, without separators or decimals."""
    return scan.kind[i] == "n" and scan.low[i].isdigit()


def unit_next(scan: Scan, i: int) -> bool:
    """Whether a unit, a currency, a scale or a counted noun stands at token i."""
    tables = scan.vocabulary
    found = tables.units.at(scan.low, i) or currency_at(scan, i) or tables.scales.at(scan.low, i)
    return bool(found) or scan.has("counted", i)


def fraction_at(scan: Scan, i: int) -> Fraction | None:
    """The fraction below one that is printed as token i: `1/2`, `3/4`."""
    part, mark, whole = scan.low[i].partition("/")
    if scan.kind[i] != "code" or not mark or not (part.isdigit() and whole.isdigit()):
        return None
    return Fraction(int(part), int(whole)) if 0 < int(part) < int(whole) <= _PARTS and part[0] != "0" else None


def exponent(scan: Scan, i: int) -> bool:
    """Whether token i is the `e` of `4e14` and `1e-3`."""
    sign = scan.low[i + 1] in ("-", "−", "+")
    power = i + 1 + sign
    joined = scan.touches(i) and scan.touches(i + 1) and (not sign or scan.touches(power))
    return scan.low[i] == "e" and joined and digits(scan, power) and len(scan.low[power]) <= 2


def label_words(scan: Scan, key: str) -> Endings:
    """The words that make a number a label of this kind."""
    return scan.vocabulary.labels.get(key, _NONE)


def phone(scan: Scan, i: int) -> Draft | None:
    """Every group of digits after `tlf.`, `ring`, `telephone` …, unless it is measured."""
    if not _after_phone_word(scan, i):
        return None
    j = i + 1
    while scan.kind[j] == "n" and scan.at[j] - scan.to[j - 1] == 1 and not scan.parted(j):
        j += 1
    number = scan.text[scan.at[i] : scan.to[j - 1]]
    if (
        sum(ch.isdigit() for ch in number) < 3
        or "," in number
        or unit_next(scan, j)
        or (scan.lower(j) and year_at(scan, i))
    ):
        return None
    return label_draft(scan, i, j, "phone")


def _after_phone_word(scan: Scan, i: int) -> bool:
    for j in range(i - 1, i - 5, -1):
        if scan.low[j] in label_words(scan, "phone"):
            return True
        if scan.kind[j] == "n" or (scan.low[j] in (".", ";") and scan.low[j - 1] not in label_words(scan, "phone")):
            return False
    return False


def reference(scan: Scan, i: int) -> Draft | None:
    """`figur 5`, `§ 6`, `kap. 3`, `page 12`; `(Ministry 2021, 4)`; bare numbers of a bibliography."""
    j = i - 1 - (scan.low[i - 1] in (".", ":", "#") and scan.kind[i - 2] == "w" and scan.touches(i - 1))
    if scan.low[j] in label_words(scan, "reference") and _is_bare(scan, i, j):
        ranked = (
            scan.has("rank_number", j) and scan.has("is", j - 1) and scan.low[j - 1] != "som" and len(scan.low[i]) < 3
        )
        return None if ranked else label_draft(scan, i, i + 1, "reference")
    if scan.low[i - 1] == ":" and year_at(scan, i - 2) and scan.low[i - 3] in label_words(scan, "reference"):
        return label_draft(scan, i, i + 1, "reference")
    if (
        scan.low[j] in label_words(scan, "reference_name")
        and scan.capital(j)
        and digits(scan, i)
        and not year_at(scan, i)
    ):
        return label_draft(scan, i, i + 1, "reference")
    if scan.low[i - 1] in ("#", "§"):
        return label_draft(scan, i, i + 1, "reference")
    cited = (
        scan.low[i - 1] == ","
        and year_at(scan, i - 2)
        and scan.capital(i - 3)
        and scan.low[i + 1] in (")", ",", "-", "–")
    )
    return label_draft(scan, i, i + 1, "reference") if cited else None


def _is_bare(scan: Scan, i: int, j: int) -> bool:
    """Whether a reference word is followed by a number with nothing measured: no year, no thousands."""
    if unit_next(scan, i + 1) or len(scan.low[i]) > 11:
        return False
    if year_at(scan, i):
        return scan.low[j] in ("§", "nr", "sak")
    return scan.low[i].isalnum() or "." in scan.low[i] or scan.has("rank_number", j) or scan.low[j].endswith("nummer")


def in_bibliography(scan: Scan) -> bool:
    """Whether the passage is an entry of a list of works: author, year, title."""
    return _BIBLIOGRAPHY.match(scan.text, scan.start, min(scan.end, scan.start + 400)) is not None
