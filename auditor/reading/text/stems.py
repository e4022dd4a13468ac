"""Stems of words, so that `innbyggerne` and `innbygger` are one word. The stemmer is snowballstemmer's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import snowballstemmer

from auditor.lexicon import Lexicon


@cache
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)


@cache
def stem(word: str, stemmer: str) -> str:
    """The stem of one word."""
    return str(_stemmer(stemmer).stemWord(word.lower()))


@cache
def _stop(code: str, stop: str) -> frozenset[str]:
    return frozenset(stop.split())


def stems(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that carry meaning: longer than two letters and no stop words."""
    stop = _stop(lexicon.code, lexicon.stop)
    return frozenset(
        stem(word, lexicon.stemmer)
        for word in words
        if len(word) > 2 and word[0].isalpha() and word.lower() not in stop
    )
