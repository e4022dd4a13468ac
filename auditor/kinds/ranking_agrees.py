"""A ranking in the text is in the order of its figures.

Looks at `ranking` frames (a leader and the one behind it: `highest with 44, followed by 36`, `highest 77, lowest 28`)
and at `ranking_end` frames (one that is called first or last beside a row of others). Figures that may be equal
within their rounding are in order; printed otherwise, rounded figures are not equal.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame, Outcome, Step
from auditor.relations import is_rounded, relation
from auditor.scope import Scope

PAIR = {1: "ahead >= behind", -1: "ahead <= behind"}
END = {1: "ahead >= max(behind)", -1: "ahead <= min(behind)"}


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("ranking"):
        yield _judged(frame, PAIR[frame.facts["sign"]])
    for frame in scope.frames("ranking_end"):
        signs = (1, -1) if frame.facts["sign"] == 0 else (frame.facts["sign"],)
        found = [_judged(frame, END[sign]) for sign in signs]
        yield next((one for one in found if one.verdict.value != "violated"), found[0])


def _judged(frame: Frame, formula: str) -> Outcome:
    word = frame.words["claim"]
    parts = [("ahead", frame.one("ahead")), *(("behind", f) for f in frame.figures["behind"]), ("claim", word)]
    if all(is_rounded(figure) for figures in frame.figures.values() for figure in figures):
        formula = formula.replace("=", "")
    return relation(formula, parts, doubt=frame.doubt, says=[Step("says", {"word": word})])
