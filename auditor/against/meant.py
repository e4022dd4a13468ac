"""Whether nothing but one cell can be meant by a figure, so that a figure that differs is wrong."""

from __future__ import annotations

from auditor.against.article import Article
from auditor.against.catalogue import Match
from auditor.against.cubes import Cube, Group
from auditor.against.page import Subject
from auditor.against.statement import Statement
from auditor.model import Figure
from auditor.reading.numbers.near import STRONG, digits, likeness
from auditor.reading.tabled.bindings import clause

_TELLING = 3  # digits from which a value is not shared by chance


def is_meant(article: Article, match: Match, one: Statement, cell: Figure, subject: Subject) -> bool:
    """Whether nothing but this cell can be meant, so that a figure that differs is wrong."""
    if match.cube.declared:
        return True
    if _is_of_a_part(one, match.cube, subject):
        return False
    if subject.inherited and subject.everywhere:
        return False
    if likeness(one.figure, cell) == STRONG or _of_another(match.cube, one.figure):
        return True
    if not match.near:
        return False
    return not article.loose(one.line, one.at, match.cube)


def _is_of_a_part(one: Statement, cube: Cube, subject: Subject) -> bool:
    """Whether a figure is of some that the measure does not tell apart: `of these 1,902`, `1,902 aged 80 or more`, `the
    three largest have 124,125`.
    """
    stretch = clause(one.line, one.at)
    tokens = one.line.tokens[stretch.first : stretch.last]
    aged = any(t.kind == "age" for t in tokens) and not any(_tells_ages(group) for group in cube.groups)
    largest = subject.inherited and any(t.kind in ("most", "least") for t in one.line.tokens[: one.at])
    return aged or largest or any(t.kind == "ofthese" for t in one.line.tokens[: one.at])


def _tells_ages(group: Group) -> bool:
    return any(c.isdigit() for label in group.members.values() for c in label)


def _of_another(cube: Cube, figure: Figure) -> bool:
    """Whether a figure has the very value of another cell of the column, with enough digits to tell."""
    if len(digits(figure)) < _TELLING or figure.value is None:
        return False
    wanted = figure.value / (cube.scale * cube.column.factor)
    return any(value.number == wanted for value in cube.values.values())
