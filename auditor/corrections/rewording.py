"""What could have been written for a word: another number word, the opposite way, points for per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.lexicon import Lexicon
from auditor.model import Document, Figure, Word

MOST_VALUES = 24  # other values that are tried in the place of one that is printed in words
FORMS = 2  # words that are tried for each


def number_words(word: str, lexicon: Lexicon) -> Iterator[str]:
    """The words that a number word may stand for: `a third` for `a quarter`, `doblet` for `firedoblet`."""
    for table in (lexicon.cardinals, lexicon.denominators, lexicon.ordinals, lexicon.multiples):
        for other in _others(word.lower(), table):
            yield cased(other, word)


def _others(word: str, table: Mapping[str, Any]) -> Iterator[str]:
    """The other words of a table, of each value the forms that are most like this one; none for an article."""
    known = {key.replace("_", " "): value for key, value in table.items()}
    own = known.get(word)
    if own is None or (own == 1 and word != "one"):
        return
    forms: dict[Any, list[str]] = {}
    plural = word.endswith("s")
    for other in sorted(known, key=lambda w: (w.endswith("s") != plural, -alike(w, word), w)):
        if known[other] != own and len(forms.setdefault(known[other], [])) < FORMS:
            forms[known[other]].append(other)
    nearest = sorted(forms, key=lambda value: (max(value, own) / min(value, own) if min(value, own) > 0 else 0, value))
    for value in nearest[:MOST_VALUES]:
        yield from forms[value]


def opposites(word: Word, lexicon: Lexicon) -> Iterator[str]:
    """The words that say the opposite of a word of direction."""
    for pair in lexicon.words.get("antonyms", "").split():
        a, b = pair.split(":")
        if word.quote.lower() in (a, b):
            yield cased(b if word.quote.lower() == a else a, word.quote)


def points(figure: Figure, document: Document, lexicon: Lexicon) -> tuple[int, int, str] | None:
    """Where per cent is printed behind a figure, and the words for percentage points: (start, end, replacement)."""
    found = re.compile(r"\s*(per cent|[^\W\d_]+|%)").match(document.text, figure.end)
    words = dict(pair.split(":") for pair in lexicon.words.get("points_for", "").split())
    if found is None or found[1].lower().replace(" ", "_") not in words:
        return None
    said = words[found[1].lower().replace(" ", "_")].replace("_", " ")
    start = found.start(1)
    return start, found.end(1), said if document.text[start - 1 : start] in " \u00a0" else " " + said


def alike(a: str, b: str) -> int:
    """How many letters two words share at their ends and beginnings: forms of a kind end alike."""
    return _common(a, b) + _common(a[::-1], b[::-1])


def _common(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def cased(word: str, like_this: str) -> str:
    """A word with the capitals of another."""
    if len(like_this) > 1 and like_this.isupper():
        return word.upper()
    return word.capitalize() if like_this[:1].isupper() else word
