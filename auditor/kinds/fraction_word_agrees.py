"""A fraction word agrees with the percentage that says the same.

`Half (50.3 per cent)` agrees, `a third, 44 per cent,` does not. Looks at `restated` frames. Where several percentages
may be meant, one that agrees is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

CLOSE = 2  # per cent that a fraction word and what it leaves may be off


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("restated"):
        word = frame.one("word")
        if word:
            yield first_that_holds(_relation(word, number, frame.doubt) for number in frame.figures["number"])


def _relation(word: Figure, number: Figure, doubt: str) -> Outcome:
    """In doubt where the one is what the other leaves: `four out of five bought a ticket, so 20 per cent did not`."""
    rest = word.value is not None and number.value is not None and abs(word.value + number.value - 100) <= CLOSE
    return relation(
        "word == number", [("word", word), ("number", number)], doubt=doubt or ("uncertain" if rest else "")
    )
