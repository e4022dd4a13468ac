"""The file and what it holds are as agreed (ESS: EVA, envelope is acceptable).

Looks at the dataset as a whole: its file name, its size, its tables and the columns of the table. ESS default:
everything that is asked for must be there; what is there besides is accepted unless `only` is set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from auditor.checks import Check, Data, Fact
from auditor.errors import RuleError
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {"en": "{what}: {observed}, wanted is {expected}", "nb": "{what}: {observed}, det skal være {expected}"}
WHAT = {
    "name": {"en": "the file's name", "nb": "filens navn"},
    "bytes": {"en": "the file's size in bytes", "nb": "filens størrelse i byte"},
    "column": {"en": "a column", "nb": "en kolonne"},
    "table": {"en": "a table", "nb": "en tabell"},
}
NONE = {"en": "none", "nb": "ingen"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """name: a regular expression for the file's name. largest: in bytes. columns, tables: which must be there.
    only: no others.
    """

    name: str = ""
    largest: int | None = None
    columns: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    only: bool = False


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p, path = parameters, Path(data.table.path or data.dataset.path)
    if not (p.name or p.largest is not None or p.columns or p.tables):
        raise RuleError("nothing is asked of the envelope", hint="give name, largest, columns or tables")
    if p.name:
        yield _fact("name", bool(_pattern(p.name).fullmatch(path.name)), path.name, p.name)
    if p.largest is not None and path.is_file():
        size = path.stat().st_size
        yield _fact("bytes", size <= p.largest, size, p.largest)
    yield from _there("column", p.columns, data.table.names(), p.only)
    yield from _there("table", p.tables, tuple(data.dataset.tables), p.only)


def _there(what: str, wanted: tuple[str, ...], found: tuple[str, ...], only: bool) -> Iterator[Check]:
    for name in wanted:
        yield _fact(what, name in found, name if name in found else NONE, name)
    if only and wanted:
        for name in (name for name in found if name not in wanted):
            yield _fact(what, False, name, NONE)


def _fact(what: str, holds: bool, observed: object, expected: object) -> Fact:
    facts = {"what": WHAT[what], "observed": observed, "expected": expected}
    return Fact(Verdict.HOLDS if holds else Verdict.VIOLATED, facts=facts)


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as problem:
        raise RuleError(f"{text!r} is no regular expression: {problem}") from None
