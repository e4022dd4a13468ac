"""Which failing relations are one error: those that follow from another are listed under it.

- Two rules at one cell: the one that looks less deep (Stage) leads. - A relation in which a cell takes part that
another rule found wrong follows from that. - A total that is wrong by d makes the total above it wrong by −d: the
lower one leads. - A record that is not there is one error, whichever rules miss it; a total that falls short for want
of it follows. - A mean follows from the total of its own row, and from a mean among its parts.
- A total that is wrong by the value of a row that has no total, or a wrong code, or stands twice,
follows from that row. - Of values compared with their neighbours in time, the first one leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

from auditor.checks import ABSENT, Record, Stage
from auditor.checks.hierarchy import EMPTY, UP
from auditor.gate.crossings import CELL, EXPLAINS, crossings, name_of
from auditor.gate.failing import Failure, Key, Place

Row = tuple[str, Key]
GROUP = "auditor:by:"
FEW = 8  # wrong totals among the parts of another, of which some are tried


@dataclass
class _Index:
    """Failures by the cells and by the rows that they are about."""

    by_cell: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_row: dict[Row, list[int]] = field(default_factory=lambda: defaultdict(list))
    absent: list[int] = field(default_factory=list)  # failures that miss a record
    miscoded: list[int] = field(default_factory=list)  # rows with a wrong code in their key
    strays: list[int] = field(default_factory=list)  # parts whose total is not there


def rooted(failures: Iterable[Failure]) -> list[Failure]:
    """The failures that lead, each with those that follow from it, in the order given."""
    found = list(_joined(failures))
    found = [*crossings(found), *found]
    order = sorted(range(len(found)), key=lambda n: (found[n].stage, n))
    index = _index(found, order)
    leader: dict[int, int] = {}
    for n in order:
        leads = next((m for m in _leaders(found, n, index) if m != n and _root(m, leader) != n), None)
        if leads is not None:
            leader[n] = leads
    under: dict[int, list[int]] = defaultdict(list)
    for n, leads in leader.items():
        under[_root(leads, leader)].append(n)
    return [_with(found, n, sorted(under[n])) for n in range(len(found)) if n not in leader]


def _with(found: list[Failure], n: int, under: list[int]) -> Failure:
    lead, follows = found[n], tuple(found[m] for m in under)
    swapped = next((one for one in follows if _crossed(lead, one)), None)
    if swapped is None:
        return replace(lead, follows=follows)
    name = " ".join(str(value) for _, value in swapped.key)
    return replace(lead, follows=follows, facts={**lead.facts, "other": name, "auditor:proof": ("interchanged",)})


def _crossed(a: Failure, b: Failure) -> bool:
    """Whether two values stand in each other's place."""
    if (
        a.rule != b.rule
        or a.facts.get("auditor:relation") != "equal"
        or None in (a.facts["expected"], b.facts["expected"])
    ):
        return False
    return _near(a.facts["observed"], b.facts["expected"]) and _near(b.facts["observed"], a.facts["expected"])


def _root(n: int, leader: dict[int, int]) -> int:
    while n in leader:
        n = leader[n]
    return n


def _joined(failures: Iterable[Failure]) -> Iterator[Failure]:
    """Cells of one row that break one rule on fields are one failure."""
    kept: dict[Any, Failure] = {}
    for n, failure in enumerate(failures):
        alone = failure.stage > Stage.FIELD or not failure.key
        place: Any = n if alone else (failure.rule, failure.data.table.name, failure.key, failure.line)
        first = kept.get(place)
        columns = failure.columns if first is None else tuple(dict.fromkeys((*first.columns, *failure.columns)))
        kept[place] = replace(first or failure, columns=columns)
    yield from kept.values()


def _index(found: list[Failure], order: list[int]) -> _Index:
    index = _Index()
    for n in order:
        for place in found[n].subjects:
            index.by_cell[place].append(n)
        if found[n].key:
            index.by_row[found[n].data.table.name, found[n].key].append(n)
        if _is(found[n], "orphan"):
            index.strays.append(n)
        if _miscoded(found[n]):
            index.miscoded.append(n)
        if _absent(found[n]):
            index.absent.append(n)
    return index


