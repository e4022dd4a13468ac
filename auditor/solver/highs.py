"""Many inequalities at once, by HiGHS in floating point: which of them may exclude each other.

Nothing here is believed: the rows that it names are solved again in exact fractions (auditor/solver/simplex.py).
Variables and rows are scaled by powers of two, so that the tolerance is relative and whole numbers stay exact.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import highspy
import numpy as np

from auditor.interval import Interval

TOLERANCE = 1e-9  # of a scaled bound
MOST = 20  # iterations a row and variable; what takes longer is not told to be in conflict
NONE = 1e-9  # a multiplier that is smaller than this is none


class Model:
    """Rows over variables. Bounds are given with each question; the basis is kept from one to the next."""

    def __init__(self, rows: Sequence[Mapping[int, Fraction]], start: Sequence[Fraction]) -> None:
        self.columns = np.array([_power(value) for value in start])
        powers = self.columns.tolist()
        terms = [[(v, float(c) * powers[v]) for v, c in row.items()] for row in rows]
        self.factors = np.array([1 / _power(max((abs(c) for _, c in row), default=1.0)) for row in terms])
        self.model: Any = _HIGHS()
        for name, value in _OPTIONS.items():
            self.model.setOptionValue(name, value)
        self.model.setOptionValue("simplex_iteration_limit", MOST * (len(rows) + len(start)))
        free = np.full(max(len(start), len(rows)), highspy.kHighsInf)
        self.model.addVars(len(start), -free[: len(start)], free[: len(start)])
        begins = np.cumsum([0, *(len(row) for row in terms)])[:-1].astype(np.int32)
        index = np.array([v for row in terms for v, _ in row], dtype=np.int32)
        value = np.array([c * f for row, f in zip(terms, self.factors, strict=True) for _, c in row])
        self.model.addRows(len(rows), -free[: len(rows)], free[: len(rows)], len(value), begins, index, value)

    def conflict(self, bounds: Sequence[Interval]) -> list[int] | None:
        """The rows that exclude each other within the bounds of variables and then rows; None if values exist."""
        count = len(self.columns)
        self.model.changeColsBounds(count, _numbers(count), *_ends(bounds[:count], 1 / self.columns))
        self.model.changeRowsBounds(
            len(self.factors), _numbers(len(self.factors)), *_ends(bounds[count:], self.factors)
        )
        self.model.run()
        if self.model.getModelStatus() != highspy.HighsModelStatus.kInfeasible:
            return None
        _, known, ray = self.model.getDualRay()
        return [int(n) for n in np.flatnonzero(np.abs(ray) > NONE * np.abs(ray).max())] if known else None


_HIGHS: Any = highspy.Highs  # its methods are made at run time
_OPTIONS: dict[str, Any] = {
    "output_flag": False,
    "presolve": "off",  # a ray is only known of the model as it stands
    "solver": "simplex",
    "threads": 1,
    "primal_feasibility_tolerance": TOLERANCE,
}


def _power(value: Fraction | float) -> float:
    """The power of two above a magnitude."""
    return math.ldexp(1.0, math.frexp(abs(float(value)))[1]) if value else 1.0


def _numbers(count: int) -> np.ndarray:
    return np.arange(count, dtype=np.int32)


def _ends(bounds: Sequence[Interval], factors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    lows = np.array([-highspy.kHighsInf if b.low is None else float(b.low) for b in bounds])
    highs = np.array([highspy.kHighsInf if b.high is None else float(b.high) for b in bounds])
    return lows * factors, highs * factors
