"""What the text says of how rows moved: `the largest fall was in Acre`, `only Burgh grew`, `Dale fell, to 20 484`.

Frame `move` · figures: by, or before and after (of the row), other_by, or other_before and other_after (of the row that
it is held against, if it is against one) · words: claim, name, other · facts: sort (amount, percent, printed), of
(most, least, alone, way), says (highest, lowest, up, down, alone_up: the other row has not grown, alone_down).

The claim is held against the first way of reading the table that makes it true (auditor/reading/tabled/moves.py).
Words used: relatively, in_numbers, foreseen, except of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.interval import Interval
from auditor.model import Figure, Frame
from auditor.reading.about.times import period_of
from auditor.reading.tabled.bindings import Near, name_word
from auditor.reading.tabled.claims import Claim, claims
from auditor.reading.tabled.meant import is_of_table
from auditor.reading.tabled.moves import Move, Way, fitting, ways

_TELLING = 3  # digits of a figure that is known again
_WORDS = {1: "up", -1: "down"}


def frames(near: Near) -> Iterator[Frame]:
    for claim in claims(near):
        yield from _held(claim)


def _held(claim: Claim) -> Iterator[Frame]:
    found = list(_meant(claim))
    if not found or claim.has("except") or claim.has("foreseen"):
        return
    judged = [(way, _against(way, claim)) for way in found]
    true = [(way, pair) for way, pair in judged if pair is not None and not pair[2]]
    chosen = (true or [(way, pair) for way, pair in judged if pair is not None][-1:])[:1]
    for way, pair in chosen:
        if pair is not None and (true or len([p for _, p in judged if p is not None]) == len(judged)):
            yield _frame(claim, way, *pair[:2])


def _meant(claim: Claim) -> Iterator[Way]:
    """The ways of reading the table that a claim can be about."""
    near, row = claim.near, claim.naming.row
    found = [way for way in ways(near.source, row) if not (claim.numerous and way.relative)]
    if claim.says in ("most", "least") and claim.has("relatively") != claim.has("in_numbers"):
        found = [way for way in found if way.relative == claim.has("relatively")]
    times = {when for t in claim.tokens if t.figure >= 0 and (when := period_of(near.prose.figures[t.figure]))}
    found = [way for way in found if times <= set(way.periods) or (way.sort == "printed" and not times)]
    if claim.says == "way":
        yield from _with_its_level(claim, found)
        return
    stated = _stated(claim)
    if stated and claim.says != "alone":
        yield from (way for way in found if any(_is_telling(f) for f in stated) and fitting(way, stated))
    elif not stated and is_of_table(near, claim.tokens, claim.naming, moves=True):
        yield from found


def _stated(claim: Claim) -> list[Figure]:
    """The figures of a claim: those of its stretch, and one in a remark right behind it."""
    tokens, figures = claim.near.line.tokens, claim.near.prose.figures
    last = next((i for i, t in enumerate(tokens) if t.end >= claim.tokens[-1].end), len(tokens) - 1)
    remark = [t for t in tokens[last + 1 : last + 4] if t.figure >= 0 and claim.says in ("most", "least")]
    rows = {1, *(len(s.ranked) for s in claim.near.source.series)}
    found = [figures[t.figure] for t in (*claim.tokens, *remark[:1]) if t.figure >= 0]
    return [f for f in found if f.role not in ("label", "rank") and f.value is not None and f.value not in rows]


def _is_telling(figure: Figure) -> bool:
    return sum(c.isdigit() for c in figure.quote) >= _TELLING - bool(figure.decimals)


def _with_its_level(claim: Claim, found: Sequence[Way]) -> Iterator[Way]:
    """The ways in which the row ends at the level that is stated; all, if none is and there are no two of periods."""
    stated = _stated(claim)
    between = [way for way in found if way.sort == "amount"]
    if not stated:
        if is_of_table(claim.near, claim.tokens, claim.naming, moves=True) and len({w.periods for w in between}) <= 1:
            yield from found
        return
    to = any(t.kind == "to" for t in claim.tokens)
    for way in between:
        move = way.of(claim.naming.row)
        if to and len(stated) == 1 and move and move.after and move.after.value == stated[0].value:
            yield way


Against = tuple[str, Move | None, bool]
"""What is held to be so, the row that it is held against, and whether that is wrong."""


def _against(way: Way, claim: Claim) -> Against | None:
    own = way.of(claim.naming.row)
    if own is None:
        return None
    others = [m for m in way.moves if m.row not in claim.rows]
    worth = way.worth(own)
    if claim.says == "way":
        return _WORDS[claim.sign], None, _goes(worth, -claim.sign)
    if claim.says == "alone":
        if _goes(worth, -claim.sign):
            return _WORDS[claim.sign], None, True
        wrong = [m for m in others if _goes(way.worth(m), claim.sign)]
        return f"alone_{_WORDS[claim.sign]}", (wrong or others)[0], bool(wrong)
    return _of_ends(way, claim, worth, others)


def _of_ends(way: Way, claim: Claim, worth: Interval, others: Sequence[Move]) -> Against | None:
    """The most or the least of the rows that went one way."""
    most = claim.says == "most"
    rivals = others if most else [m for m in others if _goes(way.worth(m), claim.sign)]
    if not rivals or not _may_go(worth, claim.sign):
        return None
    above = (claim.sign > 0) == most
    beating = [m for m in rivals if (worth.below(way.worth(m)) if above else way.worth(m).below(worth))]
    first = max(beating or rivals, key=lambda m: (way.worth(m).middle or 0) * (1 if above else -1))
    return ("highest" if above else "lowest"), first, bool(beating)


def _goes(worth: Interval, sign: int) -> bool:
    """Whether a move surely goes one way."""
    end = worth.low if sign > 0 else worth.high
    return end is not None and end * sign > 0


def _may_go(worth: Interval, sign: int) -> bool:
    end = worth.high if sign > 0 else worth.low
    return end is None or end * sign > 0


def _frame(claim: Claim, way: Way, says: str, other: Move | None) -> Frame:
    own = way.of(claim.naming.row)
    prose = claim.near.prose
    figures = _figures("", own) | _figures("other_", other)
    words = {"claim": prose.word(claim.word), "name": name_word(prose, claim.naming)}
    if other is not None:
        words["other"] = other.name
    facts = {"sort": way.sort, "says": says, "of": claim.says}
    return Frame("move", figures, words, facts, claim.near.line.number)


def _figures(prefix: str, move: Move | None) -> dict[str, tuple[Figure, ...]]:
    if move is None:
        return {}
    named = {"by": move.by, "before": move.before, "after": move.after}
    return {prefix + role: (figure,) for role, figure in named.items() if figure is not None}
