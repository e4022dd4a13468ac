"""Total rows that no word calls one: `Port`, `Året`, and `Five monitors` below five of them.

A row is one if it is the last or the first, and the others make it in a column so exactly that it is no chance: of as
many steps as the numbers are printed in there are a hundred to choose from, or the column is of shares that make a
hundred. A name that counts the other rows is one too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.tables.columns import is_period
from auditor.reading.tables.totals import ALL, Cells, can_be_sum, values_of
from auditor.reading.text.wordlists import pattern

_LEAST = 2  # rows that make a total
_CHANCES = 100  # numbers among which a sum is no chance
_SHARES = 3  # shares that make a hundred by no chance


def candidates(names: Sequence[str], lexicon: Lexicon) -> list[int]:
    """The rows that can be the total of all others, the last before the first."""
    last = len(names) - 1
    return [at for at in (last, 0) if last >= _LEAST and not is_period(names[at], lexicon)]


def counts_rows(names: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the last row or the first is called so many as there are others: `All three`, `Five monitors`."""
    if at not in (0, len(names) - 1):
        return False
    found = [_counted(name, lexicon) for name in names]
    return found[at] == len(names) - 1 and not any(n for row, n in enumerate(found) if row != at)


def is_one_of_places(names: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a row is a place beside others of its sort: `England` over `Scotland` and `Wales`."""
    groups = (pattern(lexicon.words.get(key, "")) for key in ("states", "nations"))
    found = ([row for row, name in enumerate(names) if group.fullmatch(name.strip())] for group in groups)
    return any(at in rows and len(rows) > 1 for rows in found)


def _counted(name: str, lexicon: Lexicon) -> int:
    """The number that opens a name: the five of `Five monitors` and of `The five`."""
    return next((lexicon.cardinals[w] for w in name.lower().split()[:2] if w in lexicon.cardinals), 0)


def is_made(cells: Cells, at: int, parts: Sequence[int]) -> bool:
    """Whether the other rows make a row in its columns by no chance."""
    chances = 1
    for column in range(len(cells[at])):
        chances *= _chances(cells[at][column], [cells[r][column] for r in parts])
    return chances >= _CHANCES


def _chances(whole: Figure | None, parts: Sequence[Figure | None]) -> int:
    """Among how many numbers the one that the parts make was printed; 1 where they do not make it."""
    found = values_of([whole, *parts])
    if whole is None or found is None or found[0] != sum(found[1:]) or found[0] <= 0:
        return 1
    if whole.unit in ALL:
        return _CHANCES if can_be_sum(whole) and len(parts) >= _SHARES else 1
    return int(found[0] / _step(found))


def _step(values: Sequence[Fraction]) -> Fraction:
    """The largest step in which all of the values are printed."""
    base = math.lcm(*(v.denominator for v in values))
    return Fraction(math.gcd(*(int(v * base) for v in values)) or 1, base)
