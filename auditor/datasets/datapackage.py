"""Frictionless data packages (`datapackage.json`): each resource is a table, each schema is kept as facts.

Resources must lie in the folder of the package: an absolute path, `..` and an address on the web are refused. A
resource may be packed (gzip, zip), and may have several parts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.dataset import Column, Dataset, ForeignKey, Options, Table
from auditor.decoding import decode
from auditor.errors import SourceError, did_you_mean
from auditor.tabular import Printed, build
from auditor.tabular.shapes import TEXT, TEXTS, expect, list_of, of
from auditor.tabular.unpacked import joined, unpacked

EXTENSIONS = (".json",)
_TYPES = {
    "integer": "integer",
    "year": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    "datetime": "datetime",
}

_SCHEMA = of(
    fields=list_of(of(name=TEXT, constraints={"type": "object"})),
    missingValues=list_of(TEXT),
    primaryKey=TEXTS,
    foreignKeys=list_of(of(fields=TEXTS, reference=of(resource=TEXT, fields=TEXTS))),
)
_PACKAGE = of(resources=list_of(of(name=TEXT, path=TEXTS, dialect={"type": "object"}, encoding=TEXT)))

Schema = Mapping[str, Any]


def sniff(path: str, head: bytes) -> int:
    """2 where the file is called datapackage.json, or is JSON with resources."""
    name = Path(path).name.lower()
    begins = head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")
    return 2 * (begins and (name == "datapackage.json" or (name.endswith(".json") and b'"resources"' in head)))


def read(path: str, options: Options) -> Dataset:
    """The dataset of a package, or the table of it that the options name. Raises SourceError for what is no package."""
    package = _json(path)
    if isinstance(package, dict) and not package.get("resources"):
        raise SourceError("is no data package: it has no resources", path, hint="see the Frictionless specification")
    expect(package, _PACKAGE, path, "data package")
    resources = dict(_named(package["resources"], path))
    if options.table and options.table not in resources:
        raise SourceError(f"there is no resource {options.table!r}", path, hint=did_you_mean(options.table, resources))
    chosen = {options.table: resources[options.table]} if options.table else resources
    opened = {name: _resource(found, name, path, options) for name, found in chosen.items()}
    tables = {name: table for name, (table, _) in opened.items()}
    said = tuple(f"{name}: {text}" for name, (_, texts) in opened.items() for text in texts)
    notes = tuple(str(package[key]) for key in ("title", "description") if package.get(key))
    name = options.name or str(package.get("name") or Path(path).parent.name)
    return Dataset(name, path, tables, "datapackage", {"format": "datapackage"}, said, notes)


def _json(path: str) -> Any:
    try:
        return json.loads(decode(Path(path).read_bytes(), path).text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON: {error.msg}", path, error.lineno, "correct the file") from None


def _named(resources: list[Any], path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    seen: set[str] = set()
    for number, found in enumerate(resources, 1):
        name = str(found.get("name") or f"resource-{number}")
        if name in seen:
            raise SourceError(f"two resources are called {name!r}", path, hint="names must be unique")
        seen.add(name)
        yield name, found


def _resource(found: Mapping[str, Any], name: str, path: str, options: Options) -> tuple[Table, tuple[str, ...]]:
    """The table of a resource with the facts of its schema, and what was assumed in reading it."""
    schema = _schema(found, path)
    asked = _options(found, schema, name, options)
    if "data" in found:
        table, said = _inline(found["data"], name, path, asked)
    else:
        files = _safe(found, name, path)
        opened = _opener(options, path)(joined(map(unpacked, files)), asked)
        table, said = opened.table, opened.assumptions
        if len(files) > 1 or opened.path != files[0]:
            table = replace(table, path=files[0], numbered=None if len(files) > 1 else table.numbered)
    return with_schema(replace(table, name=name), schema), said


def _opener(options: Options, path: str) -> Any:
    if options.read is None:
        raise SourceError("the files of a package need a reader", path, hint="open it with auditor.sources.open_path")
    return options.read


def _schema(found: Mapping[str, Any], path: str) -> Schema:
    """The schema of a resource, inline or in a file of the package."""
    schema = found.get("schema", {})
    if isinstance(schema, str):
        schema = _json(_inside(schema, path))
    expect(schema, _SCHEMA, path, "schema")
    return dict(schema)


def _safe(found: Mapping[str, Any], name: str, path: str) -> list[str]:
    """The files of a resource: one, or several parts."""
    given = found.get("path")
    parts = [part for part in (given if isinstance(given, list) else [given]) if isinstance(part, str)]
    if not parts:
        raise SourceError(f"resource {name!r} needs a path or data", path, hint="name its files in `path`")
    return [_inside(part, path) for part in parts]


def _inside(given: str, path: str) -> str:
    """A path of the package. Raises SourceError for one that leads out of its folder."""
    folder = Path(path).parent.resolve()
    file = (folder / given).resolve()
    if "://" in given:
        raise SourceError(
            f"{given!r} is on the web, and nothing is downloaded", path, hint="put the file in the package"
        )
    if Path(given).is_absolute() or not file.is_relative_to(folder):
        raise SourceError(f"{given!r} leads out of the package", path, hint="put the file in its folder")
    if not file.is_file():
        raise SourceError(f"{given!r} does not exist", path, hint="correct the path of the resource")
    return str(Path(path).parent / given)


def _options(found: Mapping[str, Any], schema: Schema, name: str, options: Options) -> Options:
    """How to read the file of a resource: its dialect, encoding and schema, and what the user says over that."""
    dialect = found.get("dialect", {})
    columns = {f["name"]: _said(f) for f in fields(schema)}
    for column, said in options.columns.items():
        if column in columns or len(columns) == 0:
            columns[column] = {**columns.get(column, {}), **said}
    decimals = {str(f["decimalChar"]) for f in fields(schema) if f.get("decimalChar")}
    return replace(
        options,
        name=name,
        table="",
        delimiter=options.delimiter or str(dialect.get("delimiter", "")),
        encoding=options.encoding or str(found.get("encoding", "")),
        decimal=options.decimal or (decimals.pop() if len(decimals) == 1 else ""),
        missing={**{m: "missing" for m in schema.get("missingValues", []) if m}, **options.missing},
        key=options.key or _texts(schema.get("primaryKey")),
        columns=columns,
        expected=tuple(columns),
    )


def fields(schema: Schema) -> list[Mapping[str, Any]]:
    """The fields of a schema that have a name."""
    return [field for field in schema.get("fields", []) if "name" in field]


def _said(field: Mapping[str, Any]) -> dict[str, Any]:
    """A field in the words of a column."""
    default = field.get("format", "default") in ("default", "any", "")
    kind = _TYPES.get(str(field.get("type", "string")), "text")
    said: dict[str, Any] = {"type": kind if default or kind in ("integer", "number") else "text"}
    if field.get("title"):
        said["label"] = str(field["title"])
    return said


def _texts(given: Any) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(str(one) for one in given or ())


def with_schema(table: Table, schema: Schema) -> Table:
    """A table with the constraints, keys and expected columns of its schema."""
    by_name = {f["name"]: f for f in fields(schema)}
    columns = tuple(_constrained(c, by_name[c.name]) if c.name in by_name else c for c in table.columns)
    return replace(
        table, columns=columns, expected=tuple(by_name), key=_texts(schema.get("primaryKey")) or table.key,
        foreign_keys=tuple(_foreign(schema)),
    )  # fmt: skip


def _constrained(column: Column, field: Mapping[str, Any]) -> Column:
    own = {key: field[key] for key in ("type", "format") if key in field}
    return replace(column, constraints={**field.get("constraints", {}), **own})


def _foreign(schema: Schema) -> Iterator[ForeignKey]:
    for found in schema.get("foreignKeys", []):
        reference = found.get("reference", {})
        yield ForeignKey(
            _texts(found.get("fields")), str(reference.get("resource", "")), _texts(reference.get("fields"))
        )


def _inline(data: Any, name: str, path: str, options: Options) -> tuple[Table, tuple[str, ...]]:
    """A table whose rows stand in the package: lists with a header, or objects."""
    rows = [list(row.values()) if isinstance(row, dict) else row for row in data] if isinstance(data, list) else []
    if data and isinstance(data[0], dict):
        rows = [list(data[0]), *rows]
    if len(rows) < 2 or not all(isinstance(row, list) and len(row) == len(rows[0]) for row in rows):
        raise SourceError(f"the data of resource {name!r} are no rows of one width", path)
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    printed = Printed(tuple(texts[0]), texts[1:], list(range(1, len(texts))), name, path)
    table, said = build(printed, options)
    return replace(table, numbered=None, raw=None), said
