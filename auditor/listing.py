"""The figures that were read, one row each: as a table, CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from auditor.model import Figure, Reading
from auditor.proofs import interval, number

SHOWN = ("line", "quote", "means", "unit", "role", "measure", "population", "place", "group", "period")
LARGEST = 10**300  # a JSON number beyond it is none that others can read


def rows(readings: Iterable[Reading]) -> Iterator[dict[str, Any]]:
    """Every figure and label, in the order of the text. low, high and value are numbers, or None where unknown."""
    for reading in readings:
        for figure in reading.figures:
            yield row(figure)


def row(figure: Figure) -> dict[str, Any]:
    """One figure. start and end count code points of the file."""
    context = figure.context
    return {
        "path": figure.source,
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "low": plain(figure.interval.low),
        "high": plain(figure.interval.high),
        "unit": figure.unit,
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
    lines = [_shown(figure, text, language) for figure in reading.figures]
    count = sum(figure.role != "label" for figure in reading.figures)
    head = f"{path}: {count} figures, {len(lines) - count} labels\n"
    return head + (tabulate(lines, SHOWN, disable_numparse=True) + "\n" if lines else "")


def _shown(figure: Figure, text: str, language: str) -> list[str]:
    said, context = figure.interval, figure.context
    exact = said.low == said.high is not None
    means = number(said.low, language) if exact and said.low is not None else interval(said, language)
    unit = f"{figure.unit} ({figure.of})" if figure.of else figure.unit
    where = [context.text, context.population, context.place, context.group, context.period]
    line = str(text.count("\n", 0, figure.start) + 1)
    return [line, figure.quote, means, unit, figure.label or figure.role, *where]


FORMATS: dict[str, Callable[[Iterable[Reading], str], str]] = {"table": as_table, "csv": as_csv, "json": as_json}
