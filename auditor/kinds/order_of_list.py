"""Names that the text gives in a row stand in the order of the ranked list beside it.

Looks at `order` frames: the first of a list, named in the prose. Figures that may be equal are in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Outcome, Part, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("order"):
        items = frame.figures["items"]
        falls = frame.facts["direction"] < 0
        wrong = [(a, b) for a, b in pairwise(items) if (a if falls else b).interval.below((b if falls else a).interval)]
        parts: list[tuple[str, Part | None]] = [("first", frame.words["first"]), ("last", frame.words["last"])]
        parts += [("items", item) for item in items]
        steps = [Step("order", {"a": a, "b": b} if falls else {"a": b, "b": a}) for a, b in wrong]
        yield outcome(not wrong, parts, steps, {"names": frame.facts["names"]})
