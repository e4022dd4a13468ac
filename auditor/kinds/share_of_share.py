"""A share of a share is their product: half of 60 per cent is 30 per cent of all.

Looks at `nested` frames: a share, a share of those just named, and the share of all that the two are said to make.
Where the first share is not printed nearby, the share of all is still at most the share of the group.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

PRODUCT = "outer * inner / 100 == product"
AT_MOST = "product <= inner"


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("nested"):
        inner, product = frame.one("inner"), frame.one("product")
        if not inner or not product:
            continue
        parts = [("product", product), ("inner", inner)]
        if frame.figures["outer"]:
            outers = frame.figures["outer"]
            found = first_that_holds(relation(PRODUCT, [*parts, ("outer", o)], doubt=frame.doubt) for o in outers)
            yield replace(found, bound=True, named=frame.facts.get("named", False))
        else:
            yield relation(AT_MOST, parts, doubt=frame.doubt)
