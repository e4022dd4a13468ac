"""The levels that a document states, each with the time it is of: what changes, distances and multiples are between.

A level of prose has the period of its own stretch of the sentence; one that stands beside `a year earlier` is marked
earlier. A cell has the period of its column or row, an entry of a list the year that is its name.
Words: `when`, `present` (today, this year), `future` and `becomes` of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditor.model import Figure
from auditor.reading.about.times import period_of
from auditor.reading.binding.lookback import is_level
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_NEXT = 4  # tokens between a time and the level that explains it
_APART = {"comma", "semicolon", "while", "against", "thus", "to", "from", "than", "up", "down"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:1[5-9]|20)?\d\d))?")


@dataclass(frozen=True, slots=True)
class Level:
    """One level. line, at: its sentence and token, -1 in a list or table. series: the list or column that it is in.

    earlier: 2 if it is of the time before (`the year before`), 1 if of last year, which has a year before it, else 0.
    now: whether it is said to be of today, or of this year. coming: of a time to come.
    """

    figure: Figure
    line: int = -1
    at: int = -1
    period: str = ""
    earlier: int = 0
    tokens: tuple[Token, ...] = ()
    series: tuple[str, int, int] = ("", 0, 0)
    now: bool = False
    coming: bool = False

    @property
    def place(self) -> int:
        return self.figure.start


_SPLITS = (
    ("semicolon", "stop"),
    ("while", "against"),
    ("comma",),
    ("comma", "semicolon", "while", "against", "and", "or", "than", "to", "open", "colon", "dash", "thus"),
)


def shares(line: Line, figures: Sequence[Figure]) -> list[tuple[int, int, int]]:
    """(figure, first token, end token) of every stated figure: the stretch of the sentence that is its own.

    A number of years, months … has none: `a year earlier` belongs to the figure before it.
    """
    stated = [
        i
        for i, t in enumerate(line.tokens)
        if t.figure >= 0 and figures[t.figure].role != "label" and t.kind != "duration"
    ]
    cuts = [0, *(_cut(line.tokens, a, b) for a, b in pairwise(stated)), len(line.tokens)]
    return [(line.tokens[i].figure, cuts[n], cuts[n + 1]) for n, i in enumerate(stated)]


def _cut(tokens: Sequence[Token], left: int, right: int) -> int:
    """Where the stretch of the figure at `left` ends: at the first of the strongest splits before the next figure."""
    places = (at for kinds in _SPLITS for at in range(left + 1, right) if tokens[at].kind in kinds)
    return next(places, min(left + 1, right))


Levels = dict[int, tuple[Level, ...]]
"""The levels of prose, by line."""


@lru_cache(maxsize=1)
def in_prose(prose: Prose) -> Levels:
    """The levels of every sentence, in order; small number words (`two groups`) are none."""
    found = ((line.number, tuple(_of_line(prose, line))) for line in prose.lines)
    return {number: levels for number, levels in found if levels}


def rates(prose: Prose, line: Line) -> Iterator[Level]:
    """The rates of change of a sentence as levels, which rise and fall themselves: `Inflation rose to 3.2 per cent`."""
    return _of_line(prose, line, lambda figure: figure.unit == "percent" and figure.role == "change")


def _of_line(prose: Prose, line: Line, wanted: Callable[[Figure], bool] = is_level) -> Iterator[Level]:
    stretches = shares(line, prose.figures)
    head = periods_of(prose, line.tokens[: _first(prose, line)])
    only = len(head) == 1 and len(periods_of(prose, line.tokens)) == 1
    since = any(t.kind in ("since", "from", "against") for t in line.tokens[: _first(prose, line)])
    common = head[0] if only and not since else ""
    governed = 0
    for number, first, end in stretches:
        figure = prose.figures[number]
        if not wanted(figure) or figure.value is None:
            continue
        own = line.tokens[first:end]
        mine = _nearest(prose, own, number) or periods_of(prose, own)
        at = next(i for i, t in enumerate(line.tokens) if t.figure == number)
        earlier = _earlier(prose, own) if all(time.startswith("--") for time in mine) else 0
        behind = _behind(prose, line, first, at) if not mine and not earlier else None
        own_time = bool(mine) or is_now(prose, own)
        governed = 0 if own_time else earlier or (governed if _goes_on(line, at) else 0)
        period = mine[0] if len(mine) == 1 else "" if mine or governed else common
        if behind is not None:
            period, earlier = behind
        now = not (earlier or governed or period) and is_now(prose, own)
        said = " ".join(t.text for t in own if t.figure < 0)
        coming = any(has(prose.lexicon.words.get(key, ""), said) for key in ("future", "becomes"))
        yield Level(figure, line.number, at, period, earlier or governed, tuple(own), now=now, coming=coming)


def is_now(prose: Prose, tokens: Sequence[Token]) -> bool:
    """Whether tokens speak of today, or of this year."""
    return has(prose.lexicon.words.get("present", ""), " ".join(t.text for t in tokens if t.figure < 0))


def _goes_on(line: Line, at: int) -> bool:
    """Whether a level is listed with the one before it, under its time: `a year ago A stood at 36 and B at 23`."""
    last = max((i for i, t in enumerate(line.tokens[:at]) if t.figure >= 0), default=at)
    between = {t.kind for t in line.tokens[last + 1 : at]}
    return "and" in between and not between & _APART


def _earlier(prose: Prose, own: Sequence[Token]) -> int:
    """2 for `the year before`, 1 for `last year`, else 0."""
    said = [has(prose.lexicon.words.get("last_year", ""), t.text) for t in own if t.kind == "earlier"]
    return (1 if any(said) else 2) if said else 0


def _behind(prose: Prose, line: Line, first: int, at: int) -> tuple[str, int] | None:
    """The time right before a level that explains it: `than in 2013, when it was 26.5`, `from 2019 (6.3 per cent)`."""
    opening = line.tokens[first:at]
    when = has(prose.lexicon.words.get("when", ""), " ".join(t.text for t in opening[:2]))
    if not when and not any(t.kind == "open" for t in opening[:1]):
        return None
    before = list(periods_at(prose, line.tokens[:first]))
    earlier = [i for i, t in enumerate(line.tokens[:first]) if t.kind == "earlier"]
    last = before[-1] if before else (-1, "")
    if earlier and earlier[-1] > last[0]:
        return "", _earlier(prose, [line.tokens[earlier[-1]]])
    return (last[1], 0) if last[1] and first - last[0] <= _NEXT else None


def _nearest(prose: Prose, own: Sequence[Token], number: int) -> list[str]:
    """Of several times in a stretch, the one right before its figure, or right behind it."""
    times = list(periods_at(prose, own))
    at = next(i for i, t in enumerate(own) if t.figure == number)
    before = [time for i, time in times if at - _NEXT < i < at]
    behind = [time for i, time in times if at < i < at + _NEXT]
    return before[-1:] or behind[:1] if len(times) > 1 else []


def _first(prose: Prose, line: Line) -> int:
    """The place of the first stated figure of a line."""
    stated = (i for i, t in enumerate(line.tokens) if t.figure >= 0 and prose.figures[t.figure].role != "label")
    return next(stated, len(line.tokens))


def periods_of(prose: Prose, tokens: Sequence[Token]) -> list[str]:
    """The times that tokens name, in order, each once: `2019`, `2019-Q4`, `2018-2020`, `--07` for a month alone."""
    return list(dict.fromkeys(period for _, period in periods_at(prose, tokens)))


def periods_at(prose: Prose, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The times that tokens name, with their places; `2018–2020` is one, and `April to June 2022` is its end."""
    at = 0
    while at < len(tokens):
        kinds = [t.kind for t in tokens[at : at + 3]]
        at += 2 * (kinds == ["month", "to", "date"])
        if kinds == ["year", "dash", "year"]:
            yield at, f"{_time(prose, tokens[at])}-{_time(prose, tokens[at + 2])}"
            at += 2
        elif time := _time(prose, tokens[at]):
            yield at, time
        at += 1


def _time(prose: Prose, token: Token) -> str:
    if token.kind == "month":
        return f"--{prose.lexicon.months.get(token.text.lower(), 0):02}"
    return period_of(prose.figures[token.figure]) if token.figure >= 0 else ""


def same_time(a: str, b: str) -> bool:
    """Whether two times are one, or the one lies in the other (`2019` and `2019-Q4`; `July` and `July 2022`)."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return a == b or long.startswith(f"{short}-") or (short.startswith("--") and long.endswith(short[1:]))
