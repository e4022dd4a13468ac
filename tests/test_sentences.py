"""Own sentences: what contradicts itself is found, what may be right is not, in other forms of number too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from auditing import FOLDER, reported, sentences, violated

GROUP = re.compile(r"(?<=\d)[ ,](?=\d{3}(?!\d))")
WORDS = {"en": " per cent"}


def narrow(text: str, language: str) -> str:
    """The text with thin spaces in its numbers, and signs for per cent."""
    text = GROUP.sub("\u202f", text) if language != "en" else text
    word = WORDS.get(language, " prosent")
    return re.sub(rf"(?<=\d){word}(?!\w)", "\u00a0%", text)


@pytest.mark.parametrize(("language", "text"), sentences("violated"))
def test_what_contradicts_itself_is_found_in_either_form(language: str, text: str) -> None:
    assert violated(text, language)
    assert violated(narrow(text, language), language)


@pytest.mark.parametrize(("language", "text"), sentences("silent"))
def test_what_may_be_right_is_no_finding_in_either_form(language: str, text: str) -> None:
    assert not violated(text, language)
    assert not violated(narrow(text, language), language)


@pytest.mark.parametrize(("language", "text"), sentences("holds"))
def test_what_is_confirmed_holds_and_is_no_finding(language: str, text: str) -> None:
    report = reported(text, language)
    assert not report.findings
    assert any(rule.holds for rule in report.rules)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_half_of_the_sentences_are_traps(language: str) -> None:
    silent = sum(code == language for code, _ in sentences("silent"))
    others = sum(code == language for said in ("violated", "holds") for code, _ in sentences(said))
    assert silent >= others * 0.8
    assert silent + others >= 600


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_line_has_a_language_a_verdict_and_a_text(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines()[1:]:
        language, verdict, text = line.split("\t")
        assert language in ("nb", "nn", "en")
        assert verdict in ("violated", "holds", "silent")
        assert text
