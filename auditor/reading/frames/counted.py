"""A number of things and the list that names them: `four sectors: a, b, c and d`, `the three counties A, B and C`.

Frame `counted` · figures: number · words: first, last (items of the list) · facts: items (texts), allowed (numbers
that fit, where a conjunction may stand inside an item) · doubt: the list may leave something out, or count something
else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Figure, Frame, Passage, Word
from auditor.reading.binding.announced import (
    MOST,
    NEAR,
    all_names,
    announces,
    counts_listed,
    leaves_out,
    mark_of,
    precedes,
    stated,
)
from auditor.reading.binding.presented import presents
from auditor.reading.numbers.spelt import like_printed
from auditor.reading.tables.items import composites, counts, may_be_two
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

_LEAST = 2


def frames(prose: Prose) -> Iterator[Frame]:
    known = composites(prose)
    for line in prose.lines:
        for at, number in numbers_of(prose, line):
            yield from _after_colon(prose, line, at, number, known)
            yield from _names(prose, line, at, number, known)
            yield from _in_brackets(prose, line, at, number, known)
            yield from _apposed(prose, line, at, number, known)
        yield from _pointed(prose, line)
    yield from _headed(prose)


def numbers_of(prose: Prose, line: Line) -> Iterator[tuple[int, Figure]]:
    """The small whole numbers of a line that count things."""
    for at, token in enumerate(line.tokens):
        if token.figure < 0:
            continue
        figure = prose.figures[token.figure]
        whole = figure.value is not None and figure.value.denominator == 1 and 2 <= figure.value <= MOST
        if (
            figure.role == "level"
            and figure.unit == "count"
            and whole
            and figure.hedge in ("", "emphasis")
            and not figure.sign
        ):
            yield at, figure


def _listed(
    prose: Prose, line: Line, number: Figure, tokens: Sequence[Token], known: Sequence[str], loose: bool = True
) -> Iterator[Frame]:
    items = counts(prose, tokens, known) if tokens else None
    if items is None or leaves_out(prose, tokens):
        return
    allowed = _fitting(prose, tokens, items, loose)
    if allowed[-1] < _LEAST or _counted_by_another(prose, line, number, len(items)):
        return
    first, last = tokens[0], [t for t in tokens if t.kind not in ("stop", "close", "quote")][-1]
    yield announced(prose, line, number, items, allowed, prose.word(first), prose.word(last))


def _fitting(prose: Prose, tokens: Sequence[Token], items: Sequence[str], loose: bool) -> tuple[int, ...]:
    """The numbers that a list can be of. A conjunction inside an item may join two things; where another conjunction
    closes the list (`A with b, c and d, and E with f`) it may end a list inside the list."""
    enclosed = sum(a.kind == "open" and b.figure >= 0 for a, b in pairwise(tokens))
    if _LEAST <= enclosed < len(items):  # `eyes (7), and ear, nose and throat (4)`
        return (enclosed, *_of_items(prose, tokens, items, loose))
    return _of_items(prose, tokens, items, loose)


def _of_items(prose: Prose, tokens: Sequence[Token], items: Sequence[str], loose: bool) -> tuple[int, ...]:
    joined, count = may_be_two(prose, items), len(items)
    sized = _sized(prose, tokens)
    if sized > 1:
        return tuple(sorted({sized, count}))
    if joined and any(a.kind == "comma" and b.kind == "and" for a, b in pairwise(tokens)):
        return tuple(range(_LEAST, count + 1))
    fewer = joined == count - 2 > 0  # `price and quality, speed and service`
    return tuple(range(count - fewer, count + 1 + (joined if loose else 0)))


def _sized(prose: Prose, tokens: Sequence[Token]) -> int:
    """How many items of a list have a size in brackets, where the last has: `A (12), B (9) and C, D and E (4)`."""
    opened = [b for a, b in pairwise(tokens) if a.kind == "open" and stated(prose, b)]
    last = next((t.kind for t in reversed(tokens) if t.kind not in ("stop", "quote")), "")
    return len(opened) if last == "close" else 0


def _counted_by_another(prose: Prose, line: Line, number: Figure, count: int) -> bool:
    """Whether another number of the sentence is that of its list: `Four nations were in the top six: A, B, C and D`."""
    return any(figure.value == count for _, figure in numbers_of(prose, line) if figure.start < number.start)


def announced(
    prose: Prose, line: Line, number: Figure, items: Sequence[str], allowed: Sequence[int], first: Word, last: Word
) -> Frame:
    """A number and the things that it announces. allowed: the numbers that fit them."""
    facts = {
        "items": tuple(items),
        "allowed": tuple(allowed),
        "count": len(items),
        "right": like_printed(prose, number, len(items)),
    }
    return Frame("counted", {"number": (number,)}, {"first": first, "last": last}, facts, line.number)


# -- in one sentence ---------------------------------------------------------------------------------------------------


def _after_colon(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`losses were recorded in four sectors: a, b, c and d`, `it supports four schools, namely a, b, c and d`"""
    mark = mark_of(line)
    if not precedes(prose, line, at, mark) or _is_heading(line, at, mark, number):
        return
    if mark == at + 1 and not number.word:  # `Agenda item 7: Waste and recycling`
        return
    tokens = line.tokens[mark + 1 :]
    titles = list(_titles(tokens))
    if len(titles) >= _LEAST and not any(stated(prose, t) for t in _outside(tokens, "quote", "quote")):
        yield announced(prose, line, number, [t.text for t in titles], (len(titles),), *_ends(prose, titles))
    elif announces(prose, line, at, mark) and not any(stated(prose, t) for t in _outside(tokens, "open", "close")):
        yield from _listed(prose, line, number, tokens, known, loose=not all_names(tokens))


