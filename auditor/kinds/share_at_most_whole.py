"""A share of people or things is at most all of them: 100 per cent.

Looks at `group_share` frames: percentages that are levels. A percentage above 100 is violated only where the text
says that it is a share of a group; else it may be a rate, a level against another, or a change, and is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome
from auditor.relations import relation
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("group_share"):
        share = frame.one("share")
        if share:
            yield relation("share <= 100", [("share", share)], doubt=frame.doubt)
