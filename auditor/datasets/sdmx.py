"""SDMX: SDMX-CSV 1.0 and 2.0, and SDMX-ML 2.1 messages of generic or structure-specific data, with their code lists.

A structure message (code lists alone) gives a table for each list with `code`, `label` and `parent`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.dataset import CodeList, Dataset, Options, Table
from auditor.datasets._sdmx_ml import Message, parse
from auditor.decoding import decode
from auditor.errors import SourceError
from auditor.tabular import Printed, build
from auditor.tabular.delimited import dialect, rows
from auditor.tabular.observations import ATTRIBUTES, TIME, VALUE, Observations, table

EXTENSIONS = (".xml", ".sdmx", ".csv")
_LEADING = ("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "LAST UPDATE")


def sniff(path: str, head: bytes) -> int:
    """2 for CSV whose header is SDMX's, and for XML that names SDMX."""
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    first = text.split(b"\n", 1)[0].upper()
    if first.lstrip(b'"').startswith((b"DATAFLOW", b"STRUCTURE")):
        return 2 * (b"OBS_VALUE" in first)
    return 2 * (text.startswith(b"<") and b"sdmx.org" in text.lower())


def read(path: str, options: Options) -> Dataset:
    """The dataset of an SDMX file. Raises SourceError for broken XML, a DTD, and a message without data."""
    data = Path(path).read_bytes()
    name = options.name or Path(path).stem
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return _message(parse(data, path), name, path, options)
    found = _csv(decode(data, path).text, path, options)
    made, said = table(found, options, name, path)
    return Dataset(name, path, {name: made}, "sdmx-csv", {"format": "sdmx-csv", "delimiter": ","}, said)


# -- SDMX-CSV --------------------------------------------------------------------------------------------------------


def _csv(text: str, path: str, options: Options) -> Observations:
    """The observations of SDMX-CSV. Where codes stand with labels (`A: Annual`), the code is kept."""
    found = [row for row in rows(text, dialect(text[:100_000], options.delimiter), path) if any(row.cells)]
    names = tuple(name.split(":", 1)[0].strip() for name in found[0].cells)
    body = found[1:]
    if not body:
        raise SourceError("the table has a header but no rows", path, 1, "check the export that wrote it")
    for row in body:
        if len(row.cells) != len(names):
            raise SourceError(f"the row has {len(row.cells)} cells, the header has {len(names)}", path, row.line)
    labelled = any(":" in name for name in found[0].cells)
    texts = [[_code(n, c) for n, c in zip(names, row.cells, strict=True)] if labelled else row.cells for row in body]
    dimensions = _dimensions(names)
    labels = dict(zip(names, (cell.partition(":")[2].strip() for cell in found[0].cells), strict=True))
    return Observations(names, texts, dimensions, [row.line for row in body], labels)


def _code(name: str, cell: str) -> str:
    return cell if name in (VALUE, TIME) else cell.split(":", 1)[0].strip()


def _dimensions(names: Sequence[str]) -> tuple[str, ...]:
    """What stands before the value and is neither the name of the dataflow nor an attribute."""
    before = names[: names.index(VALUE)]
    return tuple(name for name in before if name not in _LEADING and name not in ATTRIBUTES)


# -- SDMX-ML ---------------------------------------------------------------------------------------------------------


def _message(message: Message, name: str, path: str, options: Options) -> Dataset:
    lists = {one.name: one for one in message.lists}
    if message.rows:
        made, said = table(_observations(message), options, name, path)
        return Dataset(name, path, {name: made}, "sdmx-ml", {"format": "sdmx-ml"}, said, hierarchies=lists)
    if not lists:
        raise SourceError("the message holds no observations and no code lists", path, hint="ask for data")
    tables = {one.name: _list_table(one, path, options) for one in message.lists}
    return Dataset(name, path, tables, "sdmx-ml", {"format": "sdmx-ml"}, hierarchies=lists)


def _observations(message: Message) -> Observations:
    names: dict[str, None] = dict.fromkeys(message.dimensions)
    for row in message.rows:
        names.update(dict.fromkeys(name for name in row if name not in names))
    found = [n for n in names if n != VALUE and not _is_attribute(n, message.dimensions)]
    ordered = (*found, VALUE, *(n for n in names if n != VALUE and n not in found))
    texts = [[row.get(name, "") for name in ordered] for row in message.rows]
    return Observations(ordered, texts, tuple(found))


def _is_attribute(name: str, dimensions: Mapping[str, None]) -> bool:
    """A message of generic data says which are dimensions; of a structure-specific one attributes are known by name."""
    return name not in dimensions if dimensions else name in ATTRIBUTES


def _list_table(found: CodeList, path: str, options: Options) -> Table:
    texts = [(member.code, member.label, member.parent) for member in found.members]
    declared = replace(options, columns={n: {"type": "text"} for n in ("code", "label", "parent")}, key=())
    printed = Printed(("code", "label", "parent"), texts, list(range(1, len(texts) + 1)), found.name, path)
    made, _ = build(printed, declared)
    return replace(made, key=("code",), numbered=None, raw=None)
