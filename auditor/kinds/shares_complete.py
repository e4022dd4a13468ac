"""A share and its complement make 100 per cent, or at most that where a third answer is left.

Looks at `complement` frames: the rest (`the other 29 per cent`) or those who are not. It may complete the share before
it, or several of them; one way that adds up to the whole is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor.model import Figure, Outcome
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

MOST = 4  # shares of a sentence of which any two may be meant
CLOSED = {"percent": "share + sum(others) == 100", "per_mille": "share + sum(others) == 1000"}
OPEN = {"percent": "share + sum(others) <= 100", "per_mille": "share + sum(others) <= 1000"}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("complement"):
        share, others = frame.one("share"), frame.figures["others"]
        if share and share.unit in CLOSED:
            formula = (CLOSED if frame.facts["closed"] else OPEN)[share.unit]
            choices = _choices(others, frame.figures.get("earlier", ()))
            yield first_that_holds(_relation(formula, share, chosen, frame.doubt) for chosen in choices)


def _choices(others: tuple[Figure, ...], before: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """All of the sentence, each alone, any two of it, then the nearest two, three … on into the sentences before."""
    found = (*others, *before)
    yield others
    yield from ((one,) for one in found)
    yield from combinations(others[:MOST], 2)
    yield from (found[:count] for count in range(2, len(found) + 1))


def _relation(formula: str, share: Figure, others: tuple[Figure, ...], doubt: str) -> Outcome:
    return relation(formula, [("share", share), *(("others", other) for other in others)], doubt=doubt)
