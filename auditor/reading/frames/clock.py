"""Hours and minutes beside two clock times: `open from 10 am to 6 pm, eight hours a day`, `The count began at 9.30
and was over at 14.15. It took 4 hours and 45 minutes`.

Frame `duration`, as in auditor/reading/frames/duration.py, in minutes. A length stands right beside the span, behind
two times that a sentence joins by `and`, or in the sentence next to it, of which `it` is the subject and a verb of
lasting. Hours printed whole may be rounded; where a clock of twelve hours may be meant, both readings are allowed.
Words: `lasts`, `later_than`, `after_that`, `takes`, `pauses` (lunch), `is_over`, `the_trip` of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.binding.lifetimes import says_any
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?\s*([ap])?\.?m?", re.IGNORECASE)
_DAY, _HALF_DAY, _HOUR = 1440, 720, 60
_NOON = 12
_CLOSE = 5  # tokens between a span and its length
_ENDED = 4  # tokens before a time in which something ends
_LINKS = ("to", "until", "dash", "and")
_SMALL = (
    "comma",
    "thus",
    "at",
    "article",
    "dash",
    "open",
    "total",
    "each",
    "it",
    "be",
    "word",
    "from",
    "between",
    "only",
)
_BREAKS = ("semicolon", "while", "colon", "than")
_END = ("comma", "stop", "close", "semicolon", "dash", "each", "article", "at", "and", "it", "total")
_ROUND, _SLACK = 30, 3  # minutes that hours printed whole, and lengths with minutes, can be off


@dataclass(frozen=True, slots=True)
class _Length:
    """So many minutes, at the tokens from first to last of a line. loose: by how many it can be off."""

    first: int
    last: int
    minutes: Fraction
    loose: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class _Times:
    """The two clock times of a line, at its tokens first and last."""

    line: Line
    first: int
    last: int
    ends: tuple[Figure, Figure]

    @property
    def between(self) -> Sequence[Token]:
        return self.line.tokens[self.first + 1 : self.last]


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        times = _times(prose, line)
        if times is None or says_any(prose, "pauses", line.tokens):
            continue
        own = _lengths(prose, line)
        if len(own) == 1 and (_beside(prose, times, own[0]) or _behind(prose, times, own[0])):
            yield _frame(prose, times, line, own[0])
        elif not own and (_joined(prose, times) or _it_ended(prose, times)):
            yield from _next_door(prose, times)


def _times(prose: Prose, line: Line) -> _Times | None:
    found = [
        (at, prose.figures[t.figure])
        for at, t in enumerate(line.tokens)
        if t.figure >= 0 and prose.figures[t.figure].label == "time"
    ]
    if len(found) != 2 or len({t.text for t in line.tokens if t.kind == "weekday"}) > 1:
        return None
    (a, start), (b, end) = found
    return _Times(line, a, b, (start, end)) if None not in (_read(start), _read(end)) else None


def _read(time: Figure) -> tuple[int, bool] | None:
    """The minutes of a clock time, and whether it may be of either half of the day."""
    found = _CLOCK.fullmatch(time.quote.strip())
    if found is None or int(found[1]) > _DAY // _HOUR:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    if half:
        hour = hour % _NOON + _NOON * (half == "p")
    return hour * _HOUR + int(found[2] or 0), not half and hour <= _NOON and not found[1].startswith("0")


# -- lengths -----------------------------------------------------------------------------------------------------------


def _lengths(prose: Prose, line: Line) -> list[_Length]:
    """The lengths of a line in hours and minutes; `4 hours and 45 minutes` is one."""
    out: list[_Length] = []
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.unit not in ("hours", "minutes") or not figure.value:
            continue
        if figure.role == "label" or figure.role == "change":
            continue
        minutes = figure.value * (_HOUR if figure.unit == "hours" else 1)
        whole = figure.unit == "hours" and figure.value.denominator == 1
        joined = out and figure.unit == "minutes" and _goes_on(line, out[-1].last, at) and out[-1].loose == _ROUND
        if joined:
            out[-1] = replace(out[-1], last=at, minutes=out[-1].minutes + minutes, loose=_SLACK)
        else:
            out.append(
                _Length(at, at, minutes, _ROUND if whole else _ROUND // 2 if minutes >= _HOUR else _SLACK, figure)
            )
    return out


def _goes_on(line: Line, left: int, right: int) -> bool:
    return [t.kind for t in line.tokens[left + 1 : right]] in ([], ["and"])


# -- where they stand --------------------------------------------------------------------------------------------------


def _beside(prose: Prose, times: _Times, length: _Length) -> bool:
    """`from 10 am to 6 pm, eight hours a day`, `for five hours, from 22.15 to 3.15`."""
    kinds = [t.kind for t in times.between if t.kind != "word"]
    if len(kinds) != 1 or kinds[0] not in _LINKS or len(times.between) > 2:
        return False
    tokens = times.line.tokens
    if length.first > times.last:
        between = tokens[times.last + 1 : length.first]
        marked = any(t.kind in ("comma", "thus", "dash", "open") for t in between)
        return marked and _small(between) and _closes(prose, times.line, length)
    between = tokens[length.last + 1 : times.first]
    marked = any(t.kind in ("comma", "dash", "open") for t in between)
    return marked and _small(between)


def _small(between: Sequence[Token]) -> bool:
    words = sum(t.kind == "word" for t in between)
    return len(between) <= _CLOSE and words <= 2 and all(t.kind in _SMALL for t in between)


def _closes(prose: Prose, line: Line, length: _Length) -> bool:
    """Whether a length ends its clause, or is so long each day."""
    behind = line.tokens[length.last + 1 : length.last + 3]
    longer = any(says_any(prose, f"per_{unit}", behind) for unit in ("week", "month", "year"))
    return not longer and (not behind or behind[0].kind in _END or says_any(prose, "per_day", behind))


def _behind(prose: Prose, times: _Times, length: _Length) -> bool:
    """`began at 9.30 and was over at 14.15, having taken 4 hours`, `at 16.40, two and a half hours later`."""
    if length.first < times.last or not _joined(prose, times):
        return False
    between = times.line.tokens[times.last + 1 : length.first]
    later = says_any(prose, "later_than", times.line.tokens[length.last + 1 : length.last + 2])
    said = later or any(says_any(prose, key, between) for key in ("lasts", "takes", "after_that", "the_trip"))
    comma = bool(between) and between[0].kind in ("comma", "dash", "open")
    return (
        comma
        and (said or between[-1].kind == "thus")
        and len(between) <= _CLOSE
        and not any(t.kind in _BREAKS for t in between)
    )


def _joined(prose: Prose, times: _Times) -> bool:
    """`began at 9.30 and ended at 14.15`: one subject, two verbs, and nothing else that is told."""
    kinds = [t.kind for t in times.between]
    links = kinds.count("and") == 1 and not set(kinds) & {*_BREAKS, "or", "each"}
    if not links or any(t.figure >= 0 and t.kind not in ("date",) for t in times.between):
        return False
    tail = times.between[kinds.index("and") + 1 :]
    return bool(tail) and tail[0].kind in ("word", "be", "it", "article") and says_any(prose, "is_over", tail)


def _it_ended(prose: Prose, times: _Times) -> bool:
    """`It began at 22.50, when a boat with five aboard lost its rudder, and ended at 8.10`"""
    kinds = [t.kind for t in times.between]
    tail = times.between[-_ENDED:]
    begun = says_any(prose, "opens", times.line.tokens[: times.first]) and times.line.tokens[0].kind == "it"
    return begun and "and" in [t.kind for t in tail] and says_any(prose, "is_over", tail) and "semicolon" not in kinds


def _next_door(prose: Prose, times: _Times) -> Iterator[Frame]:
    """The only length of the sentence behind two times, or before them where theirs is of `it`."""
    line = times.line
    for other in (*_after(prose, line), *prose.before(line)):
        found = _lengths(prose, other)
        if len(found) != 1 or _times(prose, other) or not _closes(prose, other, found[0]):
            continue
        ahead = other.tokens[: found[0].first]
        subject = _of_it(prose, ahead, line) if other.number > line.number else line.tokens[0].kind == "it"
        lasting = any(says_any(prose, key, ahead[-3:]) for key in ("lasts", "takes"))
        if subject and lasting and not any(t.figure >= 0 for t in ahead):
            yield _frame(prose, times, other, found[0])
            return


def _after(prose: Prose, line: Line) -> list[Line]:
    found = prose.lines[line.number + 1 : line.number + 2]
    return [other for other in found if other.passage == line.passage]


def _of_it(prose: Prose, ahead: Sequence[Token], line: Line) -> bool:
    """Whether the subject of a sentence is `it`, the trip, or what opens the sentence with the times."""
    if len(ahead) > _CLOSE:
        return False
    own = stems([t.text for t in ahead[:-1] if t.kind in ("word", "name", "number")], prose.lexicon)
    there = stems([t.text for t in line.tokens[:3] if t.kind in ("word", "name", "number")], prose.lexicon)
    itself = bool(ahead) and ahead[0].kind in ("it", "thus")
    return itself or says_any(prose, "the_trip", ahead) or (bool(own) and own <= there)


# -- the frame ---------------------------------------------------------------------------------------------------------


def _frame(prose: Prose, times: _Times, line: Line, length: _Length) -> Frame:
    allowed = _allowed(*times.ends)
    hedged = int(length.minutes / 10) if length.figure.hedge else 0
    fits = any(abs(length.minutes - minutes) <= length.loose + hedged for minutes in allowed)
    said = prose.document.text[line.tokens[length.first].start : line.tokens[length.last].end]
    figure = replace(length.figure, unit="minutes", value=length.minutes, interval=exactly(length.minutes), hedge="")
    facts = {
        "first": times.ends[0].quote, "last": times.ends[1].quote, "said": said, "right": (),
        "expected": f"{allowed[0] // _HOUR}:{allowed[0] % _HOUR:02}",
        "allowed": (length.minutes,) if fits else tuple(allowed),
    }  # fmt: skip
    figures = {"length": (figure,), "from": (times.ends[0],), "to": (times.ends[1],)}
    return Frame("duration", figures, {}, facts, line.number)


def _allowed(start: Figure, end: Figure) -> list[int]:
    """The minutes that it can be from one time to another: on a clock of 24 hours, or of 12."""
    (a, loose), (b, loose_too) = _read(start) or (0, False), _read(end) or (0, False)
    between = (b - a) % _DAY
    halves = [(between + _HALF_DAY) % _DAY] if loose or loose_too else []
    return [between, between + _DAY, *halves]
