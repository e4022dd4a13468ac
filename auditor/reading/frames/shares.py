"""A share of a group whose count and whose whole are printed too: `288 of the 2 400, that is 12 per cent`.

Frame `share` · figures: share, part and base (each one or more that it may be, the likeliest first) · facts: bound
(whether the text names the base), named (by its noun or a word of its own), halves (the bases are the part and the
other half) · doubt: which they are is uncertain.

Which count is the part: auditor/reading/binding/share_counts.py. How the base is named:
auditor/reading/binding/bases.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.binding.bases import Base, bases, gives, lies_near
from auditor.reading.binding.elsewhere import elsewhere
from auditor.reading.binding.halves import half_of, told
from auditor.reading.binding.listed import listed_parts
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, related
from auditor.reading.binding.only_wholes import only_whole
from auditor.reading.binding.rates import concluded_of, of_the_group, rate_of
from auditor.reading.binding.sampled import sample_of
from auditor.reading.binding.share_counts import opens, parts_of
from auditor.reading.binding.whole_words import of_everyone, of_this_group, population
from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

_RESTATED = 3  # tokens between a count and the share that says it again
_LEAD = 3  # tokens before a share in which a clause of its own is opened
_APPOSED = 3  # tokens between a fraction and its amount behind a comma
_LIST = 8  # sentences and passages before an item of a list in which its whole may stand
_ALL = 100  # per cent
_CONCLUDED = 5  # tokens before a share in which it is concluded
_LEFT = 3  # sentences before a share in which the whole may stand of which it is what its part leaves
_TURNED = 3  # sentences before the whole of a turned share in which its part is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of a document that have a count to stand for."""
    near = mentions(prose)
    carried: dict[int, Base] = {}
    for found in near.values():
        for share in (m for m in found if m.share):
            told = rate_of(prose, near, share)
            concluded = None if told else concluded_of(prose, near, share) or of_the_group(prose, near, share)
            if concluded:
                yield _frame(share, (concluded[0].figure,), (concluded[1].figure,), bound=True)
            elif told:
                yield _frame(share, (told[0].figure,), tuple(m.figure for m in told[1]), bound=True)
            elif not (share.change and not share.fraction) and not (_paired(share) or _compared(prose, share)):
                yield from _share(prose, near, share, carried)


def _paired(share: Mention) -> bool:
    """`230 for America and 115 for Europe, or 60 and 30 per cent`: one of two shares, each of its own amount."""
    after, before = share.after(2), share.before(2)
    ahead = [t.kind for t in after] in (["and", "percent"], ["and", "count"])
    return ahead or (bool(before) and before[-1].kind == "and" and before[0].figure >= 0)


def _compared(prose: Prose, share: Mention) -> bool:
    """`56 per cent, against 61 per cent last season`, `79 per cent, far from the target of 95`: of another time or
    group, or what was meant to be; so is `a third of everyone in this age group`."""
    ahead = share.line.tokens[: share.at]
    last = max((i for i, t in enumerate(ahead) if t.kind == "percent"), default=-1)
    aimed = last >= 0 and has(prose.lexicon.words.get("targets", ""), " ".join(t.text for t in ahead[last + 1 :]))
    return aimed or of_this_group(share) or any(t.kind in ("against", "than") for t in share.before(2))


def _share(prose: Prose, near: Mentions, share: Mention, carried: dict[int, Base]) -> Iterator[Frame]:
    listed = listed_parts(prose, near, share)
    if listed:
        part, wholes = listed
        yield _frame(share, (part,), wholes, bound=True)
        return
    parts, doubt = parts_of(prose, near, share)
    parts = [p for p in parts if not (p.began or _of_another_subject(share, p) or _of_an_item(share, p))]
    halves = None if parts else half_of(prose, near, share, parts)
    if halves:
        yield _of_halves(prose, share, halves)
    if not parts or (parts[0].line is not share.line and elsewhere(prose, share.line)):
        return
    sample = sample_of(prose, near, share)
    if sample and all(p.value < sample.value for p in parts):
        yield _frame(share, tuple(p.figure for p in parts), (sample.figure,), doubt, bound=True, named=True)
        return
    halves = half_of(prose, near, share, parts)
    if halves:
        yield _of_halves(prose, share, halves)
        return
    base = bases(prose, near, share, parts, carried.get(share.line.passage))
    if not base.figures or base.doubt:
        turned, whole = _turned(prose, near, share, parts)
        parts, base = (turned, whole) if whole.figures else (parts, base)
    if base.doubt or not base.bound:
        only = only_whole(prose, near, share, parts)
        base = only if only.figures else base
    if base.figures:
        parts = [p for p in parts if p.figure not in base.figures and not _passed_over(share, p, base)]
        if not parts:
            return
        base = _of_no_sibling(near, share, _large_enough(base, parts))
        base = replace(base, figures=tuple(f for f in base.figures if not _is_beside(prose, parts[0], f)))
        if not base.figures:
            return
        if not base.doubt:
            carried[share.line.passage] = base
        misread = (
            _of_rest(prose, share, parts[0], base)
            or _leaves(prose, near, share, parts)
            or _of_then(parts[0])
            or _of_list(prose, near, share, parts, base)
            or _is_growth(share, parts[0], base)
            or _of_one_group(prose, parts[0], base)
        )
        doubt = base.doubt or doubt or ("uncertain" if misread else "")
        yield _frame(share, tuple(p.figure for p in parts), base.figures, doubt, base.bound, base.named)


