"""The project file `auditor.yaml`: what is audited, by which rules, and what fails a run.

```yaml
sources:
  - name: logins                    # how rules call it; the file's name without ending, if absent
    path: data/logins.csv           # from the folder of this file; `--data logins=FILE` gives another
    connection: env:DATABASE_URL    # instead of a path: a database URL, or the environment variable that holds it
    table: logins                   # of a database, a JSON-stat collection, a package
    sheet: Counties                 # of a workbook
    key: [municipality, month]
    missing: {"*": suppressed, "..": missing}     # marks beyond the usual ones, or another meaning; or a list
    decimal: ","                    # encoding, delimiter, decimal, header (rows of it) and skip (rows above it)
    header: 2                       # are found out where they are not said
    long: {columns: "^[0-9]{4}$", name: year, value: logins}     # a wide table is audited as a long one
    wide: {name: measure, value: value}           # and the other way round: a column for each code of `measure`
    extract: {code: {column: region, pattern: "^K-([0-9]{4})"}}  # a new column; `case: lower` makes names alike
    columns:
      rate: {type: number, unit: percent, decimals: 1, label: Logins per inhabitant}
      norway: {rounding: 50}        # to the nearest 50; or {unit: 1, way: up}
      persons: {noise: 8}
    hierarchies:
      geography: {file: regions.csv, code: code, parent: parent, valid_from: from, valid_to: to, weight: persons}
      sex: {members: {T: [M, F]}}   # a short one is written out
    reference: true                 # others are compared with it; it is not audited itself
rules: {paths: [house-rules], select: [shares], ignore: [time], severity: {shares/parts-add-up: note}}
checks:                             # rules on the tables of this project, as in a rule file but without its prose
  - {id: counties, kind: sums_to, where: {table: logins}, with: {value: logins, hierarchy: geography}}
hierarchies: {}                     # as above, for every source
reference: [regions.csv, populations.csv]     # places with names, parents and populations (auditor/places.py)
fail_on: warning                    # error, warning, note, never
decisions: decisions.yaml
engine: duckdb
```
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from auditor import strict
from auditor.dataset import MEANINGS, CodeList, Extract, Long, Member, Options, Rounding, Wide
from auditor.errors import ProjectError, did_you_mean
from auditor.strict import Item
from auditor.typed import build

FILE = "auditor.yaml"


@dataclass(frozen=True, slots=True)
class RoundingSaid:
    """`rounding: {unit: 25, way: up}`."""

    unit: Fraction
    way: Literal["nearest", "up", "down"] = "nearest"


@dataclass(frozen=True, slots=True)
class ColumnSaid:
    """The keys of a column in `columns:`."""

    type: Literal["text", "integer", "number", "boolean", "date", "datetime"] | None = None
    label: str | None = None
    role: Literal["key", "time", "measure", "attribute"] | None = None
    unit: str | None = None
    decimals: int | None = None
    factor: int | None = None
    rounding: Fraction | RoundingSaid | None = None
    noise: Fraction | None = None


COLUMN_KEYS = tuple(ColumnSaid.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class HierarchySaid:
    """A hierarchy of a file (its columns by name), or written out: parent to children."""

    file: str = ""
    code: str = "code"
    parent: str = "parent"
    label: str = ""
    valid_from: str = ""
    valid_to: str = ""
    weight: str = ""
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceSaid:
    """The keys of a source."""

    name: str = ""
    path: str = ""
    connection: str = ""
    table: str = ""
    sheet: str = ""
    key: tuple[str, ...] = ()
    missing: Mapping[str, str] | tuple[str, ...] = ()
    decimal: Literal[",", ".", ""] = ""
    delimiter: str = ""
    encoding: str = ""
    header: int | None = None
    skip: int | None = None
    long: Long | None = None
    wide: Wide | None = None
    extract: Mapping[str, Extract] = field(default_factory=dict)
    columns: Mapping[str, ColumnSaid] = field(default_factory=dict)
    hierarchies: Mapping[str, HierarchySaid] = field(default_factory=dict)
    reference: bool = False


@dataclass(frozen=True, slots=True)
class RulesSaid:
    """Which rules run, and how serious they are."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Literal["error", "warning", "note"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """One source of a project. path: as it can be opened from here; "" where `--data` must give it. line: in `file`."""

    name: str
    path: str
    options: Options = field(default_factory=Options)
    hierarchies: Mapping[str, HierarchySaid] = field(default_factory=dict)
    reference: bool = False
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A project as its file says it. checks: rules on tables by id, for the ruleset to read."""

    path: str = ""
    sources: tuple[Source, ...] = ()
    rules: RulesSaid = RulesSaid()
    checks: Mapping[str, Item] = field(default_factory=dict)
    fail_on: str = ""
    decisions: str = ""
    engine: str = ""
    reference: tuple[str, ...] = ()

    def source(self, name: str) -> Source:
        """The source of a name. Raises ProjectError for an unknown one."""
        found = next((source for source in self.sources if source.name == name), None)
        if found is None:
            raise ProjectError(f"no source is called {name!r}", self.path, hint=did_you_mean(name, self.names()))
        return found

    def names(self) -> list[str]:
        return [source.name for source in self.sources]


