"""What each figure is about: measure, population, place, group and period, from its clause, sentence and passage.

Every figure of a sentence has a stretch of its own (its *share* of the sentence, cut at commas, conjunctions and
contrasts between figures); what stands before the first figure is common to all of them. A period that the sentence
does not give is that of the sentence before, then that of the heading and the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Passage
from auditor.reading.prose import Line
from auditor.reading.stems import stems
from auditor.reading.tokens import Token

_SPLITS = ("comma", "semicolon", "while", "against", "and", "or", "than", "to", "open", "colon", "dash", "thus")
_NO_WORDS = ("quote", "mark", "comma", "stop", "open", "close", "dash", "colon", "semicolon", "slash", "weekday", "month")


def shares(line: Line, figures: Sequence[Figure]) -> list[tuple[int, int, int]]:
    """(figure, first token, end token) of every stated figure of a line: the stretch that is its own."""
    stated = [i for i, t in enumerate(line.tokens) if t.figure >= 0 and figures[t.figure].role != "label"]
    cuts = [0, *(_cut(line.tokens, a, b) for a, b in zip(stated, stated[1:], strict=False)), len(line.tokens)]
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
    figure = figures[number]
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
    return replace(figure, context=context, role=_role(line.tokens, at, figure))


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


def _role(tokens: Sequence[Token], at: int, figure: Figure) -> str:
    """A change stands with a change word or a comparative; means and totals are named near their figure."""
    if figure.role in ("label", "rank"):
        return figure.role
    if figure.unit in ("percentage_point",) or figure.sign:
        return "change"
    after = [t.kind for t in tokens[at + 1 : at + 3]]
    before = [t.kind for t in tokens[max(0, at - 4) : at]]
    if after[:1] and after[0] in ("more", "less"):
        return "change"
    if before[-1:] and before[-1] in ("by", "at", "up", "down", "of") and {"up", "down"} & set(before[-4:]):
        return "change"
    if "mean" in before or "mean" in after:
        return "mean"
    if "total" in before:
        return "total"
    return figure.role
