"""More of one thing than of another, and then how many: `More men than women died: 61 men and 52 women`, `The motion
was carried by 34 votes to 21`, `Women outnumber men by 10,302 to 10,110`.

Frame `comparison` (see change.py) · figures: from (of the thing behind `than`), to · words and facts: direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, mentions, related
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

TOLD = "v=more|less this=word|name than other=word|name ..6 colon ..2 a=count ..3 (and|against|comma|while) ..2 b=count"
BY = "word ..3 by a=count word? k=to|against|dash b=count"
_EXACT = 100  # numbers from here on that end in no two noughts are no guess


def frames(prose: Prose) -> Iterator[Frame]:
    """Word list `outvotes` of the language."""
    near = mentions(prose)
    yield from _outvoted(prose)
    for match in prose.matches(TOLD):
        found = [m for m in near[match.line.number] if m.amount and not m.change]
        this, other = (stems([match.token(name).text], prose.lexicon) for name in ("this", "other"))
        many, few = (_of(found, noun) for noun in (this, other))
        if len(found) == 2 and many and few and many is not few and same_unit(many.figure, few.figure):
            word = prose.word(match.token("v"))
            ends = {"from": (few.figure,), "to": (many.figure,)}
            facts = {"direction": DIRECTIONS[word.meaning]}
            yield Frame("comparison", ends, {"direction": word}, facts, match.line.number)


def _outvoted(prose: Prose) -> Iterator[Frame]:
    """`carried by 34 votes to 21`: the first is more; `by 10 to 15` may be a range."""
    for match in prose.matches(BY):
        ahead = match.line.tokens[match.found.start() : match.at("a")]
        a, b = prose.figure(match, "a"), prose.figure(match, "b")
        verb = next((t for t in ahead if has(prose.lexicon.words.get("outvotes", ""), t.text)), None)
        counted = match.token("k").kind == "against" or match.at("k") > match.at("a") + 1
        exact = all((f.value or 0) >= _EXACT and (f.value or 0) % _EXACT for f in (a, b))
        denied = any(t.kind == "not" for t in match.line.tokens[: match.at("a")])
        if verb and not denied and (counted or exact) and same_unit(a, b) and not (a.hedge or b.hedge):
            ends = {"from": (b,), "to": (a,)}
            yield Frame("comparison", ends, {"direction": prose.word(verb)}, {"direction": 1}, match.line.number)


def _of(found: list[Mention], noun: frozenset[str]) -> Mention | None:
    """The count of a thing, by its own noun."""
    return next((m for m in found if related(m.nouns, noun)), None)
