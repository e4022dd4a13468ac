"""A line that says the change between the two lines above: `Week 23: 489 … Week 22: 450 … Change: +39 (+9 %)`.

The two lines differ in nothing but their times; the line of the change is one word. Frame `change` · figures: from, to,
by, the larger level where the sign has it. Words used: table_change of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from auditor.model import Figure, Frame
from auditor.reading.binding.own_sizes import Pair, fits_unit
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import pattern
from auditor.relations import same_unit, sharpened, turned

_TIMES = ("year", "date", "month", "label", "earlier", "window", "last", "at", "stop")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines[2:]:
        sizes = _sizes(prose, line)
        for size, ends in product(sizes, _levels(prose, line) if sizes else []):
            a, b = turned(*sharpened(*ends), size.sign or None)
            if fits_unit(Pair(a, b, None, ()), size) and not a.unit == size.unit == "percent":
                figures = {"from": (a,), "to": (b,), "by": (size,)}
                yield Frame("change", figures, facts={"bound": True}, sentence=line.number)


def _sizes(prose: Prose, line: Line) -> list[Figure]:
    """The signed sizes of a line that is called a change and says nothing else."""
    found = prose.stated(line)
    name = _name(line)
    called = len(name) == 1 and pattern(prose.lexicon.words.get("table_change", "")).fullmatch(name[0].text.lower())
    return found if called and found and all(figure.sign for figure in found) else []


def _name(line: Line) -> Sequence[Token]:
    """The words of a line up to its colon."""
    colon = next((i for i, t in enumerate(line.tokens) if t.kind == "colon"), 0)
    return line.tokens[:colon]


def _levels(prose: Prose, line: Line) -> list[tuple[Figure, Figure]]:
    """The levels of the two lines above, of one name at two times, the nearer first; else none."""
    above = prose.lines[line.number - 2 : line.number]
    stated = [prose.stated(other) for other in above]
    names = [[t.text.lower() for t in _name(other) if t.kind not in _TIMES] for other in above]
    apart = [[t.text for t in _name(other) if t.kind in _TIMES] for other in above]
    near = above[0].passage >= line.passage - 2
    one_name = bool(names[0]) and names[0] == names[1] and apart[0] != apart[1]
    if not (near and one_name) or any(len(found) != 1 or found[0].role == "change" for found in stated):
        return []
    (further,), (nearer,) = stated
    return [(nearer, further)] if same_unit(nearer, further) else []
