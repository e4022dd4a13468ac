"""Age groups leave no age out: beside `18–66` stands `67 or older`, not `over 67`.

Looks at `ages` frames: an age above which the text counts, and groups that end just below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("ages"):
        parts = [(role, f) for role in ("over", "below", "older") for f in frame.figures.get(role, ())]
        complete, age = frame.facts["complete"], str(frame.facts["age"])
        steps = [] if complete else [Step("age_left_out", {"age": age})]
        yield outcome(complete, parts, steps, {"age": age})
