"""Figures that are held against each other in unlike units: `58.39 kroner per tonne, against 54.50 kroner per kilo`.

Frame `unlike` · figures: here, there, both in the base unit of their dimension. Only figures that would be near each
other in one unit, of times that are near each other, are compared so: their units, not they, are in question.

Frame `change`: a size in another unit than its levels, all in the base unit (`from 8.3 to 9 per 10 000, up 0.7 per
1 000`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.levels import Level, Levels, in_prose, same_time
from auditor.reading.binding.sizes import Size, sizes
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.dimensions import Unit, in_base, own_unit, unit_of
from auditor.reading.pairing.timed import years_between
from auditor.reading.text.prose import Line, Prose

_HELD = ("against", "from", "than")  # what stands between two figures that are compared
_ALIKE = 2  # two numbers are near each other if neither is more than so many times the other
_FAR = 20  # how many times the other the one may be, in one unit, and
_RATES = 5  # if both are so many per thousand, or ten thousand
_YEARS = 5  # over more, anything may have grown a thousandfold


def frames(prose: Prose) -> Iterator[Frame]:
    levels = in_prose(prose)
    for line in prose.lines:
        here = levels.get(line.number, ())
        for a, b in pairwise(here):
            if _compared(line, a, b):
                yield from _unlike(prose, a, b)
        for size in sizes(prose, line):
            yield from _in_other_units(prose, levels, size)


def _compared(line: Line, a: Level, b: Level) -> bool:
    between = {t.kind for t in line.tokens[a.at + 1 : b.at]}
    ranged = "to" in between and any(t.kind == "from" for t in line.tokens[max(0, a.at - 2) : a.at])
    return (ranged or bool(between & set(_HELD)) or a.earlier != b.earlier) and not _begins(line, b)


def _begins(line: Line, level: Level) -> bool:
    """Whether a change of its own begins at a level: `on a price of 2 million the tax goes from 6 400 to 7 200`."""
    before, behind = line.tokens[max(0, level.at - 1) : level.at], line.tokens[level.at + 1 : level.at + 3]
    return any(t.kind == "from" for t in before) and any(t.kind == "to" for t in behind)


def _unlike(prose: Prose, a: Level, b: Level) -> Iterator[Frame]:
    units = _elided(*(_unit(prose, level.figure) for level in (a, b)))
    if units is None or units[0].dimension != units[1].dimension:
        return
    there, here = in_base(a.figure, units[0]), in_base(b.figure, units[1])
    if _printed_in(a.figure, units[0]) == _printed_in(b.figure, units[1]) or a.figure.word or b.figure.word:
        return
    if any(level.figure.unit == "count" and level.figure.scale == 1 and not level.figure.of for level in (a, b)):
        return  # `5.93 million against 5.81`: the scale is printed once
    near = _near(a.figure, b.figure, True) and (same_time(a.period, b.period) or years_between(a, b) <= _YEARS)
    comparable = (near or _near(here, there, False)) and units[0].dimension != "time"
    if comparable or _goes_the_other_way(prose, a, b, there, here):
        most = _RATES if units[0].dimension == "rate" else _FAR
        yield Frame("unlike", {"here": (here,), "there": (there,)}, {}, {"most": most}, b.line)


def _elided(a: Unit | None, b: Unit | None) -> tuple[Unit, Unit] | None:
    """The units of two figures, of which one leaves out what both are per: `27 grams per km, down from 44 grams`."""
    if a is None or b is None:
        return None
    if a.dimension.startswith(f"{b.dimension}/") and a.per:
        return a, b.divided(a.per)
    if b.dimension.startswith(f"{a.dimension}/") and b.per:
        return a.divided(b.per), b
    return a, b


def _goes_the_other_way(prose: Prose, a: Level, b: Level, there: Figure, here: Figure) -> bool:
    """Whether the numbers go the way that the sentence says, and what they say with their units the other."""
    tokens = prose.lines[b.line].tokens if a.line == b.line else ()
    kinds = {DIRECTIONS[t.kind] for t in tokens if t.kind in DIRECTIONS}
    if len(kinds) != 1 or not a.figure.value or not b.figure.value or not here.value or not there.value:
        return False
    way = kinds.pop()
    printed = b.figure.value / b.figure.scale - a.figure.value / a.figure.scale
    return way * printed > 0 > way * (here.value - there.value)


def _unit(prose: Prose, figure: Figure) -> Unit | None:
    if figure.measured:
        return own_unit(figure, prose.lexicon)
    return unit_of(figure, prose.document.text, prose.lexicon)


def _printed_in(figure: Figure, unit: Unit) -> object:
    """How large one of what is printed is: of `7 million tonnes`, a million tonnes."""
    return unit.size * figure.scale


def _near(a: Figure, b: Figure, printed: bool) -> bool:
    """Whether two numbers are near each other: as printed, their scales left out, or in full."""
    if not a.value or not b.value:
        return False
    x, y = (a.value / a.scale, b.value / b.scale) if printed else (a.value, b.value)
    most = _ALIKE if printed else _FAR
    return y <= most * x and x <= most * y


def _in_other_units(prose: Prose, levels: Levels, size: Size) -> Iterator[Frame]:
    """A size of another unit of the dimension of the only two levels of its sentence and the one before."""
    own = _unit(prose, size.figure)
    lines = [size.line, *prose.before(size.line)] if own and size.figure.unit in ("rate", "measure", "money") else []
    near = [level for line in lines for level in levels.get(line.number, ()) if level.place < size.figure.start]
    near.sort(key=lambda level: level.place)
    units = [_unit_in_line(prose, level, own) for level in near]
    if own is None or len(near) != 2 or any(u is None or u.dimension != own.dimension for u in units):
        return
    if len({u.size for u in units if u}) == 1 and units[0] and units[0].size != own.size and size.tied:
        a, b = (in_base(level.figure, units[0]) for level in near)
        figures = {"from": (a,), "to": (b,), "by": (in_base(size.figure, own),)}
        yield Frame("change", figures, {}, {"bound": True}, size.line.number)


def _unit_in_line(prose: Prose, level: Level, own: Unit | None) -> Unit | None:
    """The unit of a level; of a bare number in a sentence on a rate (`doctors per 10 000, from 8.3 to 9`) that rate."""
    figure = level.figure
    if own is not None and own.dimension == "rate" and figure.unit == "count" and not figure.of:
        tokens = prose.lines[level.line].tokens[: level.at]
        bases = [prose.figures[t.figure] for t in tokens if t.figure >= 0 and prose.figures[t.figure].label == "base"]
        return Unit("rate", 1 / bases[-1].value) if bases and bases[-1].value else None
    return _unit(prose, figure)
