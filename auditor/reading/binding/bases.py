"""What a share is of: the amount before it that can be its whole, and how surely it is.

A base is named by `of` and a figure (`171 of 190`), by `of them`, by a noun or a name that stands at an earlier amount
too (`65 per cent of the places` after `412 places`), or by the year of the level that a change began from. A share
without any of these is of what the share before it in the passage was of. What `everyone` is must be guessed, so the
guess counts only if it lies near; so does a noun, as groups have subgroups.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.model import Figure
from auditor.reading.binding.mentions import Mention, Mentions, about, earlier, neighbours, of_between, related
from auditor.reading.binding.partitions import is_portion
from auditor.reading.binding.whole_words import (
    counted_among,
    group_of,
    is_the,
    of_all,
    of_cases,
    of_everyone,
    of_people,
    of_the_total,
    of_them,
    of_total,
    opens_of_them,
    population,
    words_of,
)
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

UNCERTAIN = "uncertain"
_FAR_LINES, _FAR_PASSAGES = 60, 20  # how far back a base that is named is looked for
_BACK = 3  # sentences of the same passage in which one that is not named is looked for
_NAMED_NEAR = 4  # the same for a base that is named by its noun
_NEAR = 2.5  # a base that is only guessed must give the share within this factor, or off by powers of ten
_NEAREST = 1.05  # the same where the text speaks of another place
_EVERYONE = 1.8  # the same for a share of everyone, as the count nearest by may be of some only
_MOST = 4  # bases that are tried
_APART = {"while", "earlier", "against", "not", "than"}


@dataclass(frozen=True, slots=True)
class Base:
    """The figures that may be the whole, nearest first, and why the choice is uncertain."""

    figures: tuple[Figure, ...] = ()
    doubt: str = ""
    bound: bool = False  # whether the text names it, so that no other can be meant
    named: bool = False  # whether it says so by the noun that the whole counts, however far it stands


def bases(prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention], carried: Base | None) -> Base:
    """The wholes that a share of these parts may be of."""
    named = _named_by_of(near, share, parts)
    if named and not of_all(share):  # `44 of the 66, 27 per cent of all`
        return _bound(_base(named))
    candidates = [m for m in earlier(near, parts[0], _FAR_LINES, _FAR_PASSAGES) if can_hold(m, parts)]
    if of_cases(prose, parts[0]):
        candidates = [m for m in candidates if not is_portion(near, m)]
    if any(t.kind == "mean" for t in share.after(4)):  # `nearly half of the average crowd`
        candidates = [m for m in candidates if m.figure.role == "mean"]
    close = [m for m in candidates if share.line.number - m.line.number <= _BACK]
    nouns = group_of(prose, share, parts[0])
    bound = [m for m in candidates if nouns and related(about(prose, m), nouns)]
    bound = bound or [m for m in candidates if nouns and related(words_of(prose, m), nouns)]
    bound = _nearest_in_words(prose, bound, nouns) or _people(prose, share, nouns, candidates)
    if share.of_change or parts[0].change:
        bound += [m for m in candidates if not m.change and _same_year(prose, m, share)]
    if share.of_change:
        changes = [m for m in earlier(near, parts[0], _FAR_LINES, _FAR_PASSAGES) if m.amount and m.change]
        return _bound(_guess(share, parts, [m for m in changes if m not in parts and m.value > parts[0].value / 2]))
    if bound and counted_among(prose, parts[0]) and _elsewhere(parts[0], bound):
        return _guess(share, parts, bound, _NEAREST)
    told = [m for m in bound if of_them(parts[0]) and m.line.number == parts[0].line.number - 1]
    if len(told) == 1 and share.fraction:  # `1 050 accidents. In 31 of them …, three accidents in a hundred`
        return _bound(_base(told))
    if bound and is_the(share) and len({m.figure.value for m in bound if _counts_them(prose, m, share)}) == 1:
        base = _guess(share, parts, [m for m in bound if _counts_them(prose, m, share)], _NAMED_NEAR)
        return replace(base, bound=not base.doubt, named=not base.doubt)
    if bound:
        return _guess(share, parts, bound, _factor(share))
    just = [m for m in close if m.line.number == share.line.number - 1]
    if opens_of_them(share) and just and not nouns:
        return _bound(_base(just[:2]))
    if any(of_them(part) for part in parts) and close:
        if nouns:
            return _base(close[:2], UNCERTAIN)
        return _guess(share, parts, close[:2]) if of_everyone(share) else _bound(_base(close[:2]))
    beside = _in_its_sentence(prose, share, parts[0], candidates)
    if beside and not nouns:
        return _bound(_base([beside]))
    alone = [m for m in close if m.line.number == parts[0].line.number - 1]
    if len(alone) == 1 and not nouns and share.fraction and of_people(prose, parts[0]):
        return _guess(share, parts, alone)
    same = [m for m in candidates if not nouns and parts[0].figure.of and related([m.figure.of], [parts[0].figure.of])]
    here = [m for m in candidates if m.line is parts[0].line and m.value >= parts[0].value]
    if here and same and not any(m.line is parts[0].line for m in same):
        return _guess(share, parts, here)
    likely = [m for m in same if lies_near(share, parts[0], m) and parts[0].line is share.line]
    if likely:
        return _base(likely, "" if likely[0] is same[0] else UNCERTAIN)
    held = [f for f in carried.figures if (f.value or 0) > parts[0].value] if carried else []
    if held and not nouns and not of_everyone(share):
        return Base(tuple(held))
    cells = [c for c in _totals(prose, parts[0]) if of_everyone(share) and _gives_about(share, parts, c)]
    if cells:
        return _bound(Base(tuple(cells[:_MOST])))
    if candidates and (of_everyone(share) or of_total(share, prose.lexicon)):
        guess = _guess(share, parts, [candidates[-1], *candidates])
        unsure = (
            nouns and not share.fraction and not (of_the_total(share) and len({f.value for f in guess.figures}) == 1)
        )
        return replace(guess, doubt=guess.doubt or (UNCERTAIN if unsure else ""))
    return _base(close, UNCERTAIN)


def _in_its_sentence(prose: Prose, share: Mention, part: Mention, candidates: Sequence[Mention]) -> Mention | None:
    """`The fund of 150 million is in use; three fifths, 90 million, are spent`: the only larger amount beside."""
    own = [m for m in candidates if m.line is share.line]
    between = share.line.tokens[own[0].at + 1 : min(share.at, part.at)] if len(own) == 1 else ()
    fits = share.fraction and part.line is share.line and bool(between)
    placed = any(t.kind in ("name", "year", "date", "stop") for t in between)
    other = any(gives(share.figure, part.figure, m.figure) for m in candidates if m.line is not share.line)
    return own[0] if fits and not (placed or other) and not set_apart(prose, between) else None


def set_apart(prose: Prose, between: Sequence[Token]) -> bool:
    """Whether what stands between two figures sets the one against the other: `150 million, but …`."""
    but = any(has(prose.lexicon.words.get("but", ""), t.text) for t in between)
    return but or bool(_APART & {t.kind for t in between})


def _base(found: Iterable[Mention], doubt: str = "") -> Base:
    return Base(tuple(dict.fromkeys(m.figure for m in found))[:_MOST], doubt)


def _bound(base: Base) -> Base:
    """A base that the text names, unless the choice among several is uncertain."""
    return replace(base, bound=not base.doubt)


def _guess(share: Mention, parts: Sequence[Mention], found: list[Mention], factor: float = _NEAR) -> Base:
    """Those of the bases that give about the share; if none does, all of them, uncertain."""
    likely = [m for m in found if any(lies_near(share, part, m, factor) for part in parts)]
    return _base(likely) if likely else _base(found, UNCERTAIN)


def _totals(prose: Prose, part: Mention) -> list[Figure]:
    """The cells of the total rows of all tables, those of the period of the part if there are any."""
    cells = [
        cell
        for table in prose.tables
        for facts, row in zip(table.row_facts, table.cells, strict=False)
        for cell in row
        if facts.get("total") and cell is not None and cell.value
    ]
    period = part.figure.context.period
    return [c for c in cells if period and c.context.period == period] or cells


def _gives_about(share: Mention, parts: Sequence[Mention], cell: Figure) -> bool:
    """Whether a cell can be the whole: the same unit, and about the share."""
    if cell.unit != parts[0].figure.unit or not share.value:
        return False
    ratio = share.value / (100 * parts[0].value / float(cell.value or 1)) if parts[0].value else 0
    return 1 / _NEAR <= ratio <= _NEAR


def gives(share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether the printed part and whole give the share, to its last digit."""
    made = 100 * Fraction(part.value or 0) / Fraction(whole.value or 1)
    return share.interval.contains(made)


