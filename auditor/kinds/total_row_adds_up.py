"""A total row of a printed table is what its parts make, in every column that can be added.

Looks at the tables of a document whose rows are known to add up (most columns do, or the only one does). Columns of
means, indices and changes in per cent are left out, shares if their total is no hundred, and so are cells that cannot
be read in one way.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Outcome, Table
from auditor.relations import relation
from auditor.scope import Scope

ADDITIVE = ("count", "money", "measure", "points", "none")
ALL = {"percent": 100, "per_mille": 1000}  # what shares of one whole make
NO_SUMS = ("mean", "share", "percent_change")


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for table in scope.reading.tables:
        for row, facts in enumerate(table.row_facts):
            if facts.get("sums") and not facts.get("ambiguous"):
                yield from _columns(scope, table, row)


def _columns(scope: Scope, table: Table, row: int) -> Iterator[Outcome]:
    facts = table.row_facts[row]
    for column, whole in enumerate(table.cells[row]):
        parts = [table.cells[r][column] for r in facts["parts"]]
        minus = [table.cells[r][column] for r in facts["minus"]]
        known = [f for f in (*parts, *minus) if f is not None]
        if whole is None or not scope.selects(whole) or len(known) < len(parts) + len(minus):
            continue
        if column in facts.get("near", ()) or column in facts.get("means", ()):  # a miss by so little is rounding
            continue
        if column in facts.get("means", ()) and any(f.sign for f in known):  # `+3.3`, `-1.4` and `+1.0` for all of them
            continue
        if _additive(table, column, [whole, *known]):
            roles = [("whole", whole), *(("parts", p) for p in parts), *(("minus", m) for m in minus)]
            yield relation(
                "sum(parts) - sum(minus) == whole" if minus else "sum(parts) == whole", roles, _facts(table, row)
            )


def _additive(table: Table, column: int, figures: list[Figure]) -> bool:
    role = table.column_facts[column].get("role", "") if column < len(table.column_facts) else ""
    if figures[0].unit in ALL and role in ("", "share"):
        return figures[0].value == ALL[figures[0].unit] and len({f.unit for f in figures}) == 1
    return role not in NO_SUMS and len({f.unit for f in figures}) == 1 and figures[0].unit in ADDITIVE


def _facts(table: Table, row: int) -> dict[str, object]:
    return {"row": table.rows[row]}
