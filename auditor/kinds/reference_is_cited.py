"""A work in the list of references is cited in the text: by an author, or by its title.

Looks at `reference` frames, one for each entry of a list of references that has an author and a year.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("reference"):
        entry = frame.words["entry"]
        cited = bool(frame.facts["cited"])
        yield outcome(cited, [("entry", entry)], [] if cited else [Step("not_named", {"entry": entry})])
