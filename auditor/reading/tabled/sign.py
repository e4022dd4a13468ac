"""A change in the text beside the signed cell that it repeats: `fell by 0.7 per cent in Acre`, in a cell −0.7.

Frame `cell_sign` · figures: figure, cell · words: direction, name · facts: direction (1 or -1).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.tabled.bindings import Near, name_word
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tabled.change import sizes


def frames(near: Near) -> Iterator[Frame]:
    prose, source = near.prose, near.source
    signed = [series for series in source.series if series.signed]
    words = {at: word for at, figure, word in sizes(prose, near.line) if not figure.sign} if signed else {}
    for one in near.bounds:
        pairs = source.row(one.naming.row) if one.at in words and not one.inherited else []
        same = [(s, m) for s, m in pairs if comparable(one.figure, m.figure) and fits(one.figure, m.figure)]
        if len(same) == 1 and same[0][0] in signed:
            word = words[one.at]
            figures = {"figure": (one.figure,), "cell": (same[0][1].figure,)}
            said = {"direction": prose.word(word), "name": name_word(prose, one.naming)}
            yield Frame("cell_sign", figures, said, {"direction": DIRECTIONS[word.kind]}, near.line.number)
