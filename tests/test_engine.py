"""An audit counts every relation, makes the findings, and never takes a failure for a pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from making import figure, reading

from auditor.engine import audit
from auditor.evidence import Evidence
from auditor.fingerprint import normalised
from auditor.model import Figure, Outcome, Part, Reading, Severity, Step, Suggestion, Verdict, Word
from auditor.report import Report
from auditor.ruleset import Rule
from auditor.scope import Scope

TEXT = "Av de 41 prosent er 52 prosent menn og 30 prosent kvinner, sier 7 av dem."
SAID = {"en": "{a} against {b}", "nb": "{a} mot {b}"}
KIND: dict[str, Callable[..., Iterator[Outcome]]] = {}


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule finds its kind among the functions of this file."""
    KIND.clear()
    monkeypatch.setattr(Rule, "module", lambda rule: SimpleNamespace(check=KIND[rule.kind]))


def rule(name: str = "family/rule", kind: str = "kind", **given: Any) -> Rule:
    return Rule(name, "f.yaml", {"en": name}, {"en": "why"}, SAID, kind, given.pop("severity", Severity.ERROR), **given)


def related(verdict: Verdict, *parts: Part, **given: Any) -> Outcome:
    return Outcome(verdict, tuple(zip("abcd", parts, strict=False)), **given)


def figures(text: str = TEXT, path: str = "a.txt", **given: Any) -> list[Figure]:
    return [figure(text, quote, path, **given) for quote in ("41", "52", "30", "7")]


def article(*found: Figure, path: str = "a.txt", language: str = "nb") -> Reading:
    return reading(TEXT, *(found or figures()), path=path, language=language)


def yields(*outcomes: Outcome) -> None:
    KIND["kind"] = lambda scope: iter(outcomes)


def audited(*rules: Rule, evidence: Evidence | None = None, **given: Any) -> Report:
    return audit(evidence or Evidence((article(),)), rules or (rule(),), **given)


# -- counting ------------------------------------------------------------------------------------------------------


def test_every_relation_is_counted_by_its_verdict_and_one_that_is_yielded_twice_once() -> None:
    a, b, c, _ = figures()
    yields(
        related(Verdict.HOLDS, a, b),
        related(Verdict.HOLDS, b, a),
        related(Verdict.VIOLATED, b, c),
        related(Verdict.UNDECIDED, a, c),
    )
    (count,) = audited().rules
    assert (count.examined, count.holds, count.violated, count.undecided, count.skipped) == (3, 1, 1, 1, None)


def test_a_rule_that_examined_nothing_is_skipped_with_the_reason() -> None:
    yields()
    assert audited().rules[0].skipped == "fant ingenting av det slaget den gjelder for"
    other = rule(where={"language": ("en",)})
    assert audited(other).rules[0].skipped == "ingen dokumenter er på språket den gjelder for"


def test_a_rule_is_given_only_documents_of_its_language() -> None:
    seen: list[str] = []

    def check(scope: Scope) -> Iterator[Outcome]:
        seen.append(scope.reading.document.path)
        yield from ()

    KIND["kind"] = check
    both = Evidence((article(path="a.txt"), article(path="b.txt", language="en")))
    audited(rule(where={"language": ("en",)}), evidence=both)
    assert seen == ["b.txt"]


def test_a_kind_over_all_documents_is_called_once_with_all() -> None:
    KIND["kind"] = lambda scopes: iter([related(Verdict.VIOLATED, *(s.reading.figures[0] for s in scopes))])
    both = Evidence((article(path="a.txt"), article(path="b.txt")))
    (found,) = audited(rule(subject="documents"), evidence=both).findings
    assert [span.source for span in found.spans] == ["a.txt", "b.txt"]


# -- coverage ------------------------------------------------------------------------------------------------------


def states(report: Report) -> list[str]:
    return [mark.state for mark in report.sources[0].marks]


def test_a_figure_is_verified_contradicted_unchecked_or_a_label() -> None:
    a, b, c, d = figures()
    label = replace(d, role="label", label="age")
    yields(related(Verdict.HOLDS, a, b), related(Verdict.VIOLATED, b, c))
    report = audited(evidence=Evidence((article(a, b, c, label),)))
    assert states(report) == ["verified", "contradicted", "contradicted", "label"]
    coverage = report.sources[0].coverage
    assert (coverage.figures, coverage.verified, coverage.contradicted, coverage.unchecked, coverage.label) == (
        3, 1, 2, 0, 1,
    )  # fmt: skip
    assert report.sources[0].marks[1].rules == ("family/rule",)
    assert report.sources[0].marks[1].findings == (report.findings[0].id,)


