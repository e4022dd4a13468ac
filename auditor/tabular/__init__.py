"""Printed rows to a table of a dataset: types inferred or declared, marks kept as statuses, wide columns made long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.dataset import LINE, Column, Options, Table, described, duckdb_connection, status_of
from auditor.tabular import cells
from auditor.tabular.notes import factor_of
from auditor.tabular.reshape import reshaped

MANY = 20_000  # rows whose cells show the decimal mark of a file


@dataclass(frozen=True, slots=True)
class Printed:
    """A table as printed: one name a column, rows of stripped texts of that width, and where each row begins."""

    names: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    name: str = ""
    path: str = ""
    place: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)  # what the format itself says of a column
    computed: frozenset[str] = frozenset()  # columns whose decimals were never printed


def build(printed: Printed, options: Options) -> tuple[Table, tuple[str, ...]]:
    """The table of printed rows, and what was assumed of its cells. Raises SourceError for an unknown column name."""
    fallback = cells.decimal_mark(text for row in printed.rows[:MANY] for text in row) if not options.decimal else ""
    arrays: dict[str, Any] = {}
    columns, strays = [], []
    for index, name in enumerate(printed.names):
        texts = [row[index] for row in printed.rows]
        known = printed.columns.get(name, Column(name))
        facts = cell_facts(set(texts), known, options, fallback)
        facts = replace(facts, decimals=None) if name in printed.computed else facts
        column = described(with_facts(known, facts), options.columns.get(name, {}))
        columns.append(_filled(column, facts, texts, arrays))
        strays += [f"{name!r} is read as text because of cells like {facts.stray!r}"] if facts.stray else []
    table = _table(printed, columns, arrays, options)
    return reshaped(table, options), (*_decimal_said(columns, options, fallback), *strays, *marks_said(columns))


def cell_facts(texts: Iterable[str], known: Column, options: Options, fallback: str) -> cells.Facts:
    """What the distinct cells of a column say, under what the user and the format say of it."""
    said = options.columns.get(known.name, {})
    declared = str(said.get("type", "")) or (known.type if known.declared else "")
    marks = {**cells.MARKS, **options.missing}
    return cells.facts(texts, options.decimal, fallback, marks, declared)


def with_facts(known: Column, facts: cells.Facts) -> Column:
    """A column with what its cells say, where the format said nothing."""
    return replace(
        known,
        type=facts.type,
        decimals=known.decimals if known.decimals is not None else facts.decimals,
        unit=known.unit or facts.unit,
        factor=known.factor if known.factor > 1 or facts.type == "text" else factor_of(known.name),
        marks={**facts.marks, **known.marks},
    )


def _filled(column: Column, facts: cells.Facts, texts: Sequence[str], arrays: dict[str, Any]) -> Column:
    """Adds the arrays of a column, and of its statuses if it has any."""
    import pyarrow as pa

    values, statuses = typed(texts, column, facts)
    arrays[column.name] = pa.array(values, _arrow(column.type))
    if not any(statuses):
        return column
    name = status_of(column.name)
    arrays[name] = pa.array(statuses, pa.string())
    return replace(column, status=name)


def _arrow(kind: str) -> Any:
    import pyarrow as pa

    types = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
    return types.get(kind, pa.timestamp("us") if kind == "datetime" else pa.string())


def typed(texts: Sequence[str], column: Column, facts: cells.Facts) -> tuple[list[Any], list[str | None]]:
    """The values and statuses of printed cells."""
    reader = _readers(facts.decimal, column.type).get(column.type)
    if reader is None:
        return [text or None for text in texts], [None] * len(texts)
    known = {text: _read(reader, text) for text in set(texts)}
    pairs = [known[text] for text in texts]
    return [value for value, _ in pairs], [status for _, status in pairs]


def _read(reader: Callable[[str], tuple[Any, str]], text: str) -> tuple[Any, str | None]:
    if not text:
        return None, None
    try:
        value, flag = reader(text)
    except (ValueError, ArithmeticError):
        return None, text
    return value, flag or None


def _readers(decimal: str, kind: str) -> dict[str, Callable[[str], tuple[Any, str]]]:
    def read_number(text: str) -> tuple[Any, str]:
        printed = cells.number(text, decimal)
        if printed is None:
            raise ValueError(text)
        if kind == "integer" and printed.value != printed.value.to_integral_value():
            raise ValueError(text)
        return (int(printed.value) if kind == "integer" else float(printed.value)), printed.flag

    return {"integer": read_number, "number": read_number, "boolean": _boolean, "date": _date, "datetime": _datetime}


_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def _boolean(text: str) -> tuple[Any, str]:
    if text.lower() not in _TRUTH:
        raise ValueError(text)
    return _TRUTH[text.lower()], ""


def _date(text: str) -> tuple[Any, str]:
    from datetime import date

    found = _DAY_FIRST.fullmatch(text)
    if found:
        return date(int(found[3]), int(found[2]), int(found[1])), ""
    return date.fromisoformat(text), ""


def _datetime(text: str) -> tuple[Any, str]:
    from datetime import UTC, datetime

    moment = datetime.fromisoformat(text)
    return (moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment), ""


def _table(printed: Printed, columns: list[Column], arrays: dict[str, Any], options: Options) -> Table:
    import pyarrow as pa

    connection = duckdb_connection(options)
    lines = pa.array(printed.lines, pa.int64())
    whole = connection.from_arrow(pa.table({**arrays, LINE: lines}))
    native = connection.from_arrow(pa.table(arrays))

    def raw() -> Any:
        texts = {name: pa.array([row[i] for row in printed.rows], pa.string()) for i, name in enumerate(printed.names)}
        return connection.from_arrow(pa.table({**texts, LINE: lines}))

    return Table(
        printed.name,
        tuple(columns),
        native,
        path=printed.path,
        key=options.key,
        place=printed.place,
        notes=printed.notes,
        title=printed.titles[0] if printed.titles else "",
        numbered=lambda: whole,
        raw=raw,
        cells=printed.letters,
    )


def decimal_fact(assumed: Iterable[str]) -> dict[str, str]:
    """The decimal mark of a file as a fact of the dataset, if its numbers show one."""
    marks = {f"decimal mark: {name}": mark for mark, name in _MARK_NAMES.items()}
    found = (marks.get(one.removesuffix(" (declared)")) for one in assumed)
    mark = next(filter(None, found), "")
    return {"decimal": mark} if mark else {}


def _decimal_said(columns: Sequence[Column], options: Options, fallback: str) -> tuple[str, ...]:
    if options.decimal:
        return (f"decimal mark: {_MARK_NAMES.get(options.decimal, options.decimal)} (declared)",)
    if not any(column.type == "number" for column in columns) and not fallback:
        return ()
    return (f"decimal mark: {_MARK_NAMES[fallback or '.']}",)


_MARK_NAMES = {",": "comma", ".": "point"}


def marks_said(columns: Iterable[Column]) -> tuple[str, ...]:
    """Which marks stand for values in a table, for the report."""
    found = {mark: meaning for column in columns for mark, meaning in column.marks.items() if column.status}
    plain = [f"{mark} {meaning.replace('_', ' ')}" for mark, meaning in sorted(found.items()) if meaning != "flag"]
    flags = [mark for mark, meaning in sorted(found.items()) if meaning == "flag"]
    out = [f"marks: {', '.join(plain[:12])}"] if plain else []
    return (*out, f"footnote marks: {', '.join(flags[:12])}") if flags else tuple(out)


def unique(names: Iterable[str], unnamed: Callable[[int], str]) -> tuple[str, ...]:
    """Names of columns, each once: an empty one is named by its place, a second `a` is `a (2)`."""
    out: list[str] = []
    for index, given in enumerate(names):
        name = base = given or unnamed(index)
        number = 1
        while name in out:
            number += 1
            name = f"{base} ({number})"
        out.append(name)
    return tuple(out)
