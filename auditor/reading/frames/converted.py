"""A measure and, alone in the brackets behind it, the same in another unit: `13.1 miles (21.1 kilometres)`.

Frame `converted` · figures: here, there, both in the base unit of their dimension. Of two in one unit only such
are held to be the same as would be in another unit of the dimension: `13.1 miles (21.1 miles)`. A hedge is of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.interval import rounded
from auditor.model import Figure, Frame
from auditor.reading.numbers.dimensions import Unit, in_base, unit_of, units_like
from auditor.reading.text.prose import Prose

_NEAR = 0.01  # how near a ratio comes to that of two units
_TELLING = 3  # digits of a number that tells a unit
_BRACKET = "a=measure open b=measure close"


def frames(prose: Prose) -> Iterator[Frame]:
    for match in prose.matches(_BRACKET):
        a, b = prose.figure(match, "a"), prose.figure(match, "b")
        units = [unit_of(f, prose.document.text, prose.lexicon) for f in (a, b)]
        here, there = units
        if here is None or there is None or here.dimension != there.dimension or not _is_plain(a, b):
            continue
        if here.size != there.size or _is_other(prose, a, b, here):
            figures = {"here": (in_base(_bare(a), here),), "there": (in_base(_bare(b), there),)}
            yield Frame("converted", figures, sentence=match.line.number)


def _is_plain(a: Figure, b: Figure) -> bool:
    """Whether both are levels without a length of time, which are counted and not converted."""
    return all(f.role in ("level", "mean", "total") and f.value and not f.measured and not f.per for f in (a, b))


def _bare(figure: Figure) -> Figure:
    """The figure as printed: `over 13.1 miles` is as much over in kilometres."""
    value = figure.value or Fraction(0)
    return replace(figure, interval=rounded(value, Fraction(figure.scale, 10**figure.decimals)))


def _is_other(prose: Prose, a: Figure, b: Figure, unit: Unit) -> bool:
    """Whether one of two in the same unit would be the other if its unit were another of the dimension."""
    digits = max(sum(c.isdigit() for c in f.quote.lstrip("0.,")) for f in (a, b))
    ratio = float((b.value or 0) / (a.value or 1))
    others = {float(unit.size / other.size) for _, other in units_like(unit, prose.lexicon) if other.size != unit.size}
    return digits >= _TELLING and any(abs(ratio / factor - 1) <= _NEAR for factor in others)
