"""The whole of a share that only one amount can be: `It went to 2 400 owners. 1 152 answered, that is 58 per cent`.

Where a share agrees with a whole, the choice of the whole needs no further reason. Where it agrees with none that the
document prints, it is of the amount that its words or those of its count name; of what the amounts of its sentence add
up to; of the only larger amount in its sentence, or in the nearest one before; or of the largest amount of the same
noun. It is so only if a slip of the pen tells the printed share from what that whole gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import takewhile

from auditor.interval import exactly
from auditor.model import Figure
from auditor.reading.binding.bases import Base, set_apart
from auditor.reading.binding.mentions import Mention, Mentions, about, earlier, neighbours, related
from auditor.reading.binding.share_counts import linked
from auditor.reading.binding.whole_words import group_of, of_everyone, of_them, words_of
from auditor.reading.numbers.near import NONE, STRONG, digits, likeness
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_BACK = 2  # sentences of the passage before a count in which its whole is looked for
_FAR = 60, 20  # sentences and passages before it in which a whole of a name is looked for
_REACH = 1  # passages before and after a count whose amounts may give its share
_NOUN = 4  # letters of a noun; `of us` says nothing
_TIGHT = 3  # tokens between a count and the share that says it again
_SIMPLE = tuple(Fraction(a, b) for b in range(2, 11) for a in range(1, b))
_EXACT = Fraction(1, 100)  # of a simple fraction, within which a part of its whole is told in words
_LOOSE = Fraction(1, 50)  # of a share, within which another amount gives it
_UNLIKE = Fraction(1, 8)  # of a share, by which a slip must move it, as wholes of other years give nearly the same


def only_whole(prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention]) -> Base:
    """The whole of a share, if it is the only one and a slip tells the share from what it gives; else an empty base."""
    part = parts[0]
    if not _is_told(near, share, parts):
        return Base()
    for choose in _WAYS:
        whole = choose(prose, near, share, part)
        if (
            whole is not None
            and _is_its_own(parts, whole)
            and _slipped(share, part, whole, _is_of(prose, share, part, whole))
        ):
            given = any(gives_about(share.figure, part.figure, figure) for figure in _amounts(prose, share, part))
            return Base() if given else Base((whole.figure,), bound=True)
    return Base()


def _is_told(near: Mentions, share: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a share and its count are levels, in one sentence, or the share is the first figure of the next."""
    part = parts[0]
    plain = share.figure.unit == "percent" and not (share.change or part.change or part.figure.word)
    first = not any(m.at < share.at for m in near[share.line.number])
    first = first and not any(t.kind == "ofthese" for t in share.after(2))
    return plain and (part.line is share.line or first) and bool(share.value and part.value)


