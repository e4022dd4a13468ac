"""Age groups that leave one age out: `18–66 years` and `over 67`, where 67 is in neither.

Frame `ages` · figures: over (each `over N`), below (the groups that end at N − 1), older (each `N or older`) · facts:
age, complete. For every age above which the text counts, if a group ends just below it. Words used: age_after of
Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import pattern

_RANGE = re.compile(r"[\s\u00a0]*(?:år)?[\s\u00a0]*(?:[-–—]|[^\W\d_]{2,4})[\s\u00a0]*$")
_NEXT = 60  # characters from the end of one group of a list to the next
_OVER, _UNDER = ("over", "well_over", "slightly_over"), ("under", "almost")


def frames(prose: Prose) -> Iterator[Frame]:
    ages = [f for f in prose.figures if f.label == "age" and f.value is not None]
    older = [f for f in ages if not f.hedge and _or_older(prose, f)]
    for age in sorted({int(f.value or 0) for f in ages}):
        over = [f for f in ages if f.hedge in _OVER and f.value == age and f not in older]
        same = [f for f in older if f.value == age]
        ranges = _ending(prose, ages, age - 1)
        under = [f for f in ages if f.hedge in _UNDER and f.value == age]
        if over and not _goes_on(ranges, same) and (ranges or (under and same)):
            yield _frame(age, over, [*ranges, *under], same, False)
        elif same and (ranges or under):
            yield _frame(age, [], [*ranges, *under], same, True)


def _goes_on(ranges: Sequence[Figure], older: Sequence[Figure]) -> bool:
    """Whether those so old are listed right behind the group that ends below: `15–64 years: 101, 65 and over: 58`."""
    return any(0 < o.start - r.end <= _NEXT for r in ranges for o in older)


def _or_older(prose: Prose, figure: Figure) -> bool:
    """Whether words such as `or older` follow the age, or are read with it."""
    text = prose.document.text
    end = max(figure.extent[1], figure.end)
    said = text[figure.end : min(len(text), end + 16)]
    found = pattern(prose.lexicon.words.get("age_after", "")).search(said)
    return found is not None and found.start() <= max(8, end - figure.end)


def _ending(prose: Prose, ages: Sequence[Figure], age: int) -> list[Figure]:
    """The upper ends of groups such as `18–66` that end at an age."""
    text = prose.document.text
    out = []
    for first, last in pairwise(ages):
        between = text[first.end : last.start]
        if last.value == age and (first.value or 0) < age and len(between) <= 10 and _RANGE.match(between):
            out.append(last)
    return list({f.start: f for f in out}.values())


def _frame(age: int, over: Sequence[Figure], below: Sequence[Figure], older: Sequence[Figure], complete: bool) -> Frame:
    figures = {"over": tuple(over), "below": tuple(below), "older": tuple(older)}
    sentence = (*over, *older)[0].sentence
    return Frame("ages", {k: v for k, v in figures.items() if v}, {}, {"age": age, "complete": complete}, sentence)
