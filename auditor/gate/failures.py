"""The file of failures: every failing row of every rule, as CSV or Parquet (by the ending of the file)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.dataset import duckdb_connection
from auditor.errors import ProjectError

COLUMNS = ("rule", "path", "table", "key", "line", "column", "observed", "expected", "difference")
MOST = 5_000_000  # failing rows of one rule that are written
ENDINGS = (".csv", ".parquet")


def check_ending(path: Path) -> Path:
    """The path, if its ending is one that can be written. Raises ProjectError for another."""
    if path.suffix.lower() not in ENDINGS:
        raise ProjectError(f"failures cannot be written to {path.name!r}", hint=f"its ending is {' or '.join(ENDINGS)}")
    return path


def write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Writes the rows, all of them text. Raises ProjectError where that is not possible."""
    try:
        if check_ending(path).suffix.lower() == ".csv":
            _csv(path, rows)
        else:
            _parquet(path, rows)
    except OSError as problem:
        raise ProjectError(f"cannot be written: {problem.strerror}", str(path)) from None


def _csv(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


def _parquet(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """By way of CSV, so that any number of rows fits."""
    with TemporaryDirectory() as folder:
        text = Path(folder) / "failures.csv"
        _csv(text, rows)
        columns = ", ".join(f"'{name}': 'VARCHAR'" for name in COLUMNS)
        source = f"read_csv('{text}', header = true, nullstr = '\\0', columns = {{{columns}}})"
        target = str(path).replace("'", "''")
        duckdb_connection().execute(f"COPY (SELECT * FROM {source}) TO '{target}' (FORMAT parquet)")
