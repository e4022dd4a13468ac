"""Of things that cannot all be right, the lightest sets that must be wrong: minimum hitting sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from auditor.linear import Place

Conflict = frozenset[Place]
MOST = 200  # sets of one group
SLACK = 2  # what a set may weigh more than the lightest, and still be as likely


def groups(conflicts: Sequence[Conflict]) -> list[list[Conflict]]:
    """The conflicts that share an element, directly or through others, together; in their order."""
    found: list[tuple[Conflict, list[Conflict]]] = []
    for conflict in conflicts:
        touched = [one for one in found if one[0] & conflict]
        joined = conflict.union(*(elements for elements, _ in touched))
        found = [one for one in found if not one[0] & conflict]
        found.append((joined, [*(c for _, group in touched for c in group), conflict]))
    return [group for _, group in found]


def lightest(conflicts: Sequence[Conflict], weights: Mapping[Place, int]) -> list[Conflict]:
    """The sets of least weight that have an element of every conflict, and those that weigh SLACK more at most.

    The lightest come first, MOST of them at most; weights are small and positive.
    """
    limit = _least(conflicts, weights)
    while next(_within(conflicts, weights, limit, frozenset()), None) is None:
        limit += 1
    found = islice(_within(conflicts, weights, limit + SLACK, frozenset()), MOST)
    return sorted(found, key=lambda one: (sum(weights[e] for e in one), sorted(one)))


def _within(
    conflicts: Sequence[Conflict], weights: Mapping[Place, int], limit: int, chosen: Conflict
) -> Iterator[Conflict]:
    """Every set of at most a weight, once: what was tried in one branch is barred from the next."""
    if _least(conflicts, weights) > limit:
        return
    if not conflicts:
        yield chosen
        return
    barred: Conflict = frozenset()
    shortest = min(conflicts, key=lambda conflict: len(conflict))
    for element in sorted(shortest, key=lambda e: (weights[e], e)):
        left = [c - barred for c in conflicts if element not in c]
        yield from _within(left, weights, limit - weights[element], chosen | {element})
        barred |= {element}


def _least(conflicts: Sequence[Conflict], weights: Mapping[Place, int]) -> int:
    """A bound from below: conflicts that share nothing are hit one by one. What cannot be hit weighs too much."""
    least = 0
    used: set[Place] = set()
    for conflict in sorted(conflicts, key=len):
        if used.isdisjoint(conflict):
            least += min((weights[e] for e in conflict), default=_TOO_MUCH)
            used |= conflict
    return least


_TOO_MUCH = 10**9
