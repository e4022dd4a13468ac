"""A share, its count and its whole agree: the count is that share of the whole.

Looks at `share` frames: a percentage, a rate in per mille or a fraction word (`a third`, `one in four`) beside the
count that it stands for and the whole that it is of. Where the text leaves several wholes open, one that fits is
enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.interval import total
from auditor.model import Figure, Frame, Outcome, Verdict
from auditor.relations import first_that_holds, relation
from auditor.scope import Scope

PERCENT = "100 * part / sum(base) == share"
PER_MILLE = "1000 * part / sum(base) == share"
BARE = "abs(100 * part / sum(base) - share) <= 0.5"
"""A percentage that is printed without a unit, rounded to a whole number."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """words: only fraction words (true), only numerals (false), or both (left out)."""

    words: bool | None = None


def check(scope: Scope, parameters: Parameters) -> Iterator[Outcome]:
    for frame in scope.frames("share"):
        share = frame.one("share")
        if share is None or parameters.words not in (None, share.word and not share.of):
            continue
        bound, named = frame.facts.get("bound", False), frame.facts.get("named", False)
        found = first_that_holds(_readings(frame, share))
        words = [("said", frame.words["said"])] if "said" in frame.words else []
        yield replace(found, parts=(*found.parts, *words), bound=bound, named=named)


def _readings(frame: Frame, share: Figure) -> Iterator[Outcome]:
    """Every part with every whole; two halves make one whole."""
    if frame.facts.get("halves"):
        yield _relation(share, frame.figures["part"][0], frame.figures["base"], frame.doubt)
        return
    for base in frame.figures["base"]:
        for part in frame.figures["part"]:
            yield _relation(share, part, (base,), frame.doubt)
            if not _fits_in(part, (base,)):
                yield from _turned(share, part, base)


def _turned(share: Figure, part: Figure, base: Figure) -> Iterator[Outcome]:
    """A whole taken for its part, where that fits."""
    other = _relation(share, base, (part,), "")
    if other.verdict is Verdict.HOLDS:
        yield other


def _relation(share: Figure, part: Figure, base: Sequence[Figure], doubt: str) -> Outcome:
    more = share.value is not None and share.value > 100  # `118 per cent of the normal 69`
    formula = _formula(share) if more or _fits_in(part, base) else _above(share)
    return relation(formula, [("share", share), ("part", part), *(("base", b) for b in base)], doubt=doubt)


def _formula(share: Figure) -> str:
    if share.unit == "rate":
        return f"{share.per} * part / sum(base) == share"
    return {"per_mille": PER_MILLE, "count": BARE}.get(share.unit, PERCENT)


def _above(share: Figure) -> str:
    """The relation where the part is more than its whole: that it must not be comes first."""
    if share.unit == "count":
        return "part <= sum(base)"
    whole = {"rate": share.per, "per_mille": 1000}.get(share.unit, 100)
    return f"{whole} * part / sum(base) <= {whole}" if share.word else f"share == {whole} * part / sum(base) <= {whole}"


def _fits_in(part: Figure, base: Sequence[Figure]) -> bool:
    """Whether the part is not more than its whole: `more than half` is also at most all."""
    return not total([b.interval for b in base]).below(part.interval)
