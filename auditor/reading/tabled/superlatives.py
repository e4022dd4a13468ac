"""Words for the most and the least in a line: whose they are, and how they are meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.reading.tabled.bindings import LENGTHS, Clause, clause
from auditor.reading.text.prose import Line, Prose, once
from auditor.reading.text.tokens import Token, prepared, word_class
from auditor.reading.text.wordlists import has

_DURING = ("at", "last", "article", "these", "of")
_WITHIN = 3  # tokens before a superlative that can turn its meaning


@dataclass(frozen=True, slots=True)
class Superlative:
    """A word for the most or the least. sign: 1 or -1, 0 where it can be either (`best`); place: 2 for the second."""

    line: Line
    at: int
    sign: int
    place: int
    clause: Clause
    numerous: bool = False  # said of a number of things: `flest`, `the most`


def superlatives(prose: Prose, line: Line) -> tuple[Superlative, ...]:
    """The superlatives of a line that claim a first place (or a second) among others; not those over time."""
    return _by_line(prose)[line.number]


@once
def _by_line(prose: Prose) -> Iterator[tuple[Superlative, ...]]:
    return (tuple(_of_line(prose, line)) for line in prose.lines)


def _of_line(prose: Prose, line: Line) -> Iterator[Superlative]:
    for at, token in enumerate(line.tokens):
        rank = _rank(prose, token)
        if (token.kind in ("most", "least") or rank) and not _turned(line, at) and not _is_name(prose, line, at):
            found = clause(line, at)
            if _over_time(prose, line, at, found) or _is_majority(line, at):
                continue
            sign = 0 if has(prose.lexicon.words.get("best_worst", ""), token.text) else _sign(prose, token)
            numerous = has(prose.lexicon.words.get("numerous", ""), token.text)
            yield Superlative(line, at, sign, rank or _place(prose, line, at), found, numerous)


def _is_majority(line: Line, at: int) -> bool:
    """`185 papers were rejected, most of them because …`: the greater part, and no first place."""
    beside = [t.kind for t in line.tokens[max(0, at - 1) : at]], [t.kind for t in line.tokens[at + 1 : at + 2]]
    return beside == (["comma"], ["ofthese"])


def _rank(prose: Prose, token: Token) -> int:
    """`in first place`: 1; `second highest`: 2; 0 for all other tokens."""
    figure = prose.figures[token.figure] if token.figure >= 0 else None
    return int(figure.value or 0) if figure is not None and figure.unit == "rank" else 0


def _sign(prose: Prose, token: Token) -> int:
    kind = token.kind if token.figure < 0 else word_class(token.text.split()[-1].lower(), prepared(prose.lexicon))
    return -1 if kind == "least" else 1


def _turned(line: Line, at: int) -> bool:
    """`not the highest`, `one of the highest`, `blant de høyeste`."""
    before = [t.kind for t in line.tokens[max(0, at - _WITHIN) : at]]
    return "not" in before or before[-1:] == ["of"] or before[-2:-1] == ["of"]


def _is_name(prose: Prose, line: Line, at: int) -> bool:
    """Whether a word for an end names a thing, and claims nothing: `the top grades`, `record crowds`."""
    adjective = has(prose.lexicon.words.get("end_adjectives", ""), line.tokens[at].text)
    after = line.tokens[at + 1 : at + 2]
    noun = bool(after) and after[0].kind == "word" and not has(prose.lexicon.words.get("end_nouns", ""), after[0].text)
    return adjective and noun and " " not in line.tokens[at].text


def _over_time(prose: Prose, line: Line, at: int, found: Clause) -> bool:
    """`the highest since 2016`, `the lowest in 25 years`."""
    after = line.tokens[at + 1 : found.last]
    kinds = [t.kind for t in after]
    ages = any(
        t.figure >= 0 and prose.figures[t.figure].unit in LENGTHS and (i == 0 or after[i - 1].kind in _DURING)
        for i, t in enumerate(after)
    )
    return "since" in kinds or "consecutive" in kinds or ages


def _place(prose: Prose, line: Line, at: int) -> int:
    """2 for `second highest`, `nest størst`; 1 for the first."""
    before = line.tokens[at - 1] if at else None
    if before is None:
        return 1
    if before.figure >= 0:
        figure = prose.figures[before.figure]
        ordinal = figure.unit in ("ordinal", "rank") and figure.value is not None
        return int(figure.value or 1) if ordinal else 1
    return prose.lexicon.ordinals.get(before.text.lower(), 1)
