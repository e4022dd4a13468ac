"""The multiple of a sentence that has one: `four times as many`, and none of `2.1, 2.6 and 4.5 times the limit`.

Words: `again` of Lexicon.words (`half as much again` is so much more, and no multiple).
"""

from __future__ import annotations

from auditor.reading.binding.sizes import Size, multiples
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

_AGAIN = 6  # tokens behind a multiple in which `again` stands
_LARGE = 100  # no bare number from here on is a multiple


def one_multiple(prose: Prose, line: Line) -> Size | None:
    """The last multiple of a sentence whose multiples are all one."""
    found = list(multiples(prose, line))
    if len({size.figure.value for size in found}) != 1 or _several(prose, line) or _more_again(prose, found[-1]):
        return None
    return found[-1]


def _more_again(prose: Prose, size: Size) -> bool:
    """`Half as much again`, `half as many cars again as`: so much more, and no multiple."""
    behind = size.line.tokens[size.at + 1 : size.at + 1 + _AGAIN]
    return has(prose.lexicon.words.get("again", ""), " ".join(t.text for t in behind))


def _several(prose: Prose, line: Line) -> bool:
    """Whether bare numbers are multiples like the one that their list ends with: `2.1, 2.6 and 4.5 times the limit`."""
    counts = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.kind == "count"]
    bare = [at for at, f in counts if not f.of and f.value is not None and f.value < _LARGE]
    return any(_listed_with(line, at) for at in bare)


def _listed_with(line: Line, at: int) -> bool:
    """Whether a list of bare numbers ends with a multiple; `it was 8.6, or 21 times the average` is no list."""
    end = _next_stated(line, at)
    apposed = [t.kind for t in line.tokens[at + 1 : end]] == ["comma", "or"]
    return end > at + 1 and line.tokens[end].kind == "multiple" and not apposed


def _next_stated(line: Line, at: int) -> int:
    """The place of the token behind a number and the rest of its list."""
    listed = ("comma", "and", "or", "count")
    return next((i for i, t in enumerate(line.tokens) if i > at and t.kind not in listed), at)
