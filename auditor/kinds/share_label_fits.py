"""Figures that a label calls shares can be shares: none above 1, and none that the text gives as so much per head.

Looks at `share_label` frames: lists whose heading or caption begins with a word such as `share`, over figures without a
percent sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.interval import between
from auditor.model import Figure, Frame, Outcome, Part, Step
from auditor.relations import means, outcome
from auditor.scope import Scope

SHARE = between(0, 1)


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("share_label"):
        yield _relation(frame)


def _relation(frame: Frame) -> Outcome:
    values, same = frame.figures["values"], frame.figures["same"]
    worst = next((f for f in values if not f.interval.meets(SHARE)), None)
    figure = worst or values[0]
    steps = [*means([figure]), Step("says", {"word": frame.words["label"]})]
    if worst:
        steps.append(Step("above", {"figure": figure, "bound": SHARE.high}))
    elsewhere: list[Figure] = [f for f in same if f.quote == figure.quote]
    parts: list[tuple[str, Part]] = [
        ("label", frame.words["label"]),
        ("figure", figure),
        *(("per_head", f) for f in elsewhere[:1]),
    ]
    return outcome(worst is None and not elsewhere, parts, steps, doubt=frame.doubt)
