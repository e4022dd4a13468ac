"""Parts add up to their whole; parts that may leave something out are at most the whole.

Looks at `breakdown` frames; what is named besides and not counted is counted as one each. Where the text leaves several
wholes open, one that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure, Frame, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

CLOSED = "sum(parts) == whole"
OPEN = "sum(parts) <= whole"


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("breakdown"):
        outcome = first_that_holds(_relation(frame, whole) for whole in frame.figures["whole"])
        yield replace(outcome, bound=frame.facts.get("bound", False), named=frame.facts.get("named", False))


def _relation(frame: Frame, whole: Figure) -> Outcome:
    parts = [("parts", part) for part in frame.figures["parts"]]
    more = frame.facts.get("more", 0)
    formula = CLOSED if not more else f"sum(parts) + {more} == whole"
    return relation(formula if frame.facts["closed"] else OPEN, [("whole", whole), *parts], doubt=frame.doubt)
