"""Fields are parted by the agreed character (ESS: FDD, field delimiter is valid).

Looks at what was found in reading the file. A format without one (Parquet, Excel) leaves the rule undecided. ESS
default: a semicolon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Fact
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {
    "en": "the delimiter is {observed}, wanted is {expected}",
    "nb": "skilletegnet er {observed}, det skal være {expected}",
}
NAMES = {"\t": "tab", "tab": "tab", ";": ";", ",": ",", "|": "|"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """delimiters: which are accepted; `tab` is the tabulator."""

    delimiters: tuple[str, ...] = (";",)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    found = data.dataset.facts.get("delimiter", "")
    wanted = [NAMES.get(one, one) for one in parameters.delimiters]
    observed = NAMES.get(found, found)
    facts = {"observed": observed, "expected": wanted}
    verdict = Verdict.UNDECIDED if not observed else Verdict.HOLDS if observed in wanted else Verdict.VIOLATED
    yield Fact(verdict, facts=facts)
