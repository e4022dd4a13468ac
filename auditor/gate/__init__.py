"""Rules on data, from rules and datasets to outcomes: plans, confrontation, root causes, and what is said of each.

A mistake in a rule is a RuleError with its file and line; a kind that fails is a crash, never a pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import isfinite, isinf
from numbers import Number
from pathlib import Path
from typing import Any

from auditor.checks import NAMED, Data, Frame, Stage
from auditor.checks.columns import compiled
from auditor.checks.engines import Engine, fetched
from auditor.dataset import Dataset, Table
from auditor.errors import RuleError, did_you_mean
from auditor.gate.causes import rooted
from auditor.gate.confront import confront
from auditor.gate.failing import LIMIT, Confrontation, Failure, Job, Place, Tally, times
from auditor.gate.failures import MOST, write
from auditor.gate.lines import lined
from auditor.lazy import nw
from auditor.model import Outcome, Part, Step, Suggestion, Word
from auditor.report import Crash
from auditor.ruleset import Rule

DIGITS = 12  # significant digits of a number that was computed
SHOWN = 40  # cells that are listed beside the subject


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome of a rule, and what follows from it."""

    rule: str
    outcome: Outcome
    follows: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Gated:
    """What became of the rules on data. tallies: by the id of the rule, every relation; found: those listed."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    found: tuple[Found, ...] = ()
    crashes: tuple[Crash, ...] = ()
    failures: tuple[Failure, ...] = ()


def gate(
    rules: Iterable[Rule],
    datasets: Iterable[Dataset],
    engine: Engine | None = None,
    failures: Path | None = None,
    listed: int = LIMIT,
) -> Gated:
    """Every rule on every table that it is about; failures: a file (CSV or Parquet) that gets every failing row.

    Raises RuleError for a rule that cannot be said of its table.
    """
    tables = _tables(datasets, engine or Engine())
    jobs, crashes = _jobs(rules, tables)
    result, failed = _confronted(jobs, listed, MOST if failures else listed)
    found = tuple(_found(failure) for failure in lined(rooted(_first(result.failures, listed))))
    if failures:
        write(failures, (_row(failure) for failure in lined(result.failures)))
    return Gated(result.tallies, found, (*crashes, *failed), tuple(result.failures))


def _first(failures: Iterable[Failure], listed: int) -> Iterator[Failure]:
    """The first failures of every rule."""
    counts: dict[str, int] = defaultdict(int)
    for failure in failures:
        counts[failure.rule] += 1
        if counts[failure.rule] <= listed:
            yield failure


def _row(failure: Failure) -> tuple[str, ...]:
    """A failing relation as a row of the file of failures (auditor.gate.failures.COLUMNS)."""
    known = (failure.facts.get(name) for name in ("observed", "expected", "difference"))
    return (
        failure.rule,
        failure.data.table.path,
        failure.data.table.name,
        _key_text(failure.key),
        str(failure.line or ""),
        ", ".join(failure.columns),
        *(plain(value) if isinstance(value, Number | str | date) else "" for value in known),
    )


# -- rules to plans ----------------------------------------------------------------------------------------------------


def _tables(datasets: Iterable[Dataset], engine: Engine) -> dict[str, Data]:
    """Every table by `dataset.table`, and by the dataset's name where it has but one."""
    found: dict[str, Data] = {}
    give: Callable[[str], Data] = lambda name: _table(found, name)  # noqa: E731
    for dataset in datasets:
        for name, table in dataset.tables.items():
            key = _key(table)
            rows = _without_nan(engine.rows(table, lines=not key), table)
            data = Data(dataset, table, rows, key, peek=fetched, tables=give, lists=dataset.hierarchies)
            found[dataset.name if len(dataset.tables) == 1 else f"{dataset.name}.{name}"] = data
    return found


def _without_nan(rows: Frame, table: Table) -> Frame:
    """The rows with missing values for what is not a number, which engines compare each in its own way."""
    names = [c.name for c in table.columns if c.type == "number" and table.raw is None]
    found = fetched(rows.select(**{name: times(nw.col(name).is_nan()) for name in names}))[0] if names else {}
    return (
        rows.with_columns(
            **{name: nw.when(~nw.col(name).is_nan()).then(nw.col(name)) for name, count in found.items() if count}
        )
        if any(found.values())
        else rows
    )


