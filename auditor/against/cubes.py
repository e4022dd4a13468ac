"""Tables as cubes: one measure by place, period and groups, with the names under which each is spoken of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from auditor.against.naming import Geography
from auditor.against.shape import Binding, Row, Shape, is_whole, shape
from auditor.against.words import Words, fold, words_of
from auditor.checks.columns import slack
from auditor.checks.engines import fetched, opened
from auditor.checks.periods import spelled
from auditor.dataset import Column, Dataset, Table
from auditor.errors import RuleError, did_you_mean
from auditor.gate import exact, plain
from auditor.interval import between
from auditor.model import Figure
from auditor.places import Entry, Places, joined
from auditor.plugins import languages
from auditor.reading.text.wordlists import has

MOST_ROWS = 1_000_000  # of a table that is held in memory
Key = tuple[str, str, tuple[str, ...]]  # place, period, members of the groups


@dataclass(frozen=True, slots=True)
class Value:
    """The number of a cell, the number of its row, and its column (a measure may have one for each period)."""

    number: Fraction
    row: int
    column: Column


@dataclass(frozen=True, slots=True)
class Group:
    """A column that groups: its members with their labels, and the one that stands for all ("" if none)."""

    column: str
    members: Mapping[str, str]
    whole: str


@dataclass(frozen=True, eq=False)
class Cube:
    """One measure of a table. scale: what a cell is multiplied with to be in base units (100 for shares of one)."""

    dataset: Dataset
    table: Table
    column: Column
    words: tuple[Words, ...]
    geography: Geography | None
    groups: tuple[Group, ...]
    shape: Shape
    values: Mapping[Key, Value]
    rows: Sequence[Row]
    scale: Fraction = Fraction(1)
    declared: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)  # members that a rule declares, by column

    @cached_property
    def periods(self) -> tuple[str, ...]:
        return tuple(sorted({key[1] for key in self.values}))

    @cached_property
    def counts(self) -> bool:
        """Whether cells are numbers that add up: whole, and of no unit that does not."""
        whole = all(value.number.denominator == 1 for value in self.values.values())
        return whole and self.column.unit in ("", "count", "money", "none", "measure") and not self.percent

    @cached_property
    def percent(self) -> bool:
        """Whether cells are percentages: by their unit, or by a name of shares and values up to a hundred."""
        if self.column.unit in ("percent", "percentage_point") or self.scale == 100:
            return True
        return self.column.unit == "" and self.within(100) and _is_share(self.column)

    def within(self, high: int) -> bool:
        """Whether all cells are from 0 to a bound."""
        return all(0 <= value.number <= high for value in self.values.values())

    @cached_property
    def common(self) -> Words:
        """All words by which the measure may be called."""
        return frozenset().union(*self.words)

    @cached_property
    def known(self) -> Words:
        """All words that its table uses: of its name, its columns, their labels and the members of its groups."""
        columns = [text for c in self.table.columns for text in (c.name, c.label)]
        members = [label for group in self.groups for label in group.members.values()]
        return words_of(" ".join([self.table.name, self.dataset.name, self.table.title, *columns, *members]))

    def cell(self, key: Key) -> Figure | None:
        """A cell as a figure, in base units; None where there is none, or several. Its offsets number the cells."""
        if key not in self.values:
            return None
        value = self.values[key]
        column, at = value.column, value.row * len(self.table.columns) + self.table.columns.index(value.column)
        room, factor = slack(column), self.scale * column.factor
        interval = between((value.number - room.below) * factor, (value.number + room.above) * factor)
        decimals = max(0, (column.decimals or 0) - (2 if self.scale == 100 else 0))
        return Figure(
            self.dataset.path or self.table.name, at, at, self.printed(value), value.number * factor, interval,
            "percent" if self.percent else "count", decimals=decimals, place=self.place(value),
        )  # fmt: skip

    def printed(self, value: Value) -> str:
        """A value as the table prints it."""
        mark = self.dataset.facts.get("decimal", ".") or "."
        digits = value.column.decimals
        text = plain(value.number) if digits is None else f"{float(value.number):.{digits}f}"
        return text.replace(".", mark)

    def place(self, value: Value) -> dict[str, str]:
        """Where a cell stands: table, key, column."""
        s, row = self.shape, self.rows[value.row]
        names = dict.fromkeys(n for n in (s.names, s.period, *(g.column for g in self.groups)) if n)
        key = ", ".join(f"{name} {plain(row[name])}" for name in names)
        return {"table": self.table.name, **({"key": key} if key else {}), "column": value.column.name}


# -- from tables -------------------------------------------------------------------------------------------------------


def cubes(dataset: Dataset, places: Places) -> Iterator[Cube]:
    """Every measure of a dataset. A table with more than MOST_ROWS rows is left out."""
    for table in dataset.tables.values():
        yield from _of_table(dataset, table, places, None)


def declared(datasets: Iterable[Dataset], places: Places, said: Binding) -> Cube:
    """The measure that a rule declares. Raises RuleError for a table or column that is not there."""
    known = {name: (d, t) for d in datasets for name, t in _named(d)}
    if said.table not in known:
        raise RuleError(f"there is no table {said.table!r}", hint=did_you_mean(said.table, known))
    dataset, table = known[said.table]
    found = {cube.column.name: cube for cube in _of_table(dataset, table, places, said)}
    if said.column not in found:
        raise RuleError(f"{said.column!r} is no measure of {said.table}", hint=did_you_mean(said.column, found))
    return found[said.column]


def _named(dataset: Dataset) -> Iterator[tuple[str, Table]]:
    for name, table in dataset.tables.items():
        yield f"{dataset.name}.{name}", table
    if len(dataset.tables) == 1:
        yield dataset.name, dataset.table


def _of_table(dataset: Dataset, table: Table, places: Places, said: Binding | None) -> Iterator[Cube]:
    rows = fetched(opened(table.native).head(MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        return
    known = joined(places, *(_of_list(codes) for codes in dataset.hierarchies.values()))
    found = shape(dataset, table, rows, known, said)
    geography = _geography(table, found, rows, known) if found.place else None
    groups = tuple(_group(column, rows) for column in found.groups)
    keys = [_key(row, found) for row in rows]
    own = [w for w in map(words_of, dict.fromkeys((table.name, table.title, dataset.name))) if w]
    for columns in _together(found, said):
        first = next(iter(columns.values()))
        values = {key: value for when, column in columns.items() for key, value in _values(column, keys, rows, when)}
        called = [text for text in (first.name, first.label) if not (own and _says_nothing(text))]
        named = [w for w in (words_of(_timeless(text)) for text in called) if w]
        if values and not any(_is_time(w) for w in named):
            yield Cube(
                dataset, table, first, tuple(named or own), geography, groups, found, values, rows,
                _scale(first, values), said is not None, said.group if said else {},
            )  # fmt: skip


def _together(found: Shape, said: Binding | None) -> Iterator[dict[str, Column]]:
    """The columns of each measure by period: one, or one for every year where the names of columns say the year."""
    if found.period or said is not None:
        yield from ({"": column} for column in found.measures)
        return
    measures: dict[str, dict[str, Column]] = {}
    for column in found.measures:
        years = sorted(set(_YEAR.findall(column.name)))
        base = _timeless(column.name) if len(years) == 1 else column.name
        measures.setdefault(base, {}).setdefault(years[0] if len(years) == 1 else "", column)
    yield from measures.values()


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _timeless(name: str) -> str:
    return _YEAR.sub("", name).strip(" _-./:")


def _says_nothing(name: str) -> bool:
    """Whether a column is only called a value: then it is what its table is called."""
    return any(has(lexicon.words.get("value_column", ""), name.replace("_", " ")) for lexicon in languages().values())


def _is_time(words: Words) -> bool:
    """Whether a column is called after months only: it is a period, and no measure."""
    months = {fold(name) for lexicon in languages().values() for name in lexicon.months}
    return words <= months


def _of_list(codes: object) -> Places:
    """A hierarchy of a dataset as places."""
    members = getattr(codes, "members", ())
    return Places(tuple(Entry(m.code, m.label, m.parent, m.valid_from, m.valid_to, m.weight) for m in members))


def _key(row: Row, found: Shape) -> Key:
    place = plain(row[found.place]) if found.place else ""
    when = spelled(plain(row[found.period])) if found.period else ""
    return place, when, tuple(plain(row[column.name]) for column in found.groups)


def _values(column: Column, keys: Sequence[Key], rows: Sequence[Row], when: str) -> Iterator[tuple[Key, Value]]:
    """The cells that have a number, and no second one. when: the period that the column is of, if it is of one."""
    times = Counter(keys)
    for number, key in enumerate(keys):
        value = rows[number][column.name]
        if value is not None and times[key] == 1:
            yield (key[0], when or key[1], key[2]), Value(exact(value), number, column)


def _scale(column: Column, values: Mapping[Key, Value]) -> Fraction:
    """100 for a share that is kept as a part of one."""
    shares = column.unit == "" and _is_share(column)
    inside = all(0 <= value.number <= 1 for value in values.values())
    return Fraction(100) if shares and inside and (column.decimals or 0) >= 2 else Fraction(1)


_SHARE = re.compile(r"andel|share|proportion|pct|per ?cent|prosent", re.IGNORECASE)


def _is_share(column: Column) -> bool:
    return _SHARE.search(f"{column.name} {column.label}".replace("_", " ")) is not None


def _group(column: Column, rows: Sequence[Row]) -> Group:
    labels = column.codes.labels() if column.codes else {}
    codes = sorted({plain(row[column.name]) for row in rows if row[column.name] is not None})
    members = {code: labels.get(code, code) for code in codes}
    whole = [code for code, label in members.items() if is_whole(code, label)]
    return Group(column.name, members, whole[0] if len(whole) == 1 else "")


def _geography(table: Table, found: Shape, rows: Sequence[Row], known: Places) -> Geography:
    """The places of a table with all their names, and what each belongs to."""
    column = table.column(found.place)
    labels = column.codes.labels() if column and column.codes else {}
    printed: dict[str, dict[str, None]] = {}
    parents: dict[str, str] = {}
    for row in rows:
        if row[found.place] is None:
            continue
        code = plain(row[found.place])
        own = printed.setdefault(code, {})
        own.setdefault(labels.get(code) or plain(row[found.names]) or code)
        if found.parent and row[found.parent] is not None and plain(row[found.parent]) != code:
            parents[code] = plain(row[found.parent])
    coded = all(code in known.names for code in printed) or found.place != found.names
    for code in printed:
        above = known.parent(code) if code not in parents else ""
        if above and above != code:
            parents[code] = above
    names = {code: _names(code, tuple(own), known, coded) for code, own in printed.items()}
    for parent in parents.values():
        names.setdefault(parent, known.names.get(parent) or (parent,))
    whole = [code for code in printed if any(is_whole(code, name) for name in names[code])]
    return Geography(names, parents, whole[0] if len(whole) == 1 else "", known)


_CODED = re.compile(r"^(?:[A-ZÆØÅ]{1,2}-?)?\d{2,}[ .]+")  # `K-1506 Molde`


def _names(code: str, printed: tuple[str, ...], known: Places, coded: bool) -> tuple[str, ...]:
    """The names of a place: as printed, its parts (`Kárášjohka - Karasjok`), without code and parentheses, others.

    A table without codes gets the other names of a place that only one place has.
    """
    parts = [part for name in printed for part in re.split(r"\s+[-–/]\s+", name)]
    parts += [_CODED.sub("", part) for part in parts]
    bare = [re.sub(r"\s*\(.*\)$", "", part) for part in parts]
    found = dict.fromkeys(n for n in (*printed, *parts, *bare) if n)
    codes = [code] if coded else []
    if not coded:
        alike = {c for name in found for c in known.by_name.get(name.casefold(), ())}
        codes = sorted(alike) if len({known.same(c)[-1] for c in alike}) == 1 else []
    return tuple(dict.fromkeys((*found, *(n for c in codes for n in known.names.get(c, ())))))
