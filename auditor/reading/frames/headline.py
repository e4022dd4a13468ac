"""What the headline says rises or falls, and what the first sentences say of it: `Exports up, imports down`.

Frame `headline` · figures: figure (the change in the body) · words: here (in the headline), there (in the body) ·
facts: same (whether both go one way).

Headline and sentence are about one thing if they share a noun, or one is a compound of the other. One sentence of the
first passages that agrees with the headline is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import related
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_HEADS = ("title", "heading")
_BODY = ("lead", "paragraph")
_FIRST = 2  # passages of the body that a headline sums up
_WAYS = {"up": 1, "down": -1}
_CUTS = ("comma", "and", "while", "semicolon", "stop", "colon", "dash")
_FAR = 8  # tokens between a word of direction and its figure
_SHORTEST = 4  # letters of a noun that tells what a headline is about


@dataclass(frozen=True, slots=True)
class _Move:
    """Something that goes up or down: its nouns, and the word that says so."""

    nouns: frozenset[str]
    word: Token
    line: Line
    figure: Figure | None = None


def frames(prose: Prose) -> Iterator[Frame]:
    roles = [p.role for p in prose.document.passages]
    first = next((n for n, role in enumerate(roles) if role in _BODY), len(roles))
    heads = [line for line in prose.lines if line.passage < first and roles[line.passage] in _HEADS]
    body = [line for line in prose.lines if first <= line.passage < first + _FIRST and roles[line.passage] in _BODY]
    moves = [move for line in body for move in _stated(prose, line)]
    for line in heads:
        for head in _announced(prose, line):
            yield from _frames(prose, head, [move for move in moves if related(head.nouns, move.nouns)])


def _frames(prose: Prose, head: _Move, about: Sequence[_Move]) -> Iterator[Frame]:
    agreeing = [move for move in about if move.word.kind == head.word.kind]
    for move in (agreeing or about)[:1]:
        if move.figure is not None:
            words = {"here": prose.word(head.word), "there": prose.word(move.word)}
            yield Frame("headline", {"figure": (move.figure,)}, words, {"same": bool(agreeing)}, head.line.number)


def _announced(prose: Prose, line: Line) -> Iterator[_Move]:
    """The pieces of a headline that have one word of direction."""
    for piece in _pieces(line.tokens):
        ways = [t for t in piece if t.kind in _WAYS]
        nouns = _nouns(prose, piece)
        if any(has(prose.lexicon.words.get("back", ""), t.text) for t in ways) or _is_kept(prose, piece):
            continue
        if len(ways) == 1 and nouns and not any(t.kind in ("not", "more", "less") for t in piece):
            yield _Move(nouns, ways[0], line)


def _is_kept(prose: Prose, piece: Sequence[Token]) -> bool:
    """`Timber keeps the costs down`: what is kept where it is does not move."""
    return any(has(prose.lexicon.words.get("keeps", ""), t.text) for t in piece)


def _stated(prose: Prose, line: Line) -> Iterator[_Move]:
    """The changes of a sentence that have a figure behind their word of direction."""
    for piece in _pieces(line.tokens):
        ways = [i for i, t in enumerate(piece) if t.kind in _WAYS]
        figures = [i for i, t in enumerate(piece) if t.figure >= 0 and prose.figures[t.figure].role != "label"]
        if len(ways) == 1 and len(figures) >= 1 and 0 < figures[0] - ways[0] <= _FAR:
            nouns = _nouns(prose, piece[: figures[0]])
            yield _Move(nouns, piece[ways[0]], line, prose.figures[piece[figures[0]].figure])


def _pieces(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in tokens:
        if token.kind in _CUTS:
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _nouns(prose: Prose, tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of the plain words; a headline may begin with one."""
    words = [t.text for i, t in enumerate(tokens) if t.kind == "word" or (t.kind == "name" and i == 0)]
    return frozenset(s for s in stems(words, prose.lexicon) if len(s) >= _SHORTEST)
