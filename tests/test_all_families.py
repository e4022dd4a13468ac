"""Sentences of every family, written without looking at what auditor makes of them, and in other forms of number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from auditor import ruleset
from auditor.engine import audit
from auditor.evidence import Evidence, read_text

RULES = ruleset.load_rules()
FOLDER = Path(__file__).parent / "sentences"
GROUP = re.compile(r"(?<=\d)[ ,](?=\d{3}(?!\d))")


def sentences(verdict: str, files: str = "*_families.tsv") -> list[tuple[str, str]]:
    """Language and text of the sentences that come to a verdict."""
    rows = [
        line.split("\t") for path in FOLDER.glob(files) for line in path.read_text(encoding="utf-8").splitlines()[1:]
    ]
    return [(language, text.replace("\\n", "\n")) for language, said, text in rows if said == verdict]


def findings(text: str, language: str) -> list[str]:
    return [finding.rule for finding in audit(Evidence((read_text(text, language),)), RULES).findings]


def narrow(text: str, language: str) -> str:
    """The text with thin spaces in its numbers, and signs for per cent."""
    text = GROUP.sub("\u202f", text) if language != "en" else text
    word = {"en": " per cent"}.get(language, " prosent")
    return re.sub(rf"(?<=\d){word}(?!\w)", "\u00a0%", text)


@pytest.mark.parametrize(("language", "text"), sentences("violated"))
def test_what_contradicts_itself_is_found_in_either_form(language: str, text: str) -> None:
    assert findings(text, language)
    assert findings(narrow(text, language), language)


@pytest.mark.parametrize(("language", "text"), sentences("silent"))
def test_what_may_be_right_is_no_finding_in_either_form(language: str, text: str) -> None:
    assert not findings(text, language)
    assert not findings(narrow(text, language), language)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_half_of_the_sentences_are_traps(language: str) -> None:
    silent = sum(code == language for code, _ in sentences("silent", "*.tsv"))
    others = [sum(code == language for code, _ in sentences(said, "*.tsv")) for said in ("violated", "holds")]
    assert silent >= sum(others) * 0.8
    assert silent + sum(others) >= 240
