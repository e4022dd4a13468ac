"""How many took part of how many could: `2 250 were asked, and 900 answered. The response rate of 40 is low`.

Frame `share` (see shares.py), bound and named: the rate is named by its word (`response_rates` of Lexicon.words), those
who took part stand beside a word of `responded`, those who could beside one of `asked`. Only where a passage, or it and
the ones around it, name one of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.interval import exactly
from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has, pattern

_FAR = 6  # tokens between a count and the word that says what its people did
_AROUND = 1  # passages around the rate
_CLAUSE = ("semicolon", "stop", "while")


def frames(prose: Prose) -> Iterator[Frame]:
    if not has(prose.lexicon.words.get("response_rates", ""), prose.document.text):
        return
    near = mentions(prose)
    for line in prose.lines:
        rate = _rate(prose, near, line)
        pair = (
            next(filter(None, (_pair(prose, near, line, reach) for reach in range(_AROUND + 1))), None)
            if rate
            else None
        )
        if rate and pair:
            figures = {"share": (rate.figure,), "part": (pair[0].figure,), "base": (_known(*pair),)}
            yield Frame("share", figures, facts={"bound": True, "named": True}, sentence=line.number)


def _known(took: Mention, asked: Mention) -> Figure:
    """How many could take part: counted like those who did, even where it is a round number (`2 000 were asked`)."""
    figure = asked.figure
    counted = took.figure.interval.low == took.figure.interval.high and not figure.hedge
    return replace(figure, interval=exactly(figure.value)) if counted and figure.value is not None else figure


def _pair(prose: Prose, near: Mentions, line: Line, reach: int) -> tuple[Mention, Mention] | None:
    """The only count of those who took part and the only one of those who could, so many passages around."""
    around = [m for found in near.values() for m in found if _stands_by(m, line, reach)]
    took = [m for m in around if _did(prose, m, "responded")]
    asked = [m for m in around if _did(prose, m, "asked")]
    alone = len(_values(took)) == len(_values(asked)) == 1
    return (took[0], asked[0]) if alone and took[0].value < asked[0].value else None


def _rate(prose: Prose, near: Mentions, line: Line) -> Mention | None:
    """The first share behind the word for the rate in a sentence, no change."""
    words = pattern(prose.lexicon.words.get("response_rates", ""))
    at = next((i for i, t in enumerate(line.tokens) if t.figure < 0 and words.fullmatch(t.text)), -1)
    found = [m for m in near[line.number] if m.at > at >= 0 and m.at - at <= _FAR]
    first = found[0] if found else None
    return first if first and first.share and not first.change and not first.fraction else None


def _stands_by(mention: Mention, line: Line, reach: int) -> bool:
    close = abs(mention.line.passage - line.passage) <= reach
    counted = mention.amount and mention.figure.unit == "count" and not mention.figure.word
    moved = {"more", "less"} & {t.kind for t in mention.after(2)} or {"by", "from"} & {
        t.kind for t in mention.before(1)
    }
    turned_up = mention.after(1)[:1] and mention.after(1)[0].kind == "up" and not mention.figure.sign
    return close and counted and not moved and bool(turned_up or not mention.change)


def _did(prose: Prose, mention: Mention, key: str) -> bool:
    """Whether the nearest of the words on either side of a count, in its clause, is one of a list."""
    words = {name: pattern(prose.lexicon.words.get(name, "")) for name in ("responded", "asked")}
    behind, ahead = list(mention.after(_FAR)), list(reversed(mention.before(_FAR)))
    for side in (behind, ahead):
        for token in side:
            if token.figure >= 0 or token.kind in _CLAUSE or (token.kind == "comma" and side is ahead):
                break
            said = [name for name, found in words.items() if found.fullmatch(token.text)]
            if said:
                return said == [key]
    return False


def _values(found: Sequence[Mention]) -> set[float]:
    return {m.value for m in found}
