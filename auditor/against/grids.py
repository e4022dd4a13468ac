"""Tables of an article held against data: rows are places, columns periods or measures.

Frames `data` with claim `value`, as in claims.py. A table is of a measure if most of its cells, and two at least, are
what the measure says of their rows and columns; then those that differ are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.against.article import Article, named_members
from auditor.against.catalogue import matches, of_one_unit
from auditor.against.cubes import Cube
from auditor.against.page import Subject
from auditor.against.statement import said_of
from auditor.against.words import Words, content
from auditor.checks.periods import spelled
from auditor.formula import intervals, possible
from auditor.model import Figure, Frame, Table, Word

LEAST = 2  # cells that agree
MOST_WRONG = Fraction(1, 3)  # of the cells of a table that may differ from the measure


def grids(article: Article) -> Iterator[Frame]:
    """The cells of the tables of an article that are cells of data."""
    for table in article.prose.tables:
        if not table.ambiguous:
            yield from _of_table(article, table)


def _of_table(article: Article, table: Table) -> Iterator[Frame]:
    """The cells of one table, each by the first measure that the table is of."""
    taken: set[int] = set()
    for cube in _meant(article, table):
        frames = [f for f in _cells(article, table, cube) if f.figures["figure"][0].start not in taken]
        agreeing = sum(possible("figure == cell", intervals(f.figures)) for f in frames)
        if agreeing >= LEAST and len(frames) - agreeing <= MOST_WRONG * len(frames):
            taken |= {f.figures["figure"][0].start for f in frames}
            yield from frames


def _meant(article: Article, table: Table) -> Iterator[Cube]:
    """The measures that title, headers or the heading above a table speak of, the best first."""
    said = content(word.quote for word in (table.title, *table.columns) if word)
    found = list(matches(article.cubes, said, said | _above(article, table), article.prose.lexicon))
    yield from (match.cube for match in sorted(found, key=lambda match: match.rank, reverse=True))


def _above(article: Article, table: Table) -> Words:
    """The words of the sentence right above a table, and of the title of the document."""
    start = min((row.start for row in table.rows), default=0)
    lines = [line for line in article.prose.lines if line.tokens and line.tokens[-1].end <= start]
    titles = [line for line in lines if article.prose.passage(line).role == "title"]
    return frozenset().union(*(article.page.said(line) for line in (*lines[-1:], *titles)))


def _cells(article: Article, table: Table, cube: Cube) -> Iterator[Frame]:
    for row, cells in zip(table.rows, table.cells, strict=False):
        subject = _subject(article, row, cube)
        if subject is None:
            continue
        for column, figure in enumerate(cells):
            header = table.columns[column] if column < len(table.columns) else None
            found = None if figure is None else _frame(article, cube, subject, row, header, figure)
            if found is not None:
                yield found


def _subject(article: Article, row: Word, cube: Cube) -> Subject | None:
    """The only place that a row is called after; all, where a measure has no places."""
    if cube.geography is None:
        return Subject(("",), everywhere=True)
    named = article.page.names_in(row.quote, cube.geography)
    if len(named) != 1 or len(named[0].codes) != 1 or named[0].end - named[0].start < len(row.quote.strip()):
        return None
    return Subject(named[0].codes, row)


def _frame(
    article: Article, cube: Cube, subject: Subject, row: Word, header: Word | None, figure: Figure
) -> Frame | None:
    """A cell of the article and the cell of data that it is of; None where that cannot be told."""
    members = _members(article, cube, f"{row.quote} {header.quote if header else ''}")
    period = _period(article, cube, figure)
    cell = None if members is None or period is None else cube.cell((subject.codes[0], period, members))
    if cell is None or figure.value is None or figure.role == "change" or not of_one_unit(figure, cube):
        return None
    facts = {"claim": "value", "formulas": ("figure == cell",), "ambiguous": False}
    facts |= said_of(cube, subject, period or "", members or ())
    return Frame("data", {"figure": (figure,), "cell": (cell,)}, {"name": row}, facts, figure.sentence)


def _period(article: Article, cube: Cube, figure: Figure) -> str | None:
    """The period of a cell: its own, else the only one of the document or of the data."""
    stated = spelled(figure.context.period)
    if cube.periods == ("",) or (len(cube.periods) == 1 and not stated):
        return cube.periods[0]
    return next((p for p in (stated, article.page.default) if p in cube.periods), None)


def _members(article: Article, cube: Cube, text: str) -> tuple[str, ...] | None:
    """The member of each group that a row or a header names, else the one for all."""
    found: list[str] = []
    for group in cube.groups:
        named = list(named_members(text, group.members, article.prose.lexicon))
        own = cube.fixed.get(group.column) or (named[0] if len(named) == 1 else "") or group.whole
        if not own:
            return None
        found.append(own)
    return tuple(found)
