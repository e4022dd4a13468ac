"""JSON-stat 2: a cube of values with dimensions, category labels and hierarchies, units, statuses and notes.

A dataset becomes a long table: one column a dimension (codes), one for the value. Code lists keep their labels.
Dimensions with one category stay, so that rules and keys can name them. A `collection` gives a table an item.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import prod
from pathlib import Path
from typing import Any

from auditor.dataset import CodeList, Column, Dataset, Member, Options, Table
from auditor.decoding import decode
from auditor.errors import SourceError, did_you_mean
from auditor.tabular.cubes import Cube, table
from auditor.tabular.notes import tells_of_noise, unit_of
from auditor.tabular.shapes import TEXT, each, expect, list_of, of

EXTENSIONS = (".json", ".jsonstat")
VALUE = "value"
_LARGEST = 50_000_000  # cells of one cube
_CATEGORY = of(
    index={"anyOf": [list_of(TEXT, uniqueItems=True), each({"type": "integer"})]},
    label=each({}),
    child=each(list_of(TEXT)),
    unit=each({"type": "object"}),
    note=each({}),
)
_COLLECTION = of(link=of(item=list_of(of(extension={"type": "object"}))))
_CUBE = {
    "type": "object",
    "required": ["id", "size", "dimension"],
    "properties": {
        "id": list_of(TEXT, uniqueItems=True, minItems=1),
        "size": list_of({"type": "integer"}),
        "dimension": each(of(category=_CATEGORY)),
        "role": each(list_of(TEXT)),
    },
}


def sniff(path: str, head: bytes) -> int:
    """1 for JSON that has a cube or a collection."""
    text = head[:4000].decode("utf-8", errors="replace").lstrip("\ufeff \r\n\t")
    if not text.startswith("{"):
        return 0
    return int(any(mark in head for mark in (b'"dimension"', b'"dataset"', b'"collection"')))


def read(path: str, options: Options) -> Dataset:
    """The dataset of a JSON-stat file. Raises SourceError for what is no JSON-stat, or does not fit together."""
    try:
        top = json.loads(decode(Path(path).read_bytes(), path).text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON: {error.msg}", path, error.lineno, "write the file again") from None
    except RecursionError:
        raise SourceError("is nested too deeply", path, hint="give a JSON-stat dataset") from None
    name = options.name or Path(path).stem
    cubes = dict(_cubes(top, name, path))
    if options.table:
        if options.table not in cubes:
            raise SourceError(f"there is no table {options.table!r}", path, hint=did_you_mean(options.table, cubes))
        cubes = {options.table: cubes[options.table]}
    tables = {table: _table(found, table, path, options) for table, found in cubes.items()}
    notes = tuple(note for found in cubes.values() for note in _notes(found))
    version = f"JSON-stat {cubes[next(iter(cubes))].get('version', top.get('version', '2.0'))}"
    return Dataset(name, path, tables, "json-stat", {"format": "json-stat"}, (version,), notes)


def _cubes(top: Any, name: str, path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The cubes of a dataset, a bundle of version 1, or a collection with datasets inside."""
    if not isinstance(top, dict):
        raise SourceError("is no JSON-stat", path, hint="give a JSON-stat dataset or collection")
    if "dimension" in top:
        yield name, top
        return
    if isinstance(top.get("dataset"), dict):
        yield name, _version_2(top["dataset"])
        return
    bundle = {key: cube for key, cube in top.items() if isinstance(cube, dict) and "dimension" in cube}
    if bundle:
        yield from ((key, _version_2(cube)) for key, cube in bundle.items())
        return
    expect(top, _COLLECTION, path, "JSON-stat")
    items = top.get("link", {}).get("item", []) if top.get("class") == "collection" else []
    found = [item for item in items if "dimension" in item]
    if not found:
        raise SourceError("holds no JSON-stat dataset", path, hint="give the dataset itself; links are not followed")
    for number, item in enumerate(found, 1):
        yield str(item.get("extension", {}).get("id") or item.get("label") or f"{name}-{number}"), item


def _version_2(cube: Mapping[str, Any]) -> Mapping[str, Any]:
    """A dataset of version 1, whose id, size and role stand in `dimension`."""
    dimension = dict(cube["dimension"]) if isinstance(cube.get("dimension"), dict) else {}
    inner = {key: dimension.pop(key) for key in ("id", "size", "role") if key in dimension}
    return {"version": "1", **cube, "dimension": dimension, **inner}


def _table(cube: Mapping[str, Any], name: str, path: str, options: Options) -> Table:
    expect(cube, _CUBE, path, "JSON-stat")
    ids, sizes = _shape(cube, path)
    lists = [_codes(cube, one, size, path) for one, size in zip(ids, sizes, strict=True)]
    values, statuses = _cells(cube, prod(sizes), path)
    notes = _notes(cube)
    roles = {one: role for role, found in cube.get("role", {}).items() for one in found}
    columns = tuple(
        Column(one, "text", label=_label(cube, one), role="time" if roles.get(one) == "time" else "key", codes=codes)
        for one, codes in zip(ids, lists, strict=True)
    )
    value = replace(_value_column(cube, ids), noisy=tells_of_noise(notes))
    codes = tuple(found.codes() for found in lists)
    built = table(Cube(columns, codes, value, values, statuses), options, name, path)
    return replace(built, title=str(cube.get("label", "")), notes=notes)


