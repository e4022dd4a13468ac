"""What a line claims of how the rows of a table moved: the largest fall, the only one that grew, or just which way.

Words used: lost_most, sole of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.reading.tabled.bindings import Near, clause
from auditor.reading.tabled.naming import joined_to, subject
from auditor.reading.tabled.superlatives import superlatives
from auditor.reading.tables.series import Naming
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_SIGNS = {"up": 1, "down": -1}
_COMPARED = {"more": 1, "less": -1}
_TIMES = ("since", "until", "last", "month", "window")  # of which the table may say nothing
_NEAR = 4  # tokens between a row and what it did


@dataclass(frozen=True, slots=True)
class Claim:
    """What a stretch says of a row. word: what says it; sign: 1 up, -1 down; says: most, least, alone or way."""

    near: Near
    tokens: Sequence[Token]
    word: Token
    naming: Naming
    sign: int
    says: str
    numerous: bool = False

    def has(self, words: str) -> bool:
        """Whether the stretch, or what opens the sentence before it, has one of the words of a list of the language."""
        tokens = self.near.line.tokens
        opening = tokens[: next((i for i, t in enumerate(tokens) if t.kind == "comma"), 0)]
        before = opening if tokens[len(opening) + 1 : len(opening) + 2] == tuple(self.tokens[:1]) else ()
        said = " ".join(t.text for t in (*before, *self.tokens))
        return has(self.near.prose.lexicon.words.get(words, ""), said)

    @property
    def rows(self) -> set[int]:
        """The rows that are named in one breath."""
        return {self.naming.row, *(n.row for n in joined_to(self.near.line, self.naming, self.near.names))}


def claims(near: Near) -> Iterator[Claim]:
    """The claims of a line that names rows."""
    if near.names and not any(t.kind in _TIMES for t in near.line.tokens):
        yield from (*_largest(near), *_alone(near), *_ways(near))


def _largest(near: Near) -> Iterator[Claim]:
    """`the largest fall was in Acre`, `it grew most in Burgh and least in Dale`."""
    sign = 0
    for one in superlatives(near.prose, near.line):
        tokens = near.line.tokens[one.clause.first : one.clause.last]
        sign = _sign(near, tokens) or sign
        naming = subject(near.line, one, near.names)
        if sign and one.sign and one.place == 1 and naming is not None and not any(t.kind == "mean" for t in tokens):
            says = "most" if one.sign > 0 else "least"
            counted = one.numerous and [t.kind for t in near.line.tokens[one.at + 1 : one.at + 2]] == ["word"]
            yield Claim(near, tokens, near.line.tokens[one.at], naming, sign, says, counted)


def _sign(near: Near, tokens: Sequence[Token]) -> int:
    """The only way that a stretch speaks of."""
    kinds = {_SIGNS[t.kind] for t in tokens if t.kind in _SIGNS}
    kinds |= {-1 for t in tokens if has(near.prose.lexicon.words.get("lost_most", ""), t.text)}
    return kinds.pop() if len(kinds) == 1 else 0


def _alone(near: Near) -> Iterator[Claim]:
    """`only Acre grew`, `Acre was the only one of the four that grew`."""
    tokens = near.line.tokens
    for naming in near.names:
        at = next(i for i, t in enumerate(tokens) if t.end > naming.start)
        behind = next((i for i, t in enumerate(tokens) if t.start >= naming.end), len(tokens))
        word = _opening(tokens, at) or _called(near, tokens[behind : behind + _NEAR])
        rest = _until(tokens, behind)
        sign = _sign(near, rest) or _compared(rest)
        if word is not None and sign and not any(t.kind == "not" for t in rest):
            yield Claim(near, (tokens[at], *rest), word, naming, sign, "alone")


def _opening(tokens: Sequence[Token], at: int) -> Token | None:
    """The `only` before a name: `only Acre`, `only in Acre`."""
    before = [t for t in tokens[max(0, at - 2) : at] if t.kind != "at"][-1:]
    return before[0] if before and before[0].kind == "only" else None


def _called(near: Near, tokens: Sequence[Token]) -> Token | None:
    """The `only` behind a name: `Acre was the only one`."""
    sole = next((t for t in tokens if has(near.prose.lexicon.words.get("sole", ""), t.text)), None)
    return sole if sole is not None and tokens[0].kind == "be" else None


def _until(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    last = next(
        (i for i, t in enumerate(tokens) if i >= first and t.kind in ("semicolon", "colon", "stop", "while")), None
    )
    return tokens[first:last]


def _compared(tokens: Sequence[Token]) -> int:
    """`had more absence than in 2022`: with what it is compared."""
    kinds = {_COMPARED[t.kind] for t in tokens if t.kind in _COMPARED}
    compared = any(t.kind in ("than", "earlier") for t in tokens)
    return kinds.pop() if compared and len(kinds) == 1 else 0


def _ways(near: Near) -> Iterator[Claim]:
    """`Acre grew, while Burgh fell a little, to 20 484`: a row that opens its clause, and the verb behind it."""
    for at, token in enumerate(near.line.tokens):
        if token.kind not in _SIGNS:
            continue
        found = clause(near.line, at)
        tokens = near.line.tokens[found.first : _with_level(near, found.last)]
        inside = [n for n in near.names if tokens[0].start <= n.start < token.start]
        first = inside[0].start if inside else 0
        opening = sum(t.end <= first for t in tokens)
        plain = not any(t.kind in ("most", "least", "only", "not", "mean", *_COMPARED) for t in tokens)
        joined = joined_to(near.line, inside[0], near.names) if inside else []
        if len(inside) == 1 and not joined and opening <= 1 and plain and _sign(near, tokens):
            verb = [t for t in tokens if inside[0].end <= t.start <= token.start]
            if len(verb) <= _NEAR:
                yield Claim(near, tokens, token, inside[0], _SIGNS[token.kind], "way")


def _with_level(near: Near, last: int) -> int:
    """The end of a clause with the level behind its comma: `fell a little, to 20 484`."""
    tokens = near.line.tokens
    kinds = [t.kind for t in tokens[last : last + 2]]
    return last + 3 if kinds == ["comma", "to"] and last + 2 < len(tokens) and tokens[last + 2].figure >= 0 else last
