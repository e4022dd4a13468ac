"""A list of counts beside its total: `the five on the list grew by 3 715 together`, `services add up to 726.1 in all`.

Frame `breakdown` (see breakdown.py). So many of the first of a list as a sentence sums up, in words, make its total. A
list under a word that divides (`by age they fall into:`) makes the amount before it that lies near its sum. What a
total is said to be of a list is at least each of its entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame, Listing
from auditor.reading.mentions import Mention, Mentions, mentions
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import tokens
from auditor.relations import same_unit

_NEAR = 1.25  # a whole that is only guessed lies within this factor of the sum
_AFTER = 3  # passages after a list in which it is summed up


def frames(prose: Prose) -> Iterator[Frame]:
    """The totals of lists."""
    near = mentions(prose)
    for listing in prose.listings:
        entries = [e.figure for e in listing.entries if e.figure and e.name.meaning != "total"]
        if len(entries) >= 2 and all(f.unit in ("count", "money", "measure") and f.value is not None for f in entries):
            yield from _summed(prose, near, listing, entries)
            yield from _divided(prose, near, listing, entries)


def _frame(whole: Figure, parts: Sequence[Figure], closed: bool) -> Frame:
    return Frame(
        "breakdown", {"whole": (whole,), "parts": tuple(parts)}, facts={"closed": closed}, sentence=whole.sentence
    )


def _summed(prose: Prose, near: Mentions, listing: Listing, entries: list[Figure]) -> Iterator[Frame]:
    """The sentences after a list that give the total of its first so many, or of all."""
    for line in prose.lines:
        if not 0 < line.passage - entries[-1].passage <= _AFTER:
            continue
        whole = next((m for m in near[line.number] if _is_total(m, entries[0])), None)
        if whole is None:
            continue
        count = _how_many(near, line, whole)
        if 2 <= count <= len(entries):
            yield _frame(whole.figure, entries[:count], closed=True)
        elif not count:
            yield _frame(whole.figure, [max(entries, key=lambda f: f.value or 0)], closed=False)


def _is_total(mention: Mention, entry: Figure) -> bool:
    said = [*mention.line.tokens[: mention.at], *mention.after(4)]
    return mention.amount and not mention.figure.word and same_unit(mention.figure, entry) and any(t.kind == "total" for t in said)


def _how_many(near: Mentions, line: Line, whole: Mention) -> int:
    ahead = [m for m in near[line.number] if m.at < whole.at and m.figure.word and m.figure.unit == "count"]
    return int(ahead[-1].value) if ahead else 0


def _divided(prose: Prose, near: Mentions, listing: Listing, entries: list[Figure]) -> Iterator[Frame]:
    """A list under a word that divides, and the amounts before it that lie near its sum."""
    if listing.heading is None:
        return
    said = tokens(prose.document.text, listing.heading.start, listing.heading.end, [], prose.lexicon)
    if not any(t.kind == "split" for t in said):
        return
    total = sum(float(f.value or 0) for f in entries)
    before = [m for found in near.values() for m in found if m.figure.start < listing.heading.start and m.amount]
    likely = [m.figure for m in before if same_unit(m.figure, entries[0]) and 1 / _NEAR <= total / (m.value or 1) <= _NEAR]
    if likely:
        figures = {"whole": tuple(dict.fromkeys(likely)), "parts": tuple(entries)}
        yield Frame("breakdown", figures, facts={"closed": True}, sentence=entries[-1].sentence)
