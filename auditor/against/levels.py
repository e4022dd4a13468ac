"""Levels, means and totals of the prose, bound to cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.against.article import Article
from auditor.against.catalogue import Match, of_one_unit
from auditor.against.cubes import Key
from auditor.against.meant import is_meant
from auditor.against.page import Subject
from auditor.against.statement import Bound, Statement, framed, holds
from auditor.against.worked import cells_of, computed, mean_roles, to_the_unit, total_roles
from auditor.interval import exactly
from auditor.model import Figure, Frame


def levels(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    if one.figure.role == "change" or one.figure.unit in ("percentage_point", "multiple"):
        return
    meant = article.measures(one.line, lambda cube: of_one_unit(one.figure, cube))
    found = [frame for match in meant for frame in _level(article, match, one)]
    fits = [(frame, bound) for frame, bound in found if holds(frame)]
    if fits or len(found) == 1:
        yield (fits or found)[0]


def _level(article: Article, match: Match, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    cube = match.cube
    subject = article.subject(one.line, one.at, cube, one.mean or one.whole)
    members = article.members(one.line, one.at, cube)
    if subject is None or members is None:
        return
    periods, certain = article.periods(one.line, one.figure, cube)
    found = [
        (frame, Bound(one, cube, subject, period, members))
        for period in periods
        for frame in _of_period(article, match, one, subject, period, members, certain)
    ]
    yield from [pair for pair in found if holds(pair[0])][:1] or found[:1]


def _of_period(
    article: Article,
    match: Match,
    one: Statement,
    subject: Subject,
    period: str,
    members: tuple[str, ...],
    certain: bool,
) -> Iterator[Frame]:
    cube = match.cube
    keys: list[Key] = [(code, period, members) for code in subject.codes if (code, period, members) in cube.values]
    if not subject.together and len(keys) > 1:
        yield framed(one, cube, subject, period, members, "value", [], {}, ambiguous=True)
        return
    if not subject.together and keys:
        cell = cube.cell(keys[0])
        if cell is not None:
            sure = certain and is_meant(article, match, one, cell, subject)
            yield framed(one, cube, subject, period, members, "value", ["figure == cell"], {"cell": [cell]}, sure=sure)
        return
    parts = cells_of(cube, subject, period, members)
    if parts and (one.mean or (one.whole and cube.counts)):
        yield from _of_parts(article, match, one, subject, period, members, parts, certain)


def _of_parts(
    article: Article, match: Match, one: Statement, subject: Subject, period: str, members: tuple[str, ...],
    parts: list[tuple[str, Figure]], certain: bool,
) -> Iterator[Frame]:  # fmt: skip
    cube, cells = match.cube, [cell for _, cell in parts]
    claim = "mean" if one.mean else "total"
    if one.mean and one.figure.interval == exactly(one.figure.value or 0):
        one = replace(one, figure=to_the_unit(one.figure))
    roles, formulas = (mean_roles if one.mean else total_roles)(cube, parts, period)
    middle = sum((c.value or Fraction(0) for c in cells), Fraction(0)) / (len(cells) if one.mean else 1)
    sure = certain and is_meant(article, match, one, computed(cells[0], exactly(middle), middle), subject)
    yield framed(one, cube, subject, period, members, claim, formulas, roles, sure=sure)
