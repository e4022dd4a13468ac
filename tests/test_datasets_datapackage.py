"""Frictionless data packages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.dataset import Dataset, ForeignKey, Options
from auditor.errors import SourceError
from auditor.sources import open_path

REGIONS = {
    "name": "regions",
    "path": "data/regions.csv",
    "schema": {
        "fields": [
            {"name": "code", "type": "string"},
            {"name": "name", "type": "string", "title": "Name of the region"},
        ],
        "primaryKey": "code",
    },
}
PERSONS = {
    "name": "persons",
    "path": "data/persons.csv",
    "dialect": {"delimiter": ";"},
    "schema": {
        "missingValues": ["", "none"],
        "primaryKey": ["region", "year"],
        "foreignKeys": [{"fields": "region", "reference": {"resource": "regions", "fields": "code"}}],
        "fields": [
            {"name": "region", "type": "string", "constraints": {"required": True, "pattern": "[0-9]{4}"}},
            {"name": "year", "type": "year"},
            {"name": "persons", "type": "integer", "constraints": {"minimum": 0}},
            {"name": "share", "type": "number", "decimalChar": ","},
        ],
    },
}


def opened(folder: Path, resources: list[Any], options: Options | None = None) -> Dataset:
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "regions.csv").write_text("code,name\n301,Oslo\n1101,Ås\n")
    (folder / "data" / "persons.csv").write_text("region;year;persons;share\n301;2023;none;1,5\n1101;2023;about 7;2\n")
    file = folder / "datapackage.json"
    file.write_text(json.dumps({"name": "small", "title": "Small", "resources": resources}))
    return open_path(file, options)


def test_every_resource_is_a_table_in_the_types_of_its_schema(tmp_path: Path) -> None:
    dataset = opened(tmp_path, [REGIONS, PERSONS])
    assert list(dataset.tables) == ["regions", "persons"]
    assert [c.type for c in dataset.tables["persons"].columns] == ["text", "integer", "integer", "number"]
    assert dataset.tables["regions"].native.fetchall() == [("301", "Oslo"), ("1101", "Ås")]


def test_a_cell_that_contradicts_the_schema_is_null_with_its_text(tmp_path: Path) -> None:
    table = opened(tmp_path, [PERSONS, REGIONS]).tables["persons"]
    assert table.native.project('persons, "persons:status", share').fetchall() == [
        (None, "none", 1.5),
        (None, "about 7", 2.0),
    ]
    column = table.column("persons")
    assert column is not None
    assert column.marks == {"none": "missing", "about 7": "unreadable"}


def test_keys_constraints_and_titles_are_kept(tmp_path: Path) -> None:
    dataset = opened(tmp_path, [REGIONS, PERSONS])
    table = dataset.tables["persons"]
    assert table.key == ("region", "year")
    assert table.foreign_keys == (ForeignKey(("region",), "regions", ("code",)),)
    region, name = table.column("region"), dataset.tables["regions"].column("name")
    assert region is not None
    assert region.constraints == {"required": True, "pattern": "[0-9]{4}", "type": "string"}
    assert name is not None
    assert name.label == "Name of the region"


def test_a_column_of_the_schema_that_is_not_in_the_file_is_a_fact_and_no_error(tmp_path: Path) -> None:
    schema = {"fields": [{"name": "code", "type": "string"}, {"name": "gone", "type": "string"}]}
    table = opened(tmp_path, [{**REGIONS, "schema": schema}]).table
    assert table.expected == ("code", "gone")
    assert table.names() == ("code", "name")


def test_rows_may_stand_in_the_package(tmp_path: Path) -> None:
    data = [{"a": "x", "n": 1}, {"a": "y", "n": None}]
    table = opened(tmp_path, [{"name": "t", "data": data}]).table
    assert table.native.fetchall() == [("x", 1), ("y", None)]


def test_one_resource_is_chosen_by_name(tmp_path: Path) -> None:
    assert list(opened(tmp_path, [REGIONS, PERSONS], Options(table="persons")).tables) == ["persons"]
    with pytest.raises(SourceError, match="did you mean 'persons'"):
        opened(tmp_path, [REGIONS, PERSONS], Options(table="person"))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../secret.csv", "leads out of the package"),
        ("/etc/passwd", "leads out of the package"),
        ("https://example.org/a.csv", "nothing is downloaded"),
        ("data/none.csv", "does not exist"),
    ],
)
def test_a_path_that_leads_out_of_the_package_is_refused(tmp_path: Path, path: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        opened(tmp_path, [{**REGIONS, "path": path}])


def test_a_link_that_leads_out_of_the_package_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("a;b\nx;1\n")
    inside = tmp_path / "package"
    (inside / "data").mkdir(parents=True)
    (inside / "data" / "link.csv").symlink_to(outside)
    with pytest.raises(SourceError, match="leads out"):
        opened(inside, [{"name": "t", "path": "data/link.csv"}])


def test_a_package_without_resources_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no resources"):
        opened(tmp_path, [])
    with pytest.raises(SourceError, match="two resources"):
        opened(tmp_path, [REGIONS, REGIONS])
