"""Fields have the agreed type (ESS: FDT, field type is valid).

Looks at every value. A column that was read as text is judged value by value; a cell of a column of numbers that is
none counts as wrong, a mark for a missing or suppressed value does not. ESS default: as the schema of the dataset
says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from auditor.checks import Check, Codes, Data, Fact, Judgement, Rows, Stage
from auditor.dataset import Column
from auditor.errors import RuleError
from auditor.lazy import nw
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {"en": "{column} is {observed}, which is no {type}", "nb": "{column} er {observed}, som ikke er {type}"}
TYPES = {
    "integer": {"en": "whole number", "nb": "helt tall"},
    "number": {"en": "number", "nb": "tall"},
    "date": {"en": "date", "nb": "dato"},
    "boolean": {"en": "truth value", "nb": "sannhetsverdi"},
    "text": {"en": "text", "nb": "tekst"},
}
PATTERNS = {
    "integer": re.compile(r"[-+−]?\d+"),
    "number": re.compile(r"[-+−]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?"),
    "boolean": re.compile(r"true|false|0|1", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: which. type: integer, number, date, boolean, text."""

    columns: tuple[str, ...]
    type: Literal["integer", "number", "date", "boolean", "text"]


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    wanted = parameters.type
    for column in data.columns(parameters.columns):
        yield from _column(column, wanted)


def _column(column: Column, wanted: str) -> Iterator[Check]:
    says = {"type": TYPES[wanted]}
    if column.type == "text" and wanted != "text":
        yield Codes((column.name,), lambda value: not fits(str(value), wanted), says)
    elif wanted == "integer" and column.type == "number":
        value = nw.col(column.name)
        facts = {"observed": value}
        yield Rows(Judgement(value.floor() != value, (column.name,), ~value.is_null(), (), facts, says, (), Stage.FILE))
    elif column.type == wanted or (wanted, column.type) in {("number", "integer"), ("date", "datetime")}:
        yield from _readable(column, says)
    else:
        yield Fact(Verdict.VIOLATED, columns=(column.name,), facts={**says, "observed": column.type})


def _readable(column: Column, says: Mapping[str, object]) -> Iterator[Check]:
    """No cell of a typed column is unreadable."""
    unreadable = [mark for mark, meaning in column.marks.items() if meaning == "unreadable"]
    if column.status and unreadable:
        status = nw.col(column.status)
        wrong = status.is_in(unreadable).fill_null(False)
        yield Rows(Judgement(wrong, (column.name,), None, (), {"observed": status}, says, (), Stage.FILE))
    else:
        none = nw.col(column.name).is_null() & ~nw.col(column.name).is_null()
        yield Rows(Judgement(none, (column.name,), says=says, stage=Stage.FILE))


def fits(text: str, wanted: str) -> bool:
    """Whether a printed value is of the type."""
    if wanted == "date":
        try:
            date.fromisoformat(text)
        except ValueError:
            return False
        return True
    if wanted not in PATTERNS:
        raise RuleError(f"{wanted!r} is no type of a field")
    return bool(PATTERNS[wanted].fullmatch(text.strip()))
