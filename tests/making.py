"""Readings made by hand, so that the engine is tested without the reading of prose."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from auditor.interval import rounded
from auditor.model import Context, Document, Figure, Passage, Reading


def figure(text: str, quote: str, path: str = "a.txt", **given: Any) -> Figure:
    """The first place in a text where a number is printed, as a figure in per cent unless it is said otherwise."""
    start = text.index(quote)
    value = Fraction(quote.replace(",", "."))
    decimals = len(quote.partition(",")[2])
    made = Figure(path, start, start + len(quote), quote, value, rounded(value, Fraction(1, 10**decimals)), "percent")
    return replace(made, decimals=decimals, **given)


def about(measure: str = "", place: str = "", group: str = "", period: str = "", population: str = "") -> Context:
    """The context of a figure."""
    words = frozenset(measure.split())
    return Context(words, measure, population=population, place=place, group=group, period=period)


def reading(text: str, *figures: Figure, path: str = "a.txt", language: str = "nb", role: str = "paragraph") -> Reading:
    """A document of one passage with these figures."""
    document = Document(path, text, language, (Passage(role, 0, len(text), 0),))
    return Reading(document, figures=tuple(replace(f, source=path) for f in figures))
