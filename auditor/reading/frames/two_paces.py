"""One pace said twice, by two units of time: `£1.48 a week, or about £77 a year`, `199 a month, that is 2 388 a year`.

Frame `pace` (see pace.py) with the coarser as the total. The second repeats the first in other words: it stands behind
a word that says so, or behind `or` with a hedge (`£15 a month or £150 a year` is a discount).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from auditor.model import Frame, Word
from auditor.reading.binding.mentions import Mention, mentions
from auditor.reading.binding.paces import IN, UNITS, others
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import pattern
from auditor.relations import alike, same_unit

_FAR = 16  # characters behind an amount and its noun in which `a week` begins
_SIZE = 4  # tokens behind an amount in which `more` makes it a change
_KINDS = ("comma", "thus", "or", "open", "word", "at", "article", "each", "it", "be", "name", "and")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        found = [Pace(m, *unit) for m in near[line.number] if m.amount and (unit := _unit(prose, m))]
        for a, b in pairwise(found):
            one_unit = same_unit(*alike(a.amount.figure, b.amount.figure))
            if a.unit != b.unit and one_unit and _again(a.amount, b.amount):
                fine, coarse = sorted((a, b), key=lambda one: UNITS.index(one.unit))
                yield from _frame(prose, fine, coarse)


@dataclass(frozen=True, slots=True)
class Pace:
    """An amount by a unit of time, and the words that say so."""

    amount: Mention
    unit: str
    said: Word


def _frame(prose: Prose, fine: Pace, coarse: Pace) -> Iterator[Frame]:
    numbers = IN.get((f"{coarse.unit}s", fine.unit), ())
    if numbers:
        mean, total = alike(fine.amount.figure, coarse.amount.figure)
        forms = others(prose, fine.unit, fine.said.quote)
        facts = {
            "numbers": (numbers,),
            "others": tuple((form, IN.get((f"{coarse.unit}s", other), ())) for other, form in forms),
            "bound": True,
        }
        yield Frame("pace", {"mean": (mean,), "total": (total,)}, {"per": fine.said}, facts, fine.amount.line.number)


def _unit(prose: Prose, mention: Mention) -> tuple[str, Word] | None:
    """The unit of time that an amount is said to be by, right behind it."""
    start = mention.line.tokens[mention.at].end
    text = prose.document.text[start : start + _FAR * 2]
    found = ((pattern(prose.lexicon.words.get(f"per_{unit}", "")).search(text), unit) for unit in UNITS)
    near = sorted((m.start(), m.end(), unit) for m, unit in found if m and _adjoins(text[: m.start()]))
    if not near:
        return None
    first, last, unit = near[0]
    return unit, Word(mention.figure.source, start + first, start + last, text[first:last], unit)


def _adjoins(between: str) -> bool:
    return len(between) <= _FAR and len(between.split()) <= 1 and not any(c in ",;.()" for c in between)


def _again(a: Mention, b: Mention) -> bool:
    """Whether the second amount says the first again."""
    kinds = [t.kind for t in a.line.tokens[a.at + 1 : b.at]]
    restated = "thus" in kinds or ("or" in kinds and b.figure.hedge not in ("", "emphasis"))
    own_change = not a.change and (b.change or any(t.kind in ("more", "less") for t in b.after(_SIZE)))
    return restated and not own_change and set(kinds) <= set(_KINDS) and "and" not in kinds
