"""Tables of databases: PostgreSQL and others through SQLAlchemy, SQLite and DuckDB files directly.

`connection:` is a URL (`postgresql://user@host/base`, `sqlite:///file.db`); files of SQLite or DuckDB may be paths too.
Rows are copied once into DuckDB; types, primary keys and foreign keys are the database's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from auditor.dataset import Column, Dataset, ForeignKey, Options, Table, described, duckdb_connection
from auditor.errors import SourceError, did_you_mean
from auditor.tabular.relational import native_columns
from auditor.tabular.reshape import quoted, reshaped

EXTENSIONS = (".sqlite", ".sqlite3", ".db", ".duckdb")
_SQLITE, _DUCKDB = b"SQLite format 3\x00", b"DUCK"
_BATCH = 50_000  # rows fetched at a time
_WAIT = 2.0  # seconds that a locked database is waited for


@dataclass(frozen=True, slots=True)
class Stored:
    """A table as its database describes it, and its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Sequence[Any]]]
    key: tuple[str, ...] = ()
    foreign: tuple[ForeignKey, ...] = ()


def sniff(path: str, head: bytes) -> int:
    """2 for a file of SQLite or DuckDB."""
    return 2 * (head.startswith(_SQLITE) or head[8:12] == _DUCKDB)


def read(path: str, options: Options) -> Dataset:
    """The tables of a database, or the one that the options name. SourceError: unreachable, locked, no such table."""
    url = path if "://" in path else ""
    shown = re.sub(r"//[^/@]*@", "//", path)
    if url.startswith("sqlite:///") or (not url and _begins(path, _SQLITE)):
        found = _sqlite(path.removeprefix("sqlite:///"), options.table)
    elif not url:
        return _duckdb(path, options)
    else:
        found = _sqlalchemy(url, shown, options.table)
    tables = {one.name: _table(one, options, shown) for one in found}
    name = options.name or options.table or Path(shown).stem
    if len(tables) == 1:
        tables = {name: next(iter(tables.values()))}
    return Dataset(name, shown, tables, "sql", {"format": "sql"})


def _begins(path: str, magic: bytes) -> bool:
    with Path(path).open("rb") as stream:
        return stream.read(len(magic)) == magic


def _table(stored: Stored, options: Options, path: str) -> Table:
    """The rows of a stored table in DuckDB, with the columns that the database describes."""
    import pyarrow as pa

    schema = pa.schema([(c.name, _ARROW[c.type]()) for c in stored.columns])
    arrays = [_batch(rows, stored.columns, schema) for rows in _batches(stored.rows())]
    if not arrays:
        raise SourceError(f"the table {stored.name!r} has no rows", path, hint="check the load that filled it")
    columns = tuple(described(c, options.columns.get(c.name, {})) for c in stored.columns)
    native = duckdb_connection(options).from_arrow(pa.Table.from_batches(arrays, schema))
    place = {"table": stored.name}
    key = options.key or stored.key
    made = Table(stored.name, columns, native, path=path, key=key, foreign_keys=stored.foreign, place=place)
    return reshaped(made, options)


def _arrow_types() -> dict[str, Callable[[], Any]]:
    def named(name: str) -> Callable[[], Any]:
        def make() -> Any:
            import pyarrow as pa

            return pa.timestamp("us") if name == "timestamp" else getattr(pa, name)()

        return make

    names = {"text": "string", "integer": "int64", "number": "float64", "boolean": "bool_", "date": "date32"}
    return {kind: named(name) for kind, name in {**names, "datetime": "timestamp"}.items()}


_ARROW = _arrow_types()


