"""The two levels of a multiple that says where something went.

`has doubled to 32` · `trebled, from 90` · `twice as much as in 2014, when it was 8 kilos`.

The other level is the only one of its unit before the multiple in its sentence; where that has none, the only one of
the sentence before. Words: `when` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.binding.sizes import Size
from auditor.reading.text.prose import Line, Match, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

Ends = tuple[Figure, Figure]
"""The level that a multiple multiplies, and what it leads to."""

LED_TO = "v=multiple ..3 to ..3 a=level"
CAME_FROM = "v=multiple ..5 from ..3 a=level"
RECALLED = "v=multiple ..8 year|date|earlier comma ..5 a=level"


def regrown(prose: Prose, line: Line, size: Size) -> Ends | None:
    """The levels that a multiple went from and to."""
    for text, forward in ((LED_TO, True), (CAME_FROM, False), (RECALLED, False)):
        match = next((m for m in prose.matches(text, [line]) if prose.figure(m, "v") is size.figure), None)
        if match is None or (text == RECALLED and not _explained(prose, match)):
            continue
        named = prose.figure(match, "a")
        others = list(_others(prose, line, size, named)) if is_level(named) else []
        if len({f.value for f in others}) == 1 and not any(t.kind == "while" for t in match.between("v", "a")):
            return (others[0], named) if forward else (named, others[0])
    return None


def _explained(prose: Prose, match: Match) -> bool:
    """`since 2003, when 2,520 took part`: the comma before the level opens a clause on that time."""
    between = match.between("v", "a")
    comma = max(i for i, t in enumerate(between) if t.kind == "comma")
    dated = between[comma - 1].kind in ("year", "date", "earlier")
    return dated and has(prose.lexicon.words.get("when", ""), " ".join(t.text for t in between[comma + 1 : comma + 2]))


def _others(prose: Prose, line: Line, size: Size, named: Figure) -> Iterator[Figure]:
    """The levels of its unit before the multiple, of its own sentence or else of the one before."""
    here = [f for f in levels_in(prose, line) if f.start < size.figure.start and not f.word]
    before = [f for other in prose.before(line) for f in levels_in(prose, other) if not f.word]
    for figure in here or before:
        a, b = alike(figure, named)
        if same_unit(replace(a, per=b.per), b) and a.value and b.value:
            yield a
