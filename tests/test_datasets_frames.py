"""Parquet files and frames that are handed to the library."""

from __future__ import annotations

from pathlib import Path

import duckdb
import narwhals as nw
import pandas as pd
import pytest

from auditor.dataset import Options
from auditor.datasets import frame
from auditor.errors import SourceError
from auditor.sources import open_path


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    file = tmp_path / "t.parquet"
    made = duckdb.connect().sql(
        "SELECT i AS n, printf('%04d', i) AS code, i / 4 AS share, sqrt(i) AS root FROM range(1, 9) r(i)"
    )
    made.write_parquet(str(file))
    return file


def test_parquet_keeps_its_types_and_shows_the_decimals_of_its_numbers(parquet: Path) -> None:
    table = open_path(parquet).table
    assert [(c.name, c.type, c.decimals) for c in table.columns] == [
        ("n", "integer", 0),
        ("code", "text", None),
        ("share", "number", 2),
        ("root", "number", None),
    ]
    assert table.scan == {"format": "parquet", "path": str(parquet)}
    assert table.numbered is not None
    assert [row[-1] for row in table.numbered().fetchall()] == list(range(1, 9))


def test_a_native_table_is_lazy_and_narwhals_knows_it(parquet: Path) -> None:
    lazy = nw.from_native(open_path(parquet).table.native)
    assert isinstance(lazy, nw.LazyFrame)
    assert lazy.filter(nw.col("n") > 6).collect().shape == (2, 4)


@pytest.mark.parametrize(("kept", "said"), [(0, "is empty"), (40, "cut off"), (200, "cut off")])
def test_a_truncated_parquet_file_is_said_clearly(parquet: Path, kept: int, said: str) -> None:
    parquet.write_bytes(parquet.read_bytes()[:kept])
    with pytest.raises(SourceError, match=said):
        open_path(parquet)


def test_a_parquet_file_whose_inside_is_broken_is_said_clearly(parquet: Path) -> None:
    data = parquet.read_bytes()
    parquet.write_bytes(data[:4] + b"\x00" * (len(data) - 8) + data[-4:])
    with pytest.raises(SourceError, match="cannot be read"):
        open_path(parquet)


def test_another_file_called_parquet_is_said_clearly(tmp_path: Path) -> None:
    file = tmp_path / "t.parquet"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(SourceError, match="no Parquet file"):
        open_path(file)


def test_a_pandas_frame_stays_what_it_is() -> None:
    data = pd.DataFrame({"code": ["0301", "1101"], "n": [1, 2], "share": [0.25, 0.5]})
    table = frame.read(data, Options(name="t", key=("code",))).table
    assert table.native is data
    assert [(c.name, c.type, c.decimals) for c in table.columns] == [
        ("code", "text", None),
        ("n", "integer", 0),
        ("share", "number", 2),
    ]
    assert table.key == ("code",)


def test_what_is_no_frame_or_has_no_rows_or_lacks_a_column_is_an_error() -> None:
    with pytest.raises(SourceError, match="no frame"):
        frame.read([1, 2], Options())
    with pytest.raises(SourceError, match="no rows"):
        frame.read(pd.DataFrame({"a": []}), Options())
    with pytest.raises(SourceError, match="no column 'b'"):
        frame.read(pd.DataFrame({"a": [1]}), Options(key=("b",)))
