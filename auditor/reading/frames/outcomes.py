"""How many of so many rose, fell and stayed: `fell in eight of the 27, rose in 18 and did not change in A`.

Frame `breakdown` (see breakdown.py) · figures: whole, parts · facts: closed, bound, more (how many besides are named
and not counted). Only where all three ways are told of do they make the whole; two of them are at most the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.tables.items import counts
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_FAR = 8  # tokens between a word of direction and its count
_LEAST = 3  # of which some are counted


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        numbers = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if _is_number(prose, t)]
        whole = next((n for n, (at, _) in enumerate(numbers) if n and _is_of(line, numbers[n - 1][0], at)), -1)
        if whole != 1 or len(numbers) not in (3, 4) or (numbers[1][1].value or 0) < _LEAST:
            continue
        parts = [numbers[0], *numbers[2:]]
        ways = {_way(line, at) for at, _ in parts[:2]}
        more = _stayed(prose, line, parts)
        if ways == {1, -1} and all((f.value or 0) < (numbers[1][1].value or 0) for _, f in parts):
            figures = {"whole": (numbers[1][1],), "parts": tuple(f for _, f in parts)}
            facts = {"closed": more >= 0, "bound": True, "more": max(more, 0)}
            yield Frame("breakdown", figures, {}, facts, line.number)


def _is_number(prose: Prose, token: Token) -> bool:
    figure = prose.figures[token.figure] if token.figure >= 0 else None
    whole = figure is not None and figure.value is not None and figure.value.denominator == 1
    return whole and figure is not None and figure.unit == "count" and figure.role != "label" and not figure.hedge


def _is_of(line: Line, left: int, right: int) -> bool:
    between = line.tokens[left + 1 : right]
    return 0 < len(between) <= 3 and between[0].kind in ("of", "ofthese")


def _way(line: Line, at: int) -> int:
    """The way that the word nearest before a count says."""
    before = reversed(line.tokens[max(0, at - _FAR) : at])
    return next((DIRECTIONS[t.kind] for t in before if t.kind in ("up", "down")), 0)


def _stayed(prose: Prose, line: Line, parts: Sequence[tuple[int, Figure]]) -> int:
    """How many are named, and not counted, of those that stayed; -1 where none is told of."""
    last = parts[1][0]
    tail = line.tokens[last + 1 :]
    stays = prose.lexicon.words.get("stayed_same", "")
    text = prose.document.text[line.tokens[last].end : line.tokens[-1].end]
    if not has(stays, text):
        return -1
    if len(parts) > 2:
        return 0
    start = next((i for i, t in enumerate(tail) if t.kind == "at"), -1)
    names = counts(prose, tail[start + 1 :], ()) if start >= 0 else None
    return len(names) if names and all(name[:1].isupper() for name in names) else -1
