"""A column of a printed table follows from others, row by row.

It may be a difference, a change in per cent, a share, a ratio or a sum. Looks at the tables of a document in which a
column is seen to follow from others in most rows, and not by chance, or is headed as a change. Each row is one
relation.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Outcome, Table
from auditor.relations import relation
from auditor.scope import Scope

FORMULAS = {
    "difference": "b - a == cell",
    "growth": "100 * b / a - 100 == cell",
    "share": "100 * a / b == cell",
    "ratio": "a / b == cell",
    "sum": "sum(parts) == cell",
}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for table in scope.reading.tables:
        for column, facts in enumerate(table.column_facts):
            if facts.get("relation") in FORMULAS:
                yield from _rows(scope, table, column)


def _rows(scope: Scope, table: Table, column: int) -> Iterator[Outcome]:
    facts = table.column_facts[column]
    name = facts["relation"]
    for row, cells in enumerate(table.cells):
        cell, others = cells[column], [cells[c] for c in facts["columns"]]
        known = [f for f in others if f is not None]
        if cell is None or len(known) < len(others) or not scope.selects(cell) or _ambiguous(table, row):
            continue
        if name in ("growth", "share", "ratio") and any(f.interval.low is None or f.interval.low <= 0 for f in known):
            continue
        about = {"row": table.rows[row], "column": table.columns[column]}
        yield relation(FORMULAS[name], [("cell", cell), *_roles(name, known)], about)


def _roles(name: str, figures: list[Figure]) -> list[tuple[str, Figure]]:
    if name == "sum":
        return [("parts", figure) for figure in figures]
    return list(zip(("a", "b"), figures, strict=True))


def _ambiguous(table: Table, row: int) -> bool:
    return bool(row < len(table.row_facts) and table.row_facts[row].get("ambiguous"))
