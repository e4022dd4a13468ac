"""A figure for all, and figures for groups that make up all: `43.2 on average; girls 45.4 and boys 41.0`.

Frame `overall` · figures: whole (one or more that it may be, nearest first), parts · facts: bound (`both`, `high` or
`low`: whether the parts bound the whole on both sides, or name only its highest or lowest member).

Opposites bound the whole on both sides; so do two groups whose counts add up to a printed total, and so many figures as
the whole is said to be of (`the average of the five`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Figure, Frame
from auditor.reading.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.opposites import group, opposed, sides
from auditor.reading.prose import Line, Prose
from auditor.reading.tokens import Token
from auditor.relations import same_unit

MEANLIKE = ("percent", "per_mille", "per_capita", "rate", "points", "index", "ratio")
"""Units in which a whole lies between its parts; counts, money and measures do so only as means."""
_ALL = ("mean", "total")
_NEAR = 2  # sentences around the groups in which the figure for all is looked for
_OPENING = 6  # tokens of a phrase that opens a sentence: `Taking both together, …`
_SHORT = 3  # of one without a comma: `For both together the share …`
_CUTS = ("semicolon", "stop")


def frames(prose: Prose) -> Iterator[Frame]:
    """The figures for all of a document, with what bounds them."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _halves(prose, near, line)
        yield from _exhaustive(near, line)
        yield from _so_many(prose, near, line)


def _frame(wholes: Sequence[Mention], parts: Sequence[Mention]) -> Iterator[Frame]:
    """Growth is compared with growth only: parts that fell leave open how low a whole that rose can be."""
    for whole in wholes[:1]:
        same = [p for p in parts if p.direction == whole.direction]
        if same:
            figures = {"whole": (whole.figure,), "parts": tuple(p.figure for p in same)}
            bound = "both" if len(same) == len(parts) else "high"
            yield Frame("overall", figures, facts={"bound": bound}, sentence=whole.line.number)


def meanlike(mention: Mention) -> bool:
    """Whether a figure for all lies between those for groups: a share, a rate, a mean, growth."""
    figure = mention.figure
    if mention.line.tokens and any(t.kind == "median" for t in mention.line.tokens):
        return False
    decimal = figure.unit == "count" and figure.decimals > 0 and figure.scale == 1
    means = figure.unit in ("money", "measure") and figure.role == "mean"
    kind = mention.share or figure.unit in MEANLIKE or figure.measured
    return figure.value is not None and (kind or decimal or means)


def alike(a: Mention, b: Mention) -> bool:
    """Whether two figures measure in the same way, both levels or both changes."""
    units = (a.share and b.share) or same_unit(a.figure, b.figure) or _unit_left_out(a.figure, b.figure)
    return meanlike(a) and meanlike(b) and units and a.change == b.change


def _unit_left_out(a: Figure, b: Figure) -> bool:
    """`43.2 reading points` and `45.4 points`: printed alike, one with a noun of its own for the unit."""
    units = {a.unit, b.unit}
    return units == {"count", "points"} and a.decimals == b.decimals > 0


def said_of_all(mention: Mention) -> bool:
    """Whether the text says that the figure is of all: `overall`, `on average`, `as a whole`."""
    if mention.figure.role in _ALL or mention.figure.hedge == "total":
        return True
    before, after = list(reversed(mention.before(8))), mention.after(7)
    ahead = next((i for i, t in enumerate(before) if t.kind in _CUTS or _other_figure(before, i)), len(before))
    behind = next((i for i, t in enumerate(after) if t.figure >= 0 or t.kind in ("comma", *_CUTS)), len(after))
    return any(t.kind in _ALL for t in (*before[:ahead], *after[:behind]))


def _other_figure(before: Sequence[Token], at: int) -> bool:
    """Whether a token before a figure is another statement: no year, no `of the five`, not where it came `from`."""
    token = before[at]
    small = token.kind == "count" and token.text.isalpha()
    came_from = at > 0 and before[at - 1].kind == "to"
    return token.figure >= 0 and token.kind not in ("year", "date") and not small and not came_from


# -- opposites -----------------------------------------------------------------------------------------------------


