"""`økt fra 23 og 68 prosent`: a change that names where it comes from, and then `and` where `to` is meant.

Frame `range` · figures: from, to · words: link (`and`, or `to` where all is well) · facts: sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.text.prose import Match, Prose
from auditor.relations import same_unit

FROM_AND = "v=change ..6 from a=level link=and b=level"
FROM_TO = "v=change ..6 from ..1 a=level ..1 link=to ..1 b=level"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for pattern, sound in ((FROM_AND, False), (FROM_TO, True)):
            for match in prose.matches(pattern, [line]):
                a, b = prose.figure(match, "a"), prose.figure(match, "b")
                if same_unit(a, b) and (sound or _alone(prose, match)):
                    words = {"link": prose.word(match.token("link")), "change": prose.word(match.token("v"))}
                    yield Frame("range", {"from": (a,), "to": (b,)}, words, {"sound": sound}, line.number)


def _alone(prose: Prose, match: Match) -> bool:
    """Whether the sentence names no other end: none before (`65 per cent, up from 61 and 5`), and no `to` behind."""
    before, after = match.line.tokens[: match.found.start()], match.line.tokens[match.found.end() :]
    stated = any(t.figure >= 0 and prose.figures[t.figure].role != "label" for t in before)
    return not stated and not any(t.kind in ("to", "up", "down") for t in after)
