"""Which two levels a size is between, when its sentence does not put them together: by time, by name, by nearness.

Candidates come in the order of their evidence. A pair is sure where the text leaves no other: one level of the time
that the size is counted from and one that it leads to; the two that the sentence names; the only two before a sentence
that goes on about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.reading.binding.levels import Level
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.beside import anywhere, apposed, by_nearness, by_rank, to_end
from auditor.reading.pairing.coursed import by_course
from auditor.reading.pairing.held import by_contrast, by_origin
from auditor.reading.pairing.ledger import LIKELY, SURE, Columns, Ledger, Pair, around_of, ledger_of
from auditor.reading.pairing.named import by_mean, by_name, by_words, by_yardstick, of_noun
from auditor.reading.pairing.timed import by_time, contrasted

__all__ = ["LIKELY", "SURE", "Columns", "Ledger", "Pair", "by_words", "ledger_of", "of_noun", "pairs"]

WIDE = 12  # levels of the passage that may explain a size


def pairs(ledger: Ledger, size: Size) -> list[Pair]:
    """The pairs that a size may be between, the likeliest first, each once."""
    around = around_of(ledger, size)
    found = [
        *by_contrast(size, around),
        *by_origin(ledger, size, around),
        *by_mean(ledger, size, around),
        *by_time(ledger, size, around),
        *contrasted(size, around),
        *by_course(ledger, size, around),
        *by_name(ledger, size, around),
        *by_rank(ledger, size, around),
        *by_yardstick(ledger, size, around),
    ]
    end = apposed(size, around)
    found += to_end(size, around, end) if end else [*by_nearness(size, around), *anywhere(around[-WIDE:])]
    found = [pair for pair in found if not (end and _of_another_size(ledger, size, end, pair))]
    found = [*_each_once(found)]
    return [replace(pair, a=pair.b, b=pair.a) for pair in found] if size.than_now else found


def _each_once(found: Sequence[Pair]) -> Iterator[Pair]:
    """Every two levels once, where their strongest evidence stands; in the order of their times, where one gives it."""
    by_ends: dict[frozenset[int], Pair] = {}
    for pair in found:
        ends = frozenset((pair.a.start, pair.b.start))
        by_ends.setdefault(ends, pair)
        if pair.ordered and not by_ends[ends].ordered and pair.weight >= by_ends[ends].weight:
            by_ends[ends] = pair
    yield from by_ends.values()


def _of_another_size(ledger: Ledger, size: Size, end: Level, pair: Pair) -> bool:
    """Whether a level of the same sentence has a size of its own: `140 at home, up 92 %, and 22 abroad, up 561 %`."""
    figures = ledger.prose.figures
    changes = [figures[t.figure] for t in size.line.tokens[: end.at] if t.figure >= 0]
    return any(
        other.sentence == size.line.number
        and other.start < end.place
        and any(f.role == "change" and f.unit == size.figure.unit and other.start < f.start for f in changes)
        for other in (pair.a, pair.b)
        if other.start != end.place
    )
