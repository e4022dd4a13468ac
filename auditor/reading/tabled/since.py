"""The highest since a year, beside a series of years: `36 435 in 2011, the highest since 2004`.

Frame `since` · figures: cell (of the last year), between (the years after the first), first (the first year) · words:
claim · facts: sign (1 the highest, -1 the lowest), year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.tabled.bindings import Near
from auditor.reading.tabled.cell import comparable
from auditor.reading.tables.series import Member, Series
from auditor.reading.text.prose import Match, Prose

SINCE = "v=most|least ..4 since ..2 y=year"
SIGNS = {"most": 1, "least": -1}
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")


def frames(near: Near) -> Iterator[Frame]:
    for match in near.prose.matches(SINCE, [near.line]) if near.bounds else ():
        yield from _since(near, match)


def _is_year(member: Member) -> bool:
    return _YEAR.fullmatch(member.name.quote) is not None


def _since(near: Near, match: Match) -> Iterator[Frame]:
    """The claim, held against the column in which another figure of the line stands in the row of its year."""
    year = int(match.token("y").text[-4:]) if match.token("y").text[-4:].isdigit() else 0
    for one in near.bounds:
        for series, member in near.source.row(one.naming.row):
            same = comparable(one.figure, member.figure) and one.figure.value == member.figure.value
            if same and _is_year(member) and int(member.name.quote) > year and one.at < match.at("v"):
                yield from _frame(near.prose, match, series, member, year)
                return


def _frame(prose: Prose, match: Match, series: Series, member: Member, year: int) -> Iterator[Frame]:
    last = int(member.name.quote)
    dated = {int(m.name.quote): m.figure for m in series.members if _is_year(m)}
    between = tuple(figure for when, figure in dated.items() if year < when < last)
    if year in dated and between:
        word = prose.word(match.token("v"))
        figures = {"cell": (member.figure,), "between": between, "first": (dated[year],)}
        yield Frame(
            "since", figures, {"claim": word}, {"sign": SIGNS[word.meaning], "year": str(year)}, match.line.number
        )
