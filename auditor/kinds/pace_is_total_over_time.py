"""So much a day, a week or a year is the total of a period divided by its days, weeks or years.

Looks at `pace` frames. A month has 28 to 31 days; where the text leaves several totals open, one that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure, Frame, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("pace"):
        if frame.one("mean"):
            yield replace(first_that_holds(_readings(frame)), bound=frame.facts.get("bound", False))


def _readings(frame: Frame) -> Iterator[Outcome]:
    (mean,) = frame.figures["mean"]
    for total, numbers in zip(frame.figures["total"], frame.facts["numbers"], strict=True):
        for number in numbers:
            parts = [("mean", mean), ("total", total)]
            yield relation(_formula(mean, float(number)), parts, doubt=frame.doubt)


def _formula(mean: Figure, number: float) -> str:
    """An average that is printed as a whole number is rounded to it."""
    if mean.unit == "count" and not mean.decimals:
        return f"abs(total / {number:g} - mean) <= 0.5"
    return f"total / {number:g} == mean"
