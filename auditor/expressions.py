"""Expressions of rules, parsed to a small tree and never run as Python.

Allowed: numbers, texts, names, lists after `in`, + - * / %, comparisons (chained too), and, or, not, in, not in,
True, False, and the functions of FUNCTIONS. A missing value makes what depends on it unknown (None); and, or and not
are three-valued. Numbers are exact fractions.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from auditor.errors import AuditorError, did_you_mean

LONGEST = 2000  # characters
FUNCTIONS = {"round": (1, 2), "abs": (1, 1), "min": (2, 99), "max": (2, 99), "is_missing": (1, 1)}  # arguments


@dataclass
class ExpressionError(AuditorError):
    """An expression that is refused. offset counts code points from its beginning."""

    offset: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    value: Fraction


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Truth:
    value: bool


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """op: + - * / %"""

    op: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Negative:
    of: Tree


@dataclass(frozen=True, slots=True)
class Compare:
    """op: == != < <= > >="""

    op: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class In:
    of: Tree
    options: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Logic:
    """op: and, or"""

    op: str
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Not:
    of: Tree


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Tree, ...]


Tree = Name | Number | Text | Truth | Arithmetic | Negative | Compare | In | Logic | Not | Call

_ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Mod: "%"}
_COMPARE = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


def parse(text: str) -> Tree:
    """The tree of an expression. Raises ExpressionError, whose offset points at what is refused."""
    if len(text) > LONGEST:
        raise ExpressionError(f"the expression is longer than {LONGEST} characters")
    line = text.replace("\n", " ").replace("\r", " ")
    try:
        return _Parser(line).tree(ast.parse(line, mode="eval").body)
    except SyntaxError as problem:
        offset = max((problem.offset or 1) - 1, 0)
        raise ExpressionError(f"not an expression: {problem.msg}", offset=offset) from None
    except (ValueError, RecursionError, MemoryError):
        raise ExpressionError("not an expression that can be read") from None


@dataclass(frozen=True, slots=True)
class _Parser:
    text: str

    def tree(self, node: ast.expr) -> Tree:
        match node:
            case ast.Name(id=name):
                return Name(name, self.offset(node))
            case ast.Constant():
                return self.constant(node)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return Negative(self.tree(operand))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.tree(operand))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
                return Arithmetic(_ARITHMETIC[type(op)], self.tree(left), self.tree(right))
            case ast.BoolOp(op=op, values=values):
                return Logic("and" if isinstance(op, ast.And) else "or", tuple(map(self.tree, values)))
            case ast.Compare():
                return self.compare(node)
            case ast.Call():
                return self.call(node)
        return self.refuse(node, f"`{ast.unparse(node)}` is not allowed in an expression")

    def constant(self, node: ast.Constant) -> Tree:
        match node.value:
            case bool(value):
                return Truth(value)
            case int(value):
                return Number(Fraction(value))
            case float():
                return self.decimal(node)
            case str(value):
                return Text(value)
        return self.refuse(node, f"`{ast.unparse(node)}` is not allowed in an expression")

    def decimal(self, node: ast.Constant) -> Tree:
        """`0.1` is one tenth, exactly."""
        printed = ast.get_source_segment(self.text, node) or ""
        if "e" in printed.lower():
            return self.refuse(node, "a number with an exponent is not allowed in an expression", "write it out")
        return Number(Fraction(printed))

    def compare(self, node: ast.Compare) -> Tree:
        """A chain `a < b < c` becomes `a < b and b < c`."""
        sides = [node.left, *node.comparators]
        parts = tuple(self.comparison(*pair) for pair in zip(node.ops, sides, sides[1:], strict=False))
        return parts[0] if len(parts) == 1 else Logic("and", parts)

    def comparison(self, op: ast.cmpop, left: ast.expr, right: ast.expr) -> Tree:
        if type(op) in _COMPARE:
            return Compare(_COMPARE[type(op)], self.tree(left), self.tree(right))
        if not isinstance(op, ast.In | ast.NotIn):
            return self.refuse(right, "`is` is not allowed in an expression", "write ==, or is_missing(…)")
        if not isinstance(right, ast.List | ast.Tuple | ast.Set):
            return self.refuse(right, "a list is wanted after `in`", "write [a, b]")
        found = In(self.tree(left), tuple(map(self.tree, right.elts)))
        return found if isinstance(op, ast.In) else Not(found)

    def call(self, node: ast.Call) -> Tree:
        if not isinstance(node.func, ast.Name) or node.func.id not in FUNCTIONS:
            name = ast.unparse(node.func)
            return self.refuse(node, f"`{name}` is no function of an expression", did_you_mean(name, FUNCTIONS))
        low, high = FUNCTIONS[node.func.id]
        if node.keywords or not low <= len(node.args) <= high:
            return self.refuse(node, f"`{node.func.id}` takes {low if low == high else f'{low} to {high}'} arguments")
        return Call(node.func.id, tuple(map(self.tree, node.args)))

    def refuse(self, node: ast.expr, message: str, hint: str = "") -> Tree:
        raise ExpressionError(message, hint=hint, offset=self.offset(node))

    def offset(self, node: ast.expr) -> int:
        """Code points from the beginning of the expression, which is one line (ast counts bytes of UTF-8)."""
        return len(self.text.encode()[: node.col_offset].decode())


def names(tree: Tree) -> Iterator[Name]:
    """Every name in a tree, from left to right."""
    match tree:
        case Name():
            yield tree
        case Arithmetic() | Compare():
            yield from names(tree.left)
            yield from names(tree.right)
        case Negative() | Not():
            yield from names(tree.of)
        case In():
            yield from names(tree.of)
            for option in tree.options:
                yield from names(option)
        case Logic():
            for part in tree.parts:
                yield from names(part)
        case Call():
            for argument in tree.arguments:
                yield from names(argument)


def require_names(tree: Tree, known: Mapping[str, Any] | tuple[str, ...]) -> None:
    """Raises ExpressionError at the first name that is not known."""
    for found in names(tree):
        if found.name not in known:
            raise ExpressionError(
                f"unknown name {found.name!r}", hint=did_you_mean(found.name, known), offset=found.offset
            )


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "%": operator.mod, "==": operator.eq, "!=": operator.ne,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def evaluate(tree: Tree, values: Mapping[str, Any]) -> Any:
    """The value of a tree: a Fraction, a text, True, False, or None where a missing value leaves it unknown."""
    match tree:
        case Name(name=name):
            return values.get(name)
        case Number(value=value) | Text(value=value) | Truth(value=value):
            return value
        case Arithmetic(op=op, left=left, right=right) | Compare(op=op, left=left, right=right):
            return _binary(op, evaluate(left, values), evaluate(right, values))
        case Negative(of=of):
            return _binary("-", Fraction(0), evaluate(of, values))
        case Not(of=of):
            found = evaluate(of, values)
            return None if found is None else not found
        case In(of=of, options=options):
            return _any([_binary("==", evaluate(of, values), evaluate(option, values)) for option in options])
        case Logic(op=op, parts=parts):
            found = [evaluate(part, values) for part in parts]
            return _any(found) if op == "or" else _all(found)
        case Call(function=function, arguments=arguments):
            return _call(function, [evaluate(argument, values) for argument in arguments])


def _binary(op: str, left: Any, right: Any) -> Any:
    if left is None or right is None:
        return None
    if op in ("==", "!="):
        return _OPERATORS[op](left, right)
    if isinstance(left, str) != isinstance(right, str) or (isinstance(left, str) and op in "+-*/%"):
        return None
    if op in "/%":
        return None if right == 0 else Fraction(left) / right if op == "/" else left % right
    return _OPERATORS[op](left, right)


def _any(found: list[Any]) -> bool | None:
    return True if any(found) else None if None in found else False


def _all(found: list[Any]) -> bool | None:
    return False if any(f is False for f in found) else None if None in found else True


def _call(function: str, arguments: list[Any]) -> Any:
    if function == "is_missing":
        return arguments[0] is None
    if any(a is None or isinstance(a, str) for a in arguments):
        return None
    if function == "round":
        return round_half_up(arguments[0], int(arguments[1]) if len(arguments) > 1 else 0)
    if function == "abs":
        return abs(arguments[0])
    return min(arguments) if function == "min" else max(arguments)


def round_half_up(value: Fraction, decimals: int = 0) -> Fraction:
    """Rounded to decimals (at most 30) as printed tables are: a half goes away from zero."""
    unit = Fraction(10) ** -max(-30, min(decimals, 30))
    steps = int(abs(value) / unit + Fraction(1, 2))
    return (steps if value >= 0 else -steps) * unit
