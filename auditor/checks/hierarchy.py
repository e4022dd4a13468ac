"""Which rows of a table are parts of which: by columns with a code for the total, or by a code list with parents.

Columns, from the outermost: with totals {county: "00", municipality: "0000"} the row (03, 0301) is a part of (03,
0000), which is a part of (00, 0000). A code list gives each code its parent, for the periods in which it is valid;
any number of levels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.checks import Data, Frame
from auditor.checks.engines import MISSING, small
from auditor.checks.periods import period
from auditor.dataset import CodeList, Member
from auditor.errors import RuleError, did_you_mean
from auditor.lazy import nw

ON = "auditor:on:"  # before the name of a column: its value in a total, as its parts have it under UP
EMPTY = "–"  # stands for an empty cell, which equals nothing in a join
UP = "auditor:up:"  # before the name of a column: its value in the row that a part belongs to
WANTED = "auditor:wanted"  # how many members the code list wants in a group


@dataclass(frozen=True, slots=True)
class Tree:
    """parts: the rows that belong to another; by: what tells one group of them from the next, the total's cells last.

    totals: the rows that others belong to; `on` are their columns that equal `up` of their parts. columns: those of the
    hierarchy. by_names: the other columns of a group. detail: the table of the parts, if it is another.
    members: by (period, parent), the codes that a code list says belong together; empty without a list.
    strangers: codes of the table that the list does not have, with the period if there is one, as texts.
    """

    data: Data
    parts: Frame
    totals: Frame
    columns: tuple[str, ...]
    by_names: tuple[str, ...]
    by: Mapping[str, nw.Expr]
    on: tuple[str, ...]
    members: Mapping[tuple[str, Any], tuple[Any, ...]] = field(default_factory=dict)
    time: str = ""
    strangers: frozenset[tuple[str, ...]] = frozenset()
    source: str = ""  # equal for trees of one table that are grown the same way
    detail: Data | None = None
    nested: bool = False  # a part is the same as its total but for one column, where that has the code of a total

    @property
    def up(self) -> tuple[str, ...]:
        return tuple(UP + column for column in self.columns)

    @property
    def group(self) -> tuple[str, ...]:
        return (*self.by_names, *self.up)


def by_totals(data: Data, columns: tuple[str, ...], totals: Mapping[str, str], by: tuple[str, ...]) -> Tree:
    """The tree of nested columns. Raises RuleError where a column has no code for its total; "" is an empty cell."""
    lacking = [c for c in (column.name for column in data.columns(columns)) if c not in totals]
    if lacking:
        raise RuleError(f"which code of {lacking[0]!r} is the total?", hint=f"write totals: {{{lacking[0]}: …}}")
    codes = {c: _typed(data, c, totals[c]) for c in columns}
    is_total = {c: _is(c, code) for c, code in codes.items()}
    own = {c: nw.col(c) if codes[c] is not None else nw.col(c).cast(nw.String()).fill_null(EMPTY) for c in columns}
    parent: dict[str, nw.Expr] = {}
    for n, column in enumerate(columns):
        code = nw.lit(EMPTY if codes[column] is None else codes[column])
        deeper = [is_total[c] for c in columns[n + 1 :]]
        top = nw.all_horizontal(*deeper, ignore_nulls=False) if deeper else None
        parent[UP + column] = code if top is None else nw.when(top).then(code).otherwise(own[column])
    whole = nw.all_horizontal(*is_total.values(), ignore_nulls=False)
    found = data.frame.filter(is_total[columns[-1]]).with_columns(**{ON + c: own[c] for c in columns})
    parts, source = data.frame.filter(~whole), f"totals {sorted(totals.items())}"
    return Tree(data, parts, found, columns, by, {**_same(by), **parent}, _on(columns), source=source, nested=True)


def _is(column: str, code: Any) -> nw.Expr:
    return nw.col(column).is_null() if code is None else (nw.col(column) == nw.lit(code)).fill_null(False)


def _on(columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ON + column for column in columns)


def by_level(data: Data, level: str, within: tuple[str, ...], by: tuple[str, ...]) -> Tree:
    """The tree of a column of levels: a row of one level is a part of the row one level up that has the same `within`.

    The last level but one is told apart by all columns of `within`, the one above it by all but the last, and so on.
    """
    names = tuple(column.name for column in data.columns(within))
    levels = sorted({row[level] for row in data.peek(data.frame.select(data.column(level).name).unique())} - {None})
    if len(levels) < 2 or len(levels) > len(names) + 2:
        raise RuleError(f"{level!r} has {len(levels)} levels, which {len(names)} columns cannot tell apart")
    above = nw.col(level).replace_strict(levels[1:], levels[:-1], default=None)
    texts = {name: nw.col(name).cast(nw.String()).fill_null(EMPTY) for name in names}
    parent: dict[str, nw.Expr] = {UP + level: above}
    own: dict[str, nw.Expr] = {ON + level: nw.col(level)}
    for n, name in enumerate(names):
        deep = levels[max(0, n + len(levels) - 1 - len(names)) :]  # the levels that this column tells apart
        parent[UP + name] = nw.when(above.is_in(deep)).then(texts[name]).otherwise(nw.lit(EMPTY))
        own[ON + name] = nw.when(nw.col(level).is_in(deep)).then(texts[name]).otherwise(nw.lit(EMPTY))
    parts = data.frame.filter(nw.col(level).is_in(levels[1:]))
    totals = data.frame.filter(nw.col(level).is_in(levels[:-1])).with_columns(**own)
    columns = (level, *names)
    grouped = {**_same(by), **parent}
    return Tree(data, parts, totals, columns, by, grouped, _on(columns), source=f"level {level} {names}")


def by_details(data: Data, detail: Data, match: Mapping[str, str], by: tuple[str, ...]) -> Tree:
    """The tree of two tables: a row of `data` is the total of those rows of `detail` in which `match` is the same.

    match: a column of the totals to a column of the details.
    """
    for total, part in [*match.items(), *((name, name) for name in by)]:
        a, b = data.column(total).type, detail.column(part).type
        if a != b:
            raise RuleError(f"{total!r} is {a}, but {part!r} of {detail.table.name} is {b}", hint="declare their types")
    columns = tuple(match)
    totals = data.frame.with_columns(**{ON + total: nw.col(total) for total in columns})
    grouped = {**_same(by), **{UP + total: nw.col(match[total]) for total in columns}}
    source = f"details {detail.table.name} {sorted(match.items())}"
    return Tree(data, detail.frame, totals, columns, by, grouped, _on(columns), source=source, detail=detail)


def by_list(data: Data, column: str, codes: CodeList, by: tuple[str, ...], time: str) -> Tree:
    """The tree of a code list with parents; `time` is the column by which validity is judged, or empty."""
    names = (column, time) if time else (column,)
    seen = sorted(tuple(row.values()) for row in _seen(data, names))
    native = {str(row[0]): row[0] for row in seen}
    known = _Validity(codes)
    member = {row: known.member(str(row[0]), period(row[1]) if time else "") for row in seen}
    up = [(*row, native[m.parent]) for row, m in member.items() if m and m.parent in native]
    if not up:
        raise RuleError(f"no two codes of {column!r} belong together in the code list {codes.name}")
    columns = {name: [row[n] for row in up] for n, name in enumerate((*names, UP + column))}
    totals = data.frame.filter(nw.col(column).is_in(sorted({row[-1] for row in up})))
    return Tree(
        data,
        parts=data.frame.join(small(data.rows, columns), on=list(names), how="inner"),
        totals=totals.with_columns(**{ON + column: nw.col(column)}),
        columns=(column,),
        by_names=by,
        by={**_same(by), UP + column: nw.col(UP + column)},
        on=_on((column,)),
        members=_members(known, native, {period(row[1]) if time else "" for row in seen}),
        time=time,
        strangers=frozenset(tuple(map(str, row)) for row, m in member.items() if m is None),
        source=f"list {codes.name} {column} {time}",
    )


def _seen(data: Data, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """The distinct values of columns, without those that are missing."""
    return [row for row in data.peek(data.frame.select(*names).unique()) if None not in row.values()]


def _members(
    known: _Validity, native: Mapping[str, Any], periods: Iterable[str]
) -> dict[tuple[str, Any], tuple[Any, ...]]:
    """By period and parent, the codes that belong there; codes that the table never has are not published in it."""
    found: dict[tuple[str, Any], list[Any]] = defaultdict(list)
    for when in periods:
        for member in known.valid(when):
            if member.parent in native and member.code in native:
                found[when, native[member.parent]].append(native[member.code])
    return {key: tuple(sorted(value)) for key, value in found.items()}


def _same(names: Iterable[str]) -> dict[str, nw.Expr]:
    return {name: nw.col(name) for name in names}


def _typed(data: Data, column: str, code: str) -> Any:
    """A code as the column has it."""
    kind = data.column(column).type
    if not code:
        return None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """What a rule says of what belongs together; one of hierarchy, totals, level and details.

    hierarchy: a code list with parents, for the codes of `column`, in the periods of `time` if it has validity.
    totals: columns, the outermost first, each with its code for the total ("" is an empty cell).
    level: a column of levels, from the top; `within` has the columns that tell apart the totals of the last details,
    the outermost first.
    details: another table, whose rows belong to the total that `match` says: {column of the total: column there}.
    by: what else tells groups apart; with totals and hierarchies the rest of the key, if it is not given.
    """

    hierarchy: str = ""
    column: str = ""
    time: str = ""
    totals: Mapping[str, str] | None = None
    level: str = ""
    within: tuple[str, ...] = ()
    details: str = ""
    match: Mapping[str, str] | None = None
    by: tuple[str, ...] | None = None


def tree(data: Data, said: Belonging, values: tuple[str, ...]) -> Tree:
    """The tree that a rule says. values: the columns that are compared, which tell nothing apart.

    Raises RuleError where nothing says what belongs together.
    """
    return _with_empty_cells(_grown(data, said, values))


def _with_empty_cells(grown: Tree) -> Tree:
    """The tree with a word for the empty cells of the columns that tell groups apart: empty cells are alike."""
    sides = [(grown.data, grown.totals), *([(grown.detail, grown.parts)] if grown.detail else [])]
    empty = dict.fromkeys(name for data, frame in sides for name in _emptied(data, frame, grown.by_names))
    if not empty:
        return grown
    filled = {name: nw.col(name).fill_null(MISSING) for name in empty}
    return replace(grown, totals=grown.totals.with_columns(**filled), by={**grown.by, **filled})


def _emptied(data: Data, frame: Frame, names: Iterable[str]) -> Iterator[str]:
    """Columns of text that have empty cells."""
    texts = [name for name in names if data.column(name).type == "text"]
    counts = {name: nw.col(name).is_null().cast(nw.Int64()).sum() for name in texts}
    found = data.peek(frame.select(**counts))[0] if texts else {}
    yield from (name for name in texts if found[name])


def _grown(data: Data, said: Belonging, values: tuple[str, ...]) -> Tree:
    if said.details:
        if not said.match:
            raise RuleError(
                "how do the details belong to the totals?", hint="give match: {total column: detail column}"
            )
        return by_details(data, data.other(said.details), said.match, said.by or ())
    if said.level:
        return by_level(data, said.level, said.within, said.by or ())
    if said.totals:
        columns = tuple(said.totals)
        return by_totals(data, columns, said.totals, _by(data, said.by, columns, values))
    if not said.hierarchy:
        raise RuleError("nothing says what belongs together", hint="give hierarchy, totals, level or details")
    codes = data.code_list(said.hierarchy)
    column = data.column(said.column or _column_of(data, codes)).name
    return by_list(data, column, codes, _by(data, said.by, (column,), values), said.time)


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
