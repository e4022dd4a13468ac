"""A change in the text between two cells of a table or two items of a list: `29 fewer than the year before`.

Frame `change` (see change.py): from and to are cells. Rows that are years are compared with each other, columns that
are periods along a row, and two columns of one row (`66 more A than B`). The column is the only one, or that of
another figure of the sentence, or the one whose header is named: then a change that no cells give is only held
against them if it looks like theirs mistyped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.interval import Interval, exactly
from auditor.model import Figure, Frame
from auditor.reading.about.times import period_of
from auditor.reading.binding.levels import shares
from auditor.reading.binding.mentions import related
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.near import digits
from auditor.reading.tabled.bindings import Near, Source, words_of
from auditor.reading.tabled.cell import comparable
from auditor.reading.tables.series import Series
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_FAR = 8  # tokens between a change and its word of direction
_ENDS = ("stop", "semicolon", "colon", "against", "while", "comma", "and", "from", "to")
_SIZES = ("count", "money", "measure", "percentage_point", "percent", "points", "rate")


@dataclass(frozen=True, slots=True)
class Ends:
    """Two cells that a change may lie between. sure: no other two can be meant."""

    a: Figure
    b: Figure
    sure: bool


def frames(near: Near) -> Iterator[Frame]:
    for at, size, word in sizes(near.prose, near.line) if near.names or near.bounds else ():
        yield from _change(near, at, size, word)


def sizes(prose: Prose, line: Line) -> Iterator[tuple[int, Figure, Token]]:
    """The changes of a line, each with its word of direction."""
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.role == "label" or figure.unit not in _SIZES or figure.value is None:
            continue
        word = _word(line, at)
        if word is not None:
            yield at, figure, word


def _word(line: Line, at: int) -> Token | None:
    """The word of comparison behind a figure, or the nearest word of direction before it."""
    after = line.tokens[at + 1 : at + 2]
    if after and after[0].kind in ("more", "less", "up", "down"):
        return after[0]
    for token in reversed(line.tokens[max(0, at - _FAR) : at]):
        if token.kind in ("up", "down"):
            return token
        if (token.figure >= 0 and token.kind != "year") or token.kind in _ENDS:
            return None
    return None


def _change(near: Near, at: int, size: Figure, word: Token) -> Iterator[Frame]:
    found = [*_along_rows(near, size), *_along_columns(near, at, size), *_across(near, at, size)]
    same = [ends for ends in found if _gives(ends, size)]
    chosen = same[:1] or [ends for ends in found if ends.sure or _alike(ends, size)]
    if len(chosen) == 1:
        figures = {"from": (chosen[0].a,), "to": (chosen[0].b,), "by": (size,)}
        facts = {"direction": DIRECTIONS[word.kind]}
        yield Frame("change", figures, {"direction": near.prose.word(word)}, facts, near.line.number)


# -- rows that are years -----------------------------------------------------------------------------------------------


def _along_rows(near: Near, size: Figure) -> Iterator[Ends]:
    prose, line, source = near.prose, near.line, near.source
    years = {int(name): row for row, name in source.names.by_row.items() if _YEAR.fullmatch(name)}
    if len(years) < max(2, len(source.names.by_row) - 1):
        return
    anchors = _anchors(prose, line, source)
    pair = _years(near, years, anchors)
    if pair is None or pair[0] not in years or pair[1] not in years:
        return
    sure = [s for s, _ in anchors]
    said = words_of(prose, line)
    for series in source.series:
        a, b = series.of(years[pair[0]]), series.of(years[pair[1]])
        if a is None or b is None or not _of_unit(size, b.figure):
            continue
        if len(source.series) == 1 or series in sure or (not sure and series.words and related(series.words, said)):
            yield Ends(a.figure, b.figure, len(source.series) == 1 or series in sure)


def _anchors(prose: Prose, line: Line, source: Source) -> list[tuple[Series, int]]:
    """The cells, with their rows, that other figures of the line repeat in full."""
    out = []
    for token in line.tokens:
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.role != "level" or len(digits(figure)) < 4 or figure.value is None:
            continue
        for series in source.series:
            out += [(series, m.row) for m in series.members if m.figure.value == figure.value]
    return out


def _years(near: Near, years: dict[int, int], anchors: Sequence[tuple[Series, int]]) -> tuple[int, int] | None:
    """The two years that a line compares."""
    rows = {row: year for year, row in years.items()}
    said = sorted({rows[n.row] for n in near.names if n.row in rows})
    held = {rows[row] for _, row in anchors if row in rows}
    if len(said) == 2:
        return said[0], said[1]
    if len(said) > 2:
        return None
    earlier = any(t.kind == "earlier" for t in near.line.tokens)
    latest = said[0] if said and not held - set(said) else next(iter(held), None)
    if earlier and latest is not None:
        return latest - 1, latest
    if said and len(held) == 1 and said[0] < min(held):
        return said[0], min(held)
    return None


# -- columns that are periods ------------------------------------------------------------------------------------------


def _along_columns(near: Near, at: int, size: Figure) -> Iterator[Ends]:
    prose, line, source = near.prose, near.line, near.source
    dated = _barest([s for s in source.series if s.facts.get("period")])
    dated = sorted(dated, key=lambda s: str(s.facts["period"])) if len({_kind(s) for s in dated}) == 1 else []
    row = next((b.naming.row for b in near.bounds if b.at == at and not b.inherited), None)
    if len(dated) < 2 or row is None or any(t.kind == "earlier" for t in line.tokens):
        return
    own = (prose.figures[t.figure] for t in _own(prose, line, at) if t.figure >= 0)
    said = {period for figure in own if (period := period_of(figure))}
    columns = [s for s in dated if s.facts["period"] in said]
    if said and not columns:
        return
    first, last = (columns[0], columns[-1]) if len(columns) > 1 else (columns[0] if columns else dated[0], dated[-1])
    a, b = first.of(row), last.of(row)
    if a is not None and b is not None and a is not b and _of_unit(size, b.figure):
        yield Ends(a.figure, b.figure, bool(columns))


def _barest(dated: Sequence[Series]) -> list[Series]:
    """The columns without those of a group in the same period: `2024`, not `Women 2024` beside it."""
    least: dict[str, int] = {}
    for s in dated:
        period, width = str(s.facts["period"]), _width(s)
        least[period] = min(width, least.get(period, width))
    return [s for s in dated if _width(s) == least[str(s.facts["period"])]]


def _width(series: Series) -> int:
    return len(series.header.quote) if series.header else 0


def _own(prose: Prose, line: Line, at: int) -> Sequence[Token]:
    """The stretch of a sentence that is a size's own, and what stands before all figures."""
    stretches = shares(line, prose.figures)
    first, end = next(((a, b) for number, a, b in stretches if number == line.tokens[at].figure), (0, len(line.tokens)))
    lead = next((i for i, t in enumerate(line.tokens) if t.figure == stretches[0][0]), 0) if stretches else 0
    return (*line.tokens[: min(lead, first)], *line.tokens[first:end])


