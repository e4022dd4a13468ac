"""Figures that are held against each other are in units in which they can be compared.

Looks at `unlike` frames: two numbers that are near each other as printed, but in units of unlike size. In one unit
neither is more than twenty (of rates: five) times the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("unlike"):
        parts = [("here", frame.one("here")), ("there", frame.one("there"))]
        most = frame.facts["most"]
        yield relation(f"there / {most} <= here <= {most} * there", parts, doubt=frame.doubt)
