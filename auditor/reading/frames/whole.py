"""A percentage above 100 that is said to be of a group: `112 per cent of the residents`, `the share was 112 per cent`.

Frame `of_whole` · figures: share. A percentage of what something is held against (`120 per cent of the normal value`,
`of GDP`, `of the level in 2019`) is a ratio and may be above 100; so may one that is said of nothing, or a range.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.prose import Line, Prose
from auditor.reading.wordlists import pattern

_LOOK = 6
_WORDS = ("word", "name", "article", "everyone", "each", "total", "most")


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for at, token in enumerate(line.tokens):
            figure = prose.figures[token.figure] if token.figure >= 0 else None
            above = figure is not None and figure.unit == "percent" and figure.role == "level" and not figure.sign
            if figure is not None and above and (figure.value or 0) > 100 and _of_group(prose, line, at):
                yield Frame("of_whole", {"share": (figure,)}, sentence=line.number)


def _of_group(prose: Prose, line: Line, at: int) -> bool:
    """Whether a group stands behind `of`, or a word for a share before; and no other figure beside."""
    tokens = line.tokens
    beside = tokens[max(0, at - 3) : at]
    if any(t.figure >= 0 or t.kind in ("from", "to", "between", "up", "down") for t in beside):
        return False
    after = tokens[at + 1 : at + 1 + _LOOK]
    if not after or after[0].kind not in ("of", "ofthese"):
        return any(t.kind == "share" for t in tokens[max(0, at - _LOOK) : at])
    said = [t for t in after[1:] if t.kind in _WORDS]
    known = any(t.figure >= 0 or t.kind in ("earlier", "it", "last", "mean", "median") for t in after)
    held = pattern(prose.lexicon.words.get("held_against", ""))
    return bool(said) and not known and not any(held.fullmatch(t.text) for t in after)
