"""The list of what an amount falls into, one item after the other: `Of the 21 members 14 are for, 5 against and 2 …`.

The amount opens the sentence (`of the 21`), stands behind the first item (`60 of the 92`) or the last (`43 blank of
2,218 in all`), or alone in the sentence before. A list whose last item is the rest makes the amount; one of names, or
with those who gave no answer, is at most the amount. Any other list may count things twice or leave some out: it is
held against the amount only where it makes it, or where two digits swapped are all that keeps it from it.

The finder is one of the frame `breakdown` (auditor/reading/frames/breakdown.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, of_between
from auditor.reading.binding.partitions import amounts, frame_of, one_unit
from auditor.reading.numbers.near import swapped_sum
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_FEWEST = 3  # items that make a whole by no chance
_NEAR = 1.6  # the factor within which a list makes its amount
_BOUNDS = ("at_least", "at_most", "over", "under")
_JOINS = {"comma", "and", "while", "semicolon", "stop"}
_ELSE = {"ofthese", "than", "earlier", "mean", "both", "each", "further", "year", "split", "difference"}
"""What says that an item is no part beside the others."""
_VERBS = ("be", "makes", "comma", "and", "while", "word")


def apportioned(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    found = _countable(near, line)
    whole, parts = _taken_apart(near, line, found)
    if whole is None:
        return
    following = prose.lines[line.number + 1 : line.number + 2]
    further = [m for x in following if x.passage == line.passage for m in _countable(near, x)]
    for items in (parts, [*parts, *further]):
        closed = _is_closed(prose, whole, items)
        if closed is not None:
            yield frame_of([whole], items, closed=closed, bound=True)
            return


def _is_closed(prose: Prose, whole: Mention, parts: Sequence[Mention]) -> bool | None:
    """Whether a list makes its amount, or is at most that; None where neither needs to be."""
    if len(parts) < _FEWEST - 1 or not _is_list(whole, parts):
        return None
    total, last = sum(p.value for p in parts), parts[-1]
    likely = 1 / _NEAR <= total / whole.value <= _NEAR
    several = len(parts) >= _FEWEST
    made = several and (total == whole.value or swapped_sum([p.figure for p in parts], whole.figure))
    if made or (likely and _is_rest(prose, last)):
        return True
    at_most = several and likely and (_of_names(parts) or _leaves_unanswered(prose, last))
    return False if at_most and last.line is parts[0].line else None


def _countable(near: Mentions, line: Line) -> list[Mention]:
    """The amounts of a sentence that may be parts; `360 larger flats` is no change."""
    found = (m for m in amounts(near, line) if not _counts_things(m))
    return [m if m.figure.role == "change" or m.figure.sign else replace(m, change=False, direction=0) for m in found]


def _counts_things(mention: Mention) -> bool:
    """Whether a number in words is of things named elsewhere: `the two`, `one or two`, `five or more`."""
    beside = [t.kind for t in (*mention.before(1), *mention.after(1))]
    pointed = any(t.kind in ("article", "these", "or", "it") for t in mention.before(1))
    return mention.figure.word and (pointed or "or" in beside or mention.figure.hedge in _BOUNDS)


# -- the whole and the items -----------------------------------------------------------------------------------------


def _taken_apart(near: Mentions, line: Line, found: Sequence[Mention]) -> tuple[Mention | None, list[Mention]]:
    """The amount that a sentence takes apart, and the amounts that it names after it."""
    if not found:
        return None, []
    first, *others = found
    if any(t.kind == "of" for t in first.before(2)) and first.at <= _FEWEST:
        return first, others
    if others and of_between(first, others[0]):
        return others[0], [first, *others[1:]]
    if len(others) >= _FEWEST and of_between(found[-2], found[-1]):
        return found[-1], list(found[:-1])
    before = [m for m in near.get(line.number - 1, ()) if m.line.passage == line.passage and m.amount]
    plain = [m for m in before if not m.change and not _began(m.before(2)) and not _counts_things(m)]
    return (plain[0], list(found)) if len(before) == len(plain) == 1 else (None, [])


def _is_list(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether amounts are items of one list, and nothing in it speaks of another time or of the items again."""
    if not one_unit([whole, *parts]) or any(p.change or _began(p.before(2)) or p.value >= whole.value for p in parts):
        return False
    betweens = [_between(a, b) for a, b in pairwise(parts)]
    betweens = [tokens for tokens, a in zip(betweens, parts, strict=False) if not of_between(a, whole)] or betweens
    kinds = [{t.kind for t in tokens} for tokens in betweens]
    tail = {t.kind for t in parts[-1].after(_FEWEST)}
    joined = all(few & _JOINS and not few & _ELSE for few in kinds)
    return joined and not tail & _ELSE and not any(_is_held_against(tokens) for tokens in betweens)


def _between(a: Mention, b: Mention) -> Sequence[Token]:
    if a.line is b.line:
        return a.line.tokens[a.at + 1 : b.at]
    return (*a.line.tokens[a.at + 1 :], *b.line.tokens[: b.at])


def _is_held_against(tokens: Sequence[Token]) -> bool:
    """Whether the next amount is the end of a change, or what another is held against: `from 9 to 14`, `against 53`."""
    return any(t.kind in ("against", "to", "by", "from") for t in tokens[-1:]) or _began(tokens)


def _began(tokens: Sequence[Token]) -> bool:
    kinds = [t.kind for t in tokens[-2:]]
    return kinds[-1:] in (["from"], ["against"]) or kinds in (["from", "article"], ["against", "article"])


# -- what closes a list ----------------------------------------------------------------------------------------------


def _is_rest(prose: Prose, part: Mention) -> bool:
    """Whether the last item is called the rest: `the rest, 25,`, `the last 40`, `others seven`."""
    ahead: list[Token] = []
    for token in reversed(part.before(_FEWEST + 1)):
        if token.figure >= 0 or token.kind in ("and", "while", "stop", "semicolon"):
            break
        ahead.append(token)
    others = prose.lexicon.words.get("rest_items", "").split()
    called = any(t.kind == "last" or t.text.lower() in others for t in ahead[:1])
    return called or any(t.kind == "rest" for t in ahead)


def _of_names(parts: Sequence[Mention]) -> bool:
    """Whether every item is what one name has: `Labour has 12, the Greens nine and Plaid eight`."""
    return all(_named(part) for part in parts)


def _named(part: Mention) -> bool:
    ahead: list[Token] = []
    for token in reversed(part.line.tokens[: part.at]):
        if token.figure >= 0 or token.kind in ("comma", "while", "semicolon"):
            break
        ahead.append(token)
    verbs = next((i for i, t in enumerate(ahead) if t.kind == "name" or t.text[:1].isupper()), -1)
    return 0 <= verbs <= 1 and all(t.kind in _VERBS for t in ahead[:verbs])


def _leaves_unanswered(prose: Prose, part: Mention) -> bool:
    """Whether the last item is of those who gave no answer, or of others: `while 124 did not know`."""
    behind = " ".join(t.text for t in part.line.tokens[part.at + 1 :])
    words = prose.lexicon.words
    return has(words.get("no_answer", ""), behind) or has(words.get("rest_items", ""), behind)
