"""Laws of corrections: what is suggested mends the relation, keeps the others, and is printed as the figure was."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor import formula
from auditor.corrections import corrections, solved
from auditor.corrections.misprints import like, misprints
from auditor.corrections.rewording import opposites
from auditor.corrections.slips import edits
from auditor.evidence import Evidence, read_text
from auditor.interval import count, exactly, rounded
from auditor.languages.en import LANGUAGE as ENGLISH
from auditor.languages.nb import LANGUAGE as NORWEGIAN
from auditor.model import Document, Figure, Outcome, Verdict, Word
from auditor.relations import by_role, relation
from auditor.solver.linear import place
from auditor.solver.room import room


def document(text: str) -> Document:
    return Document("a.txt", text, "en", ())


def percent(text: str, quote: str, value: str) -> Figure:
    at = text.index(quote)
    decimals = len(value.partition(".")[2])
    return Figure(
        "a.txt", at, at + len(quote), quote, Fraction(value), rounded(Fraction(value), Fraction(1, 10**decimals)),
        unit="percent", decimals=decimals,
    )  # fmt: skip


TEXT = "The share rose by 9 percentage points, from 41 per cent to 48 per cent."


def change(by: str = "9") -> Outcome:
    parts = [("by", percent(TEXT, "9", by)), ("from_", percent(TEXT, "41", "41")), ("to", percent(TEXT, "48", "48"))]
    return relation("to - from_ == by", parts)


def mended(outcome: Outcome, start: int, replacement: str) -> bool:
    """Whether a whole number in the place of a figure satisfies the relation."""
    figures = {role: list(found) for role, found in by_role(outcome.parts).items()}
    for found in figures.values():
        for n, f in enumerate(found):
            if f.start == start:
                found[n] = percent(TEXT, f.quote, replacement)
    return formula.possible(outcome.formula, formula.intervals(figures))


def test_every_suggestion_mends_its_relation() -> None:
    outcome = change()
    found = corrections(outcome, [outcome], document(TEXT), ENGLISH)
    assert found
    assert all(mended(outcome, s.start, s.replacement) for s in found)


def test_the_value_that_the_relation_asks_for_is_suggested() -> None:
    outcome = change()
    replacements = {(s.start, s.replacement) for s in corrections(outcome, [outcome], document(TEXT), ENGLISH)}
    assert (TEXT.index("9"), "7") in replacements


def test_a_correction_that_breaks_another_relation_is_not_suggested() -> None:
    outcome = change()
    level = next(part for role, part in outcome.parts if role == "to")
    longer = TEXT + " Now it is 48 again."
    again = replace(percent(longer, "48", "48"), start=longer.rindex("48"), end=longer.rindex("48") + 2)
    other = relation("a == b", [("a", level), ("b", again)])
    found = corrections(outcome, [outcome, other], document(longer), ENGLISH)
    assert found
    assert all(s.start != TEXT.index("48") for s in found)


def test_only_what_may_be_wrong_is_corrected() -> None:
    outcome = change()
    by = outcome.parts[0][1]
    found = corrections(outcome, [outcome], document(TEXT), ENGLISH, frozenset({place(by)}))
    assert found
    assert {s.start for s in found} == {by.start}


@pytest.mark.parametrize(("formula_text", "opposite"), [("to > from_", ["fell"]), ("to > from_ > 40", [])])
def test_the_opposite_word_is_suggested_where_the_relation_would_then_hold(
    formula_text: str, opposite: list[str]
) -> None:
    text = "rose from 41 to 38 per cent"
    word = Word("a.txt", 0, 4, "rose", "up")
    levels = [("from_", percent(text, "41", "41")), ("to", percent(text, "38", "38"))]
    outcome = relation(formula_text, [("direction", word), *levels])
    found = corrections(outcome, [], document(text), ENGLISH, frozenset({place(word)}))
    assert [s.replacement for s in found if s.start == 0] == opposite


def test_a_word_that_other_figures_confirm_has_no_opposite() -> None:
    text = "Rent was the largest at 12,400, followed by food at 8,100 and transport at 9,300."
    (finding,) = auditor.audit(Evidence((read_text(text, "en"),)), auditor.load_rules()).findings
    assert {text[s.start : s.end] for s in finding.suggestions} == {"8,100", "9,300"}


def test_quoted_figures_are_never_corrected() -> None:
    outcome = change()
    parts = tuple((role, replace(p, quoted=True) if isinstance(p, Figure) else p) for role, p in outcome.parts)
    assert corrections(replace(outcome, parts=parts), [], document(TEXT), ENGLISH) == []


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_linear_relation_is_solved_exactly(a: int, b: int) -> None:
    parts = [
        (role, Figure("a.txt", n, n + 1, str(v), Fraction(v), count(v, 1)))
        for n, (role, v) in enumerate((("from_", a), ("to", b), ("by", b - a + 1)))
    ]
    outcome = relation("to - from_ == by", parts)
    assert outcome.verdict is Verdict.VIOLATED
    assert [list(solved(outcome, figure)) for _, figure in parts] == [[a - 1], [b + 1], [b - a]]


def test_a_magnitude_is_met_from_both_sides() -> None:
    roles = (("from_", 41), ("to", 90), ("by", 9))
    parts = [(role, Figure("a.txt", n, n + 1, str(v), Fraction(v), count(v, 1))) for n, (role, v) in enumerate(roles)]
    assert set(solved(relation("abs(to - from_) == by", parts), parts[1][1])) == {Fraction(50), Fraction(32)}


@pytest.mark.parametrize(
    ("quote", "slip"),
    [
        ("0,502", "50,2"),
        ("0,9", "0,09"),
        ("204", "240"),
        ("35,2", "3,52"),
        ("1 204", "1 240"),
        ("48", "480"),
        ("129", "29"),
    ],
)
def test_the_usual_misprints_are_tried(quote: str, slip: str) -> None:
    assert slip in list(misprints(quote))


@pytest.mark.parametrize(
    ("quote", "value", "decimals", "scale", "printed"),
    [
        ("48,2", "7.05", 1, 1, "7,0"),
        ("204,000", "240000", 0, 1, "240,000"),
        ("12 400", "9800", 0, 1, "9 800"),
        ("2,5", "3100000", 1, 10**6, "3,1"),
        ("71.0", "64.25", 1, 1, "64.2"),
        ("£726.1", "626.1", 1, 1, "£626.1"),
    ],
)
def test_a_correction_is_printed_as_the_figure_is(
    quote: str, value: str, decimals: int, scale: int, printed: str
) -> None:
    own = Figure("a.txt", 0, len(quote), quote, Fraction(1), decimals=decimals, scale=scale)
    assert like(own, Fraction(value)) == printed


@pytest.mark.parametrize(("word", "other"), [("falt", "økte"), ("Flere", "Færre"), ("NED", "OPP")])
def test_a_word_of_direction_has_an_opposite_in_the_same_case(word: str, other: str) -> None:
    assert other in list(opposites(Word("a.txt", 0, len(word), word), NORWEGIAN))


def test_a_finding_marks_the_unit_that_a_correction_would_change() -> None:
    """`1.8 per cent` for points: the word that is wrong stands beside its number, and is marked with it."""
    text = "In 2020 the share was 11.6 per cent. In 2010 it was 13.4 per cent. That is a fall of 1.8 per cent."
    evidence = Evidence((read_text(text, "en"),))
    findings = auditor.audit(evidence, auditor.load_rules()).findings
    quotes = {(span.role, span.quote) for finding in findings for span in finding.spans}
    assert ("unit", "per cent") in quotes


@given(st.lists(st.integers(0, 99), min_size=2, max_size=6), st.integers(1, 50), st.integers(0, 500))
def test_what_a_relation_leaves_for_a_figure_is_what_it_can_hold_with(values: list[int], off: int, tried: int) -> None:
    figures = [Figure("a.txt", 9 * n, 9 * n + 2, str(v), Fraction(v), rounded(v, 1)) for n, v in enumerate(values)]
    total = Figure("a.txt", 900, 903, "t", Fraction(sum(values) + off), count(sum(values) + off, 1))
    outcome = relation("sum(parts) == whole", [("whole", total), *(("parts", f) for f in figures)])
    for figure in (*figures, total):
        changed = replace(figure, value=Fraction(tried), interval=rounded(tried, 1))
        parts = [(role, changed if part is figure else part) for role, part in outcome.parts]
        fits = relation(outcome.formula, parts).verdict is Verdict.HOLDS
        assert room(outcome)[place(figure)].meets(changed.interval) == fits


@pytest.mark.parametrize(
    ("text", "number", "unit", "of", "offered"),
    [
        ("The road is 12 km long.", "12", "measure", "km", {"metres", "mm", "cm"}),
        ("The trail is 12 kilometers long.", "12", "measure", "kilometers", {"meters", "centimeters", "millimeters"}),
        ("The trail is 12 kilometres long.", "12", "measure", "kilometres", {"metres", "centimetres", "millimetres"}),
        ("The turbines give 3 TWh.", "3", "measure", "twh", {"GWh", "MWh", "kWh"}),
        ("The wait is 90 minutes.", "90", "minutes", "minutes", {"hours", "days", "weeks", "months", "years"}),
    ],
)
def test_a_unit_is_taken_for_one_so_many_tens_away_or_another_time(
    text: str, number: str, unit: str, of: str, offered: set[str]
) -> None:
    """No miles for km, and one word for each unit, spelt as the text spells."""
    at = text.index(number)
    own = Figure("a.txt", at, at + len(number), number, Fraction(number), exactly(int(number)), unit=unit, of=of)
    units = [e.replacement for e in edits(own, document(text), ENGLISH) if e.start == text.lower().index(of)]
    assert len(units) == len(set(units))
    assert set(units) == offered
