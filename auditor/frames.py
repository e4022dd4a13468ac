"""Findings as a pandas frame, guarded by a pandera schema: one row a finding, and one for each that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from auditor.lazy import unwarned
from auditor.model import Finding

if TYPE_CHECKING:
    import pandas

PLACE = ("table", "key", "column", "line")
COLUMNS = ("id", "rule", "severity", "verdict", "message", "source", *PLACE, "quote", "instead", "follows")


def findings_frame(findings: Iterable[Finding]) -> pandas.DataFrame:
    """A frame with COLUMNS, all of them text; `follows` is the id of the finding that a row follows from, or empty.

    source, table, key, column, line and quote say where the subject stands; instead: what could be written.
    """
    import pandas

    rows = list(_rows(findings, ""))
    frame = pandas.DataFrame(rows, columns=list(COLUMNS), dtype="str")
    with unwarned():
        validated: pandas.DataFrame = schema().validate(frame)
    return validated


def schema() -> Any:
    """The pandera schema of the frame."""
    with unwarned():
        import pandera.pandas as pa

    values = {
        "severity": pa.Check.isin(["error", "warning", "note"]),
        "verdict": pa.Check.isin(["violated", "undecided"]),
        "id": pa.Check.str_length(min_value=1),
        "rule": pa.Check.str_length(min_value=1),
    }
    columns = {name: pa.Column(str, values.get(name), nullable=False) for name in COLUMNS}
    return pa.DataFrameSchema(columns, strict=True, ordered=True)


def _rows(findings: Iterable[Finding], leader: str) -> Iterator[tuple[str, ...]]:
    for finding in findings:
        subject = finding.spans[0] if finding.spans else None
        place = subject.place if subject else {}
        yield (
            finding.id,
            finding.rule,
            finding.severity.value,
            finding.verdict.value,
            finding.message,
            subject.source if subject else "",
            *(place.get(name, "") for name in PLACE),
            subject.quote if subject else "",
            finding.suggestions[0].replacement if finding.suggestions else "",
            leader,
        )
        yield from _rows(finding.follows, finding.id)
