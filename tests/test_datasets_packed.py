"""Packed files, tables in several parts, and bundles: each is read as the plain table would be."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from auditor.dataset import Dataset
from auditor.errors import SourceError
from auditor.sources import open_path

TEXT = "k,n\na,1\nb,2\n"


def rows(dataset: Dataset) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = dataset.table.native.fetchall()
    return found


def zipped(file: Path, **texts: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in texts.items():
            archive.writestr(f"{name}.csv", text)
    return file


def test_a_packed_table_is_that_of_the_file_inside(tmp_path: Path) -> None:
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(TEXT.encode()))
    for file in (tmp_path / "t.csv.gz", zipped(tmp_path / "t.zip", t=TEXT)):
        dataset = open_path(file)
        assert rows(dataset) == [("a", 1), ("b", 2)]
        assert dataset.path == dataset.table.path == str(file)
        assert dataset.name == "t"


def test_an_archive_of_several_files_names_them(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"holds 2 files \(a\.csv, b\.csv\)"):
        open_path(zipped(tmp_path / "t.zip", a=TEXT, b=TEXT))


def test_a_packed_file_that_is_cut_off_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(TEXT.encode() * 100)[:30])
    with pytest.raises(SourceError, match="cannot be unpacked"):
        open_path(tmp_path / "t.csv.gz")


def test_what_is_wrong_inside_is_said_of_the_packed_file(tmp_path: Path) -> None:
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(b"k,n\na,1,2\nb,2\nc,3\n"))
    with pytest.raises(SourceError, match=r"t\.csv\.gz:2: the row has 3 cells"):
        open_path(tmp_path / "t.csv.gz")


@pytest.mark.parametrize("second", ["k,n\nc,3\n", "c,3\n", "c,3"])
def test_the_parts_of_a_resource_are_one_table(tmp_path: Path, second: str) -> None:
    """Each part may repeat the header, and need not end its last line."""
    (tmp_path / "a.csv").write_text(TEXT.rstrip("\n"), encoding="utf-8")
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(second.encode()))
    package = {"resources": [{"name": "t", "path": ["a.csv", "b.csv.gz"], "compression": "gz"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert rows(open_path(tmp_path / "datapackage.json")) == [("a", 1), ("b", 2), ("c", 3)]


def test_a_bundle_of_version_1_has_a_table_a_dataset(tmp_path: Path) -> None:
    time = {"category": {"index": ["2020", "2021"]}}
    bundle = {
        name: {"dimension": {"id": ["time"], "size": [2], "time": time}, "value": values}
        for name, values in (("one", [1, 2]), ("two", [3, 4]))
    }
    (tmp_path / "b.json").write_text(json.dumps(bundle), encoding="utf-8")
    dataset = open_path(tmp_path / "b.json")
    assert list(dataset.tables) == ["one", "two"]
    assert [row[-1] for row in dataset.tables["two"].native.fetchall()] == [3, 4]
