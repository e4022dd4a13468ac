"""Codes that stand together belong together (ESS: COC, codes are consistent).

Looks at each distinct combination once. Three ways to say what belongs together: `pairs`, a hierarchy (the second
column holds the parent of the first), or nothing: then each value of the first column has one value of the others,
the most frequent one. ESS default: as the code list says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.checks import Check, Codes, Data
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column}: {observed} does not go with {other}; expected is {expected}",
    "nb": "{column}: {observed} hører ikke sammen med {other}; ventet er {expected}",
}
NONE = {"en": "nothing of the kind", "nb": "ingenting av det slaget"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: two or more. pairs: for a value of the first, those of the second. hierarchy: the name of a code
    list.
    """

    columns: tuple[str, ...]
    pairs: Mapping[str, tuple[str, ...]] | None = None
    hierarchy: str = ""


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    columns = tuple(column.name for column in data.columns(parameters.columns))
    if len(columns) < 2:
        raise RuleError("two columns are wanted, whose values belong together")
    if (parameters.pairs or parameters.hierarchy) and len(columns) != 2:
        raise RuleError("pairs and hierarchies relate two columns")
    expected = _expected(data, columns, parameters)

    def wrong(first: Any, *others: Any) -> bool:
        wanted = expected(first)
        return wanted is not None and tuple(map(_text, others)) not in wanted

    def explain(first: Any, *others: Any) -> Mapping[str, Any]:
        wanted = [" / ".join(one) for one in expected(first) or ()]
        return {"other": " / ".join(map(_text, others)), "expected": wanted or NONE, "suggested": None}

    yield Codes(columns, wrong, explain=explain)


Expected = Callable[[Any], list[tuple[str, ...]] | None]


def _expected(data: Data, columns: tuple[str, ...], parameters: Parameters) -> Expected:
    """What a value of the first column may stand with; None where nothing is said of it."""
    if parameters.pairs is not None:
        pairs = parameters.pairs
        return lambda first: [(one,) for one in pairs[_text(first)]] if _text(first) in pairs else None
    if parameters.hierarchy:
        parents: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for member in data.code_list(parameters.hierarchy).members:
            if member.parent:
                parents[member.code].append((member.parent,))
        return lambda first: parents.get(_text(first))
    usual = _usual(data, columns)
    return lambda first: usual.get(_text(first))


def _usual(data: Data, columns: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The most frequent companions of each value; a tie is none."""
    seen: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for row in data.peek(data.frame.group_by(*columns).agg(**{"auditor:rows": nw.len()})):
        if row[columns[0]] is not None:
            seen[_text(row[columns[0]])][tuple(_text(row[c]) for c in columns[1:])] += int(row["auditor:rows"])
    return {first: [found] for first, counts in seen.items() if (found := _first(counts)) is not None}


def _first(counts: Counter[tuple[str, ...]]) -> tuple[str, ...] | None:
    ranked = counts.most_common(2)
    return None if len(ranked) > 1 and ranked[0][1] == ranked[1][1] else ranked[0][0]


def _text(value: Any) -> str:
    return "" if value is None else str(value)
