"""In a column of rates or means, the total row lies within the rows that make it.

Looks at total rows that are known to be made of their rows because other columns add up, or of which another column
shows that they are means: it lies well within its rows, where a sum or a union is never less than the highest of them.
A percentage, a rate or a mean of the whole cannot lie above its highest or below its lowest row; nor can growth beside
a column of weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.interval import total
from auditor.model import Figure, Outcome, Table
from auditor.relations import relation
from auditor.scope import Scope

RATES = ("percent", "per_mille", "rate", "per_capita")
AMOUNTS = ("count", "money", "measure")
ALL = {"percent": 100, "per_mille": 1000}  # what shares of one whole make
LEAST = 2
MEANS = 3  # rows between which a mean is told from a sum


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for table in scope.reading.tables:
        for row, facts in enumerate(table.row_facts):
            sound = facts.get("total") and not facts.get("ambiguous") and not facts.get("minus")
            if not sound or len(facts.get("parts", ())) < LEAST:
                continue
            columns = range(len(table.cells[row]))
            added = facts.get("sums") and any(_adds_up(table, row, column) for column in columns)
            if added or any(_is_mean(table, row, column) for column in columns):
                yield from _columns(scope, table, row)


def _columns(scope: Scope, table: Table, row: int) -> Iterator[Outcome]:
    for column, whole in enumerate(table.cells[row]):
        parts = [table.cells[r][column] for r in table.row_facts[row]["parts"]]
        known = [f for f in parts if f is not None]
        if whole is None or not scope.selects(whole) or len(known) < len(parts) or len(known) < LEAST:
            continue
        one_unit = len({f.unit for f in (whole, *known)}) == 1
        if one_unit and (_is_rate(table, column) or _is_weighted(table, row, column)) and not _makes_all(whole, known):
            roles = [("whole", whole), *(("parts", p) for p in known)]
            yield relation("min(parts) <= whole <= max(parts)", roles, {"row": table.rows[row]})


def _makes_all(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a column is of shares of its total: it is 100 per cent, or what the rows add up to."""
    return whole.value == ALL.get(whole.unit, -1) or total([f.interval for f in parts]).meets(whole.interval)


def _is_weighted(table: Table, row: int, column: int) -> bool:
    """Whether a column of changes with decimals stands beside one of weights: shares that make all in the total row."""
    change = table.column_facts[column].get("role") == "change" if column < len(table.column_facts) else False
    whole = table.cells[row][column]
    shares = (cell for at, cell in enumerate(table.cells[row]) if at != column and cell is not None)
    weighed = any(cell.value == ALL.get(cell.unit, -1) for cell in shares)
    return change and weighed and whole is not None and whole.unit == "count" and whole.decimals > 0


def _adds_up(table: Table, row: int, column: int) -> bool:
    """Whether a column of amounts has a total that is the sum of the rows."""
    whole, parts = table.cells[row][column], [table.cells[r][column] for r in table.row_facts[row]["parts"]]
    known = [f for f in parts if f is not None and f.unit in (*AMOUNTS, *ALL)]
    if (
        whole is None
        or not (whole.unit in AMOUNTS or whole.value == ALL.get(whole.unit, -1))
        or len(known) < len(parts)
    ):
        return False
    return total([f.interval for f in known]).meets(whole.interval)


def _is_mean(table: Table, row: int, column: int) -> bool:
    """Whether the total of a column of rates lies well within three rows or more."""
    whole, parts = table.cells[row][column], [table.cells[r][column] for r in table.row_facts[row]["parts"]]
    values = sorted(f.value for f in parts if f is not None and f.value is not None)
    if whole is None or whole.value is None or len(values) < MEANS or not _is_rate(table, column):
        return False
    return bool(values[0] < whole.value < values[-1])


def _is_rate(table: Table, column: int) -> bool:
    """Whether a column is of rates; shares of the whole add up and are none."""
    facts = table.column_facts[column] if column < len(table.column_facts) else {}
    cell = next((row[column] for row in table.cells if row[column] is not None), None)
    of_whole = facts.get("role") == "share" and facts.get("relation") != "share"
    return cell is not None and (cell.unit in RATES or facts.get("role") == "mean") and not of_whole
