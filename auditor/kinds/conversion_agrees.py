"""A measure that is printed in two units is the same in both.

Looks at `converted` frames: `13.1 miles (21.1 kilometres)`. Both are rounded, so that they may be a twentieth apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

FORMULA = "here / 1.05 <= there <= 1.05 * here"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("converted"):
        parts = [("there", frame.one("there")), ("here", frame.one("here"))]
        yield replace(relation(FORMULA, parts, doubt=frame.doubt), bound=True)
