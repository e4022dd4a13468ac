"""Synonyms may be swapped: whatever word of its class stands in a sentence, a wrong figure is found and a right one is
not. Carrier sentences with their words: tests/synonyms; words in other senses: tests/sentences/words.tsv.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from auditor import ruleset
from auditor.engine import audit
from auditor.evidence import Evidence, read_text

RULES = ruleset.load_rules()
FOLDER = Path(__file__).parent
Carrier = dict[str, Any]


def carriers() -> list[tuple[str, Carrier]]:
    """Language, and a sentence with its right figure, its wrong figure and the words that may stand in it."""
    files = sorted((FOLDER / "synonyms").glob("*.yaml"))
    return [(path.stem, row) for path in files for row in yaml.safe_load(path.read_text(encoding="utf-8"))]


def told(text: str, language: str) -> bool:
    return bool(audit(Evidence((read_text(text, language),)), RULES).findings)


def sentences(carrier: Carrier, figure: str) -> list[str]:
    words = [word.replace("_", " ") for word in carrier["words"].split()]
    return [carrier["text"].format(word=word, figure=carrier[figure]) for word in words]


@pytest.mark.parametrize(("language", "carrier"), carriers())
def test_a_wrong_figure_is_found_with_every_synonym(language: str, carrier: Carrier) -> None:
    assert [text for text in sentences(carrier, "wrong") if not told(text, language)] == []


@pytest.mark.parametrize(("language", "carrier"), carriers())
def test_a_right_figure_is_no_finding_with_any_synonym(language: str, carrier: Carrier) -> None:
    assert [text for text in sentences(carrier, "right") if told(text, language)] == []


@pytest.mark.parametrize(
    ("language", "verdict", "text"),
    [line.split("\t") for line in (FOLDER / "sentences" / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]],
)
def test_a_word_in_another_sense_misleads_no_one(language: str, verdict: str, text: str) -> None:
    assert told(text, language) == (verdict == "violated")
