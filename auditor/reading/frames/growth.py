"""A change given twice, as an amount and in per cent, beside a level: `6,5 mrd. …, opp 15 prosent (827 mill.)`.

Or in two sentences: `3 118 nights, 221 more than in June. The increase is 7.7 per cent`.

Frame `growth` · figures: by (the amount), percent, levels (what the level afterwards, or before, may be) · facts:
direction, level (`after` in `by 172 to 1,278 (16 per cent)`, `before` in `by 172, or 16 per cent, from 1,106`; left out
where the text does not say).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import is_level
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import AMOUNTS, alike, same_unit

REACH = 2
RENAMED = 14  # tokens between a size and its share, where a noun of change says it again
JOINED = 6  # tokens between the two sizes
BESIDE = 4  # tokens between `to`, `from` and the level
LINKS = ("or", "thus", "open")
APPOSED = "level=count|money|measure ..4 comma|open|dash ..3 (article ..2)? by=count|money|measure ..2 v=more|less"


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for (i, a), (j, b) in pairwise(sizes_of(prose, line)):
            amount, share = (a, b) if b.unit == "percent" else (b, a)
            if (
                share.unit == "percent"
                and amount.unit in AMOUNTS
                and joined(line, i, j)
                and not _from_elsewhere(line, i, j)
            ):
                yield from _growth(prose, line, (i, j), amount, share)
        yield from _said_after(prose, line)


def sizes_of(prose: Prose, line: Line) -> list[tuple[int, Figure]]:
    """The sizes of a sentence, also the share in `4 per cent or 144 fewer`; a level between two is left out."""
    stated = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.figure >= 0]
    return [
        (at, figure)
        for n, (at, figure) in enumerate(stated)
        if (figure.role == "change" and not _is_end(line, at))
        or (figure.unit == "percent" and _says_next(line, at, stated[n + 1 : n + 2]))
        or (figure.unit == "percent" and n > 1 and _in_brackets(line, at) and _led(line, stated[n - 2 : n]))
    ]


def _is_end(line: Line, at: int) -> bool:
    """Whether a figure is an end of a change: `from 41.5m in March to 33.2m, which is a fifth lower`."""
    before = [t.kind for t in line.tokens[:at]]
    return before[-1:] == ["from"] or (before[-1:] == ["to"] and "from" in before)


def _in_brackets(line: Line, at: int) -> bool:
    """Whether a share stands alone in brackets."""
    around = (line.tokens[at - 1 : at], line.tokens[at + 1 : at + 2])
    return [[t.kind for t in side] for side in around] == [["open"], ["close"]]


def _led(line: Line, before: list[tuple[int, Figure]]) -> bool:
    """Whether a size and the level that it leads to stand right before: `by 420 to 6 310`."""
    (i, size), (j, level) = before
    between = [t.kind for t in line.tokens[i + 1 : j]]
    return size.role == "change" and level.role != "change" and between[-1:] == ["to"] and len(between) <= 2


def _says_next(line: Line, at: int, following: list[tuple[int, Figure]]) -> bool:
    """Whether the size behind a share says it again: `4 per cent, or 144 fewer`."""
    return any(
        figure.role == "change" and figure.unit in AMOUNTS and _kinds(line.tokens[at + 1 : place]) in _OR
        for place, figure in following
    )


_OR = (["or"], ["comma", "or"], ["open"])


def _kinds(tokens: tuple[Token, ...]) -> list[str]:
    return [t.kind for t in tokens]


def joined(line: Line, left: int, right: int) -> bool:
    between = _kinds(line.tokens[left + 1 : right])
    return (right - left <= JOINED and bool(set(between) & set(LINKS))) or _renamed(between)


def _from_elsewhere(line: Line, left: int, right: int) -> bool:
    """`842 more than in 2014, an increase of 3 per cent from the year before`: of another time than the amount."""
    first = _kinds(line.tokens[left + 1 : right])
    behind = _kinds(line.tokens[right + 1 : right + 1 + BESIDE])
    source = next((i for i, kind in enumerate(behind) if kind in ("from", "since", "than")), len(behind))
    return "than" in first and bool({"year", "date", "earlier", "month"} & set(behind[source:]))


def _renamed(between: list[str]) -> bool:
    """`348 fewer than a year before, a fall of 4.3 per cent`, `376 fewer and a fall of 5.1 per cent`, `– down 5 %`."""
    tail = between[-5:]
    noun = next((i for i, kind in enumerate(tail) if kind in ("up", "down")), -1)
    opened = noun > 1 and tail[noun - 1] == "article" and tail[noun - 2] in ("comma", "and", "dash")
    bare = noun > 0 and tail[noun - 1] in ("comma", "dash") and not tail[noun + 1 :]
    plain = not {"while", "semicolon", "against", "to"} & set(between) and between.count("comma") <= 1
    compared = bool({"than", "more", "less"} & set(between[:3]))
    marked = opened and tail[noun + 1 :] in (["at"], ["of"], ["by"])
    return (marked or bare) and plain and compared and len(between) <= RENAMED


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


def _said_after(prose: Prose, line: Line) -> Iterator[Frame]:
    """`221 787 more than in July last year. The increase is 7.7 per cent`: the only figure of a sentence, and the
    change in apposition to a level that ends the sentence before it."""
    own, before = prose.stated(line), prose.before(line)
    again = _points_back(line) or has(prose.lexicon.words.get("definite_changes", ""), line.tokens[0].text)
    if (
        not own
        or (len(own) > 1 and not _parted(line, own))
        or own[0].unit != "percent"
        or own[0].role != "change"
        or not before
        or not again
    ):
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


def _parted(line: Line, own: list[Figure]) -> bool:
    """Whether a semicolon parts the first figure of a sentence from the others."""
    return any(t.kind == "semicolon" and own[0].end <= t.start < own[1].start for t in line.tokens)


def _points_back(line: Line) -> bool:
    """`Det er en økning på …`: a sentence about the level before, not one with a subject of its own."""
    kinds = [t.kind for t in line.tokens[:3]]
    alone = bool({"share", "number"} & set(kinds[:1])) and not {"of", "at"} & set(kinds[1:2])
    return kinds[:1] == ["thus"] or kinds[:2] == ["it", "be"] or alone


def _like(level: Figure, by: Figure) -> bool:
    """`8 milliarder` beside `42 milliarder kroner`: a bare amount is in the unit of its level."""
    return level.unit in AMOUNTS and same_unit(*alike(level, by))
