"""What a dataset is: frozen dataclasses that every reader in auditor/datasets makes and every rule on data looks at.

A dataset holds tables; a table has typed columns, facts about each column, and one lazy native frame that narwhals
understands (`nw.from_native(table.native)`): a DuckDB relation, or the pandas or Spark frame that was handed in.

How a cell is kept
- A cell that prints a number is a number: `1 400` is 1400, `12*` is 12 with the status `*`.
- A cell that prints a mark (`*`, `:`, `..`, `<5`) is null, and its status is the mark as printed.
- The status of the cells of a column stands in a text column of its own, `column.status` (`rate:status`); it is null
  where a cell says nothing but its value. `column.status` is "" where no cell of the column has one. Statuses are
  no `columns`.
- `column.marks` says what each mark means (see MEANINGS). A code with a leading zero stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, Literal

from auditor.interval import ANYTHING, Interval, between, exactly

TYPES = ("text", "integer", "number", "boolean", "date", "datetime")

MEANINGS = (
    "missing",  # not available: `..`, `:`, an empty cell is simply null
    "suppressed",  # known, not published: `*`, `c`, `:c`
    "not_applicable",  # cannot occur: `.`, `x`
    "nil",  # nothing there, or less than half a unit: `-`, `–`
    "bounded",  # says a limit: `<5`
    "unreadable",  # a column declared as numbers has a cell that is none
    "flag",  # stands beside a value: `e`, `p`, `b`, a footnote mark
)

LINE = "auditor:line"  # the column in which `Table.numbered()` says the line (or row) of the file, from 1


@dataclass(frozen=True, slots=True)
class Rounding:
    """How published values were rounded: to a multiple of `unit`; way: nearest, up, down (truncated)."""

    unit: Fraction
    way: str = "nearest"

    def interval(self, value: Fraction) -> Interval:
        """Every true value that is published as `value`."""
        below = {"nearest": self.unit / 2, "up": self.unit, "down": Fraction(0)}[self.way]
        above = {"nearest": self.unit / 2, "up": Fraction(0), "down": self.unit}[self.way]
        return Interval(value - below, value + above)


@dataclass(frozen=True, slots=True)
class Member:
    """One code of a code list. Validity is ISO text (a year or a date), both ends included; "" is open."""

    code: str
    label: str = ""
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""
    weight: Fraction | None = None


@dataclass(frozen=True, slots=True)
class CodeList:
    """Codes with labels and, in a hierarchy, parents. A code may occur several times with different validity."""

    name: str
    members: tuple[Member, ...]
    path: str = ""

    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member.code for member in self.members))

    def labels(self) -> dict[str, str]:
        return {member.code: member.label for member in self.members if member.label}

    def is_hierarchy(self) -> bool:
        return any(member.parent for member in self.members)


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what is known of it.

    type: one of TYPES. role: key, time, measure, attribute or "" (unknown). label: as a reader would say it.
    decimals: printed decimals, declared or inferred; None is unknown (a binary number that was never printed).
    unit: a unit of auditor.model.UNITS if recognised, else as declared, else "".
    factor: values are printed in this (1000).
    rounding: declared only; None means: judge by decimals. noise: declared disclosure noise, ± in the column's unit.
    noisy: a note says that noise was added to protect people, and not how much; what depends on it is undecided.
    per_code: facts that differ by the code in column `per_column`: {"unr": {"decimals": 1, "unit": "percent"}}.
    constraints: of a schema (required, unique, enum, pattern, minimum, maximum, minLength, maxLength), and its own
    words for the type and format of the column (type, format).
    """

    name: str
    type: str = "text"
    label: str = ""
    role: str = ""
    decimals: int | None = None
    unit: str = ""
    factor: int = 1
    rounding: Rounding | None = None
    noise: Fraction = Fraction(0)
    noisy: bool = False
    status: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)
    codes: CodeList | None = None
    constraints: Mapping[str, Any] = field(default_factory=dict)
    per_column: str = ""
    per_code: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    declared: bool = False  # the type was declared, not inferred

    @property
    def numeric(self) -> bool:
        return self.type in ("integer", "number")


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Values of `columns` must occur in `reference` of table `table` ("" is the table itself)."""

    columns: tuple[str, ...]
    table: str
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a dataset. `native` is lazy: nothing is read before a rule asks.

    native: DuckDB relation, pandas or Spark frame with the columns, in their types, and the status columns.
    numbered: the same frame with the column LINE (None where the format has no lines); only failing rows need it.
    raw: the cells as printed, all text, same column names, plus LINE (None where the format keeps no text).
    scan: how another engine reads the same file: {"format": "parquet", "path": …}; empty where it cannot.
    place: where the table stands: {"sheet": …, "range": …} or {"table": …}; path is the file.
    """

    name: str
    columns: tuple[Column, ...]
    native: Any = field(compare=False, repr=False)
    path: str = ""
    key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    place: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    title: str = ""
    numbered: Callable[[], Any] | None = field(default=None, compare=False, repr=False)
    raw: Callable[[], Any] | None = field(default=None, compare=False, repr=False)
    scan: Mapping[str, str] = field(default_factory=dict)
    expected: tuple[str, ...] = ()  # the columns that a schema says, in its order; empty without a schema
    cells: Mapping[str, str] = field(default_factory=dict)  # column -> letter of the sheet, so that a cell is B12

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)

    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset as opened.

    facts: what its file is: {"format": "csv", "encoding": "utf-16-le", "delimiter": "\\t", "decimal": ","}.
    assumptions: what was assumed in reading it, for the report. notes: what the source itself says.
    """

    name: str
    path: str
    tables: Mapping[str, Table]
    format: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    assumptions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    hierarchies: Mapping[str, CodeList] = field(default_factory=dict)
    sha256: str = ""
    reference: bool = False  # others are compared with it; it is not audited itself

    @property
    def table(self) -> Table:
        """The first table; most datasets have one."""
        return next(iter(self.tables.values()))


@dataclass(frozen=True, slots=True)
class Long:
    """A wide table declared long: columns whose name matches become rows of (`name`, `value`)."""

    columns: str  # regular expression; its first group, if any, is what `name` receives
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Wide:
    """A long table declared wide: each code of column `name` becomes a column, with the number of `value`."""

    name: str
    value: str = "value"


@dataclass(frozen=True, slots=True)
class Extract:
    """A new column, made of a part of a text column: the first group of `pattern` (all of it, if it has none)."""

    column: str
    pattern: str = ".*"
    case: Literal["", "lower", "upper"] = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says about a source. Empty means: find out. Keys of a column: COLUMN_KEYS in auditor.project."""

    name: str = ""
    delimiter: str = ""
    decimal: str = ""
    encoding: str = ""
    header: int | None = None  # number of header rows; 0: none, columns are c1, c2 …
    skip: int | None = None  # rows above the header
    sheet: str = ""
    table: str = ""
    connection: str = ""  # database URL
    missing: Mapping[str, str] = field(default_factory=dict)  # mark -> meaning
    key: tuple[str, ...] = ()
    columns: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    long: Long | None = None
    wide: Wide | None = None
    extract: Mapping[str, Extract] = field(default_factory=dict)  # new column -> what it is made of
    expected: tuple[str, ...] = ()  # columns of a schema: one that is not there is a finding, no mistake of the user
    duckdb: Any = field(default=None, compare=False, repr=False)  # the connection that tables of one run share
    read: Callable[[str, Options], Dataset] | None = field(
        default=None, compare=False, repr=False
    )  # opens a file of a package


