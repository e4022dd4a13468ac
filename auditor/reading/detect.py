"""Which language a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 60_000  # characters that are looked at: the language of a long text shows early
_SHORT = 3  # letters that a word has before an ending it is known by


def language(text: str, lexicons: Sequence[Lexicon]) -> str:
    """The code of the lexicon whose telltale words the text has most of.

    A word that several languages claim counts for each of them in part, so that it tells Norwegian from English
    but not bokmål from nynorsk. A letter of the language (`æ`, `ø`) counts as a shared word. Equal evidence goes
    to the earlier lexicon; a text without any (an empty one, a bare number) is `en` if there is such a lexicon.
    """
    scores = {lexicon.code: 0.0 for lexicon in lexicons}
    exact, endings, letters = _evidence(lexicons)
    for word in _words(text):
        codes = exact.get(word) or _by_ending(word, endings) or _by_letter(word, letters)
        for code in codes:
            scores[code] += 1 / len(codes) ** 2
    best = max(scores, key=lambda code: scores[code], default="en")
    return best if scores.get(best) or "en" not in scores else "en"


def _words(text: str) -> Iterator[str]:
    return (found[0].lower() for found in _WORD.finditer(text, 0, _ENOUGH))


def _evidence(lexicons: Sequence[Lexicon]) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """By word, by ending and by letter: the languages that they speak for."""
    exact: dict[str, list[str]] = {}
    endings: dict[str, list[str]] = {}
    letters: dict[str, list[str]] = {}
    for lexicon in lexicons:
        for entry in lexicon.telltale.split():
            by, key = (endings, entry[1:]) if entry.startswith("*") else (exact, entry)
            by.setdefault(key, []).append(lexicon.code)
        for letter in lexicon.words.get("letters", ""):
            letters.setdefault(letter, []).append(lexicon.code)
    return exact, endings, letters


def _by_ending(word: str, endings: dict[str, list[str]]) -> list[str]:
    for cut in range(_SHORT, len(word)):
        if word[cut:] in endings:
            return endings[word[cut:]]
    return []


def _by_letter(word: str, letters: dict[str, list[str]]) -> list[str]:
    return next((codes for letter, codes in letters.items() if letter in word), [])
