"""A length of time that something lasted: `opened in 1877 and closed in 1998, after 121 years`, `until July 2028`.

Words: `opens` (opened, founded), `closes` (closed, died), `in_use` (service), `after_that`, `later_than`, `completes`
(turns, celebrates) and `then` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Frame
from auditor.reading.binding.lookback import levels_in
from auditor.reading.binding.moments import History, Length, Moment, moments
from auditor.reading.binding.recalled import says, spanned
from auditor.reading.binding.told import told
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

_END = ("comma", "dash", "close", "stop", "semicolon")
_MARKS = ("comma", "dash", "open")
_VERB = 6  # tokens between a year and the verb that it is the year of
_CLOSE = 6  # tokens between a length and its year
_SLACK = 1  # years that months make up


def lasting(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    for found in (_lived, _founded, _until, _since_then):
        frame = found(prose, line, length, here, past)
        if frame is not None:
            return frame
    return None


# -- from beginning to end ---------------------------------------------------------------------------------------------


def _lived(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    """`opened in 1877 and closed in 1998, after 121 years`, `After 121 years the mill, begun in 1877, shut in 1998`"""
    if len(here) != 2 or any(m.first != m.last for m in here) or not here[0].first < here[1].first:
        return None
    a, b = here
    verbs = _opened(prose, line, a) and _says(prose, "closes", line.tokens[a.at + 1 : b.at + 1 + _VERB])
    own = _after(prose, line, length) if length.at < a.at else _closing(prose, line, length, b)
    return spanned(prose, line, length, [(a.first, b.first)], (a, b), (0,), wide=_SLACK) if verbs and own else None


def _opened(prose: Prose, line: Line, moment: Moment) -> bool:
    """Whether something began in a year: `opened in 1877`."""
    return _says(prose, "opens", line.tokens[max(0, moment.at - _VERB) : moment.at])


def _after(prose: Prose, line: Line, length: Length) -> bool:
    """`After 121 years of service`, at the beginning of a sentence."""
    opening = length.at == 1 and _says(prose, "after_that", line.tokens[:1])
    return opening and not any(t.kind in ("than", "of") for t in line.tokens[2:3])


def _closing(prose: Prose, line: Line, length: Length, end: Moment) -> bool:
    """`in 1998, after 121 years`, `in 1998, 121 years later`, with nothing but a word for use behind."""
    between = line.tokens[end.at + 1 : length.at]
    after = _says(prose, "after_that", between)
    if len(between) > 3 or any(t.kind not in (*_MARKS, "word", "only", "thus") for t in between):
        return False
    behind = [t for t in line.tokens[length.at + 1 :] if t.kind != "of"]
    used = [t for t in behind[:1] if says(prose, "in_use" if after else "later_than", t.text)]
    rest = behind[len(used) :]
    return bool(after or used) and (not rest or rest[0].kind in _END)


def _founded(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    """`Founded in a shed in 1987, the rescue completed 37 years of work this spring`"""
    start = next((m for m in here if m.at < length.at and m.first == m.last), None)
    if start is None or len(here) != 1 or not _opened(prose, line, start):
        return None
    between = line.tokens[start.at + 1 : length.at]
    behind = [t for t in line.tokens[length.at + 1 :] if t.kind != "of"][:1]
    used = not behind or behind[0].kind in _END or _says(prose, "in_use", behind)
    if not used or not _says(prose, "completes", between) or any(t.figure >= 0 for t in between):
        return None
    when = told(prose)
    published = when.published.year if when.published else 0
    later = {published} if published else {year for year in past.every if year > start.first}
    late = not published and start.first + length.years > when.latest
    doubt = "year of publication unknown" if late else ""
    spans = [(start.first, year) for year in sorted(later)]
    now = max(later, default=0)
    return spanned(prose, line, length, spans, (start, start), (0,), doubt, wide=_SLACK, now=now) if spans else None


# -- on to a year ------------------------------------------------------------------------------------------------------


def _until(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    """`lost his licence for three years, until July 2028`: from the year of its sentence or of the telling."""
    end = next((m for m in here if length.at < m.at <= length.at + _CLOSE and m.first == m.last), None)
    between = line.tokens[length.at + 1 : end.at] if end is not None else ()
    kinds = [t.kind for t in between]
    if end is None or "until" not in kinds or not set(kinds) <= {*_MARKS, "until", "article", "at", "month"}:
        return None
    if not set(kinds) & set(_MARKS) or not _ends(line, end.at):
        return None
    here_before = [m for m in here if m.at < length.at]
    published = told(prose).published
    starts = {m.first for m in here_before}
    if published:
        near = [other for other in prose.lines[: line.number] if line.passage - other.passage <= 1]
        named = {m.first for other in near for m in moments(prose, other) if m.first < end.first}
        starts |= {published.year, published.year - 1, *named}
    spans = [(year, end.first) for year in sorted(starts)]
    told_in = Moment(end.at, published.year, published.year, end.figure) if published else end
    first = here_before[0] if here_before else told_in
    return spanned(prose, line, length, spans, (first, end), (0,), wide=_SLACK) if spans else None


def _since_then(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    """`in the three years since 2020 loans have risen every year`: from a year to the last that is told of."""
    behind = line.tokens[length.at + 1 : length.at + 3]
    if not behind or behind[0].kind != "since" or not any(t.kind in ("each", "consecutive") for t in line.tokens):
        return None
    start = next((m for m in here if length.at < m.at <= length.at + 3 and m.first == m.last), None)
    if start is None and says(prose, "then", " ".join(t.text for t in behind)):
        start = next((m for m in reversed(here) if m.at < length.at), None)
    later = [year for year in sorted(past.every) if start is not None and year > start.first]
    if start is None or not later or not levels_in(prose, line):
        return None
    spans = [(start.first, year) for year in later]
    return spanned(prose, line, length, spans, (start, start), (0,), wide=_SLACK, now=later[-1])


def _says(prose: Prose, key: str, tokens: Sequence[Token]) -> bool:
    return bool(tokens) and says(prose, key, " ".join(t.text for t in tokens))


def _ends(line: Line, at: int) -> bool:
    """Whether a clause ends behind a token."""
    return at + 1 >= len(line.tokens) or line.tokens[at + 1].kind in _END
