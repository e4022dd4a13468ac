"""A rate for all in the text beside the column of its parts: `in England an annual rise of 7.3%`, over nine regions.

Frame `overall` (see frames/overall.py) with bound `both`. The text names the row of the whole and the header of the
column, and its figure is none of the row's cells.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.for_all import MEANLIKE
from auditor.reading.binding.mentions import related
from auditor.reading.tabled.bindings import Near, words_of
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tables.series import Series
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import has

_LEAST = 3  # rows that make a whole


def frames(near: Near) -> Iterator[Frame]:
    said = words_of(near.prose, near.line)
    for one in near.bounds:
        pairs = [(s, m) for s, m in near.source.row(one.naming.row) if comparable(one.figure, m.figure)]
        if one.inherited or any(fits(one.figure, m.figure) for _, m in pairs):
            continue
        columns = [s for s, m in pairs if m.whole and _is_all(near.prose, m.name.quote) and _is_rate(s)]
        named = [s for s in columns if s.words and related(s.words, said)]
        if len(named) == 1:
            parts = tuple(m.figure for m in named[0].ranked)
            figures = {"whole": (one.figure,), "parts": parts}
            yield Frame("overall", figures, facts={"bound": "both"}, sentence=near.line.number)


def _is_all(prose: Prose, name: str) -> bool:
    words = prose.lexicon.words
    return has(f"{words.get('table_whole', '')} {words.get('table_total', '')}", name)


def _is_rate(series: Series) -> bool:
    return len(series.ranked) >= _LEAST and all(m.figure.unit in MEANLIKE for m in series.members)
