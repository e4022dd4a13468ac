"""Two levels against each other, with a word for where the second lies: `while the mean was 0.9, Acre is up at 1.2`.

Frame `comparison` · figures: from, to · words: direction · facts: direction, as in `change` frames.
Words used: where_words of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

UP_AT = "v=change at ..2 b=figure"
_LEVELS = ("percent", "per_mille", "per_capita", "rate", "points", "count", "money", "measure")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for match in prose.matches(UP_AT, [line]):
            token, to = match.token("v"), prose.figure(match, "b")
            before = [
                (i, prose.figures[t.figure])
                for i, t in enumerate(line.tokens[: match.at("v")])
                if t.figure >= 0 and prose.figures[t.figure].unit in _LEVELS and prose.figures[t.figure].role != "label"
            ]
            opened = any(t.kind in ("while", "against") for t in line.tokens[: match.at("v")])
            is_where = has(prose.lexicon.words.get("where_words", ""), token.text)
            if len(before) == 1 and opened and is_where and same_unit(before[0][1], to):
                figures = {"from": (before[0][1],), "to": (to,)}
                facts = {"direction": DIRECTIONS[token.kind]}
                yield Frame("comparison", figures, {"direction": prose.word(token)}, facts, line.number)
