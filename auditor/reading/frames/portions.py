"""Parts that each have their share beside them: `Bus: 180 million (47 per cent)`, `Tram: 48 million (12 per cent)` …

Frames `breakdown` (closed: the shares make 100 per cent) · `share` (of the one part whose share does not fit).

The pairs stand one in each item of a list, or three or more in a sentence. Their whole is the amount near them of which
all parts, or all but one, have the shares that are printed; where the shares make 100 per cent and fit the sum of the
parts, it is the only amount that looks like that sum mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby, pairwise

from auditor.interval import Interval, exactly
from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.text.prose import Prose
from auditor.relations import same_unit

_LEAST = 3  # pairs
_APART = 4  # tokens from a figure to the one in brackets
_REACH = 14  # lines around the pairs in which their whole stands


@dataclass(frozen=True, slots=True)
class Portion:
    """A part and its share."""

    part: Mention
    share: Mention

    def fits(self, whole: Interval) -> bool:
        return (self.part.figure.interval.scaled(100) / whole).meets(self.share.figure.interval)


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for portions in _groups(prose, near):
        wholes = _wholes(near, portions)
        fitting = [w for w in wholes if _misfits(portions, w.figure.interval) <= 1]
        whole = min(fitting, key=lambda w: _misfits(portions, w.figure.interval), default=None)
        if _complete(portions):
            whole = whole or _mistyped(portions, wholes)
            yield from [_breakdown(portions, whole)] if whole else ()
        elif whole is not None:
            odd = next((p for p in portions if not p.fits(whole.figure.interval)), None)
            yield from [_share(odd, whole)] if odd else ()


def _breakdown(portions: Sequence[Portion], whole: Mention) -> Frame:
    figures = {"whole": (whole.figure,), "parts": tuple(p.part.figure for p in portions)}
    facts = {"closed": True, "bound": True, "named": True}
    return Frame("breakdown", figures, {}, facts, portions[-1].part.line.number)


def _share(portion: Portion, whole: Mention) -> Frame:
    figures = {"share": (portion.share.figure,), "part": (portion.part.figure,), "base": (whole.figure,)}
    return Frame("share", figures, {}, {"bound": True, "named": True}, portion.part.line.number)


# -- pairs -------------------------------------------------------------------------------------------------------------


def _groups(prose: Prose, near: Mentions) -> Iterator[list[Portion]]:
    """The pairs of a sentence, and those of a list with one in each item."""
    passages = prose.document.passages
    items = [line for line in prose.lines if passages[line.passage].role == "item"]
    for _, lines in groupby(items, key=lambda line: passages[line.passage].block):
        found = [list(_pairs(near[line.number])) for line in lines]
        if len(found) >= _LEAST and all(len(pairs) == 1 for pairs in found):
            yield from _alike([pairs[0] for pairs in found])
    for line in prose.lines:
        pairs = list(_pairs(near[line.number]))
        if len(pairs) >= _LEAST:
            yield from _alike(pairs)


def _alike(portions: list[Portion]) -> Iterator[list[Portion]]:
    first = portions[0]
    if all(same_unit(first.part.figure, p.part.figure) and first.part.at < first.share.at for p in portions):
        yield portions


def _pairs(found: Sequence[Mention]) -> Iterator[Portion]:
    """An amount and the share in brackets behind it."""
    for part, share in pairwise(found):
        between = [t.kind for t in part.line.tokens[part.at + 1 : share.at]]
        levels = part.amount and share.figure.unit == "percent" and not (part.change or share.change)
        if levels and between[-1:] == ["open"] and len(between) <= _APART and not share.figure.word:
            yield Portion(part, share)


def _complete(portions: Sequence[Portion]) -> bool:
    """Whether the shares make the whole."""
    first, *more = (p.share.figure.interval for p in portions)
    return sum(more, first).meets(exactly(100))


# -- their whole -------------------------------------------------------------------------------------------------------


def _wholes(near: Mentions, portions: Sequence[Portion]) -> list[Mention]:
    """The amounts around the pairs that can be their whole."""
    first, last = portions[0].part, portions[-1].part
    used = {p.part.figure.start for p in portions}
    lines = range(first.line.number - _REACH, last.line.number + 3)
    around = [m for n in lines for m in near.get(n, ()) if m.amount and not m.change and not m.figure.word]
    largest = max(p.part.value for p in portions)
    unlike = [m for m in around if m.figure.start not in used and m.value > largest]
    return [m for m in unlike if same_unit(m.figure, first.figure)]


def _misfits(portions: Sequence[Portion], whole: Interval) -> int:
    return sum(not p.fits(whole) for p in portions)


def _mistyped(portions: Sequence[Portion], wholes: Sequence[Mention]) -> Mention | None:
    """The only amount that looks like the sum of parts whose shares all fit it."""
    total = sum((p.part.figure.value or Fraction(0) for p in portions), Fraction(0))
    if _misfits(portions, exactly(total)):
        return None
    alike = [w for w in wholes if likeness(w.figure, _printed(total, w.figure)) == STRONG]
    return alike[0] if len({w.figure.value for w in alike}) == 1 else None


def _printed(total: Fraction, whole: Figure) -> Figure:
    return replace(whole, quote=str(round(total / whole.scale * 10**whole.decimals)))
