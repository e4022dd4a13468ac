"""What each figure is about: measure, population, place, group and period, from its clause, sentence and passage.

Every figure of a sentence has a stretch of its own (its *share* of the sentence, cut at commas, conjunctions and
contrasts between figures); what stands before the first figure is common to all of them. A period that the sentence
does not give is that of the sentence before, then that of the heading and the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.interval import rounded
from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Passage
from auditor.reading.prose import Line
from auditor.reading.stems import stems
from auditor.reading.tokens import Token

_SPLITS = ("comma", "semicolon", "while", "against", "and", "or", "than", "to", "open", "colon", "dash", "thus")
_NO_WORDS = (
    *("quote", "mark", "comma", "stop", "open", "close", "dash", "colon", "semicolon", "slash"),
    *("weekday", "month"),
)


def shares(line: Line, figures: Sequence[Figure]) -> list[tuple[int, int, int]]:
    """(figure, first token, end token) of every stated figure of a line: the stretch that is its own."""
    stated = [i for i, t in enumerate(line.tokens) if t.figure >= 0 and figures[t.figure].role != "label"]
    cuts = [0, *(_cut(line.tokens, a, b) for a, b in pairwise(stated)), len(line.tokens)]
    return [(line.tokens[i].figure, cuts[n], cuts[n + 1]) for n, i in enumerate(stated)]


def _cut(tokens: Sequence[Token], left: int, right: int) -> int:
    """Where the stretch of the figure at `left` ends: at the last split before the next figure's own words."""
    for kinds in (("semicolon", "stop"), ("while", "against"), ("comma",), _SPLITS):
        for at in range(left + 1, right):
            if tokens[at].kind in kinds:
                return at
    return min(left + 1, right)


def with_context(
    lines: Sequence[Line], figures: Sequence[Figure], passages: Sequence[Passage], lexicon: Lexicon
) -> list[Figure]:
    """The figures of prose with their contexts filled in; figures that have one (tables) keep it."""
    out = list(figures)
    carried: dict[int, str] = {}
    for line in lines:
        period = _period(line.tokens, figures)
        carried[line.passage] = period or carried.get(line.passage, "")
        for number, first, end in shares(line, figures):
            if figures[number].cell is None:
                out[number] = _in_context(line, number, first, end, carried[line.passage], out, lexicon)
    return out


def _in_context(
    line: Line, number: int, first: int, end: int, period: str, figures: Sequence[Figure], lexicon: Lexicon
) -> Figure:
    figure = _in_percent(figures[number], line, lexicon)
    own, head = line.tokens[first:end], line.tokens[: _first_figure(line, figures)]
    at = next(i for i, t in enumerate(line.tokens) if t.figure == number)
    context = Context(
        measure=stems(_words([*head, *own], skip=number), lexicon) | stems([figure.of], lexicon),
        text=" ".join(_words([*head, *(t for t in own if t not in head)], skip=number)),
        population=_population(line.tokens[at + 1 : end]),
        place=_place(own) or _place(head),
        period=_period(own, figures) or period,
        group="",
    )
    role = "change" if _said_again(line.tokens, at, figures) else _role(line.tokens, at, figures, lexicon)
    return replace(figure, context=context, role=role if figure.role not in ("label", "rank") else figure.role)


def _in_percent(figure: Figure, line: Line, lexicon: Lexicon) -> Figure:
    """A bare number under a noun that is a percentage: `fellingsprosenten var 77`."""
    bare = figure.unit == "count" and not (figure.of or figure.word or figure.role == "label" or figure.per)
    nouns = tuple(noun.lstrip("*") for noun in lexicon.words.get("percent_nouns", "").split())
    if not bare or figure.value is None or not 0 <= figure.value <= 100:
        return figure
    before = [t for t in line.tokens if t.start < figure.start]
    if not any(t.text.lower().endswith(nouns) for t in before if nouns):
        return figure
    return replace(figure, unit="percent", interval=rounded(figure.value, Fraction(1, 10**figure.decimals)))


def _first_figure(line: Line, figures: Sequence[Figure]) -> int:
    return next((i for i, t in enumerate(line.tokens) if t.figure >= 0 and figures[t.figure].role != "label"), 0)


def _words(tokens: Sequence[Token], skip: int = -1) -> Iterator[str]:
    for token in tokens:
        if token.figure < 0 and token.kind not in _NO_WORDS:
            yield from token.text.split()


