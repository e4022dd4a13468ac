"""A cube (dimensions by codes, a value and a status a cell) to a long table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite, prod
from typing import Any

from auditor.dataset import Column, Options, Table, described, duckdb_connection, status_of
from auditor.tabular import cells
from auditor.tabular.reshape import reshaped

_FINEST = 6  # decimals from which a binary number was not printed but computed


@dataclass(frozen=True, slots=True)
class Cube:
    """Cells in the order of the last dimension first. values: numbers or None; statuses: marks, flags or ""."""

    columns: tuple[Column, ...]
    codes: tuple[Sequence[str], ...]
    value: Column
    values: Sequence[int | float | None]
    statuses: Sequence[str]


def table(cube: Cube, options: Options, name: str, path: str) -> Table:
    """The long table of a cube: a row a cell, a column a dimension, the value, and its status if any cell has one."""
    import pyarrow as pa

    arrays: dict[str, Any] = {}
    sizes = [len(codes) for codes in cube.codes]
    for index, (column, codes) in enumerate(zip(cube.columns, cube.codes, strict=True)):
        arrays[column.name] = _repeated(codes, prod(sizes[:index]), prod(sizes[index + 1 :]))
    value = with_values(cube.value, cube.values, cube.statuses, options.missing)
    whole = value.type == "integer"
    arrays[value.name] = pa.array(cube.values, pa.int64() if whole else pa.float64())
    if value.status:
        arrays[value.status] = pa.array([status or None for status in cube.statuses], pa.string())
    columns = tuple(described(column, options.columns.get(column.name, {})) for column in (*cube.columns, value))
    native = duckdb_connection(options).from_arrow(pa.table(arrays))
    key = options.key or tuple(column.name for column in cube.columns)
    return reshaped(Table(name, columns, native, path=path, key=key), options)


def _repeated(codes: Sequence[str], outer: int, inner: int) -> Any:
    """Each code `inner` times, and all that `outer` times, without a text a cell in memory."""
    import numpy as np
    import pyarrow as pa

    indices = np.tile(np.repeat(np.arange(len(codes), dtype=np.int32), inner), outer)
    return pa.DictionaryArray.from_arrays(indices, pa.array(codes, pa.string())).cast(pa.string())


def with_values(
    column: Column, values: Sequence[int | float | None], statuses: Sequence[str], missing: Mapping[str, str]
) -> Column:
    """A value column with type, decimals, status and marks as its cells show; what is known already stays."""
    whole = all(value is None or isinstance(value, int) for value in values) and not column.decimals
    found = column.decimals if column.decimals is not None else 0 if whole else decimals_of(values)
    column = replace(column, type="integer" if whole else "number", decimals=found)
    if not any(statuses):
        return column
    marks: dict[str, str] = {}
    for value, status in zip(values, statuses, strict=True):
        if status and marks.get(status, "flag") == "flag":
            marks[status] = "flag" if value is not None else meaning_of(status, missing)
    return replace(column, status=status_of(column.name), marks=marks)


def meaning_of(status: str, missing: Mapping[str, str]) -> str:
    """What a status without a value means; one that is not known is missing."""
    return missing.get(status) or cells.meaning(status) or "missing"


def decimals_of(values: Sequence[int | float | None]) -> int | None:
    """The most decimals with which the values are written, or None for numbers that were computed, not printed."""
    most = 0
    for value in values:
        if value is not None and isfinite(value):
            most = max(most, -int(Decimal(repr(value)).normalize().as_tuple().exponent))
        if most > _FINEST:
            return None
    return most
