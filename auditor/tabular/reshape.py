"""Tables made long or wide as the user declares, in one scan of the native frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from auditor.dataset import LINE, Column, Extract, Long, Options, Table, Wide, described, status_of
from auditor.errors import SourceError, did_you_mean
from auditor.tabular import cells

SQL_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "datetime": "TIMESTAMP"}
_MOST = 500  # columns of a table made wide


def reshaped(table: Table, options: Options) -> Table:
    """The table as `extract:`, `long:` and `wide:` say. Raises SourceError where options name no column of it."""
    made = _with_extracts(table, options) if options.extract else table
    long = made if options.long is None else _longer(made, options.long, options)
    wide = long if options.wide is None else _wider(long, options.wide, options)
    known = list(dict.fromkeys(name for one in (wide, long, table) for name in one.names()))
    for name in [*options.columns, *options.key]:
        if name not in known and name not in options.expected:
            raise SourceError(f"there is no column {name!r}", table.path, hint=did_you_mean(name, known))
    return wide


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def _with_extracts(table: Table, options: Options) -> Table:
    """The table with new columns that are parts of others."""
    parts = []
    for name, said in options.extract.items():
        _named(table, said.column)
        if table.column(name) is not None:
            raise SourceError(f"there is a column {name!r} already", table.path, hint="give the extract another name")
        parts.append(f"{_part(said, table.path)} AS {quoted(name)}")
    made = ", ".join(["*", *parts])
    columns = tuple(described(Column(name), options.columns.get(name, {})) for name in options.extract)
    numbered = table.numbered
    return replace(
        table,
        columns=(*table.columns, *columns),
        native=table.native.project(made),
        numbered=None if numbered is None else lambda: numbered().project(made),
        scan={},
    )


def _part(said: Extract, path: str) -> str:
    """SQL that takes a part of a text."""
    try:
        groups = re.compile(said.pattern).groups
    except re.error as error:
        raise SourceError(f"`extract: pattern:` is no regular expression ({error})", path) from None
    text = f"CAST({quoted(said.column)} AS VARCHAR)"
    part = f"nullif(regexp_extract({text}, {literal(said.pattern)}, {1 if groups else 0}), '')"
    return f"{said.case}({part})" if said.case else part


# -- long ------------------------------------------------------------------------------------------------------------


def _longer(table: Table, long: Long, options: Options) -> Table:
    heads = _heads(table, long)
    kept = [c for c in table.columns if c.name not in heads]
    value = _value_column(long, [c for c in table.columns if c.name in heads], options)
    whole = all(head.isdigit() and not cells.is_code(head) for head in heads.values())
    head = described(Column(long.name, "integer" if whole else "text"), options.columns.get(long.name, {}))
    query = _unpivot(table, heads, kept, value, head)
    numbered, raw = table.numbered, table.raw
    return replace(
        table,
        columns=(*kept, head, value),
        native=query(table.native, ()),
        numbered=None if numbered is None else lambda: query(numbered(), (LINE,)),
        raw=None if raw is None else lambda: _raw_long(raw(), heads, kept, long),
        scan={},
        cells={c.name: table.cells[c.name] for c in kept if c.name in table.cells},
    )


def _heads(table: Table, long: Long) -> dict[str, str]:
    """The columns that become rows, and what `name` receives of each."""
    try:
        pattern = re.compile(long.columns)
    except re.error as error:
        raise SourceError(f"`long: columns:` is no regular expression ({error})", table.path) from None
    found = {c.name: match for c in table.columns if (match := pattern.search(c.name))}
    if not found:
        raise SourceError(f"no column matches {long.columns!r}", table.path, hint="correct `long: columns:`")
    return {name: match[1] if match.re.groups else name for name, match in found.items()}


def _value_column(long: Long, wide: list[Column], options: Options) -> Column:
    """One column for many: numbers if any of them is, with the most decimals and all marks."""
    first = next((c for c in wide if c.type == "number"), next((c for c in wide if c.numeric), wide[0]))
    units = {c.unit for c in wide}
    decimals = [c.decimals for c in wide if c.decimals is not None]
    status = status_of(long.value) if first.numeric and any(c.status or not c.numeric for c in wide) else ""
    merged = Column(
        long.value,
        first.type,
        role="measure" if first.numeric else "",
        decimals=max(decimals) if len(decimals) == len([c for c in wide if c.numeric]) and decimals else None,
        unit=units.pop() if len(units) == 1 else "",
        noisy=any(c.noisy for c in wide),
        status=status,
        marks={mark: meaning for c in wide for mark, meaning in c.marks.items()},
        declared=first.declared,
    )
    return described(merged, options.columns.get(long.value, {}))


def _unpivot(
    table: Table, heads: Mapping[str, str], kept: list[Column], value: Column, head: Column
) -> Callable[[Any, tuple[str, ...]], Any]:
    """A function that makes a relation long in one scan."""
    by_name = {c.name: c for c in table.columns}
    kind = SQL_TYPES.get(value.type, "VARCHAR")
    parts = []
    for name, text in heads.items():
        column = by_name[name]
        cell = f"TRY_CAST({quoted(name)} AS {kind})"
        status = quoted(column.status) if column.status else "NULL" if column.numeric else _mark_of(name, kind)
        parts.append(f"{{'h': {literal(text)}, 'v': {cell}, 's': CAST({status} AS VARCHAR)}}")
    statuses = [c.status for c in kept if c.status]

    def query(relation: Any, extra: tuple[str, ...]) -> Any:
        ids = "".join(f"{quoted(name)}, " for name in [*(c.name for c in kept), *statuses, *extra])
        inner = relation.project(f"{ids}unnest([{', '.join(parts)}]) AS u")
        said = f", u.s AS {quoted(value.status)}" if value.status else ""
        cast = SQL_TYPES.get(head.type, "VARCHAR")
        return inner.project(f"{ids}CAST(u.h AS {cast}) AS {quoted(head.name)}, u.v AS {quoted(value.name)}{said}")

    return query


def _mark_of(name: str, kind: str) -> str:
    """The text of a cell that is no value of the long column."""
    return f"CASE WHEN TRY_CAST({quoted(name)} AS {kind}) IS NULL THEN {quoted(name)} END"


def _raw_long(relation: Any, heads: Mapping[str, str], kept: list[Column], long: Long) -> Any:
    ids = ", ".join(quoted(name) for name in [*(c.name for c in kept), LINE])
    parts = ", ".join(f"{{'h': {literal(text)}, 'v': {quoted(name)}}}" for name, text in heads.items())
    inner = relation.project(f"{ids}, unnest([{parts}]) AS u")
    return inner.project(f"{ids}, u.h AS {quoted(long.name)}, u.v AS {quoted(long.value)}")


# -- wide ------------------------------------------------------------------------------------------------------------


def _wider(table: Table, wide: Wide, options: Options) -> Table:
    name, value = _named(table, wide.name), _named(table, wide.value)
    codes = [str(row[0]) for row in table.native.project(quoted(name.name)).distinct().order("1").fetchall() if row[0]]
    if name.codes is not None:
        codes = [code for code in name.codes.codes() if code in set(codes)]
    if not 0 < len(codes) <= _MOST:
        raise SourceError(f"{wide.name!r} has {len(codes)} codes", table.path, hint=f"1 to {_MOST} columns can be made")
    kept = [c for c in table.columns if c.name not in (wide.name, wide.value)]
    made = [_measure(value, code, name, options) for code in codes]
    query = _pivot(kept, made, name, value)
    numbered = table.numbered
    return replace(
        table,
        columns=(*kept, *made),
        native=query(table.native, ""),
        numbered=None if numbered is None else lambda: query(numbered(), f", min({quoted(LINE)}) AS {quoted(LINE)}"),
        raw=None,
        scan={},
        key=tuple(c for c in table.key if c != wide.name),
        cells={},
    )


def _named(table: Table, name: str) -> Column:
    found = table.column(name)
    if found is None:
        raise SourceError(f"there is no column {name!r}", table.path, hint=did_you_mean(name, table.names()))
    return found


def _measure(value: Column, code: str, name: Column, options: Options) -> Column:
    """The column of one code, with the facts that hold for it."""
    facts = dict(value.per_code.get(code, {})) if value.per_column == name.name else {}
    label = name.codes.labels().get(code, "") if name.codes else ""
    whole = facts.get("decimals") == 0
    column = replace(
        value,
        name=code,
        type="integer" if whole else value.type,
        label=label or code,
        status=status_of(code) if value.status else "",
        per_column="",
        per_code={},
    )
    return described(described(column, facts), options.columns.get(code, {}))


def _pivot(kept: list[Column], made: list[Column], name: Column, value: Column) -> Callable[[Any, str], Any]:
    ids = [quoted(text) for c in kept for text in (c.name, c.status) if text]
    parts = []
    for column in made:
        here = f"FILTER ({quoted(name.name)} = {literal(column.name)})"
        kind = SQL_TYPES.get(column.type, "VARCHAR")
        parts.append(f"CAST(any_value({quoted(value.name)}) {here} AS {kind}) AS {quoted(column.name)}")
        if column.status:
            parts.append(f"any_value({quoted(value.status)}) {here} AS {quoted(column.status)}")

    def query(relation: Any, extra: str) -> Any:
        return relation.aggregate(f"{', '.join([*ids, *parts])}{extra}", ", ".join(ids))

    return query