def _key(table: Table) -> tuple[str, ...]:
    return table.key or tuple(column.name for column in table.columns if column.role in ("key", "time"))


def _table(tables: Mapping[str, Data], name: str) -> Data:
    if name not in tables:
        raise RuleError(f"there is no table {name!r}", hint=did_you_mean(name, tables))
    return tables[name]


def _jobs(rules: Iterable[Rule], tables: Mapping[str, Data]) -> tuple[list[Job], list[Crash]]:
    jobs: list[Job] = []
    crashes: list[Crash] = []
    for rule in rules:
        for data in _about(rule, tables):
            try:
                jobs.append(_planned(rule, data))
            except RuleError as problem:
                raise _placed(problem, rule) from None
            except Exception as problem:  # a kind may fail in any way; the audit goes on and says so
                crashes.append(Crash(rule.id, data.table.path, f"{type(problem).__name__}: {problem}"))
    return jobs, crashes


def _about(rule: Rule, tables: Mapping[str, Data]) -> tuple[Data, ...]:
    """The table that a rule names; else all that are audited, which must be one for a check of a project."""
    name = rule.where.get("table", "")
    audited = tuple(data for data in tables.values() if not data.dataset.reference)
    try:
        if name:
            return (_table(tables, name),)
        if rule.declared and len(audited) > 1:
            hint = f"write where: {{table: …}}, one of {', '.join(tables)}"
            raise RuleError(f"the project has {len(audited)} tables; which is this check about?", hint=hint)
    except RuleError as problem:
        line = rule.lines.get("where", rule.lines.get("kind"))
        raise replace(problem, path=rule.path, line=line) from None
    return audited


def _planned(rule: Rule, data: Data) -> Job:
    selected = compiled(rule.where["rows"], data) if "rows" in rule.where else None
    given = replace(data, selected=selected)
    arguments = [] if rule.parameters is None else [rule.parameters]
    return Job(rule.id, given, tuple(rule.module().check(given, *arguments)))


def _placed(problem: RuleError, rule: Rule) -> RuleError:
    line = rule.lines.get("with", rule.lines.get("kind"))
    return problem if problem.path else replace(problem, path=rule.path, line=line)


def _confronted(jobs: list[Job], listed: int, most: int) -> tuple[Confrontation, list[Crash]]:
    """All jobs together; if that fails, one by one, so that the rule that fails is known."""
    try:
        return confront(jobs, listed, most), []
    except Exception:
        return _one_by_one(jobs, listed, most)


def _one_by_one(jobs: list[Job], listed: int, most: int) -> tuple[Confrontation, list[Crash]]:
    result, crashes = Confrontation(listed=listed, most=most), []
    for job in jobs:
        try:
            own = confront([job], listed, most)
        except Exception as problem:
            crashes.append(Crash(job.rule, job.data.table.path, f"{type(problem).__name__}: {problem}"))
            continue
        result.failures.extend(own.failures)
        for rule, tally in own.tallies.items():
            result.tallies[rule].add(tally.examined, tally.violated, tally.undecided)
    return result, crashes


# -- failures to outcomes ----------------------------------------------------------------------------------------------


def _found(failure: Failure) -> Found:
    return Found(failure.rule, outcome(failure), tuple(_found(one) for one in failure.follows))


def outcome(failure: Failure) -> Outcome:
    """What is said of a failing relation: its cells, its figures and what could be written instead."""
    facts = {name: _shown(value, failure) for name, value in failure.facts.items() if not name.startswith("auditor:")}
    key = _key_text(failure.key)
    columns = list(failure.columns)
    named = _named(failure)
    facts |= {"values": ", ".join(f"{name} = {plain(value) or '–'}" for name, value in named.items())} if named else {}
    facts |= {"column": columns[0] if len(columns) == 1 else columns, "key": key, "table": failure.data.table.name}
    steps = tuple(Step(name, facts) for name in (*failure.proof, *failure.facts.get("auditor:proof", ())))
    return Outcome(
        failure.verdict,
        tuple(_parts(failure)),
        facts,
        steps,
        tuple(_suggestions(failure, facts)),
        message=failure.message,
    )


