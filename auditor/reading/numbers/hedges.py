"""What a printed number can mean: its rounding, and what a hedge before or after it does to that."""

from __future__ import annotations

from fractions import Fraction

from auditor.interval import Interval, between, count, exactly, rounded
from auditor.reading.numbers.scan import Draft, Scan

HALF = Fraction(1, 2)
SHARES = ("percent", "percentage_point", "per_mille")
EXACT = ("rank", "ordinal", "ratio", "none")


def hedge_before(scan: Scan, i: int) -> tuple[str, int]:
    """The hedge that ends at token i, and the first token of it; emphasis (`hele`, `only`) only stretches."""
    name, first, hedges = "", i + 1, scan.vocabulary.hedges
    for _ in range(3):
        found = hedges.at(scan.low, first - 1)
        if found is None or not scan.kind[first - found[0]]:
            break
        if found[1] == "at_most" and scan.has("adds", first - found[0] - 1):
            break
        if found[1] != "emphasis":
            if name:
                break
            name = found[1]
        first -= found[0]
    return name, first


def hedge_after(scan: Scan, draft: Draft) -> tuple[str, int]:
    """The hedge after a draft (`eller mer`, `or so`), and the token after it; `og eldre` is for ages."""
    i = draft.right
    if (draft.unit == "years" or _may_be_age(draft)) and (scan.phrase("age_after", i) or scan.phrase("age_below", i)):
        return "", i
    for key, name in (("or_more", "at_least"), ("or_less", "at_most"), ("or_so", "about")):
        size = scan.phrase(key, i)
        if size:
            return name, i + size
    return "", i


def _may_be_age(draft: Draft) -> bool:
    return not draft.printed and not draft.word and not draft.decimals and 5 <= draft.value <= 110


def printed(draft: Draft) -> Interval:
    """Every value that would be printed so, before any hedge."""
    value = draft.value
    if draft.near is not None:
        return draft.near
    if draft.unit in EXACT:
        return exactly(value)
    if draft.unit == "multiple" and draft.word:
        slack = abs(value) / 8
        return between(value - slack, value + slack)
    if draft.decimals or draft.scale > 1000:
        return rounded(value, Fraction(draft.scale, 10**draft.decimals))
    if draft.unit in SHARES or value.denominator != 1:
        return rounded(value, 1)
    whole = count(int(value))
    return whole if draft.unit == "count" and draft.per == 0 else whole.hull(rounded(value, 1))


def meant(draft: Draft) -> Interval:
    """The interval of a draft with its hedge."""
    base = printed(draft)
    if not draft.hedge:
        return base
    if draft.value < 0:
        return -hedged(-base, -draft.value, draft)
    if draft.unit == "multiple" and draft.value < 1:
        return _shrunk(base, draft)
    return hedged(base, draft.value, draft)


def _shrunk(base: Interval, draft: Draft) -> Interval:
    """`Nearly halved` leaves more than half, `more than halved` leaves less."""
    slack = slackness(base, draft.value, draft)
    match draft.hedge:
        case "almost":
            return between(draft.value, draft.value + slack)
        case "slightly_over":
            return between(draft.value - slack, draft.value)
        case "over" | "well_over" | "at_least":
            return between(0, draft.value)
        case "under" | "at_most":
            return between(draft.value, 1)
    return hedged(base, draft.value, draft)


def hedged(base: Interval, value: Fraction, draft: Draft) -> Interval:
    """The convention of auditor.interval for a hedge on a value that is not negative."""
    slack = slackness(base, value, draft)
    match draft.hedge:
        case "about":
            return between(value - slack, value + slack)
        case "almost":
            return between(value - _side(slack, value, draft), value)
        case "slightly_over":
            return between(value, value + _side(slack, value, draft))
        case "over" | "well_over" | "at_least":
            return between(value, None)
        case "under" | "at_most":
            return between(0, value)
    return base


def slackness(base: Interval, value: Fraction, draft: Draft) -> Fraction:
    """How far `about` reaches: about a point below 20 per cent, 2.5 points at 50, 5 per cent of a count."""
    half = value - base.low if base.low is not None else HALF
    if draft.near is not None:
        return half + 1
    if draft.unit == "multiple":
        return max(half, value / 5)
    if draft.unit in SHARES:
        if value > 100:
            return max(half, value / 20)
        top = 1 + Fraction(3, 2) * min(max(value - 20, Fraction(0)), Fraction(30)) / 30
        return max(half, min(top, value * Fraction(15, 100)))
    if not draft.decimals:
        half = min(half, value / 10)
    return max(half, value / 20, value / 10 if _one_digit(value, draft) else Fraction(0))


def _side(slack: Fraction, value: Fraction, draft: Draft) -> Fraction:
    """How far `almost` and `just over` reach, to one side."""
    if draft.near is None and draft.unit in SHARES and value <= 100:
        return max(slack, min(Fraction(5, 2), value * Fraction(15, 100)))
    if draft.near is None and draft.unit not in SHARES and value < 20 and draft.scale == 1 and not draft.decimals:
        return max(slack, Fraction(1))
    return slack


def _one_digit(value: Fraction, draft: Draft) -> bool:
    """Whether a single digit is printed before the zeros: `7 000`, `2 millioner`."""
    return value.denominator == 1 and not draft.decimals and len(str(int(value)).rstrip("0")) <= 1
