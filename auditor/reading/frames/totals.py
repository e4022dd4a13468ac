"""A list of counts beside its total: `the five on the list grew by 3 715 together`, `services add up to 726.1 in all`.

Frame `breakdown` (see breakdown.py). So many of the first of a list as a sentence sums up, in words, make its total. A
list under a word that divides (`by age they fall into:`) makes the amount before it that lies near its sum. What a
total is said to be of a list is at least each of its entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.interval import total
from auditor.model import Figure, Frame, Listing
from auditor.reading.binding.mentions import Mention, Mentions, mentions, neighbours
from auditor.reading.binding.nearby import lines, mentioned
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_NEAR = 1.25  # a whole that is only guessed lies within this factor of the sum
_APPOSED = 5  # tokens between a share and the amount that it comes to
_MEAN = 6  # tokens behind an amount in which it is that of a mean: `of the 92 days together the mean is 26.1`
_TIMES = ("year", "date")
_OVER = 2  # times a total, beyond which an entry is of something else
_AFTER = 3  # passages after a list in which it is summed up


def frames(prose: Prose) -> Iterator[Frame]:
    """The totals of lists."""
    near = mentions(prose)
    summed: dict[int, list[Frame]] = {}
    for listing in prose.listings:
        entries = [e.figure for e in listing.entries if e.figure and e.name.meaning != "total"]
        if len(entries) >= 2 and all(f.unit in ("count", "money", "measure") and f.value is not None for f in entries):
            for frame in _summed(prose, near, listing, entries):
                summed.setdefault(frame.figures["whole"][0].start, []).append(frame)
            yield from _divided(prose, near, listing, entries)
    for found in summed.values():
        yield from [frame for frame in found if frame.facts["closed"] and _adds_up(frame)] or found
    for line in prose.lines:
        yield from _row(prose, near, line)


def _frame(whole: Figure, parts: Sequence[Figure], closed: bool) -> Frame:
    return Frame(
        "breakdown", {"whole": (whole,), "parts": tuple(parts)}, facts={"closed": closed}, sentence=whole.sentence
    )


def _adds_up(frame: Frame) -> bool:
    """Whether a list makes a total: of several lists before it, it is that of this one."""
    made = total([part.interval for part in frame.figures["parts"]])
    return made.meets(frame.figures["whole"][0].interval)


def _summed(prose: Prose, near: Mentions, listing: Listing, entries: list[Figure]) -> Iterator[Frame]:
    """The sentences after a list that give the total of its first so many, or of all."""
    for line in lines(prose, entries[-1].passage + 1, entries[-1].passage + _AFTER):
        found = (m for m in near[line.number] if _is_total(near, m, entries[0]) and not _is_part(near, m))
        whole = next(found, None)
        if whole is None:
            continue
        count = _how_many(near, line, whole)
        if 2 <= count <= len(entries):
            yield _frame(whole.figure, entries[:count], closed=True)
        elif not count and not any(has(prose.lexicon.words.get("net", ""), t.text) for t in line.tokens):
            largest = max(entries, key=lambda f: f.value or 0)
            other = largest.scale == whole.figure.scale and (largest.value or 0) > _OVER * whole.value
            if not other:  # `They gathered 90 children` is of no list of members
                yield _frame(whole.figure, [largest], closed=False)


def _is_total(near: Mentions, mention: Mention, entry: Figure) -> bool:
    passed = (
        at for at, t in enumerate(mention.line.tokens[: mention.at]) if t.text[0].isdigit() and t.kind not in _TIMES
    )
    said = [*mention.line.tokens[max(passed, default=0) : mention.at], *mention.after(4)]
    concluded = any(t.kind == "thus" for t in said) and not mention.change
    thus = concluded and _how_many(near, mention.line, mention) > 0
    return (
        mention.amount
        and not mention.figure.word
        and mention.figure.role != "mean"
        and same_unit(mention.figure, entry)
        and (thus or any(t.kind == "total" for t in said))
        and not any(t.kind == "mean" for t in mention.after(_MEAN))
    )


def _is_part(near: Mentions, mention: Mention) -> bool:
    """Whether an amount is what a share before it comes to: `every fourth traveller, 203 100 in all`."""
    before, _ = neighbours(near, mention)
    return before is not None and before.share and mention.at - before.at <= _APPOSED


def _how_many(near: Mentions, line: Line, whole: Mention) -> int:
    ahead = [m for m in near[line.number] if m.at < whole.at and m.figure.word and m.figure.unit == "count"]
    return int(ahead[-1].value) if ahead else 0


def _divided(prose: Prose, near: Mentions, listing: Listing, entries: list[Figure]) -> Iterator[Frame]:
    """A list under a word that divides, and the amounts before it that lie near its sum."""
    if listing.heading is None:
        return
    if not has(prose.lexicon.words.get("dividing", ""), listing.heading.quote):
        return
    if _cut_short(near, entries):
        return
    made = sum(float(f.value or 0) for f in entries)
    around = mentioned(prose, near, entries[0].passage)
    before = [m for m in around if m.figure.start < listing.heading.start and _closed(m)]
    likely = [
        m.figure for m in before if same_unit(m.figure, entries[0]) and 1 / _NEAR <= made / (m.value or 1) <= _NEAR
    ]
    if likely:
        figures = {"whole": tuple(dict.fromkeys(likely)), "parts": tuple(entries)}
        yield Frame("breakdown", figures, facts={"closed": True}, sentence=entries[-1].sentence)


def _cut_short(near: Mentions, entries: Sequence[Figure]) -> bool:
    """Whether the sentence of a list holds more amounts than were read as its entries."""
    known = {f.start for f in entries}
    here = [m for m in near.get(entries[0].sentence, ()) if m.amount and m.figure.start > entries[0].start]
    return len({f.sentence for f in entries}) == 1 and any(m.figure.start not in known for m in here)


def _closed(mention: Mention) -> bool:
    """Whether an amount is no mere bound (`over 50 000`)."""
    return mention.amount and mention.figure.interval.high is not None


# -- tables --------------------------------------------------------------------------------------------------------


def _row(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`In 2011 they shot 73 264 of both kinds together`, over a table whose row 2011 has the kinds side by side."""
    years = {t.text for t in line.tokens if t.kind == "year"}
    whole = next((m for m in near[line.number] if m.amount and not m.change and _said_total(m)), None)
    if whole is None or len(years) != 1:
        return
    for table in prose.tables:
        for name, cells in zip(table.rows, table.cells, strict=False):
            parts = [c for c in cells if c is not None and same_unit(c, whole.figure) and c.value]
            if name.quote in years and len(parts) == len(cells) >= 2 and not table.ambiguous:
                made = sum(float(c.value or 0) for c in parts)
                if 1 / _NEAR <= made / (whole.value or 1) <= _NEAR:
                    yield _frame(whole.figure, parts, closed=True)


def _said_total(mention: Mention) -> bool:
    return any(t.kind in ("total", "both") for t in (*mention.before(5), *mention.after(6)))
