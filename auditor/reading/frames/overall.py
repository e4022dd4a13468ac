"""A figure for all, and figures for groups that make up all: `43.2 on average; girls 45.4 and boys 41.0`.

Frame `overall` · figures: whole (one or more that it may be, nearest first), parts · facts: bound (`both`, `high` or
`low`: whether the parts bound the whole on both sides, or name only its highest or lowest member), named (whether the
rows of a list themselves say what they are).

Opposites bound the whole on both sides (halves.py); so do two groups whose counts add up to a printed total, and so
many figures as the whole is said to be of (`the average of the five`).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.for_all import alike, frame_of, meanlike, said_of_all
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.text.prose import Line, Prose

_NEAR = 2  # sentences before the groups in which the figure for all is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The figures for all of a document, with what bounds them."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _exhaustive(near, line)
        yield from _so_many(near, line)


# -- groups that add up --------------------------------------------------------------------------------------------


def _exhaustive(near: Mentions, line: Line) -> Iterator[Frame]:
    """Two groups with a count and a change each, whose counts add up to an earlier one that has a change too."""
    found = near[line.number]
    counts = [m for m in found if m.amount and not m.change and m.figure.unit == "count"]
    changes = [m for m in found if m.figure.unit == "percent" and m.change]
    if len(counts) != len(changes) or len(counts) < 2 or any(a.at > b.at for a, b in zip(counts, changes, strict=True)):
        return
    total = sum(m.figure.value or 0 for m in counts)
    for whole in earlier(near, counts[0], _NEAR):
        if whole.figure.unit == "count" and whole.figure.value == total and not whole.change:
            after = [m for n in range(whole.line.number, line.number) for m in near[n]]
            grown = [
                m for m in after if m.figure.unit == "percent" and m.change and m.figure.start > whole.figure.start
            ]
            yield from frame_of(grown, changes)
            return


# -- so many -------------------------------------------------------------------------------------------------------


def _so_many(near: Mentions, line: Line) -> Iterator[Frame]:
    """`The average of the five is 70.8`, after five figures; `together the four grew by 1.6`, after four."""
    for whole in near[line.number]:
        summed = whole.share and any(t.kind == "makes" for t in line.tokens)  # `together the two made up 58 per cent`
        count = _of_so_many(near, whole) if meanlike(whole) and said_of_all(whole) and not summed else 0
        if count < 2:
            continue
        found = [m for m in earlier(near, whole, 6, 1) if m.line is not line and alike(m, whole)]
        for passage in dict.fromkeys(m.line.passage for m in found):
            parts = [m for m in found if m.line.passage == passage]
            if len(parts) == count:
                yield from frame_of([whole], parts)


def _of_so_many(near: Mentions, whole: Mention) -> int:
    """How many the whole is said to be of, in words, in its own sentence."""
    ahead = [m for m in near[whole.line.number] if m.at < whole.at and m.figure.unit == "count" and m.figure.word]
    return int(ahead[-1].value) if ahead else 0
