"""A change given twice, as an amount and in per cent, beside a level: `6,5 mrd. …, opp 15 prosent (827 mill.)`.

Frame `growth` · figures: by (the amount), percent, levels (what the level afterwards, or before, may be) · facts:
direction, level (`after` in `by 172 to 1,278 (16 per cent)`, `before` in `by 172, or 16 per cent, from 1,106`; left out
where the text does not say). Frame `two_sizes` · figures: figure (both) · words: here, there (their directions) · facts: same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.frames.change import DIRECTIONS
from auditor.reading.lookback import is_level
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token
from auditor.relations import AMOUNTS, alike, same_unit

REACH = 2
JOINED = 6  # tokens between the two sizes
BESIDE = 4  # tokens between `to`, `from` and the level
LINKS = ("or", "thus", "open")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for (i, a), (j, b) in pairwise(_sizes(prose, line)):
            amount, share = (a, b) if b.unit == "percent" else (b, a)
            if share.unit == "percent" and amount.unit in AMOUNTS and _joined(line, i, j):
                yield from _growth(prose, line, (i, j), amount, share)
                yield from _ways(prose, line, (i, j), (a, b))


def _ways(prose: Prose, line: Line, places: tuple[int, int], both: tuple[Figure, Figure]) -> Iterator[Frame]:
    """Two sizes of one change that each have a word of direction: `9 per cent above it in Wales (65 more)`."""
    here, there = (_word(line, place) for place in places)
    if here is None or there is None or _compared(line, places[1]):
        return
    if both[0].unit == "percent" and not _has_other_noun(line, there):
        words = {"here": prose.word(here), "there": prose.word(there)}
        same = DIRECTIONS[here.kind] == DIRECTIONS[there.kind]
        yield Frame("two_sizes", {"figure": both}, words, {"same": same}, line.number)


def _word(line: Line, place: int) -> Token | None:
    """The word of direction right behind a size, or right before it."""
    behind = next((t for t in line.tokens[place + 1 : place + 3] if t.kind in ("more", "less")), None)
    before = [t for t in line.tokens[max(0, place - 2) : place] if t.kind in ("up", "down")]
    return behind or next(iter(before), None)


def _compared(line: Line, place: int) -> bool:
    """Whether a size is held against something of its own: `120 more than planned`."""
    return any(t.kind in ("than", "against", "from") for t in line.tokens[place + 1 : place + 5])


def _has_other_noun(line: Line, word: Token) -> bool:
    """Whether a size counts something else than its sentence: `lower (120 000 more in work)`."""
    after = [t for t in line.tokens if t.start >= word.end][:3]
    end = next((i for i, t in enumerate(after) if t.kind in ("close", "comma", "stop")), len(after))
    nouns = [t.text.lower() for t in after[:end]]
    return end > 1 or any(noun not in (t.text.lower() for t in line.tokens if t.end <= word.start) for noun in nouns)


def _sizes(prose: Prose, line: Line) -> list[tuple[int, Figure]]:
    """The sizes of a sentence, also the share in `4 per cent or 144 fewer`; a level between two is left out."""
    stated = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.figure >= 0]
    return [
        (at, figure)
        for n, (at, figure) in enumerate(stated)
        if figure.role == "change" or (figure.unit == "percent" and _says_next(line, at, stated[n + 1 : n + 2]))
    ]


def _says_next(line: Line, at: int, following: list[tuple[int, Figure]]) -> bool:
    """Whether the size behind a share says it again: `4 per cent, or 144 fewer`."""
    return any(
        figure.role == "change" and figure.unit in AMOUNTS and _kinds(line.tokens[at + 1 : place]) in _OR
        for place, figure in following
    )


_OR = (["or"], ["comma", "or"], ["open"])


def _kinds(tokens: tuple[Token, ...]) -> list[str]:
    return [t.kind for t in tokens]


def _joined(line: Line, left: int, right: int) -> bool:
    return right - left <= JOINED and bool(set(_kinds(line.tokens[left + 1 : right])) & set(LINKS))


def _growth(prose: Prose, line: Line, places: tuple[int, int], by: Figure, percent: Figure) -> Iterator[Frame]:
    word = next((t for t in reversed(line.tokens[: places[1] + 3]) if t.kind in DIRECTIONS), None)
    named = _named(prose, line, places, by)
    levels, said = named if named else (_around(prose, line, by), "")
    if word and levels:
        figures = {"by": (by,), "percent": (percent,), "levels": tuple(levels)}
        facts = {"direction": DIRECTIONS[word.kind], **({"level": said} if said else {})}
        yield Frame("growth", figures, {"direction": prose.word(word)}, facts, line.number)


def _named(prose: Prose, line: Line, places: tuple[int, int], by: Figure) -> tuple[list[Figure], str] | None:
    """The level behind `to`, else the one behind `from`, right after one of the sizes."""
    for kind, said in (("to", "after"), ("from", "before")):
        for place in places:
            level = _behind(prose, line, place, kind)
            if level and _like(level, by):
                return [level], said
    return None


def _behind(prose: Prose, line: Line, place: int, kind: str) -> Figure | None:
    """The level a few words behind `to` or `from`, which stands right behind a size."""
    after = line.tokens[place + 1 : place + 3]
    mark = next((i for i, t in enumerate(after) if t.kind == kind), -1)
    if mark < 0 or any(t.kind not in ("comma", "close", "up", "down") for t in after[:mark]):
        return None
    start = place + 2 + mark
    first = next((t for t in line.tokens[start : start + BESIDE] if t.figure >= 0 or t.kind == "comma"), None)
    figure = prose.figures[first.figure] if first and first.figure >= 0 else None
    return figure if figure and is_level(figure) else None


def _around(prose: Prose, line: Line, by: Figure) -> list[Figure]:
    """The levels before the size: of its sentence, or of those before if it goes on about them."""
    for other in [line, *(prose.before(line, REACH) if _points_back(line) else [])]:
        levels = [f for f in prose.stated(other) if is_level(f) and f.start < by.start and _like(f, by)]
        if levels:
            return levels
    return []


def _points_back(line: Line) -> bool:
    """`Det er en økning på …`: a sentence about the level before, not one with a subject of its own."""
    kinds = [t.kind for t in line.tokens[:3]]
    return kinds[:1] == ["thus"] or kinds[:2] == ["it", "be"] or {"share", "number"} & set(kinds[:1]) != set()


def _like(level: Figure, by: Figure) -> bool:
    """`8 milliarder` beside `42 milliarder kroner`: a bare amount is in the unit of its level."""
    return level.unit in AMOUNTS and same_unit(*alike(level, by))
