"""How old something is, and how long after its beginning something came: `The pool was built in 1971. In 2024 it is 53
years old`, `It opened in 1957. In 2025, 68 years after the opening, 400 came`.

Frame `duration`, as in auditor/reading/frames/duration.py. The year of the beginning stands with its verb in the
sentence or just before it, the other beside the length, or it is the year of telling. A length counts as wrong only if
no other year of the text gives it and a slip of one digit explains it.
Words: `opens`, `completes`, `old`, `after_that`, `beginnings` (the opening, the event), `the_thing` (the
building), `is_now` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.lifetimes import says_any
from auditor.reading.binding.mentions import related
from auditor.reading.binding.moments import Length, Moment, lengths, moments, years_in
from auditor.reading.binding.recalled import says, spanned
from auditor.reading.binding.told import told
from auditor.reading.numbers.near import slipped_length
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_VERB = 6  # tokens between a year and the verb that it is the year of
_BACK = 3  # sentences before a length in which something begins
_NEAR = 6  # tokens between a length and the year in which it is so long
_TURNS = 3  # tokens between `fyller` and the length
_OPENING = 2  # tokens before a year that opens its sentence
_SUBJECT = 4  # tokens before an age in which its subject stands
_NOUN = 3  # tokens of the noun behind `after`
_YOUNG, _OLD = 10, 1000
_BREAKS = ("comma", "semicolon", "while", "stop", "colon", "dash", "open")
_END = ("comma", "dash", "close", "stop", "semicolon")
_SMALL = ("it", "article", "be", "at", "year", "date", "duration", "age", "thus", "and", "comma", "only", "already")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for length in _ages(prose, line):
            yield from _aged(prose, line, length)
        for length in lengths(prose, line):
            yield from _after(prose, line, length)


# -- how old -----------------------------------------------------------------------------------------------------------


def _ages(prose: Prose, line: Line) -> Iterator[Length]:
    """`62 years old`, `fyller 37 år`, `turning 37`, of what is no person."""
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.value is None or not _YOUNG <= figure.value < _OLD or figure.decimals:
            continue
        old = token.kind in ("age", "duration") and _is_old(prose, line, at)
        turned = token.kind in ("age", "duration", "count") and figure.of in ("", *_years(prose))
        if old or (turned and says_any(prose, "completes", line.tokens[max(0, at - _TURNS) : at])):
            yield Length(at, figure)


def _years(prose: Prose) -> list[str]:
    return [word for word, unit in prose.lexicon.units.items() if unit == "years"]


def _is_old(prose: Prose, line: Line, at: int) -> bool:
    return says_any(prose, "old", line.tokens[at : at + 2])


def _aged(prose: Prose, line: Line, length: Length) -> Iterator[Frame]:
    here = [m for m in moments(prose, line) if m.first == m.last]
    begun = _beginning(prose, line, length.at)
    if begun is None or not _of_it(prose, line, length, begun[0]):
        return
    start = begun[1]
    ends = [m for m in here if m.figure is not start.figure and abs(m.at - length.at) <= _NEAR]
    if len(ends) == 1 and ends[0].first > start.first:
        yield from _judged(prose, line, length, start, ends[0], {ends[0].first})
    elif not ends and says_any(prose, "is_now", _clause(line, length.at)):
        now = told(prose).dated
        if now > start.first:
            yield from _judged(prose, line, length, start, Moment(start.at, now, now, start.figure), {now, now - 1})


def _of_it(prose: Prose, line: Line, length: Length, other: Line) -> bool:
    """Whether a clause is of what the sentence of the beginning is about: by `it`, by its noun, or in that sentence."""
    if other is line:
        return True
    clause = _clause(line, length.at)[-_SUBJECT:]
    if any(t.kind in ("name", "or") for t in (*clause, *line.tokens[length.at + 1 : length.at + 3])):
        return False
    nouns = stems([t.text for t in clause if t.kind == "word"], prose.lexicon)
    if any(t.kind == "it" for t in clause) or says_any(prose, "the_thing", clause):
        return True
    return related(nouns, stems([t.text for t in other.tokens if t.kind in ("word", "name")], prose.lexicon))


def _clause(line: Line, at: int) -> Sequence[Token]:
    """The tokens of a clause up to a token."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if line.tokens[i].kind in ("semicolon", "while", "and")), 0)
    return line.tokens[start:at]


