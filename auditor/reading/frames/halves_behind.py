"""A share of two halves that are counted right behind it: `Seven in ten pupils are girls: 1,507 girls and 677 boys`.

Frame `share` (see shares.py) with halves: the share opens its sentence, whose first clause ends in the name of one
half; the two counts are the only figures behind the colon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.binding.opposites import group, opposed, sides
from auditor.reading.text.prose import Line, Prose

_OPENS = 2  # the last place of a share that opens its sentence
_CLAUSE = 8  # tokens of what is said of it
_SCOPES = ("of", "ofthese", "at", "year", "date", "earlier", "not", "while", "comma", "than", "and")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        share = next(iter(near[line.number]), None)
        if share is None or not share.share or share.change or share.at > _OPENS:
            continue
        half = next((m for m in _counts(prose, near, line, share) if _is_said(prose, share, m)), None)
        if half is not None:
            both = tuple(m.figure for m in _counts(prose, near, line, share))
            figures = {"share": (share.figure,), "part": (half.figure,), "base": both}
            yield Frame("share", figures, facts={"halves": True, "bound": True, "named": True}, sentence=line.number)


def _end(line: Line, share: Mention) -> int:
    """The place of the colon that ends what is said of a share."""
    after = (i for i in range(share.at + 1, len(line.tokens)) if line.tokens[i].kind == "colon")
    return next(after, len(line.tokens))


def _is_said(prose: Prose, share: Mention, half: Mention) -> bool:
    """Whether the clause of a share ends in `are girls`, of the half that is counted."""
    said = share.line.tokens[share.at + 1 : _end(share.line, share)]
    plain = len(said) <= _CLAUSE and not any(t.kind in _SCOPES or t.figure >= 0 for t in said)
    ended = [t.kind for t in said[-2:-1]] == ["be"] and sides([said[-1].text], prose.lexicon)
    return plain and bool(ended) and bool(sides([said[-1].text], prose.lexicon) & group(half, prose.lexicon))


def _counts(prose: Prose, near: Mentions, line: Line, share: Mention) -> Sequence[Mention]:
    """The two counts of opposite halves behind the colon of a share, or none."""
    found = [m for m in near[line.number] if m is not share]
    counted = all(m.amount and m.figure.unit == "count" and not m.change for m in found)
    if len(found) != 2 or not counted or not all(m.at > _end(line, share) for m in found):
        return ()
    a, b = (group(m, prose.lexicon) for m in found)
    return found if opposed(a, b) else ()
