"""Large delimited files, read by DuckDB itself: samples from all over show the form, and the file stays on disk.

Every column is read as text and cast in SQL. One look through the file finds ragged rows, and the columns in which some
row is not what the samples promised: an integer with decimals, a code with a leading zero, a text among numbers.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.dataset import LINE, Column, Dataset, Options, Table, described, duckdb_connection, status_of
from auditor.errors import SourceError
from auditor.tabular import (
    cell_facts,
    cells,
    decimal_fact,
    heads,
    marks_said,
    sheet,
    unique,
    with_facts,
)
from auditor.tabular.delimited import NAMES, Dialect, dialect, rows
from auditor.tabular.reshape import SQL_TYPES, literal, quoted, reshaped

_CHUNK = 262_144  # bytes of one sample
_CHUNKS = 16  # samples, spread over the file
_ODD = 1000  # distinct cells that are looked at where a column is not what its samples promised
_ENCODINGS = {"utf-8": "utf-8", "utf-16-le": "utf-16"}  # Python's name and DuckDB's


def read(path: str, options: Options) -> Dataset | None:
    """The dataset, or None where the file is not plain enough: several headers, or an encoding that DuckDB lacks."""
    encoding = options.encoding or _encoding(path)
    if encoding not in _ENCODINGS:
        return None
    head = _chunk(path, encoding, 0)
    form = dialect(head, options.delimiter)
    top = list(rows(head[: head.rfind("\n") + 1], form, path))
    layout = heads.find([row.cells for row in top], options.header, options.skip)
    if not form.delimiter or len(layout.header) != 1 or not layout.body:
        return None
    width = sheet.width(layout, [row.cells for row in top])
    if not _ends_plainly(path, encoding, form, width):
        return None
    names = unique(layout.names[:width], lambda index: f"c{index + 1}")
    first = top[layout.body[0]].line
    text = _relation(path, encoding, form, names, first, options)
    table, said = _table(path, text, _samples(path, encoding, form, names, first), names, first, options)
    facts = {"format": "csv", "encoding": encoding, "delimiter": form.delimiter, **decimal_fact(said)}
    assumptions = (f"encoding: {encoding}", f"delimiter: {NAMES.get(form.delimiter, form.delimiter)}", *said)
    return Dataset(table.name, path, {table.name: table}, "csv", facts, assumptions, layout.titles)


def _encoding(path: str) -> str:
    with Path(path).open("rb") as stream:
        head = stream.read(_CHUNK)
    if head.startswith(codecs.BOM_UTF16_LE) or head[1:2000:2].count(0) > 900:
        return "utf-16-le"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if error.start > len(head) - 4 else ""
    return "utf-8"


def _ends_plainly(path: str, encoding: str, form: Dialect, width: int) -> bool:
    """Whether the last filled line is a row of the table, and no note below it."""
    size = Path(path).stat().st_size
    lines = [line for line in _chunk(path, encoding, max(0, size - _CHUNK)).split("\n") if line.strip()]
    return bool(lines) and lines[-1].count(form.delimiter) >= width - 1


def _chunk(path: str, encoding: str, offset: int) -> str:
    """Text from a place in the file; the first and last line may be broken."""
    with Path(path).open("rb") as stream:
        stream.seek(offset // 2 * 2)
        return stream.read(_CHUNK).decode(encoding, errors="replace").removeprefix("\ufeff")


def _samples(path: str, encoding: str, form: Dialect, names: tuple[str, ...], first: int) -> list[list[str]]:
    """Distinct cells of each column, from the beginning, the end and places between."""
    size = Path(path).stat().st_size
    found: list[dict[str, None]] = [{} for _ in names]
    for number in range(_CHUNKS):
        text = _chunk(path, encoding, number * max(0, size - _CHUNK) // (_CHUNKS - 1))
        for row in _whole_rows(text, form, len(names), first if number == 0 else 2):
            for cell, known in zip(row, found, strict=True):
                known[cell.strip()] = None
    return [list(known) for known in found]


def _whole_rows(text: str, form: Dialect, width: int, first: int) -> Iterator[list[str]]:
    lines = text.split("\n")[first - 1 : -1]
    try:
        yield from (row for row in csv.reader(lines, delimiter=form.delimiter) if len(row) == width)
    except csv.Error:
        return


def _relation(path: str, encoding: str, form: Dialect, names: tuple[str, ...], first: int, options: Options) -> Any:
    """The file as text, every column."""
    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in names)
    query = (
        f"SELECT * FROM read_csv({literal(path)}, auto_detect = false, header = false, skip = {first - 1}, "
        f"delim = {literal(form.delimiter)}, quote = '\"', escape = '\"', encoding = '{_ENCODINGS[encoding]}', "
        f"columns = {{{columns}}})"
    )
    return duckdb_connection(options).sql(query)


def _source_error(text: str, path: str) -> SourceError:
    """What DuckDB says of a row it cannot read, with its line."""
    line = re.search(r"Line: (\d+)", text)
    widths = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", text)
    said = f"the row has {widths[2]} cells, the header has {widths[1]}" if widths else text.splitlines()[0]
    hint = "quote cells that contain the delimiter, or fill in what is missing"
    return SourceError(said, path, int(line[1]) if line else None, hint)


def _table(
    path: str, text: Any, samples: list[list[str]], names: tuple[str, ...], first: int, options: Options
) -> tuple[Table, tuple[str, ...]]:
    fallback = "" if options.decimal else cells.decimal_mark(cell for column in samples for cell in column)
    facts = {n: cell_facts(found, Column(n), options, fallback) for n, found in zip(names, samples, strict=True)}
    facts = _confirmed(text, facts, options, fallback, path)
    columns, parts = [], []
    for name, known in facts.items():
        column = described(with_facts(Column(name), known), options.columns.get(name, {}))
        sql = [_plain_text(name)] if column.type == "text" else _casts(column, known)
        parts += sql
        columns.append(column if len(sql) == 1 else replace(column, status=status_of(name)))
    made = ", ".join(parts)
    line = f"row_number() OVER () + {first - 1} AS {quoted(LINE)}"
    table = Table(
        options.name or Path(path).stem,
        tuple(columns),
        text.project(made),
        path=path,
        key=options.key,
        numbered=lambda: text.project(f"*, {line}").project(f"{made}, {quoted(LINE)}"),
        raw=lambda: text.project(f"*, {line}"),
    )
    mark = options.decimal or fallback
    said = (f"decimal mark: {'comma' if mark == ',' else 'point'}",) if mark else ()
    return reshaped(table, options), (*said, *marks_said(columns))


def _confirmed(
    text: Any, facts: Mapping[str, cells.Facts], options: Options, fallback: str, path: str
) -> dict[str, cells.Facts]:
    """The facts after a look through the whole file; columns that some row contradicts are judged by that row too."""
    import duckdb

    checked = {name: found for name, found in facts.items() if found.type in SQL_TYPES}
    tests = [f"count(*) FILTER ({_contradicts(quoted(name), found)})" for name, found in checked.items()]
    try:
        rows_seen, *counts = text.aggregate(", ".join(["count(*)", *tests])).fetchall()[0]
    except duckdb.Error as error:
        raise _source_error(str(error), path) from None
    if not rows_seen:
        raise SourceError("the table has a header but no rows", path, hint="check the export that wrote it")
    wrong = {name for name, count in zip(checked, counts, strict=True) if count}
    return {
        name: _judged(text, name, found, options, fallback) if name in wrong else found for name, found in facts.items()
    }


def _contradicts(name: str, facts: cells.Facts) -> str:
    """SQL that is true of a cell that is not what the samples promised."""
    number = _number_text(name, facts)
    unread = f"TRY_CAST({number} AS {SQL_TYPES[facts.type]}) IS NULL AND trim({name}) <> ''"
    whole = f" OR contains({number}, '.') OR {name} ^@ '0' AND length({name}) > 1"
    return f"{unread}{whole if facts.type == 'integer' else ''}"


def _judged(text: Any, name: str, facts: cells.Facts, options: Options, fallback: str) -> cells.Facts:
    """The facts of a column from its samples and the cells that contradict them, marks among them."""
    cell = quoted(name)
    odd = (
        text.filter(_contradicts(cell, facts))
        .project(f"trim({cell}) AS t")
        .distinct()
        .order("t")
        .limit(_ODD)
        .fetchall()
    )
    found = cell_facts(["1", *(row[0] for row in odd)], Column(name), options, fallback)
    if found.type == "text":
        return found
    return replace(
        found,
        type="number" if "number" in (found.type, facts.type) else found.type,
        decimals=max(found.decimals or 0, facts.decimals or 0),
        marks={**facts.marks, **found.marks},
        unit=facts.unit,
        decimal=facts.decimal,
        flags=found.flags or facts.flags,
        messy=found.messy or facts.messy,
    )


def _plain_text(name: str) -> str:
    return f"nullif(trim({quoted(name)}), '') AS {quoted(name)}"


def _casts(column: Column, facts: cells.Facts) -> list[str]:
    """The value of a column of numbers, truths or dates in SQL, and its status if the column has marks."""
    name = quoted(column.name)
    value = f"TRY_CAST({_number_text(name, facts)} AS {SQL_TYPES[column.type]})"
    if not facts.marks:
        return [f"{value} AS {name}"]
    flag = f"nullif(regexp_extract({name}, '{_FLAG}', 1), '')" if facts.flags else "NULL"
    status = f"CASE WHEN {value} IS NULL THEN nullif(trim({name}), '') ELSE {flag} END"
    return [f"{value} AS {name}", f"{status} AS {quoted(status_of(column.name))}"]


_FLAG = r"[0-9%]\s*([^0-9\s.,%][^0-9]*)$"


def _number_text(name: str, facts: cells.Facts) -> str:
    """SQL that writes a printed number as a plain one; a column that is plain in print costs nothing."""
    text = name
    if facts.flags:
        text = rf"regexp_replace({text}, '([0-9%])\s*[^0-9\s.,%][^0-9]*$', '\1')"
    if facts.messy:
        text = rf"translate(regexp_replace({text}, '\s*%\s*$', ''), '−–', '--')"
        text = rf"regexp_replace({text}, '([0-9])[{cells.SPACES}''’]([0-9])', '\1\2', 'g')"
    if facts.decimal == ",":
        return f"replace(replace({text}, '.', ''), ',', '.')"
    return f"replace({text}, ',', '')" if facts.messy else text
