"""How many of so many went up or down, beside the changes that are counted: `fell in only one of the nine regions`.

Frame `tally` · figures: number, counted (the changes) · words: direction · facts: number, of, low, high (how many of
the changes go that way at least and at most), direction.

The changes are the column of a table with so many rows, the items of a list before if there are so many, or the figures
of the next sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.model import Figure, Frame, Word
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import sizes
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.tabled.bindings import REACH, Source, sources, words_of
from auditor.reading.tables.series import Member, Series
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

_WAYS = {"up": 1, "down": -1}
_AFTER = 3  # passages after a list in which it is summed up
_NEXT = 2  # sentences in which the changes are named
_GAP = 4  # tokens between `two` and `of the four`
_PAIR = 3  # words of `4 av 5`
_LEAST = 3  # of which some are counted
_NUMBERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Count:
    """So many (number) of so many (of), at a token of a line."""

    at: int
    after: int
    figure: Figure
    number: int
    of: int


def frames(prose: Prose) -> Iterator[Frame]:
    known = sources(prose)
    for line in prose.lines:
        counts = list(_counts(prose, line))
        for place, count in enumerate(counts):
            until = counts[place + 1].at if place + 1 < len(counts) else len(line.tokens)
            word = _direction(line, count, until)
            if word is not None and count.of >= _LEAST:
                yield from _in_table(prose, line, count, word, known)
                yield from _in_prose(prose, line, count, word)
                yield from _in_items(prose, line, count, word)


# -- numbers -----------------------------------------------------------------------------------------------------------


def _counts(prose: Prose, line: Line) -> Iterator[_Count]:
    """`two of the four`, `4 av 5`; a number behind them is of the same whole."""
    whole = 0
    taken = -1
    for at, token in enumerate(line.tokens):
        if token.figure < 0 or at <= taken:
            continue
        figure = prose.figures[token.figure]
        if figure.unit in ("ratio", "percent") and figure.role != "label":
            pair = _pair(prose, figure)
            if pair:
                whole = pair[1]
                yield _Count(at, at, figure, *pair)
        elif _is_count(figure):
            other = _whole(prose, line, at)
            if other:
                taken, whole = other
            if whole and int(figure.value or 0) <= whole:
                yield _Count(at, max(at, taken if other else at), figure, int(figure.value or 0), whole)


def _is_count(figure: Figure) -> bool:
    whole = figure.value is not None and figure.value.denominator == 1
    return figure.unit == "count" and figure.role != "label" and whole and not figure.sign and figure.scale == 1


def _pair(prose: Prose, figure: Figure) -> tuple[int, int] | None:
    words = [w.lower() for w in _NUMBERS.findall(figure.quote)]
    numbers = [int(w) if w.isdigit() else prose.lexicon.cardinals.get(w, 0) for w in (words[0], words[-1])]
    if len(words) < _PAIR:
        return None
    return (numbers[0], numbers[1]) if 0 < numbers[0] <= numbers[1] else None


def _whole(prose: Prose, line: Line, at: int) -> tuple[int, int] | None:
    """The number behind `of`, and where it stands."""
    for place in range(at + 1, min(at + 1 + _GAP, len(line.tokens))):
        token = line.tokens[place]
        if token.figure >= 0:
            figure = prose.figures[token.figure]
            linked = any(t.kind == "of" for t in line.tokens[at + 1 : place])
            return (place, int(figure.value or 0)) if linked and _is_count(figure) else None
    return None


def _direction(line: Line, count: _Count, until: int) -> Token | None:
    """The only word of direction behind the number, or before it where there is none."""
    rest = line.tokens[count.after + 1 : until]
    ends = [i for i, t in enumerate(rest) if t.kind in ("comma", "semicolon")] or [len(rest)]
    compared = any(t.kind in ("than", "earlier") for t in rest[: ends[0]])
    ways = (*_WAYS, "more", "less") if compared else _WAYS  # `two of the ten sent fewer than a year earlier`
    after = [t for t in rest[: ends[0]] if t.kind in ways] or [t for t in rest if t.kind in _WAYS]
    before = [t for t in line.tokens[: count.at] if t.kind in _WAYS]
    found = after or before
    return found[0] if len({t.kind for t in found}) == 1 else None


# -- changes -----------------------------------------------------------------------------------------------------------


def _in_table(prose: Prose, line: Line, count: _Count, word: Token, known: Sequence[Source]) -> Iterator[Frame]:
    fitting = [
        series
        for source in known
        if abs(line.passage - source.passages[0]) <= REACH and line.passage not in source.passages
        for series in source.series
        if series.signed and len(_counted(prose, series, count.of)) == count.of
    ]
    said = words_of(prose, line)
    about = [series for series in fitting if related(series.words, said)]
    chosen = about if len(about) == 1 else fitting
    if len(chosen) == 1:
        figures = [m.figure for m in _counted(prose, chosen[0], count.of)]
        yield _frame(prose, line, count, word, figures, *_going(figures, DIRECTIONS[word.kind]))


def _counted(prose: Prose, series: Series, number: int) -> list[Member]:
    """The rows of a table; without the one for all that the article is about, where that makes them as many as said."""
    rows = series.ranked
    title = prose.document.text[prose.document.passages[0].start : prose.document.passages[0].end]
    rest = [m for m in rows if m not in (rows[0], rows[-1]) or m.name.quote not in title]
    return rest if len(rows) == number + 1 else rows


def _going(changes: Sequence[Figure], way: int) -> tuple[int, int]:
    """How many changes surely and how many possibly go one way."""
    ends = [figure.interval if way > 0 else -figure.interval for figure in changes]
    surely = sum(e.low is not None and e.low > 0 for e in ends)
    return surely, surely + sum(e.contains(0) for e in ends)


def _in_prose(prose: Prose, line: Line, count: _Count, word: Token) -> Iterator[Frame]:
    following = [o for o in prose.lines[line.number + 1 : line.number + 1 + _NEXT] if o.passage == line.passage]
    found = [one for other in following for one in _moved(prose, other, DIRECTIONS[word.kind])]
    if len(found) == count.of and len({(f.unit, f.decimals) for f, _ in found}) == 1:
        number = sum(way == DIRECTIONS[word.kind] for _, way in found)
        yield _frame(prose, line, count, word, [f for f, _ in found], number, number)


def _moved(prose: Prose, line: Line, claimed: int) -> Iterator[tuple[Figure, int]]:
    """The percentages of a line with their direction; without a word of its own it is that of the claim."""
    way = claimed
    for token in line.tokens:
        way = _WAYS.get(token.kind, way)
        if token.figure >= 0 and prose.figures[token.figure].unit == "percent":
            yield prose.figures[token.figure], way


def _in_items(prose: Prose, line: Line, count: _Count, word: Token) -> Iterator[Frame]:
    """The items of the list right before, each of which says which way its figure went."""
    before = [o for o in prose.lines[: line.number] if prose.passage(o).role == "item"]
    block = prose.passage(before[-1]).block if before and line.passage - before[-1].passage <= _AFTER else -1
    items = [o for o in before if prose.passage(o).block == block]
    passages = list(dict.fromkeys(o.passage for o in items))
    found = [_change(prose, [o for o in items if o.passage == passage]) for passage in passages]
    changes = [one for one in found if one is not None]
    if len(changes) == len(passages) == count.of:
        number = sum(way == DIRECTIONS[word.kind] for _, way in changes)
        yield _frame(prose, line, count, word, [f for f, _ in changes], number, number)


def _change(prose: Prose, item: Sequence[Line]) -> tuple[Figure, int] | None:
    """The first size of an item, with the way that it says itself."""
    sizes_found = (size for line in item for size in sizes(prose, line))
    return next(((size.figure, size.direction) for size in sizes_found if size.direction), None)


def _frame(
    prose: Prose, line: Line, count: _Count, word: Token, counted: Sequence[Figure], low: int, high: int
) -> Frame:
    facts: dict[str, Any] = {"number": count.number, "of": count.of, "low": low, "high": high}
    facts |= {"direction": DIRECTIONS[word.kind], "right": like_printed(prose, count.figure, low)}
    words: dict[str, Word] = {"direction": prose.word(word)}
    figures = {"number": (count.figure,), "counted": tuple(counted)}
    return Frame("tally", figures, words, facts, line.number)
