"""Laws of the solver: every smallest repair is found, no other is, and what is called impossible is so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from oracle import fits, repairs

from auditor import solver
from auditor.interval import between, exactly, rounded
from auditor.model import Figure, Outcome, Verdict
from auditor.relations import relation
from auditor.solver import System, causes, together, weighed
from auditor.solver.hitting import SLACK, Search, lightest
from auditor.solver.linear import Place, Variables, place, rows
from auditor.solver.simplex import Tableau

NAMES = "abcdef"
SHAPES = ("x + y == z", "z - y == x", "x + y + v == z", "x <= y", "x >= y")
ROUNDINGS = (Fraction(0), Fraction(1), Fraction(10))


def figure(name: str, value: int, rounding: Fraction = Fraction(0), **given: Any) -> Figure:
    """A count under a name of one letter, printed at its own place."""
    at = 20 * (1 + NAMES.index(name))
    shown = round(value / rounding) * rounding if rounding else Fraction(value)
    interval = rounded(shown, rounding) if rounding else exactly(shown)
    return Figure(
        "made.txt", at, at + 9, str(shown), shown, between(max(interval.low or 0, Fraction(0)), interval.high), **given
    )


@dataclass(frozen=True)
class Made:
    """Formulas over names of which the true values satisfy all, and the figures as printed."""

    formulas: tuple[str, ...]
    figures: Mapping[str, Figure]

    def __str__(self) -> str:
        """Formulas and figures in one line."""
        return f"{self.formulas} with { {name: str(f.interval) for name, f in self.figures.items()} }"

    def outcomes(self) -> list[Outcome]:
        return [relation(f, [(n, self.figures[n]) for n in sorted(set(f) & set(NAMES))]) for f in self.formulas]

    def bounds(self) -> dict[str, tuple[Fraction | None, Fraction | None]]:
        used = {name for formula in self.formulas for name in formula if name in NAMES}
        return {name: (self.figures[name].interval.low, self.figures[name].interval.high) for name in sorted(used)}

    def weights(self) -> dict[str, int]:
        by_place = weighed(self.outcomes())
        return {name: by_place[place(self.figures[name])] for name in self.bounds()}

    def names(self, places: frozenset[Place]) -> frozenset[str]:
        return frozenset(name for name, f in self.figures.items() if place(f) in places)


@st.composite
def systems(draw: st.DrawFn, faults: int, roundings: Sequence[Fraction] = (Fraction(0),)) -> Made:
    """Relations that true values satisfy, some figures of which are printed wrong."""
    values = {name: draw(st.integers(0, 60)) for name in NAMES}
    formulas = []
    for shape in draw(st.lists(st.sampled_from(SHAPES), min_size=2, max_size=4)):
        names = draw(st.permutations(NAMES))
        formula = shape.translate(str.maketrans("xyvz", "".join(names[:4])))
        if "==" in shape:  # what it defines may be the whole of an earlier one: then the values follow it
            values[names[3]] = values[names[0]] + values[names[1]] + ("v" in shape) * values[names[2]]
        formulas.append(formula)
    bounds = {name: (Fraction(value), Fraction(value)) for name, value in values.items()}
    kept = tuple(dict.fromkeys(f for f in formulas if fits([f], bounds)))
    assume(len(kept) > 1)
    used = sorted({name for formula in kept for name in formula if name in NAMES})
    wrong = draw(st.lists(st.sampled_from(used), min_size=faults, max_size=faults, unique=True))
    printed = {name: value + (draw(st.integers(20, 90)) if name in wrong else 0) for name, value in values.items()}
    return Made(kept, {n: figure(n, v, draw(st.sampled_from(list(roundings)))) for n, v in printed.items()})


def named(made: Made) -> set[frozenset[str]]:
    """The lightest repairs that the solver finds, of all groups together."""
    weights = made.weights()
    groups = [[made.names(one) for one in group] for group in found(made)]
    least = [[one for one in group if weight(one, weights) == weight(group[0], weights)] for group in groups]
    return {reduce(frozenset.union, chosen, frozenset()) for chosen in product(*least)}


def found(made: Made) -> list[tuple[frozenset[Place], ...]]:
    """The repairs of each group of violated relations."""
    return list(dict.fromkeys(cause.repairs for cause in causes(made.outcomes())))


def weight(names: frozenset[str], weights: Mapping[str, int]) -> int:
    return sum(weights[name] for name in names)


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 2).flatmap(lambda n: systems(faults=n)))
def test_every_smallest_repair_is_found_and_no_other(made: Made) -> None:
    assume(any(o.verdict is Verdict.VIOLATED for o in made.outcomes()))
    least = repairs(made.formulas, made.bounds(), made.weights())
    assert named(made) == least, str(made)


@settings(deadline=None, max_examples=100)
@given(systems(faults=1))
def test_repairs_that_are_about_as_likely_are_found_too_the_likeliest_first(made: Made) -> None:
    groups = found(made)
    assume(len(groups) == 1)
    weights = made.weights()
    told = [made.names(one) for one in groups[0]]
    assert set(told) == repairs(made.formulas, made.bounds(), weights, SLACK), str(made)
    assert [weight(one, weights) for one in told] == sorted(weight(one, weights) for one in told)


@settings(deadline=None, max_examples=100)
@given(systems(faults=1, roundings=ROUNDINGS))
def test_with_rounded_figures_the_suspects_contain_a_smallest_repair(made: Made) -> None:
    violated = [o for o in made.outcomes() if o.verdict is Verdict.VIOLATED]
    assume(violated)
    suspects = made.names(frozenset().union(*(one for cause in causes(made.outcomes()) for one in cause.repairs)))
    least = repairs(made.formulas, made.bounds(), made.weights())
    assert any(one <= suspects for one in least), str(made)


@settings(deadline=None, max_examples=100)
@given(systems(faults=1, roundings=ROUNDINGS), st.booleans())
def test_what_is_called_a_conflict_is_one_by_its_own_parts_alone(made: Made, large: bool) -> None:
    outcomes = dict(enumerate(made.outcomes()))
    conflict = conflict_of(System(outcomes), large)
    assert (conflict is None) == fits(made.formulas, made.bounds())
    if conflict is None:
        return
    formulas = [made.formulas[n] for n in conflict.relations]
    wanted = made.names(conflict.parts)
    free = (Fraction(0), None)
    others = {n: bound if n in wanted else free for n, bound in made.bounds().items()}
    assert not fits(formulas, others), str(made)


def conflict_of(system: System, large: bool) -> solver.Contradiction | None:
    """The conflict of a system; large: as HiGHS finds it first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "MANY", 0 if large else 10**6)
        return system.conflict()


