"""Opens datasets: finds the reader of a file, hands it what the user said, and adds hierarchies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

from auditor import plugins
from auditor.dataset import CodeList, Dataset, Member, Options, Table, duckdb_connection
from auditor.errors import ProjectError, SourceError, did_you_mean
from auditor.project import HierarchySaid, Project, Source, written_out

ABSENT = "check the path; those in a project file begin at its folder"
SURE = 2  # a reader that knows the file by its first bytes
_HEAD = 65_536  # bytes that a reader may look at to know its format


def is_dataset(path: str | Path) -> bool:
    """Whether some reader takes the file for a dataset."""
    return Path(path).is_file() and _reader(str(path)) is not None


def extensions() -> tuple[str, ...]:
    """The file endings of datasets."""
    return tuple(sorted({e for module in plugins.load_all("datasets").values() for e in module.EXTENSIONS}))


def open_path(path: str | Path, options: Options | None = None) -> Dataset:
    """The dataset of a file. Raises SourceError if it is missing, empty, broken, or of no known format."""
    name = str(path)
    options = options or Options()
    if Path(name).is_dir():
        raise SourceError("this is a folder", name, hint="give the path of a file in it")
    try:
        reader = _reader(name)
        if reader is None:
            raise SourceError("this is no dataset that can be read", name, hint=_unknown(Path(name).suffix.lower()))
        shared = replace(options, duckdb=duckdb_connection(options), read=open_path)
        found: Dataset = reader.read(name, shared)
        return replace(found, sha256=_sha256(name))
    except FileNotFoundError:
        raise SourceError("no such file", name, hint=ABSENT) from None
    except OSError as problem:
        raise SourceError(
            f"cannot be read: {problem.strerror or problem}", name, hint="check who may read it"
        ) from None


def _unknown(ending: str) -> str:
    """What to do with a file that no reader takes."""
    if ending in extensions():
        return f"its content is not what files that end in {ending} hold"
    return did_you_mean(ending, extensions())


def open_source(source: Source, connection: Any = None) -> Dataset:
    """The dataset of a source of a project, with its hierarchies. `connection`: the DuckDB connection of the run."""
    options = replace(source.options, duckdb=connection or source.options.duckdb or duckdb_connection())
    if options.connection:
        found: Dataset = plugins.load("datasets", "sql").read(options.connection, replace(options, read=open_path))
    elif source.path:
        found = open_path(source.path, options)
    else:
        hint = f"write `path: …`, or give `--data {source.name}=FILE`"
        raise ProjectError(f"the source {source.name!r} has no file", source.file, source.line, hint)
    lists = {name: _hierarchy(name, said, options, source) for name, said in source.hierarchies.items()}
    return replace(found, name=source.name, hierarchies={**found.hierarchies, **lists}, reference=source.reference)


def open_project(project: Project) -> tuple[Dataset, ...]:
    """Every dataset of a project, over one connection, in the order of the file."""
    connection = duckdb_connection()
    return tuple(open_source(source, connection) for source in project.sources)


def _reader(path: str) -> ModuleType | None:
    """The reader that is surest of the file: 2 by its first bytes, 1 by its ending, 0 is no.

    The one with the name of the ending is asked first, and no other where it is sure.
    """
    with Path(path).open("rb") as stream:
        head = stream.read(_HEAD)
    ending = Path(path).suffix.lower().lstrip(".")
    best, sure = None, 0
    for name in sorted(plugins.names("datasets"), key=lambda name: (name != ending, name)):
        module = plugins.load("datasets", name)
        says = int(module.sniff(path, head))
        best, sure = (module, says) if says > sure else (best, sure)
        if sure == SURE:
            break
    return best


def _sha256(path: str) -> str:
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _hierarchy(name: str, said: HierarchySaid, options: Options, source: Source) -> CodeList:
    if said.members:
        return written_out(name, said)
    table = open_path(said.file, Options(duckdb=options.duckdb)).table
    wanted = {part: getattr(said, part) for part in _PARTS if getattr(said, part)}
    for part, column in wanted.items():
        if table.column(column) is None:
            where = f"the hierarchy {name!r} has no column {column!r} for `{part}`"
            raise ProjectError(where, source.file, source.line, did_you_mean(column, table.names()))
    return CodeList(name, tuple(_members(table, wanted)), said.file)


_PARTS = ("code", "parent", "label", "valid_from", "valid_to", "weight")


def _members(table: Table, wanted: dict[str, str]) -> Iterable[Member]:
    columns = list(wanted.values())
    for row in table.native.select(*columns).fetchall():
        texts = {part: "" if value is None else str(value) for part, value in zip(wanted, row, strict=True)}
        weight = texts.pop("weight", "")
        yield Member(**texts, weight=Fraction(weight) if weight else None)
