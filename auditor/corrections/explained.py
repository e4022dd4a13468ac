"""Whether a claim that its own relation contradicts is explained by other figures close by.

A text that is right has, near every sum, share or change, the figures that give it. Where a construction was bound to a
wrong figure, another one in its place makes the relation hold; such a violation is undecided. Relations whose figures
all stand in one sentence, or whose construction names them, are not tried. An equality over several sentences that
no slip of one of its figures explains is undecided too, and so is a part above its whole, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor import formula as formulas
from auditor.corrections.accounted import accounted
from auditor.corrections.explicable import explicable
from auditor.model import Figure, Outcome, Part, Reading, Verdict
from auditor.relations import by_role, same_unit

REACH = 1  # passages before and after; none for a claim in words, which much fits
MOST_PARTS = 4  # a sum of more figures is not explained away


def settled(outcome: Outcome, reading: Reading) -> Outcome:
    """The outcome; undecided where another figure close by, in the place of one of its own, makes it hold."""
    if outcome.verdict is not Verdict.VIOLATED or not outcome.formula:
        return outcome
    if any(_fits(outcome, parts) for parts in (*_in_thousands(outcome), *_in_one_scale(outcome))):
        return replace(outcome, verdict=Verdict.UNDECIDED, reason="thousands")
    exceeds = _exceeds(by_role(outcome.parts))
    if outcome.named and not exceeds:
        return outcome
    if accounted(outcome, reading):
        return replace(outcome, verdict=Verdict.UNDECIDED, reason="explained")
    if (exceeds or not _in_one_sentence(outcome)) and not explicable(outcome, reading, strictly=exceeds):
        return replace(outcome, verdict=Verdict.UNDECIDED, reason="inexplicable")
    sure = outcome.bound and _together(outcome)
    others = [
        _left_out(outcome, reading),
        *([_others(outcome, reading)] if _may_be_misbound(outcome) and not sure else []),
    ]
    if any(_fits(outcome, parts) for found in others for parts in found):
        return replace(outcome, verdict=Verdict.UNDECIDED, reason="explained")
    return outcome


def _in_thousands(outcome: Outcome) -> Iterator[list[tuple[str, Part]]]:
    """The parts with `4,330 thousand tonnes` as the 4,330 that a table in thousands prints."""
    for at, (role, part) in enumerate(outcome.parts):
        if isinstance(part, Figure) and part.scale == 1000 and part.value is not None:
            bare = replace(part, value=part.value / 1000, interval=part.interval.scaled(Fraction(1, 1000)))
            yield [*outcome.parts[:at], (role, bare), *outcome.parts[at + 1 :]]


def _in_one_scale(outcome: Outcome) -> Iterator[list[tuple[str, Part]]]:
    """The parts with the bare numbers in the scale of the others: `22 million are voted; ships take 16.5 of them`."""
    amounts = [p for _, p in outcome.parts if isinstance(p, Figure) and p.unit in ("count", "money") and not p.word]
    scales = {p.scale for p in amounts if p.scale > 1}
    if len(scales) == 1 and any(_is_bare(p) for p in amounts):
        yield [(role, _scaled(p, *scales) if p in amounts and _is_bare(p) else p) for role, p in outcome.parts]


def _is_bare(part: Part) -> bool:
    """Whether a figure is a number without a noun, or with decimals: no count of single things."""
    return isinstance(part, Figure) and part.scale == 1 and (not part.of or part.decimals > 0)


def _scaled(part: Part, scale: int) -> Part:
    if not isinstance(part, Figure) or part.value is None:
        return part
    return replace(part, value=part.value * scale, interval=part.interval.scaled(Fraction(scale)))


def _together(outcome: Outcome) -> bool:
    """Whether all figures stand in one sentence or two that follow each other."""
    found = [part.sentence for _, part in outcome.parts if isinstance(part, Figure) and part.cell is None]
    return not found or max(found) - min(found) <= 1


def _in_one_sentence(outcome: Outcome) -> bool:
    """Whether all figures stand in one sentence; the rest may be cells of a table where the text names them."""
    figures = [part for _, part in outcome.parts if isinstance(part, Figure)]
    told = {f.sentence for f in figures if f.cell is None}
    return len(told) == 1 and (outcome.bound or all(f.cell is None for f in figures))


def _may_be_misbound(outcome: Outcome) -> bool:
    figures = [part for _, part in outcome.parts if isinstance(part, Figure)]
    apart = len({f.sentence for f in figures if f.cell is None}) > 1
    return "==" in outcome.formula and apart and 2 < len(figures) <= MOST_PARTS


def _others(outcome: Outcome, reading: Reading) -> Iterator[list[tuple[str, Part]]]:
    """The parts with another figure in the place of one that is not in the sentence of the claim."""
    claim = outcome.parts[0][1]
    sentence = claim.sentence if isinstance(claim, Figure) else -1
    used = {(p.start, p.end) for _, p in outcome.parts}
    used |= {(f.start, f.end) for f in reading.figures if any(_repeats(f, p) for _, p in outcome.parts)}
    for at, (role, part) in enumerate(outcome.parts):
        if isinstance(part, Figure) and part is not claim and part.sentence != sentence:
            reach = 0 if isinstance(claim, Figure) and claim.word else REACH
            for other in _near(
                part, reading, used, reach, claim.passage if isinstance(claim, Figure) else part.passage
            ):
                yield [*outcome.parts[:at], (role, other), *outcome.parts[at + 1 :]]


def _repeats(figure: Figure, part: Part) -> bool:
    """Whether a figure is one of the parts, printed again: the whole in the title."""
    return (
        isinstance(part, Figure) and figure.value == part.value and figure.role == part.role and same_unit(figure, part)
    )


def _near(figure: Figure, reading: Reading, used: set[tuple[int, int]], reach: int, home: int) -> list[Figure]:
    """The comparable figures of the passages around it, and around the passage of the claim (home)."""
    return [
        f
        for f in reading.figures
        if min(abs(f.passage - figure.passage), abs(f.passage - home)) <= reach
        and f.role != "label"
        and not f.word
        and None not in (f.interval.low, f.interval.high)  # `more than 20 000` fits much
        and (f.start, f.end) not in used
        and same_unit(f, figure)
        and (f.cell is None) == (figure.cell is None)
        and (f.role == "change") == (figure.role == "change")
        and not _of_another_time(f, figure)
    ]


def _of_another_time(a: Figure, b: Figure) -> bool:
    """Whether the text itself says that two figures are of two times."""
    said = all(f.context.period and "period" not in f.context.carried for f in (a, b))
    return said and a.context.period != b.context.period


def _left_out(outcome: Outcome, reading: Reading) -> Iterator[list[tuple[str, Part]]]:
    """The parts of a sum with one more figure of their sentence: `210 women, 190 men and 12 who did not say`."""
    parts = [part for role, part in outcome.parts if role == "parts" and isinstance(part, Figure)]
    used = {(p.start, p.end) for _, p in outcome.parts}
    if parts and "sum(parts)" in outcome.formula:
        for figure in reading.figures:
            if figure.sentence in {p.sentence for p in parts} and figure in _near(
                parts[0], reading, used, 0, parts[0].passage
            ):
                yield [*outcome.parts, ("parts", figure)]


def _fits(outcome: Outcome, parts: Sequence[tuple[str, Part]]) -> bool:
    roles = by_role(parts)
    return _part_in_whole(roles, by_role(outcome.parts)) and formulas.possible(
        outcome.formula, formulas.intervals(roles)
    )


def _part_in_whole(tried: Mapping[str, list[Figure]], own: Mapping[str, list[Figure]]) -> bool:
    """Whether a part that lies within its whole does so still: `more than nine tenths` is no nine times as much."""
    return _exceeds(own) or not _exceeds(tried)


def _exceeds(roles: Mapping[str, list[Figure]]) -> bool:
    part, base = (sum(f.value or 0 for f in roles.get(name, ())) for name in ("part", "base"))
    return bool(roles.get("base")) and part > base
