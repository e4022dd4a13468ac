"""So much a day, a week or a year is the total of a period divided by its days, weeks or years.

Looks at `pace` frames. A month has 28 to 31 days; where the text leaves several totals open, one that fits is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Figure, Frame, Outcome, Suggestion, Verdict
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope


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
    (mean,) = frame.figures["mean"]
    for total, numbers in zip(frame.figures["total"], frame.facts["numbers"], strict=True):
        for number in numbers:
            parts = [("mean", mean), ("total", total)]
            yield relation(_formula(mean, float(number)), parts, doubt=frame.doubt)


def _formula(mean: Figure, number: float) -> str:
    """An average that is printed as a whole number is rounded to it."""
    if mean.unit == "count" and not mean.decimals:
        return f"abs(total / {number:g} - mean) <= 0.5"
    return f"total / {number:g} == mean"
