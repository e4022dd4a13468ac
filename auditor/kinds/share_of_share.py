"""A share of a share is their product: half of 60 per cent is 30 per cent of all.

Looks at `nested` frames: a share, a share of those just named, and the share of all that the two are said to make.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

FORMULA = "outer * inner / 100 == product"


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("nested"):
        inner, product = frame.one("inner"), frame.one("product")
        if inner and product:
            yield first_that_holds(
                relation(FORMULA, [("product", product), ("inner", inner), ("outer", outer)], doubt=frame.doubt)
                for outer in frame.figures["outer"]
            )
