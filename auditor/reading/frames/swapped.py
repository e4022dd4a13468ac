"""Amounts that would make another one, but for two digits swapped: `640, 368 and 186. … 1 212 in all` (386 or 1 194).

Frame `breakdown` (see breakdown.py), closed. The amounts are all of a list, or of one to three sentences, three or more
of one unit. Nothing needs to say what makes their sum, so that the numbers are long enough not to come so close to it
by chance: shorter ones where it stands in one of the two sentences before or after them, and no other can be meant.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import AMOUNTS, Mention, Mentions, is_small, mentions, related
from auditor.reading.binding.partitions import frame_of, in_scale, one_unit
from auditor.reading.numbers.near import swapped_sum
from auditor.reading.text.prose import Line, Prose

_LEAST = 3  # amounts that make another
_REACH = 2  # sentences around them in which it stands
_FAR = 12  # sentences around them in which it stands where the numbers are long
_LONG = 1000  # numbers among which a swap is no chance, wherever the whole stands
_SHORT = 100  # and where no other can be meant
_AHEAD = -1  # the place of an amount that stands in no sentence
_TOGETHER = 3  # sentences that share their parts out
_ABOUT = 3  # amounts of other things make more or less than this many times the whole


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    seen: set[int] = set()
    for run, own in chain(_lists(prose, near), _columns(prose), _sentences(prose, near)):
        parts = [replace(m, figure=in_scale(m.figure, run[0].figure)) for m in run]
        if not any(p.figure.start in seen for p in parts) and one_unit(parts):
            whole = _whole(near, parts, own)
            if whole is not None:
                seen |= {p.figure.start for p in parts}
                yield frame_of([whole], parts, closed=True)


Run = tuple[Sequence[Mention], Sequence[Mention]]
"""Amounts that may be parts, and the amount of their own sentence that may be their whole."""


def _lists(prose: Prose, near: Mentions) -> Iterator[Run]:
    places = {m.figure.start: m for found in near.values() for m in found} if prose.listings else {}
    for listing in prose.listings:
        entries = [e.figure for e in listing.entries if e.figure is not None and e.name.meaning != "total"]
        found = [places[f.start] for f in entries if f.start in places]
        if len(found) == len(entries) >= _LEAST and all(map(_is_part, found)):
            yield found, ()
        elif not found:
            yield from _printed(prose, entries)


def _columns(prose: Prose) -> Iterator[Run]:
    """The columns of amounts of tables without a total row."""
    for table in prose.tables:
        if not table.ambiguous and not any(facts.get("total") for facts in table.row_facts):
            for column in zip(*table.cells, strict=True):
                cells = [cell for cell in column if cell is not None]
                yield from _printed(prose, cells) if len(cells) == len(table.rows) else ()


def _printed(prose: Prose, cells: Sequence[Figure]) -> Iterator[Run]:
    """Amounts that no sentence prints, as if they stood in the one before them."""
    at = bisect_left(prose.lines, cells[0].start, key=lambda line: line.tokens[0].start) - 1 if cells else -1
    if at >= 0 and len(cells) >= _LEAST and all(_is_amount(cell) for cell in cells):
        yield [Mention(cell, prose.lines[at], _AHEAD, "", frozenset(), False, False) for cell in cells], ()


def _is_amount(cell: Figure) -> bool:
    return cell.unit in AMOUNTS and cell.role in ("level", "total") and cell.value is not None and cell.value > 0


def _sentences(prose: Prose, near: Mentions) -> Iterator[Run]:
    for line in prose.lines:
        found: list[Mention] = []
        for number in range(line.number, line.number + _TOGETHER):
            here = _parts(near, line, number)
            found = [*found, *here]
            if not here:
                break
            if len(found) >= _LEAST or (len(found) == 2 and number == line.number):
                yield found, ()
            opens = [t.kind for t in line.tokens[: found[0].at]][:1] == ["of"]  # `Of the 1 430 adults 901 were …`
            if number == line.number and len(found) >= _LEAST:
                yield from [(found[1:], found[:1])] if opens or len(found) > _LEAST else []
                yield from [(found[:-1], found[-1:])] if len(found) > _LEAST else []


def _parts(near: Mentions, line: Line, number: int) -> list[Mention]:
    """The amounts of a sentence of the passage of another, if all of them can be parts."""
    found = [m for m in near.get(number, ()) if m.amount and not is_small(m)]
    own = all(_is_part(m) and m.line.passage == line.passage and not _is_of_some(m) for m in found)
    if number > line.number and any(t.kind == "year" for m in found for t in m.line.tokens):  # `981 in Vik in 1995`
        return []
    return found if own else []


def _is_of_some(mention: Mention) -> bool:
    """`725 children, 316 of them twice`: of those just told, so that it is counted already."""
    return any(t.kind == "ofthese" for t in mention.after(1))


def _is_part(mention: Mention) -> bool:
    return mention.amount and not mention.change and not mention.began and mention.figure.role != "mean"


def _whole(near: Mentions, parts: Sequence[Mention], own: Sequence[Mention]) -> Mention | None:
    """The amount that the parts would make; None where they make another one, or where it may be chance."""
    far = own or [m for m in _around(near, parts, _FAR) if _can_hold(parts, m)]
    if any(_sum(parts) == m.figure.value for m in far):
        return None
    close = own or [m for m in _around(near, parts, _REACH) if m in far]
    swapped = [m for m in far if swapped_sum([p.figure for p in parts], m.figure)]
    if len({m.value for m in swapped}) != 1 or _of_others(parts, swapped[0]):
        return None
    alone = swapped[0] in close and len({m.value for m in close}) == 1
    if len(parts) < _LEAST and swapped[0] not in close:
        return None
    needed = _SHORT if own or (alone and len(parts) >= _LEAST) else _LONG
    return swapped[0] if _chances(parts, swapped[0]) >= needed else None


def _around(near: Mentions, parts: Sequence[Mention], reach: int) -> list[Mention]:
    """The mentions of so many sentences before and after the parts."""
    first, last = parts[0].line.number, parts[-1].line.number
    inside = range(first, last + 1) if parts[0].at != _AHEAD else ()
    return [m for n in range(first - reach, last + 1 + reach) if n not in inside for m in near.get(n, ())]


def _can_hold(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether an amount is of the unit of others and larger than any, and of the size of all."""
    large = whole.value > max(p.value for p in parts) and whole.value <= _ABOUT * _sum(parts)
    return _is_part(whole) and large and not is_small(whole) and one_unit([whole, *parts])


def _sum(parts: Sequence[Mention]) -> Fraction:
    return sum((p.figure.value or Fraction(0) for p in parts), Fraction(0))


def _of_others(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether the parts all count one thing, and the whole another."""
    nouns = {p.figure.of for p in parts}
    return len(nouns) == 1 and whole.figure.of != "" and nouns != {""} and not related(nouns, [whole.figure.of])


def _chances(parts: Sequence[Mention], whole: Mention) -> Fraction:
    """Among how many numbers the whole is printed, in the steps in which all are."""
    values = [m.figure.value or Fraction(0) for m in (whole, *parts)]
    base = math.lcm(*(v.denominator for v in values))
    return values[0] * base / (math.gcd(*(int(v * base) for v in values)) or 1)
