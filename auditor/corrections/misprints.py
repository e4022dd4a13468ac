"""How the digits of a printed number go wrong, and how a value is printed in the manner of a figure.

Digits are swapped, lost, doubled or one for another; a zero is lost or added; the decimal mark moves; a sign is turned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise, permutations

from auditor.interval import exactly
from auditor.model import Figure

_DIGIT = re.compile(r"\d")
_LEADING = re.compile(r"\D*0(?![.,]\d|\D*$)")  # a zero that no number begins with
_THOUSANDS = re.compile(r"(?<=\d)([ .,\u00a0\u2009\u202f])(?=\d{3}(?!\d))")
_LONG = 5  # digits that are tried in every order


def has_digits(figure: Figure) -> bool:
    """Whether a figure is printed in digits."""
    return bool(_DIGIT.search(figure.quote)) and not figure.word


def corrected(figure: Figure, printed: str) -> Figure | None:
    """The figure with another number printed in its place; None for the same value, or no number of its form."""
    value = value_of(figure, printed)
    if value is None or value == figure.value or _LEADING.match(printed):
        return None
    return with_value(figure, value)


def usual(figure: Figure) -> Iterator[str]:
    """The misprints of a figure that writers make most, each once."""
    grouped = [] if figure.decimals else [like(figure, value) for value in _lost_or_added(figure)]
    yield from dict.fromkeys((*misprints(figure.quote), *grouped))


def misprints(quote: str) -> Iterator[str]:
    """The printed number with digits swapped, lost or doubled, a zero lost or added, the decimal mark moved."""
    places = [m.start() for m in _DIGIT.finditer(quote)]
    for a, b in pairwise(places):
        if quote[a] != quote[b]:
            yield quote[:a] + quote[b] + quote[a + 1 : b] + quote[a] + quote[b + 1 :]
    match = re.fullmatch(r"(\d+)([.,])(\d+)", quote)
    if match:
        yield from _moved_mark(*match.groups())
    if quote.isdigit() and quote[0] != "0":
        yield quote + "0"
        shorter = (quote[:n] + quote[n + 1 :] for n in range(len(quote)))
        yield from (printed for printed in shorter if printed not in ("", "0"))


def _moved_mark(whole: str, mark: str, rest: str) -> Iterator[str]:
    yield f"0{mark}0{rest}" if whole == "0" else f"0{mark}{whole}{rest}"
    if len(rest) > 1 and rest.startswith("0"):
        yield f"{whole}{mark}{rest[1:]}"
    if len(rest) > 1:
        digits = (whole + rest).lstrip("0")
        yield from (f"{digits[:-n]}{mark}{digits[-n:]}" for n in range(1, len(rest)) if n < len(digits))
    if len(whole) > 1:
        yield f"{whole[:-1]}{mark}{whole[-1]}{rest}"
        yield from (whole[:n] + whole[n + 1 :] + mark + rest for n in range(len(whole)))


def _lost_or_added(figure: Figure) -> Iterator[Fraction]:
    """The values of a grouped number with a zero added, or a digit lost."""
    digits = "".join(_DIGIT.findall(figure.quote))
    sign = -1 if figure.value is not None and figure.value < 0 else 1
    if digits != figure.quote and len(digits) > 1:
        for other in (digits + "0", *(digits[:n] + digits[n + 1 :] for n in reversed(range(len(digits))))):
            yield sign * Fraction(int(other)) * figure.scale


def substituted(quote: str) -> Iterator[str]:
    """The printed number with one digit for another."""
    for at in (m.start() for m in _DIGIT.finditer(quote)):
        yield from (quote[:at] + digit + quote[at + 1 :] for digit in "0123456789")


def reordered(quote: str) -> Iterator[str]:
    """The printed number with its digits in every other order; of a long one, with two swapped or one moved."""
    places = [m.start() for m in _DIGIT.finditer(quote)]
    digits = [quote[at] for at in places]
    orders = set(permutations(digits)) if len(digits) <= _LONG else set(_swapped(digits))
    for order in sorted(orders):
        printed = list(quote)
        for at, digit in zip(places, order, strict=True):
            printed[at] = digit
        yield "".join(printed)


def _swapped(digits: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for a, b in combinations(range(len(digits)), 2):
        order = list(digits)
        order[a], order[b] = order[b], order[a]
        yield tuple(order)
    for a, b in permutations(range(len(digits)), 2):
        moved = [*digits[:a], *digits[a + 1 :]]
        yield (*moved[:b], digits[a], *moved[b:])


def value_of(figure: Figure, printed: str) -> Fraction | None:
    """The value of another number printed with the marks of this one."""
    digits = "".join(_DIGIT.findall(printed))
    if not digits or figure.value is None:
        return None
    match = re.fullmatch(r"\d+[.,](\d+)", printed) if figure.decimals else None
    decimals = len(match[1]) if match else figure.decimals
    sign = -1 if figure.value < 0 else 1
    return sign * Fraction(int(digits), 10**decimals) * figure.scale


def with_value(figure: Figure, value: Fraction) -> Figure:
    """The figure with another value, as wide as before."""
    shift = value - (figure.value or 0)
    return replace(figure, value=value, interval=figure.interval + exactly(shift))


def like(figure: Figure, value: Fraction) -> str:
    """A value printed as the figure is: its decimals, its decimal mark, its thousands mark, its scale."""
    whole, _, decimals = f"{float(abs(value) / figure.scale):.{figure.decimals}f}".partition(".")
    mark = "," if figure.decimals and re.search(r",\d+$", figure.quote) else "."
    between = _THOUSANDS.search(figure.quote)
    if between and not (figure.decimals and between[1] == mark):
        whole = f"{int(whole):,}".replace(",", between[1])
    lead = re.match(r"[^\d]*", figure.quote)
    return (lead[0] if lead else "") + whole + (mark + decimals if decimals else "")
