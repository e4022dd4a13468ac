"""A share of a share, and what it is of all: `60 per cent had been here; half of these …, or 30 per cent of all asked`.

Frame `nested` · figures: inner, product, outer (one or more that it may be, nearest first; none where those of whom
the inner share is have no share of their own nearby).

The inner share is of those just named (`of these`, `of those who are for`, `of the inquiries` after `inquiry`); the
product is a later share that is said to be of all, or of what the outer share is of.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.bases import UNCERTAIN
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.subshares import copied, of_the_whole, set_against_all, subshares, telling
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has

_COMPARED = {"from", "than", "against"}  # before a share that another is held against
_AHEAD = 2  # sentences after the inner share in which the product is looked for
_OPENS = 3  # the last place of a share that opens its sentence
_BACK = 3  # sentences before it whose amounts can be what the product is of


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of shares in a document whose share of all is printed too."""
    near = mentions(prose)
    found = list(_told(prose, near))
    yield from found
    seen = {f.start for frame in found for f in frame.figures["product"]}
    for line in prose.lines:
        for product in near[line.number]:
            pair = subshares(prose, near, product) if product.figure.start not in seen else None
            if pair:
                yield _concluded(product, *pair)


def _concluded(product: Mention, inner: Mention, outer: Mention) -> Frame:
    figures = {"inner": (inner.figure,), "product": (product.figure,), "outer": (outer.figure,)}
    doubt = "" if telling(inner, outer, product) else UNCERTAIN
    return Frame("nested", figures, facts={"named": copied(inner, product)}, sentence=product.line.number, doubt=doubt)


def _told(prose: Prose, near: Mentions) -> Iterator[Frame]:
    """The shares of shares that open a sentence."""
    for line in prose.lines:
        yield from _as_only(prose, near, line)
        yield from _of_members(prose, near, line)
        inner = _inner(prose, near, line)
        if inner is None:
            continue
        outer = _outer(near, inner)
        product = _product(prose, near, inner, outer)
        if product and (product.line is inner.line or not _of_members_named(prose, near, inner)):
            outer += [m for m in _between(near, inner, product) if _level(m)]
            figures = {"inner": (inner.figure,), "product": (product.figure,), "outer": tuple(m.figure for m in outer)}
            named = any(m.amount for m in outer) or (bool(outer) and copied(inner, product))  # £45 of every £100
            doubt = UNCERTAIN if _says_else(prose, near, product, inner, [m for m in outer if not m.amount]) else ""
            yield Frame("nested", figures, facts={"named": named}, sentence=line.number, doubt=doubt)


def _says_else(prose: Prose, near: Mentions, product: Mention, inner: Mention, outers: list[Mention]) -> bool:
    """Whether the share of all is an outer one once more, or what that leaves, or is of something else than those."""
    ahead = product.line.tokens[: product.at]
    tied = product.line is inner.line or any(t.kind == "thus" for t in ahead) or set_against_all(prose, ahead)
    if not tied and outers and not any(telling(inner, outer, product) for outer in outers):
        return True
    again = any(min(abs(product.value - m.value), abs(100 - product.value - m.value)) < 1 for m in outers)
    return again or (bool(outers) and not of_the_whole(prose, near, product, inner, outers, bare=True))


