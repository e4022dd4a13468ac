"""A level that is said to lie above or below an average: `At 212, the number was below the five-year average of 250`.

Frame `comparison` (see change.py) · figures: from (the average), to · words: direction · facts: direction.

The level stands before in the same clause; in a sentence that points back (`That was 16 more than last year and well
above the average of 37`) it is the first of the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Match, Prose
from auditor.relations import alike, same_unit

BESIDE = (
    "v=more|less than? (article|word|name|window|these)* m=mean ..3 a=count|percent|money|measure|rate|points|per_mille"
)
_CLAUSE = {
    "while",
    "semicolon",
    "not",
    "since",
    "up",
    "down",
    "less",
    "more",
    "from",
    "against",
    "earlier",
    "and",
    "name",
}
_NEAR = 14  # tokens from the level to the word


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for match in prose.matches(BESIDE, [line]):
            mean, level = prose.figure(match, "a"), _level(prose, match)
            if level is None or not _named(match) or mean.role == "change" or mean.hedge:
                continue
            a, b = alike(mean, level)
            if same_unit(a, b) and _of_one(a, b):
                word = match.token("v")
                facts = {"direction": DIRECTIONS[word.kind]}
                yield Frame(
                    "comparison", {"from": (a,), "to": (b,)}, {"direction": prose.word(word)}, facts, line.number
                )


def _named(match: Match) -> bool:
    """Whether the figure is that of the average: `the average of 37`, `the mean is 37`, and no clause between."""
    between = {t.kind for t in match.between("m", "a")}
    apart = {"comma", "and", "while", "semicolon", "to", "from", "not"} & between
    return not apart and bool(not between or {"of", "at", "open", "be"} & between)


def _level(prose: Prose, match: Match) -> Figure | None:
    """The only level before the word in its clause, or the first one of the sentence before."""
    line, at = match.line, match.at("v")
    found = [
        (i, prose.figures[t.figure])
        for i, t in enumerate(line.tokens[:at])
        if t.figure >= 0 and prose.figures[t.figure].role != "label"
    ]
    if found:
        i, figure = found[-1]
        clause = [t.kind for t in line.tokens[i + 1 : at]]
        own = is_level(figure) and len(found) == 1 and not _CLAUSE & set(clause) and len(clause) <= _NEAR
        if own and [t.kind for t in line.tokens[:at]].count("be") == 1:
            return figure
        return _before(prose, line, at) if all(f.role == "change" for _, f in found) else None
    return _before(prose, line, at)


def _before(prose: Prose, line: Line, at: int) -> Figure | None:
    """The first level of the sentence before, of which this one goes on: `That is …`."""
    kinds = [t.kind for t in line.tokens[:at]]
    back = kinds[:1] == ["it"] and kinds[1:2] == ["be"] and not {"not", "while", "semicolon"} & set(kinds)
    before = [f for other in prose.before(line) for f in levels_in(prose, other)] if back else []
    return before[0] if before else None


def _of_one(a: Figure, b: Figure) -> bool:
    """Whether both are of one thing, as far as the nouns beside them say."""
    return not a.of or not b.of or a.of == b.of or a.unit != "count"