def _leaders(found: list[Failure], n: int, index: _Index) -> Iterator[int]:
    """The failures that n may follow from, the most telling first."""
    failure = found[n]
    relation = failure.facts.get("auditor:relation")
    yield from (
        m for place in (*failure.subjects, *failure.others) for m in index.by_cell[place] if _crosses(found[m], failure)
    )
    yield from (m for place in failure.subjects for m in index.by_cell[place] if _before(found, m, n))
    yield from (m for m in _in_rows(failure, index) if _spoils(found[m], failure))
    yield from (m for m in index.miscoded if m != n and _replaces(found[m], failure))
    yield from (m for m in index.absent if _before(found, m, n) and _misses(found[m], failure))
    if relation == "sum":
        yield from (m for m in index.strays if _explains(found[m], failure))
        yield from (m for m in index.absent if _lacks(failure, found[m]))
        yield from _lower_totals(found, n, index)
        yield from (m for place in failure.subjects for m in index.by_row[place[:2]] if _twin(found, m, n))
        yield from (m for place in failure.others for m in index.by_cell[place] if _is_odd(found[m], failure))
        return
    if relation == "mean":
        yield from (m for place in failure.subjects for m in index.by_row[place[:2]] if _is(found[m], "sum"))
        yield from (m for place in failure.others for m in index.by_cell[place] if _is(found[m], "mean"))
        yield from (m for place in failure.others for m in index.by_cell[place] if found[m].stage is Stage.SERIES)
    if relation == "equal":
        yield from (m for m in range(n) if _crossed(found[m], failure))
    for place in failure.others:
        yield from (m for m in index.by_cell[place] if found[m].stage < failure.stage or _before(found, m, n))


def _is(failure: Failure, relation: str) -> bool:
    return failure.facts.get("auditor:relation") == relation


def _crosses(lead: Failure, failure: Failure) -> bool:
    """Whether a cell, once corrected, makes a relation hold."""
    return _is(lead, CELL) and name_of(failure) in lead.facts[EXPLAINS]


def _before(found: list[Failure], m: int, n: int) -> bool:
    return (found[m].stage, m) < (found[n].stage, n)


def _twin(found: list[Failure], m: int, n: int) -> bool:
    """Another column of the same total, that was found first."""
    return m < n and _is(found[m], "sum") and found[m].rule == found[n].rule


def _in_rows(failure: Failure, index: _Index) -> Iterator[int]:
    """Failures of codes and keys in the rows that take part."""
    rows = dict.fromkeys([*(place[:2] for place in failure.subjects), *(place[:2] for place in failure.others)])
    yield from (m for row in rows for m in index.by_row[row])


def _spoils(lead: Failure, failure: Failure) -> bool:
    """Whether a row with a wrong code, or one that stands twice, is what makes a relation fail."""
    if lead.stage >= failure.stage or lead.stage not in (Stage.FILE, Stage.KEY):
        return False
    relation = failure.facts.get("auditor:relation")
    if relation not in ("sum", "mean", "extreme"):
        return failure.stage is Stage.KEY
    if _is(lead, "missing"):
        return True
    column = failure.columns[0]
    rows = [part for part in failure.parts if all(part.get(name) == value for name, value in lead.key)]
    if relation != "sum":
        return len(rows) > 1
    surplus = rows if _miscoded(lead) else rows[1:]
    return bool(surplus) and _near(failure.facts["difference"], -sum(row[column] or 0 for row in surplus))


def _absent(failure: Failure) -> tuple[Record, ...]:
    """The records that a failure says are not there, by what is known of them."""
    found: tuple[Record, ...] = failure.facts.get(ABSENT, ())
    return (dict(failure.key),) if _is(failure, "orphan") else found


