"""What the headline says rises or falls does so in the body.

Looks at `headline` frames. One of the first sentences that agrees with the headline is enough; it is violated if those
that speak of the same thing all go the other way.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Part, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("headline"):
        here, there = frame.words["here"], frame.words["there"]
        parts: list[tuple[str, Part | None]] = [("here", here), ("there", there), ("figure", frame.one("figure"))]
        steps = [Step("says", {"word": here}), Step("says", {"word": there})]
        yield outcome(bool(frame.facts["same"]), parts, steps)
