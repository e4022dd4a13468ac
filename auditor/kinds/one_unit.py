"""Figures that are held against each other are in units in which they can be compared.

Looks at `unlike` frames: two numbers that are near each other as printed, but in units of unlike size. In one unit
neither is more than twenty (of rates: five) times the other. A size is held to what its frame says of its level.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("unlike"):
        parts = [("here", frame.one("here")), ("there", frame.one("there"))]
        most = frame.facts.get("most")
        formula = f"there / {most} <= here <= {most} * there" if most else frame.facts["formula"]
        yield relation(formula, parts, doubt=frame.doubt)
