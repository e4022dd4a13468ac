"""What an amount leaves of another, and what it makes with it: `£64m of charges left a profit of £148m`, `added to the
3.6p paid before, it makes 11.0p`.

Frame `balance` (see balance.py) · figures: plus, minus, net · facts: bound.

The other amount stands in the sentence or in those just before it, or is the total of a table. Where several may be
meant, one that gives the figure is enough; none that does is held against it unless it is the only one, or gives its
digits in another order. Words used: leaves, so_that, left_over, added_to of
Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import related
from auditor.reading.frames.balance import Balance, amounts_before, chosen_of, is_amount
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import same_unit

_BACK = 3  # sentences in which the other amount stands
_FAR = 8  # tokens between the word and the amount behind it
_CUTS = {"comma", "and", "semicolon", "while", "to", "or", "colon", "from", "up", "down"}
_NEAR = 4  # tokens from a part to its whole
_REACH = 12  # passages between a table and what is said of its total


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for key, find in (("leaves", _left), ("added_to", _added)):
            for net, found in find(prose, line, key):
                chosen = chosen_of(found, net) if found else None
                if chosen:
                    figures = {"net": (net,), "plus": chosen.plus, "minus": chosen.minus}
                    yield Frame("balance", figures, {}, {"bound": chosen.sure}, line.number)


def _left(prose: Prose, line: Line, key: str) -> Iterator[tuple[Figure, list[Balance]]]:
    """An amount, the word that says it leaves something, and what it leaves."""
    before, behind = _around(prose, line, key)
    if not behind:
        before, behind = _around(prose, line, "so_that")
        behind = behind if behind and _is_left(prose, line, behind[0]) and len(before) == 2 else []
    if not before or not behind:
        return
    taken, net = before[-1], behind[0]
    if len(before) == 2 and _parted(prose, line, before, net):
        yield net, [Balance((before[1],), (before[0],), sure=True)]
        return
    wholes = [f for f in _others(prose, line, taken) if same_unit(f, net) and (f.value or 0) > (net.value or 0)]
    if same_unit(taken, net):
        yield net, [Balance((whole,), (taken,), sure=len(wholes) == 1) for whole in wholes]


def _is_left(prose: Prose, line: Line, net: Figure) -> bool:
    """`so that 28 are left`, `slik at 28 står igjen`: a word says that it is what remains."""
    behind = [t for t in line.tokens if t.start >= net.end][:_NEAR]
    return any(has(prose.lexicon.words.get("left_over", ""), t.text) for t in behind)


def _parted(prose: Prose, line: Line, before: Sequence[Figure], net: Figure) -> bool:
    """`12 of its 40 libraries, leaving 28 open`: a part of a whole, and what is left is of what both count."""
    part, whole = (next(i for i, t in enumerate(line.tokens) if t.start <= f.start < t.end) for f in before)
    of = [t.kind in ("of", "ofthese") for t in line.tokens[part + 1 : whole]][:1] == [True]
    plural = net.of.endswith(tuple(prose.lexicon.words.get("plural", "").split()))
    same = not plural or related([net.of], [before[1].of])
    return of and same and same_unit(*before) and same_unit(before[1], net) and whole - part <= _NEAR


def _added(prose: Prose, line: Line, key: str) -> Iterator[tuple[Figure, list[Balance]]]:
    """An amount that is added to one of the sentences before, and what they make."""
    _, behind = _around(prose, line, key)
    behind = behind[:2]
    if len(behind) != 2 or not same_unit(*behind):
        return
    others = [f for f in amounts_before(prose, line, behind[0], 1) if f.role != "change"]
    yield behind[1], [Balance((other, behind[0]), (), sure=len(others) == 1) for other in others]


def _around(prose: Prose, line: Line, key: str) -> tuple[list[Figure], list[Figure]]:
    """The amounts of a sentence before a word of the list, and those right behind it."""
    start, end = line.tokens[0].start, line.tokens[-1].end
    amounts = [f for f in prose.stated(line) if is_amount(f)]
    word = pattern(prose.lexicon.words.get(key, "")).search(prose.document.text, start, end) if amounts else None
    if word is None:
        return [], []
    behind = [f for f in amounts if f.start >= word.end()]
    between = [t.kind for t in line.tokens if behind and word.end() <= t.start and t.end <= behind[0].start]
    near = behind if len(between) <= _FAR and not _CUTS & set(between) else []
    return [f for f in amounts if f.end <= word.start()], near


def _others(prose: Prose, line: Line, taken: Figure) -> Sequence[Figure]:
    """The amounts before the one that is taken away, the totals of tables near it."""
    near = [
        cell
        for table in prose.tables
        for facts, row in zip(table.row_facts, table.cells, strict=False)
        for cell in row
        if facts.get("total") and cell is not None and cell.value and abs(cell.passage - line.passage) <= _REACH
    ]
    return [*amounts_before(prose, line, taken, _BACK), *near]
