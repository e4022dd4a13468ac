"""Figures that are worked out from cells: totals, plain means and means weighted by people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.against.cubes import Cube
from auditor.against.page import Subject
from auditor.interval import Interval, rounded, total
from auditor.model import Figure

_LISTED = 8  # cells that a proof lists


def cells_of(cube: Cube, subject: Subject, period: str, members: tuple[str, ...]) -> list[tuple[str, Figure]]:
    """The cells of the places that a figure is of together; none if one is missing."""
    codes = subject.codes if subject.together else _below(cube, subject)
    cells = [(code, cube.cell((code, period, members))) for code in codes]
    found = [(code, cell) for code, cell in cells if cell is not None]
    return found if len(found) == len(cells) and len(found) > 1 else []


def _below(cube: Cube, subject: Subject) -> tuple[str, ...]:
    """The places that belong to a named one; all, where it is said of all."""
    geography = cube.geography
    if geography is None:
        return ()
    if subject.everywhere:
        return tuple(dict.fromkeys(k[0] for k in cube.values if k[0] not in (geography.whole, *geography.children)))
    (code, *others) = subject.codes
    return () if others else tuple(c for c in geography.children.get(code, ()) if any(k[0] == c for k in cube.values))


def to_the_unit(figure: Figure) -> Figure:
    """A mean that is printed as a whole number is rounded, though a count would be exact."""
    return replace(figure, interval=rounded(figure.value or Fraction(0), figure.scale))


def total_roles(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> tuple[dict[str, list[Figure]], list[str]]:
    cells = [cell for _, cell in parts]
    if len(cells) <= _LISTED:
        return {"parts": cells}, ["figure == sum(parts)"]
    value = sum((c.value or Fraction(0) for c in cells), Fraction(0))
    return {"total": [computed(cells[0], total([c.interval for c in cells]), value)]}, ["figure == total"]


def mean_roles(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> tuple[dict[str, list[Figure]], list[str]]:
    """The plain mean, and the one weighted by population where it is known; else only bounds are certain."""
    cells = [cell for _, cell in parts]
    n = len(cells)
    plain = sum((c.value or Fraction(0) for c in cells), Fraction(0)) / n
    room = total([c.interval for c in cells]).scaled(Fraction(1, n))
    roles = {"mean": [computed(cells[0], room, plain)]} if n > _LISTED else {"parts": cells}
    formulas = ["figure == mean" if n > _LISTED else f"figure == sum(parts) / {n}"]
    weighted = None if cube.counts else _weighted(cube, parts, period)
    if weighted is not None:
        roles["weighted"] = [weighted]
        formulas.append("figure == weighted")
    elif not cube.counts:
        roles["parts"] = cells
        formulas.append("min(parts) <= figure <= max(parts)")
    return roles, formulas


def _weighted(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> Figure | None:
    known = cube.geography.places if cube.geography else None
    weights = [known.population(code, period) if known else None for code, _ in parts]
    whole = sum((w for w in weights if w), Fraction(0))
    if not whole or any(w is None for w in weights):
        return None
    pairs = [(w / whole, cell) for w, (_, cell) in zip(weights, parts, strict=True) if w is not None]
    value = sum((w * (c.value or 0) for w, c in pairs), Fraction(0))
    return computed(parts[0][1], total([c.interval.scaled(w) for w, c in pairs]), value)


def computed(like: Figure, interval: Interval, value: Fraction) -> Figure:
    """A figure that is worked out from cells: it has the decimals of a cell and one more."""
    rounded = round(value, like.decimals + 1)
    shown = str(int(rounded)) if rounded.denominator == 1 else f"{float(rounded):.{like.decimals + 1}f}"
    place = {name: text for name, text in like.place.items() if name != "key"}
    return replace(like, end=like.end + 1, quote=shown, value=value, interval=interval, place=place)


def total_of(cells: Sequence[Figure]) -> Figure:
    value = sum((c.value or Fraction(0) for c in cells), Fraction(0))
    return computed(cells[0], total([c.interval for c in cells]), value)
