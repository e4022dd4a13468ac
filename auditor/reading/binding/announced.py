"""Whether the list behind a colon names the things that a number before it counts.

`Growth came in four sectors: a, b, c and d` · `It supports four schools, namely a, b, c and d`, but not `Four towns
have one thing in common: …`, `The two teams met in several towns: …`, `Two sisters run the shop: bread and coffee`.
Words used: vague, one, times, crowd_nouns, verbs, listed_nouns, prepositions of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from auditor.model import Figure
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import all_entries, has, pattern

MOST = 20  # things that a sentence lists
NEAR = 3  # words between a number and the names that it counts
_SPAN = 14  # tokens between a number and its colon
_AROUND = 20  # characters around a list in which the text says that it leaves something out
_PLACED = ("at", "of", "by", "from", "to", "between", "it", "these", "makes")
"""What opens a phrase of place or time, which a list does not name."""


def mark_of(line: Line) -> int:
    """Where the only colon of a line stands, or the only `namely` behind a comma; -1 for neither."""
    colons = [i for i, t in enumerate(line.tokens) if t.kind == "colon"]
    namely = [i for i, t in enumerate(line.tokens) if t.kind == "namely" and line.tokens[i - 1].kind == "comma"]
    found = colons or namely
    return found[0] if len(found) == 1 else -1


def precedes(prose: Prose, line: Line, at: int, mark: int) -> bool:
    """Whether the number at a place stands before a mark, with no other between that can count what is listed.

    The digits right before it are a label: `Item 7: waste and recycling`.
    """
    labelled = mark == at + 1 and not prose.figures[line.tokens[at].figure].word
    return not labelled and at < mark <= at + _SPAN and not _counts_else(prose, line, at, mark)


def announces(prose: Prose, line: Line, at: int, mark: int) -> bool:
    """Whether a list behind a mark can be of what the number at a place before it counts."""
    if _names_else(prose, line, at, mark):
        return False
    items = line.tokens[mark + 1 :]
    if _open_with_names(items):
        return not _several_each(prose, items) and not _goes_on(items)
    beside = mark <= at + NEAR or _is_subject(prose, line, at, mark)
    return beside and not _of_kinds(prose, line, at, items)


def counts_listed(prose: Prose, line: Line, at: int) -> bool:
    """Whether the number at a place counts what texts list: reasons, measures, recommendations."""
    listed = pattern(prose.lexicon.words.get("listed_nouns", ""))
    return any(listed.fullmatch(t.text.lower()) for t in line.tokens[at + 1 : at + NEAR])


def stated(prose: Prose, token: Token) -> bool:
    return token.figure >= 0 and prose.figures[token.figure].role != "label"


def all_names(tokens: Sequence[Token]) -> bool:
    return all(t.text[:1].isupper() for t in tokens if t.kind in ("word", "name") and len(t.text) > 2)


def leaves_out(prose: Prose, tokens: Sequence[Token]) -> bool:
    """Whether the text says that a list leaves something out: `such as A and B`, `A and B among them`."""
    entries, text = prose.lexicon.words.get("not_all", ""), prose.document.text
    start, end = tokens[0].start, tokens[-1].end
    ahead = text[max(0, start - _AROUND) : start].rstrip(" :,–—(")
    return any(m.end() == len(ahead) for m in all_entries(entries, ahead)) or has(entries, text[start : end + _AROUND])


def _counts_else(prose: Prose, line: Line, at: int, until: int) -> bool:
    """Whether another small number stands between that can be the one counted; not the whole of `two of the four`."""
    between = enumerate(line.tokens[at + 1 : until], at + 1)
    return any(stated(prose, t) and _is_small(prose.figures[t.figure]) and not _is_whole(line, i) for i, t in between)


def _is_small(figure: Figure) -> bool:
    return figure.unit == "count" and (figure.value is None or figure.value <= MOST)


def _is_whole(line: Line, at: int) -> bool:
    return any(t.kind == "of" for t in line.tokens[max(0, at - 2) : at])


def _names_else(prose: Prose, line: Line, at: int, mark: int) -> bool:
    """`one thing in common`, `several towns`, `three times`; or a number of things that are known: `The two teams`."""
    words = prose.lexicon.words
    others = {w for key in ("vague", "one", "times") for w in words.get(key, "").split()}
    between = line.tokens[at + 1 : mark]
    whole = [t.kind for t in between[-2:]] == ["of", "everyone"]  # `more of everything`
    if whole or any(t.text.lower() in others for t in between):
        return True
    known = at > 0 and line.tokens[at - 1].kind in ("article", "it", "these")
    return known and mark > at + NEAR and line.tokens[mark - 1].kind != "be"


def _several_each(prose: Prose, items: Sequence[Token]) -> bool:
    """`Smith (2), Jones and Brown`: some of the names stand for several."""
    return any(
        a.kind == "open" and b.figure >= 0 and _is_small(prose.figures[b.figure]) and not prose.figures[b.figure].of
        for a, b in pairwise(items)
    )


def _of_kinds(prose: Prose, line: Line, at: int, items: Sequence[Token]) -> bool:
    """Whether the items are no single things: kinds of people or animals, or a sentence with a verb."""
    words = prose.lexicon.words
    crowd, verbs = pattern(words.get("crowd_nouns", "")), words.get("verbs", "").split()
    counted = any(crowd.fullmatch(t.text.lower()) for t in line.tokens[at + 1 : at + 1 + NEAR])
    last = items[max((i for i, t in enumerate(items) if t.kind == "and"), default=0) + 2 :]
    return counted or any(t.kind == "both" for t in items) or any(t.text.lower() in verbs for t in last)


def _open_with_names(items: Sequence[Token]) -> bool:
    """Whether every item of a list begins with a capital: `Ashby, the Cliff Walk and Fen End school`."""
    opening = [t for t in items if t.kind != "article"]
    firsts = [b for a, b in pairwise(opening) if a.kind in ("comma", "and") and b.kind != "and"]
    return all(t.text[:1].isupper() for t in (*opening[:1], *firsts))


def _goes_on(items: Sequence[Token]) -> bool:
    """`Ashby, Burton and Dunn spoke`: names that begin a sentence."""
    last = max((i for i, t in enumerate(items) if t.kind == "and"), default=len(items))
    return any(a.text[:1].isupper() and b.text.isalpha() and b.text.islower() for a, b in pairwise(items[last:]))


def _is_subject(prose: Prose, line: Line, at: int, mark: int) -> bool:
    """Whether a list far behind its number is still of it: the number counts reasons or measures, or what stands right
    before the list is a place, a time or a figure and no object that the list could spell out."""
    words = prose.lexicon.words
    if counts_listed(prose, line, at):
        return True
    before = line.tokens[max(at + 2, mark - NEAR - 1) : mark]
    opens = words.get("prepositions", "").split()
    return any(t.figure >= 0 or t.kind in _PLACED or t.text.lower() in opens for t in before)