def status_of(column: str) -> str:
    """The name of the column that holds the statuses of `column`."""
    return f"{column}:status"


def described(column: Column, said: Mapping[str, Any]) -> Column:
    """A column as the user describes it in `columns:` of auditor.yaml; what is said wins over what was inferred."""
    return replace(
        column,
        type=said.get("type", column.type),
        declared="type" in said or column.declared,
        label=said.get("label", column.label),
        role=said.get("role", column.role),
        unit=said.get("unit", column.unit),
        decimals=said.get("decimals", column.decimals),
        factor=said.get("factor", column.factor),
        noise=said.get("noise", column.noise),
        rounding=said.get("rounding", column.rounding),
    )


_BOUND = re.compile(r"\s*([<>≤≥]=?)\s*(\d+(?:[.,]\d+)?)\s*")


def bounds(mark: str, nonnegative: bool = True) -> Interval:
    """What a mark says of the value: `<5` is 0–5, `-` is 0, `*` anything from 0 (counts) or anything at all."""
    found = _BOUND.fullmatch(mark)
    floor = 0 if nonnegative else None
    if found is None:
        return exactly(0) if mark in ("-", "–", "—") else between(floor, None) if nonnegative else ANYTHING
    limit = Fraction(found[2].replace(",", "."))
    return between(floor, limit) if found[1][0] in "<≤" else between(limit, None)


def duckdb_connection(options: Options | None = None) -> Any:
    """The connection of the run, or a new one in memory. It never downloads an extension."""
    if options is not None and options.duckdb is not None:
        return options.duckdb
    import duckdb

    return duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
