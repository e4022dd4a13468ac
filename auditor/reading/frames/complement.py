"""Shares that leave nothing out: `71 per cent …. The other 29 per cent`, `one in five is not vaccinated`.

Frame `complement` · figures: share (the rest, or the share that is not), others (one or more that it may complete,
the nearest first), earlier (shares of the sentences before those, which they may go on from) · facts: closed (whether
no third answer is left).

The rest is called so. The share that is not stands in a conclusion (`In other words, 2.8 per cent did not …`) and
denies a word of the sentence before, or it denies the other half of its own sentence (`90 per cent have, and 10 per
cent have not done so`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, related
from auditor.reading.numbers.groups import BOUNDS
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_BETWEEN = ("comma", "open", "dash", "article", "it", "be", "only", "last", "thus")
_BACK = 4  # sentences in which the shares may stand that a rest goes with
_ENDS = ("comma", "semicolon", "stop", "while", "open", "close")


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of a document that complete others to the whole."""
    near = mentions(prose)
    for found in near.values():
        for share in found:
            if not share.share or share.change:
                continue
            rest = _rest(near, share)
            others, closed = (rest, True) if rest else _denied(prose, near, share)
            if others:
                further = [m for m in _shares(near, share, _BACK) if m not in others] if rest else []
                figures = {
                    "share": (share.figure,),
                    "others": tuple(m.figure for m in others),
                    "earlier": tuple(m.figure for m in further),
                }
                yield Frame("complement", figures, facts={"closed": closed}, sentence=share.line.number)


def _shares(near: Mentions, share: Mention, lines: int) -> list[Mention]:
    """The shares before one in its sentence and in so many before it, nearest first."""
    return [m for m in earlier(near, share, lines) if m.share and not m.change and m.figure.unit == share.figure.unit]


def _levels(near: Mentions, share: Mention, lines: int) -> list[Mention]:
    """The shares in the nearest sentence before (or earlier in the same one), nearest first."""
    found = _shares(near, share, lines)
    return [m for m in found if m.line is found[0].line]


def _rest(near: Mentions, share: Mention) -> list[Mention]:
    """`The other 8.0 per cent`, `the rest, 29 per cent`, `the other 16 share the last 35 per cent`."""
    ahead = list(reversed(share.before(4)))
    for number, token in enumerate(ahead):
        if token.kind == "rest":
            return [] if _of_each(share, ahead[:number]) else _levels(near, share, 1)
        if token.kind == "last" and number == 0 and any(t.kind == "rest" for t in share.line.tokens[: share.at]):
            return _levels(near, share, 1)
        if token.kind not in _BETWEEN:
            break
    return []


def _of_each(share: Mention, between: Sequence[Token]) -> bool:
    """`All others are below 9 per cent`: what each of the others is, and not what they are together."""
    return share.figure.hedge in BOUNDS and any(token.kind == "be" for token in between)


def _denied(prose: Prose, near: Mentions, share: Mention) -> tuple[list[Mention], bool]:
    """The shares of those who do, before a share of those who do not; whether all others do."""
    clause = _clause(share)
    at = next((i for i, t in enumerate(clause) if t.kind == "not"), -1)
    others = _levels(near, share, 1) if at >= 0 else []
    if not others:
        return [], False
    if others[0].line is share.line:
        return (others[:1] if _echoes(others[0], share, clause) else []), False
    said = stems((t.text for t in clause[at + 1 :]), prose.lexicon)
    there = stems((t.text for t in others[0].line.tokens), prose.lexicon)
    denies = _concludes(share) and related(said, there)
    return (others if denies else []), all(related([word], there) for word in said)


def _clause(share: Mention) -> Sequence[Token]:
    """The tokens after a share up to the next figure or mark."""
    rest = share.line.tokens[share.at + 1 :]
    end = next((i for i, t in enumerate(rest) if (t.figure >= 0 and t.kind != "age") or t.kind in _ENDS), len(rest))
    return rest[:end]


def _echoes(other: Mention, share: Mention, clause: Sequence[Token]) -> bool:
    """Whether the two halves of a sentence are `have … and … have not (done so)`."""
    between = share.line.tokens[other.at + 1 : share.at]
    joined = bool(between) and between[-1].kind in ("and", "while", "comma")
    return joined and (clause[-1].kind in ("it", "not") or clause[-1].text in ("so",))


def _concludes(share: Mention) -> bool:
    """Whether a sentence opens as a conclusion from the one before."""
    return any(t.kind in ("thus", "it") for t in share.line.tokens[: min(3, share.at)])
