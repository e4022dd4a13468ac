"""One wrong cell under several sums: a cell in a cube breaks the total of each of its dimensions by the same amount.

No relation is about the cell alone, so none of them can lead. The cell that they share, and by whose correction all of
them hold, becomes a failure of its own from which they follow. A row that stands twice, or has a wrong code, is another
error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from auditor.checks import NAMED, Record, Stage
from auditor.gate.failing import Failure, Key, Place

CELL = "cell"  # the relation of such a failure
NEAR = 1e-6
EXPLAINS = "auditor:explains"  # a fact: the failures that hold once the cell is corrected, by `name_of`

Name = tuple[str, Key, tuple[str, ...]]


def name_of(failure: Failure) -> Name:
    """What tells one failing relation from all others."""
    return failure.rule, failure.key, failure.columns


def crossings(found: Iterable[Failure]) -> Iterator[Failure]:
    """A failure for every cell that alone is to blame for two or more sums; the cell that explains the most first."""
    cells: dict[Place, list[tuple[Failure, Any]]] = defaultdict(list)
    found = tuple(found)
    subjects = {place for failure in found if _adds_up(failure) for place in failure.subjects}
    wrong = {place[:2] for f in found if f.stage in (Stage.FILE, Stage.KEY) for place in f.subjects}
    for failure in found:
        for place, missing in _corrections(failure):
            cells[place].append((failure, missing))
    for failure in found:
        for place, missing in _ratios(failure, cells):
            cells[place].append((failure, missing))
    done: set[Name] = set()
    for place in sorted(cells, key=lambda place: -len(cells[place])):
        mended = _agreeing([pair for pair in cells[place] if name_of(pair[0]) not in done])
        if place not in subjects and place[:2] not in wrong and len(mended) > 1:
            done.update(map(name_of, mended))
            yield _blamed(place, mended)


def _adds_up(failure: Failure) -> bool:
    return failure.facts.get("auditor:relation") == "sum" or "adds_up" in failure.proof


def _corrections(failure: Failure) -> Iterator[tuple[Place, Any]]:
    """The cells that a sum adds up, and by how much each would have to be larger for the sum to hold."""
    if _adds_up(failure):
        for place in dict.fromkeys(failure.others):
            yield place, failure.facts["difference"]


def _ratios(failure: Failure, cells: Mapping[Place, list[tuple[Failure, Any]]]) -> Iterator[tuple[Place, Any]]:
    """The numerator or denominator of a ratio, by how much a sum wants it larger, if the ratio holds then, too."""
    facts = failure.facts
    if not {"numerator", "denominator", "scale", "slack"} <= facts.keys():
        return
    for name in (facts["numerator"], facts["denominator"]):
        place = (failure.data.table.name, failure.key, name)
        for missing in {missing for _, missing in cells.get(place, ())}:
            values = {n: facts[NAMED + n] for n in (facts["numerator"], facts["denominator"])}
            values[name] += missing
            expected = values[facts["numerator"]] * facts["scale"] / (values[facts["denominator"]] or float("nan"))
            if abs(float(facts["observed"]) - float(expected)) <= float(facts["slack"]) + NEAR:
                yield place, missing


def _agreeing(pairs: list[tuple[Failure, Any]]) -> list[Failure]:
    """The failures that want the same correction: the one that most of them want."""
    wanted: dict[float, list[Failure]] = defaultdict(list)
    for failure, missing in pairs:
        wanted[round(float(missing), 6)].append(failure)
    return max(wanted.values(), key=len, default=[])


def _blamed(place: Place, mended: list[Failure]) -> Failure:
    first = mended[0]
    _, key, column = place
    value, missing = _value(place, mended), first.facts["difference"]
    facts: dict[str, Any] = {"auditor:relation": CELL, EXPLAINS: frozenset(map(name_of, mended))}
    if value is not None:
        facts |= {"observed": value, "expected": value + missing, "difference": -missing}
    message = "crossed" if value is not None else "crossed_unseen"
    return Failure(
        first.rule,
        first.data,
        first.verdict,
        key,
        (column,),
        {**facts, "sums": len(mended)},
        stage=Stage.ROW,
        message=message,
    )


def _value(place: Place, failures: Iterable[Failure]) -> Any:
    """What the cell holds, as some failure read it."""
    _, key, column = place
    for failure in failures:
        if failure.key == key and NAMED + column in failure.facts:
            return failure.facts[NAMED + column]
        for part in failure.parts:
            if _is_row(part, dict(key)) and part.get(column) is not None:
                return part[column]
    return None


def _is_row(part: Record, key: Mapping[str, Any]) -> bool:
    return all(part.get(name) == value for name, value in key.items())
