"""The line (or row) of the file in which a failing row stands, found by its key once all is known, and its cells there.

Lines come from the file itself, whatever the engine; a table without lines has none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from auditor.checks import Data
from auditor.checks.engines import fetched, opened, small
from auditor.dataset import LINE
from auditor.gate.characters import Ends, Row, characters
from auditor.gate.failing import Failure, Key
from auditor.lazy import nw

Columns = tuple[str, ...]


def lined(failures: Iterable[Failure]) -> Iterator[Failure]:
    """The failures with the first line of their rows, and where in it their cells stand."""
    found = list(failures)
    lines = _lines(_all(found))
    found = [_with(failure, lines) for failure in found]
    places = characters(_all(found))
    yield from (_placed(failure, places) for failure in found)


def _all(failures: Iterable[Failure]) -> Iterator[Failure]:
    for failure in failures:
        yield failure
        yield from _all(failure.follows)


def _with(failure: Failure, lines: dict[tuple[str, Key], int]) -> Failure:
    line = failure.line or lines.get((failure.data.table.name, failure.key))
    return replace(failure, line=line, follows=tuple(_with(one, lines) for one in failure.follows))


def _placed(failure: Failure, places: Mapping[Row, Ends]) -> Failure:
    own = places.get((failure.data.table.path, failure.line or 0), {})
    return replace(failure, characters=own, follows=tuple(_placed(one, places) for one in failure.follows))


def _lines(failures: Iterable[Failure]) -> dict[tuple[str, Key], int]:
    """By table and key; one scan a table and set of key columns."""
    wanted: dict[tuple[int, Columns], tuple[Data, dict[Key, None]]] = {}
    for failure in failures:
        names = tuple(name for name, value in failure.key if value is not None)
        if failure.line is None and failure.data.table.numbered and names and len(names) == len(failure.key):
            place = (id(failure.data.rows), names)
            wanted.setdefault(place, (failure.data, {}))[1][failure.key] = None
    found: dict[tuple[str, Key], int] = {}
    for (_, names), (data, keys) in wanted.items():
        if all(name in data.table.names() for name in names):
            found |= {(data.table.name, key): line for key, line in _of_table(data, names, list(keys)).items()}
    return found


def _of_table(data: Data, names: Columns, keys: list[Key]) -> dict[Key, int]:
    rows = opened(data.table.numbered() if data.table.numbered else data.table.native)
    values: dict[str, list[Any]] = defaultdict(list)
    for key in keys:
        for name, value in key:
            values[name].append(value)
    found = rows.select(*names, LINE).join(small(rows, values), on=list(names), how="inner")
    first = fetched(found.group_by(*names).agg(**{LINE: nw.col(LINE).min()}))
    return {tuple((name, row[name]) for name in names): int(row[LINE]) for row in first}
