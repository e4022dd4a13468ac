"""Which of two shares is the higher, said without a name: `75 per cent. The largest share, 95, …`, `90, followed by 3`.

Frame `overall` with bound `high`: the share of the group that has the largest is at least that of all before it.
Frame `ranking`: what is followed by another is at least as much.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.lookback import levels_in
from auditor.reading.text.prose import Line, Prose

FOLLOWED = "a=percent ..14 followed ..2 b=percent"
OPENING = 4  # tokens in which a sentence says that its share is the largest


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        yield from _largest(prose, line)
        yield from _followed(prose, line)


def _largest(prose: Prose, line: Line) -> Iterator[Frame]:
    """A sentence that opens with the largest share, after a sentence with the share of all."""
    kinds = [t.kind for t in line.tokens[:OPENING]]
    own = [f for f in levels_in(prose, line) if f.unit == "percent"]
    before = [f for other in prose.before(line) for f in levels_in(prose, other) if f.unit == "percent"]
    if kinds[:1] == ["most"] and "share" in kinds and len(own) == len(before) == 1:
        yield Frame("overall", {"whole": (before[0],), "parts": (own[0],)}, {}, {"bound": "high"}, line.number)


def _followed(prose: Prose, line: Line) -> Iterator[Frame]:
    around = [line, *prose.before(line)]
    if any(t.kind in ("most", "least", "less") for other in around for t in other.tokens):
        return
    for match in prose.matches(FOLLOWED, [line]):
        ends = {"ahead": (prose.figure(match, "a"),), "behind": (prose.figure(match, "b"),)}
        word = next(t for t in match.between("a", "b") if t.kind == "followed")
        if all(f.role == "level" for (f,) in ends.values()):
            yield Frame("ranking", ends, {"claim": prose.word(word)}, {"sign": 1}, line.number)
