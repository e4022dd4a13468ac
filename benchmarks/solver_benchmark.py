"""How long it takes to find all smallest sets of wrong figures: random connected systems with planted faults.

python benchmarks/solver_benchmark.py: figures, relations, faults, CPU seconds, sets found, and whether the planted
faults are among them.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.interval import count
from auditor.model import Figure, Outcome
from auditor.relations import relation
from auditor.solver import causes
from auditor.solver.linear import place

SIZES = ((125, 75, 3), (250, 150, 3), (500, 300, 3), (1000, 600, 3), (2000, 1200, 3))


def figure(number: int, value: int) -> Figure:
    return Figure("made.txt", number * 10, number * 10 + 8, str(value), Fraction(value), count(value, 1))


def system(figures: int, relations: int, seed: int) -> tuple[list[Figure], list[list[int]]]:
    """Figures that all agree, and the sums among them: whole first, then its parts."""
    chance = random.Random(seed)
    made = [figure(n, chance.randint(10, 10**6)) for n in range(figures - relations)]
    sums = []
    for number in range(figures - relations, figures):
        parts = chance.sample(range(number), chance.randint(2, 4))
        made.append(figure(number, sum(int(made[p].value or 0) for p in parts)))
        sums.append([number, *parts])
    return made, sums


def stated(made: list[Figure], sums: list[list[int]]) -> Iterator[Outcome]:
    for whole, *parts in sums:
        yield relation("sum(parts) == whole", [("whole", made[whole]), *(("parts", made[p]) for p in parts)])


def faulty(made: list[Figure], sums: list[list[int]], faults: int, seed: int) -> tuple[list[Figure], set[int]]:
    """The figures with some that stand in a relation changed by a digit."""
    chance = random.Random(seed)
    used = sorted({n for one in sums for n in one})
    wrong = set(chance.sample(used, faults))
    changed = [replace(f, value=(f.value or 0) + 7, interval=f.interval + count(7, 1)) for f in made]
    return [changed[n] if n in wrong else f for n, f in enumerate(made)], wrong


def main() -> None:
    print(f"{'figures':>8} {'relations':>9} {'faults':>6} {'CPU s':>7} {'causes':>6} {'sets':>5}  found")
    for figures, relations, faults in SIZES:
        made, sums = system(figures, relations, seed=1)
        printed, wrong = faulty(made, sums, faults, seed=2)
        outcomes = list(stated(printed, sums))
        began = time.process_time()
        found = causes(outcomes)
        spent = time.process_time() - began
        named = set().union(*(one for cause in found for one in cause.sets)) if found else set()
        kept = sum(place(made[n]) in named for n in wrong)
        sets = sum(len(cause.sets) for cause in found)
        print(f"{figures:8} {relations:9} {faults:6} {spent:7.2f} {len(found):6} {sets:5}  {kept} of {faults}")


if __name__ == "__main__":
    sys.exit(main())
