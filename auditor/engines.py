"""The three engines under narwhals: DuckDB, pandas and Spark. Rules never meet this module; the runner does.

An engine differs from the others only in how a frame is opened, kept for reuse and hashed. Everything else is one
expression.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import count
from typing import Any, cast

from auditor.checks import Frame
from auditor.lazy import nw

HASH = "auditor:hash"

_numbers: Iterator[int] = count()


def opened(native: Any) -> Frame:
    """A native frame as a lazy narwhals frame; pandas columns get types that tell missing from not-a-number."""
    frame = nw.from_native(native)
    if frame.implementation.is_pandas():
        frame = nw.from_native(native.convert_dtypes(dtype_backend="pyarrow"))
    return cast("Frame", frame.lazy())


def kept(frame: Frame) -> Frame:
    """The frame, computed once: a table of DuckDB (which may spill to disk), a cached frame of Spark, a pandas
    frame.
    """
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        name = f"auditor_kept_{next(_numbers)}"
        native.create(name)
        return cast("Frame", nw.from_native(native.query("auditor_unused", f"SELECT * FROM {name}")).lazy())
    if frame.implementation.is_pyspark():
        return cast("Frame", nw.from_native(native.cache()).lazy())
    return frame.collect().lazy()


def fetched(frame: Frame) -> list[dict[str, Any]]:
    """The rows of a small frame, by column name."""
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        names = native.columns
        return [dict(zip(names, row, strict=True)) for row in native.fetchall()]
    if frame.implementation.is_pyspark():
        return [row.asDict() for row in native.collect()]
    return frame.collect().rows(named=True)


def as_pandas(frame: Frame) -> Any:
    """The whole frame in memory, as pandas."""
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        return native.df()
    return native.toPandas() if frame.implementation.is_pyspark() else nw.to_native(frame.collect())


def hashed(frame: Frame, columns: tuple[str, ...], by: tuple[str, ...]) -> Frame:
    """The columns and HASH: 64 bits of the values in `by`. Equal rows have equal hashes, missing values among them."""
    native = nw.to_native(frame.select(*columns))
    if frame.implementation.is_duckdb():
        names = ", ".join('"' + name.replace('"', '""') + '"' for name in by)
        return cast("Frame", nw.from_native(native.project(f'*, hash({names}) AS "{HASH}"')).lazy())
    if frame.implementation.is_pyspark():
        return cast("Frame", nw.from_native(_spark_hashed(native, by)).lazy())
    return _pandas_hashed(native, by)


def _spark_hashed(native: Any, by: tuple[str, ...]) -> Any:
    from pyspark.sql import functions

    return native.withColumn(HASH, functions.xxhash64(*(native[name] for name in by)))


def _pandas_hashed(native: Any, by: tuple[str, ...]) -> Frame:
    import pandas

    values = native[list(by)].astype(object).where(native[list(by)].notna(), None)
    hashes = pandas.util.hash_pandas_object(values, index=False)
    return cast("Frame", nw.from_native(native.assign(**{HASH: hashes.astype("uint64")})).lazy())


def small(like: Frame, columns: Mapping[str, Sequence[Any]]) -> Frame:
    """A few rows of our own as a frame of the same engine: numbers, texts, dates; at least one row."""
    native, rows = nw.to_native(like), list(zip(*columns.values(), strict=True))
    if like.implementation.is_duckdb():
        values = ", ".join("(" + ", ".join(map(_sql, row)) + ")" for row in rows)
        names = ", ".join('"' + name.replace('"', '""') + '"' for name in columns)
        made = native.query("auditor_unused", f"SELECT * FROM (VALUES {values}) AS v({names})")
    elif like.implementation.is_pyspark():
        made = native.sparkSession.createDataFrame(rows, schema=list(columns))
    else:
        import pandas

        made = pandas.DataFrame(rows, columns=list(columns)).convert_dtypes(dtype_backend="pyarrow")
    return cast("Frame", nw.from_native(made).lazy())


def _sql(value: Any) -> str:
    """A value as DuckDB writes it."""
    if value is None or isinstance(value, bool | int | float):
        return "NULL" if value is None else repr(value)
    if isinstance(value, date):
        return f"{'TIMESTAMP' if isinstance(value, datetime) else 'DATE'} '{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"
