"""What a slip of the pen is: what could have stood in the place of a figure.

`edits` are slips that a writer can be shown: other digits (auditor/corrections/misprints.py), million for billion,
hours for minutes, one number word for another (auditor/corrections/rewording.py). `slips` are these and more, whatever
could be meant by them: one slip of any sort explains a contradiction, but it says not how the text should read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations

from auditor.corrections.misprints import corrected, has_digits, reordered, substituted, usual, with_value
from auditor.corrections.rewording import alike, cased, number_words
from auditor.interval import between
from auditor.lexicon import Lexicon
from auditor.model import Document, Figure
from auditor.reading.numbers.dimensions import Unit, own_unit, units_like
from auditor.reading.numbers.numerals import figures as read_figures

_FLIPPED = {"+": "−", "−": "+", "-": "+", "–": "+"}
_WORD = re.compile(r"[^\W\d_]+\.?")
_BARE = re.compile(r"[^\W\d_]+")
_BEHIND = 24  # characters behind a figure in which its unit stands
_ROOM = 60  # characters around a figure that are read again with it

_MEASURED = ("money", "measure", "rate", "per_capita")
_TENS = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
_DAYS = (1, 7, 30, 91, 182, 365)  # the lengths of what a mean may be told by
_ODD = Fraction(1, 50)  # of a value, by which one unit of time is not so many of another
_FRACTIONS = tuple(sorted({Fraction(a, b) for b in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20) for a in range(1, b)}))
_MULTIPLES = tuple(Fraction(half, 2) for half in range(3, 21))  # that are said in words


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the text, and the figure that then stands there. slips: how far it is from what is printed."""

    start: int
    end: int
    replacement: str
    figure: Figure
    slips: int


