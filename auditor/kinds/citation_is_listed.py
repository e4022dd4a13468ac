"""A work cited in the text stands in the list of references, with the same year.

Looks at `citation` frames, which only documents with a list of references have. It is violated where no entry has the
author or the number of the report, and where an entry has the author but no entry of that author has the year.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame, Outcome, Step, Suggestion
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("citation"):
        yield _outcome(frame)


def _outcome(frame: Frame) -> Outcome:
    match, citation, entry = frame.facts["match"], frame.words["citation"], frame.words.get("entry_year")
    year = frame.one("year")
    parts = [("citation", citation), ("entry_year", entry if match != "listed" else None)]
    steps = [Step("cites", {"citation": citation})]
    mended = []
    if match == "year" and entry is not None and year is not None:
        steps.append(Step("listed_under", {"year": entry}))
        mended = [Suggestion(year.start, year.end, entry.quote, "right_year")]
    elif match == "missing":
        steps.append(Step("not_listed"))
    return outcome(match == "listed", parts, steps, suggestions=mended)
