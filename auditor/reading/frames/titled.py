"""A figure of the headline that the body repeats: `Jobless rate drops to 6.3 per cent`.

Frame `repeat` · figures: here, there · doubt.

A figure of a headline repeats one of the first sentences that has its unit and its noun. Where none has its value,
the first of them is held against it, or one that looks like it mistyped; else the only one of its size in a lead that
says all that the headline does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import log10

from auditor.interval import rounded
from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, mentions, related
from auditor.reading.frames.repeat import BODY, comparable, is_repeatable, repeated, role_of, tenths
from auditor.reading.numbers.near import NONE, STRONG, digits, likeness
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.relations import alike, same_unit

_HEADS = ("title", "heading")
_TELLING = 3  # digits before trailing zeros from which one wrong digit is telling
_ROUNDING = 0.15
_LOOSELY = 0.05
_OVER = Fraction(3, 2)  # what a headline says is more than X is at most so many times X
_CLOSE = 12  # percentage points between two fractions that may be one
_FIRST = 2  # passages of the body that a headline sums up


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    found = [m for one in near.values() for m in one if is_repeatable(m.figure)]
    body = [m for m in found if role_of(prose, m) in BODY]
    for head in _headlines(prose, found):
        yield from _headline(prose, head, body)


def _headlines(prose: Prose, found: Sequence[Mention]) -> list[Mention]:
    """The figures of headings that stand above the body."""
    first = _first_body(prose)
    return [m for m in found if role_of(prose, m) in _HEADS and m.line.passage < first]


def _first_body(prose: Prose) -> int:
    roles = [p.role for p in prose.document.passages]
    return next((n for n, role in enumerate(roles) if role in ("lead", "paragraph")), len(roles))


def _headline(prose: Prose, head: Mention, body: Sequence[Mention]) -> Iterator[Frame]:
    comparables = [m for m in body if comparable(head.figure, m.figure) or _of_one_noun(head, m)]
    same = [m for m in comparables if _equal(head.figure, m.figure)]
    first = _first_body(prose)
    near = [m for m in comparables if first <= m.line.passage < first + _FIRST and not m.began]
    about = [m for m in near if _one_thing(prose, head, m)]
    agreed = [m for m in same if m in about] or [m for m in same if _one_thing(prose, head, m)]
    bounded = head.figure.interval.low is not None and head.figure.interval.high is not None
    lead = [m for m in near if m.line.passage == first and _swapped(head.figure, m.figure, m in about)]
    if lead and not any(m.figure.value == head.figure.value for m in comparables):
        yield from _held(head, [replace(lead[0], figure=_unhedged(lead[0].figure))])
    elif agreed or (same and bounded):
        yield from _held(head, agreed[:1])
    else:
        yield from _held(head, _mistyped(prose, head, near, about) or list(_summed_up(prose, head, body)))


def _held(head: Mention, there: Sequence[Mention]) -> Iterator[Frame]:
    for mention in there:
        here, other = alike(head.figure, mention.figure)
        both = here.interval.high is None and other.interval.high is None
        ends = (_capped(here), _capped(other)) if both else (here, other)
        yield repeated(*ends, head.line)


def _capped(figure: Figure) -> Figure:
    """`Over 24 million` beside `over 42 million`: nobody says over of what is twice as much."""
    low = figure.interval.low
    return figure if low is None else replace(figure, interval=replace(figure.interval, high=low * _OVER))


def _mistyped(prose: Prose, head: Mention, near: Sequence[Mention], about: list[Mention]) -> list[Mention]:
    """The figure that a headline has mistyped: the only one with its digits, or the first of the lead."""
    mistyped = [m for m in near if likeness(head.figure, m.figure) == STRONG]
    if len({m.figure.value for m in mistyped}) == 1:
        return mistyped[:1]
    own = [m for m in about if m.figure.of and m.figure.of == head.figure.of and m.figure.interval.high is not None]
    about = own or about
    leads = bool(about) and about[0].line.passage == _first_body(prose)
    return about[:1] if leads and _first(head.figure, about) and _slipped(head.figure, about[0].figure) else []


def _unhedged(figure: Figure) -> Figure:
    """`An estimated 7.75 million` as 7.75 million: what its digits are held against."""
    step = Fraction(figure.scale, 10**figure.decimals)
    return figure if not figure.hedge or figure.value is None else replace(figure, interval=rounded(figure.value, step))


def _swapped(head: Figure, there: Figure, about: bool) -> bool:
    """Whether a headline has the digits of a figure in another order, as it stands or rounded: 68 000 for 86 039."""
    here, wanted = digits(head).rstrip("0"), _rounded_like(head, there)
    swapped = here != wanted and sorted(here) == sorted(wanted)
    return swapped and not head.hedge and len(here) >= (_TELLING - 1 if about else _TELLING)


def _rounded_like(head: Figure, figure: Figure) -> str:
    """The digits of a figure, rounded as those of another of its size."""
    kept = len(digits(head).rstrip("0"))
    if not kept or not figure.value or not head.value or figure.word or head.word:
        return ""
    power = Fraction(10) ** (len(str(int(abs(head.value)))) - kept)
    same_size = len(str(int(abs(head.value)))) == len(str(int(abs(figure.value))))
    return str(round(abs(figure.value) / power)) if same_size else ""


def _summed_up(prose: Prose, head: Mention, body: Sequence[Mention]) -> Iterator[Mention]:
    """`Fish for 120 billion`, where the lead says all that the headline does: its only amount so large in a sentence
    that says it all, or the only figure that differs by a digit.
    """
    title = [m for m in mentions(prose)[head.line.number] if not m.figure.word]
    lead = [m for m in body if m.line.passage == _first_body(prose)]
    said = _words(prose, head.line)
    if len(title) != 1 or not said or not lead or _elsewhere(prose, head.figure):
        return
    own = [m for m in mentions(prose)[lead[0].line.number] if m.figure.scale > 1]
    if len(own) == 1 and said <= _words(prose, lead[0].line) and _as_large(head, own[0]):
        yield own[0]
        return
    find = _of_that_size if head.figure.scale > 1 else _of_those_digits
    way = (head.change, head.direction)
    there = [m for m in lead if (m.change, m.direction) == way and find(head.figure, m.figure)]
    if len(there) == 1 and said - _verbs(prose) <= _lead_words(prose):
        yield there[0]


def _verbs(prose: Prose) -> frozenset[str]:
    return stems(prose.lexicon.words.get("verbs", "").split(), prose.lexicon)


def _lead_words(prose: Prose) -> frozenset[str]:
    first = _first_body(prose)
    return frozenset(word for line in prose.lines if line.passage == first for word in _words(prose, line))


def _as_large(head: Mention, there: Mention) -> bool:
    """Whether an amount is in the scale of that of a headline, and is not what it cuts off: 120 for 120.8 billion."""
    a, b = alike(head.figure, there.figure)
    ratio = float((a.value or 0) / (b.value or 1))
    apart = abs(ratio - 1) >= _LOOSELY and ratio not in (2, 0.5)
    return a.scale == b.scale > 1 and not (head.change or there.change) and same_unit(a, b) and apart


def _of_that_size(head: Figure, figure: Figure) -> bool:
    """Whether a figure that is rounded as a scaled one is printed alike, and is not what it cuts off: 120 for 120.8."""
    a, b = alike(head, figure)
    near = abs(float((a.value or 0) / (b.value or 1)) - 1) < _LOOSELY
    there = replace(head, quote=_rounded_like(a, b))
    printed = likeness(head, there) > NONE or (head.scale == figure.scale and len(digits(head)) == 1)
    return same_unit(a, b) and not near and printed


def _of_those_digits(head: Figure, figure: Figure) -> bool:
    return comparable(head, figure) and head.decimals > 0 and not head.hedge and likeness(head, figure) > NONE


def _elsewhere(prose: Prose, head: Figure) -> bool:
    """Whether any other figure of the document can be the one of the headline."""
    return any(f.start != head.start and f.unit == head.unit and f.interval.meets(head.interval) for f in prose.figures)


def _equal(a: Figure, b: Figure) -> bool:
    """Whether both can be one number; eight in ten is not nine in ten, and 8.8 million not `more than 1.8`."""
    if tenths(a, b):
        return a.value == b.value
    return a.interval.meets(b.interval) and not _far_over(a, b) and not _far_over(b, a)


def _far_over(bound: Figure, figure: Figure) -> bool:
    """Whether a figure is more than what is said to be over another would be."""
    low, value = bound.interval.low, figure.value
    return bound.interval.high is None and bool(low and value) and value > low * _OVER  # type: ignore[operator]


def _first(head: Figure, about: Sequence[Mention]) -> bool:
    """Whether the first of the figures in the body is meant: the only one, or below what the headline has."""
    low, value = head.interval.low, about[0].figure.value
    if low is None or value is None or head.interval.high is not None:
        return _alone(about)
    beside = [m for m in about if m.line is about[0].line and m.figure.context.period == about[0].figure.context.period]
    return low / 2 < value < low and sum(m.figure.value or 0 for m in beside) < low


def _slipped(head: Figure, figure: Figure) -> bool:
    """Whether the headline rounds a figure (`nearly 7 000`), or is off by one digit or a power of ten."""
    if head.hedge or tenths(head, figure) or (likeness(head, figure) and len(digits(head).rstrip("0")) >= _TELLING):
        return True
    ratio = float(abs(head.value or 0)) / float(abs(figure.value or 1) or 1)
    power = round(log10(ratio)) if ratio > 0 else 0
    return power != 0 and abs(ratio / 10**power - 1) < _ROUNDING


def _alone(about: Sequence[Mention]) -> bool:
    return len({m.figure.value for m in about}) == 1


def _of_one_noun(head: Mention, other: Mention) -> bool:
    """A headline may leave out that its figure is a change: `250,000 new jobs`."""
    return (
        same_unit(head.figure, other.figure) and likeness(head.figure, other.figure) == STRONG and _nouns(head, other)
    )


def _nouns(head: Mention, other: Mention) -> bool:
    return bool(head.figure.of and other.figure.of) and related(head.nouns, other.nouns)


def _one_thing(prose: Prose, head: Mention, other: Mention) -> bool:
    """Whether both are said of one noun, or share two words (one where both are near fractions)."""
    if head.figure.unit == "count" and _nouns(head, other):
        return True
    shared = _words(prose, head.line) & _words(prose, other.line)
    near = abs(float(head.figure.value or 0) - float(other.figure.value or 0)) <= _CLOSE
    return len(shared) >= (1 if head.figure.word and head.figure.unit == "percent" and near else 2)


def _words(prose: Prose, line: Line) -> frozenset[str]:
    return stems(
        [w for t in line.tokens if t.figure < 0 and t.kind in ("word", "name") for w in t.text.split()], prose.lexicon
    )
