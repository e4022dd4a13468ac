"""A length of time beside the one year that it is counted from: `the highest since 1983, that is in 33 years`.

The other end is a year that the text names: of its own sentence or the one before (`in 1971, 47 years earlier`), or
that in which the text is told (`in August 2007, sixteen years ago`). Words: `later_than`, `ago`, `before_then`, `back`,
`before_that`, `after_that`, `nowadays` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from auditor.model import Frame
from auditor.reading.binding.moments import History, Length, Moment, moments
from auditor.reading.binding.recalled import says, spanned
from auditor.reading.binding.told import told
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_BACK = 5  # sentences in which the other year stands
_CLOSE = 6  # tokens between a length and its year
_SHORT = 4  # tokens between a year and the length that explains it
_MARKS = ("comma", "dash", "open")
_SMALL = (*_MARKS, "thus", "article", "only", "at", "by")
_PLACING = ("at", "of", "from")
_END = ("comma", "dash", "close", "stop", "semicolon")
_SLACK = 1  # years that months make up


@dataclass(frozen=True, slots=True)
class _Claim:
    """A length and the year it is counted from. way: 1 on to a later year, -1 back; today: to the year of telling."""

    base: Moment
    way: int
    today: bool = False


def anchored(prose: Prose, line: Line, length: Length, here: Sequence[Moment], past: History) -> Frame | None:
    both = _both_sides(prose, line, length, here)
    if both:
        ends = (min(both, key=_first), max(both, key=_first))
        return spanned(prose, line, length, [(ends[0].first, ends[1].first)], ends, (0,), wide=_SLACK)
    for claim in (_since, _relative, _ago, _back):
        found = claim(prose, line, length, here)
        if found is not None:
            return (_of_today if found.today else _of_story)(prose, line, length, found, past)
    return None


def _first(moment: Moment) -> int:
    return moment.first


# -- constructions -----------------------------------------------------------------------------------------------------


def _both_sides(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """`as late as in 2019, two years before the census of 2021`"""
    base = _before(line, length, here)
    end = next((m for m in here if length.at < m.at <= length.at + _CLOSE), None)
    said = line.tokens[length.at + 1 : length.at + 2]
    if base is None or end is None or not said or not _ends(line, end.at):
        return None
    kinds = [t.kind for t in line.tokens[length.at + 2 : end.at]]
    way = _way(prose, said[0])
    placed = kinds[-1:] and kinds[-1] in _PLACING and set(kinds[:-1]) <= {"word", "name", "article"}
    return (base, end) if way and placed and (end.first - base.first) * way < 0 else None


def _way(prose: Prose, token: Token) -> int:
    """1 for `after`, -1 for `before`, else 0: where a year stands from the one that follows."""
    words = prose.lexicon.words
    return 1 if has(words.get("after_that", ""), token.text) else -has(words.get("before_that", ""), token.text)


def _since(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> _Claim | None:
    """`the highest since 1983, that is in 33 years`"""
    base = _before(line, length, here)
    if base is None or not any(t.kind == "since" for t in line.tokens[max(0, base.at - _CLOSE) : base.at]):
        return None
    between = [t.kind for t in line.tokens[base.at + 1 : length.at]]
    return _Claim(base, 1) if {"thus", "open"} & set(between) and _ends(line, length.at) else None


def _relative(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> _Claim | None:
    """`not since 1971, 47 years earlier`, `in 2007, sixteen years ago`, `and closed in 1998, 121 years later`"""
    base = _before(line, length, here)
    behind = line.tokens[length.at + 1 : length.at + 2]
    if base is None or not behind or not _ends(line, length.at + 1):
        return None
    for key, claim in _RELATIVES.items():
        if says(prose, key, behind[0].text):
            return claim(base)
    return None


_RELATIVES: dict[str, Callable[[Moment], _Claim]] = {
    "later_than": lambda base: _Claim(base, -1),
    "ago": lambda base: _Claim(base, 1, today=True),
    "before_then": lambda base: _Claim(base, 1),
}


def _ago(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> _Claim | None:
    """`Seven years ago, in 1995, there were …`, `47 years earlier, in 1971`"""
    base = next((m for m in here if length.at < m.at <= length.at + _CLOSE and m.first == m.last), None)
    said = line.tokens[length.at + 1].text if base is not None else ""
    today = says(prose, "ago", said)
    if base is None or not (today or says(prose, "before_then", said)):
        return None
    between = [t.kind for t in line.tokens[length.at + 2 : base.at]]
    return _Claim(base, 1, today) if set(between) <= {*_MARKS, "at", "word", "article"} and between else None


def _back(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> _Claim | None:
    """`We have to go ten years back, to 2006`: from today or from the year that the text is about."""
    base = next((m for m in here if length.at < m.at <= length.at + _CLOSE and m.first == m.last), None)
    around = line.tokens[max(0, length.at - 1) : length.at + 2]
    if base is None or not any(says(prose, "back", t.text) for t in around):
        return None
    between = [t.kind for t in line.tokens[length.at + 1 : base.at]]
    return _Claim(base, 1, today=True) if "to" in between and not {"from", "and"} & set(between) else None


def _before(line: Line, length: Length, here: Sequence[Moment]) -> Moment | None:
    """The year right before a length, with a mark and small words between."""
    base = next((m for m in reversed(here) if m.at < length.at), None)
    if base is None or base.first != base.last:
        return None
    between = [t.kind for t in line.tokens[base.at + 1 : length.at]]
    marked = between and between[0] in _MARKS
    return base if marked and set(between[1:]) <= {*_SMALL, "word"} and len(between) <= _SHORT else None


def _ends(line: Line, at: int) -> bool:
    """Whether a clause ends behind a token."""
    return at + 1 >= len(line.tokens) or line.tokens[at + 1].kind in _END


# -- the other end -----------------------------------------------------------------------------------------------------


def _of_today(prose: Prose, line: Line, length: Length, claim: _Claim, past: History) -> Frame | None:
    """Back from the year of telling: wrong if the text knows of later years, or was published earlier."""
    when, start = told(prose), claim.base.first
    years = _today(prose, past)
    if not years or max(years) <= start or _spoken(line, length):
        return None
    late = not when.published and start + length.years > when.latest
    doubt = "year of publication unknown" if late else ""
    spans = [(start, year) for year in years if year > start]
    return spanned(prose, line, length, spans, (claim.base, claim.base), (0,), doubt, wide=_SLACK, now=years[-1])


def _today(prose: Prose, past: History) -> list[int]:
    """The years that a text may be told in: that of its publication, or the latest that it knows."""
    when = told(prose)
    return [when.published.year] if when.published else sorted(year for year in past.every if year >= when.latest)


def _spoken(line: Line, length: Length) -> bool:
    """Whether somebody says it, who may have said it in another year."""
    before = [t.kind for t in line.tokens[: length.at]]
    return length.figure.quoted or before[:1] == ["dash"] or "quote" in before


def _of_story(prose: Prose, line: Line, length: Length, claim: _Claim, past: History) -> Frame | None:
    """On from, or back to, the year that the sentence or the one before it is about."""
    base, way = claim.base, claim.way
    near = [m for m in _near(prose, line) if m.first == m.last and (m.first - base.first) * way > 0]
    years = {*past.every, *(year + step for year in past.years for step in past.lengths)}
    reachable = sorted(year for year in years if (year - base.first) * way > 0)
    if not near and way > 0 and told(prose).published and _of_late(prose, line):
        return _of_today(prose, line, length, claim, past)
    if not near or not reachable:
        return None
    spans = [(min(base.first, year), max(base.first, year)) for year in reachable]
    ends = (base, near[0]) if way > 0 else (near[0], base)
    return spanned(prose, line, length, spans, ends, (0,), _unsure(prose, line, length, claim), wide=_SLACK)


def _near(prose: Prose, line: Line) -> list[Moment]:
    return [m for other in (line, *prose.before(line, _BACK)) for m in moments(prose, other)]


def _unsure(prose: Prose, line: Line, length: Length, claim: _Claim) -> str:
    """`Today there are 80 … not since 1971, 52 years before`: it may be counted from a day that is not printed."""
    unprinted = _of_late(prose, line) and not told(prose).published
    reached = claim.base.first + length.years * claim.way
    return "the years may be others" if unprinted and reached > told(prose).latest - _SLACK else ""


def _of_late(prose: Prose, line: Line) -> bool:
    """Whether a sentence, or one before it, speaks of today or of last year."""
    first = [line, *prose.before(line, _BACK)][-1]
    return says(prose, "nowadays", prose.document.text[first.tokens[0].start : line.tokens[-1].end])
