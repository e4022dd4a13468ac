"""Where one thing holds, another does (ESS: VCO, values are consistent).

Looks at every row in which `if` is true. Both are expressions over the columns; where a missing value leaves `then`
unknown, the row is undecided. ESS default: violated rows are errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Judgement, Rows, Stage
from auditor.checks.columns import compiled, names_in
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {"en": "{when}, but not {then}", "nb": "{when}, men ikke {then}"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """when, then: expressions over the columns of the table."""

    when: str
    then: str


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    when, then = compiled(parameters.when, data), compiled(parameters.then, data)
    subject = names_in(parameters.then) or names_in(parameters.when)
    others = tuple(name for name in names_in(parameters.when) if name not in subject)
    says = {"when": parameters.when, "then": parameters.then}
    facts = {"observed": nw.col(subject[0])} if subject else {}
    yield Rows(Judgement(~then, subject, when.fill_null(False), others, facts, says, stage=Stage.ROW))
