"""Levels that go on about what was said before them, and leave something out.

`The wait averaged 34 days in 2023. In 2022 it was 26` is a mean too; in `A is highest at 3.1 per cent, ahead of B with
2.6. Lowest is C with 1.4` all three are percentages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.interval import rounded
from auditor.model import Figure
from auditor.reading.text.prose import Line
from auditor.relations import same_unit

_AROUND = ("at", "be", "earlier", "comma", "stop", "article", "only", "month", "and")
"""Kinds of words beside the subject of a sentence that says one level and its time."""
_SUBJECTS = ("it", "number", "total")
_RANKED = ("most", "least", "followed")
_BETWEEN = ("be", "at", "article", "name", "by", "of")
"""Kinds of words between a superlative and the number that a name has."""
_CLOSING = ("stop", "comma", "and", "semicolon", "while", "close", "thus")
_ALL = 100


def shares_again(lines: Sequence[Line], figures: list[Figure]) -> None:
    """Reads bare decimals behind a superlative and a name as percentages, if the level before is one so printed."""
    last: Figure | None = None
    for before, line in pairwise([None, *lines]):
        last = last if before is not None and line is not None and before.passage == line.passage else None
        for at, token in enumerate(line.tokens if line is not None else ()):
            figure = figures[token.figure] if token.figure >= 0 else None
            if figure is None or line is None or figure.role == "label":
                continue
            if last is not None and last.unit == "percent" and _bare_like(figure, last) and _of_a_rank(line, at):
                figures[token.figure] = figure = _in_percent(figure)
            last = figure


def _bare_like(figure: Figure, last: Figure) -> bool:
    """Whether a decimal has no unit and is printed like the percentage before it."""
    bare = figure.unit == "count" and not (figure.of or figure.per or figure.word) and figure.scale == 1
    shared = figure.decimals == last.decimals > 0 and figure.role == last.role and figure.cell is None
    return bare and shared and figure.value is not None and 0 <= figure.value <= _ALL


def _of_a_rank(line: Line, at: int) -> bool:
    """`lowest in Kent with 59.6`: one word at most that says anything stands between superlative and number."""
    behind = line.tokens[at + 1 : at + 2]
    place = next((i for i in range(at - 1, -1, -1) if line.tokens[i].kind in _RANKED or line.tokens[i].figure >= 0), -1)
    kinds = [t.kind for t in line.tokens[place + 1 : at]]
    closed = not behind or behind[0].kind in _CLOSING
    ranked = place >= 0 and line.tokens[place].kind in _RANKED and place < at - 1
    return closed and ranked and kinds.count("word") <= 1 and set(kinds) <= {*_BETWEEN, "word"}


def _in_percent(figure: Figure) -> Figure:
    assert figure.value is not None
    return replace(figure, unit="percent", interval=rounded(figure.value, Fraction(1, 10**figure.decimals)))


def means_again(lines: Sequence[Line], figures: list[Figure]) -> None:
    """Reads the only level of a sentence as a mean, if its subject is a pronoun and the sentence before says a mean."""
    for before, line in pairwise(lines):
        last, own = _stated(before, figures), _stated(line, figures)
        if before.passage != line.passage or len(own) != 1 or len(last) != 1 or not _says_no_thing(line):
            continue
        mean, level = figures[last[0]], figures[own[0]]
        if mean.role == "mean" and level.role == "level" and same_unit(mean, level):
            figures[own[0]] = replace(level, role="mean")


def _stated(line: Line, figures: Sequence[Figure]) -> list[int]:
    return [t.figure for t in line.tokens if t.figure >= 0 and figures[t.figure].role != "label"]


def _says_no_thing(line: Line) -> bool:
    """Whether the subject of a sentence is a pronoun or a word for any number."""
    spoken = [t.kind for t in line.tokens if t.figure < 0 and t.kind not in _AROUND]
    return len(spoken) == 1 and spoken[0] in _SUBJECTS