def _halves(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """Two halves in one sentence, or in two that follow each other."""
    found = _pair(prose, near, line)
    if found is None:
        return
    parts = [m for m in near[line.number] if alike(m, found[1]) and not said_of_all(m) and not _is_gap(m)]
    parts += [m for m in found if m not in parts]
    yield from _frame(_whole(prose, near, found, parts), parts)


def _is_gap(mention: Mention) -> bool:
    """Whether a figure is the distance between two others."""
    return any(t.kind == "difference" for t in mention.before(4))


def _pair(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    candidates = [m for m in near[line.number] if meanlike(m)]
    for right in candidates:
        half = group(right, prose.lexicon)
        for left in (m for m in earlier(near, right, 1) if half and alike(m, right)):
            if opposed(group(left, prose.lexicon), half):
                return left, right
    return _named_before(prose, candidates)


def _named_before(prose: Prose, candidates: list[Mention]) -> tuple[Mention, Mention] | None:
    """`Girls are ahead of boys with 45.4 against 41.0 points`: both halves, then both figures."""
    for left, right in pairwise(candidates):
        kinds = {t.kind for t in left.line.tokens[left.at + 1 : right.at]}
        words = [t.text for t in left.line.tokens[: left.at]]
        both = any(
            opposed(sides([w], prose.lexicon), sides(words[i + 1 :], prose.lexicon)) for i, w in enumerate(words)
        )
        if both and alike(left, right) and kinds <= {"against", "and", "while", "to"}:
            return left, right
    return None


def _whole(prose: Prose, near: Mentions, pair: tuple[Mention, Mention], parts: list[Mention]) -> list[Mention]:
    """The figures that may be for both halves: those said to be of all, else the only one of the sentence before."""
    line = pair[1].line
    around = [m for n in range(line.number - 3, line.number + _NEAR + 1) for m in near.get(n, ())]
    others = [
        m for m in around
        if m.line.passage == line.passage and m not in parts and alike(m, pair[0]) and not group(m, prose.lexicon)
    ]  # fmt: skip
    said = [
        m for m in others if (said_of_all(m) or _of_total(near, m)) and (m.line.number <= line.number or _sums_up(m))
    ]
    if said:
        return said
    just = [m for m in others if m.line.number == pair[0].line.number - 1]
    return just if len(just) == 1 and _refers_back(pair) else []


def _sums_up(mention: Mention) -> bool:
    """Whether a later sentence opens with all: `In all it is 4.1`, not `In health care the average is 9.4`."""
    first = next((t.kind for t in mention.line.tokens if t.text[:1].isalnum()), "")
    opening = [t.kind for t in mention.line.tokens[:_OPENING]]
    phrase = opening[: opening.index("comma")] if "comma" in opening else opening[:_SHORT]
    fronted = bool({"both", "total"} & set(phrase))
    return first in (*_ALL, "thus", "it", "both", "everyone") or fronted


def _of_total(near: Mentions, mention: Mention) -> bool:
    """Whether a sentence speaks of the total in the one before: `Total passengers were …. This is 2.8 % more`."""
    opening = [t.kind for t in mention.line.tokens[:2]]
    before = [m for m in near.get(mention.line.number - 1, ()) if m.line.passage == mention.line.passage]
    return bool({"it", "these", "thus"} & set(opening)) and bool(before) and said_of_all(before[0])


def _refers_back(pair: tuple[Mention, Mention]) -> bool:
    """Whether the halves are of the thing just named: `93 per cent of boys do it`."""
    tokens = pair[0].line.tokens[pair[0].at : pair[1].at + 8]
    return any(t.kind == "it" for t in tokens)


# -- groups that add up --------------------------------------------------------------------------------------------


def _exhaustive(near: Mentions, line: Line) -> Iterator[Frame]:
    """Two groups with a count and a change each, whose counts add up to an earlier one that has a change too."""
    found = near[line.number]
    counts = [m for m in found if m.amount and not m.change and m.figure.unit == "count"]
    changes = [m for m in found if m.figure.unit == "percent" and m.change]
    if len(counts) != len(changes) or len(counts) < 2 or any(a.at > b.at for a, b in zip(counts, changes, strict=True)):
        return
    total = sum(m.figure.value or 0 for m in counts)
    for whole in earlier(near, counts[0], _NEAR):
        if whole.figure.unit == "count" and whole.figure.value == total and not whole.change:
            after = [m for n in range(whole.line.number, line.number) for m in near[n]]
            grown = [
                m for m in after if m.figure.unit == "percent" and m.change and m.figure.start > whole.figure.start
            ]
            yield from _frame(grown, changes)
            return


# -- so many -------------------------------------------------------------------------------------------------------


def _so_many(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`The average of the five is 70.8`, after five figures; `together the four grew by 1.6`, after four."""
    for whole in near[line.number]:
        count = _of_so_many(near, whole) if meanlike(whole) and said_of_all(whole) else 0
        if count < 2:
            continue
        found = [m for m in earlier(near, whole, 6, 1) if m.line is not line and alike(m, whole)]
        for passage in dict.fromkeys(m.line.passage for m in found):
            parts = [m for m in found if m.line.passage == passage]
            if len(parts) == count:
                yield from _frame([whole], parts)


def _of_so_many(near: Mentions, whole: Mention) -> int:
    """How many the whole is said to be of, in words, in its own sentence."""
    ahead = [m for m in near[whole.line.number] if m.at < whole.at and m.figure.unit == "count" and m.figure.word]
    return int(ahead[-1].value) if ahead else 0
