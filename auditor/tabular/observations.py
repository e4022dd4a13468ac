"""Observations of SDMX, from whatever form: dimensions, a value, and attributes that say its status and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.dataset import Column, Options, Table, status_of
from auditor.tabular import Printed, build
from auditor.tabular.notes import unit_of
from auditor.tabular.reshape import quoted, reshaped

VALUE, TIME = "OBS_VALUE", "TIME_PERIOD"
ATTRIBUTES = frozenset(
    {"OBS_STATUS", "OBS_FLAG", "CONF_STATUS", "OBS_CONF", "OBS_COM", "OBS_PRE_BREAK", "DECIMALS", "UNIT", "UNIT_MULT"}
    | {"UNIT_MEASURE", "TIME_FORMAT", "COLLECTION", "TITLE", "TITLE_COMPL", "COMMENT", "COMMENT_OBS", "COMMENT_TS"}
    | {"BASE_PER", "CURRENCY", "LAST_UPDATE", "NOTE", "SOURCE_AGENCY"}
)
_NORMAL = ("", "A", "F")  # a plain value, free for publication
_UNITS = {"PT": "percent", "PC": "percent", "PCT": "percent", "PERCENT": "percent", "PS": "count", "NR": "count"}
# what a status without a value means (SDMX CL_OBS_STATUS, CL_CONF_STATUS)
_MEANINGS = {
    **dict.fromkeys("MLHOK", "missing"),
    **dict.fromkeys("CDNSQ", "suppressed"),
    "Z": "not_applicable",
}


@dataclass(frozen=True, slots=True)
class Observations:
    """Rows of texts under names; dimensions are the names that make the key."""

    names: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    dimensions: tuple[str, ...]
    lines: Sequence[int] | None = None
    labels: Mapping[str, str] | None = None


def table(found: Observations, options: Options, name: str, path: str) -> tuple[Table, tuple[str, ...]]:
    """The table of observations, its value with unit, decimals, factor and statuses, and what was assumed."""
    known = {n: _column(n, found) for n in found.names if n != VALUE}
    index = found.names.index(VALUE)
    found = replace(found, rows=[_without_nan(row, index) for row in found.rows])
    lines = found.lines or range(1, len(found.rows) + 1)
    printed = Printed(found.names, found.rows, list(lines), name, path, columns={**known, VALUE: _value(found)})
    plain = replace(options, long=None, wide=None, extract={}, columns=_here(options, found), key=(), decimal=".")
    made, said = build(printed, plain)
    made = replace(made, key=options.key or found.dimensions)
    if found.lines is None:
        made = replace(made, numbered=None, raw=None)
    return reshaped(_with_statuses(made, found), options), tuple(t for t in said if not t.startswith("decimal mark"))


def _without_nan(row: Sequence[str], value: int) -> Sequence[str]:
    """A row whose value is empty where the message says NaN, as XML does for no value."""
    return row if row[value] != "NaN" else [*row[:value], "", *row[value + 1 :]]


def _here(options: Options, found: Observations) -> dict[str, Mapping[str, object]]:
    return {name: said for name, said in options.columns.items() if name in found.names}


def _column(name: str, found: Observations) -> Column:
    role = "time" if name == TIME else "key" if name in found.dimensions else "attribute"
    return Column(name, "text", label=(found.labels or {}).get(name, ""), role=role, declared=True)


def _value(found: Observations) -> Column:
    """The value, with what attributes say that are the same for all."""
    unit = _only(found, "UNIT_MEASURE") or _only(found, "UNIT")
    decimals, power = _only(found, "DECIMALS"), _only(found, "UNIT_MULT")
    return Column(
        VALUE,
        "number",
        role="measure",
        unit=_UNITS.get(unit.upper(), "") or unit_of(unit),
        decimals=int(decimals) if decimals.isdigit() else None,
        factor=10 ** int(power) if power.isdigit() else 1,
    )


def _only(found: Observations, name: str) -> str:
    """The value of an attribute that all observations share, or ""."""
    if name not in found.names:
        return ""
    index = found.names.index(name)
    values = {row[index] for row in found.rows}
    return values.pop() if len(values) == 1 else ""


def _with_statuses(made: Table, found: Observations) -> Table:
    """The value's own marks, and where it has none the status and confidentiality attributes."""
    sources = [name for name in ("CONF_STATUS", "OBS_CONF", "OBS_STATUS", "OBS_FLAG") if name in found.names]
    value = made.column(VALUE)
    used = _used(found, sources)
    if value is None or not used:
        return made
    name = status_of(VALUE)
    plain = ", ".join(f"'{code}'" for code in _NORMAL)
    texts = [f"CASE WHEN {quoted(s)} NOT IN ({plain}) THEN {quoted(s)} END" for s in sources]
    first = [quoted(value.status)] if value.status else []
    exclude = f" EXCLUDE ({quoted(value.status)})" if value.status else ""
    query = f"*{exclude}, coalesce({', '.join([*first, *texts])}) AS {quoted(name)}"
    numbered = made.numbered
    changed = replace(value, status=name, marks={**value.marks, **used})
    return replace(
        made,
        columns=tuple(changed if column.name == VALUE else column for column in made.columns),
        native=made.native.project(query),
        numbered=None if numbered is None else lambda: numbered().project(query),
    )


def _used(found: Observations, sources: Sequence[str]) -> dict[str, str]:
    """The statuses that occur, and what each means: a flag where it stands beside a value."""
    value = found.names.index(VALUE)
    used: dict[str, str] = {}
    for name in sources:
        index = found.names.index(name)
        for row in found.rows:
            code = row[index]
            if code not in _NORMAL and used.get(code, "flag") == "flag":
                used[code] = "flag" if row[value] else _MEANINGS.get(code, "missing")
    return used
