"""Relations that come with types (Parquet, databases, frames): their columns as columns of a dataset."""

from __future__ import annotations

from typing import Any

from auditor.dataset import Column, Options, described

_INTEGERS = {
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
    "UHUGEINT",
}


def native_columns(relation: Any, options: Options) -> tuple[Column, ...]:
    """The columns of a DuckDB relation in the types they have; what the user says of them is added."""
    pairs = zip(relation.columns, relation.types, strict=True)
    return tuple(described(_column(name, str(kind)), options.columns.get(name, {})) for name, kind in pairs)


def _column(name: str, kind: str) -> Column:
    if kind in _INTEGERS:
        return Column(name, "integer", decimals=0)
    if kind.startswith("DECIMAL"):
        return Column(name, "number", decimals=int(kind.rstrip(")").split(",")[1]))
    return Column(name, _TYPES.get(kind, "datetime" if kind.startswith("TIMESTAMP") else "text"))


_TYPES = {"FLOAT": "number", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}
