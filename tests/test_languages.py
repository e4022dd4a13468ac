"""The words of a language: each is said once, and every entry is read by some module."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import auditor
from auditor.plugins import languages
from auditor.reading.text.classes import NAMES

HOUSE = Path(auditor.__file__).parent
CODE = "\n".join(p.read_text("utf-8") for p in HOUSE.rglob("*.py") if p.parent.name != "languages")
NAMED = set(re.findall(r"[\"'](\w+)[\"']", CODE))
BEGUN = tuple(re.findall(r"f[\"'](\w+_)\{", CODE))
"""The names of entries that are put together: `f"per_{unit}"`."""


def repeated(entries: str) -> list[str]:
    return [word for word, times in Counter(entries.split()).items() if times > 1]


@pytest.mark.parametrize("code", sorted(languages()))
def test_no_entry_says_a_word_twice(code: str) -> None:
    lexicon = languages()[code]
    said = {name: repeated(words) for name, words in (*lexicon.classes.items(), *lexicon.words.items())}
    assert {name: words for name, words in said.items() if words} == {}


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_word_is_of_one_class(code: str) -> None:
    assert repeated(" ".join(languages()[code].classes.values())) == []


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_class_is_known(code: str) -> None:
    assert set(languages()[code].classes) <= set(NAMES)


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_entry_is_read(code: str) -> None:
    assert [name for name in languages()[code].words if name not in NAMED and not name.startswith(BEGUN)] == []
