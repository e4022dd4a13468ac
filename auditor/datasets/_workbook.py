"""Workbooks to sheets of cells, with the merged cells and number formats that their format keeps."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from auditor.errors import SourceError, did_you_mean
from auditor.tabular import cells

_OPEN = (".xlsx", ".xlsm")  # formats whose merged cells and number formats are known
_LARGEST = 5_000_000  # cells of a sheet


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value as plain text, the number behind it (percentages × 100), and the decimals its format shows."""

    text: str = ""
    value: float | int | None = None
    shown: int | None = None
    percent: bool = False
    date: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet from A1, and the cells that merged cells cover."""

    title: str
    rows: list[list[Cell]]
    spans: dict[int, frozenset[int]] | None = None


def sheets(path: str, wanted: str) -> Iterator[Sheet]:
    """The sheets of a workbook that are shown, or the one that is named. Raises SourceError for a broken file."""
    if not Path(path).stat().st_size:
        raise SourceError("the file is empty", path, hint="check the export that wrote it")
    opened = _openpyxl(path, wanted) if Path(path).suffix.lower() in _OPEN else _calamine(path, wanted)
    try:
        yield from opened
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise SourceError(f"the workbook cannot be read ({said})", path, hint="open it and save it again") from None


def _chosen(names: list[str], shown: list[str], wanted: str, path: str) -> list[str]:
    if wanted and wanted not in names:
        raise SourceError(f"there is no sheet {wanted!r}", path, hint=did_you_mean(wanted, names))
    return [wanted] if wanted else shown


def _openpyxl(path: str, wanted: str) -> Iterator[Sheet]:
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for title in _chosen([sheet.title for sheet in book.worksheets], shown, wanted, path):
        sheet = book[title]
        if sheet.max_row * sheet.max_column > _LARGEST:
            raise SourceError(f"the sheet {title!r} is larger than {_LARGEST} cells", path, hint="save it as CSV")
        rows = [
            [_cell(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows(min_row=1, min_col=1)
        ]
        yield Sheet(title, rows, _merged(sheet.merged_cells.ranges, rows))


def _merged(ranges: Iterable[Any], rows: list[list[Cell]]) -> dict[int, frozenset[int]] | None:
    """The cells that merged cells cover to the right; text merged downwards is written into each of its rows."""
    spans: dict[int, set[int]] = {}
    for area in ranges:
        top = rows[area.min_row - 1][area.min_col - 1]
        for row in range(area.min_row - 1, area.max_row):
            if row < len(rows) and area.min_col <= len(rows[row]):
                rows[row][area.min_col - 1] = top
                spans.setdefault(row, set()).update(range(area.min_col, area.max_col))
    return {row: frozenset(found) for row, found in spans.items()} or None


def _calamine(path: str, wanted: str) -> Iterator[Sheet]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
    except python_calamine.CalamineError as error:
        raise ValueError(str(error)) from None
    for title in _chosen(book.sheet_names, book.sheet_names, wanted, path):
        rows = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        yield Sheet(title, [[_cell(value, "General") for value in row] for row in rows])


def _cell(value: Any, form: str) -> Cell:
    """A cell in plain text. Numbers have at most 15 digits, as Excel itself."""
    if value is None:
        return Cell()
    if isinstance(value, bool):
        return Cell(str(value).lower())
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, dt.datetime | dt.date):
        day = value.date() if isinstance(value, dt.datetime) and value.time() == dt.time() else value
        return Cell(day.isoformat(), date=not isinstance(day, dt.datetime))
    return Cell(_plain(str(value).replace("\u00a0", " ").strip()))


def _number(value: int | float, form: str) -> Cell:
    if value != value or value in (float("inf"), float("-inf")):
        return Cell("#NUM!")
    percent = "%" in form
    exact = Decimal(f"{value:.15g}") * (100 if percent else 1)
    plain = int(exact) if exact == exact.to_integral_value() else float(exact)
    return Cell(f"{exact.normalize():f}", plain, _shown(form), percent)


def _shown(form: str) -> int | None:
    """The decimals that a number format shows; None for the general one."""
    first = form.split(";")[0]
    found = re.search(r"0(?:\\?[.,](0+))?(?!.*0)", first)
    return None if found is None or form == "General" else len(found[1] or "")


def _plain(text: str) -> str:
    """A number that was typed as text, as plain as a number (`1 234,5` is `1234.5`); other text as it is."""
    if not text[:1].isdigit() and text[:1] not in "-−+":
        return text
    comma, point = cells.number(text, ","), cells.number(text, ".")
    if point is None and comma is not None and not cells.is_code(text) and not comma.flag and not comma.percent:
        return f"{comma.value:f}"
    return text
