"""Numbers that are no statistics: years, references, phones, list numbers, footnotes, house numbers, names."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from auditor.reading.numbers.dates import label_draft, of_a_year, year_at
from auditor.reading.numbers.money import currency_at
from auditor.reading.numbers.number_words import loose
from auditor.reading.numbers.references import digits, exponent, fraction_at, label_words, phone, reference, unit_next
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.numbers.symbols import VULGAR

_LISTED = 12  # tokens before the last item of a list in which another stands
_CUTS = (".", ";", ":", "(", ")", "?", "!")
_ALONE = re.compile(r"\d+|\d\.\d")


def special(scan: Scan, i: int) -> Draft:
    """The label of a token that has the shape of a phone or report number; `2/3 av` is a share."""
    if scan.kind[i] == "phone":
        return label_draft(scan, i, i + 1, "phone")
    part, _, whole = scan.low[i].partition("/")
    if scan.phrase("out_of", i + 1) and whole.isdigit() and 0 < int(part) < int(whole) <= 20:
        return replace(loose(scan, i, i + 1, Fraction(int(part), int(whole))), word=False)
    pair = _school_year(scan.low[i])
    if pair:
        return label_draft(scan, i, i + 1, "year", pair)
    return label_draft(scan, i, i + 1, "reference", value=fraction_at(scan, i))


def _school_year(low: str) -> str:
    """`2023/24`, `2015/2016`: two years in a row."""
    first, mark, second = low.partition("/")
    if not mark or len(first) != 4 or not 1900 <= int(first) <= 2100 or len(second) not in (2, 4):
        return ""
    return f"{first}/{int(first) + 1}" if (int(first) + 1) % 10 ** len(second) == int(second) else ""


def labelled(scan: Scan, i: int) -> Draft | None:
    """What the signs around the numeral at token i say it is, other than a figure."""
    for reader in (_glued, _ordinal, _list_number, phone, reference, _address, _alone, _bracketed):
        draft = reader(scan, i)
        if draft is not None:
            return draft
    return None


def _glued(scan: Scan, i: int) -> Draft | None:
    """A numeral that touches a word: `landet1`, `staten2016`, `G20`, `Covid-19`, `5G`, `1Stor`, `1990s`."""
    if (scan.low[i + 1] in ("@", "_") and scan.touches(i + 1)) or (
        scan.low[i - 1] in ("/", "@", "_") and scan.touches(i)
    ):
        return label_draft(scan, i, i + 1, "number")
    before = scan.touches(i) and not (currency_at(scan, i - 1) or currency_at(scan, i - 2))
    if before and (scan.kind[i - 1] == "w" or scan.low[i - 1] in (")", "]", "»", "”", "’", "'")):
        return _glued_after(scan, i)
    if before and scan.low[i - 1] == "." and scan.kind[i - 2] == "w" and scan.touches(i - 1) and digits(scan, i):
        known = scan.low[i - 2] in label_words(scan, "reference") or scan.vocabulary.hedges.at(scan.low, i - 1)
        return None if known or scan.lower(i + 1) else label_draft(scan, i, i + 1, "footnote")
    if before and scan.low[i - 1] in ("-", "‑") and scan.kind[i - 2] == "w" and scan.touches(i - 1):
        if scan.has("range", i - 2) or scan.has("minus", i - 2) or scan.has("joined_hedges", i - 2):
            return None
        if scan.low[i - 2] in ("over", "under") and digits(scan, i) and len(scan.low[i]) == 2:
            return label_draft(scan, i, i + 1, "age", value=Fraction(int(scan.low[i])))
        year = year_at(scan, i)
        label = "year" if year else "number"
        return label_draft(scan, i, i + 1, label, str(year or ""), Fraction(year) if year else None)
    return _glued_before(scan, i)


def _glued_after(scan: Scan, i: int) -> Draft | None:
    low = scan.low[i]
    if scan.vocabulary.scales.at(scan.low, i - 1) and scan.kind[i - 2] == "n" and digits(scan, i):
        return label_draft(scan, i, i + 1, "footnote")  # `15.5 million3 admissions`
    if scan.vocabulary.scales.at(scan.low, i - 1) or scan.low[i - 1] in ("n", "p"):
        return None
    years = [low[k : k + 4] for k in range(0, len(low), 4)]
    if len(low) in (4, 8) and low.isdigit() and all("1900" <= year <= "2099" for year in years):
        return label_draft(scan, i, i + 1, "year", "/".join(years), Fraction(int(years[0])))
    footnote = low.isdigit() and len(low) <= 2 and (scan.kind[i - 1] == "p" or scan.lower(i - 1))
    return label_draft(scan, i, i + 1, "footnote" if footnote else "number")


def _glued_before(scan: Scan, i: int) -> Draft | None:
    j = i + 1
    if scan.low[j] in VULGAR or exponent(scan, j):
        return None
    if scan.kind[j] != "w" or not scan.touches(j):
        decade = scan.low[j] == "-" and scan.touches(j) and scan.has("decade", j + 1)
        return label_draft(scan, i, j + 2, "year") if decade else None
    if scan.has("decade", j) and digits(scan, i) and len(scan.low[i]) in (2, 4):
        return label_draft(scan, i, j + 1, "year")
    if scan.low[j] in ("st", "nd", "rd", "th"):
        ranked = scan.has("rank_place", j + 1) or scan.has("superlative", j + 1) or scan.has("superlative", j + 2)
        return None if ranked or scan.phrase("running", j + 2) else label_draft(scan, i, j + 1, "number")
    if scan.low[j] in ("b", "t") and currency_at(scan, i - 1):
        return None
    if unit_next(scan, j) or scan.low[j] in ("m", "bn", "x", "k") or (scan.lower(j) and len(scan.low[j]) > 3):
        return None
    return label_draft(scan, i, i + 1, "footnote" if scan.opens_line(i) else "number")


def _ordinal(scan: Scan, i: int) -> Draft | None:
    """`8. trinn`, `3. etasje`: a point, then a word in lower case; `12. i fjor` ends a sentence."""
    point = scan.low[i + 1] == "." and scan.touches(i + 1) and not scan.touches(i + 2)
    if (
        not (point and digits(scan, i) and len(scan.low[i]) <= 2 and scan.lower(i + 2))
        or not scan.vocabulary.words["ordinal_point"]
    ):
        return None
    ranked = scan.has("rank_place", i + 2) or scan.has("superlative", i + 2) or scan.phrase("running", i + 3)
    every = scan.low[i - 1] in scan.vocabulary.lexicon.every.split()
    return None if ranked or every or scan.has("not_counted", i + 2) else label_draft(scan, i, i + 1, "number")


def _list_number(scan: Scan, i: int) -> Draft | None:
    """`3.` or `3)` at the start of a line, and the number of a footnote before its text."""
    if not digits(scan, i) or len(scan.low[i]) > 3 or not scan.opens_line(i):
        return None
    j = i + 1
    first = scan.at[i] - scan.start < 24 and not scan.text[scan.start : scan.at[i]].strip(" \t\n•*-–·|(\u00a0")
    if scan.low[j] in (".", ")") and scan.touches(j):
        if scan.has("rank_place", j + 1) or scan.to[j] == scan.end or (not first and not _line_break(scan, i)):
            return None
        return label_draft(scan, i, j, "number", value=Fraction(int(scan.low[i])))
    short = len(scan.low[i]) <= 2 and int(scan.low[i]) < 20
    if first and short and scan.capital(j) and scan.lower(j + 1) and not unit_next(scan, j) and not scan.parted(j):
        return label_draft(scan, i, j, "footnote")
    return None


def _line_break(scan: Scan, i: int) -> bool:
    """Whether the line before ended like a line of a list, not like one that was wrapped."""
    before = scan.text[max(scan.start, scan.at[i] - 30) : scan.at[i]].rstrip(" \t•*-–·|(\u00a0\n\r")
    return not before or before[-1] in ".:;)%" or before[-1].isdigit()


def _address(scan: Scan, i: int) -> Draft | None:
    """`Storgata 12`, `Oscar Pedersens vei 39`, `9291 Tromsø`, `14 High Street`."""
    if digits(scan, i) and scan.low[i][0] == "0" and len(scan.low[i]) > 1:
        return label_draft(scan, i, i + 1, "number")
    if not digits(scan, i) or len(scan.low[i]) > 4 or unit_next(scan, i + 1):
        return None
    if scan.low[i - 2] == "," and scan.low[i - 3] in label_words(scan, "street") and scan.capital(i - 1):
        return label_draft(scan, i, i + 1, "number")
    street = scan.low[i - 1] in label_words(scan, "street") and scan.kind[i - 1] == "w"
    named = scan.capital(i - 1) or (scan.capital(i - 2) and not scan.opens_line(i - 2))
    if street and named and not scan.low[i - 1].isdigit():
        return label_draft(scan, i, i + 1, "number")
    postcode = (
        len(scan.low[i]) == 4
        and scan.capital(i + 1)
        and not scan.touches(i + 1)
        and scan.low[i - 1] in (",", "")
        and not year_at(scan, i)
    )
    if postcode:
        return label_draft(scan, i, i + 1, "number")
    road = any(scan.low[j] in label_words(scan, "street") and scan.capital(j) for j in (i + 2, i + 3))
    if road and scan.capital(i + 1) and not year_at(scan, i):
        return label_draft(scan, i, i + 1, "number")
    return None


def _alone(scan: Scan, i: int) -> Draft | None:
    """A numeral that is the whole passage: a page or document number, a version."""
    if not scan.is_all(i, i + 1) or not _ALONE.fullmatch(scan.quote(i)):
        return None
    year = str(year_at(scan, i)) if 1900 <= year_at(scan, i) <= 2099 else ""
    return label_draft(scan, i, i + 1, "year" if year else "number", year, Fraction(scan.low[i]))


def _bracketed(scan: Scan, i: int) -> Draft | None:
    """`[12]` and `(1)` after a word are marks; a name followed by `(36)` in reported speech is an age."""
    if scan.low[i - 1] == "[" and scan.low[i + 1] in ("]", ","):
        return label_draft(scan, i, i + 1, "footnote")
    if scan.low[i - 1] != "(" or scan.low[i + 1] != ")" or not digits(scan, i) or not 1 <= int(scan.low[i]) <= 110:
        return None
    speaks = any(scan.has("says", j) for j in (*range(i - 8, i - 2), *range(i + 2, i + 7)))
    if scan.capital(i - 2) and (speaks or (scan.low[i + 2] == "," and scan.low[i + 3] in ("som", "who"))):
        return label_draft(scan, i, i + 1, "age", value=Fraction(int(scan.low[i])))
    return None


def numbered_name(scan: Scan, i: int, after: int) -> bool:
    """`Example two:` and `step three.`: a number in words that only tells things apart."""
    named = scan.low[i - 1] in label_words(scan, "reference") or scan.low[i - 1] in label_words(scan, "reference_name")
    return named and not scan.has("rank_number", i - 1) and scan.kind[after] in ("p", "")


def spelt_year(scan: Scan, draft: Draft) -> bool:
    """`i nittenhundreogåttifire`"""
    one_word = draft.after - draft.first == 1 and 1100 <= draft.value <= 1999
    return one_word and scan.low[draft.first - 1] in label_words(scan, "fence")


def name_number(scan: Scan, draft: Draft) -> bool:
    """Whether a small bare number belongs to a name: `Room 14`, `Insight 2`; not `England 37; London 4`."""
    i = draft.first
    if draft.printed or draft.of or not digits(scan, i) or len(scan.low[i]) > 2 or draft.hedge:
        return False
    if scan.capital(i - 1) and scan.has("is", i + 1):
        return True
    if _in_a_name(scan, i):
        return True
    if not scan.capital(i - 1) or scan.opens_line(i - 1) or scan.kind[i - 2] != "w" or not scan.lower(i - 2):
        return False
    return (scan.low[i + 1] in (",", ".", ")", "") or scan.lower(i + 1)) and not _ends_list(scan, i)


def _ends_list(scan: Scan, i: int) -> bool:
    """`Leeds had 96 pupils and Bath 58.`: the last of what several names have, unless one name is told apart."""
    ended = scan.low[i + 1] in (",", ".", ";", ":", "?", "")
    if scan.low[i - 2] != scan.vocabulary.lexicon.joiner or not ended:
        return False
    near = range(max(1, i - _LISTED), i - 2)
    cut = max((j for j in near if scan.low[j] in _CUTS), default=0)
    listed = [j for j in near if j > cut and scan.kind[j] == "n"]
    return bool(listed) and all(scan.low[j - 1] != scan.low[i - 1] for j in listed)


def _in_a_name(scan: Scan, i: int) -> bool:
    """`iPhone 11 Pro`, `the Apple Watch 5 is`: between names, or behind two of them where no list goes on."""
    named = any(ch.isupper() for ch in scan.quote(i - 1)) and scan.kind[i - 1] == "w" and not scan.parted(i)
    if not named:
        return False
    if scan.kind[i + 1] == "w" and scan.capital(i + 1) and not scan.parted(i + 1):
        return not scan.opens_line(i - 1)
    two = scan.kind[i - 2] == "w" and scan.capital(i - 2) and not scan.opens_line(i - 2)
    return two and scan.low[i + 1] not in ("|", "%", ";", ":") and not _is_listed(scan, i)


def _is_listed(scan: Scan, i: int) -> bool:
    """Whether another number near stands behind a name, too: `New York 37, Los Angeles 12`."""
    near = (*range(max(1, i - 10), i - 1), *range(i + 2, min(len(scan.low), i + 10)))
    return any(scan.kind[j] == "n" and scan.capital(j - 1) for j in near)


def year(scan: Scan, draft: Draft) -> Draft | None:
    """The year that a bare four-digit number is, by its size and the words around it."""
    i = draft.first
    n = year_at(scan, i)
    if not n or draft.printed or draft.scale > 1 or (draft.sign and not scan.has("range", i - 1)):
        return None
    if _held_against_a_number(scan, i):
        return None
    fenced = scan.low[i - 1] in label_words(scan, "fence") or scan.low[i - 1] in label_words(scan, "year")
    if not 1900 <= n <= 2099 and not (fenced and not draft.of):
        return None
    if of_a_year(scan, i):
        return None
    if (
        draft.of
        and draft.of.endswith(tuple(scan.vocabulary.words["plural"]))
        and (draft.hedge or scan.has("holds", i - 1))
    ):
        return None
    return label_draft(scan, i, i + 1, "year", str(n), Fraction(n))


def _held_against_a_number(scan: Scan, i: int) -> bool:
    """`4588 against 1147`, `2007 against 669`: of two numbers that are held together either is a year if both are."""
    against = scan.vocabulary.lexicon.classes["against"].split()
    fenced = scan.low[i - 1] in label_words(scan, "fence") and scan.low[i - 1] not in against
    pairs = [(i - 2, i)] if scan.low[i - 1] in against else []
    pairs += [(i, i + 2)] if scan.low[i + 1] in against and not fenced else []
    return any(scan.kind[a] == scan.kind[b] == "n" and not (_recent(scan, a) and _recent(scan, b)) for a, b in pairs)


def _recent(scan: Scan, i: int) -> bool:
    return 1900 <= year_at(scan, i) <= 2099
