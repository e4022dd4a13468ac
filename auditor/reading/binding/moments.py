"""Years and lengths of time in a line: what durations are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.model import Figure
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_YEAR = re.compile(r"(?<![\d/:.,-])(?:1[6-9]|20)\d\d(?![\d:]|[.,]\d)")
_SEASON = re.compile(r"((?:1[6-9]|20)\d\d)\s?[-–/]\s?((?:1[6-9]|20)?\d\d)(?!\d)")
_FULL = 7  # letters of a period that is a month at most
_NO_YEARS = ("phone", "reference", "number", "footnote", "time")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a season (`2018–2019`: its first year) or a run of years as printed, at a token of a line."""

    at: int
    first: int
    last: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Length:
    """A number of years, at a token of a line."""

    at: int
    figure: Figure

    @property
    def years(self) -> int:
        return int(self.figure.value or 0)


def moments(prose: Prose, line: Line) -> list[Moment]:
    """The years of a line, in order."""
    out = []
    for at, token in enumerate(line.tokens):
        if token.figure >= 0 and prose.figures[token.figure].role == "label":
            moment = _moment(at, prose.figures[token.figure])
            if moment:
                out.append(moment)
    return out


def _moment(at: int, figure: Figure) -> Moment | None:
    if figure.label in _NO_YEARS:
        return None
    season = _SEASON.search(figure.quote)
    if season:
        first = int(season[1])
        last = int(season[2]) if len(season[2]) == 4 else first - first % 100 + int(season[2])
        return Moment(at, first, first if last == first + 1 else last, figure)
    years = [int(year) for year in _YEAR.findall(figure.quote)]
    if not years and figure.label == "year" and figure.quote.isdigit() and figure.value:  # the end of `1994-98`
        years = [int(figure.value)]
    return Moment(at, years[0], years[-1], figure) if 1 <= len(years) <= 2 else None


def lengths(prose: Prose, line: Line, unit: str = "years") -> Iterator[Length]:
    """The figures of a line that count years (or months, weeks, days)."""
    for at, token in enumerate(line.tokens):
        if token.figure < 0 or "-" in token.text:
            continue
        figure = prose.figures[token.figure]
        if figure.value is None or figure.value.denominator != 1 or figure.label == "age" or figure.measured:
            continue
        counts = unit in (figure.unit, prose.lexicon.units.get(figure.of)) or _running(prose, figure, token, unit)
        if counts and not _preceding(prose, line, at):
            yield Length(at, figure)


def _preceding(prose: Prose, line: Line, at: int) -> bool:
    """Whether a length lies before the time of the sentence: `after the three preceding months, from May to June`."""
    around = " ".join(t.text for t in line.tokens[max(0, at - 2) : at + 3])
    return has(prose.lexicon.words.get("preceding", ""), around) and all(
        t.kind != "open" for t in line.tokens[at + 1 : at + 4]
    )


def _running(prose: Prose, figure: Figure, token: Token, unit: str) -> bool:
    """`for the third year running`: the ordinal counts the years."""
    words = token.text.lower().split()
    return figure.unit == "ordinal" and any(prose.lexicon.units.get(word) == unit for word in words)


@dataclass(slots=True)
class History:
    """The years and the lengths that a text has printed up to a place, and all years that it prints.

    published: the last year of which it prints a full date, or 0: that of figures without a year.
    """

    text: str
    every: frozenset[int]
    published: int
    years: set[int] = field(default_factory=set)
    lengths: set[int] = field(default_factory=set)
    read: int = 0

    def until(self, offset: int) -> None:
        """Reads on to an offset; offsets only grow."""
        self.years |= years_in(self.text, self.read, offset)
        self.read = max(self.read, offset)


def history(prose: Prose) -> History:
    text = prose.document.text
    dates = [f.context.period[:4] for f in prose.figures if f.label == "date" and len(f.context.period) > _FULL]
    return History(
        text, frozenset(years_in(text, 0, len(text))), max((int(d) for d in dates if d.isdigit()), default=0)
    )


def years_in(text: str, start: int, end: int) -> set[int]:
    """Every year in a stretch of text; of a season both."""
    years = {int(year) for year in _YEAR.findall(text, start, end)}
    return years | {int(m[1]) + 1 for m in _SEASON.finditer(text, start, end)}
