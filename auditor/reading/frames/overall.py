"""A figure for all, and figures for groups that make up all: `43.2 on average; girls 45.4 and boys 41.0`.

Frame `overall` · figures: whole (one or more that it may be, nearest first), parts · facts: bound (`both`, `high` or
`low`: whether the parts bound the whole on both sides, or name only its highest or lowest member), named (whether the
rows of a list themselves say what they are).

Opposites bound the whole on both sides (halves.py); so do two groups whose counts add up to a printed total, and so
many figures as the whole is said to be of (`the average of the five`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token
from auditor.relations import same_unit

MEANLIKE = ("percent", "per_mille", "per_capita", "rate", "points", "index", "ratio")
"""Units in which a whole lies between its parts; counts, money and measures do so only as means."""
ALL = ("mean", "total")
_NEAR = 2  # sentences before the groups in which the figure for all is looked for
_CUTS = ("semicolon", "stop")


def frames(prose: Prose) -> Iterator[Frame]:
    """The figures for all of a document, with what bounds them."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _exhaustive(near, line)
        yield from _so_many(near, line)


def frame_of(wholes: Sequence[Mention], parts: Sequence[Mention]) -> Iterator[Frame]:
    """Growth is compared with growth only: parts that fell leave open how low a whole that rose can be."""
    for whole in wholes[:1]:
        same = [p for p in parts if p.direction == whole.direction]
        if same:
            figures = {"whole": (whole.figure,), "parts": tuple(p.figure for p in same)}
            bound = "both" if len(same) == len(parts) else "high"
            yield Frame("overall", figures, facts={"bound": bound}, sentence=whole.line.number)


def meanlike(mention: Mention) -> bool:
    """Whether a figure for all lies between those for groups: a share, a rate, a mean, growth."""
    figure = mention.figure
    if mention.line.tokens and any(t.kind == "median" for t in mention.line.tokens):
        return False
    decimal = figure.unit == "count" and figure.decimals > 0 and figure.scale == 1
    means = figure.unit in ("money", "measure") and figure.role == "mean"
    kind = mention.share or figure.unit in MEANLIKE or figure.measured
    return figure.value is not None and (kind or decimal or means)


def alike(a: Mention, b: Mention) -> bool:
    """Whether two figures measure in the same way, both levels or both changes."""
    units = (a.share and b.share) or same_unit(a.figure, b.figure) or _unit_left_out(a.figure, b.figure)
    return meanlike(a) and meanlike(b) and units and a.change == b.change


def _unit_left_out(a: Figure, b: Figure) -> bool:
    """`43.2 reading points` and `45.4 points`: printed alike, one with a noun of its own for the unit."""
    units = {a.unit, b.unit}
    return units == {"count", "points"} and a.decimals == b.decimals > 0


def said_of_all(mention: Mention) -> bool:
    """Whether the text says that the figure is of all: `overall`, `on average`, `as a whole`."""
    if mention.figure.role in ALL or mention.figure.hedge == "total":
        return True
    before, after = list(reversed(mention.before(8))), mention.after(7)
    ahead = next((i for i, t in enumerate(before) if t.kind in _CUTS or _other_figure(before, i)), len(before))
    behind = next((i for i, t in enumerate(after) if t.figure >= 0 or t.kind in ("comma", *_CUTS)), len(after))
    return any(t.kind in ALL for t in (*before[:ahead], *after[:behind]))


def _other_figure(before: Sequence[Token], at: int) -> bool:
    """Whether a token before a figure is another statement: no year, no `of the five`, not where it came `from`."""
    token = before[at]
    small = token.kind == "count" and token.text.isalpha()
    came_from = at > 0 and before[at - 1].kind == "to"
    return token.figure >= 0 and token.kind not in ("year", "date") and not small and not came_from


# -- groups that add up --------------------------------------------------------------------------------------------


def _exhaustive(near: Mentions, line: Line) -> Iterator[Frame]:
    """Two groups with a count and a change each, whose counts add up to an earlier one that has a change too."""
    found = near[line.number]
    counts = [m for m in found if m.amount and not m.change and m.figure.unit == "count"]
    changes = [m for m in found if m.figure.unit == "percent" and m.change]
    if len(counts) != len(changes) or len(counts) < 2 or any(a.at > b.at for a, b in zip(counts, changes, strict=True)):
        return
    total = sum(m.figure.value or 0 for m in counts)
    for whole in earlier(near, counts[0], _NEAR):
        if whole.figure.unit == "count" and whole.figure.value == total and not whole.change:
            after = [m for n in range(whole.line.number, line.number) for m in near[n]]
            grown = [
                m for m in after if m.figure.unit == "percent" and m.change and m.figure.start > whole.figure.start
            ]
            yield from frame_of(grown, changes)
            return


# -- so many -------------------------------------------------------------------------------------------------------


def _so_many(near: Mentions, line: Line) -> Iterator[Frame]:
    """`The average of the five is 70.8`, after five figures; `together the four grew by 1.6`, after four."""
    for whole in near[line.number]:
        summed = whole.share and any(t.kind == "makes" for t in line.tokens)  # `together the two made up 58 per cent`
        count = _of_so_many(near, whole) if meanlike(whole) and said_of_all(whole) and not summed else 0
        if count < 2:
            continue
        found = [m for m in earlier(near, whole, 6, 1) if m.line is not line and alike(m, whole)]
        for passage in dict.fromkeys(m.line.passage for m in found):
            parts = [m for m in found if m.line.passage == passage]
            if len(parts) == count:
                yield from frame_of([whole], parts)


def _of_so_many(near: Mentions, whole: Mention) -> int:
    """How many the whole is said to be of, in words, in its own sentence."""
    ahead = [m for m in near[whole.line.number] if m.at < whole.at and m.figure.unit == "count" and m.figure.word]
    return int(ahead[-1].value) if ahead else 0
