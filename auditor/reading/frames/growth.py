"""A change given twice, as an amount and in per cent, beside a level: `6,5 mrd. …, opp 15 prosent (827 mill.)`.

Or in two sentences: `3 118 nights, 221 more than in June. The increase is 7.7 per cent`.

Frame `growth` · figures: by (the amount), percent, levels (what the level afterwards, or before, may be) · facts:
direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.frames.change import DIRECTIONS
from auditor.reading.lookback import is_level
from auditor.reading.prose import Line, Prose
from auditor.reading.wordlists import has
from auditor.relations import AMOUNTS, alike, same_unit

REACH = 2
JOINED = 6  # tokens between the two sizes
APPOSED = "level=count|money|measure ..2 comma|open|dash ..3 (article ..2)? by=count|money|measure ..2 v=more|less"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        changes = [
            (at, prose.figures[t.figure])
            for at, t in enumerate(line.tokens)
            if t.figure >= 0 and prose.figures[t.figure].role == "change"
        ]
        for (i, a), (j, b) in pairwise(changes):
            amount, share = (a, b) if b.unit == "percent" else (b, a)
            if share.unit == "percent" and amount.unit in AMOUNTS and _joined(line, i, j):
                yield from _growth(prose, line, i, amount, share)
        yield from _said_after(prose, line)


def _joined(line: Line, left: int, right: int) -> bool:
    between = {t.kind for t in line.tokens[left + 1 : right]}
    return right - left <= JOINED and bool(between & {"or", "thus", "open"})


def _growth(prose: Prose, line: Line, at: int, by: Figure, percent: Figure) -> Iterator[Frame]:
    word = next((t for t in reversed(line.tokens[: at + 3]) if t.kind in DIRECTIONS), None)
    levels: list[Figure] = []
    for other in [line, *(prose.before(line, REACH) if _points_back(line) else [])]:
        levels += [f for f in prose.stated(other) if is_level(f) and f.start < by.start and _like(f, by)]
        if levels:
            break
    if word and levels:
        figures = {"by": (by,), "percent": (percent,), "levels": tuple(levels)}
        facts = {"direction": DIRECTIONS[word.kind]}
        yield Frame("growth", figures, {"direction": prose.word(word)}, facts, line.number)


def _said_after(prose: Prose, line: Line) -> Iterator[Frame]:
    """`221 787 more than in July last year. The increase is 7.7 per cent`: the only figure of a sentence, and the
    change in apposition to a level that ends the sentence before it."""
    own, before = prose.stated(line), prose.before(line)
    again = _points_back(line) or has(prose.lexicon.words.get("definite_changes", ""), line.tokens[0].text)
    if len(own) != 1 or own[0].unit != "percent" or own[0].role != "change" or not before or not again:
        return
    match = next(prose.matches(APPOSED, before), None)
    if match is None or len(prose.stated(before[0])) != 2 or not any(t.kind in DIRECTIONS for t in line.tokens):
        return
    level, by = prose.figure(match, "level"), prose.figure(match, "by")
    if is_level(level) and by.role == "change" and by.unit in AMOUNTS and _like(level, by):
        word = match.token("v")
        figures = {"by": (by,), "percent": (own[0],), "levels": (level,)}
        facts = {"direction": DIRECTIONS[word.kind]}
        yield Frame("growth", figures, {"direction": prose.word(word)}, facts, line.number)


def _points_back(line: Line) -> bool:
    """`Det er en økning på …`: a sentence about the level before, not one with a subject of its own."""
    kinds = [t.kind for t in line.tokens[:3]]
    return kinds[:1] == ["thus"] or kinds[:2] == ["it", "be"] or {"share", "number"} & set(kinds[:1]) != set()


def _like(level: Figure, by: Figure) -> bool:
    """`8 milliarder` beside `42 milliarder kroner`: a bare amount is in the unit of its level."""
    return same_unit(*alike(level, by))