KEYS = ("sources", "rules", "checks", "hierarchies", "reference", "fail_on", "decisions", "engine")


def find(folder: str | Path) -> Path | None:
    """The `auditor.yaml` of a folder or of the nearest folder above it."""
    start = Path(folder).resolve()
    return next((file for place in [start, *start.parents] if (file := place / FILE).is_file()), None)


def load_project(path: str | Path) -> Project:
    """The project of a file. Raises ProjectError with the line of what is wrong."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError("the file is not UTF-8", str(path), hint="save it as UTF-8") from None
    except OSError as problem:
        raise ProjectError(f"cannot be read: {problem.strerror}", str(path)) from None
    return project_of(strict.parse(text, str(path), ProjectError), file.parent)


def project_of(item: Item, folder: Path) -> Project:
    """The project that a parsed file says; its paths are from `folder`."""
    keys = item.mapping(KEYS)
    common = {name: build(HierarchySaid, one) for name, one in _mapping(keys, "hierarchies").items()}
    sources = tuple(_source(one, folder, common) for one in (keys["sources"].items() if "sources" in keys else ()))
    _refuse_twice(sources)
    rules = build(RulesSaid, keys["rules"]) if "rules" in keys else RulesSaid()
    return Project(
        item.path,
        sources,
        replace(rules, paths=tuple(_beside(folder, name) for name in rules.paths)),
        _checks(keys.get("checks")),
        keys["fail_on"].one_of(("error", "warning", "note", "never"), "severity") if "fail_on" in keys else "",
        _beside(folder, keys["decisions"].text()) if "decisions" in keys else "",
        keys["engine"].text() if "engine" in keys else "",
        tuple(_beside(folder, one.text()) for one in _listed(keys.get("reference"))),
    )


def _listed(item: Item | None) -> tuple[Item, ...]:
    """One value, or a list of values."""
    if item is None:
        return ()
    return item.value if isinstance(item.value, tuple) else (item,)


def _mapping(keys: Mapping[str, Item], name: str) -> dict[str, Item]:
    return keys[name].mapping() if name in keys else {}


def _beside(folder: Path, name: str) -> str:
    """A path of the project file, as it can be opened from the working folder."""
    return name if "://" in name else str(folder / name)


def _source(item: Item, folder: Path, common: Mapping[str, HierarchySaid]) -> Source:
    said = build(SourceSaid, item)
    if said.path and said.connection:
        item.fail("a source has a path or a connection, not both", "remove one")
    if not (said.name or said.path):
        item.fail("a source needs a name or a path", "write `name: …`")
    name = said.name or Path(said.path).stem
    hierarchies = {n: _placed(one, folder, item) for n, one in {**common, **said.hierarchies}.items()}
    path = _beside(folder, said.path) if said.path else ""
    return Source(name, path, _options(said, name, item), hierarchies, said.reference, item.path, item.line)


def _placed(said: HierarchySaid, folder: Path, item: Item) -> HierarchySaid:
    if bool(said.file) == bool(said.members):
        item.fail("a hierarchy has either a file or members", "write `file: …`, or `members: {parent: [child, child]}`")
    return replace(said, file=_beside(folder, said.file)) if said.file else said


def _options(said: SourceSaid, name: str, item: Item) -> Options:
    return Options(
        name=name,
        delimiter={"tab": "\t", "\\t": "\t"}.get(said.delimiter, said.delimiter),
        decimal=said.decimal,
        encoding=said.encoding,
        header=said.header,
        skip=said.skip,
        sheet=said.sheet,
        table=said.table,
        connection=_connection(said.connection, item),
        missing=_missing(said.missing, item),
        key=said.key,
        columns={column: column_options(one) for column, one in said.columns.items()},
        long=said.long,
        wide=said.wide,
        extract=said.extract,
    )


def _connection(said: str, item: Item) -> str:
    """A database URL; `env:NAME` keeps it out of the file."""
    if not said.startswith("env:"):
        return said
    value = os.environ.get(said.removeprefix("env:"), "")
    if not value:
        item.fail(f"the environment variable {said.removeprefix('env:')} is not set", "set it to the database URL")
    return value


def _missing(said: Mapping[str, str] | tuple[str, ...], item: Item) -> Mapping[str, str]:
    marks = dict(said) if isinstance(said, Mapping) else dict.fromkeys(said, "missing")
    for meaning in marks.values():
        if meaning not in MEANINGS:
            item.fail(f"{meaning!r} is no meaning of a mark", did_you_mean(meaning, MEANINGS))
    return marks


def column_options(said: ColumnSaid) -> dict[str, Any]:
    """What is said of a column, without what is not."""
    found = {key: value for key in COLUMN_KEYS if (value := getattr(said, key)) is not None}
    if isinstance(said.rounding, RoundingSaid):
        found["rounding"] = Rounding(said.rounding.unit, said.rounding.way)
    elif said.rounding is not None:
        found["rounding"] = Rounding(Fraction(said.rounding))
    return found


def _refuse_twice(sources: Iterable[Source]) -> None:
    seen: dict[str, Source] = {}
    for source in sources:
        if source.name in seen:
            hint = f"it is on line {seen[source.name].line} too; write `name: …`"
            raise ProjectError(f"two sources are called {source.name!r}", source.file, source.line, hint)
        seen[source.name] = source


def _checks(item: Item | None) -> dict[str, Item]:
    """The rules of the project by id; one without an id is called after its kind and place in the list."""
    found: dict[str, Item] = {}
    for number, one in enumerate(item.items() if item else (), 1):
        keys = one.mapping(required=("kind",))
        name = keys["id"].text() if "id" in keys else f"{keys['kind'].text()}-{number}"
        if name in found:
            one.fail(f"two checks are called {name!r}", f"it is on line {found[name].line} too")
        found[name] = one
    return found


def with_data(project: Project, given: Iterable[str]) -> Project:
    """The project with files of `--data`: `NAME=PATH` gives a source its file or adds one, `PATH` adds one."""
    for one in given:
        name, equals, path = one.partition("=")
        name, path = (name, path) if equals else (Path(one).stem, one)
        known = [source for source in project.sources if source.name == name]
        if known:
            changed = tuple(replace(s, path=path) if s is known[0] else s for s in project.sources)
            project = replace(project, sources=changed)
        else:
            project = replace(project, sources=(*project.sources, Source(name, path, Options(name=name))))
    return project


def written_out(name: str, said: HierarchySaid) -> CodeList:
    """A code list of `members:`."""
    children = [Member(child, parent=parent) for parent, found in said.members.items() for child in found]
    known = {member.code for member in children}
    return CodeList(name, (*(Member(parent) for parent in said.members if parent not in known), *children))
