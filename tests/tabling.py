"""What is read in a table, in words that tests compare."""

from __future__ import annotations

from auditor.languages import en, nb, nn
from auditor.layout import passages
from auditor.model import Figure, Table
from auditor.reading.tables import Found, tables

LEXICONS = {"nb": nb.LANGUAGE, "nn": nn.LANGUAGE, "en": en.LANGUAGE}


def found_in(text: str, code: str = "nb") -> Found:
    return tables(text, passages(text), LEXICONS[code], "a.txt")


def only(text: str, code: str = "nb") -> Table:
    found = found_in(text, code).tables
    assert len(found) == 1
    return found[0]


def values(table: Table) -> list[list[float | None]]:
    return [[None if cell is None or cell.value is None else float(cell.value) for cell in row] for row in table.cells]


def names(table: Table) -> list[str]:
    return [word.quote for word in table.rows]


def heads(table: Table) -> list[str]:
    return [word.quote for word in table.columns]


def bounds(cell: Figure) -> tuple[float, float]:
    return float(cell.interval.low or 0), float(cell.interval.high or 0)


def column(table: Table, at: int) -> list[Figure]:
    return [row[at] for row in table.cells if row[at] is not None]  # type: ignore[misc]
