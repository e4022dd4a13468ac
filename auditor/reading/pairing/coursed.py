"""Two levels of a table or list over time: of the row that the sentence names, or that holds a level it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.reading.binding.courses import Course
from auditor.reading.binding.levels import Level, same_time
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.ledger import LIKELY, SURE, Ledger, Pair, like
from auditor.reading.pairing.timed import targets_of
from auditor.reading.tabled.bindings import words_of
from auditor.reading.tables.series import Names, namings
from auditor.reading.text.prose import Prose


def by_course(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """From the time that the size names, or the one before, to the latest or that of the level that it leads to."""
    if size.distance:
        return
    found = _anchored(ledger, size, around) or _named(ledger, size)
    pairs_found = [pair for course, level in found for pair in _of_course(course, size, level)]
    likely = [pair for pair in pairs_found if like(pair.b, size.figure)]
    sure = len({(p.a.value, p.b.value) for p in likely}) == 1
    yield from (replace(pair, weight=SURE if sure else LIKELY) for pair in likely)


def _anchored(ledger: Ledger, size: Size, around: Sequence[Level]) -> list[tuple[Course, str]]:
    """The courses that hold the level which the size leads to, each with its time."""
    return [
        (course, time)
        for target in targets_of(size, around)
        if target.line >= size.line.number - 1
        for course in ledger.courses
        for time, _ in course.like(target.figure)
        if not target.period or same_time(target.period, time)
    ]


def _named(ledger: Ledger, size: Size) -> list[tuple[Course, str]]:
    """The courses whose row the stretch of the size names; the whole where it names none."""
    out: list[tuple[Course, str]] = []
    for names, of_source in ledger.by_source:
        rows = _rows_named(ledger.prose, size, names, of_source)
        out += [(c, "") for c in of_source if c.name in rows]
    return out


def _rows_named(prose: Prose, size: Size, names: Names, found_courses: Sequence[Course]) -> set[str]:
    tokens = size.line.tokens
    found = namings(prose.document.text, tokens[0].start, tokens[-1].end, names)
    before = [n for n in found if n.end <= size.figure.start]
    after = [n for n in found if n.start >= size.figure.end]
    linked = [n for n in after if _linked(size, n.start)]
    nearest = linked[:1] or before[-1:]
    return {names.by_row[n.row] for n in nearest} or _spoken_of(prose, size, found_courses)


def _linked(size: Size, start: int) -> bool:
    """`by 0.3 points in the euro area`, `2 241 fewer deer`."""
    between = {t.kind for t in size.line.tokens[size.at + 1 :] if t.end <= start}
    return between <= {"at", "of", "article", "word", "more", "less"} and bool({"at", "of", "more", "less"} & between)


def _spoken_of(prose: Prose, size: Size, found_courses: Sequence[Course]) -> set[str]:
    """The only row whose words the sentence, or the one that it goes on about, has: `hjorteutbyttet` is of `Hjort`."""
    if not size.earlier and not any(course.of(time) for course in found_courses for time in (*size.base, *size.own)):
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
