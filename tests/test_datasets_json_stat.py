"""JSON-stat cubes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.dataset import Dataset, Options, Wide
from auditor.errors import SourceError
from auditor.sources import open_path

CUBE: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Households",
    "id": ["region", "measure", "time"],
    "size": [2, 2, 2],
    "role": {"time": ["time"], "metric": ["measure"]},
    "dimension": {
        "region": {
            "label": "Region",
            "category": {"index": ["0", "03"], "label": {"0": "All", "03": "Oslo"}, "child": {"0": ["03"]}},
        },
        "measure": {
            "category": {
                "index": {"n": 0, "share": 1},
                "label": {"n": "households", "share": "share"},
                "unit": {"n": {"decimals": 0}, "share": {"decimals": 1, "symbol": "%"}},
            }
        },
        "time": {"category": {"index": {"2023": 1, "2022": 0}}},
    },
    "value": [10, 20, 100.0, 99.5, 5, None, 50, None],
    "status": {"0": "p", "5": ":", "7": ".."},
}


def opened(folder: Path, cube: Any, options: Options | None = None) -> Dataset:
    file = folder / "cube.json"
    file.write_text(json.dumps(cube))
    return open_path(file, options)


def test_cells_stand_in_the_order_of_the_last_dimension_first(tmp_path: Path) -> None:
    table = opened(tmp_path, CUBE).table
    found = {row[:3]: row[3] for row in table.native.fetchall()}
    assert found[("0", "n", "2022")] == 10
    assert found[("0", "share", "2023")] == 99.5
    assert found[("03", "n", "2022")] == 5
    assert len(found) == 8
    assert table.key == ("region", "measure", "time")


def test_a_status_without_a_value_is_a_mark_and_beside_one_a_flag(tmp_path: Path) -> None:
    column = opened(tmp_path, CUBE).table.column("value")
    assert column is not None
    assert column.marks == {"p": "flag", ":": "missing", "..": "missing"}


def test_code_lists_keep_labels_order_and_parents(tmp_path: Path) -> None:
    table = opened(tmp_path, CUBE).table
    region, time = table.column("region"), table.column("time")
    assert region is not None
    assert region.codes is not None
    assert [(m.code, m.label, m.parent) for m in region.codes.members] == [("0", "All", ""), ("03", "Oslo", "0")]
    assert time is not None
    assert time.codes is not None
    assert time.codes.codes() == ("2022", "2023")
    assert time.role == "time"


def test_each_measure_keeps_its_own_unit_and_decimals(tmp_path: Path) -> None:
    column = opened(tmp_path, CUBE).table.column("value")
    assert column is not None
    assert column.per_column == "measure"
    assert column.per_code["share"] == {"decimals": 1, "unit": "percent"}
    wide = opened(tmp_path, CUBE, Options(wide=Wide("measure"))).table
    share, count = wide.column("share"), wide.column("n")
    assert share is not None
    assert count is not None
    assert (share.unit, share.decimals, count.type) == ("percent", 1, "integer")
    assert wide.key == ("region", "time")


def test_sparse_values_fill_their_positions(tmp_path: Path) -> None:
    table = opened(tmp_path, {**CUBE, "value": {"0": 10, "7": 3}, "status": "e"}).table
    assert [row[3] for row in table.native.fetchall()] == [10, None, None, None, None, None, None, 3]


def test_a_collection_gives_a_table_for_each_dataset_inside(tmp_path: Path) -> None:
    other = {**CUBE, "label": "Other"}
    dataset = opened(tmp_path, {"class": "collection", "link": {"item": [CUBE, other]}})
    assert list(dataset.tables) == ["Households", "Other"]
    assert list(
        opened(tmp_path, {"class": "collection", "link": {"item": [CUBE, other]}}, Options(table="Other")).tables
    ) == ["Other"]


@pytest.mark.parametrize(
    "note", ["A random noise has been added", "Protected by the cell key method", "Tilfeldig støy er lagt til"]
)
def test_a_note_on_noise_marks_the_value_as_noisy(tmp_path: Path, note: str) -> None:
    noisy, quiet = opened(tmp_path, {**CUBE, "note": [note]}).table, opened(tmp_path, CUBE).table
    assert [c.noisy for c in noisy.columns if c.name == "value"] == [True]
    assert [c.noisy for c in quiet.columns if c.name == "value"] == [False]


def test_declared_noise_is_kept_in_the_unit_of_the_column(tmp_path: Path) -> None:
    column = opened(tmp_path, CUBE, Options(columns={"value": {"noise": 8}})).table.column("value")
    assert column is not None
    assert column.noise == 8


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"size": [2, 2]}, "do not fit together"),
        ({"size": [2, 2, 0]}, "empty"),
        ({"value": [1, 2]}, "2 entries, but there are 8 cells"),
        ({"value": {"8": 1}}, "position '8'"),
        ({"id": ["region", "measure", "tim"]}, "'tim' is not described"),
        ({"size": [3, 2, 2]}, "2 categories, but its size is 3"),
    ],
)
def test_a_cube_that_contradicts_itself_is_an_error(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    with pytest.raises(SourceError, match=said):
        opened(tmp_path, {**CUBE, **change})


def test_broken_json_is_an_error_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "cube.json"
    file.write_text('{"dimension": {},\n "id": [')
    with pytest.raises(SourceError, match="is not JSON") as error:
        open_path(file)
    assert error.value.line == 2
