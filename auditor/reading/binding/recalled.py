"""A length of time that recalls years named before: `a fall of 116 in three years`, `over those 25 years`.

The years are those of the two levels whose difference is the change that is printed; else those of the sentences
before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.courses import Course
from auditor.reading.binding.moments import History, Length, Moment, moments
from auditor.reading.binding.told import told
from auditor.reading.numbers.near import slipped_length
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import alike

_BACK = 3  # sentences of the passage that are looked back on
_TELLING = 100  # a size that is the difference of two cells by no chance
_BEHIND = 2  # tokens from a figure to its year

_GOING_ON = ("comma", "between", "article", "stop")
"""What stands behind years that were named before."""

Span = tuple[Moment, Moment]


def says(prose: Prose, key: str, text: str) -> bool:
    """Whether a text has a word of one of the lists of the language."""
    return has(prose.lexicon.words.get(key, ""), text)


def spanned(
    prose: Prose,
    line: Line,
    length: Length,
    spans: Sequence[tuple[int, int]],
    ends: Span,
    counted: tuple[int, ...],
    doubt: str = "",
    wide: int = 0,
    also: tuple[int, ...] = (),
    now: int = 0,
) -> Frame:
    """counted: 0 from first to last, 1 with both. wide: a length that is off by so many years is left undecided.

    now: the last year, where no figure of the sentences stands for it.
    """
    allowed = (*(b - a + c for a, b in spans for c in counted), *also)
    off = min((abs(years - length.years) for years in allowed), default=0)
    unsure = doubt or ("months unknown" if 0 < off <= wide else "")
    figures = {"length": (length.figure,), "from": (ends[0].figure,)}
    if ends[1].figure is not ends[0].figure:
        figures["to"] = (ends[1].figure,)
    first, last = ends[0].first, now or ends[1].last
    facts = {
        "first": str(first), "last": str(last), "expected": last - first,  "allowed": allowed,
        "said": line.tokens[length.at].text,
        "right": tuple(like_printed(prose, length.figure, last - first + c) for c in counted if last > first),
    }  # fmt: skip
    return Frame("duration", figures, {}, facts, line.number, unsure)


def recalled(prose: Prose, line: Line, length: Length, past: History) -> Frame | None:
    """`a fall of 116 in three years`, `over those 25 years`, after sentences that name the years."""
    lines = [*reversed(prose.before(line, _BACK)), line]
    pointed = _pointed(prose, line, length)
    changed = _change(prose, line)
    if not (pointed or (changed and _over(prose, line, length))):
        return None
    found = _dated(prose, lines, needs_level=not pointed)
    own = sorted({m.first for m in found})
    if len(own) < 2:
        return _since(prose, line, length, lines, past)
    if _of_now(prose, lines, changed, past):
        return None
    nearest = sorted(changed, key=lambda f: abs(f.start - length.figure.start))
    exact = _of_change(prose, lines, nearest[:1], past) or _of_change(prose, lines, nearest, past)
    if exact:
        spans = [(exact[0].first, exact[1].first)]
        if exact[1].figure.label != "year":  # that of a level that prints none, and so no year of another level
            spans += [(exact[0].first, year) for year in sorted(past.every - {*own}) if year > exact[0].first]
        return spanned(prose, line, length, spans, exact, (0,), wide=1)
    years = sorted(past.every)
    spans = [(a, b) for a, b in combinations(years, 2) if (a in own and b in own if pointed else a in own or b in own)]
    ends = (min(found, key=lambda m: m.first), max(found, key=lambda m: m.first))
    longest = max(b - a for a, b in spans)
    doubt = "" if pointed or length.years > longest + 1 else "the years may be others"
    return spanned(prose, line, length, spans, ends, (0, 1), doubt, also=(len(own),) if pointed else ())


def _pointed(prose: Prose, line: Line, length: Length) -> bool:
    """`those 25 years`, `dei 17 åra`: years that the text has named; not `in 2024 they celebrated 50 years`."""
    before = line.tokens[length.at - 1] if length.at else None
    after = [t.kind for t in line.tokens[length.at + 1 : length.at + 2]]
    definite = prose.lexicon.words.get("definite", "")
    told_of = not definite or says(prose, "definite", line.tokens[length.at].text)
    pointing = before is not None and (before.kind == "these" or (before.kind == "it" and told_of))
    relative = any(says(prose, "which", t.text) for t in line.tokens[length.at + 1 : length.at + 2])
    return (pointing or _over_the(prose, line, length)) and "last" not in after and not relative


def _over_the(prose: Prose, line: Line, length: Length) -> bool:
    """`over the four years the number fell`, and not `over the four years to 2016`, `of the survey`."""
    before, after = line.tokens[max(0, length.at - 2) : length.at], line.tokens[length.at + 1 : length.at + 2]
    named = [t.kind for t in before[1:]] == ["article"] and says(prose, "during", before[0].text)
    return named and all(t.kind in _GOING_ON for t in after)


def _over(prose: Prose, line: Line, length: Length) -> bool:
    """`på tre år`, `over five years`, `in 13 years`."""
    before = line.tokens[max(0, length.at - 1) : length.at + 1]
    return any(says(prose, "during", t.text) for t in before)


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


def _of_change(prose: Prose, lines: Sequence[Line], changes: Sequence[Figure], past: History) -> Span | None:
    """The two dated levels whose difference is the change that is printed, if there are only two."""
    dated = [pair for line in lines for pair in _by_level(prose, line, past)]
    pairs = []
    for (a, one), (b, other) in combinations(dated, 2):
        x, y = alike(one, other)
        if a.first != b.first and x.unit == y.unit and any(_differ(x, y, change) for change in changes):
            pairs.append((a, b) if a.first < b.first else (b, a))
    return pairs[0] if len({(a.first, b.first) for a, b in pairs}) == 1 else None


def _of_now(prose: Prose, lines: Sequence[Line], changes: Sequence[Figure], past: History) -> bool:
    """Whether a change leads to a level whose year the text leaves out, as it can only be taken for that of another."""
    dated = [pair for line in lines for pair in _by_level(prose, line, past)]
    told = {(moment.first, level.unit) for moment, level in dated if moment.figure.label == "year"}
    unsaid = [level for m, level in dated if m.figure.label != "year" and (m.first, level.unit) in told]
    levels = [level for m, level in dated if m.figure.label == "year"]
    return any(x.unit == y.unit and _differ(x, y, change) for x in unsaid for y in levels for change in changes)


def _by_level(prose: Prose, line: Line, past: History) -> Iterator[tuple[Moment, Figure]]:
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
        elif period.isdigit() or past.published:
            year = int(period) if period.isdigit() else past.published
            yield Moment(at, year, year, figure), figure


def _nearest(line: Line, found: Sequence[Moment], at: int) -> Moment:
    """`28.3 in 2019`: the year directly behind a figure; else the one before it, else the nearest."""
    behind = next((m for m in found if 0 < m.at - at <= _BEHIND), None)
    if behind is not None and line.tokens[at + 1].kind == "at":
        return behind
    before = [m for m in found if m.at < at]
    return before[-1] if before else min(found, key=lambda m: abs(m.at - at))


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


def _since(prose: Prose, line: Line, length: Length, lines: Sequence[Line], past: History) -> Frame | None:
    """`In 2008 … The fall since then is 590,000, in 13 years`: longer than to any year that the text knows."""
    pointed = _pointed(prose, line, length)
    found = (_dated(prose, [line], needs_level=False) if pointed else []) or _dated(prose, lines, needs_level=True)
    since = any(t.kind == "since" for other in (lines if pointed else [line]) for t in other.tokens)
    if len({m.first for m in found}) != 1 or not since:
        return None
    start = found[0].first
    later = [year for year in sorted(past.every) if year > start]
    if not later:
        return None
    now = told(prose).dated
    slip = pointed and slipped_length(length.years, now - start)
    doubt = "" if slip or length.years > later[-1] - start + 2 else "end of the period unknown"
    ends, spans = (found[0], found[0]), [(start, year) for year in later]
    return spanned(prose, line, length, spans, ends, (0,), doubt, 1, now=now if now > start else later[-1])


# -- years of a table --------------------------------------------------------------------------------------------------


def of_table(prose: Prose, line: Line, length: Length, rows: Sequence[Course]) -> Frame | None:
    """`In 30 years 1 840 farms are gone`, below a table with 2 400 in 1990 and 560 in 2020: years of the only two cells
    whose difference a sentence prints.
    """
    if not _over(prose, line, length):
        return None
    sizes = [f for f in prose.stated(line) if f.unit == "count" and not f.hedge and (f.value or 0) >= _TELLING]
    found = {
        (int(a[:4]), int(b[:4]), x, y)
        for course in rows
        for (a, x), (b, y) in combinations(course.points, 2)
        if a[:4].isdigit() and b[:4].isdigit() and any(abs((y.value or 0) - (x.value or 0)) == f.value for f in sizes)
    }
    if len({(a, b) for a, b, _, _ in found}) != 1:
        return None
    first, last, x, y = min(found, key=lambda one: one[2].start)
    ends = (Moment(length.at, first, first, x), Moment(length.at, last, last, y))
    return spanned(prose, line, length, [(first, last)], ends, (0,), wide=1)
