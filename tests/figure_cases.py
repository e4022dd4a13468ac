"""How a case says what is read in a sentence: `percent:48 year:2016 count:5 date:2014-09-17 phone:`, in order."""

from __future__ import annotations

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.numbers.numerals import figures


def read(text: str, lexicon: Lexicon) -> list[Figure]:
    return figures(text, 0, len(text), lexicon, "case", 0)


def summary(text: str, lexicon: Lexicon) -> str:
    return " ".join(_one(figure) for figure in read(text, lexicon))


def _one(figure: Figure) -> str:
    name = figure.label or figure.unit
    if figure.label == "date" or figure.value is None:
        return f"{name}:{figure.context.period}"
    value = figure.value
    return f"{name}:{value.numerator}" if value.denominator == 1 else f"{name}:{float(value):.12g}"
