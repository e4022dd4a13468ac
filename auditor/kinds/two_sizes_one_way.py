"""Two sizes of one change go the same way: `9 per cent above the mean (65 more)`.

Looks at `two_sizes` frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Part, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("two_sizes"):
        here, there = frame.words["here"], frame.words["there"]
        parts: list[tuple[str, Part | None]] = [("here", here), ("there", there)]
        parts += [("figure", figure) for figure in frame.figures["figure"]]
        yield outcome(bool(frame.facts["same"]), parts, [Step("says", {"word": word}) for word in (here, there)])
