"""What a kind is given: one document as read, and which of its figures and frames a rule is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.model import Figure, Frame, Reading
from auditor.places import Places


@dataclass(frozen=True, slots=True)
class Scope:
    """A reading seen through the `where` of a rule. `selects` is made of the figure selectors by the ruleset.

    bind: gives the frames that bind its figures to the data of the audit, as the parameters of a rule declare them.
    places: what the reference files of the audit say of places.
    """

    reading: Reading
    where: Mapping[str, Any] = field(default_factory=dict)
    selects: Callable[[Figure], bool] = lambda figure: True
    bind: Callable[[Scope, Any], Iterator[Frame]] = lambda scope, parameters: iter(())
    places: Places = field(default_factory=Places)

    def figures(self) -> Iterator[Figure]:
        """The figures (labels are none) that the rule selects, in the order of the text."""
        return (f for f in self.reading.figures if f.role != "label" and self.selects(f))

    def labels(self, *names: str) -> Iterator[Figure]:
        """Years, dates, ages … of the document."""
        return (f for f in self.reading.figures if f.role == "label" and f.label in names)

    def frames(self, *names: str) -> Iterator[Frame]:
        """The frames of these names in which some figure is selected."""
        for frame in self.reading.frames:
            if frame.name in names and any(self.selects(f) for part in frame.figures.values() for f in part):
                yield frame

    def held(self, parameters: Any) -> Iterator[Frame]:
        """The frames that bind figures of the document to cells of data; none in an audit without data."""
        return self.bind(self, parameters)
