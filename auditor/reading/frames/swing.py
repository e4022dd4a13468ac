"""A change or a distance whose levels stand further back: `88 i 2001 og 72 i 1972. På 34 år har den altså økt med 18`.

Frame `swing` · figures: levels, wider, by · facts: direction.
levels: those of the nearest sentences; wider: all of this passage and the one before. At most one pair is meant; which,
only the arithmetic can tell. The doubt says why the pair may be none of
them: another point in time is named (`than a year before`), or nothing ties the sentence to the levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.model import Figure, Frame
from auditor.reading.frames.change import DIRECTIONS
from auditor.reading.lookback import is_level, measured_like, named
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token

REACH = 8  # sentences of the passage
MOST = 6  # levels: among more, any size is the difference of some two
TIES = ("thus", "difference", "these", "both")
POINTS_BACK = ("it", "thus", "these")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for at, token in enumerate(line.tokens):
            by = prose.figures[token.figure] if token.figure >= 0 else None
            if by is not None and by.role == "change":
                yield from _swing(prose, line, at, by)


def _swing(prose: Prose, line: Line, at: int, by: Figure) -> Iterator[Frame]:
    near = _levels(prose, line, by) or _growths(prose, line, by)
    both = named(prose, line, near)
    near = both if len(both) == 2 else _extremes(prose, line, by) or near
    if len(near) < 2:
        return
    word = next((t for t in reversed(line.tokens[: at + 3]) if t.kind in DIRECTIONS), None)
    facts = {"direction": DIRECTIONS[word.kind]} if word else {}
    words = {"direction": prose.word(word)} if word else {}
    figures = {"levels": tuple(near[-MOST:]), "by": (by,), "wider": _wider(prose, line, near, by)}
    yield Frame("swing", figures, words, facts, line.number, _doubt(line))
    ends = _ends(prose, near, word) if word and len(near) == 2 and _opens(line, at) else None
    if ends:
        yield Frame(
            "comparison", {"from": ends[:1], "to": ends[1:]}, words, facts, line.number, _doubt(line, strict=False)
        )


def _opens(line: Line, at: int) -> bool:
    """Whether the size is the first change of its sentence, so that the word of direction is its own."""
    return sum(t.kind in DIRECTIONS for t in line.tokens[: at + 3]) == 1


def _ends(prose: Prose, levels: Sequence[Figure], word: Token) -> tuple[Figure, Figure] | None:
    """(earlier, later), where the text says which is which: by periods, or by `a year before` beside one of them."""
    a, b = levels
    periods = (a.context.period, b.context.period)
    if word.kind in ("up", "down") and all(periods) and periods[0] != periods[1]:
        return (a, b) if a.context.period < b.context.period else (b, a)
    marked = [f for f in (a, b) if _beside_earlier(prose, f)]
    if len(marked) != 1:
        return None
    return (a, b) if marked[0] is a else (b, a)


def _beside_earlier(prose: Prose, figure: Figure) -> bool:
    line = prose.lines[figure.sentence] if figure.sentence < len(prose.lines) else None
    at = next((i for i, t in enumerate(line.tokens) if t.start <= figure.start < t.end), -1) if line else -1
    if line is None or at < 0:
        return False
    own = [t.kind for t in line.tokens[max(0, at - 6) : at + 4]]
    return "earlier" in own


def _extremes(prose: Prose, line: Line, by: Figure) -> list[Figure]:
    """`Between the highest and the lowest`: the largest and the smallest level of the passage before the size."""
    kinds = {t.kind for t in line.tokens}
    if not {"most", "least", "difference"} <= kinds or _such(prose, line, by):
        return []
    found = [f for other in reversed(prose.before(line, REACH)) for f in _such(prose, other, by) if not f.word]
    if len(found) < 2:
        return []
    return [max(found, key=lambda f: f.value or 0), min(found, key=lambda f: f.value or 0)]


def _levels(prose: Prose, line: Line, by: Figure) -> list[Figure]:
    """The levels of the nearest sentences of the passage, up to the size, until there are two."""
    out = _such(prose, line, by)
    for other in prose.before(line, REACH):
        if len(out) >= 2:
            break
        out = _such(prose, other, by) + out
    alike = [f for f in out if f.role == out[-1].role]
    return alike if len(alike) >= 2 else out


def _such(prose: Prose, line: Line, by: Figure) -> list[Figure]:
    return [f for f in prose.stated(line) if is_level(f) and not f.word and f.start < by.start and _between_such(f, by)]


def _wider(prose: Prose, line: Line, near: Sequence[Figure], by: Figure) -> tuple[Figure, ...]:
    """The printed levels around that the size could be between too; none where its own sentence names both."""
    if all(f.sentence == by.sentence for f in near) and any(t.kind == "difference" for t in line.tokens):
        return ()
    around = (by.passage, by.passage - 1)
    found = (f for f in prose.figures if f.passage in around and f is not by and is_level(f) and not f.word)
    return tuple(f for f in found if _between_such(f, by))


def _between_such(level: Figure, by: Figure) -> bool:
    """A size in per cent between percentages may be meant in points."""
    return measured_like(level, by) or (level.unit == by.unit == "percent")


def _growths(prose: Prose, line: Line, by: Figure) -> list[Figure]:
    """Rates of growth that a distance is between, with the signs of their words: `vekst på 3,9`, `tilbake med 6,2`."""
    if not any(t.kind == "difference" for t in line.tokens) or by.unit not in ("percentage_point", "percent"):
        return []
    out = []
    for other in [*reversed(prose.before(line, 2)), line]:
        for at, token in enumerate(other.tokens):
            figure = prose.figures[token.figure] if token.figure >= 0 else None
            if figure and figure is not by and figure.unit == "percent" and figure.role == "change":
                out.append(_signed(figure, other, at))
    return out


def _signed(figure: Figure, line: Line, at: int) -> Figure:
    word = next((t.kind for t in reversed(line.tokens[:at]) if t.kind in ("up", "down")), "up")
    if word == "up" or figure.sign or figure.value is None:
        return figure
    return replace(figure, value=-figure.value, interval=-figure.interval)


def _doubt(line: Line, strict: bool = True) -> str:
    """strict: whether a point in time in the sentence may be that of the size."""
    kinds = [t.kind for t in line.tokens]
    if (strict and "earlier" in kinds) or "than" in kinds or "since" in kinds:
        return "another_time"
    if set(TIES) & set(kinds) or set(POINTS_BACK) & set(kinds[:2]):
        return ""
    return "untied"