def _shape(cube: Mapping[str, Any], path: str) -> tuple[list[str], list[int]]:
    ids, sizes = cube["id"], cube["size"]
    if len(ids) != len(sizes):
        raise SourceError("`id` and `size` do not fit together", path, hint="each dimension has one size")
    missing = [one for one in ids if one not in cube["dimension"]]
    if missing:
        raise SourceError(f"the dimension {missing[0]!r} is not described", path)
    if min(sizes) < 1:
        raise SourceError("the table is empty: a dimension has no categories", path)
    if prod(sizes) > _LARGEST:
        raise SourceError(f"the cube has {prod(sizes)} cells, more than {_LARGEST}", path, hint="take a part of it")
    return ids, sizes


def _label(cube: Mapping[str, Any], one: str) -> str:
    return str(cube["dimension"][one].get("label", ""))


def _category(cube: Mapping[str, Any], one: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = cube["dimension"][one].get("category", {})
    return found


def _codes(cube: Mapping[str, Any], one: str, size: int, path: str) -> CodeList:
    """The categories of a dimension in their order, with labels and parents."""
    category = _category(cube, one)
    labels, index = category.get("label", {}), category.get("index")
    ordered = sorted(index, key=index.__getitem__) if isinstance(index, dict) else list(index or labels)
    if len(ordered) != size:
        raise SourceError(f"the dimension {one!r} has {len(ordered)} categories, but its size is {size}", path)
    parents: dict[str, list[str]] = {}
    for parent, children in category.get("child", {}).items():
        for child in children:
            parents.setdefault(child, []).append(parent)
    members = [
        Member(str(code), str(labels.get(code, "")), parent) for code in ordered for parent in parents.get(code, [""])
    ]
    return CodeList(one, tuple(members), path)


def _cells(cube: Mapping[str, Any], size: int, path: str) -> tuple[list[int | float | None], list[str]]:
    """The values and statuses of all cells; a text instead of a value is a status."""
    values = _spread(cube.get("value", []), size, "value", path)
    statuses = _spread(cube.get("status"), size, "status", path)
    numbers: list[int | float | None] = []
    for index, value in enumerate(values):
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
        numbers.append(number)
        if number is None and isinstance(value, str) and not statuses[index]:
            statuses[index] = value
    return numbers, ["" if status is None else str(status) for status in statuses]


def _spread(given: Any, size: int, what: str, path: str) -> list[Any]:
    """A list of `size` from a list, from positions with values, or from one value for all."""
    if isinstance(given, dict):
        out: list[Any] = [None] * size
        for position, value in given.items():
            if not position.isdigit() or int(position) >= size:
                raise SourceError(f"`{what}` has the position {position!r}, but there are {size} cells", path)
            out[int(position)] = value
        return out
    if not isinstance(given, list):
        return [given] * size
    if len(given) != size and (what == "value" or len(given) != 1):
        raise SourceError(f"`{what}` has {len(given)} entries, but there are {size} cells", path)
    return list(given) if len(given) == size else given * size


def _value_column(cube: Mapping[str, Any], ids: list[str]) -> Column:
    """The value, with the unit and decimals of its metric, or of each metric where there are several."""
    metric = next(iter(cube.get("role", {}).get("metric", [])), "")
    column = Column(VALUE, role="measure", label=str(cube.get("label", "")))
    if metric not in ids:
        return column
    category = _category(cube, metric)
    labels = category.get("label", {})
    facts = {code: _unit(unit, str(labels.get(code, ""))) for code, unit in category.get("unit", {}).items()}
    if not facts:
        return column
    units = {str(found.get("unit", "")) for found in facts.values()}
    decimals = [found["decimals"] for found in facts.values() if "decimals" in found]
    same = len(facts) == 1 or all(found == next(iter(facts.values())) for found in facts.values())
    return replace(
        column,
        label=str(next(iter(labels.values()))) if len(labels) == 1 else column.label,
        unit=units.pop() if len(units) == 1 else "",
        decimals=max(decimals) if len(decimals) == len(facts) else None,
        per_column="" if same else metric,
        per_code={} if same else facts,
    )


def _unit(said: Mapping[str, Any], label: str) -> dict[str, Any]:
    """The facts of a metric in the words of a column."""
    facts: dict[str, Any] = {}
    if isinstance(said.get("decimals"), int):
        facts["decimals"] = said["decimals"]
    texts = [str(said.get(key, "")) for key in ("symbol", "base", "label", "type")]
    facts["unit"] = next((unit for text in [*texts, label] if (unit := unit_of(text))), "")
    if isinstance(said.get("multiplier"), int) and said["multiplier"] > 0:
        facts["factor"] = 10 ** said["multiplier"]
    return facts


def _notes(cube: Mapping[str, Any]) -> tuple[str, ...]:
    """The notes of the cube, its dimensions and their categories, as one line each."""
    found = list(_texts(cube.get("note")))
    for one, dimension in cube.get("dimension", {}).items():
        found += [f"{one}: {text}" for text in _texts(dimension.get("note"))]
        for code, notes in _category(cube, one).get("note", {}).items():
            found += [f"{one} {code}: {text}" for text in _texts(notes)]
    return tuple(" ".join(text.split()) for text in found)


def _texts(note: Any) -> Iterator[str]:
    if isinstance(note, str):
        yield note
    elif isinstance(note, list):
        yield from (text for text in note if isinstance(text, str))
