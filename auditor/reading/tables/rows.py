"""What is known of the rows of a table: totals, and the rows that make them.

Facts of a row: total (True), parts and minus (places of rows), held and tried (in how many additive columns the parts
make the row, and in how many it could be tried), sums (True: the parts are known to make the row), near (columns that
miss by so little that rounding explains it), means (columns whose total is a mean of the parts).
Words used: table_total and table_whole of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon import Lexicon
from auditor.reading.tables.entries import is_total
from auditor.reading.tables.sums import Facts
from auditor.reading.tables.totals import Added, Cells, added, row_parts

_SIGN = re.compile(r"\s*([+=−–-])\s+")
_EXACT = 3  # columns that add up exactly, after which a miss by one is a fault


def row_facts(
    names: Sequence[str],
    cells: Cells,
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
    cells: Cells,
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
    at: int, cells: Cells, marked: Sequence[bool], indents: Sequence[int], signs: Sequence[str], named: bool
) -> Facts:
    best: tuple[int, tuple[int, ...], tuple[int, ...], list[Added]] | None = None
    for parts, minus in row_parts(at, marked, indents, signs):
        found = added(cells, at, parts, minus)
        held = sum(not one.gap for one in found)
        if best is None or held > best[0]:
            best = held, parts, minus, found
    if best is None:
        return {"total": True}
    held, parts, minus, found = best
    near = tuple(one.column for one in found if one.near and held < _EXACT)
    means = tuple(one.column for one in found if one.inside)
    return {
        "total": True, "parts": parts, "minus": minus, "held": held, "tried": len(found), "near": near, "means": means,
        "sums": len(parts) + len(minus) >= 2 and _sums(found, named),
    }  # fmt: skip


def _sums(found: Sequence[Added], named: bool) -> bool:
    """Most columns add up, and one mistyped number explains each that does not; the only one may miss by little."""
    judged = [one for one in found if not one.inside]
    held = sum(not one.gap for one in judged)
    if any(one.gap and not (one.typo or one.near) for one in judged):
        return False
    return bool(judged) and (held * 2 >= len(judged) if held else named and len(judged) == 1)
