"""One level as a multiple of another: `doubled, from 0.7 to 1.4`, `55 tonnes, five times the weight of the cheese`.

Frame `multiple` · figures: from (the base), to, times. Of levels that stand further back (levels instead of from and
to) at most one pair is meant; the line is tied to them by a word like `thus`, or names two entries of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.grown_since import grown_since
from auditor.reading.binding.lone import one_multiple
from auditor.reading.binding.lookback import is_level, levels_in, named
from auditor.reading.binding.regrown import regrown
from auditor.reading.binding.sizes import Size
from auditor.reading.binding.turns import FROM_TO
from auditor.reading.pairing import LIKELY, SURE, Ledger, by_words, ledger_of, of_noun, pairs
from auditor.reading.pairing.ratios import (
    held_against,
    in_apposition,
    names_them,
    of_their_measure,
    of_two_counts,
    on_both_sides,
)
from auditor.reading.text.prose import Line, Prose
from auditor.relations import alike, same_unit

TO_FROM = "multiple ..2 to ..2 b=level ..2 from ..3 a=level"
REACH = 3
MOST = 5
_MANY = 21  # halves of the multiples that are said in words
_YEARS = (1900, 2100)
_MEAN = 4  # tokens from a multiple to the average that it is of
_BASE = 6  # tokens behind a multiple in which it names the year of its base


def frames(prose: Prose) -> Iterator[Frame]:
    ledger = None
    for line in prose.lines:
        size = one_multiple(prose, line)
        if size is None:
            continue
        ledger = ledger or ledger_of(prose)
        yield from (
            _explicit(prose, line, size.figure)
            or _went(prose, line, size)
            or _of_base(prose, line, size.figure)
            or _of_mean(prose, line, size)
            or _of_noun(ledger, line, size)
            or _built(ledger, line, size)
            or _dated(ledger, line, size)
            or _since_then(prose, line, size)
            or _chosen(ledger, line, size)
        )


def _explicit(prose: Prose, line: Line, times: Figure) -> list[Frame]:
    match = next((m for text in (FROM_TO, TO_FROM) for m in prose.matches(text, [line])), None)
    if match is None:
        return []
    at = next((i for i, t in enumerate(line.tokens) if t.figure >= 0 and prose.figures[t.figure] is times), 0)
    between = line.tokens[min(at, match.at("a")) : max(at, match.at("b"))]
    if any(t.kind in ("while", "semicolon") for t in between):
        return []
    a, b = alike(prose.figure(match, "a"), prose.figure(match, "b"))
    return [Frame("multiple", {"from": (a,), "to": (b,), "times": (times,)}, sentence=line.number)]


def _went(prose: Prose, line: Line, size: Size) -> list[Frame]:
    """`has doubled to 32`, `twice as much as in 2014, when it was 8` (auditor/reading/binding/regrown.py)"""
    ends = regrown(prose, line, size)
    return [_framed(ends, size.figure, line)] if ends is not None else []


def _since_then(prose: Prose, line: Line, size: Size) -> list[Frame]:
    """`In 2019 there were 75 members, so the number has doubled` (auditor/reading/binding/grown_since.py)"""
    ends = grown_since(prose, line, size)
    return [_framed(ends, size.figure, line)] if ends is not None else []


def _of_base(prose: Prose, line: Line, times: Figure) -> list[Frame]:
    """`2 181 couples. That is thirteen times as many as the 169 of 2020`: the base behind, its subject before."""
    for match in prose.matches("v=multiple ..6 a=level", [line]):
        base = prose.figure(match, "a")
        if prose.figure(match, "v") is not times or not {t.kind for t in match.between("v", "a")} <= _BETWEEN:
            continue
        here = [f for f in levels_in(prose, line) if f.start < times.start and not _is_base(line, f)]
        here = here or [f for f in levels_in(prose, line) if _right_at(line, match.at("a"), f)]
        before = [f for other in prose.before(line) for f in levels_in(prose, other)]
        bare = base.unit == "count" and not base.of  # `1,400 milligrams, fourteen times the permitted 100`
        found = [f for f in here or before if (same_unit(f, base) or (bare and f.unit == "measure")) and f.value]
        found = found[-1:] if here else found
        if len(found) == 1 and base.value and is_level(base):
            return [Frame("multiple", {"from": (base,), "to": (found[0],), "times": (times,)}, sentence=line.number)]
    return []


def _of_noun(ledger: Ledger, line: Line, size: Size) -> list[Frame]:
    """`55 tonnes of whey, more than five times the weight of the cheese`: the base stands before, by its noun."""
    base = of_noun(ledger, line, size.at)
    here = [f for f in levels_in(ledger.prose, line) if f.start < size.figure.start and not f.word]
    if base is None or len(here) != 1 or not same_unit(here[0], base) or not base.value:
        return []
    return [_framed((base, here[0]), size.figure, line, named=True)]


def _built(ledger: Ledger, line: Line, size: Size) -> list[Frame]:
    """The two levels that the sentences themselves put together (auditor/reading/pairing/ratios.py)."""
    if size.base or size.then:
        return []
    for find in (of_two_counts, held_against, in_apposition):
        ends = find(ledger, line, size)
        if ends is not None:
            return [_framed(ends, size.figure, line, named=find is of_two_counts)]
    sides = on_both_sides(ledger, line, size)
    fitting = [ends for ends in sides if _gives(*ends, size.figure)]
    return [_framed(ends, size.figure, line, named=True) for ends in (fitting or sides)[:1]]


def _framed(ends: tuple[Figure, Figure], times: Figure, line: Line, named: bool = False) -> Frame:
    figures = {"from": (ends[0],), "to": (ends[1],), "times": (times,)}
    return Frame("multiple", figures, {}, {"named": named}, line.number)


def _of_mean(prose: Prose, line: Line, size: Size) -> list[Frame]:
    """`The rate for all was 0.41. … In farming it was 8.6, or 21 times the average`: of the only figure for all."""
    behind = [t.kind for t in line.tokens[size.at + 1 : size.at + 1 + _MEAN]]
    named = "mean" in behind and not {"comma", "and", "of"} & set(behind[: behind.index("mean")])
    here = [f for f in levels_in(prose, line) if f.start < size.figure.start and not f.word]
    own = behind[behind.index("mean") + 1 :][:1] in (["stop"], ["comma"], ["and"]) if named else False
    if not here or not own:
        return []
    found = [
        f
        for other in prose.before(line, REACH)
        for f in levels_in(prose, other)
        if f.role in ("mean", "total") or _of_all(other, f, prose)
    ]
    pairs = [alike(base, here[-1]) for base in found]
    pairs = [(a, b) for a, b in pairs if same_unit(a, b) and a.value]
    if len({a.value for a, _ in pairs}) != 1:
        return []
    return [
        Frame("multiple", {"from": (pairs[0][0],), "to": (pairs[0][1],), "times": (size.figure,)}, sentence=line.number)
    ]


def _of_all(line: Line, figure: Figure, prose: Prose) -> bool:
    """Whether a level is said of all: `for all industries the rate was 0.41`."""
    at = next(i for i, t in enumerate(line.tokens) if t.figure >= 0 and prose.figures[t.figure] is figure)
    return any(t.kind in ("everyone", "total", "mean") for t in line.tokens[:at])


_BETWEEN = {"word", "it", "last", "earlier", "article", "than", "number", "of", "more", "less", "these", "equal"}
"""Kinds of words between a multiple and the level that it multiplies."""


def _right_at(line: Line, base: int, figure: Figure) -> bool:
    """`double last year's £3.1m at £7.2m`: the level right behind its base."""
    behind = line.tokens[base + 1 : base + 3]
    return [t.kind for t in behind[:1]] == ["at"] and any(t.start <= figure.start < t.end for t in behind[1:])


def _is_base(line: Line, figure: Figure) -> bool:
    """Whether something is held against a level: `fewer than the 2 701`, `against 53`, `from 40`."""
    at = next(i for i, t in enumerate(line.tokens) if t.figure >= 0 and t.start <= figure.start < t.end)
    return any(t.kind in ("than", "against", "from") for t in line.tokens[max(0, at - 3) : at])


def _chosen(ledger: Ledger, line: Line, size: Size) -> list[Frame]:
    """The levels that are named or near: the first that give the multiple, else the last that give another; none for
    what is held against a mean (`nearly twice the average of the league`)."""
    if any(t.kind == "mean" for t in line.tokens[size.at + 1 : size.at + 1 + _MEAN]):
        return []
    found = list(_candidates(ledger, line, size))
    fitting = [one for one in found if _some_give(one[0], size.figure)]
    slipped = [one for one in found if not one[1] and _nearly(one[0], size.figure)]
    latest = sorted(slipped, key=lambda one: max(f.context.period for f in one[0]))
    chosen = fitting[:1] or latest[-1:] or found[:1]
    doubts = [
        doubt
        or ("" if of_their_measure(ledger, line, size, levels) and names_them(ledger, line, size, levels) else "untied")
        for levels, doubt, _ in chosen
    ]
    return [
        _among(line, levels, size.figure, doubt, said) for (levels, _, said), doubt in zip(chosen, doubts, strict=True)
    ]


Candidate = tuple[Sequence[Figure], str, bool]
"""Levels of which two are meant, a doubt, and whether they are named by words of their own."""


def _candidates(ledger: Ledger, line: Line, size: Size) -> Iterator[Candidate]:
    """The two levels that the sentence names by place, row or word; the levels of the sentences near."""
    prose = ledger.prose
    both = named(prose, line, _levels(prose, line))
    if len(both) == 2:
        yield both, "", False
    own = [f for f in levels_in(prose, line) if f.start > size.figure.start and not f.word]
    yield from ((pair, "", False) for pair in _listed(prose, line) if not own or own[0] in pair)
    spoken = by_words(ledger, line, size.at)
    if len(spoken) == 2 and _comparable(*spoken):
        yield spoken, "", True
    yield from _near(prose, line, size.figure)


def _some_give(levels: Sequence[Figure], times: Figure) -> bool:
    return any(_gives(a, b, times) or _gives(b, a, times) for a, b in combinations(levels, 2) if _comparable(a, b))


def _nearly(levels: Sequence[Figure], times: Figure) -> bool:
    """Whether two levels give another multiple that is said in words, with the hedge of this one."""
    others = (Fraction(half, 2) / times.value for half in range(3, _MANY)) if times.value else ()
    said = [replace(times, interval=times.interval.scaled(factor)) for factor in others]
    return len(levels) == 2 and any(_some_give(levels, other) for other in said)


def _comparable(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit and a.value is not None and b.value is not None


def _dated(ledger: Ledger, line: Line, size: Size) -> list[Frame]:
    """The levels of the times that the sentence names."""
    if not (size.base or size.then):
        return []
    known = [pair for pair in pairs(ledger, size) if pair.weight >= LIKELY]
    fitting = [pair for pair in known if _gives(pair.a, pair.b, size.figure)]
    sure = [pair for pair in known if pair.weight == SURE]
    for pair in (fitting or sure or known)[:1]:
        ends = {"from": (pair.a,), "to": (pair.b,), "times": (size.figure,)}
        return [Frame("multiple", ends, {}, {}, line.number, "" if fitting or sure else "several_levels")]
    return []


def _gives(a: Figure, b: Figure, times: Figure) -> bool:
    return bool(a.value) and (b.interval / a.interval).meets(times.interval)


def _near(prose: Prose, line: Line, times: Figure) -> Iterator[Candidate]:
    """The levels of the sentence, or of those before it."""
    levels = _levels(prose, line)
    behind = [t.kind for t in line.tokens if t.start >= times.end and any(t.end <= f.start for f in levels)]
    if "and" in behind and any(kind in ("year", "date", "earlier") for kind in behind[behind.index("and") :]):
        return  # `three times as many as in Leeds, and in 2014 it was 45`
    if _side_by_side(line, times, levels):
        return
    if 2 <= len(levels) <= MOST and _has_base(prose, line, times, levels):
        here = [f for f in levels if f.sentence == times.sentence and f.start < times.start]
        tied = len(here) >= 2 or any(t.kind in ("thus", "these", "both") for t in line.tokens)
        tied = tied or _spelt_out(prose, line, times, levels) or _points_back(line, times, levels)
        yield levels, "" if tied else "untied", False


def _side_by_side(line: Line, times: Figure, levels: Sequence[Figure]) -> bool:
    """Whether two levels are of two things at one time: `In 1997 they were 21.9 and 28.4 per cent, so A has halved`."""
    starts = {f.start for f in levels}
    before = [(at, t) for at, t in enumerate(line.tokens) if t.figure >= 0 and t.start < times.start]
    own = [at for at, t in before if any(t.start <= start < t.end for start in starts)]
    dated = any(t.kind in ("year", "date", "earlier") for at, t in before if own and at < own[0])
    plain = len(own) == 2 and [t.kind for t in line.tokens[own[0] + 1 : own[1]]] == ["and"]
    return plain and dated and len(levels) == 2


def _has_base(prose: Prose, line: Line, times: Figure, levels: Sequence[Figure]) -> bool:
    """Whether a level is of the year that the multiple names: `twice that of 1990`, where one is of 1990."""
    behind = [t for t in line.tokens if t.start >= times.end][:_BASE]
    stop = next((i for i, t in enumerate(behind) if t.kind in ("comma", "stop", "semicolon", "and")), _BASE)
    years = {t.text for t in behind[:stop] if t.kind == "year"}
    lines = [prose.lines[n] for n in {f.sentence for f in levels}]
    return years <= {t.text for own in lines for t in own.tokens if t.kind == "year" and t.end <= times.start}


def _points_back(line: Line, times: Figure, levels: Sequence[Figure]) -> bool:
    """`The new one covers 620, four times as many.`: of the number just given, by the only one of this sentence."""
    here = [f for f in levels if f.sentence == times.sentence and f.start < times.start]
    at = next(i for i, t in enumerate(line.tokens) if t.figure >= 0 and t.start <= times.start < t.end)
    behind = [t.kind for t in line.tokens[at + 1 : at + 1 + _MEAN]]
    stop = behind.index("stop") if "stop" in behind else _MEAN
    plain = set(behind[:stop]) <= {"article", "word", "number", "total"} and stop < _MEAN
    return len(here) == 1 and len(levels) == 2 and plain and line.tokens[at - 1].kind == "comma"


def _spelt_out(prose: Prose, line: Line, times: Figure, levels: Sequence[Figure]) -> bool:
    """`twice as high in the city: £1,400 against £700`: a colon, and then the only two levels, held together."""
    own = [(at, t) for at, t in enumerate(line.tokens) if t.figure >= 0 and prose.figures[t.figure] in levels]
    if len(own) != 2 or len(levels) != 2:
        return False
    (i, first), (j, _) = own
    colon = any(t.kind == "colon" and times.end <= t.start for t in line.tokens[:i])
    return colon and first.start > times.end and any(t.kind in ("against", "and") for t in line.tokens[i + 1 : j])


def _among(line: Line, levels: Sequence[Figure], times: Figure, doubt: str, named: bool) -> Frame:
    return Frame("multiple", {"levels": tuple(levels), "times": (times,)}, {}, {"named": named}, line.number, doubt)


def _listed(prose: Prose, line: Line) -> Iterator[list[Figure]]:
    """The two figures, in a list or a column of a table, whose names the line says."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end].lower()
    columns = [[(e.name, e.figure) for e in listing.entries] for listing in prose.listings]
    for table in prose.tables:
        columns += [list(zip(table.rows, column, strict=True)) for column in zip(*table.cells, strict=True)]
    for column in columns:
        found = [figure for name, figure in column if figure and name.quote.lower() in text and not _is_year(figure)]
        if len(found) == 2 and same_unit(*found):
            yield found


def _is_year(figure: Figure) -> bool:
    """Whether a cell is the year that heads its column."""
    return figure.quote.isdigit() and figure.value is not None and _YEARS[0] <= figure.value <= _YEARS[1]


def _levels(prose: Prose, line: Line) -> list[Figure]:
    """The levels of the line, or of the nearest lines before, of the unit of the last of them; no wholes of a share."""
    out = [f for f in levels_in(prose, line) if not f.word]
    for other in prose.before(line, REACH):
        if len(out) >= 2:
            break
        out = [f for f in levels_in(prose, other) if not f.word and not _is_whole(prose, other, f)] + out
    return [f for f in out if same_unit(f, out[-1])]


def _is_whole(prose: Prose, line: Line, figure: Figure) -> bool:
    """`That is 7.5 per cent of its 58,000 homes`: what a share of the sentence is of."""
    at = next(i for i, t in enumerate(line.tokens) if t.figure >= 0 and prose.figures[t.figure] is figure)
    before = [t.kind for t in line.tokens[:at]]
    return "of" in before[-2:] and "percent" in before
