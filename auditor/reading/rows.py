"""What is known of the rows of a table: totals, and the rows that make them.

Facts of a row: total (True), parts and minus (places of rows), held and tried (in how many additive columns the parts
make the row, and in how many it could be tried), sums (True: the parts are known to make the row).
Words used: table_total and table_whole of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.entries import is_total
from auditor.reading.sums import Facts, ends, row_parts, row_sum

_SIGN = re.compile(r"\s*([+=−–-])\s+")
_NEAR = 0.1  # a total that is further from its only column's sum has other parts


def row_facts(
    names: Sequence[str],
    cells: Sequence[Sequence[Figure | None]],
    indents: Sequence[int],
    after: frozenset[int],
    lexicon: Lexicon,
) -> list[Facts]:
    """One set of facts a row, empty for ordinary rows. after: rows that stand under a ruler."""
    signs = [_sign(name) for name in names]
    named = [is_total(name, lexicon) for name in names]
    marked = [named[r] or signs[r] == "=" or (r in after and r == len(names) - 1) for r in range(len(names))]
    out = [_facts(r, cells, marked, indents, signs, named[r]) if marked[r] else {} for r in range(len(names))]
    return [fact or _set_above(r, cells, marked, indents, signs) for r, fact in enumerate(out)]


def _set_above(
    at: int,
    cells: Sequence[Sequence[Figure | None]],
    marked: Sequence[bool],
    indents: Sequence[int],
    signs: Sequence[str],
) -> Facts:
    """The facts of a row whose parts are set in deeper below it, if they make it."""
    if at + 2 >= len(indents) or not indents[at] < indents[at + 1] == indents[at + 2]:
        return {}
    found = _facts(at, cells, marked, indents, signs, False)
    return found if found.get("sums") and all(part > at for part in found["parts"]) else {}


def _sign(name: str) -> str:
    found = _SIGN.match(name)
    return "" if found is None else "-" if found[1] in "−–-" else found[1]


def _facts(
    at: int, cells: Sequence[Sequence[Figure | None]], marked: Sequence[bool], indents: Sequence[int],
    signs: Sequence[str], named: bool,
) -> Facts:  # fmt: skip
    best: Facts = {"total": True}
    for parts, minus in row_parts(at, marked, indents, signs):
        held, tried = row_sum(cells, at, parts, minus)
        if "parts" not in best or held > best["held"]:
            best = {"total": True, "parts": parts, "minus": minus, "held": held, "tried": tried}
    if "parts" in best:
        best["sums"] = _sums(at, best, cells, named)
    return best


def _sums(at: int, found: Facts, cells: Sequence[Sequence[Figure | None]], named: bool) -> bool:
    """Most columns add up; or the only one does, or nearly so under the name of a total."""
    if found["tried"] == 0 or len(found["parts"]) + len(found["minus"]) < 2:
        return False
    if found["tried"] > 1:
        return bool(found["held"] * 2 >= found["tried"])
    return bool(found["held"]) or (named and _near(at, found, cells))


def _near(at: int, found: Facts, cells: Sequence[Sequence[Figure | None]]) -> bool:
    for column, whole in enumerate(cells[at]):
        parts = [ends(cells[r][column]) for r in found["parts"]]
        own = ends(whole)
        if own is not None and parts and all(parts) and not found["minus"]:
            total = sum((p[0] + p[1]) / 2 for p in parts if p is not None)
            middle = (own[0] + own[1]) / 2
            return abs(total - middle) <= _NEAR * abs(middle)
    return False
