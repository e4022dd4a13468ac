"""A share in the lead that the text below gives as a share of a share: `about the same share has a strategy for …`.

Frame `claimed` · figures: claimed, outer, inner · words: same (`the same share`, where the lead only refers to a
share).

Below, the inner share is of a group that the sentences before it described with a share of their own (`64 per cent
have an updated strategy. … 52 per cent of those with an updated strategy …`), and it is on the thing that the lead
names.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame, Word
from auditor.reading.binding.mentions import Mention, Mentions, mentions, one_word
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_HEADS = ("title", "heading", "lead")
_THING = 3  # words that the lead and the sentence of the inner share have in common
_GROUP = 2  # words of the group that the outer share's sentence has
_LINES = 60  # sentences below a lead that are compared with it
_BACK = 3  # sentences before the inner share in which the outer share stands


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of leads that repeat a share of a group."""
    near = mentions(prose)
    for line in prose.lines:
        for claimed, same in _claims(prose, near, line):
            for inner, outer in _below(prose, near, line):
                figures = {"claimed": (claimed.figure,), "inner": (inner.figure,), "outer": (outer.figure,)}
                words = {"same": same} if same else {}
                yield Frame("claimed", figures, words, sentence=line.number)


def _level(mention: Mention) -> bool:
    return mention.figure.unit == "percent" and not mention.change


def _claims(prose: Prose, near: Mentions, line: Line) -> Iterator[tuple[Mention, Word | None]]:
    """The share that a sentence of the lead gives, or that it calls `the same share` as the one before."""
    for left, right in pairwise(line.tokens):
        before = [m for m in near.get(line.number - 1, ()) if _level(m) and m.line.passage == line.passage]
        if left.kind == "equal" and right.kind == "share" and before:
            text = prose.document.text[left.start : right.end]
            yield before[-1], Word(prose.document.path, left.start, right.end, text, "same")
    if prose.passage(line).role in _HEADS:
        shares = [m for m in near[line.number] if _level(m)]
        yield from ((m, None) for m in shares if len(shares) == 1)


def _below(prose: Prose, near: Mentions, lead: Line) -> Iterator[tuple[Mention, Mention]]:
    """The shares of shares below a lead that are on its thing."""
    thing = _words(prose, lead)
    for line in prose.lines[lead.number + 1 : lead.number + 1 + _LINES]:
        if _common(thing, _words(prose, line)) < _THING:
            continue
        for inner in (m for m in near[line.number] if _level(m)):
            group = population(prose, inner)
            outer = next((m for m in _before(near, line) if _describes(prose, m, group)), None)
            if outer:
                yield inner, outer


def _before(near: Mentions, line: Line) -> Iterator[Mention]:
    for number in range(line.number - 1, line.number - 1 - _BACK, -1):
        yield from (m for m in near.get(number, ()) if m.line.passage == line.passage and _level(m))


def _describes(prose: Prose, outer: Mention, group: frozenset[str]) -> bool:
    """Whether the sentence of a share says of its members what the group is then called by."""
    said = stems((t.text for t in outer.line.tokens[outer.at + 1 :] if t.figure < 0), prose.lexicon)
    return _common(group, said - population(prose, outer)) >= _GROUP


def _words(prose: Prose, line: Line) -> frozenset[str]:
    return stems((t.text for t in line.tokens if t.figure < 0 and t.kind in ("word", "name", "share")), prose.lexicon)


def _common(a: frozenset[str], b: frozenset[str]) -> int:
    return sum(any(one_word(x, y) for y in b) for x in a)
