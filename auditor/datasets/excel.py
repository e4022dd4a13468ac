"""Workbooks as people lay them out: title rows, merged headers, notes below, several tables on a sheet, number formats.

The stored values count, not the rounded ones that are shown: a share that is shown as `92,5 %` is 92.5087156995 per
cent, and its decimals are unknown. Where stored values are themselves rounded, they have the decimals of their format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.dataset import Column, Dataset, Options, Table
from auditor.datasets._workbook import Cell, Sheet, sheets
from auditor.errors import SourceError, did_you_mean
from auditor.tabular import Printed, build, unique
from auditor.tabular.cubes import decimals_of
from auditor.tabular.notes import tells_of_noise, unit_of
from auditor.tabular.regions import SECTION, Region, regions

EXTENSIONS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def sniff(path: str, head: bytes) -> int:
    """2 for a workbook by its ending that is a zip archive or an old Office file by its first bytes."""
    return 2 * (Path(path).suffix.lower() in EXTENSIONS and (not head or head.startswith((_ZIP, _OLE))))


def read(path: str, options: Options) -> Dataset:
    """The dataset of a workbook: a table for each table on its sheets, or on the sheet that the options name."""
    book = list(sheets(path, options.sheet))
    found = [(sheet, region) for sheet in book for region in _regions(sheet, options)]
    if not found:
        raise SourceError("no table was found on the sheets", path, hint="say `sheet:`, `header:` and `skip:`")
    names = _table_names(found, options, path)
    if options.table:
        if options.table not in names:
            raise SourceError(f"there is no table {options.table!r}", path, hint=did_you_mean(options.table, names))
        found = [found[names.index(options.table)]]
        names = [options.name or options.table]
    tables, assumed = {}, []
    notes = _notes(book, found)
    _refuse_unknown(found, options, path)
    for name, (sheet, region) in zip(names, found, strict=True):
        table, said = _table(sheet, region, name, path, options, notes)
        tables[name] = table
        assumed += [f"{name}: {text}" if len(names) > 1 else text for text in (*_layout_said(region), *said)]
    facts = {"format": "excel", "sheets": str(len(book))}
    return Dataset(options.name or Path(path).stem, path, tables, "excel", facts, tuple(assumed), notes)


def _regions(sheet: Sheet, options: Options) -> Iterator[Region]:
    grid = [[cell.text for cell in row] for row in sheet.rows]
    return regions(grid, options.header, options.skip, sheet.spans)


def _table_names(found: Sequence[tuple[Sheet, Region]], options: Options, path: str) -> list[str]:
    """A single table is called as the source; several are called as their sheets, with a number from the second on."""
    if len(found) == 1 and not options.table:
        return [options.name or Path(path).stem]
    return list(unique((sheet.title for sheet, _ in found), str))


def _notes(book: Iterable[Sheet], found: Sequence[tuple[Sheet, Region]]) -> tuple[str, ...]:
    """What stands above and below the tables, and the texts of sheets without a table."""
    with_table = {sheet.title for sheet, _ in found}
    loose = (cell.text for sheet in book if sheet.title not in with_table for row in sheet.rows for cell in row)
    inside = (text for _, region in found for text in (*region.titles, *region.notes))
    return tuple(dict.fromkeys(" ".join(text.split()) for text in (*loose, *inside) if text))


def _layout_said(region: Region) -> Iterator[str]:
    if region.titles:
        yield f"title rows above the header: {len(region.titles)}"
    if len(region.header) != 1:
        yield f"header rows: {len(region.header)}"
    if region.notes:
        yield f"rows of notes below the table: {len(region.notes)}"
    if region.sections:
        yield f"blocks with headings: {len(set(region.sections))}, in the column `{SECTION}`"


# -- cells to a table ------------------------------------------------------------------------------------------------


def _table(
    sheet: Sheet, region: Region, name: str, path: str, options: Options, notes: tuple[str, ...]
) -> tuple[Table, tuple[str, ...]]:
    names = list(unique(region.names, lambda index: letter(region.columns[index])))
    cells_of = {n: [_at(sheet, r, c) for r in region.body] for n, c in zip(names, region.columns, strict=True)}
    titled = _unit_of_titles((sheet.title, *region.titles))
    known = {n: _known(n, found, notes, titled) for n, found in cells_of.items()}
    rows = [[found[i].text for found in cells_of.values()] for i in range(len(region.body))]
    if region.sections:
        names = [*unique([*names, SECTION], str)]
        rows = [[*row, section] for row, section in zip(rows, region.sections, strict=True)]
    letters = {n: letter(c) for n, c in zip(names, region.columns, strict=False)}
    printed = Printed(
        tuple(names),
        rows,
        [r + 1 for r in region.body],
        name,
        path,
        {"sheet": sheet.title, "range": _range(region)},
        region.titles,
        (*region.titles, *region.notes),
        letters,
        known,
        frozenset(n for n, found in cells_of.items() if _decimals(found) is None),
    )
    table, said = build(printed, _restricted(options, names))
    return table, tuple(text for text in said if not text.startswith("decimal mark"))


def _at(sheet: Sheet, row: int, column: int) -> Cell:
    return sheet.rows[row][column] if column < len(sheet.rows[row]) else Cell()


def _known(name: str, found: Sequence[Cell], notes: tuple[str, ...], titled: str) -> Column:
    """What stored values and number formats say of a column; titled: the unit that the title says."""
    filled = [cell for cell in found if cell.text]
    numbers = [cell for cell in found if cell.value is not None]
    if filled and all(cell.date for cell in filled):
        return Column(name, "date", declared=True)
    if not numbers:
        return Column(name)
    percent = all(cell.percent for cell in numbers)
    unit = "percent" if percent else unit_of(name) or titled
    return Column(name, decimals=_decimals(found), unit=unit, noisy=tells_of_noise(notes))


def _decimals(found: Sequence[Cell]) -> int | None:
    """The decimals of stored numbers, at least those that their format shows; None if they were computed."""
    numbers = [cell for cell in found if cell.value is not None]
    stored = decimals_of([cell.value for cell in numbers])
    shown = Counter(cell.shown for cell in numbers if cell.shown is not None).most_common(1)
    return None if stored is None else max(stored, shown[0][0] or 0 if shown else 0)


def _unit_of_titles(titles: Iterable[str]) -> str:
    """`percent` where the titles of a table say that and nothing else."""
    units = {unit for title in titles for word in re.split(r"[.,:]", title) if (unit := unit_of(word))}
    return "percent" if units == {"percent"} else ""


def _restricted(options: Options, names: Sequence[str]) -> Options:
    """What the options say of this table of several."""
    made = {options.long.name, options.long.value} if options.long else set()
    made |= set(options.extract)
    fits = options.long is not None and any(re.search(options.long.columns, name) for name in names)
    return replace(
        options,
        decimal=".",
        columns={name: said for name, said in options.columns.items() if name in names or name in made},
        key=options.key if all(name in names or name in made for name in options.key) else (),
        long=options.long if fits else None,
        extract={name: said for name, said in options.extract.items() if said.column in names},
    )


def _refuse_unknown(found: Sequence[tuple[Sheet, Region]], options: Options, path: str) -> None:
    """A column that the user names must be in some table."""
    names = {name for _, region in found for name in (*region.names, *map(letter, region.columns), SECTION)}
    made = {options.long.name, options.long.value} if options.long else set()
    made |= set(options.extract)
    for name in [*options.columns, *options.key]:
        if name not in names | made | set(options.expected):
            raise SourceError(
                f"there is no column {name!r}", path, hint=did_you_mean(name, sorted(filter(None, names)))
            )


def letter(column: int) -> str:
    """A, B … Z, AA … of a column from 0."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _range(region: Region) -> str:
    top = region.header[0] if region.header else region.body[0]
    return f"{letter(region.columns[0])}{top + 1}:{letter(region.columns[-1])}{region.body[-1] + 1}"
