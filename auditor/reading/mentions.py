"""The figures of prose as they are mentioned: what follows them, whether they are changes, and which stand near.

A mention is a stated figure in its line. Its nouns are the stems of the few words that follow it (`2 400 barn`); two
mentions are of one thing if a noun of the one is a noun of the other, a compound of it or the same but for its ending.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditor.model import Figure
from auditor.reading.prose import Line, Prose
from auditor.reading.stems import stems
from auditor.reading.tokens import Token

AMOUNTS = ("count", "money", "measure")
_NOUN_KINDS = ("word", "name", "total", "rest", "these", "article", "it", "of", "each", "more", "less", "share")
_LOOK = 4  # words after a figure that can be its noun
_WAYS = {"up": 1, "more": 1, "down": -1, "less": -1}
_CLAUSE = ("comma", "semicolon", "colon", "and", "from", "to", "open", "while", "stop")
_SHORTEST = 4  # letters that two stems of one word share


@dataclass(frozen=True, slots=True)
class Mention:
    """A stated figure: its line, its place among the tokens, and its nouns.

    change: whether it is a change; direction: of the change, 1 or -1, or 0 where no word says it.
    """

    figure: Figure
    line: Line
    at: int
    nouns: frozenset[str]
    change: bool
    direction: int = 0

    @property
    def token(self) -> Token:
        return self.line.tokens[self.at]

    @property
    def amount(self) -> bool:
        return self.figure.unit in AMOUNTS and self.figure.value is not None

    @property
    def share(self) -> bool:
        return self.figure.unit in ("percent", "per_mille")

    def after(self, count: int) -> tuple[Token, ...]:
        return self.line.tokens[self.at + 1 : self.at + 1 + count]

    def before(self, count: int) -> tuple[Token, ...]:
        return self.line.tokens[max(0, self.at - count) : self.at]


Mentions = dict[int, tuple[Mention, ...]]
"""The mentions of every line, by its number."""


def mentions(prose: Prose) -> Mentions:
    """Every stated figure of the document's lines; ranks, quotations and figures without a value are left out."""
    return {line.number: tuple(_of_line(prose, line)) for line in prose.lines}


def _of_line(prose: Prose, line: Line) -> Iterator[Mention]:
    changed, direction = False, 0
    for at, token in enumerate(line.tokens):
        if token.figure < 0 or prose.figures[token.figure].role in ("label", "rank"):
            continue
        figure = prose.figures[token.figure]
        own = _direction(line, at)
        apposed = changed and _apposed(line, at)
        changed = bool(own) or _is_change(figure) or apposed
        direction = figure.sign or own or (direction if apposed else 0)
        yield Mention(figure, line, at, _nouns(prose, line, at), changed, direction if changed else 0)


def _is_change(figure: Figure) -> bool:
    return figure.role == "change" or bool(figure.sign) or figure.unit in ("percentage_point", "multiple")


def _direction(line: Line, at: int) -> int:
    """1 before `more` or after a word of growth in its own clause (`rose by 12`), -1 for the opposite, else 0."""
    after = [t.kind for t in line.tokens[at + 1 : at + 4]]
    ahead = next((kind for kind in after[: _reach(after)] if kind in _WAYS), "")
    if ahead:
        return _WAYS[ahead]
    for token in reversed(line.tokens[max(0, at - 8) : at]):
        if token.figure >= 0 or token.kind in _CLAUSE:
            return 0
        if token.kind in ("up", "down"):
            return _WAYS[token.kind]
    return 0


def _reach(kinds: list[str]) -> int:
    """How many of the kinds stand before the first mark or figure."""
    return next((i for i, kind in enumerate(kinds) if kind not in ("word", "article", *_WAYS)), len(kinds))


def _apposed(line: Line, at: int) -> bool:
    """Whether the figure says the one before it in another way: `on 12, or 14 per cent`, `2.8% (1,228 passengers)`."""
    for token in reversed(line.tokens[max(0, at - 5) : at]):
        if token.kind in ("or", "thus", "open"):
            return True
        if token.figure >= 0:
            return False
    return False


def _nouns(prose: Prose, line: Line, at: int) -> frozenset[str]:
    words = [prose.figures[line.tokens[at].figure].of]
    for token in line.tokens[at + 1 : at + 1 + _LOOK]:
        if token.figure >= 0 or token.kind not in _NOUN_KINDS:
            break
        words += token.text.split()
    return stems([w for w in words if w], prose.lexicon)


# -- words that are one --------------------------------------------------------------------------------------------


def one_word(a: str, b: str) -> bool:
    """Whether two stems are of one word, or the one a compound that ends in the other."""
    short, long = sorted((a, b), key=len)
    if len(short) < _SHORTEST:
        return a == b
    return long.startswith(short) or long.endswith(short) or _stump(a, b) >= max(5, len(short) - 2)


def _stump(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def related(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether some word of the one is some word of the other."""
    there = list(b)
    return any(one_word(x, y) for x in a for y in there)


# -- what stands near ----------------------------------------------------------------------------------------------


def earlier(all_mentions: Mentions, mention: Mention, lines: int, passages: int = 0) -> Iterator[Mention]:
    """The mentions before one, nearest first: in its line, then in so many lines and passages before."""
    here = all_mentions[mention.line.number]
    yield from reversed([m for m in here if m.at < mention.at])
    for number in range(mention.line.number - 1, max(-1, mention.line.number - 1 - lines), -1):
        found = all_mentions.get(number, ())
        if found and mention.line.passage - found[0].line.passage > passages:
            return
        yield from reversed(found)
