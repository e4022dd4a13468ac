"""A share in the lead is of the whole that the text below gives it of.

Looks at `claimed` frames: a share in the lead, and below it a share of a group that is itself a share of all. The
lead is right if it gives their product. It is wrong if it gives the share of the group as one of all; anything else
is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame, Outcome, Part, Step, Verdict
from auditor.relations import relation
from auditor.scope import Scope

PRODUCT = "outer * inner / 100 == claimed"
CONFUSED = "inner == claimed"


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("claimed"):
        yield _relation(frame)


def _relation(frame: Frame) -> Outcome:
    same = frame.words.get("same")
    parts: list[tuple[str, Part]] = [(role, frame.figures[role][0]) for role in ("claimed", "inner", "outer")]
    words: list[tuple[str, Part]] = [("same", same)] if same else []
    confused = relation(CONFUSED, parts).verdict is Verdict.HOLDS
    says = [Step("says", {"word": same})] if same else []
    return relation(PRODUCT, [*parts, *words], doubt="" if confused else "uncertain", says=says)
