"""A change told with the level that it began from, of what the sentence before gives now: `Turnover was £38.5 million.
Turnover rose by 10 per cent, from £35.0 million`.

Frame `change` (see change.py) · figures: from, to, by · words and facts: direction. The subject is a noun of that level
and nothing more; the sentence before has no other level in the unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from auditor import formula as formulas
from auditor.model import Figure, Frame
from auditor.reading.binding.lookback import is_level
from auditor.reading.binding.mentions import Mention, Mentions, about, mentions
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Match, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.relations import DIFFERENCE, PERCENT, alike, same_unit, sharpened

_BEGUN = "v=change by? d=percent|count|money|measure comma? from ..3 a=level"
_SUBJECT = 5  # tokens of a subject
_OPENED = 6  # tokens of a time before it: `Compared with the year before`
_FAR = 3  # times a level, beyond which another is of something else
_SMALL = ("article", "it", "number", "of", "be")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for match in prose.matches(_BEGUN):
        a, by = prose.figure(match, "a"), prose.figure(match, "d")
        now = _now(prose, near, match)
        onward = any(t.kind in ("to", "until") for t in match.line.tokens[match.at("a") + 1 :])
        if now is None or onward or not is_level(a):
            continue
        b, start = alike(now.figure, a)
        way = DIRECTIONS[match.token("v").kind]
        if (by.unit == "percent" or same_unit(by, start)) and _likely(start, b, by, way):
            ends = dict(zip(("from", "to"), ((end,) for end in sharpened(start, b)), strict=True))
            word = prose.word(match.token("v"))
            yield Frame(
                "change", {**ends, "by": (by,)}, {"direction": word}, {"direction": DIRECTIONS[word.meaning]},
                match.line.number,
            )  # fmt: skip


def _likely(start: Figure, end: Figure, by: Figure, way: int) -> bool:
    """Whether two levels are of one thing: they went the way that is said, or else just as far the other way."""
    if not start.value or not end.value or not Fraction(1, _FAR) <= end.value / start.value <= _FAR:
        return False
    values = formulas.intervals({"from_": [start], "to": [end], "by": [by]})
    right = (end.value - start.value) * way > 0
    return right or formulas.possible(PERCENT if by.unit == "percent" else DIFFERENCE, values)


def _now(prose: Prose, near: Mentions, match: Match) -> Mention | None:
    """The only level of the sentence before in the unit of the one it began from, if the subject is its noun."""
    a = prose.figure(match, "a")
    subject = stems((t.text for t in _subject(match.line.tokens[: match.at("v")])), prose.lexicon)
    before = [m for other in prose.before(match.line) for m in near[other.number] if m.amount and not m.began]
    same = [m for m in before if same_unit(*alike(m.figure, a))]
    if len(same) != 1 or not subject or same[0].change or not is_level(same[0].figure):
        return None
    now = same[0]
    left = now.line.tokens[: now.at]
    own = about(prose, now) | stems((t.text for t in left if t.kind == "word"), prose.lexicon)
    return now if subject <= own and now.figure.value != a.value and not _is_earlier(now, match, prose) else None


def _subject(tokens: Sequence[Token]) -> list[Token]:
    """The noun of a subject that has one word only, behind a time or at the beginning; nothing for any other."""
    kinds = [t.kind for t in tokens]
    opened = next((i + 1 for i in range(min(len(kinds), _OPENED), -1, -1) if kinds[i : i + 1] == ["earlier"]), 0)
    rest = [t for t in tokens[opened:] if t.kind != "comma"]
    small = (*_SMALL, "at") if any(t.kind == "number" for t in rest) else _SMALL
    nouns = [t for t in rest if t.kind not in small]
    return nouns if len(nouns) == 1 and len(rest) <= _SUBJECT and nouns[0].kind == "word" else []


def _is_earlier(now: Mention, match: Match, prose: Prose) -> bool:
    """Whether the level of the sentence before is of an earlier time than where the change began."""
    a, b = prose.figure(match, "a").context.period, now.figure.context.period
    return bool(a and b) and b < a
