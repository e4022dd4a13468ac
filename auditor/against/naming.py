"""Where a text names the places of a table: whole names, abbreviated ones, and those that need their county."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from auditor.places import Places

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_IDENTIFIER = re.compile(r"[a-z]{3,}(?:_[a-z]+)*")  # a name as columns are called: `sogn_fjordane`
_LETTERS = {"o": "[oø]", "a": "[aåæ]", "e": "[eé]"}
_WITHIN = re.compile(r"\s*(?:\(|,|i|in)\s*", re.IGNORECASE)
_SHORT = 4  # letters of a last word from which it may be abbreviated


@dataclass(frozen=True, eq=False)
class Geography:
    """Places that a text may name. names: by code, of the places and of those that they belong to."""

    names: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, str]
    whole: str
    places: Places

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """The places that belong to each."""
        found: dict[str, list[str]] = {}
        for code, parent in self.parents.items():
            found.setdefault(parent, []).append(code)
        return {parent: tuple(codes) for parent, codes in found.items()}

    def level(self, code: str) -> tuple[int, bool]:
        """What tells places of one sort from those of another: the length of codes, and having parts."""
        return len(code) if code.isdigit() else 0, code in self.children


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the text that names a place of a table; several codes where the name is ambiguous."""

    start: int
    end: int
    codes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Namer:
    """Finds the names of one geography. words: by the first word of a name in small letters, names and their codes."""

    geography: Geography
    words: Mapping[str, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]]

    def named(self, text: str, start: int, end: int) -> list[Named]:
        """The names in a stretch of text, the longest at each place, less counties that only tell which is meant."""
        found: list[Named] = []
        at = start
        while word := _WORD.search(text, at, end):
            at = word.end()
            one = self._at(text, word.start(), end, _plain(word[0]))
            if one is not None:
                found.append(one)
                at = one.end
        return list(_without_qualifiers(text, found, self.geography))

    def _at(self, text: str, start: int, end: int, first: str) -> Named | None:
        for pattern, codes in self.words.get(first, ()):
            match = pattern.match(text, start, end)
            if match:
                return Named(start, match.end(), codes)
        return None


@lru_cache(maxsize=64)
def namer(geography: Geography) -> Namer:
    """The finder of a geography's names."""
    codes: dict[str, dict[str, None]] = defaultdict(dict)
    for code, names in geography.names.items():
        if code != geography.whole:
            for name in names:
                codes[name].setdefault(code)
    by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for name, found in codes.items():
        first = _WORD.search(name)
        if first and any(c.isalpha() for c in name):
            by_first[_plain(first[0].split("_")[0])].append((name, tuple(found)))
    return Namer(
        geography,
        {
            first: tuple((_pattern(name), found) for name, found in sorted(names, key=lambda one: -len(one[0])))
            for first, names in by_first.items()
        },
    )


def _pattern(name: str) -> re.Pattern[str]:
    """A name as it may be printed: with its capitals; the last of several words may be abbreviated (`Møre og R.`)."""
    if _IDENTIFIER.fullmatch(name):
        return re.compile(rf"(?<![\w-])(?-i:(?=[A-ZÆØÅ])){_spelt(name)}(?:['’]?s)?(?![\w-])", re.IGNORECASE)
    words = name.split()
    last = re.escape(words[-1])
    if len(words) > 1 and words[-1].endswith("."):
        last = rf"{re.escape(words[-1][:-1])}\w*\.?"
    elif len(words) > 1 and len(words[-1]) >= _SHORT:
        heads = "|".join(re.escape(words[-1][:n]) for n in range(len(words[-1]) - 1, 0, -1))
        last = rf"(?:{last}|(?:{heads})\.)"
    body = r"[\s\u00a0]+".join([*map(re.escape, words[:-1]), last])
    return re.compile(rf"(?<![\w-]){body}(?:['’]?s)?(?![\w-])")


def _spelt(identifier: str) -> str:
    """What may be printed for the name of a column: letters of its own, `og` left out (`sogn_fjordane`)."""
    words = ["".join(_LETTERS.get(c, c) for c in word) for word in identifier.split("_")]
    return r"[\s\u00a0-]+(?:og[\s\u00a0]+)?".join(words)


def _plain(word: str) -> str:
    """A word by which names are looked up: small letters, those of Norwegian as file names write them."""
    return word.casefold().translate(_FOLDED)


_FOLDED = str.maketrans({"ø": "o", "å": "a", "æ": "a", "é": "e"})


def _without_qualifiers(text: str, found: Sequence[Named], geography: Geography) -> Iterator[Named]:
    """`Bø (Telemark)`, `Sunndal i Møre og Romsdal`: the county tells which place is meant, and is not itself meant."""
    skip = False
    for n, one in enumerate(found):
        if skip:
            skip = False
            continue
        after = found[n + 1] if n + 1 < len(found) else None
        linked = after is not None and _WITHIN.fullmatch(text, one.end, after.start) is not None
        inside = [c for c in one.codes if after and geography.parents.get(c) in after.codes] if linked else []
        skip = bool(inside)
        yield replace(one, end=after.end, codes=tuple(inside)) if inside and after else one
