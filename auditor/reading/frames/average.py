"""An average beside its total and its number: `421 people in ten years, 42.1 a year`, `4.7 visits per inhabitant`.

Frame `average` · figures: mean, total (nearest first), number (nearest first) · facts: number (where it is no printed
figure: the years of a period), per (1 for a head, 1000 for per thousand) · doubt: total or number are not named.

The number is named by the word of the average (`per inhabitant`, `each household`), the total by its unit or noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.mentions import AMOUNTS, Mention, Mentions, earlier, mentions, one_word, related
from auditor.reading.nearby import listings
from auditor.reading.prose import Prose
from auditor.reading.stems import stems
from auditor.reading.tokens import Token
from auditor.reading.wordlists import pattern

_TAIL = 60  # characters after a figure in which `per` stands
_BACK = 3  # sentences, and
_PASSAGES = 1  # passages in which total and number are looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The averages of a document that have a total and a number to come from."""
    near = mentions(prose)
    for found in near.values():
        for mean in found:
            if mean.change or mean.figure.value is None:
                continue
            yield from _listed(prose, mean)
            heads = _heads(prose, mean)
            if heads:
                yield from _average(prose, near, mean, heads)


def _average(prose: Prose, near: Mentions, mean: Mention, heads: frozenset[str]) -> Iterator[Frame]:
    around = [m for m in _around(near, mean) if m.amount and not m.change and m is not mean]
    numbers = _closest(mean, [m for m in around if m.figure.unit == "count" and related(m.nouns, heads)])
    totals = _closest(mean, [m for m in around if m not in numbers and _adds_up_to(mean, m)])
    if numbers and totals:
        figures = {"mean": (mean.figure,), "total": _figures(totals), "number": _figures(numbers)}
        certain = any(related(m.nouns, mean.nouns) or m.figure.unit != "count" for m in totals)
        doubt = "" if certain and len(numbers) == 1 else "uncertain"
        yield Frame("average", figures, facts={"per": _per(prose, mean)}, sentence=mean.line.number, doubt=doubt)


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
    per = pattern(prose.lexicon.words.get("per", "")).search(text)
    return text[per.end() :] if per else ""


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
    tokens, behind = mean.line.tokens, _behind(prose, mean)
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
    """Whether a total can be the sum behind an average: the same money, or the same noun."""
    if mean.figure.unit in ("money", "measure"):
        scaled = total.figure.unit == "count" and total.figure.scale > 1
        return _one_unit(mean.figure, total.figure) or (scaled and mean.figure.unit == "money")
    return total.figure.unit == "count" and any(one_word(a, b) for a in total.nouns for b in mean.nouns)
