"""A share that closes its sentence and says again what the sentence counted.

`5.46 million were without work in the EU, more than one in five of the unemployed.` · `In 1,658 of them someone was
killed, just over one accident in a hundred.`
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.binding.mentions import Mention, Mentions
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token

_COUNTED = 4  # words of `one accident in ten`
_TAIL = 9  # tokens behind the share to the end of its sentence
_BREAKS = ("semicolon", "stop", "while", "against", "than", "from", "not")


def closed_by(prose: Prose, near: Mentions, share: Mention) -> Mention | None:
    """The only amount before a share that ends its sentence in apposition."""
    found = [m for m in near[share.line.number] if m.at < share.at]
    if len(found) != 1 or not found[0].amount or found[0].began or found[0].figure.word:
        return None
    part, between = found[0], share.line.tokens[found[0].at + 1 : share.at]
    apposed = between[-1:] != () and between[-1].kind == "comma" and not any(t.kind in _BREAKS for t in between)
    ended = _ends(share.after(_TAIL)) or _counts(prose, share)
    return part if apposed and ended and part.change == share.of_change else None


def _counts(prose: Prose, share: Mention) -> bool:
    """Whether a share says itself of what it is: `one accident in a hundred`."""
    known = {*prose.lexicon.cardinals, *prose.lexicon.out_of.replace("_", " ").split()}
    words = [word for part in share.figure.quote.lower().split() for word in part.split("-")]
    return share.fraction and words[1:2] != [] and words[1] not in known and len(words) >= _COUNTED


def _ends(behind: Sequence[Token]) -> bool:
    """Whether nothing but `of` and a noun stands between a share and the stop; `half of them` is of another."""
    kinds = [t.kind for t in behind]
    stop = kinds.index("stop") if "stop" in kinds else len(kinds)
    if stop == _TAIL or any(t.figure >= 0 for t in behind[:stop]):
        return False
    named = kinds[:1] == ["of"] and set(kinds[1:stop]) <= {"word", "name", "article", "everyone", "number", "total"}
    return not stop or (named and stop > 1)
