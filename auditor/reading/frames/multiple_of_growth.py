"""A growth that is told as a multiple too: `up 89 per cent, nearly double`, `50 per cent, or one and a half times`.

Frame `multiple_of_growth` · figures: percent, times · facts: direction, turned (whether the multiple may be of the
larger level: `twice as many as now`). Words used: equative, pace_nouns of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.lone import one_multiple
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_SINCE = 3  # tokens behind a multiple in which it is told since when
_BEHIND = 10  # characters behind a multiple in which `as` stands


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        size = one_multiple(prose, line)
        if size is not None:
            yield from _growth(prose, line, size.figure)


def _growth(prose: Prose, line: Line, times: Figure) -> Iterator[Frame]:
    """`50 per cent higher, or one and a half times as high`: a growth beside a multiple, here or one sentence back."""
    tied = any(t.kind == "thus" for t in line.tokens)
    if has(prose.lexicon.words.get("pace_nouns", ""), " ".join(t.text for t in line.tokens)):  # `the pace has doubled`
        return
    back = tied and not _turned(prose, times)  # `in other words four times as many lambs as ewes` is no growth
    for other in [line, *(prose.before(line) if back else [])]:
        found = [(at, f) for at, f in _changes(prose, other) if f.unit == "percent"]
        levels = [f for f in levels_in(prose, other) if f.unit == "percent"]
        if len(found) == 1 and not levels and (tied or other is line) and not _apart(prose, other, found[0][1], times):
            sign = _sign(other, found[0][0])
            figures = {"percent": (found[0][1],), "times": (times,)}
            yield Frame(
                "multiple_of_growth", figures, {}, {"direction": sign, "turned": _turned(prose, times)}, line.number
            )
            return
        if found or levels:
            return


def _turned(prose: Prose, times: Figure) -> bool:
    """Whether a multiple is said of the larger level, whatever the growth: `twice as many as now, half less`."""
    behind = prose.document.text[times.end : times.end + _BEHIND]
    return has(prose.lexicon.words.get("equative", ""), behind) or has(
        prose.lexicon.words.get("equative", ""), times.quote
    )


def _apart(prose: Prose, line: Line, percent: Figure, times: Figure) -> bool:
    """Whether a growth and a multiple are of two times: `down 14 per cent in a year, and since 2010 it has halved`."""
    left, right = sorted((percent, times), key=lambda f: f.start)
    between = [t for t in line.tokens if left.end <= t.start and t.end <= right.start]
    between = between[max((i for i, t in enumerate(between) if t.kind in ("thus", "or")), default=0) :]
    behind = [t.kind for t in line.tokens if t.start >= right.end][:_SINCE]
    if "since" in behind and any(t.kind == "and" for t in between):  # `up 24 per cent in a year and doubled since 2019`
        return True
    told_anew = {"since", "while", "semicolon", "against"} & {t.kind for t in between}
    return any(t.figure >= 0 and t.kind != "duration" for t in between) or bool(told_anew) or _has_subject(between)


def _has_subject(between: Sequence[Token]) -> bool:
    """Whether a clause with a subject of its own stands between: `21 per cent larger than A, and A in turn has …`."""
    joined = next((i for i, t in enumerate(between) if t.kind == "and"), len(between))
    behind = between[joined + 1 : joined + 3]
    return [t.kind for t in behind] in (["article", "word"], ["word", "be"]) or any(t.kind == "name" for t in behind)


def _changes(prose: Prose, line: Line) -> list[tuple[int, Figure]]:
    return [
        (at, prose.figures[t.figure])
        for at, t in enumerate(line.tokens)
        if t.figure >= 0 and prose.figures[t.figure].role == "change" and not is_level(prose.figures[t.figure])
    ]


def _sign(line: Line, at: int) -> int:
    near: Sequence[str] = [t.kind for t in (*reversed(line.tokens[:at]), *line.tokens[at : at + 3])]
    return next((-1 if k in ("down", "less") else 1 for k in near if k in ("up", "down", "more", "less")), 1)
