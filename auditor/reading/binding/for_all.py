"""Figures for all, beside figures for groups: which they are, and whether they are measured alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention
from auditor.reading.text.tokens import Token
from auditor.relations import same_unit

MEANLIKE = ("percent", "per_mille", "per_capita", "rate", "points", "index", "ratio")
"""Units in which a whole lies between its parts; counts, money and measures do so only as means."""
ALL = ("mean", "total")
_CUTS = ("semicolon", "stop")


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
