"""A length of time agrees with the years, months or days it spans.

Looks at frames that name both: `on eight years, from 2013 to 2021`, `five weeks from 25 August to 28 September`. A span
may be counted from its first year to its last, or with both (2010 to 2014 is four years on, and five years in a row);
it is violated only if neither fits any span that the text allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.model import Figure, Frame, Outcome, Step, Suggestion
from auditor.relations import outcome
from auditor.scope import Scope

_OVER, _UNDER = ("over", "slightly_over", "well_over", "at_least"), ("under", "at_most", "almost")
_LOOSE = Fraction(1, 10)


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("duration"):
        length = frame.one("length")
        if length:
            yield _relation(frame, length)


def _relation(frame: Frame, length: Figure) -> Outcome:
    facts = frame.facts
    fits = any(_is(length, allowed) for allowed in facts["allowed"])
    known = str(facts["expected"]) > "0"
    steps = [Step("lasts", {"a": facts["first"], "b": facts["last"], "n": facts["expected"]})] if known else []
    if not fits:
        steps.append(Step("says_length", {"said": facts["said"]}))
    parts = [("length", length), ("from", frame.one("from")), ("to", frame.one("to"))]
    right = facts["right"] if not fits else ()
    mended = [Suggestion(length.start, length.end, text, "right_length") for text in right]
    return outcome(fits, parts, steps, facts, frame.doubt, mended)


def _is(length: Figure, allowed: int) -> bool:
    """Whether a printed length can be this one; a hedge allows a tenth more or less, on its side only."""
    if length.value is None:
        return True
    loose = max(Fraction(1), allowed * _LOOSE)
    more = loose if length.hedge in (*_OVER, "about") else 0
    less = loose if length.hedge in (*_UNDER, "about") else 0
    return -less <= allowed - length.value <= more
