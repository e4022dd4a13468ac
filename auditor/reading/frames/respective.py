"""Levels set side by side in order: `56 and 55 per cent respectively, against 41 and 38 per cent the year before`.

Frame `comparison` · figures: from, to (one frame a pair) · words: direction · facts: direction. The word of direction
stands in the same sentence, or in the one before.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.relations import same_unit

PAIRS = "respectively ..2 a=level ..2 and b=level ..4 against c=level ..2 and d=level ..4 earlier"


def frames(prose: Prose) -> Iterator[Frame]:
    for match in prose.matches(PAIRS):
        word = _direction(prose, match.line)
        if word is None:
            continue
        for now, then in (("a", "c"), ("b", "d")):
            ends = {"from": (prose.figure(match, then),), "to": (prose.figure(match, now),)}
            if same_unit(ends["from"][0], ends["to"][0]):
                facts = {"direction": DIRECTIONS[word.kind]}
                yield Frame("comparison", ends, {"direction": prose.word(word)}, facts, match.line.number)


def _direction(prose: Prose, line: Line) -> Token | None:
    """The only direction that the sentence, or the one before, names."""
    for other in (line, *prose.before(line)):
        found = [t for t in other.tokens if t.kind in ("up", "down")]
        if found:
            return found[0] if len({t.kind for t in found}) == 1 else None
    return None