def lies_near(share: Mention, part: Mention, base: Mention, factor: float = _NEAR) -> bool:
    """Whether part and base give about the share, or its digits in another order of magnitude."""
    if not base.value or not part.value or not share.value:
        return False
    ratio = share.value / (100 * part.value / base.value)
    return 1 / factor <= ratio <= factor or any(0.96 <= ratio * 10**power <= 1.04 for power in (-3, -2, -1, 1, 2, 3))


def _named_by_of(near: Mentions, share: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The whole after `of`, behind the share or behind the part, or before both."""
    behind = _behind_brackets(near, share)
    if behind and can_hold(behind, parts):
        return [behind]
    of_all = of_everyone(share) and share.line is not parts[0].line  # `44 of the 66 …. That is 27 per cent of all`
    for mention in (share, *(() if of_all else parts[:1])):
        _, after = neighbours(near, mention)
        if after and after.amount and after not in parts and of_between(mention, after):
            return [after] if can_hold(after, parts) or not after.figure.decimals else _again(near, after, parts)
    before, _ = neighbours(near, parts[0])
    before = neighbours(near, share)[0] if before == share else before
    opening = before is not None and before.amount and any(t.kind == "of" for t in before.before(2))
    opening = opening and not of_all
    return [before] if before and opening and (can_hold(before, parts) or _between(before, share, parts[0])) else []


def _between(whole: Mention, share: Mention, part: Mention) -> bool:
    """`Of the 19.9 million, poor regions took in 85 per cent, or 21.6 million`: a whole, whatever the part is."""
    ahead = [t.kind for t in whole.line.tokens[: whole.at]]
    at = max((i for i, kind in enumerate(ahead) if kind == "of"), default=-1)
    opens_clause = at == 0 or ahead[at - 1 : at] in (["comma"], ["semicolon"], ["while"], ["and"])
    alike = whole.figure.unit == part.figure.unit and whole.change == part.change
    return opens_clause and alike and whole.at < share.at < part.at


def _behind_brackets(near: Mentions, share: Mention) -> Mention | None:
    """56 in `21 (38 %; 26–51) of 56 patients`: the whole behind the brackets of a share."""
    _, after = neighbours(near, share)
    if after is None or not after.amount or not any(t.kind == "open" for t in share.before(1)):
        return None
    between = [t.kind for t in share.line.tokens[share.at + 1 : after.at]]
    return after if "close" in between[:-1] and between[between.index("close") + 1 :][:1] == ["of"] else None


def _again(near: Mentions, bare: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The amount that a bare number repeats: `42 milliarder av de 60,6` after `60,6 milliarder kroner`."""
    found = (m for m in earlier(near, bare, _FAR_LINES, _FAR_PASSAGES) if m.figure.quote == bare.figure.quote)
    return [m for m in found if can_hold(m, parts)][:1]


def can_hold(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether an amount can be the whole of one of the parts: the same unit, and more."""
    return any(_holds(whole, part) for part in parts)


def _holds(whole: Mention, part: Mention) -> bool:
    a, b = whole.figure, part.figure
    left_out = {a.unit, b.unit} == {"money", "count"} and a.scale > 1 and b.scale > 1
    if (
        not whole.amount
        or (whole.of_then and whole.line is not part.line and not part.change)
        or (a.unit != b.unit and not left_out)
        or (a.unit != "count" and a.of and b.of and a.of != b.of)
    ):
        return False
    return whole.value > part.value and (whole.change == part.change or (part.change and not whole.change))


def _elsewhere(part: Mention, found: Sequence[Mention]) -> bool:
    """Whether a part is of what one place has, and no whole is of that: `in Oslo 265 of the guests were Danes`."""
    own = part.figure.context
    named = bool(own.place) and "place" not in own.carried
    return named and all(m.figure.context.place != own.place for m in found)


def _factor(share: Mention) -> float:
    """Within what factor of the share its part and its noun's count must lie; there are rates of many populations."""
    if share.figure.unit == "rate":
        return _NEAREST
    return _NAMED_NEAR if share.fraction else _EVERYONE if of_everyone(share) else _NEAR


def _people(prose: Prose, share: Mention, nouns: frozenset[str], candidates: Sequence[Mention]) -> list[Mention]:
    """The counts of people for a rate of inhabitants: `84 000 people live there … 7.5 per 10 000 inhabitants`."""
    people = stems(prose.lexicon.words.get("people", "").split(), prose.lexicon)
    meant = share.figure.unit == "rate" and bool(nouns & people)
    return [m for m in candidates if meant and m.nouns & people]


def _nearest_in_words(prose: Prose, found: list[Mention], nouns: frozenset[str]) -> list[Mention]:
    """Those of the amounts that have most of the words of a group that is told in several."""
    scores = [sum(related([noun], about(prose, m)) for noun in nouns) for m in found]
    best = max(scores, default=0)
    return [m for m, score in zip(found, scores, strict=True) if score == best] if best > 1 else found


def _counts_them(prose: Prose, whole: Mention, share: Mention) -> bool:
    """Whether the noun that a whole counts is the only word for what the share is of."""
    nouns = population(prose, share)
    return bool(whole.figure.of) and stems([whole.figure.of], prose.lexicon) == nouns


def _same_year(prose: Prose, level: Mention, share: Mention) -> bool:
    """Whether the sentence of a share names the year of a level (`from 2009 to 2022`)."""
    years = {prose.figures[t.figure].value for t in share.line.tokens if t.kind == "year"}
    return level.figure.context.period in {str(year) for year in years}
