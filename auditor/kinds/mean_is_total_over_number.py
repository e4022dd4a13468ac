"""An average is its total divided by its number.

Looks at `average` frames: means and rates per head or per thousand beside the total and the number that they come from.
Where the text leaves several of them open, one pair that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure, Frame, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("average"):
        mean = frame.one("mean")
        if mean:
            readings = ((total, number) for total in frame.figures["total"] for number in frame.figures["number"])
            found = first_that_holds(_relation(frame, mean, total, number) for total, number in readings)
            bound, named = (bool(frame.facts.get(fact)) for fact in ("bound", "named"))
            yield replace(found, bound=bound, named=named)


def _relation(frame: Frame, mean: Figure, total: Figure, number: Figure) -> Outcome:
    per = frame.facts["per"]
    rate = "total / number" if per == 1 else f"{per} * total / number"
    whole = mean.unit == "count" and not mean.decimals
    formula = f"abs({rate} - mean) <= 0.5" if whole else f"{rate} == mean"
    return relation(formula, [("mean", mean), ("total", total), ("number", number)], doubt=frame.doubt)
