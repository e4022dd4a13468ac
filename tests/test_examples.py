"""Examples of rules are tests: they fail where the rule comes to something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace

import pytest

from auditor import examples
from auditor.errors import RuleError
from auditor.examples import failures, judge
from auditor.model import Document, Outcome, Reading, Severity, Verdict, Word
from auditor.ruleset import Example, Rule
from auditor.scope import Scope

VIOLATED = Example(Verdict.VIOLATED, "nb", "4", 3)


@pytest.fixture(autouse=True)
def plain_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples are read without figures: the kinds here look at the text alone."""
    monkeypatch.setattr(examples, "read_text", lambda text, lang, path: Reading(Document(path, text, lang, ())))


def rule(
    monkeypatch: pytest.MonkeyPatch,
    *verdicts: Verdict,
    message: str = "{a}",
    check: Callable[..., object] | None = None,
) -> Rule:
    """A rule whose kind comes to these verdicts, each of one part `a`."""
    parts = [Word("example-1", n, n + 1, "4") for n in range(len(verdicts))]
    outcomes = [Outcome(v, (("a", part),)) for v, part in zip(verdicts, parts, strict=True)]
    found = check or (lambda scope: iter(outcomes))
    monkeypatch.setattr(Rule, "module", lambda self: SimpleNamespace(check=found))
    said = {"en": message, "nb": message}
    return Rule("a/b", "b.yaml", said, said, said, "kind", Severity.ERROR, lines={"message": 7})


@pytest.mark.parametrize(
    ("wanted", "came", "passes"),
    [
        (Verdict.VIOLATED, [Verdict.VIOLATED], True),
        (Verdict.VIOLATED, [Verdict.VIOLATED, Verdict.HOLDS], True),
        (Verdict.VIOLATED, [Verdict.UNDECIDED], False),
        (Verdict.VIOLATED, [], False),
        (Verdict.HOLDS, [Verdict.HOLDS], True),
        (Verdict.HOLDS, [Verdict.HOLDS, Verdict.UNDECIDED], True),
        (Verdict.HOLDS, [Verdict.HOLDS, Verdict.VIOLATED], False),
        (Verdict.HOLDS, [], False),
        (Verdict.UNDECIDED, [Verdict.UNDECIDED], True),
        (Verdict.UNDECIDED, [Verdict.UNDECIDED, Verdict.VIOLATED], False),
        (Verdict.UNDECIDED, [Verdict.HOLDS], False),
    ],
)
def test_an_example_passes_only_at_its_own_verdict_and_without_an_alarm(
    monkeypatch: pytest.MonkeyPatch, wanted: Verdict, came: list[Verdict], passes: bool
) -> None:
    assert (judge(rule(monkeypatch, *came), Example(wanted, "nb", "4", 3)) == "") is passes


def test_a_failure_says_file_line_and_what_it_came_to(monkeypatch: pytest.MonkeyPatch) -> None:
    made = rule(monkeypatch, Verdict.HOLDS)
    (said,) = failures(replace(made, examples=(VIOLATED,)))
    assert said == "b.yaml:3: an example (nb) under `violated` came to: 1 holds"


def test_a_kind_that_fails_fails_its_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(scope: Scope) -> Iterator[Outcome]:
        raise ValueError("no")

    assert "ValueError: no" in judge(rule(monkeypatch, check=check), VIOLATED)


def test_a_placeholder_that_the_kind_does_not_give_is_refused_at_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuleError, match="known are a") as caught:
        judge(rule(monkeypatch, Verdict.HOLDS, message="{figure} is wrong"), Example(Verdict.HOLDS, "nb", "4", 3))
    assert (caught.value.path, caught.value.line) == ("b.yaml", 7)
