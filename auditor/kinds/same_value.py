"""A figure that is printed twice has one value.

Looks at `repeat` frames: headline and body, list and text, a figure that is referred back to. Rounding and hedges on
both sides are allowed: `over 50 000` and `50 053` are one value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Frame, Outcome, Suggestion, Verdict
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("repeat"):
        here, there = frame.one("here"), frame.one("there")
        if here and there:
            found = relation("here == there", [("here", here), ("there", there)], doubt=frame.doubt)
            yield replace(found, suggestions=_mended(frame)) if found.verdict is Verdict.VIOLATED else found


def _mended(frame: Frame) -> tuple[Suggestion, ...]:
    """Either of the two as the other."""
    pairs = (("here", "there"), ("there", "here"))
    ends = [(frame.figures[a][0], frame.facts[f"like_{b}"]) for a, b in pairs if frame.facts.get(f"like_{b}")]
    return tuple(Suggestion(figure.start, figure.end, text, "right_repeat") for figure, text in ends)
