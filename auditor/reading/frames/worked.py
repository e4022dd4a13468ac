"""A rate with an example, or in numbers: `the rate is 4 per mille. On a value of 2 million the tax is 8 000`.

Frame `share` · figures: share, part, base, as in `shares`. Of the two amounts of the example, and of the counts before
`in numbers`, only such are taken as give the share, or would with a zero more or less, or in another unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from auditor.model import Figure, Frame
from auditor.reading.binding.levels import Levels, in_prose
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_RATES = ("percent", "per_mille")
_OFF = (10, 100, 1000)
_LEAST = 0.8  # how near a share with a slip must come to the printed one, and
_MOST = 1.25


def frames(prose: Prose) -> Iterator[Frame]:
    levels = in_prose(prose)
    for line in prose.lines:
        yield from _example(prose, levels, line)
        if has(prose.lexicon.words.get("in_numbers", ""), _text(prose, line)):
            yield from _in_numbers(prose, levels, line)


def _text(prose: Prose, line: Line) -> str:
    return prose.document.text[line.tokens[0].start : line.tokens[-1].end]


def _example(prose: Prose, levels: Levels, line: Line) -> Iterator[Frame]:
    """The only rate of a sentence, and the first two amounts of the next, which begins with a case: `For a house …`."""
    rates = [level.figure for level in levels.get(line.number, ()) if level.figure.unit in _RATES]
    after = prose.lines[line.number + 1] if line.number + 1 < len(prose.lines) else None
    if len(rates) != 1 or len(levels.get(line.number, ())) != 1 or after is None or after.passage != line.passage:
        return
    amounts = [level.figure for level in levels.get(after.number, ()) if level.figure.unit == "money"][:2]
    opens = has(prose.lexicon.words.get("case_openers", ""), " ".join(t.text for t in after.tokens[:2]))
    if len(amounts) == 2 and opens and same_unit(*amounts):
        base, part = sorted(amounts, key=lambda f: -(f.value or 0))
        if _meant(rates[0], part, base):
            yield Frame("share", {"share": (rates[0],), "part": (part,), "base": (base,)}, sentence=after.number)


def _in_numbers(prose: Prose, levels: Levels, line: Line) -> Iterator[Frame]:
    """`In numbers that is 45 258 people`: one of the shares before it, of one of the counts before it."""
    parts = [level.figure for level in levels.get(line.number, ()) if level.figure.unit == "count"]
    before = [level for other in prose.before(line, 3) for level in levels.get(other.number, ())]
    shares = [level.figure for level in before if level.figure.unit in _RATES]
    bases = [level.figure for level in before if level.figure.unit == "count" and level.figure.of]
    found = [
        (share, base)
        for share, base in product(shares, bases)
        if len(parts) == 1 and (base.value or 0) > (parts[0].value or 0) and _meant(share, parts[0], base)
    ]
    right = [pair for pair in found if _given(*pair, parts[0])]
    for share, base in right[:1] or (found if len(found) == 1 else []):
        yield Frame("share", {"share": (share,), "part": (parts[0],), "base": (base,)}, sentence=line.number)


def _ratio(share: Figure, part: Figure, base: Figure) -> float:
    """What a part is of its base, over the printed share."""
    hundred = 1000 if share.unit == "per_mille" else 100
    return float(part.value or 0) * hundred / float(base.value or 1) / float(share.value or 1)


def _given(share: Figure, base: Figure, part: Figure) -> bool:
    return _LEAST <= _ratio(share, part, base) <= _MOST


def _meant(share: Figure, part: Figure, base: Figure) -> bool:
    """Whether the part gives the share, or would with a zero more or less."""
    ratio = _ratio(share, part, base)
    return any(_LEAST <= ratio * factor <= _MOST for factor in (1, *_OFF, *(1 / off for off in _OFF)))
