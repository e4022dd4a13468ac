"""A figure that the body prints twice: in a list and in the text, or as `the 640 million`, `a surplus of 18.6 million`.

Frame `repeat` · figures: here, there · doubt. For headline and body see titled.py.

Only long numbers with the same digits in another order are held against each other, if they are said of one noun, and
short ones if the place is the same too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, mentions, related
from auditor.reading.numbers.near import STRONG, digits, likeness
from auditor.reading.numbers.spelt import with_marks
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

BODY = ("lead", "paragraph", "item", "caption")
_LEAST = 2  # digits that can stand in another order
_NEAREST = 6  # figures with the same digits that are looked back on
_LONG = 4  # digits from which the same digits in another order are no accident
_WORD = re.compile(r"([^\W\d_]+)\s+$")
_NOUN = 4  # letters that a noun has to be the end of a compound
_WHOLE = ("count", "money", "measure", "percent", "percentage_point", "points", "rate", "per_capita")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    body = [m for one in near.values() for m in one if is_repeatable(m.figure) and role_of(prose, m) in BODY]
    yield from _definite(prose)
    yield from _swapped(prose, body)


def is_repeatable(figure: Figure) -> bool:
    return figure.unit in _WHOLE and figure.unit not in LENGTHS and figure.value is not None and not figure.quoted


def role_of(prose: Prose, mention: Mention) -> str:
    return prose.passage(mention.line).role


def comparable(a: Figure, b: Figure) -> bool:
    changes = (a.role == "change") == (b.role == "change")
    return same_unit(a, b) and changes and (a.word == b.word or a.scale > 1)


def tenths(a: Figure, b: Figure) -> bool:
    """Whether both are so many in ten."""
    return a.word and b.word and a.unit == b.unit == "percent"


# -- the 640 million ---------------------------------------------------------------------------------------------------


def _definite(prose: Prose) -> Iterator[Frame]:
    """A figure behind `the` that has the digits of one before it, in another order, and of no other figure."""
    alike: dict[str, list[Figure]] = {}
    for figure in prose.figures:
        if figure.role == "label" or not is_repeatable(figure):
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
            if _apart(a, b) and comparable(a.figure, b.figure) and _of_one(a, b):
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
            yield repeated(b.figure, a.figure, b.line)
    elif likeness(a.figure, b.figure) == STRONG and (long or _placed(a, b)) and _once(a, b, count):
        yield repeated(b.figure, a.figure, b.line)


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


def repeated(here: Figure, there: Figure, line: Line) -> Frame:
    if tenths(here, there):
        here, there = (replace(f, interval=exactly(f.value or 0)) for f in (here, there))
    return Frame("repeat", {"here": (here,), "there": (there,)}, {}, _alike(here, there), line.number)


def _alike(here: Figure, there: Figure) -> dict[str, str]:
    """Each of the two as the other is printed, where it can take its place."""
    if len(digits(here)) != len(digits(there)) or not digits(here) or here.hedge or there.hedge:
        return {}
    return {"like_there": with_marks(here, there), "like_here": with_marks(there, here)}
