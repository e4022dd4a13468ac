"""A rule file that says something no rule can say is refused, with file, line and what was meant."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from auditor.errors import ProjectError, RuleError
from auditor.kinds.within import Parameters
from auditor.model import Severity, Verdict
from auditor.ruleset import built_in, chosen, load_rules, read_rule

RULE = """\
title:
  en: A share is at most the whole
  nb: En andel er høyst helheten
why: {en: It is a part., nb: Den er en del.}
kind: within
severity: warning
where: {unit: percent}
with: {low: 0, high: 100}
message:
  en: "{figure} is too much"
  nb: "{figure} er for mye"
examples:
  violated:
    - {nb: "Hele 140 prosent."}
  holds:
    - nb: |
        Hele 40 prosent.
      en: As many as 40 per cent.
"""


def written(folder: Path, text: str, name: str = "house/share.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> RuleError:
    with pytest.raises(RuleError) as caught:
        read_rule(written(folder, text), folder)
    return caught.value


def test_a_rule_is_what_its_file_says_and_its_id_is_its_path(tmp_path: Path) -> None:
    rule = read_rule(written(tmp_path, RULE), tmp_path)
    assert (rule.id, rule.kind, rule.severity) == ("house/share", "within", Severity.WARNING)
    assert rule.parameters == Parameters(low=Fraction(0), high=Fraction(100))
    assert rule.where == {"unit": ("percent",)}
    assert [(e.verdict, e.language, e.line) for e in rule.examples] == [
        (Verdict.VIOLATED, "nb", 14),
        (Verdict.HOLDS, "nb", 16),
        (Verdict.HOLDS, "en", 18),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("severity:", "severty:", 6, "unknown key 'severty'; did you mean 'severity'?"),
        ("kind: within", "kind: witin", 5, "'witin' is no kind of rule; did you mean 'within'?"),
        ("severity: warning", "severity: fatal", 6, "'fatal' is no severity"),
        ("why: {en: It is a part., nb: Den er en del.}", "why: {en: It is a part.}", 4, "'nb' is missing"),
        ("nb: Den", "no: Den", 4, "unknown key 'no'"),
        ("nb: Den er en del.", "nb: ''", 4, "nothing is written under 'nb'"),
        ("{unit: percent}", "{unti: percent}", 7, "unknown key 'unti'; did you mean 'unit'?"),
        ("{unit: percent}", "{unit: percents}", 7, "'percents' is no unit; did you mean 'percent'?"),
        ("{unit: percent}", "{expression: value > hgih}", 7, "character 9: unknown name 'hgih'; did you mean 'high'?"),
        ("high: 100", "hihg: 100", 8, "unknown key 'hihg'; did you mean 'high'?"),
        ("high: 100", "high: 0100", 8, "'0100' is no number"),
        ("high: 100", "high: NO", 8, "'NO' is no number"),
        ('nb: "{figure} er for mye"', 'nb: "{figure er for mye"', 11, "a brace that is no placeholder"),
        ('nb: "{figure} er for mye"', 'nb: "{figure.source} er for mye"', 11, "a brace that is no placeholder"),
        ('  violated:\n    - {nb: "Hele 140 prosent."}\n', "", 12, "'violated' is missing"),
        ('    - {nb: "Hele 140 prosent."}\n', "    []\n", 13, "no example under 'violated'"),
        ("  holds:", "  hold:", 15, "unknown key 'hold'; did you mean 'holds'?"),
        ('{nb: "Hele 140 prosent."}', '{nbo: "Hele 140 prosent."}', 14, "unknown key 'nbo'"),
        ("kind: within\n", "kind: within\nkind: within\n", 6, "the key 'kind' stands twice; it is on line 5 too"),
        ("where: {unit", "where: &where {unit", 7, "anchors and aliases"),
        ("severity: warning", "severity: warning\nenabled: no", 7, "'no' is no truth value"),
    ],
)
def test_a_slip_is_refused_with_its_line_and_what_was_meant(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in RULE
    problem = refused(tmp_path, RULE.replace(old, new, 1))
    assert said in str(problem)
    assert (problem.path, problem.line) == (str(tmp_path / "house" / "share.yaml"), line)


@pytest.mark.parametrize("key", ["title", "why", "kind", "severity", "message", "examples"])
def test_every_key_that_a_rule_needs_is_asked_for(tmp_path: Path, key: str) -> None:
    blocks = RULE.split("\n")
    start = next(i for i, text in enumerate(blocks) if text.startswith(key))
    end = next(i for i in range(start + 1, len(blocks) + 1) if i == len(blocks) or not blocks[i].startswith(" "))
    assert f"'{key}' is missing" in str(refused(tmp_path, "\n".join(blocks[:start] + blocks[end:])))


def test_a_kind_without_parameters_takes_none(tmp_path: Path) -> None:
    problem = refused(tmp_path, RULE.replace("kind: within", "kind: direction_agrees"))
    assert "the kind 'direction_agrees' takes no parameters" in str(problem)


def test_a_file_that_is_not_utf_8_or_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("title: Størst".encode("latin-1"))
    with pytest.raises(RuleError, match="not UTF-8"):
        read_rule(path, tmp_path)
    with pytest.raises(RuleError, match="cannot be read"):
        read_rule(tmp_path / "none.yaml", tmp_path)


# -- folders -----------------------------------------------------------------------------------------------------------


def test_a_house_rule_stands_beside_the_built_in_ones(tmp_path: Path) -> None:
    written(tmp_path, RULE)
    ids = [rule.id for rule in load_rules(tmp_path)]
    assert "house/share" in ids
    assert "shares/never-above-the-whole" in ids
    assert ids == sorted(ids)


def test_a_single_file_is_a_folder_of_one_rule(tmp_path: Path) -> None:
    path = written(tmp_path, RULE)
    assert [rule.id for rule in load_rules(path, own=False)] == ["share"]


def test_an_id_that_two_folders_define_is_refused(tmp_path: Path) -> None:
    written(tmp_path, RULE, "shares/never-above-the-whole.yaml")
    with pytest.raises(RuleError, match="is also in"):
        load_rules(tmp_path)


def test_a_folder_without_rules_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"no rule \(.yaml\)"):
        load_rules(tmp_path)
    with pytest.raises(RuleError, match="no such folder"):
        load_rules(tmp_path / "none")


def test_the_built_in_rules_come_with_the_package() -> None:
    assert (built_in() / "shares" / "never-above-the-whole.yaml").is_file()


# -- which rules run ---------------------------------------------------------------------------------------------------


def pack(folder: Path) -> list[str]:
    for name in ("a/one", "a/two", "b/three"):
        written(folder, RULE, f"{name}.yaml")
    written(folder, RULE + "enabled: false\n", "b/four.yaml")
    return [rule.id for rule in load_rules(folder, own=False)]


@pytest.mark.parametrize(
    ("select", "ignore", "ids"),
    [
        ([], [], ["a/one", "a/two", "b/three"]),
        (["a"], [], ["a/one", "a/two"]),
        (["a/"], [], ["a/one", "a/two"]),
        (["a/two", "b/*"], [], ["a/two", "b/four", "b/three"]),
        (["b/four"], [], ["b/four"]),
        ([], ["a"], ["b/three"]),
        (["a"], ["a/one"], ["a/two"]),
    ],
)
def test_rules_are_chosen_by_id_family_or_pattern(
    tmp_path: Path, select: list[str], ignore: list[str], ids: list[str]
) -> None:
    pack(tmp_path)
    assert [r.id for r in chosen(load_rules(tmp_path, own=False), select, ignore)] == ids


def test_a_rule_that_does_not_exist_cannot_be_chosen_or_ignored(tmp_path: Path) -> None:
    pack(tmp_path)
    for select, ignore in ((["a/tow"], []), ([], ["a/tow"])):
        with pytest.raises(ProjectError, match="did you mean 'a/two'"):
            chosen(load_rules(tmp_path, own=False), select, ignore)
