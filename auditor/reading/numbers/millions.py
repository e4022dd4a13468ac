"""The letter of millions where no noun follows it: `8.4m passengers …, compared with 7.0m the year before`.

A document that counts in millions by a letter does so throughout, unless it measures lengths besides. What a noun
follows (`a 120m runway`) stays a length. Words: million_mark, not_counted, verbs, comparative of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.wordlists import pattern

_MILLION = 10**6
_NOUN = re.compile(r"\s+([^\W\d_]+)")


def in_millions(text: str, figures: Sequence[Figure], lexicon: Lexicon) -> list[Figure]:
    """The figures, with those counted in millions that a letter alone says are."""
    mark = lexicon.words.get("million_mark", "")
    counts = (f for f in figures if f.unit in ("count", "measure") and f.scale == _MILLION)
    if not mark or not any(_letter(text, f, mark) for f in counts):
        return list(figures)
    lengths = [f for f in figures if f.unit == "measure" and f.of == mark and f.value is not None]
    if any(_is_length(text, f, mark, lexicon) for f in lengths):
        return list(figures)
    return [_counted(text, f, mark) if f in lengths else f for f in figures]


def _letter(text: str, figure: Figure, mark: str) -> bool:
    """Whether the letter stands right behind a numeral, and no word goes on from it."""
    behind = text[figure.end : figure.end + 2]
    return behind[:1] == mark and not behind[1:].isalnum()


def _is_length(text: str, figure: Figure, mark: str, lexicon: Lexicon) -> bool:
    """Whether a noun or an adjective follows the letter: `a 120m runway`, `3.2m long`."""
    if not _letter(text, figure, mark):
        return text[figure.end : figure.end + 2].strip()[:1] == mark
    noun = _NOUN.match(text, figure.end + 1)
    words = pattern(" ".join(lexicon.words.get(key, "") for key in ("not_counted", "verbs", "comparative")))
    return noun is not None and noun[1].islower() and words.fullmatch(noun[1]) is None


def _counted(text: str, figure: Figure, mark: str) -> Figure:
    """A length as a count: in millions where the letter says so; a number that took its unit, as it is."""
    if not _letter(text, figure, mark):
        return replace(figure, unit="count", of="")
    value, interval = Fraction(figure.value or 0) * _MILLION, figure.interval.scaled(Fraction(_MILLION))
    return replace(figure, unit="count", of="", value=value, interval=interval, scale=_MILLION)
