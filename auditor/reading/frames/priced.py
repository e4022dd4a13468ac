"""Quantities and what they brought in: `165 000 tonnes for 7.5 million kroner … 1.6 million tonnes for 60.6 billion`.

Frame `price` · figures: quantity, amount, and those of another sale of the same unit: other_quantity, other_amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.levels import in_prose
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_FAR = 8  # tokens between a quantity and its amount

Sale = tuple[Figure, Figure, int]
"""Quantity, amount, and the sentence."""


def frames(prose: Prose) -> Iterator[Frame]:
    found = list(_sales(prose))
    for n, (quantity, amount, line) in enumerate(found):
        for other in found[:n]:
            if same_unit(quantity, other[0]) and same_unit(amount, other[1]):
                figures = {
                    "amount": (amount,),
                    "quantity": (quantity,),
                    "other_amount": (other[1],),
                    "other_quantity": (other[0],),
                }
                yield Frame("price", figures, sentence=line)
                break


def _sales(prose: Prose) -> Iterator[Sale]:
    levels = in_prose(prose)
    for line in prose.lines:
        for a, b in pairwise(levels.get(line.number, ())):
            x, y = a.figure, b.figure
            if x.unit == "measure" and y.unit == "money" and x.value and y.value and _worth(prose, line, a.at, b.at):
                yield x, y, line.number


def _worth(prose: Prose, line: Line, left: int, right: int) -> bool:
    """Whether an amount is what a quantity was sold for: `for`, `to a value of`."""
    between = line.tokens[left + 1 : right]
    said = " ".join(t.text for t in between)
    return len(between) <= _FAR and has(prose.lexicon.words.get("sold_for", ""), said)
