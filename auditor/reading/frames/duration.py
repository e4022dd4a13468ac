"""A number of years beside the years it spans: `on 8 years, from 2013 to 2021`, `37 years later, in 2012`.

Frame `duration` · figures: length, from, to (labels; where one figure names both ends it stands under from alone) ·
facts: first, last (the ends as printed), expected (the length of that span), allowed (every length that fits), said
(the length as printed, with its unit).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.anchored import anchored
from auditor.reading.binding.courses import courses
from auditor.reading.binding.lifetimes import lasting
from auditor.reading.binding.moments import History, Length, Moment, history, lengths, moments
from auditor.reading.binding.recalled import of_table, recalled, says, spanned
from auditor.reading.text.prose import Line, Prose, once
from auditor.reading.text.tokens import Token

_CLOSE = 6  # tokens between a length and its span
_BREAKS = ("semicolon", "stop", "while", "than", "colon")
_SMALL = ("comma", "thus", "each", "consecutive", "article", "dash", "open", "at", "since", "it", "be", "these", "only")
_PAUSES = ("comma", "dash", "open", "thus")
_LINK = ("to", "until", "dash", "and")
_LONGEST = 300  # years
_FAR = 5  # tokens from `later` to its year

Span = tuple[Moment, Moment]


@once
def frames(prose: Prose) -> Iterator[Frame]:
    past = history(prose)
    rows = courses(prose) if prose.tables or prose.listings else []
    for line in prose.lines:
        here = moments(prose, line)
        for length in lengths(prose, line):
            past.until(line.tokens[length.at].start)
            if not _coming(prose, line, length):
                found = (
                    _ranged(prose, line, length, here)
                    or anchored(prose, line, length, here, past)
                    or lasting(prose, line, length, here, past)
                    or _later(prose, line, length, here, past)
                    or recalled(prose, line, length, past)
                    or (of_table(prose, line, length, rows) if rows else None)
                )
                yield from [found] if found else []
            past.lengths.add(length.years)


def _coming(prose: Prose, line: Line, length: Length) -> bool:
    """Whether the years are still to come: `the next four years`."""
    before = line.tokens[max(0, length.at - 2) : length.at + 1]
    return any(says(prose, "coming", token.text) for token in before)


# -- a span beside the length ------------------------------------------------------------------------------------------


def _ranged(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> Frame | None:
    """`the 16 years from 2001 to 2016`, `five years in a row, that is every year from 2015 to 2019`."""
    spans = [span for span in _spans(prose, line, here) if _beside(prose, line, length, span)]
    if len(spans) != 1:
        return None
    first, last = spans[0]
    return spanned(prose, line, length, [(first.first, last.last)], (first, last), (0, 1))


def _spans(prose: Prose, line: Line, here: Sequence[Moment]) -> Iterator[Span]:
    for moment in here:
        if moment.first < moment.last:
            yield moment, moment
    for a, b in pairwise(here):
        if a.first < b.first and a.first == a.last and b.first == b.last and _linked(line, a, b):
            yield a, b


def _linked(line: Line, a: Moment, b: Moment) -> bool:
    """`from 2010 to 2014`, `between 2010 and 2014`, `from 40 per cent in 2013 to ten per cent in 2021`."""
    between = [t.kind for t in line.tokens[a.at + 1 : b.at]]
    before = [t.kind for t in line.tokens[max(0, a.at - 5) : a.at]]
    opened = "from" in before or "between" in before or "since" in before
    if not between or any(kind in _BREAKS for kind in between):
        return False
    if between[0] in ("to", "until", "dash") and len(between) <= 2:
        return True
    links = [i for i, kind in enumerate(between) if kind in _LINK]
    return opened and bool(links) and links[0] <= 1 and len(between) <= _CLOSE


def _beside(prose: Prose, line: Line, length: Length, span: Span) -> bool:
    """Whether only small words stand between the length and the span, and nothing says that it is before or after."""
    behind = line.tokens[length.at + 1 : length.at + 3]
    if any(says(prose, key, t.text) for t in behind for key in ("later_than", "ago", "before_then", "relative")):
        return False
    if length.at < span[0].at:
        between = list(line.tokens[length.at + 1 : span[0].at])
        opening = [i for i, t in enumerate(between) if t.kind in ("from", "between")]
        return _small(prose, between[: opening[-1]] if opening else between)
    between = list(line.tokens[span[1].at + 1 : length.at])
    return bool(between) and between[0].kind in _PAUSES and _small(prose, between)


def _small(prose: Prose, between: Sequence[Token]) -> bool:
    units = prose.lexicon.units
    return len(between) <= _CLOSE and all(t.kind in _SMALL or units.get(t.text.lower()) == "years" for t in between)


# -- later -------------------------------------------------------------------------------------------------------------


def _later(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    """`37 years later, in 2012`: 37 years before stands earlier in the text."""
    end = next((m for m in here if length.at < m.at <= length.at + _FAR and m.first == m.last), None)
    if end is None or any(t.kind in (*_BREAKS, "and") or t.figure >= 0 for t in line.tokens[length.at + 1 : end.at]):
        return None
    if not _is_later(prose, line, length):
        return None
    reach = past.years | {end.first - step for step in range(1, _LONGEST) if _reached(end.first - step, past)}
    near = _moments_before(prose, line, length.at, passages=1)
    bases = [m for m in near if m.last < end.first]
    if not bases:
        return None
    nearest = min(bases, key=lambda m: (abs(end.first - length.years - m.last), -m.figure.start))
    spans = [(year, end.first) for year in sorted(reach) if year < end.first]
    doubt = "months unknown" if abs(end.first - length.years - nearest.last) == 1 else ""
    return spanned(prose, line, length, spans, (nearest, end), (0,), doubt)


def _is_later(prose: Prose, line: Line, length: Length) -> bool:
    """`37 years later, in 2012`; `six years on, in June 2022`, `seks år etter, i juni 2022`"""
    behind = line.tokens[length.at + 1 : length.at + 3]
    on = [t.kind for t in behind[1:]] == ["comma"] and says(prose, "years_on", behind[0].text)
    return on or says(prose, "later_than", " ".join(t.text for t in (line.tokens[length.at], *behind)))


def _reached(year: int, past: History) -> bool:
    """Whether a year lies one of the lengths named before after one of the years named before."""
    return any(year - length in past.years for length in past.lengths)


def _moments_before(prose: Prose, line: Line, at: int, passages: int) -> list[Moment]:
    """The years before a token, of this passage and so many before, in the order of the text."""
    out = [m for m in moments(prose, line) if m.at < at]
    for other in reversed(prose.lines[: line.number]):
        if line.passage - other.passage > passages:
            break
        out = moments(prose, other) + out
    return out
