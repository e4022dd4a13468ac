"""How published numbers and words go wrong: what could have stood in the place of a figure.

Digits are swapped, lost, doubled; a zero is lost or added; the decimal mark moves; million stands for billion; one
number word, fraction or multiple for another; a word of direction for its opposite; per cent for percentage points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

from auditor.interval import exactly
from auditor.lexicon import Lexicon
from auditor.model import Document, Figure, Word
from auditor.reading.dimensions import own_unit, units_like
from auditor.reading.numerals import figures as read_figures

_DIGIT = re.compile(r"\d")
_FLIPPED = {"+": "−", "−": "+", "-": "+", "–": "+"}
_LEADING = re.compile(r"\D*0(?![.,]\d|\D*$)")  # a zero that no number begins with
_WORD = re.compile(r"[^\W\d_]+\.?")
_BARE = re.compile(r"[^\W\d_]+")
MOST_WORDS = 24  # other values that are tried in the place of one that is printed in words
FORMS = 2  # words that are tried for each
_BEHIND = 24  # characters behind a figure in which its unit stands
_ROOM = 60  # characters around a figure that are read again with it


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the text, and the figure that then stands there. slips: how far it is from what is printed."""

    start: int
    end: int
    replacement: str
    figure: Figure
    slips: int


def edits(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """Every slip that could have led to a figure, the likeliest first."""
    if figure.value is None:
        return
    if _DIGIT.search(figure.quote) and not figure.word:
        yield from _of_digits(figure)
        yield from _of_scale(figure, document, lexicon)
        yield from _of_unit(figure, document, lexicon)
    else:
        yield from _of_words(figure, document, lexicon)


# -- digits ------------------------------------------------------------------------------------------------------------


def _of_digits(figure: Figure) -> Iterator[Edit]:
    grouped = [] if figure.decimals else [like(figure, v) for v in _lost_or_added(figure)]
    for printed in dict.fromkeys((*misprints(figure.quote), *grouped)):
        value = value_of(figure, printed)
        if value is not None and value != figure.value and not _LEADING.match(printed):
            yield Edit(figure.start, figure.end, printed, with_value(figure, value), 1)
    if figure.quote[0] in _FLIPPED and figure.value:
        printed = _FLIPPED[figure.quote[0]] + figure.quote[1:]
        turned = replace(figure, value=-figure.value, interval=-figure.interval)
        yield Edit(figure.start, figure.end, printed, turned, 1)


def _lost_or_added(figure: Figure) -> Iterator[Fraction]:
    """The values of a grouped number with a zero added, or a digit lost."""
    digits = "".join(_DIGIT.findall(figure.quote))
    sign = -1 if figure.value is not None and figure.value < 0 else 1
    if digits != figure.quote and len(digits) > 1:
        for other in (digits + "0", *(digits[:n] + digits[n + 1 :] for n in reversed(range(len(digits))))):
            yield sign * Fraction(int(other)) * figure.scale


def substituted(figure: Figure) -> Iterator[Edit]:
    """The printed number with one digit for another."""
    for at in (m.start() for m in _DIGIT.finditer(figure.quote)):
        for digit in "0123456789":
            printed = figure.quote[:at] + digit + figure.quote[at + 1 :]
            value = value_of(figure, printed)
            if value is not None and value != figure.value and not _LEADING.match(printed):
                yield Edit(figure.start, figure.end, printed, with_value(figure, value), 1)


def misprints(quote: str) -> Iterator[str]:
    """The printed number with digits swapped, lost or doubled, a zero lost or added, the decimal mark moved."""
    places = [m.start() for m in _DIGIT.finditer(quote)]
    for a, b in pairwise(places):
        if quote[a] != quote[b]:
            yield quote[:a] + quote[b] + quote[a + 1 : b] + quote[a] + quote[b + 1 :]
    match = re.fullmatch(r"(\d+)([.,])(\d+)", quote)
    if match:
        yield from _moved_mark(*match.groups())
    if quote.isdigit() and quote[0] != "0":
        yield quote + "0"
        yield from (
            quote[:n] + quote[n + 1 :] for n in range(len(quote)) if quote[:n] + quote[n + 1 :] not in ("", "0")
        )


def _moved_mark(whole: str, mark: str, rest: str) -> Iterator[str]:
    yield f"0{mark}0{rest}" if whole == "0" else f"0{mark}{whole}{rest}"
    if len(rest) > 1 and rest.startswith("0"):
        yield f"{whole}{mark}{rest[1:]}"
    if len(rest) > 1:
        digits = (whole + rest).lstrip("0")
        yield from (f"{digits[:-n]}{mark}{digits[-n:]}" for n in range(1, len(rest)) if n < len(digits))
    if len(whole) > 1:
        yield f"{whole[:-1]}{mark}{whole[-1]}{rest}"
        yield from (whole[:n] + whole[n + 1 :] + mark + rest for n in range(len(whole)))


def value_of(figure: Figure, printed: str) -> Fraction | None:
    """The value of another number printed with the marks of this one."""
    digits = "".join(_DIGIT.findall(printed))
    if not digits or figure.value is None:
        return None
    match = re.fullmatch(r"\d+[.,](\d+)", printed) if figure.decimals else None
    decimals = len(match[1]) if match else figure.decimals
    sign = -1 if figure.value < 0 else 1
    return sign * Fraction(int(digits), 10**decimals) * figure.scale


def with_value(figure: Figure, value: Fraction) -> Figure:
    """The figure with another value, as wide as before."""
    shift = value - (figure.value or 0)
    return replace(figure, value=value, interval=figure.interval + exactly(shift))


def like(figure: Figure, value: Fraction) -> str:
    """A value printed as the figure is: its decimals, its decimal mark, its thousands mark, its scale."""
    whole, _, decimals = f"{float(abs(value) / figure.scale):.{figure.decimals}f}".partition(".")
    mark = "," if figure.decimals and re.search(r",\d+$", figure.quote) else "."
    between = re.search(r"(?<=\d)([ .,\u00a0\u2009\u202f])(?=\d{3}(?!\d))", figure.quote)
    if between and not (figure.decimals and between[1] == mark):
        whole = f"{int(whole):,}".replace(",", between[1])
    lead = re.match(r"[^\d]*", figure.quote)
    return (lead[0] if lead else "") + whole + (mark + decimals if decimals else "")


# -- words -------------------------------------------------------------------------------------------------------------


def _of_scale(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """`millioner` for `milliarder`, in the same form of the word; no scale at all."""
    spot = (word.search(document.text, figure.end, figure.end + 20) for word in (_WORD, _BARE))
    found = next((m for m in spot if m and m[0].lower() in lexicon.scales), None) if figure.scale > 1 else None
    if found is None:
        return
    own = found[0].lower()
    for other in sorted(lexicon.scales, key=lambda w: -_alike(w, own)):
        if lexicon.scales[other] != figure.scale and (_alike(other, own) > 2 or max(len(other), len(own)) <= 2):
            scaled = _scaled(figure, lexicon.scales[other])
            yield Edit(found.start(), found.end(), _cased(other, found[0]), scaled, 1)
    yield Edit(figure.end, found.end(), "", _scaled(figure, 1), 1)


def _of_unit(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """`hektar` for `dekar`: another unit of the dimension, first the word that the text uses, then the likest."""
    own = own_unit(figure, lexicon) if figure.unit != "count" else None
    word = re.compile(rf"(?<!\w){re.escape(figure.of)}(?!\w)", re.IGNORECASE) if own and figure.of else None
    found = word.search(document.text, figure.end, figure.end + _BEHIND) if word else None
    if own is None or found is None:
        return
    known = units_like(own, lexicon)
    printed = {word: _printed(word, document.text) for word, unit in known if unit.size != own.size}
    words = sorted(known, key=lambda one: (not printed.get(one[0]), -_alike(one[0], figure.of), one[0]))
    for size in dict.fromkeys(unit.size for _, unit in words if unit.size != own.size):
        other = next(name for name, unit in words if unit.size == size)
        factor = size / own.size
        value = (figure.value or Fraction(0)) * factor
        changed = replace(figure, value=value, interval=figure.interval.scaled(factor), of=other)
        yield Edit(found.start(), found.end(), printed[other] or other, changed, 1)


def _printed(word: str, text: str) -> str:
    """A word as a text prints it (`TWh`), or nothing; a capital that begins a sentence is no form of it."""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    if found is None:
        return ""
    return found[0] if found[0][1:] != word[1:] else word


def _scaled(figure: Figure, scale: int) -> Figure:
    """The figure in another scale."""
    factor = Fraction(scale, figure.scale)
    value = (figure.value or Fraction(0)) * factor
    return replace(figure, value=value, interval=figure.interval.scaled(factor), scale=scale)


def _of_words(figure: Figure, document: Document, lexicon: Lexicon) -> Iterator[Edit]:
    """One number word of the quote for another of its kind: `a third` for `a quarter`, `doblet` for `firedoblet`."""
    tables: tuple[Mapping[str, Any], ...] = (
        lexicon.cardinals,
        lexicon.denominators,
        lexicon.ordinals,
        lexicon.multiples,
    )
    for word in re.finditer(r"[^\W\d_]+", figure.quote):
        for table in tables:
            for other in _others(word[0], table):
                printed = figure.quote[: word.start()] + _cased(other, word[0]) + figure.quote[word.end() :]
                changed = _read_again(figure, printed, document, lexicon)
                if changed is not None:
                    yield Edit(figure.start, figure.end, printed, changed, 1)


def _others(word: str, table: Mapping[str, Any]) -> list[str]:
    """The other words of a table, of each value the two forms that are most like this one; none for an article."""
    known = {key.replace("_", " "): value for key, value in table.items()}
    own = known.get(word.lower())
    if own is None or (own == 1 and word.lower() != "one"):
        return []
    forms: dict[Any, list[str]] = {}
    plural = word.lower().endswith("s")
    for other in sorted(known, key=lambda w: (w.endswith("s") != plural, -_alike(w, word.lower()), w)):
        if known[other] != own and len(forms.setdefault(known[other], [])) < FORMS:
            forms[known[other]].append(other)
    nearest = sorted(forms, key=lambda value: (max(value, own) / min(value, own) if min(value, own) > 0 else 0, value))
    return [other for value in nearest[:MOST_WORDS] for other in forms[value]]


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


def opposites(word: Word, lexicon: Lexicon) -> Iterator[str]:
    """The words that say the opposite of a word of direction."""
    for pair in lexicon.words.get("antonyms", "").split():
        a, b = pair.split(":")
        if word.quote.lower() in (a, b):
            yield _cased(b if word.quote.lower() == a else a, word.quote)


def points(figure: Figure, document: Document, lexicon: Lexicon) -> tuple[int, int, str] | None:
    """Where per cent is printed behind a figure, and the words for percentage points: (start, end, replacement)."""
    found = re.compile(r"\s*(per cent|[^\W\d_]+|%)").match(document.text, figure.end)
    words = dict(pair.split(":") for pair in lexicon.words.get("points_for", "").split())
    if found is None or found[1].lower().replace(" ", "_") not in words:
        return None
    said = words[found[1].lower().replace(" ", "_")].replace("_", " ")
    start = found.start(1)
    return start, found.end(1), said if document.text[start - 1 : start] in " \u00a0" else " " + said


def _alike(a: str, b: str) -> int:
    """How many letters two words share at their ends and beginnings: forms of a kind end alike."""
    tail = next(
        (n for n, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), min(len(a), len(b))
    )
    head = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return tail + head


def _cased(word: str, like_this: str) -> str:
    """A word with the capitals of another."""
    if len(like_this) > 1 and like_this.isupper():
        return word.upper()
    return word.capitalize() if like_this[:1].isupper() else word
