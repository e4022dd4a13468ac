"""Sentences that open with a scope of their own: `On boards the rise was 11 points`, `The year before it had fallen`.

What such a sentence says is not about the levels of the sentences before it, unless they named its scope.
"""

from __future__ import annotations

from auditor.reading.binding.lookback import levels_in
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_SHORTEST = 4  # letters of a word that names a scope
_STEM = 5  # letters by which it is known again
_LEAD = 3  # tokens in which a year before is named


def elsewhere(prose: Prose, line: Line) -> bool:
    """Whether a sentence opens with another place, group or period than those told of before."""
    return _earlier(prose, line) or _scope(prose, line)


def _earlier(prose: Prose, line: Line) -> bool:
    """`The year before they had gone up by 29 days`, `Five years ago the gap was 17`, with no level of that year."""
    if levels_in(prose, line):
        return False
    lengths = [i for i, t in enumerate(line.tokens[:_LEAD]) if t.kind in ("duration", "window")]
    if any(has(prose.lexicon.words.get("ago", ""), t.text) for i in lengths for t in line.tokens[i + 1 : i + 2]):
        return True
    opening = [t for t in line.tokens[:_LEAD] if t.kind == "earlier"]
    return any(has(prose.lexicon.words.get("year_before", ""), t.text.lower()) for t in opening)


def _scope(prose: Prose, line: Line) -> bool:
    tokens = [t for t in line.tokens[:_LEAD] if t.kind != "article"]
    if len(tokens) < 2 or tokens[0].kind not in ("at", "of") or tokens[1].kind not in ("word", "name"):
        return False
    if tokens[0].kind == "of" and levels_in(prose, line):  # `Of the trains 91 per cent ran on time`
        return False
    return _names(prose, tokens[1]) and not _told(prose, line, tokens[1])


def _names(prose: Prose, token: Token) -> bool:
    """Whether a word names a scope, and not a stretch of time or the whole."""
    word = token.text.lower().split()[0]
    said = (prose.lexicon.words.get(key, "").split() for key in ("period_nouns", "here", "nationwide", "plain_headers"))
    return len(word) >= _SHORTEST and not any(word in words for words in said)


def _told(prose: Prose, line: Line, token: Token) -> bool:
    stem = token.text.lower().split()[0][:_STEM]
    return stem in prose.document.text[: line.tokens[0].start].lower()
