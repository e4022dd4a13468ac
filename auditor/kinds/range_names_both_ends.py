"""A change that names its beginning names its end: `from 23 to 68`, not `from 23 and 68`.

Looks at `range` frames. A range that is well formed verifies no figure; it is only counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("range"):
        link, a, b = frame.words["link"], frame.one("from"), frame.one("to")
        if frame.facts["sound"]:
            yield outcome(True, [("link", link)], facts={"from_": a, "to": b})
        else:
            steps = [Step("neither_nor", {"from_": a, "link": link, "to": b})]
            yield outcome(False, [("from_", a), ("link", link), ("to", b)], steps)