def _as_only(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`77 per cent of them do. As only 42 per cent are, that is 32 per cent of everyone`."""
    found = near[line.number]
    inner = [m for m in _before(near, line) if _level(m)]
    if len(found) != 2 or len(inner) != 1 or not all(_level(m) for m in found) or not _of_all(found[1]):
        return
    between = [t.kind for t in line.tokens[found[0].at + 1 : found[1].at]]
    because = has(prose.lexicon.words.get("since_that", ""), " ".join(t.text for t in line.tokens[: found[0].at]))
    if "thus" in between and found[0].at <= _OPENS and because:
        figures = {"inner": (inner[0].figure,), "product": (found[1].figure,), "outer": (found[0].figure,)}
        yield Frame("nested", figures, sentence=line.number)


def _of_members(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`52 per cent of the wives did. Wives were 62 per cent, so wives who did made up 32 per cent of all`."""
    found = near[line.number]
    if len(found) != 2 or not all(_level(m) for m in found) or not _of_all(found[1]):
        return
    between = [t.kind for t in line.tokens[found[0].at + 1 : found[1].at]]
    group = stems((t.text for t in line.tokens[: found[0].at]), prose.lexicon)
    inner = [m for m in _before(near, line, _AHEAD) if _level(m) and related(population(prose, m), group)]
    if "thus" in between and inner:
        figures = {"inner": (found[0].figure,), "product": (found[1].figure,), "outer": tuple(m.figure for m in inner)}
        yield Frame("nested", figures, facts={"named": True}, sentence=line.number)


def _level(mention: Mention) -> bool:
    return mention.figure.unit == "percent" and not mention.change


def _before(near: Mentions, line: Line, count: int = 1) -> list[Mention]:
    """The mentions of the sentences before in the same passage, nearest first."""
    found = [m for n in range(line.number - 1, line.number - 1 - count, -1) for m in reversed(near.get(n, ()))]
    return [m for m in found if m.line.passage == line.passage]


def _inner(prose: Prose, near: Mentions, line: Line) -> Mention | None:
    """The first figure of a sentence, a share, that is of those just named."""
    first = next(iter(near[line.number]), None)
    if first is None or not _level(first):
        return None
    kinds = [t.kind for t in line.tokens[: first.at + 2]]
    told = "ofthese" in kinds or _of_what_was_named(prose, line) or _of_members_named(prose, near, first)
    return first if told else None


def _of_members_named(prose: Prose, near: Mentions, first: Mention) -> bool:
    """`Two in five had voted early. Half of the early votes …`: of what the sentence before says of its share."""
    outer = [m for m in _before(near, first.line) if _level(m)]
    if not outer or first.at > 1 or not any(t.kind == "of" for t in first.after(1)):
        return False
    said = stems((t.text for t in outer[0].line.tokens if t.kind in ("word", "name")), prose.lexicon)
    said -= frozenset[str]().union(*(population(prose, m) for m in outer))
    return related(population(prose, first), said)


def _of_what_was_named(prose: Prose, line: Line) -> bool:
    """Whether a sentence opens with `of` and a noun of the sentence before: `Of the inquiries, half …`."""
    opening = [t for t in line.tokens[:4] if t.text[:1].isalnum()]
    previous = next(iter(prose.before(line)), None)
    if not opening or opening[0].kind != "of" or previous is None:
        return False
    nouns = stems((t.text for t in opening[1:3] if t.kind == "word"), prose.lexicon)
    return related(nouns, stems((t.text for t in previous.tokens), prose.lexicon))


def _outer(near: Mentions, inner: Mention) -> list[Mention]:
    """The shares of the sentence before, if what it says of them is a share."""
    found = _before(near, inner.line)
    return [m for m in found if _level(m)] or _of_a_hundred(found)


def _of_a_hundred(found: list[Mention]) -> list[Mention]:
    """`Of every £100, £45 goes to care`: an amount out of a hundred is a share."""
    units = [m for m in found if m.amount and m.figure.unit == "money"]
    hundred = [m for m in units if m.value == 100 and any(t.kind in ("each", "of") for t in m.before(2))]
    return [m for m in units if m not in hundred] if len(hundred) == 1 and len(units) == 2 else []


def _product(prose: Prose, near: Mentions, inner: Mention, outer: list[Mention]) -> Mention | None:
    """The next share that is of all, or of what the outer share is of."""
    wholes = frozenset[str]().union(*(population(prose, m) for m in outer))
    wholes |= frozenset[str]().union(*(m.nouns for m in _before(near, inner.line, _BACK) if m.amount and outer))
    for mention in _after(near, inner):
        concluded = outer and _concludes(mention) and related(population(prose, mention), wholes)
        told = _of_all(mention) and _tells(inner, mention)
        if _level(mention) and (told or concluded):
            return mention if outer or not _counted(near, inner) else None
    return None


def _tells(inner: Mention, product: Mention) -> bool:
    """Whether the share of all says the inner share in another way, and is no further statement."""
    if product.line is inner.line:
        between = [t.kind for t in product.line.tokens[inner.at + 1 : product.at]]
        return bool({"thus", "or", "open"} & set(between[-6:])) and not _COMPARED & set(between[-2:])
    return _concludes(product) or any(t.kind == "these" for t in product.line.tokens[:3]) or _counted_all(product)


def _concludes(mention: Mention) -> bool:
    """Whether a share stands in a conclusion: `That means that 40 per cent of the reports …`."""
    return any(t.kind in ("thus", "it") for t in mention.line.tokens[: min(4, mention.at)])


def _after(near: Mentions, inner: Mention) -> Iterator[Mention]:
    for number in range(inner.line.number, inner.line.number + 1 + _AHEAD):
        for mention in near.get(number, ()):
            later = (number, mention.at) > (inner.line.number, inner.at)
            if later and mention.line.passage == inner.line.passage:
                yield mention


def _between(near: Mentions, inner: Mention, product: Mention) -> Iterator[Mention]:
    for mention in _after(near, inner):
        if mention == product:
            return
        yield mention


def _counted(near: Mentions, inner: Mention) -> bool:
    """Whether those of whom the inner share is are a count: then the product need not follow from shares."""
    return any(m.amount for m in (*_before(near, inner.line), *near[inner.line.number]))


def _of_all(mention: Mention) -> bool:
    """Whether the share is of everyone: `30 per cent of all asked`, `of the whole budget`."""
    after = mention.after(4)
    everyone = [t.kind == "everyone" for t in after[:3]]
    return (bool(after) and after[0].kind in ("of", "ofthese") and any(everyone)) or _counted_all(mention)


def _counted_all(mention: Mention) -> bool:
    """`Regnet av alle barn er det 9 prosent`: everyone stands before the share."""
    before = [t.kind for t in mention.before(8)]
    return any(a == "of" and b == "everyone" for a, b in pairwise(before))