def test_an_undecided_relation_leaves_its_figures_unchecked() -> None:
    a, b, *_ = figures()
    yields(related(Verdict.UNDECIDED, a, b))
    assert set(states(audited())) == {"unchecked"}


def test_every_figure_says_why_it_ended_as_it_did() -> None:
    a, b, c, d = figures()
    yields(related(Verdict.HOLDS, a, b), related(Verdict.UNDECIDED, c, b, reason="several_levels"))
    label = replace(d, role="label", label="age")
    report = audited(evidence=Evidence((article(a, b, c, label),)), language="en")
    whys = [mark.why for mark in report.sources[0].marks]
    assert whys == [
        "holds with family/rule",
        "holds with family/rule",
        "could not be decided by family/rule: several figures can be meant",
        "an age",
    ]
    assert audited(language="en").sources[0].marks[3].why == "no other figure to hold it against"


def test_a_verified_figure_names_the_relations_that_verify_it() -> None:
    a, b, c, _ = figures()
    yields(related(Verdict.HOLDS, a, b), related(Verdict.UNDECIDED, a, c), related(Verdict.VIOLATED, b, c))
    report = audited()
    named = [[report.relations[n] for n in mark.relations] for mark in report.sources[0].marks]
    assert [[(tie.rule, [span.quote for span in tie.spans]) for tie in ties] for ties in named] == [
        [("family/rule", ["41", "52"])], [("family/rule", ["41", "52"])], [], [],
    ]  # fmt: skip


def test_a_bound_on_one_figure_alone_verifies_nothing_but_can_contradict() -> None:
    a, b, *_ = figures()
    yields(related(Verdict.HOLDS, a), related(Verdict.VIOLATED, b))
    assert states(audited()) == ["unchecked", "contradicted", "unchecked", "unchecked"]


def test_a_figure_may_be_verified_by_a_word() -> None:
    a, *_ = figures()
    yields(related(Verdict.HOLDS, a, Word("a.txt", 0, 2, "Av")))
    assert states(audited())[0] == "verified"


def test_a_text_without_figures_says_so() -> None:
    yields()
    (source,) = audited(evidence=Evidence((reading("Ingen tall her."),))).sources
    assert source.coverage.figures == 0
    assert source.notes == ("fant ingen tall",)


# -- failures ------------------------------------------------------------------------------------------------------


def test_a_kind_that_fails_is_undecided_and_named_and_keeps_what_it_had_found() -> None:
    a, b, *_ = figures()

    def check(scope: Scope) -> Iterator[Outcome]:
        yield related(Verdict.VIOLATED, a, b)
        raise ZeroDivisionError("no luck")

    KIND["kind"] = check
    report = audited()
    assert [(c.rule, c.source, c.error) for c in report.crashes] == [
        ("family/rule", "a.txt", "ZeroDivisionError: no luck")
    ]
    assert (report.rules[0].violated, report.rules[0].undecided) == (1, 1)
    assert len(report.findings) == 1


def test_one_failing_kind_does_not_stop_the_others() -> None:
    a, b, *_ = figures()
    KIND["bad"] = lambda scope: iter([1 / 0])  # type: ignore[list-item]
    yields(related(Verdict.VIOLATED, a, b))
    report = audited(rule("a/bad", "bad"), rule("b/good"))
    assert [f.rule for f in report.findings] == ["b/good"]
    assert [c.rule for c in report.crashes] == ["a/bad"]


@pytest.mark.parametrize("broken", [{"steps": (Step("no such phrase"),)}, {"steps": (Step("means"),)}])
def test_a_finding_that_cannot_be_put_in_words_is_a_failure_and_no_silence(broken: dict[str, Any]) -> None:
    a, b, *_ = figures()
    yields(related(Verdict.VIOLATED, a, b, **broken))
    report = audited()
    assert report.findings == ()
    assert report.crashes[0].rule == "family/rule"


def test_a_message_with_a_placeholder_that_the_kind_does_not_give_is_a_failure() -> None:
    a, *_ = figures()
    yields(related(Verdict.VIOLATED, a))
    assert "{b}" in audited().crashes[0].error


# -- findings ------------------------------------------------------------------------------------------------------


def test_a_violated_relation_is_a_finding_with_its_words_and_places() -> None:
    a, b, *_ = figures()
    step = Step("means", {"figure": a, "interval": a.interval})
    yields(related(Verdict.VIOLATED, a, b, steps=(step,)))
    (found,) = audited(rule(severity=Severity.WARNING)).findings
    assert (found.rule, found.severity, found.message) == ("family/rule", Severity.WARNING, "41 mot 52")
    assert found.proof == ("41 betyr 40,5–41,5",)
    assert [(s.role, TEXT[s.start : s.end], s.quote) for s in found.spans] == [("a", "41", "41"), ("b", "52", "52")]


