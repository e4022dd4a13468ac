"""A ranking in prose: `largest in Oslo with 44, followed by Bergen with 36`, `highest 77, lowest 28`.

Frame `ranking` · figures: ahead, behind · words: claim · facts: sign (1: ahead is at least as much; -1: at most) ·
doubt. Frame `ranking_end` · figures: ahead, behind (several) · words: claim: the one is beyond all others, at one end
or the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from auditor.model import Figure, Frame, Word
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.tabled.superlatives import Superlative, superlatives
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_FAR = 14  # tokens between a superlative and its figure
_ALL = 100  # per cent
_SHORT = 6  # tokens between a figure and the superlative that sums it up
_ELSEWHERE = ("against", "earlier", "up", "down", "from", "than", "year", "date")
_APPOSED = ("article", "it", "be", "these", "word")
_ENDS = ("semicolon", "stop", "while")
_NO_RANKS = ("multiple", "ratio", "rank", "ordinal", *LENGTHS)

Placed = tuple[int, Figure]


def frames(prose: Prose) -> Iterator[Frame]:
    inside = {t.text for line in prose.lines for t in line.tokens[1:] if t.text[:1].isupper()}
    for line in prose.lines:
        claims = [c for c in superlatives(prose, line) if c.place == 1]
        stated = _stated(prose, line)
        led = _led(prose, line, claims)
        yield from _followed(prose, line, claims, stated)
        yield from _followed_after(prose, line, stated)
        yield from _both_ends(prose, line, led)
        yield from _one_end_twice(prose, line, led)
        yield from _summed_up(prose, line, claims, stated)
        yield from _apart(prose, line, led)
        yield from _challenged(prose, line, led, inside)


def _stated(prose: Prose, line: Line) -> list[Placed]:
    """The figures of a line that can be ranked."""
    out = []
    for at, token in enumerate(line.tokens):
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if (
            figure
            and figure.role not in ("label", "rank")
            and (figure.unit not in _NO_RANKS or figure.measured)
            and figure.value is not None
        ):
            out.append((at, figure))
    return out


def _led(prose: Prose, line: Line, claims: Sequence[Superlative]) -> list[tuple[Superlative, Placed]]:
    """Each superlative with the figure that it is said of: the first behind it, up to the next superlative."""
    out = []
    for number, claim in enumerate(claims):
        last = claims[number + 1].at if number + 1 < len(claims) else len(line.tokens)
        found = next((p for p in _stated(prose, line) if claim.at < p[0] < min(last, claim.at + _FAR)), None)
        if found and not any(
            t.kind in (*_ENDS, "than", "followed", "mean", "total", "difference")
            for t in line.tokens[claim.at : found[0]]
        ):
            out.append((claim, found))
    return out


def _frame(prose: Prose, line: Line, word: Word, sign: int, ahead: Figure, behind: Figure, doubt: str = "") -> Frame:
    figures = {"ahead": (ahead,), "behind": (behind,)}
    return Frame("ranking", figures, {"claim": word}, {"sign": sign}, line.number, doubt)


def _like(a: Figure, b: Figure) -> bool:
    return same_unit(a, b) and a.start != b.start and (a.role == "change") == (b.role == "change")


# -- followed by -------------------------------------------------------------------------------------------------------


def _followed(prose: Prose, line: Line, claims: Sequence[Superlative], stated: Sequence[Placed]) -> Iterator[Frame]:
    """`largest in Oslo with 44, followed by Bergen with 36 and Asker with 32`"""
    marks = [i for i, t in enumerate(line.tokens) if t.kind == "followed" and not _is_behind(prose, t.text)]
    for mark in marks[:1]:
        claim = next((c for c in reversed(claims) if c.at < mark), None)
        before = [p for p in stated if p[0] < mark]
        if claim is None or not before:
            continue
        lead = next((p for p in before if p[0] > claim.at), before[-1])
        sign = claim.sign or _told_by_the_end(prose, line, lead[1])
        word = prose.word(line.tokens[claim.at])
        if sign:
            yield from _chain(prose, line, word, sign, lead[1], _row(line, stated, mark, claims))


def _told_by_the_end(prose: Prose, line: Line, lead: Figure) -> int:
    """Which end `best` is: `Best is A with 52, followed by B with 44. Lowest is C with 29`."""
    following = prose.lines[line.number + 1] if line.number + 1 < len(prose.lines) else None
    if following is None or following.passage != line.passage:
        return 0
    led = _led(prose, following, [c for c in superlatives(prose, following) if c.place == 1])
    ends = {-c.sign for c, (_, f) in led if _like(f, lead) and ((lead.value or 0) - (f.value or 0)) * c.sign < 0}
    return ends.pop() if len(ends) == 1 else 0


def _is_behind(prose: Prose, text: str) -> bool:
    return has(prose.lexicon.words.get("behind", ""), text)


def _row(
    line: Line, stated: Sequence[Placed], mark: int, claims: Sequence[Superlative], direction: int = 0
) -> list[Figure]:
    """The figures behind a mark, up to the next claim, a change, a comparison or the end of the clause.

    direction: of the changes that are ranked (`then Dale, where the fall was 15 per cent`).
    """
    ranked = {1: "up", -1: "down"}.get(direction)
    stops = [kind for kind in (*_ENDS, *_ELSEWHERE) if kind != ranked]
    ends = [i for i, t in enumerate(line.tokens) if i > mark and (t.kind in stops or any(c.at == i for c in claims))]
    return [f for at, f in stated if mark < at < (ends[0] if ends else len(line.tokens))]


def _chain(prose: Prose, line: Line, word: Word, sign: int, lead: Figure, row: Sequence[Figure]) -> Iterator[Frame]:
    chain = [lead, *(f for f in row if _as(lead, f) and f.decimals == lead.decimals)]
    for ahead, behind in pairwise(chain):
        yield _frame(prose, line, word, sign, ahead, behind)


def _as(lead: Figure, figure: Figure) -> bool:
    """Of the unit of the leader, or a bare number behind it that can be one: 15 480 is no percentage."""
    bare = figure.unit == "count" and not figure.of
    return same_unit(lead, figure) or (bare and not (lead.unit == "percent" and (figure.value or 0) > _ALL))


def _followed_after(prose: Prose, line: Line, stated: Sequence[Placed]) -> Iterator[Frame]:
    """`Oslo is first with 42.3. Akershus follows with 41.7`: the leader stands in a sentence before."""
    mark = next((i for i, t in enumerate(line.tokens) if t.kind == "followed"), None)
    before = _leading(prose, line)
    first = next((at for at, _ in stated if mark is not None and at > mark), -1)
    if mark is None or first < 0 or before is None:
        return
    gap = [t.kind for t in line.tokens[mark + 1 : first]]
    if len(gap) > _FAR or "and" in gap:  # `followed with interest and sold for 36 million`
        return
    led = _led(prose, before, [c for c in superlatives(prose, before) if c.place == 1])
    own = superlatives(prose, line)
    if len(led) == 1 and led[0][0].sign and not (own and own[0].at < first):
        claim, (_, lead) = led[0]
        if any(same_unit(lead, f) for at, f in stated if at < mark):
            return
        word = prose.word(before.tokens[claim.at])
        row = _row(line, stated, mark, own, _direction(before))
        yield from _chain(prose, line, word, claim.sign, lead, row[:1])


def _leading(prose: Prose, line: Line) -> Line | None:
    """The last sentence before, of at most two, that has a superlative."""
    return next((other for other in prose.before(line, 2) if superlatives(prose, other)), None)


# -- both ends ---------------------------------------------------------------------------------------------------------


def _both_ends(prose: Prose, line: Line, led: Sequence[tuple[Superlative, Placed]]) -> Iterator[Frame]:
    """The highest is no less than the lowest, of one sentence or of two."""
    before = prose.before(line, 1)
    earlier = _led(prose, before[0], [c for c in superlatives(prose, before[0]) if c.place == 1]) if before else []
    for number, (claim, (_, figure)) in enumerate(led):
        known = [*earlier, *led[:number]]
        opposite = [(c, f) for c, (_, f) in known if c.sign and c.sign == -claim.sign and _alike(c, f, claim, figure)]
        if opposite and _same_measure(prose, opposite[-1][0], claim):
            other, first = opposite[-1]
            word = prose.word(other.line.tokens[other.at])
            yield _frame(prose, line, word, other.sign, first, figure)


def _one_end_twice(prose: Prose, line: Line, led: Sequence[tuple[Superlative, Placed]]) -> Iterator[Frame]:
    """`The share is lowest in Kent, where it is 21.4 per cent, and lowest in Essex with 9.8`: one of two is not."""
    if len(led) != 2 or not line.tokens or line.tokens[0].kind in ("at", "of", "ofthese"):
        return
    (one, (at, first)), (other, (end, second)) = led
    between = [t.kind for t in line.tokens[at + 1 : other.at]]
    behind = [t.kind for t in line.tokens[end + 1 :]]
    places = [[t.kind for t in line.tokens[c.at + 1 : c.at + 3]] for c in (one, other)]
    scoped = any(t.figure >= 0 or t.kind in ("name", "at") for t in line.tokens[: one.at])
    one_end = one.sign == other.sign != 0 and places[0] == places[1] == ["at", "name"] and between[-1:] == ["and"]
    if one_end and not scoped and _alike(one, first, other, second) and not {"at", "of"} & {*between, *behind}:
        low, high = sorted((first, second), key=lambda figure: (figure.value or 0) * one.sign)
        yield _frame(prose, line, prose.word(line.tokens[one.at]), one.sign, low, high)


def _alike(a: Superlative, first: Figure, b: Superlative, second: Figure) -> bool:
    """Whether two figures can be compared; in one sentence the second may leave out that it is a change."""
    if a.line.number != b.line.number:
        return _like(first, second)
    return same_unit(first, second) and first.start != second.start and first.decimals == second.decimals


def _same_measure(prose: Prose, a: Superlative, b: Superlative) -> bool:
    """Of one sentence, or the second says nothing of its own before its figure."""
    nouns = _nouns(a), _nouns(b)
    if nouns[0] and nouns[1] and not nouns[0] & nouns[1]:
        return False
    if a.line.number == b.line.number:
        return True
    own = {
        t.text.lower() for t in b.line.tokens[b.clause.first : b.clause.last] if t.kind == "word" and len(t.text) > 3
    }
    said = {t.text.lower() for t in a.line.tokens}
    return len(own - said) <= 1


def _nouns(claim: Superlative) -> frozenset[str]:
    """The plain words behind a superlative, up to a verb or a preposition: what is highest."""
    out = set()
    for token in claim.line.tokens[claim.at + 1 : claim.clause.last]:
        if token.kind not in ("word", "share", "number", "up", "down") or token.figure >= 0:
            break
        out.add(token.text.lower())
    return frozenset(out)


# -- 12.8 for teenagers, the highest of all -----------------------------------------------------------------------


def _summed_up(prose: Prose, line: Line, claims: Sequence[Superlative], stated: Sequence[Placed]) -> Iterator[Frame]:
    """A superlative behind the last of several figures of one unit."""
    if any(t.kind in ("up", "down", "from", "since", "earlier", "year", "date") for t in line.tokens):
        return
    for claim in claims:
        before = [p for p in stated if p[0] < claim.at]
        if not before or claim.sign == 0 or not _closes(prose, line, before[-1][0], claim):
            continue
        lead = before[-1][1]
        for at, other in before[:-1]:
            if _like(lead, other) and other.decimals == lead.decimals and not _opens_of(line, at):
                yield _frame(prose, line, prose.word(line.tokens[claim.at]), claim.sign, lead, other)


def _opens_of(line: Line, at: int) -> bool:
    """`Of the 412 who came, 34 left, the most of any night`: a whole, which its part is not ranked with."""
    ahead = [t.kind for t in line.tokens[:at]]
    return ahead[:1] in (["of"], ["ofthese"]) and set(ahead[1:]) <= {"article", "these", "word"}


def _closes(prose: Prose, line: Line, at: int, claim: Superlative) -> bool:
    """Whether the superlative is said of the figure before it: `12.8 for teenagers, the highest of the groups`."""
    between = [t.kind for t in line.tokens[at + 1 : claim.at]]
    after = line.tokens[claim.at + 1 : claim.at + 5]
    if not any(t.kind in ("of", "ofthese") for t in after[:3]):
        return False
    said = " ".join(t.text for t in line.tokens[claim.at : claim.at + 5])
    stated = any(t.figure >= 0 for t in after)
    comma = max((i for i, kind in enumerate(between) if kind == "comma"), default=len(between))
    apposed = comma < len(between) <= _SHORT and all(kind in _APPOSED for kind in between[comma + 1 :])
    return apposed and "and" not in between and not stated and not has(prose.lexicon.words.get("ever", ""), said)


# -- one apart from a row ---------------------------------------------------------------------------------------


def _apart(prose: Prose, line: Line, led: Sequence[tuple[Superlative, Placed]]) -> Iterator[Frame]:
    """`Skjervøy 3.4, Kåfjord 3 and Lyngen 2.7. Storfjord comes out best with 1.5`: beyond all of the row."""
    before = prose.before(line, 1)
    if len(led) != 1 or not before or len(_stated(prose, line)) != 1:
        return
    claim, (_, lead) = led[0]
    row = [f for _, f in _stated(prose, before[0]) if _like(f, lead) and f.decimals <= lead.decimals + 1]
    rest = [f for _, f in _stated(prose, before[0]) if f not in row]
    own = {t.text.lower() for t in line.tokens[1:] if t.kind == "word" and len(t.text) > 3}
    said = {t.text.lower() for t in before[0].tokens}
    listed = len(row) >= 3 and all(f.unit == "count" != lead.unit for f in rest) and not own - said
    if listed and not any(t.kind in ("mean", "total", "from", "difference") for t in before[0].tokens):
        word = prose.word(line.tokens[claim.at])
        figures = {"ahead": (lead,), "behind": tuple(row)}
        yield Frame("ranking_end", figures, {"claim": word}, {"sign": claim.sign}, line.number)


# -- a leader that the next sentence beats -----------------------------------------------------------------------


def _challenged(
    prose: Prose, line: Line, led: Sequence[tuple[Superlative, Placed]], inside: Set[str]
) -> Iterator[Frame]:
    """`growth was strongest in Sola, by 5.6 per cent. Værnes rose by 4.0`: no other rose by more."""
    following = prose.lines[line.number + 1] if line.number + 1 < len(prose.lines) else None
    if len(led) != 1 or following is None or following.passage != line.passage or superlatives(prose, following):
        return
    claim, (_, lead) = led[0]
    direction = _direction(line)
    if claim.sign <= 0 or direction <= 0 or any(t.kind in ("mean", "total", "earlier") for t in following.tokens):
        return
    if following.tokens[0].text not in inside:  # no name that is printed inside a sentence, too
        return
    for at, other in _stated(prose, following):
        if _rises(prose, following, at) and same_unit(lead, other) and other.decimals == lead.decimals:
            yield _frame(prose, line, prose.word(line.tokens[claim.at]), claim.sign, lead, other)


def _direction(line: Line) -> int:
    kinds = {t.kind for t in line.tokens}
    return ("up" in kinds) - ("down" in kinds)


def _rises(prose: Prose, line: Line, at: int) -> bool:
    """Whether a name rises by the figure: `Værnes rose by 4.0`, and the names that share its verb."""
    before = line.tokens[:at]
    verbs = [t.kind for t in before if t.kind in ("up", "down")]
    names = [t for t in before if t.text[:1].isupper()]
    return bool(names) and bool(verbs) and verbs[-1] == "up" and "down" not in {t.kind for t in line.tokens}
