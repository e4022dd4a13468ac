"""A size that says how far apart the two levels just before it are: `3 414, against 3 481 in 2014. That is 67 fewer`.

The levels are those of one sentence, the later one first (`642 000, against 568 000 the year before`, `1.41, down from
1.55`), or of two (`There were 512. The year before there were 450. The increase is thus 62`). The sentence of the size
opens with what points back to them, says no other level, and names no base of its own.

Frame `change` · figures: from, to, by · words: direction · facts: direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.binding.elsewhere import elsewhere
from auditor.reading.binding.levels import Level, in_prose
from auditor.reading.binding.lookback import levels_in
from auditor.reading.binding.own_sizes import Pair, fits_unit
from auditor.reading.binding.scoped import scoped
from auditor.reading.binding.sizes import claims
from auditor.reading.binding.turns import DIRECTIONS, SIZE
from auditor.reading.pairing.ledger import of_one_thing
from auditor.reading.text.prose import Line, Match, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit, sharpened

SO_MANY_MORE = f"(it be | thus) ..2 d={SIZE} ..1 v=compare"
THE_CHANGE = f"article? v=change ..1 be thus? at? d={SIZE}"
AGAINST = "b=level ..6 against ..4 a=level"
MOVED = "b=level ..4 comma (up|down) from ..3 a=level"
_FIRST = 1  # the place at which a sentence of a size may open
_SAME = 4  # times that one level is at most the other


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        found = _size(prose, line)
        ends = _ends(prose, line) if found else None
        if found and ends:
            yield from _framed(prose, line, found, *ends)


def _framed(prose: Prose, line: Line, match: Match, now: Figure, base: Figure) -> Iterator[Frame]:
    size, word = prose.figure(match, "d"), prose.word(match.token("v"))
    a, b = sharpened(base, now)
    points = size.unit == a.unit == "percent"
    if fits_unit(Pair(a, b, None, ()), size) and not points and _one_order(a, b):
        ends = {"from": (a,), "to": (b,), "by": (size,)}
        told = word.meaning in ("up", "down") or (now.start < base.start and now.sentence == base.sentence)
        words = {"direction": word} if told else {}
        facts = {"direction": DIRECTIONS[word.meaning]} if told else {}
        yield Frame("change", ends, words, facts, line.number)


def _one_order(a: Figure, b: Figure) -> bool:
    """Whether two levels can be of one thing: the one no many times the other."""
    low, high = sorted(abs(figure.value or Fraction(0)) for figure in (a, b))
    return low > 0 and high <= _SAME * low


# -- the size ----------------------------------------------------------------------------------------------------------


def _size(prose: Prose, line: Line) -> Match | None:
    """The size of a sentence that points back, if it ends its clause and no base of its own follows."""
    for pattern in (SO_MANY_MORE, THE_CHANGE):
        match = next(prose.matches(pattern, [line]), None)
        if match is not None and match.found.start() <= _FIRST and _alone(prose, match):
            return match
    return None


def _alone(prose: Prose, match: Match) -> bool:
    line, size = match.line, prose.figure(match, "d")
    last = max(match.at("d"), match.at("v"))
    behind = line.tokens[last + 1 :]
    said = " ".join(t.text for t in line.tokens[: match.at("v") + 1])
    definite = match.at("v") > match.at("d") or has(prose.lexicon.words.get("definite_changes", ""), said)
    named = any(t.kind in ("than", "since", "from", "against", "each", "mean") for t in behind)
    only = not [f for f in levels_in(prose, line) if f.start < size.start]
    claim = next((one for one in claims(prose, line) if one.figure is size), None)
    closed = claim is not None and not scoped(prose, claim)
    return definite and closed and only and not named and size.role == "change" and not elsewhere(prose, line)


# -- its levels --------------------------------------------------------------------------------------------------------


def _ends(prose: Prose, line: Line) -> tuple[Figure, Figure] | None:
    """The level that is told of, and the one that it is held against."""
    before = prose.before(line, 2)
    return (_of_one(prose, before[0]) or _of_two(prose, before)) if before else None


def _of_one(prose: Prose, line: Line) -> tuple[Figure, Figure] | None:
    """Of a sentence that has no other levels: `3 414, against 3 481 in the same period of 2014`."""
    for pattern in (AGAINST, MOVED):
        match = next(prose.matches(pattern, [line]), None)
        if match is not None and len(levels_in(prose, line)) == 2 and _plain(line, match):
            base, now = alike(prose.figure(match, "a"), prose.figure(match, "b"))
            if _told_earlier(prose, line, now):  # `two years ago it was 30, against 38 this year`
                base, now = now, base
            return (now, base) if same_unit(now, base) and not (now.word or base.word) else None
    return None


def _told_earlier(prose: Prose, line: Line, figure: Figure) -> bool:
    """Whether the level told of is marked as the earlier one: `last year it was 30`, `two years ago it was 30`."""
    ago = prose.lexicon.words.get("ago", "")
    opening = [t for t in line.tokens if t.end <= figure.start]
    if any(a.figure >= 0 and has(ago, b.text) for a, b in pairwise(opening)):
        return True
    return any(level.earlier for level in in_prose(prose).get(line.number, ()) if level.place == figure.start)


def _plain(line: Line, match: Match) -> bool:
    """Whether no change and nothing that was measured otherwise stands with the levels."""
    return not any(t.kind in ("while", "semicolon", "percentage_point", "pp") for t in line.tokens)


def _of_two(prose: Prose, before: list[Line]) -> tuple[Figure, Figure] | None:
    """Of two sentences with one level each, the second told to be earlier: `The year before there were 450.`"""
    levels = in_prose(prose)
    here = [levels.get(line.number, ()) for line in before]
    if len(before) != 2 or any(len(found) != 1 for found in here):
        return None
    base, now = here[0][0], here[1][0]
    figures = alike(base.figure, now.figure)
    return (figures[1], figures[0]) if same_unit(*figures) and _before(base, now) and of_one_thing(base, now) else None


def _before(base: Level, now: Level) -> bool:
    """Whether the text says that a level is earlier than the other."""
    if base.earlier or now.earlier:
        return base.earlier > now.earlier
    return base.period[:4].isdigit() and now.period[:4].isdigit() and base.period < now.period
