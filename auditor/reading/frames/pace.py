"""So much a day, a week, a month or a year, beside the total of a period: `421 in 2013–2022, 42.1 a year`.

Frame `pace` · figures: mean, total (one or more that it may be, nearest first) · facts: numbers (for each total, into
how many days, weeks … its period may be cut).

The period of a total is the number of years, weeks or days in its sentence, the years from one to another, its month
(28 to 31 days) or its year. A total that is only guessed counts if it lies near, or off by a power of ten or a unit
of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from auditor.interval import exactly
from auditor.model import Frame
from auditor.reading.mentions import Mention, Mentions, about, earlier, mentions, related
from auditor.reading.prose import Line, Prose
from auditor.reading.wordlists import pattern
from auditor.relations import same_unit

UNITS = ("day", "week", "month", "year")
_IN = {
    ("years", "day"): (Fraction(1461, 4),), ("years", "week"): (Fraction(52),), ("years", "month"): (Fraction(12),),
    ("years", "year"): (Fraction(1),), ("months", "day"): (Fraction(28), Fraction(29), Fraction(30), Fraction(31)),
    ("months", "month"): (Fraction(1),), ("weeks", "day"): (Fraction(7),), ("weeks", "week"): (Fraction(1),),
    ("days", "day"): (Fraction(1),),
}  # fmt: skip
"""How many of the one unit go into the other."""
_LINES, _PASSAGES = 4, 1  # how far back a total is looked for
_AHEAD = 8  # sentences after the next in which the sum of a year may stand
_FACTOR = 2.0
_SAME = 1.03  # the same where the two are counted in different nouns
_SLIPS = (7, 12, 30.4, 52, 365)
_ONE_DIGIT = (0.1, 10.0)  # the slips that count where the nouns differ
_CLOSE = 0.06
_SHORT = 2  # digits of the second year of a season


def frames(prose: Prose) -> Iterator[Frame]:
    """The paces of a document whose total is printed too."""
    near = mentions(prose)
    for line in prose.lines:
        unit = _unit(prose, line) if any(m.amount for m in near[line.number]) else ""
        mean = _mean(prose, near, line, unit) if unit else None
        if mean is None:
            continue
        totals = [
            (total, numbers) for total in _totals(prose, near, mean) if (numbers := _numbers(prose, mean, total, unit))
        ]
        likely = [one for one in totals if _may_give(mean, *one)][:4]
        if likely:
            figures = {"mean": (mean.figure,), "total": tuple(total.figure for total, _ in likely)}
            facts = {"numbers": tuple(numbers for _, numbers in likely)}
            yield Frame("pace", figures, facts=facts, sentence=line.number)


def _text(prose: Prose, line: Line) -> str:
    """The text of a sentence, with blanks for `a year earlier` and the like."""
    if not line.tokens:
        return ""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    for token in line.tokens:
        if token.kind == "earlier":
            start = token.start - line.tokens[0].start
            text = text[:start] + " " * len(token.text) + text[start + len(token.text) :]
    return text


def _unit(prose: Prose, line: Line) -> str:
    """The finest unit of time that a sentence counts by: `a week`, `daily`."""
    text = _text(prose, line)
    found = [unit for unit in UNITS if pattern(prose.lexicon.words.get(f"per_{unit}", "")).search(text)]
    return found[0] if found else ""


def _mean(prose: Prose, near: Mentions, line: Line, unit: str) -> Mention | None:
    """The amount nearest before the words that say the pace, or the first after them."""
    found = [m for m in near[line.number] if m.amount and not m.figure.sign]
    place = pattern(prose.lexicon.words[f"per_{unit}"]).search(_text(prose, line))
    if place is None or not found:
        return None
    found = [m for m in found if not m.began]
    at = line.tokens[0].start + place.start()
    before = [m for m in found if m.figure.start < at and at - m.figure.end <= 40]
    after = [m for m in found if m.figure.start > at and m.figure.start - at <= 60]
    chosen = before[-1] if before else after[0] if after else None
    return None if chosen is None or _is_rate(chosen) else chosen


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
    return [m for m in found if m.amount and same_unit(m.figure, mean.figure) and not _apart(m, mean)]


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
    year = pattern(prose.lexicon.words.get("in_the_year", "")).search(_text(prose, total.line))
    cuts = (numbers for (period, _), numbers in _IN.items() if period == "years")
    low = mean.figure.interval.low
    precise = mean.figure.decimals > 0 and low is not None
    return precise and year is not None and any((total.value or 0) and _meets(mean, total, n[0]) for n in cuts)


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
    """Into how many units of time the period of a total can be cut."""
    line = total.line
    for token in line.tokens:
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure and figure.role != "label" and figure.value and (figure.unit, unit) in _IN:
            return tuple(figure.value * one for one in _IN[figure.unit, unit])
    years = _years(prose, line)
    if years:
        return tuple(number * one for number in years for one in _IN["years", unit])
    whole_year = pattern(prose.lexicon.words.get("in_the_year", "")).search(_text(prose, line)) is not None
    monthly = _has_month(prose, line) and not whole_year and not _names_weeks(prose, line, mean)
    if monthly and ("months", unit) in _IN and unit != "month":
        return _IN["months", unit]
    whole_year = whole_year or (line is mean.line and [t.kind for t in line.tokens].count("year") == 1)
    return _IN["years", unit] if whole_year and unit != "year" else ()


def _years(prose: Prose, line: Line) -> tuple[int, ...]:
    """The years from one to another: 10 in `2013–2022`, one in `2013–14`, a century in `1825 to 1925`."""
    for at, (left, mark, right) in enumerate(zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False)):
        if left.kind == right.kind == "year" and mark.kind in _RANGES:
            a, b = prose.figures[left.figure].value, prose.figures[right.figure].value
            opened = at > 0 and line.tokens[at - 1].kind == _RANGES[mark.kind]
            if not a or not b or b <= a or (mark.kind != "dash" and not opened):
                return ()
            if mark.kind == "dash":
                return (1 if len(right.text) == _SHORT and b == a + 1 else int(b - a) + 1,)
            return int(b - a), int(b - a) + 1
    return ()


_RANGES = {"dash": "", "and": "between", "to": "from"}
"""What joins two years, and what opens such a pair."""


def _has_month(prose: Prose, line: Line) -> bool:
    """Whether a sentence is of a month: `in August`, `January 1999`."""
    named = any(t.kind == "month" for t in line.tokens)
    return named or any(
        t.kind == "date" and prose.figures[t.figure].context.period.count("-") == 1 for t in line.tokens
    )


def _names_weeks(prose: Prose, line: Line, mean: Mention) -> bool:
    """Whether a sentence is of weeks or days rather than of the month that it names: `the last week of August`."""
    tokens = line.tokens[: mean.at] if line is mean.line else line.tokens
    return any(prose.lexicon.units.get(t.text.lower()) in ("weeks", "days") for t in tokens if t.figure < 0)


def _when(line: Line) -> set[str]:
    """The months, dates and years that a sentence names."""
    return {t.text.lower() for t in line.tokens if t.kind in ("month", "date", "year")}


def _may_give(mean: Mention, total: Mention, numbers: Sequence[Fraction]) -> bool:
    """Whether a total may be the one of a mean: counted in one noun in its sentence, or near it in size."""
    return (total.line is mean.line and _alike(mean, total)) or _lies_near(mean, total, numbers)


def _alike(mean: Mention, total: Mention) -> bool:
    a, b = mean.figure.of, total.figure.of
    return not a or not b or related([a], [b])


def _lies_near(mean: Mention, total: Mention, numbers: Sequence[Fraction]) -> bool:
    """Whether the total gives about the mean, or would with a slip of digits or of the unit of time."""
    if not total.value or not mean.value:
        return False
    alike = _alike(mean, total)
    slips = (*_SLIPS, *(1 / one for one in _SLIPS), *(10.0**power for power in (-3, -2, -1, 1, 2, 3)))
    slips = slips if alike else _ONE_DIGIT
    factor = _FACTOR if alike else _SAME
    ratios = [mean.value * float(number) / total.value for number in numbers]
    return any(
        1 / factor <= ratio <= factor or any(abs(ratio / slip - 1) <= _CLOSE for slip in slips) for ratio in ratios
    )