def _kind(series: Series) -> tuple[str, int]:
    figure = series.members[0].figure
    return figure.unit, figure.decimals


# -- two columns of one row --------------------------------------------------------------------------------------------


def _across(near: Near, at: int, size: Figure) -> Iterator[Ends]:
    """`66 more A than B`, where A and B head columns and the row is named."""
    rows = {n.row for n in near.names}
    tokens = near.line.tokens[at + 1 : at + 8]
    than = next((i for i, t in enumerate(tokens) if t.kind == "than"), None)
    if len(rows) != 1 or than is None or size.unit == "percent":
        return
    sides = [_headed(near.source, tokens[:than]), _headed(near.source, tokens[than + 1 : than + 3])]
    if sides[0] is None or sides[1] is None or sides[0] is sides[1]:
        return
    row = rows.pop()
    a, b = sides[1].of(row), sides[0].of(row)
    if a is not None and b is not None and _of_unit(size, b.figure):
        yield Ends(a.figure, b.figure, True)


def _headed(source: Source, tokens: Sequence[Token]) -> Series | None:
    words = {t.text.lower() for t in tokens}
    found = [s for s in source.series if s.header and s.header.quote.lower() in words]
    return found[0] if len(found) == 1 else None


# -- whether cells give the change -------------------------------------------------------------------------------------


def _of_unit(size: Figure, cell: Figure) -> bool:
    """Whether a change can be one between such cells."""
    if size.unit == "percent":
        return cell.unit not in ("percent", "percentage_point")
    if size.unit == "percentage_point":
        return cell.unit in ("percent", "count") and cell.decimals == size.decimals
    return comparable(size, cell) and cell.unit not in ("percent", "percentage_point")


def _made(ends: Ends, size: Figure) -> Interval:
    a, b = ends.a.interval, ends.b.interval
    return ((b / a) - exactly(1)).scaled(100) if size.unit == "percent" else b - a


def _gives(ends: Ends, size: Figure) -> bool:
    return _made(ends, size).magnitude().meets(size.interval.magnitude())


def _alike(ends: Ends, size: Figure) -> bool:
    """Whether the change has the digits of the right one in another order."""
    middle = _made(ends, size).magnitude().middle
    if middle is None:
        return False
    right = str(round(middle / size.scale * 10**size.decimals))
    return sorted(right) == sorted(digits(size)) and len(right) > 2
