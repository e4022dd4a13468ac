"""A cell as a figure: the number of the cell with what its column says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from auditor.interval import count, count_unit, exactly, rounded
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.numbers.numerals import figures, parse
from auditor.reading.numbers.vocabulary import vocabulary

Span = tuple[int, int]

_MARKS = re.compile(r"(?<=[\d%)])(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\s?\(?[a-e]\)|\s\(?\d\))+$")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_NUMERAL = re.compile(r"\d[\d.,  \u00a0\u2009\u202f]*")
_ROUNDED = ("percent", "percentage_point", "per_mille", "money", "measure", "points", "rate", "per_capita", "index")
_UNNAMED = ("count", "none")
_TELLING = 2  # small counts of a column that say that it is not rounded


def numbers(text: str, span: Span, lexicon: Lexicon, source: str, passage: int) -> list[Figure]:
    """The figures of a cell, read by itself: what stands beside it changes nothing. A year is a count here."""
    start, end = span
    marks = _MARKS.search(text, start, end)
    piece = text[start : marks.start() if marks else end]
    found = (_moved(figure, start) for figure in figures(piece, 0, len(piece), lexicon, source, passage))
    stated = (_stated(figure, vocabulary(lexicon).decimal) for figure in found)
    return [figure for figure in stated if figure is not None]


def labels(text: str, span: Span, lexicon: Lexicon, source: str, passage: int) -> list[Figure]:
    """The numbers of a header or a row name: labels, whatever they look like."""
    start, end = span
    found = (_moved(figure, start) for figure in figures(text[start:end], 0, end - start, lexicon, source, passage))
    return [_named(figure) for figure in found]


def _named(figure: Figure) -> Figure:
    if _YEAR.fullmatch(figure.quote):
        return replace(figure, role="label", label="year", unit="none", value=Fraction(figure.quote))
    return figure if figure.role == "label" else replace(figure, role="label", label="category")


def _moved(figure: Figure, by: int) -> Figure:
    left, right = figure.extent if figure.extent[1] else (figure.start, figure.end)
    return replace(figure, start=figure.start + by, end=figure.end + by, extent=(left + by, right + by))


def _stated(figure: Figure, decimal: str) -> Figure | None:
    """A year or a bare number of a cell as the count that it is; other labels are none."""
    if figure.role != "label":
        return figure
    if figure.label not in ("year", "number") or not _NUMERAL.fullmatch(figure.quote):
        return None
    value, decimals = parse(figure.quote, decimal)
    return replace(
        figure, role="level", label="", unit="count", value=value, decimals=decimals, interval=exactly(value), of=""
    )


def with_facts(figure: Figure, facts: Mapping[str, Any], unit: int | None = None) -> Figure:
    """The figure with the unit, scale and role of its column. unit: to what the counts of the column are rounded."""
    out = figure
    if "unit" in facts and figure.unit in (*_UNNAMED, facts["unit"]):
        scale = facts.get("scale", 1) if figure.scale == 1 else 1
        value = None if figure.value is None else figure.value * scale
        of = facts.get("of", "") or figure.of
        out = replace(
            out, unit=facts["unit"], of=of, per=facts.get("per", figure.per), scale=figure.scale * scale, value=value
        )
    out = replace(out, role={"percent_change": "change", "change": "change"}.get(facts.get("role", ""), "level"))
    return replace(out, interval=_interval(out, unit)) if not out.hedge and out.value is not None else out


def _interval(figure: Figure, unit: int | None) -> Any:
    value = figure.value or Fraction(0)
    if figure.word:
        return figure.interval
    if figure.decimals or figure.scale > 1 or figure.unit in _ROUNDED:
        return rounded(value, Fraction(figure.scale, 10**figure.decimals))
    return count(int(value), unit)


def common_unit(column: Sequence[Figure | None]) -> int | None:
    """To what the counts of a column are rounded: the finest rounding that any of them shows."""
    values = [int(f.value) for f in column if f is not None and f.value is not None and not f.decimals]
    large = [count_unit(value) for value in values if abs(value) >= 100]
    small = [count_unit(value) for value in values if abs(value) >= 10]
    exact = not large and len(small) >= _TELLING and min(small) == 1  # `12, 45, 50`: counted, not rounded
    return min(large) if large else 1 if exact else None
