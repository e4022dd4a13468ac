"""A violation that another figure close by would mend is undecided: it may be bound to the wrong figure."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.corrections.explained import settled
from auditor.interval import count, rounded
from auditor.model import Document, Figure, Outcome, Reading, Verdict
from auditor.relations import relation


def figure(value: int, start: int, sentence: int, passage: int = 0, unit: str = "count") -> Figure:
    interval = count(value, 1) if unit == "count" else rounded(value, 1)
    return Figure(
        "a.txt", start, start + 1, str(value), Fraction(value), interval, unit=unit, sentence=sentence, passage=passage
    )


SHARE = figure(40, 50, sentence=1, unit="percent")
PART = figure(164, 60, sentence=1)
WRONG = figure(900, 20, sentence=0)
RIGHT = figure(410, 10, sentence=0)


def violated(base: Figure = WRONG) -> Outcome:
    found = relation("100 * part / base == share", [("share", SHARE), ("part", PART), ("base", base)])
    assert found.verdict is Verdict.VIOLATED
    return found


def reading(*figures: Figure) -> Reading:
    return Reading(Document("a.txt", " " * 100, "en", ()), figures=figures)


def test_a_whole_close_by_that_fits_leaves_it_undecided() -> None:
    found = settled(violated(), reading(RIGHT, WRONG, SHARE, PART))
    assert (found.verdict, found.reason) == (Verdict.UNDECIDED, "explained")


def test_without_such_a_figure_it_stays_violated() -> None:
    assert settled(violated(), reading(WRONG, SHARE, PART)).verdict is Verdict.VIOLATED


def test_a_figure_far_away_explains_nothing() -> None:
    far = replace(RIGHT, passage=5, sentence=9)
    assert settled(violated(), reading(far, WRONG, SHARE, PART)).verdict is Verdict.VIOLATED


def test_a_label_or_another_unit_explains_nothing() -> None:
    others = [replace(RIGHT, role="label", label="year"), replace(RIGHT, unit="money", of="kroner")]
    assert settled(violated(), reading(*others, WRONG, SHARE, PART)).verdict is Verdict.VIOLATED


def test_figures_of_one_sentence_are_bound_by_it() -> None:
    near = replace(WRONG, sentence=1)
    assert settled(violated(near), reading(RIGHT, near, SHARE, PART)).verdict is Verdict.VIOLATED


def test_a_figure_of_that_sentence_that_fits_leaves_it_undecided() -> None:
    near, right = replace(WRONG, sentence=1), replace(RIGHT, sentence=1)
    assert settled(violated(near), reading(right, near, SHARE, PART)).verdict is Verdict.UNDECIDED


def test_a_construction_that_names_its_figures_is_not_explained_away() -> None:
    beside = reading(replace(RIGHT, sentence=2), WRONG, SHARE, PART)
    assert settled(replace(violated(), bound=True), beside).verdict is Verdict.VIOLATED
    assert settled(violated(), beside).verdict is Verdict.UNDECIDED


def test_thousands_that_a_table_leaves_out_are_undecided() -> None:
    size = replace(figure(4330000, 50, sentence=1), scale=1000)
    parts = [("by", size), ("from_", figure(9658, 10, sentence=0)), ("to", figure(13988, 20, sentence=0))]
    found = settled(relation("to - from_ == by", parts), reading())
    assert (found.verdict, found.reason) == (Verdict.UNDECIDED, "thousands")
