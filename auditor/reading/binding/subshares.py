"""A share of a group that has a share itself, and the conclusion on what that is of all.

`65 per cent have the app, and 80 per cent of those who have it use it. That makes 52 per cent of the members` · `A
quarter of exports went to Germany, which thus stands for 10 per cent of all sales`.

The group is named by `of these`, or by words that the sentence of its share says (`40 per cent own a dog. Among dog
owners …`). The conclusion may be of something else than the part of the part; it is held against the two only where it
is the inner share once more, or what they give mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from auditor.lexicon import Lexicon
from auditor.reading.binding.mentions import Mention, Mentions, earlier, one_word, related
from auditor.reading.binding.whole_words import inside, population
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_BACK = 3  # sentences before a conclusion in which its shares stand
_CLOSE = 8  # tokens before a share in which the conclusion is drawn
_OPENING = 4  # tokens that open a sentence
_AFTER = 3  # tokens behind `of` in which everyone is named
_GROUP = 3  # tokens behind a share in which it is said to be of these
_LONG = 7  # tokens behind a share that name its group
_FURTHER = 4  # words of a clause that says which group is meant
_CLAUSES = ("comma", "semicolon", "and", "while", "open")
_DEFINITE = ("article", "these", "ofthese", "everyone")
_LEADING = (*_DEFINITE, "at", "to", "of")
_PREFIX = 3  # letters that make a compound of a word
_STOPS = ("comma", "semicolon", "stop", "while", "and", "open", "close", "thus")
_EVERYONE = ("people", "whole_people", "asked", "everyone_nouns")
"""The lists of words for all of whom a share can be, whatever they were called before."""

PLAIN = ("", "about", "emphasis")
"""The hedges that leave a share what it is."""

CONCLUSIONS = ("thus", "it", "or", "open")
_ELSE = {"than", "against", "more", "less", "between", "rest", "not", "up", "down", "difference", "mean"}
"""What makes a conclusion speak of something else than a part of a part."""


def subshares(prose: Prose, near: Mentions, product: Mention) -> tuple[Mention, Mention] | None:
    """The share of a group and the share of that group that a share of all is concluded from, if it is."""
    if not level(product) or not _concluded(prose, product):
        return None
    shares = [m for m in earlier(near, product, _BACK) if level(m) and _of_one_thing(prose, m, product)]
    for inner in shares:
        for outer in _outers(prose, inner, shares):
            everyone = of_all(product) or set_against_all(prose, product.before(_CLOSE * 2))
            if of_the_whole(prose, near, product, inner, [outer], bare=everyone):
                return inner, outer
    return None


def level(mention: Mention) -> bool:
    return mention.figure.unit == "percent" and not mention.change and mention.figure.value is not None


def _of_one_thing(prose: Prose, share: Mention, product: Mention) -> bool:
    """Whether a share stands before the conclusion that the other is drawn by."""
    between = share.line.tokens[share.at + 1 : product.at]
    return share.line is not product.line or _concludes(prose, between) or _is_both(prose, share, product)


def _is_both(prose: Prose, share: Mention, product: Mention) -> bool:
    """`That is two thirds of the group and 27 per cent of all`: two shares of one count."""
    between = [t.kind for t in share.line.tokens[share.at + 1 : product.at]]
    opened = _concludes(prose, share.line.tokens[: min(share.at, _OPENING)])
    return opened and between[:1] == ["of"] and between[-1:] == ["and"] and not {"be", "comma"} & set(between)


def _concluded(prose: Prose, product: Mention) -> bool:
    """Whether a share is told as what follows: `that means that 52 per cent`, `as a share of all adults, 12`."""
    ahead = product.line.tokens[: product.at]
    last = max((i for i, t in enumerate(ahead) if t.figure >= 0 and t.kind == "percent"), default=-1)
    clause = ahead[last + 1 :]
    if _is_set_against(prose, clause):
        return True
    opened = (last < 0 and _points_back(prose, ahead[:_OPENING])) or _is_second(prose, product, last)
    return not _ELSE & {t.kind for t in clause} and (opened or _concludes(prose, clause[-_CLOSE:]))


def _is_second(prose: Prose, product: Mention, last: int) -> bool:
    """Whether a share is the second of two that a sentence tells of one count; last: the place of the first."""
    first = replace(product, at=last)
    return last >= 0 and _is_both(prose, first, product)


def _points_back(prose: Prose, tokens: Sequence[Token]) -> bool:
    return _concludes(prose, tokens) or any(t.kind == "these" for t in tokens[:1])


def _concludes(prose: Prose, tokens: Sequence[Token]) -> bool:
    therefore = prose.lexicon.words.get("so_that", "")
    return any(t.kind in CONCLUSIONS or (t.kind == "makes" and has(therefore, t.text)) for t in tokens)


def _is_set_against(prose: Prose, clause: Sequence[Token]) -> bool:
    """`As a share of all adults`, `of all adults`: everyone is named before the share."""
    return set_against_all(prose, clause) or any(a.kind == "of" and b.kind == "everyone" for a, b in pairwise(clause))


def set_against_all(prose: Prose, clause: Sequence[Token]) -> bool:
    """`As a share of all adults`, `measured against all staff`: what is told so far, set against everyone."""
    said = " ".join(t.text for t in clause)
    return has(prose.lexicon.words.get("set_against", ""), said) and any(t.kind == "everyone" for t in clause)


# -- the group and its share ---------------------------------------------------------------------------------------


def _outers(prose: Prose, inner: Mention, shares: Sequence[Mention]) -> Iterator[Mention]:
    """The shares that the group of the inner share may have, the nearest before it first."""
    group = _group(prose, inner)
    before = [m for m in shares if (m.line.number, m.at) < (inner.line.number, inner.at)]
    pointed = _is_of_these(prose, inner) and bool(before)
    for outer in before[:1] if pointed else (*before, *(m for m in shares if m is not inner and m not in before)):
        own = _without(group, _named(prose, outer))
        said = _without(_words(prose, outer, inner), _named(prose, outer))
        if related(own, said) or (pointed and (own or not group)):
            yield outer


def _is_of_these(prose: Prose, inner: Mention) -> bool:
    """Whether a share is of those just named: `half of them`, `of these, half`, `two in three of this group`."""
    behind = inner.after(_GROUP)
    group = prose.lexicon.words.get("this_group", "")
    return any(t.kind == "ofthese" for t in (*_ahead(inner), *behind)) or has(group, " ".join(t.text for t in behind))


def _ahead(inner: Mention) -> Sequence[Token]:
    """The tokens of a sentence before a share; behind another figure, those of its own clause."""
    ahead = inner.line.tokens[: inner.at]
    figure = max((i for i, t in enumerate(ahead) if t.figure >= 0), default=-1)
    marks = _CLAUSES if figure >= 0 else ("semicolon",)
    return ahead[max((i + 1 for i, t in enumerate(ahead) if i == figure or t.kind in marks), default=0) :]


def _group(prose: Prose, inner: Mention) -> frozenset[str]:
    """The words for what a share is of: behind `of`, behind it or before it (`Among dog owners, 55 per cent`)."""
    ahead = _ahead(inner)
    opened = next((i + 1 for i, t in enumerate(ahead) if t.kind in ("of", "ofthese")), len(ahead))
    words = [t.text for t in ahead[opened:] if t.kind in ("word", "name")]
    return stems((*words, *_named_behind(prose, inner)), prose.lexicon)


def _named_behind(prose: Prose, share: Mention) -> Iterator[str]:
    """The noun behind a share and what goes with it: `of the money for care`, `of the children who had decay`."""
    behind = share.after(_LONG)
    if not behind or (behind[0].kind not in ("of", "ofthese") and not share.fraction):
        return
    left = 1
    for token in behind:
        relative = has(prose.lexicon.words.get("relative_pronouns", ""), token.text)
        if token.figure >= 0 or token.kind in _STOPS or (token.kind == "be" and left < _FURTHER):
            return
        if token.kind == "word" and not relative:
            if not left:
                return
            yield token.text
            left -= 1
        elif relative or token.kind in _LEADING:
            left = _FURTHER if relative else max(left, 1) + (token.kind in _DEFINITE)


def _words(prose: Prose, outer: Mention, inner: Mention) -> frozenset[str]:
    """What the sentence of a share says, up to the share of the group."""
    tokens = outer.line.tokens
    if outer.line is inner.line:
        tokens = tokens[: inner.at] if outer.at < inner.at else tokens[inner.at + 1 :]
    if _points_back(prose, tokens[:1]):
        tokens = (*tokens, *(t for line in prose.before(outer.line) for t in line.tokens))
    return stems((t.text for t in tokens if t.figure < 0 and t.text[:1].isalpha()), prose.lexicon)


def _without(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that are none of the others in another form; a compound that ends in one is of its own."""
    return frozenset(w for w in words if not any(one_word(w, o) and not _narrows(w, o) for o in others))


