"""Every way to cut a run of digits into numbers: `4 909 4765 004 9311,9` is 4 909 476, 5 004 931 and 1,9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

Span = tuple[int, int]
Way = tuple[Span, ...]

MOST = 64  # ways that are listed; a row with more is ambiguous anyway
_SIGNS = "+-−–"
_MISSING = re.compile(r"[-–—:.]")
_GROUPS = re.compile(r"[+\-−–]?(?:0|[1-9]\d{0,2})(?:[ \u00a0\u2009\u202f.,]\d{3})*")
_DASHES = re.compile(r"[-–—]{2}")
_PLAIN = re.compile(r"[+\-−–]?(?:0|[1-9]\d*)")
_DECIMALS = re.compile(r"[.,](\d{1,4})")
_GROUPED = re.compile(r"\d[ \u00a0\u2009\u202f]\d{3}(?!\d)|\d[ \u00a0\u2009\u202f]\d{3}\d")


@dataclass(frozen=True, slots=True)
class Style:
    """How a table prints numbers.

    grouped: thousands are set apart; between: what parts the cells; signed: numbers may have a minus (where dashes
    stand for missing values they have none); decimals: how many every number has, if that is known.
    """

    grouped: bool
    decimal: str = ","
    between: str = ""
    signed: bool = True
    decimals: int | None = None


def readings(text: str, tails: Sequence[Span], count: int, style: Style, even: bool) -> list[list[Way]]:
    """The ways of every row. even: all columns are of one measure, so that their numbers have equally many decimals."""
    if not even:
        return [ways(text, tail, count, style) for tail in tails]
    found = [[ways(text, tail, count, replace(style, decimals=n)) for tail in tails] for n in (0, 1, 2)]
    fit = [one for one in found if all(one)]
    return fit[0] if len(fit) == 1 else [ways(text, tail, count, style) for tail in tails]


def style_of(tails: Sequence[str], decimal: str, between: str = "") -> Style:
    """Whether thousands are set apart, seen in the tails of all rows."""
    mark = "." if decimal == "," else ","
    marked = re.compile(rf"\d{re.escape(mark)}\d{{3}}")
    grouped = any(_GROUPED.search(tail) or marked.search(tail) for tail in tails)
    return Style(grouped, decimal, between, signed=not any(_DASHES.search(tail) for tail in tails))


def ways(text: str, tail: Span, count: int, style: Style) -> list[Way]:
    """At most MOST ways to read text[tail] as `count` cells side by side: numbers, or one mark for none."""
    start, end = tail

    @cache
    def fits(at: int, left: int) -> bool:
        if left == 0:
            return at == end
        return any(fits(_next(text, stop, end, left, style), left - 1) for stop in _stops(text, at, end, style))

    def cut(at: int, left: int) -> Iterator[Way]:
        if left == 0:
            yield ()
            return
        for stop in _stops(text, at, end, style):
            after = _next(text, stop, end, left, style)
            if fits(after, left - 1):
                yield from (((at, stop), *rest) for rest in cut(after, left - 1))

    if end - start > 400 or not fits(start, count):
        return []
    found = cut(start, count)
    return [way for way, _ in zip(found, range(MOST), strict=False)]


def _next(text: str, stop: int, end: int, left: int, style: Style) -> int:
    """Where the next cell begins; -1 if what parts cells is missing."""
    if left == 1 or not style.between:
        return stop
    after = stop
    while after < end and text[after] in style.between:
        after += 1
    return after if after > stop else -1


def _stops(text: str, at: int, end: int, style: Style) -> Iterator[int]:
    """Where a cell that begins here can end."""
    if at < 0 or at >= end:
        return
    missing = _MISSING.match(text, at, end)
    if missing:
        yield missing.end()
    if text[at] in _SIGNS and not style.signed:
        return
    for stop in _whole(text, at, end, style):
        part = _DECIMALS.match(text, stop, end) if text[stop : stop + 1] == style.decimal else None
        if not style.decimals:
            yield stop
        if part and style.decimals is None:
            yield from range(part.start(1) + 1, part.end() + 1)
        elif part and style.decimals and part.end() - part.start(1) >= style.decimals:
            yield part.start(1) + style.decimals


def _whole(text: str, at: int, end: int, style: Style) -> Iterator[int]:
    """Where the whole part of a number that begins here can end."""
    found = (_GROUPS if style.grouped else _PLAIN).match(text, at, end)
    if found is None:
        return
    first = at + (text[at] in _SIGNS)
    if not style.grouped:
        yield from range(first + 1, found.end() + 1 if text[first] != "0" else first + 2)
        return
    longest = 1 if text[first] == "0" else 3
    for stop in range(first + 1, min(first + longest, end) + 1):
        if not text[stop - 1].isdigit():
            return
        yield from _with_groups(text, stop, end, style)


def _with_groups(text: str, stop: int, end: int, style: Style) -> Iterator[int]:
    """The whole part that ends here, and each that goes on with groups of three."""
    yield stop
    while stop + 4 <= end and text[stop] in _marks(style) and text[stop + 1 : stop + 4].isdigit():
        stop += 4
        yield stop


def _marks(style: Style) -> str:
    return " \u00a0\u2009\u202f" + ("." if style.decimal == "," else ",")


# -- which way ---------------------------------------------------------------------------------------------------------


def chosen(text: str, rows: Sequence[Sequence[Way]], percent: Sequence[bool], decimal: str) -> list[Way | None]:
    """For each row the one way that is plausible, or None.

    A column has as many decimals in every row, and shares (percent, by column) stay within 100.
    """
    likely = [[way for way in found if _within(text, way, percent)] for found in rows]
    vectors = {_decimals(text, way, decimal) for found in likely if len(found) < MOST for way in found}
    fit = [v for v in vectors if all(any(_alike(_decimals(text, w, decimal), v) for w in one) for one in likely if one)]
    if len(fit) == 1:
        likely = [[way for way in found if _alike(_decimals(text, way, decimal), fit[0])] for found in likely]
    return [found[0] if len(found) == 1 else None for found in likely]


def _within(text: str, way: Way, percent: Sequence[bool]) -> bool:
    return all(_leading(text[slice(*span)]) <= 100 for span, share in zip(way, percent, strict=True) if share)


def _leading(number: str) -> int:
    digits = re.sub(r"[ \u00a0\u2009\u202f]", "", number.lstrip("+-−–")).replace(",", ".").split(".")[0]
    return int(digits) if digits.isdigit() else 0


def _decimals(text: str, way: Way, decimal: str) -> tuple[int | None, ...]:
    """How many decimals each cell has; None for a cell without a number."""
    numbers = [text[slice(*span)] for span in way]
    return tuple(len(n.partition(decimal)[2]) if n[-1].isdigit() else None for n in numbers)


def _alike(one: Sequence[int | None], other: Sequence[int | None]) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))
