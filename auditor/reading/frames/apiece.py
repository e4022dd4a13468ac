"""So much each, of a number and a total in the same sentence: `eight cottages for £2.4m, or £300,000 apiece`.

Frame `average` (see average.py) · figures: mean, total, number · facts: per.

The sentence has a number of things, what they have together, and then in apposition (`, an average of`, `, or … each`)
what each has; nothing else is counted in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.mentions import Mention, mentions, related
from auditor.reading.prose import Prose
from auditor.reading.tokens import Token
from auditor.relations import same_unit

_BEHIND = 4  # tokens behind an amount in which `each` closes the clause
_LEAD = ("comma", "or", "thus", "mean", "article", "of", "it", "be", "open", "dash", "total", "between", "and")
_ENDS = ("comma", "stop", "semicolon", "and", "close", "dash", "mean")
_OPENERS = ("comma", "or", "thus", "open", "dash")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for found in near.values():
        amounts = [m for m in found if m.amount and not m.change and m.figure.role != "label"]
        for at, mean in enumerate(amounts):
            before = amounts[:at]
            alone = len(before) == 2 and len([m for m in found if m.at < mean.at]) == 2
            if alone and (_is_each(mean) or _is_average(before[1], mean)):
                yield from _average(mean, before)


def _average(mean: Mention, before: Sequence[Mention]) -> Iterator[Frame]:
    counted = mean.figure.unit == "count"  # of two counts the larger is what the other has together
    total = max(before, key=lambda m: m.value) if counted else next((m for m in before if _alike(m, mean)), None)
    number = next((m for m in before if m is not total), None)
    if total is None or number is None or not _is_sum(total, number, mean):
        return
    if _apposed(before[1], mean):
        figures = {"mean": (mean.figure,), "total": (total.figure,), "number": (number.figure,)}
        yield Frame("average", figures, facts={"per": 1}, sentence=mean.line.number)


def _alike(total: Mention, mean: Mention) -> bool:
    return same_unit(total.figure, mean.figure)


def _is_sum(total: Mention, number: Mention, mean: Mention) -> bool:
    """Whether an amount can be what a number of things, at least three, have together."""
    things = number.figure.unit == "count" and number.figure.scale == 1 and number.value >= 3 and number.figure.of
    one_noun = not mean.figure.of or not total.figure.of or related([mean.figure.of], [total.figure.of])
    plain = not (total.figure.per or mean.figure.per or number.figure.decimals)
    others = not related([number.figure.of], [total.figure.of]) if total.figure.of else True
    plain = plain and (total.value >= number.value or mean.figure.unit != "count" or mean.value < 1)
    return bool(things) and plain and others and _alike(total, mean) and one_noun and not total.began


def _is_each(mean: Mention) -> bool:
    """Whether `each` closes the clause of an amount: `35 each.`, `65 miles each on average`, `300 000 kroner hver`."""
    behind = mean.after(_BEHIND)
    at = next((i for i, t in enumerate(behind) if t.kind == "each"), -1)
    inner = all(t.kind in ("word", "at") for t in behind[: max(at, 0)])
    closed = at >= 0 and (behind[at + 1 : at + 2] == () or behind[at + 1].kind in _ENDS)
    return inner and closed


def _is_average(last: Mention, mean: Mention) -> bool:
    """Whether an amount that closes its clause is called the average: `… from 320 donors, an average of £200`."""
    between = [t.kind for t in last.line.tokens[last.at + 1 : mean.at]]
    opener = next((i for i, kind in enumerate(between) if kind in _OPENERS), -1)
    behind = mean.after(2)
    own = [t for t in behind if t.kind not in ("word", "name")]
    closed = not behind or (bool(own) and own[0].kind in ("stop", "comma", "semicolon", "close"))
    return closed and "mean" in between[opener + 1 :] and all(kind in ("word", "name") for kind in between[:opener])


def _apposed(last: Mention, mean: Mention) -> bool:
    """Whether an amount says again what stands before it: `…, an average of 35 each`, `…, or 65 miles each`."""
    between = last.line.tokens[last.at + 1 : mean.at]
    opener = next((i for i, t in enumerate(between) if t.kind in _OPENERS), -1)
    behind, ahead = between[: max(opener, 0)], between[opener + 1 :]
    return (
        opener >= 0 and _noun(behind) and all(t.kind in _LEAD for t in ahead) and "and" not in [t.kind for t in ahead]
    )


def _noun(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= _BEHIND and all(t.kind in ("word", "name", "between", "at", "of", "article") for t in tokens)
