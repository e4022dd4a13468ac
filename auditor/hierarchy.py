"""Which rows of a table are parts of which: by columns with a code for the total, or by a code list with parents.

Columns, from the outermost: with totals {county: "00", municipality: "0000"} the row (03, 0301) is a part of (03,
0000), which is a part of (00, 0000). A code list gives each code its parent, for the periods in which it is valid;
any number of levels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.checks import Data, Frame
from auditor.dataset import CodeList, Member
from auditor.engines import small
from auditor.errors import RuleError, did_you_mean
from auditor.lazy import nw
from auditor.periods import period

UP = "auditor:up:"  # before the name of a column: its value in the row that a part belongs to
WANTED = "auditor:wanted"  # how many members the code list wants in a group


@dataclass(frozen=True, slots=True)
class Tree:
    """parts: the rows that belong to another; by: what tells one group of them from the next, the total's cells last.

    totals: the rows that others belong to. columns: those of the hierarchy. by_names: the other columns of a group.
    members: by (period, parent), the codes that a code list says belong together; empty without a list.
    strangers: codes of the table that the list does not have, by period.
    """

    data: Data
    parts: Frame
    totals: Frame
    columns: tuple[str, ...]
    by_names: tuple[str, ...]
    by: Mapping[str, nw.Expr]
    members: Mapping[tuple[str, Any], tuple[Any, ...]] = field(default_factory=dict)
    time: str = ""
    strangers: tuple[tuple[Any, Any], ...] = ()
    source: str = ""  # equal for trees of one table that are grown the same way

    @property
    def up(self) -> tuple[str, ...]:
        return tuple(UP + column for column in self.columns)

    @property
    def group(self) -> tuple[str, ...]:
        return (*self.by_names, *self.up)


def by_totals(data: Data, columns: tuple[str, ...], totals: Mapping[str, str], by: tuple[str, ...]) -> Tree:
    """The tree of nested columns. Raises RuleError where a column has no code for its total."""
    lacking = [c for c in (column.name for column in data.columns(columns)) if c not in totals]
    if lacking:
        raise RuleError(f"which code of {lacking[0]!r} is the total?", hint=f"write totals: {{{lacking[0]}: …}}")
    codes = {c: _typed(data, c, totals[c]) for c in columns}
    is_total = {c: nw.col(c) == nw.lit(codes[c]) for c in columns}
    parent: dict[str, nw.Expr] = {}
    for n, column in enumerate(columns):
        deeper = [is_total[c] for c in columns[n + 1 :]]
        own = nw.lit(codes[column])
        parent[UP + column] = (
            nw.when(nw.all_horizontal(*deeper, ignore_nulls=False)).then(own).otherwise(nw.col(column))
            if deeper
            else own
        )
    top = nw.all_horizontal(*is_total.values(), ignore_nulls=False)
    return Tree(
        data,
        data.frame.filter(~top),
        data.frame.filter(is_total[columns[-1]]),
        columns,
        by,
        {**_same(by), **parent},
        source=f"totals {sorted(codes.items())}",
    )


def by_list(data: Data, column: str, codes: CodeList, by: tuple[str, ...], time: str) -> Tree:
    """The tree of a code list with parents; `time` is the column by which validity is judged, or empty."""
    names = (column, time) if time else (column,)
    seen = data.peek(data.frame.select(*names).unique())
    up: list[tuple[Any, ...]] = []
    members: dict[tuple[str, Any], list[Any]] = defaultdict(list)
    valid_at = _Validity(codes)
    strangers = []
    native = {str(row[column]): row[column] for row in seen}
    for row in seen:
        found = valid_at.member(str(row[column]), period(row[time]) if time else "")
        if found is None:
            strangers.append((row[column], row[time] if time else None))
        elif found.parent and found.parent in native:
            up.append((row[column], *((row[time],) if time else ()), native[found.parent]))
    if not up:
        raise RuleError(f"no two codes of {column!r} belong together in the code list {codes.name}")
    periods = {period(row[time]) if time else "" for row in seen}
    for when in periods:
        for member in valid_at.valid(when):
            if member.parent in native:
                members[when, native[member.parent]].append(native.get(member.code, member.code))
    wide = {name: [row[n] for row in up] for n, name in enumerate((*names, UP + column))}
    parts = data.frame.join(small(data.rows, wide), on=list(names), how="inner")
    totals = data.frame.filter(nw.col(column).is_in(sorted({row[-1] for row in up}, key=str)))
    found_members = {key: tuple(sorted(value, key=str)) for key, value in members.items()}
    grouped = {**_same(by), UP + column: nw.col(UP + column)}
    source = f"list {codes.name} {column} {time}"
    return Tree(
        data, parts, totals, (column,), by, grouped, found_members, time, tuple(sorted(strangers, key=str)), source
    )


def _same(names: Iterable[str]) -> dict[str, nw.Expr]:
    return {name: nw.col(name) for name in names}


def _typed(data: Data, column: str, code: str) -> Any:
    """A code as the column has it."""
    kind = data.column(column).type
    if kind != "integer":
        return code
    if not re.fullmatch(r"-?\d+", code):
        raise RuleError(f"{column!r} holds whole numbers, so {code!r} cannot be its total")
    return int(code)


# -- validity ----------------------------------------------------------------------------------------------------------


def valid(member: Member, when: str) -> bool:
    """Whether a member is valid in (some part of) a period; no period is always."""
    if not when:
        return True
    return (not member.valid_from or when + "~" >= member.valid_from) and (
        not member.valid_to or when <= member.valid_to + "~"
    )


@dataclass(frozen=True)
class _Validity:
    codes: CodeList
    by_code: dict[str, list[Member]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for member in self.codes.members:
            self.by_code.setdefault(member.code, []).append(member)

    def member(self, code: str, when: str) -> Member | None:
        """The entry of a code in a period; the last of several that overlap it."""
        return next((m for m in reversed(self.by_code.get(code, [])) if valid(m, when)), None)

    def valid(self, when: str) -> list[Member]:
        """All members of a period, one entry a code."""
        found = {m.code: m for m in self.codes.members if valid(m, when)}
        return list(found.values())


def tree(
    data: Data,
    by: tuple[str, ...] | None,
    column: str = "",
    hierarchy: str = "",
    columns: tuple[str, ...] = (),
    totals: Mapping[str, str] | None = None,
    time: str = "",
    values: tuple[str, ...] = (),
) -> Tree:
    """The tree that a rule's parameters say. `by` defaults to the rest of the key.

    Raises RuleError where nothing says what belongs together.
    """
    if totals:
        columns = columns or ((column,) if column else tuple(totals))
        return by_totals(data, columns, totals, _by(data, by, columns, values))
    if not hierarchy:
        raise RuleError("nothing says what belongs together", hint="give hierarchy, totals, or parts and total")
    codes = data.code_list(hierarchy)
    column = column or _column_of(data, codes)
    return by_list(data, data.column(column).name, codes, _by(data, by, (column,), values), time)


def _by(data: Data, by: tuple[str, ...] | None, columns: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...]:
    if by is None:
        return tuple(name for name in data.key if name not in columns and name not in values)
    return tuple(column.name for column in data.columns(by))


def _column_of(data: Data, codes: CodeList) -> str:
    """The column whose codes a list has: the one that was declared with it, or named as it."""
    found = [c.name for c in data.table.columns if c.codes == codes or c.name == codes.name]
    if len(found) != 1:
        names = data.table.names()
        raise RuleError(
            f"which column has the codes of {codes.name!r}?", hint=did_you_mean(codes.name, names) + " write column: …"
        )
    return found[0]
