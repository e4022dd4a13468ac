"""Relations as linear inequalities over figures: what their formulas say, as far as it is linear.

Multiplied out, a formula is a polynomial of its figures. A product of two figures is bounded by one of them times what
the other can mean; `min`, `max` and a magnitude of unknown sign stand for what they can mean. What is bounded so is
weaker than the formula, never stronger: where the inequalities cannot all hold, the relations cannot.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce

from auditor import formula as formulas
from auditor.interval import ANYTHING, Interval, exactly, total
from auditor.model import Figure, Outcome, Part, Word
from auditor.relations import by_role

Place = tuple[str, int, int, str]  # what tells a part from all others: source, start, end; of a cell of data, where
Polynomial = Mapping[tuple[int, ...], Fraction]  # by the variables that are multiplied; () is the constant


def place(part: Part) -> Place:
    """Where a part stands."""
    cell = "\x1f".join(f"{k}={part.place[k]}" for k in sorted(part.place)) if part.place else ""
    return part.source, part.start, part.end, cell


@dataclass(frozen=True, slots=True)
class Row:
    """low <= the sum of coefficient times variable <= high.

    given: the parts that are taken as printed; if one of them is wrong, the row says nothing.
    """

    terms: Mapping[int, Fraction]
    low: Fraction | None
    high: Fraction | None
    given: frozenset[Place] = frozenset()


@dataclass(slots=True)
class Variables:
    """What the figures of relations can mean, each place once; a figure that stands negated is the same variable."""

    intervals: list[Interval] = field(default_factory=list)
    values: list[Fraction] = field(default_factory=list)  # as printed
    places: list[Place | None] = field(default_factory=list)  # None: a bound, not a figure
    behind: dict[int, frozenset[Place]] = field(default_factory=dict)  # the figures that a bound is made of
    signed: set[int] = field(default_factory=set)  # printed with a sign, which may be the wrong one
    known: dict[tuple[Place, Interval], int] = field(default_factory=dict)

    def of(self, figure: Figure) -> tuple[int, int]:
        """(variable, sign) of a figure."""
        at = place(figure)
        if (at, -figure.interval) in self.known and figure.interval != -figure.interval:
            return self.known[at, -figure.interval], -1
        if (at, figure.interval) not in self.known:
            number = self.known[at, figure.interval] = self._add(figure.interval, at, figure.value)
            self.signed |= {number} if figure.sign else set()
        return self.known[at, figure.interval], 1

    def bound(self, interval: Interval, behind: Iterable[Place]) -> int:
        """A variable that stands for what something that is not linear can mean."""
        number = self._add(interval, None, None)
        self.behind[number] = frozenset(behind)
        return number

    def _add(self, interval: Interval, at: Place | None, value: Fraction | None) -> int:
        self.intervals.append(interval)
        self.values.append(value if value is not None else interval.middle or Fraction(0))
        self.places.append(at)
        return len(self.intervals) - 1


# -- polynomials -------------------------------------------------------------------------------------------------------

ONE: Polynomial = {(): Fraction(1)}


def plus(a: Polynomial, b: Polynomial, sign: int = 1) -> Polynomial:
    """a + b, or a − b."""
    out = defaultdict(Fraction, a)
    for monomial, coefficient in b.items():
        out[monomial] += sign * coefficient
    return {monomial: coefficient for monomial, coefficient in out.items() if coefficient}


def times(a: Polynomial, b: Polynomial) -> Polynomial:
    """a × b"""
    if ONE in (a, b):
        return a if b == ONE else b
    out: defaultdict[tuple[int, ...], Fraction] = defaultdict(Fraction)
    for one, c in a.items():
        for other, d in b.items():
            out[tuple(sorted(one + other))] += c * d
    return {monomial: coefficient for monomial, coefficient in out.items() if coefficient}


Quotient = tuple[Polynomial, Polynomial]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns one formula over its figures into polynomials."""

    figures: Mapping[str, list[Figure]]
    variables: Variables
    signs: set[Place] = field(default_factory=set)  # the figures by whose prints the sign of a difference is known

    def each(self, side: ast.expr, extreme: str) -> list[Quotient]:
        """A side of a comparison; of an extreme that all must keep to, every figure by itself."""
        if isinstance(side, ast.Call) and isinstance(side.func, ast.Name) and side.func.id == extreme:
            roles = [node.id for node in side.args if isinstance(node, ast.Name)]
            return [(self._one(figure), ONE) for role in roles for figure in self.figures[role]]
        return [self.quotient(side)]

    def quotient(self, tree: ast.expr) -> Quotient:
        """An expression as one polynomial over another."""
        if isinstance(tree, ast.Constant):
            return {(): Fraction(str(tree.value))}, ONE
        if isinstance(tree, ast.Name):
            return self._sum(tree.id), ONE
        if isinstance(tree, ast.UnaryOp):
            over, under = self.quotient(tree.operand)
            return plus({}, over, -1), under
        if isinstance(tree, ast.BinOp):
            return _combined(tree.op, self.quotient(tree.left), self.quotient(tree.right))
        if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
            return self._call(tree, tree.func.id, tree.args[0])
        raise ValueError(ast.unparse(tree))

    def _signed(self, argument: ast.expr) -> bool:
        """Whether it is one figure with a sign, of which only the magnitude counts."""
        return isinstance(argument, ast.Name) and any(figure.sign for figure in self.figures[argument.id])

    def _sum(self, role: str) -> Polynomial:
        out: Polynomial = {}
        for figure in self.figures[role]:
            out = plus(out, self._one(figure))
        return out

    def _one(self, figure: Figure) -> Polynomial:
        variable, sign = self.variables.of(figure)
        return {(variable,): Fraction(sign)}

    def _call(self, tree: ast.Call, name: str, argument: ast.expr) -> Quotient:
        if name == "sum" and isinstance(argument, ast.Name):
            return self._sum(argument.id), ONE
        values = formulas.intervals(self.figures)
        if name == "abs" and not self._signed(argument):
            inner = formulas.worth(argument, values)
            over, under = self.quotient(argument)
            rises, falls = inner.low is not None and inner.low >= 0, inner.high is not None and inner.high <= 0
            if rises or falls:
                self.signs.update(self._behind(argument) if len(over) > 1 else ())
                return (over if rises else plus({}, over, -1)), under
        behind = self._behind(argument)
        return {(self.variables.bound(formulas.worth(tree, values), behind),): Fraction(1)}, ONE

    def _behind(self, tree: ast.expr) -> list[Place]:
        """Where the figures of an expression stand."""
        roles = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
        return [place(figure) for role in roles for figure in self.figures.get(role, ())]

    def within(self, side: ast.expr) -> list[Quotient]:
        """Of a magnitude of several figures: what is inside, and its negative; neither is more than the magnitude."""
        if isinstance(side, ast.Call) and isinstance(side.func, ast.Name) and side.func.id == "abs":
            over, under = self.quotient(side.args[0])
            return [(over, under), (plus({}, over, -1), under)] if len(over) > 1 else []
        return []


