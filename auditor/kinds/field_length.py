"""Fields have the agreed length (ESS: FDL, field length is valid).

Counts the characters (Unicode code points) of every value as it is kept; of numbers, those of the number without
padding. ESS default: exactly `length` characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.checks import Check, Codes, Data, refuse_empty
from auditor.errors import RuleError

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}: {length} characters, wanted are {low} to {high}",
    "nb": "{column} er {observed}: {length} tegn, det skal være {low} til {high}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: which. length: exactly; or low and high, both included."""

    columns: tuple[str, ...]
    length: int | None = None
    low: int | None = None
    high: int | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    low, high = (p.length, p.length) if p.length is not None else (p.low, p.high)
    if low is None and high is None:
        raise RuleError("no length is given", hint="give length, or low and high")
    refuse_empty(low, high)

    def wrong(value: Any) -> bool:
        length = len(str(value))
        return (low is not None and length < low) or (high is not None and length > high)

    says = {"low": 0 if low is None else low, "high": "…" if high is None else high}
    for column in data.columns(p.columns):
        yield Codes((column.name,), wrong, says, explain=lambda value: {"length": len(str(value))})
