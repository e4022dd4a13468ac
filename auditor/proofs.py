"""Proofs in words: steps through auditor/phrases.yaml, and how figures, intervals and numbers print in a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from auditor import strict
from auditor.errors import AuditorError
from auditor.formula import Expression
from auditor.interval import Interval
from auditor.model import Figure, Span, Step, Word
from auditor.report import say

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
PHRASES = Path(__file__).parent / "phrases.yaml"
MARKS = {"en": (",", "."), "nb": ("\N{NO-BREAK SPACE}", ","), "nn": ("\N{NO-BREAK SPACE}", ",")}  # thousands, decimals
DIGITS = 4  # significant digits of a number that has no end
LONGEST = 12  # decimals that are printed in full
SMALLEST = 40  # decimals at most


@cache
def phrases() -> dict[str, dict[str, str]]:
    """Every phrase by key and language."""
    keys = strict.parse(PHRASES.read_text(encoding="utf-8"), PHRASES.name).mapping()
    return {
        key: {
            code: " ".join(text.text().split()) for code, text in item.mapping(("en", "nb", "nn"), ("en", "nb")).items()
        }
        for key, item in keys.items()
    }


def render(step: Step, language: str) -> str:
    """One line of a proof."""
    return phrase(step.key, language, step.values)


def phrase(key: str, language: str, values: Mapping[str, Any] | None = None) -> str:
    """A phrase by its key, filled. Raises KeyError for a key that phrases.yaml does not have."""
    return fill(say(phrases()[key], language), values or {}, language)


def fill(text: str, values: Mapping[str, Any], language: str) -> str:
    """A text with its placeholders filled. Raises AuditorError for one that has no value."""

    def value(found: re.Match[str]) -> str:
        if found[1] not in values:
            known = ", ".join(sorted(values)) or "none"
            raise AuditorError(f"the placeholder {{{found[1]}}} has no value", hint=f"known are {known}")
        return display(values[found[1]], language)

    return PLACEHOLDER.sub(value, text)


# -- how values print ------------------------------------------------------------------------------------------------


def display(value: Any, language: str) -> str:
    """A value as a reader of the language would print it; figures and words as published."""
    if isinstance(value, Figure | Word | Span):
        return value.quote
    if isinstance(value, Interval):
        return interval(value, language)
    if isinstance(value, Expression):
        return "".join(one if isinstance(one, str) else _term(one, language) for one in value.pieces)
    if isinstance(value, Step):
        return render(value, language)
    if isinstance(value, Mapping):
        return say(value, language)
    if isinstance(value, int | float | Fraction) and not isinstance(value, bool):
        return number(Fraction(value), language)
    if isinstance(value, list | tuple):
        return listed([display(one, language) for one in value], language)
    return str(value)


def _term(figure: Figure, language: str) -> str:
    """A figure in arithmetic: as published, unless its value is not what it prints (`2,5` mill., `half`)."""
    if figure.value is None or (figure.scale == 1 and not figure.word):
        return figure.quote
    return number(figure.value, language)


def listed(words: list[str], language: str) -> str:
    """`a, b and c`"""
    joiner = {"en": "and"}.get(language, "og")
    return f" {joiner} ".join([*([", ".join(words[:-1])] if words[:-1] else []), *words[-1:]])


def interval(value: Interval, language: str) -> str:
    """`0.85–0.95`; one number where both ends are the same; in words where an end is open."""
    low, high = (None if end is None else number(end, language) for end in (value.low, value.high))
    if low is None and high is None:
        return phrase("any_number", language)
    if low is None:
        return phrase("at_most", language, {"number": high})
    if high is None:
        return phrase("at_least", language, {"number": low})
    return low if low == high else f"{low}–{high}" if not high.startswith("\N{MINUS SIGN}") else f"{low} – {high}"


def number(value: Fraction, language: str) -> str:
    """A number with the marks of the language: in full where it ends, else with four significant digits."""
    thousands, point = MARKS.get(language, MARKS["en"])
    places = _decimals(abs(value))
    digits = str(int(abs(value) * 10**places + Fraction(1, 2))).zfill(places + 1)
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    if len(whole) > 4 or language == "en":
        whole = f"{int(whole):,}".replace(",", thousands)
    return ("\N{MINUS SIGN}" if value < 0 else "") + whole + (point + decimals if decimals else "")


def _decimals(value: Fraction) -> int:
    """How many decimals print: all there are, or those of DIGITS significant digits."""
    exact = next((d for d in range(LONGEST + 1) if 10**d % value.denominator == 0), None)
    significant = next((d for d in range(SMALLEST) if value * 10**d >= 10 ** (DIGITS - 1)), SMALLEST)
    return significant if exact is None else exact
