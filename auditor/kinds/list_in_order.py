"""A ranked list is in the order of its figures.

Looks at frames of lists that are ranked, from the highest down or from the lowest up. Each item is held
against the one before it; figures that may be equal within their rounding are in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame, Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("ranked_list"):
        yield from _neighbours(frame)


def _neighbours(frame: Frame) -> Iterator[Outcome]:
    formula = "after >= before" if frame.facts["direction"] > 0 else "after <= before"
    for number, (before, after) in enumerate(pairwise(frame.figures["items"])):
        names = {"name": frame.words[f"name_{number + 1}"], "above": frame.words[f"name_{number}"]}
        yield relation(formula, [("after", after), ("before", before)], names, frame.doubt)
