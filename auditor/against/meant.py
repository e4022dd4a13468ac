"""Whether nothing but one cell can be meant by a figure, so that a figure that differs is wrong."""

from __future__ import annotations

from fractions import Fraction

from auditor.against.article import Article
from auditor.against.catalogue import Match
from auditor.against.cubes import Cube
from auditor.against.page import Subject
from auditor.against.statement import Statement
from auditor.model import Figure
from auditor.reading.near import NONE, STRONG, digits, likeness

CLOSE = Fraction(35, 100)  # how far a figure may be from a cell that it is still said to mean
_TELLING = 3  # digits from which a value is not shared by chance


def is_meant(article: Article, match: Match, one: Statement, cell: Figure, subject: Subject) -> bool:
    """Whether nothing but this cell can be meant, so that a figure that differs is wrong."""
    if match.cube.declared:
        return True
    if subject.inherited and subject.everywhere:
        return False
    if likeness(one.figure, cell) == STRONG or _of_another(match.cube, one.figure):
        return True
    if not match.near:
        return False
    near = _is_close(one.figure, cell)
    loose = article.loose(one.line, one.at, match.cube)
    return near or not loose or (likeness(one.figure, cell) != NONE and len(loose) <= 1)


def _is_close(figure: Figure, cell: Figure) -> bool:
    a, b = abs(figure.value or Fraction(0)), abs(cell.value or Fraction(0))
    return abs(a - b) <= CLOSE * max(a, b)


def _of_another(cube: Cube, figure: Figure) -> bool:
    """Whether a figure has the very value of another cell of the column, with enough digits to tell."""
    if len(digits(figure)) < _TELLING or figure.value is None:
        return False
    wanted = figure.value / (cube.scale * cube.column.factor)
    return any(value.number == wanted for value in cube.values.values())
