"""So much a day, a week, a month or a year: which word of a sentence says it, and how often it goes into a period.

Words: `per_second` … `per_year`, `in_the_year`, `past_year` of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from auditor.model import Figure
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import first_entry, pattern

UNITS = ("day", "week", "month", "year")
_YEAR = Fraction(1461, 4)  # days
IN = {
    ("years", "day"): (_YEAR, Fraction(365), Fraction(366)), ("years", "week"): (Fraction(52),),
    ("years", "month"): (Fraction(12),), ("years", "year"): (Fraction(1),),
    ("months", "day"): (Fraction(28), Fraction(29), Fraction(30), Fraction(31)),
    ("months", "week"): (Fraction(52, 12), Fraction(4)), ("months", "month"): (Fraction(1),),
    ("weeks", "day"): (Fraction(7),), ("weeks", "week"): (Fraction(1),), ("days", "day"): (Fraction(1),),
}  # fmt: skip
"""How many of the one unit go into the other."""
_RANGES = {"dash": "", "and": "between", "to": "from"}
"""What joins two years or months, and what opens such a pair."""
_SHORT = 2  # digits of the second year of a season
_MONTHLY = re.compile(r"(\d{4})-(\d\d)")
_COMPARED = ("against", "than", "more", "less")


def text_of(prose: Prose, line: Line) -> str:
    """The text of a sentence, with blanks for `a year earlier` and the like."""
    if not line.tokens:
        return ""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    for token in line.tokens:
        if token.kind == "earlier":
            start = token.start - line.tokens[0].start
            text = text[:start] + " " * len(token.text) + text[start + len(token.text) :]
    return text


def said(prose: Prose, line: Line) -> list[tuple[str, re.Match[str]]]:
    """The units of time that a sentence counts by, the finest first, with the words that say so (`a week`)."""
    text = text_of(prose, line)
    found = ((unit, first_entry(prose.lexicon.words.get(f"per_{unit}", ""), text)) for unit in UNITS)
    return [(unit, match) for unit, match in found if match]


def of_another_pace(prose: Prose, line: Line, size: Figure, levels: Iterable[Figure]) -> bool:
    """`The fee rises from 3 600 to 3 780. That is 15 more a month`: by the month, and the levels are not."""
    paces = {unit for unit, _ in said(prose, line)}
    numbers = {f.sentence for f in levels if f.cell is None}
    if not paces or not numbers or line.number in numbers or size.unit in ("percent", "percentage_point"):
        return False
    return not any(paces & {unit for unit, _ in said(prose, prose.lines[number])} for number in numbers)


def others(prose: Prose, unit: str, phrase: str) -> list[tuple[str, str]]:
    """The words for the other units of time in the place of `a week`: (`day`, `a day`) …, each in the nearest form."""
    first = phrase.split()[0].lower()
    out = []
    for other in UNITS:
        forms = [entry.replace("_", " ") for entry in prose.lexicon.words.get(f"per_{other}", "").split()]
        plain = [form for form in forms if "*" not in form and len(form.split()) == len(phrase.split())]
        if other != unit and plain:
            heads = {form: form.split()[0] for form in plain}
            out.append((other, min(plain, key=lambda form: (heads[form] != first, heads[form][:4] != first[:4]))))
    return out


def stated_periods(prose: Prose, line: Line) -> Iterator[Figure]:
    """The lengths of time that a sentence states: `in six months`, `the next five years`."""
    figures = (prose.figures[token.figure] for token in line.tokens if token.figure >= 0)
    return (f for f in figures if f.value and (f.unit, "day") in IN and (f.role != "label" or f.label == "window"))


def years(prose: Prose, line: Line) -> tuple[int, ...]:
    """The years from one to another: 10 in `2013–2022`, one in `2013–14`, a century in `1825 to 1925`."""
    for at, (left, mark, right) in enumerate(zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False)):
        if left.kind == right.kind == "year" and mark.kind in _RANGES:
            a, b = prose.figures[left.figure].value, prose.figures[right.figure].value
            if not a or not b or b <= a or not _opened(line, at, mark.kind):
                return ()
            if mark.kind == "dash":
                return (1 if len(right.text) == _SHORT and b == a + 1 else int(b - a) + 1,)
            return int(b - a), int(b - a) + 1
    return ()


def _opened(line: Line, at: int, mark: str) -> bool:
    return mark == "dash" or (at > 0 and line.tokens[at - 1].kind == _RANGES[mark])


def months(prose: Prose, line: Line) -> int:
    """The months from one to another, both included: 12 in `between April 2022 and March 2023`; else 0."""
    for at, (left, mark, right) in enumerate(zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False)):
        if left.kind == right.kind == "date" and mark.kind in _RANGES and _opened(line, at, mark.kind):
            ends = [_MONTHLY.fullmatch(prose.figures[t.figure].context.period) for t in (left, right)]
            if ends[0] and ends[1]:
                (a, b), (c, d) = ((int(m[1]), int(m[2])) for m in ends if m)
                return 12 * (c - a) + d - b + 1
    return 0


def of_a_year(prose: Prose, line: Line) -> bool:
    """Whether a sentence is of one whole year by its words: `in the year`, `last year`."""
    words = prose.lexicon.words
    if first_entry(words.get("in_the_year", ""), text_of(prose, line)):
        return True
    past = pattern(words.get("past_year", ""))
    held = any(t.kind in _COMPARED for t in line.tokens)
    return not held and any(past.fullmatch(t.text) for t in line.tokens if t.kind == "earlier")


def of_one_year(line: Line) -> bool:
    """Whether a sentence names one year, and no part of it: `120.8 billion in 2021`."""
    kinds = [t.kind for t in line.tokens]
    return kinds.count("year") == 1 and not {"month", "date", "window", *_COMPARED} & set(kinds)


def has_month(prose: Prose, line: Line) -> bool:
    """Whether a sentence is of a month: `in August`, `January 1999`."""
    named = any(t.kind == "month" for t in line.tokens)
    return named or any(
        t.kind == "date" and prose.figures[t.figure].context.period.count("-") == 1 for t in line.tokens
    )