def _combined(op: ast.operator, a: Quotient, b: Quotient) -> Quotient:
    if isinstance(op, ast.Mult):
        return times(a[0], b[0]), times(a[1], b[1])
    if isinstance(op, ast.Div):
        return times(a[0], b[1]), times(a[1], b[0])
    sign = -1 if isinstance(op, ast.Sub) else 1
    return plus(times(a[0], b[1]), times(b[0], a[1]), sign), times(a[1], b[1])


# -- rows --------------------------------------------------------------------------------------------------------------


def rows(outcome: Outcome, variables: Variables) -> Iterator[Row]:
    """The inequalities of a relation. A divisor that may be zero makes none."""
    figures = by_role(outcome.parts)
    words = frozenset(place(part) for _, part in outcome.parts if isinstance(part, Word))
    for left, op, right in formulas.sides(outcome.formula):
        reader = _Reader(figures, variables)
        pairs = [
            (a, b)
            for a in reader.each(left, "max" if op in ("<=", "<") else "min" if op in (">=", ">") else "")
            for b in reader.each(right, "min" if op in ("<=", "<") else "max" if op in (">=", ">") else "")
        ]
        for a, b in pairs:
            yield from _rows(a, op, b, words | reader.signs, variables)
        if op in ("==", "<="):
            yield from (
                row
                for a in reader.within(left)
                for b in reader.each(right, "")
                for row in _rows(a, "<=", b, words, variables)
            )


