"""A share and its change, which imply the share before: `32 per cent. That is 8 points fewer than the year before`.

Frame `implied` · figures: level, by · facts: direction (1 or -1).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import levels_in
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Prose


def frames(prose: Prose) -> Iterator[Frame]:
    """The changes in percentage points that stand beside the only share of their sentence, or of the one before."""
    for line in prose.lines:
        sizes = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.figure >= 0]
        points = [(at, f) for at, f in sizes if f.unit == "percentage_point"]
        level = _level(prose, line)
        word = _direction(line, points[0][0]) if len(points) == 1 else 0
        if level and word and all(f.role != "change" or f is points[0][1] for _, f in sizes):
            figures = {"level": (level,), "by": (points[0][1],)}
            yield Frame("implied", figures, {}, {"direction": word}, line.number)


def _level(prose: Prose, line: Line) -> Figure | None:
    here = [f for f in levels_in(prose, line) if f.unit == "percent"]
    if here and any(t.kind in ("earlier", "from") and t.start < here[0].start for t in line.tokens):
        return None
    back = any(t.kind in ("it", "thus", "these") for t in line.tokens[:2])
    if not here and back:
        here = [f for other in prose.before(line) for f in levels_in(prose, other) if f.unit == "percent"]
    return here[0] if len(here) == 1 else None


def _direction(line: Line, at: int) -> int:
    """1 for a rise, -1 for a fall, 0 where no word says which."""
    near = (*line.tokens[at + 1 : at + 3], *reversed(line.tokens[:at]))
    return next((DIRECTIONS[t.kind] for t in near if t.kind in DIRECTIONS), 0)
