"""The distance between two levels: `the gap is 28.4 percentage points`, `13,3 prosentpoeng skiller Oslo og Sogn og Fjordane`.

Frame `difference` · figures: from, to (in the order of the text), by. The levels stand in the same sentence, or are the
only two of their unit in the sentences before, or the two whose places the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.lookback import levels_before, levels_in, measured_like, named
from auditor.reading.prose import Line, Match, Prose

GAP_IS = "difference ..12 d=pp|count|money|measure|points|rate|percent"
IS_GAP = "d=pp|count|money|measure|points|rate|percent ..4 difference"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for pattern in (GAP_IS, IS_GAP):
            match = next(prose.matches(pattern, [line]), None)
            if match:
                yield from _difference(prose, line, match)
                break


def _difference(prose: Prose, line: Line, match: Match) -> Iterator[Frame]:
    by = prose.figure(match, "d")
    levels, doubt = _levels(prose, line, by)
    if len(levels) == 2:
        yield Frame("difference", {"from": (levels[0],), "to": (levels[1],), "by": (by,)}, {}, {}, line.number, doubt)


def _levels(prose: Prose, line: Line, by: Figure) -> tuple[list[Figure], str]:
    here = [f for f in levels_in(prose, line) if f is not by and _comparable(f, by)]
    if len(here) >= 2:
        return here[:2] if len(here) == 2 else named(prose, line, here), "" if len(here) == 2 else "several levels"
    before = [f for f in levels_before(prose, line, by) if _comparable(f, by)] if not here else []
    both = named(prose, line, before)
    return (both, "") if len(both) == 2 else (before, "")


def _comparable(level: Figure, by: Figure) -> bool:
    """A distance printed in per cent between percentages is wrong, but is meant as their difference."""
    return measured_like(level, by) or (by.unit == "percent" and level.unit == "percent")
