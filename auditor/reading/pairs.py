"""Which two levels a size is between, when its sentence does not put them together: by time, by name, by nearness.

Candidates come in the order of their evidence. A pair is sure where the text leaves no other: one level of the time
that the size is counted from and one that it leads to; the two that the sentence names; the only two before a sentence
that goes on about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from auditor.model import Figure
from auditor.reading.bindings import sources, words_of
from auditor.reading.courses import Course, courses
from auditor.reading.levels import Level, Levels, in_prose, same_time
from auditor.reading.mentions import related
from auditor.reading.prose import Line, Prose
from auditor.reading.series import Naming, namings
from auditor.reading.sizes import Size
from auditor.reading.wordlists import has
from auditor.relations import AMOUNTS, alike, same_unit

REACH = 8  # sentences of the passage
NEAR = 2  # sentences in which the levels of a size stand that says nothing of its levels
FEW = 4  # levels among which a slip is told
APPOSED = 12  # tokens between a level and its size
WIDE = 12  # levels of the passage that may explain a size
MOST = 6  # levels; among more, any size is the difference of some two
TELLING = 4  # digits from which a size is told by its digits
_BEHIND = 5  # tokens of a yardstick
_RELATIVE = (*AMOUNTS, "percent", "per_capita", "rate")


SURE, LIKELY, POSSIBLE = 2, 1, 0
"""No other two can be meant; one of these is; may be."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels. ordered: whether the text says that a came before b. weight: SURE, LIKELY or POSSIBLE."""

    a: Figure
    b: Figure
    ordered: bool = False
    weight: int = POSSIBLE


