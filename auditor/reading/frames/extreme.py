"""The highest or the lowest of many beside the figure for all: `the whole country 1.90. Highest was Sogn with 2.09`.

Frame `overall` with bound `high` or `low`: no mean lies above the highest member, none below the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.frames.overall import MEANLIKE, said_of_all
from auditor.reading.mentions import Mention, Mentions, mentions, related
from auditor.reading.prose import Line, Prose
from auditor.reading.stems import stems
from auditor.relations import same_unit

_SUPER = {"most": "high", "least": "low"}
_STOPS = ("semicolon", "stop", "while")
_FAR = 12  # tokens between a superlative and its figure
_PART = ("of", "ofthese", "followed", "since", "last", "consecutive", "not")
"""Words that make the superlative one of a part, a second place or one of a time."""


def frames(prose: Prose) -> Iterator[Frame]:
    """Every superlative with a figure, beside the figure for all that it bounds."""
    near = mentions(prose)
    for line in prose.lines:
        for extreme, bound in _extremes(near, line):
            wholes = [w for w in _wholes(prose, near, extreme) if w.figure.start != extreme.figure.start]
            for whole in wholes[:1]:
                figures = {"whole": (whole.figure,), "parts": (extreme.figure,)}
                yield Frame("overall", figures, facts={"bound": bound}, sentence=line.number)


def _extremes(near: Mentions, line: Line) -> Iterator[tuple[Mention, str]]:
    """The first figure after each superlative, with a name or a group between them."""
    for at, token in enumerate(line.tokens):
        if token.kind not in _SUPER:
            continue
        first = next((m for m in near[line.number] if m.at > at), None)
        if first is None or first.at - at > _FAR or not _meanlike(first) or said_of_all(first):
            continue
        between = [t.kind for t in line.tokens[at + 1 : first.at]]
        around = [t.kind for t in line.tokens[max(0, at - 3) : at]]
        if set(between) & {*_STOPS, *_PART, *_SUPER} or set(around) & set(_PART):
            continue
        if "name" in between and (first.direction >= 0 or not first.change):
            yield first, _SUPER[token.kind]


def _meanlike(mention: Mention) -> bool:
    figure = mention.figure
    return figure.unit in MEANLIKE or (figure.unit in ("money", "measure") and figure.role == "mean")


def _wholes(prose: Prose, near: Mentions, extreme: Mention) -> list[Mention]:
    """The figures said to be of all that measure the same, in this passage or the one before."""
    out = []
    for number in range(extreme.line.number, -1, -1):
        found = near[number]
        if found and extreme.line.passage - found[0].line.passage > 1:
            break
        for whole in reversed(found):
            if _comparable(prose, whole, extreme):
                out.append(whole)
    return out


def _comparable(prose: Prose, whole: Mention, extreme: Mention) -> bool:
    a, b = whole.figure, extreme.figure
    if not same_unit(a, b) or whole.change != extreme.change or whole.direction != extreme.direction:
        return False
    if whole.line is extreme.line or not said_of_all(whole):
        return False
    return related(_said(prose, whole.line), _said(prose, extreme.line))


def _said(prose: Prose, line: Line) -> frozenset[str]:
    return stems((t.text for t in line.tokens if t.figure < 0 and t.kind == "word"), prose.lexicon)
