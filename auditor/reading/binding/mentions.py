"""The figures of prose as they are mentioned: what follows them, whether they are changes, and which stand near.

A mention is a stated figure in its line. Its nouns are the stems of the few words that follow it (`2 400 barn`); two
mentions are of one thing if a noun of the one is a noun of the other, a compound of it or the same but for its ending.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import pattern

AMOUNTS = ("count", "money", "measure")
SHARES = ("percent", "per_mille")
_NOUN_KINDS = ("word", "name", "total", "rest", "these", "article", "it", "of", "each", "more", "less", "share")
_LOOK = 4  # words after a figure that can be its noun
_CLAUSE = ("comma", "semicolon", "colon", "and", "from", "to", "open", "while", "stop")
_STRETCH = (*_CLAUSE, "against", "close", "or", "thus")
_FAR = 8  # tokens on either side of a figure that are its own
_SENTENCE = 16  # tokens before `by` in which the word of its change may stand
_NOUN = 2  # tokens between a figure and its `more`, `fewer`
_SHORTEST = 4  # letters that two stems of one word share


@dataclass(frozen=True, slots=True)
class Mention:
    """A stated figure: its line, its place among the tokens, and its nouns. said: the words of its own token behind it.

    share: a percentage, a fraction word, or a bare number behind a word such as `response percentage`.
    change: whether it is a change; direction: of the change, 1 or -1, or 0 where no word says it.
    """

    figure: Figure
    line: Line
    at: int
    said: str
    nouns: frozenset[str]
    share: bool
    change: bool
    direction: int = 0

    @property
    def amount(self) -> bool:
        return not self.share and self.figure.unit in AMOUNTS and self.figure.value is not None

    @property
    def fraction(self) -> bool:
        """Whether it is a fraction word (`half`, `one in four`) and no percentage in words (`four per cent`)."""
        return self.share and self.figure.word and not self.figure.of

    @property
    def began(self) -> bool:
        """Whether it is where a change began, or what a figure is held against: `from 9 to 14`, `against 53`."""
        return any(t.kind in ("from", "against") for t in self.before(2))

    @property
    def of_then(self) -> bool:
        """Whether it is what a change began from: `rose by 12 per cent from 13 409`."""
        changed = any(t.kind in ("up", "down") for t in self.line.tokens[: self.at])
        ended = any(t.kind in ("to", "until") for t in self.after(4))
        return changed and not ended and any(t.kind == "from" for t in self.before(2))

    @property
    def of_change(self) -> bool:
        """Whether a share is of a change: `three quarters of the increase`."""
        return self.share and {"up", "down"} & {t.kind for t in self.after(4)[1:]} != set() and self._before_of()

    def _before_of(self) -> bool:
        return any(t.kind == "of" for t in self.after(1))

    @property
    def value(self) -> float:
        return float(self.figure.value or 0)

    def after(self, count: int) -> tuple[Token, ...]:
        return self.line.tokens[self.at + 1 : self.at + 1 + count]

    def before(self, count: int) -> tuple[Token, ...]:
        return self.line.tokens[max(0, self.at - count) : self.at]


Mentions = dict[int, tuple[Mention, ...]]
"""The mentions of every line, by its number."""


@lru_cache(maxsize=1)
def mentions(prose: Prose) -> Mentions:
    """Every stated figure of the document's lines; ranks are left out. Made once for all families of frames."""
    return {line.number: tuple(_of_line(prose, line)) for line in prose.lines}


def _of_line(prose: Prose, line: Line) -> Iterator[Mention]:
    changed, direction = False, 0
    for at, token in enumerate(line.tokens):
        if token.figure < 0 or prose.figures[token.figure].role in ("label", "rank"):
            continue
        figure = prose.figures[token.figure]
        own = _direction(line, at, prose.lexicon)
        apposed = changed and ((_apposed(line, at) and not _of_all(line, at)) or _goes_on(line, at))
        unsaid = figure.sign or figure.unit in ("percentage_point", "multiple") or figure.role == "change"
        changed = bool(own) or apposed or bool(unsaid)
        direction = figure.sign or own or (direction if apposed else 0)
        share = (
            figure.unit in SHARES
            or (figure.unit == "rate" and figure.per >= 100 and not figure.of)
            or _bare_share(line, at, figure, prose.lexicon)
        )
        said = prose.document.text[figure.end : max(token.end, figure.end)].strip()
        nouns = _nouns(prose, line, at, said)
        yield Mention(figure, line, at, said, nouns, share, changed, direction if changed else 0)


def _bare_share(line: Line, at: int, figure: Figure, lexicon: Lexicon) -> bool:
    """`svarprosenten ble 61`: a number up to 100 without a unit, behind a word that means a percentage."""
    if figure.unit != "count" or figure.of or figure.value is None or not 0 <= figure.value <= 100:
        return False
    means_percent = pattern(lexicon.words.get("percent_nouns", ""))
    for token in reversed(line.tokens[max(0, at - 6) : at]):
        if token.figure >= 0 or token.kind == "semicolon":
            return False
        if means_percent.fullmatch(token.text) and lexicon.units.get(token.text.lower()) is None:
            return True
    return False


# -- changes -------------------------------------------------------------------------------------------------------


