"""Every record that is expected is there (ESS: REP, all expected records are provided).

Looks at every combination of the codes of the columns: those given, those of a code list, else those that the table
has. ESS default: every combination is expected. A code that was not given, and that the table lacks in most of its
combinations, leaves them undecided.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from auditor.checks import ABSENT, Check, Data, Fact, Stage
from auditor.errors import RuleError
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {"en": "there is no record for {key}", "nb": "det finnes ingen post for {key}"}
MOST = 5_000_000  # combinations
LISTED = 1000


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: whose combinations are expected. codes: by column, the expected ones. lists: by column, a code list."""

    columns: tuple[str, ...]
    codes: Mapping[str, tuple[str, ...]] | None = None
    lists: Mapping[str, str] | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    names = tuple(column.name for column in data.columns(parameters.columns))
    seen = {tuple(row.values()) for row in data.peek(data.frame.select(*names).unique())}
    expected = [_expected(data, parameters, name, {row[n] for row in seen}) for n, name in enumerate(names)]
    number = 1
    for codes in expected:
        number *= len(codes)
    if number > MOST:
        raise RuleError(f"{number} combinations are more than can be expected one by one", hint="name fewer columns")
    texts = {tuple(map(str, row)) for row in seen}
    missing = [row for row in product(*expected) if tuple(map(str, row)) not in texts]
    yield Fact(Verdict.HOLDS, times=number - len(missing))
    sure = list(_sure(missing, names, expected, {*(parameters.codes or {}), *(parameters.lists or {})}))
    if len(sure) < len(missing):
        yield Fact(Verdict.UNDECIDED, times=len(missing) - len(sure))
    missing = sure
    rest = _rest(data, names) if missing else {}
    for row in missing[:LISTED]:
        key = dict(zip(names, row, strict=True))
        known = [rest.get((name, str(value)), {}) for name, value in key.items()]
        record = {name: value for found in (*known, key) for name, value in found.items()}
        yield Fact(Verdict.VIOLATED, key=key, facts={ABSENT: (record,)}, stage=Stage.KEY)
    if len(missing) > LISTED:
        yield Fact(Verdict.VIOLATED, times=len(missing) - LISTED, stage=Stage.KEY)


def _sure(
    missing: list[tuple[Any, ...]], names: tuple[str, ...], expected: list[list[Any]], said: set[str]
) -> Iterator[tuple[Any, ...]]:
    """The missing combinations of codes that were given, or that the table has in most of their combinations."""
    times = [Counter(row[n] for row in missing) for n in range(len(names))]
    rooms = [prod(len(codes) for m, codes in enumerate(expected) if m != n) for n in range(len(names))]
    rare = [
        set() if name in said else {code for code, count in times[n].items() if count * 2 > rooms[n]}
        for n, name in enumerate(names)
    ]
    yield from (row for row in missing if not any(code in rare[n] for n, code in enumerate(row)))


def _rest(data: Data, names: tuple[str, ...]) -> Mapping[tuple[str, str], Mapping[str, Any]]:
    """By column and code, what the rest of the key is where the code always has the same: the county of a code."""
    rest = tuple(name for name in data.key if name not in names)
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for name in names if rest else ():
        for row in data.peek(data.frame.select(name, *rest).unique()):
            found[name, str(row[name])].append({column: row[column] for column in rest})
    return {place: rows[0] for place, rows in found.items() if len(rows) == 1}


def _expected(data: Data, parameters: Parameters, name: str, seen: set[Any]) -> list[Any]:
    if name in (parameters.codes or {}):
        return list((parameters.codes or {})[name])
    if name in (parameters.lists or {}):
        return list(data.code_list((parameters.lists or {})[name]).codes())
    return sorted((value for value in seen if value is not None), key=str)
