"""One pace said twice, by two units of time: `£1.48 a week, or about £77 a year`, `199 a month, that is 2 388 a year`.

Frame `pace` (see pace.py) with the coarser as the total. The second repeats the first in other words: it stands behind
a word that says so, or behind `or` with a hedge (`£15 a month or £150 a year` is a discount).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.mentions import Mention, mentions
from auditor.reading.paces import IN, UNITS
from auditor.reading.prose import Line, Prose
from auditor.reading.wordlists import pattern
from auditor.relations import alike, same_unit

_FAR = 16  # characters behind an amount and its noun in which `a week` begins
_SIZE = 4  # tokens behind an amount in which `more` makes it a change
_KINDS = ("comma", "thus", "or", "open", "word", "at", "article", "each", "it", "be", "name", "and")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        found = [(m, unit) for m in near[line.number] if m.amount and (unit := _unit(prose, m))]
        for (a, first), (b, second) in pairwise(found):
            if first != second and _again(a, b) and same_unit(*alike(a.figure, b.figure)):
                fine, coarse = sorted(((a, first), (b, second)), key=lambda one: UNITS.index(one[1]))
                yield from _frame(line, *fine, *coarse)


def _frame(line: Line, fine: Mention, unit: str, coarse: Mention, length: str) -> Iterator[Frame]:
    numbers = IN.get((f"{length}s", unit), ())
    if numbers:
        mean, total = alike(fine.figure, coarse.figure)
        facts = {"numbers": (numbers,), "bound": True}
        yield Frame("pace", {"mean": (mean,), "total": (total,)}, facts=facts, sentence=line.number)


def _unit(prose: Prose, mention: Mention) -> str:
    """The unit of time that an amount is said to be by, right behind it."""
    start = mention.line.tokens[mention.at].end
    text = prose.document.text[start : start + _FAR * 2]
    found = ((pattern(prose.lexicon.words.get(f"per_{unit}", "")).search(text), unit) for unit in UNITS)
    return min(((m.start(), unit) for m, unit in found if m and _adjoins(text[: m.start()])), default=(0, ""))[1]


def _adjoins(between: str) -> bool:
    return len(between) <= _FAR and len(between.split()) <= 1 and not any(c in ",;.()" for c in between)


def _again(a: Mention, b: Mention) -> bool:
    """Whether the second amount says the first again."""
    kinds = [t.kind for t in a.line.tokens[a.at + 1 : b.at]]
    restated = "thus" in kinds or ("or" in kinds and b.figure.hedge not in ("", "emphasis"))
    own_change = not a.change and (b.change or any(t.kind in ("more", "less") for t in b.after(_SIZE)))
    return restated and not own_change and set(kinds) <= set(_KINDS) and "and" not in kinds
