"""What is left of what came and went: `19 100 moved in and 7 300 out. That is a net 11 800`; `without them, 631`.

Frame `balance` · figures: plus, minus (what is added and taken away), net · facts: bound.

Words: `net` (net, surplus), `without` (without them), `adjusted` (adjusted for), `taken_together`, `result` (profit),
`so_that` of Lexicon.words. The amounts are those
of the sentences just before; where they do not give the figure, it is held against them only if they are the only two,
or if it has the digits of the right one in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from auditor.model import Figure, Frame
from auditor.reading.numbers.near import STRONG, likeness
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import pattern
from auditor.relations import AMOUNTS, alike, same_unit

_BACK = 2  # sentences in which the amounts stand
_MOST = 4  # amounts; among more, some two give any figure
_FAR = 60  # characters between the word and its figure
_NEAR = 6  # tokens before a sum in which it is called one


@dataclass(frozen=True, slots=True)
class Balance:
    """Amounts that are added and taken away. sure: whether no others can be meant."""

    plus: tuple[Figure, ...]
    minus: tuple[Figure, ...]
    sure: bool = False

    @property
    def value(self) -> float:
        return abs(float(sum(f.value or 0 for f in self.plus) - sum(f.value or 0 for f in self.minus)))


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        amounts = [f for f in prose.stated(line) if is_amount(f)]
        for find, key in _FINDERS if amounts else ():
            net = _figure(prose, line, amounts, key)
            found = list(find(prose, line, net)) if net else []
            chosen = chosen_of(found, net) if net and found else None
            if net and chosen:
                figures = {"net": (net,), "plus": chosen.plus, "minus": chosen.minus}
                yield Frame("balance", figures, {}, {"bound": chosen.sure}, line.number)


def _figure(prose: Prose, line: Line, amounts: Sequence[Figure], key: str) -> Figure | None:
    """The amount behind a word of the list, or the only one of the sentence."""
    start, end = line.tokens[0].start, line.tokens[-1].end
    word = pattern(prose.lexicon.words.get(key, "")).search(prose.document.text, start, end)
    if word is None:
        return None
    behind = [f for f in amounts if 0 <= f.start - word.end() <= _FAR]
    return behind[0] if behind else None


def is_amount(figure: Figure) -> bool:
    return figure.unit in AMOUNTS and not figure.word and figure.value is not None and not figure.per


def amounts_before(prose: Prose, line: Line, like: Figure, back: int = _BACK) -> list[Figure]:
    """The amounts of a unit in the sentences before, in order: of the passage, or of the list."""
    lines = prose.before(line, back)
    if not lines and prose.passage(line).role in ("item", "row"):
        block = prose.passage(line).block
        lines = [x for x in reversed(prose.lines[: line.number]) if prose.passage(x).block == block][:back]
    found = [f for other in reversed(lines) for f in prose.stated(other)]
    own = [f for f in prose.stated(line) if f.start < like.start]
    return [_priced(f, like) for f in (*found, *own) if is_amount(f) and same_unit(_priced(f, like), like)]


def _priced(figure: Figure, like: Figure) -> Figure:
    """`912.6 million kroner and 889.3 million`: scaled alike, the unit printed once."""
    left_out = figure.scale == like.scale > 1 and figure.unit == "count" and not figure.of
    return alike(figure, like)[0] if left_out else figure


def chosen_of(found: Sequence[Balance], net: Figure) -> Balance | None:
    """The balance that gives the figure; else the only one; else the one with its digits in another order."""
    giving = [one for one in found if _gives(one, net)]
    sure = [one for one in found if one.sure]
    alike = [one for one in found if likeness(net, replace(net, quote=_printed(one, net))) == STRONG]
    values = {one.value for one in alike}
    return next(iter([*giving, *sure, *(alike if len(values) == 1 else [])]), None)


def _gives(one: Balance, net: Figure) -> bool:
    slack = sum(float((f.interval.high or 0) - (f.interval.low or 0)) / 2 for f in (*one.plus, *one.minus, net))
    return abs(one.value - abs(float(net.value or 0))) <= slack


def _printed(one: Balance, net: Figure) -> str:
    return str(round(one.value / net.scale * 10**net.decimals))


# -- what came and went ------------------------------------------------------------------------------------------------


def _net(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """What came less what went: the only two levels before, or some two amounts with opposite signs."""
    before = amounts_before(prose, line, net)
    levels = [f for f in before if f.role != "change" or f.sign]
    tied = any(t.kind in ("thus", "it") for t in line.tokens[:2]) or prose.passage(line).role in ("item", "row")
    tied = tied or _concludes(prose, line, levels, net)
    tied = tied and not any(_over_time(prose.lines[f.sentence]) for f in levels)
    if 2 <= len(levels) <= _MOST:
        yield from (
            Balance((a,), (b,), sure=len(levels) == 2 and tied) for n, a in enumerate(levels) for b in levels[n + 1 :]
        )
    signed = [f for f in amounts_before(prose, line, net, 4) if f.sign]
    yield from (Balance((a,), (_turned(b),)) for a in signed for b in signed if a.sign > 0 > b.sign)


def _concludes(prose: Prose, line: Line, levels: Sequence[Figure], net: Figure) -> bool:
    """`104 were born and 91 died, so the surplus was 13`: a conclusion from the two amounts of the same sentence."""
    if len(levels) != 2 or {f.sentence for f in levels} != {line.number} or _over_time(line):
        return False
    text = prose.document.text[levels[-1].end : net.start]
    return pattern(prose.lexicon.words.get("so_that", "")).search(text) is not None


def _over_time(line: Line) -> bool:
    """Whether a sentence holds a figure against an earlier one: they are no in and out. `Last year …` says when."""
    return any(t.kind in ("against", "earlier", "from") for t in line.tokens[1:])


def _turned(figure: Figure) -> Figure:
    """An amount that is printed with a minus, as what is taken away."""
    return figure if figure.value is None else replace(figure, value=-figure.value, interval=-figure.interval)


def _without(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """A whole less the last amount before: `the total includes the 39 …. Without them, 631`."""
    before = [f for f in amounts_before(prose, line, net) if f.role != "change"]
    if len(before) >= 2:
        wholes = [f for f in before[:-1] if (f.value or 0) > (before[-1].value or 0)]
        yield from (Balance((whole,), (before[-1],), sure=len(wholes) == 1) for whole in reversed(wholes))


def _adjusted(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """An amount less or plus every amount of the sentence before: `adjusted for both`."""
    before = amounts_before(prose, line, net)
    last = [f for f in before if f.sentence == line.number - 1]
    for base in (f for f in before if f.sentence < line.number - 1):
        for signs in product((1, -1), repeat=len(last)) if 0 < len(last) < _MOST else ():
            added = tuple(f for f, sign in zip(last, signs, strict=True) if sign > 0)
            yield Balance((base, *added), tuple(f for f, sign in zip(last, signs, strict=True) if sign < 0))


def _summed(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """All changes of the sentences before: `cut by 72,000 … lowered by 87,000. Taken together, 159,000 lower`."""
    changes = [f for f in amounts_before(prose, line, net) if f.role == "change" and not f.sign]
    if net.role == "change" and 2 <= len(changes) <= _MOST:
        yield Balance(tuple(changes), ())


def _result(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """`The income was 912.6 million and the costs 889.3 million. The result was therefore 23.3 million`."""
    levels = [f for f in amounts_before(prose, line, net) if f.role != "change"]
    if 2 <= len(levels) <= _MOST:
        yield from (Balance((a,), (b,)) for n, a in enumerate(levels) for b in levels[n + 1 :])


def _added(prose: Prose, line: Line, net: Figure) -> Iterator[Balance]:
    """`Homes used 6.1 TWh. Firms used 12.4 TWh, so that the total was 18.5 TWh`; `on top came 1 500, so it was …`."""
    ahead = [t for t in line.tokens if t.end <= net.start]
    said = any(t.kind == "further" for t in ahead[:3]) or any(t.kind == "total" for t in ahead[-_NEAR:])
    found = [f for f in amounts_before(prose, line, net, 1) if f.role != "change" and not _compared(prose, f)]
    here = [f for f in found if f.sentence == line.number]
    before = [f for f in found if f.sentence == line.number - 1]
    if said and len(here) == 1 and not _over_time(line):
        yield from (Balance((one, here[0]), (), sure=len(before) == 1) for one in before)


def _compared(prose: Prose, figure: Figure) -> bool:
    """Whether a figure is what another is held against: `9 per cent less than the 6.7 TWh`."""
    near = [t.kind for t in prose.lines[figure.sentence].tokens if t.end <= figure.start][-3:]
    return bool({"than", "against", "from"} & set(near))


_FINDERS = (
    (_net, "net"),
    (_without, "without"),
    (_adjusted, "adjusted"),
    (_summed, "taken_together"),
    (_result, "result"),
    (_added, "so_that"),
)
"""How amounts are found that give the figure behind a word, and where the words are in Lexicon.words."""