def _named(failure: Failure) -> dict[str, Any]:
    """The values of cells of the same row that take part, by column."""
    return {n.removeprefix(NAMED): value for n, value in failure.facts.items() if n.startswith(NAMED)}


def _parts(failure: Failure) -> Iterator[tuple[str, Part]]:
    """The cells judged, and those that they are judged against."""
    table = failure.data.table
    observed, key = failure.facts.get("observed"), dict(failure.key)
    for column in failure.columns or ("",):
        value = observed if observed is not None and len(failure.columns) < 2 else key.get(column)
        quote = _printed(value, failure, column)
        ends = failure.characters.get(column)
        yield "subject", _cell((table.name, failure.key, column), table, quote, failure.line, ends)
    values: dict[Any, Mapping[str, Any]] = {_part_key(failure, part): part for part in failure.parts}
    values[failure.key] = _named(failure)
    for place in list(dict.fromkeys(failure.others))[:SHOWN]:
        own = values.get(place[1], {}).get(place[2])
        yield "against", _cell(place, table, _printed(own, failure, place[2]), None)


def _part_key(failure: Failure, part: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    order = {name: n for n, name in enumerate(failure.data.table.names())}
    names = sorted((name for name in failure.data.key if name in part), key=lambda name: order.get(name, 0))
    return tuple((name, part[name]) for name in names)


def _cell(place: Place, table: Table, quote: str, line: int | None, ends: tuple[int, int] | None = None) -> Word:
    name, key, column = place
    where = {"table": name, "key": _key_text(key), "column": column}
    if line is not None:
        where["line"] = str(line)
    if ends is not None:
        where["characters"] = f"{ends[0]}-{ends[1]}"
    return Word(table.path or name, 0, 0, quote, place={k: v for k, v in where.items() if v})


def _key_text(key: Iterable[tuple[str, Any]]) -> str:
    return ", ".join(f"{name} {plain(value)}" for name, value in key)


def _suggestions(failure: Failure, facts: Mapping[str, Any]) -> Iterator[Suggestion]:
    """The value that the relation wants, where it wants one."""
    expected = failure.facts.get("suggested", failure.facts.get("expected"))
    if failure.stage >= Stage.ROW and expected is not None and failure.facts.get("auditor:relation") != "mean":
        yield Suggestion(0, 0, _printed(expected, failure, failure.columns[0]), "", failure.data.table.path)


def _printed(value: Any, failure: Failure, column: str) -> str:
    """A value as the file would print it: with the decimals of its column, and its decimal mark."""
    found = failure.data.table.column(column)
    finite = isinstance(value, int | Decimal | Fraction) or (isinstance(value, float) and isfinite(value))
    if found is None or found.decimals is None or not finite:
        return "" if value is None else plain(value)
    mark = failure.data.dataset.facts.get("decimal", ".")
    return f"{Decimal(plain(_rounded(value, found.decimals))):.{found.decimals}f}".replace(".", mark)


# -- values ------------------------------------------------------------------------------------------------------------


def plain(value: Any) -> str:
    """A value as text, the same on every engine."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    if isinstance(value, float) and isinf(value):
        return "∞" if value > 0 else "−∞"
    if isinstance(value, int | float | Decimal | Fraction):
        number = exact(value)
        return (
            str(number) if number.denominator == 1 else f"{Decimal(number.numerator) / Decimal(number.denominator):f}"
        )
    return value.isoformat() if isinstance(value, date) else str(value)


def exact(value: int | float | Decimal | Fraction) -> Fraction:
    """A number without what binary arithmetic adds: twelve significant digits of a float."""
    return Fraction(f"{value:.{DIGITS}g}") if isinstance(value, float) else Fraction(value)


def _shown(value: Any, failure: Failure) -> Any:
    """A fact as proofs print it: computed numbers to two decimals more than the column has."""
    if isinstance(value, float | Decimal):
        column = failure.data.table.column(failure.columns[0]) if failure.columns else None
        return _rounded(value, None if column is None or column.decimals is None else column.decimals + 2)
    if isinstance(value, date):
        return value.isoformat()
    return "–" if value is None else value


def _rounded(value: Any, decimals: int | None) -> Any:
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, float) and isinf(value):
        return plain(value)
    return exact(value) if decimals is None else Fraction(round(exact(value), decimals))