def _batches(rows: Iterator[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    batch: list[Sequence[Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _batch(rows: list[Sequence[Any]], columns: tuple[Column, ...], schema: Any) -> Any:
    import pyarrow as pa

    made = [[_plain(row[i], column.type) for row in rows] for i, column in enumerate(columns)]
    return pa.RecordBatch.from_arrays([pa.array(c, f.type) for c, f in zip(made, schema, strict=True)], schema=schema)


def _plain(value: Any, kind: str) -> Any:
    """A value of a database as Arrow takes it; what is no value of its column's type is missing."""
    if value is None or kind not in ("integer", "number", "text"):
        return value
    if kind == "text":
        return value if isinstance(value, str) else str(value)
    if isinstance(value, Decimal | int | float):
        return int(value) if kind == "integer" else float(value)
    return None


# -- SQLite ----------------------------------------------------------------------------------------------------------


def _sqlite(path: str, wanted: str) -> list[Stored]:
    import sqlite3

    if not Path(path).is_file():
        raise SourceError("no such file", path, hint="check the path")
    try:
        with closing(sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT)) as base:
            return [_sqlite_table(base, name) for name in _chosen(_sqlite_names(base), wanted, path)]
    except sqlite3.OperationalError as error:
        hint = "let the program that writes to it finish" if "locked" in str(error) else "check the file"
        raise SourceError(f"the database cannot be read ({error})", path, hint=hint) from None
    except sqlite3.DatabaseError as error:
        raise SourceError(f"the database is broken ({error})", path, hint="restore it") from None


def _sqlite_names(base: Any) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    return [str(row[0]) for row in base.execute(query) if not str(row[0]).startswith("sqlite_")]


def _sqlite_table(base: Any, name: str) -> Stored:
    """A table of SQLite; its rows are fetched at once, so that a lock is noticed here."""
    described_ = base.execute(f"PRAGMA table_info({quoted(name)})").fetchall()
    rows = base.execute(f"SELECT * FROM {quoted(name)}").fetchall()
    columns = tuple(_sqlite_column(found[1], found[2], [row[i] for row in rows]) for i, found in enumerate(described_))
    key = tuple(found[1] for found in sorted(described_, key=lambda f: f[5]) if found[5])
    foreign = _grouped_keys(base.execute(f"PRAGMA foreign_key_list({quoted(name)})").fetchall())
    return Stored(name, columns, lambda: iter(rows), key, tuple(foreign))


def _sqlite_column(name: str, said: str, values: list[Any]) -> Column:
    """The type of a column by what it holds, since SQLite lets it hold anything."""
    from auditor.tabular.cubes import decimals_of

    kinds = {type(value) for value in values if value is not None}
    if kinds and kinds <= {int}:
        return Column(name, "integer", decimals=0)
    if kinds and kinds <= {int, float}:
        return Column(name, "number", decimals=decimals_of(values))
    return Column(name, "number" if not kinds and said.upper() in ("REAL", "NUMERIC", "INTEGER") else "text")


def _grouped_keys(rows: Iterable[Sequence[Any]]) -> Iterator[ForeignKey]:
    """Foreign keys of SQLite: a row for each column, with a number for each key."""
    found: dict[int, list[Sequence[Any]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    for parts in found.values():
        yield ForeignKey(tuple(p[3] for p in parts), str(parts[0][2]), tuple(p[4] or p[3] for p in parts))


def _chosen(names: list[str], wanted: str, path: str) -> list[str]:
    if wanted and wanted not in names:
        raise SourceError(f"there is no table {wanted!r}", path, hint=did_you_mean(wanted, names))
    if not names:
        raise SourceError("the database has no tables", path)
    return [wanted] if wanted else names


# -- DuckDB ----------------------------------------------------------------------------------------------------------


def _duckdb(path: str, options: Options) -> Dataset:
    """The tables of a DuckDB file, read where they are."""
    import duckdb

    connection = duckdb_connection(options)
    alias = f"source_{len(connection.sql('SHOW DATABASES').fetchall())}"
    try:
        connection.execute(f"ATTACH '{path.replace(chr(39), chr(39) * 2)}' AS {alias} (READ_ONLY)")
    except duckdb.Error as error:
        locked = "lock" in str(error)
        hint = "let the program that writes to it finish" if locked else "check the file"
        said = "is locked by another program" if locked else str(error).splitlines()[0]
        raise SourceError(f"the database cannot be read ({said})", path, hint=hint) from None
    query = f"SELECT table_name FROM duckdb_tables() WHERE database_name = '{alias}' ORDER BY table_name"
    names = _chosen([row[0] for row in connection.sql(query).fetchall()], options.table, path)
    tables = {}
    for name in names:
        relation = connection.sql(f"SELECT * FROM {alias}.{quoted(name)}")
        made = Table(
            name, native_columns(relation, options), relation, path=path, key=options.key, place={"table": name}
        )
        tables[options.name or name if len(names) == 1 else name] = reshaped(made, options)
    return Dataset(options.name or Path(path).stem, path, tables, "sql", {"format": "duckdb"})


# -- the rest --------------------------------------------------------------------------------------------------------


def _sqlalchemy(url: str, shown: str, wanted: str) -> list[Stored]:
    try:
        import sqlalchemy
    except ModuleNotFoundError:
        hint = "install auditor[postgres]"
        raise SourceError("reading databases needs SQLAlchemy, which is not installed", shown, hint=hint) from None
    url = re.sub(r"^postgres(ql)?://", "postgresql+psycopg://", url)
    with _reported(shown):
        engine = sqlalchemy.create_engine(url, poolclass=sqlalchemy.pool.NullPool, connect_args=_timeouts(url))
        inspector = sqlalchemy.inspect(engine)
        schema, _, table = wanted.rpartition(".")
        names = sorted([*inspector.get_table_names(schema or None), *inspector.get_view_names(schema or None)])
        return [_stored(engine, inspector, name, schema or None, shown) for name in _chosen(names, table, shown)]


@contextmanager
def _reported(shown: str) -> Iterator[None]:
    """Turns what a database refuses into an error that says so in a line."""
    import sqlalchemy

    try:
        yield
    except ModuleNotFoundError as error:
        hint = "install it, or use PostgreSQL, SQLite or DuckDB: pip install 'auditor[postgres]'"
        raise SourceError(f"the database needs the Python package {error.name}", shown, hint=hint) from None
    except sqlalchemy.exc.SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        hint = "let the program that writes to it finish" if "lock" in said else "check the connection"
        raise SourceError(f"the database cannot be read ({said})", shown, hint=hint) from None


def _timeouts(url: str) -> dict[str, Any]:
    """PostgreSQL gives up on a table that another session has locked."""
    wait = int(_WAIT * 1000)
    return {"connect_timeout": 5, "options": f"-c lock_timeout={wait}"} if url.startswith("postgresql") else {}


def _stored(engine: Any, inspector: Any, name: str, schema: str | None, shown: str) -> Stored:
    import sqlalchemy

    columns = tuple(_described(found) for found in inspector.get_columns(name, schema))
    key = tuple(inspector.get_pk_constraint(name, schema).get("constrained_columns") or ())
    foreign = tuple(
        ForeignKey(tuple(f["constrained_columns"]), f["referred_table"], tuple(f["referred_columns"]))
        for f in inspector.get_foreign_keys(name, schema)
    )
    table = sqlalchemy.table(name, *(sqlalchemy.column(c.name) for c in columns), schema=schema)

    def rows() -> Iterator[Sequence[Any]]:
        with _reported(shown), engine.connect().execution_options(stream_results=True, yield_per=_BATCH) as open_:
            yield from open_.execute(sqlalchemy.select(table))

    return Stored(name, columns, rows, key, foreign)


def _described(found: Any) -> Column:
    """A column in the type that its database gives it; NUMERIC(10, 2) has two decimals."""
    import sqlalchemy.types as types

    kind = found["type"]
    named = next((name for base, name in _kinds(types) if isinstance(kind, base)), "text")
    decimals = 0 if named == "integer" else getattr(kind, "scale", None) if named == "number" else None
    return Column(found["name"], named, label=found.get("comment") or "", decimals=decimals)


def _kinds(types: Any) -> list[tuple[Any, str]]:
    return [
        (types.Boolean, "boolean"),
        (types.Integer, "integer"),
        (types.Numeric, "number"),
        (types.DateTime, "datetime"),
        (types.Date, "date"),
    ]
