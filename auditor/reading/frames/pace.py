"""So much a day, a week, a month or a year, beside the total of a period: `421 in 2013–2022, 42.1 a year`.

Frame `pace` · figures: mean, total (one or more that it may be, nearest first) · facts: numbers (for each total, into
how many days, weeks … its period may be cut), others (what could stand for `a week`, and into how many of it the period
of the nearest total may be cut) · words: per (`a week`).

The period of a total is the number of years, weeks or days in its sentence, the years from one to another, its month
(28 to 31 days) or its year. A total that is only guessed counts if it lies near, or off by a power of ten or a unit
of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from auditor.interval import exactly
from auditor.model import Frame, Word
from auditor.reading.binding.averages import belongs, refers
from auditor.reading.binding.mentions import Mention, Mentions, about, earlier, mentions, related
from auditor.reading.binding.paces import (
    IN,
    has_month,
    months,
    of_a_year,
    of_one_year,
    others,
    said,
    stated_periods,
    text_of,
    years,
)
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import first_entry
from auditor.relations import alike, same_unit

_LINES, _PASSAGES = 4, 1  # how far back a total is looked for
_AHEAD = 8  # sentences after the next in which the sum of a year may stand
_FACTOR = 1.06
_SAME = 1.03  # the same where the two are counted in different nouns
_SLIPS = (4.35, 7, 12, 30.4, 52, 365)
_ONE_DIGIT = (0.1, 10.0)  # the slips that count where the nouns differ
_CLOSE = 0.03


def frames(prose: Prose) -> Iterator[Frame]:
    """The paces of a document whose total is printed too."""
    near = mentions(prose)
    for line in prose.lines:
        unit, phrase = next(iter(said(prose, line) if any(m.amount for m in near[line.number]) else ()), ("", None))
        mean = _mean(prose, near, line, unit) if unit else None
        if mean is None:
            continue
        totals = [
            (total, numbers) for total in _totals(prose, near, mean) if (numbers := _numbers(prose, mean, total, unit))
        ]
        likely = [one for one in totals if _may_give(prose, mean, *one)][:4]
        if likely:
            figures = {
                "mean": (alike(mean.figure, likely[0][0].figure)[0],),
                "total": tuple(total.figure for total, _ in likely),
            }
            facts: dict[str, Any] = {"numbers": tuple(numbers for _, numbers in likely)}
            words = {}
            if phrase:
                start = line.tokens[0].start + phrase.start()
                words = {"per": Word(mean.figure.source, start, start + len(phrase[0]), phrase[0], unit)}
                cuts = ((form, likely[0][0], other) for other, form in others(prose, unit, phrase[0]))
                facts["others"] = tuple((form, _numbers(prose, mean, total, other)) for form, total, other in cuts)
            yield Frame("pace", figures, words, facts, line.number)


def _mean(prose: Prose, near: Mentions, line: Line, unit: str) -> Mention | None:
    """The amount nearest before the words that say the pace, or the first after them."""
    found = [m for m in near[line.number] if m.amount and not m.figure.sign]
    place = first_entry(prose.lexicon.words[f"per_{unit}"], text_of(prose, line))
    if place is None or not found:
        return None
    found = [m for m in found if not m.began and not _ends_a_change(m)]
    at = line.tokens[0].start + place.start()
    if _tells_no_pace(line, line.tokens[0].start + place.end()):
        return None
    before = [m for m in found if m.figure.start < at and at - m.figure.end <= 40]
    after = [m for m in found if m.figure.start > at and m.figure.start - at <= 60]
    chosen = before[-1] if before else after[0] if after else None
    if chosen is None or _is_rate(chosen) or any(t.kind in ("more", "less") for t in chosen.after(1)):
        return None
    return chosen


def _tells_no_pace(line: Line, end: int) -> bool:
    """`968 a year before`, `40 a week more`: a time that lies back, or what is added to a pace."""
    behind = next((t.kind for t in line.tokens if t.start >= end), "")
    return behind in ("earlier", "more", "less")


def _ends_a_change(mention: Mention) -> bool:
    """`Cut from 42 a week to 28`: the pace of another thing, before and after."""
    before = mention.line.tokens[: mention.at]
    return [t.kind for t in before[-1:]] == ["to"] and any(t.kind == "from" for t in before[-8:])


def _is_rate(mean: Mention) -> bool:
    """Whether an amount is so many of so many: `7.0 injuries/100 operators per year`."""
    return any(a.kind == "slash" and b.text[:1].isdigit() for a, b in pairwise(mean.after(4)))


def _totals(prose: Prose, near: Mentions, mean: Mention) -> list[Mention]:
    """The larger amounts of the same sort before a mean, and in the sentence after it."""
    after = [m for m in near.get(mean.line.number + 1, ()) if m.line.passage == mean.line.passage]
    around = [*earlier(near, mean, _LINES, _PASSAGES), *after]
    own = about(prose, mean)
    far = [m for m in earlier(near, mean, 60, 20) if m not in around and related(own, about(prose, m))]
    first = next((m for ms in near.values() for m in ms if m.amount and not m.change), mean)
    found = [m for m in dict.fromkeys([*around, *far, first]) if m.figure is not mean.figure]
    found = [m for m in found if m.line is mean.line or _when(mean.line) <= _when(m.line)]
    found = [m for m in found if m.line is mean.line or not _of_extremes(m.line)]
    found += [m for m in _later(near, mean) if m not in found and _is_exact(prose, mean, m)]
    found = [m for m in found if m.amount and m.figure.role != "mean"]
    found = [m for m in found if _one_unit(m, mean) and not _apart(m, mean) and not _of_its_year(m)]
    return sorted(found, key=lambda m: not _is_whole(m))


def _of_its_year(total: Mention) -> bool:
    """`42 million over four years: 9 million in 2023, 12 million in 2024 …`: one of several amounts, each of a year."""
    behind = [t.kind for t in total.after(2)]
    years = sum(t.kind == "year" for t in total.line.tokens)
    return behind == ["at", "year"] and years > 2 and any(t.kind == "colon" for t in total.line.tokens[: total.at])


def _is_whole(total: Mention) -> bool:
    """Whether an amount opens a list of what it is made of."""
    return any(t.kind == "colon" for t in total.line.tokens[total.at :])


def _one_unit(total: Mention, mean: Mention) -> bool:
    """Whether two amounts are in one unit; an average without one is in that of its total."""
    bare = mean.figure.unit == "count" and not mean.figure.of
    return same_unit(total.figure, mean.figure) or (bare and same_unit(*alike(total.figure, mean.figure)))


def _apart(total: Mention, mean: Mention) -> bool:
    """Whether two amounts of a sentence are not of one thing: `61,200 trips in June and the ferry 3,040 a day`."""
    between = [t.kind for t in total.line.tokens[total.at + 1 : mean.at]] if total.line is mean.line else []
    joined = len(between) - between[::-1].index("and") if "and" in between else len(between)
    return _alternatives(total, mean) or bool({"word", "name"} & set(between[joined:]))


def _later(near: Mentions, mean: Mention) -> Iterator[Mention]:
    """The amounts of the sentences after the next."""
    for number in range(mean.line.number + 2, mean.line.number + 2 + _AHEAD):
        yield from near.get(number, ())


def _is_exact(prose: Prose, mean: Mention, total: Mention) -> bool:
    """Whether a sum of a whole year gives the mean to its last digit, by the day, the week or the month."""
    year = of_a_year(prose, total.line)
    cuts = (numbers for (period, _), numbers in IN.items() if period == "years")
    low = mean.figure.interval.low
    precise = mean.figure.decimals > 0 and low is not None
    return precise and year and any((total.value or 0) and _meets(mean, total, n[0]) for n in cuts)


def _meets(mean: Mention, total: Mention, number: Fraction) -> bool:
    return (total.figure.interval / exactly(number)).meets(mean.figure.interval)


def _of_extremes(line: Line) -> bool:
    """Whether a sentence tells of the busiest and the quietest day."""
    return {"most", "least"} <= {t.kind for t in line.tokens}


def _alternatives(one: Mention, other: Mention) -> bool:
    """Whether two amounts are given as a choice or a range: `100 or 200 mg daily`, `two to six a week`."""
    first, second = sorted((one, other), key=lambda m: m.at)
    between = [t.kind for t in one.line.tokens[first.at + 1 : second.at]]
    return one.line is other.line and 1 <= len(between) <= 2 and set(between) <= {"or", "to", "dash", "word"}


def _numbers(prose: Prose, mean: Mention, total: Mention, unit: str) -> tuple[Fraction, ...]:
    """Into how many units of time the period of a total can be cut, or the time that a sentence after it states."""
    own = _of_line(prose, mean, total, unit)
    between = prose.lines[total.line.number + 1 : mean.line.number]
    near = (line for line in between if line.passage == mean.line.passage)
    told = (
        (count, IN.get((length, unit), ()))
        for line in near
        for length, found in _lengths(prose, line)
        for count in found
    )
    return (*own, *(count * one for count, units in told for one in units)) if own else ()


def _of_line(prose: Prose, mean: Mention, total: Mention, unit: str) -> tuple[Fraction, ...]:
    """Into how many units of time the period that the sentence of a total states can be cut."""
    line = total.line
    lengths = [(number, IN[length, unit]) for length, number in _lengths(prose, line) if (length, unit) in IN]
    if lengths:
        return tuple(count * one for number, units in lengths for count in number for one in units)
    whole_year = of_a_year(prose, line)
    monthly = has_month(prose, line) and not whole_year and not _names_weeks(prose, line, mean)
    if monthly and unit != "month":
        return IN.get(("months", unit), ())
    told = line is mean.line or refers(mean)
    whole_year = whole_year or (told and of_one_year(line))
    return IN["years", unit] if whole_year and unit != "year" else ()


def _lengths(prose: Prose, line: Line) -> Iterator[tuple[str, tuple[Fraction, ...]]]:
    """The lengths of time that a sentence states: so many of a unit, or the years or months from one to another."""
    yield from ((figure.unit, (figure.value or Fraction(0),)) for figure in stated_periods(prose, line))
    yield from (("years", tuple(Fraction(n) for n in found)) for found in (years(prose, line),) if found)
    yield from (("months", (Fraction(n),)) for n in (months(prose, line),) if n)


def _names_weeks(prose: Prose, line: Line, mean: Mention) -> bool:
    """Whether a sentence is of weeks or days rather than of the month that it names: `the last week of August`."""
    tokens = line.tokens[: mean.at] if line is mean.line else line.tokens
    return any(prose.lexicon.units.get(t.text.lower()) in ("weeks", "days") for t in tokens if t.figure < 0)


def _when(line: Line) -> set[str]:
    """The months, dates and years that a sentence names."""
    return {t.text.lower() for t in line.tokens if t.kind in ("month", "date", "year")}


def _may_give(prose: Prose, mean: Mention, total: Mention, numbers: Sequence[Fraction]) -> bool:
    """Whether a total may be the one of a mean: the text says so, or the one gives the other but for a slip."""
    follows = 0 <= mean.line.number - total.line.number <= 1 and _alike(mean, total) and total.value > mean.value
    return (follows and belongs(prose, mean, total, total)) or _lies_near(mean, total, numbers)


def _alike(mean: Mention, total: Mention) -> bool:
    """Whether two amounts are counted in one noun, or one of them in none."""
    a, b = mean.figure.of, total.figure.of
    return not a or not b or related([a], [b]) or bool(mean.nouns & total.nouns)


def _lies_near(mean: Mention, total: Mention, numbers: Sequence[Fraction]) -> bool:
    """Whether the total gives about the mean, or would with a slip of digits or of the unit of time."""
    if not total.value or not mean.value:
        return False
    one_noun = _alike(mean, total)
    slips = (*_SLIPS, *(1 / one for one in _SLIPS), *(10.0**power for power in (-3, -2, -1, 1, 2, 3)))
    slips = slips if one_noun else _ONE_DIGIT
    factor = _FACTOR if one_noun else _SAME
    ratios = [mean.value * float(number) / total.value for number in numbers]
    return any(
        1 / factor <= ratio <= factor or any(abs(ratio / slip - 1) <= _CLOSE for slip in slips) for ratio in ratios
    )
