"""A word of direction agrees with the sign of the cell whose figure the text repeats.

Looks at `cell_sign` frames: a change with a word of direction, and the one cell of its row that has its size, in a
column of changes with both signs. A cell that may be nothing within its rounding agrees with every word.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Step
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("cell_sign"):
        word, cell = frame.words["direction"], frame.one("cell")
        parts = [("direction", word), ("figure", frame.one("figure")), ("cell", cell)]
        formula = "cell >= 0" if frame.facts["direction"] > 0 else "cell <= 0"
        facts = {"name": frame.words["name"], "cell": cell}
        yield relation(formula, parts, facts, frame.doubt, says=[Step("says", {"word": word})])
