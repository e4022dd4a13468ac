"""The register of a text: a scientific one leaves the wholes of its shares and the ends of its changes unsaid.

A paper reports on parts of its sample whose size it does not print, and sets figures of many groups side by side. There
a construction counts only where its figures stand side by side; one that reaches over other figures or sentences is
in doubt.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.prose import Prose
from auditor.reading.wordlists import pattern

DOUBT = "scientific"
_TESTS = 2  # numbers of inference that make a text scientific
_WORDS = 2  # different words of science that do
_SURE = ("share", "change")
"""Frames of statistics that say by themselves how their figures are bound."""
_APART = ("citation", "reference", "weekday", "weekday_pair", "duration", "cell_sign")
"""Frames that bind no statistics."""


def scientific(prose: Prose) -> bool:
    """Whether a text reports like a paper."""
    if sum(f.label == "test" for f in prose.figures) >= _TESTS:
        return True
    words = pattern(prose.lexicon.words.get("scientific", ""))
    return len({m[0].lower() for m in words.finditer(prose.document.text)}) >= _WORDS


def doubted(prose: Prose, frame: Frame) -> Frame:
    """A frame of a scientific text, in doubt unless its figures stand side by side in one sentence."""
    sure = frame.name in _SURE and _side_by_side(prose, frame) and not _cut_off(frame)
    return frame if frame.doubt or frame.name in _APART or sure else replace(frame, doubt=DOUBT)


def _cut_off(frame: Frame) -> bool:
    """Whether a share misses by one in its last digit, as papers cut off what they should round."""
    share, part, base = frame.one("share"), frame.one("part"), frame.one("base")
    if share is None or part is None or base is None or not base.value:
        return False
    return abs(100 * (part.value or 0) / base.value - (share.value or 0)) <= Fraction(1, 10**share.decimals)


def _side_by_side(prose: Prose, frame: Frame) -> bool:
    """Whether no other figure stands among those of a frame, and all are of one sentence."""
    own = [f for found in frame.figures.values() for f in found]
    if len(own) < 2 or any(f.cell for f in own):
        return True
    if len({f.sentence for f in own}) > 1:
        return False
    start, end = min(f.start for f in own), max(f.end for f in own)
    among = [f for f in prose.figures if start <= f.start < end and f.role != "label"]
    return {_place(f) for f in among} == {_place(f) for f in own}


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end
