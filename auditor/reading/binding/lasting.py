"""Lengths of time that are what is measured (a waiting time, an age at death) and not how long a period lasted.

A length is measured if its passage names such a time, or speaks of a mean of minutes, hours or days, and no preposition
of time stands right before it: `waited 58 days on average`, but not `for 58 days`, `in two years`.
Words: `time_measures`, `age_measures`, `period_openers` and `means` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.tokens import prepared, word_class
from auditor.reading.text.wordlists import has, pattern

_MOST_DAYS = 5000  # in a row
_SHORT = ("minutes", "hours", "days", "weeks", "months")
_OF_MEANS = ("minutes", "hours", "days")
_SIZES = ("up", "down", "difference", "mean")
_BEFORE = 24  # characters before a figure in which its preposition stands
_BEHIND = 16  # characters behind it that may set it back in time


def measured(text: str, start: int, end: int, figures: Sequence[Figure], lexicon: Lexicon) -> list[Figure]:
    """The figures of a passage, those that are measured times marked as such."""
    units = _units(text[start:end], figures, lexicon)
    return [
        replace(f, measured=True) if _counted(f) or (f.unit in units and _free(text, f, lexicon)) else f
        for f in figures
    ]


def _counted(figure: Figure) -> bool:
    """Whether days are what is counted, as nights at hotels are: `412 380 døgn` is no stretch of time."""
    plain = figure.role != "label" and not figure.word and figure.value is not None
    return plain and figure.unit == "days" and (figure.value or 0) >= _MOST_DAYS


def _units(said: str, figures: Sequence[Figure], lexicon: Lexicon) -> frozenset[str]:
    """The units of time in which a passage measures."""
    printed = {f.unit for f in figures} & {*_SHORT, "years"}
    if not printed:
        return frozenset()
    words = lexicon.words
    found = {unit for unit in printed & {*_SHORT} if has(words.get("time_measures", ""), said)}
    found |= {unit for unit in printed & {*_OF_MEANS} if has(words.get("means", ""), said)}
    found |= {unit for unit in printed & {"years"} if has(words.get("age_measures", ""), said)}
    return frozenset(found)


def _free(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a length is printed in digits and stands for itself."""
    if figure.role == "label" or figure.word or figure.value is None:
        return False
    words = lexicon.words
    first, last = figure.extent if figure.extent[1] else (figure.start, figure.end)
    ahead = text[max(0, first - _BEFORE) : first]
    opener = next((m for m in pattern(words.get("period_openers", "")).finditer(ahead) if _ends(ahead, m.end())), None)
    before = ahead[: opener.start()].split()[-1:] if opener else []
    named = any(has(_nouns(lexicon), word) or word_class(word.lower(), prepared(lexicon)) in _SIZES for word in before)
    relative = f"{words.get('later_than', '')} {words.get('ago_before', '')}"
    set_back = pattern(relative).match(text[last : last + _BEHIND].lstrip())
    return (opener is None or named) and set_back is None


def _ends(text: str, at: int) -> bool:
    return not text[at:].strip()


def _nouns(lexicon: Lexicon) -> str:
    keys = ("time_measures", "age_measures", "means")
    return " ".join(lexicon.words.get(key, "") for key in keys)
