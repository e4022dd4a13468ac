"""More of one thing than of another, and then how many: `More men than women died: 61 men and 52 women`.

Frame `comparison` (see change.py) · figures: from (of the thing behind `than`), to · words and facts: direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.mentions import Mention, mentions, related
from auditor.reading.prose import Prose
from auditor.reading.stems import stems
from auditor.reading.turns import DIRECTIONS
from auditor.relations import same_unit

TOLD = "v=more|less this=word|name than other=word|name ..6 colon ..2 a=count ..3 (and|against|comma|while) ..2 b=count"


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for match in prose.matches(TOLD):
        found = [m for m in near[match.line.number] if m.amount and not m.change]
        this, other = (stems([match.token(name).text], prose.lexicon) for name in ("this", "other"))
        many, few = (_of(found, noun) for noun in (this, other))
        if len(found) == 2 and many and few and many is not few and same_unit(many.figure, few.figure):
            word = prose.word(match.token("v"))
            ends = {"from": (few.figure,), "to": (many.figure,)}
            facts = {"direction": DIRECTIONS[word.meaning]}
            yield Frame("comparison", ends, {"direction": word}, facts, match.line.number)


def _of(found: list[Mention], noun: frozenset[str]) -> Mention | None:
    """The count of a thing, by its own noun."""
    return next((m for m in found if related(m.nouns, noun)), None)
