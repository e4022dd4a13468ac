"""So many of so many went up or down: as many as their changes say.

Looks at `tally` frames. A change that may be nothing within its rounding may be counted or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame, Outcome, Part, Step, Suggestion
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("tally"):
        yield _relation(frame)


def _relation(frame: Frame) -> Outcome:
    facts = frame.facts
    fits = facts["low"] <= facts["number"] <= facts["high"]
    counted: tuple[Figure, ...] = frame.figures["counted"]
    parts: list[tuple[str, Part | None]] = [("number", frame.one("number")), ("direction", frame.words["direction"])]
    parts += [("counted", figure) for figure in counted]
    steps = [Step("counted", {"counted": list(counted), "low": facts["low"], "word": frame.words["direction"]})]
    number = frame.figures["number"][0]
    whole = number.unit == "count" and not fits
    mended = [Suggestion(number.start, number.end, facts["right"], "right_tally")] if whole else []
    return outcome(fits, parts, steps, facts, suggestions=mended)
