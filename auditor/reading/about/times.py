"""The periods that a sentence names: dates, months, years, spans, and words such as `året før` or `two years later`.

Words used (Lexicon.words): last_year, this_year, year_before, year_after, month_before, quarter_before, later_than,
ago_before, as_of, year_to, capital_month, period_nouns,
relative_pronouns, before_after.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about import periods
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

RELATIVE = ("last_year", "this_year", "year_before", "year_after", "month_before", "quarter_before")
_COMPARED = ("than", "since", "against", "from", "until")
_SKIPPED = ("at", "of", "article", "it", "equal", "last", "to")
_LOOK = 6  # tokens before a period that can say what it is held against
_CLAUSE = 9  # tokens back to the word that opens a clause
_FIRST_DAYS = ("01", "15", "28", "29", "30", "31")


@dataclass(frozen=True, slots=True)
class Time:
    """A period that a sentence names. first, end: its tokens.

    period: as text, perhaps without its year. relative: one of RELATIVE, or `years` with the number of them.
    compared: what something is held against (`than in 2015`). begins: where a span begins, if it is one that runs
    `from … to`. event: the day on which something was published or done.
    """

    first: int
    end: int
    period: str = ""
    relative: str = ""
    years: int = 0
    compared: bool = False
    begins: str = ""
    event: bool = False


def times(line: Line, figures: Sequence[Figure], lexicon: Lexicon) -> list[Time]:
    """The periods of a line, in order; parts of one period are joined, none overlap."""
    found = [
        *_stated(line.tokens, figures, lexicon),
        *_relative(line.tokens, lexicon),
        *_counted(line, figures, lexicon),
    ]
    joined: list[Time] = []
    for time in sorted(found, key=lambda t: (t.first, -t.end)):
        if joined and time.first < joined[-1].end:
            continue
        both = _together(joined[-1], time, line.tokens) if joined else None
        joined = [*joined[:-1], both] if both else [*joined, time]
    return [_marked(time, line.tokens, lexicon) for time in joined]


def _stated(tokens: Sequence[Token], figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Time]:
    """Years and dates, and months without a year."""
    for at, token in enumerate(tokens):
        if token.kind in ("year", "date") and token.figure >= 0:
            period = period_of(figures[token.figure])
            if period:
                yield Time(at, at + 1, period)
        elif token.kind == "month" and token.figure < 0:
            month = lexicon.months.get(token.text.lower(), 0)
            verb = has(lexicon.words.get("capital_month", ""), token.text) and token.text[0].islower()
            if month and not verb:
                yield Time(at, at + 1, f"--{month:02d}")


def period_of(figure: Figure) -> str:
    """The period that a label names, or an empty string."""
    if figure.role != "label" or figure.label not in ("year", "date"):
        return ""
    return figure.context.period or (str(figure.value) if figure.value is not None else "")


def _relative(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Time]:
    """`i fjor`, `the year before`: periods by their distance from others."""
    text, starts = "", []
    for token in tokens:
        starts.append(len(text))
        text += token.text + " "
    for found in pattern(_relatives(lexicon)).finditer(text):
        first = bisect_right(starts, found.start()) - 1
        said = "_".join(found[0].lower().split())
        name = next(name for name in RELATIVE if said in lexicon.words.get(name, "").split())
        yield Time(first, bisect_right(starts, found.end() - 1), relative=name)


@cache
def _relatives(lexicon: Lexicon) -> str:
    return " ".join(lexicon.words.get(name, "") for name in RELATIVE)


def _counted(line: Line, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Time]:
    """`to år senere`, `five years earlier`: so many years after or before what was said."""
    for at, token in enumerate(line.tokens[:-1]):
        figure = figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.value is None or lexicon.units.get(figure.of) != "years" or figure.decimals:
            continue
        after = line.tokens[at + 1].text.lower()
        way = has(lexicon.words.get("later_than", ""), after) - has(lexicon.words.get("ago_before", ""), after)
        if way and figure.value.denominator == 1 and figure.value < 1000:
            yield Time(at, at + 2, relative="years", years=way * int(figure.value))


def _together(a: Time, b: Time, tokens: Sequence[Token]) -> Time | None:
    """One period of two side by side: `januar i fjor`, `2013–2022`, `April to June`, `to år senere, i 2017`."""
    between = [t.kind for t in tokens[a.end : b.first]]
    if (
        a.relative in ("years", "year_after", "year_before")
        and b.period
        and between in ([], ["comma"], ["comma", "at"])
    ):
        return replace(b, first=a.first)
    if a.period and b.relative in ("last_year", "this_year", "year_before") and between in ([], ["at"]):
        return replace(b, first=a.first, period=a.period) if periods.without_year(a.period) else None
    if not (a.period and b.period) or a.relative or b.relative:
        return None
    if between == ["dash"] and all(len(time.period) == 4 and time.period.isdigit() for time in (a, b)):
        return replace(a, end=b.end, period=periods.season(a.period, b.period))
    if between == ["dash"] or between == ["to"] or between == ["until"]:
        return _span(a, b, tokens)
    if between == ["and"] and a.first and tokens[a.first - 1].kind == "between":
        return _span(a, b, tokens)
    if between in (["comma"], ["and"]) and a.period.startswith("--") and len(b.period) == 4 and b.period[0] == "-":
        return replace(a, end=b.end, period=f"{a.period[:4]}>{b.period}")
    return None


def _span(a: Time, b: Time, tokens: Sequence[Token]) -> Time:
    runs = a.first > 0 and tokens[a.first - 1].kind in ("from", "between")
    return replace(a, end=b.end, period=f"{a.period}>{b.period}", begins=a.period if runs else "")


def _marked(time: Time, tokens: Sequence[Token], lexicon: Lexicon) -> Time:
    """The period with what the words before it say of it."""
    before = list(reversed(tokens[max(0, time.first - _LOOK) : time.first]))
    said = " ".join(t.text for t in reversed(before[:3]))
    if before and before[0].kind == "comma" and _is_day(time.period):
        before = before[1:]
    if _is_day(time.period):
        stated = has(lexicon.words.get("as_of", ""), said) and not (before and before[0].kind == "weekday")
        event = not stated and (bool(before and before[0].kind == "weekday") or time.period[-2:] not in _FIRST_DAYS)
        return replace(time, event=event)
    if has(lexicon.words.get("year_to", ""), said) and time.period.count("-") == 1 and len(time.period) == 7:
        time = replace(time, period=periods.year_to(time.period))
        before = before[2:]
    compared = _compared(before, lexicon) or _bound(tokens, time.first, lexicon)
    return replace(time, compared=not time.begins and compared)


def _is_day(period: str) -> bool:
    return len(period) in (7, 10) and period.count("-") == (3 if period.startswith("--") else 2)


def _compared(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words before a period, nearest first, say that something is held against it."""
    nouns = pattern(lexicon.words.get("period_nouns", ""))
    if before and has(lexicon.words.get("before_after", ""), before[0].text):
        return True
    for token in before:
        if token.kind in _COMPARED:
            return True
        if token.figure >= 0 or not (token.kind in _SKIPPED or nouns.fullmatch(token.text)):
            return False
    return False


def _bound(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a period belongs to a clause of its own: `sidan ordninga vart innført i 2001`, `som kom i 2015`."""
    pronouns = pattern(lexicon.words.get("relative_pronouns", ""))
    for at in range(first - 1, max(-1, first - _CLAUSE), -1):
        if tokens[at].kind == "since":
            return True
        if pronouns.fullmatch(tokens[at].text):
            return all(t.figure < 0 for t in tokens[max(0, at - _LOOK) : at])
        if tokens[at].figure >= 0 or tokens[at].kind in ("comma", "and", "semicolon", "colon"):
            return False
    return False
