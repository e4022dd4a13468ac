"""What a document states, and two of its levels that a size may be between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from auditor.model import Figure
from auditor.reading.binding.courses import Course, courses
from auditor.reading.binding.levels import Level, Levels, in_prose, rates, same_time
from auditor.reading.binding.mentions import one_word
from auditor.reading.binding.sizes import Size
from auditor.reading.tabled.bindings import sources
from auditor.reading.tables.series import Names, names_of
from auditor.reading.text.prose import Line, Prose
from auditor.relations import AMOUNTS, alike, same_unit

REACH = 8  # sentences of the passage
NEAR = 2  # sentences in which the levels of a size stand that says nothing of its levels
_ALL = 100  # per cent: more points than that lie between no two shares
_MONTH = re.compile(r"--\d\d")
_RELATIVE = (*AMOUNTS, "percent", "per_capita", "rate")

SURE, LIKELY, POSSIBLE = 2, 1, 0
"""No other two can be meant; one of these is; may be."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels. ordered: whether the text says that a came before b. weight: SURE, LIKELY or POSSIBLE.

    named: whether the sentence of the size says them both by words of their own.
    told: whether the text itself holds the one against the other.
    """

    a: Figure
    b: Figure
    ordered: bool = False
    weight: int = POSSIBLE
    named: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The figures of a table or list by column and row, and the names of its rows."""

    names: Names
    cells: tuple[dict[int, Figure], ...]

    def both(self, first: int, second: int, size: Size) -> list[tuple[Figure, Figure]]:
        """The figures of two rows, in every column that has both and is of the time that the size names."""
        found = [(column[first], column[second]) for column in self.cells if first in column and second in column]
        timed = [p for p in found if any(same_time(p[0].context.period, time) for time in size.own)]
        latest = max((p[0].context.period for p in found), default="")
        return timed or [p for p in found if p[0].context.period == latest]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a document states: its levels by line, and its tables and lists over time.

    by_source: the courses of each table and list, with their names.
    """

    prose: Prose
    levels: Levels
    courses: Sequence[Course]
    by_source: Sequence[tuple[Names, Sequence[Course]]]
    columns: Sequence[Columns]


@lru_cache(maxsize=1)
def ledger_of(prose: Prose) -> Ledger:
    """What a document states."""
    found = courses(prose)
    return Ledger(prose, in_prose(prose), found, [*_by_source(found)], [*_columns(prose)])


def _by_source(found: Iterable[Course]) -> Iterator[tuple[Names, list[Course]]]:
    for _, group in groupby(sorted(found, key=_source), key=_source):
        of_source = list(group)
        yield names_of(dict(enumerate(dict.fromkeys(course.name for course in of_source)))), of_source


def _source(course: Course) -> tuple[str, int]:
    return course.source


def _columns(prose: Prose) -> Iterator[Columns]:
    for source in sources(prose):
        cells = tuple({m.row: m.figure for m in series.members} for series in source.series)
        yield Columns(source.names, cells)
    for table in prose.tables:
        if not table.ambiguous:
            rows = [{n: f for n, f in enumerate(cells) if f} for cells in table.cells]
            yield Columns(names_of({n: word.quote for n, word in enumerate(table.columns)}), tuple(rows))


# -- which levels ------------------------------------------------------------------------------------------------------


def around_of(ledger: Ledger, size: Size) -> list[Level]:
    """The levels of its sentence and of those before it in its passage that the size can be between, in order."""
    lines = [size.line, *_before(ledger.prose, size.line)]
    found = [level for line in lines for level in ledger.levels.get(line.number, ())]
    found = [level for level in found if not _in_words(level.figure) and like(level.figure, size.figure)]
    if size.figure.unit in ("percent", "percentage_point"):
        moved = [rate for line in lines[: 1 + NEAR] for rate in _rates(ledger.prose, line, size)]
        if size.distance:
            found = moved if len(found) < 2 else [*found, *moved] if size.between_ends else found
        elif size.figure.unit == "percentage_point" or size.tied:
            near = [level for level in found if level.line >= size.line.number - NEAR]
            found = [*found, *moved] if len(near) < 2 else found
    return sorted(found, key=lambda level: level.place)


def _in_words(figure: Figure) -> bool:
    """`half`, `4 of 5`: too loose to be an end of a change; `twenty-nine per cent` is not."""
    if figure.unit == "percent" and figure.extent[1] > figure.end:
        return False
    return figure.word or any(c.isalpha() for c in figure.quote)


def _before(prose: Prose, line: Line) -> list[Line]:
    """The sentences before one in its passage, or in the items of its list, nearest first."""
    here = prose.passage(line)
    if here.role != "item":
        return prose.before(line, REACH)
    lines = reversed(prose.lines[max(0, line.number - REACH) : line.number])
    return [other for other in lines if prose.passage(other).block == here.block]


def _rates(prose: Prose, line: Line, size: Size) -> Iterator[Level]:
    """Rates of growth that a size is between, with the signs of their words: `growth of 3.9`, `down 6.2`."""
    for rate in rates(prose, line):
        if rate.place != size.figure.start:
            yield replace(rate, figure=_signed(rate.figure, line, rate.at))


def _signed(figure: Figure, line: Line, at: int) -> Figure:
    word = next((t.kind for t in reversed(line.tokens[:at]) if t.kind in ("up", "down")), "up")
    if word == "up" or figure.sign or figure.value is None:
        return figure
    return replace(figure, value=-figure.value, interval=-figure.interval)


def like(level: Figure, size: Figure) -> bool:
    if size.unit in ("percent", "multiple"):
        return level.unit in _RELATIVE and level is not size
    if size.unit == "percentage_point":
        return level.unit == "percent"
    if level.unit == "percent" and (size.value or 0) > _ALL:
        return False
    bare = replace(size, word=False) if size.word else size  # `by nine` is of points as 9 is
    signed = size.word and level.sign  # `nine points up` is not of a goal difference of `+14`
    in_cell = level.cell is not None and level.unit == "count" and not level.of
    return (same_unit(*alike(level, bare)) and not signed) or in_cell


def one_unit(a: Figure, b: Figure) -> bool:
    """Whether two levels can be of one unit; a bare number or a cell without one takes that of the other."""
    return same_unit(*alike(a, b)) or (a.unit == b.unit == "measure" and a.of == b.of)


def of_one_thing(a: Level, b: Level) -> bool:
    """Whether two levels can count the same: `512 applications` and `450 the year before`, not `450 places`."""
    return a.figure.role == b.figure.role and one_noun(a, b)


def one_noun(a: Level, b: Level) -> bool:
    """Whether no noun tells two levels apart."""
    x, y = (_noun(level) for level in (a, b))
    return not x or not y or one_word(x, y)


def _noun(level: Level) -> str:
    """What a level counts; in `568 000 the year before` nothing."""
    noun = level.figure.of.lower()
    timed = any(t.kind == "earlier" and noun in t.text.lower().split() for t in level.tokens)
    behind = next((t for t in level.tokens if t.start >= level.figure.end), None)
    counted = behind.text.lower() if behind is not None and behind.kind == "word" else ""
    return counted if timed else noun


# -- when --------------------------------------------------------------------------------------------------------------


def is_dated(size: Size) -> bool:
    """Whether a size says itself from which time it is counted."""
    return bool(size.base or size.earlier or size.then or size.enclosed)


def is_base(level: Level, size: Size) -> bool:
    return any(same_time(level.period, time) for time in size.base)


def apart(a: Level, b: Level) -> bool:
    """Whether two levels are of two times."""
    return a.earlier != b.earlier or a.now != b.now or _of_two_times(a, b) or _recalls(a, b) or _recalls(b, a)


def _next_month(a: Level, b: Level) -> bool:
    """Whether the second is of the month after that of the first, both without a year."""
    months = [int(level.period[2:]) for level in (a, b) if _MONTH.fullmatch(level.period)]
    return len(months) == 2 and months[1] == months[0] % 12 + 1


def _dated(level: Level) -> bool:
    return level.period[:4].isdigit()


def _of_two_times(a: Level, b: Level) -> bool:
    return bool(a.period) and bool(b.period) and not same_time(a.period, b.period)


def _recalls(now: Level, then: Level) -> bool:
    """Whether a sentence goes back to a year: `38 per cent walk to school. In 2019 it was 31 per cent`."""
    again = refers_back(then) or _noun(now) == _noun(then) != ""
    return again and not (now.period or now.now) and now.line < then.line and _dated(then)


def refers_back(level: Level) -> bool:
    """Whether a level is said of what was told of before: `In 2019 it was 31`, `the number stood at 31`."""
    return bool({"it", "share", "number"} & {t.kind for t in level.tokens if t.start < level.place})


def in_time(a: Level, b: Level, weight: int) -> Pair:
    """Two levels in the order of their times, where the text gives them."""
    if {1} == {level.earlier for level in (a, b) if not level.period} and _dated(a) != _dated(b):
        return Pair(a.figure, b.figure, False, weight)  # `In 2019 it was 412. Last year it was 455`
    if a.earlier != b.earlier:
        before, after = sorted((a, b), key=lambda level: -level.earlier)
        return Pair(before.figure, after.figure, not overtaken(before, after), weight)
    if a.now != b.now and not (a.coming or b.coming):
        before, after = (b, a) if a.now else (a, b)
        return Pair(before.figure, after.figure, before.period[:4].isdigit(), weight)
    if _of_two_times(a, b) and _dated(a) and _dated(b):
        first, second = sorted((a, b), key=lambda level: level.period)
        ordered = first.period[:4].isdigit() or not second.period[:4].isdigit()  # a month without a year is in no order
        return Pair(first.figure, second.figure, ordered, weight)
    if _next_month(a, b) or _next_month(b, a):
        before, after = (a, b) if _next_month(a, b) else (b, a)
        return Pair(before.figure, after.figure, True, weight)
    then, now = (a, b) if _recalls(b, a) else (b, a)
    known = _recalls(now, then) and now.figure.context.period[:4] > then.period[:4]
    return Pair(then.figure, now.figure, True, weight) if known else Pair(a.figure, b.figure, False, weight)


def overtaken(before: Level, after: Level) -> bool:
    """Whether the year beside what should be later is no later: `35.8 last year and 38.6 in 2023`."""
    context = before.figure.context
    said = context.period and "period" not in context.carried
    return bool(said and after.period) and context.period[:4] >= after.period[:4]
