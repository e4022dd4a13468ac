"""A multiple agrees with its two levels, or with the growth that it sums up: what doubled is about twice as large.

Looks at frames that name the levels and the multiple: `more than doubled, from 0.7 to 1.4`. Where several levels may be
meant, one pair that gives the multiple is enough. A growth of 89 per cent is nearly a doubling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf, log

from auditor.model import Figure, Frame, Outcome, Verdict
from auditor.relations import first_that_holds, pairs, relation
from auditor.scope import Scope

RATIO = "to / from_ == times"
GROWN = "1 + percent / 100 == times"
SHRUNK = "1 - percent / 100 == times"
TURNED = "1 / (1 - percent / 100) == times"
"""What a fall by half leaves is half of what it was, which was twice what it is."""


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("multiple"):
        named = frame.facts.get("named", False)
        yield from (replace(o, named=named) for o in _of_levels(frame, frame.figures["times"][0]))
    for frame in scope.frames("multiple_of_growth"):
        parts = [("times", frame.one("times")), ("percent", frame.one("percent"))]
        formulas = (GROWN,) if frame.facts["direction"] > 0 else (SHRUNK, *([TURNED] if frame.facts["turned"] else []))
        yield first_that_holds(relation(formula, parts, doubt=frame.doubt) for formula in formulas)


def _of_levels(frame: Frame, times: Figure) -> Iterator[Outcome]:
    a, b = frame.one("from"), frame.one("to")
    if a and b:
        yield _ratio(a, b, times, frame.doubt)
        return
    tried = [
        _ratio(*ends, times, frame.doubt) for pair in pairs(frame.figures.get("levels", ())) for ends in _both(pair)
    ]
    fitting = next((o for o in tried if o.verdict is Verdict.HOLDS), None)
    if fitting or tried:
        yield fitting or min(tried, key=lambda o: _distance(o, times))


def _both(pair: tuple[Figure, Figure]) -> tuple[tuple[Figure, Figure], tuple[Figure, Figure]]:
    return pair, (pair[1], pair[0])


def _ratio(a: Figure, b: Figure, times: Figure, doubt: str) -> Outcome:
    return relation(RATIO, [("times", times), ("from_", a), ("to", b)], doubt=doubt)


def _distance(outcome: Outcome, times: Figure) -> float:
    """By how many times the ratio of a pair is off the printed multiple, as a logarithm."""
    values = {role: part.value for role, part in outcome.parts if isinstance(part, Figure)}
    a, b = values["from_"], values["to"]
    return abs(log(abs(b / a / (times.value or 1)))) if a and b else inf
