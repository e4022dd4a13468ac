"""A share of a share, and what it is of all: `60 per cent had been here; half of these …, or 30 per cent of all asked`.

Frame `nested` · figures: outer, inner, product (each one or more that it may be, nearest first).

The inner share is of those just named (`of these`, `of those who are for`); the product is a later share that is said to
be of all, of the whole group, of everyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.prose import Line, Prose

_AHEAD = 2  # sentences after the inner share in which the product is looked for
_BACK = 3  # sentences before it in which the outer share is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of shares in a document whose share of all is printed too."""
    near = mentions(prose)
    for line in prose.lines:
        inner = _inner(near, line)
        if inner is None:
            continue
        product = _product(near, inner)
        outer = [m for m in earlier(near, inner, _BACK) if _level(m)] if product else []
        if product and outer:
            figures = {"outer": tuple(m.figure for m in outer), "inner": (inner.figure,), "product": (product.figure,)}
            yield Frame("nested", figures, sentence=line.number)


def _level(mention: Mention) -> bool:
    return mention.figure.unit == "percent" and not mention.change


def _inner(near: Mentions, line: Line) -> Mention | None:
    """The first share of a sentence that speaks of those just named before it, or directly behind it."""
    for mention in near[line.number]:
        if not _level(mention):
            continue
        ahead = line.tokens[: mention.at]
        if any(_names_them(line.tokens, at) for at in range(len(ahead))) or _names_them(line.tokens, mention.at + 1):
            return mention
        return None
    return None


def _names_them(tokens: Sequence[object], at: int) -> bool:
    kinds = [getattr(t, "kind", "") for t in tokens[at : at + 2]]
    return kinds[:1] == ["ofthese"]


def _product(near: Mentions, inner: Mention) -> Mention | None:
    """The next share that is said to be of all."""
    for number in range(inner.line.number, inner.line.number + 1 + _AHEAD):
        for mention in near.get(number, ()):
            same = mention.line.passage == inner.line.passage
            later = (number, mention.at) > (inner.line.number, inner.at)
            if same and later and _level(mention) and _of_all(mention):
                return mention
    return None


def _of_all(mention: Mention) -> bool:
    """Whether the share is of everyone: `30 per cent of all asked`, `of the whole budget`."""
    after = mention.after(4)
    return bool(after) and after[0].kind in ("of", "ofthese") and any(t.kind == "everyone" for t in after[:3])
