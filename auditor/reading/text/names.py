"""Which capitalised words are names, and which only open a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.reading.text.tokens import Token

_INSIDE = re.compile(r"(?<=[^\W\d_A-ZÆØÅ,] )[A-ZÆØÅ][^\W\d_]+(?:-[A-ZÆØÅ]?[^\W\d_]+)*")
_OPENS_ROW = re.compile(
    r"^[ \t|•*–-]*(?:\d+[.)] )?([A-ZÆØÅ][^\W\d_]+)[^.!?\n]{0,40}?(?: {2,}|[:|\t]|\.{3,})", re.MULTILINE
)


def known_names(text: str) -> frozenset[str]:
    """The capitalised words that stand inside a sentence, or open a row of a list or a table."""
    return frozenset(_INSIDE.findall(text)) | frozenset(_OPENS_ROW.findall(text))


def with_names(line: Sequence[Token], known: frozenset[str]) -> list[Token]:
    """The tokens, an opening word that is no known name as a plain word (unless `i Troms` or another name follows)."""
    out = list(line)
    first = next((i for i, t in enumerate(out) if t.text[:1].isalnum()), -1)
    if first >= 0 and out[first].kind == "name" and out[first].text not in known:
        after = [t.kind for t in out[first + 1 : first + 3]]
        if after[:1] != ["name"] and after != ["at", "name"]:
            out[first] = replace(out[first], kind="word")
    return out
