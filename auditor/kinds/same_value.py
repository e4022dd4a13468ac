"""A figure that is printed twice has one value.

Looks at `repeat` frames: headline and body, list and text, a figure that is referred back to. Rounding and hedges on
both sides are allowed: `over 50 000` and `50 053` are one value.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("repeat"):
        here, there = frame.one("here"), frame.one("there")
        if here and there:
            yield relation("here == there", [("here", here), ("there", there)], doubt=frame.doubt)
