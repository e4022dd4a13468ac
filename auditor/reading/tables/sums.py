"""Arithmetic between the columns of a table.

Facts of a column: relation and columns, held and tried (numbers of rows), near (places of rows):
    difference (a, b)  b − a       growth (a, b)  the percentage change from a to b
    share (a, b)       a as a percentage of b     ratio (a, b)   a divided by b      sum (a, b, …)
A relation is a fact when it holds in most rows and not by chance: with the column moved by one row it mostly fails.
In the rows of `near` it fails by one unit of the last printed place, which rounding elsewhere can explain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Any

from auditor.model import Figure

Ends = tuple[float, float]
Column = list[Ends | None]
Facts = dict[str, Any]

ADDITIVE = ("count", "money", "measure", "none", "points")
_MOST = 0.6
_NAMED = {"change": ("difference",), "percent_change": ("growth",)}
_MANY = 4  # exact rows after which a miss by one is a fault
_ROWS = 60  # rows that are tried
_COLUMNS = 12


def ends(figure: Figure | None) -> Ends | None:
    """The interval of a cell as floats; None where it has none."""
    if figure is None or figure.interval.low is None or figure.interval.high is None:
        return None
    return float(figure.interval.low), float(figure.interval.high)


def column_relations(cells: Sequence[Sequence[Figure | None]], facts: Sequence[Facts]) -> list[Facts]:
    """For each column the relation that makes it from other columns, or nothing."""
    columns = [[ends(row[c]) for row in cells[:_ROWS]] for c in range(min(len(facts), _COLUMNS))]
    units = [_unit([row[c] for row in cells]) for c in range(len(columns))]
    places = [[last_place(row[c]) for row in cells[:_ROWS]] for c in range(len(columns))]
    return [_relation(c, columns, units, facts[c], places[c]) if c < len(columns) else {} for c in range(len(facts))]


def last_place(figure: Figure | None) -> float:
    """One unit of the last printed place."""
    return 0.0 if figure is None else figure.scale / 10**figure.decimals


def _unit(column: Sequence[Figure | None]) -> str:
    units = {figure.unit for figure in column if figure is not None}
    return units.pop() if len(units) == 1 else ""


def _relation(at: int, columns: list[Column], units: list[str], facts: Facts, places: Sequence[float]) -> Facts:
    named: tuple[str, ...] | None = _NAMED.get(facts.get("role", ""))
    if named and units[at] == "percent":
        named = ("difference", "growth")  # under `Change`, in per cent
    best: Facts = {}
    for name, others, make in _candidates(at, units, facts):
        if named is not None and name not in named:
            continue
        found = _tried(columns[at], [columns[o] for o in others], make)
        held = sum(gap == 0 for gap in found.values())
        if held < (1 if named else 3) or held < _MOST * len(found) or held <= best.get("held", 0):
            continue
        if not named and _by_chance(columns[at], [columns[o] for o in others], make, held):
            continue
        best = {
            "relation": name,
            "columns": others,
            "held": held,
            "tried": len(found),
            "near": _near(found, places, name),
        }
    return best


def _near(found: Mapping[int, float], places: Sequence[float], name: str) -> tuple[int, ...]:
    """Rows that miss by one unit of the last place; one such row among many exact ones is a fault, not rounding."""
    near = tuple(row for row, gap in found.items() if 0 < gap <= places[row] * 1.000001)
    exact = name in ("difference", "sum") and sum(gap == 0 for gap in found.values()) >= _MANY
    return () if exact and len(near) == 1 else near


def _candidates(
    at: int, units: list[str], facts: Facts
) -> Iterator[tuple[str, tuple[int, ...], Callable[..., Ends | None]]]:
    """Every way in which the column could follow from others; the nearest columns to the left come first."""
    others = sorted((c for c in range(len(units)) if c != at), key=lambda c: (c > at, abs(at - c)))
    percent = units[at] == "percent"
    for a, b in permutations(others, 2):
        same = units[a] == units[b] != ""
        if percent and same and units[a] in ADDITIVE:
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
                yield "sum", parts, total


def _tried(column: Column, others: list[Column], make: Callable[..., Ends | None], turn: int = 0) -> dict[int, float]:
    """By row: how far the column is from what the others make, 0 where it meets it; rows that tell nothing are out."""
    out: dict[int, float] = {}
    count = len(column)
    for row in range(count):
        cell, parts = column[(row + turn) % count], [other[row] for other in others]
        made = None if cell is None or any(part is None for part in parts) else make(*parts)
        if cell is not None and made is not None:
            gap = max(cell[0] - made[1], made[0] - cell[1])
            out[row] = gap if gap > 1e-9 * max(1.0, abs(made[1])) else 0.0
    return out


def _by_chance(column: Column, others: list[Column], make: Callable[..., Ends | None], held: int) -> bool:
    """Whether the relation mostly holds too when the column is moved by some rows."""
    turns = range(1, max(2, min(len(column), 4)))
    return max(sum(gap == 0 for gap in _tried(column, others, make, turn).values()) for turn in turns) * 2 > held


def _difference(a: Ends, b: Ends) -> Ends:
    return b[0] - a[1], b[1] - a[0]


def _growth(a: Ends, b: Ends) -> Ends | None:
    return None if a[0] <= 0 else (100 * (b[0] / a[1] - 1), 100 * (b[1] / a[0] - 1))


def _share(a: Ends, b: Ends) -> Ends | None:
    return None if b[0] <= 0 or a[0] < 0 else (100 * a[0] / b[1], 100 * a[1] / b[0])


def _ratio(a: Ends, b: Ends) -> Ends | None:
    return None if b[0] <= 0 or a[0] < 0 else (a[0] / b[1], a[1] / b[0])


def total(*parts: Ends) -> Ends:
    return sum(p[0] for p in parts), sum(p[1] for p in parts)
