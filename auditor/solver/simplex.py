"""Whether linear inequalities over bounded variables can all hold, in exact fractions.

The general simplex of B. Dutertre and L. de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)", CAV 2006: every row
is a variable with bounds of its own; Bland's rule makes it end. Where no values fit, the bounds of one row of the
tableau cannot hold together, and no smaller set of them is impossible: that is the conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from auditor.interval import Interval


class Tableau:
    """The rows over variables 0 … n − 1; row i is the variable n + i. Values are kept from one question to the next."""

    def __init__(self, rows: Sequence[Mapping[int, Fraction]], start: Sequence[Fraction]) -> None:
        """start: a first value of each variable, the nearer to a solution the better."""
        first = len(start)
        self.values = [*start, *(_worth(row, start) for row in rows)]
        self.rows = {first + n: dict(row) for n, row in enumerate(rows)}  # basic variables by the others
        self.users: defaultdict[int, set[int]] = defaultdict(set)
        for basic, row in self.rows.items():
            for variable in row:
                self.users[variable].add(basic)

    def conflict(self, bounds: Sequence[Interval]) -> dict[int, Fraction] | None:
        """None if values within the bounds exist; else an irreducible set of variables whose bounds exclude each other.

        The variables come with the coefficients by which they add up to zero.
        """
        for variable, bound in enumerate(bounds):
            if variable not in self.rows:
                self._move(variable, _clamped(self.values[variable], bound))
        while True:
            wrong = min((b for b in self.rows if not bounds[b].contains(self.values[b])), default=None)
            if wrong is None:
                return None
            aim = _clamped(self.values[wrong], bounds[wrong])
            rises = aim > self.values[wrong]
            entering = self._entering(wrong, rises, bounds)
            if entering is None:
                return {wrong: Fraction(-1), **self.rows[wrong]}
            self._pivot(wrong, entering, aim)

    def _entering(self, basic: int, rises: bool, bounds: Sequence[Interval]) -> int | None:
        """The first variable that can move a basic one the way it must go."""
        return min(
            (v for v, c in self.rows[basic].items() if _free(self.values[v], bounds[v], (c > 0) == rises)), default=None
        )

    def _move(self, variable: int, value: Fraction) -> None:
        step = value - self.values[variable]
        if step:
            self.values[variable] = value
            for basic in self.users[variable]:
                self.values[basic] += self.rows[basic][variable] * step

    def _pivot(self, leaving: int, entering: int, value: Fraction) -> None:
        """Gives a basic variable its value by moving another, which takes its place in the basis."""
        row = self.rows[leaving]
        self._move(entering, self.values[entering] + (value - self.values[leaving]) / row[entering])
        del self.rows[leaving]
        for variable in row:
            self.users[variable].discard(leaving)
        factor = row.pop(entering)
        solved = {leaving: 1 / factor, **{v: -c / factor for v, c in row.items()}}
        for basic in list(self.users.pop(entering, ())):
            self._add(basic, solved, self.rows[basic].pop(entering))
        self.rows[entering] = solved
        for variable in solved:
            self.users[variable].add(entering)

    def _add(self, basic: int, row: Mapping[int, Fraction], factor: Fraction) -> None:
        own = self.rows[basic]
        for variable, coefficient in row.items():
            total = own.get(variable, Fraction(0)) + factor * coefficient
            if total:
                own[variable] = total
                self.users[variable].add(basic)
            else:
                del own[variable]
                self.users[variable].discard(basic)


def _worth(row: Mapping[int, Fraction], values: Sequence[Fraction]) -> Fraction:
    return sum((c * values[v] for v, c in row.items()), Fraction(0))


def _clamped(value: Fraction, bound: Interval) -> Fraction:
    if bound.low is not None and value < bound.low:
        return bound.low
    return bound.high if bound.high is not None and value > bound.high else value


def _free(value: Fraction, bound: Interval, up: bool) -> bool:
    """Whether a value may still move up, or down."""
    end = bound.high if up else bound.low
    return end is None or (value < end if up else value > end)


def verified(conflict: Mapping[int, Fraction], bounds: Sequence[Interval]) -> bool:
    """Whether the sum that must be zero cannot be, within the bounds."""
    lows, highs = zip(*(_scaled(bounds[v], c) for v, c in conflict.items()), strict=True)
    return _above(lows) or _above([None if h is None else -h for h in highs])


def _scaled(bound: Interval, factor: Fraction) -> tuple[Fraction | None, Fraction | None]:
    ends = [None if end is None else end * factor for end in (bound.low, bound.high)]
    return (ends[0], ends[1]) if factor > 0 else (ends[1], ends[0])


def _above(ends: Iterable[Fraction | None]) -> bool:
    found = list(ends)
    return None not in found and sum(e for e in found if e is not None) > 0
