"""Numbers that leave their unit to the figure before them: `8.6 per cent in the North and 9.4 in the South`.

What stands between joins the two and counts nothing, and nothing that is counted follows the second. It is printed with
as many decimals as the first and is near it in size; a chain goes on (`8 per cent in A, 9 in B and 11 in C`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.interval import rounded
from auditor.model import Figure
from auditor.reading.text.tokens import Token

_UNITS = ("percent", "money", "measure")
_JOINS = {"and", "while", "comma", "semicolon"}
_APART = {"up", "down", "more", "less", "number", "total", "ofthese", "thus", "makes", "difference", "colon", "stop"}
_CLOSING = ("stop", "comma", "semicolon", "and", "while", "close", "at", "respectively", "against")
_TIMES = ("earlier", "year", "date", "month", "thus", "or", "open", "dash")
_FAR = 12  # tokens between the two
_NEAR = 12  # times that the one may be as large as the other
_MOST = 100


def with_units(tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[tuple[int, Figure]]:
    """The figures of a sentence that take the unit of another, with their places. tokens: of the sentence."""
    before: tuple[int, Figure] | None = None
    for at, token in enumerate(tokens):
        if token.figure < 0:
            continue
        figure = figures[token.figure]
        if figure.role == "label":
            continue
        if before is not None and _takes(tokens, *before, at, figure):
            figure = _like(figure, before[1])
            yield token.figure, figure
        before = (at, figure)


def _takes(tokens: Sequence[Token], first: int, donor: Figure, at: int, figure: Figure) -> bool:
    after = tokens[at + 1].kind if at + 1 < len(tokens) else "stop"
    counts = figure.of and after != "earlier"  # `103 the year before` counts nothing
    bare = figure.unit == "count" and not (counts or figure.word or figure.hedge or figure.sign or figure.per)
    given = donor.unit in _UNITS or (donor.measured and donor.unit != "count")
    if not bare or not given or donor.word or donor.role == "change" or figure.role != "level":
        return False
    between = {t.kind for t in tokens[first + 1 : at]}
    outside = "close" in between and "open" not in between  # `(66 per cent), a bad sample to 47`
    joined = bool(between & _JOINS) and not (between & _APART or outside) and at - first <= _FAR
    closing = (*_CLOSING, *_TIMES) if "against" in between else _CLOSING
    return joined and after in closing and _alike(donor, figure)


def _alike(donor: Figure, figure: Figure) -> bool:
    """Printed alike, and near each other in size."""
    a, b = donor.value, figure.value
    if not a or not b or donor.decimals != figure.decimals or donor.scale != figure.scale:
        return False
    return Fraction(1, _NEAR) <= a / b <= _NEAR and (donor.unit != "percent" or b <= _MOST)


def _like(figure: Figure, donor: Figure) -> Figure:
    step = Fraction(1, 10**figure.decimals)
    interval = (
        rounded(figure.value or Fraction(0), step) if figure.interval.low == figure.interval.high else figure.interval
    )
    return replace(
        figure, unit=donor.unit, of=donor.of, per=donor.per, measured=donor.measured, role=donor.role, interval=interval
    )