def _narrows(word: str, other: str) -> bool:
    """Whether a word is a compound of another: school children, of children."""
    return word.endswith(other) and len(word) >= len(other) + _PREFIX


# -- the whole -----------------------------------------------------------------------------------------------------


def of_the_whole(
    prose: Prose, near: Mentions, product: Mention, inner: Mention, outers: Sequence[Mention], bare: bool
) -> bool:
    """Whether a share is of everyone, or of what the outer shares are of, and not of the group once more.

    bare: whether the whole may go unnamed, or by a word for everyone.
    """
    wholes = frozenset[str]().union(*(_named(prose, outer) for outer in outers))
    group = _without(_group(prose, inner), wholes)
    own = _without(_named(prose, product), wholes)
    heads = frozenset(word for word in own if any(_narrows(g, word) for g in group))
    if related(own - heads, group):
        return False
    own = population(prose, product) | (_named_ahead(prose, product) if bare else frozenset())
    wholes = wholes.union(heads, *(_counted(near, outer) for outer in outers))
    return related(own, wholes) or (bare and (not own or _is_everyone(prose, product, own)))


def _is_everyone(prose: Prose, product: Mention, own: frozenset[str]) -> bool:
    """`Of everything lent`, `of all respondents`: all of whom a share can be, whatever they were called before."""
    alone = prose.lexicon.words.get("everyone_alone", "")
    return bool(own & _everyone(prose.lexicon)) or any(has(alone, t.text) for t in product.after(_AFTER))


