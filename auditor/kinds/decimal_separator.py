"""Decimals are parted by the agreed character (ESS: DES, decimal separator is valid).

Looks at what was found in reading the file. A format without one (Parquet, Excel) leaves the rule undecided. ESS
default: a point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Fact
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {
    "en": "the decimal mark is {observed}, wanted is {expected}",
    "nb": "desimaltegnet er {observed}, det skal være {expected}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """marks: which are accepted."""

    marks: tuple[str, ...] = (".",)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    observed = data.dataset.facts.get("decimal", "")
    wanted = list(parameters.marks)
    facts = {"observed": observed, "expected": wanted}
    verdict = Verdict.UNDECIDED if not observed else Verdict.HOLDS if observed in wanted else Verdict.VIOLATED
    yield Fact(verdict, facts=facts)
