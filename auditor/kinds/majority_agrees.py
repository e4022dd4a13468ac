"""Who is called the majority is more than half, who is called the minority less.

Looks at `majority` frames: the share of one of two halves, or the counts of both.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame, Outcome, Part, Step
from auditor.relations import relation
from auditor.scope import Scope

OF_SHARE = {True: "share > 50", False: "share < 50"}
OF_COUNTS = {True: "part > other", False: "part < other"}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("majority"):
        yield _relation(frame)


def _relation(frame: Frame) -> Outcome:
    claim = frame.words["claim"]
    parts: list[tuple[str, Part | None]] = [(role, frame.one(role)) for role in ("share", "part", "other")]
    formula = (OF_SHARE if "share" in frame.figures else OF_COUNTS)[frame.facts["more"]]
    return relation(formula, [("claim", claim), *parts], doubt=frame.doubt, says=[Step("says", {"word": claim})])
