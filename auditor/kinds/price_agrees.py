"""What one quantity costs is near what another quantity of the same thing costs.

Looks at `price` frames: two sales in one unit and one currency. Violated where a unit of the one costs more than a
hundred times a unit of the other: an amount in millions that should be in billions.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

ROLES = ("amount", "quantity", "other_amount", "other_quantity")
FORMULA = "other_amount / other_quantity / 100 <= amount / quantity <= 100 * other_amount / other_quantity"


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("price"):
        yield relation(FORMULA, [(role, frame.one(role)) for role in ROLES], doubt=frame.doubt)
