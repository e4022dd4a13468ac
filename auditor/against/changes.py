"""Changes between two periods of a measure, and the word for their direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.against.article import Article
from auditor.against.catalogue import Match
from auditor.against.cubes import Cube
from auditor.against.meant import is_meant
from auditor.against.statement import Bound, Statement, framed, holds
from auditor.against.worked import computed
from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.text.tokens import Token


def changes(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    if one.figure.role != "change":
        return
    meant = article.measures(one.line, lambda cube: _can_change(one.figure, cube))
    found = [pair for match in meant for pair in _change(article, match, one)]
    fits = [pair for pair in found if holds(pair[0])]
    if fits or len(found) == 1:
        yield (fits or found)[0]


def _can_change(figure: Figure, cube: Cube) -> bool:
    """Whether a change in this unit can be one of a measure: points are of shares, numbers are not."""
    if len(cube.periods) < 2:
        return False
    return figure.unit == "percent" or (figure.unit == "percentage_point") == cube.percent


def _change(article: Article, match: Match, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    cube = match.cube
    subject = article.subject(one.line, one.at, cube, False)
    members = article.members(one.line, one.at, cube)
    span = _span(article, one, cube)
    if subject is None or members is None or span is None:
        return
    ends = [[c for code in subject.codes if (c := cube.cell((code, p, members))) is not None] for p in span]
    if any(len(cells) != 1 for cells in ends):
        return
    (before,), (after,) = ends
    formulas = _change_formulas(one.figure, cube)
    roles = {"after": [after], "before": [before]}
    sure = is_meant(article, match, one, _size(one.figure, cube, before, after), subject)
    period = f"{span[0]}–{span[1]}"
    frame = framed(one, cube, subject, period, members, "change", formulas, roles, sure=sure)
    direction = _direction(one)
    if direction is not None:
        word = article.prose.word(direction)
        facts = {**frame.facts, "direction": 1 if direction.kind == "up" else -1}
        frame = replace(frame, words={**frame.words, "direction": word}, facts=facts)
    yield frame, Bound(one, cube, subject, span[1], members)


def _change_formulas(figure: Figure, cube: Cube) -> list[str]:
    """In points for shares, in per cent of the level before, or as a number."""
    relative = "abs(figure) == abs(100 * (after - before) / before)"
    plain = "abs(figure) == abs(after - before)"
    if figure.unit == "percent":
        return [relative, plain] if cube.percent else [relative]
    return [plain]


def _size(figure: Figure, cube: Cube, before: Figure, after: Figure) -> Figure:
    a, b = before.value or Fraction(0), after.value or Fraction(0)
    value = abs(Fraction(100 * (b - a), a)) if figure.unit == "percent" and a else abs(b - a)
    return computed(after, exactly(value), value)


def _span(article: Article, one: Statement, cube: Cube) -> tuple[str, str] | None:
    """From which period to which: both named, or one with the other before it."""
    own = [p for p in article.page.stated(one.line) if p in cube.periods]
    if len(own) == 2:
        return min(own), max(own)
    kinds = [t.kind for t in one.line.tokens]
    last = article.periods(one.line, one.figure, cube)[0]
    if len(own) == 1 and {"since", "from"} & set(kinds):
        later = [p for p in (article.page.default,) if p in cube.periods and p > own[0]]
        return (own[0], later[0]) if later else None
    if "earlier" in kinds and last:
        before = [p for p in cube.periods if p < last[0]]
        return (before[-1], last[0]) if before and _follows(before[-1], last[0]) else None
    return None


def _follows(a: str, b: str) -> bool:
    return a.isdigit() and b.isdigit() and int(b) - int(a) == 1


def _direction(one: Statement) -> Token | None:
    """The only word of direction before a figure in its clause or its sentence, or right behind it."""
    found = [t for t in one.line.tokens if t.kind in ("up", "down")]
    return found[0] if len(found) == 1 else None
