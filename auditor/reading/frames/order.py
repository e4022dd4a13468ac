"""Names in a row beside a ranked list: `Oslo, Bergen, Bodø og Tromsø på de øverste plassene`.

Frame `order` · figures: items (of the list, in the order of the prose) · words: first, last (names of the prose) ·
facts: direction (that of the list), names. The names are the first so many of the list, in whatever order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Entry, Frame
from auditor.reading.frames.ranked_list import direction_of
from auditor.reading.tabled.bindings import REACH
from auditor.reading.tables.series import Names, Naming, names_of, namings
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token

_LEAST = 3  # names in a row


def frames(prose: Prose) -> Iterator[Frame]:
    claims = [line for line in prose.lines if any(t.kind in ("most", "least") for t in line.tokens)]
    for listing in prose.listings if claims else ():
        entries = [e for e in listing.entries if e.figure is not None and e.name.meaning != "total"]
        figures = [e.figure for e in entries if e.figure is not None]
        direction = direction_of(figures)
        if listing.ordered and len(figures) >= _LEAST and direction:
            names = names_of({n: e.name.quote for n, e in enumerate(entries)})
            for line in claims:
                if abs(line.passage - figures[0].passage) <= REACH:
                    yield from _order(prose, line, entries, names, direction)


def _order(prose: Prose, line: Line, entries: Sequence[Entry], names: Names, direction: int) -> Iterator[Frame]:
    row = _row(line, namings(prose.document.text, line.tokens[0].start, line.tokens[-1].end, names))
    if len(row) >= _LEAST and sorted(n.row for n in row) == list(range(len(row))):
        items = [figure for n in row if (figure := entries[n.row].figure) is not None]
        words = {"first": prose.word(_token(line, row[0])), "last": prose.word(_token(line, row[-1]))}
        facts = {"direction": direction, "names": [names.by_row[n.row] for n in row]}
        yield Frame("order", {"items": tuple(items)}, words, facts, line.number)


def _row(line: Line, found: Sequence[Naming]) -> list[Naming]:
    """The names that follow each other with nothing but commas and conjunctions between."""
    out: list[Naming] = []
    for naming in found:
        between = [t.kind for t in line.tokens if out and out[-1].end <= t.start and t.end <= naming.start]
        if out and any(kind not in ("comma", "and") for kind in between):
            if len(out) >= _LEAST:
                break
            out = []
        out.append(naming)
    return out


def _token(line: Line, naming: Naming) -> Token:
    return next(t for t in line.tokens if t.start <= naming.start < t.end)
