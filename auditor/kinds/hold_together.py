"""Relations that share figures can hold together.

Looks at the relations of all other rules that hold alone and are certain: each figure is named outright, none is
hedged, and no other reading was chosen among. Where they share figures, there must be one choice of values for all of
them. The proof is a chain: what one relation leaves for a figure, what the next leaves for another, until one has no
value left. Without such a chain it is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.model import Figure, Outcome, Part, Verdict
from auditor.relations import Together, means, undecided
from auditor.solver.chain import chain
from auditor.solver.linear import Place, place

SUBJECT = "relations"


def check(groups: Sequence[Together]) -> Iterator[Outcome]:
    for group in groups:
        yield _holds(group) if group.possible else _judged(group)


def _holds(group: Together) -> Outcome:
    parts = tuple(("figure", part) for part in _shared(group))
    return Outcome(Verdict.HOLDS, parts, {"count": len(group.relations)})


def _judged(group: Together) -> Outcome:
    steps = chain(group.relations)
    if not steps:
        unproved = undecided([("figure", part) for part in _shared(group)], "no_chain")
        return replace(unproved, facts={"count": len(group.relations)})
    last = steps[-1].values
    subject = last["figure"]
    others = [part for part in dict.fromkeys(p for o in group.relations for _, p in o.parts) if part != subject]
    facts = {"implied": last["implied"], "kept": last["kept"], "count": len(group.relations)}
    parts: tuple[tuple[str, Part], ...] = (("figure", subject), *(("with", part) for part in others))
    shown = means([part for _, part in parts if isinstance(part, Figure)])
    return Outcome(Verdict.VIOLATED, parts, facts, (*shown, *steps), together=group.relations)


def _shared(group: Together) -> list[Part]:
    """The parts that stand in several of the relations; all of them where a conflict has taken those away."""
    seen: dict[Place, list[Part]] = {}
    for relation in group.relations:
        for at, part in {place(part): part for _, part in relation.parts}.items():
            seen.setdefault(at, []).append(part)
    several = [found[0] for found in seen.values() if len(found) > 1]
    return several or [found[0] for found in seen.values()]
