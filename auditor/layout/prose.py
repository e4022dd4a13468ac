"""Lines of prose: hard-wrapped lines are joined to paragraphs, other lines stand for themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.layout.lines import Line, Piece

NARROW, WIDE = 40, 120  # letters; wrapped lines are between these
_CLOSED = '.!?:;»”"'


def width(found: Sequence[Line]) -> int:
    """The line length a text was wrapped to; 0 if it was not."""
    lengths = [len(line.text) for line in found if len(line.text) >= NARROW]
    narrow = [n for n in lengths if n <= WIDE]
    return max(narrow) if len(narrow) > 0.8 * len(lengths) else 0


def paragraphs(found: Sequence[Line], wrapped: int) -> Iterator[Piece]:
    """The lines of one stretch of prose without blank lines, as pieces. wrapped: see `width`."""
    margin = min(wrapped, max(len(line.text) for line in found)) if len(found) > 2 else wrapped
    first = last = found[0]
    for line in found[1:]:
        if not _goes_on(last, line, margin):
            yield Piece("", first.start, last.end, first.blanks)
            first = line
        last = line
    yield Piece("", first.start, last.end, first.blanks)


def _goes_on(line: Line, following: Line, margin: int) -> bool:
    """Whether the next line was the same line before it was wrapped: its first word did not fit."""
    if margin < NARROW or len(line.text) < NARROW // 2:
        return False
    if following.text[0].islower() and line.text[-1] not in _CLOSED and len(line.text) >= NARROW:
        return True
    word = len(following.text.split(maxsplit=1)[0])
    return len(line.text) + 1 + word > margin