def _population(after: Sequence[Token]) -> str:
    """The words after `of` that directly follow a share: `av de helt ledige`."""
    if not after or after[0].kind not in ("of", "ofthese"):
        return ""
    words = []
    for token in after[1:7]:
        if token.kind not in ("word", "article", "it", "name", "these") or token.figure >= 0:
            break
        words.append(token.text)
    return " ".join(words)


def _place(tokens: Sequence[Token]) -> str:
    """The first run of names: `Møre og Romsdal` is one, as its parts are joined by a conjunction and a name only."""
    for at, token in enumerate(tokens):
        if token.kind == "name":
            end = at + 1
            while end < len(tokens) and tokens[end].kind == "name":
                end += 1
            return " ".join(t.text for t in tokens[at:end])
    return ""


def _period(tokens: Sequence[Token], figures: Sequence[Figure]) -> str:
    """The only year or date among the tokens; with several, none is certain."""
    found = {p for t in tokens if t.figure >= 0 and (p := period_of(figures[t.figure]))}
    return found.pop() if len(found) == 1 else ""


def period_of(figure: Figure) -> str:
    if figure.role != "label" or figure.label not in ("year", "date"):
        return ""
    return figure.context.period or (str(figure.value) if figure.value is not None else "")


def _role(tokens: Sequence[Token], at: int, figures: Sequence[Figure], lexicon: Lexicon) -> str:
    """A change stands with a word of change or a comparative; means and totals are named near their figure."""
    figure = figures[tokens[at].figure]
    if figure.role in ("label", "rank") or figure.unit in ("multiple", "rank", "ordinal"):
        return figure.role
    if figure.unit == "percentage_point" or figure.sign or _is_change(tokens, at, figures, lexicon):
        return "change"
    before = [t.kind for t in tokens[max(0, at - 4) : at]]
    if "mean" in before or "mean" in [t.kind for t in tokens[at + 1 : at + 3]]:
        return "mean"
    return "total" if "total" in before else figure.role


def _is_change(tokens: Sequence[Token], at: int, figures: Sequence[Figure], lexicon: Lexicon) -> bool:
    """`7 fewer`, `2 per cent under the level`; `a rise of 7`, `rose by 7`, `up 7`; `the gap is 7`; `or 7 per cent`."""
    sizes, sides = lexicon.words.get("size_marks", "").split(), lexicon.words.get("side_marks", "").split()
    after = tokens[at + 1 : at + 3]
    if after and after[0].kind in ("more", "less") and not (after[0].text.lower() in sides and _numeric(after[1:])):
        return True
    own = _own(tokens, at, figures)
    mark = own[-1].text.lower() if own else ""
    if mark in sizes and own[:-1] and {t.kind for t in own[:-1]} <= {"or", "thus", "comma"}:
        return True
    if any(t.kind == "difference" for t in own) and (mark in sizes or own[-1].kind in ("be", "difference")):
        return True
    moved = [t for t in own if t.kind in ("up", "down")]
    return bool(moved) and (own[-1].kind in ("up", "down") or mark in sizes)


def _own(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> Sequence[Token]:
    """The tokens before a figure that can say what it is: back to the figure before, `from`, `to` or a stop."""
    left = at - 1
    while left >= 0 and not _is_number(tokens[left], figures) and tokens[left].kind not in _ENDS:
        left -= 1
    return tokens[left + 1 : at]


_ENDS = ("stop", "semicolon", "from", "to")


def _is_number(token: Token, figures: Sequence[Figure]) -> bool:
    """Whether a token is a figure; `the two groups` is not, and neither is a year."""
    if token.figure < 0 or figures[token.figure].role == "label":
        return False
    return not (figures[token.figure].word and figures[token.figure].unit == "count")


def _said_again(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """Whether a figure says the change before it again, in another unit: `by 9 points, or 27 per cent`."""
    own = _own(tokens, at, figures)
    left = at - len(own) - 1
    before = figures[tokens[left].figure] if left >= 0 and tokens[left].figure >= 0 else None
    joins = {t.kind for t in own}
    return bool(before and before.role == "change" and joins & {"or", "thus", "open"} and joins <= _JOINS)


_JOINS = {"or", "thus", "open", "comma", "by", "it", "be", "at", "since", "earlier"}


def _numeric(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].figure >= 0
