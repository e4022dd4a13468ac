"""Whether one slip of the pen explains a contradiction.

A text that is wrong is mostly wrong by one slip: digits in another order, one for another, a zero too many, a word for
another of its kind (auditor/slips.py), one unit for another. Where no slip of one figure mends an equality, its figures
are likelier to be of different things than one of them is to be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations

from auditor import formula as formulas
from auditor.interval import between
from auditor.model import Figure, Outcome, Reading, Word
from auditor.plugins import languages
from auditor.relations import by_role
from auditor.slips import edits, substituted, value_of, with_value

MEASURED = ("money", "measure", "rate", "per_capita")
UNITS = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
TIMES = (1, 7, 30, 91, 182, 365)
"""The days of what a mean may be told by."""

ODD = Fraction(1, 50)  # of a value, by which one unit of time is not so many of another
FRACTIONS = tuple(sorted({Fraction(a, b) for b in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20) for a in range(1, b)}))
MANY = 21  # halves of the multiples that are said in words
LONG = 5  # digits that are tried in every order


def explicable(outcome: Outcome, reading: Reading) -> bool:
    """Whether a violated equality would hold but for one slip, or is no equality of figures of the text."""
    figures = [part for _, part in outcome.parts if isinstance(part, Figure)]
    told = any(isinstance(part, Word) for _, part in outcome.parts) or "==" not in outcome.formula
    in_table = all(f.cell is not None for f in figures)
    return told or in_table or any(_mends(outcome, reading)) or any(_copied(f, reading) for f in figures)


def _copied(figure: Figure, reading: Reading) -> bool:
    """Whether the percentage before a figure is printed again in its place: `60 per cent of 35 per cent is 60`."""
    near = (
        f for f in reading.figures if f.sentence in (figure.sentence - 1, figure.sentence) and f.unit == figure.unit
    )
    share = figure.unit == "percent" and not figure.word and figure.cell is None
    return share and any(f.value == figure.value and f.start < figure.start for f in near)


def _mends(outcome: Outcome, reading: Reading) -> Iterator[bool]:
    """Of each slip of each figure of the formula, whether the relation would hold with it."""
    named = formulas.names(outcome.formula)
    for at, (role, part) in enumerate(outcome.parts):
        if isinstance(part, Figure) and role in named and part.value is not None:
            for other in _slips(role, part, reading):
                parts = [*outcome.parts[:at], (role, other), *outcome.parts[at + 1 :]]
                yield formulas.possible(outcome.formula, formulas.intervals(by_role(parts)))


def _slips(role: str, figure: Figure, reading: Reading) -> Iterator[Figure]:
    yield from (e.figure for e in edits(figure, reading.document, languages()[reading.document.language]))
    if figure.unit == "multiple":
        yield from (with_value(figure, Fraction(half, 2)) for half in range(3, MANY))
    if figure.word and figure.unit == "percent":
        yield from (with_value(figure, 100 * fraction) for fraction in FRACTIONS)
    if figure.word:
        return
    yield from (e.figure for e in substituted(figure))
    yield from _reordered(figure)
    if figure.unit in MEASURED or role == "mean":
        yield from (_in_unit(figure, factor) for factor in UNITS)
    if role == "mean":
        yield from (_in_unit(figure, Fraction(a, b)) for a, b in permutations(TIMES, 2))


def _reordered(figure: Figure) -> Iterator[Figure]:
    """The printed number with its digits in every other order; of a long one, with two of them swapped."""
    places = [m.start() for m in re.finditer(r"\d", figure.quote)]
    digits = [figure.quote[at] for at in places]
    orders = set(permutations(digits)) if len(digits) <= LONG else set(_swapped(digits))
    for order in sorted(orders):
        printed = list(figure.quote)
        for at, digit in zip(places, order, strict=True):
            printed[at] = digit
        value = value_of(figure, "".join(printed))
        if value is not None:
            yield with_value(figure, value)


def _swapped(digits: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for a, b in combinations(range(len(digits)), 2):
        order = list(digits)
        order[a], order[b] = order[b], order[a]
        yield tuple(order)


def _in_unit(figure: Figure, factor: Fraction) -> Figure:
    """The figure in a unit that is so many times as large; months and weeks are not quite of one length."""
    value = (figure.value or Fraction(0)) * factor
    return replace(figure, value=value, interval=figure.interval.scaled(factor) + between(-value * ODD, value * ODD))
