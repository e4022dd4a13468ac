"""A number of years beside the years it spans: `on 8 years, from 2013 to 2021`, `37 years later, in 2012`.

Frame `duration` · figures: length, from, to (labels; where one figure names both ends it stands under from alone) ·
facts: first, last (the ends as printed), expected (the length of that span), allowed (every length that fits), said
(the length as printed, with its unit).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from auditor.model import Figure, Frame
from auditor.reading.moments import Length, Moment, all_years, lengths, moments
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token
from auditor.reading.wordlists import pattern

_CLOSE = 6  # tokens between a length and its span
_BREAKS = ("semicolon", "stop", "while", "than", "colon")
_SMALL = ("comma", "thus", "each", "consecutive", "article", "dash", "open", "at", "since", "it", "be", "these", "only")
_PAUSES = ("comma", "dash", "open", "thus")
_LINK = ("to", "until", "dash", "and")
_BACK = 3  # sentences of the passage that are looked back on
_BEHIND = 2  # tokens from a figure to its year
_FULL = 7  # letters of a period that is a month at most
_FAR = 5  # tokens from `later` or `ago` to its year

Span = tuple[Moment, Moment]


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        here = moments(prose, line)
        for length in lengths(prose, line):
            if not _coming(prose, line, length):
                yield from _first(_ranged, _relative, _recalled, prose=prose, line=line, length=length, here=here)


def _first(*ways: object, **given: object) -> Iterator[Frame]:
    for way in ways:
        found = way(**given)  # type: ignore[operator]
        if found is not None:
            yield found
            return


def _coming(prose: Prose, line: Line, length: Length) -> bool:
    """Whether the years are still to come: `the next four years`."""
    before = line.tokens[max(0, length.at - 2) : length.at + 1]
    return any(_says(prose, "coming", token.text) for token in before)


def _says(prose: Prose, key: str, text: str) -> bool:
    return pattern(prose.lexicon.words.get(key, "")).search(text) is not None


# -- a span beside the length ------------------------------------------------------------------------------------------


def _ranged(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> Frame | None:
    """`the 16 years from 2001 to 2016`, `five years in a row, that is every year from 2015 to 2019`."""
    spans = [span for span in _spans(prose, line, here) if _beside(prose, line, length, span)]
    if len(spans) != 1:
        return None
    first, last = spans[0]
    return _frame(line, length, [(first.first, last.last)], (first, last), (0, 1))


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
    if any(_says(prose, key, t.text) for t in behind for key in ("later_than", "ago_before", "relative")):
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


# -- later and ago -----------------------------------------------------------------------------------------------------


def _relative(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> Frame | None:
    """`37 years later, in 2012`: 37 years before stands earlier in the text. `Five years ago, in 2019`: 2024 does."""
    end = next((m for m in here if length.at < m.at <= length.at + _FAR and m.first == m.last), None)
    if end is None or any(t.kind in _BREAKS or t.figure >= 0 for t in line.tokens[length.at + 1 : end.at]):
        return None
    said = " ".join(t.text for t in line.tokens[length.at : length.at + 3])
    if _says(prose, "later_than", said):
        return _later(prose, line, length, end)
    if _says(prose, "ago_before", said):
        return _ago(prose, line, length, end)
    return None


def _later(prose: Prose, line: Line, length: Length, end: Moment) -> Frame | None:
    known = all_years(prose, line.tokens[length.at].start)
    steps = [other.years for other in _lengths_before(prose, line, length)]
    reach = known | {year + step for year in known for step in steps}
    near = _moments_before(prose, line, length.at, passages=1)
    bases = [m for m in near if m.last < end.first]
    if not bases:
        return None
    nearest = min(bases, key=lambda m: (abs(end.first - length.years - m.last), -m.figure.start))
    spans = [(year, end.first) for year in sorted(reach) if year < end.first]
    doubt = "months unknown" if abs(end.first - length.years - nearest.last) == 1 else ""
    return _frame(line, length, spans, (nearest, end), (0,), doubt)


def _ago(prose: Prose, line: Line, length: Length, end: Moment) -> Frame | None:
    years = [year for year in all_years(prose) if year > end.first]
    if not years:
        return None
    latest = max(years)
    spans = [(end.first, year) for year in sorted(years)]
    doubt = "" if abs(end.first + length.years - latest) > 1 else "year of publication unknown"
    return _frame(line, length, spans, (end, end), (0,), doubt=doubt, wide=1)


def _lengths_before(prose: Prose, line: Line, length: Length) -> Iterator[Length]:
    for other in prose.lines[: line.number]:
        yield from lengths(prose, other)
    yield from (other for other in lengths(prose, line) if other.at < length.at)


def _moments_before(prose: Prose, line: Line, at: int, passages: int) -> list[Moment]:
    """The years before a token, of this passage and so many before, in the order of the text."""
    out: list[Moment] = []
    for other in prose.lines[: line.number]:
        if line.passage - other.passage <= passages:
            out += moments(prose, other)
    return out + [m for m in moments(prose, line) if m.at < at]


# -- years named in the sentences before -------------------------------------------------------------------------------


def _recalled(prose: Prose, line: Line, length: Length, here: Sequence[Moment]) -> Frame | None:
    """`a fall of 116 in three years`, `over those 25 years`, after sentences that name the years."""
    lines = [*reversed(prose.before(line, _BACK)), line]
    pointed = _pointed(line, length)
    changed = _change(prose, line)
    if not (pointed or (changed and _over(prose, line, length))):
        return None
    found = _dated(prose, lines, needs_level=not pointed)
    own = sorted({m.first for m in found})
    if len(own) < 2:
        return _since(prose, line, length, lines)
    exact = _of_change(prose, lines, changed) if changed else None
    if exact:
        return _frame(line, length, [(exact[0].first, exact[1].first)], exact, (0,), wide=1)
    years = sorted(all_years(prose))
    spans = [(a, b) for a, b in combinations(years, 2) if (a in own and b in own if pointed else a in own or b in own)]
    ends = (min(found, key=lambda m: m.first), max(found, key=lambda m: m.first))
    longest = max(b - a for a, b in spans)
    doubt = "" if pointed or length.years > longest + 1 else "the years may be others"
    return _frame(line, length, spans, ends, (0, 1), doubt, also=(len(own),) if pointed else ())


def _pointed(line: Line, length: Length) -> bool:
    """`those 25 years`, `dei 17 åra`: years that the text has named."""
    before = line.tokens[length.at - 1] if length.at else None
    after = [t.kind for t in line.tokens[length.at + 1 : length.at + 2]]
    return before is not None and before.kind in ("these", "it") and "last" not in after


def _over(prose: Prose, line: Line, length: Length) -> bool:
    """`på tre år`, `over five years`, `in 13 years`."""
    before = line.tokens[max(0, length.at - 1) : length.at + 1]
    return any(_says(prose, "during", t.text) for t in before)


def _change(prose: Prose, line: Line) -> list[Figure]:
    """The changes that a line prints."""
    words = any(t.kind in ("up", "down") for t in line.tokens)
    stated = [f for f in prose.stated(line) if f.unit not in ("years", "months", "weeks", "days")]
    signs = [f for f in stated if f.role == "change" or f.unit == "percentage_point"]
    return signs or (stated if words else [])


def _dated(prose: Prose, lines: Sequence[Line], needs_level: bool) -> list[Moment]:
    out: list[Moment] = []
    for line in lines:
        found = [m for m in moments(prose, line) if m.first == m.last]
        if found and (not needs_level or _levels(prose, line)):
            out += found
    return out


def _levels(prose: Prose, line: Line) -> list[Figure]:
    return [f for f in prose.stated(line) if f.role != "change" and f.unit not in ("years", "months", "weeks", "days")]


def _of_change(prose: Prose, lines: Sequence[Line], changes: Sequence[Figure]) -> Span | None:
    """The two dated levels whose difference is the change that is printed, if there are only two."""
    dated = [pair for line in lines for pair in _by_level(prose, line)]
    pairs = []
    for (a, x), (b, y) in combinations(dated, 2):
        if a.first != b.first and x.unit == y.unit and any(_differ(x, y, change) for change in changes):
            pairs.append((a, b) if a.first < b.first else (b, a))
    return pairs[0] if len({(a.first, b.first) for a, b in pairs}) == 1 else None


def _by_level(prose: Prose, line: Line) -> Iterator[tuple[Moment, Figure]]:
    """Each level of a line with the year that stands nearest to it, or that it has from its context."""
    found = [m for m in moments(prose, line) if m.first == m.last]
    levels = _levels(prose, line)
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure not in levels:
            continue
        period = figure.context.period[:4]
        if found:
            yield _nearest(line, found, at), figure
        elif period.isdigit() or _published(prose):
            year = int(period) if period.isdigit() else _published(prose)
            yield Moment(at, year, year, figure), figure


def _nearest(line: Line, found: Sequence[Moment], at: int) -> Moment:
    """`28.3 in 2019`: the year directly behind a figure; else the one before it, else the nearest."""
    behind = next((m for m in found if 0 < m.at - at <= _BEHIND), None)
    if behind is not None and line.tokens[at + 1].kind == "at":
        return behind
    before = [m for m in found if m.at < at]
    return before[-1] if before else min(found, key=lambda m: abs(m.at - at))


def _published(prose: Prose) -> int:
    """The last year of which the document prints a date, or 0: that of figures without a year."""
    dates = [f.context.period[:4] for f in prose.figures if f.label == "date" and len(f.context.period) > _FULL]
    return max((int(year) for year in dates if year.isdigit()), default=0)


def _differ(x: Figure, y: Figure, change: Figure) -> bool:
    """Whether the change is the difference of the levels, or that difference in per cent of the one."""
    if change.unit in (x.unit, "percentage_point"):
        return (x.interval - y.interval).magnitude().meets(change.interval.magnitude())
    if change.unit != "percent" or not x.value or not y.value:
        return False
    return any(
        ((p.interval - q.interval).magnitude() / q.interval).scaled(100).meets(change.interval.magnitude())
        for p, q in ((x, y), (y, x))
    )


def _since(prose: Prose, line: Line, length: Length, lines: Sequence[Line]) -> Frame | None:
    """`In 2008 … The fall since then is 590,000, in 13 years`: longer than to any year that the text knows."""
    found = _dated(prose, lines, needs_level=True)
    if len({m.first for m in found}) != 1 or not any(t.kind == "since" for t in line.tokens):
        return None
    start = found[0].first
    later = [year for year in sorted(all_years(prose)) if year > start]
    if not later:
        return None
    doubt = "" if length.years > later[-1] - start + 2 else "end of the period unknown"
    return _frame(line, length, [(start, year) for year in later], (found[0], found[0]), (0,), doubt=doubt, wide=1)


def _frame(
    line: Line,
    length: Length,
    spans: Sequence[tuple[int, int]],
    ends: Span,
    counted: tuple[int, ...],
    doubt: str = "",
    wide: int = 0,
    also: tuple[int, ...] = (),
) -> Frame:
    """counted: 0 from first to last, 1 with both. wide: a length that is off by so many years is left undecided."""
    allowed = (*(b - a + c for a, b in spans for c in counted), *also)
    off = min((abs(years - length.years) for years in allowed), default=0)
    unsure = doubt or ("months unknown" if 0 < off <= wide else "")
    figures = {"length": (length.figure,), "from": (ends[0].figure,)}
    if ends[1].figure is not ends[0].figure:
        figures["to"] = (ends[1].figure,)
    first, last = ends[0].first, ends[1].last
    facts = {
        "first": str(first), "last": str(last), "expected": last - first, "allowed": allowed,
        "said": line.tokens[length.at].text,
    }  # fmt: skip
    return Frame("duration", figures, {}, facts, line.number, unsure)
