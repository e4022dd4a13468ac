"""The three engines under narwhals: DuckDB, pandas and Spark. Rules never meet this module; the runner does.

An engine differs from the others only in how a frame is opened, kept for reuse and hashed. Everything else is one
expression.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any, cast

from auditor.checks import Frame
from auditor.dataset import Table
from auditor.errors import ProjectError
from auditor.lazy import nw

HASH = "auditor:hash"
MISSING = "auditor:missing"  # stands for an empty cell in a join, where it would equal nothing
TASKS = 4  # partitions of a shuffle in Spark, for each of its cores, where its site does not say

_numbers: Iterator[int] = count()


@dataclass(frozen=True, slots=True)
class Engine:
    """Where rules run: `duckdb`, `pandas`, or Spark by its master (`spark://host:port`, `local[2]`) or its session."""

    name: str = "duckdb"
    session: Any = field(default=None, compare=False)

    def rows(self, table: Table, lines: bool) -> Frame:
        """The rows of a table; with the column LINE, if `lines` and the table has them."""
        numbered = lines and table.numbered is not None
        if self.name == "spark" and table.scan.get("format") == "parquet" and not numbered:
            return opened(self.session.read.parquet(table.scan["path"]))
        own = opened(table.numbered() if numbered and table.numbered else table.native)
        if self.name == "duckdb" or not own.implementation.is_duckdb():
            return own
        native = nw.to_native(own)
        return opened(native.df() if self.name == "pandas" else self.session.createDataFrame(native.to_arrow_table()))


def engine_of(name: Any = "") -> Engine:
    """The engine of a name, or of a Spark session. Raises ProjectError for an unknown one, and without pyspark."""
    if not isinstance(name, str):
        return Engine("spark", name)
    if name in ("", "duckdb", "pandas"):
        return Engine(name or "duckdb")
    if not name.startswith(("spark://", "local", "yarn", "k8s://")):
        raise ProjectError(f"{name!r} is no engine", hint="write duckdb, pandas or spark://HOST:PORT")
    return Engine("spark", _session(name))


def _session(master: str) -> Any:
    """A session on a Spark; what its site says (spark-defaults.conf) stays as it is."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise ProjectError("Spark is not installed", hint="pip install 'auditor[spark]'") from None
    try:
        session = SparkSession.builder.master(master).appName("auditor").getOrCreate()
    except Exception as problem:
        first = next(iter(str(problem).splitlines()), type(problem).__name__)
        hint = "is Java 17 or newer installed, and does the master answer?"
        raise ProjectError(f"Spark cannot be started at {master} ({first})", hint=hint) from None
    session.sparkContext.setLogLevel("ERROR")
    if "spark.sql.shuffle.partitions" not in dict(session.sparkContext.getConf().getAll()):
        session.conf.set("spark.sql.shuffle.partitions", str(TASKS * session.sparkContext.defaultParallelism))
    return session


def opened(native: Any) -> Frame:
    """A native frame as a lazy narwhals frame; pandas columns get types that tell missing from not-a-number."""
    frame = nw.from_native(native)
    if frame.implementation.is_pandas():
        native = native.convert_dtypes(dtype_backend="pyarrow")
        empty = [name for name, kind in native.dtypes.items() if str(kind) == "null[pyarrow]"]
        frame = nw.from_native(native.astype(dict.fromkeys(empty, "string[pyarrow]")))
    return cast("Frame", frame.lazy())


def kept(frame: Frame, like: Frame) -> Frame:
    """The frame, computed once: a table of DuckDB (which may spill to disk), a cached frame of Spark, a pandas
    frame. like: a plain frame of the same engine, the shorter its way from the file the better.
    """
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        name = f"auditor_kept_{next(_numbers)}"
        native.create(name)
        rows = nw.to_native(like).query("auditor_unused", f"SELECT * FROM {name}")
        return cast("Frame", nw.from_native(rows).lazy())
    if frame.implementation.is_pyspark():
        return cast("Frame", nw.from_native(native.cache()).lazy())
    return frame.collect().lazy()


def fetched(frame: Frame) -> list[dict[str, Any]]:
    """The rows of a small frame, by column name, the same on every engine: whole decimals are integers, NaN is None."""
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        names, rows = native.columns, native.fetchall()
    elif frame.implementation.is_pyspark():
        names, rows = native.columns, native.collect()
    else:
        names, rows = list(native.columns), frame.collect().rows()
    return [dict(zip(names, map(_same, row), strict=True)) for row in rows]


def _same(value: Any) -> Any:
    """A value as every engine gives it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and value != value:
        return None
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return None if isinstance(value, str) and value == MISSING else value


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
