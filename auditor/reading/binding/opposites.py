"""Which half of a whole a figure is about: men or women, boys or girls, private or public.

`opposites` of Lexicon.words lists pairs that leave no one out, `menn|mann:kvinner|kvinne`; `*` stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from auditor.lexicon import Lexicon
from auditor.reading.binding.mentions import Mention, ahead, behind
from auditor.reading.text.tokens import Token

Side = tuple[int, int]
"""A pair of opposites by its number, and which of the two: 0 or 1."""


@cache
def _pairs(entries: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = (entry.split(":") for entry in entries.split())
    return tuple((_pattern(left), _pattern(right)) for left, right in pairs)


def _pattern(entry: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in entry.split("|")))


def sides(words: Iterable[str], lexicon: Lexicon) -> frozenset[Side]:
    """Of which pairs the words name one half and not the other."""
    entries = lexicon.words.get("opposites", "")
    found = {side for word in words for side in _sides(word, entries)}
    return frozenset((number, half) for number, half in found if (number, 1 - half) not in found)


@lru_cache(maxsize=20_000)
def _sides(said: str, entries: str) -> tuple[Side, ...]:
    """The halves that a word, or the words of a token, name."""
    return tuple(
        (n, half)
        for word in said.lower().split()
        for n, pair in enumerate(_pairs(entries))
        for half in (0, 1)
        if pair[half].fullmatch(word)
    )


def group(mention: Mention, lexicon: Lexicon) -> frozenset[Side]:
    """The half that a figure is about: named behind it (`34 men`), before it (`among women 93`), or alone."""
    return (
        sides([*mention.said.split(), *_words(ahead(mention))], lexicon)
        or sides(_words(behind(mention)), lexicon)
        or sides(_words(mention.line.tokens), lexicon)
    )


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    return (token.text for token in tokens)


def opposed(a: frozenset[Side], b: frozenset[Side]) -> bool:
    """Whether the two are the halves of one whole."""
    return any((number, 1 - half) in b for number, half in a)
