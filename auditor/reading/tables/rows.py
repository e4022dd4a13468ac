"""What is known of the rows of a table: totals, and the rows that make them.

Facts of a row: total (True), parts and minus (places of rows), held and tried (in how many additive columns the parts
make the row, and in how many it could be tried), sums (True: the parts are known to make the row), near (columns that
miss by so little that rounding explains it), means (columns whose total is a mean of the parts).
Words used: table_total, table_whole, states and nations of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.tables.entries import is_total
from auditor.reading.tables.sums import Facts
from auditor.reading.tables.totals import ALL, Added, Cells, added, row_parts
from auditor.reading.tables.unnamed import candidates, counts_rows, is_made, is_one_of_places

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
    named = [is_total(name, lexicon) or counts_rows(names, r, lexicon) for r, name in enumerate(names)]
    named = [one and not is_one_of_places(names, r, lexicon) for r, one in enumerate(named)]
    marked = [named[r] or signs[r] == "=" or (r in after and r == len(names) - 1) for r in range(len(names))]
    out = [_facts(r, cells, marked, indents, signs, named[r]) if marked[r] else {} for r in range(len(names))]
    out = [fact or _set_above(r, cells, marked, indents, signs) for r, fact in enumerate(out)]
    return out if any(out) else _unnamed(names, cells, indents, signs, lexicon)


def _unnamed(
    names: Sequence[str], cells: Cells, indents: Sequence[int], signs: Sequence[str], lexicon: Lexicon
) -> list[Facts]:
    """The facts of rows none of which is called a total, where one is made by all others."""
    out: list[Facts] = [{} for _ in names]
    for at in candidates(names, lexicon):
        found = _facts(at, cells, [False] * len(names), indents, signs, False)
        if found.get("sums") and len(found["parts"]) == len(names) - 1 and is_made(cells, at, found["parts"]):
            out[at] = found
            break
    return out


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
    near = tuple(one.column for one in found if one.near and (held < _EXACT or not named))
    means = _means(at, cells, found)
    return {
        "total": True, "parts": parts, "minus": minus, "held": held, "tried": len(found), "near": near, "means": means,
        "sums": len(parts) + len(minus) >= 2 and _sums([one for one in found if one.column not in means], named),
    }  # fmt: skip


def _sums(found: Sequence[Added], named: bool) -> bool:
    """Most columns add up, and one mistyped number explains each that does not; the only one may miss by little."""
    held = sum(not one.gap for one in found)
    if any(one.gap and not (one.typo or one.near) for one in found):
        return False
    return bool(found) and (held * 2 >= len(found) if held else named and len(found) == 1)


def _means(at: int, cells: Cells, found: Sequence[Added]) -> tuple[int, ...]:
    """The columns whose total lies between the parts, and those that no slip makes a sum: printed like one of these,
    or beside weights that make a hundred."""
    inside = {one.column for one in found if one.inside}
    printed = {_printed(cells[at][column]) for column in inside}
    weighed = any(not one.gap and _is_share(cells[at][one.column]) for one in found)
    unlike = [one.column for one in found if one.gap and not one.typo and not one.near]
    return tuple(sorted(inside.union(c for c in unlike if weighed or _printed(cells[at][c]) in printed)))


def _is_share(figure: Figure | None) -> bool:
    return figure is not None and figure.unit in ALL


def _printed(figure: Figure | None) -> tuple[str, str, int]:
    """How a figure is printed: its unit, noun and decimals."""
    return ("", "", 0) if figure is None else (figure.unit, figure.of, figure.decimals)
