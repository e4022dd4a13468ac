"""Which rows a claim is made of: the one that its clause names, and those that are named in one breath with it."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.tabled.superlatives import Superlative
from auditor.reading.tables.series import Naming
from auditor.reading.text.prose import Line

_REMARK = 6  # tokens of a remark
_JOINTS = (["and"], ["comma"], ["comma", "and"])


def subject(line: Line, claim: Superlative, names: Sequence[Naming]) -> Naming | None:
    """The only row that the clause of the superlative names; if it names none, behind a colon, or before it."""
    tokens = line.tokens[claim.clause.first : claim.clause.last]
    inside = [n for n in names if tokens[0].start <= n.start < tokens[-1].end]
    if not inside and claim.clause.last < len(line.tokens) and line.tokens[claim.clause.last].kind == "colon":
        inside = [n for n in names if n.start >= tokens[-1].end][:1]
    if not inside:
        inside = [n for n in names if n.end <= tokens[0].start and is_remark(line, n, claim.clause.first)][-1:]
    if not inside and _goes_on(line, claim.clause.first):
        inside = [n for n in names if n.end <= tokens[0].start]
    return inside[0] if len({n.row for n in inside}) == 1 else None


def _goes_on(line: Line, first: int) -> bool:
    """Whether a clause has the subject of the one before: `Acre has half of the sales and is also the cheapest`."""
    kinds = [t.kind for t in line.tokens[max(0, first - 1) : first + 1]]
    return kinds == ["and", "be"] and not any(t.kind in ("most", "least") for t in line.tokens[: first - 1])


def is_remark(line: Line, naming: Naming, until: int) -> bool:
    """Whether a figure between two commas is all that stands behind a name: `Acre, with 3,248, is now second`."""
    between = [t for t in line.tokens[:until] if t.start >= naming.end]
    kinds = [t.kind for t in between]
    plain = all(t.figure >= 0 or t.kind in ("comma", "by", "word", "open", "close") for t in between)
    return (
        plain
        and kinds[:1] in (["comma"], ["open"])
        and sum(t.figure >= 0 for t in between) == 1 < len(kinds) <= _REMARK
    )


def joined_to(line: Line, naming: Naming, names: Sequence[Naming]) -> list[Naming]:
    """The other names that may share what is said of one: `Acre and Burgh have the most`."""
    at = names.index(naming) if naming in names else 0
    first, last = at, at
    while first > 0 and _is_joint(line, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and _is_joint(line, names[last], names[last + 1]):
        last += 1
    return [n for n in names[first : last + 1] if n.row != naming.row]


def _is_joint(line: Line, a: Naming, b: Naming) -> bool:
    between = [t.kind for t in line.tokens if t.start >= a.end and t.end <= b.start]
    return between in (["and"], ["comma"], ["comma", "and"])
