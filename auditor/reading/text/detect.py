"""Which language a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 60_000  # characters that are looked at: the language of a long text shows early
_SHORT = 3  # letters that a word has before an ending it is known by


def language(text: str, lexicons: Sequence[Lexicon]) -> str:
    """The code of the lexicon whose telltale words the text has most of; words of its classes tell too.

    A word that several languages claim counts for each of them in part, so that it tells Norwegian from English
    but not bokmål from nynorsk. An ending (`*ane`) or a letter of the language (`ø`) counts for half a word. Equal
    evidence goes to the earlier lexicon; a text without any (a bare number) is `en` if there is such a lexicon.
    """
    scores = {lexicon.code: 0.0 for lexicon in lexicons}
    exact, endings, letters = _evidence(lexicons)
    for word in _words(text):
        codes = exact.get(word) or _by_ending(word, endings) or _by_letter(word, letters)
        for code in codes:
            scores[code] += 1 / len(codes) ** 2 if word in exact else 0.5 / len(codes) ** 2
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
    return _vocabulary(lexicons) | exact, endings, letters


def _vocabulary(lexicons: Sequence[Lexicon]) -> dict[str, list[str]]:
    """By word: the languages whose word classes have it; telltale words count before these."""
    out: dict[str, list[str]] = {}
    for lexicon in lexicons:
        for word in {word for entries in (*lexicon.classes.values(), lexicon.stop) for word in entries.split()}:
            if word.isalpha():
                out.setdefault(word, []).append(lexicon.code)
    return out


def _by_ending(word: str, endings: dict[str, list[str]]) -> list[str]:
    for cut in range(_SHORT, len(word)):
        if word[cut:] in endings:
            return endings[word[cut:]]
    return []


def _by_letter(word: str, letters: dict[str, list[str]]) -> list[str]:
    return next((codes for letter, codes in letters.items() if letter in word), [])
