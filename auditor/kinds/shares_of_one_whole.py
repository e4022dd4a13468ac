"""Shares of one whole, for places that do not overlap, make at most 100 per cent, and none exceeds the share of all.

Looks at `one_whole` frames: lists of places under a label that names one whole for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Verdict
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("one_whole"):
        label, total = frame.words["label"], frame.one("total")
        shares = [("shares", figure) for figure in frame.figures["values"]]
        together = relation("sum(shares) <= 100", [("label", label), *shares], doubt=frame.doubt)
        if total and together.verdict is not Verdict.VIOLATED:
            yield relation("sum(shares) <= total", [("label", label), *shares, ("total", total)], doubt=frame.doubt)
        else:
            yield together
