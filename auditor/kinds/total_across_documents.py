"""A total in one document is what the parts in others add up to.

Looks at `whole_across` frames: a total of a place, or of places that are named together, and its parts in other
documents. Where a part is missing, those that are there cannot exceed the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope

SUBJECT = "documents"


def check(scopes: tuple[Scope, ...]) -> Iterator[Outcome]:
    for frame in scopes[0].held("whole_across"):
        whole = frame.one("whole")
        if whole and scopes[0].selects(whole):
            op = "==" if frame.facts["complete"] else "<="
            parts = [("whole", whole), *(("parts", part) for part in frame.figures["parts"])]
            yield relation(f"sum(parts) {op} whole", parts, frame.facts, frame.doubt)
