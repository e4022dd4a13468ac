"""From a strict YAML item to what the field of a dataclass wants. The field's type decides: `012` is text or an error.

Types: str, int, float, Fraction, bool, Literal, Enum, `X | None`, tuple[X, ...], Mapping[str, X], dataclasses of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from auditor.strict import Item

T = TypeVar("T")

_INTEGER = re.compile(r"[-+]?(0|[1-9]\d{0,29})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9]\d{0,29})(\.\d{1,29})?")


def build(shape: type[T], item: Item) -> T:
    """A dataclass from keys with values: its fields are the known keys, those without a default are required."""
    hints = _hints(shape)
    given = item.mapping(known=hints, required=required(shape))
    return shape(**{name: convert(value, hints[name]) for name, value in given.items()})


def required(shape: type[Any]) -> list[str]:
    """The fields of a dataclass that have no default."""
    return [f.name for f in fields(shape) if f.default is MISSING and f.default_factory is MISSING]


def _hints(shape: Any) -> dict[str, Any]:
    hints = get_type_hints(shape)
    return {f.name: hints[f.name] for f in fields(shape)}


def convert(item: Item, wanted: Any) -> Any:
    """The value of an item as the wanted type. Raises the error of the item where it is no such thing."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return _union(item, arguments)
    if origin is Literal:
        return item.one_of([str(a) for a in arguments], "value of this key")
    if origin is tuple:
        items = item.value if isinstance(item.value, tuple) else (item,)
        return tuple(convert(one, arguments[0]) for one in items)
    if origin is not None and issubclass(origin, Mapping):
        return {key: convert(value, arguments[1]) for key, value in item.mapping().items()}
    if is_dataclass(wanted) and isinstance(wanted, type):
        return build(wanted, item)
    return _scalar(item, wanted)


def _union(item: Item, arguments: tuple[Any, ...]) -> Any:
    """The first member of a union that fits the sort of the value; `null` or nothing is None where that is allowed."""
    if NoneType in arguments and item.value in ("", "null", "~"):
        return None
    members = [a for a in arguments if a is not NoneType]
    for member in members[:-1]:
        try:
            return convert(item, member)
        except item.error:
            continue
    return convert(item, members[-1])


def _scalar(item: Item, wanted: Any) -> Any:
    text = item.text()
    if wanted is str or wanted is Any:
        return text
    if wanted is bool:
        return item.one_of(["true", "false"], "truth value (true, false)") == "true"
    if wanted is int:
        return int(_matched(item, _INTEGER, "whole number"))
    if wanted in (float, Fraction):
        return wanted(_matched(item, _DECIMAL, "number"))
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(item.one_of([str(member.value) for member in wanted], wanted.__name__.lower()))
    raise TypeError(f"no YAML value becomes {wanted}")


def _matched(item: Item, pattern: re.Pattern[str], what: str) -> str:
    text = item.text()
    if not pattern.fullmatch(text):
        item.fail(f"{text!r} is no {what}", "write it as 12 or 1.5, without leading zeros or spaces")
    return text
