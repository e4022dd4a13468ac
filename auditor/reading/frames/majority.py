"""Who is said to be more than half: `48 per cent of the doctors are women, so men are in the majority`.

Frame `majority` · figures: share (of one half), or part and other (both halves counted) · words: claim · facts: more
(whether those that the figures are of must be more than half).

Only conclusions count (`so`, `thus`) that name one of two halves, right behind the figures or in the next sentences.
Words: `majority` and `minority` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.binding.opposites import Side, group, opposed, sides
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import same_unit

Evidence = tuple[dict[str, tuple[Figure, ...]], bool]
"""Figures by role, and whether they are of the half that is said."""

_BACK = 2  # sentences before the claim in which its figures stand
_NARROWS = ("at", "of", "ofthese", "than", "year", "date", "earlier", "not", "from", "until", "since")


def frames(prose: Prose) -> Iterator[Frame]:
    """The claims of a document that one half is the larger or the smaller."""
    words = {more: prose.lexicon.words.get(key, "") for more, key in ((True, "majority"), (False, "minority"))}
    if not any(has(entries, prose.document.text) for entries in words.values()):
        return
    near = mentions(prose)
    for line in prose.lines:
        for at, token in enumerate(line.tokens):
            for more, entries in words.items():
                if pattern(entries).fullmatch(token.text):
                    yield from _claimed(prose, near, line, at, more)


def _claimed(prose: Prose, near: Mentions, line: Line, at: int, more: bool) -> Iterator[Frame]:
    clause = _clause(line, at)
    said = sides((word for t in clause for word in t.text.split()), prose.lexicon)
    tail = [t.kind for t in line.tokens[at + 1 :]]
    closed = not tail or tail[0] in ("stop", "comma", "semicolon")
    if len(said) != 1 or not closed or not any(t.kind == "thus" for t in clause):
        return
    if any(t.kind in _NARROWS or t.figure >= 0 for t in clause[:-1]):
        return
    found = _evidence(prose, near, line, at, said)
    if found:
        figures, same = found
        words = {"claim": prose.word(line.tokens[at], "most" if more else "least")}
        yield Frame("majority", figures, words, {"more": more == same}, line.number)


def _clause(line: Line, at: int) -> Sequence[Token]:
    """The tokens before a word, back to the comma or mark before it; without the preposition right before it."""
    marks = ("comma", "semicolon", "stop", "dash", "colon")
    first = max((i for i in range(at) if line.tokens[i].kind in marks), default=-1) + 1
    clause = line.tokens[first:at]
    prepositions = [t.kind in ("at", "article") for t in clause]
    while prepositions and prepositions[-1]:
        prepositions.pop()
    return (*clause[: len(prepositions)], line.tokens[at])


def _evidence(prose: Prose, near: Mentions, line: Line, at: int, said: frozenset[Side]) -> Evidence | None:
    """The figures of the nearest sentence that has any on these halves, and whether they are of the said one."""
    for number in range(line.number, line.number - 1 - _BACK, -1):
        found = [m for m in near.get(number, ()) if m.line is not line or m.at < at]
        found = [m for m in found if m.line.passage == line.passage and not m.change and not m.began]
        sided = [(m, group(m, prose.lexicon)) for m in found]
        about = [(m, side) for m, side in sided if side & said or opposed(side, said)]
        if about:
            return _both(about, said) or _alone(about, said)
    return None


def _both(about: Sequence[tuple[Mention, frozenset[Side]]], said: frozenset[Side]) -> Evidence | None:
    """`2 656 public and 2 964 private`: the only two amounts, one of each half."""
    amounts = [(m, side) for m, side in about if m.amount]
    if len(amounts) != 2 or not same_unit(amounts[0][0].figure, amounts[1][0].figure):
        return None
    (a, one), (b, two) = amounts if amounts[0][1] & said else amounts[::-1]
    return ({"part": (a.figure,), "other": (b.figure,)}, True) if one & said and opposed(two, said) else None


def _alone(about: Sequence[tuple[Mention, frozenset[Side]]], said: frozenset[Side]) -> Evidence | None:
    """`48 per cent of the doctors are women`: the only figure, a percentage."""
    if len(about) != 1 or about[0][0].figure.unit != "percent" or about[0][0].figure.word:
        return None
    share, side = about[0]
    return {"share": (share.figure,)}, bool(side & said)