def test_words_follow_the_document_unless_a_language_is_asked_for() -> None:
    a, b, *_ = figures()
    yields(related(Verdict.VIOLATED, a, b))
    english = Evidence((article(language="en"),))
    assert audited(evidence=english).findings[0].message == "41 against 52"
    assert audited(evidence=english, language="nn").findings[0].message == "41 mot 52"
    assert audited(evidence=english, language="nn").language == "nn"


def test_parts_of_the_same_role_are_listed_in_the_message() -> None:
    a, b, c, _ = figures()
    yields(Outcome(Verdict.VIOLATED, (("a", a), ("b", b), ("b", c))))
    assert audited().findings[0].message == "41 mot 52 og 30"


def test_undecided_relations_are_notes_only_on_request() -> None:
    a, b, *_ = figures()
    yields(related(Verdict.UNDECIDED, a, b, reason="to lesemåter"))
    assert audited().findings == ()
    (found,) = audited(undecided=True).findings
    assert (found.severity, found.verdict) == (Severity.NOTE, Verdict.UNDECIDED)
    assert "to lesemåter" in found.message


def test_what_is_quoted_is_reported_but_never_corrected() -> None:
    a, b, *_ = figures()
    said = replace(a, quoted=True)
    fixes = (Suggestion(a.start, a.end, "52", "printed"), Suggestion(b.start, b.end, "41"))
    yields(related(Verdict.VIOLATED, said, b, suggestions=fixes, facts={"figure": b}))
    (found,) = audited().findings
    assert [s.replacement for s in found.suggestions] == ["41"]
    assert found.suggestions[0].source == "a.txt"


def test_findings_stand_in_the_order_of_the_sources_and_their_text() -> None:
    one, two = figures(path="b.txt"), figures(path="a.txt")
    pairs = [(two[2], two[3]), (one[1], one[2]), (one[0], one[3]), (two[0], two[1])]
    outcomes = [related(Verdict.VIOLATED, *pair) for pair in pairs]
    KIND["kind"] = lambda scope: iter([o for o in outcomes if o.parts[0][1].source == scope.reading.document.path])
    both = Evidence((article(*one, path="b.txt"), article(*two, path="a.txt")))
    found = [(f.spans[0].source, f.spans[0].quote) for f in audited(evidence=both).findings]
    assert found == [("b.txt", "41"), ("b.txt", "52"), ("a.txt", "41"), ("a.txt", "30")]


# -- identity ------------------------------------------------------------------------------------------------------


def ids(text: str, path: str = "a.txt", name: str = "family/rule") -> list[str]:
    made = [figure(text, "41", path), figure(text, "52", path)]
    yields(related(Verdict.VIOLATED, *made))
    return [f.id for f in audited(rule(name), evidence=Evidence((reading(text, *made, path=path),))).findings]


def test_an_id_survives_edits_elsewhere_and_a_move_of_the_file() -> None:
    assert ids("41 og 52") == ids("Et nytt avsnitt.\n\nDet var 41, og så 52.") == ids("41 og 52", "new/folder/a.txt")


def test_an_id_changes_with_the_rule_and_the_file() -> None:
    assert len({*ids("41 og 52"), *ids("41 og 52", "b.txt"), *ids("41 og 52", name="family/other")}) == 3


@pytest.mark.parametrize(
    ("a", "b"), [("5\u00a0258", "5 258"), ("−3,5", "-3,5"), ("Halvparten", "halvparten"), ("2–3", "2-3")]
)
def test_typography_does_not_change_a_quote(a: str, b: str) -> None:
    assert normalised(a) == normalised(b)


def test_two_findings_with_the_same_quotes_have_ids_of_their_own() -> None:
    text = "41 og 52, og 41 og 52 igjen"
    a, b = figure(text, "41"), figure(text, "52")
    again = [replace(f, start=f.start + 13, end=f.end + 13) for f in (a, b)]
    yields(related(Verdict.VIOLATED, a, b), related(Verdict.VIOLATED, *again))
    found = audited(evidence=Evidence((reading(text, a, b, *again),))).findings
    assert found[1].id == f"{found[0].id}-2"


def test_the_same_evidence_gives_the_same_report() -> None:
    a, b, c, _ = figures()
    yields(related(Verdict.VIOLATED, a, b), related(Verdict.HOLDS, b, c))
    assert audited() == audited()
