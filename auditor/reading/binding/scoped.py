"""Sizes that say themselves of what they are, so that the levels told before need not be theirs.

`That is 5 fewer per class`, `five fewer than planned`, `30 fewer homes for sale`, `The fall is 5 per cent at constant
prices`, `The fall in profits is 0.2 million`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from auditor.reading.binding.sizes import Size
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_ENDS = (
    "stop",
    "comma",
    "semicolon",
    "colon",
    "be",
    "or",
    "thus",
    "dash",
    "open",
    "close",
    "and",
    "while",
    "from",
    "since",
)
_TIMES = ("year", "date", "month", "duration", "earlier", "window")
_NOUN = 2  # words that can name what is counted
_FAR = 3  # tokens from a preposition to its time
_SHORTEST, _STEM = 4, 5  # letters of a word that names a subject, and by which it is known again


def scoped(prose: Prose, size: Size) -> bool:
    """Whether a size is of something that its sentence names, and not of the levels before it as they stand."""
    if size.than_now or size.aimed:
        return False
    tokens = size.line.tokens
    if _of_share(prose, size) or has(prose.lexicon.words.get("adjusted", ""), " ".join(t.text for t in tokens)):
        return True
    compared = tokens[size.at + 1 : size.at + 3]
    word = next((i for i, t in enumerate(compared) if t.kind in ("more", "less")), -1)
    behind = tokens[size.at + 2 + word :] if word >= 0 else tokens[size.at + 1 :]
    clause = takewhile(lambda t: t.kind not in _ENDS, behind[: _NOUN + 1])
    words = [t.text for t in clause if t.figure < 0]
    shared = any(has(prose.lexicon.words.get("per", ""), word) for word in words)
    parted = size.distance and [t.kind for t in behind[:1]] == ["between"]  # `a gap of 13 points between the districts`
    return shared or (_goes_on(behind) and not (parted or size.between_ends)) or (word < 0 and _of_another(prose, size))


def _of_share(prose: Prose, size: Size) -> bool:
    """`Oslo had half of the whole fall of 96`: a change of which a part is told, and of more than was told before."""
    tokens = size.line.tokens
    last = max((i for i, t in enumerate(tokens[: size.at]) if t.figure >= 0), default=-1)
    between = [t.kind for t in tokens[last + 1 : size.at]]
    return last >= 0 and between[:1] in (["of"], ["ofthese"]) and bool({"up", "down"} & set(between))


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether something other than a noun, a time or the end of the clause follows."""
    noun = next((i for i, t in enumerate(behind[: _NOUN + 1]) if t.kind != "word"), min(len(behind), _NOUN + 1))
    rest = behind[noun:]
    if not rest or rest[0].kind in (*_ENDS, *_TIMES) or _among_all(rest):
        return False
    return not any(t.kind in _TIMES for t in rest[: 1 + _FAR])


def _among_all(rest: Sequence[Token]) -> bool:
    """`between the counties`: the one noun of what the ends are of, and no two names."""
    kinds = [t.kind for t in rest if t.kind not in ("article", "these")]
    return kinds[:2] == ["between", "word"] and (len(kinds) == 2 or kinds[2] in ("stop", "comma"))


def _of_another(prose: Prose, size: Size) -> bool:
    """`The fall in profits is …`: a change of what was not told of before."""
    at = next((i for i, t in enumerate(size.line.tokens) if t is size.word), size.at)
    between = size.line.tokens[at + 1 : size.at]
    named = [t for t in between[1:] if t.kind in ("word", "name") and len(t.text) >= _SHORTEST]
    if not between or between[0].kind not in ("at", "of") or not named:
        return False
    before = prose.document.text[prose.passage(size.line).start : size.line.tokens[0].start].lower()
    return not any(t.text.lower()[:_STEM] in before for t in named)
