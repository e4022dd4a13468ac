"""The share before a change lies between 0 and 100 per cent, as the share after it does.

Looks at a share and its change in percentage points: `12 per cent, up 15 percentage points` cannot have begun anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

ROSE = "0 <= level - by"
FELL = "level + by <= 100"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("implied"):
        parts = [("by", frame.one("by")), ("level", frame.one("level"))]
        yield relation(ROSE if frame.facts["direction"] > 0 else FELL, parts, doubt=frame.doubt)
