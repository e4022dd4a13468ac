"""Every row satisfies an expression.

Looks at every row. The expression is over the columns: comparisons, arithmetic, and, or, not, in, round, abs, min, max,
is_missing. Where a missing value leaves it unknown, the row is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Judgement, Rows, Stage
from auditor.checks.columns import compiled, names_in
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {"en": "{values}: {expression} is not so", "nb": "{values}: {expression} stemmer ikke"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """expression: over the columns of the table, true where all is well."""

    expression: str


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    holds, names = compiled(parameters.expression, data), names_in(parameters.expression)
    if not names:
        raise RuleError("the expression names no column, so it says nothing of the table")
    facts = {"observed": nw.col(names[0]), **{f"auditor:named:{name}": nw.col(name) for name in names}}
    says = {"expression": parameters.expression}
    yield Rows(Judgement(~holds, names[:1], None, names[1:], facts, says, stage=Stage.ROW))
