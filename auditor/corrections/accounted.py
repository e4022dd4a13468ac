"""Whether figures close by account for a figure in another way than the relation that it contradicts.

`2 634, 2 309 and 1 187. … together 6 130` is a sum, whatever the 6 130 was bound to; `132.9 TWh, 4.6 TWh or 3.6 per
cent more` is growth and no share. Where what is derived (a size, a share, a sum, a multiple) follows from the figures
around it, the relation that it breaks was read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from auditor import formula as formulas
from auditor.interval import Interval, exactly
from auditor.model import Figure, Outcome, Reading
from auditor.relations import by_role, same_unit

DERIVED = ("by", "share", "percent", "times", "product", "net", "whole", "claimed", "mean")
"""The roles of figures that follow from others."""

TIMES = ("years", "months", "weeks", "days")
NUMBERS = ("count", *TIMES)
"""The units of what a mean is over; `over four years` may be four."""

MOST = 12  # figures that are tried
LOOSE = Fraction(1, 5)  # a figure whose interval is wider than this part of it fits much

OF_ONE = (
    "100 * (b - a) / a == c",
    "100 * (a - b) / a == c",
    "100 * a / b == c",
    "100 * a / (b - a) == c",
    "100 * a / (b + a) == c",
    "100 - 100 * a / b == c",
)
ADDED = ("100 * a / (b - a) == c", "100 * a / (b + a) == c")
AT_MOST = "sum(parts) <= whole"
"""A whole that other figures make up holds no more parts for that."""
POINTS = ("b - a == c",)
RATIO = ("a / b == c",)


def accounted(outcome: Outcome, reading: Reading) -> bool:
    """Whether a derived figure of a violated relation follows from figures close by, read otherwise."""
    return any(_follows(figure, outcome, reading) for figure in _derived(outcome))


def _derived(outcome: Outcome) -> Iterator[Figure]:
    for role, found in by_role(outcome.parts).items():
        known = role == "whole" and outcome.formula == AT_MOST
        if role in DERIVED and len(found) == 1 and found[0].cell is None and not known:
            yield found[0]


def _follows(claim: Figure, outcome: Outcome, reading: Reading) -> bool:
    width = _width(claim.interval)
    if claim.value is None or width is None or (width > LOOSE * abs(claim.value) and not claim.word):
        return False
    fixed = outcome.bound or any(role == "direction" for role, _ in outcome.parts)
    if claim.word:
        return (not fixed or _is_cut(outcome)) and _of_both(claim, outcome)
    figures = [p for _, p in outcome.parts if isinstance(p, Figure)]
    own = frozenset((p.start, p.end) for p in figures if (p.start, p.end) != (claim.start, claim.end))
    ways = _ways(claim, _pool(claim, reading, _sentences(outcome)))
    return any(formulas.possible(way, values) for way, used, values in ways if _is_other(used, own, way, fixed))


def _of_both(claim: Figure, outcome: Outcome) -> bool:
    """Whether a fraction word is what the larger of two is of both: `3 744 and 2 496: three fifths are of the one`."""
    roles = by_role(outcome.parts)
    values = {"part": [f.interval for f in roles.get("part", ())], "base": [f.interval for f in roles.get("base", ())]}
    if claim.unit != "percent" or len(values["part"]) != 1 or len(values["base"]) != 1:
        return False
    way = "100 * part / (base + part) == c" if _is_cut(outcome) else "100 * base / (base + part) == c"
    return formulas.possible(way, {**values, "c": [claim.interval]})


def _is_cut(outcome: Outcome) -> bool:
    """`16 200, cut by 5 400, a quarter`: what was taken away is a share of what was there before."""
    return any(role == "part" and isinstance(p, Figure) and p.role == "change" for role, p in outcome.parts)


def _width(interval: Interval) -> Fraction | None:
    return None if interval.low is None or interval.high is None else interval.high - interval.low


def _sentences(outcome: Outcome) -> frozenset[int]:
    """The sentences that a relation stands in."""
    return frozenset(p.sentence for _, p in outcome.parts if isinstance(p, Figure) and p.cell is None)


def _pool(claim: Figure, reading: Reading, sentences: frozenset[int]) -> list[Figure]:
    """The other figures of the sentences of a relation."""
    near = [
        f
        for f in reading.figures
        if f.sentence in sentences
        and f.role != "label"
        and f.value
        and f.cell is None
        and (None not in (f.interval.low, f.interval.high) or f.unit in TIMES)
        and (f.start, f.end) != (claim.start, claim.end)
    ]
    return sorted(near, key=lambda f: abs(f.start - claim.start))[:MOST]


def _ways(claim: Figure, pool: Sequence[Figure]) -> Iterator[tuple[str, tuple[Figure, ...], formulas.Values]]:
    """Every formula that may give a figure, with the figures it is tried on."""
    magnitude = claim.interval.magnitude()
    if claim.role == "mean":
        for a, b in permutations(pool, 2):
            if same_unit(a, claim) and b.unit in NUMBERS:
                number = exactly(b.value or 1) if b.unit in TIMES else b.interval
                yield "a / b == c", (a, b), {"a": [a.interval], "b": [number], "c": [magnitude]}
        return
    for a, b in permutations(pool, 2):
        if same_unit(a, b):
            for way in _pairs(claim, a):
                yield way, (a, b), {"a": [a.interval], "b": [b.interval], "c": [magnitude]}
    alike = sorted((f for f in pool if same_unit(f, claim)), key=lambda f: f.start)
    for size in (2, 3, 4):
        for few in combinations(alike, size):
            yield "sum(a) == c", few, {"a": [f.interval for f in few], "c": [magnitude]}


def _pairs(claim: Figure, end: Figure) -> tuple[str, ...]:
    if claim.unit == "percent" and end.unit != "percent":
        return OF_ONE
    if claim.unit == "multiple" or claim.unit == "ratio":
        return RATIO
    points = claim.unit == "percentage_point" and end.unit == "percent"
    return POINTS if points or same_unit(claim, end) else ()


def _is_other(used: tuple[Figure, ...], own: frozenset[tuple[int, int]], way: str, fixed: bool) -> bool:
    """Whether this is another reading: other figures, or a part added to or taken from its base.

    fixed: the latter is none where the text names part and base (`5,651 of them`), or a word of direction may be wrong.
    """
    return frozenset((f.start, f.end) for f in used) != own or (way in ADDED and not fixed)
