"""The mean of a list or of a table of one column: `The average branch lent 21 600 items`, below what each branch lent.

Frame `overall` (see overall.py) with bound `both`, over the first and the last of the list. The mean stands right below
it, and is said to be of so many as the list has (`the four shares`, `On average they …`), or of what its first header
names (`the average branch`). A mean right above a list is only never more than its first (bound `high`), as a list may
leave out the last of all; it names no place, which may be another than that of the list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

_LEAST = 3  # entries that make a list
_BELOW = 2  # sentences below a list in which its mean stands
_APART = {"earlier", "against", "than", "median", "everyone", "year", "date", "not"}
_ABOVE = 2  # sentences above it
_OF_SOME = {"least", "name", "not", "than", "earlier", "against", "since", "year"}
"""What makes a list one of few, or a mean one of another place or time."""
_FACTOR = 3  # how far a mean may be from the entries
_LENGTH = 3  # tokens between the word for a mean and its figure or noun


@dataclass(frozen=True, slots=True)
class _List:
    """The figures of a list, where it ends, and what stands in its first header."""

    figures: tuple[Figure, ...]
    end: int
    heads: frozenset[str]
    passage: int  # of the first of it


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for one in _lists(prose):
        first = bisect_left(prose.lines, one.end, key=lambda line: line.tokens[0].start)
        below = prose.lines[first : first + _BELOW]
        for line in below:
            mean = _mean(near, line)
            if mean and _is_of(prose, near, mean, one, below):
                whole, *parts = (_scaled(f, mean.figure) for f in (mean.figure, *_ends(one.figures)))
                figures = {"whole": (whole,), "parts": tuple(parts)}
                yield Frame("overall", figures, facts={"bound": "both"}, sentence=line.number)
                break
        yield from _above(prose, near, one)


def _above(prose: Prose, near: Mentions, one: _List) -> Iterator[Frame]:
    """`The mean flock counted 88 sheep. It varied by type:`, above what flocks of each type counted."""
    first = bisect_left(prose.lines, one.figures[0].start, key=lambda line: line.tokens[-1].end)
    above = [line for line in prose.lines[max(0, first - _ABOVE) : first] if line.passage == one.passage - 1]
    means = [m for line in above for m in near[line.number] if any(t.kind == "mean" for t in line.tokens)]
    told = {t.kind for line in above for t in line.tokens}
    placed = any(t.kind == "at" for line in above[-1:] for t in line.tokens)
    if (
        placed
        or len(means) != 1
        or means[0].change
        or means[0].figure.word
        or told & _OF_SOME
        or any(len(near[line.number]) > 1 for line in above)
    ):
        return
    top, mean = _ends(one.figures)[0], means[0].figure
    nouns = not top.of or not mean.of or related([top.of], [mean.of])
    if nouns and same_unit(*alike(_scaled(top, mean), mean)) and _is_near(mean, one.figures):
        figures = {"whole": (mean,), "parts": (_scaled(top, mean),)}
        yield Frame("overall", figures, facts={"bound": "high"}, sentence=means[0].line.number)


def _lists(prose: Prose) -> Iterator[_List]:
    """The lists, and the tables of one column, in which every entry has a figure of one unit and none is a total."""
    wholes = f"{prose.lexicon.words.get('table_whole', '')} {prose.lexicon.words.get('table_total', '')}"
    for listing in prose.listings:
        figures = tuple(e.figure for e in listing.entries if e.figure)
        names = [e.name.quote for e in listing.entries]
        if len(figures) == len(names) and _is_plain(figures, names, wholes):
            yield _List(figures, max(e.name.end for e in listing.entries), frozenset(), figures[0].passage)
    for table in prose.tables:
        cells = [row[0] for row in table.cells if len(row) == 1]
        figures = tuple(cell for cell in cells if cell)
        if len(figures) == len(table.rows) and _is_plain(figures, [r.quote for r in table.rows], wholes):
            header = prose.document.text[slice(*table.spans[0])] if table.spans else ""
            yield _List(
                figures, max(f.end for f in figures), stems(header.split()[:1], prose.lexicon), figures[0].passage
            )


def _is_plain(figures: Sequence[Figure], names: Sequence[str], wholes: str) -> bool:
    one_unit = all(same_unit(*alike(figures[0], f)) and f.value is not None for f in figures) if figures else False
    return len(figures) >= _LEAST and one_unit and not any(has(wholes, name) for name in names)


def _mean(near: Mentions, line: Line) -> Mention | None:
    """The only mean of a sentence that speaks of no other time or group."""
    if {t.kind for t in line.tokens} & _APART:
        return None
    means = [m for m in near[line.number] if not m.change and any(t.kind == "mean" for t in line.tokens[: m.at])]
    large = [m for m in means if not m.figure.word]
    return large[0] if len(large) == 1 else None


def _is_of(prose: Prose, near: Mentions, mean: Mention, one: _List, below: Sequence[Line]) -> bool:
    """Whether a mean is said to be of the entries of a list, and is in their unit."""
    top = max(one.figures, key=lambda f: f.value or 0)
    if not same_unit(*alike(_scaled(top, mean.figure), mean.figure)) or not _is_near(mean.figure, one.figures):
        return False
    at = next(i for i, t in enumerate(mean.line.tokens) if t.kind == "mean")
    noun = stems([t.text for t in mean.line.tokens[at + 1 : at + _LENGTH]], prose.lexicon)
    if noun & one.heads:
        return True
    if mean.figure.unit == "count" and mean.figure.of:  # `the three have 9 000 residents on average`
        return False
    counts = [m for line in below for m in near[line.number] if m.figure.unit == "count" and m.at < _first(m, mean)]
    told = [m for m in counts if m.value == len(one.figures) and (m.line is mean.line or _goes_on(mean))]
    return bool(told)


def _is_near(mean: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a mean is of the size of the entries."""
    top, bottom = (_scaled(f, mean).value or 0 for f in _ends(figures))
    return bottom <= _FACTOR * (mean.value or 0) and (mean.value or 0) <= _FACTOR * top


def _first(mention: Mention, mean: Mention) -> int:
    """Up to where a count may say how many a mean is of: before it in its sentence, or anywhere before that."""
    if mention.line is mean.line:
        return mean.at
    return len(mention.line.tokens) if mention.line.number < mean.line.number else -1


def _goes_on(mean: Mention) -> bool:
    """`On average they had …`."""
    return any(t.kind == "it" for t in mean.line.tokens[: mean.at])


def _ends(figures: Sequence[Figure]) -> tuple[Figure, Figure]:
    ranked = sorted(figures, key=lambda f: f.value or 0)
    return ranked[-1], ranked[0]


def _scaled(figure: Figure, other: Figure) -> Figure:
    """A bare entry in the scale in which a mean is printed: `104.7` below `million passengers`."""
    if figure.scale != 1 or other.scale == 1 or figure.value is None:
        return figure
    factor = Fraction(other.scale)
    return replace(figure, value=figure.value * factor, interval=figure.interval.scaled(factor), scale=other.scale)
