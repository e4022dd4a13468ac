"""Means, paces, halves and units in prose: own sentences with one slip, the same set right, and what looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

import auditor
from auditor.evidence import Evidence, read_text
from auditor.model import Finding, Severity

RULES = auditor.load_rules()
SENTENCES = Path(__file__).parent / "sentences" / "means_and_units.tsv"


def sentences(verdict: str) -> list[tuple[str, str]]:
    """Language and text of the sentences that come to a verdict."""
    rows = (line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:])
    return [(language, text.replace("\\n", "\n")) for language, said, text in rows if said == verdict]


def findings(text: str, language: str) -> list[Finding]:
    """The errors and warnings on a text."""
    report = auditor.audit(Evidence((read_text(text, language),)), RULES)
    return [found for found in report.findings if found.severity is not Severity.NOTE]


@pytest.mark.parametrize(("language", "text"), sentences("violated"))
def test_a_slip_in_a_mean_or_a_unit_is_found(language: str, text: str) -> None:
    assert findings(text, language)


@pytest.mark.parametrize(("language", "text"), sentences("silent"))
def test_what_may_be_right_is_left_alone(language: str, text: str) -> None:
    assert [found.message for found in findings(text, language)] == []


UNITS = [
    (
        "nb",
        "Lageret tok imot 4 400 paller. De veide til sammen 2 640 tonn, i snitt 600 {} per palle.",
        "kilogram",
        "gram",
    ),
    (
        "nn",
        "Lageret tok imot 4 400 pallar. Dei vog til saman 2 640 tonn, i snitt 600 {} per palle.",
        "kilogram",
        "gram",
    ),
    ("en", "The depot took in 4,400 pallets, 2,640 tonnes in all, or 600 {} per pallet.", "kilograms", "grams"),
    (
        "nb",
        "I løpet av året ble 7,3 millioner pakker sortert. I snitt sorterte de 20 000 pakker hver {}.",
        "dag",
        "uke",
    ),
    (
        "nn",
        "I løpet av året vart 7,3 millionar brev sorterte. I snitt sorterte dei 20 000 brev kvar {}.",
        "dag",
        "veke",
    ),
    ("en", "During the year 7.3 million letters were sorted. On average 20,000 letters came every {}.", "day", "week"),
    ("en", "The fee is £65 a {}, which is £780 a year.", "month", "week"),
    ("nb", "Hver kunde kjøpte i snitt 212 {} grus. Det er 9 kilo mindre enn året før.", "kilo", "tonn"),
    ("en", "Each customer bought 212 {} of gravel. That is 9 kilos less than the year before.", "kilos", "tonnes"),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), UNITS)
def test_a_wrong_unit_word_is_a_suspect_and_is_put_right(language: str, text: str, right: str, wrong: str) -> None:
    at = text.index("{}")
    found = findings(text.format(wrong), language)
    suspects = [span for one in found for group in one.suspects for span in group]
    assert any(span.start <= at < span.end for span in suspects)
    mended = [
        text.format(wrong)[: one.start] + one.replacement + text.format(wrong)[one.end :]
        for finding in found
        for one in finding.suggestions
    ]
    assert text.format(right) in mended
