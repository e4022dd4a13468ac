"""All relations together: which figures cannot all be right, and the smallest sets of them that must be wrong.

I. P. Fellegi and D. Holt, "A Systematic Approach to Automatic Edit and Imputation", JASA 71 (1976): change the
lightest set of figures by which every relation can hold. Conflicts are found by linear programming, in exact fractions
where relations are few and by HiGHS, then again in exact fractions, where they are many; the sets are the lightest
that hit every conflict (implicit hitting sets). What shares no figure is solved apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from auditor import formula as formulas
from auditor.interval import ANYTHING, Interval, between
from auditor.model import Figure, Outcome, Part, Verdict, Word
from auditor.relations import Together
from auditor.solver.hitting import Conflict, Search, groups, lightest
from auditor.solver.linear import Place, Row, Variables, place, rows
from auditor.solver.simplex import Tableau

if TYPE_CHECKING:
    from auditor.solver.highs import Model

MANY = 25  # inequalities of a connected group from which HiGHS goes first
NOTHING: Conflict = frozenset()


@dataclass(frozen=True, slots=True)
class Cause:
    """Violated relations (their numbers) that are mended together.

    sets: of each smallest repair, what it changes in these relations: one of the sets is wrong. repairs: the smallest
    sets of parts by which every relation that hangs together with these would hold.
    """

    relations: tuple[int, ...]
    sets: tuple[Conflict, ...]
    repairs: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Relations that cannot hold together, none of which can be left out: their numbers, and the parts they tie."""

    relations: tuple[int, ...]
    parts: Conflict


# -- the system --------------------------------------------------------------------------------------------------------


class System:
    """The inequalities of some relations, and the bounds of their figures."""

    def __init__(self, outcomes: Mapping[int, Outcome]) -> None:
        self.variables = Variables()
        self.rows: list[Row] = []
        self.owners: list[int] = []
        for number, outcome in outcomes.items():
            found = list(rows(outcome, self.variables))
            self.rows += found
            self.owners += [number] * len(found)
        self.terms = [row.terms for row in self.rows]

    def bounds(self, wrong: Conflict = NOTHING, out: frozenset[int] = frozenset()) -> list[Interval]:
        """The bounds of variables and rows, where some parts are wrong and some relations are left out."""
        known = self.variables
        figures = [
            bound if at is not None and at not in wrong else ANYTHING if number in known.signed else _unbound(bound)
            for number, (bound, at) in enumerate(zip(known.intervals, known.places, strict=True))
        ]
        sums = [
            ANYTHING if owner in out or row.given & wrong else between(row.low, row.high)
            for row, owner in zip(self.rows, self.owners, strict=True)
        ]
        return [*figures, *sums]

    def conflict(self, wrong: Conflict = NOTHING, out: frozenset[int] = frozenset()) -> Contradiction | None:
        """Why the relations cannot all hold although these parts may be anything; None if they can."""
        bounds = self.bounds(wrong, out)
        found = self._large(bounds) if len(self.rows) > MANY else self._small.conflict(bounds)
        return None if found is None else self._told(found, wrong)

    @cached_property
    def _small(self) -> Tableau:
        return Tableau(self.terms, self.variables.values)

    @cached_property
    def _model(self) -> Model:
        from auditor.solver.highs import Model

        return Model(self.terms, self.variables.values)

    def _large(self, bounds: Sequence[Interval]) -> Iterable[int] | None:
        """What HiGHS finds in conflict, if it is so in exact fractions."""
        suspected = self._model.conflict(bounds)
        if suspected is None:
            return None
        first = len(self.variables.intervals)
        few = Tableau([self.terms[n] for n in suspected], self.variables.values)
        found = few.conflict([*bounds[:first], *(bounds[first + n] for n in suspected)])
        return None if found is None else [v if v < first else first + suspected[v - first] for v in found]

    def _told(self, found: Iterable[int], wrong: Conflict) -> Contradiction:
        first = len(self.variables.intervals)
        relations = {self.owners[v - first] for v in found if v >= first}
        figures = {self.variables.places[v] for v in found if v < first}
        given = frozenset().union(*(self.rows[v - first].given for v in found if v >= first))
        parts = given | {at for at in figures if at is not None}
        return Contradiction(tuple(sorted(relations)), printed(parts) - wrong)


