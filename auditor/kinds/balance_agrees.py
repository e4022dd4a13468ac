"""A balance is what came less what went, and a rest the whole less its part.

Looks at `balance` frames: net migration, a surplus, `without them`, `adjusted for both`, `taken together`, and what two
amounts come to (`…, so that the total was 18.5`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure, Outcome
from auditor.relations import relation
from auditor.scope import Scope

FORMULA = "abs(sum(plus) - sum(minus)) == abs(net)"
ADDED = "abs(sum(plus)) == abs(net)"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("balance"):
        parts: list[tuple[str, Figure | None]] = [("net", frame.one("net"))]
        parts += [(role, figure) for role in ("plus", "minus") for figure in frame.figures[role]]
        found = relation(FORMULA if frame.figures["minus"] else ADDED, parts, doubt=frame.doubt)
        yield replace(found, bound=frame.facts["bound"])
