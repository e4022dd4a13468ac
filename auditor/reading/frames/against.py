"""A level that moved, held against an earlier one: `fell to 412, against 450 a year ago`, `it came down to 735 m`.

`Arrests were down to 412 against 450 a year ago` · `Against 310 in 2022, there were 341 in 2023, 10 per cent more` ·
`In 1990 the number was 1.9 billion, and by 2015 it had come down to 735 million`.

Frame `change` · figures, words and facts as in frames/change.py. Both ends have to be of one place and group, and the
text has to say when the earlier one was.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.binding.own_sizes import Pair, sizes_of, stated
from auditor.reading.binding.turns import SIZE
from auditor.reading.frames import change, less_than
from auditor.reading.text.prose import Line, Match, Prose
from auditor.reading.text.tokens import Token
from auditor.relations import alike, same_unit

_AFTER = 5  # tokens behind the earlier level in which its time stands
_TIMES = ("year", "date", "month", "earlier")
_CLAUSES = {"and", "while", "be", "up", "down", "or", "thus", "since", "from"}
_OTHERS = ("comma", "semicolon", "stop", "and", "while")
TO_AGAINST = f"v=change ..3 ({SIZE} comma? ..2)? (to|at) ..3 b=level ..7 against ..4 a=level"
AGAINST_NOW = f"against ..2 a=level ..2 (year|date|earlier) (comma|be) ..6 b=level ..6 {SIZE} ..1 v=compare"
NOW_MORE = f"b=level ..7 against ..4 a=level ..5 comma ..2 {SIZE} ..1 v=more|less (stop|comma)"
CAME_TO = f"a=level ..3 (and|comma|while) ..6 it ..5 v=change (by {SIZE})? to ..3 b=level"


def frames(prose: Prose) -> Iterator[Frame]:
    """The levels of a document that are held against earlier ones."""
    framed = chain(change.frames(prose), less_than.frames(prose))
    known = {f.start for frame in framed for role in ("from", "to") for f in frame.figures[role]}
    for line in prose.lines:
        pair = next(_pairs(prose, line), None)
        if pair and not {pair.a.start, pair.b.start} & known:
            sizes = sizes_of(prose, line, pair, set(pair.places), only=True)
            yield from change.framed(prose, line, pair, sizes)


def _pairs(prose: Prose, line: Line) -> Iterator[Pair]:
    for text, find in _FINDERS:
        for match in prose.matches(text, [line]):
            a, b = alike(prose.figure(match, "a"), prose.figure(match, "b"))
            if same_unit(a, b) and is_level(a) and is_level(b) and _of_one(a, b) and find(prose, match):
                yield Pair(a, b, _word(match), (match.at("a"), match.at("b")))


def _word(match: Match) -> Token:
    """The last word of direction before the level: `fell` in `profits rose while costs fell to 412`."""
    if match.token("v").kind not in ("up", "down"):
        return match.token("v")
    return [t for t in match.line.tokens[match.at("v") : match.at("b")] if t.kind in ("up", "down")][-1]


def _of_one(a: Figure, b: Figure) -> bool:
    """Whether two levels are of one place and group, as far as the text says."""
    x, y = a.context, b.context
    return all(not m or not n or m == n for m, n in ((x.place, y.place), (x.group, y.group)))


def _is_earlier(prose: Prose, match: Match) -> bool:
    """Whether the text says when the level behind `against` was: `… 450 a year ago`, `… last year's 450`."""
    if _CLAUSES & {t.kind for t in match.between("b", "a")}:
        return False
    behind = match.line.tokens[match.at("a") + 1 : match.at("a") + 1 + _AFTER]
    cut = next(
        (i for i, t in enumerate(behind) if t.kind in _OTHERS or (t.figure >= 0 and t.kind not in _TIMES)), _AFTER
    )
    between = match.between("b", "a")
    against = max(i for i, t in enumerate(between) if t.kind == "against")
    return any(t.kind in _TIMES for t in (*behind[:cut], *between[against:])) and not _later(prose, match)


def _later(prose: Prose, match: Match) -> bool:
    """Whether what a level is held against came after it: `In 2010 it fell to 412, against 500 in 2020`."""
    a, b = (prose.figure(match, name).context.period[:4] for name in ("a", "b"))
    return a.isdigit() and b.isdigit() and a > b


def _two(prose: Prose, match: Match) -> bool:
    """Whether a sentence holds one level against an earlier one, and no others."""
    return len(levels_in(prose, match.line)) == 2 and _is_earlier(prose, match)


def _opens(prose: Prose, match: Match) -> bool:
    """Whether a sentence begins with the earlier level and has no other than the two."""
    return match.found.start() <= 1 and len(levels_in(prose, match.line)) == 2


def _alone(prose: Prose, match: Match) -> bool:
    """Whether the two are the only figures of their sentence but for their own size, so that `it` is the first."""
    levels = [f for _, f in stated(prose, match.line) if f.role != "change"]
    return len(levels) == 2


_FINDERS = ((TO_AGAINST, _is_earlier), (AGAINST_NOW, _opens), (NOW_MORE, _two), (CAME_TO, _alone))
