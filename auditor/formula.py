"""A relation among figures as a formula over their roles: `to - from == by`, `sum(parts) == whole`.

Kinds state formulas; this module evaluates them over intervals, so that verdict, proof, suspects and corrections all
come from one place. A name stands for the figure of that role; where a role has several, it stands in `sum(role)`,
`min(role)` or `max(role)`. `abs(x)` is a magnitude; numbers are exact. Comparisons: `==` (both sides can be equal),
`<=`, `>=`, `<`, `>` (strictly: what rose is not equal). Every comparison of a chain
(`min(parts) <= whole <= max(parts)`) must be possible.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from auditor import interval
from auditor.interval import Interval
from auditor.model import Figure

Figures = Mapping[str, Sequence[Figure]]
Values = Mapping[str, Sequence[Interval]]

_OPERATIONS: Mapping[type[ast.operator], Callable[[Interval, Interval], Interval]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip
_SIGNS = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "/"}
_PRINTED = {"==": "=", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
_COMPARES = {ast.Eq: "==", ast.LtE: "<=", ast.GtE: ">=", ast.Lt: "<", ast.Gt: ">"}


@dataclass(frozen=True, slots=True)
class Expression:
    """One side of a comparison with its figures, to be printed: texts and figures in turn."""

    pieces: tuple[str | Figure, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison, evaluated."""

    tree: ast.expr
    value: Interval

    @property
    def compound(self) -> bool:
        inner = self.tree.args[0] if isinstance(self.tree, ast.Call) and len(self.tree.args) == 1 else self.tree
        alone = isinstance(self.tree, ast.Call) and isinstance(self.tree.func, ast.Name) and self.tree.func.id == "abs"
        return not isinstance(inner if alone else self.tree, ast.Name | ast.Constant)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of a formula, evaluated."""

    left: Side
    op: str
    right: Side

    @property
    def possible(self) -> bool:
        if self.op == "<=":
            return not self.right.value.below(self.left.value)
        if self.op == ">=":
            return not self.left.value.below(self.right.value)
        if self.op == "<":
            return _can_be_less(self.left.value, self.right.value)
        if self.op == ">":
            return _can_be_less(self.right.value, self.left.value)
        return self.left.value.meets(self.right.value)


def _can_be_less(a: Interval, b: Interval) -> bool:
    return a.low is None or b.high is None or a.low < b.high


@cache
def _parsed(formula: str) -> ast.Compare:
    tree = ast.parse(formula, mode="eval").body
    if not isinstance(tree, ast.Compare):
        raise ValueError(f"no comparison: {formula}")
    return tree


def compared(formula: str, values: Values) -> list[Comparison]:
    """Every comparison of a formula over the given intervals."""
    return [Comparison(Side(a, worth(a, values)), op, Side(b, worth(b, values))) for a, op, b in sides(formula)]


@cache
def sides(formula: str) -> tuple[tuple[ast.expr, str, ast.expr], ...]:
    """Every comparison of a formula as written: left side, sign, right side."""
    tree = _parsed(formula)
    found = (tree.left, *tree.comparators)
    return tuple((a, _COMPARES[type(op)], b) for a, op, b in zip(found, tree.ops, found[1:], strict=False))


@cache
def names(formula: str) -> frozenset[str]:
    """The roles that a formula names."""
    called = {node.func for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Call)}
    return frozenset(n.id for n in ast.walk(_parsed(formula)) if isinstance(n, ast.Name) and n not in called)


def possible(formula: str, values: Values) -> bool:
    """Whether some choice of values satisfies the formula (each figure standing once in it)."""
    return all(comparison.possible for comparison in compared(formula, values))


def intervals(figures: Figures) -> Values:
    return {role: [f.interval for f in found] for role, found in figures.items()}


def printed_values(figures: Figures) -> Values:
    """The printed values as exact intervals; what has no value keeps its interval."""
    return {
        role: [f.interval if f.value is None else interval.exactly(f.value) for f in found]
        for role, found in figures.items()
    }


def worth(tree: ast.expr, values: Values) -> Interval:
    """What an expression can be."""
    if isinstance(tree, ast.Constant):
        return interval.exactly(Fraction(str(tree.value)))
    if isinstance(tree, ast.Name):
        (only,) = values[tree.id]
        return only
    if isinstance(tree, ast.UnaryOp):
        return -worth(tree.operand, values)
    if isinstance(tree, ast.BinOp):
        return _OPERATIONS[type(tree.op)](worth(tree.left, values), worth(tree.right, values))
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        return _call(tree.func.id, tree.args, values)
    raise ValueError(ast.unparse(tree))


def _call(name: str, arguments: list[ast.expr], values: Values) -> Interval:
    (argument,) = arguments
    if name == "abs":
        return worth(argument, values).magnitude()
    if not isinstance(argument, ast.Name) or name not in ("sum", "min", "max"):
        raise ValueError(f"{name}({ast.unparse(argument)})")
    found = list(values[argument.id])
    if name == "sum":
        return interval.total(found)
    pick = min if name == "min" else max
    lows, highs = [f.low for f in found], [f.high for f in found]
    low = None if (None in lows) else pick(x for x in lows if x is not None)
    high = None if (None in highs) else pick(x for x in highs if x is not None)
    return Interval(low, high)


# -- printing ----------------------------------------------------------------------------------------------------------


def expression(tree: ast.expr, figures: Figures) -> Expression:
    """A side with its figures in the place of its names."""
    return Expression(tuple(_pieces(tree, figures)))


def stated(formula: str, figures: Figures) -> Expression:
    """A whole formula with its figures in the place of its names."""
    tree = _parsed(formula)
    pieces = list(_pieces(tree.left, figures))
    for op, side in zip(tree.ops, tree.comparators, strict=True):
        pieces += [f" {_PRINTED[_COMPARES[type(op)]]} ", *_pieces(side, figures)]
    return Expression(tuple(pieces))


def _pieces(tree: ast.expr, figures: Figures) -> Iterator[str | Figure]:
    if isinstance(tree, ast.Constant):
        yield str(tree.value)
    elif isinstance(tree, ast.Name):
        yield from figures[tree.id]
    elif isinstance(tree, ast.UnaryOp):
        yield "−"
        yield from _pieces(tree.operand, figures)
    elif isinstance(tree, ast.BinOp):
        yield from _wrapped(tree.left, figures)
        yield f" {_SIGNS[type(tree.op)]} "
        yield from _wrapped(tree.right, figures)
    elif isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        yield from _listed(tree.func.id, tree.args[0], figures)


def _wrapped(tree: ast.expr, figures: Figures) -> Iterator[str | Figure]:
    summed = isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "sum"
    if isinstance(tree, ast.BinOp) or summed:
        yield "("
        yield from _pieces(tree, figures)
        yield ")"
    else:
        yield from _pieces(tree, figures)


def _listed(name: str, argument: ast.expr, figures: Figures) -> Iterator[str | Figure]:
    if name == "abs":
        yield from _pieces(argument, figures)
        return
    assert isinstance(argument, ast.Name)
    opening, joint, closing = ("", " + ", "") if name == "sum" else (f"{name}(", "; ", ")")
    yield opening
    for number, figure in enumerate(figures[argument.id]):
        if number:
            yield joint
        yield figure
    yield closing
