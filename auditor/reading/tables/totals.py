"""Which rows of a table make a total row, and whether they do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.model import Figure
from auditor.reading.numbers.near import NONE, likeness
from auditor.reading.tables.sums import ADDITIVE, ends, last_place, total

Cells = Sequence[Sequence[Figure | None]]


@dataclass(frozen=True, slots=True)
class Added:
    """One column of a total row. gap: what the parts make less what is printed, beyond rounding; 0 where it fits.

    inside: the printed number lies between the smallest and the largest part. near: the gap is what rounding can
    do. typo: one mistyped number explains the gap.
    """

    column: int
    gap: float
    inside: bool = False
    near: bool = False
    typo: bool = False


def row_parts(
    at: int, marked: Sequence[bool], indents: Sequence[int], signs: Sequence[str]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Which rows could make a total row, the likeliest first: (parts, minus)."""
    if signs[at] == "=":
        yield _signed(at, signs, indents)
    below = _below(at, marked, indents)
    if below:
        yield below, ()
    before = tuple(r for r in range(at) if not marked[r])
    since = tuple(r for r in range(_since(at, marked), at))
    if since != before and since:
        yield since, ()
    if before:
        yield before, ()
    after = tuple(r for r in range(at + 1, len(marked)) if not marked[r])
    if at == 0 and after:
        yield after, ()


def _signed(at: int, signs: Sequence[str], indents: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """`=` is the rows without a sign and those with a plus, less those with a minus."""
    level = indents[at]
    own = [r for r in range(at) if indents[r] <= level]
    last = max((r for r in own if signs[r] == "="), default=-1)
    rows = [r for r in own if r > last or r == last]
    return tuple(r for r in rows if signs[r] in ("", "+", "=")), tuple(r for r in rows if signs[r] == "-")


def _below(at: int, marked: Sequence[bool], indents: Sequence[int]) -> tuple[int, ...]:
    """The rows under this one that are set in deeper, up to the next that is not."""
    out: list[int] = []
    for row in range(at + 1, len(marked)):
        if indents[row] <= indents[at]:
            break
        out.append(row)
    inner = min((indents[row] for row in out), default=0)
    return tuple(row for row in out if indents[row] == inner) if len(out) >= 2 else ()


def _since(at: int, marked: Sequence[bool]) -> int:
    return max((r + 1 for r in range(at) if marked[r]), default=0)


def added(cells: Cells, at: int, parts: Sequence[int], minus: Sequence[int]) -> list[Added]:
    """The additive columns in which it can be told whether the parts make the row."""
    found = (_added(column, cells, at, parts, minus) for column in range(len(cells[at])))
    return [one for one in found if one is not None]


def _added(column: int, cells: Cells, at: int, parts: Sequence[int], minus: Sequence[int]) -> Added | None:
    whole, members = cells[at][column], [cells[r][column] for r in (*parts, *minus)]
    printed, known = ends(whole), [found for m in members if (found := ends(m)) is not None]
    if whole is None or printed is None or len(known) < len(members) or whole.unit not in ADDITIVE:
        return None
    if any(m is None or m.unit != whole.unit for m in members):
        return None
    plus, less = total(*known[: len(parts)]), total(*known[len(parts) :])
    low, high = plus[0] - less[1], plus[1] - less[0]
    gap = low - printed[1] if low > printed[1] + 1e-9 else high - printed[0] if high < printed[0] - 1e-9 else 0.0
    if not gap:
        return Added(column, 0.0)
    figures = [m for m in members if m is not None]
    parted = figures[: len(parts)], figures[len(parts) :]
    near = abs(gap) <= last_place(whole) * _by_rounding(len(members) + 1)
    inside = not minus and min(e[0] for e in known) <= printed[1] and printed[0] <= max(e[1] for e in known)
    typo = _typo(gap, whole, *parted) or _typo(_printed_gap(whole, *parted), whole, *parted)
    return Added(column, gap, inside, near, typo)


def _printed_gap(whole: Figure, parts: Sequence[Figure], minus: Sequence[Figure]) -> float:
    """What the parts make less what is printed, of the values as printed."""
    return float(sum(f.value or 0 for f in parts) - sum(f.value or 0 for f in minus) - (whole.value or 0))


def _by_rounding(numbers: int) -> float:
    """How far a sum of rounded numbers can be off, in units of the last place, but for one time in a thousand."""
    return min(numbers / 2, 3.3 * math.sqrt(numbers / 12))


def _typo(gap: float, whole: Figure, parts: Sequence[Figure], minus: Sequence[Figure]) -> bool:
    """Whether one of the numbers, mistyped, explains the gap."""
    changes = [(whole, gap), *((part, -gap) for part in parts), *((part, gap) for part in minus)]
    return any(_is_typo(figure, change) for figure, change in changes)


def _is_typo(figure: Figure, change: float) -> bool:
    """Whether the number that is wanted looks like the one that is printed; rounding leaves some to choose from."""
    if figure.value is None:
        return False
    place = last_place(figure)
    wanted = round((abs(float(figure.value)) + change * (1 if figure.value >= 0 else -1)) / place)
    close = (wanted + step for step in range(-2, 3))
    return any(n >= 0 and likeness(figure, replace(figure, quote=str(n))) != NONE for n in close)