@settings(deadline=None)
@given(systems(faults=1, roundings=ROUNDINGS))
def test_a_proof_of_impossibility_adds_up_in_exact_fractions(made: Made) -> None:
    variables = Variables()
    found = [row for outcome in made.outcomes() for row in rows(outcome, variables)]
    bounds = [*variables.intervals, *(between(row.low, row.high) for row in found)]
    proof = Tableau([row.terms for row in found], variables.values).conflict(bounds)
    if proof is None:
        return
    first = len(variables.intervals)
    forms = {n: {n: Fraction(1)} if n < first else dict(found[n - first].terms) for n in proof}
    added = {v: sum((c * forms[n].get(v, Fraction(0)) for n, c in proof.items()), Fraction(0)) for v in range(first)}
    assert not any(added.values())
    room = reduce(lambda a, b: a + b, (bounds[n].scaled(c) for n, c in proof.items()))
    assert not room.contains(Fraction(0))


@settings(deadline=None)
@given(systems(faults=0, roundings=ROUNDINGS))
def test_figures_that_can_all_be_true_have_no_cause_and_no_contradiction(made: Made) -> None:
    assert causes(made.outcomes()) == []
    assert all(group.possible for group in together(made.outcomes()))


@settings(deadline=None)
@given(systems(faults=1), st.randoms(use_true_random=False))
def test_the_order_of_relations_changes_nothing(made: Made, chance: Any) -> None:
    formulas = list(made.formulas)
    chance.shuffle(formulas)
    assert named(replace(made, formulas=tuple(formulas))) == named(made)


# -- weights -----------------------------------------------------------------------------------------------------------


def weight_of(name: str, outcomes: Sequence[Outcome], **given: Any) -> int:
    return weighed(outcomes)[place(figure(name, 0, **given))]


def test_a_figure_that_others_confirm_is_less_likely_to_be_wrong() -> None:
    a, b, c, d, e = (figure(n, v) for n, v in zip("abcde", (1, 2, 3, 4, 9), strict=True))
    wrong = relation("a + b == e", [("a", a), ("b", b), ("e", e)])
    once = relation("a + b == c", [("a", a), ("b", b), ("c", c)])
    twice = relation("a + c == d", [("a", a), ("c", c), ("d", d)])
    outcomes = [wrong, once, twice]
    assert weight_of("e", outcomes) < weight_of("b", outcomes) < weight_of("a", outcomes)


def test_a_figure_that_is_printed_again_is_less_likely_to_be_wrong() -> None:
    a, b, c, d = (figure(n, v) for n, v in zip("abcd", (5, 5, 7, 9), strict=True))
    same = relation("a == b", [("a", a), ("b", b)])
    other = relation("c <= d", [("c", c), ("d", d)])
    assert weight_of("a", [same, other]) > weight_of("c", [same, other])


def test_a_figure_that_is_quoted_is_less_likely_to_be_wrong() -> None:
    wrong = relation("a == b", [("a", figure("a", 5, quoted=True)), ("b", figure("b", 7))])
    assert weight_of("a", [wrong]) > weight_of("b", [wrong])
    assert [cause.sets for cause in causes([wrong])] == [(frozenset({place(figure("b", 7))}),)]


@given(st.integers(0, 1000))
@settings(max_examples=5)
def test_a_search_that_takes_too_long_is_given_up_for_one_set_that_hits_all(seed: int) -> None:
    """Sixty conflicts of four among fifty places: all of the lightest sets are not found in a thousand steps."""
    places: list[Place] = [("a.txt", n, n + 1, "") for n in range(50)]
    chance = Random(seed)
    conflicts = [frozenset(chance.sample(places, 4)) for _ in range(60)]
    search = Search(1_000)
    (found,) = lightest(conflicts, dict.fromkeys(places, 10), search)
    assert search.spent
    assert all(found & conflict for conflict in conflicts)
