"""A figure for all lies between those of its parts: never above the highest, never below the lowest.

Looks at `overall` frames: means, shares, rates and growth of a whole beside those of groups that make it up, or beside
its highest or its lowest member. Medians are no means and are left out. Where the text leaves open which figure is for
all, one that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

FORMULAS = {
    "both": "min(parts) <= whole <= max(parts)",
    "high": "whole <= max(parts)",
    "low": "whole >= min(parts)",
}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("overall"):
        yield first_that_holds(_relation(frame, whole) for whole in frame.figures["whole"])


def _relation(frame: Frame, whole: Figure) -> Outcome:
    parts = [("parts", part) for part in frame.figures["parts"]]
    return relation(FORMULAS[frame.facts["bound"]], [("whole", whole), *parts], doubt=frame.doubt)
