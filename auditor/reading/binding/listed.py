"""Shares of what a list counts: `Oslo alone accounted for 22 per cent`, `one in four … in the North East`.

The figures of the list are of one unit: numbers, tonnes, kroner.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from auditor.interval import total
from auditor.model import Entry, Figure, Listing
from auditor.reading.binding.mentions import AMOUNTS, Mention, Mentions, one_word
from auditor.reading.binding.nearby import listings, mentioned
from auditor.reading.binding.only_wholes import gives_about, made_of, slipped
from auditor.reading.binding.whole_words import of_everyone
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.relations import same_unit

_FEW = 3  # entries that a list must have for its exact sum to be no chance; of more it may be rounded
_NAMES = 1  # entries that the sentence of a share may name


def listed_parts(prose: Prose, near: Mentions, share: Mention) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The count of the only entry that the sentence of a share names, and the total of its list.

    The total is an entry of the list, or an amount before it that is the sum of its entries.
    """
    if share.change:
        return None
    text = " ".join(t.text for t in share.line.tokens)
    for listing in listings(prose, share.figure.start):
        entries = counted(listing.entries)
        if not entries:
            continue
        named = [e.figure for e in entries if e.name.quote in text and e.figure]
        if len(named) != _NAMES or any(e.figure and e.figure.sentence == share.line.number for e in entries):
            continue
        totals = [e.figure for e in listing.entries if e.name.meaning == "total" and e.figure]
        if totals and _on_the_same(prose, share, listing):
            return named[0], tuple(totals)
        sums = _sums(prose, near, entries)
        if sums and _of_all(share) and (of_everyone(share) or not any(t.kind == "of" for t in share.after(1))):
            return named[0], tuple(sums)
    return _mistyped(prose, near, share, text)


def _mistyped(prose: Prose, near: Mentions, share: Mention, text: str) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The count and the total of the only list or column that gives a share but for its digits, where none gives it."""
    beside = any(m.amount and m.at < share.at for m in near[share.line.number])
    if share.fraction or beside or not _of_all(share) or not share.value:
        return None
    found: dict[tuple[Fraction | None, Fraction | None], tuple[Figure, tuple[Figure, ...]]] = {}
    for entries, totals in _series(prose, share):
        named = [e.figure for e in entries if e.name.quote in text and e.figure]
        if len(named) != _NAMES:
            continue
        figures = [e.figure for e in entries if e.figure]
        totals = totals or [f for f in figures if 2 * (f.value or 0) == sum(g.value or 0 for g in figures)]
        wholes = [w for w in totals or _sums(prose, near, entries) if (w.value or 0) > (named[0].value or 0)]
        if not wholes:
            continue
        if any(gives_about(share.figure, named[0], whole) for whole in wholes):
            return None
        if slipped(share.figure, made_of(named[0], wholes[0]), named=False):
            found[named[0].value, wholes[0].value] = named[0], tuple(wholes)
    return next(iter(found.values())) if len(found) == 1 else None


def _series(prose: Prose, share: Mention) -> Iterator[tuple[list[Entry], list[Figure]]]:
    """The lists of amounts and the columns of tables near a share, with their totals."""
    for listing in listings(prose, share.figure.start):
        totals = [e.figure for e in listing.entries if e.name.meaning == "total" and e.figure]
        yield counted(listing.entries), totals
    for table in prose.tables:
        for column in range(len(table.cells[0]) if table.cells else 0):
            rows = [Entry(name, row[column]) for name, row in zip(table.rows, table.cells, strict=True)]
            sums = [bool(facts.get("total")) for facts in table.row_facts] or [False] * len(rows)
            pairs = list(zip(rows, sums, strict=False))
            yield (
                counted([row for row, sum_ in pairs if not sum_]),
                [r.figure for r, sum_ in pairs if sum_ and r.figure],
            )


def _of_all(share: Mention) -> bool:
    """Whether a share says that it is of a total: `accounted for 22 per cent`, `one in four`."""
    return share.fraction or any(t.kind in ("makes", "share") for t in share.line.tokens)


def counted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of a list of amounts in one unit, without its total."""
    found = [e for e in entries if e.figure and e.name.meaning != "total"]
    units = {(e.figure.unit, e.figure.of if e.figure.unit != "count" else "") for e in found if e.figure}
    return found if len(units) == 1 and {unit for unit, _ in units} <= set(AMOUNTS) else []


def _sums(prose: Prose, near: Mentions, entries: list[Entry]) -> list[Figure]:
    """The amounts before a list that are the sum of its entries."""
    figures = [e.figure for e in entries if e.figure]
    summed, exact = total([f.interval for f in figures]), sum((f.value or 0 for f in figures), Fraction(0))
    before = [m for m in mentioned(prose, near, figures[0].passage) if m.amount and m.figure.start < figures[0].start]
    before = [m for m in before if same_unit(m.figure, figures[0])]
    if len(figures) == _FEW:
        return [m.figure for m in before if m.figure.value == exact]
    return [m.figure for m in before if len(figures) > _FEW and m.figure.interval.meets(summed)]


def _on_the_same(prose: Prose, share: Mention, listing: Listing) -> bool:
    """Whether the sentence and the heading of the list share a word."""
    if listing.heading is None:
        return False
    said = stems((t.text for t in share.line.tokens), prose.lexicon)
    heading = stems(listing.heading.quote.replace(":", " ").split(), prose.lexicon)
    return any(one_word(a, b) for a in said for b in heading)
