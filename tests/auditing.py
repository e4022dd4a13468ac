"""What the rules of auditor say of a text, and the sentences of tests/sentences with what they come to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from auditor.engine import audit, trial
from auditor.evidence import Evidence, read_text
from auditor.model import Finding, Outcome, Severity
from auditor.report import Report
from auditor.ruleset import Rule, load_rules

RULES = load_rules()
FOLDER = Path(__file__).parent / "sentences"


def of(*families: str) -> list[Rule]:
    """The rules on documents whose ids begin so; all without any."""
    return [rule for rule in RULES if rule.subject == "document" and rule.id.startswith(families or "")]


def reported(text: str, language: str, rules: Iterable[Rule] = RULES) -> Report:
    """The report on one text, in which no rule may fail."""
    report = audit(Evidence((read_text(text, language),)), rules, "en")
    assert not report.crashes
    return report


def alarms(text: str, language: str, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """The errors and warnings on a text."""
    return [found for found in reported(text, language, rules).findings if found.severity is not Severity.NOTE]


def violated(text: str, language: str, rules: Iterable[Rule] = RULES) -> list[str]:
    """The rules that a text breaks, notes and all."""
    return [found.rule for found in reported(text, language, rules).findings]


def outcomes(text: str, language: str, rules: Iterable[Rule]) -> list[Outcome]:
    """What rules say of a text, relation by relation, whatever else explains it."""
    evidence = Evidence((read_text(text, language),))
    return [outcome for rule in rules for outcome in trial(rule, evidence).outcomes]


def sentences(verdict: str) -> list[tuple[str, str]]:
    """Language and text of the sentences that come to a verdict: violated, holds or silent."""
    lines = (line for path in sorted(FOLDER.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()[1:])
    rows = (line.split("\t") for line in lines)
    return [(language, text.replace("\\n", "\n")) for language, said, text in rows if said == verdict]
