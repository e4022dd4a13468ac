"""A figure for all lies between those of its parts: never above the highest, never below the lowest.

Looks at `overall` frames: means, shares, rates and growth of a whole beside those of groups that make it up, or beside
its highest or its lowest member. Medians are no means and are left out. Where the text leaves open which figure is for
all, one that fits is enough.

A mean for all that lies above the second of a ranked list needs the first of it to be large: the proof says how large.
With reference populations a first that is far smaller cannot give it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.model import Figure, Frame, Outcome, Step, Verdict, Word
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

FORMULAS = {
    "both": "min(parts) <= whole <= max(parts)",
    "high": "whole <= max(parts)",
    "low": "whole >= min(parts)",
}


PER_HEAD = ("percent", "per_mille", "per_capita")
"""Units whose means are weighted by people."""

ROOM = 2
"""How many times its share of the people the weight of a place may be, as not all are counted everywhere."""


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("overall"):
        found = first_that_holds(_relation(frame, whole) for whole in frame.figures["whole"])
        whole = found.parts[0][1]
        found = replace(found, named=frame.facts.get("named", False))
        top = _top(frame, whole, scope) if isinstance(whole, Figure) else None
        yield found if top is None else _weighed(found, frame, top)


def _relation(frame: Frame, whole: Figure) -> Outcome:
    parts = [("parts", part) for part in frame.figures["parts"]]
    return relation(FORMULAS[frame.facts["bound"]], [("whole", whole), *parts], doubt=frame.doubt)


# -- how large the first of a list must be -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Top:
    """The first of a list, and the share of all that it needs for the mean. known: its share of the people."""

    whole: Figure
    first: Figure
    second: Figure
    name: Word
    needed: Fraction
    known: Fraction | None

    def steps(self) -> Iterator[Step]:
        """What a reader can work out: the share that is needed, and the one that it has."""
        ends = {"first": self.first, "second": self.second, "whole": self.whole, "name": self.name}
        yield Step("needs_weight", {**ends, "share": _shown(100 * self.needed)})
        if self.known is not None:
            yield Step("has_weight", {"name": self.name, "share": _shown(100 * self.known)})


def _top(frame: Frame, whole: Figure, scope: Scope) -> Top | None:
    """The first of a list whose mean for all is above its second; None where any size of it would do."""
    first, second = frame.facts.get("first"), frame.facts.get("second")
    if first is None or second is None or whole.unit not in PER_HEAD:
        return None
    mean, most, rest = whole.interval.low, first.interval.high, second.interval.high
    if None in (mean, most, rest) or not rest < mean <= most:
        return None
    name = frame.facts["name"]
    known = scope.places.share(name.quote, whole.context.period)
    return Top(whole, first, second, name, Fraction(mean - rest, most - rest), known)


def _weighed(found: Outcome, frame: Frame, top: Top) -> Outcome:
    """The outcome with what it says of weights; another one where only they show that the mean cannot be."""
    if found.verdict is Verdict.HOLDS and top.known is not None and top.needed > ROOM * top.known:
        weight = _decimal(min(ROOM * top.known, Fraction(1)))
        formula = f"whole <= {weight} * first + (1 - {weight}) * second"
        parts = [("whole", top.whole), ("first", top.first), ("second", top.second)]
        return relation(formula, parts, {"parts": [top.first, top.second]}, frame.doubt, top.steps())
    shown = () if found.verdict is Verdict.HOLDS else top.steps()
    return replace(found, steps=(*found.steps, *shown))


def _shown(share: Fraction) -> Fraction:
    """A share in per cent with two significant digits."""
    places = next((n for n in range(6) if share * 10**n >= 10), 6)
    return Fraction(round(share * 10**places), 10**places)


def _decimal(share: Fraction) -> str:
    """A share as a number that formulas can have, rounded up."""
    return f"{float(Fraction(-int(-share * 10**9 // 1), 10**9)):.9f}"
