"""A passage cut into classified tokens: figures first, then phrases and words of the language, then marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.classes import FIGURES, LABELS, LETTER, MARKS

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|\d+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a phrase, a mark or a whole figure. kind: its class; figure: its place among the figures, or -1."""

    start: int
    end: int
    text: str
    kind: str
    figure: int = -1


@dataclass(frozen=True, slots=True)
class _Words:
    """The word classes of a language, made ready for look-up."""

    exact: dict[str, str]
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    endings: dict[str, str]
    beginnings: dict[str, str]


@cache
def prepared(lexicon: Lexicon) -> _Words:
    words = _Words({}, {}, {}, {})
    for kind, entries in lexicon.classes.items():
        for entry in entries.split():
            parts = tuple(_TOKEN.findall(entry.replace("_", " ")))
            if entry.startswith("*"):
                words.endings[entry[1:]] = kind
            elif entry.endswith("*"):
                words.beginnings[entry[:-1]] = kind
            elif len(parts) > 1:
                words.phrases.setdefault(parts[0], []).append((parts, kind))
            else:
                words.exact[entry] = kind
    for found in words.phrases.values():
        found.sort(key=lambda item: -len(item[0]))
    return words


def word_class(word: str, words: _Words) -> str | None:
    """The class of one lower-case word, by itself, its longest known ending, or its longest known beginning."""
    if word in words.exact:
        return words.exact[word]
    for cut in range(1, len(word) - 2):
        if word[cut:] in words.endings:
            return words.endings[word[cut:]]
    for cut in range(len(word), 3, -1):
        if word[:cut] in words.beginnings:
            return words.beginnings[word[:cut]]
    return None


def figure_class(figure: Figure) -> str:
    if figure.role == "label":
        return LABELS.get(figure.label, "label")
    return "measure" if figure.measured else FIGURES.get(figure.unit, "count")


def tokens(text: str, start: int, end: int, figures: Sequence[tuple[int, Figure]], lexicon: Lexicon) -> list[Token]:
    """The tokens of text[start:end]. figures: those that lie there, with their places, in order."""
    out: list[Token] = []
    at = start
    for place, figure in figures:
        left, right = _bounds(text, figure)
        left, right = max(left, at), max(right, figure.end)
        out += _words(text, at, left, lexicon)
        out.append(Token(left, right, text[left:right], figure_class(figure), place))
        at = right
    out += _words(text, at, end, lexicon)
    return out


def _bounds(text: str, figure: Figure) -> tuple[int, int]:
    """Where a figure's token stands: with its hedge, scale and unit; what a count counts stays outside."""
    left, right = figure.extent if figure.extent[1] else (figure.start, figure.end)
    if figure.unit == "count" and figure.role != "label" and figure.of:
        scale = _SCALE.match(text, figure.end, right) if figure.scale > 1 else None
        right = scale.end() if scale else figure.end
    return left, right


_SCALE = re.compile(r"[\s\u00a0]*[^\W\d_]+\.?")


def _words(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    raw = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, start, end)]
    lower = [t.lower() for _, _, t in raw]
    words = prepared(lexicon)
    at = 0
    while at < len(raw):
        length, kind = _phrase(lower, at, words)
        left, right = raw[at][0], raw[at + length - 1][1]
        if not kind:
            kind = "thus" if _concludes(text, raw, at, lexicon) else _single(raw[at][2], lower[at], words)
        yield Token(left, right, text[left:right], kind)
        at += length
        at += _is_point(raw, at, lexicon)


def _is_point(raw: Sequence[tuple[int, int, str]], at: int, lexicon: Lexicon) -> bool:
    """Whether a mark at a place of the words is the point of the abbreviation before it: `i.e.`, `dvs.`"""
    if not 0 < at < len(raw) or raw[at][2] != "." or raw[at - 1][1] != raw[at][0]:
        return False
    return f"{raw[at - 1][2].lower()}." in _abbreviations(lexicon.words.get("abbreviation", ""))


@cache
def _abbreviations(entries: str) -> frozenset[str]:
    return frozenset(entries.split())


def _concludes(text: str, raw: Sequence[tuple[int, int, str]], at: int, lexicon: Lexicon) -> bool:
    """Whether a word that also means `then` draws a conclusion: behind a comma and before a clause, not before a name.

    Words: `so_behind_comma` and `so_far` of Lexicon.words.
    """
    _, end, word = raw[at]
    if at == 0 or raw[at - 1][2] != "," or word not in lexicon.words.get("so_behind_comma", "").split():
        return False
    following = _TOKEN.search(text, end)
    beside = following is not None and following[0][0].islower()
    return beside and following[0] not in lexicon.words.get("so_far", "").split()  # type: ignore[index]


def _phrase(lower: list[str], at: int, words: _Words) -> tuple[int, str]:
    for parts, kind in words.phrases.get(lower[at], ()):
        if tuple(lower[at : at + len(parts)]) == parts:
            return len(parts), kind
    return 1, ""


def _single(text: str, lower: str, words: _Words) -> str:
    if not text[0].isalnum():
        return MARKS.get(text, "quote" if text in '«»"“”„' else "mark")
    kind = word_class(lower, words)
    if kind:
        return kind
    return "name" if text[0].isupper() else "word"


def shape(line: Sequence[Token]) -> str:
    """One character a token: what frames are matched on."""
    return "".join(LETTER[token.kind] for token in line)
