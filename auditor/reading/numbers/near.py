"""Whether one printed number looks like another that was mistyped: swapped digits, one wrong digit, a lost zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure

STRONG, WEAK, NONE = 2, 1, 0
_TOLD = 2  # digits from which one wrong digit says anything
_LONG = 3  # digits from which one wrong digit is telling
_SWAPPED, _WRONG = 4, 5  # digits from which two swapped, or one wrong, explain a sum that nothing else does


def digits(figure: Figure) -> str:
    """The digits as printed, without marks; number words have none."""
    return "".join(c for c in figure.quote if c.isdigit())


def likeness(a: Figure, b: Figure) -> int:
    """STRONG for digits in another order, or long numbers that differ by one digit or a zero; WEAK for short ones.

    Of two scales (`191` in thousands, and 119 000) they may also be alike in full.
    """
    printed = _alike(a, b, digits(a), digits(b))
    return max(printed, _alike(a, b, _whole(a), _whole(b))) if a.scale != b.scale else printed


def _alike(a: Figure, b: Figure, x: str, y: str) -> int:
    if not x or not y or x == y or a.decimals != b.decimals:
        return STRONG if x == y != "" and a.decimals != b.decimals and len(x) >= _LONG else NONE
    if len(x) == len(y):
        return _same_length(x, y)
    short, long = sorted((x, y), key=len)
    if len(long) - len(short) != 1 or not any(long[:i] + long[i + 1 :] == short for i in range(len(long))):
        return NONE
    return STRONG if len(short) >= _LONG else WEAK if len(short) >= _TOLD else NONE


def _whole(figure: Figure) -> str:
    """The digits of a whole value, whatever it is printed in: 191 thousand is 191000."""
    return str(figure.value) if figure.value is not None and figure.value.denominator == 1 else digits(figure)


def _same_length(x: str, y: str) -> int:
    if sorted(x) == sorted(y):
        return STRONG if len(x) >= _LONG or sum(p != q for p, q in zip(x, y, strict=True)) == 2 else WEAK
    if sum(p != q for p, q in zip(x, y, strict=True)) != 1 or max(len(x.lstrip("0")), len(y.lstrip("0"))) < _TOLD:
        return NONE
    return STRONG if len(x.rstrip("0")) > _LONG and len(y.rstrip("0")) > _LONG else WEAK


def mistyped_sum(parts: Sequence[Figure], whole: Figure, short: bool = False) -> bool:
    """Whether one figure with two digits swapped, or with one wrong digit, is all that keeps parts from their whole.

    short: whether any slip will do that is telling of two numbers (`likeness`), the text having named the parts.
    """
    missing = (whole.value or Fraction(0)) - sum((p.value or Fraction(0) for p in parts), Fraction(0))
    changes = [(whole, -missing), *((part, missing) for part in parts)]
    return missing != 0 and any(_is_slip(figure, change, short) for figure, change in changes)


def swapped_sum(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether one figure with two of its three digits or more swapped is all that keeps parts from their whole."""
    missing = (whole.value or Fraction(0)) - sum((p.value or Fraction(0) for p in parts), Fraction(0))
    return missing != 0 and any(
        _is_swap(f, change) for f, change in [(whole, -missing), *((p, missing) for p in parts)]
    )


def _is_swap(figure: Figure, missing: Fraction) -> bool:
    wanted = ((figure.value or Fraction(0)) + missing) / figure.scale * 10**figure.decimals
    x, y = digits(figure), str(wanted)
    return len(x) >= _LONG and sorted(x) == sorted(y) and sum(p != q for p, q in zip(x, y, strict=True)) == _TOLD


def _is_slip(figure: Figure, missing: Fraction, short: bool) -> bool:
    """Whether a figure and what it should be are told apart by a slip of one or two digits."""
    wanted = ((figure.value or Fraction(0)) + missing) / figure.scale * 10**figure.decimals
    if wanted.denominator != 1 or wanted < 0:
        return False
    right = replace(figure, quote=str(wanted))
    x, y = digits(figure), digits(right)
    if short and likeness(figure, right) == STRONG:
        return True
    unlike = [i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q] if len(x) == len(y) else []
    swapped = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(x) == sorted(y)
    return (swapped and len(x) >= _SWAPPED) or (len(unlike) == 1 and len(x) >= _WRONG)
