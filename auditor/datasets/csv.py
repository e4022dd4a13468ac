"""CSV as it is published: any usual delimiter and encoding, titles above, notes below, decimal commas, marks.

A small file is read whole, with a line for every row. A large plain one is left to DuckDB, lazily.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from auditor.dataset import Dataset, Options
from auditor.datasets import _large
from auditor.decoding import Decoded, decode
from auditor.errors import SourceError
from auditor.tabular import Printed, build, decimal_fact, heads, sheet, unique
from auditor.tabular.delimited import NAMES, Dialect, Row, dialect, rows

EXTENSIONS = (".csv", ".tsv", ".tab", ".txt")
LARGE = 8_000_000  # bytes from which DuckDB reads the file itself
_PAGE = re.compile(r"\s*<(!doctype html|html|head|body)\b", re.IGNORECASE)
_NAME = 60  # characters of the longest name of a row without figures
_LINES = 20  # of a .txt that must all have tabs
_HEAD = 400_000  # characters that show the delimiter


def sniff(path: str, head: bytes) -> int:
    """1 by the ending; a file that ends in .txt is a document, unless its lines are cut by tabs."""
    ending = Path(path).suffix.lower()
    if ending != ".txt":
        return int(ending in EXTENSIONS)
    lines = head.splitlines()[:_LINES]
    filled = [line for line in lines if line.strip()]
    return int(len(filled) > 1 and all(b"\t" in line for line in filled))


def read(path: str, options: Options) -> Dataset:
    """The dataset of a delimited file. SourceError: empty, a broken quote, a ragged row, no such column."""
    file = Path(path)
    if file.stat().st_size >= LARGE and (found := _large.read(path, options)) is not None:
        return found
    decoded = _decoded(file, options)
    if _PAGE.match(decoded.text):
        raise SourceError("this is a web page, no table", path, hint="download the file itself, and look at what came")
    form = dialect(decoded.text[:_HEAD], options.delimiter)
    found_rows = list(rows(decoded.text, form, path))
    printed, said = _printed(found_rows, options, path)
    table, assumed = build(printed, options)
    facts = {
        "format": "csv",
        "encoding": decoded.encoding,
        "mark": "yes" if decoded.text.startswith("\ufeff") or decoded.encoding in ("utf-16", "utf-32") else "no",
        "delimiter": form.delimiter,
        "announced": "yes" if form.announced else "no",
        **decimal_fact(assumed),
    }
    assumptions = (*dialect_said(decoded.encoding, form, options), *said, *assumed)
    name = options.name or file.stem
    return Dataset(name, path, {name: table}, "csv", facts, assumptions, printed.notes)


def _decoded(file: Path, options: Options) -> Decoded:
    """The text, in the encoding that the user says or that the bytes show."""
    data = file.read_bytes()
    if not data:
        raise SourceError("the file is empty", str(file), hint="a table needs a header and a row")
    if not options.encoding:
        return decode(data, str(file))
    try:
        return Decoded(data.decode(options.encoding), options.encoding)
    except LookupError:
        raise SourceError(
            f"no encoding is called {options.encoding!r}", str(file), hint="write utf-8, latin-1 …"
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"the file is not {options.encoding}", str(file), line, "remove `encoding`") from None


def dialect_said(encoding: str, form: Dialect, options: Options) -> tuple[str, ...]:
    """Encoding and delimiter, and whether they were found or declared."""
    how = "declared" if options.delimiter else "announced by `sep=`" if form.announced else "found"
    mark = NAMES.get(form.delimiter, form.delimiter) if form.delimiter else "none, one column"
    return (f"encoding: {encoding}", f"delimiter: {mark} ({how})")


def _printed(found: list[Row], options: Options, path: str) -> tuple[Printed, tuple[str, ...]]:
    """The rows of the table, without titles, header and notes; and what was taken for them."""
    if not any(any(row.cells) for row in found):
        raise SourceError("the file is empty", path, hint="a table needs a header and a row")
    grid = [row.cells for row in found]
    layout = _with_empty_rows(heads.find(grid, options.header, options.skip), grid)
    body = [found[i] for i in layout.body]
    if not body:
        raise SourceError("the table has a header but no rows", path, found[0].line, "check the export that wrote it")
    width = sheet.width(layout, grid)
    names = unique((*layout.names, *[""] * width)[:width], lambda index: f"c{index + 1}")
    _refuse_ragged(body, width, path)
    texts = [(*row.cells, *[""] * width)[:width] for row in body]
    name = options.name or Path(path).stem
    printed = Printed(
        names,
        texts,
        [row.line for row in body],
        name,
        path,
        titles=layout.titles,
        notes=(*layout.titles, *layout.notes),
    )
    return printed, layout_said(layout)


def _with_empty_rows(layout: sheet.Layout, grid: Sequence[tuple[str, ...]]) -> sheet.Layout:
    """A layout whose body goes on through rows right below it that have all their delimiters and name something."""
    if not (layout.body or layout.header):
        return layout
    width, start = sheet.width(layout, grid), (layout.body or layout.header)[-1] + 1
    end = start
    while end < len(grid) and len(grid[end]) >= width > 1 and _names_a_row(grid[end]):
        end += 1
    return replace(layout, body=(*layout.body, *range(start, end)), notes=layout.notes[end - start :])


def _names_a_row(cells: tuple[str, ...]) -> bool:
    """Whether the first cell is a name or code, and no note (`* provisional`, `Source: …`)."""
    return bool(cells[0]) and len(cells[0]) <= _NAME and ":" not in cells[0] and cells[0][0].isalnum()


def _refuse_ragged(body: Sequence[Row], width: int, path: str) -> None:
    for row in body:
        if len(row.cells) < width or any(row.cells[width:]):
            raise SourceError(
                f"the row has {len(row.cells)} cells, the header has {width}",
                path,
                row.line,
                "quote cells that contain the delimiter, or fill in what is missing",
            )


def layout_said(layout: sheet.Layout) -> tuple[str, ...]:
    """Title rows, header rows and notes, where they are not the usual one header."""
    out = []
    if layout.titles:
        out.append(f"title rows above the header: {len(layout.titles)}")
    if len(layout.header) != 1:
        out.append(f"header rows: {len(layout.header)}" if layout.header else "no header: columns are named c1, c2 …")
    below = layout.notes
    if below:
        out.append(f"rows of notes below the table: {len(below)}")
    return tuple(out)
