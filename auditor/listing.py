"""The figures that were read, one row each: as a table, CSV or JSON."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from auditor.model import Figure, Reading
from auditor.proofs import interval, number
from auditor.reading import directions

SHOWN = ("line", "quote", "means", "unit", "role", "measure", "population", "place", "group", "period")
LENGTHS = ("years", "months", "weeks", "days", "hours", "minutes")
LARGEST = 10**300  # a JSON number beyond it is none that others can read


def rows(readings: Iterable[Reading]) -> Iterator[dict[str, Any]]:
    """Every figure and label, in the order of the text. low, high and value are numbers, or None where unknown.

    A change that a word says went down is negative: `redusert med 30 prosentpoeng` is -30. A length of time has the
    unit duration_years, duration_months and so on, an age years.
    """
    for reading in readings:
        ways = directions(reading)
        for figure in reading.figures:
            yield row(figure, ways.get(figure.start, 0))


def row(figure: Figure, direction: int = 0) -> dict[str, Any]:
    """One figure. start and end count code points of the file; direction: where a word says a change went, or 0."""
    context = figure.context
    figure = _signed(figure, direction)
    return {
        "path": figure.source,
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "low": plain(figure.interval.low),
        "high": plain(figure.interval.high),
        "unit": f"duration_{figure.unit}" if figure.unit in LENGTHS and figure.role != "label" else figure.unit,
        "role": figure.role,
        "value": plain(figure.value),
        "label": figure.label,
        "hedge": figure.hedge,
        "decimals": figure.decimals,
        "of": figure.of,
        "per": figure.per,
        "measure": context.text,
        "population": context.population,
        "place": context.place,
        "group": context.group,
        "period": context.period,
        "quoted": figure.quoted,
    }


def _signed(figure: Figure, direction: int) -> Figure:
    """A change with the sign of its word; a printed sign is that already."""
    if direction >= 0 or figure.role != "change" or figure.sign or figure.value is None or figure.value < 0:
        return figure
    return replace(figure, value=-figure.value, interval=-figure.interval)


def plain(value: Fraction | None) -> int | float | None:
    """A fraction as a JSON number."""
    if value is None or abs(value) > LARGEST:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def as_json(readings: Iterable[Reading], language: str) -> str:
    return json.dumps(list(rows(readings)), ensure_ascii=False, indent=1) + "\n"


def as_csv(readings: Iterable[Reading], language: str) -> str:
    import csv
    from io import StringIO

    out = StringIO()
    found = list(rows(readings))
    if found:
        writer = csv.DictWriter(out, list(found[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    return out.getvalue()


def as_table(readings: Iterable[Reading], language: str) -> str:
    """For people: a table for each document, with the line of each figure and its interval."""
    return "\n".join(_table(reading, language or reading.document.language) for reading in readings)


def _table(reading: Reading, language: str) -> str:
    from tabulate import tabulate

    path, text = reading.document.path, reading.document.text
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    lines = [_shown(figure, bisect_left(breaks, figure.start) + 1, language) for figure in reading.figures]
    count = sum(figure.role != "label" for figure in reading.figures)
    head = f"{path}: {count} figures, {len(lines) - count} labels\n"
    return head + (tabulate(lines, SHOWN, disable_numparse=True) + "\n" if lines else "")


def _shown(figure: Figure, line: int, language: str) -> list[str]:
    """A row of the table; what a label could mean is left out."""
    said, context = figure.interval, figure.context
    exact = said.low == said.high is not None
    means = number(said.low, language) if exact and said.low is not None else interval(said, language)
    unit = f"{figure.unit} ({figure.of})" if figure.of else figure.unit
    where = [context.text, context.population, context.place, context.group, context.period]
    return [str(line), figure.quote, "" if figure.role == "label" else means, unit, figure.label or figure.role, *where]


FORMATS: dict[str, Callable[[Iterable[Reading], str], str]] = {"table": as_table, "csv": as_csv, "json": as_json}
