"""Relations that come with types (Parquet, databases, frames): their columns as columns of a dataset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from auditor.dataset import Column, Options, described
from auditor.tabular.cubes import decimals_of
from auditor.tabular.reshape import quoted

_SAMPLE = 5_000  # rows that show the decimals of binary numbers
_INTEGERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"}
_INTEGERS |= {f"U{name}" for name in _INTEGERS}
_TYPES = {"FLOAT": "number", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}


def native_columns(relation: Any, options: Options) -> tuple[Column, ...]:
    """The columns of a DuckDB relation in the types they have; what the user says of them is added."""
    pairs = zip(relation.columns, relation.types, strict=True)
    columns = [_column(name, str(kind)) for name, kind in pairs]
    binary = [c.name for c in columns if c.type == "number" and c.decimals is None]
    known = _sampled(relation, binary)
    columns = [replace(c, decimals=known[c.name]) if c.name in known else c for c in columns]
    return tuple(described(c, options.columns.get(c.name, {})) for c in columns)


def _column(name: str, kind: str) -> Column:
    if kind in _INTEGERS:
        return Column(name, "integer", decimals=0)
    if kind.startswith("DECIMAL"):
        return Column(name, "number", decimals=int(kind.rstrip(")").split(",")[1]))
    return Column(name, _TYPES.get(kind, "datetime" if kind.startswith("TIMESTAMP") else "text"))


def _sampled(relation: Any, names: Sequence[str]) -> dict[str, int | None]:
    """The decimals with which binary numbers are written, as the first rows show them."""
    if not names:
        return {}
    rows = relation.project(", ".join(quoted(name) for name in names)).limit(_SAMPLE).fetchall()
    return {name: decimals_of([row[i] for row in rows]) for i, name in enumerate(names)}
