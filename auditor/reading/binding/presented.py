"""Whether a number above a list of amounts counts its entries: `sheep taken by six predators:`, `Eight towns grew`.

The number stands, with its noun, right before the colon, or opens a heading; it is in words. Every item is one name
with one amount, and each amount is more than the number, as a number of things may be shared out too (`Twelve new
posts`: five here and seven there). A list that is longer or shorter by more than one is of something else. Words used:
dividing, rest_items, crowd_nouns of Lexicon.words.
"""

from __future__ import annotations

from auditor.model import Entry, Figure
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

_LEAST = 3  # entries of a list that a number counts
_NOUN = 2  # words of the noun of a number
_OF_THEM = ("by", "at", "of", "from", "to", "between")


def presents(prose: Prose, line: Line, at: int, number: Figure, block: int, count: int) -> bool:
    """Whether the number at a place of a line counts the entries of the list below it, which has so many items."""
    close = count >= _LEAST and number.value is not None and -1 <= count - number.value <= 1
    if not number.word or not close or not (_before_colon(prose, line, at, number) or _opens_heading(prose, line, at)):
        return False
    entries = next((listing.entries for listing in prose.listings if listing.block == block), ())
    return len(entries) == count and all(_is_one(prose, number, entry) for entry in entries)


def _before_colon(prose: Prose, line: Line, at: int, number: Figure) -> bool:
    """`taken by six predators:`; of things that are had or known (`runs four schools:`) the list may tell more."""
    behind = [t.kind for t in line.tokens[at + 1 :]]
    close = behind[-1:] == ["colon"] and 1 < len(behind) <= _NOUN + 1 and line.tokens[-2].text == number.of
    known = at == 0 or line.tokens[at - 1].kind not in _OF_THEM
    said = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    return close and (not known or has(prose.lexicon.words.get("dividing", ""), said))


def _opens_heading(prose: Prose, line: Line, at: int) -> bool:
    """`Eight towns took in most`: a line of its own without a stop or a colon, that opens with the number and its noun,
    which is none of people, who may answer or do what is listed."""
    tokens: tuple[Token, ...] = line.tokens
    alone = tokens[0].start == prose.passage(line).start and tokens[-1].kind not in ("stop", "quote", "colon")
    crowd = pattern(prose.lexicon.words.get("crowd_nouns", ""))
    named = len(tokens) > 1 and tokens[1].kind == "word" and not crowd.fullmatch(tokens[1].text.lower())
    return at == 0 and alone and named


def _is_one(prose: Prose, number: Figure, entry: Entry) -> bool:
    """Whether an entry is one thing, with an amount that is no share of the number: not `six smaller ones`."""
    words = entry.name.quote.lower().split()
    others = prose.lexicon.words.get("rest_items", "").split()
    several = any(w in prose.lexicon.cardinals or w in others for w in words)
    figure = entry.figure
    amount = figure is not None and figure.value is not None and figure.value > (number.value or 0)
    return amount and not several and entry.name.meaning != "total"
