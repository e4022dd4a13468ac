"""How much more or less the level just told of is than that of another time: `That is 58 more than the 519 of May`.

`That is 12 per cent of all, and 86 kilos less than in 2021, when it was 431 kilos`: what stands behind `when` says the
thing that was told of, by a pronoun, by a word for any number or by words of the sentence before.

Frame `change`, as in frames/change.py; of sentences in which that finds no change.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from auditor.model import Frame
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.binding.own_sizes import Pair, fits_unit
from auditor.reading.binding.turns import SIZE, SO_MUCH, SO_MUCH_THEN
from auditor.reading.frames import change
from auditor.reading.text.prose import Line, Match, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

OPENED = f"(it be | thus) ..1 (percent ..8 and)? d={SIZE} v=compare"
_THAN = 4  # tokens from `more` to the level behind `than`


def frames(prose: Prose) -> Iterator[Frame]:
    known = {frame.sentence for frame in change.frames(prose)}
    for line in prose.lines:
        opened = next(prose.matches(OPENED, [line]), None) if line.number not in known else None
        if opened is not None and opened.found.start() <= 1:
            yield from _compared(prose, line)


def _compared(prose: Prose, line: Line) -> Iterator[Frame]:
    """The sizes of a sentence that names the level they are counted from, of the only level before."""
    for match in chain(prose.matches(SO_MUCH, [line]), prose.matches(SO_MUCH_THEN, [line])):
        a, by = prose.figure(match, "a"), prose.figure(match, "d")
        before = [f for other in prose.before(line) for f in levels_in(prose, other) if same_unit(f, a)]
        if len({f.value for f in before}) != 1 or not is_level(a):
            continue
        if not (_right_behind(match) or _explained(prose, match)):
            continue
        pair = Pair(a, before[0], match.token("v"), ())
        if fits_unit(pair, by) and not a.unit == by.unit == "percent":
            yield from change.framed(prose, line, pair, [by])


def _explained(prose: Prose, match: Match) -> bool:
    """`86 kilos less than in 2021, when it was 431 kilos`, `when 431 were handed in`"""
    between = match.between("v", "a")
    cut = next((i for i, t in enumerate(between) if t.kind == "comma"), len(between))
    when = has(prose.lexicon.words.get("when", ""), " ".join(t.text for t in between[cut + 1 : cut + 2]))
    told = {t.text.lower() for other in prose.before(match.line) for t in other.tokens}
    clause = [*between[cut + 2 :], *match.line.tokens[match.at("a") + 1 :]]
    said = [t for t in clause if t.kind not in _SUBJECT and t.text.lower() not in told]
    return when and [t.kind for t in between[:1]] == ["than"] and not said


_SUBJECT = ("number", "share", "it", "be", "only", "article", "stop")
"""Kinds of words that say no other thing than the one told of."""


def _right_behind(match: Match) -> bool:
    """Whether the level behind a comparison is its own, and no other thing is said between."""
    between = [t.kind for t in match.between("v", "a")]
    apart = {"earlier", "and", "comma", "more", "less", "mean"} & set(between)
    return not apart and (between[:1] != ["than"] or len(between) <= _THAN)
