"""What a wrong figure could have been: the value that its relation asks for, and the ways in which figures go wrong.

A candidate is kept only if it satisfies every relation that the figure stands in. Candidates are printed as the figure
was: same decimals, same marks, same scale. Nothing here is applied by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor import formula as formulas
from auditor.interval import exactly
from auditor.model import Figure, Outcome, Suggestion
from auditor.relations import by_role

MOST = 3  # suggestions for one figure
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a figure could have been. slips: how it would have gone wrong (fewer is likelier); support: relations it fits."""

    figure: Figure
    value: Fraction
    printed: str
    slips: int
    support: int


def candidates(outcome: Outcome, others: Sequence[Outcome]) -> list[Candidate]:
    """The corrections that mend a violated outcome and keep every other relation of the figure, the likeliest first."""
    figures = by_role(outcome.parts)
    found: dict[tuple[int, str], Candidate] = {}
    for role, found_here in figures.items():
        for figure in found_here:
            if role in outcome.formula and figure.value is not None and not figure.quoted:
                for candidate in _of_figure(figure, outcome, others):
                    found.setdefault((figure.start, candidate.printed), candidate)
    return sorted(found.values(), key=lambda c: (-c.support, c.slips, c.figure.start, c.printed))


def _of_figure(figure: Figure, outcome: Outcome, others: Sequence[Outcome]) -> Iterator[Candidate]:
    standing = [o for o in others if o.formula and _stands_in(figure, o)]
    for value, printed, slips in _values(figure, outcome):
        changed = replaced(figure, value)
        if fits(outcome, figure, changed) and all(fits(other, figure, changed) for other in standing):
            yield Candidate(figure, value, printed, slips, 1 + len(standing))


def _stands_in(figure: Figure, outcome: Outcome) -> bool:
    return any(isinstance(part, Figure) and _same_place(part, figure) for _, part in outcome.parts)


def _same_place(a: Figure, b: Figure) -> bool:
    return (a.source, a.start, a.end) == (b.source, b.start, b.end)


def fits(outcome: Outcome, figure: Figure, changed: Figure) -> bool:
    """Whether the relation of an outcome is possible with one figure changed."""
    figures = by_role(
        (role, changed if isinstance(part, Figure) and _same_place(part, figure) else part)
        for role, part in outcome.parts
    )
    return formulas.possible(outcome.formula, formulas.intervals(figures))


def replaced(figure: Figure, value: Fraction) -> Figure:
    """The figure with another value, as wide as before."""
    assert figure.value is not None
    shift = value - figure.value
    return replace(figure, value=value, interval=figure.interval + exactly(shift))


# -- which values ------------------------------------------------------------------------------------------------------


def _values(figure: Figure, outcome: Outcome) -> Iterator[tuple[Fraction, str, int]]:
    """(value, as printed, slips): slips of the pen first, then what the relation asks for."""
    if figure.word or not _DIGITS.search(figure.quote):
        return
    for printed in slips(figure.quote):
        value = _read_like(figure, printed)
        if value is not None and value != figure.value:
            yield value, printed, 1
    asked = solved(outcome, figure)
    if asked is not None:
        step = Fraction(figure.scale, 10**figure.decimals)
        value = round(asked / step) * step
        printed = like(figure, value)
        if printed != figure.quote:
            yield value, printed, 2


def slips(quote: str) -> Iterator[str]:
    """The printed number with digits swapped, lost, doubled, a zero lost or added, the decimal mark moved."""
    places = [m.start() for m in _DIGITS.finditer(quote)]
    for a, b in zip(places, places[1:], strict=False):
        if quote[a] != quote[b]:
            yield quote[:a] + quote[b] + quote[a + 1 : b] + quote[a] + quote[b + 1 :]
    match = re.fullmatch(r"(\d+)([.,])(\d+)", quote)
    if match:
        whole, mark, rest = match.groups()
        yield f"{whole}{mark}0{rest}" if whole == "0" else f"0{mark}{whole}{rest}"
        if rest.startswith("0") and len(rest) > 1:
            yield f"{whole}{mark}{rest[1:]}"
        if len(whole) > 1:
            yield f"{whole[:-1]}{mark}{whole[-1]}{rest}"
    if quote.isdigit():
        yield quote + "0"
        if len(quote) > 1:
            yield from (quote[:n] + quote[n + 1 :] for n in range(len(quote)) if quote[:n] + quote[n + 1 :] != "0")


