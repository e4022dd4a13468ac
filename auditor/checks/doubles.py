"""Parts that were counted twice: a few of them add up to just what a total lacks, and another may contain them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

MOST = 80  # parts that are searched
LEAST = 100  # a smaller difference is too easily met by chance


def counted_twice(parts: Mapping[str, int], excess: int) -> tuple[tuple[str, ...], str] | None:
    """The one to four parts whose sum is the excess, if no others have it, and the smallest part that can hold them.

    The second is "" if there is none.
    """
    values = {name: value for name, value in parts.items() if value > 0}
    if excess < LEAST or not 1 < len(values) <= MOST:
        return None
    for found in (_singles(values, excess), _pairs(values, excess), _threes(values, excess), _fours(values, excess)):
        sets = list(dict.fromkeys(found))
        if len(sets) == 1:
            return sets[0], _container(values, sets[0], excess)
        if sets:
            return None
    return None


def _container(values: Mapping[str, int], inside: Sequence[str], excess: int) -> str:
    larger = [(value, name) for name, value in values.items() if value >= excess and name not in inside]
    return min(larger)[1] if larger else ""


def _singles(values: Mapping[str, int], excess: int) -> Iterator[tuple[str, ...]]:
    yield from ((name,) for name, value in values.items() if value == excess)


def _pairs(values: Mapping[str, int], excess: int) -> Iterator[tuple[str, ...]]:
    yield from ((a, b) for a, b in combinations(sorted(values), 2) if values[a] + values[b] == excess)


def _threes(values: Mapping[str, int], excess: int) -> Iterator[tuple[str, ...]]:
    for name in sorted(values):
        rest = {other: value for other, value in values.items() if other > name}
        yield from ((name, *pair) for pair in _pairs(rest, excess - values[name]))


def _fours(values: Mapping[str, int], excess: int) -> Iterator[tuple[str, ...]]:
    """Pairs that make up the excess with another pair, by their sums."""
    sums: dict[int, list[tuple[str, str]]] = {}
    for a, b in combinations(sorted(values), 2):
        sums.setdefault(values[a] + values[b], []).append((a, b))
    for total, left in sums.items():
        for pair in left:
            for other in sums.get(excess - total, []):
                if len({*pair, *other}) == 4:
                    yield tuple(sorted((*pair, *other)))
