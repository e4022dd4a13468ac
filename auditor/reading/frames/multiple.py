"""One level as a multiple of another, or of a growth: `doubled, from 0.7 to 1.4`, `up 89 per cent, nearly double`.

Frame `multiple` · figures: from (the base), to, times. Of levels that stand further back (levels instead of from and
to) at most one pair is meant; the line is tied to them by a word like `thus`, or names two entries of a list.
Frame `multiple_of_growth` · figures: percent, times · facts: direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.frames.change import FROM_TO
from auditor.reading.lookback import is_level, levels_in, named
from auditor.reading.prose import Line, Prose
from auditor.relations import alike, same_unit

REACH = 3
MOST = 5


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        times = [f for f in prose.stated(line) if f.unit == "multiple"]
        if len(times) == 1:
            yield from _growth(prose, line, times[0])
            yield from _multiple(prose, line, times[0])


def _multiple(prose: Prose, line: Line, times: Figure) -> Iterator[Frame]:
    explicit = next(prose.matches(FROM_TO, [line]), None)
    levels = _levels(prose, line)
    both = named(prose, line, levels)
    if explicit:
        a, b = alike(prose.figure(explicit, "a"), prose.figure(explicit, "b"))
        yield Frame("multiple", {"from": (a,), "to": (b,), "times": (times,)}, sentence=line.number)
    elif len(both) == 2:
        yield _among(line, both, times, "")
    elif 2 <= len(levels) <= MOST:
        here = [f for f in levels if f.sentence == times.sentence and f.start < times.start]
        tied = len(here) >= 2 or any(t.kind in ("thus", "these", "both") for t in line.tokens)
        yield _among(line, levels, times, "" if tied else "untied")
    else:
        listed = list(_listed(prose, line))
        yield from (_among(line, found, times, "" if len(listed) == 1 else "several_levels") for found in listed)


def _among(line: Line, levels: Sequence[Figure], times: Figure, doubt: str) -> Frame:
    return Frame("multiple", {"levels": tuple(levels), "times": (times,)}, {}, {}, line.number, doubt)


def _listed(prose: Prose, line: Line) -> Iterator[list[Figure]]:
    """The two figures, in a list or a column of a table, whose names the line says."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end].lower()
    columns = [[(e.name, e.figure) for e in listing.entries] for listing in prose.listings]
    for table in prose.tables:
        columns += [list(zip(table.rows, column, strict=True)) for column in zip(*table.cells, strict=True)]
    for column in columns:
        found = [figure for name, figure in column if figure and name.quote.lower() in text]
        if len(found) == 2 and same_unit(*found):
            yield found


def _levels(prose: Prose, line: Line) -> list[Figure]:
    """The levels of the line, or of the nearest lines before, of the unit of the last of them."""
    out = [f for f in levels_in(prose, line) if not f.word]
    for other in prose.before(line, REACH):
        if len(out) >= 2:
            break
        out = [f for f in levels_in(prose, other) if not f.word] + out
    return [f for f in out if same_unit(f, out[-1])]


def _growth(prose: Prose, line: Line, times: Figure) -> Iterator[Frame]:
    """`50 per cent higher, or one and a half times as high`: a growth beside a multiple, here or one sentence back."""
    tied = any(t.kind == "thus" for t in line.tokens)
    for other in [line, *(prose.before(line) if tied else [])]:
        found = [(at, f) for at, f in _changes(prose, other) if f.unit == "percent"]
        levels = [f for f in levels_in(prose, other) if f.unit == "percent"]
        if len(found) == 1 and not levels and (tied or other is line):
            sign = _sign(other, found[0][0])
            figures = {"percent": (found[0][1],), "times": (times,)}
            yield Frame("multiple_of_growth", figures, {}, {"direction": sign}, line.number)
            return
        if found or levels:
            return


def _changes(prose: Prose, line: Line) -> list[tuple[int, Figure]]:
    return [
        (at, prose.figures[t.figure])
        for at, t in enumerate(line.tokens)
        if t.figure >= 0 and prose.figures[t.figure].role == "change" and not is_level(prose.figures[t.figure])
    ]


def _sign(line: Line, at: int) -> int:
    near: Sequence[str] = [t.kind for t in (*reversed(line.tokens[:at]), *line.tokens[at : at + 3])]
    return next((-1 if k in ("down", "less") else 1 for k in near if k in ("up", "down", "more", "less")), 1)
