"""A column of a printed table follows from others, row by row.

It may be a difference, a change in per cent, a share, a ratio or a sum. Looks at the tables of a document in which a
column is seen to follow from others in most rows, and not by chance, or is headed as a change. Each row is one
relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from auditor.interval import total
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
                yield from _rows(scope, table, column, facts)
            elif facts.get("role") == "total":
                yield from _rows(scope, table, column, _parts(table, column))


def _parts(table: Table, column: int) -> dict[str, Any]:
    """The columns behind a total, up to the next total, if they make it in most rows and in two at least."""
    ends = [c for c, f in enumerate(table.column_facts) if c > column and f.get("role") == "total"]
    columns = tuple(range(column + 1, ends[0] if ends else len(table.column_facts)))
    rows = [[cells[c] for c in (column, *columns)] for cells in table.cells]
    full = [[f for f in row if f is not None] for row in rows if None not in row]
    alike = [row for row in full if len({f.unit for f in row}) == 1 and row[0].unit in ("count", "money", "measure")]
    held = sum(total([f.interval for f in row[1:]]).meets(row[0].interval) for row in alike)
    return {"relation": "sum", "columns": columns} if len(columns) > 1 and held >= max(2, len(full) / 2) else {}


def _rows(scope: Scope, table: Table, column: int, facts: Mapping[str, Any]) -> Iterator[Outcome]:
    name = facts.get("relation")
    if name is None:
        return
    for row, cells in enumerate(table.cells):
        cell, others = cells[column], [cells[c] for c in facts["columns"]]
        known = [f for f in others if f is not None]
        if cell is None or len(known) < len(others) or not scope.selects(cell) or _ambiguous(table, row):
            continue
        if row in facts.get("near", ()):  # a miss by one in the last place, as rounding elsewhere makes
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
