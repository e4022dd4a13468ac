"""What a kind of rule on data declares. A kind never runs anything: it says in narwhals expressions what must hold, and
auditor/gate/confront.py runs the declarations of all rules together, so that a table is scanned once.

A kind on data is a module of auditor/kinds with

    SUBJECT = "table"
    @dataclass(frozen=True, slots=True)
    class Parameters: ...
    def check(data: Data, parameters: Parameters) -> Iterator[Check]: ...

Expressions are three-valued: `violated` is true, false, or null where it cannot be said (undecided).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from auditor.dataset import CodeList, Column, Dataset, Table
from auditor.errors import RuleError, did_you_mean
from auditor.lazy import nw

if TYPE_CHECKING:
    from auditor.model import Verdict

Frame: TypeAlias = "nw.LazyFrame[Any]"
Record = Mapping[str, Any]

Aggregate: TypeAlias = "tuple[nw.Expr, How]"  # of what, and how
How = Literal["sum", "count", "min", "max", "median", "n_unique"]

RELATION = "auditor:relation"  # the number of a failing relation, in the frame that `Relations.parts` is given
NAMED = "auditor:named:"  # before the name of a column: a fact that is the value of another cell of the row
ABSENT = "auditor:absent"  # a fact: the records that are not there, each with the columns that are known of it
PART = "auditor:part"  # the value of a part, in the frame that it gives back


class Stage(IntEnum):
    """How deep in a table a rule looks. Of two rules violated at one cell, the later one follows from the earlier."""

    FILE = 0  # form of the file, types, codes, mandatory fields
    FIELD = 1  # ranges
    KEY = 2  # duplicates, missing and orphaned members
    ROW = 3  # relations within a row
    AGGREGATE = 4  # totals and their details
    SERIES = 5  # a value against those of other periods and sources


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of each row of a frame.

    violated: true, false or null. examined: the rows that the rule is about (all, if None).
    columns: the cells judged, the subject first; `cells` are the others that take part.
    facts: read with each failing row (observed, expected, low, high …); says: the same for every row.
    proof: keys of phrases, filled with facts and says. message: a phrase instead of the rule's message.
    """

    violated: nw.Expr
    columns: tuple[str, ...]
    examined: nw.Expr | None = None
    cells: tuple[str, ...] = ()
    facts: Mapping[str, nw.Expr] = field(default_factory=dict)
    says: Mapping[str, Any] = field(default_factory=dict)
    proof: tuple[str, ...] = ()
    stage: Stage = Stage.FIELD
    message: str = ""
    explain: Callable[..., Mapping[str, Any]] | None = None  # of Codes
    known: str = ""  # a column: what is examined is just where it has a value, and there `violated` is true or false


