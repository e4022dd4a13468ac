"""Frames handed to the library: pandas, or whatever else narwhals understands (Spark, Polars, Arrow, DuckDB).

The frame stays what it is; the rules run on its own engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditor.dataset import Column, Dataset, Options, Table, described
from auditor.errors import SourceError, did_you_mean
from auditor.tabular.cubes import decimals_of

EXTENSIONS: tuple[str, ...] = ()
_SAMPLE = 5_000  # rows that show the decimals of binary numbers


def sniff(path: str, head: bytes) -> int:
    """0: no file is a frame."""
    return 0


def read(frame: Any, options: Options) -> Dataset:
    """The dataset of a frame. SourceError: no frame, no rows, or no such column as the options name."""
    import narwhals as nw

    name = options.name or "frame"
    try:
        lazy = nw.from_native(frame).lazy()
    except TypeError:
        raise SourceError(f"a {type(frame).__name__} is no frame", name, hint="give a pandas or Spark frame") from None
    schema: Mapping[str, Any] = lazy.collect_schema()
    head = lazy.head(_SAMPLE).collect().to_dict(as_series=False)
    if not any(len(values) for values in head.values()):
        raise SourceError("the frame has no rows", name, hint="check how it was made")
    for column in [*options.columns, *options.key]:
        if column not in schema:
            raise SourceError(f"there is no column {column!r}", name, hint=did_you_mean(column, schema))
    columns = tuple(_column(n, kind, head[n], options) for n, kind in schema.items())
    table = Table(name, columns, frame, path=name, key=options.key)
    return Dataset(name, name, {name: table}, "frame", {"format": type(frame).__module__.split(".")[0]})


def _column(name: str, kind: Any, sample: list[Any], options: Options) -> Column:
    """A column in the type that the frame gives it; texts in pandas' object columns are text."""
    if kind.is_integer():
        column = Column(name, "integer", decimals=0)
    elif kind.is_numeric():
        column = Column(name, "number", decimals=decimals_of([None if v is None else float(v) for v in sample]))
    else:
        text = str(kind)
        named = {"Boolean": "boolean", "Date": "date"}.get(text, "datetime" if text.startswith("Datetime") else "text")
        column = Column(name, named)
    return described(column, options.columns.get(name, {}))
