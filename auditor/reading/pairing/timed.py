"""Two levels by the times that a size names: one of the time that it is counted from, one that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from auditor.model import Figure
from auditor.reading.binding.levels import Level, same_time
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.ledger import (
    LIKELY,
    NEAR,
    SURE,
    Ledger,
    Pair,
    apart,
    in_time,
    is_base,
    is_dated,
    like,
    one_noun,
    one_unit,
    overtaken,
)
from auditor.reading.tabled.bindings import words_of

TELLING = 4  # digits from which a size is told by its digits


def by_time(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """One level of the time that the size is counted from, one that it leads to."""
    targets = targets_of(size, around)
    origins = _origins(ledger, size, around, targets)
    if size.then and origins and set(targets) <= set(origins):  # `It has 412 pupils. In 2020 it had 390. Since then …`
        targets = targets_of(size, [level for level in around if level not in origins])
    far = bool(origins) and not targets
    if far:
        targets = list(_elsewhere(ledger, size, lambda level: not is_base(level, size) and not level.earlier))
        targets = [t for t in targets if not t.period or t.period > origins[0].period]
    both = [(a, b) for a, b in product(origins, targets) if a.figure is not b.figure and one_unit(a.figure, b.figure)]
    both = [(a, b) for a, b in both if not (a.earlier and overtaken(a, b))]
    sure = len({a.figure.value for a, _ in both}) == len({b.figure.value for _, b in both}) == 1
    weights = (SURE if sure and not far and one_noun(a, b) else LIKELY for a, b in both)
    yield from (Pair(a.figure, b.figure, True, weight) for (a, b), weight in zip(both, weights, strict=True))
    if not origins and is_dated(size) and _digits(size.figure) >= TELLING:
        yield from _with_far(ledger, size, targets)


def _with_far(ledger: Ledger, size: Size, targets: Sequence[Level]) -> Iterator[Pair]:
    """A level of its own time with one of another time elsewhere, where the size has digits enough to tell."""
    for target in targets[:1]:
        for level in (level for levels in ledger.levels.values() for level in levels):
            a, b = level.figure, target.figure
            if a is not b and level.place != target.place and one_unit(a, b) and _near(a, b) and like(a, size.figure):
                yield Pair(a, b, True, LIKELY)


def _near(a: Figure, b: Figure) -> bool:
    """Whether the one is at most twice the other."""
    if not (a.value and b.value) or (a.value > 0) != (b.value > 0):
        return False
    left, right = abs(a.value.numerator * b.value.denominator), abs(b.value.numerator * a.value.denominator)
    return left <= 2 * right and right <= 2 * left


def _digits(figure: Figure) -> int:
    return sum(c.isdigit() for c in figure.quote)


def contrasted(size: Size, around: Sequence[Level]) -> list[Pair]:
    """`In 2021 it was 150, so the fall is 8`: beside a level of its sentence that of another time, of the same noun."""
    here = [level for level in around if level.line == size.line.number and level.period and level.at < size.at]
    if not size.tied or is_dated(size) or len(here) != 1:
        return []
    before = [level for level in around if level.line < size.line.number and apart(level, here[0])]
    alike = [level for level in before if level.figure.of and level.figure.of == here[0].figure.of]
    weight = SURE if len({level.figure.value for level in alike}) == 1 else LIKELY
    return [in_time(level, here[0], weight) for level in alike]


# -- where it is counted from ------------------------------------------------------------------------------------------


def _origins(ledger: Ledger, size: Size, around: Sequence[Level], targets: Sequence[Level]) -> list[Level]:
    times = [*size.base]
    if size.then:
        times += [level.period for level in around if level.period and level.place < size.figure.start][-1:]
    if size.back and not times:
        ends = [t.period or t.figure.context.period for t in targets]
        times += [str(int(end[:4]) - size.back) for end in ends if end[:4].isdigit()]
    found = [level for level in around if any(same_time(level.period, time) for time in times)]
    if size.earlier or not times:
        near = [level for level in around if level.line >= size.line.number - 1]
        found += [level for level in near if level.earlier and (size.earlier or size.tied)]
    if times and not found:
        found = [level for level in _following(ledger, size) if any(same_time(level.period, t) for t in times)]
    if times and not found:
        found = list(_elsewhere(ledger, size, lambda level: any(same_time(level.period, t) for t in times)))
    return list(dict.fromkeys(found))


def _following(ledger: Ledger, size: Size) -> Iterator[Level]:
    """The levels of the sentences right after that of a size: `a quarter more than in 2021. … 80 000 in 2021`."""
    for number in range(size.line.number + 1, size.line.number + 1 + NEAR):
        levels = ledger.levels.get(number, ())
        if levels and ledger.prose.lines[number].passage == size.line.passage:
            yield from (level for level in levels if like(level.figure, size.figure))


def _elsewhere(ledger: Ledger, size: Size, wanted: Callable[[Level], bool]) -> Iterator[Level]:
    """The wanted levels of other passages before it whose sentence shares a word with that of the size."""
    said = words_of(ledger.prose, size.line)
    for number, levels in ledger.levels.items():
        line = ledger.prose.lines[number]
        if number >= size.line.number or line.passage == size.line.passage:
            continue
        found = [level for level in levels if wanted(level) and like(level.figure, size.figure)]
        if found and related(said, words_of(ledger.prose, line)):
            yield from found


# -- what it leads to --------------------------------------------------------------------------------------------------


def targets_of(size: Size, around: Sequence[Level]) -> list[Level]:
    """The level that a size leads to: the one it names, else of the nearest sentence the latest."""
    if size.target >= 0:
        return [level for level in around if level.line == size.line.number and level.at == size.target]
    free = [level for level in around if not level.earlier and not is_base(level, size)]
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


def years_between(a: Level, b: Level) -> int:
    """How many years two levels are apart, or 0 where the text does not say."""
    years = [level.period[:4] for level in (a, b)]
    return abs(int(years[0]) - int(years[1])) if all(year.isdigit() for year in years) else 0