@dataclass(frozen=True, slots=True)
class Rows:
    """A relation on every row of the table; those of all rules run in one scan."""

    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Codes:
    """A relation on the values of one column, or of several together: `wrong` is asked once for each distinct value.

    wrong is given the value of each column, in their order; rows in which the first is null are not asked.
    explain: more facts for a wrong value (what is right instead).
    """

    columns: tuple[str, ...]
    wrong: Callable[..., bool]
    says: Mapping[str, Any] = field(default_factory=dict)
    proof: tuple[str, ...] = ()
    stage: Stage = Stage.FILE
    message: str = ""
    explain: Callable[..., Mapping[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """How the rows that take part in failing relations are found.

    rows: given the failing relations, numbered in the column RELATION, with their key and the facts whose names begin
    with `auditor:`, the rows that take part: RELATION, the columns of `key`, and values. data: the table of these rows.
    """

    rows: Callable[[Frame], Frame]
    data: Data
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """Relations that are rows of another frame: groups, joins.

    key: the columns of `frame` that say which row of the table is the subject (named as there).
    parts: given the failing relations, numbered in the column RELATION, the rows that take part: RELATION, the key
    columns, PART. others: cells of other rows as (column of the table, {key column: column of frame}).
    explain: more facts for a failing relation, made of its parts.
    """

    frame: Frame
    key: tuple[str, ...]
    judgement: Judgement
    parts: Parts | None = None
    others: tuple[tuple[str, Mapping[str, str]], ...] = ()
    explain: Callable[[Record, list[Record]], Record] | None = None


@dataclass(frozen=True, slots=True)
class Pairs:
    """Relations between two rows with the same values in `on`: of two periods, two releases, two tables.

    left, right: frames that both have the columns `on`, of the same types, and no other column in common; the
    subject is on the left. key: the columns of the subject's key, all on the left. They are matched by hash; what
    fails is matched in full.
    """

    left: Frame
    right: Frame
    on: tuple[str, ...]
    key: tuple[str, ...]
    judgement: Judgement
    others: tuple[tuple[str, Mapping[str, str]], ...] = ()


@dataclass(frozen=True, slots=True)
class Groups:
    """Aggregates of the rows by `by`; declarations with the same table, rows and `by` share one pass.

    The frame that `then` is given has the columns of `by` and of `aggregates`, and is kept while the rule runs.
    """

    by: Mapping[str, nw.Expr]
    aggregates: Mapping[str, Aggregate]
    then: Callable[[Frame], Iterable[Check]]
    rows: nw.Expr | None = None
    frame: Frame | None = None  # instead of the table's rows
    source: str = ""  # says which frame it is: equal sources of one table are one


@dataclass(frozen=True, slots=True)
class Duplicates:
    """No two rows may have the same values in `columns`."""

    columns: tuple[str, ...]
    proof: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation of the whole table or file, already judged. times: how many relations are judged alike."""

    verdict: Verdict
    times: int = 1
    columns: tuple[str, ...] = ()
    key: Mapping[str, Any] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    proof: tuple[str, ...] = ()
    stage: Stage = Stage.FILE
    message: str = ""


Check = Rows | Codes | Relations | Pairs | Groups | Duplicates | Fact


@dataclass(frozen=True, slots=True)
class Data:
    """What a kind is given: a table, its rows, and the other tables of the audit.

    rows: all rows; selected: which of them the rule's `where` selects (all, if None). peek: the rows of a small
    frame, at once. tables: gives another table by `dataset` or `dataset.table`. lists: code lists and hierarchies
    by name.
    """

    dataset: Dataset
    table: Table
    rows: Frame
    key: tuple[str, ...] = ()
    selected: nw.Expr | None = None
    peek: Callable[[Frame], list[dict[str, Any]]] = field(default=lambda frame: [])
    tables: Callable[[str], Data] | None = None
    lists: Mapping[str, CodeList] = field(default_factory=dict)

    @property
    def frame(self) -> Frame:
        """The selected rows."""
        return self.rows if self.selected is None else self.rows.filter(self.selected)

    def column(self, name: str) -> Column:
        """A column by its name. Raises RuleError for one that the table lacks."""
        found = self.table.column(name)
        if found is None:
            raise RuleError(
                f"table {self.table.name} has no column {name!r}", hint=did_you_mean(name, self.table.names())
            )
        return found

    def number(self, name: str) -> Column:
        """A column of numbers. Raises RuleError for any other."""
        found = self.column(name)
        if not found.numeric:
            why = next((said for said in self.dataset.assumptions if said.startswith(f"{name!r} ")), "")
            hint = f"{why}; declare its type, and such a cell is a finding" if why else ""
            raise RuleError(f"column {name!r} is {found.type}, but this rule needs numbers", hint=hint)
        return found

    def columns(self, names: Iterable[str]) -> tuple[Column, ...]:
        return tuple(self.column(name) for name in names)

    def key_or(self, names: tuple[str, ...] | None, said_by: str) -> tuple[str, ...]:
        """The columns that a parameter (said_by) names, else the key. Raises RuleError where that is not known."""
        found = self.key if names is None else names
        if not found:
            hint = f"declare `key` of the dataset, or `{said_by}`"
            raise RuleError(f"the key of {self.table.name} is not known", hint=hint)
        return found

    def other(self, name: str) -> Data:
        """Another table of the audit. Raises RuleError for an unknown one."""
        if self.tables is None:
            raise RuleError(f"there is no other table {name!r}")
        return self.tables(name)

    def code_list(self, name: str) -> CodeList:
        """A code list or hierarchy of the dataset. Raises RuleError for an unknown one."""
        if name not in self.lists:
            raise RuleError(f"there is no code list {name!r}", hint=did_you_mean(name, self.lists))
        return self.lists[name]


def refuse_empty(low: Any, high: Any) -> None:
    """Raises RuleError for a range that nothing can lie in."""
    if low is not None and high is not None and low > high:
        raise RuleError(f"nothing lies between {low} and {high}", hint="low must not be above high")


def row_count() -> Aggregate:
    """The number of rows of a group."""
    return nw.lit(1), "sum"


def all_of(expressions: Iterable[nw.Expr]) -> nw.Expr:
    """True where all expressions are; unknown only where none is false and some is unknown."""
    return nw.all_horizontal(*expressions, ignore_nulls=False)


def each(names: Iterable[str]) -> Iterator[nw.Expr]:
    return (nw.col(name) for name in names)
