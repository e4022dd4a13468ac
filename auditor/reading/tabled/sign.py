"""A change in the text beside the signed cell that it repeats: `fell by 0.7 per cent in Acre`, in a cell −0.7.

Frame `cell_sign` · figures: figure, cell · words: direction, name · facts: direction (1 or -1).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.about.times import period_of
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.tabled.bindings import Near, name_word
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tabled.change import sizes
from auditor.reading.tables.series import Series


def frames(near: Near) -> Iterator[Frame]:
    prose, source = near.prose, near.source
    signed = [series for series in source.series if series.signed]
    words = {at: word for at, figure, word in sizes(prose, near.line) if not figure.sign} if signed else {}
    for one in near.bounds:
        pairs = source.row(one.naming.row) if one.at in words and not one.inherited else []
        same = [(s, m) for s, m in pairs if comparable(one.figure, m.figure) and fits(one.figure, m.figure)]
        if len(same) == 1 and same[0][0] in signed and not _of_other_periods(near, same[0][0]):
            word = words[one.at]
            figures = {"figure": (one.figure,), "cell": (same[0][1].figure,)}
            said = {"direction": prose.word(word), "name": name_word(prose, one.naming)}
            yield Frame("cell_sign", figures, said, {"direction": DIRECTIONS[word.kind]}, near.line.number)


def _of_other_periods(near: Near, change: Series) -> bool:
    """Whether a sentence names the period of a column that a column of changes is not counted from or to."""
    figures = (near.prose.figures[t.figure] for t in near.line.tokens if t.figure >= 0)
    said = {period for figure in figures if (period := period_of(figure))}
    ends = change.facts.get("columns", ())
    return any(s.facts.get("period") in said and s.column not in ends for s in near.source.series if s is not change)
