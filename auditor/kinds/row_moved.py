"""A row of a table moved as the text says: up, down, alone, or more than all others.

Looks at `move` frames: the change of a row, printed or between two of its cells, and that of another row that it is
held against. `of` selects the sort of claim: most and least, alone, or way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import Frame, Outcome, Part, Step
from auditor.relations import relation
from auditor.scope import Scope

_OWN = {"amount": "after - before", "percent": "after / before", "printed": "by"}
_OTHER = {"amount": "other_after - other_before", "percent": "other_after / other_before", "printed": "other_by"}
_WAYS = {"up": ">", "down": "<"}
_STILL = {"alone_up": "<=", "alone_down": ">="}
_ENDS = {"highest": ">=", "lowest": "<="}


@dataclass(frozen=True, slots=True)
class Parameters:
    """of: which claims are looked at: most, least, alone, way."""

    of: tuple[str, ...] = ()


def check(scope: Scope, parameters: Parameters) -> Iterator[Outcome]:
    for frame in scope.frames("move"):
        if frame.facts["of"] in parameters.of:
            yield _judged(frame)


def _judged(frame: Frame) -> Outcome:
    word = frame.words["claim"]
    named: list[tuple[str, Part | None]] = [
        ("claim", word),
        ("name", frame.words["name"]),
        ("other", frame.words.get("other")),
    ]
    parts = [*named, *((role, figures[0]) for role, figures in frame.figures.items())]
    return relation(_formula(frame), parts, says=[Step("says", {"word": word})])


def _formula(frame: Frame) -> str:
    sort, says = frame.facts["sort"], frame.facts["says"]
    if says in _ENDS:
        return f"{_OWN[sort]} {_ENDS[says]} {_OTHER[sort]}"
    if says in _STILL:
        return f"other_by {_STILL[says]} 0" if sort == "printed" else f"other_after {_STILL[says]} other_before"
    return f"by {_WAYS[says]} 0" if sort == "printed" else f"after {_WAYS[says]} before"