def _is_its_own(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether the count of a share is not one of several."""
    return {p.figure.value for p in parts} <= {parts[0].figure.value, whole.figure.value}


def _is_of(prose: Prose, share: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a whole counts what a share, or its count, is said to be of, if anything is said."""
    nouns = frozenset(noun for noun in group_of(prose, share, part) if len(noun) >= _NOUN)
    return not nouns or of_everyone(share) or related(_told_of(prose, whole), nouns)


def _told_of(prose: Prose, whole: Mention) -> frozenset[str]:
    """The words for what an amount counts; behind `rose to`, those that its sentence opens with."""
    own = about(prose, whole) | words_of(prose, whole)
    ahead = whole.line.tokens[: whole.at]
    if not any(t.kind in ("to", "at") for t in ahead[-2:]):
        return own
    opening = takewhile(lambda t: t.figure < 0, ahead)
    return own | stems((t.text for t in opening if t.kind in ("word", "name")), prose.lexicon)


# -- the evidence --------------------------------------------------------------------------------------------------


def made_of(part: Figure, whole: Figure) -> Fraction:
    """The share that a part and a whole give, as a fraction of one."""
    return Fraction(part.value or 0) / Fraction(whole.value or 1)


def _amounts(prose: Prose, share: Mention, part: Mention) -> Iterator[Figure]:
    """The other amounts in the unit of a part: for a fraction word, which fits much, those close by."""
    home = part.figure.passage
    for figure in prose.figures:
        near = -_REACH <= figure.passage - home <= _REACH or (not share.figure.word and figure.passage < home)
        other = figure.role != "label" and figure.value and figure != part.figure
        if near and other and same_unit(figure, part.figure):
            yield figure


def gives_about(share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a part and a whole give about a share."""
    made = 100 * made_of(part, whole)
    return share.interval.meets(exactly(made).widened(_LOOSE * made))


def _slipped(share: Mention, part: Mention, whole: Mention, named: bool) -> bool:
    """Whether a slip tells a printed share from what its part and whole give.

    named: whether the whole counts what the share is of.
    """
    made = made_of(part.figure, whole.figure)
    return made < 1 and not _left(share, part, made) and slipped(share.figure, made, named)


def slipped(share: Figure, made: Fraction, named: bool) -> bool:
    """Whether a slip tells a printed share from what it should be; of a fraction word, any simple one.

    named: whether it should surely be that; else only digits in another order tell.
    """
    if share.word:
        return named and any(abs(made - simple) <= _EXACT * simple for simple in _SIMPLE)
    right = f"{float(100 * made):.{share.decimals}f}"
    degree = likeness(share, replace(share, quote=right))
    if not named:
        return degree == STRONG
    printed = Fraction(share.value or 0) / 100
    if abs(printed - made) <= _UNLIKE * max(printed, made):
        return degree == STRONG and len(digits(share)) > 1 + (share.decimals == 0)
    tenfold = digits(share) == f"{float(100 * made):.1f}".replace(".", "")
    longer = len(digits(share)) > 1 and digits(share)[1:] == right
    return degree > NONE or tenfold or longer


def _left(share: Mention, part: Mention, made: Fraction) -> bool:
    """Whether a share is of both together; or, some way behind its part, of what that leaves of the whole or adds."""
    tight = part.line is share.line and 0 < share.at - part.at <= _TIGHT
    others = () if tight else (1 - made, made / (1 - made), 1 / (1 + made))
    return any(share.figure.interval.meets(exactly(100 * m)) for m in (made / (1 + made), *others))


# -- the ways ------------------------------------------------------------------------------------------------------


def _named(prose: Prose, near: Mentions, share: Mention, part: Mention) -> Mention | None:
    """The largest amount of what a share, or its count, is said to be of: `15 per cent of all casualties`."""
    nouns = group_of(prose, share, part)
    found = [m for m in earlier(near, part, *_FAR) if _can_hold(m, part)] if nouns else []
    return _largest([m for m in found if related(_told_of(prose, m), nouns)])


def _of_one_noun(prose: Prose, near: Mentions, share: Mention, part: Mention) -> Mention | None:
    """The largest amount of what a part counts: `1,264 runners, 13 per cent`, after `4,212 runners`."""
    generic = has(prose.lexicon.words.get("people", ""), part.figure.of)
    noun = part.figure.of if part.figure.unit == "count" and not (generic or share.fraction) else ""
    found = [m for m in earlier(near, part, *_FAR) if _can_hold(m, part)] if noun else []
    return _largest([m for m in found if m.figure.of and related([m.figure.of], [noun])])


def _can_hold(whole: Mention, part: Mention) -> bool:
    level = whole.amount and whole.figure.role != "change" and not (whole.figure.word or whole.began)
    return level and whole.value > part.value and same_unit(whole.figure, part.figure)


def _largest(found: Sequence[Mention]) -> Mention | None:
    return max(found, key=lambda m: m.value, default=None)


def _added(prose: Prose, near: Mentions, share: Mention, part: Mention) -> Mention | None:
    """`Of 2,263 planned 2,190 took place and 73, or 13 per cent, did not`: what the amounts of a sentence add up to."""
    beside = [m for m in near[part.line.number] if m.amount and m.figure.role != "change"]
    total = sum(m.value for m in beside)
    before = earlier(near, part, *_FAR) if len(beside) > 1 else ()
    return next((m for m in before if m.value == total and _can_hold(m, part)), None)


def _alone(prose: Prose, near: Mentions, share: Mention, part: Mention) -> Mention | None:
    """The only larger amount of the sentence of a part before it, else of the nearest sentence before."""
    for number in range(part.line.number, part.line.number - 1 - _BACK, -1):
        ahead = [m for m in near.get(number, ()) if m.line.passage == part.line.passage]
        ahead = [m for m in ahead if m.line is not part.line or m.at < part.at]
        own = [m for m in ahead if _can_hold(m, part) and not _is_part(near, m, part)]
        if own:
            other = own[0].line is part.line and set_apart(prose, part.line.tokens[own[0].at + 1 : part.at])
            return own[0] if len({m.figure.value for m in own}) == 1 and not other else None
    return None


def _is_part(near: Mentions, whole: Mention, part: Mention) -> bool:
    """Whether an amount has a share of its own: `313 firms (58 per cent) say yes, 146 (27 per cent) no`."""
    _, behind = neighbours(near, whole)
    between = whole.line.tokens[whole.at + 1 : behind.at] if behind and behind.share and not behind.change else ()
    return linked(between) and not of_them(part)


_WAYS: tuple[Callable[[Prose, Mentions, Mention, Mention], Mention | None], ...] = (
    _named,
    _added,
    _alone,
    _of_one_noun,
)
