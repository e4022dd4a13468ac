"""The lines of a document, in runs without a blank line between them: what lists and tables are found in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Passage

_RULING = re.compile(r"[\s|:=+_─━═┄┈╌—–\-┌┐└┘├┤┬┴┼╔╗╚╝╟╢]+")
_DASHES = re.compile(r"[=_─━═┄┈╌—–\-]{3}")
_FRAME = re.compile(r"[\s│┃║]*")
_BULLET = re.compile(r"(?:[-–—•◦▪‣*·✓✔→>]|#{1,6}|(?P<number>\d{1,3})[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: text[start:end], without the white space around it. margin: where the printed line begins."""

    start: int
    end: int
    margin: int
    passage: int
    ruler: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A line without its bullet or its number."""

    start: int
    end: int
    number: int | None
    bullet: bool


def runs(text: str, passages: Sequence[Passage]) -> list[list[Line]]:
    """The lines of all passages, in the order of the text, cut at blank lines and between two tables."""
    out: list[list[Line]] = []
    for line in _lines(text, passages):
        last = out[-1][-1] if out else None
        joined = last is not None and text.count("\n", last.end, line.start) == 1
        if last is not None and joined and not _parted(passages[last.passage], passages[line.passage]):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _parted(one: Passage, other: Passage) -> bool:
    """Whether two passages are rows of two tables."""
    return one.role == other.role == "row" and one.block != other.block


def _lines(text: str, passages: Sequence[Passage]) -> Iterator[Line]:
    done = 0
    order = sorted(range(len(passages)), key=lambda i: passages[i].start)
    for place, number in enumerate(order):
        at = max(done, text.rfind("\n", 0, passages[number].start) + 1)
        following = passages[order[place + 1]].start if place + 1 < len(order) else len(text)
        stop = max(passages[number].end, _rulers_end(text, passages[number].end, following))
        while at < stop:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            line = _trimmed(text, at, end, number)
            if line is not None:
                yield line
            at = done = end + 1


def is_ruler(text: str, start: int, end: int) -> bool:
    """Whether a line is drawn: three dashes or more, and nothing but what tables are drawn with."""
    return _RULING.fullmatch(text, start, end) is not None and _DASHES.search(text, start, end) is not None


def _rulers_end(text: str, end: int, following: int) -> int:
    """Rulers belong to no passage: the end of those that directly follow."""
    at = text.find("\n", end)
    while 0 <= at < following:
        stop = text.find("\n", at + 1)
        stop = len(text) if stop < 0 else stop
        if stop > following or not is_ruler(text, at + 1, stop):
            break
        end, at = stop, stop if stop < len(text) else -1
    return end


def _trimmed(text: str, start: int, end: int, passage: int) -> Line | None:
    left = _FRAME.match(text, start, end).end()  # type: ignore[union-attr]
    right = end
    while right > left and text[right - 1] in " \t\r\f\v\u00a0│┃║":
        right -= 1
    if left >= right:
        return None
    return Line(left, right, start, passage, is_ruler(text, left, right))


def item(text: str, line: Line) -> Item:
    """The line as an item of a list: where its words begin, and its number."""
    found = _BULLET.match(text, line.start, line.end)
    if found is None:
        return Item(line.start, line.end, None, False)
    number = found["number"]
    return Item(found.end(), line.end, int(number) if number else None, True)


def strip(text: str, start: int, end: int, away: str = " \t\u00a0\u2009\u202f*") -> tuple[int, int]:
    """The span without these characters around it."""
    while start < end and text[start] in away:
        start += 1
    while end > start and text[end - 1] in away:
        end -= 1
    return start, end
