"""A published ratio is its numerator over its denominator, as rounded.

Looks at every row: ratio = scale × numerator / denominator, compared as intervals: the ratio to its decimals,
numerator and denominator to their own rounding. Where one of the three is missing, or the denominator is zero, the
row is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor.checks import Check, Data, Judgement, Rows, Stage
from auditor.checks.columns import RELATIVE, literal, slack
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, but {numerator} / {denominator} × {scale} is {expected}",
    "nb": "{column} er {observed}, men {numerator} / {denominator} × {scale} er {expected}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """ratio, numerator, denominator: columns. scale: 100 for per cent. decimals: of the ratio, if not as read."""

    ratio: str
    numerator: str
    denominator: str
    scale: Fraction = Fraction(1)
    decimals: int | None = None


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    names = (parameters.ratio, parameters.numerator, parameters.denominator)
    ratio, top, bottom = (data.number(name) for name in names)
    own, a, b = slack(ratio), slack(top), slack(bottom)
    if parameters.decimals is not None and ratio.rounding is None:
        half = Fraction(1, 2 * 10**parameters.decimals)
        own = type(own)(ratio.noise + half, ratio.noise + half, True)
    scale = literal(parameters.scale)
    value, numerator, denominator = (nw.col(c.name).cast(nw.Float64()) for c in (ratio, top, bottom))
    expected = numerator * scale / nw.when(denominator != 0).then(denominator)
    if a.below or a.above or b.below or b.above:
        low, high = _ends(
            numerator, denominator, (float(a.below), float(a.above)), (float(b.below), float(b.above)), scale
        )
    else:
        low = high = expected
    room = value.abs() * RELATIVE + RELATIVE
    violated = (value + float(own.above) < low - room) | (value - float(own.below) > high + room)
    named = {f"auditor:named:{column.name}": nw.col(column.name) for column in (top, bottom)}
    facts = {"observed": nw.col(ratio.name), "expected": expected, **named}
    says = {"numerator": top.name, "denominator": bottom.name, "scale": parameters.scale, "slack": own.above}
    yield Rows(Judgement(violated, (ratio.name,), None, (top.name, bottom.name), facts, says, stage=Stage.ROW))


def _ends(
    top: nw.Expr, bottom: nw.Expr, a: tuple[float, float], b: tuple[float, float], scale: float
) -> tuple[nw.Expr, nw.Expr]:
    """The least and greatest quotient that the rounding of both allows; null where the denominator may be zero."""
    least, most = bottom - b[0], bottom + b[1]
    safe = (least > 0) | (most < 0)
    corners = [(t * scale) / nw.when(safe).then(d) for t in (top - a[0], top + a[1]) for d in (least, most)]
    return nw.min_horizontal(*corners), nw.max_horizontal(*corners)