# -- the beginning -----------------------------------------------------------------------------------------------------


def _beginning(prose: Prose, line: Line, at: int) -> tuple[Line, Moment] | None:
    """The year in which something began that is told last before a token: `opened in 1962`, `In 1962 it opened`."""
    for other in (line, *_earlier(prose, line)):
        found = [m for m in moments(prose, other) if m.first == m.last and (other is not line or m.at < at)]
        begun = [m for m in found if _begins(prose, other, m)]
        if begun:
            return (other, begun[-1]) if len({m.first for m in begun}) == 1 else None
    return None


def _earlier(prose: Prose, line: Line) -> list[Line]:
    same = prose.lines[max(0, line.number - _BACK) : line.number]
    return [other for other in reversed(same) if line.passage - other.passage <= 1]


def _begins(prose: Prose, line: Line, moment: Moment) -> bool:
    left, right = max(0, moment.at - _VERB), moment.at + 1 + _VERB
    before, after = line.tokens[left : moment.at], line.tokens[moment.at + 1 : right]
    behind = [t for t in _unbroken(after) if not says(prose, "the_thing", t.text)] if moment.at <= _OPENING else []
    return any(says_any(prose, "opens", found) for found in (_unbroken(before[::-1])[::-1], behind))


def _unbroken(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next(
        (i for i, t in enumerate(tokens) if t.kind in ("semicolon", "while", "and") or t.figure >= 0), len(tokens)
    )
    return tokens[:end]


# -- so long after -----------------------------------------------------------------------------------------------------


def _after(prose: Prose, line: Line, length: Length) -> Iterator[Frame]:
    """`In 2025, 68 years after the opening, …`, `was reopened in 2022, 24 years after the event`"""
    behind = line.tokens[length.at + 1 : length.at + 2 + _NOUN]
    here = [m for m in moments(prose, line) if m.first == m.last and m.at < length.at]
    if not behind or not here or not says(prose, "after_that", behind[0].text) or not _marked(line, here[-1], length):
        return
    stop = next((i for i, t in enumerate(behind) if t.kind in _END), 0)
    noun = behind[1:stop]
    if not stop or any(t.kind not in ("word", "article", "it") for t in noun):
        return
    base = _base(prose, line, here, noun)
    if base and base.first < here[-1].first:
        yield from _judged(prose, line, length, base, here[-1], {here[-1].first})


def _marked(line: Line, moment: Moment, length: Length) -> bool:
    """Whether nothing but a mark stands between a year and a length."""
    return [t.kind for t in line.tokens[moment.at + 1 : length.at]] in (
        ["comma"],
        ["dash"],
        ["open"],
        ["comma", "thus"],
    )


def _base(prose: Prose, line: Line, here: Sequence[Moment], noun: Sequence[Token]) -> Moment | None:
    """The year of what a noun names: of the same sentence, or of a beginning before it."""
    named = says_any(prose, "beginnings", noun) or not noun
    own = {m.first: m for m in here[:-1]}
    if len(own) == 1 and (
        named or related(stems([t.text for t in noun], prose.lexicon), _words(prose, line, here[0].at))
    ):
        return here[0]
    begun = _beginning(prose, line, here[-1].at) if not own and noun and named else None
    return begun[1] if begun else None


def _words(prose: Prose, line: Line, at: int) -> frozenset[str]:
    return stems([t.text for t in line.tokens[:at] if t.kind in ("word", "name")], prose.lexicon)


# -- whether it is wrong -----------------------------------------------------------------------------------------------


def _judged(prose: Prose, line: Line, length: Length, start: Moment, end: Moment, years: set[int]) -> Iterator[Frame]:
    """The frame of a length from one year to another, in doubt where others of the text, or no slip, give it."""
    text = prose.document.text
    every = years_in(text, 0, len(text))
    told_too = any(abs(abs(y - other) - length.years) <= 1 for y in (*years, start.first) for other in every)
    slip = any(slipped_length(length.years, y - start.first) for y in years)
    off = all(abs(y - start.first - length.years) > 1 for y in years)
    doubt = "the years may be others" if off and (told_too or not slip) else ""
    spans = [(start.first, y) for y in sorted(years)]
    yield spanned(prose, line, length, spans, (start, end), (0,), doubt, wide=1, now=max(years))
