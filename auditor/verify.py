"""Recomputes the proofs of a JSON report from its figures alone, with nothing of what made them.

A proof is a formula over roles and, for each role, figures with the lowest and the highest value that they can mean.
It stands if no choice of values within these bounds satisfies the formula, or all formulas of a set together. For a
set, bounds are narrowed by one formula after another until some figure has no value left.

A proof fails, too, if its figures are not those of its finding, or do not fit together: bounds that exclude the value
or each other, or a value that is not of the digits that are printed.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from auditor.errors import AuditorError, SourceError

Range = tuple[Fraction | None, Fraction | None]  # the lowest and the highest value; None is no bound
Key = tuple[str, str]  # a figure: where it stands, and its bounds
ALL: Range = (None, None)
ROUNDS = 200  # of narrowing
STATES = STANDS, FAILS, WORDS = "stands", "fails", "words"


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof. state: stands, fails, or words (of a finding that is no arithmetic, and is not recomputed)."""

    id: str
    rule: str
    state: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the figures of its roles, by their keys."""

    text: str
    roles: Mapping[str, tuple[Key, ...]]


def read(path: Path) -> list[Proof]:
    """The proofs of the report in a file. Raises SourceError for a file that is none."""
    try:
        return verify(json.loads(path.read_text(encoding="utf-8")))
    except OSError as problem:
        raise SourceError(f"cannot be read: {problem.strerror}", str(path)) from None
    except AuditorError as problem:
        raise SourceError(problem.message, str(path), hint=problem.hint) from None
    except ValueError:
        raise SourceError("this is no JSON", str(path), hint=_HINT) from None


def verify(report: Mapping[str, Any]) -> list[Proof]:
    """Every violated finding of a report, those that follow from others too. Raises AuditorError for no report."""
    try:
        return [proof for finding in report["findings"] for proof in _proofs(finding)]
    except (KeyError, TypeError, ValueError, ZeroDivisionError, SyntaxError) as problem:
        raise AuditorError(f"this is no report ({type(problem).__name__}: {problem})", hint=_HINT) from None


_HINT = "give it what `auditor check --format json` writes"


def _proofs(finding: Mapping[str, Any]) -> Iterator[Proof]:
    relation = finding["relation"]
    if finding["verdict"] == "violated":
        state = WORDS if relation is None else _state(relation) if _is_of(relation, finding) else FAILS
        yield Proof(finding["id"], finding["rule"], state, _text(relation))
    for other in finding["follows"]:
        yield from _proofs(other)


def _text(relation: Mapping[str, Any] | None) -> str:
    if relation is None:
        return ""
    return "; ".join([relation["formula"]] if relation["formula"] else [one["formula"] for one in relation["together"]])


# -- whether figures are what they say ---------------------------------------------------------------------------------


def _is_of(relation: Mapping[str, Any], finding: Mapping[str, Any]) -> bool:
    """Whether the figures of a relation are those of its finding, and fit together."""
    known = {_place(span) for span in finding["spans"]}
    figures = [f for one in relation["together"] or [relation] for found in one["figures"].values() for f in found]
    return all(_place(f["span"]) in known and _fits_itself(f) for f in figures)


def _place(span: Mapping[str, Any]) -> str:
    return "|".join(str(span.get(name, "")) for name in ("path", "start", "end", "quote", "place"))


def _fits_itself(figure: Mapping[str, Any]) -> bool:
    """Whether the value lies within its bounds and has the digits that are printed in a document."""
    low, value, high = (None if figure[name] is None else Fraction(figure[name]) for name in ("low", "value", "high"))
    known = [end for end in (low, value, high) if end is not None]
    if known != sorted(known):
        return False
    quote = figure["span"]["quote"]
    if value is None or "place" in figure["span"] or not _NUMBER.fullmatch(quote):
        return True
    return _digits(quote) == _digits(figure["value"])


_NUMBER = re.compile(r"\d[\d\s.,\u00a0\u2009\u202f]*")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text).strip("0")


# -- whether values satisfy formulas -----------------------------------------------------------------------------------


def _state(relation: Mapping[str, Any]) -> str:
    formulas, bounds = [], dict[Key, Range]()
    for one in relation["together"] or [relation]:
        roles = {role: tuple(_key(figure, bounds) for figure in found) for role, found in one["figures"].items()}
        formulas.append(Formula(one["formula"], roles))
    return STANDS if _impossible(formulas, bounds) else FAILS


def _key(figure: Mapping[str, Any], bounds: dict[Key, Range]) -> Key:
    """The key of a figure; its bounds are noted. One place with one meaning is one figure."""
    low, high = (None if figure[end] is None else Fraction(figure[end]) for end in ("low", "high"))
    span = figure["span"]
    place = "|".join(str(span.get(name, "")) for name in ("path", "start", "end", "place"))
    key = place, f"{low}:{high}"
    bounds[key] = low, high
    return key


def _impossible(formulas: Sequence[Formula], bounds: dict[Key, Range]) -> bool:
    """Whether no values within the bounds satisfy all formulas."""
    for _ in range(ROUNDS if len(formulas) > 1 else 1):
        before = dict(bounds)
        if not all(_narrowed(formula, bounds) for formula in formulas):
            return True
        if bounds == before:
            return False
    return False


# -- ranges ------------------------------------------------------------------------------------------------------------


def _add(a: Range, b: Range) -> Range:
    low = None if a[0] is None or b[0] is None else a[0] + b[0]
    return low, None if a[1] is None or b[1] is None else a[1] + b[1]


def _negative(a: Range) -> Range:
    return (None if a[1] is None else -a[1]), (None if a[0] is None else -a[0])


def _times(a: Range, b: Range) -> Range:
    if None in (*a, *b):
        known = a[0] is not None and b[0] is not None and a[0] >= 0 and b[0] >= 0
        return (a[0] * b[0], None) if known and a[0] is not None and b[0] is not None else ALL
    corners = [x * y for x in a for y in b if x is not None and y is not None]
    return min(corners), max(corners)


def _inverse(a: Range) -> Range:
    """One divided by a range that leaves out zero; anything if it does not."""
    low, high = a
    if low is not None and low > 0:
        return (Fraction(0) if high is None else 1 / high), 1 / low
    if high is not None and high < 0:
        return 1 / high, (Fraction(0) if low is None else 1 / low)
    return ALL


def _common(a: Range, b: Range) -> Range | None:
    """What lies in both, if anything does."""
    lows, highs = [x for x in (a[0], b[0]) if x is not None], [x for x in (a[1], b[1]) if x is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    return None if low is not None and high is not None and low > high else (low, high)


# -- formulas ----------------------------------------------------------------------------------------------------------


def _narrowed(formula: Formula, bounds: dict[Key, Range]) -> bool:
    """Narrows the bounds to what a formula leaves; False if it leaves nothing."""
    tree = ast.parse(formula.text, mode="eval").body
    if not isinstance(tree, ast.Compare):
        raise ValueError(f"no comparison: {formula.text}")
    sides = [tree.left, *tree.comparators]
    return all(_compared(a, op, b, formula, bounds) for a, op, b in zip(sides, tree.ops, sides[1:], strict=False))


def _compared(a: ast.expr, op: ast.cmpop, b: ast.expr, formula: Formula, bounds: dict[Key, Range]) -> bool:
    left, right = _value(a, formula, bounds), _value(b, formula, bounds)
    if isinstance(op, ast.Eq):
        both = _common(left, right)
        return both is not None and _pushed(a, both, formula, bounds) and _pushed(b, both, formula, bounds)
    if isinstance(op, ast.Gt | ast.GtE):
        a, b, left, right = b, a, right, left
    elif not isinstance(op, ast.Lt | ast.LtE):
        raise ValueError(f"no comparison of figures: {formula.text}")
    strict = isinstance(op, ast.Lt | ast.Gt)
    if left[0] is not None and right[1] is not None and (left[0] > right[1] or (strict and left[0] == right[1])):
        return False
    return _pushed(a, (None, right[1]), formula, bounds) and _pushed(b, (left[0], None), formula, bounds)


def _value(tree: ast.expr, formula: Formula, bounds: Mapping[Key, Range]) -> Range:
    """What an expression can be."""
    if isinstance(tree, ast.Constant):
        exact = Fraction(str(tree.value))
        return exact, exact
    if isinstance(tree, ast.Name):
        (only,) = formula.roles[tree.id]
        return bounds[only]
    if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub):
        return _negative(_value(tree.operand, formula, bounds))
    if isinstance(tree, ast.BinOp):
        a, b = _value(tree.left, formula, bounds), _value(tree.right, formula, bounds)
        return _OPERATIONS[type(tree.op)](a, b)
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and len(tree.args) == 1:
        return _called(tree.func.id, tree.args[0], formula, bounds)
    raise ValueError(f"not arithmetic: {formula.text}")


_OPERATIONS: dict[type[ast.operator], Callable[[Range, Range], Range]] = {
    ast.Add: _add,
    ast.Sub: lambda a, b: _add(a, _negative(b)),
    ast.Mult: _times,
    ast.Div: lambda a, b: _times(a, _inverse(b)),
}


def _called(name: str, argument: ast.expr, formula: Formula, bounds: Mapping[Key, Range]) -> Range:
    if name == "abs":
        low, high = _value(argument, formula, bounds)
        if low is not None and low >= 0:
            return low, high
        flipped = _negative((low, high))
        return flipped if high is not None and high <= 0 else (Fraction(0), _largest([high, flipped[1]]))
    if not isinstance(argument, ast.Name) or name not in ("sum", "min", "max"):
        raise ValueError(f"not arithmetic: {formula.text}")
    found = [bounds[key] for key in formula.roles[argument.id]]
    if name == "sum":
        out: Range = (Fraction(0), Fraction(0))
        for one in found:
            out = _add(out, one)
        return out
    pick = min if name == "min" else max
    lows, highs = [low for low, _ in found if low is not None], [high for _, high in found if high is not None]
    return (pick(lows) if len(lows) == len(found) else None), (pick(highs) if len(highs) == len(found) else None)


def _largest(ends: Sequence[Fraction | None]) -> Fraction | None:
    known = [end for end in ends if end is not None]
    return max(known) if len(known) == len(ends) else None


# -- narrowing ---------------------------------------------------------------------------------------------------------


def _pushed(tree: ast.expr, wanted: Range, formula: Formula, bounds: dict[Key, Range]) -> bool:
    """Narrows the figures of an expression so that it can be in a range; False if some has no value left."""
    if isinstance(tree, ast.Name):
        return _kept(formula.roles[tree.id][0], wanted, bounds)
    if isinstance(tree, ast.UnaryOp):
        return _pushed(tree.operand, _negative(wanted), formula, bounds)
    if isinstance(tree, ast.BinOp):
        a, b = _value(tree.left, formula, bounds), _value(tree.right, formula, bounds)
        left, right = _SOLVED[type(tree.op)](wanted, a, b)
        return _pushed(tree.left, left, formula, bounds) and _pushed(tree.right, right, formula, bounds)
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        return _pushed_call(tree.func.id, tree.args[0], wanted, formula, bounds)
    return True


_SOLVED: dict[type[ast.operator], Callable[[Range, Range, Range], tuple[Range, Range]]] = {
    ast.Add: lambda r, a, b: (_add(r, _negative(b)), _add(r, _negative(a))),
    ast.Sub: lambda r, a, b: (_add(r, b), _add(a, _negative(r))),
    ast.Mult: lambda r, a, b: (_times(r, _inverse(b)), _times(r, _inverse(a))),
    ast.Div: lambda r, a, b: (_times(r, b), _times(a, _inverse(r))),
}
"""What both sides of an operation must be, of its result and of what they are."""


def _pushed_call(name: str, argument: ast.expr, wanted: Range, formula: Formula, bounds: dict[Key, Range]) -> bool:
    if name == "abs":
        low, high = _value(argument, formula, bounds)
        if low is not None and low >= 0:
            return _pushed(argument, wanted, formula, bounds)
        return high is None or high > 0 or _pushed(argument, _negative(wanted), formula, bounds)
    assert isinstance(argument, ast.Name)
    keys = formula.roles[argument.id]
    if name == "sum":
        return all(_kept(key, _rest(wanted, keys, n, bounds), bounds) for n, key in enumerate(keys))
    each: Range = (wanted[0], None) if name == "min" else (None, wanted[1])
    return all(_kept(key, wanted if len(keys) == 1 else each, bounds) for key in keys)


def _rest(wanted: Range, keys: Sequence[Key], place: int, bounds: Mapping[Key, Range]) -> Range:
    """What a total leaves for one of its parts."""
    for number, key in enumerate(keys):
        if number != place:
            wanted = _add(wanted, _negative(bounds[key]))
    return wanted


def _kept(key: Key, wanted: Range, bounds: dict[Key, Range]) -> bool:
    both = _common(bounds[key], wanted)
    if both is not None:
        bounds[key] = both
    return both is not None
