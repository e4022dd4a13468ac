"""A derived figure that the figures around it give in another way contradicts nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from auditor.corrections.accounted import accounted
from auditor.interval import count, rounded
from auditor.model import Document, Figure, Outcome, Reading, Verdict
from auditor.relations import relation


def figure(value: int, start: int, sentence: int = 0, unit: str = "count") -> Figure:
    interval = count(value, 1) if unit == "count" else rounded(value, 1)
    return Figure("a.txt", start, start + 1, str(value), Fraction(value), interval, unit=unit, sentence=sentence)


def reading(*figures: Figure) -> Reading:
    return Reading(Document("a.txt", " " * 100, "en", ()), figures=figures)


def change(by: Figure, before: Figure, after: Figure) -> Outcome:
    formula = "100 * (to - from_) / from_ == by" if by.unit == "percent" else "to - from_ == by"
    found = relation(formula, [("by", by), ("from_", before), ("to", after)])
    if found.verdict is not Verdict.VIOLATED:
        reject()
    return found


@given(st.lists(st.integers(101, 9_999), min_size=3, max_size=3, unique=True))
def test_a_size_that_is_the_sum_of_those_before_it_is_accounted_for(parts: list[int]) -> None:
    a, b, c = (figure(value, at) for at, value in enumerate(parts))
    total = figure(sum(parts), 50, sentence=1)
    assert accounted(change(total, a, b), reading(a, b, c, total))


@given(st.integers(1_000, 9_999), st.integers(100, 900))
def test_growth_by_an_amount_is_accounted_for_by_the_amount(before: int, by: int) -> None:
    old, new, size = figure(702, 0), figure(before + by, 20, 1), figure(by, 30, 1)
    percent = figure(round(Fraction(100 * by, before)), 40, 1, "percent")
    assume(percent.value is not None and percent.value >= 5)
    assert accounted(change(percent, old, new), reading(old, new, size, percent))


@given(st.integers(1_000, 9_999), st.integers(1_000, 9_999), st.integers(1_000, 9_999))
def test_a_change_among_no_other_figures_is_not(before: int, after: int, by: int) -> None:
    old, new, size = figure(before, 0), figure(after, 20), figure(by, 40)
    assume(by not in (before + after, abs(before - after)))
    assert not accounted(change(size, old, new), reading(old, new, size))


def test_figures_of_other_sentences_and_labels_account_for_nothing() -> None:
    old, new, size = figure(300, 0), figure(410, 10), figure(250, 20)
    others = [replace(figure(160, 30), sentence=3), replace(figure(160, 30), role="label", label="year")]
    for other in others:
        assert not accounted(change(size, old, new), reading(old, new, size, other))
    assert accounted(change(size, old, new), reading(old, new, size, figure(160, 30)))


def test_a_loose_figure_is_accounted_for_by_nothing() -> None:
    old, new, other = figure(300, 0), figure(900, 10), figure(650, 30)
    for unit, follows in ((1, True), (100, False)):
        size = replace(figure(250, 20), interval=rounded(250, unit))
        assert accounted(change(size, old, new), reading(old, new, size, other)) is follows
