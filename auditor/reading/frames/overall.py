"""A figure for all, and figures for groups that make up all: `43.2 on average; girls 45.4 and boys 41.0`.

Frame `overall` · figures: whole (one or more that it may be, nearest first), parts · facts: bound (`both`, `high` or
`low`: whether the parts bound the whole on both sides, or name only its highest or lowest member).

Opposites bound the whole on both sides; so do two groups whose counts add up to a printed total. The highest and the
lowest place bound it on their side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.frames.breakdown import one_unit
from auditor.reading.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.opposites import group, opposed, sides
from auditor.reading.prose import Line, Prose

MEANLIKE = ("percent", "per_mille", "per_capita", "rate", "points", "index", "ratio")
"""Units in which a whole lies between its parts; counts, money and measures do so only as means."""
_ALL = ("mean", "total")
_NEAR = 2  # sentences around the groups in which the figure for all is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The figures for all of a document, with what bounds them."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _halves(prose, near, line)
        yield from _exhaustive(near, line)


def _frame(line: Line, wholes: Sequence[Mention], parts: Sequence[Mention], bound: str = "both") -> Iterator[Frame]:
    if wholes and parts:
        figures = {"whole": tuple(w.figure for w in wholes), "parts": tuple(p.figure for p in parts)}
        yield Frame("overall", figures, facts={"bound": bound}, sentence=line.number)


# -- opposites -----------------------------------------------------------------------------------------------------


def _halves(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """Two halves in one sentence, or in two that follow each other."""
    found = _pair(prose, near, line)
    if found is None:
        return
    parts = [m for m in near[line.number] if _alike(m, found[1]) and not said_of_all(m)]
    parts += [m for m in found if m not in parts]
    for whole in _whole(prose, near, found, parts)[:1]:
        same = [p for p in parts if p.direction == whole.direction]
        bound = "both" if len(same) == len(parts) else "high"
        yield from _frame(line, [whole], same, bound)


def _pair(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    candidates = [m for m in near[line.number] if _bounded(m)]
    for right in candidates:
        half = group(right, prose.lexicon)
        for left in (m for m in earlier(near, right, 1) if half and _alike(m, right)):
            if opposed(group(left, prose.lexicon), half):
                return left, right
    return _named_before(prose, candidates)


def _named_before(prose: Prose, candidates: list[Mention]) -> tuple[Mention, Mention] | None:
    """`Girls are ahead of boys with 45.4 against 41.0 points`: both halves, then both figures."""
    if len(candidates) < 2 or not _alike(*candidates[:2]):
        return None
    left, right = candidates[:2]
    kinds = {t.kind for t in left.line.tokens[left.at + 1 : right.at]}
    words = [t.text for t in left.line.tokens[: left.at]]
    both = any(opposed(sides([w], prose.lexicon), sides(words[i + 1 :], prose.lexicon)) for i, w in enumerate(words))
    return (left, right) if both and kinds <= {"against", "and", "while"} else None


def _bounded(mention: Mention) -> bool:
    figure = mention.figure
    return figure.unit in MEANLIKE or (figure.unit in ("money", "measure") and figure.role == "mean")


def _alike(a: Mention, b: Mention) -> bool:
    return _bounded(a) and one_unit([a, b])


def said_of_all(mention: Mention) -> bool:
    """Whether the sentence says that the figure is of all: `overall`, `on average`, `as a whole`."""
    before, after = mention.before(6), mention.after(7)
    ahead = next((i for i, t in enumerate(reversed(before)) if t.figure >= 0 or t.kind == "semicolon"), len(before))
    behind = next((i for i, t in enumerate(after) if t.figure >= 0 or t.kind == "comma"), len(after))
    said = [t.kind for t in (*before[len(before) - ahead :], *after[:behind])]
    return mention.figure.role in _ALL or any(kind in _ALL for kind in said)


def _whole(prose: Prose, near: Mentions, pair: tuple[Mention, Mention], parts: list[Mention]) -> list[Mention]:
    """The figures that may be for both halves: those said to be of all, else the only one of the sentence before."""
    line = pair[1].line
    around = [m for n in range(line.number - 3, line.number + _NEAR + 1) for m in near.get(n, ())]
    others = [
        m for m in around
        if m.line.passage == line.passage and m not in parts and _alike(m, pair[0]) and not group(m, prose.lexicon)
    ]  # fmt: skip
    said = [m for m in others if said_of_all(m)]
    if said:
        return said
    just = [m for m in others if m.line.number == pair[0].line.number - 1]
    return just if len(just) == 1 and _refers_back(pair) else []


def _refers_back(pair: tuple[Mention, Mention]) -> bool:
    """Whether the halves are of the thing just named: `93 per cent of boys do it`."""
    tokens = pair[0].line.tokens[pair[0].at : pair[1].at + 8]
    return any(t.kind == "it" for t in tokens)


# -- groups that add up ----------------------------------------------------------------------------------------------


def _exhaustive(near: Mentions, line: Line) -> Iterator[Frame]:
    """Two groups with a count and a change each, whose counts add up to an earlier one that has a change too."""
    found = near[line.number]
    counts = [m for m in found if m.amount and not m.change and m.figure.unit == "count"]
    changes = [m for m in found if m.figure.unit == "percent" and m.change]
    if (
        len(counts) != len(changes)
        or len(counts) < 2
        or not all(a.at < b.at for a, b in zip(counts, changes, strict=True))
    ):
        return
    total = sum(m.figure.value or 0 for m in counts)
    for whole in earlier(near, counts[0], _NEAR):
        if whole.figure.unit == "count" and whole.figure.value == total and not whole.change:
            after = [m for n in range(whole.line.number, line.number) for m in near[n]]
            grown = [
                m
                for m in after
                if m.figure.unit == "percent" and m.change and (m.line.number, m.at) > (whole.line.number, whole.at)
            ]
            yield from _frame(line, grown[:1], changes)
            return
