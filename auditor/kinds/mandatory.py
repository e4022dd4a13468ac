"""Fields are filled, or empty (ESS: FDM, field is mandatory or empty).

Looks at every row. A cell with a mark for a suppressed or unavailable value (`*`, `:`) says why it has no value; it
counts as filled unless `marks: false`. ESS default: mandatory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Judgement, Rows, Stage
from auditor.dataset import Column
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {"en": "{column} must be {wanted}", "nb": "{column} skal være {wanted}"}
WANTED = {True: {"en": "filled", "nb": "fylt ut"}, False: {"en": "empty", "nb": "tom"}}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: which must be filled. empty: they must be empty instead. marks: whether a mark fills a cell."""

    columns: tuple[str, ...]
    empty: bool = False
    marks: bool = True


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    for column in data.columns(parameters.columns):
        blank = _blank(column, parameters.marks)
        violated = ~blank if parameters.empty else blank
        says = {"wanted": WANTED[not parameters.empty]}
        yield Rows(
            Judgement(violated, (column.name,), facts={"observed": nw.col(column.name)}, says=says, stage=Stage.FILE)
        )


def _blank(column: Column, marks: bool) -> nw.Expr:
    value = nw.col(column.name)
    empty = value.is_null()
    if column.type == "text":
        empty = empty | nw.when(value < "!").then(value.str.strip_chars() == "").otherwise(False)
    return empty & nw.col(column.status).is_null() if column.status and marks else empty
