"""Which printed sizes belong to two levels of a sentence: `from 41 to 46, up 5`, not `…, while prices rose by 5`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.model import Figure
from auditor.reading.binding.lookback import is_level, measured_like
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

_COINS = 100  # pence in a pound, øre in a krone
_ALL = 100  # per cent: more points than that lie between no two shares


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ends of a change as found in a line, with the token of direction and the places of all three."""

    a: Figure
    b: Figure
    direction: Token | None
    places: tuple[int, ...]


def sizes_of(prose: Prose, line: Line, pair: Pair, ends: set[int], only: bool) -> list[Figure]:
    """The printed sizes of a pair: those between its ends or beside them, before another level or end comes."""
    here = stated(prose, line)
    changes = [
        (at, f) for at, f in here if f.role == "change" and at not in ends and not _of_other(line, at, pair.places)
    ]
    changes = [
        (at, f)
        for at, f in changes
        if fits_unit(pair, _in_major(prose, pair, f)) and not _of_another(prose, line, pair.places, at)
    ]
    changes = [
        (at, f) for at, f in changes if not (_of_another_year(prose, line, pair, at) or _leads_on(line, pair, at))
    ]
    changes = [(at, _in_major(prose, pair, f)) for at, f in changes]
    again = [f for at, f in here if _said_again(line, pair, at, f)]
    if again or (only and len([f for _, f in here if is_level(f)]) == 2):
        return [*again, *(f for _, f in changes)]
    return [f for at, f in changes if _beside(here, pair.places, ends, at)]


def _in_major(prose: Prose, pair: Pair, size: Figure) -> Figure:
    """`$1.12, up 14 cents from $0.98`: a size in the small coin of its levels, in the large one."""
    minor = prose.lexicon.words.get("minor_units", "").split()
    coins = size.unit == pair.a.unit == "money" and size.of in minor and pair.a.of not in minor
    if not coins or size.value is None:
        return size
    interval = size.interval.scaled(Fraction(1, _COINS))
    return replace(size, value=size.value / _COINS, interval=interval, of=pair.a.of)


def _said_again(line: Line, pair: Pair, at: int, figure: Figure) -> bool:
    """`from 71 days to 52 days, or 29 days.`: a bare amount in apposition to two levels is their size."""
    between = [t.kind for t in line.tokens[max(pair.places, default=at) + 1 : at]]
    last = [t.kind for t in line.tokens[at + 1 : at + 2]] in ([], ["stop"])
    apposed = between in (["comma", "or"], ["comma", "thus"], ["or"], ["thus"])
    return apposed and last and is_level(figure) and same_unit(figure, pair.b) and pair.direction is not None


def stated(prose: Prose, line: Line) -> list[tuple[int, Figure]]:
    """The figures of a sentence that are no labels, and their places among its tokens."""
    return [
        (at, prose.figures[t.figure])
        for at, t in enumerate(line.tokens)
        if t.figure >= 0 and prose.figures[t.figure].role != "label"
    ]


def _leads_on(line: Line, pair: Pair, at: int) -> bool:
    """Whether a size leads to a level that is then compared: `rose 1.2 metres to 4.9, below the record of 5.2`."""
    first = min(pair.places, default=0)
    if pair.direction is None or at >= first or pair.direction not in line.tokens[first:]:
        return False
    moved = any(t.kind in ("up", "down") for t in line.tokens[max(0, at - 3) : at])
    return moved and any(t.kind == "to" for t in line.tokens[at + 1 : first])


def _of_another_year(prose: Prose, line: Line, pair: Pair, at: int) -> bool:
    """Whether a size is counted from a year that neither level is of: `… and 5 per cent more than in 2018`."""
    behind = line.tokens[at + 1 : at + 5]
    than = [t.kind for t in behind[:3]] in (["more", "than", "at"], ["less", "than", "at"])
    year = prose.figures[behind[3].figure].context.period if than and behind[3:] and behind[3].kind == "year" else ""
    return bool(year) and not any(year in f.context.period for f in (pair.a, pair.b))


def _of_another(prose: Prose, line: Line, places: tuple[int, ...], at: int) -> bool:
    """Whether a size stands in another clause: `pay rose by 4 per cent, while prices went up from 20 to 25`."""
    if not places:
        return False
    first, last = min(places), max(places)
    tokens = line.tokens[at + 1 : first] if at < first else line.tokens[last + 1 : at]
    between = [t.kind for t in tokens]
    moved = next((i for i, kind in enumerate(between) if kind in ("up", "down")), -1)
    said = prose.document.text[tokens[0].start : tokens[-1].end] if tokens else ""
    clause = bool({"while", "semicolon", "colon"} & set(between)) or has(
        prose.lexicon.words.get("subordinate", ""), said
    )
    but = any(has(prose.lexicon.words.get("but", ""), t.text) for t in tokens[: max(moved, 0)])
    joined = moved > 0 and "and" in between[:moved] and between[0] != "thus"
    goes_on = (
        at < first and "and" in between and "be" in between[between.index("and") :]
    )  # `rose 26 % and stands at 12`
    return clause or but or joined or goes_on or _yearly(prose, line, at)


def _yearly(prose: Prose, line: Line, at: int) -> bool:
    """Whether a percentage is of each year: `a growth of 2 per cent a year`."""
    behind = " ".join(t.text for t in line.tokens[at + 1 : at + 3])
    return line.tokens[at].kind == "percent" and has(prose.lexicon.words.get("per_year", ""), behind)


def _of_other(line: Line, at: int, places: tuple[int, ...]) -> bool:
    """Whether a size in brackets belongs to a name right before them: `from 36 to 20 (-45 %), and lungs (-70 %)`."""
    named = at > 1 and line.tokens[at - 1].kind == "open" and line.tokens[at - 2].kind in ("word", "name")
    return named and not any(0 < at - place <= 4 for place in places)


def _beside(here: Sequence[tuple[int, Figure]], places: tuple[int, ...], ends: set[int], at: int) -> bool:
    """Whether no other level stands between a size and the pair, and no other pair is nearer."""
    if min(ends, key=lambda place: abs(place - at)) not in places:
        return False
    nearest = min(places, key=lambda place: abs(place - at))
    left, right = min(nearest, at), max(nearest, at)
    return not any(left < i < right and i not in places and (i in ends or is_level(f)) for i, f in here)


def fits_unit(pair: Pair, size: Figure) -> bool:
    """Whether a size can be one of these levels by its unit."""
    bare = size.unit == "count" and not size.of and same_unit(*alike(pair.a, size))  # `53 million kroner, up 4`
    bare = bare and not (pair.a.unit == "percent" and (size.value or 0) > _ALL)  # `16 400 fewer, that is 3.2 per cent`
    rate = {pair.a.unit, size.unit} == {"count", "rate"} or _per_head(pair, size)
    scored = size.unit == "points" and pair.a.unit == pair.b.unit == "count" and not (pair.a.of or pair.b.of)
    return measured_like(pair.a, size) or size.unit == "percent" or bare or rate or scored


def _per_head(pair: Pair, size: Figure) -> bool:
    """`1.41 children per woman, down from 1.55. The fall is 0.14 children`: of levels per head."""
    heads = {"per_capita"} & {pair.a.unit, pair.b.unit}
    alike_printed = size.decimals > 0 and size.decimals == pair.a.decimals and size.scale == 1
    return bool(heads) and size.unit == "count" and alike_printed
