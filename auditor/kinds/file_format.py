"""The file has the agreed format (ESS: FLF, file format is valid).

Looks at what was found in reading the file. A format without one (a frame handed to the library) leaves the rule
undecided. ESS default: CSV.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Data, Fact
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {
    "en": "the format is {observed}, wanted is {expected}",
    "nb": "formatet er {observed}, det skal være {expected}",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """formats: csv, parquet, excel, json_stat …"""

    formats: tuple[str, ...] = ("csv",)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    observed = data.dataset.facts.get("format", data.dataset.format)
    wanted = list(parameters.formats)
    facts = {"observed": observed, "expected": wanted}
    verdict = Verdict.UNDECIDED if not observed else Verdict.HOLDS if observed in wanted else Verdict.VIOLATED
    yield Fact(verdict, facts=facts)
