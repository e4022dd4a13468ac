"""A share that a noun of its own tells: `1,240 of them came back, a response of 25 per cent`.

The noun (`response`, `clearance rate`, `share`) stands in apposition behind a count. What the share is of is the amount
that the count is taken from (`29 of the 38`, `of them`), or the larger one that the sentence told first, where the noun
says that of the one so many became the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.binding.bases import can_hold
from auditor.reading.binding.mentions import Mention, Mentions, neighbours, of_between, related
from auditor.reading.binding.partitions import is_portion
from auditor.reading.binding.whole_words import of_cases, of_them, population
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_LONG = 7  # tokens of `giving a clearance rate of`
_PAIR = 2  # a count and what it is taken from
_GROUP = 3  # tokens behind a share in which it is said to be of the group
_SEVERAL = 2  # months that tell the amounts of a sentence apart
_OPENS = ("comma", "open", "dash", "semicolon")
_APART = {"name", "year", "date", "earlier", "against", "from", "than", "while", "semicolon", "stop", "rest"}
"""What tells two amounts of one sentence apart as being of two things."""
_OTHER = {"up", "down", "more", "less", "mean", "than", "against", "year", "earlier", "difference", "name"}


def rate_of(prose: Prose, near: Mentions, share: Mention) -> tuple[Mention, tuple[Mention, ...]] | None:
    """The count that a noun tells the share of, and the wholes that it may be taken from."""
    tail = _tail(share)
    said = " ".join(t.text for t in tail)
    came_of = has(prose.lexicon.words.get("rate_nouns", ""), said)
    if not came_of and not any(t.kind == "share" for t in tail):
        return None
    found = [m for m in near[share.line.number] if m.at < share.at]
    parts = found[:-1] if len(found) > 1 and of_between(found[-2], found[-1]) else found
    if not parts or not parts[-1].amount or parts[-1].began or parts[-1].figure.hedge in ("over", "under"):
        return None
    wholes = _wholes(prose, near, parts[-1], found, came_of)
    return (parts[-1], wholes) if wholes else None


def _tail(share: Mention) -> Sequence[Token]:
    """The tokens of the apposition that ends in a share; none where it is a clause of its own."""
    ahead = share.line.tokens[: share.at]
    start = max((i for i, t in enumerate(ahead) if t.kind in _OPENS), default=-1)
    tail = ahead[start + 1 :]
    kinds = {t.kind for t in tail}
    concluded = "thus" in kinds or "be" not in kinds
    apposed = start >= 0 and len(tail) <= _LONG and concluded and not any(t.figure >= 0 for t in tail)
    return tail if apposed and not _OTHER & kinds else ()


def _wholes(
    prose: Prose, near: Mentions, part: Mention, found: Sequence[Mention], came_of: bool
) -> tuple[Mention, ...]:
    """The amount that a part is taken from."""
    _, after = neighbours(near, part)
    if after is not None and of_between(part, after):
        return (after,) if can_hold(after, [part]) else ()
    earlier = [m for m in found if m.at < part.at and can_hold(m, [part])]
    before = [m for m in near.get(part.line.number - 1, ()) if m.line.passage == part.line.passage]
    if of_them(part):
        before = [m for m in before if not (of_cases(prose, part) and is_portion(near, m))]
        told = earlier or [m for m in before if m.amount]
        return (told[-1],) if len(told) == 1 and can_hold(told[-1], [part]) else ()
    if came_of and len(earlier) == 1 and len(found) == 2:
        return (earlier[0],) if _became(prose, earlier[0], part) else ()
    same = [m for m in before if can_hold(m, [part]) and m.figure.of and related([m.figure.of], [part.figure.of])]
    return tuple(same) if len(before) == len(same) == len(found) == 1 else ()


def _became(prose: Prose, whole: Mention, part: Mention) -> bool:
    """Whether of what one amount counts so many became another: `posted 4,960 leaflets and 1,240 came back`."""
    between = part.line.tokens[whole.at + 1 : part.at]
    apart = _APART & {t.kind for t in between} or (part.figure.of and not _answered(prose, whole, part))
    months = [t for t in part.line.tokens if t.kind == "month"]
    return not apart and len(months) < _SEVERAL


def _answered(prose: Prose, whole: Mention, part: Mention) -> bool:
    """Whether a part counts what a whole does, or the answers to it."""
    answers = prose.lexicon.words.get("responded", "")
    return has(answers, part.figure.of) or related([whole.figure.of], [part.figure.of])


def concluded_of(prose: Prose, near: Mentions, share: Mention) -> tuple[Mention, Mention] | None:
    """`Of these 141 were not convicted; they thus made up 23 per cent`: the count, and what it is taken from.

    None where the share can be of those who are left.
    """
    found = [m for m in near[share.line.number] if m.at < share.at]
    if len(found) != 1 or not found[0].amount or not of_them(found[0]) or population(prose, share):
        return None
    part, between = found[0], [t.kind for t in share.line.tokens[found[0].at + 1 : share.at]]
    thus = any(t.kind == "makes" and has(prose.lexicon.words.get("so_that", ""), t.text) for t in share.before(3))
    before = [m for m in near.get(share.line.number - 1, ()) if m.line.passage == share.line.passage and m.amount]
    if not ("makes" in between and ("thus" in between or thus)) or len(before) != 1 or not can_hold(before[0], [part]):
        return None
    left = 100 - 100 * part.value / before[0].value
    return None if abs(left - share.value) < 1 else (part, before[0])


def of_the_group(prose: Prose, near: Mentions, share: Mention) -> tuple[Mention, Mention] | None:
    """`44 of the 66 found work. That is two thirds of the group`: the only two amounts of the sentence before."""
    ahead, behind = [t.kind for t in share.line.tokens[: share.at]], share.after(_GROUP)
    group = has(prose.lexicon.words.get("this_group", ""), " ".join(t.text for t in behind))
    opened = ahead in (["thus"], ["it", "be"], ["it", "thus"])
    before = [m for m in near.get(share.line.number - 1, ()) if m.line.passage == share.line.passage]
    if not (group and opened and behind and behind[0].kind == "of" and len(before) == _PAIR):
        return None
    part, whole = before
    told = part.amount and whole.amount and of_between(part, whole) and can_hold(whole, [part])
    return (part, whole) if told else None
