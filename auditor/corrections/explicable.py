"""Whether one slip of the pen explains a contradiction.

A text that is wrong is mostly wrong by one slip (auditor/corrections/slips.py). Where no slip of one figure mends an
equality, its figures are likelier to be of different things than one of them is to be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import formula as formulas
from auditor.corrections.slips import slips
from auditor.model import Figure, Outcome, Reading, Word
from auditor.plugins import languages
from auditor.relations import DIFFERENCE, PERCENT, by_role


def explicable(outcome: Outcome, reading: Reading, strictly: bool = False) -> bool:
    """Whether a violated equality would hold but for one slip, or is no equality of figures of the text.

    strictly: a claim in words needs a slip too.
    """
    figures = [part for _, part in outcome.parts if isinstance(part, Figure)]
    worded = any(isinstance(part, Word) for _, part in outcome.parts)
    told = not strictly and (worded or "==" not in outcome.formula)
    in_table = all(f.cell is not None for f in figures)
    return (
        told
        or in_table
        or _in_points(outcome)
        or any(_mends(outcome, reading))
        or any(_copied(f, reading) for f in figures)
    )


def _in_points(outcome: Outcome) -> bool:
    """Whether a change in per cent is printed in percentage points: `from 24.0 to 29.4, a growth of 22.5 points`."""
    figures = by_role(outcome.parts)
    points = [figure.unit for figure in figures.get("by", ())] == ["percentage_point"]
    return points and outcome.formula == DIFFERENCE and formulas.possible(PERCENT, formulas.intervals(figures))


def _copied(figure: Figure, reading: Reading) -> bool:
    """Whether the percentage before a figure is printed again in its place: `60 per cent of 35 per cent is 60`."""
    near = (
        f for f in reading.figures if f.sentence in (figure.sentence - 1, figure.sentence) and f.unit == figure.unit
    )
    share = figure.unit == "percent" and not figure.word and figure.cell is None
    return share and any(f.value == figure.value and f.start < figure.start for f in near)


def _mends(outcome: Outcome, reading: Reading) -> Iterator[bool]:
    """Of each slip of each figure of the formula, whether the relation would hold with it."""
    named, lexicon = formulas.names(outcome.formula), languages()[reading.document.language]
    for at, (role, part) in enumerate(outcome.parts):
        if isinstance(part, Figure) and role in named and part.value is not None:
            for other in slips(part, reading.document, lexicon, mean=role == "mean"):
                parts = [*outcome.parts[:at], (role, other), *outcome.parts[at + 1 :]]
                yield formulas.possible(outcome.formula, formulas.intervals(by_role(parts)))