@dataclass(frozen=True, slots=True)
class Columns:
    """The figures of a table or list by column and row, and the names of its rows."""

    names: dict[int, str]
    cells: tuple[dict[int, Figure], ...]

    def both(self, first: int, second: int, size: Size) -> list[tuple[Figure, Figure]]:
        """The figures of two rows, in every column that has both and is of the time that the size names."""
        found = [(column[first], column[second]) for column in self.cells if first in column and second in column]
        timed = [p for p in found if any(same_time(p[0].context.period, time) for time in size.own)]
        latest = max((p[0].context.period for p in found), default="")
        return timed or [p for p in found if p[0].context.period == latest]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a document states: its levels by line, and its tables and lists over time."""

    prose: Prose
    levels: Levels
    courses: Sequence[Course]
    columns: Sequence[Columns]


def pairs(ledger: Ledger, size: Size) -> list[Pair]:
    """The pairs that a size may be between, the likeliest first, each once."""
    around = _around(ledger, size)
    found = [
        *_by_time(ledger, size, around),
        *_contrasted(size, around),
        *_by_course(ledger, size, around),
        *_by_name(ledger, size, around),
        *_by_rank(size, around),
        *_by_yardstick(ledger, size, around),
    ]
    end = _apposed(size, around)
    found += _to_end(size, around, end) if end else [*_by_nearness(size, around), *_anywhere(around[-WIDE:])]
    return list({(p.a.start, p.b.start): p for p in reversed(found)}.values())[::-1]


def ledger_of(prose: Prose) -> Ledger:
    """What a document states."""
    return Ledger(prose, in_prose(prose), courses(prose), [*_columns(prose)])


def _columns(prose: Prose) -> Iterator[Columns]:
    for source in sources(prose):
        cells = tuple({m.row: m.figure for m in series.members} for series in source.series)
        yield Columns(source.names, cells)
    for table in prose.tables:
        if not table.ambiguous:
            rows = [{n: f for n, f in enumerate(cells) if f} for cells in table.cells]
            yield Columns({n: word.quote for n, word in enumerate(table.columns)}, tuple(rows))


def _around(ledger: Ledger, size: Size) -> list[Level]:
    """The levels of its sentence and of those before it in its passage that the size can be between, in order."""
    lines = [size.line, *_before(ledger.prose, size.line)]
    found = [level for line in lines for level in ledger.levels.get(line.number, ())]
    found = [level for level in found if not _in_words(level.figure) and _like(level.figure, size.figure)]
    if size.distance and size.figure.unit in ("percent", "percentage_point") and len(found) < 2:
        found = [rate for line in lines[: 1 + NEAR] for rate in _rates(ledger.prose, line, size)]
    return sorted(found, key=lambda level: level.place)


def _in_words(figure: Figure) -> bool:
    """`half`, `4 of 5`: too loose to be an end of a change."""
    return figure.word or any(c.isalpha() for c in figure.quote)


def _before(prose: Prose, line: Line) -> list[Line]:
    """The sentences before one in its passage, or in the items of its list, nearest first."""
    here = prose.passage(line)
    if here.role != "item":
        return prose.before(line, REACH)
    lines = reversed(prose.lines[max(0, line.number - REACH) : line.number])
    return [other for other in lines if prose.passage(other).block == here.block]


def _rates(prose: Prose, line: Line, size: Size) -> Iterator[Level]:
    """Rates of growth that a distance is between, with the signs of their words: `growth of 3.9`, `down 6.2`."""
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure and figure is not size.figure and figure.unit == "percent" and figure.role == "change":
            yield Level(_signed(figure, line, at), line.number, at)


def _signed(figure: Figure, line: Line, at: int) -> Figure:
    word = next((t.kind for t in reversed(line.tokens[:at]) if t.kind in ("up", "down")), "up")
    if word == "up" or figure.sign or figure.value is None:
        return figure
    return replace(figure, value=-figure.value, interval=-figure.interval)


def _like(level: Figure, size: Figure) -> bool:
    if size.unit == "percent":
        return level.unit in _RELATIVE and level is not size
    if size.unit == "percentage_point":
        return level.unit == "percent"
    return same_unit(*alike(level, size)) or (level.cell is not None and level.unit == "count" and not level.of)


# -- by time -----------------------------------------------------------------------------------------------------------


def _by_time(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """One level of the time that the size is counted from, one that it leads to."""
    targets = _targets(size, around)
    origins = _origins(ledger, size, around, targets)
    far = bool(origins) and not targets
    if far:
        targets = [t for t in _elsewhere(ledger, size) if not _is_base(t, size) and not t.earlier]
        targets = [t for t in targets if not t.period or t.period > origins[0].period]
    both = [(a, b) for a, b in product(origins, targets) if a.figure is not b.figure and _one_unit(a.figure, b.figure)]
    sure = len({a.figure.value for a, _ in both}) == len({b.figure.value for _, b in both}) == 1
    yield from (Pair(a.figure, b.figure, True, SURE if sure and not far else LIKELY) for a, b in both)
    if not origins and _is_dated(size) and _digits(size.figure) >= TELLING:
        yield from _with_far(ledger, size, targets)


def _with_far(ledger: Ledger, size: Size, targets: Sequence[Level]) -> Iterator[Pair]:
    """A level of its own time with one of another time elsewhere, where the size has digits enough to tell."""
    for target in targets[:1]:
        for level in (level for levels in ledger.levels.values() for level in levels):
            a, b = level.figure, target.figure
            near = a is not b and a.value and b.value and Fraction(1, 2) <= a.value / b.value <= 2
            if near and level.place != target.place and _one_unit(a, b) and _like(a, size.figure):
                yield Pair(a, b, True, LIKELY)


def _digits(figure: Figure) -> int:
    return sum(c.isdigit() for c in figure.quote)


def _one_unit(a: Figure, b: Figure) -> bool:
    """Whether two levels can be of one unit; a bare number or a cell without one takes that of the other."""
    return same_unit(*alike(a, b)) or (a.unit == b.unit == "measure" and a.of == b.of)


def _origins(ledger: Ledger, size: Size, around: Sequence[Level], targets: Sequence[Level]) -> list[Level]:
    times = [*size.base]
    if size.then:
        times += [level.period for level in around if level.period and level.place < size.figure.start][-1:]
    if size.back and not times:
        times += [str(int(t.period[:4]) - size.back) for t in targets if t.period[:4].isdigit()]
    found = [level for level in around if any(same_time(level.period, time) for time in times)]
    if size.earlier or not times:
        near = [level for level in around if level.line >= size.line.number - 1]
        found += [level for level in near if level.earlier and (size.earlier or size.tied)]
    if times and not found:
        found = [level for level in _following(ledger, size) if any(same_time(level.period, t) for t in times)]
    if times and not found:
        found = [level for level in _elsewhere(ledger, size) if any(same_time(level.period, t) for t in times)]
    return list(dict.fromkeys(found))


def _following(ledger: Ledger, size: Size) -> Iterator[Level]:
    """The levels of the sentences right after that of a size: `a quarter more than in 2021. … 80 000 in 2021`."""
    for number in range(size.line.number + 1, size.line.number + 1 + NEAR):
        levels = ledger.levels.get(number, ())
        if levels and ledger.prose.lines[number].passage == size.line.passage:
            yield from (level for level in levels if _like(level.figure, size.figure))


def _contrasted(size: Size, around: Sequence[Level]) -> list[Pair]:
    """`In 2021 it was 150, so the fall is 8`: beside a level of its sentence that of another time, of the same noun."""
    here = [level for level in around if level.line == size.line.number and level.period and level.at < size.at]
    if not size.tied or _is_dated(size) or len(here) != 1:
        return []
    before = [level for level in around if level.line < size.line.number and _apart(level, here[0])]
    alike = [level for level in before if level.figure.of and level.figure.of == here[0].figure.of]
    weight = SURE if len({level.figure.value for level in alike}) == 1 else LIKELY
    return [_in_time(level, here[0], weight) for level in alike]


def _elsewhere(ledger: Ledger, size: Size) -> Iterator[Level]:
    """The levels of other passages before it whose sentence shares a word with that of the size."""
    said = words_of(ledger.prose, size.line)
    for number, levels in ledger.levels.items():
        line = ledger.prose.lines[number]
        if number < size.line.number and line.passage != size.line.passage and levels:
            if related(said, words_of(ledger.prose, line)):
                yield from (level for level in levels if _like(level.figure, size.figure))


def _targets(size: Size, around: Sequence[Level]) -> list[Level]:
    """The level that a size leads to: the one it names, else of the nearest sentence the latest."""
    if size.target >= 0:
        return [level for level in around if level.line == size.line.number and level.at == size.target]
    free = [level for level in around if not level.earlier and not _is_base(level, size)]
    own = [level for level in free if any(same_time(level.period, time) for time in size.own)]
    if own:
        nearest = max(level.line for level in own)
        return [level for level in own if level.line == nearest]
    before = [level for level in free if level.place < size.figure.start]
    if not before:
        return []
    nearest = max(level.line for level in before)
    here = [level for level in before if level.line == nearest]
    latest = max(level.period for level in here)
    if latest and len({level.period for level in here}) == len(here):
        return [level for level in here if level.period == latest]
    return here


def _is_base(level: Level, size: Size) -> bool:
    return any(same_time(level.period, time) for time in size.base)


# -- by a table or list over time --------------------------------------------------------------------------------------


def _by_course(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """A row over time that the sentence names, or that holds a level it prints: from the time named, or the one before."""
    if size.distance:
        return
    found = _anchored(ledger, size, around) or _named(ledger, size)
    pairs_found = [pair for course, level in found for pair in _of_course(course, size, level)]
    likely = [pair for pair in pairs_found if _like(pair.b, size.figure)]
    sure = len({(p.a.value, p.b.value) for p in likely}) == 1
    yield from (replace(pair, weight=SURE if sure else LIKELY) for pair in likely)


def _anchored(ledger: Ledger, size: Size, around: Sequence[Level]) -> list[tuple[Course, str]]:
    """The courses that hold the level which the size leads to, each with its time."""
    return [
        (course, time)
        for target in _targets(size, around)
        if target.line >= size.line.number - 1
        for course in ledger.courses
        for time, _ in course.like(target.figure)
        if not target.period or same_time(target.period, time)
    ]


def _named(ledger: Ledger, size: Size) -> list[tuple[Course, str]]:
    """The courses whose row the stretch of the size names; the whole where it names none."""
    sources = {course.source for course in ledger.courses}
    out: list[tuple[Course, str]] = []
    for source in sorted(sources):
        of_source = [c for c in ledger.courses if c.source == source]
        rows = _rows_named(ledger.prose, size, of_source)
        out += [(c, "") for c in of_source if c.name in rows]
    return out


def _rows_named(prose: Prose, size: Size, found_courses: Sequence[Course]) -> set[str]:
    names = dict(enumerate(dict.fromkeys(course.name for course in found_courses)))
    tokens = size.line.tokens
    found = namings(prose.document.text, tokens[0].start, tokens[-1].end, names)
    before = [n for n in found if n.end <= size.figure.start]
    after = [n for n in found if n.start >= size.figure.end]
    linked = [n for n in after if _linked(size, n.start)]
    nearest = linked[:1] or before[-1:]
    return {names[n.row] for n in nearest} or _spoken_of(prose, size, found_courses)


def _linked(size: Size, start: int) -> bool:
    """`by 0.3 points in the euro area`, `2 241 fewer deer`."""
    between = {t.kind for t in size.line.tokens[size.at + 1 :] if t.end <= start}
    return between <= {"at", "of", "article", "word", "more", "less"} and bool({"at", "of", "more", "less"} & between)


def _spoken_of(prose: Prose, size: Size, found_courses: Sequence[Course]) -> set[str]:
    """The only row whose words the sentence, or the one that it goes on about, has: `hjorteutbyttet` is of `Hjort`."""
    if not any(course.of(time) for course in found_courses for time in (*size.base, *size.own)):
        return set()
    for line in (size.line, *(prose.before(size.line) if size.tied else [])):
        said = words_of(prose, line)
        rows = {course.name for course in found_courses if related(course.words, said)}
        if rows:
            return rows if len(rows) == 1 else set()
    return set()


def _of_course(course: Course, size: Size, time: str) -> Iterator[Pair]:
    last = time or next((when for when, _ in reversed(course.points) if _may_end(size, when)), course.points[-1][0])
    ends = course.of(last)
    starts = [figure for base in size.base for figure in course.of(base)]
    if not starts and size.back:
        starts = course.before(last, size.back)
    if not starts and not size.base and not size.back:
        starts = course.before(last) if size.earlier or len(course.points) > 2 else [course.points[0][1]]
    yield from (Pair(a, b, True) for a in starts for b in ends if a is not b)


def _may_end(size: Size, when: str) -> bool:
    return any(same_time(when, time) for time in size.own)


# -- by name -----------------------------------------------------------------------------------------------------------


def _by_name(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """The two levels, of the prose or of a table, whose names the sentence says: `the gap between Oslo and Viken`."""
    if _is_dated(size):
        return
    levels = [level.figure for level in around if level.place < size.figure.start]
    found = named_levels(ledger.prose, size.line, levels)
    if len(found) == 2 and _one_unit(*found):
        yield Pair(found[0], found[1], False, SURE)
    yield from _of_rows(ledger, size)
    yield from _of_lists(ledger, size)


def _of_rows(ledger: Ledger, size: Size) -> Iterator[Pair]:
    """Two rows of a table or list: `66 more deer than elk`, at the time that the sentence names or the only one."""
    than = next((t.start for t in size.line.tokens if t.kind == "than"), -1)
    before = ledger.prose.before(size.line) if size.distance else []
    for columns in ledger.columns:
        named = next((n for line in (size.line, *before) if (n := _said(ledger, line, columns))), [])
        rows = list(dict.fromkeys(n.row for n in named))
        if len(rows) != 2:
            continue
        starts = [next(n.start for n in named if n.row == row) for row in rows]
        apart = starts[0] < than < starts[1]
        if size.distance or apart:
            found = [p for p in columns.both(*rows, size) if _like(p[0], size.figure) and _one_unit(*p)]
            found = [p for p in found if size.distance or "change" not in (p[0].role, p[1].role)]
            weight = SURE if len(found) == 1 else LIKELY
            yield from (Pair(second, first, apart, weight) for first, second in found)


def _said(ledger: Ledger, line: Line, columns: Columns) -> list[Naming]:
    """Where a line names the rows of a table or list."""
    return namings(ledger.prose.document.text, line.tokens[0].start, line.tokens[-1].end, columns.names)


def _of_lists(ledger: Ledger, size: Size) -> Iterator[Pair]:
    """Two entries of two lists: `the span from Rogaland to Finnmark`, of the lowest and of the highest."""
    if not size.distance:
        return
    by_name: dict[str, list[Figure]] = {}
    for columns in ledger.columns:
        for naming in _said(ledger, size.line, columns):
            found = [column[naming.row] for column in columns.cells if naming.row in column]
            by_name.setdefault(columns.names[naming.row], []).extend(f for f in found if _like(f, size.figure))
    if len(by_name) == 2:
        first, second = by_name.values()
        yield from (Pair(a, b, False, LIKELY) for a in first for b in second if _one_unit(a, b))


def named_levels(prose: Prose, line: Line, levels: Sequence[Figure]) -> list[Figure]:
    """The levels whose place or group the line names."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end].lower()
    return [f for f in levels if f.context.place and f.context.place.lower() in text]


