"""A pair of levels has one change of a unit: a second size, which the levels do not give, is of something else.

`275 520 have applied, against 272 920 a year ago: a rise of 1 per cent, although there are 1.9 per cent fewer of that
age`. The 1 per cent is what the levels give; to bind the 1.9 to them too is doubted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from auditor import formula as formulas
from auditor.model import Figure, Frame
from auditor.relations import DIFFERENCE, PERCENT, sharpened

SECOND = "several_levels"

Key = tuple[int, int, str]  # where the two levels stand, and the unit of the size


def settled(frames: Iterable[Frame]) -> Iterator[Frame]:
    """The frames; a change is doubted where its levels give another size of its unit."""
    found = list(frames)
    own = {
        f.start: by.unit
        for frame in found
        if frame.name == "growth" and (by := frame.one("by"))
        for f in _percents(frame)
    }
    given = {key: _sizes(frame) for frame in found if (key := _key(frame)) and _gives(frame)}
    for frame in found:
        key = _key(frame)
        second = key in given and given[key] != _sizes(frame) and not frame.doubt and not _gives(frame)
        second = second and not frame.facts.get("again")  # `5.4 points more, or a growth of 22.5 points`
        second = second or (key is not None and not _gives(frame) and _of_another(frame, own))
        yield replace(frame, doubt=SECOND) if second else frame


def _percents(frame: Frame) -> tuple[Figure, ...]:
    return frame.figures.get("percent", ())


def _of_another(frame: Frame, own: Mapping[int, str]) -> bool:
    """Whether the size says in per cent what is told in another unit: `24 000 m³, or 4.6 per cent` beside prices."""
    ends = _ends(frame)
    return ends is not None and own.get(ends[2].start, ends[1].unit) != ends[1].unit


def _sizes(frame: Frame) -> list[int]:
    """Where the size of a change stands."""
    return [figure.start for figure in frame.figures["by"]]


def _ends(frame: Frame) -> tuple[Figure, Figure, Figure] | None:
    a, b, by = frame.one("from"), frame.one("to"), frame.one("by")
    return (a, b, by) if frame.name == "change" and a and b and by else None


def _key(frame: Frame) -> Key | None:
    """Of a change whose size is no percentage between percentages, for which points may be meant."""
    ends = _ends(frame)
    if ends is None or {figure.unit for figure in ends} == {"percent"}:
        return None
    return ends[0].start, ends[1].start, ends[2].unit


def _gives(frame: Frame) -> bool:
    """Whether the levels of a change give its size, the way that its word of direction says."""
    ends = _ends(frame)
    if ends is None:
        return False
    a, b = sharpened(*ends[:2])
    by = ends[2]
    values = formulas.intervals({"from_": [a], "to": [b], "by": [by]})
    way = frame.facts.get("direction", 0)
    right = not way or a.value is None or b.value is None or (b.value - a.value) * way >= 0
    return right and formulas.possible(PERCENT if by.unit == "percent" else DIFFERENCE, values)
