r"""Eurostat's TSV: dimensions in one cell (`freq,unit,geo\TIME_PERIOD`), a column a period, cells like `12.3 e`.

The table is long: the dimensions, TIME_PERIOD and OBS_VALUE. A flag is the status of its value; `:` is no value.
"""

from __future__ import annotations

from pathlib import Path

from auditor.dataset import Dataset, Options
from auditor.decoding import decode
from auditor.errors import SourceError
from auditor.tabular.delimited import Dialect, Row, rows
from auditor.tabular.observations import TIME, VALUE, Observations, table

EXTENSIONS = (".tsv",)


def sniff(path: str, head: bytes) -> int:
    """2 where the first cell names dimensions, a backslash and what the columns are."""
    first = head.split(b"\n", 1)[0].split(b"\t", 1)[0]
    return 2 * (b"\\" in first and b"," in first and b"\t" in head.split(b"\n", 1)[0])


def read(path: str, options: Options) -> Dataset:
    """The dataset of a TSV file. Raises SourceError with the line for a row of another width."""
    found = [row for row in rows(decode(Path(path).read_bytes(), path).text, Dialect("\t"), path) if any(row.cells)]
    if len(found) < 2:
        raise SourceError("the table has a header but no rows", path, 1, "check the export that wrote it")
    dimensions, _, across = found[0].cells[0].partition("\\")
    keys = tuple(part.strip() for part in dimensions.split(","))
    column = TIME if across.strip().upper() in ("TIME", TIME) else across.strip()
    texts, lines = _long(found, len(keys), path)
    name = options.name or Path(path).stem
    names = (*keys, column, VALUE)
    made, said = table(Observations(names, texts, (*keys, column), lines), options, name, path)
    return Dataset(name, path, {name: made}, "eurostat-tsv", {"format": "eurostat-tsv", "delimiter": "\t"}, said)


def _long(found: list[Row], width: int, path: str) -> tuple[list[tuple[str, ...]], list[int]]:
    """A row for each key and period, and the line that it is printed on."""
    periods = found[0].cells[1:]
    texts: list[tuple[str, ...]] = []
    lines: list[int] = []
    for row in found[1:]:
        keys = tuple(part.strip() for part in row.cells[0].split(","))
        if len(keys) != width or len(row.cells) != len(periods) + 1:
            said = f"the row has {len(keys)} keys and {len(row.cells) - 1} cells"
            raise SourceError(said, path, row.line, f"the header has {width} and {len(periods)}")
        for period, cell in zip(periods, row.cells[1:], strict=True):
            texts.append((*keys, period, cell))
            lines.append(row.line)
    return texts, lines