def _leaves(prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a share is what its part, or the share beside it, leaves: `18 per cent, so four in five were not`, `2 180
    of 155 400 were cancelled, which means that 98.6 per cent ran`."""
    concluded = any(t.kind == "thus" for t in share.before(_CONCLUDED))
    of_it = [t.kind for t in share.after(2)] == [
        "of",
        "it",
    ]  # `30 000 was missed by 2 861, so 90 per cent of it was met`
    own = share.fraction or of_it or _says_more(prose, share, parts[0])
    if of_everyone(share) or not concluded or not own:
        return False
    beside = [m for m in near[share.line.number] if m.share and m.at < share.at and m.figure.unit == "percent"]
    if any(share.figure.interval.meets(exactly(_ALL) - m.figure.interval) for m in beside):
        return True
    wholes = [m for m in earlier(near, share, _LEFT, 1) if m.amount and not m.change]
    return any(_is_left(share, part, whole) for part in parts for whole in wholes if whole.value > part.value)


def _is_left(share: Mention, part: Mention, whole: Mention) -> bool:
    made = part.figure.interval / whole.figure.interval
    left = exactly(_ALL) - made.scaled(Fraction(_ALL))
    return left.meets(share.figure.interval) and not made.scaled(Fraction(_ALL)).meets(share.figure.interval)


def _is_growth(share: Mention, part: Mention, base: Base) -> bool:
    """Whether a share behind a change is how much it is of the level before: `went up by 407, or four fifths`."""
    return part.change and share.fraction and not (share.of_change or base.bound or base.named)


def _of_one_group(prose: Prose, part: Mention, base: Base) -> bool:
    """`At the Royal Infirmary 4 514 people, or 44 per cent, waited`: of those of one place or group, not of all that
    were told of before."""
    if base.bound or base.named or any(f.sentence == part.line.number for f in base.figures):
        return False
    ahead = [t for t in part.line.tokens[: part.at] if t.kind != "article"]
    if [t.kind for t in ahead[:2]] != ["at", "name"]:
        return elsewhere(prose, part.line)
    text = prose.document.text
    lines = [prose.lines[f.sentence].tokens for f in base.figures if f.cell is None]
    return not any(ahead[1].text in text[tokens[0].start : tokens[-1].end] for tokens in lines)


def _of_an_item(share: Mention, part: Mention) -> bool:
    """`Three of the 14 boards met it: Orkney (95.6%)`: what an item of a list has."""
    between = share.line.tokens[part.at + 1 : share.at] if part.line is share.line else ()
    return any(t.kind == "colon" for t in between) and [t.kind for t in share.before(1)] == ["open"]


def _of_then(part: Mention) -> bool:
    """`There are 228. In 2022 there were 194 of them, 24 per cent`: of as many as there were then."""
    timed = any(t.kind in ("year", "earlier", "last") for t in part.line.tokens[: part.at])
    return timed and any(t.kind == "ofthese" for t in part.after(1))


def _of_rest(prose: Prose, share: Mention, part: Mention, base: Base) -> bool:
    """`Of 900 sailings 36 were called off, which means that 96 per cent ran`: of those that the part leaves."""
    if not _says_more(prose, share, part):
        return False
    rests = [100 - 100 * part.value / float(f.value) for f in base.figures if f.value]
    return any(share.figure.interval.contains(Fraction(rest)) for rest in rests)


def _says_more(prose: Prose, share: Mention, part: Mention) -> bool:
    """Whether a share has a clause of its own, and does not only say a count again: not `That is 75 per cent.`"""
    if part.line is share.line and 0 < share.at - part.at <= _RESTATED:
        return False
    lead = " ".join(t.text for t in share.before(_LEAD))
    plain = [t.kind for t in share.after(1)] in ([], ["stop"], ["comma"], ["close"], ["of"], ["ofthese"])
    return has(prose.lexicon.words.get("means_that", ""), lead) or not (plain or share.fraction)


def _of_list(prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention], base: Base) -> bool:
    """Whether a share in a list is of another amount before the list, which gives it: `2,256 of them have …`."""
    if prose.passage(share.line).role != "item" or any(gives(share.figure, parts[0].figure, f) for f in base.figures):
        return False
    wholes = [m for m in earlier(near, share, _LIST, _LIST) if m.amount and m.value > parts[0].value and not m.change]
    return any(gives(share.figure, parts[0].figure, whole.figure) for whole in wholes)


def _of_halves(prose: Prose, share: Mention, halves: tuple[Mention, Mention]) -> Frame:
    figures = {"share": (share.figure,), "part": (halves[0].figure,), "base": tuple(h.figure for h in halves)}
    facts = {"halves": True, "bound": True, "named": bool(told(prose, share))}
    return Frame("share", figures, facts=facts, sentence=share.line.number)


def _of_no_sibling(near: Mentions, share: Mention, base: Base) -> Base:
    """The wholes that are not what another fraction of the sentence is: `half of it, 567, and a third, 378`."""
    line = near[share.line.number]
    told = {b.figure.start for a, b in pairwise(line) if a.share and a is not share and b.amount and _beside(a, b)}
    if any(t.kind in ("ofthese", "it") for t in share.after(2)):
        return base
    return replace(base, figures=tuple(f for f in base.figures if f.start not in told))


def _is_beside(prose: Prose, part: Mention, base: Figure) -> bool:
    """Whether a part and what would be its whole stand side by side: `10 584 boys and 10 102 girls`."""
    tokens = [t for t in part.line.tokens if base.end <= t.start and t.end <= part.figure.start]
    kinds = [t.kind for t in tokens]
    counted = bool(base.of and part.figure.of) and base.of != part.figure.of
    return counted and base.sentence == part.line.number and kinds == ["word", "and"]


def _beside(share: Mention, part: Mention) -> bool:
    between = [t.kind for t in share.line.tokens[share.at + 1 : part.at]]
    return between[-1:] == ["comma"] and len(between) <= _APPOSED


def _large_enough(base: Base, parts: Sequence[Mention]) -> Base:
    """The wholes that can hold a part; one in its own sentence is kept, whatever it says."""
    least, own = min(part.value for part in parts), {part.line.number for part in parts}
    return replace(base, figures=tuple(f for f in base.figures if (f.value or 0) >= least or f.sentence in own))


def _passed_over(share: Mention, part: Mention, base: Base) -> bool:
    """Whether `they` are what was counted last, the base, rather than the part before it."""
    they = any(t.kind in ("it", "these") for t in share.line.tokens[:1])
    return (
        they
        and part.line is not share.line
        and all(part.figure.end < f.start < share.figure.start for f in base.figures)
    )


def _of_another_subject(share: Mention, part: Mention) -> bool:
    """Whether a share that somebody makes up (`Oslo makes up 25 per cent`) stands after a count of others."""
    ahead = share.line.tokens[: share.at]
    said, counted = _names(ahead), _names(part.line.tokens[: part.at])
    return (
        any(t.kind == "makes" for t in ahead)
        and part.line is not share.line
        and bool(said and counted)
        and said != counted
    )


def _names(tokens: Sequence[Token]) -> set[str]:
    return {t.text for t in tokens if t.kind == "name"}


def _frame(
    share: Mention,
    parts: tuple[Figure, ...],
    base: tuple[Figure, ...],
    doubt: str = "",
    bound: bool = False,
    named: bool = False,
) -> Frame:
    figures = {"share": (share.figure,), "part": parts, "base": base}
    return Frame("share", figures, facts={"bound": bound, "named": named}, sentence=share.line.number, doubt=doubt)


def _turned(prose: Prose, near: Mentions, share: Mention, parts: list[Mention]) -> tuple[list[Mention], Base]:
    """`The quota was 67 573, so that the percentage became 74`: the amount beside the share is its whole."""
    whole = parts[0]
    beside = whole.line is share.line or opens(near, share)
    counted = beside and (_is_rate(prose, share) or _is_population(prose, share, whole))
    found = [m for m in earlier(near, whole, _TURNED) if counted and m.amount and not m.change]
    likely = [m for m in found if lies_near(share, m, whole)]
    return likely[:3], Base((whole.figure,) if likely else ())


def _is_rate(prose: Prose, share: Mention) -> bool:
    """Whether a word that means a percentage is said of the share: `so that the response percentage became 74`."""
    means_percent = pattern(prose.lexicon.words.get("percent_nouns", ""))
    return any(means_percent.fullmatch(t.text) for t in share.before(4) if t.figure < 0)


def _is_population(prose: Prose, share: Mention, whole: Mention) -> bool:
    """Whether the share is of what the amount beside it counts: `10 300 inhabitants, … 4.7 per cent of inhabitants`."""
    return related(population(prose, share), whole.nouns)
