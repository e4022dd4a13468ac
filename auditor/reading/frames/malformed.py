"""`økt fra 23 og 68 prosent`: a change that names where it comes from, and then `and` where `to` is meant.

Frame `range` · figures: from, to · words: link (`and`, or `to` where all is well) · facts: sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.prose import Prose
from auditor.relations import same_unit

FROM_AND = "v=change ..6 from ..1 a=level ..1 link=and ..1 b=level"
FROM_TO = "v=change ..6 from ..1 a=level ..1 link=to ..1 b=level"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for pattern, sound in ((FROM_AND, False), (FROM_TO, True)):
            for match in prose.matches(pattern, [line]):
                a, b = prose.figure(match, "a"), prose.figure(match, "b")
                after = [t.kind for t in line.tokens[match.found.end() :]]
                if same_unit(a, b) and (sound or not {"to", "down", "up"} & set(after)):
                    words = {"link": prose.word(match.token("link")), "change": prose.word(match.token("v"))}
                    yield Frame("range", {"from": (a,), "to": (b,)}, words, {"sound": sound}, line.number)
