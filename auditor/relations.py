"""What kinds share: which figures can be compared, and the verdict on a relation between intervals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from auditor import formula as formulas
from auditor.interval import rounded
from auditor.model import Figure, Outcome, Part, Step, Suggestion, Verdict

SHARES = frozenset({"percent", "per_mille"})
AMOUNTS = frozenset({"count", "money", "measure", "points", "index"})

DIFFERENCE = "abs(to - from_) == abs(by)"
PERCENT = "abs(100 * to / from_ - 100) == abs(by)"
"""The size of a change in the unit of its levels (or in points), and in per cent."""


def same_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are printed in one unit: the same kind, base and, for measures and money, the same word."""
    if (a.unit, a.per) != (b.unit, b.per):
        return False
    return a.unit not in ("money", "measure") or not a.of or not b.of or a.of == b.of


def alike(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Two ends of one construction: a bare number takes the unit of the other (`from 0.7 per person to 1.4`)."""
    if a.unit != b.unit and _takes_unit(b, a):
        return a, replace(b, unit=a.unit, per=a.per, of=a.of)
    if a.unit != b.unit and _takes_unit(a, b):
        return replace(a, unit=b.unit, per=b.per, of=b.of), b
    return a, b


def _takes_unit(bare: Figure, other: Figure) -> bool:
    """Whether a number without a unit can be in that of another; the three of `the three that follow` is not in pounds,
    and 3 753 is no percentage."""
    if bare.unit != "count" or bare.of or bare.cell or (bare.word and not other.word):
        return False
    return other.unit not in SHARES or bare.value is None or abs(bare.value) < MOST_PERCENT


MOST_PERCENT = 1000
"""A bare number from here on is no percentage."""


def sharpened(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Two ends of one change have one precision: 5 beside 5.4 is 5.0, 140 000 beside 227 000 to the thousand."""
    own, other = _step(a), _step(b)
    if own is None or other is None or own == other or a.unit != b.unit:
        return a, b
    return (a, _to(b, own)) if own < other else (_to(a, other), b)


def _step(figure: Figure) -> Fraction | None:
    """To what a figure is rounded, where its interval says so; None for what is exact, hedged or in words."""
    low, high = figure.interval.low, figure.interval.high
    if figure.word or figure.hedge or figure.value is None or low is None or high is None or low == high:
        return None
    return high - low if high + low == 2 * figure.value else None


def _to(figure: Figure, step: Fraction) -> Figure:
    return figure if figure.value is None else replace(figure, interval=rounded(figure.value, step))


def judged(possible: bool, doubt: str = "") -> Verdict:
    """holds if the relation is possible; else violated, or undecided where the construction may be misread."""
    if possible:
        return Verdict.HOLDS
    return Verdict.UNDECIDED if doubt else Verdict.VIOLATED


def outcome(
    possible: bool,
    parts: Iterable[tuple[str, Part | None]],
    steps: Iterable[Step] = (),
    facts: Mapping[str, Any] | None = None,
    doubt: str = "",
    suggestions: Iterable[Suggestion] = (),
    exact: bool = True,
) -> Outcome:
    """The outcome of one relation. exact: whether the printed values satisfy it too, or only their rounding."""
    verdict = judged(possible, doubt)
    reason = doubt if verdict is Verdict.UNDECIDED else "" if exact or not possible else "rounding"
    kept = tuple((role, part) for role, part in parts if part is not None)
    return Outcome(verdict, kept, facts or {}, tuple(steps), tuple(suggestions), reason)


def undecided(parts: Iterable[tuple[str, Part | None]], reason: str) -> Outcome:
    kept = tuple((role, part) for role, part in parts if part is not None)
    return Outcome(Verdict.UNDECIDED, kept, reason=reason)


def means(figures: Iterable[Figure | None]) -> list[Step]:
    """The first lines of every proof: what each printed figure can mean."""
    return [Step("means", {"figure": f, "interval": f.interval}) for f in figures if f is not None]


def relation(
    formula: str,
    parts: Iterable[tuple[str, Part | None]],
    facts: Mapping[str, Any] | None = None,
    doubt: str = "",
    says: Iterable[Step] = (),
) -> Outcome:
    """The outcome of a relation that is arithmetic: verdict and proof follow from its formula over the roles.

    Figures whose role the formula does not name are context. says: lines of the proof that go before the arithmetic.
    """
    kept = tuple((role, part) for role, part in parts if part is not None)
    figures = by_role(kept)
    comparisons = formulas.compared(formula, formulas.intervals(figures))
    fits = all(c.possible for c in comparisons)
    exact = formulas.possible(formula, formulas.printed_values(figures))
    named = [f for role in figures for f in figures[role] if role in formulas.names(formula)]
    steps = [*means(named if len(named) <= MOST_MEANINGS else ()), *says, *_worked(comparisons, figures)]
    verdict = judged(fits, doubt)
    reason = doubt if verdict is Verdict.UNDECIDED else "" if exact or not fits else "rounding"
    return Outcome(verdict, kept, facts or {}, tuple(steps), reason=reason, formula=formula, doubt=doubt)


@dataclass(frozen=True, slots=True)
class Together:
    """Relations that share figures and hold one by one, and whether they can hold all at once.

    Where they cannot, none of them can be left out.
    """

    relations: tuple[Outcome, ...]
    possible: bool


def first_that_holds(outcomes: Iterable[Outcome]) -> Outcome:
    """Of one relation in several readings: the first that holds, else the first. There must be one."""
    found = list(outcomes)
    chosen = next((one for one in found if one.verdict is Verdict.HOLDS), found[0])
    return chosen if len(found) == 1 else replace(chosen, doubt=chosen.doubt or SEVERAL)


SEVERAL = "several_readings"
"""The doubt of a relation that was chosen among several."""

MOST_MEANINGS = 6
"""A proof with more figures than this does not spell out what each can mean."""


def by_role(parts: Iterable[tuple[str, Part]]) -> dict[str, list[Figure]]:
    """The figures of an outcome by their role."""
    out: dict[str, list[Figure]] = {}
    for role, part in parts:
        if isinstance(part, Figure):
            out.setdefault(role, []).append(part)
    return out


def _worked(comparisons: Iterable[formulas.Comparison], figures: Mapping[str, list[Figure]]) -> Iterator[Step]:
    """Each compound side worked out, and each comparison that is impossible."""
    for comparison in comparisons:
        for side in (comparison.left, comparison.right):
            if side.compound:
                yield Step("works_out", {"expression": formulas.expression(side.tree, figures), "result": side.value})
        if not comparison.possible:
            values = {
                "a": formulas.expression(comparison.left.tree, figures),
                "x": comparison.left.value,
                "b": formulas.expression(comparison.right.tree, figures),
                "y": comparison.right.value,
            }
            yield Step(_IMPOSSIBLE[comparison.op], values)


_IMPOSSIBLE = {"==": "not_equal", "<=": "too_large", "<": "not_less", ">=": "too_small", ">": "not_more"}
"""The phrases for comparisons that cannot be."""


def pairs(levels: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Every two of the levels that a change can be between, the earlier first, the nearest pair first."""
    found = [(a, b) for n, b in enumerate(levels) for a in levels[:n]]
    return [pair for pair in reversed(found) if same_unit(*pair)]


def beats(a: Figure, b: Figure, sign: int) -> bool:
    """Whether a figure is surely more than another (sign 1), or surely less (-1); rounding keeps their order."""
    low, high = (b.interval, a.interval) if sign > 0 else (a.interval, b.interval)
    return low.below(high) or (low.high is not None and low.high == high.low and is_rounded(a) and is_rounded(b))


def is_rounded(figure: Figure) -> bool:
    """Whether a figure stands for more than its one value."""
    return figure.interval.low != figure.interval.high


def in_place(own: Figure, others: Sequence[Figure], sign: int, place: int) -> bool:
    """Whether a figure can stand in a place (1 is the first) among others, from the highest down or the lowest up."""
    surely = sum(beats(o, own, sign) for o in others)
    maybe = sum(not beats(own, o, sign) for o in others)
    return surely <= place - 1 <= maybe


def turned(a: Figure, b: Figure, direction: int | None) -> tuple[Figure, Figure]:
    """(before, after) of two levels, as a word of direction has it; in their own order without one."""
    if direction is None or a.value is None or b.value is None:
        return a, b
    low, high = (a, b) if a.value <= b.value else (b, a)
    return (low, high) if direction > 0 else (high, low)