def _by_yardstick(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`1.2 points above the country`: a row of a list or table that stands behind the comparison."""
    behind = size.line.tokens[size.at + 1 : size.at + 2 + _BEHIND]
    if _is_dated(size) or not behind or behind[0].kind not in ("more", "less"):
        return
    stop = next((i for i, t in enumerate(behind) if t.kind in ("comma", "stop", "semicolon", "and")), len(behind))
    if stop < 2:
        return
    for columns in ledger.columns:
        text, whole = ledger.prose.document.text, ledger.prose.lexicon.words.get("table_whole", "")
        rows = {n.row for n in namings(text, behind[1].start, behind[stop - 1].end, columns.names)}
        if not rows and has(whole, text[behind[1].start : behind[stop - 1].end]):
            rows = {row for row, name in columns.names.items() if has(whole, name)}
        cells = [column[row] for row in rows for column in columns.cells if row in column]
        ends = [(cell, level.figure) for cell in cells for level in _targets(size, around)]
        yield from (Pair(a, b, True, LIKELY) for a, b in ends if _one_unit(a, b) and _like(a, size.figure))


# -- by rank -----------------------------------------------------------------------------------------------------------


def _by_rank(size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`Between the highest and the lowest`: the largest and the smallest level before it."""
    levels = [level.figure for level in around if level.place < size.figure.start]
    levels = [f for f in levels if _like(f, size.figure) or f.unit == size.figure.unit == "percent"]
    if size.between_ends and (size.distance or size.tied) and len(levels) >= 2:
        low, high = min(levels, key=_value), max(levels, key=_value)
        if _one_unit(low, high):
            yield Pair(low, high, False, SURE if size.distance else LIKELY)


def _value(figure: Figure) -> float:
    return float(figure.value or 0)


# -- by apposition -----------------------------------------------------------------------------------------------------


def _apposed(size: Size, around: Sequence[Level]) -> Level | None:
    """`631 killed, a fall of 4 per cent`: the level right before a size, which it leads to."""
    here = [level for level in around if level.line == size.line.number and level.at < size.at]
    if not here or here[-1].earlier or _is_base(here[-1], size) or size.distance:
        return None
    level = here[-1]
    lead = [t.kind for t in level.tokens if t.end <= level.place]
    between = [t.kind for t in size.line.tokens[level.at + 1 : size.at]]
    if {"against", "than", "from"} & set(lead) or not {"comma", "open", "dash"} & set(between):
        return None
    cut = next(i for i in range(len(between) - 1, -1, -1) if between[i] in ("comma", "open", "dash"))
    tail = between[cut + 1 :]
    return level if set(tail) <= _APPOSING and tail.count("word") <= 1 and len(between) <= APPOSED else None


_APPOSING = {"article", "up", "down", "more", "less", "by", "of", "at", "only", "word"}


def _to_end(size: Size, around: Sequence[Level], end: Level) -> list[Pair]:
    """The levels before that a size may lead from, the nearest first."""
    before = [level for level in reversed(around) if level.place < end.place and _one_unit(level.figure, end.figure)]
    weight = LIKELY if len(before) <= FEW and not _is_dated(size) else POSSIBLE
    return [Pair(level.figure, end.figure, True, weight) for level in before]


# -- by nearness -------------------------------------------------------------------------------------------------------


def _by_nearness(size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """Two levels of the nearest sentences; sure if they are the only two and the sentence goes on about them."""
    near = _nearest(size, around)
    weight = _weight(size, near)
    for n, b in reversed(list(enumerate(near[-MOST:]))):
        for a in reversed(near[-MOST:][:n]):
            if _one_unit(a.figure, b.figure):
                yield _in_time(a, b, weight)


def _nearest(size: Size, around: Sequence[Level]) -> list[Level]:
    """The levels before a size, of its sentence and the nearest before it, until there are two."""
    before = [level for level in around if level.place < size.figure.start]
    out: list[Level] = []
    for number in sorted({level.line for level in before}, reverse=True):
        if len(out) >= 2:
            break
        out = [level for level in before if level.line == number] + out
    return out


def _weight(size: Size, near: Sequence[Level]) -> int:
    if not (size.tied or size.distance) or _is_dated(size):
        return POSSIBLE
    if len(near) != 2 or near[0].line < size.line.number - NEAR or not _of_one_thing(*near):
        return LIKELY if len(near) <= 2 else POSSIBLE
    if size.back and _years_apart(*near) not in (0, size.back):
        return POSSIBLE
    if size.figure.unit == "percent":
        return SURE if _apart(*near) else LIKELY
    return SURE if near[0].line >= size.line.number - 1 or _apart(*near) or size.distance else LIKELY


def _years_apart(a: Level, b: Level) -> int:
    """How many years two levels are apart, or 0 where the text does not say."""
    years = [level.period[:4] for level in (a, b)]
    return abs(int(years[0]) - int(years[1])) if all(year.isdigit() for year in years) else 0


def _is_dated(size: Size) -> bool:
    """Whether a size says itself from which time it is counted."""
    return bool(size.base or size.earlier or size.then or size.enclosed)


def _of_one_thing(a: Level, b: Level) -> bool:
    x, y = a.figure, b.figure
    return x.role == y.role and (not x.of or not y.of or x.of == y.of or b.earlier or a.earlier)


def _apart(a: Level, b: Level) -> bool:
    """Whether two levels are of two times."""
    return a.earlier != b.earlier or (bool(a.period) and bool(b.period) and not same_time(a.period, b.period))


def _anywhere(around: Sequence[Level]) -> Iterator[Pair]:
    """Any two levels of the passage."""
    for n, b in reversed(list(enumerate(around))):
        for a in reversed(around[:n]):
            if _one_unit(a.figure, b.figure):
                yield _in_time(a, b, POSSIBLE)


def _in_time(a: Level, b: Level, weight: int) -> Pair:
    """Two levels in the order of their times, where the text gives them."""
    if a.earlier != b.earlier:
        return Pair(a.figure, b.figure, True, weight) if a.earlier else Pair(b.figure, a.figure, True, weight)
    if _apart(a, b):
        first, second = sorted((a, b), key=lambda level: level.period)
        return Pair(first.figure, second.figure, True, weight)
    return Pair(a.figure, b.figure, False, weight)
