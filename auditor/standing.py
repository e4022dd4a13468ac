"""How each figure of a source ended, for people: where it stands, its state, why, and what it was held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.excerpts import cell, file_text, position
from auditor.report import Mark, Report, Source

MOST = 6  # parts of relations that are shown for one figure


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure as it ended. place: `21:23` in a text, else what is known of it. why: with what it was held against."""

    place: str
    mark: Mark
    why: str


def standings(source: Source, report: Report) -> Iterator[Standing]:
    """Every figure of a source that is no label, in the order of the text."""
    document = source.document
    if document is None:
        return
    text = file_text(document)
    for mark in source.marks:
        if mark.state != "label":
            at = document.published(mark.figure.span())
            place = cell(at) if at.place else "{}:{}".format(*position(text, at.start))
            yield Standing(place, mark, told(mark, report))


def beside(mark: Mark, report: Report) -> tuple[str, ...]:
    """What stands in the relations of a figure besides it: `41`, `46`; the first MOST."""
    own = (mark.figure.source, mark.figure.start, mark.figure.end)
    found: dict[tuple[str, int, int], str] = {}
    for number in mark.relations:
        tie = report.relations[number]
        found |= {at: span.quote for at, span in zip(tie.places, tie.spans, strict=True) if at != own}
        if len(found) > MOST:
            break
    quotes = list(dict.fromkeys(found.values()))
    return (*quotes[:MOST], *(["…"] if len(quotes) > MOST else []))


def told(mark: Mark, report: Report) -> str:
    """Why a figure ended as it did, with what it was held against: `holds with means/x (41, 46)`."""
    others = ", ".join(beside(mark, report))
    return f"{mark.why} ({others})" if others and mark.why else mark.why
