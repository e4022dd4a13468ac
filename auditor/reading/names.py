"""Which capitalised words are names, and which only open a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.reading.tokens import Token

_LOWER = re.compile(r"\b[^\W\d_A-ZÆØÅ][\w-]*")


def common_words(text: str) -> frozenset[str]:
    """The words that the text also prints in lower case."""
    return frozenset(word for word in set(_LOWER.findall(text)) if word.islower())


def with_names(line: Sequence[Token], common: frozenset[str]) -> list[Token]:
    """The tokens with an opening word that the text also prints in lower case, or that no name follows, as a word."""
    out = list(line)
    first = next((i for i, t in enumerate(out) if t.text[:1].isalnum()), -1)
    if first >= 0 and out[first].kind == "name" and out[first].text.lower() in common:
        out[first] = replace(out[first], kind="word")
    return out
