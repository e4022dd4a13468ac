"""Each selected figure lies between two bounds.

Looks at every figure that the rule selects, alone. It is violated only if no value that the printed number can stand
for lies within the bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.interval import between
from auditor.model import Outcome, Step
from auditor.relations import outcome
from auditor.scope import Scope


@dataclass(frozen=True, slots=True)
class Parameters:
    """low, high: the bounds, both included, in the unit of the figure; a bound that is left out is open."""

    low: Fraction | None = None
    high: Fraction | None = None


def check(scope: Scope, parameters: Parameters) -> Iterator[Outcome]:
    bounds = between(parameters.low, parameters.high)
    for figure in scope.figures():
        steps = [Step("means", {"figure": figure, "interval": figure.interval})]
        if bounds.below(figure.interval):
            steps.append(Step("above", {"figure": figure, "bound": bounds.high}))
        elif figure.interval.below(bounds):
            steps.append(Step("below", {"figure": figure, "bound": bounds.low}))
        found = outcome(figure.interval.meets(bounds), [("figure", figure)], steps, {"bounds": bounds})
        yield replace(found, formula=_formula(parameters))


def _formula(bounds: Parameters) -> str:
    low = "" if bounds.low is None else f"{bounds.low} <= "
    high = "" if bounds.high is None else f" <= {bounds.high}"
    return f"{low}figure{high}" if low or high else ""
