"""One level as a multiple of another: `more than doubled, from 0.7 to 1.4`, `13 against 6: more than twice as high`.

Frame `multiple` · figures: from (the base), to, times.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.lookback import levels_before, levels_in, named
from auditor.reading.prose import Line, Prose
from auditor.relations import same_unit

FROM_TO = "from ..3 a=level ..8 to ..3 b=level"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        times = [f for f in prose.stated(line) if f.unit == "multiple"]
        if len(times) == 1:
            yield from _multiple(prose, line, times[0])


def _multiple(prose: Prose, line: Line, times: Figure) -> Iterator[Frame]:
    pair, doubt = _pair(prose, line, times)
    if pair:
        a, b = pair
        yield Frame("multiple", {"from": (a,), "to": (b,), "times": (times,)}, {}, {}, line.number, doubt)


def _pair(prose: Prose, line: Line, times: Figure) -> tuple[tuple[Figure, Figure] | None, str]:
    match = next(prose.matches(FROM_TO, [line]), None)
    if match:
        a, b = prose.figure(match, "a"), prose.figure(match, "b")
        return ((a, b), "") if same_unit(a, b) else (None, "")
    here = levels_in(prose, line)
    if len(here) == 2 and same_unit(*here):
        return _ordered(here[0], here[1], times), "several_levels"
    if not here:
        before = levels_before(prose, line, _any_like(prose, line) or times)
        both = named(prose, line, before) if len(before) > 2 else before
        if len(both) == 2 and same_unit(*both):
            return _ordered(both[0], both[1], times), ""
    return None, ""


def _any_like(prose: Prose, line: Line) -> Figure | None:
    """A level of the sentence before, to look for others of its unit."""
    for other in prose.before(line, 3):
        found = levels_in(prose, other)
        if found:
            return found[-1]
    return None


def _ordered(a: Figure, b: Figure, times: Figure) -> tuple[Figure, Figure]:
    """(base, result): the larger is the result of a multiple above one."""
    grows = times.value is None or times.value >= 1
    low, high = sorted((a, b), key=lambda f: f.value or 0)
    return (low, high) if grows else (high, low)
