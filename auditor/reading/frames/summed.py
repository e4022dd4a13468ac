"""So many things named before, and what they make: `The two make up £525.1m`, `those six counties thus have 31`.

Frame `breakdown` (see breakdown.py), closed. facts: named (whether the text before counts no other amounts than these).

The amounts are the last so many before the sum that count what it counts; `six each` counts once for every name. Where
those do not make it, others of the passage that do are taken. Where none do, it is held against the last so many if no
other amount stands in their sentences, or against those that would make it with its digits in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.jointly import is_sum_of_those
from auditor.reading.binding.mentions import Mention, Mentions, earlier, is_small, mentions, related
from auditor.reading.binding.partitions import in_scale
from auditor.reading.numbers.near import STRONG, digits, likeness
from auditor.reading.tables.items import composites, counts
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_BACK = 8  # sentences in which the things are named
_NEXT = 3  # sentences before the sum that are its own
_MOST = 12  # amounts among which others are looked for
_LONG = 4  # digits from which no amounts make a sum by chance
_FEW = 200  # sums below this are of small numbers, which may be words
_OPENING = 4  # tokens with which a sentence opens
_OPENERS = ("total", "it", "be", "makes", "word", "thus", "article", "these")
_OPEN = ("comma", "semicolon", "while", "stop", "colon")
_PAIR = 2  # amounts that make a list
_FIRST = 2  # the last place of a number that opens a sentence
_POINTING = ("these", "it", "both", "article")


@dataclass(frozen=True, slots=True)
class Part:
    """An amount that a sum may hold, and how many things have it: three in `A, B and C with four each`."""

    mention: Mention
    things: int = 1

    @property
    def figures(self) -> tuple[Figure, ...]:
        return (self.mention.figure,) * self.things

    @property
    def value(self) -> Fraction:
        return (self.mention.figure.value or Fraction(0)) * self.things


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    known = composites(prose)
    for line in prose.lines:
        for whole in near[line.number]:
            count = _how_many(prose, near, whole) if whole.amount and not is_small(whole) else 0
            if not count and whole.amount and _that_makes(prose, whole):
                yield from _of_those(prose, near, whole)
            if count:
                own = [Part(m, _things(prose, m, known)) for m in _addends(near, whole)]
                parts = own or [Part(m) for m in _changes(prose, near, whole)]
                chosen = _chosen(parts, whole, count, sure=not _is_added(prose, whole))
                if chosen:
                    here = [p for p in parts if p.mention.line.passage == line.passage]
                    yield _frame(chosen, whole, all_of_them=list(chosen) == here)


def _frame(parts: Sequence[Part], whole: Mention, all_of_them: bool) -> Frame:
    figures = {"whole": (whole.figure,), "parts": tuple(_figures(parts, whole))}
    facts = {"closed": True, "bound": True, "named": all_of_them}
    return Frame("breakdown", figures, facts=facts, sentence=whole.line.number)


# -- the sum -----------------------------------------------------------------------------------------------------------


def _how_many(prose: Prose, near: Mentions, whole: Mention) -> int:
    """Of how many things the text says that a figure is their sum; 0 where it does not."""
    line = whole.line
    ahead = [m for m in near[line.number] if m.at < whole.at]
    if any(not is_small(m) for m in ahead) or any(t.kind == "earlier" for t in line.tokens):
        return 0
    if not ahead and _is_added(prose, whole):
        return 2
    if not ahead and (_is_made(prose, whole) or (_is_concluded(whole) and not _that_makes(prose, whole))):
        return _listed_before(near, whole) or (_PAIR if _goes_on(prose, whole) else 0)
    if not ahead and is_sum_of_those(prose, whole):
        return _listed_before(near, whole)
    count = int(ahead[-1].value) if ahead else 2 if _of_both(whole) else 0
    return count if _is_said_total(prose, whole) or (ahead and _is_pointed(whole, ahead[-1])) else 0


def _is_said_total(prose: Prose, whole: Mention) -> bool:
    tokens = (*whole.line.tokens[: whole.at], *whole.after(5))
    opening = prose.document.text[whole.line.tokens[0].start : whole.figure.start]
    return any(t.kind == "total" for t in tokens) or has(prose.lexicon.words.get("between_them", ""), opening)


def _is_pointed(whole: Mention, number: Mention) -> bool:
    """`Those six thus have 31`, `the five accounted for 699`, `over the three months there were 46,200`."""
    between = [t.kind for t in whole.line.tokens[number.at + 1 : whole.at]]
    ahead = [t.kind for t in whole.line.tokens[: number.at]]
    thus = any(t.kind == "thus" for t in whole.line.tokens[1 : whole.at]) and number.at <= _FIRST
    lasting = number.figure.unit != "count" and ahead[:1] in (["at"], ["more"])
    return ahead[-1:] != [] and ahead[-1] in _POINTING and (thus or lasting or "makes" in between)


def _is_made(prose: Prose, whole: Mention) -> bool:
    """`Det ble 35 medaljer til sammen`, `that made 35 in all`: the sentence says nothing but a sum."""
    ahead, behind = [t.kind for t in whole.line.tokens[: whole.at]], list(whole.after(6))
    opened = ahead in (["thus"], ["it", "be"], ["it", "word"], ["it", "thus"], ["it", "be", "thus"])
    end = next((i for i, t in enumerate(behind) if t.kind == "stop"), len(behind))
    plain = {t.kind for t in behind[:end]} <= {"word", "total"}
    return opened and plain and any(t.kind == "total" for t in behind[:end])


def _is_concluded(whole: Mention) -> bool:
    """`Til sammen hadde byen dermed 12 018 saker`: a total that follows from what was said."""
    kinds = [t.kind for t in whole.line.tokens[: whole.at]]
    return kinds[:1] == ["total"] and "thus" in kinds


def _goes_on(prose: Prose, whole: Mention) -> bool:
    """Whether the sentence before adds something to the one before it: `I tillegg kom 9 870 tyverier`."""
    return any(t.kind == "further" for line in prose.before(whole.line) for t in line.tokens[:1])


def _listed_before(near: Mentions, whole: Mention) -> int:
    """How many amounts the sentence before lists, if it says nothing else and none can be added before it."""
    found, earlier_on = (
        [m for m in near.get(whole.line.number - back, ()) if m.line.passage == whole.line.passage] for back in (1, 2)
    )
    found = [m for m in found if not (is_small(m) or (m.share and any(t.kind == "open" for t in m.before(1))))]
    plain = all(m.amount and not m.change and not m.began and _adds_to(m, whole) for m in found)
    nested = any(t.kind == "ofthese" for m in found[:1] for t in m.line.tokens)
    more = any(m.amount and _adds_to(m, whole) for m in earlier_on) and not _look_like([Part(m) for m in found], whole)
    return len(found) if plain and len(found) >= _PAIR and not (nested or more) else 0


def _that_makes(prose: Prose, whole: Mention) -> bool:
    """Whether a sentence opens as the sum of what was told before: `Together that makes 1 728`, `That is 92 in all`."""
    ahead = whole.line.tokens[: whole.at]
    pointing = any(has(prose.lexicon.words.get("this_sum", ""), t.text) for t in ahead)
    plain = len(ahead) <= _OPENING and all(t.kind in _OPENERS for t in ahead)
    opens = pointing and (ahead[0].kind == "total" or has(prose.lexicon.words.get("this_sum", ""), ahead[0].text))
    behind = [t.kind for t in whole.after(_OPENING)]
    of_more = any(pair == ("total", "at") for pair in pairwise(behind))  # `£12m in total for the year so far`
    return plain and opens and not of_more and any(t.kind == "total" for t in (*ahead, *whole.after(_OPENING)))


def _of_those(prose: Prose, near: Mentions, whole: Mention) -> Iterator[Frame]:
    """The last two or more amounts that make a sum; else the two that stand alone in the sentences right before it."""
    parts = [Part(m) for m in _addends(near, whole) if m.line.passage == whole.line.passage]
    making = next((parts[-n:] for n in range(2, len(parts) + 1) if _make(parts[-n:], whole)), [])
    last = parts[-2:]
    lines = [m for n in (1, 2) for m in near.get(whole.line.number - n, ()) if m.line.passage == whole.line.passage]
    alone = len(last) == 2 and [m for m in lines if m.amount and _adds_to(m, whole)] in (
        [last[1].mention, last[0].mention],
        [last[0].mention, last[1].mention],
    )
    if making or (alone and _sure(last, parts, whole)):
        yield _frame(making or last, whole, all_of_them=False)


def _is_added(prose: Prose, whole: Mention) -> bool:
    """`If we add those in training, we come to 132 800`: the thing that is added is named, and not its number."""
    opening = prose.document.text[whole.line.tokens[0].start : whole.figure.start]
    return has(prose.lexicon.words.get("adding", ""), opening)


def _of_both(whole: Mention) -> bool:
    return any(t.kind == "both" for t in whole.line.tokens[: whole.at])


# -- what it may hold --------------------------------------------------------------------------------------------------


def _addends(near: Mentions, whole: Mention) -> list[Mention]:
    """The amounts of the sentences before that can be added, in the order of the text."""
    found = [m for m in earlier(near, whole, _BACK, 1) if m.line is not whole.line and m.amount]
    return [m for m in reversed(found) if _adds_to(m, whole)]


def _changes(prose: Prose, near: Mentions, whole: Mention) -> list[Mention]:
    """The changes in the list before a sum of changes, if each item prints one: `Time: from 2 334 to 2 457 (+123)`."""
    passages = prose.document.passages
    own = whole.line.passage - 1
    if own < 0 or not whole.change or passages[own].role != "item":
        return []
    items = [x for x in prose.lines[: whole.line.number] if passages[x.passage].block == passages[own].block]
    found = [[m for m in near[x.number] if m.change and m.amount and same_unit(m.figure, whole.figure)] for x in items]
    same = all(len(few) == 1 and few[0].direction == whole.direction for few in found)
    return [few[0] for few in found] if same else []


def _adds_to(part: Mention, whole: Mention) -> bool:
    a, b = part.figure, whole.figure
    units = same_unit(a, b) or ({a.unit, b.unit} == {"money", "count"} and a.scale == b.scale > 1)
    way = (part.change, part.direction) == (whole.change, whole.direction)
    decimals = bool(a.decimals) == bool(b.decimals) or a.unit != "count" or a.scale > 1
    small = _counts_things(part) or (is_small(part) and whole.value > _FEW)
    return units and way and decimals and not small and not a.sign and not part.began


def _counts_things(part: Mention) -> bool:
    """Whether a number in words is of things named elsewhere: `three of the regions`, `the three regions`."""
    pointed = any(t.kind in _POINTING for t in part.before(1))
    return part.figure.word and (pointed or any(t.kind in ("of", "ofthese") for t in part.after(1)))


def _things(prose: Prose, part: Mention, known: Sequence[str]) -> int:
    """How many names have an amount each: `Oslo, Bergen and Hamar had four each`."""
    if not any(t.kind == "each" for t in part.after(2)):
        return 1
    tokens = _names(part)
    items = counts(prose, tokens, known) if tokens else None
    return len(items) if items else 1


def _names(part: Mention) -> list[Token]:
    """The names, commas and conjunctions between the figure before and this one, first name to last."""
    before = part.line.tokens[: part.at]
    start = max((i + 1 for i, t in enumerate(before) if t.figure >= 0), default=0)
    named = [i for i, t in enumerate(before) if i >= start and t.text[:1].isupper()]
    return list(before[named[0] : named[-1] + 1]) if named else []


# -- which of them -----------------------------------------------------------------------------------------------------


def _chosen(parts: Sequence[Part], whole: Mention, count: int, sure: bool) -> Sequence[Part]:
    """The parts that are meant: the last so many, others that make the sum, or would with its digits swapped.

    sure: whether the last so many can be held against a sum that they do not make.
    """
    last = _last(parts, count)
    if last and _make(last, whole):
        return last
    others = [some for some in _so_many(parts[-_MOST:], count) if not _by_chance(some, whole)]
    making = next((some for some in others if _make(some, whole)), ())
    if making or (sure and _sure(last, parts, whole)):
        return making or last
    alike = [some for some in (last, *others) if some and _look_like(some, whole)]
    return alike[0] if len({_total(some) for some in alike}) == 1 else ()


def _last(parts: Sequence[Part], count: int) -> Sequence[Part]:
    """The last parts that are so many things."""
    for start in range(len(parts) - 1, -1, -1):
        things = sum(p.things for p in parts[start:])
        if things >= count:
            return parts[start:] if things == count else ()
    return ()


def _so_many(parts: Sequence[Part], count: int) -> Iterator[tuple[Part, ...]]:
    for size in range(1, count + 1):
        yield from (some for some in combinations(parts, size) if sum(p.things for p in some) == count)


def _by_chance(parts: Sequence[Part], whole: Mention) -> bool:
    """Whether it says little that amounts of several sentences make a sum: one of few digits."""
    return len(digits(whole.figure)) < _LONG and len({p.mention.line.number for p in parts}) > 1


def _sure(last: Sequence[Part], parts: Sequence[Part], whole: Mention) -> bool:
    """Whether no others can be meant: none in the sentences of the last, which count the same things just before."""
    if not last:
        return False
    left = parts[: len(parts) - len(last)]
    cut = any(p.mention.line is last[0].mention.line for p in left)
    own = all(p.mention.line.passage == whole.line.passage for p in last)
    listed = whole.change and len({p.mention.line.passage for p in last}) == len(last)
    near = (own or listed) and (not left or whole.line.number - last[0].mention.line.number <= _NEXT)
    return near and not cut and whole.value >= max(p.mention.value for p in last) and _of_one_noun(last, whole)


def _of_one_noun(last: Sequence[Part], whole: Mention) -> bool:
    """Whether nothing says that the sum counts other things than its parts; gold and silver are kinds of medals."""
    named = [m for m in (p.mention for p in last) if m.nouns]
    kinds = whole.line.tokens[0].kind in ("it", "thus") and not any(
        related(a.nouns, b.nouns) for a, b in pairwise(named)
    )
    return not whole.nouns or not named or kinds or any(related(m.nouns, whole.nouns) for m in named)


def _make(parts: Sequence[Part], whole: Mention) -> bool:
    first, *more = (figure.interval for figure in _figures(parts, whole))
    return sum(more, first).meets(whole.figure.interval)


def _figures(parts: Sequence[Part], whole: Mention) -> Iterator[Figure]:
    for part in parts:
        yield from (in_scale(figure, whole.figure) for figure in part.figures)


def _total(parts: Sequence[Part]) -> Fraction:
    return sum((p.value for p in parts), Fraction(0))


def _look_like(parts: Sequence[Part], whole: Mention) -> bool:
    """Whether the sum has the digits of what is printed, in another order."""
    printed = round(float(_total(parts)) / whole.figure.scale * 10**whole.figure.decimals)
    swapped = sorted(str(printed)) == sorted(digits(whole.figure))
    return swapped and likeness(whole.figure, replace(whole.figure, quote=str(printed))) == STRONG