def _direction(line: Line, at: int, lexicon: Lexicon) -> int:
    """1 before `more` or after a word of growth in its own clause (`rose by 12`), -1 for the opposite, else 0."""
    ahead = next(
        (t.kind for t in _following(line, at) if t.kind in DIRECTIONS and t.text.lower() not in lexicon.hedges), ""
    )
    if ahead:
        return DIRECTIONS[ahead]
    tokens = line.tokens
    behind = at > 0 and tokens[at - 1].kind == "by"  # `growth was largest at Sola airport, Stavanger, by 5.6`
    for place in range(at - 1, max(-1, at - (_SENTENCE if behind else 9)), -1):
        if tokens[place].figure >= 0 or (
            tokens[place].kind in _CLAUSE and not (behind and tokens[place].kind == "comma")
        ):
            return 0
        if tokens[place].kind in ("up", "down") and _moves(tokens, place, at, lexicon):
            return DIRECTIONS[tokens[place].kind]
    return 0


def _moves(tokens: tuple[Token, ...], place: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a word of direction changes the figure: `up` only right before it or `by`; `up at 30` is a level."""
    if tokens[place].text.lower() not in lexicon.words.get("where_words", "").split():
        return True
    return place + 1 == at or tokens[place + 1].kind == "by"


def _following(line: Line, at: int) -> Iterator[Token]:
    """The first tokens after a figure, up to a mark, another figure or a word that ends its noun."""
    for token in line.tokens[at + 1 : at + 1 + _NOUN]:
        if token.kind not in ("word", "article", *DIRECTIONS):
            return
        yield token


def _apposed(line: Line, at: int) -> bool:
    """Whether the figure says the one before it in another way: `on 12, or 14 per cent`, `2.8% (1,228 passengers)`."""
    for token in reversed(line.tokens[max(0, at - 5) : at]):
        if token.kind in ("or", "thus", "open"):
            return True
        if token.figure >= 0:
            return False
    return False


def _of_all(line: Line, at: int) -> bool:
    """Whether a percentage is of something that is named right behind it: `cut by a tenth, that is 26 % of adults`."""
    after = line.tokens[at + 1 : at + 2]
    return line.tokens[at].kind == "percent" and bool(after) and after[0].kind in ("of", "ofthese")


# -- words ---------------------------------------------------------------------------------------------------------


def _goes_on(line: Line, at: int) -> bool:
    """Whether a list of changes goes on without its verb: `A rose by 4.0, B by 1.3 and C by 0.9`."""
    return at > 0 and line.tokens[at - 1].kind == "by"


def _nouns(prose: Prose, line: Line, at: int, said: str) -> frozenset[str]:
    words = [prose.figures[line.tokens[at].figure].of, *said.split()]
    for token in line.tokens[at + 1 : at + 1 + _LOOK]:
        if token.figure >= 0 or token.kind not in _NOUN_KINDS:
            break
        words += token.text.split()
    return stems([w for w in words if w], prose.lexicon)


def ahead(mention: Mention) -> list[Token]:
    """The tokens after a figure up to the end of its stretch."""
    out: list[Token] = []
    for token in mention.after(_FAR):
        if token.figure >= 0 or token.kind in _STRETCH:
            break
        out.append(token)
    return out


def behind(mention: Mention) -> list[Token]:
    """The tokens before a figure back to the beginning of its stretch, nearest first."""
    out: list[Token] = []
    for number, token in enumerate(reversed(mention.before(_FAR))):
        if number == 0 and token.kind == "open":
            continue
        if token.figure >= 0 or token.kind in _STRETCH:
            break
        out.append(token)
    return out


def about(prose: Prose, mention: Mention) -> frozenset[str]:
    """The stems of the words that are a figure's own, on either side."""
    words = [
        mention.figure.of,
        mention.said,
        *(t.text for t in (*behind(mention), *ahead(mention)) if t.kind in ("word", "name")),
    ]
    return stems([w for word in words for w in word.split()], prose.lexicon)


@lru_cache(maxsize=100_000)
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
    here, there = frozenset(a), frozenset(b)
    return not here.isdisjoint(there) or any(one_word(x, y) for x in here for y in there)


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


def neighbours(all_mentions: Mentions, mention: Mention) -> tuple[Mention | None, Mention | None]:
    """The mentions right before and right after one in its line."""
    line = all_mentions[mention.line.number]
    at = line.index(mention)
    return (line[at - 1] if at else None), (line[at + 1] if at + 1 < len(line) else None)


def of_between(part: Mention, whole: Mention) -> bool:
    """Whether the two stand as `171 of (the, all, in total) 190`."""
    between = part.line.tokens[part.at + 1 : whole.at]
    joined = any(t.kind in ("of", "ofthese") for t in between[:2]) and all(t.kind != "comma" for t in between)
    joined = joined or (part.fraction and [t.kind for t in between] == ["article"])  # `half the 840 pupils`
    return part.line is whole.line and len(between) <= 4 and joined


def is_small(mention: Mention) -> bool:
    """Whether a figure is a number of things in words: `the two`, `de tre fylkene`."""
    things = mention.figure.unit in ("count", "months", "weeks", "days", "years")
    return mention.figure.word and things and 2 <= mention.value <= 9
