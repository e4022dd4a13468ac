"""Word lists of a language: `_` is a space, `*` at an end is any word ending or beginning. As patterns, and to ask."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

_PHRASE = 32  # characters
_SPACE = r"[\s\u00a0]+"
_WORD = re.compile(r"\w+")


@cache
def pattern(entries: str) -> re.Pattern[str]:
    """A pattern that finds any entry as whole words, longest first, in any case; no entry: finds nothing."""
    words = sorted(entries.split(), key=lambda entry: -len(entry))
    return re.compile("|".join(_entry(word) for word in words) or r"(?!)", re.IGNORECASE)


def _entry(entry: str) -> str:
    core = _core(entry)
    body = _SPACE.join(re.escape(part) for part in core.split())
    left = r"\w*" if entry.startswith("*") else r"(?<!\w)" if core[:1].isalnum() else ""
    right = r"\w*" if entry.endswith("*") else r"(?!\w)" if core[-1:].isalnum() else ""
    return left + body + right


def _core(entry: str) -> str:
    return entry.strip("*").replace("_", " ")


def has(entries: str, text: str) -> bool:
    """Whether a text has an entry; what was found of words and short phrases is remembered."""
    return _has(entries, text) if len(text) <= _PHRASE else _asked(entries).in_text(text)


def first_entry(entries: str, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The first entry in text[start:end]. Most lists are not in most texts, which the words of a text tell at once."""
    return pattern(entries).search(text, start, end) if has(entries, text[start:end]) else None


def all_entries(entries: str, text: str) -> Iterator[re.Match[str]]:
    """Every entry in a text, in order; none overlap."""
    return pattern(entries).finditer(text) if has(entries, text) else iter(())


@cache
def paired(entries: str) -> Mapping[str, str]:
    """What each word stands for, of entries such as `third:3`."""
    return dict(entry.split(":") for entry in entries.split())


@lru_cache(maxsize=100_000)
def _has(entries: str, text: str) -> bool:
    return _asked(entries).in_text(text)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word list made ready to ask whether a text has an entry: most are told by the words of the text alone.

    words, beginnings, endings: the entries that are one word. others: all others, which a pattern finds; needed: the
    words of each of these, without which it is not there.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    others: str
    needed: tuple[frozenset[str], ...]

    def in_text(self, text: str) -> bool:
        words = _words(text)
        if not self.words.isdisjoint(words):
            return True
        if self.beginnings and any(word.startswith(self.beginnings) for word in words):
            return True
        if self.endings and any(word.endswith(self.endings) for word in words):
            return True
        return any(needed <= words for needed in self.needed) and pattern(self.others).search(text) is not None


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@cache
def _asked(entries: str) -> _Asked:
    given = entries.lower().split()
    single = {entry: _core(entry) for entry in given if _core(entry).isalnum() and entry[:1] + entry[-1:] != "**"}
    others = [entry for entry in given if entry not in single]
    return _Asked(
        words=frozenset(core for entry, core in single.items() if entry == core),
        beginnings=tuple(core for entry, core in single.items() if entry.endswith("*")),
        endings=tuple(core for entry, core in single.items() if entry.startswith("*")),
        others=" ".join(others),
        needed=tuple(frozenset(_whole_words(entry)) for entry in others),
    )


def _whole_words(entry: str) -> list[str]:
    """The words of an entry that are not cut short by a star."""
    found = _WORD.findall(_core(entry))
    return found[entry.startswith("*") : len(found) - entry.endswith("*")]
