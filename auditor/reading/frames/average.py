"""An average beside its total and its number: `421 people in ten years, 42.1 a year`, `4.7 visits per inhabitant`.

Frame `average` · figures: mean, total (nearest first), number (nearest first) · facts: number (where it is no printed
figure: the years of a period), per (1 for a head, 1000 for per thousand) · doubt: total or number are not named.

The number is named by the word of the average (`per inhabitant`, `each household`), the total by its unit or noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.binding.averages import belongs, is_fractional
from auditor.reading.binding.mentions import AMOUNTS, Mention, Mentions, earlier, mentions, one_word, related
from auditor.reading.binding.nearby import listings
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import first_entry

_OPENING = 14  # characters of a sentence before its first `per`
_TAIL = 60  # characters after a figure in which `per` stands
_THREE = 3  # counts of a sentence of a total, a number and their average
_BACK = 3  # sentences, and
_PASSAGES = 1  # passages in which total and number are looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The averages of a document that have a total and a number to come from."""
    near = mentions(prose)
    for found in near.values():
        for mean in found:
            if mean.change or mean.figure.value is None or _announces(mean):
                continue
            yield from _listed(prose, mean)
            yield from _in_all(near, mean)
            heads = _heads(prose, mean)
            if heads:
                yield from _average(prose, near, mean, heads)


def _announces(mention: Mention) -> bool:
    """`The ten birds seen most (average per garden):`, the number of what a list has."""
    return mention.figure.word and mention.line.tokens[-1].kind == "colon"


def _average(prose: Prose, near: Mentions, mean: Mention, heads: frozenset[str]) -> Iterator[Frame]:
    around = [m for m in _around(near, mean) if m.amount and not m.change and m is not mean]
    counts = [m for m in around if _is_number(prose, mean, m) and related(m.nouns, heads) and not _behind(prose, m)]
    numbers = _closest(mean, counts)
    totals = _closest(mean, [m for m in around if m not in numbers and _adds_up_to(mean, m)])
    totals = [m for m in totals if not any(_is_divided(near, m, number) for number in numbers)]
    opened = not _behind(prose, mean) and bool(_ahead(prose, mean))
    if opened and any(m.line.passage != mean.line.passage for m in numbers):
        return
    if numbers and totals:
        figures = {"mean": (mean.figure,), "total": _figures(totals), "number": _figures(numbers)}
        certain = any(related(m.nouns, mean.nouns) or m.figure.unit != "count" for m in totals)
        sure = certain and len(numbers) == 1 and any(belongs(prose, mean, m, numbers[0]) for m in totals)
        doubt = "" if sure else "uncertain"
        yield Frame("average", figures, facts={"per": _per(prose, mean)}, sentence=mean.line.number, doubt=doubt)


def _is_divided(near: Mentions, total: Mention, number: Mention) -> bool:
    """`Of the 18 240 pupils 9 975 are in our 54 primary schools`: the number is of a part of the whole."""
    opened = total.line is number.line and any(t.kind == "of" for t in total.before(2))
    return opened and any(m.amount and total.at < m.at < number.at for m in near[total.line.number])


def _is_number(prose: Prose, mean: Mention, mention: Mention) -> bool:
    """A count, or as many units as an amount is per: the 61,000 acres of `178 bushels an acre`."""
    unit = mention.figure.unit
    return unit == "count" or (unit == "measure" and mean.figure.unit != "money" and bool(_behind(prose, mean)))


def _in_all(near: Mentions, mean: Mention) -> Iterator[Frame]:
    """`A total of 68 402 came to the 23 home games, an average of 2 974`: the three counts of a sentence."""
    found = near[mean.line.number]
    counts = [m for m in found if m.figure.unit == "count" and m.figure.value and m.figure.role != "label"]
    totals = [m for m in counts if m.figure.hedge == "total" or _said_total(m)]
    if mean.figure.role != "mean" or len(found) != _THREE or len(counts) != _THREE or found[-1] is not mean:
        return
    numbers = [m for m in counts if m not in totals and m is not mean and not m.change]
    if len(totals) == len(numbers) == 1 and totals[0].at < numbers[0].at and totals[0] is not mean:
        figures = {"mean": (mean.figure,), "total": (totals[0].figure,), "number": (numbers[0].figure,)}
        yield Frame("average", figures, facts={"per": 1}, sentence=mean.line.number)


def _said_total(mention: Mention) -> bool:
    return mention.figure.role == "total" or any(
        t.kind == "total" or t.text.lower().startswith("a total of")
        for t in (*mention.before(2), mention.line.tokens[mention.at])
    )


