"""A figure that is printed twice: in the headline and in the body, in a list and in the text, or `the 640 million`.

Frame `repeat` · figures: here, there · doubt.

A figure of a headline repeats one of the first sentences that has its unit and its noun. Where none has its value,
the first of them is held against it, or one that looks like it mistyped. Elsewhere only long numbers with the same
digits in another order are held against each other, if they are said of one noun, and short ones if the place is the
same too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import log10

from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.mentions import Mention, mentions, related
from auditor.reading.near import STRONG, digits, likeness
from auditor.reading.prose import Line, Prose
from auditor.reading.spelt import with_marks
from auditor.reading.stems import stems
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.wordlists import has
from auditor.relations import alike, same_unit

_HEADS = ("title", "heading")
_BODY = ("lead", "paragraph", "item", "caption")
_TELLING = 3  # digits before trailing zeros from which one wrong digit is telling
_ROUNDING = 0.15
_LOOSELY = 0.05
_OVER = Fraction(3, 2)  # what a headline says is more than X is at most so many times X
_FIRST = 2  # passages of the body that a headline sums up
_LEAST = 2  # digits that can stand in another order
_NEAREST = 6  # figures with the same digits that are looked back on
_LONG = 4  # digits from which the same digits in another order are no accident
_WORD = re.compile(r"([^\W\d_]+)\s+$")
_NOUN = 4  # letters that a noun has to be the end of a compound
_WHOLE = ("count", "money", "measure", "percent", "percentage_point", "points", "rate", "per_capita")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    found = [m for one in near.values() for m in one if _counts(m.figure)]
    heads, body = _headlines(prose, found), [m for m in found if _role(prose, m) in _BODY]
    for head in heads:
        yield from _headline(prose, head, body)
    yield from _definite(prose)
    yield from _swapped(prose, body)


def _counts(figure: Figure) -> bool:
    return figure.unit in _WHOLE and figure.unit not in LENGTHS and figure.value is not None and not figure.quoted


def _role(prose: Prose, mention: Mention) -> str:
    return prose.passage(mention.line).role


# -- headline and body -------------------------------------------------------------------------------------------------


def _headlines(prose: Prose, found: Sequence[Mention]) -> list[Mention]:
    """The figures of headings that stand above the body."""
    first = _first_body(prose)
    return [m for m in found if _role(prose, m) in _HEADS and m.line.passage < first]


def _first_body(prose: Prose) -> int:
    roles = [p.role for p in prose.document.passages]
    return next((n for n, role in enumerate(roles) if role in ("lead", "paragraph")), len(roles))


def _headline(prose: Prose, head: Mention, body: Sequence[Mention]) -> Iterator[Frame]:
    alike = [m for m in body if _comparable(head.figure, m.figure) or _of_one_noun(head, m)]
    same = [m for m in alike if _equal(head.figure, m.figure) and not _far_over(head.figure, m.figure)]
    first = _first_body(prose)
    near = [m for m in alike if first <= m.line.passage < first + _FIRST]
    about = [m for m in near if _one_thing(prose, head, m)]
    agreed = [m for m in same if m in about] or [m for m in same if _one_thing(prose, head, m)]
    bounded = head.figure.interval.low is not None and head.figure.interval.high is not None
    if agreed or (same and bounded):
        yield from (_frame(head.figure, m.figure, head.line) for m in agreed[:1])
        return
    mistyped = [m for m in near if likeness(head.figure, m.figure) == STRONG]
    if len({m.figure.value for m in mistyped}) == 1:
        yield _frame(head.figure, mistyped[0].figure, head.line)
    elif (
        about
        and about[0].line.passage == first
        and _first(head.figure, about)
        and _slipped(head.figure, about[0].figure)
    ):
        yield _frame(head.figure, about[0].figure, head.line)
    else:
        yield from _summed_up(prose, head, body)


def _summed_up(prose: Prose, head: Mention, body: Sequence[Mention]) -> Iterator[Frame]:
    """`Fish for 120 billion`, where the first sentence says all that the headline does, with one amount so large."""
    title = [m for m in mentions(prose)[head.line.number] if not m.figure.word]
    first = next((m for m in body if m.line.passage == _first_body(prose)), None)
    said = _words(prose, head.line)
    if first is None or len(title) != 1 or head.figure.scale == 1 or not said or head.change:
        return
    there = [m for m in mentions(prose)[first.line.number] if m.figure.scale > 1]
    if len(there) == 1 and said <= _words(prose, first.line) and there[0].figure.scale == head.figure.scale:
        a, b = alike(head.figure, there[0].figure)
        near = abs(float((a.value or 0) / (b.value or 1)) - 1) < _LOOSELY  # headlines cut off: 120 for 120.8
        if not there[0].change and same_unit(a, b) and not near:
            yield _frame(a, b, head.line)


def _equal(a: Figure, b: Figure) -> bool:
    """Whether both can be one number; eight in ten is not nine in ten."""
    return a.value == b.value if _tenths(a, b) else a.interval.meets(b.interval)


def _far_over(head: Figure, figure: Figure) -> bool:
    """Whether a figure is more than the headline would say: 8.8 million is not `more than 1.8 million`."""
    low, value = head.interval.low, figure.value
    return head.interval.high is None and bool(low and value) and value > low * _OVER  # type: ignore[operator]


def _first(head: Figure, about: Sequence[Mention]) -> bool:
    """Whether the first of the figures in the body is meant: the only one, or below what the headline has."""
    low, value = head.interval.low, about[0].figure.value
    if low is None or value is None or head.interval.high is not None:
        return _alone(about)
    beside = [m for m in about if m.line is about[0].line and m.figure.context.period == about[0].figure.context.period]
    return low / 2 < value < low and sum(m.figure.value or 0 for m in beside) < low


def _tenths(a: Figure, b: Figure) -> bool:
    return a.word and b.word and a.unit == b.unit == "percent"


def _slipped(head: Figure, figure: Figure) -> bool:
    """Whether the headline rounds a figure (`nearly 7 000`), or is off by one digit or a power of ten."""
    if head.hedge or _tenths(head, figure) or (likeness(head, figure) and len(digits(head).rstrip("0")) >= _TELLING):
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


def _comparable(a: Figure, b: Figure) -> bool:
    changes = (a.role == "change") == (b.role == "change")
    return same_unit(a, b) and changes and (a.word == b.word or a.scale > 1)


def _one_thing(prose: Prose, head: Mention, other: Mention) -> bool:
    """Whether both are said of one noun, or share two words (one where both are fractions in words)."""
    if head.figure.unit == "count" and _nouns(head, other):
        return True
    shared = _words(prose, head.line) & _words(prose, other.line)
    return len(shared) >= (1 if head.figure.word and head.figure.unit == "percent" else 2)


def _words(prose: Prose, line: Line) -> frozenset[str]:
    return stems(
        [w for t in line.tokens if t.figure < 0 and t.kind in ("word", "name") for w in t.text.split()], prose.lexicon
    )


# -- the 640 million ---------------------------------------------------------------------------------------------------


def _definite(prose: Prose) -> Iterator[Frame]:
    """A figure behind `the` that has the digits of one before it, in another order, and of no other figure."""
    alike: dict[str, list[Figure]] = {}
    for figure in prose.figures:
        if figure.role == "label" or not _counts(figure):
            continue
        before = alike.setdefault("".join(sorted(digits(figure))), [])
        near = [f for f in before[-_NEAREST:] if _one_unit(f, figure)]
        if near and _is_mentioned(prose, figure):
            yield from _again(figure, near)
        elif len(digits(figure)) >= _LONG - 1 and near and _is_definite(prose, figure):
            yield from _referred(figure, near)
        before.append(figure)


def _one_unit(a: Figure, b: Figure) -> bool:
    return a.scale == b.scale and (same_unit(a, b) or a.unit == "money")


def _referred(figure: Figure, near: Sequence[Figure]) -> Iterator[Frame]:
    mistyped = [f for f in near if likeness(f, figure) == STRONG]
    same = any(f.interval.meets(figure.interval) for f in near)
    if not same and len({f.value for f in mistyped}) == 1:
        yield Frame(
            "repeat", {"here": (figure,), "there": (mistyped[0],)}, {}, _alike(figure, mistyped[0]), figure.sentence
        )


def _again(figure: Figure, near: Sequence[Figure]) -> Iterator[Frame]:
    """A figure that the text says it has given before: `the said 14 per cent`."""
    same = [f for f in near if f.value == figure.value]
    if same:
        yield Frame("repeat", {"here": (figure,), "there": (same[-1],)}, {}, _alike(figure, same[-1]), figure.sentence)


def _is_mentioned(prose: Prose, figure: Figure) -> bool:
    start = figure.extent[0] if figure.extent[1] else figure.start
    before = _WORD.search(prose.document.text[max(0, start - 24) : start])
    return before is not None and has(prose.lexicon.words.get("mentioned", ""), before[1])


def _is_definite(prose: Prose, figure: Figure) -> bool:
    start = figure.extent[0] if figure.extent[1] else figure.start
    before = _WORD.search(prose.document.text[max(0, start - 12) : start])
    return before is not None and has(prose.lexicon.words.get("the", ""), before[1])


# -- digits in another order -------------------------------------------------------------------------------------------


def _swapped(prose: Prose, body: Sequence[Mention]) -> Iterator[Frame]:
    """Each figure against the nearest before it that have its digits in some order."""
    count = Counter(m.figure.value for m in body)
    alike: dict[tuple[str, str], list[Mention]] = {}
    for b in body:
        if b.figure.word or len(digits(b.figure)) < _LEAST:
            continue
        before = alike.setdefault(("".join(sorted(digits(b.figure))), b.figure.unit), [])
        for a in before[-_NEAREST:]:
            if _apart(a, b) and _comparable(a.figure, b.figure) and _of_one(a, b):
                yield from _held(a, b, count)
        before.append(b)


def _apart(a: Mention, b: Mention) -> bool:
    """Whether the two stand in different sentences, and are not said to be of different times."""
    said = {m.figure.context.period for m in (a, b) if "period" not in m.figure.context.carried}
    return a.line.number != b.line.number and len(said - {""}) < 2


def _held(a: Mention, b: Mention, count: Counter[Fraction | None]) -> Iterator[Frame]:
    long = len(digits(a.figure)) >= _LONG
    if a.figure.interval.meets(b.figure.interval):
        if a.figure.value == b.figure.value and long:
            yield _frame(b.figure, a.figure, b.line)
    elif likeness(a.figure, b.figure) == STRONG and (long or _placed(a, b)) and _once(a, b, count):
        yield _frame(b.figure, a.figure, b.line)


def _once(a: Mention, b: Mention, count: Counter[Fraction | None]) -> bool:
    """Whether one of the two values is printed only here."""
    return min(count[a.figure.value], count[b.figure.value]) == 1


def _placed(a: Mention, b: Mention) -> bool:
    """Whether both sentences name the same place."""
    here, there = a.figure.context, b.figure.context
    return bool(here.place) and here.place == there.place and "place" not in here.carried | there.carried


def _of_one(a: Mention, b: Mention) -> bool:
    """Whether both are said of one noun, or are followed by the same word of comparison."""
    after = [
        m.after(1)[0].text.lower() if m.after(1) and m.after(1)[0].kind in ("more", "less") else "" for m in (a, b)
    ]
    compound = sorted((a.figure.of.lower(), b.figure.of.lower()), key=len)
    counted = a.figure.unit == "count"
    same = counted and len(compound[0]) >= _NOUN and compound[1].endswith(compound[0])
    return same or related(a.nouns, b.nouns) or (bool(after[0]) and after[0] == after[1])


def _frame(here: Figure, there: Figure, line: Line) -> Frame:
    if _tenths(here, there):
        here, there = (replace(f, interval=exactly(f.value or 0)) for f in (here, there))
    return Frame("repeat", {"here": (here,), "there": (there,)}, {}, _alike(here, there), line.number)


def _alike(here: Figure, there: Figure) -> dict[str, str]:
    """Each of the two as the other is printed, where it can take its place."""
    if len(digits(here)) != len(digits(there)) or not digits(here) or here.hedge or there.hedge:
        return {}
    return {"like_there": with_marks(here, there), "like_here": with_marks(there, here)}
