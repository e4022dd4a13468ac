"""Amounts of money: `kr 300`, `10 australske dollar`, `199,-`, `5 MNOK`, `2 kroner og 23 øre`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.reading.numbers.cardinals import word_value
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.numbers.symbols import CODES, MILLIONS

_MILLION = 10**6
_MINOR = Fraction(1, 100)


def currency_at(scan: Scan, i: int) -> tuple[int, str] | None:
    """The currency named at token i: how many tokens, and its name. A code is one in capitals only."""
    code = scan.low[i] in CODES or scan.low[i] in MILLIONS
    return None if code and not scan.quote(i).isupper() else scan.vocabulary.currencies.at(scan.low, i)


def currency_before(scan: Scan, draft: Draft) -> Draft:
    """`kr 300`, `£5m`, `kr. 300`, `US$5`, `NOK 1 250,50`."""
    left = draft.left
    for size in (3, 2, 1):
        found = currency_at(scan, left - size)
        if found and found[0] == size and scan.kind[left - size] and not _is_amount_word(scan, left - size, left - 1):
            draft = replace(draft, unit="money", of=found[1], left=left - size, printed=True)
            return _in_millions(draft, scan.low[left - size])
    return draft


def _is_amount_word(scan: Scan, first: int, last: int) -> bool:
    """`kroner 300` is no amount: the word belongs to the number before it; `kr 300` and `€300` are."""
    if scan.low[last] in MILLIONS:
        return False
    counted = any(_names_it(scan, first - k, last) for k in range(3)) or scan.low[first - 1] == "i"
    return scan.kind[last] == "w" and (len(scan.low[last]) > 3 or counted)


def _names_it(scan: Scan, i: int, last: int) -> bool:
    """Whether a number stands before token i, where a currency begins that ends with token last: `to danske kr`."""
    found = currency_at(scan, i)
    number = scan.kind[i - 1] == "n" or word_value(scan, i - 1)
    return bool(number and found and i + found[0] - 1 == last)


def _in_millions(draft: Draft, code: str) -> Draft:
    """`5 MNOK` and `MNOK 5` are five million."""
    if code not in MILLIONS or draft.scale > 1:
        return draft
    return replace(draft, value=draft.value * _MILLION, scale=_MILLION)


def currency_after(scan: Scan, draft: Draft, i: int) -> Draft | None:
    """The draft in the currency that is named at token i, right after it."""
    if scan.low[i] == "," and scan.low[i + 1] in ("-", "–") and scan.touches(i) and scan.touches(i + 1):
        return _comma_dash(scan, draft, i + 2)
    found = currency_at(scan, i)
    if not found or (scan.low[i] in ("p", "c") and not scan.touches(i)):
        return None
    if scan.kind[i] == "p" and scan.kind[i + 1] == "n":
        return None
    draft = replace(draft, unit="money", of=found[1], right=i + found[0], printed=True)
    return _in_millions(draft, scan.low[i])


def _comma_dash(scan: Scan, draft: Draft, after: int) -> Draft | None:
    """`199,-` is an amount in the currency of the language."""
    name = next(iter(scan.vocabulary.words.get("comma_dash", ())), "")
    again = currency_at(scan, after)
    right = after + (again[0] if again else 0)
    return replace(draft, unit="money", of=name, right=right, printed=True) if name else None


def with_minor(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """`2 kroner og 23 øre` and `to kroner 23` are one amount."""
    for k in range(len(drafts) - 2, -1, -1):
        whole, part = drafts[k], drafts[k + 1]
        if _is_whole(scan, whole) and _is_minor(scan, whole, part):
            value = whole.value + part.value * _MINOR
            drafts[k : k + 2] = [
                replace(whole, value=value, decimals=2, end=part.end, after=part.after, right=part.right)
            ]
    return drafts


def _is_whole(scan: Scan, draft: Draft) -> bool:
    """Whether a draft is an amount in whole units of a currency that has smaller ones."""
    minor = scan.has("minor_units", draft.right - 1)
    return draft.unit == "money" and draft.scale == 1 and not (draft.decimals or draft.hedge or minor)


def _is_minor(scan: Scan, whole: Draft, part: Draft) -> bool:
    """Whether an amount below one hundred in a smaller unit follows, or the bare two digits that end a sentence."""
    joint = part.left - whole.right
    joined = joint == 0 or (joint == 1 and scan.low[whole.right] == scan.vocabulary.lexicon.joiner)
    if not joined or part.decimals or part.hedge or not 0 < part.value < 100:
        return False
    if part.unit == "money" or (part.unit == "count" and not part.label):
        minor = scan.has("minor_units", part.right - 1) or scan.has("minor_marks", part.after)
        named = scan.kind[whole.right - 1] == "w" and whole.right > whole.after
        return minor or (joint == 0 and named and not part.of and part.value >= 10 and _ends(scan, part.right))
    return False


def _ends(scan: Scan, i: int) -> bool:
    return not scan.low[i] or (scan.low[i] == "." and not scan.lower(i + 1))