def printed(parts: Conflict) -> Conflict:
    """The parts that a document prints: a cell of data is what it is held against. All, if there is none."""
    return frozenset(at for at in parts if not at[-1]) or parts


def _unbound(bound: Interval) -> Interval:
    """What a wrong figure can be: anything, but not below zero if it is printed so."""
    return between(0, None) if bound.low is not None and bound.low >= 0 else ANYTHING


# -- relations that only fail together ---------------------------------------------------------------------------------


def together(outcomes: Sequence[Outcome]) -> list[Together]:
    """The relations that hold and are certain, grouped by the figures they share: what can hold, and each conflict."""
    certain = {n: o for n, o in enumerate(outcomes) if o.verdict is Verdict.HOLDS and _binds(o) and not _loose(o)}
    found = []
    for numbers in connected(certain):
        system, out = System({n: certain[n] for n in numbers}), frozenset[int]()
        while (conflict := system.conflict(out=out)) and conflict.relations:
            found.append(Together(tuple(certain[n] for n in conflict.relations), False))
            out |= set(conflict.relations)
        found.append(Together(tuple(certain[n] for n in numbers if n not in out), True))
    return [group for group in found if len(group.relations) > 1]


def _binds(outcome: Outcome) -> bool:
    return bool(outcome.formula) and not outcome.doubt


def _loose(outcome: Outcome) -> bool:
    """Whether a figure is printed with a word that moves its ends (`over 90`), so that much fits it."""
    return any(
        isinstance(p, Figure) and (p.hedge or None in (p.interval.low, p.interval.high)) for _, p in outcome.parts
    )


def connected(outcomes: Mapping[int, Outcome]) -> Iterator[list[int]]:
    """The numbers of outcomes that share parts, directly or through others; those that share none are left out."""
    first: dict[Place, int] = {}  # the first outcome that has a part
    later: dict[int, int] = {}  # of each outcome: itself, or a later one that shares a part with it
    for number, outcome in outcomes.items():
        later[number] = number
        for part in _tied(outcome):
            later[_last(first.setdefault(place(part), number), later)] = number
    groups: dict[int, list[int]] = {}
    for number in outcomes:
        groups.setdefault(_last(number, later), []).append(number)
    yield from (sorted(groups[last]) for last in later if len(groups.get(last, ())) > 1)


def _last(number: int, later: dict[int, int]) -> int:
    """The last outcome that hangs together with one; what is passed on the way is led there more directly."""
    while later[number] != number:
        later[number] = later[later[number]]
        number = later[number]
    return number


def _tied(outcome: Outcome) -> list[Part]:
    """The parts that a relation is about: all of it, or the figures of its formula and its words."""
    if not outcome.formula:
        return [part for _, part in outcome.parts]
    named = formulas.names(outcome.formula)
    return [part for role, part in outcome.parts if isinstance(part, Word) or role in named]


# -- what must be wrong ------------------------------------------------------------------------------------------------


def causes(outcomes: Sequence[Outcome]) -> list[Cause]:
    """Why relations are violated: all smallest sets of parts by which they, and those that hold, would hold."""
    violated = {n: o for n, o in enumerate(outcomes) if o.verdict is Verdict.VIOLATED}
    if not violated:
        return []
    held = {n: o for n, o in enumerate(outcomes) if o.verdict is Verdict.HOLDS and _binds(o)}
    weights = weighed(outcomes)
    groups_of = list(connected({**violated, **held}))
    together = {n for group in groups_of for n in group}
    groups_of += [[n] for n in violated if n not in together]
    found = [
        _explained({n: outcomes[n] for n in group}, weights)
        for group in groups_of
        if not violated.keys().isdisjoint(group)
    ]
    return [cause for causes in found for cause in causes]


