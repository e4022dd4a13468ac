"""What is written in a rule on data: its `where` (which table, which of its rows), and the tables of its examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor import expressions
from auditor.project import Project, project_of
from auditor.strict import Item

KNOWN = ("table", "rows")


def where(item: Item) -> Mapping[str, Any]:
    """`table`: the name of a dataset, or `dataset.table`. `rows`: an expression over the columns, true where the
    rule applies.

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


def example_project(item: Item | None, folder: Path, name: str) -> Project:
    """The project of an example: its `table` (CSV) under a name, other `tables` by name, and what is said of the
    first.

    The CSV files are written to the folder. Besides `table` and `tables`, the keys are those of a source in
    `auditor.yaml`.
    """
    assert item is not None
    keys = dict(item.mapping())
    table = keys.pop("table")
    others = keys.pop("tables", replace(table, value={})).mapping()
    dataset = name.partition(".")[0]
    sources = [_source(dataset, table, folder, keys)]
    sources += [_source(other, text, folder, {}) for other, text in others.items()]
    return project_of(replace(item, value={"sources": replace(item, value=tuple(sources))}), folder)


def _source(name: str, table: Item, folder: Path, said: dict[str, Item]) -> Item:
    path = said.get("path", replace(table, value=f"{name}.csv"))
    (folder / path.text()).write_text(table.text(), encoding="utf-8")
    return replace(table, value={**said, "name": replace(table, value=name), "path": path})
