"""Tables of databases: SQLite, DuckDB, and a PostgreSQL server that the test starts."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from auditor.dataset import ForeignKey, Long, Options
from auditor.errors import SourceError
from auditor.project import Source
from auditor.sources import open_path, open_source


@pytest.fixture
def sqlite(tmp_path: Path) -> Path:
    file = tmp_path / "base.sqlite"
    base = sqlite3.connect(file)
    base.executescript(
        """
        CREATE TABLE regions (code TEXT PRIMARY KEY, name TEXT);
        CREATE TABLE persons (region TEXT REFERENCES regions (code), year INTEGER, n INTEGER, share REAL,
                              PRIMARY KEY (region, year));
        INSERT INTO regions VALUES ('0301', 'Oslo'), ('1101', 'Ås');
        INSERT INTO persons VALUES ('0301', 2022, 10, 1.5), ('1101', 2022, NULL, 2.25);
        """
    )
    base.commit()
    base.close()
    return file


def test_every_table_of_a_file_is_a_table_with_its_keys(sqlite: Path) -> None:
    dataset = open_path(sqlite)
    assert list(dataset.tables) == ["persons", "regions"]
    persons = dataset.tables["persons"]
    assert persons.native.fetchall() == [("0301", 2022, 10, 1.5), ("1101", 2022, None, 2.25)]
    assert persons.key == ("region", "year")
    assert persons.foreign_keys == (ForeignKey(("region",), "regions", ("code",)),)
    assert [(c.type, c.decimals) for c in persons.columns] == [
        ("text", None),
        ("integer", 0),
        ("integer", 0),
        ("number", 2),
    ]


def test_a_table_is_chosen_by_name_and_a_wrong_name_is_an_error(sqlite: Path) -> None:
    assert list(open_path(sqlite, Options(name="t", table="regions")).tables) == ["t"]
    with pytest.raises(SourceError, match="did you mean 'regions'"):
        open_path(sqlite, Options(table="region"))


def test_a_connection_is_a_source_and_its_wide_table_can_be_long(sqlite: Path) -> None:
    options = Options(
        name="s", connection=f"sqlite:///{sqlite}", table="persons", long=Long("^(n|share)$", "what", "value")
    )
    dataset = open_source(Source("s", "", options))
    assert dataset.table.native.order("region, what").fetchall()[:2] == [
        ("0301", 2022, "n", 10.0),
        ("0301", 2022, "share", 1.5),
    ]


def test_a_locked_database_is_said_clearly(sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.datasets.sql._WAIT", 0.05)
    writer = sqlite3.connect(sqlite, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(SourceError, match="locked"):
            open_path(sqlite)
    finally:
        writer.close()


def test_a_broken_database_is_said_clearly(sqlite: Path) -> None:
    sqlite.write_bytes(sqlite.read_bytes()[:100] + b"\xff" * 4000)
    with pytest.raises(SourceError, match=r"broken|cannot be read|no tables"):
        open_path(sqlite)


def test_an_empty_table_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "base.db"
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE t (a TEXT)")
    base.commit()
    base.close()
    with pytest.raises(SourceError, match="has no rows"):
        open_path(file)


def test_a_duckdb_file_is_read_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "base.duckdb"
    with duckdb.connect(str(file)) as base:
        base.execute("CREATE TABLE t AS SELECT '0301' AS code, 1.25::DECIMAL(10, 2) AS share")
    table = open_path(file, Options(name="t")).table
    assert [(c.type, c.decimals) for c in table.columns] == [("text", None), ("number", 2)]
    assert len(table.native.fetchall()) == 1


# -- PostgreSQL ------------------------------------------------------------------------------------------------------


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, on Debian or on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    onpath = shutil.which("initdb")
    return found[-1].parent if found else Path(onpath).parent if onpath else None


def run(command: list[str], user: str | None) -> None:
    subprocess.run(command, check=True, user=user, capture_output=True, cwd="/")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a server on loopback, run by an unprivileged user."""
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    pytest.importorskip("psycopg")
    home = Path(tempfile.mkdtemp(prefix="auditor-postgres-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(home, user)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = home / "data"
    run([str(folder / "initdb"), "-D", str(data), "-U", "auditor", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    run([str(folder / "pg_ctl"), "-D", str(data), "-w", "-l", str(home / "log"), "-o", options, "start"], user)
    try:
        yield f"postgresql://auditor@127.0.0.1:{port}/postgres"
    finally:
        run([str(folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"], user)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def filled(server: str) -> str:
    psycopg = pytest.importorskip("psycopg")
    with psycopg.connect(server) as base:
        base.execute("CREATE TABLE regions (code text PRIMARY KEY, name text)")
        base.execute(
            "CREATE TABLE logins (region text REFERENCES regions (code), day date, n bigint, rate numeric(6, 2),"
            " ok boolean, PRIMARY KEY (region, day))"
        )
        base.execute("COMMENT ON COLUMN logins.n IS 'Logins'")
        base.execute("INSERT INTO regions VALUES ('0301', 'Oslo'), ('1101', 'Ås')")
        base.execute(
            "INSERT INTO logins VALUES ('0301', '2024-01-31', 12, 1.50, true), ('1101', '2024-01-31', NULL, NULL, NULL)"
        )
    return server


def test_a_table_of_a_server_has_its_types_keys_and_comments(filled: str) -> None:
    table = open_source(Source("logins", "", Options(connection=filled, table="logins"))).table
    assert table.native.order("region").fetchall() == [
        ("0301", dt.date(2024, 1, 31), 12, 1.5, True),
        ("1101", dt.date(2024, 1, 31), None, None, None),
    ]
    assert [(c.type, c.decimals) for c in table.columns][2:4] == [("integer", 0), ("number", 2)]
    assert table.key == ("region", "day")
    assert table.foreign_keys == (ForeignKey(("region",), "regions", ("code",)),)
    column = table.column("n")
    assert column is not None
    assert column.label == "Logins"


def test_all_tables_of_a_server_are_opened_where_none_is_named(filled: str) -> None:
    assert list(open_source(Source("base", "", Options(connection=filled))).tables) == ["logins", "regions"]


def test_a_wrong_table_of_a_server_is_an_error_with_a_suggestion(filled: str) -> None:
    with pytest.raises(SourceError, match="did you mean 'logins'"):
        open_source(Source("s", "", Options(connection=filled, table="login")))


def test_a_table_that_another_session_has_locked_is_said_clearly(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    psycopg = pytest.importorskip("psycopg")
    monkeypatch.setattr("auditor.datasets.sql._WAIT", 0.2)
    with psycopg.connect(filled) as other:
        other.execute("LOCK TABLE logins IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(SourceError, match="lock"):
            open_source(Source("s", "", Options(connection=filled, table="logins")))


def test_a_server_that_is_not_there_is_said_clearly_and_no_password_is_shown() -> None:
    pytest.importorskip("psycopg")
    url = "postgresql://someone:secret@127.0.0.1:1/none"
    with pytest.raises(SourceError, match="cannot be read") as error:
        open_source(Source("s", "", Options(connection=url, table="t")))
    assert "secret" not in str(error.value)
