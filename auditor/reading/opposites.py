"""Which half of a whole a figure is about: men or women, boys or girls, private or public.

`opposites` of Lexicon.words lists pairs that leave no one out, `menn:kvinner`; `*` stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from auditor.lexicon import Lexicon
from auditor.reading.mentions import Mention
from auditor.reading.tokens import Token

_ENDS = ("comma", "semicolon", "stop", "and", "while", "against", "open", "close", "or", "thus", "to")
_FAR = 7  # words on either side of a figure that can name its group

Side = tuple[int, int]
"""A pair of opposites by its number, and which of the two: 0 or 1."""


@cache
def _pairs(entries: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = (entry.split(":") for entry in entries.split())
    return tuple((_pattern(left), _pattern(right)) for left, right in pairs)


def _pattern(entry: str) -> re.Pattern[str]:
    return re.compile(re.escape(entry).replace(r"\*", r"\w*"))


def sides(words: Iterable[str], lexicon: Lexicon) -> frozenset[Side]:
    """Of which pairs the words name one half and not the other."""
    said = [word.lower() for word in words]
    out = set()
    for number, pair in enumerate(_pairs(lexicon.words.get("opposites", ""))):
        found = [any(half.fullmatch(word) for word in said) for half in pair]
        if found[0] != found[1]:
            out.add((number, 0 if found[0] else 1))
    return frozenset(out)


def group(mention: Mention, lexicon: Lexicon) -> frozenset[Side]:
    """The half that a figure is about: named behind it (`34 men`), or before it (`among women 93 per cent`)."""
    return sides(_words(ahead(mention)), lexicon) or sides(_words(behind(mention)), lexicon)


def ahead(mention: Mention) -> list[Token]:
    """The tokens after a figure up to the end of its stretch."""
    out: list[Token] = []
    for token in mention.after(_FAR):
        if token.figure >= 0 or token.kind in _ENDS:
            break
        out.append(token)
    return out


def behind(mention: Mention) -> list[Token]:
    """The tokens before a figure back to the beginning of its stretch, nearest first."""
    out: list[Token] = []
    for token in reversed(mention.before(_FAR)):
        if token.figure >= 0 or token.kind in (*_ENDS, "colon"):
            break
        out.append(token)
    return out


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        yield from token.text.split()


def opposed(a: frozenset[Side], b: frozenset[Side]) -> bool:
    """Whether the two are the halves of one whole."""
    return any((number, 1 - half) in b for number, half in a)
