"""A level that became another: `økte med 7 prosentpoeng fra 41 til 48`, `8.0 per cent, down from 8.2`, `34 million, 4 fewer than the 38`.

Frame `change` · figures: from, to, by (the printed size of the change) · words: direction · facts: direction (1 or -1).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame, Word
from auditor.reading.prose import Line, Match, Prose
from auditor.relations import same_unit

DIRECTIONS = {"up": 1, "more": 1, "down": -1, "less": -1}

FROM_TO = "(v=change ..8)? from ..3 a=level ..8 to ..3 b=level"
NOW_FROM = "b=level ..8 v=change ..3 from ..4 a=level"
NOW_THAN = "b=level ..10 d=figure ..2 v=compare ..2 than ..5 a=level"


def frames(prose: Prose) -> Iterator[Frame]:
    """The changes of a document that name both ends."""
    for line in prose.lines:
        seen: set[int] = set()
        for pattern in (FROM_TO, NOW_FROM, NOW_THAN):
            for match in prose.matches(pattern, [line]):
                frame = _change(prose, match)
                if frame and not seen & {match.at("a"), match.at("b")}:
                    seen |= {match.at("a"), match.at("b")}
                    yield frame


def _change(prose: Prose, match: Match) -> Frame | None:
    a, b = prose.figure(match, "a"), prose.figure(match, "b")
    ends = _ends(a, b)
    if ends is None or "change" in (a.role if "v" not in match else ""):
        return None
    by = prose.figure(match, "d") if "d" in match else _size(prose, match.line, match.at("a"), match.at("b"))
    figures = {"from": (ends[0],), "to": (ends[1],), **({"by": (by,)} if by else {})}
    direction = _direction(prose, match)
    words = {"direction": direction} if direction else {}
    facts = {"direction": DIRECTIONS[direction.meaning]} if direction else {}
    return Frame("change", figures, words, facts, match.line.number)


def _ends(a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """Both ends in one unit; `fra 41 til 48 prosent` prints the unit once."""
    if same_unit(a, b):
        return a, b
    return None


def _size(prose: Prose, line: Line, left: int, right: int) -> Figure | None:
    """The only other figure of the line that is printed as a change."""
    found = [
        prose.figures[t.figure]
        for i, t in enumerate(line.tokens)
        if t.figure >= 0 and i not in (left, right) and prose.figures[t.figure].role == "change"
    ]
    return found[0] if len(found) == 1 else None


def _direction(prose: Prose, match: Match) -> Word | None:
    if "v" not in match:
        return None
    token = match.token("v")
    return prose.word(token)
