"""Words of columns and words of prose, made comparable: without endings, signs and the words that carry no measure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from auditor.lexicon import Lexicon
from auditor.plugins import languages
from auditor.reading.text.stems import stem
from auditor.reading.text.wordlists import has

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HUMP = re.compile(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])")
_LETTERS = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "ö": "oe", "ä": "ae", "é": "e", "ü": "u"})
_SHORTEST = 3  # letters of a word that carries meaning
_LONG = 5  # letters of the things that a compound counts
_STEM, _ENDING = 4, 4  # letters that two forms of a word share at least, and that an ending has at most

Words = frozenset[str]


def words_of(name: str) -> Words:
    """The words of a name of a column or table that carry meaning, in small letters: `andel_med_lånekort`.

    `innbyggere` carries none beside another word, as everything is said of them.
    """
    spaced = _HUMP.sub(" ", name).replace("_", " ")
    found = [w for w in _WORD.findall(spaced) if len(w) >= _SHORTEST and w.lower() not in _stop_words()]
    return frozenset(fold(w) for w in found if w.lower() not in _people()) or frozenset(map(fold, found))


def content(words: Iterable[str]) -> Words:
    """The words of prose that carry meaning."""
    found = [w for text in words for w in _WORD.findall(text) if len(w) >= _SHORTEST and w.lower() not in _stop_words()]
    return frozenset(fold(form) for w in found for form in _counted(w.lower()))


def _counted(word: str) -> Iterator[str]:
    """A word; of a number of things (`innbyggertallet`) the things too."""
    yield word
    ending = next((n for n in _number_words() if word.endswith(n) and len(word) >= len(n) + _LONG), "")
    if ending:
        yield word.removesuffix(ending)


@cache
def _number_words() -> tuple[str, ...]:
    """The words for a number of something that stand at the end of compounds, the longest first."""
    said = {w for lexicon in languages().values() for w in lexicon.classes["number"].split()}
    return tuple(sorted(said, key=lambda w: (-len(w), w)))


@cache
def _stop_words() -> frozenset[str]:
    """The words without meaning of all languages: columns may be named in another language than the prose."""
    every = languages().values()
    said = {w for lexicon in every for w in lexicon.stop.split()}
    return frozenset(said | {w for lexicon in every for w in lexicon.words.get("table_share", "").split()})


@cache
def _people() -> frozenset[str]:
    """The words for people, whom most measures are of."""
    return frozenset(w for lexicon in languages().values() for w in lexicon.words.get("people", "").split())


@cache
def sex(text: str) -> int | None:
    """0 for men, 1 for women, in any language: the first pair of its opposites. None for neither, and for both."""
    halves = set()
    for lexicon in languages().values():
        men = lexicon.words.get("opposites", ":").split()[0]
        for half, entries in enumerate(men.split(":")):
            if has(entries.replace("|", " "), text):
                halves.add(half)
    return halves.pop() if len(halves) == 1 else None


@cache
def fold(word: str) -> str:
    """A word in small letters, with the letters that file names write in two."""
    return word.lower().translate(_LETTERS)


def found_in(wanted: Words, said: Words, lexicon: Lexicon) -> Words:
    """Those of the wanted words that are said, whatever their endings."""
    return frozenset(w for w in wanted if any(same(w, s, lexicon.stemmer) for s in said))


def _root(word: str, stemmer: str) -> str:
    """The stem of a word, alike in Bokmål and Nynorsk: `innbyggere` and `innbyggjarar`, `brukere` and `brukarar`."""
    root = stem(word, stemmer)
    return re.sub(r"(?:j?(?:er|ar)|j)$", "", root) if stemmer == "norwegian" and len(root) >= _LONG else root


@cache
def same(a: str, b: str, stemmer: str) -> bool:
    """Whether two words are one but for their endings."""
    if a == b or _root(a, stemmer) == _root(b, stemmer):
        return True
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= max(_STEM, max(len(a), len(b)) - _ENDING) and min(len(a), len(b)) - shared <= 2
