"""The highest since a year, beside a series of years: `36 435 in 2011, the highest since 2004`.

Frame `since` · figures: cell (of the last year), between (the years after the first), first (the first year) · words:
claim · facts: sign (1 the highest, -1 the lowest), year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.bindings import Source, bound, is_outside, sources
from auditor.reading.frames.cell import comparable
from auditor.reading.prose import Line, Match, Prose
from auditor.reading.series import Member, Series

SINCE = "v=most|least ..4 since ..2 y=year"
SIGNS = {"most": 1, "least": -1}
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")


def frames(prose: Prose) -> Iterator[Frame]:
    known = [source for source in sources(prose) if sum(_is_year(m) for s in source.series[:1] for m in s.members) > 2]
    for line in prose.lines if known else ():
        for match in prose.matches(SINCE, [line]):
            for source in known:
                if is_outside(prose, line, source):
                    yield from _since(prose, line, match, source)


def _is_year(member: Member) -> bool:
    return _YEAR.fullmatch(member.name.quote) is not None


def _since(prose: Prose, line: Line, match: Match, source: Source) -> Iterator[Frame]:
    """The claim, held against the column in which another figure of the line stands in the row of its year."""
    year = int(match.token("y").text[-4:]) if match.token("y").text[-4:].isdigit() else 0
    for one in bound(prose, line, source):
        for series, member in source.row(one.naming.row):
            same = comparable(one.figure, member.figure) and one.figure.value == member.figure.value
            if same and _is_year(member) and int(member.name.quote) > year and one.at < match.at("v"):
                yield from _frame(prose, line, match, series, member, year)
                return


def _frame(prose: Prose, line: Line, match: Match, series: Series, member: Member, year: int) -> Iterator[Frame]:
    last = int(member.name.quote)
    dated = {int(m.name.quote): m.figure for m in series.members if _is_year(m)}
    between = tuple(figure for when, figure in dated.items() if year < when < last)
    if year in dated and between:
        word = prose.word(match.token("v"))
        figures = {"cell": (member.figure,), "between": between, "first": (dated[year],)}
        yield Frame("since", figures, {"claim": word}, {"sign": SIGNS[word.meaning], "year": str(year)}, line.number)
