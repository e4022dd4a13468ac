"""What a report says of itself."""

from __future__ import annotations

import pytest

from auditor.model import Finding, Severity
from auditor.report import Coverage, Report, Source, say


def report(*severities: Severity) -> Report:
    return Report(findings=tuple(Finding(str(n), "r", s, "m", (), ()) for n, s in enumerate(severities)))


@pytest.mark.parametrize(
    ("at", "fails"),
    [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.NOTE, True), (None, False)],
)
def test_a_run_fails_from_the_severity_that_was_asked_for(at: Severity | None, fails: bool) -> None:
    assert report(Severity.NOTE, Severity.WARNING).fails(at) is fails


def test_a_report_without_findings_never_fails() -> None:
    assert not any(report().fails(at) for at in (*Severity, None))


def test_the_summary_counts_every_severity_the_gravest_first() -> None:
    assert list(report(Severity.NOTE, Severity.NOTE, Severity.ERROR).summary().items()) == [
        ("error", 1),
        ("warning", 0),
        ("note", 2),
    ]


def test_the_coverage_of_a_report_is_that_of_its_sources_together() -> None:
    sources = (Source("a", coverage=Coverage(3, 1, 1, 1, 5)), Source("b", coverage=Coverage(2, 2, 0, 0, 1)))
    assert Report(sources).coverage() == Coverage(5, 3, 1, 1, 6)


@pytest.mark.parametrize(("language", "said"), [("nb", "ja"), ("nn", "ja"), ("en", "yes"), ("de", "yes")])
def test_nynorsk_falls_back_on_bokmal_and_the_rest_on_english(language: str, said: str) -> None:
    assert say({"en": "yes", "nb": "ja"}, language) == said