def _rows(a: Quotient, op: str, b: Quotient, words: frozenset[Place], variables: Variables) -> Iterator[Row]:
    divisor = _range(times(a[1], b[1]), variables.intervals)
    if divisor.low is None or divisor.low <= 0:
        return
    difference = plus(times(a[0], b[1]), times(b[0], a[1]), -1)
    for kept in _kept(difference, variables):
        yield from _compared(op, _bounded(difference, kept, variables), words, _slack(difference, variables))


def _slack(difference: Polynomial, variables: Variables) -> Fraction:
    """One value that is printed twice may be rounded twice: the two are as near as the vaguer print lets them be."""
    widths = []
    for monomial in difference:
        bound = variables.intervals[monomial[0]] if len(monomial) == 1 else ANYTHING
        if bound.low is None or bound.high is None or sum(difference.values(), Fraction(0)):
            return Fraction(0)
        widths.append(bound.high - bound.low)
    return max(widths) / 2 if len(widths) == 2 else Fraction(0)


def _kept(difference: Polynomial, variables: Variables) -> list[int | None]:
    """The variables that may stay in a product while the others are bounded: those that are not negative."""
    products = [monomial for monomial in difference if len(monomial) > 1]
    found = [v for v in dict.fromkeys(v for m in products for v in m) if variables.places[v] is not None]
    fit: list[int | None] = [v for v in found if (low := variables.intervals[v].low) is not None and low >= 0]
    return fit or [None]


@dataclass(slots=True)
class _Bounds:
    """A linear form below a polynomial and one above it, with the parts that the bounds take as printed."""

    low: dict[int, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    high: dict[int, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    constant: Interval = field(default_factory=lambda: exactly(0))
    given: set[Place] = field(default_factory=set)


def _bounded(difference: Polynomial, kept: int | None, variables: Variables) -> _Bounds:
    out = _Bounds()
    for monomial, coefficient in difference.items():
        if len(monomial) == 1 and variables.places[monomial[0]] is not None:
            out.low[monomial[0]] += coefficient
            out.high[monomial[0]] += coefficient
            continue
        others = list(monomial)
        if kept in others:
            others.remove(kept)
        factor = _product(variables.intervals[v] for v in others).scaled(coefficient)
        out.given.update(p for v in others for p in _behind(v, variables))
        if len(others) == len(monomial):
            out.constant = out.constant + factor
        elif kept is not None and factor.low is not None and factor.high is not None:
            out.low[kept] += factor.low
            out.high[kept] += factor.high
        else:
            out.constant = ANYTHING
    return out


def _behind(variable: int, variables: Variables) -> frozenset[Place]:
    at = variables.places[variable]
    return variables.behind[variable] if at is None else frozenset({at})


def _compared(op: str, bounds: _Bounds, words: frozenset[Place], slack: Fraction) -> Iterator[Row]:
    """The rows of `difference op 0`, give or take the slack; an order that is strict is taken as if it were not."""
    given = frozenset(bounds.given) | words
    low, high = bounds.constant.low, bounds.constant.high
    if op == "==" and bounds.low == bounds.high and low == high and low is not None:
        yield Row(_some(bounds.low), -low - slack, slack - low, given)
        return
    if op in ("==", "<=", "<") and low is not None:
        yield Row(_some(bounds.low), None, -low, given)
    if op in ("==", ">=", ">") and high is not None:
        yield Row(_some(bounds.high), -high, None, given)


def _some(terms: Mapping[int, Fraction]) -> dict[int, Fraction]:
    return {variable: coefficient for variable, coefficient in terms.items() if coefficient}


def _product(intervals: Iterable[Interval]) -> Interval:
    return reduce(Interval.__mul__, intervals, exactly(1))


def _range(polynomial: Polynomial, intervals: list[Interval]) -> Interval:
    """What a polynomial can be, each product on its own."""
    return total([_product(intervals[v] for v in m).scaled(c) for m, c in polynomial.items()])
