"""The `where` of a rule on data: which table it is about, and which of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditor import expressions
from auditor.strict import Item

KNOWN = ("table", "rows")


def where(item: Item) -> Mapping[str, Any]:
    """`table`: the name of a dataset, or `dataset.table`. `rows`: an expression over the columns, true where the rule applies.

    Raises RuleError with the line of what is wrong.
    """
    keys = item.mapping(KNOWN)
    found = {name: one.text() for name, one in keys.items()}
    if "rows" in keys:
        try:
            expressions.parse(found["rows"])
        except expressions.ExpressionError as problem:
            keys["rows"].fail(f"expression, character {problem.offset + 1}: {problem.message}", problem.hint)
    return found