def _is_heading(line: Line, at: int, mark: int, number: Figure) -> bool:
    """`Agenda item 7: Waste and recycling`: a number in digits between its noun and the colon."""
    return mark == at + 1 and not number.word and at > 0 and line.tokens[at - 1].kind in ("word", "name")


def _ends(prose: Prose, tokens: Sequence[Token]) -> tuple[Word, Word]:
    return prose.word(tokens[0]), prose.word(tokens[-1])


def _titles(tokens: Sequence[Token]) -> Iterator[Token]:
    """The first word of every title in quotation marks, of a list that is made of them."""
    marks = [i for i, t in enumerate(tokens) if t.kind == "quote"]
    if len(marks) % 2 == 0 and marks[:1] == [0]:
        yield from (tokens[i + 1] for i in marks[::2])


def _outside(tokens: Sequence[Token], opening: str, closing: str) -> Iterator[Token]:
    """The tokens that stand in no brackets, or in no quotation marks."""
    inside = False
    for token in tokens:
        if token.kind in (opening, closing):
            inside = token.kind == opening and not (inside and opening == closing)
        elif not inside:
            yield token


def _names(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`in the three counties Akershus, Oslo and Hordaland`, `three counties, Akershus, Oslo and Hordaland, have`"""
    start = at + 1
    while start < len(line.tokens) and start <= at + NEAR and line.tokens[start].kind in ("word", "most", "least"):
        if line.tokens[start].text[:1].isupper():
            break
        start += 1
    apart = at + 1 < start < len(line.tokens) and line.tokens[start].kind in ("comma", "dash")
    start += apart
    end = _end_of_names(line, start)
    if apart and (end >= len(line.tokens) or line.tokens[end].kind not in ("comma", "dash", "stop")):
        return
    commas = any(t.kind == "comma" for t in line.tokens[start:end])
    if start > at + 1 and commas and any(t.kind == "and" for t in line.tokens[start:end]):
        yield from _listed(prose, line, number, line.tokens[start:end], known, loose=False)


def _in_brackets(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`six countries (Norway, Sweden and Denmark)`"""
    opening = next((i for i in range(at + 1, min(at + 1 + NEAR, len(line.tokens))) if line.tokens[i].kind == "open"), 0)
    closing = next((i for i in range(opening, len(line.tokens)) if line.tokens[i].kind == "close"), 0)
    tokens = line.tokens[opening + 1 : closing]
    if opening and closing and any(t.kind == "comma" for t in tokens) and not any(stated(prose, t) for t in tokens):
        yield from _listed(prose, line, number, tokens, known, loose=not all_names(tokens))


def _end_of_names(line: Line, start: int) -> int:
    """One past the last name of a run of names, commas and conjunctions."""
    end = start
    for at in range(start, len(line.tokens)):
        token = line.tokens[at]
        if token.figure >= 0:
            break
        if token.text[:1].isupper():
            end = at + 1
        elif token.kind not in ("comma", "and", "article"):
            break
    return end


def _apposed(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`Two counties had a decline, Troms and Finnmark.`"""
    commas = [i for i, t in enumerate(line.tokens) if t.kind == "comma"]
    if at > 1 or not commas or any(stated(prose, t) for t in line.tokens[at + 1 :]):
        return
    start = commas[0] + 1
    if line.tokens[commas[0] - 1].kind == "name":  # `The four lie at A and B and in C, D and E`
        return
    end = _end_of_names(line, start)
    closed = end == len(line.tokens) or line.tokens[end].kind == "stop"
    if end > start + 1 and closed and any(t.kind == "and" for t in line.tokens[start:end]):
        yield from _listed(prose, line, number, line.tokens[start:end], (), loose=True)


# -- these five, of the sentence before ---------------------------------------------------------------------------


def _pointed(prose: Prose, line: Line) -> Iterator[Frame]:
    """`Those are the five regions above the average`, after a sentence that names each with its figure."""
    match = next(prose.matches("these|it be article|it|these n=count", [line]), None)
    before = prose.before(line, 1)
    if match is None or match.found.start() > 0 or not before:
        return
    number = prose.figure(match, "n")
    figures = [(i, prose.figures[t.figure]) for i, t in enumerate(before[0].tokens) if stated(prose, t)]
    units = {(f.unit if f.unit != "count" else "percent", f.decimals) for _, f in figures}
    if len(figures) < 3 or len({d for _, d in units}) != 1 or number.value is None or number.word is False:
        return
    first, last = (_word(prose, f) for f in (figures[0][1], figures[-1][1]))
    yield announced(prose, line, number, [f.quote for _, f in figures], (len(figures),), first, last)


def _word(prose: Prose, figure: Figure) -> Word:
    return Word(prose.document.path, figure.start, figure.end, figure.quote, "item")


# -- above a list ------------------------------------------------------------------------------------------------------


def _headed(prose: Prose) -> Iterator[Frame]:
    """`The four largest:` and `Top five`, above a list of items."""
    passages = prose.document.passages
    for line in prose.lines:
        own = line.passage
        last = (
            own + 1 == len(passages)
            or line.number + 1 == len(prose.lines)
            or prose.lines[line.number + 1].passage > own
        )
        if not last or own + 1 >= len(passages) or passages[own + 1].role != "item" or passages[own].role == "item":
            continue
        block = list(_block(passages, own + 1))
        numbered = [p for p in block if p.number is not None]
        top = [p for p in block if p.level == min(q.level for q in block)]
        items = numbered if len(numbered) > 1 else top
        numbers = list(numbers_of(prose, line))
        yield from _heading(prose, line, numbers, items)


def _block(passages: Sequence[Passage], first: int) -> Iterator[Passage]:
    """The items of the list that begins at a passage."""
    for number in range(first, len(passages)):
        if passages[number].block != passages[first].block or passages[number].role != "item":
            return
        yield passages[number]


def _heading(
    prose: Prose, line: Line, numbers: Sequence[tuple[int, Figure]], items: Sequence[Passage]
) -> Iterator[Frame]:
    count = len(items)
    fitting = [n for n in numbers if n[1].value == count]
    chosen = fitting[:1] or (numbers if len(numbers) == 1 else [])
    for at, number in chosen:
        sure = _points_down(line, at) or counts_listed(prose, line, at)
        sure = sure or presents(prose, line, at, number, items[0].block, count)
        doubt = "" if sure else "the number may count something else"
        words = {"first": _at(prose, items[0].start), "last": _at(prose, items[-1].start)}
        facts = {"items": (), "allowed": (count,), "count": count, "right": like_printed(prose, number, count)}
        yield Frame("counted", {"number": (number,)}, words, facts, line.number, doubt)


def _points_down(line: Line, at: int) -> bool:
    """`these four`, `the four largest`, `top five`: the number is that of the list."""
    near = [t.kind for t in (*line.tokens[max(0, at - 1) : at], *line.tokens[at + 1 : at + 2])]
    return any(kind in ("these", "most", "least") for kind in near)


def _at(prose: Prose, start: int) -> Word:
    """The first line of an item."""
    text = prose.document.text
    end = text.find("\n", start)
    stop = min(end if end >= 0 else len(text), start + 60)
    return Word(prose.document.path, start, stop, text[start:stop], "item")
