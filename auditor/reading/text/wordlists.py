"""Word lists of a language as patterns: `_` is a space, `*` at an end is any word ending or beginning."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_PHRASE = 32  # characters
_SPACE = r"[\s\u00a0]+"


@cache
def pattern(entries: str) -> re.Pattern[str]:
    """A pattern that finds any entry as whole words, longest first, in any case; no entry: finds nothing."""
    words = sorted(entries.split(), key=lambda entry: -len(entry))
    return re.compile("|".join(_entry(word) for word in words) or r"(?!)", re.IGNORECASE)


def _entry(entry: str) -> str:
    core = entry.strip("*").replace("_", " ")
    body = _SPACE.join(re.escape(part) for part in core.split())
    left = r"\w*" if entry.startswith("*") else r"(?<!\w)" if core[:1].isalnum() else ""
    right = r"\w*" if entry.endswith("*") else r"(?!\w)" if core[-1:].isalnum() else ""
    return left + body + right


def has(entries: str, text: str) -> bool:
    """Whether a text has an entry; what was found of words and short phrases is remembered."""
    return _has(entries, text) if len(text) <= _PHRASE else pattern(entries).search(text) is not None


@lru_cache(maxsize=100_000)
def _has(entries: str, text: str) -> bool:
    return pattern(entries).search(text) is not None
