"""A word that counts (`the most`, `the fewest`) does not head a list of shares.

Looks at `count_word` frames: a place with the largest share need not have the largest number. What the list shows is
then no proof of what the heading says, so it is a matter of wording and never an impossible figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Outcome, Part, Step
from auditor.relations import outcome
from auditor.scope import Scope


def check(scope: Scope, parameters: None = None) -> Iterator[Outcome]:
    for frame in scope.frames("count_word"):
        word, first = frame.words["word"], frame.figures["values"][0]
        steps = [Step("says", {"word": frame.words["label"]}), Step("printed", {"figure": first})]
        parts: list[tuple[str, Part | None]] = [("word", word), ("label", frame.words["label"]), ("figure", first)]
        yield outcome(not frame.facts["shares"], parts, steps, {"turns": False})
