"""Where in its line a cell stands that a finding is about, so that an annotation can point at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path

from auditor.checks import Data
from auditor.gate.failing import Failure
from auditor.tabular.delimited import lines

MOST = 20_000_000  # bytes of a file that is looked into

Row = tuple[str, int]  # path and line
Ends = Mapping[str, tuple[int, int]]  # by column, the first and the last character of its cell, from 1


def characters(failures: Iterable[Failure]) -> Mapping[Row, Ends]:
    """Where the cells of rows stand that failures are about, in delimited files that are not too large."""
    wanted: dict[str, tuple[Data, set[int]]] = {}
    for failure in failures:
        if failure.line is not None and _is_delimited(failure.data):
            wanted.setdefault(failure.data.table.path, (failure.data, set()))[1].add(failure.line)
    return {row: ends for path, (data, found) in wanted.items() for row, ends in _in_file(path, data, found)}


def _is_delimited(data: Data) -> bool:
    facts, path = data.dataset.facts, Path(data.table.path)
    known = facts.get("format") == "csv" and facts.get("delimiter") and data.table.raw is not None
    return bool(known) and path.suffix not in (".gz", ".zip") and path.is_file() and path.stat().st_size <= MOST


def _in_file(path: str, data: Data, wanted: set[int]) -> Iterator[tuple[Row, Ends]]:
    facts = data.dataset.facts
    names = data.table.raw().columns if data.table.raw else []
    text = Path(path).read_bytes().decode(facts["encoding"], errors="replace").removeprefix("\ufeff")
    for number, line in enumerate(islice(lines(text), max(wanted)), 1):
        if number in wanted:
            yield (path, number), dict(zip(names, _cells(line, facts["delimiter"]), strict=False))


@lru_cache(maxsize=16)
def _pattern(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    space, cell = rf"[^\S{mark}\r\n]*", rf'"((?:[^"]|"")*)"|([^"{mark}\r\n][^{mark}\r\n]*|)'
    return re.compile(rf"{space}(?:{cell}){space}({mark}|[\r\n]|$)")


def _cells(line: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """First and last character of the cells of a line, without quotes and spaces, up to one that goes on below it."""
    pattern, place = _pattern(delimiter), 0
    while found := pattern.match(line, place):
        group = 1 if found[1] is not None else 2
        start, end = found.start(group), found.start(group) + len(found[group].rstrip())
        yield start + 1, max(start + 1, end)
        if found[3] != delimiter:
            return
        place = found.end()
