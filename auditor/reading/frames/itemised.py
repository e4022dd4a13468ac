"""An amount and the list of what it is made of: `£240m: £96m on care, £72m on roads and £72m on everything else`.

Frame `breakdown` · figures: whole, parts · facts: closed (the last item is called the rest or `everything else`).

The list follows a colon or `of which`, its items are of one unit, and nothing but their names stands between them.
Without a rest the list may leave something out, so that it is only never more than its whole, unless a slip is all that
keeps it from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import is_level
from auditor.reading.numbers.near import swapped_sum
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.relations import AMOUNTS, alike, same_unit

OPENS = ("colon", "ofthese", "split")
JOINS = ("comma", "and", "semicolon")
LEAST = 2
SEVERAL = 3  # parts that make a whole by no chance
FACTOR = 20  # parts that make more or less than the whole by this factor are of something else


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        stated = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if _is_amount(prose, t)]
        for number, (at, whole) in enumerate(stated[:-LEAST]):
            opened = _opening(line.tokens, at, stated[number + 1][0])
            parts = _parts(line, whole, stated[number + 1 :]) if opened else []
            far = opened == "split" and _far(whole, parts)
            if len(parts) >= LEAST and not (far or _is_cut_short(prose, line, at, parts)):
                closed = opened == "split" or _is_rest(prose, line, parts[-1][0]) or _slipped(whole, parts)
                figures = {"whole": (whole,), "parts": tuple(f for _, f in parts)}
                yield Frame("breakdown", figures, {}, {"closed": closed}, line.number)
                break


def _is_cut_short(prose: Prose, line: Line, at: int, parts: Sequence[tuple[int, Figure]]) -> bool:
    """Whether a number of the list is read as a label (`Mill Lane 84`), or it is said to have more items."""
    inside = [prose.figures[t.figure] for t in line.tokens[at + 1 : parts[-1][0]] if t.figure >= 0]
    opened = next((i for i, t in enumerate(line.tokens[at:], at) if t.kind == "colon"), at)
    told = [prose.figures[t.figure] for t in line.tokens[at + 1 : opened] if t.figure >= 0]
    groups = [f.value for f in told if f.word and f.unit == "count" and f.role == "level" and f.value]
    return any(f.label == "number" for f in inside) or any(number > len(parts) for number in groups)


def _slipped(whole: Figure, parts: Sequence[tuple[int, Figure]]) -> bool:
    """Whether two digits swapped are all that keeps several parts from their whole."""
    return len(parts) >= SEVERAL and swapped_sum([part for _, part in parts], whole)


def _far(whole: Figure, parts: Sequence[tuple[int, Figure]]) -> bool:
    """`77 694 seats in 609 halls, 128 seats a hall`: numbers of other things than the whole."""
    total = sum(part.value or 0 for _, part in parts)
    return not 1 / FACTOR <= total / (whole.value or 1) <= FACTOR


def _is_amount(prose: Prose, token: Token) -> bool:
    if token.figure < 0:
        return False
    figure = prose.figures[token.figure]
    return figure.unit in AMOUNTS and is_level(figure) and figure.value is not None and not figure.word


def _opening(tokens: Sequence[Token], left: int, right: int) -> str:
    """What opens a list between the whole and its first item; a colon, in the clause of the whole."""
    between = [t.kind for t in tokens[left + 1 : right]]
    opened = next((kind for kind in between if kind in OPENS), "")
    if between[:2] == ["ofthese", "comma"]:  # `73 493 of them, while 878 …`: a part itself
        return ""
    return "" if opened == "colon" and "comma" in between[: between.index("colon")] else opened


def _parts(line: Line, whole: Figure, stated: Sequence[tuple[int, Figure]]) -> list[tuple[int, Figure]]:
    """The items: smaller figures of the unit of the whole, a comma or `and` before every one but the first."""
    out: list[tuple[int, Figure]] = []
    for at, figure in stated:
        _, part = alike(whole, figure) if figure.scale == whole.scale else (whole, _in_scale(whole, figure))
        joined = not out or any(t.kind in JOINS for t in line.tokens[out[-1][0] + 1 : at])
        if not (same_unit(whole, part) and joined and figure.role != "mean" and (part.value or 0) < (whole.value or 0)):
            break
        out.append((at, part))
    return out


def _in_scale(whole: Figure, figure: Figure) -> Figure:
    """A bare item of a list in the scale of its whole: `3 480 million: 1 060 in the first quarter, 1 172 in …`."""
    bare = figure.scale == 1 and figure.unit == "count" and whole.scale > 1 and figure.value is not None
    if not bare or figure.decimals != whole.decimals or (figure.value or 0) >= (whole.value or 0) / whole.scale:
        return figure
    scaled = (figure.value or Fraction(0)) * whole.scale
    interval = figure.interval.scaled(Fraction(whole.scale))
    return replace(figure, value=scaled, interval=interval, scale=whole.scale, unit=whole.unit, of=whole.of)


def _is_rest(prose: Prose, line: Line, at: int) -> bool:
    """Whether the last item is called the rest: `£24m on everything else`, `172 mill. i andre tilskudd`."""
    said = {t.text.lower() for t in line.tokens[at + 1 : at + 6]}
    return bool(said & set(prose.lexicon.words.get("rest_items", "").split()))
