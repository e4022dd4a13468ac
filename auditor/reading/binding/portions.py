"""Where a count stands that a share is said of, beyond plain apposition.

`Seven in ten of the guests were from Europe (407,000)` · `5.46 million were out of work, one in five of the unemployed`
· `rose to 43,000 and made up 78 per cent of the total` · `520; this is 28 per cent of them, and 4 per cent of all`.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.binding.mentions import Mention, Mentions, neighbours
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token

_BRACKET = 4  # tokens of a bracket that holds a count and little else
_CLAUSE = 12  # tokens from a share to the bracket behind its clause
_STOPS = ("stop", "semicolon")


def portion(prose: Prose, near: Mentions, share: Mention) -> Mention | None:
    """The count that a share is said of, where its construction names it."""
    before, after = neighbours(near, share)
    if after and _in_bracket(share, after):
        return after
    if before is None or before.change or before.began:
        return None
    if before.amount and (_joined(share, before) or _closing(prose, near, share, before)):
        return before
    return None


def _in_bracket(share: Mention, after: Mention) -> bool:
    """`Seven in ten of the guests were from Europe (407,000)`: alone in the bracket that ends the clause."""
    between = [t.kind for t in share.line.tokens[share.at + 1 : after.at]]
    of_whom = between[:1] in (["of"], ["ofthese"]) and between[-1:] == ["open"] and "be" in between
    plain = len(between) <= _CLAUSE and not {"comma", "semicolon", "while", "and", "close"} & set(between)
    behind = [t.kind for t in after.after(_BRACKET)]
    closed = "close" in behind and not {"of", "percent", "against", "year", "comma"} & set(
        behind[: behind.index("close")]
    )
    return after.amount and share.fraction and of_whom and plain and closed


def _joined(share: Mention, before: Mention) -> bool:
    """`… to 43,000 and made up 78 per cent of the total`: a verb that says of the count what share it is."""
    between = [t.kind for t in share.line.tokens[before.at + 1 : share.at]]
    nouns = between[: between.index("and")] if "and" in between else ["and"]
    return between[-2:] == ["and", "makes"] and set(nouns) <= {"word", "name", "article"} and _is_of(share)


def _closing(prose: Prose, near: Mentions, share: Mention, before: Mention) -> bool:
    """`5.46 million were out of work, more than one in five of the unemployed.`: a share that closes the sentence."""
    between = [t.kind for t in share.line.tokens[before.at + 1 : share.at]]
    between = between[1:] if between[:1] == ["ofthese"] else between  # `in 1,658 of them`
    alone = [m for m in near[share.line.number] if m.amount and m.at < share.at] == [before]
    said = between[-1:] == ["comma"] and between.count("comma") == 1 and "be" in between
    plain = not {"while", "semicolon", "against", "than", "and", "ofthese"} & set(between)
    return share.fraction and alone and said and plain and bool(population(prose, share)) and _ends(share)


def _is_of(share: Mention) -> bool:
    return any(t.kind == "of" for t in share.after(1))


def _ends(share: Mention) -> bool:
    """Whether nothing is said behind what a share is of."""
    rest: Sequence[Token] = share.line.tokens[share.at + 1 :]
    end = next((i for i, t in enumerate(rest) if t.kind in _STOPS), len(rest))
    told = _is_of(share) and end <= _BRACKET and all(t.kind in ("of", "article", "word", "name") for t in rest[:end])
    return told or (end == 0 and " " in share.figure.quote)  # `one accident in a hundred.`
