"""A change in the text beside the signed cell that it repeats: `fell by 0.7 per cent in Acre`, in a cell −0.7.

Frame `cell_sign` · figures: figure, cell · words: direction, name · facts: direction (1 or -1).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.bindings import bound, is_outside, name_word, sources
from auditor.reading.frames.cell import comparable, fits
from auditor.reading.frames.change import DIRECTIONS
from auditor.reading.frames.tabled_change import sizes
from auditor.reading.prose import Prose


def frames(prose: Prose) -> Iterator[Frame]:
    for source in sources(prose):
        signed = [series for series in source.series if series.signed]
        for line in prose.lines if signed else ():
            if not is_outside(prose, line, source):
                continue
            words = {at: word for at, figure, word in sizes(prose, line) if not figure.sign}
            for one in bound(prose, line, source):
                pairs = source.row(one.naming.row) if one.at in words and not one.inherited else []
                same = [(s, m) for s, m in pairs if comparable(one.figure, m.figure) and fits(one.figure, m.figure)]
                if len(same) == 1 and same[0][0] in signed:
                    word = words[one.at]
                    figures = {"figure": (one.figure,), "cell": (same[0][1].figure,)}
                    said = {"direction": prose.word(word), "name": name_word(prose, one.naming)}
                    yield Frame("cell_sign", figures, said, {"direction": DIRECTIONS[word.kind]}, line.number)