def _listed(prose: Prose, mean: Mention) -> Iterator[Frame]:
    """`Oslo had 0.53 per 1 000`, where one list counts what happened in Oslo and another who lives there."""
    names = [t.text for t in mean.line.tokens[: mean.at] if t.kind == "name" and t.figure < 0]
    if mean.figure.unit != "rate" or not names:
        return
    found = [
        e.figure
        for listing in listings(prose, mean.figure.start)
        for e in listing.entries
        if e.name.quote == names[-1] and e.figure and e.figure.unit == "count" and not e.figure.decimals
    ]
    if len(found) == 2 and all(f.value for f in found):
        total, number = sorted(found, key=lambda f: f.value or 0)
        figures = {"mean": (mean.figure,), "total": (total,), "number": (number,)}
        yield Frame("average", figures, facts={"per": _per(prose, mean)}, sentence=mean.line.number)


def _closest(mean: Mention, found: list[Mention]) -> list[Mention]:
    """Those of the same passage, if there are any."""
    return [m for m in found if m.line.passage == mean.line.passage] or found


def _per(prose: Prose, mean: Mention) -> int:
    """1 for so much a head, 1000 for so much per thousand."""
    behind = _behind(prose, mean)
    digits = re.match(r"\s*(1(?:[ \u00a0.,]?000)+|100)\b", behind)
    return int(re.sub(r"\D", "", digits[1])) if digits else max(mean.figure.per, 1)


def _behind(prose: Prose, mean: Mention) -> str:
    """What stands behind `per` in the text right after an average."""
    stated = (t.start for t in mean.line.tokens[mean.at + 1 :] if t.figure >= 0 and not _is_base(prose, t))
    end = min(mean.line.tokens[-1].end, mean.figure.end + _TAIL, next(stated, mean.line.tokens[-1].end))
    text = prose.document.text[mean.figure.end : end]
    per = first_entry(prose.lexicon.words.get("per", ""), text)
    if per is None or _cut(mean, mean.figure.end + per.start()):
        return ""
    return text[per.end() :]


def _cut(mean: Mention, end: int) -> bool:
    """Whether another clause begins before `per`: `twelve patients are alive with a follow-up of 48 months`."""
    between = [t.kind for t in mean.line.tokens[mean.at + 1 :] if t.end <= end]
    return bool({"be", "semicolon", "while"} & set(between)) or between[-1:] == ["and"]


def _ahead(prose: Prose, mean: Mention) -> str:
    """What stands behind `per` where it opens the sentence of an average: `Per animal that is 2 550 kroner`."""
    start = mean.line.tokens[0].start
    text = prose.document.text[start : mean.figure.start]
    per = first_entry(prose.lexicon.words.get("per", ""), text)
    free = per is not None and per.start() <= _OPENING and not any(t.figure >= 0 for t in mean.line.tokens[: mean.at])
    return text[per.end() :] if per and free else ""


def _is_base(prose: Prose, token: Token) -> bool:
    """`per 1 000` is no figure of its own."""
    return prose.figures[token.figure].role == "label"


def _around(near: Mentions, mean: Mention) -> list[Mention]:
    before = list(earlier(near, mean, _BACK, _PASSAGES))
    return [*before, *(m for m in near[mean.line.number] if m.at > mean.at)]


def _figures(found: list[Mention]) -> tuple[Figure, ...]:
    return tuple(m.figure for m in found)


def _heads(prose: Prose, mean: Mention) -> frozenset[str]:
    """The stems of what the average is over: `per inhabitant`, `each household got … on average`."""
    tokens, behind = mean.line.tokens, _behind(prose, mean) or _ahead(prose, mean)
    if behind:
        return stems([w for w in re.findall(r"\w+", behind) if w[0].isalpha()][:2], prose.lexicon)
    if mean.figure.unit not in AMOUNTS or not any(t.kind == "mean" for t in tokens):
        return frozenset()
    over = [t.text for at, t in enumerate(tokens) if at and tokens[at - 1].kind == "each" and t.figure < 0]
    return stems(over, prose.lexicon)


def _one_unit(mean: Figure, total: Figure) -> bool:
    """Whether two amounts are in one money or measure; the mean is per head, the total is not."""
    return mean.unit == total.unit and (not mean.of or not total.of or mean.of == total.of) and not total.per


def _adds_up_to(mean: Mention, total: Mention) -> bool:
    """Whether a total can be the sum behind an average: the same money, or the same noun, and no less than it."""
    if is_fractional(total.figure):
        return False
    if mean.figure.unit in ("money", "measure"):
        if total.value < mean.value and mean.figure.per <= 1 and total.figure.role == "mean":
            return False
        scaled = total.figure.unit == "count" and total.figure.scale > 1
        return _one_unit(mean.figure, total.figure) or (scaled and mean.figure.unit == "money")
    return total.figure.unit == "count" and any(one_word(a, b) for a in total.nouns for b in mean.nouns)
