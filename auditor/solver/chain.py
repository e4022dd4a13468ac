"""Why relations cannot hold together, as a chain: what each leaves for its figures, until one has no value left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from auditor import formula as formulas
from auditor.interval import Interval, total
from auditor.model import Figure, Outcome, Step
from auditor.relations import by_role
from auditor.solver.linear import Place, Row, Variables, place, rows

ROUNDS = 40  # of narrowing


@dataclass(frozen=True, slots=True)
class Link:
    """What a relation leaves for a variable. before: the links it rests on. empty: nothing is left."""

    relation: int
    variable: int
    implied: Interval
    kept: Interval
    before: tuple[int, ...]
    empty: bool = False


def chain(outcomes: Sequence[Outcome]) -> list[Step]:
    """The steps of the proof that relations cannot hold together; none if narrowing does not show it."""
    variables = Variables()
    found = [(n, row) for n, outcome in enumerate(outcomes) for row in rows(outcome, variables)]
    links = list(_links(found, variables))
    if not links or not links[-1].empty:
        return []
    figures = {place(p): p for o in outcomes for _, p in o.parts if isinstance(p, Figure)}
    needed = _needed(links)
    return [_step(links[n], outcomes, variables, figures) for n in needed]


def _links(found: Sequence[tuple[int, Row]], variables: Variables) -> Iterator[Link]:
    """Every narrowing, in turn, until a figure has no value left or nothing is narrowed."""
    bounds, last = dict(enumerate(variables.intervals)), dict[int, int]()
    count = 0
    for _ in range(ROUNDS):
        narrowed = False
        for relation, row in found:
            for variable in row.terms:
                implied = _implied(row, variable, bounds)
                kept = _common(bounds[variable], implied)
                if kept == bounds[variable]:
                    continue
                before = tuple(last[v] for v in row.terms if v in last)
                yield Link(
                    relation, variable, implied, bounds[variable] if kept is None else kept, before, kept is None
                )
                if kept is None:
                    return
                bounds[variable], last[variable], narrowed = kept, count, True
                count += 1
        if not narrowed:
            return


def _implied(row: Row, variable: int, bounds: Mapping[int, Interval]) -> Interval:
    """What a row leaves for one of its variables."""
    others = total([bounds[v].scaled(c) for v, c in row.terms.items() if v != variable])
    return (Interval(row.low, row.high) - others).scaled(Fraction(1) / row.terms[variable])


def _common(a: Interval, b: Interval) -> Interval | None:
    if not a.meets(b):
        return None
    lows, highs = [x for x in (a.low, b.low) if x is not None], [x for x in (a.high, b.high) if x is not None]
    return Interval(max(lows, default=None), min(highs, default=None))


def _needed(links: Sequence[Link]) -> list[int]:
    """The links that the last one rests on, in their order."""
    needed, todo = set[int](), [len(links) - 1]
    while todo:
        number = todo.pop()
        if number not in needed:
            needed.add(number)
            todo += links[number].before
    return sorted(needed)


def _step(link: Link, outcomes: Sequence[Outcome], variables: Variables, figures: Mapping[Place, Figure]) -> Step:
    outcome = outcomes[link.relation]
    at = variables.places[link.variable]
    relation = formulas.stated(outcome.formula, by_role(outcome.parts))
    values = {"relation": relation, "figure": figures[at] if at else "", "implied": link.implied, "kept": link.kept}
    return Step("leaves_nothing" if link.empty else "leaves", values)
