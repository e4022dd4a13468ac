"""Shares of a total: `Sunndal had 12 per cent of all loans in Møre og Romsdal`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.against.article import Article
from auditor.against.catalogue import Match
from auditor.against.cubes import Cube
from auditor.against.meant import is_meant
from auditor.against.page import Subject
from auditor.against.statement import Bound, Statement, framed
from auditor.against.worked import cells_of, computed, total_of
from auditor.interval import exactly
from auditor.model import Figure, Frame


def shares(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    """`Sunndal sto for 12 prosent av alle utlån i Møre og Romsdal`."""
    if one.figure.unit != "percent" or one.figure.role == "change" or not _is_share(one):
        return
    for match in article.measures(one.line, lambda cube: cube.counts):
        cube = match.cube
        subject = article.subject(one.line, one.at, cube, False)
        members = article.members(one.line, one.at, cube)
        if cube.geography is None or subject is None or members is None or subject.everywhere:
            continue
        whole = _whole_of(article, one, cube, subject)
        if whole is None:
            continue
        for period in article.periods(one.line, one.figure, cube)[0][:1]:
            frame = _share(article, match, one, subject, whole, period, members)
            if frame is not None:
                yield frame, Bound(one, cube, subject, period, members)


def _is_share(one: Statement) -> bool:
    kinds = [t.kind for t in one.line.tokens]
    after = kinds[one.at + 1 : one.at + 4]
    return "makes" in kinds[: one.at] or ("of" in after and "everyone" in after)


def _whole_of(article: Article, one: Statement, cube: Cube, subject: Subject) -> Subject | None:
    """The whole that a share is of: the county named behind the figure, or all."""
    assert cube.geography is not None
    start = one.line.tokens[one.at].end
    behind = [n for n in article.page.names(one.line, cube.geography) if n.start > start]
    if article.page.strangers(one.line, cube.geography, start):
        return None
    if not behind:
        return Subject((cube.geography.whole,), everywhere=True)
    codes = [c for c in behind[0].codes if c in cube.geography.children]
    return Subject((codes[0],)) if len(codes) == 1 and len(behind) == 1 else None


def _share(
    article: Article,
    match: Match,
    one: Statement,
    subject: Subject,
    whole: Subject,
    period: str,
    members: tuple[str, ...],
) -> Frame | None:
    cube = match.cube
    cells = [c for code in subject.codes if (c := cube.cell((code, period, members))) is not None]
    if len(cells) != 1:
        return None
    own = cube.cell((whole.codes[0], period, members))
    parts = [] if own else [cell for _, cell in cells_of(cube, whole, period, members)]
    if own is None and not parts:
        return None
    roles: dict[str, list[Figure]] = {"part": cells, "whole": [own or total_of(parts)]}
    middle = 100 * (cells[0].value or Fraction(0)) / (roles["whole"][0].value or Fraction(1))
    near = computed(cells[0], exactly(middle), middle)
    sure = is_meant(article, match, one, near, subject)
    return framed(one, cube, subject, period, members, "share", ["figure == 100 * part / whole"], roles, sure=sure)
