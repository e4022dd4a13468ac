"""What the solver is held against: whether relations can hold, by another method, and every smallest repair by trial.

Fourier–Motzkin elimination in exact fractions, over the formulas as they are written; none of the solver's code.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

Form = dict[str, Fraction]  # by name; "" is the constant
Bounds = Mapping[str, tuple[Fraction | None, Fraction | None]]


def fits(formulas: Sequence[str], bounds: Bounds) -> bool:
    """Whether values within the bounds satisfy every formula over single names: `a + b == c`, `a <= b`."""
    forms = [form for formula in formulas for form in _forms(formula)]
    for name, (low, high) in bounds.items():
        forms += [{name: Fraction(-1), "": low}] if low is not None else []
        forms += [{name: Fraction(1), "": -high}] if high is not None else []
    return _possible({_normal(form) for form in forms})


def repairs(
    formulas: Sequence[str],
    bounds: Bounds,
    weights: Mapping[str, int],
    slack: int = 0,
    free: tuple[Fraction | None, Fraction | None] = (Fraction(0), None),
) -> set[frozenset[str]]:
    """All sets of names by which every formula can hold, if those are free: of least weight, or slack more at most."""
    sets = [frozenset(some) for n in range(len(bounds) + 1) for some in combinations(sorted(bounds), n)]
    found: set[frozenset[str]] = set()
    least: int | None = None
    for some in sorted(sets, key=lambda s: sum(weights[name] for name in s)):
        weight = sum(weights[name] for name in some)
        if least is not None and weight > least + slack:
            break
        if fits(formulas, {name: free if name in some else bound for name, bound in bounds.items()}):
            least = weight if least is None else least
            found.add(some)
    return found


# -- formulas as `form <= 0` -------------------------------------------------------------------------------------------


def _forms(formula: str) -> Iterator[Form]:
    compare = ast.parse(formula, mode="eval").body
    assert isinstance(compare, ast.Compare)
    sides = [_form(side) for side in (compare.left, *compare.comparators)]
    for left, op, right in zip(sides, compare.ops, sides[1:], strict=False):
        if isinstance(op, ast.Eq | ast.LtE):
            yield _sum(left, right, -1)
        if isinstance(op, ast.Eq | ast.GtE):
            yield _sum(right, left, -1)


def _form(node: ast.expr) -> Form:
    if isinstance(node, ast.Name):
        return {node.id: Fraction(1)}
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return {"": Fraction(node.value)}
    assert isinstance(node, ast.BinOp)
    return _sum(_form(node.left), _form(node.right), 1 if isinstance(node.op, ast.Add) else -1)


def _sum(a: Form, b: Form, sign: int) -> Form:
    return {name: a.get(name, Fraction(0)) + sign * b.get(name, Fraction(0)) for name in {*a, *b}}


def _normal(form: Form) -> tuple[tuple[str, Fraction], ...]:
    """A form whose largest coefficient is 1, so that equal ones are alike."""
    size = max((abs(c) for name, c in form.items() if name), default=Fraction(0)) or Fraction(1)
    return tuple(sorted((name, c / size) for name, c in form.items() if c))


def _possible(forms: set[tuple[tuple[str, Fraction], ...]]) -> bool:
    while names := sorted({name for form in forms for name, _ in form if name}):
        name = min(names, key=lambda n: _cost(forms, n))
        above = [dict(f) for f in forms if dict(f).get(name, 0) > 0]
        below = [dict(f) for f in forms if dict(f).get(name, 0) < 0]
        forms = {f for f in forms if name not in dict(f)}
        for up in above:
            for down in below:
                scaled = {n: c * -down[name] for n, c in up.items()}
                added = _sum(scaled, {n: c * up[name] for n, c in down.items()}, 1)
                forms.add(_normal({n: c for n, c in added.items() if n != name}))
    return all(dict(form).get("", 0) <= 0 for form in forms)


def _cost(forms: set[tuple[tuple[str, Fraction], ...]], name: str) -> int:
    signs = [dict(f).get(name, 0) for f in forms]
    return sum(s > 0 for s in signs) * sum(s < 0 for s in signs)
