"""A mean beside the ends of what it is a mean of: `Best was October with 12.4, weakest February with 8.3`.

Frame `overall` (see overall.py) with bound `both`. The two ends stand in one sentence, each with its own superlative,
or behind a word that says how far something `varied`; the mean stands in a sentence right beside it, and is the only
one.
Words used: varied of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.mentions import Mention, Mentions, mentions
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token
from auditor.reading.wordlists import has
from auditor.relations import alike, same_unit

_FAR = 12  # tokens between a superlative and its figure
_UNITS = ("count", "money", "measure", "points")
_BETWEEN = ("to", "and")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        ends = _ends(near, line) or _varied(prose, near, line)
        mean = _mean(prose, near, line, ends) if ends else None
        if ends and mean:
            parts = tuple(alike(m.figure, mean.figure)[0] for m in ends)
            figures = {"whole": (mean.figure,), "parts": parts}
            yield Frame("overall", figures, facts={"bound": "both"}, sentence=mean.line.number)


def _counted(mention: Mention) -> bool:
    figure = mention.figure
    measured = figure.unit in _UNITS or figure.measured
    return measured and not mention.change and figure.value is not None and not figure.sign


def _ends(near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    """The figures behind the only superlative of either kind, where the one is above the other."""
    places = {kind: [i for i, t in enumerate(line.tokens) if t.kind == kind] for kind in ("most", "least")}
    if any(len(found) != 1 for found in places.values()) or any(
        t.kind in ("since", "of", "ofthese") for t in line.tokens
    ):
        return None
    figures = [m for m in near[line.number] if _counted(m)]
    if len(figures) != 2 or len(near[line.number]) != 2:
        return None
    top, bottom = (_behind(figures, places[kind][0]) for kind in ("most", "least"))
    return (top, bottom) if top and bottom and top is not bottom and top.value > bottom.value else None


def _behind(figures: list[Mention], at: int) -> Mention | None:
    return next((m for m in figures if 0 < m.at - at <= _FAR), None)


def _varied(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    """`The number varied from 3 900 in the mildest season to 7 600 in the worst`."""
    found = [m for m in near[line.number] if _counted(m)]
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    if len(found) != 2 or len(near[line.number]) != 2 or not has(prose.lexicon.words.get("varied", ""), text):
        return None
    first, second = found
    opened = any(t.kind in ("from", "between") for t in first.before(3))
    joined = any(t.kind in _BETWEEN for t in second.before(2))
    return (second, first) if opened and joined and second.value > first.value else None


def _mean(prose: Prose, near: Mentions, line: Line, ends: tuple[Mention, Mention]) -> Mention | None:
    """The only mean in the sentences right beside the ends, counted in one unit with them."""
    passage = line.passage
    beside = [m for n in (line.number - 1, line.number + 1) for m in near.get(n, ()) if _one_piece(prose, m, passage)]
    beside = [m for m in beside if not any(t.kind in ("each", "each_of") for t in m.before(3))]
    means = [m for m in beside if m.figure.role == "mean" or any(t.kind == "mean" for t in _clause(m))]
    fitting = [m for m in means if _counted(m) and all(_alike(m, end) for end in ends)]
    return fitting[0] if len(means) == len(fitting) == 1 else None


def _clause(mention: Mention) -> tuple[Token, ...]:
    """What stands before a figure in its clause: `on average each of our 17 branches was visited 24 500 times`."""
    before = mention.line.tokens[: mention.at]
    marks = [i for i, t in enumerate(before) if t.kind in ("comma", "semicolon", "and", "while", "stop")]
    return before[marks[-1] + 1 if marks else 0 :]


def _one_piece(prose: Prose, mention: Mention, passage: int) -> bool:
    here, there = prose.document.passages[passage], prose.passage(mention.line)
    return mention.line.passage == passage or (here.role == there.role == "item" and here.block == there.block)


def _alike(mean: Mention, end: Mention) -> bool:
    """Of one unit and scale; a bare number beside `12.4 billion` is in billions too."""
    return same_unit(*alike(end.figure, mean.figure)) and mean.figure.scale == end.figure.scale
