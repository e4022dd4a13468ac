"""A number of years agrees with the years it spans.

Looks at frames that name both: `on eight years, from 2013 to 2021`. A span may be counted from its first year to its last,
or with both (2010 to 2014 is four years on, and five years in a row); it is violated only if neither fits any span that
the text allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.model import Figure, Frame, Outcome, Step, Suggestion
from auditor.relations import outcome
from auditor.scope import Scope

_OPEN = ("over", "slightly_over", "well_over", "under", "at_least", "at_most", "almost", "about")
_LOOSE = Fraction(1, 10)


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("duration"):
        length = frame.one("length")
        if length:
            yield _relation(frame, length)


def _relation(frame: Frame, length: Figure) -> Outcome:
    possible = [b - a + c for a, b in frame.facts["spans"] for c in frame.facts["counted"]]
    fits = any(_is(length, years) for years in possible)
    a, b = frame.facts["first"], frame.facts["last"]
    steps = [] if a == b else [Step("years_between", {"a": str(a), "b": str(b), "years": b - a})]
    if 1 in frame.facts["counted"]:
        steps.append(Step("years_counted", {"years": b - a + 1}))
    parts = [("length", length), ("from", frame.one("from")), ("to", frame.one("to"))]
    facts = {"first": str(a), "last": str(b), "years": b - a}
    return outcome(fits, parts, steps, facts, frame.doubt, () if fits or a == b else [_mended(length, b - a)])


def _is(length: Figure, years: int) -> bool:
    """Whether a printed number of years can be this many; a hedge allows a tenth more or less."""
    if length.value is None:
        return True
    if length.hedge in _OPEN:
        return abs(length.value - years) <= max(1, years * _LOOSE)
    return length.value == years


def _mended(length: Figure, years: int) -> Suggestion:
    return Suggestion(length.start, length.end, str(years), "right_years")