def _read_like(figure: Figure, printed: str) -> Fraction | None:
    """The value of another number printed with the marks of this one."""
    assert figure.value is not None
    digits = "".join(c for c in printed if c.isdigit())
    if not digits:
        return None
    decimals = figure.decimals
    match = re.fullmatch(r"\d+[.,](\d+)", printed)
    if figure.decimals and match:
        decimals = len(match[1])
    sign = -1 if figure.value < 0 else 1
    return sign * Fraction(int(digits), 10**decimals) * figure.scale


def solved(outcome: Outcome, figure: Figure) -> Fraction | None:
    """The value that the first impossible comparison asks of a figure, all others at the middle of what they mean."""
    comparisons = formulas.compared(outcome.formula, formulas.intervals(by_role(outcome.parts)))
    wrong = next((n for n, c in enumerate(comparisons) if not c.possible), None)
    if wrong is None or figure.value is None:
        return None

    def gap(value: Fraction) -> Fraction | None:
        figures = by_role(
            (role, replace(part, interval=exactly(value)) if part is figure else _pointed(part))
            for role, part in outcome.parts
            if isinstance(part, Figure)
        )
        one = formulas.compared(outcome.formula, formulas.intervals(figures))[wrong]
        left, right = one.left.value.middle, one.right.value.middle
        return None if left is None or right is None else left - right

    return _root(gap, figure.value)


def _pointed(figure: Figure) -> Figure:
    """The figure as one value: the printed one, or the middle of what it can mean."""
    value = figure.value if figure.value is not None else figure.interval.middle
    return figure if value is None else replace(figure, interval=exactly(value))


def _root(call: Callable[[Fraction], Fraction | None], start: Fraction, steps: int = 24) -> Fraction | None:
    """Where a monotone function is zero, by secants; exact at once where it is linear."""
    a, b = start, start + max(abs(start) / 8, Fraction(1, 8))
    fa, fb = call(a), call(b)
    for _ in range(steps):
        if fa is None or fb is None or fa == fb:
            return None
        a, b = b, (b - fb * (b - a) / (fb - fa)).limit_denominator(10**12)
        fa, fb = fb, call(b)
        if fb is not None and abs(fb) <= Fraction(1, 10**9) * max(1, abs(b)):
            return b
    return None


# -- printing ----------------------------------------------------------------------------------------------------------


def like(figure: Figure, value: Fraction) -> str:
    """A value printed as the figure is: its decimals, its decimal mark, its thousands mark, its scale."""
    scaled = abs(value) / figure.scale
    whole, _, decimals = f"{float(scaled):.{figure.decimals}f}".partition(".")
    mark = "," if re.search(r",\d{1,2}$|,\d+$", figure.quote) and figure.decimals else "."
    between = re.search(r"(?<=\d)([ .,\u00a0\u2009\u202f])(?=\d{3}(?!\d))", figure.quote)
    if between and not (figure.decimals and between[1] == mark):
        whole = f"{int(whole):,}".replace(",", between[1])
    lead = re.match(r"[^\d]*", figure.quote)
    return (lead[0] if lead else "") + whole + (mark + decimals if decimals else "")


def suggestions(outcome: Outcome, others: Sequence[Outcome]) -> list[Suggestion]:
    """The best candidates as suggestions, at most MOST a figure."""
    given: dict[int, int] = {}
    out = []
    for candidate in candidates(outcome, others):
        figure = candidate.figure
        if given.get(figure.start, 0) < MOST:
            given[figure.start] = given.get(figure.start, 0) + 1
            out.append(Suggestion(figure.start, figure.end, candidate.printed, "fits_all", figure.source))
    return out


def suspects(outcome: Outcome, found: Iterable[Suggestion]) -> list[list[Figure]]:
    """The single figures that alone could mend the outcome; all figures of its relation if none is known to."""
    starts = {s.start for s in found}
    figures = [part for _, part in outcome.parts if isinstance(part, Figure)]
    alone = [[f] for f in figures if f.start in starts]
    return alone or [[f] for f in figures]

