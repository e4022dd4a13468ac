"""Shares, parts and means in prose: what contradicts itself is violated, what may be right is left alone."""

from __future__ import annotations

from fractions import Fraction

from auditing import of, outcomes
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.model import Verdict

FAMILIES = of("shares/", "parts/", "means/")


def verdicts(text: str, language: str) -> list[Verdict]:
    """What the rules of the three families say of a text, relation by relation."""
    return [outcome.verdict for outcome in outcomes(text, language, FAMILIES)]


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
