"""A passage cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.lexicon import Lexicon
from auditor.model import Passage, Sentence

_WHOLE = {"title", "heading", "row", "caption"}
"""Roles of passages that are one sentence each, unless a full one ends inside."""
_STOP = re.compile(r"(?<![.?!…])[.?!…]++[\"'”’»)\]*]*+(?=\s)")
_BEFORE = re.compile(r"[^\s(\[«“\"]*$")
_START = re.compile(r"[\s\"'“”«‘(\[–—*-]*(\S)")
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\.", re.ASCII)
_ORDINAL = re.compile(r"\d{1,2}\.\s+\d{1,2}\.")
_DAY = re.compile(r"(?<!\d)\d{1,2}\.\s*\Z")
_LEADER = "...."  # dots that lead the eye, not the end of a sentence
_LOOK = 24  # characters before a stop that can be its word


def sentences(text: str, passage: Passage, index: int, lexicon: Lexicon) -> list[Sentence]:
    """The sentences of a passage, without the white space around them, in order. index: the place of the passage.

    A stop ends a sentence when a capital, a digit, a quotation mark or a dash follows; never inside a number, after
    an abbreviation (`abbreviation`, and `abbreviation_end` before lower case, in Lexicon.words), after an initial, or
    after an ordinal (`1. oktober`, `3. kvartal`).
    """
    ends = [*_ends(text, passage, lexicon), passage.end]
    starts = [passage.start, *ends[:-1]]
    trimmed = (_trim(text, start, end) for start, end in zip(starts, ends, strict=True))
    return [Sentence(start, end, index) for start, end in trimmed if start < end]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _ends(text: str, passage: Passage, lexicon: Lexicon) -> Iterator[int]:
    for stop in _STOP.finditer(text, passage.start, passage.end):
        following = _START.match(text, stop.end(), passage.end)
        if following is not None and _closes(text, passage.start, stop, following, lexicon):
            yield stop.end()


def _closes(text: str, first: int, stop: re.Match[str], following: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the stop ends a sentence, judged by the words on both sides."""
    letter = following[1]
    if not (letter.isupper() or letter.isdigit()) or stop[0].startswith(_LEADER):
        return False
    if set(stop[0]) & set("?!…") or len(stop[0].rstrip("\"'”’»)]*")) > 1:
        return True
    before = _BEFORE.search(text[max(first, stop.start() - _LOOK) : stop.start()])
    word = (before[0] if before else "").lower() + "."
    if word[:-1].isdigit():
        return _after_number(text, first, stop, letter, word)
    never = _set(lexicon.words.get("abbreviation", ""))
    inside = _set(lexicon.words.get("abbreviation_end", ""))
    if word in never or (word in inside and not letter.isupper()):
        return False
    return not _INITIALS.fullmatch(word) or _opens(text, following.start(1), lexicon)


def _after_number(text: str, first: int, stop: re.Match[str], letter: str, word: str) -> bool:
    """A stop after a bare number: `i 2016. Det` ends, the number of a list item and `3. 12. 2016` do not."""
    start = stop.start() - len(word) + 1
    if not text[first:start].strip(" *•-–") or (letter.isdigit() and _DAY.search(text, max(first, start - 6), start)):
        return False
    return letter.isupper() or len(word) > 3 or not _ORDINAL.match(text, start)


def _opens(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the capitalised word is a common small word, and so opens a sentence."""
    word = _WORD.match(text, at)
    return word is not None and word[0].lower() in _set(lexicon.stop)


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
