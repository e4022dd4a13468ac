"""Whether a clause says anything new: the words of its own, and those that were said before it.

What is counted goes unsaid where it stays the same: `For women it was 7.9 per cent` is of what was said before.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from auditor.lexicon import Lexicon
from auditor.reading.binding.paces import UNITS
from auditor.reading.numbers.dimensions import TIMES
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_SHORTEST = 4  # letters of the head of a compound


def words_of(lexicon: Lexicon, tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the words that carry meaning; words of time are none."""
    said = [t.text for t in tokens if t.kind in ("word", "name", "everyone")]
    times = time_words(lexicon)
    return stems([word for word in said if word.lower() not in times], lexicon)


@cache
def time_words(lexicon: Lexicon) -> frozenset[str]:
    """The words of `a day`, `each month`, and the units of time."""
    phrases = (entry for unit in UNITS for entry in lexicon.words.get(f"per_{unit}", "").split())
    units = (word for word, unit in lexicon.units.items() if unit in TIMES)
    return frozenset({*units, *(word for phrase in phrases for word in phrase.strip("*").split("_"))})


def is_said(word: str, said: frozenset[str]) -> bool:
    """Whether a stem stands among others, alone or as the head of a compound (`gjeld` after `lånegjeld`)."""
    return word in said or (len(word) >= _SHORTEST and any(other.endswith(word) for other in said))
