"""A direction word agrees with the sign of the change: what rose is larger afterwards.

Looks at frames that name both levels, which of them came first, and a word of direction: `fell from 48 to 41`. Rounding
keeps the order of numbers, so levels that are printed alike agree with every word, and levels that are printed in the
wrong order with none.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Part, Step
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope) -> Iterator[Outcome]:
    for frame in scope.frames("change", "comparison"):
        a, b, word = frame.one("from"), frame.one("to"), frame.words.get("direction")
        if a and b and word and "direction" in frame.facts:
            formula = "to > from_" if frame.facts["direction"] > 0 else "to < from_"
            parts: list[tuple[str, Part | None]] = [("direction", word), ("from_", a), ("to", b)]
            yield relation(formula, parts, doubt=frame.doubt, says=[Step("says", {"word": word})])
