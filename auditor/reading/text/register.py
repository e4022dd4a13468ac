"""The register of a text: a scientific one leaves the wholes of its shares and the ends of its changes unsaid.

A paper reports on parts of its sample whose size it does not print, and sets figures of many groups side by side. There
a construction counts only where it is written out: `54 of 104 (55%)`, `from 260 to 163 (−45%)`. Any other is in doubt.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.text.classes import pattern
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import has
from auditor.reading.text.wordlists import pattern as wordlist

DOUBT = "scientific"
_ENOUGH = 4  # what the marks of science in a short text must weigh,
_LONG = 500  # and one more for so many tokens
_NEAR = 30  # characters behind a number in which what it is stands
_SURE_MARK = 2  # the weight of a number of inference, and of a word that only papers use; of other words of theirs 1
_SURE = {
    "share": (
        "part=count word? of article? word? base=count (word|name)* open share=share_figure",
        "share=share_figure open part=count word? of|slash article? word? base=count",
        "share=share_figure open part=count close of article? word? base=count",
        "part=count open share=share_figure close of article? word? base=count",
    ),
    "change": (
        "from from=level to to=level open by=figure",
        "by by=figure from ..2 from=level to to=level",
    ),
    "duration": ("length=duration open year|date|window",),
}
"""Frames that count in a paper, by the constructions that write them out; their names are the roles of the frame."""
_APART = ("citation", "reference", "weekday", "weekday_pair", "cell_sign")
"""Frames that bind no statistics."""


def scientific(prose: Prose) -> bool:
    """Whether a text reports like a paper: numbers of inference, and different words that papers use."""
    found_tests = [f for f in prose.figures if f.label == "test"]
    tests = 0 if all(_is_margin(prose, f) for f in found_tests) else len(found_tests)
    enough = _ENOUGH + sum(len(line.tokens) for line in prose.lines) // _LONG
    sure = prose.lexicon.words.get("scientific", "").split()
    alone = {entry for entry in sure if entry.isalpha()}
    words = _words(prose) & {*alone, *prose.lexicon.words.get("scholarly", "").split()}
    found = _SURE_MARK * (tests + len(words & alone)) + len(words - alone) + _group_sizes(prose)
    if found >= enough:
        return True
    phrases = wordlist(" ".join(entry for entry in sure if entry not in alone))
    return found + _SURE_MARK * len({m[0].lower() for m in phrases.finditer(prose.document.text)}) >= enough


def _group_sizes(prose: Prose) -> int:
    """How often the size of a group is printed as `n = 52`; once, a survey does so too."""
    pairs = [pair for line in prose.lines for pair in pairwise(line.tokens)]
    found = sum(a.text in ("n", "N") and b.kind == "equals" for a, b in pairs)
    return found if found > 1 else 0


def _is_margin(prose: Prose, figure: Figure) -> bool:
    """Whether a number of inference only says how sure a published rate is: `(±11.5 per cent)`, as statistics do."""
    text = prose.document.text
    sure = has(prose.lexicon.words.get("sureness", ""), text[figure.end : figure.end + _NEAR])
    return sure or text[max(0, figure.start - 2) : figure.start] == "(±"


def _words(prose: Prose) -> set[str]:
    return {text.lower() for text in {token.text for line in prose.lines for token in line.tokens}}


def doubted(prose: Prose, frame: Frame) -> Frame:
    """A frame of a scientific text, in doubt unless it is written out in one sentence."""
    if frame.doubt or frame.name in _APART:
        return frame
    sure = any(_written(prose, frame, text) for text in _SURE.get(frame.name, ())) and not _cut_off(frame)
    return frame if sure else replace(frame, doubt=DOUBT)


def _written(prose: Prose, frame: Frame, text: str) -> bool:
    """Whether a construction holds the figures of a frame in their roles."""
    own = {role: found[0].start for role, found in frame.figures.items() if len(found) == 1}
    if len(own) < len(frame.figures):
        return False
    roles = pattern(text).groupindex
    return any(
        {role: match.token(role).start for role in roles} == {role: own.get(role) for role in roles}
        for match in prose.matches(text, [prose.lines[frame.sentence]])
    )


def _cut_off(frame: Frame) -> bool:
    """Whether a share misses by one in its last digit, as papers cut off what they should round."""
    share, part, base = frame.one("share"), frame.one("part"), frame.one("base")
    if share is None or part is None or base is None or not base.value:
        return False
    return abs(100 * (part.value or 0) / base.value - (share.value or 0)) <= Fraction(1, 10**share.decimals)
