"""What a printed number is a number of: its dimension (mass, energy, kroner per mass …) and the size of its unit.

Words: `unit_sizes` of Lexicon.words lists units as `word:dimension:size` (`TWh:energy:1000000000`), the usual word
for a unit first; `minor_money` coins as `coin:currency`, a hundred to one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from auditor.interval import Interval
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.wordlists import pattern

_SHARES = {"percent": Fraction(1, 100), "per_mille": Fraction(1, 1000)}
_COINS = Fraction(1, 100)
TIMES = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 10080, "months": 43830, "years": 525960}
"""The units of time, in minutes."""
_BEHIND = re.compile(r"[\s\u00a0]*/?[\s\u00a0]*([^\W\d_]+)")
_ROOM = 24  # characters behind a figure in which `per kilo` stands


@dataclass(frozen=True, slots=True)
class Unit:
    """A dimension, and how large one of the printed unit is in the base unit of the dimension. per: what it is per."""

    dimension: str
    size: Fraction
    per: Unit | None = None

    def divided(self, per: Unit) -> Unit:
        """The unit per another."""
        return Unit(f"{self.dimension}/{per.dimension}", self.size / per.size, per)


def unit_of(figure: Figure, text: str, lexicon: Lexicon) -> Unit | None:
    """The unit that a figure is printed in, without its scale word; None for what has no size."""
    if figure.unit in ("measure", "money", "count"):
        own = own_unit(figure, lexicon)
        per = _per(figure, text, lexicon)
        return own.divided(per) if own and per else own
    if figure.unit == "rate" and figure.per:
        return Unit("rate", Fraction(1, figure.per))
    return Unit("share", _SHARES[figure.unit]) if figure.unit in _SHARES else None


def own_unit(figure: Figure, lexicon: Lexicon) -> Unit | None:
    """The unit of an amount or of a length of time, without what it is per."""
    if figure.unit in TIMES:
        return Unit("time", Fraction(TIMES[figure.unit]))
    if figure.unit == "measure":
        return named_unit(figure.of, lexicon)
    if figure.unit == "money":
        coins = _coins(lexicon.words.get("minor_money", ""))
        return Unit(f"money {coins.get(figure.of, figure.of)}", _COINS if figure.of in coins else Fraction(1))
    return Unit("count ", Fraction(1)) if figure.unit == "count" else None


def named_unit(word: str, lexicon: Lexicon) -> Unit | None:
    """The unit that a word names."""
    return _sizes(lexicon.words.get("unit_sizes", "")).get(word)


def units_like(unit: Unit, lexicon: Lexicon) -> list[tuple[str, Unit]]:
    """The words for the units of a dimension, as they are printed."""
    measures = _units(lexicon.words.get("unit_sizes", ""))
    times = ((word, Unit("time", Fraction(TIMES[name]))) for word, name in lexicon.units.items() if name in TIMES)
    coins = _coins(lexicon.words.get("minor_money", "")).items()
    money = [pair for coin, name in coins for pair in ((coin, _coin(name)), (name, Unit(f"money {name}", Fraction(1))))]
    return [(word, own) for word, own in (*measures, *times, *money) if own.dimension == unit.dimension]


def _coin(name: str) -> Unit:
    return Unit(f"money {name}", _COINS)


def in_base(figure: Figure, unit: Unit) -> Figure:
    """A figure in the base unit of its dimension."""
    if figure.value is None:
        return figure
    interval = Interval(
        *(None if end is None else end * unit.size for end in (figure.interval.low, figure.interval.high))
    )
    return replace(figure, value=figure.value * unit.size, interval=interval)


def _per(figure: Figure, text: str, lexicon: Lexicon) -> Unit | None:
    """The unit behind `per`: `kroner per kilo`, `kr/kg`."""
    start = max(figure.end, figure.extent[1])
    behind = text[start : start + _ROOM]
    opening = pattern(lexicon.words.get("per", "")).match(behind.lstrip())
    skipped = len(behind) - len(behind.lstrip())
    found = _BEHIND.match(behind, skipped + opening.end()) if opening else None
    if found is None and behind.startswith("/"):
        found = _BEHIND.match(behind, 1)
    return named_unit(found[1].lower(), lexicon) if found else None


@cache
def _coins(entries: str) -> Mapping[str, str]:
    return dict(entry.split(":") for entry in entries.split())


@cache
def _sizes(entries: str) -> Mapping[str, Unit]:
    return {word.lower(): unit for word, unit in _units(entries)}


@cache
def _units(entries: str) -> Sequence[tuple[str, Unit]]:
    parts = (entry.split(":") for entry in entries.split())
    return [(word.replace("_", " "), Unit(dimension, Fraction(size))) for word, dimension, size in parts]
