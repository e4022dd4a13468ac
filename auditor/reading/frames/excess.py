"""So many more of one thing than of another: `4 728 births … 4 077 deaths … 651 more births than deaths`.

Frame `change` (see change.py) · figures: from (of the thing behind `than`), to, by · words and facts: direction.

The levels are those of the text before whose own words are the two things. Where several may be meant the pair that
gives the size is taken; where none does, the only one that a slip of the pen explains, or the only pair there is of a
sentence that concludes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from auditor import formula as formulas
from auditor.model import Figure, Frame
from auditor.reading.binding.levels import Level, Levels, in_prose, shares
from auditor.reading.binding.mentions import one_word
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.tabled.bindings import words_of
from auditor.reading.text.prose import Line, Match, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.relations import DIFFERENCE, same_unit

_SIZE = "d=count|money|measure v=more|less (word|name) (word|name)? (word|name)? t=than"
_BACK = 12  # sentences in which the levels stand
_BEHIND = 3  # words behind `than` that can name the other thing
_STOPS = ("stop", "comma", "semicolon", "at", "and", "while", "earlier")

Pair = tuple[Figure, Figure]


def frames(prose: Prose) -> Iterator[Frame]:
    levels: Levels | None = None
    for match, this, other in _told(prose):
        by, line = prose.figure(match, "d"), match.line
        levels = levels or in_prose(prose)
        many, few = (list(_of(prose, levels, line, by, thing)) for thing in (this, other))
        tied = any(t.kind == "thus" for t in line.tokens[: match.at("d")])
        chosen = _chosen(by, [(a, b) for a, b in product(few, many) if a is not b], tied)
        if chosen:
            word = prose.word(match.token("v"))
            ends = {"from": (chosen[0],), "to": (chosen[1],), "by": (by,)}
            yield Frame("change", ends, {"direction": word}, {"direction": DIRECTIONS[word.meaning]}, line.number)


def told_in(prose: Prose) -> frozenset[int]:
    """The sentences that say how many more there are of one thing than of another."""
    return frozenset(match.line.number for match, _, _ in _told(prose))


def _told(prose: Prose) -> Iterator[tuple[Match, frozenset[str], frozenset[str]]]:
    """Every such place, with the words of the one thing and of the other."""
    for match in prose.matches(_SIZE):
        this, other = _nouns(prose, match.between("v", "t")), _nouns(prose, _behind(match.line, match.at("t")))
        if this and other and not this & other:
            yield match, this, other


def _behind(line: Line, than: int) -> Sequence[Token]:
    after = line.tokens[than + 1 : than + 1 + _BEHIND]
    stop = next((i for i, t in enumerate(after) if t.kind in _STOPS or t.figure >= 0), len(after))
    return after[:stop]


def _nouns(prose: Prose, tokens: Sequence[Token]) -> frozenset[str]:
    return stems([t.text for t in tokens if t.kind in ("word", "name")], prose.lexicon)


def _of(prose: Prose, levels: Levels, line: Line, by: Figure, thing: frozenset[str]) -> Iterator[Figure]:
    """The levels before a sentence whose own words name a thing, none of an earlier time."""
    for number in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        stretches = {figure: (first, end) for figure, first, end in shares(prose.lines[number], prose.figures)}
        for level in levels.get(number, ()):
            place = prose.lines[number].tokens[level.at].figure
            words = words_of(prose, prose.lines[number], *stretches.get(place, (0, 0)))
            named = any(one_word(a, b) for a in thing for b in words)
            before = level.figure.start < by.start and not level.earlier and not _is_base(level)
            if named and before and same_unit(level.figure, by) and not level.figure.word:
                yield level.figure


def _is_base(level: Level) -> bool:
    """Whether something is held against a level: `down from 5 053`."""
    before = [t.kind for t in level.tokens if t.end <= level.place][-3:]
    return bool({"from", "against", "than"} & set(before))


def _chosen(by: Figure, found: Sequence[Pair], tied: bool) -> Pair | None:
    """tied: whether the sentence concludes from what was said before."""
    fitting = next((pair for pair in found if _gives(pair, by)), None)
    if fitting or (tied and len({(a.value, b.value) for a, b in found}) == 1):
        return fitting or found[0]
    slipped = [pair for pair in found if _printed(pair, by) and likeness(by, _printed(pair, by) or by) == STRONG]
    return slipped[0] if len({(a.value, b.value) for a, b in slipped}) == 1 else None


def _gives(pair: Pair, by: Figure) -> bool:
    values = formulas.intervals({"from_": [pair[0]], "to": [pair[1]], "by": [by]})
    return formulas.possible(DIFFERENCE, values)


def _printed(pair: Pair, by: Figure) -> Figure | None:
    """The size as the two levels would have it printed."""
    if pair[0].value is None or pair[1].value is None:
        return None
    return replace(by, quote=str(round(abs(pair[1].value - pair[0].value) / by.scale * 10**by.decimals)))
