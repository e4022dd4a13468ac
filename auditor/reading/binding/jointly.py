"""Whether a sentence says nothing but the sum of what was just told: `Together they sold 13,212`, `Total 14.1 mm`.

Words used: jointly, between_them of Lexicon.words.
"""

from __future__ import annotations

from auditor.reading.binding.mentions import Mention
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_OPENING = 6  # tokens before the sum
_PLAIN = {"total", "it", "these", "be", "makes", "word", "to", "article", "comma", "thus", "between"}
_OTHER = {"each", "mean", "than", "earlier", "year", "against", "by", "name", "last", "everyone", "further"}
"""What makes a sum one of more, or of another time."""
_ENDS = ("comma", "stop", "semicolon", "open", "dash")
_UNVERBED = {"total", "article", "word", "at", "of", "colon"}


def is_sum_of_those(prose: Prose, whole: Mention) -> bool:
    """Whether the sentence of an amount points back, calls it a sum and speaks of nothing else."""
    ahead, behind = whole.line.tokens[: whole.at], _clause(whole)
    if not ahead or len(ahead) > _OPENING or any(t.kind in _OTHER or t.figure >= 0 for t in (*ahead, *behind)):
        return False
    pointing = any(t.kind in ("it", "these") for t in ahead)
    joint = _opens_jointly(prose, ahead) or (ahead[0].kind in ("it", "these") and _is_total(behind))
    return (pointing and joint and {t.kind for t in ahead} <= _PLAIN) or _is_line(whole)


def _clause(whole: Mention) -> list[Token]:
    out: list[Token] = []
    for token in whole.line.tokens[whole.at + 1 :]:
        if token.kind in _ENDS:
            break
        out.append(token)
    return out


def _opens_jointly(prose: Prose, ahead: tuple[Token, ...]) -> bool:
    words = f"{prose.lexicon.words.get('jointly', '')} {prose.lexicon.words.get('between_them', '')}"
    opening = " ".join(t.text for t in ahead[:2])
    return ahead[0].kind == "total" or has(words, opening)


def _is_total(behind: list[Token]) -> bool:
    """`£12m in total`, not `in total for the year so far`."""
    return any(t.kind == "total" for t in behind[-1:])


def _is_line(whole: Mention) -> bool:
    """`Total for the week 14.1 mm.`: a total without a verb, and nothing behind it."""
    ahead = whole.line.tokens[: whole.at]
    return ahead[0].kind == "total" and len(ahead) > 1 and {t.kind for t in ahead} <= _UNVERBED and not _clause(whole)
