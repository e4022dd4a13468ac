"""Which lines are items of a list: by a bullet, a number, a letter, or as a run of `label: number`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.layout.lines import Line, Piece

_BULLET = re.compile(r"[•·‣◦▪■□●○►▶➤➔→✓✔☑✗\uf0b7\uf0a7]\s*(?=\S)")
_DASH = re.compile(r"(?:[-‐‑–—*+])\s+(?=\S)")
_NUMBER = re.compile(r"(?:\((\d{1,3})\)|(\d{1,3})(?:[.)]|\.\)))(?:\s+(?=\S)|(?=[^\W\d_]))")
_LETTER = re.compile(r"(?:\(([a-zæøå])\)|([a-zæøå])\))\s+(?=\S)")
_ENTRY = re.compile(r"[^:|]{1,60}?(?:(?<=\D):\s*|:\s+)[(+\-−–±<>~]?\s?(?:[£$€]|kr\.?|ca\.?)?\s?\d.{0,60}$")
_BARE_ENTRY = re.compile(r"[^\W\d_][^\d:|]{0,40}?\s[(+\-−–]?[£$€]?\d[\d.,\u00a0 ]*\s?(?:%|[^\W\d_]+\.?)?\)?$")
_SENTENCE_END = re.compile(r"[.!?]['\"»”)]*$")
_INNER_END = re.compile(r"[^\W\d_]{2}[.!?]['\"»”)]*\s+[^\W\d_a-zæøå]")

_LONG = 150  # letters; a dash before more than this is somebody speaking
_WRAPPED = 40  # letters; a shorter line has not been wrapped


@dataclass(frozen=True, slots=True)
class _Item:
    line: Line
    way: str
    content: int  # where it begins behind its mark
    number: int | None = None
    end: int = 0

    @property
    def text(self) -> str:
        return self.line.text[self.content - self.line.start :]


def _marked(line: Line) -> _Item | None:
    """The line as an item, if it has the mark of one."""
    text = line.text
    if found := _BULLET.match(text):
        return _Item(line, "bullet", line.start + found.end(), None, line.end)
    if found := _DASH.match(text):
        return _Item(line, text[0], line.start + found.end(), None, line.end)
    if found := _NUMBER.match(text):
        return _Item(line, "number", line.start + found.end(), int(found[1] or found[2]), line.end)
    if found := _LETTER.match(text):
        return _Item(line, "letter", line.start + found.end(), ord(found[1] or found[2]), line.end)
    if len(text) <= 110 and not _INNER_END.search(text):
        if _ENTRY.match(text):
            return _Item(line, "entry", line.start, None, line.end)
        if _BARE_ENTRY.match(text):
            return _Item(line, "bare", line.start, None, line.end)
    return None


def items(found: Sequence[Line]) -> Iterator[tuple[list[Line], list[Piece]]]:
    """Each list: the lines it takes, and its items as pieces. Lines that are no item are left alone."""
    for taken, run in _runs(found):
        if _ACCEPTED.get(run[0].way, _is_list)(run):
            yield taken, [_piece(item) for item in run]


def _piece(item: _Item) -> Piece:
    number = item.number if item.way == "number" else None
    return Piece("item", item.content, item.end, item.line.blanks, number=number)


def _runs(found: Sequence[Line]) -> Iterator[tuple[list[Line], list[_Item]]]:
    """Lines in a row with the same kind of mark, and the lines that continue them."""
    taken: list[Line] = []
    run: list[_Item] = []
    for line in found:
        item = None if line.bare else _marked(line)
        if run and item and _follows(item, run[-1]):
            run.append(item)
        elif run and not item and _continues(line, run[-1]):
            run[-1] = replace(run[-1], end=line.end)
        else:
            if run:
                yield taken, run
            taken, run = [], [item] if item else []
        taken.append(line)
    if run:
        yield taken, run


def _follows(item: _Item, before: _Item) -> bool:
    if item.way != before.way or item.line.blanks > 1:
        return False
    return item.number is None or before.number is None or abs(item.number - before.number) <= 3


def _continues(line: Line, item: _Item) -> bool:
    """A line that goes on from an item: further in, or in lower case behind a long line."""
    if line.blanks or line.bare or item.way in ("entry", "bare"):
        return False
    wrapped = len(item.text) >= _WRAPPED and line.text[0].islower()
    return wrapped or line.indent > item.line.indent


def _is_list(run: list[_Item]) -> bool:
    return True


def _is_counted(run: list[_Item]) -> bool:
    """Numbers or letters that count; `17. mai …` and `18. mai …` are dates."""
    dates = run[0].number not in (0, 1) and run[0].way == "number" and all(item.text[0].islower() for item in run)
    return len(run) > 1 and not dates and any(a.number != b.number for a, b in pairwise(run))


def _is_dashed(run: list[_Item]) -> bool:
    """A dash begins an item, unless somebody speaks: whole sentences, alone, apart or long."""
    spoken = [item for item in run if _is_speech(item)]
    apart = len(run) == 1 or any(item.line.blanks for item in run[1:])
    long = [item for item in spoken if len(item.text) > _LONG or _INNER_END.search(item.text)]
    return 2 * len(spoken if apart else long) < len(run)


def _is_speech(item: _Item) -> bool:
    return not item.text[0].islower() and bool(_SENTENCE_END.search(item.text) or len(item.text) > _LONG)


_ACCEPTED: dict[str, Callable[[list[_Item]], bool]] = {
    "number": _is_counted,
    "letter": _is_counted,
    "entry": lambda run: len(run) > 1,
    "bare": lambda run: len(run) > 2,
    **dict.fromkeys("-‐‑–—", _is_dashed),
}
