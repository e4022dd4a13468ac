"""Shares, parts and means in prose: what contradicts itself is violated, what may be right is left alone."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor import ruleset
from auditor.engine import trial
from auditor.evidence import Evidence, read_text
from auditor.model import Verdict

RULES = ruleset.chosen(ruleset.load_rules(), ["shares", "parts", "means"])

SENTENCES = Path(__file__).parent / "sentences" / "shares_parts_means.tsv"


def sentences(verdict: str) -> list[tuple[str, str]]:
    """Language and text of the sentences that come to a verdict."""
    rows = (line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:])
    return [(language, text.replace("\\n", "\n")) for language, said, text in rows if said == verdict]


def verdicts(text: str, language: str) -> list[Verdict]:
    """What the rules of the three families say of a text, relation by relation."""
    evidence = Evidence((read_text(text, language),))
    return [outcome.verdict for rule in RULES for outcome in trial(rule, evidence).outcomes]


@pytest.mark.parametrize(("language", "text"), sentences("violated"))
def test_a_figure_that_its_neighbours_contradict_is_violated(language: str, text: str) -> None:
    assert Verdict.VIOLATED in verdicts(text, language)


@pytest.mark.parametrize(("language", "text"), sentences("holds"))
def test_a_figure_that_its_neighbours_confirm_holds(language: str, text: str) -> None:
    found = verdicts(text, language)
    assert Verdict.HOLDS in found
    assert Verdict.VIOLATED not in found


@pytest.mark.parametrize(("language", "text"), sentences("silent"))
def test_figures_that_may_all_be_true_are_left_alone(language: str, text: str) -> None:
    assert Verdict.VIOLATED not in verdicts(text, language)


def share_of(part: int, whole: int) -> str:
    return f"The ward has {whole:,} residents. {part:,} of them, {{share}} per cent, are under 20."


@settings(max_examples=40, deadline=None)
@given(st.integers(101, 99_999), st.integers(101, 99_999))
def test_the_rounded_share_of_any_part_holds(a: int, b: int) -> None:
    part, whole = sorted((a, b))
    assume(part < whole and part % 10 and whole % 10)
    share = round(Fraction(100 * part, whole))
    assume(share >= 1)
    assert Verdict.VIOLATED not in verdicts(share_of(part, whole).format(share=share), "en")


@settings(max_examples=40, deadline=None)
@given(st.integers(1_001, 9_999), st.integers(10_001, 99_999), st.integers(3, 9))
def test_a_share_some_points_off_is_violated(part: int, whole: int, off: int) -> None:
    assume(part % 10 and whole % 10)
    share = round(Fraction(100 * part, whole)) + off
    of_the_others = Fraction(100 * part, whole - part)  # a share that this explains is left alone
    assume(share < 100 and abs(share - of_the_others) > 1)
    assume(share % 10 == (share - off) % 10 or share // 10 == (share - off) // 10)  # but one digit is wrong
    assert Verdict.VIOLATED in verdicts(share_of(part, whole).format(share=share), "en")


@settings(max_examples=40, deadline=None)
@given(st.integers(101, 49_999), st.integers(101, 49_999), st.integers(-99, 99))
def test_boys_and_girls_make_all_pupils_and_nothing_else(boys: int, girls: int, off: int) -> None:
    assume(boys % 10 and girls % 10 and (boys + girls + off) % 10)
    assume(boys + girls < Fraction(3, 2) * (boys + girls + off))  # a whole far from the sum is of something else
    text = f"The county has {boys + girls + off:,} pupils, {boys:,} boys and {girls:,} girls."
    found = verdicts(text, "en")
    assert (Verdict.VIOLATED in found) == (off != 0 and max(boys, girls) < boys + girls + off)
    assert off or Verdict.HOLDS in found


@settings(max_examples=40, deadline=None)
@given(st.integers(10, 99), st.integers(10, 99), st.integers(10, 99))
def test_a_mean_holds_between_its_halves_and_only_there(girls: int, boys: int, everyone: int) -> None:
    assume(girls != boys)
    means = [f"{value // 10}.{value % 10}" for value in (everyone, girls, boys)]
    text = "On average the children read {} books. Girls read {} books and boys {}.".format(*means)
    within = min(girls, boys) <= everyone <= max(girls, boys)
    touching = everyone in (min(girls, boys) - 1, max(girls, boys) + 1)
    assume(not touching)
    assert (Verdict.VIOLATED not in verdicts(text, "en")) == within
