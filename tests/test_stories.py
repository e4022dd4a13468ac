"""Articles that are right are never flagged; one that is mended is right again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from stories import LANGUAGES, story

from auditor import ruleset
from auditor.corrections.misprints import misprints
from auditor.documents import text
from auditor.engine import audit
from auditor.evidence import Evidence
from auditor.model import Figure, Finding
from auditor.reading import read
from auditor.report import Report
from auditor.ruleset import Rule

SEEDS = st.integers(0, 10**6)
SPOKEN = st.sampled_from(LANGUAGES)


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(ruleset.load_rules())


def audited(article: str) -> Report:
    return audit(Evidence((read(text.read(article.encode(), "a.txt")),)), rules(), "en")


def figures(article: str) -> list[Figure]:
    found = read(text.read(article.encode(), "a.txt")).figures
    return [f for f in found if f.role != "label" and any(c.isdigit() for c in f.quote)]


@settings(deadline=None, max_examples=60)
@given(SEEDS, SPOKEN)
def test_a_consistent_article_is_never_flagged(seed: int, language: str) -> None:
    article = story(seed, language)
    assert [f.message for f in audited(article).findings] == [], article


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_figures_of_consistent_articles_are_verified(language: str) -> None:
    found = [audited(story(seed, language)).coverage() for seed in range(15)]
    assert sum(c.verified for c in found) >= 0.8 * sum(c.figures for c in found)


@settings(deadline=None, max_examples=40)
@given(SEEDS, SPOKEN)
def test_an_article_that_is_mended_as_a_suggestion_says_audits_clean(seed: int, language: str) -> None:
    article, chance = story(seed, language), random.Random(seed)
    found = figures(article)
    assume(found)
    figure = chance.choice(found)
    slips = [slip for slip in misprints(figure.quote) if slip != figure.quote]
    assume(slips)
    slip = chance.choice(slips)
    wrong = article[: figure.start] + slip + article[figure.end :]
    read_as = [(f.quote, bool(f.decimals)) for f in figures(wrong) if f.start == figure.start]
    assume(read_as == [(slip, bool(figure.decimals))])  # still a number of its kind
    flagged = [f for f in audited(wrong).findings if f.suggestions]
    assume(flagged)
    assert any(not audited(one).findings for one in mended(wrong, flagged[0])), wrong


def mended(article: str, finding: Finding) -> Iterator[str]:
    """The article with each of the suggestions of a finding."""
    for one in finding.suggestions:
        yield article[: one.start] + one.replacement + article[one.end :]
