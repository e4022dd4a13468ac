"""A figure of the prose equals the cell of the table, or the item of the list, that it repeats.

Looks at `cell` frames. Rounding is allowed on both sides, and so is a change printed without its sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Outcome, Part, Suggestion, Verdict
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("cell"):
        figure, cell = frame.one("figure"), frame.one("cell")
        if figure and cell:
            parts: list[tuple[str, Part | None]] = [("figure", figure), ("cell", cell), ("name", frame.words["name"])]
            found = relation("abs(figure) == abs(cell)", parts, frame.facts, frame.doubt)
            yield _mended(found, Suggestion(figure.start, figure.end, frame.facts["right"], "right_cell"))


def _mended(found: Outcome, suggestion: Suggestion) -> Outcome:
    return replace(found, suggestions=(suggestion,)) if found.verdict is Verdict.VIOLATED else found
