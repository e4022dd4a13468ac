"""A whole and its parts: `59 430 pupils, 30 345 boys and 29 085 girls`, `of whom 140 …; the other 93`.

Frame `breakdown` · figures: whole (one or more that it may be, nearest first), parts · facts: closed (whether the parts
leave nothing out) · doubt: the whole is not named.

Parts leave nothing out when they are opposites (men and women), follow a word that divides (`made up of`), when the
last is called the rest, or when the whole is called their sum. Parts of them (`of whom 140`) are never too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.opposites import group, opposed
from auditor.reading.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.prose import Line, Prose
from auditor.relations import same_unit

_BACK = 2  # sentences in which a whole or a part is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The breakdowns of amounts in a document, each set of parts once."""
    near = mentions(prose)
    seen: set[tuple[int, ...]] = set()
    for line in prose.lines:
        for find in (_divided, _opposites, _of_them, _rest, _together):
            for frame in find(prose, near, line):
                key = tuple(sorted(f.start for f in frame.figures["parts"]))
                if key not in seen and frame.figures["whole"]:
                    seen.add(key)
                    yield frame


def _frame(line: Line, wholes: Sequence[Mention], parts: Sequence[Mention], closed: bool, doubt: str = "") -> Frame:
    figures = {"whole": tuple(w.figure for w in wholes), "parts": tuple(p.figure for p in parts)}
    return Frame("breakdown", figures, facts={"closed": closed}, sentence=line.number, doubt=doubt)


def amounts(near: Mentions, line: Line) -> list[Mention]:
    return [m for m in near[line.number] if m.amount]


def one_unit(parts: Sequence[Mention]) -> bool:
    """Whether amounts can be added: one unit, all levels or all changes."""
    first = parts[0]
    return all(same_unit(first.figure, p.figure) and p.change == first.change for p in parts)


def _wholes(near: Mentions, part: Mention, lines: int = _BACK) -> list[Mention]:
    return [m for m in earlier(near, part, lines) if m.amount and one_unit([m, part])]


# -- made up of ----------------------------------------------------------------------------------------------------


def _divided(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`60 255, divided into 30 933 boys and 29 322 girls`."""
    for at, token in enumerate(line.tokens):
        if token.kind != "split":
            continue
        parts = _listed([m for m in amounts(near, line) if m.at > at])
        wholes = _wholes(near, parts[0], 1) if parts else []
        if len(parts) >= 2 and wholes:
            yield _frame(line, wholes, parts, closed=True)


def _listed(found: list[Mention]) -> list[Mention]:
    """The first amounts of one unit, as long as no other figure or mark of a new thought stands between."""
    out = found[:1]
    for mention in found[1:]:
        between = out[-1].line.tokens[out[-1].at + 1 : mention.at]
        if not one_unit([out[0], mention]) or any(t.kind in ("semicolon", "stop", "to", "from") for t in between):
            break
        out.append(mention)
    return out


# -- opposites -----------------------------------------------------------------------------------------------------


def _opposites(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`48 people have died … 34 men … women, 14`: two halves in one sentence or the next, the whole before them."""
    here = amounts(near, line)
    for right in here:
        half = group(right, prose.lexicon)
        lefts = [m for m in earlier(near, right, 1) if m.amount and one_unit([m, right])] if half else []
        left = next((m for m in lefts if opposed(group(m, prose.lexicon), half)), None)
        if left is None:
            continue
        wholes = [m for m in _wholes(near, left) if not group(m, prose.lexicon)]
        larger = [m for m in wholes if _value(m.figure) > max(_value(left.figure), _value(right.figure))]
        yield _frame(line, larger, [left, right], closed=True, doubt="" if _close(left, right) else "uncertain")


def _value(figure: Figure) -> float:
    return float(figure.value or 0)


def _close(left: Mention, right: Mention) -> bool:
    """Whether two halves stand side by side: `30 345 boys and 29 085 girls`."""
    between = left.line.tokens[left.at + 1 : right.at]
    return left.line is right.line and len(between) <= 9 and all(t.figure < 0 for t in between)


# -- of them, and the rest -------------------------------------------------------------------------------------------


def _of_them(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of these 15 681 … and 586 …, while 6 125 …`: never more than the whole."""
    for at, token in enumerate(line.tokens):
        if token.kind != "ofthese":
            continue
        parts = _listed([m for m in amounts(near, line) if m.at > at])
        ahead = [m for m in amounts(near, line) if m.at < at]
        wholes = ahead[-1:] or (_wholes(near, parts[0], 1)[:1] if parts else [])
        if parts and wholes and one_unit([wholes[0], *parts]):
            yield _frame(line, wholes, parts, closed=False)


def _rest(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of the 233, 140 have …. The other 93 …`: the part named before and the rest make the whole."""
    for rest in amounts(near, line):
        if not any(t.kind == "rest" for t in rest.before(3)) or rest.change:
            continue
        found = [m for m in earlier(near, rest, _BACK) if m.amount and one_unit([m, rest])]
        pairs = [(w, p) for i, p in enumerate(found) for w in found[i + 1 :] if _value(w.figure) > _value(p.figure)]
        for whole, part in pairs[:1]:
            yield _frame(line, [whole], [part, rest], closed=True)


# -- together ------------------------------------------------------------------------------------------------------


def _together(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`… £349.3m …, and a further £175.8m …. The two together make up £525.1m`."""
    for whole in amounts(near, line):
        if not any(t.kind == "total" for t in whole.before(4)):
            continue
        count = _how_many(near, whole)
        found = [m for m in earlier(near, whole, _BACK) if m.amount and one_unit([m, whole])]
        if count and len(found) >= count:
            yield _frame(line, [whole], list(reversed(found[:count])), closed=True)


def _how_many(near: Mentions, whole: Mention) -> int:
    """How many things the whole is said to be of: `the two together`, `de tre fylkene hadde til sammen`."""
    ahead = [m for m in near[whole.line.number] if m.at < whole.at and m.figure.word and m.figure.unit == "count"]
    values = [int(m.figure.value) for m in ahead if m.figure.value is not None]
    return values[0] if len(values) == 1 and 2 <= values[0] <= 9 else 0