def _explained(outcomes: Mapping[int, Outcome], weights: Mapping[Place, int]) -> Iterator[Cause]:
    """The causes within a connected group: relations that every smallest repair mends by the same parts are one."""
    system = System({n: o for n, o in outcomes.items() if o.formula})
    own = {n: _own(o) for n, o in outcomes.items() if o.verdict is Verdict.VIOLATED}
    for group in _solved(system, list(dict.fromkeys(own.values())), weights):
        hit = NOTHING.union(*group.conflicts)
        alike: dict[tuple[Conflict, ...], list[int]] = {}
        for number, conflict in own.items():
            if conflict <= hit:
                alike.setdefault(tuple(one & conflict for one in group.sets), []).append(number)
        for sets, numbers in alike.items():
            least = [one for one in dict.fromkeys(sets) if not any(other < one for other in sets)]
            yield Cause(tuple(numbers), tuple(least), tuple(group.sets))


def _own(outcome: Outcome) -> Conflict:
    """The parts of a violated relation of which one is wrong."""
    found = System({0: outcome}).conflict() if outcome.formula else None
    return found.parts if found and found.parts else printed(frozenset(place(part) for part in _tied(outcome)))


@dataclass(frozen=True, slots=True)
class _Group:
    conflicts: list[Conflict]
    sets: list[Conflict]


def _solved(system: System, conflicts: list[Conflict], weights: Mapping[Place, int]) -> list[_Group]:
    """Conflicts are added until no lightest set leaves one."""
    search = Search()
    known: dict[tuple[Conflict, ...], list[Conflict]] = {}
    while True:
        for group in groups(conflicts):
            known[tuple(group)] = known.get(tuple(group)) or lightest(group, weights, search)
        found = [_Group(group, known[tuple(group)]) for group in groups(conflicts)]
        more = next(_unsolved(system, found), None)
        if more is None or not more.parts:
            return found
        conflicts.append(more.parts)


def _unsolved(system: System, found: Sequence[_Group]) -> Iterator[Contradiction]:
    """What is left in conflict by the first set of every group, then by each other set in its place."""
    first = [group.sets[0] for group in found]
    tried = [NOTHING.union(*first)]
    for n, group in enumerate(found):
        rest = NOTHING.union(*first[:n], *first[n + 1 :])
        tried += [rest | other for other in group.sets[1:]]
    for wrong in tried:
        conflict = system.conflict(wrong)
        if conflict is not None:
            yield conflict


def weighed(outcomes: Iterable[Outcome]) -> dict[Place, int]:
    """How unlikely a part is to be wrong: one that is quoted, that is printed again elsewhere, or that other relations
    confirm is less likely so; one that stands in nothing but what is violated is most.
    """
    parts = {place(part): part for o in outcomes for _, part in o.parts}
    held = [_tied(o) for o in outcomes if o.verdict is Verdict.HOLDS]
    standing = Counter(at for tied in held for at in {place(part) for part in tied})
    again = {at for tied in held for at in _repeated(tied)}
    return {at: _weight(part, standing[at], at in again) for at, part in parts.items()}


def _repeated(tied: Sequence[Part]) -> Iterator[Place]:
    """The two figures of a relation that print one value."""
    if len(tied) == 2 and all(isinstance(p, Figure) and p.value is not None for p in tied):
        a, b = (p for p in tied if isinstance(p, Figure))
        if (a.value, a.unit) == (b.value, b.unit):
            yield from (place(a), place(b))


def _weight(part: Part, relations: int, again: bool) -> int:
    quoted = isinstance(part, Figure) and part.quoted
    return WRONG + 3 * quoted + min(relations, CONFIRMED) + again


WRONG = 10
"""What a wrong figure weighs: one that is unlikely to be wrong is likelier so than two."""

CONFIRMED = 2
"""Relations that hold beyond which a part is no likelier to be right."""
