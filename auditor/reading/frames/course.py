"""How long something took from its beginning to its end: `signed in May 2019 and expires in May 2029, ten years later`.

Frame `duration`, as in auditor/reading/frames/duration.py, to the month or the day where they are printed.

Both ends stand in one sentence. The length stands behind them with `later`, or with a word for lasting or a preposition
where the verbs say that the one is the beginning and the other the end; between them (`lasted eight weeks, until 12
December`); or in the next sentence, which says of `it` how long it lasts.
Words: `opens`, `closes`, `is_over`, `lasts`, `takes`, `later_than`, `after_that`, `in_use` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.recalled import says
from auditor.reading.binding.spans import When, allowed, whens
from auditor.reading.frames import duration, timespan
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

UNITS = ("days", "weeks", "months", "years")
_GLUE = {"comma", "dash", "and", "thus", "it", "be", "article", "at", "of", "by", "word", "only", "to", "these"}
_LEAD = {"at", "of", "by"}
_ENDS = ("comma", "dash", "close", "stop", "semicolon", "and")
_REACH = 9  # tokens between an end and its length
_VERB = 7  # tokens between a verb and its time
_LINK = 4  # tokens from a length to the date that it lasts up to
_BACK = 2  # sentences before it in which it begins
_SHORT = 8  # tokens before a length that opens its sentence


def frames(prose: Prose) -> Iterator[Frame]:
    bound = {f.start for module in (duration, timespan) for g in module.frames(prose) for f in g.figures["length"]}
    for line in prose.lines:
        for at, length in _lengths(prose, line):
            ends = _ends(prose, line, at) if length.start not in bound else None
            if ends is not None:
                yield from _framed(prose, line, at, length, *ends)


def _lengths(prose: Prose, line: Line) -> Iterator[tuple[int, Figure]]:
    """The only length of a line, or the first of one that says of `it` how long it lasts."""
    found = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.figure >= 0]
    timed = [
        (at, f) for at, f in found if f.label in ("", "window") and f.role != "change" and _unit(prose, f) and f.value
    ]
    yield from timed[:1] if len(timed) == 1 or any(_says_of_it(prose, line, at) for at, _ in timed[:1]) else ()


def _unit(prose: Prose, figure: Figure) -> str:
    return next((unit for unit in UNITS if unit in (figure.unit, prose.lexicon.units.get(figure.of))), "")


def _framed(prose: Prose, line: Line, at: int, length: Figure, first: When, last: When) -> Iterator[Frame]:
    fits = allowed(first, last, _unit(prose, length))
    if not fits or length.hedge:
        return
    whole = [n for n in fits if n.denominator == 1]
    expected = int(whole[len(whole) // 2]) if whole else 0
    facts = {
        "first": first.figure.quote, "last": last.figure.quote, "expected": expected, "allowed": fits,
        "said": line.tokens[at].text, "right": (like_printed(prose, length, expected),) if expected else (),
    }  # fmt: skip
    figures = {"length": (length,), "from": (first.figure,), "to": (last.figure,)}
    yield Frame("duration", figures, {}, facts, line.number)


# -- beginning and end -------------------------------------------------------------------------------------------------


def _ends(prose: Prose, line: Line, at: int) -> tuple[When, When] | None:
    """The beginning and the end that a length is between."""
    here = whens(prose, line)
    if len(here) == 2:
        first, last = here
        if last.at < at and (_later(prose, line, at, last) or _behind(prose, line, at, first, last)):
            return first, last
        return (first, last) if first.at < at < last.at and _until(prose, line, at, first, last) else None
    before = prose.before(line)
    if len(here) == 1 and here[0].at < at:
        return _back_to(prose, line, at, here[0])
    found = _up_to(prose, line, at, here[0]) if here else None
    aside = len(here) == 1 and line.tokens[at + 1].kind in ("be", "it", "word")
    told = whens(prose, before[0]) if before and (not here or aside) else []
    if len(told) == 2 and _spanned(prose, before[0], *told) and _says_of_it(prose, line, at):
        return told[0], told[1]
    return found


def _later(prose: Prose, line: Line, at: int, last: When) -> bool:
    """`and ended on 26 October, three weeks later`"""
    between = [t.kind for t in line.tokens[last.at + 1 : at]]
    said = line.tokens[at + 1 : at + 3]
    marked = between[:1] in (["comma"], ["dash"]) and set(between) <= {"comma", "dash", "article", "only", "thus"}
    return marked and bool(said) and says(prose, "later_than", said[0].text) and _closed(said[1:])


def _behind(prose: Prose, line: Line, at: int, first: When, last: When) -> bool:
    """`signed in 2019 and expires in 2029, making a term of ten years`"""
    between = line.tokens[last.at + 1 : at]
    behind = line.tokens[at + 1 : at + 4]
    kinds = {t.kind for t in between}
    glued = bool(between) and kinds <= _GLUE and len(between) <= _REACH and ("and" not in kinds or "it" in kinds)
    led = bool(between) and (between[-1].kind in _LEAD or _says(prose, ("lasts", "after_that"), between[-1:]))
    lasting = led and (_says(prose, ("lasts", "after_that"), between) or between[-1].kind in ("at", "of"))
    closed = _closed(behind) or _served(prose, behind)
    return glued and lasting and closed and _begun_and_ended(prose, line, first, last)


def _until(prose: Prose, line: Line, at: int, first: When, last: When) -> bool:
    """`started on 17 October 2022 and lasted eight weeks, until 12 December`"""
    between = line.tokens[first.at + 1 : at]
    rest = [t.kind for t in line.tokens[at + 1 : last.at]]
    ends = bool({"until", "to"} & set(rest))
    small = set(rest) <= {"comma", "dash", "to", "until", "and", "by", "article", "weekday"}
    begun = _says(prose, ("opens",), line.tokens[max(0, first.at - _VERB) : first.at])
    return ends and small and begun and _says(prose, ("lasts",), between[-3:])


def _up_to(prose: Prose, line: Line, at: int, last: When) -> tuple[When, When] | None:
    """`It started on 2 October 2023. In the 26 weeks up to 31 March 2024 …`: on from the only beginning told before."""
    ahead = [t.kind for t in line.tokens[max(0, at - 1) : at]]
    rest = [t.kind for t in line.tokens[at + 1 : last.at]]
    if ahead not in (["article"], ["these"], ["it"]) or len(rest) > _LINK or not {"to", "until"} & set(rest):
        return None
    begun = [(other, when) for other in prose.before(line, _BACK) for when in whens(prose, other)]
    if len(begun) != 1 or not set(rest) <= {"to", "until", "weekday", "word", "article", "up", "and", "by"}:
        return None
    other, first = begun[0]
    lead = other.tokens[max(0, first.at - _VERB) : first.at]
    return (first, last) if last.year and _says(prose, ("opens",), lead) else None


def _back_to(prose: Prose, line: Line, at: int, first: When) -> tuple[When, When] | None:
    """`It was 3 per cent in May 2025. Not since June 2024, eleven months earlier, …`: back from the only month told."""
    between = [t.kind for t in line.tokens[first.at + 1 : at]]
    behind = line.tokens[at + 1 : at + 2]
    if between not in (["comma"], ["dash"], ["open"]) or not behind or not says(prose, "before_then", behind[0].text):
        return None
    told = [when for other in prose.before(line) for when in whens(prose, other) if when.month]
    later = len(told) == 1 and first.month and first.year and (told[0].year, told[0].month) > (first.year, first.month)
    return (first, told[0]) if later and _closed(line.tokens[at + 2 : at + 3]) else None


def _spanned(prose: Prose, line: Line, first: When, last: When) -> bool:
    """Whether the two times of a line are the ends of what it is about: by its verbs, or `from … to …`."""
    between = [t.kind for t in line.tokens[first.at + 1 : last.at] if t.kind != "weekday"]
    opened = any(t.kind == "from" for t in line.tokens[max(0, first.at - 2) : first.at])
    return _begun_and_ended(prose, line, first, last) or (
        opened and between in (["to"], ["until"], ["to", "and", "by"])
    )


def _begun_and_ended(prose: Prose, line: Line, first: When, last: When) -> bool:
    """`opened … and closed …`, `was closed on 3 February and reopened on 17 February`"""
    lead = line.tokens[max(0, first.at - _VERB) : first.at]
    begun = _says(prose, ("opens", "closes"), lead) or any(t.kind == "since" for t in lead[-2:])
    return begun and _says(prose, ("closes", "is_over"), line.tokens[first.at + 1 : last.at])


def _says_of_it(prose: Prose, line: Line, at: int) -> bool:
    """`It runs for ten years`, `It was shut for two weeks`, `At 29 weeks it was the longest ever`"""
    lead = line.tokens[:at]
    opened = at == 1 and lead[0].kind in ("at", "by") and any(t.kind == "it" for t in line.tokens[at + 1 : at + 3])
    lasting = _says(prose, ("lasts", "closes", "takes"), lead) or any(t.kind == "thus" for t in lead)
    told = any(t.kind in ("it", "these", "thus") for t in lead[:2]) and lasting
    return opened or (told and len(lead) <= _SHORT and _closed(line.tokens[at + 1 : at + 2]))


def _closed(behind: Sequence[Token]) -> bool:
    """Whether a clause, or what is said of a length, ends here."""
    return not behind or behind[0].kind in _ENDS


def _served(prose: Prose, behind: Sequence[Token]) -> bool:
    """`after five years in the job`"""
    return [t.kind for t in behind[:1]] == ["at"] and _says(prose, ("in_use",), behind[:3])


def _says(prose: Prose, keys: Sequence[str], tokens: Sequence[Token]) -> bool:
    text = " ".join(t.text for t in tokens)
    return bool(tokens) and any(says(prose, key, text) for key in keys)
