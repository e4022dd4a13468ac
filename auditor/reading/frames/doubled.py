"""A change as an amount, with the level that it began from, and in per cent: `34 more than the 153 of 2022, up 22 per
cent`, `down 76 from the 760 counted in 2017, a decline of 10 per cent`.

Frame `growth` (see growth.py) · figures: by, percent, levels · words and facts: direction, level (always `before`),
bound, named (whether the amount is the distance to another level told before, so that no other can be meant).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.text.prose import Line, Prose
from auditor.relations import same_unit

_THAN = ("than", "from", "against", "to")
_NEAR = 4  # tokens between the amount and the level that it is held against
_FAR = 12  # tokens between the level and the percentage
_BACK = 2  # sentences before in which the level afterwards may stand
_LINKS = (["comma", "or"], ["or"], ["comma", "thus"], ["thus"], ["open"], ["dash"], ["comma"])
_CHANGE = ("up", "down", "more", "less")
_PARTED = ("while", "semicolon", "stop", "colon", "not")
_CLOSING = ("comma", "stop", "semicolon", "colon", "close", "dash", "and", "since", *_CHANGE)


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for by, level, percent in zip(near[line.number], near[line.number][1:], near[line.number][2:], strict=False):
            if _held_against(by, level) and _says_again(level, percent):
                yield from _frame(prose, near, line, (by, level, percent))


def _frame(prose: Prose, near: Mentions, line: Line, found: tuple[Mention, Mention, Mention]) -> Iterator[Frame]:
    by, level, percent = found
    word = next((t for t in (*reversed(by.before(1)), *by.after(_NEAR)) if t.kind in DIRECTIONS), None)
    if word:
        figures = {"by": (by.figure,), "percent": (percent.figure,), "levels": (level.figure,)}
        facts = {"direction": DIRECTIONS[word.kind], "level": "before", "bound": True, "named": _led(near, by, level)}
        yield Frame("growth", figures, {"direction": prose.word(word)}, facts, line.number)


def _held_against(by: Mention, level: Mention) -> bool:
    """`34 more than the 153`, `down 76 from the 760`: an amount and what it is counted from."""
    kinds = [t.kind for t in by.line.tokens[by.at + 1 : level.at]]
    leads = any(kind in _THAN for kind in kinds) and not any(kind in (*_PARTED, "comma", "and") for kind in kinds)
    amounts = by.amount and by.change and level.amount and not level.change
    return amounts and leads and len(kinds) <= _NEAR and same_unit(by.figure, level.figure) and by.value < level.value


def _says_again(level: Mention, percent: Mention) -> bool:
    """Whether a percentage says the change once more, and nothing of its own: `…, a decline of 10 per cent`."""
    kinds = [t.kind for t in level.line.tokens[level.at + 1 : percent.at]]
    plain = not any(kind in _PARTED for kind in kinds) and kinds.count("comma") <= 1 and len(kinds) <= _FAR
    ends = all(t.kind in _CLOSING for t in percent.after(1))
    return percent.figure.unit == "percent" and plain and ends and (_linked(kinds) or _renamed(kinds))


def _linked(kinds: list[str]) -> bool:
    return kinds[-2:] in _LINKS or kinds[-1:] in _LINKS


def _renamed(kinds: list[str]) -> bool:
    """`a decline of`, `and an increase of`, `down`: the change named once more."""
    tail = kinds[-5:]
    at = next((i for i, kind in enumerate(tail) if kind in _CHANGE), -1)
    opened = at > 0 and tail[at - 1] in ("article", "comma", "dash", "or")
    return opened and bool({"comma", "and", "dash", "or"} & set(tail[:at])) and tail[at + 1 :] in (
        [], ["of"], ["at"], ["by"], ["to"],
    )  # fmt: skip


def _led(near: Mentions, by: Mention, level: Mention) -> bool:
    """Whether the amount is the distance from its level to another one told before it."""
    lines = range(by.line.number - _BACK, by.line.number + 1)
    levels = [m for number in lines for m in near.get(number, ()) if m.amount and not m.change]
    gap = [abs((m.figure.value or 0) - (level.figure.value or 0)) for m in levels if same_unit(m.figure, level.figure)]
    return by.figure.value in gap
