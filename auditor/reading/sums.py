"""Arithmetic inside a table: which rows are totals, and which columns follow from others.

Facts of a row: total (True), parts and minus (rows that make it), held and tried (additive columns in which the sum
holds, and in how many it could be tried). Facts of a column: relation and columns, held and tried (rows):
    difference (a, b)  b − a       growth (a, b)  the percentage change from a to b
    share (a, b)       a as a percentage of b     ratio (a, b)   a divided by b      sum (a, b, …)
A relation is a fact when it holds in most rows and not by chance: with the column moved by one row it mostly fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from typing import Any

from auditor.model import Figure

Ends = tuple[float, float]
Column = list[Ends | None]
Facts = dict[str, Any]

_ADDITIVE = ("count", "money", "measure", "none", "points")
_MOST = 0.6
_NAMED = {"change": ("difference",), "percent_change": ("growth",)}
_ROWS = 60  # rows that are tried
_COLUMNS = 12


def ends(figure: Figure | None) -> Ends | None:
    """The interval of a cell as floats; None where it has none."""
    if figure is None or figure.interval.low is None or figure.interval.high is None:
        return None
    return float(figure.interval.low), float(figure.interval.high)


# -- columns -----------------------------------------------------------------------------------------------------------


def column_relations(cells: Sequence[Sequence[Figure | None]], facts: Sequence[Facts]) -> list[Facts]:
    """For each column the relation that makes it from other columns, or nothing."""
    columns = [[ends(row[c]) for row in cells[:_ROWS]] for c in range(min(len(facts), _COLUMNS))]
    units = [_unit([row[c] for row in cells]) for c in range(len(columns))]
    return [_relation(c, columns, units, facts[c]) if c < len(columns) else {} for c in range(len(facts))]


def _unit(column: Sequence[Figure | None]) -> str:
    units = {figure.unit for figure in column if figure is not None}
    return units.pop() if len(units) == 1 else ""


def _relation(at: int, columns: list[Column], units: list[str], facts: Facts) -> Facts:
    named = _NAMED.get(facts.get("role", ""))
    best: Facts = {}
    for name, others, make in _candidates(at, units, facts):
        if named is not None and name not in named:
            continue
        held, tried = _held(columns[at], [columns[o] for o in others], make)
        needed = 1 if named else 3
        if held < needed or held < _MOST * tried or held <= best.get("held", 0):
            continue
        if not named and _by_chance(columns[at], [columns[o] for o in others], make, held):
            continue
        best = {"relation": name, "columns": others, "held": held, "tried": tried}
    return best


def _candidates(
    at: int, units: list[str], facts: Facts
) -> Iterator[tuple[str, tuple[int, ...], Callable[..., Ends | None]]]:
    """Every way in which the column could follow from others; the nearest columns to the left come first."""
    others = sorted((c for c in range(len(units)) if c != at), key=lambda c: (c > at, abs(at - c)))
    percent = units[at] == "percent"
    for a, b in permutations(others, 2):
        same = units[a] == units[b] != ""
        if percent and same and units[a] in _ADDITIVE:
            yield "growth", (a, b), _growth
            yield "share", (a, b), _share
        if same and a < b and units[at] in (units[a], "percentage_point", "none", "count") and b != at:
            yield "difference", (a, b), _difference
        if units[at] == units[a] and units[b] == "count" and units[at] in ("money", "measure"):
            yield "ratio", (a, b), _ratio
    if not percent:
        yield from _sums(at, units)


def _sums(at: int, units: list[str]) -> Iterator[tuple[str, tuple[int, ...], Callable[..., Ends | None]]]:
    """Two or more neighbouring columns on one side, of the same unit."""
    for first in range(len(units)):
        for last in range(first + 1, len(units)):
            parts = tuple(range(first, last + 1))
            if (
                at not in parts
                and {units[p] for p in parts} == {units[at]} != {""}
                and (last == at - 1 or first == at + 1)
            ):
                yield "sum", parts, _sum


def _held(column: Column, others: list[Column], make: Callable[..., Ends | None], turn: int = 0) -> tuple[int, int]:
    """In how many rows the column meets what the others make, and in how many that can be told."""
    held = tried = 0
    count = len(column)
    for row in range(count):
        cell = column[(row + turn) % count]
        parts = [other[row] for other in others]
        if cell is None or any(part is None for part in parts):
            continue
        made = make(*parts)
        if made is None:
            continue
        tried += 1
        slack = 1e-9 * max(1.0, abs(made[1]))
        held += cell[0] <= made[1] + slack and made[0] <= cell[1] + slack
    return held, tried


def _by_chance(column: Column, others: list[Column], make: Callable[..., Ends | None], held: int) -> bool:
    return max(_held(column, others, make, turn)[0] for turn in range(1, max(2, min(len(column), 4)))) * 2 > held


def _difference(a: Ends, b: Ends) -> Ends:
    return b[0] - a[1], b[1] - a[0]


def _growth(a: Ends, b: Ends) -> Ends | None:
    return None if a[0] <= 0 else (100 * (b[0] / a[1] - 1), 100 * (b[1] / a[0] - 1))


def _share(a: Ends, b: Ends) -> Ends | None:
    return None if b[0] <= 0 or a[0] < 0 else (100 * a[0] / b[1], 100 * a[1] / b[0])


def _ratio(a: Ends, b: Ends) -> Ends | None:
    return None if b[0] <= 0 or a[0] < 0 else (a[0] / b[1], a[1] / b[0])


def _sum(*parts: Ends) -> Ends:
    return sum(p[0] for p in parts), sum(p[1] for p in parts)


# -- rows --------------------------------------------------------------------------------------------------------------


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


def row_sum(
    cells: Sequence[Sequence[Figure | None]], at: int, parts: Sequence[int], minus: Sequence[int]
) -> tuple[int, int]:
    """In how many additive columns the parts make the row, and in how many that can be told."""
    held = tried = 0
    for column in range(len(cells[at])):
        whole, members = cells[at][column], [cells[r][column] for r in (*parts, *minus)]
        if whole is None or whole.unit not in _ADDITIVE or any(m is None or m.unit != whole.unit for m in members):
            continue
        total = [ends(m) for m in members]
        cell = ends(whole)
        if cell is None or any(t is None for t in total):
            continue
        tried += 1
        plus = _sum(*(t for t in total[: len(parts)] if t is not None))
        less = _sum(*(t for t in total[len(parts) :] if t is not None)) if minus else (0.0, 0.0)
        held += cell[0] <= plus[1] - less[0] + 1e-9 and plus[0] - less[1] <= cell[1] + 1e-9
    return held, tried
