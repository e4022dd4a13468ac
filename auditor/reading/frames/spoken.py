"""A rise or a fall spoken of without its size: `£4.1m, against £4.4m in 2022. The fall follows two wet summers`.

Frame `comparison` (see change.py) · figures: from, to · words, facts: direction.

The sentence opens with the change and names no thing that changed (`The fall follows …`, not `The fall in costs …`), or
it concludes of what was told of (`The share has thus grown`). It gives no figure; the levels are the only ones of the
sentence before, or of the two before with one each, and every word of direction there goes their way.
Words used: definite_changes, judging, future of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure, Frame
from auditor.reading.binding.elsewhere import elsewhere
from auditor.reading.binding.levels import Level, in_prose
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.frames import against, change
from auditor.reading.pairing.ledger import in_time, of_one_thing, one_unit
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import alike, sharpened

OPENS = "article? v=change be|word|not"
CONCLUDES = (
    "it|share|number ..2 thus ..1 v=change",
    "it|share|number ..1 v=change ..1 thus",
    "thus ..2 it|share|number v=change",
)
_FIRST = 1  # the place at which a sentence that concludes begins to: `The share`
_LATEST = 3  # tokens behind which a sentence that concludes ends


def frames(prose: Prose) -> Iterator[Frame]:
    told: dict[int, list[Frame]] = {}
    for frame in (*change.frames(prose), *against.frames(prose)):
        told.setdefault(frame.sentence, []).append(frame)
    for line in prose.lines:
        word = _word(prose, line)
        ends = _ends(prose, line, told) if word is not None else None
        if word is not None and ends is not None and _goes_their_way(prose, line, *ends):
            a, b = sharpened(*alike(*ends))
            facts = {"direction": DIRECTIONS[word.kind]}
            yield Frame("comparison", {"from": (a,), "to": (b,)}, {"direction": prose.word(word)}, facts, line.number)


def _word(prose: Prose, line: Line) -> Token | None:
    """The change that a sentence without figures speaks of."""
    if any(not (f.word and f.unit == "count") for f in prose.stated(line)) or elsewhere(prose, line):
        return None
    lexicon = prose.lexicon.words
    opening = next(prose.matches(OPENS, [line]), None)
    if opening is not None and opening.found.start() == 0:
        token = opening.token("v")
        said = prose.document.text[line.tokens[0].start : token.end]
        nouns = " ".join(entry for entry in lexicon.get("definite_changes", "").split() if "*" not in entry)
        named = pattern(nouns).fullmatch(said)
        return token if named and not _judges(prose, token) else None
    for text in CONCLUDES:
        found = next(prose.matches(text, [line]), None)
        if found and found.found.start() <= _FIRST and len(line.tokens) <= found.found.end() + _LATEST:
            return None if _judges(prose, found.token("v")) else found.token("v")
    return None


def _judges(prose: Prose, token: Token) -> bool:
    return pattern(prose.lexicon.words.get("judging", "")).fullmatch(token.text) is not None


# -- its levels --------------------------------------------------------------------------------------------------------


def _ends(prose: Prose, line: Line, told: dict[int, list[Frame]]) -> tuple[Figure, Figure] | None:
    """The earlier and the later level that are told of right before."""
    before = prose.before(line, 2)
    levels = in_prose(prose)
    here = [levels.get(other.number, ()) for other in before]
    if not here:
        return None
    framed = {(f.figures["from"][0].start, f.figures["to"][0].start): f for f in told.get(before[0].number, ())}
    if framed:
        only = next(iter(framed.values()))
        alone = len(framed) == 1 and len(here[0]) == 2
        return (only.figures["from"][0], only.figures["to"][0]) if alone else None
    if len(here[0]) == 2:
        return _in_time(*here[0]) or _against(prose, before[0], *here[0])
    return _in_time(here[1][0], here[0][0]) if [len(found) for found in here] == [1, 1] else None


def _in_time(a: Level, b: Level) -> tuple[Figure, Figure] | None:
    """Two levels of one thing in the order of their times, where the text gives it."""
    pair = in_time(a, b, 0)
    return (pair.a, pair.b) if pair.ordered and one_unit(pair.a, pair.b) and of_one_thing(a, b) else None


def _against(prose: Prose, line: Line, now: Level, base: Level) -> tuple[Figure, Figure] | None:
    """`£4.1m, against £4.4m in 2022`: what something is held against is of a year, and it itself of no other."""
    between = [t.kind for t in line.tokens[now.at + 1 : base.at]]
    dated = base.period[:4].isdigit() and not (now.period or now.earlier)
    coming = has(prose.lexicon.words.get("future", ""), " ".join(t.text for t in line.tokens))
    one = one_unit(now.figure, base.figure) and of_one_thing(now, base)
    return (base.figure, now.figure) if "against" in between and dated and one and not coming else None


def _goes_their_way(prose: Prose, line: Line, a: Figure, b: Figure) -> bool:
    """Whether every word of direction beside the levels goes from the one to the other."""
    if a.value is None or b.value is None or a.value == b.value:
        return False
    way = 1 if b.value > a.value else -1
    near = [other for other in prose.before(line, 2) if other.number >= min(a.sentence, b.sentence)]
    return all(DIRECTIONS[t.kind] == way for other in near for t in other.tokens if t.kind in ("up", "down"))
