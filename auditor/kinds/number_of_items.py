"""A number of things is the number that the list beside it names.

Looks at `counted` frames: `four sectors: a, b, c and d`, `the three counties A, B and C`, `the five largest` above a
list.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame, Outcome, Part, Step, Suggestion
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("counted"):
        number = frame.one("number")
        if number and number.value is not None:
            yield _relation(frame, number)


def _relation(frame: Frame, number: Figure) -> Outcome:
    count = frame.facts["count"]
    fits = number.value in frame.facts["allowed"]
    named = frame.facts["items"]
    steps = [Step("lists", {"items": list(named), "count": count}) if named else Step("lists_count", {"count": count})]
    parts: list[tuple[str, Part | None]] = [
        ("number", number),
        ("first", frame.words["first"]),
        ("last", frame.words["last"]),
    ]
    mended = [] if fits else [Suggestion(number.start, number.end, frame.facts["right"], "right_number")]
    return outcome(fits, parts, steps, {"count": count}, frame.doubt, mended)
