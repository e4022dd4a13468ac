"""Every rule comes to the verdict that its examples say."""

from __future__ import annotations

import re

import pytest

from auditor import plugins
from auditor.examples import judge
from auditor.model import Verdict
from auditor.ruleset import Example, Rule, built_in, load_rules, summary_of_kind

RULES = load_rules()
CASES = [
    pytest.param(rule, example, id=f"{rule.id}:{example.line}:{example.language}")
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_comes_to_its_verdict(rule: Rule, example: Example) -> None:
    assert judge(rule, example) == ""


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in RULES])
def test_a_rule_is_named_for_what_must_hold_in_lower_case(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", rule.id)


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in RULES if r.subject.startswith("document")])
def test_a_rule_on_documents_has_examples_in_norwegian_and_english(rule: Rule) -> None:
    spoken = {(e.verdict, "en" if e.language == "en" else "no") for e in rule.examples}
    wanted = {(verdict, language) for verdict in (Verdict.VIOLATED, Verdict.HOLDS) for language in ("en", "no")}
    assert wanted - spoken == set()


@pytest.mark.parametrize("kind", plugins.names("kinds"))
def test_a_kind_is_documented_by_its_first_sentence(kind: str) -> None:
    assert summary_of_kind(plugins.load("kinds", kind)).endswith(".")


@pytest.mark.parametrize("path", sorted(built_in().rglob("*.yaml")), ids=lambda p: p.stem)
def test_a_built_in_rule_holds_no_word_of_a_language_outside_its_texts(path: object) -> None:
    (rule,) = [r for r in RULES if r.path == str(path)]
    assert not set(rule.where) & {"measure", "population", "place", "group", "of"}
