"""A table is as its schema declares it: required, unique, enumerated, patterned and bounded values, and foreign
keys.

Looks at what the dataset itself declares (a Frictionless schema, a database, `columns:` of auditor.yaml), and at
cells that a declared type cannot read. ESS: FDT, FDM, COV, VIR and RWD, as declared by the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from auditor.checks import Check, Codes, Data, Duplicates, Judgement, Rows, Stage
from auditor.checks.columns import literal
from auditor.dataset import Column, ForeignKey
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but declared is {constraint}",
    "nb": "{column} er {observed}, men {constraint} er deklarert",
}


def check(data: Data) -> Iterator[Check]:
    for column in data.table.columns:
        yield from _readable(column)
        for name, wanted in column.constraints.items():
            yield from _constraint(column, name, wanted)
    for foreign in data.table.foreign_keys:
        yield _foreign(data, foreign)
    if data.table.key:
        yield Duplicates(data.table.key, message="key_twice")


def _readable(column: Column) -> Iterator[Check]:
    unreadable = [mark for mark, meaning in column.marks.items() if meaning == "unreadable"]
    if column.status and unreadable:
        status = nw.col(column.status)
        wrong = status.is_in(unreadable).fill_null(False)
        says = {"constraint": column.type}
        yield Rows(Judgement(wrong, (column.name,), None, (), {"observed": status}, says, (), Stage.FILE))


def _constraint(column: Column, name: str, wanted: Any) -> Iterator[Check]:
    """The relation of one constraint; one that says nothing (`required: false`) makes none."""
    value, says = nw.col(column.name), {"constraint": f"{name} {_said(wanted)}"}
    if name == "required" and wanted:
        yield Rows(Judgement(value.is_null(), (column.name,), None, (), {"observed": value}, says, (), Stage.FILE))
    elif name == "unique" and wanted:
        yield Duplicates((column.name,), message="key_twice")
    elif name in ("minimum", "maximum") and column.numeric:
        limit = literal(Fraction(str(wanted)))
        beyond = value < limit if name == "minimum" else value > limit
        yield Rows(Judgement(beyond, (column.name,), ~value.is_null(), (), {"observed": value}, says))
    elif name in _VALUES:
        yield Codes((column.name,), _VALUES[name](wanted), says)


def _said(wanted: Any) -> str:
    return ", ".join(map(str, wanted)) if isinstance(wanted, list | tuple) else str(wanted)


def _pattern(wanted: Any) -> Callable[[Any], bool]:
    try:
        pattern = re.compile(str(wanted))
    except re.error as problem:
        raise RuleError(f"the schema declares {wanted!r}, which is no regular expression: {problem}") from None
    return lambda value: pattern.fullmatch(str(value)) is None


_VALUES: dict[str, Callable[[Any], Callable[[Any], bool]]] = {
    "enum": lambda wanted: lambda value: str(value) not in {str(one) for one in wanted},
    "pattern": _pattern,
    "minLength": lambda wanted: lambda value: len(str(value)) < int(wanted),
    "maxLength": lambda wanted: lambda value: len(str(value)) > int(wanted),
}


def _foreign(data: Data, foreign: ForeignKey) -> Codes:
    """Values that must occur in another table."""
    other = data.other(_sister(data, foreign.table)) if foreign.table else data
    columns = tuple(column.name for column in other.columns(foreign.reference))
    known = {tuple(map(str, row.values())) for row in data.peek(other.rows.select(*columns).unique())}
    says = {"constraint": f"{foreign.table or data.table.name}.{'/'.join(foreign.reference)}"}
    return Codes(foreign.columns, lambda *values: tuple(map(str, values)) not in known, says)


def _sister(data: Data, table: str) -> str:
    """The name of another table of the same dataset."""
    return table if len(data.dataset.tables) == 1 else f"{data.dataset.name}.{table}"
