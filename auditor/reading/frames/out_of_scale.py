"""Sizes in another unit or scale than what they change: `94 minutes, 12 hours longer`, `375 tonnes, 12 kilos less`.

Frame `unlike` (see unlike.py), here the size and there its level · facts: formula (over here and there). What rose
cannot have risen by more than it is; a size far below the last digit of its level, or far above it, is in the wrong
unit. A size in the unit and scale of its level is looked at only where it is ten times the level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.averages import in_unit, unit_of
from auditor.reading.binding.lookback import is_level
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.binding.sizes import Size, sizes
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

_FINER, _COARSER = 1000, 100
_TIMES = 10
_OPENING = 4  # tokens in which a sentence says that it goes on
_ROUNDING = 20  # how many times a size goes into the rounding of its level, if it is too fine for it
_NOT_ABOVE = "here <= there"
_NOT_FINER = f"here >= there / {_FINER}"
_NOT_COARSER = f"here <= {_COARSER} * there"


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for size in sizes(prose, line):
            level = _level(prose, near, size)
            if level is not None:
                yield from _compared(prose, size, level)
        for part, whole in _of_the_rise(prose, near, line):
            yield from _held(prose, part.figure, whole.figure, _NOT_ABOVE, line)


def _compared(prose: Prose, size: Size, level: Figure) -> Iterator[Frame]:
    own, other = unit_of(size.figure, prose.lexicon), unit_of(level, prose.lexicon)
    if own is None or other is None or own.dimension != other.dimension:
        return
    here, there = in_unit(size.figure, other, prose.lexicon), level
    one_scale = own.size * size.figure.scale == other.size * level.scale
    formula = (
        _too_fine(here, there, _printed(size.figure) < _printed(level)) if own.size < other.size else _too_large(size)
    )
    if size.figure.scale != level.scale and 1 in (size.figure.scale, level.scale) and own.size == other.size:
        return
    if formula and (not one_scale or (here.value or 0) >= _TIMES * (there.value or 0)):
        yield from _held(prose, size.figure, level, formula, size.line)


def _held(prose: Prose, here: Figure, there: Figure, formula: str, line: Line) -> Iterator[Frame]:
    figures = {"here": (in_unit(here, unit_of(there, prose.lexicon), prose.lexicon),), "there": (there,)}
    yield Frame("unlike", figures, facts={"formula": formula}, sentence=line.number)


def _of_the_rise(prose: Prose, near: Mentions, line: Line) -> Iterator[tuple[Mention, Mention]]:
    """`Revenue rose to £2.9 billion. The takeover explains £410 million of the increase`."""
    definite = prose.lexicon.words.get("definite_changes", "")
    for part in near[line.number]:
        after = part.after(_OPENING)
        said = " ".join(t.text for t in after[1:])
        closed = any(t.kind in ("stop", "comma") for t in after[2:])
        if (
            not closed
            or not part.amount
            or not after
            or after[0].kind != "of"
            or not has(definite, f"{after[0].text} {said}")
        ):
            continue
        levels = [m for x in prose.before(line) for m in near[x.number] if m.amount and _is_target(m)]
        if len(levels) == 1 and same_unit(*alike(levels[0].figure, part.figure)) and "up" in _kinds(levels[0]):
            yield replace(part, figure=alike(part.figure, levels[0].figure)[0]), levels[0]


def _is_target(mention: Mention) -> bool:
    """Whether a level is what something came `to`."""
    return any(t.kind == "to" for t in mention.before(2))


def _kinds(mention: Mention) -> set[str]:
    return {t.kind for t in mention.line.tokens[: mention.at]}


def _too_large(size: Size) -> str:
    """What a size has to keep to: its level where it rose to it, else a hundred times the level."""
    return _NOT_ABOVE if size.direction > 0 and not (size.then or size.base) else _NOT_COARSER


def _too_fine(here: Figure, there: Figure, fits: bool) -> str:
    """fits: whether the size would be smaller than its level in the unit of the level."""
    low, high = there.interval.low, there.interval.high
    rounding = None if low is None or high is None else high - low
    return _NOT_FINER if rounding and (here.value or 0) * _ROUNDING < rounding and fits else ""


def _level(prose: Prose, near: Mentions, size: Size) -> Figure | None:
    """The level that a size leads to: right before it in its sentence, or the only one of the sentence before."""
    here = [m for m in near[size.line.number] if _is_level(prose, m)]
    before = [m for m in here if m.at < size.at]
    target = next((m for m in here if m.at == size.target), None)
    if target is not None or here:
        joined = before and any(t.kind == "and" for t in size.line.tokens[before[-1].at : size.at])
        chosen = target or (before[-1] if before and len(here) == 1 and not joined else None)
        return chosen.figure if chosen else None
    found = [m for line in prose.before(size.line) for m in near[line.number] if _is_level(prose, m)]
    tied = size.tied or size.then or _since_then(size) or _is_difference(prose, near, size)
    return found[0].figure if len(found) == 1 and tied else None


def _since_then(size: Size) -> bool:
    """`Since then it has grown by …`."""
    return {t.kind for t in size.line.tokens[:_OPENING]} >= {"since", "it"}


def _is_difference(prose: Prose, near: Mentions, size: Size) -> bool:
    """Whether a size has the digits of the distance between two levels of the sentence before."""
    levels = [m.figure for line in prose.before(size.line) for m in near[line.number] if m.figure.unit == "measure"]
    return any(abs(_printed(a) - _printed(b)) == _printed(size.figure) for a, b in combinations(levels, 2))


def _printed(figure: Figure) -> Fraction:
    return (figure.value or Fraction(0)) / figure.scale


def _is_level(prose: Prose, mention: Mention) -> bool:
    measured = unit_of(mention.figure, prose.lexicon) is not None
    return measured and is_level(mention.figure) and not mention.began and not mention.change
