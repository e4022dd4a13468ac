"""What mends a violated relation: the figures that alone could be wrong, and what they could have been.

A correction is kept only if it satisfies the relation and every other relation that its figure stands in; the more
relations support it, and the smaller the slip that it supposes, the higher it ranks. Nothing is applied by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor import formula as formulas
from auditor.corrections.misprints import like, with_value
from auditor.corrections.rewording import opposites, points
from auditor.corrections.slips import Edit, edits, one_digit
from auditor.interval import Interval, count_unit, exactly
from auditor.lexicon import Lexicon
from auditor.model import Document, Figure, Outcome, Part, Suggestion, Verdict, Word
from auditor.relations import by_role
from auditor.solver.chain import chain
from auditor.solver.linear import Place, place
from auditor.solver.room import room

MOST = 3  # suggestions for one figure
SHOWN = 4  # figures that a suggestion is said to fit
MANY = 8  # parts of a relation from which it is worked out once what it leaves for each
FEW = 2  # other digits that a figure may have, for any of them to be suggested
_FLIPPED = {"<": ">", ">": "<", "min(": "max(", "max(": "min("}


@dataclass(frozen=True, slots=True)
class Correction:
    """One replacement. support: the relations it satisfies; far: how far it is from what the relation asks."""

    figure: Figure
    edit: Edit
    support: tuple[Outcome, ...]
    far: Fraction

    def suggestion(self) -> Suggestion:
        """What a reader is told: the replacement, and the figures that it fits."""
        edit, beside = self.edit, self._beside()
        why = "fits_more" if len(beside) > SHOWN else "fits_all" if beside else ""
        return Suggestion(edit.start, edit.end, edit.replacement, why, self.figure.source, beside[:SHOWN])

    def _beside(self) -> tuple[str, ...]:
        """The quotes of the other figures of the relations, each once."""
        parts = [part for one in self.support for other in one.together or (one,) for part in _in_formula(other)]
        return tuple(dict.fromkeys(part.quote for part in parts if not _same_place(part, self.figure)))


def corrections(
    outcome: Outcome,
    others: Sequence[Outcome],
    document: Document,
    lexicon: Lexicon,
    wrong: frozenset[Place] | None = None,
    together: Sequence[Outcome] = (),
    alone: bool = False,
) -> list[Suggestion]:
    """What could be written instead, the best supported first, at most MOST in one place.

    wrong: the parts that may be wrong, if that is known. together: violated relations that have the same cause; alone:
    whether one wrong part explains them all, so that what does not mend them all is no correction.
    """
    own = dict.fromkeys(f for f in _suspicious(outcome) if f.source == document.path)
    figures = [f for f in own if wrong is None or place(f) in wrong]
    known = room(outcome) if outcome.formula and len(outcome.parts) > MANY else {}
    found = [c for figure in figures for c in _of_figure(figure, outcome, others, document, lexicon, together, known)]
    if "==" not in outcome.formula and all(c.edit.slips > 1 for c in found):
        found += _of_digits(figures, outcome, others)
    mending = [c for c in found if all(_fits(other, c.figure, c.edit.figure) for other in together if _told(other))]
    found = sorted(
        mending if alone else mending or found, key=lambda c: (-len(c.support), c.edit.slips, c.far, c.edit.start)
    )
    numbers = [one.suggestion() for one in found]
    words = [*outcome.suggestions, *_of_words(outcome, others, document, lexicon)]
    return _few([*(one for one in words if _open(one, outcome, wrong)), *numbers])


def _open(suggestion: Suggestion, outcome: Outcome, wrong: frozenset[Place] | None) -> bool:
    """Whether what a suggestion changes may be wrong."""
    touched = [part for _, part in outcome.parts if suggestion.start < part.end and part.start < suggestion.end]
    return wrong is None or not touched or any(place(part) in wrong for part in touched)


def _few(found: Sequence[Suggestion]) -> list[Suggestion]:
    places: dict[int, list[str]] = {}
    out = []
    for one in found:
        given = places.setdefault(one.start, [])
        if len(given) < MOST and one.replacement not in given:
            given.append(one.replacement)
            out.append(one)
    return out


# -- figures -----------------------------------------------------------------------------------------------------------


def _suspicious(outcome: Outcome) -> Iterator[Figure]:
    """The figures that the formula of an outcome is about, or the relations that cannot hold together."""
    for other in outcome.together:
        yield from _suspicious(other)
    yield from (f for f in _in_formula(outcome) if f.value is not None and not f.quoted)


def _in_formula(outcome: Outcome) -> Iterator[Figure]:
    """The figures that the formula of an outcome names."""
    for role, found in by_role(outcome.parts).items():
        if outcome.formula and role in formulas.names(outcome.formula):
            yield from found


def _of_figure(
    figure: Figure,
    outcome: Outcome,
    others: Sequence[Outcome],
    document: Document,
    lexicon: Lexicon,
    together: Sequence[Outcome],
    known: Mapping[Place, Interval],
) -> Iterator[Correction]:
    """The corrections of one figure. known: what the relation leaves for each of its figures, if it has many."""
    left = known.get(place(figure))
    own = [left.middle] if left is not None and left.middle is not None else [*solved(outcome, figure)]
    values = [*own, *(value for one in together for value in solved(one, figure))]
    tried = [*(edit for value in values for edit in _asked(figure, value)), *edits(figure, document, lexicon)]
    fitting = (edit for edit in tried if left is None or edit.figure.interval.meets(left))
    yield from _kept(fitting, figure, next(iter(own), None), outcome, others, left is not None)


def _of_digits(figures: Sequence[Figure], outcome: Outcome, others: Sequence[Outcome]) -> Iterator[Correction]:
    """One digit for another, where that leaves little choice."""
    for figure in figures:
        found = list(_kept(one_digit(figure), figure, None, outcome, others))
        yield from found if len(found) <= FEW else ()


def _kept(
    tried: Iterable[Edit],
    figure: Figure,
    asked: Fraction | None,
    outcome: Outcome,
    others: Sequence[Outcome],
    fitting: bool = False,
) -> Iterator[Correction]:
    """The edits that satisfy the relation (fitting: all do), and every relation of the figure that holds."""
    standing = [o for o in others if _told(o) and o is not outcome and _stands_in(figure, o)]
    for edit in tried:
        if fitting or _fits(outcome, figure, edit.figure):
            support = [other for other in standing if _fits(other, figure, edit.figure)]
            kept = [other for other in standing if other.verdict is Verdict.HOLDS]
            if all(any(one is other for other in support) for one in kept):
                far = (edit.figure.value or Fraction(0)) - ((figure.value or Fraction(0)) if asked is None else asked)
                yield Correction(figure, edit, (outcome, *support), abs(far))


def _asked(figure: Figure, asked: Fraction) -> Iterator[Edit]:
    """The value that a relation asks for, printed as the figure is."""
    if figure.word or not any(c.isdigit() for c in figure.quote):
        return
    step = Fraction(figure.scale, 10**figure.decimals)
    for value in dict.fromkeys((round(asked / step) * step, _rounded_alike(figure, asked))):
        printed = like(figure, value)
        if printed != figure.quote and value > 0:
            yield Edit(figure.start, figure.end, printed, with_value(figure, value), 2)


def _rounded_alike(figure: Figure, value: Fraction) -> Fraction:
    """A value rounded to the trailing zeros of the printed one."""
    printed = (figure.value or Fraction(0)) / figure.scale
    zeros = Fraction(1, 10**figure.decimals) if figure.decimals else Fraction(count_unit(int(printed)))
    return round(value / (zeros * figure.scale)) * zeros * figure.scale


def _told(outcome: Outcome) -> bool:
    return bool(outcome.formula or outcome.together)


def _stands_in(figure: Figure, outcome: Outcome) -> bool:
    return any(part.start == figure.start and _same_place(part, figure) for _, part in outcome.parts)


def _same_place(part: Part, figure: Figure) -> bool:
    return isinstance(part, Figure) and place(part) == place(figure)


def _fits(outcome: Outcome, figure: Figure, changed: Figure) -> bool:
    """Whether the relation of an outcome is possible with one figure changed, or all that it is made of together."""
    made = [_with(one, figure, changed) for one in outcome.together or (outcome,)]
    alone = all(formulas.possible(one.formula, formulas.intervals(by_role(one.parts))) for one in made)
    return alone and not (outcome.together and chain(made))


def _with(outcome: Outcome, figure: Figure, changed: Figure) -> Outcome:
    return replace(outcome, parts=tuple((role, _changed(part, figure, changed)) for role, part in outcome.parts))


def _changed(part: Part, figure: Figure, changed: Figure) -> Part:
    """A part with another value where it is the figure; one that stands negated stays so."""
    if not isinstance(part, Figure) or not _same_place(part, figure):
        return part
    negated = part.value is not None and figure.value is not None and part.value == -figure.value != figure.value
    interval = -changed.interval if negated else changed.interval
    return replace(part, value=changed.value, interval=interval)


def solved(outcome: Outcome, figure: Figure) -> Iterator[Fraction]:
    """The values that the first impossible comparison asks of a figure, all others at what they print.

    A magnitude can be met from two sides.
    """
    if not outcome.formula:
        return
    comparisons = formulas.compared(outcome.formula, formulas.intervals(by_role(outcome.parts)))
    wrong = next((n for n, c in enumerate(comparisons) if not c.possible), None)
    if wrong is None or figure.value is None or not _stands_in(figure, outcome):
        return

    def gap(value: Fraction) -> Fraction | None:
        parts = [(role, _pointed(part, figure, value)) for role, part in outcome.parts]
        one = formulas.compared(outcome.formula, formulas.intervals(by_role(parts)))[wrong]
        left, right = one.left.value.middle, one.right.value.middle
        return None if left is None or right is None else left - right

    first = _root(gap, figure.value)
    if first is None:
        return
    yield first
    if "abs(" in outcome.formula:
        far = 4 * max(abs(first - figure.value), abs(gap(figure.value) or Fraction(0)), Fraction(1))
        starts = (first + far, first - far)
        yield from dict.fromkeys(v for v in (_root(gap, start) for start in starts) if v is not None and v != first)


def _pointed(part: Part, figure: Figure, value: Fraction) -> Part:
    """A part as one value: the tried one, the printed one, or the middle of what it can mean."""
    if not isinstance(part, Figure):
        return part
    if _same_place(part, figure):
        return replace(part, interval=exactly(value))
    own = part.value if part.value is not None else part.interval.middle
    return part if own is None else replace(part, interval=exactly(own))


def _root(call: Callable[[Fraction], Fraction | None], start: Fraction, steps: int = 24) -> Fraction | None:
    """Where a function is zero, by secants: at once where it is linear."""
    a, b = start, start + max(abs(start) / 8, Fraction(1, 8))
    fa, fb = call(a), call(b)
    for _ in range(steps):
        if fa is None or fb is None or fa == fb:
            return None
        a, b = b, (b - fb * (b - a) / (fb - fa)).limit_denominator(10**12)
        fa, fb = fb, call(b)
        if fb is not None and abs(fb) <= Fraction(1, 10**9) * max(Fraction(1), abs(b)):
            return b
    return None


# -- words -------------------------------------------------------------------------------------------------------------

CLAIMS = ("direction", "word", "claim", "here", "there")
"""The roles of words that say which way a relation goes."""


def _turns(outcome: Outcome) -> bool:
    """Whether the relation would hold with the opposite word, as far as that can be told."""
    if not outcome.formula:
        return bool(outcome.facts.get("turns", True))
    turned = re.sub(r"min\(|max\(|<|>", lambda sign: _FLIPPED[sign[0]], outcome.formula)
    return "==" in turned or formulas.possible(turned, formulas.intervals(by_role(outcome.parts)))


def _of_words(
    outcome: Outcome, others: Sequence[Outcome], document: Document, lexicon: Lexicon
) -> Iterator[Suggestion]:
    """The opposite of a word of direction that no other relation confirms, and points for per cent."""
    for role, part in outcome.parts:
        if isinstance(part, Word) and role in CLAIMS and _turns(outcome) and not _confirmed(part, outcome, others):
            for other in opposites(part, lexicon):
                yield Suggestion(part.start, part.end, other, "opposite", part.source)
        elif isinstance(part, Figure) and role == "by" and part.unit == "percent" and not outcome.formula:
            found = points(part, document, lexicon)
            if found:
                yield Suggestion(*found, "in_points", part.source)


def _confirmed(word: Word, outcome: Outcome, others: Sequence[Outcome]) -> bool:
    """Whether a relation of the same kind holds by the word: `largest, 12 400, followed by 8 100 and 9 300`."""
    alike = (o for o in others if o.verdict is Verdict.HOLDS and o.formula == outcome.formula)
    return any(part == word for other in alike for _, part in other.parts)
