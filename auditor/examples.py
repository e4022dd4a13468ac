"""The examples of rules, run as tests: every rule comes to the verdict that its examples say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.dataset import Dataset
from auditor.engine import Trial, finding, message, trial
from auditor.errors import AuditorError, RuleError
from auditor.evidence import Evidence, read_text
from auditor.model import Verdict
from auditor.ruleset import Example, Rule
from auditor.tables import example_project

_NEXT = re.compile(r"^---$\n?", re.MULTILINE)


def failures(rule: Rule) -> Iterator[str]:
    """What goes wrong in the examples of a rule: `file:line: …`, one line each."""
    for example in rule.examples:
        problem = judge(rule, example)
        if problem:
            yield f"{rule.path}:{example.line}: {problem}"


def judge(rule: Rule, example: Example) -> str:
    """What is wrong with one example, or "". Raises RuleError where the message has a placeholder without a value."""
    tabled = rule.subject == "table"
    found = tabulated(rule, example) if tabled else trial(rule, _evidence(rule, example))
    if found.crashes:
        return f"the kind {rule.kind} failed: {found.crashes[0].error}"
    _speak(rule, found, example)
    count = found.counts or {verdict: sum(o.verdict is verdict for o in found.outcomes) for verdict in Verdict}
    wrongly_violated = example.verdict is not Verdict.VIOLATED and count[Verdict.VIOLATED]
    if count[example.verdict] and not wrongly_violated:
        return ""
    came = ", ".join(f"{n} {verdict.value}" for verdict, n in count.items() if n) or "nothing examined"
    language = f" ({example.language})" if example.language else ""
    return f"an example{language} under `{example.verdict.value}` came to: {came}"


def _evidence(rule: Rule, example: Example) -> Evidence:
    """The text of an example as read. A rule about all documents has several, parted by lines of `---`."""
    texts = _NEXT.split(example.text) if rule.subject == "documents" else [example.text]
    named = zip(texts, [f"example-{n}" for n in range(1, len(texts) + 1)], strict=True)
    readings = tuple(read_text(text, example.language, name) for text, name in named)
    return Evidence(readings, datasets=_datasets(rule, example) if example.given else ())


def _datasets(rule: Rule, example: Example) -> tuple[Dataset, ...]:
    """The data that the text of an example is held against."""
    from auditor.sources import open_project

    with TemporaryDirectory() as folder:
        name = getattr(rule.parameters, "table", "") or "table"
        return open_project(example_project(example.given, Path(folder), name))


def tabulated(rule: Rule, example: Example) -> Trial:
    """A rule on data on the table of an example, as a project of its own."""
    from auditor.gate import gate
    from auditor.sources import open_project

    with TemporaryDirectory() as folder:
        project = example_project(example.given, Path(folder), str(rule.where.get("table", "table")))
        found = gate([rule], open_project(project))
    tally = found.tallies.get(rule.id)
    outcomes = tuple(one.outcome for one in found.found)
    counts = {} if tally is None else {
        Verdict.HOLDS: tally.holds, Verdict.VIOLATED: tally.violated, Verdict.UNDECIDED: tally.undecided
    }  # fmt: skip
    return Trial(rule, outcomes, found.crashes, counts=counts)


def _speak(rule: Rule, found: Trial, example: Example) -> None:
    """Puts every outcome in words, in every language that the message has."""
    for outcome in found.outcomes:
        for language in rule.message:
            try:
                message(rule, outcome, language)
                finding(rule, outcome, language)
            except AuditorError as problem:
                raise RuleError(problem.message, rule.path, rule.lines.get("message"), problem.hint) from None
