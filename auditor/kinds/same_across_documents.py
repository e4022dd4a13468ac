"""One measure of one place and period has one value in all documents.

Looks at `across` frames, which bind figures of several documents to each other. Rounding and hedges on both sides are
allowed. Of those that differ, the one that fewer documents print is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

SUBJECT = "documents"


def check(scopes: tuple[Scope, ...]) -> Iterator[Outcome]:
    for frame in scopes[0].held("across"):
        figure, other = frame.one("figure"), frame.one("other")
        if figure and other and scopes[0].selects(figure):
            yield relation("figure == other", [("figure", figure), ("other", other)], frame.facts, frame.doubt)
