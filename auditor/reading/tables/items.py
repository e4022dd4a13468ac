"""How many things a coordinated list names: `Oslo, Bergen and Tromsø` is three, `Møre og Romsdal` is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.reading.text.prose import Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import pattern

_LONGEST = 8  # tokens of an item
_CLAUSE = ("be", "up", "down", "while", "thus", "more", "less", "than", "colon", "semicolon")
"""Classes of words that make an item a clause of its own."""


def composites(prose: Prose) -> tuple[str, ...]:
    """The names that hold the conjunction: those of the language, and the rows of tables and lists."""
    names = [row.quote for table in prose.tables for row in table.rows]
    names += [entry.name.quote for listing in prose.listings for entry in listing.entries]
    joiner = f" {prose.lexicon.joiner} "
    return tuple(sorted({n.strip().lower() for n in names if joiner in n and len(n.split()) <= 5}))


def counts(prose: Prose, tokens: Sequence[Token], known: Sequence[str]) -> tuple[str, ...] | None:
    """The items of a list of tokens, as texts; None where they are no list of plain items."""
    segments = list(_segments(tokens))
    if not all(segments) or any(_is_clause(s) for s in segments) or any(len(s) > _LONGEST for s in segments[:-1]):
        return None
    if len(segments[-1]) > 2 * _LONGEST:
        return None
    out = [_text(prose, s) for s in segments[:-1]]
    last = segments[-1]
    if last[0].kind == "and":
        return (*out, _text(prose, last[1:])) if len(last) > 1 else None
    return (*out, *_parts(prose, last, known))


def _is_clause(segment: Sequence[Token]) -> bool:
    """Whether an item has a verb of its own; `more staff` and `det nye huset` open a noun."""
    return any(t.kind in _CLAUSE for t in segment[1:]) or segment[0].kind in ("be", "thus", "while")


def _segments(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut at commas; what stands in parentheses is left out."""
    segment: list[Token] = []
    depth = 0
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        if token.kind == "comma" and not depth:
            yield segment
            segment = []
        elif not depth and token.kind not in ("close", "quote", "stop"):
            segment.append(token)
    yield segment


def _text(prose: Prose, tokens: Sequence[Token]) -> str:
    return prose.document.text[tokens[0].start : tokens[-1].end]


def _parts(prose: Prose, tokens: Sequence[Token], known: Sequence[str]) -> list[str]:
    """The last segment cut at its conjunction; with several, at the last that no name holds."""
    joints = [i for i, t in enumerate(tokens) if t.kind == "and" and 0 < i < len(tokens) - 1]
    free = [i for i in joints if not _held(prose, tokens, i, known)]
    if not free:
        return [_text(prose, tokens)]
    cut = free[-1]
    return [_text(prose, tokens[:cut]), _text(prose, tokens[cut + 1 :])]


def _held(prose: Prose, tokens: Sequence[Token], at: int, known: Sequence[str]) -> bool:
    """Whether a conjunction stands inside a name."""
    text = " ".join(t.text for t in tokens[max(0, at - 2) : at + 3]).lower()
    inside = pattern(prose.lexicon.words.get("joined_names", "")).search(text) is not None
    joint = re.escape(f"{tokens[at - 1].text} {tokens[at].text} {tokens[at + 1].text}".lower())
    return inside or any(re.search(rf"(?<!\w){joint}", name) for name in known)


def may_be_two(prose: Prose, items: Sequence[str]) -> int:
    """How many items hold a conjunction, and so may be two things each."""
    joiner = f" {prose.lexicon.joiner} "
    return sum(joiner in item for item in items)
