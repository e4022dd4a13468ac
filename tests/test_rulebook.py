"""Rules for people and for editors that complete YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from auditor import rulebook
from auditor.errors import ProjectError
from auditor.ruleset import built_in, load_rules

SCHEMA = rulebook.schema()
SHARE = "shares/never-above-the-whole"


def plain_rule(**changed: Any) -> dict[str, Any]:
    path = built_in() / f"{SHARE}.yaml"
    return {**yaml.safe_load(path.read_text(encoding="utf-8")), **changed}


def valid(rule: dict[str, Any]) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(rule)


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted(built_in().rglob("*.yaml")), ids=lambda p: p.stem)
def test_every_built_in_rule_is_valid_under_the_schema(path: Path) -> None:
    rule = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(rule)] == []


@pytest.mark.parametrize(
    "changed",
    [
        {"severity": "fatal"},
        {"kind": "witin"},
        {"colour": "red"},
        {"with": {"hihg": 100}},
        {"with": {"high": "much"}},
        {"where": {"unti": "percent"}},
        {"where": {"unit": "procent"}},
        {"examples": {"holds": []}},
        {"examples": {"holds": [{"nbo": "x"}], "violated": [{"nb": "x"}]}},
        {"title": {"en": "only"}},
        {"kind": "direction_agrees", "with": {"high": 100}},
    ],
)
def test_what_the_ruleset_refuses_the_schema_refuses(changed: dict[str, Any]) -> None:
    assert valid(plain_rule())
    assert not valid(plain_rule(**changed))


def test_the_list_has_a_line_for_every_rule() -> None:
    rules = load_rules()
    lines = rulebook.table(rules, "nb").splitlines()[2:]
    assert [line.split()[0] for line in lines] == [rule.id for rule in rules]


@pytest.mark.parametrize(("language", "words"), [("en", ["Why:", "Breaks it:"]), ("nb", ["Hvorfor:", "Følger den:"])])
def test_an_explanation_says_why_how_and_shows_both_sides(language: str, words: list[str]) -> None:
    rule = rulebook.find(load_rules(), SHARE)
    said = rulebook.explain(rule, language)
    texts = [example.text for example in rule.examples if example.language == language]
    assert all(word in said for word in [*words, rule.title[language], rule.why[language], *texts])


def test_an_unknown_rule_suggests_the_nearest() -> None:
    with pytest.raises(ProjectError, match=f"did you mean '{SHARE}'"):
        rulebook.find(load_rules(), "shares/never-above-whole")
