"""No two rows have the same key (ESS: RWD, records are without duplicate id-keys).

Looks at all rows. ESS default: the key is the one that the dataset declares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Duplicates

SUBJECT = "table"
MESSAGE = {"en": "{times} rows have the key {key}", "nb": "{times} rader har nøkkelen {key}"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: the key, if it is another than the dataset's."""

    columns: tuple[str, ...] = ()


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    columns = data.key_or(parameters.columns or data.table.key, "columns")
    yield Duplicates(tuple(column.name for column in data.columns(columns)))
