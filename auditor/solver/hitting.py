"""Of things that cannot all be right, the lightest sets that must be wrong: minimum hitting sets.

To find them takes time that grows with every conflict that is tied to others. A search that takes more than so many
steps is given up, and one set is given that is light but may not be the lightest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from auditor.solver.linear import Place

Conflict = frozenset[Place]
MOST = 200  # sets of one group
STEPS = 20_000  # of a search
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


def lightest(
    conflicts: Sequence[Conflict], weights: Mapping[Place, int], search: Search | None = None
) -> list[Conflict]:
    """The sets of least weight that have an element of every conflict, and those that weigh SLACK more at most.

    The lightest come first, MOST of them at most; weights are small and positive. search: what is left of the steps
    of several; where none are left, one light set.
    """
    search = search or Search()
    limit = _least(conflicts, weights)
    while not search.spent and next(search.within(conflicts, weights, limit, frozenset()), None) is None:
        limit += 1
    found = list(islice(search.within(conflicts, weights, limit + SLACK, frozenset()), MOST))
    if search.spent:
        found = [_light(conflicts, weights)]
    return sorted(found, key=lambda one: (sum(weights[e] for e in one), sorted(one)))


@dataclass(slots=True)
class Search:
    """How many steps are left to the searches for sets."""

    steps: int = STEPS

    @property
    def spent(self) -> bool:
        return self.steps <= 0

    def within(
        self, conflicts: Sequence[Conflict], weights: Mapping[Place, int], limit: int, chosen: Conflict
    ) -> Iterator[Conflict]:
        """Every set of at most a weight, once: what was tried in one branch is barred from the next."""
        self.steps -= 1
        if self.spent or _least(conflicts, weights) > limit:
            return
        if not conflicts:
            yield chosen
            return
        barred: Conflict = frozenset()
        shortest = min(conflicts, key=lambda conflict: len(conflict))
        for element in sorted(shortest, key=lambda e: (weights[e], e)):
            left = [c - barred for c in conflicts if element not in c]
            yield from self.within(left, weights, limit - weights[element], chosen | {element})
            barred |= {element}


def _light(conflicts: Sequence[Conflict], weights: Mapping[Place, int]) -> Conflict:
    """A set that is light: again and again what stands in most of the conflicts left, for its weight."""
    chosen: set[Place] = set()
    left = list(conflicts)
    while left:
        count = Counter(element for conflict in left for element in conflict)
        best = min(count, key=lambda e: (weights[e] / count[e], e))
        chosen.add(best)
        left = [conflict for conflict in left if best not in conflict]
    return frozenset(chosen)


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
