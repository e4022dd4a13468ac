"""A whole and its parts as a frame, and the amounts that can be either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, earlier, neighbours
from auditor.reading.text.prose import Line
from auditor.relations import same_unit

_APPOSED = 5  # tokens between a share and the amount that it comes to
_LARGE = 12  # times a whole that no number beside it is
_BACK = 2  # sentences in which a whole or a part is looked for


def frame_of(
    wholes: Sequence[Mention],
    parts: Sequence[Mention],
    closed: bool,
    doubt: str = "",
    bound: bool = False,
    named: bool = False,
) -> Frame:
    figures = {"whole": tuple(w.figure for w in wholes), "parts": tuple(p.figure for p in parts)}
    facts = {"closed": closed, "bound": bound, "named": named}
    return Frame("breakdown", figures, facts=facts, sentence=parts[-1].line.number, doubt=doubt)


def is_portion(near: Mentions, mention: Mention) -> bool:
    """Whether an amount is what a share beside it comes to: `every fourth traveller, 203 100 in all`."""
    before, _ = neighbours(near, mention)
    bracketed = before is not None and before.share and any(t.kind == "open" for t in mention.before(1))
    return bracketed or any(
        other is not None and other.share and abs(mention.at - other.at) <= _APPOSED
        for other in neighbours(near, mention)
    )


def amounts(near: Mentions, line: Line) -> list[Mention]:
    return [m for m in near[line.number] if m.amount]


def one_unit(parts: Sequence[Mention]) -> bool:
    """Whether amounts can be added: one unit, all levels or all changes in one direction."""
    first = parts[0]
    return all(_same(first, p) for p in parts)


def _same(a: Mention, b: Mention) -> bool:
    decimals = bool(a.figure.decimals) == bool(b.figure.decimals) or a.figure.unit != "count"
    units = same_unit(a.figure, b.figure) or _unit_left_out(a.figure, b.figure)
    return units and (decimals or a.figure.scale > 1) and a.change == b.change and a.direction == b.direction


def _unit_left_out(a: Figure, b: Figure) -> bool:
    """`6.4 million kroner`, and then `4.1 million`: scaled alike, the unit printed once."""
    return {a.unit, b.unit} == {"money", "count"} and a.scale == b.scale > 1


def wholes_before(near: Mentions, part: Mention, lines: int = _BACK, passages: int = 0) -> list[Mention]:
    found = (m for m in earlier(near, part, lines, passages) if m.amount and one_unit([m, part]))
    return [m for m in found if not (m.of_then and m.line is not part.line and not part.change)]


def listed_from(found: list[Mention]) -> list[Mention]:
    """The first amounts of one unit, as long as no other figure or mark of a new thought stands between."""
    out = found[:1]
    for mention in found[1:]:
        between = out[-1].line.tokens[out[-1].at + 1 : mention.at]
        ranged = between[-1:] and between[-1].kind == "to"  # `630 to the old, 350 to others` is a list, `4 to 6` not
        if ranged or not one_unit([out[0], mention]) or any(t.kind in ("semicolon", "stop", "from") for t in between):
            break
        out.append(mention)
    return out


def in_scale(figure: Figure, whole: Figure) -> Figure:
    """`81.4 billion …, cod (9.8) and herring (3.8)`: a bare number beside larger ones is in their scale, if it can be a
    part of them; the 832 000 of nearly 2 million are none."""
    if figure.scale > 1 or whole.scale == 1 or figure.decimals != whole.decimals or figure.value is None:
        return figure
    if whole.value is not None and figure.value * whole.scale > whole.value * _LARGE:
        return figure
    interval = figure.interval.scaled(Fraction(whole.scale))
    return replace(figure, value=figure.value * whole.scale, interval=interval, scale=whole.scale)
