"""A fraction word agrees with the percentage that says the same.

`Half (50.3 per cent)` agrees, `a third, 44 per cent,` does not. Looks at `restated` frames. Where several percentages
may be meant, one that agrees is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("restated"):
        word = frame.one("word")
        if word:
            parts = ([("word", word), ("number", number)] for number in frame.figures["number"])
            yield first_that_holds(relation("word == number", part, doubt=frame.doubt) for part in parts)
