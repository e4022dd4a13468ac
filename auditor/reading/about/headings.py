"""What the heading of a list, or the title or a header of a table says of its figures.

Words used (Lexicon.words): list_words, plain_headers, ranked_by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon import Lexicon
from auditor.reading.about.phrases import LONGEST, is_generic
from auditor.reading.tables.columns import period
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has, pattern

_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_CUTS = re.compile(r"\s[–—-]\s|[:;|,]|(?<!\w)\d[\d.,/–-]*(?!\w)|[£$€%*¹²³⁴⁵+=−]|(?<!\w)(?:per|pr\.?)(?=\s\d)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_DIGITS = re.compile(r"(?<=[^\W\d_])\d+")


def said(text: str, lexicon: Lexicon) -> str:
    """The measure that a heading names: its longest part without numbers, units and words for lists; or nothing."""
    whole = text.strip().strip("()").strip() if text.strip().startswith("(") else _PARENTHESES.sub(" ", text)
    plain = _DIGITS.sub("", whole)
    for word in _periods(lexicon):
        plain = word.sub("|", plain)
    parts = [part for piece in _CUTS.split(plain) if (part := _phrase(piece, lexicon))]
    return max((part for part in parts if not is_generic(part, lexicon)), key=len, default="")


def _periods(lexicon: Lexicon) -> Sequence[re.Pattern[str]]:
    return [pattern(" ".join(lexicon.months)), pattern(" ".join(lexicon.quarters))]


def _phrase(piece: str, lexicon: Lexicon) -> str:
    """The words of a part from the first that means something to the last; nothing where it only says what follows."""
    words = [word for word in piece.split() if _WORD.search(word)]
    plain = pattern(lexicon.words.get("plain_headers", ""))
    kept = [n for n, word in enumerate(words) if stems([word], lexicon) and not plain.fullmatch(word.strip(".,"))]
    ranked = pattern(lexicon.words.get("ranked_by", "")).search(piece)
    if not kept or (has(lexicon.words.get("list_words", ""), piece) and not ranked):
        return ""
    if has(lexicon.words.get("list_words", ""), piece) and ranked:
        return _phrase(piece[ranked.end() :], lexicon)
    return " ".join(words[kept[0] : kept[-1] + 1][:LONGEST]).strip(" .,:")


def when(text: str, lexicon: Lexicon) -> str:
    """The one period that a heading names."""
    return period(text, lexicon)
