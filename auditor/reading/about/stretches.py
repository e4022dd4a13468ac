"""The stretch of a sentence that is a figure's own: cut at commas, conjunctions and contrasts between figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import pattern

_CUTS = (
    ("semicolon", "stop"),
    ("while", "against"),
    ("comma",),
    ("followed",),
    ("and", "or", "than", "to", "from", "open", "colon", "dash", "thus"),
    ("be", "up", "down", "makes"),
)

_SHARES = ("percent", "per_mille", "ratio")
_LEADS = ("at", "of", "by", "ofthese")
"""What may lead the next figure where nothing parts the two: `140 har et lån på under 50 000`."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stated figure (its place among the figures), its token, and the tokens from first to end that are its own."""

    figure: int
    at: int
    first: int
    end: int


def stretches(line: Line, figures: Sequence[Figure], lexicon: Lexicon) -> list[Stretch]:
    """The stretch of every stated figure of a line, in order. What stands before the first figure belongs to it."""
    stated = [i for i, t in enumerate(line.tokens) if t.figure >= 0 and figures[t.figure].role != "label"]
    cuts = [0, *(_cut(line.tokens, a, b, lexicon) for a, b in pairwise(stated)), len(line.tokens)]
    return [Stretch(line.tokens[i].figure, i, cuts[n], cuts[n + 1]) for n, i in enumerate(stated)]


def _cut(tokens: Sequence[Token], left: int, right: int, lexicon: Lexicon) -> int:
    """Where the stretch of the figure at `left` ends: at the strongest mark before the next figure."""
    contrast = pattern(lexicon.words.get("but", ""))
    said = tokens[left].kind in _SHARES  # what follows a share and its population is said of them
    for rank, kinds in enumerate(_CUTS[:-1] if said else _CUTS):
        for at in range(left + 1, right):
            if tokens[at].kind in kinds or (rank == 1 and contrast.fullmatch(tokens[at].text)):
                return at
    return next((at for at in range(right - 1, left, -1) if tokens[at].kind in _LEADS), right)
