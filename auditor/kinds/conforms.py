"""A table conforms to a pandera schema.

Hands the table to pandera as a pandas frame; every failure case is a finding with its row, column and check. The
schema is a YAML file of pandera, or an object of a Python module (`package.module:schema`). The whole table is held
in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from auditor.checks import Check, Data, Fact, Stage
from auditor.checks.engines import as_pandas
from auditor.errors import RuleError
from auditor.lazy import unwarned
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, which does not conform to {check}",
    "nb": "{column} er {observed}, som ikke er i samsvar med {check}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """schema: a YAML file, from the working folder, or `module:object`."""

    schema: str


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    with unwarned():
        from pandera.errors import SchemaErrors

    schema = _schema(parameters.schema)
    frame = as_pandas(data.frame).reset_index(drop=True)
    cells = len(frame) * max(1, len(getattr(schema, "columns", {})))
    try:
        with unwarned():
            schema.validate(frame, lazy=True)
    except SchemaErrors as problem:
        cases = list(_cases(problem.failure_cases, frame, data.key))
        yield Fact(Verdict.HOLDS, times=max(0, cells - len(cases)))
        yield from cases
        return
    yield Fact(Verdict.HOLDS, times=cells)


def _cases(found: Any, frame: Any, key: tuple[str, ...]) -> Iterator[Fact]:
    """Each failure case of pandera, with the key of its row where it has one."""
    for case in found.to_dict("records"):
        index, column = case.get("index"), str(case.get("column") or "")
        known = isinstance(index, int | float) and index == index
        row = frame.iloc[int(index)] if known else None
        place = {name: _plain(row[name]) for name in key} if row is not None else {}
        if row is not None and not place:
            place = {"row": int(index) + 1}
        facts = {"observed": _plain(case.get("failure_case")), "check": str(case.get("check"))}
        yield Fact(Verdict.VIOLATED, columns=(column,) if column else (), key=place, facts=facts, stage=Stage.FILE)


def _plain(value: Any) -> Any:
    """A value of NumPy as one of Python."""
    return value.item() if hasattr(value, "item") else value


def _schema(name: str) -> Any:
    if Path(name).suffix in (".yaml", ".yml"):
        return _from_file(Path(name))
    module, colon, attribute = name.partition(":")
    if not colon:
        raise RuleError(f"{name!r} is no schema", hint="write the path of a YAML file, or module:object")
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as problem:
        raise RuleError(f"the schema {name!r} cannot be imported: {problem}") from None
    return found.to_schema() if hasattr(found, "to_schema") else found


def _from_file(path: Path) -> Any:
    with unwarned():
        from pandera.io import pandas_io

    if not path.is_file():
        raise RuleError(f"there is no schema {path}", hint="the path begins at the working folder")
    try:
        reader: Callable[[Path], Any] = pandas_io.from_yaml
        return reader(path)
    except Exception as problem:  # pandera raises whatever its parts raise
        raise RuleError(f"the schema {path} cannot be read: {' '.join(str(problem).split())}") from None
