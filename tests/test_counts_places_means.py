"""Things counted in a list, places in a ranking, means and products: what contradicts itself is found, no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import ruleset
from auditor.engine import audit
from auditor.evidence import Evidence, read_text

RULES = ruleset.load_rules()
SENTENCES = Path(__file__).parent / "sentences" / "counts_places_means.tsv"


def told(verdict: str) -> list[tuple[str, str]]:
    """Language and text of the sentences that come to a verdict."""
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]
    return [(language, text.replace("\\n", "\n")) for language, said, text in rows if said == verdict]


def findings(text: str, language: str) -> list[str]:
    return [finding.rule for finding in audit(Evidence((read_text(text, language),)), RULES).findings]


@pytest.mark.parametrize(("language", "text"), told("violated"))
def test_what_contradicts_itself_is_found(language: str, text: str) -> None:
    assert findings(text, language)


@pytest.mark.parametrize(("language", "text"), told("silent"))
def test_what_may_be_right_is_no_finding(language: str, text: str) -> None:
    assert not findings(text, language)
