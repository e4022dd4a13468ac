"""What a relation of many figures leaves for each of them: worked out once, not anew for every correction."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from auditor.interval import Interval
from auditor.model import Outcome
from auditor.solver.linear import Place, Row, Variables, rows


def room(outcome: Outcome) -> Mapping[Place, Interval]:
    """By the place of each figure, the values of it that the relation can hold with.

    Empty for a relation that is not one linear row over bounded figures, each in it once.
    """
    variables = Variables()
    found = list(rows(outcome, variables))
    if len(found) != 1 or found[0].given or None in variables.places:
        return {}
    return _of_row(found[0], variables)


def _of_row(row: Row, variables: Variables) -> Mapping[Place, Interval]:
    scaled = {v: variables.intervals[v].scaled(c) for v, c in row.terms.items()}
    lows, highs = [s.low for s in scaled.values()], [s.high for s in scaled.values()]
    if None in lows or None in highs:
        return {}
    low, high = _sum(lows), _sum(highs)
    out: dict[Place, Interval] = {}
    for variable, own in scaled.items():
        at = variables.places[variable]
        if at is not None and own.low is not None and own.high is not None:
            others = Interval(low - own.low, high - own.high)
            out[at] = (Interval(row.low, row.high) - others).scaled(1 / row.terms[variable])
    return out


def _sum(ends: list[Fraction | None]) -> Fraction:
    return sum((end for end in ends if end is not None), Fraction(0))
