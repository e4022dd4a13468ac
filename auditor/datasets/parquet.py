"""Parquet: DuckDB reads the file lazily; the types are the file's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from auditor.dataset import LINE, Dataset, Options, Table, duckdb_connection
from auditor.errors import SourceError
from auditor.tabular.relational import native_columns
from auditor.tabular.reshape import literal, reshaped

EXTENSIONS = (".parquet", ".pq")
_MAGIC = b"PAR1"


def sniff(path: str, head: bytes) -> int:
    """2 where the file begins as Parquet does, 1 where only its name says so."""
    return 2 if head.startswith(_MAGIC) else int(Path(path).suffix.lower() in EXTENSIONS)


def read(path: str, options: Options) -> Dataset:
    """The dataset of a Parquet file. SourceError for a file that is cut off, empty, or no Parquet."""
    _refuse_broken(Path(path))
    connection = duckdb_connection(options)
    source = f"read_parquet({literal(path)})"
    relation = _open(connection, f"SELECT * FROM {source}", path)
    if not relation.limit(1).fetchall():
        raise SourceError("the table has no rows", path, hint="check the export that wrote it")

    def numbered() -> Any:
        numbers = f'SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS "{LINE}"'
        return connection.sql(f"{numbers} FROM read_parquet({literal(path)}, file_row_number = true)")

    name = options.name or Path(path).stem
    table = Table(
        name,
        native_columns(relation, options),
        relation,
        path=path,
        key=options.key,
        numbered=None if options.key else numbered,
        scan={} if options.long else {"format": "parquet", "path": path},
    )
    return Dataset(name, path, {name: reshaped(table, options)}, "parquet", {"format": "parquet"})


def _open(connection: Any, query: str, path: str) -> Any:
    import duckdb

    try:
        return connection.sql(query)
    except duckdb.Error as error:
        first = str(error).splitlines()[0]
        raise SourceError(f"the Parquet file cannot be read ({first})", path, hint="write it again") from None


def _refuse_broken(file: Path) -> None:
    """A Parquet file begins and ends with PAR1; one that only begins so was cut off."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        begins = stream.read(4) == _MAGIC
        stream.seek(max(0, size - 4))
        ends = stream.read(4) == _MAGIC
    if not size:
        raise SourceError("the file is empty", str(file), hint="check the export that wrote it")
    if not begins:
        raise SourceError("the file is no Parquet file", str(file), hint="give it the ending of what it is")
    if not ends or size < 12:
        raise SourceError(
            "the Parquet file is cut off: its last part is missing", str(file), hint="copy or write it again"
        )