def _is_odd(lead: Failure, failure: Failure) -> bool:
    """Whether a part of a sum is wrong by itself: outside its range, or an outlier that is none if the sum holds."""
    if lead.stage is not Stage.SERIES:
        return lead.stage is Stage.FIELD
    low, high, observed = (lead.facts.get(name) for name in ("low", "high", "observed"))
    return None not in (low, high, observed) and low <= observed + failure.facts["difference"] <= high


def _misses(lead: Failure, failure: Failure) -> bool:
    """Whether two failures miss the same record; one of them may know less of it."""
    if lead.data.table.name != failure.data.table.name:
        return False
    return any(_same_record(a, b) for a in _absent(lead) for b in _absent(failure))


def _same_record(a: Record, b: Record) -> bool:
    shared = a.keys() & b.keys()
    return shared in (a.keys(), b.keys()) and all(_alike(a[name], b[name]) for name in shared)


def _alike(a: Any, b: Any) -> bool:
    """Whether two codes are the same, as numbers or as texts; an empty cell has a word of its own in a hierarchy."""
    return (EMPTY if a is None else str(a)) == (EMPTY if b is None else str(b))


def _replaces(lead: Failure, failure: Failure) -> bool:
    """Whether a row with a wrong code is what a record that is not there should have been."""
    row = {name: value for name, value in lead.key if name not in lead.columns}
    if lead.data.table.name != failure.data.table.name or not row:
        return False
    known = ({name: value for name, value in record.items() if name in row} for record in _absent(failure))
    return any(record and record.keys() == row.keys() and _same_record(record, row) for record in known)


def _lacks(failure: Failure, lead: Failure) -> bool:
    """Whether a total is more than its parts for want of a record that another rule misses."""
    nested = failure.facts.get("auditor:nested") and lead.data.table.name == failure.data.table.name
    if not nested or failure.facts["difference"] <= 0:
        return False
    return any(_belongs(record, _group(failure)) for record in _absent(lead))


def _belongs(record: Record, group: Record) -> bool:
    """Whether a record is a part of a group: it is the same but for one column, which has the code of the total."""
    by, up = ({n.removeprefix(p): v for n, v in group.items() if n.startswith(p)} for p in (GROUP, UP))
    if not record.keys() >= by.keys() | up.keys():
        return False
    apart = [name for name, value in up.items() if not _alike(record[name], value)]
    return len(apart) == 1 and all(_alike(record[name], value) for name, value in by.items())


def _miscoded(failure: Failure) -> bool:
    """Whether a row has a wrong code in its key."""
    return failure.stage is Stage.FILE and bool(dict(failure.key).keys() & set(failure.columns))


def _explains(stray: Failure, failure: Failure) -> bool:
    """Whether a total lacks just what stands under a total that does not exist, one code apart."""
    column = failure.columns[0]
    if stray.data.table.name != failure.data.table.name or any(column not in part for part in stray.parts):
        return False
    group, other = _group(failure), _group(stray)
    apart = sum(other.get(name) != value for name, value in group.items())
    lacking = sum(part[column] or 0 for part in stray.parts)
    return apart <= 1 and group.keys() == other.keys() and _near(failure.facts["difference"], lacking)


def _group(failure: Failure) -> dict[str, Any]:
    return {name: value for name, value in failure.facts.items() if name.startswith(("auditor:by:", "auditor:up:"))}


def _lower_totals(found: list[Failure], n: int, index: _Index) -> Iterator[int]:
    """Totals among the parts that are wrong by what this total lacks, all together or the most that are; a total that
    is right, but has lost a part, does not count.
    """
    failure = found[n]
    lower = [
        m
        for place in dict.fromkeys(failure.others)
        for m in index.by_cell[place]
        if m != n and (_is(found[m], "sum") or _is(found[m], CELL))
    ]
    sizes = range(len(lower), 0, -1) if len(lower) <= FEW else [len(lower)]
    some = (chosen for size in sizes for chosen in combinations(lower, size))
    lacking = -failure.facts["difference"]
    yield from next((c for c in some if _near(lacking, sum(found[m].facts["difference"] for m in c))), ())


def _near(a: Any, b: Any) -> bool:
    """Equal, as far as binary fractions can tell."""
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(a)))
