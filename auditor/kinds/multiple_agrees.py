"""A multiple agrees with its two levels: what doubled is about twice as large.

Looks at frames that name both levels and the multiple: `more than doubled, from 0.7 to 1.4`.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("multiple"):
        a, b, times = frame.one("from"), frame.one("to"), frame.one("times")
        if a and b and times:
            yield relation("to / from_ == times", [("times", times), ("from_", a), ("to", b)], doubt=frame.doubt)
