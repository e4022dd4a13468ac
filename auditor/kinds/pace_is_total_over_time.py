"""So much a day, a week or a year is the total of a period divided by its days, weeks or years.

Looks at `pace` frames. A month has 28 to 31 days; where the text leaves several totals open, one that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import log10

from auditor.model import Figure, Frame, Outcome, Suggestion, Verdict
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

_CLOSE = 0.01  # of a power of ten


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("pace"):
        if frame.one("mean"):
            found = first_that_holds(_readings(frame))
            wrong = found.verdict is not Verdict.HOLDS
            instead = tuple(_instead(frame)) if wrong else ()
            yield replace(found, bound=frame.facts.get("bound", False), suggestions=instead)


def _instead(frame: Frame) -> Iterator[Suggestion]:
    """`a day` for `a week`, where the total gives so much a day."""
    mean, total, per = frame.figures["mean"][0], frame.figures["total"][0], frame.words.get("per")
    for phrase, numbers in frame.facts.get("others", ()) if per else ():
        parts = [("mean", mean), ("total", total)]
        if per and any(relation(_formula(mean, float(n)), parts).verdict is Verdict.HOLDS for n in numbers):
            yield Suggestion(per.start, per.end, phrase, "fits_all", mean.source, (total.quote,))


def _readings(frame: Frame) -> Iterator[Outcome]:
    """The ways to read a frame, those first that a lost digit keeps from holding."""
    (mean,) = frame.figures["mean"]
    ways = [
        (total, float(number))
        for total, numbers in zip(frame.figures["total"], frame.facts["numbers"], strict=True)
        for number in numbers
    ]
    for total, number in sorted(ways, key=lambda way: not _is_tens(mean, *way)):
        yield relation(_formula(mean, number), [("mean", mean), ("total", total)], doubt=frame.doubt)


def _is_tens(mean: Figure, total: Figure, number: float) -> bool:
    """Whether the total gives the mean, or ten or a hundred times as much or as little."""
    if not mean.value or not total.value:
        return False
    tens = log10(abs(float(total.value / mean.value)) / number)
    return abs(tens - round(tens)) < _CLOSE


def _formula(mean: Figure, number: float) -> str:
    """An average that is printed as a whole number is rounded to it."""
    if mean.unit == "count" and not mean.decimals:
        return f"abs(total / {number:g} - mean) <= 0.5"
    return f"total / {number:g} == mean"