def edits(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """Every slip that could have led to a figure and that can be put right in the text, the likeliest first."""
    if figure.value is None:
        return
    if has_digits(figure):
        yield from _printed(figure, usual(figure))
        yield from _of_sign(figure)
        yield from _of_scale(figure, document, lexicon)
        yield from _of_unit(figure, document, lexicon)
    else:
        yield from _of_words(figure, document, lexicon)


def one_digit(figure: Figure) -> Iterator[Edit]:
    """The figure with one digit for another."""
    yield from _printed(figure, substituted(figure.quote))


def slips(figure: Figure, document: Document, lexicon: Lexicon, mean: bool = False) -> Iterator[Figure]:
    """What one slip of any sort leaves in the place of a figure. mean: whether it is told by some length of time."""
    yield from (edit.figure for edit in edits(figure, document, lexicon))
    if figure.unit == "multiple":
        yield from (with_value(figure, multiple) for multiple in _MULTIPLES)
    if figure.word and figure.unit == "percent":
        yield from (with_value(figure, 100 * fraction) for fraction in _FRACTIONS)
    if figure.word:
        return
    yield from (edit.figure for edit in _printed(figure, (*substituted(figure.quote), *reordered(figure.quote))))
    if figure.unit in _MEASURED or mean:
        yield from (_about(figure, factor) for factor in _TENS)
    if mean:
        yield from (_about(figure, Fraction(a, b)) for a, b in permutations(_DAYS, 2))


def _about(figure: Figure, factor: Fraction) -> Figure:
    """The figure in a unit that is so many times as large; months and weeks are not quite of one length."""
    value = (figure.value or Fraction(0)) * factor
    return replace(figure, value=value, interval=figure.interval.scaled(factor) + between(-value * _ODD, value * _ODD))


# -- digits ------------------------------------------------------------------------------------------------------------


def _printed(figure: Figure, numbers: Iterable[str]) -> Iterator[Edit]:
    """Other numbers in the place of a printed one."""
    for printed in numbers:
        changed = corrected(figure, printed)
        if changed is not None:
            yield Edit(figure.start, figure.end, printed, changed, 1)


def _of_sign(figure: Figure) -> Iterator[Edit]:
    if figure.quote[0] in _FLIPPED and figure.value:
        turned = replace(figure, value=-figure.value, interval=-figure.interval)
        yield Edit(figure.start, figure.end, _FLIPPED[figure.quote[0]] + figure.quote[1:], turned, 1)


# -- units -------------------------------------------------------------------------------------------------------------


def _of_scale(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """`millioner` for `milliarder`, in the same form of the word; no scale at all."""
    spot = (word.search(document.text, figure.end, figure.end + 20) for word in (_WORD, _BARE))
    found = next((m for m in spot if m and m[0].lower() in lexicon.scales), None) if figure.scale > 1 else None
    if found is None:
        return
    own = found[0].lower()
    for other in sorted(lexicon.scales, key=lambda w: -alike(w, own)):
        if lexicon.scales[other] != figure.scale and (alike(other, own) > 2 or max(len(other), len(own)) <= 2):
            changed = _scaled(figure, Fraction(lexicon.scales[other], figure.scale), scale=lexicon.scales[other])
            yield Edit(found.start(), found.end(), cased(other, found[0]), changed, 1)
    yield Edit(figure.end, found.end(), "", _scaled(figure, Fraction(1, figure.scale), scale=1), 1)


def _of_unit(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """`hektar` for `dekar`: another unit of time, or one of the dimension that is so many tens of this one.

    Units that the text uses come first. Of each, one word is offered, the one most like what is printed.
    """
    own = own_unit(figure, lexicon) if figure.unit != "count" else None
    word = re.compile(rf"(?<!\w){re.escape(figure.of)}(?!\w)", re.IGNORECASE) if own and figure.of else None
    found = word.search(document.text, figure.end, figure.end + _BEHIND) if word else None
    if own is None or found is None:
        return
    for size, other in _taken_for(own, figure.of, document.text, lexicon):
        changed = _scaled(figure, size / own.size, of=other.lower())
        yield Edit(found.start(), found.end(), other, changed, 1)


def _taken_for(own: Unit, printed: str, text: str, lexicon: Lexicon) -> Iterator[tuple[Fraction, str]]:
    """The sizes of the units that a printed one may stand for, each with its word."""
    words: dict[Fraction, list[str]] = {}
    for word, unit in units_like(own, lexicon):
        if _is_taken_for(unit, own):
            words.setdefault(unit.size, []).append(word)
    used = {word for forms in words.values() for word in forms if _uses(text, word)}
    likest = {size: max(forms, key=lambda w: (alike(w.lower(), printed), w in used)) for size, forms in words.items()}
    order = sorted(words, key=lambda size: (used.isdisjoint(words[size]), -alike(likest[size].lower(), printed)))
    yield from ((size, likest[size]) for size in order)


def _is_taken_for(unit: Unit, own: Unit) -> bool:
    """Whether a slip takes one unit of a dimension for another: minutes for hours, km for m, but no miles for km."""
    factor = max(unit.size, own.size) / min(unit.size, own.size)
    tens = factor.denominator == 1 and str(factor).rstrip("0") == "1"
    return factor != 1 and (unit.dimension == "time" or tens)


def _uses(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _scaled(figure: Figure, factor: Fraction, scale: int = 0, of: str = "") -> Figure:
    """The figure so many times as large, in another scale or unit."""
    value = (figure.value or Fraction(0)) * factor
    interval = figure.interval.scaled(factor)
    return replace(figure, value=value, interval=interval, scale=scale or figure.scale, of=of or figure.of)


# -- words -------------------------------------------------------------------------------------------------------------


def _of_words(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """One number word of the quote for another of its kind."""
    for word in _BARE.finditer(figure.quote):
        for other in number_words(word[0], lexicon):
            printed = figure.quote[: word.start()] + other + figure.quote[word.end() :]
            changed = _read_again(figure, printed, document, lexicon)
            if changed is not None:
                yield Edit(figure.start, figure.end, printed, changed, 1)


def _read_again(figure: Figure, printed: str, document: Document, lexicon: Lexicon) -> Figure | None:
    """The figure that is read where another text is printed in its place."""
    left, right = max(0, figure.start - _ROOM), figure.end + _ROOM
    before, after = document.text[left : figure.start], document.text[figure.end : right]
    found = read_figures(
        before + printed + after, 0, len(before + printed + after), lexicon, figure.source, figure.passage
    )
    at = len(before)
    again = next((f for f in found if f.start == at and f.end == at + len(printed)), None)
    if again is None or again.value is None or again.unit != figure.unit:
        return None
    return replace(figure, value=again.value, interval=again.interval)
