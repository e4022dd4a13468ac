"""A packed file (gzip, or zip with one file in it): read as the file inside would be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from auditor.dataset import Dataset, Options
from auditor.errors import SourceError
from auditor.tabular.unpacked import packed, unpacked

EXTENSIONS = (".gz",)
_ZIP = ".zip"


def sniff(path: str, head: bytes) -> int:
    """2 for gzip, and for zip under that name: workbooks and Word files are zip files, too."""
    kind = packed(head)
    return 2 * (kind == "gz" or (kind == "zip" and Path(path).suffix.lower() == _ZIP))


def read(path: str, options: Options) -> Dataset:
    """The dataset of the file inside, under the path of the packed file. Raises SourceError."""
    if options.read is None:
        raise SourceError("a packed file needs a reader", path, hint="open it with auditor.sources.open_path")
    inside = unpacked(path)
    name = options.name or Path(path).name.split(".")[0]
    try:
        found = options.read(inside, replace(options, name=name))
    except SourceError as problem:
        raise replace(problem, path=path) from None
    tables = {one: replace(table, path=path) for one, table in found.tables.items()}
    said = (f"unpacked: {Path(inside).name}", *found.assumptions)
    return replace(found, path=path, tables=tables, assumptions=said)
