"""What the figures of an article claim of the data: values, totals, means, changes, shares of a total.

Frames `data` · figures: figure (of the prose), and the cells by role · words: name (of the place, in the prose),
direction · facts: claim, formulas (alternatives over the roles; one that holds is enough), column, where (place, period
and group in words), ambiguous · doubt: the figure may be about something else.

A figure that no cell gives is no claim, unless nothing else can be meant: then its words are all accounted for by the
measure, or it is near the cell, looks like it mistyped, or is the value of another place or period of the column.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.against.article import Article
from auditor.against.changes import changes
from auditor.against.levels import levels
from auditor.against.portions import shares
from auditor.against.statement import Bound, Statement, statements
from auditor.model import Frame


def claims(article: Article) -> Iterator[tuple[Frame, Bound]]:
    """The claims of an article on its measures, each with what it is bound to."""
    for line in article.prose.lines:
        for statement in statements(article, line):
            found = next(_claims(article, statement), None)
            if found:
                yield found


def _claims(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    for find in (changes, shares, levels):
        found = list(find(article, one))
        if found:
            yield from found[:1]
            return