@cache
def _everyone(lexicon: Lexicon) -> frozenset[str]:
    entries = " ".join(lexicon.words.get(key, "") for key in _EVERYONE)
    return stems(entries.replace("_", " ").split(), lexicon)


def _named(prose: Prose, share: Mention) -> frozenset[str]:
    return stems(_named_behind(prose, share), prose.lexicon) | inside(prose, share)


def _named_ahead(prose: Prose, product: Mention) -> frozenset[str]:
    """The noun of all that stands before a share: `as a share of all adults, 12 per cent`."""
    ahead = product.before(_CLOSE * 2)
    at = next((i for i, t in enumerate(ahead) if t.kind == "everyone"), len(ahead))
    return stems((t.text for t in ahead[at + 1 : at + 3] if t.kind == "word"), prose.lexicon)


def of_all(mention: Mention) -> bool:
    """Whether a share is of everyone: `30 per cent of all asked`, `regnet av alle barn er det 9 prosent`."""
    after = mention.after(_AFTER + 1)
    behind = bool(after) and after[0].kind in ("of", "ofthese") and any(t.kind == "everyone" for t in after[:_AFTER])
    return behind or any(a.kind == "of" and b.kind == "everyone" for a, b in pairwise(mention.before(_CLOSE)))


def _counted(near: Mentions, outer: Mention) -> frozenset[str]:
    """The nouns of the amounts before a share, of which it may be: `of the 26,000 members, 65 per cent`."""
    amounts = [m for m in near[outer.line.number] if m.amount and m.at < outer.at]
    amounts += [m for m in near.get(outer.line.number - 1, ()) if m.amount and m.line.passage == outer.line.passage]
    return frozenset[str]().union(*(m.nouns for m in amounts))


# -- the mistake ---------------------------------------------------------------------------------------------------


def telling(inner: Mention, outer: Mention, product: Mention) -> bool:
    """Whether the share of all is the inner one once more, or the product of the two mistyped, or right."""
    return copied(inner, product) or _mistyped(inner, outer, product)


def copied(inner: Mention, product: Mention) -> bool:
    """Whether the share of all is the inner one once more."""
    a, b = inner.figure.value, product.figure
    again = a == b.value or (inner.figure.word and not b.word and a is not None and b.interval.contains(a))
    return again and b.hedge in PLAIN


def _mistyped(inner: Mention, outer: Mention, product: Mention) -> bool:
    right = (inner.figure.value or 0) * (outer.figure.value or 0) / 100
    printed = f"{float(right):.{product.figure.decimals}f}"
    return likeness(product.figure, replace(product.figure, quote=printed)) == STRONG
