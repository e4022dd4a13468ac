"""What is called the highest since a year is higher than all years in between, and no higher than that year.

Looks at `since` frames: a superlative, a year, and the column of a table or the list that has the years.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Step
from auditor.relations import relation
from auditor.scope import Scope

FORMULAS = {1: "first >= cell >= max(between)", -1: "first <= cell <= min(between)"}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("since"):
        word = frame.words["claim"]
        parts = [("claim", word), ("cell", frame.one("cell")), ("first", frame.one("first"))]
        between = [("between", figure) for figure in frame.figures["between"]]
        facts = {"year": frame.facts["year"], "cell": frame.one("cell")}
        yield relation(FORMULAS[frame.facts["sign"]], [*parts, *between], facts, says=[Step("says", {"word": word})])
