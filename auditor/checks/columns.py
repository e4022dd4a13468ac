"""Columns of a table in narwhals expressions: literals, rounding, suppressed cells, and the expressions of rules.

A published cell is an interval (auditor/interval.py): its value less `below` to its value plus `above`. A cell that
is missing or suppressed is open, unless its mark says a bound (`<5`).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from auditor import expressions as ex
from auditor.checks import Data
from auditor.dataset import Column, bounds
from auditor.errors import RuleError
from auditor.lazy import nw

EXACT_UNITS = ("", "count", "none", "years", "months", "weeks", "days", "hours", "minutes", "rank", "ordinal", "points")
RELATIVE = 1e-9  # what sums of binary fractions may be off by, relative to the value


def literal(value: Fraction | int) -> int | float:
    """A number as engines take it."""
    value = Fraction(value)
    return int(value) if value.denominator == 1 else float(value)


@dataclass(frozen=True, slots=True)
class Slack:
    """How far the true value may lie below and above a published one, and whether binary fractions are involved."""

    below: Fraction = Fraction(0)
    above: Fraction = Fraction(0)
    binary: bool = False

    def __add__(self, other: Slack) -> Slack:
        return Slack(self.below + other.below, self.above + other.above, self.binary or other.binary)


def slack(column: Column, unit: Fraction | None = None) -> Slack:
    """The slack of a column: its declared rounding, else an inferred unit, else half its last decimal; and its
    noise.
    """
    binary = column.type == "number"
    if column.rounding is not None:
        reach = column.rounding.interval(Fraction(0))
        low, high = reach.low or Fraction(0), reach.high or Fraction(0)
        return Slack(column.noise - low, column.noise + high, binary)
    if unit is not None and unit > 1:
        half = unit / 2
    elif column.decimals:
        half = Fraction(1, 2 * 10**column.decimals)
    else:
        whole = column.factor > 1 or (column.unit not in EXACT_UNITS and column.decimals == 0)
        half = Fraction(1, 2) if whole else Fraction(0)
    return Slack(column.noise + half, column.noise + half, binary)


def tolerance(value: nw.Expr, binary: bool) -> nw.Expr | int:
    """What binary arithmetic may be off by; whole numbers stay whole, however large."""
    return value.abs() * RELATIVE + RELATIVE if binary else 0


def bounded_marks(column: Column) -> dict[str, tuple[float, float]]:
    """The marks of a column that say bounds: `<5` is 0 to 5, `-` is 0 (or less than half a unit)."""
    found = {}
    for mark, meaning in column.marks.items():
        limits = bounds(mark)
        if meaning in ("bounded", "nil") and limits.low is not None and limits.high is not None:
            found[mark] = (float(limits.low), float(limits.high))
    return found


def marked(column: Column, end: int) -> nw.Expr | None:
    """For cells without a value: the low (0) or high (1) end that their mark says, else null. None if no mark says
    any.
    """
    marks = bounded_marks(column)
    if not column.status or not marks:
        return None
    status = nw.col(column.status)
    found: Any = nw.when(nw.lit(False)).then(nw.lit(0.0)).otherwise(nw.lit(None, nw.Float64()))
    for mark, ends in marks.items():
        found = nw.when(status == mark).then(nw.lit(ends[end])).otherwise(found)
    return nw.when(nw.col(column.name).is_null()).then(found).otherwise(nw.lit(None, nw.Float64()))


# -- expressions of rules ----------------------------------------------------------------------------------------------


def compiled(text: str, data: Data) -> nw.Expr:
    """The narwhals expression of a rule's expression over the columns of a table. Raises RuleError with the
    character.
    """
    try:
        tree = ex.parse(text)
        ex.require_names(tree, data.table.names())
        return _Compiler(data).truth(tree)
    except ex.ExpressionError as problem:
        raise RuleError(f"expression, character {problem.offset + 1}: {problem.message}", hint=problem.hint) from None


def names_in(text: str) -> tuple[str, ...]:
    """The columns that an expression names, in its order."""
    return tuple(dict.fromkeys(found.name for found in ex.names(ex.parse(text))))


@dataclass(frozen=True, slots=True)
class _Compiler:
    """Numbers stay numbers and texts texts: an expression that mixes them is refused, not answered."""

    data: Data

    def truth(self, tree: ex.Tree) -> nw.Expr:
        expression, sort = self.made(tree)
        if sort != "truth":
            raise ex.ExpressionError(
                f"this is a {sort}, but an expression says what must hold", hint="compare it: ==, <, in"
            )
        return expression

    def made(self, tree: ex.Tree) -> tuple[nw.Expr, str]:
        """An expression and its sort: number, text, truth."""
        match tree:
            case ex.Name(name=name):
                return nw.col(name), self.sort(name)
            case ex.Number(value=value):
                return nw.lit(literal(value)), "number"
            case ex.Text(value=value):
                return nw.lit(value), "text"
            case ex.Truth(value=value):
                return nw.lit(value), "truth"
            case ex.Not(of=of):
                return ~self.truth(of), "truth"
            case ex.Logic(op=op, parts=parts):
                sides = [self.truth(part) for part in parts]
                joined = nw.all_horizontal if op == "and" else nw.any_horizontal
                return joined(*sides, ignore_nulls=False), "truth"
            case ex.Negative(of=of):
                return -self.number(of), "number"
            case ex.Arithmetic(op=op, left=left, right=right):
                return self.arithmetic(op, self.number(left), self.number(right)), "number"
            case ex.Compare(op=op, left=left, right=right):
                return self.compare(op, left, right), "truth"
            case ex.In(of=of, options=options):
                return nw.any_horizontal(*(self.compare("==", of, o) for o in options), ignore_nulls=False), "truth"
            case ex.Call():
                return self.call(tree)

    def sort(self, name: str) -> str:
        column = self.data.column(name)
        return "number" if column.numeric else "truth" if column.type == "boolean" else "text"

    def number(self, tree: ex.Tree) -> nw.Expr:
        expression, sort = self.made(tree)
        if sort != "number":
            offset = tree.offset if isinstance(tree, ex.Name) else 0
            raise ex.ExpressionError(f"a number is wanted, but this is a {sort}", offset=offset)
        return expression

    def arithmetic(self, op: str, left: nw.Expr, right: nw.Expr) -> nw.Expr:
        if op in "/%":
            right = nw.when(right != 0).then(right)
        if op == "/":
            return left.cast(nw.Float64()) / right
        return {"+": left + right, "-": left - right, "*": left * right, "%": left % right}[op]

    def compare(self, op: str, left: ex.Tree, right: ex.Tree) -> nw.Expr:
        (a, sort_a), (b, sort_b) = self.made(left), self.made(right)
        if sort_a != sort_b:
            offset = left.offset if isinstance(left, ex.Name) else 0
            raise ex.ExpressionError(f"a {sort_a} is compared with a {sort_b}", offset=offset)
        if sort_a == "number" and not (self.whole(left) and self.whole(right)):
            return self.nearly(op, a, b)
        return {"==": a == b, "!=": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[op]

    def nearly(self, op: str, a: nw.Expr, b: nw.Expr) -> nw.Expr:
        """Numbers with binary fractions are equal within RELATIVE, so that 0.1 + 0.2 is 0.3."""
        gap = a.cast(nw.Float64()) - b.cast(nw.Float64())
        limit = (a.cast(nw.Float64()).abs() + b.cast(nw.Float64()).abs()) * RELATIVE
        table = {
            "==": gap.abs() <= limit, "!=": gap.abs() > limit, "<": gap < -limit,
            "<=": gap <= limit, ">": gap > limit, ">=": gap >= -limit,
        }  # fmt: skip
        return table[op]

    def whole(self, tree: ex.Tree) -> bool:
        """Whether a number is certainly whole, so that it is compared exactly."""
        match tree:
            case ex.Name(name=name):
                return self.data.column(name).type == "integer"
            case ex.Number(value=value):
                return value.denominator == 1
            case ex.Negative(of=of):
                return self.whole(of)
            case ex.Arithmetic(op=op, left=left, right=right):
                return op in "+-*%" and self.whole(left) and self.whole(right)
        return False

    def call(self, tree: ex.Call) -> tuple[nw.Expr, str]:
        if tree.function == "is_missing":
            return self.made(tree.arguments[0])[0].is_null(), "truth"
        if tree.function == "round":
            return self.rounded(tree.arguments), "number"
        values = [self.number(a) for a in tree.arguments]
        if tree.function == "abs":
            return values[0].abs(), "number"
        known = nw.all_horizontal(*(~v.is_null() for v in values), ignore_nulls=False)
        chosen = nw.min_horizontal(*values) if tree.function == "min" else nw.max_horizontal(*values)
        return nw.when(known).then(chosen), "number"

    def rounded(self, arguments: tuple[ex.Tree, ...]) -> nw.Expr:
        """A half goes away from zero, as in printed tables."""
        decimals = arguments[1] if len(arguments) > 1 else ex.Number(Fraction(0))
        if not isinstance(decimals, ex.Number) or decimals.value.denominator != 1 or abs(decimals.value) > 12:
            raise ex.ExpressionError("round takes the number of decimals, 0 to 12, as its second argument")
        value = self.number(arguments[0]).cast(nw.Float64())
        scale = 10.0 ** int(decimals.value)
        steps = (value.abs() * scale * (1 + RELATIVE / 1000) + 0.5).floor()
        return nw.when(value < 0).then(-steps / scale).otherwise(steps / scale)
