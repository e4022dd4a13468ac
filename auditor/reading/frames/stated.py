"""A share in one sentence, and its count in the next: `10 per cent have not. In numbers, that is 452 580 people`.

Frame `share` (see shares.py). A sentence that opens as a conclusion and gives a count (`that is 48 of the 62`), or a
count `in numbers`, restates a share of the sentences before. `To less than half of what it was` is of the level
before.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.bases import can_hold, gives, lies_near
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, neighbours, of_between
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import same_unit

_NOUN = 2  # tokens of a noun and what it is per
_BACK = 2  # sentences before in which the share, or the levels, are looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares that a later sentence puts in numbers."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _counted(prose, near, line)
        for share in near[line.number]:
            if share.fraction and not share.change:
                yield from _of_what_was(near, share)


def _frame(share: list[Mention], part: list[Mention], base: list[Mention], line: Line) -> Iterator[Frame]:
    for one in share:
        figures = {
            "share": (one.figure,),
            "part": tuple(p.figure for p in part),
            "base": tuple(b.figure for b in base),
        }
        yield Frame("share", figures, facts={"bound": True}, sentence=line.number)


def _counted(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`That is 48 of the 62`; `in numbers, that is 452 580`."""
    found = near[line.number]
    if any(m.share for m in found) or not found or not _concludes(line, found[0]) or _of_few(prose, found[0]):
        return
    part, after = found[0], neighbours(near, found[0])[1]
    shares = [m for m in earlier(near, part, _BACK) if m.share and not m.change]
    if not shares or not part.amount or part.change or _is_rate(prose, part):
        return
    if after and after.amount and of_between(part, after):
        yield from _frame(_best(shares, part, [after]), [part], [after], line)
    elif len(found) == 1 and any(t.kind == "thus" for t in line.tokens[: part.at]):
        wholes = [m for m in earlier(near, part, _BACK + 1) if can_hold(m, [part]) and not m.change]
        shares = [m for m in shares if m.line.number == line.number - 1]
        if len(wholes) == 1 and shares:
            yield from _frame(_best(shares, part, wholes), [part], wholes, line)


def _is_rate(prose: Prose, part: Mention) -> bool:
    """`That is 100 cubic metres per tonne`: so many of each, and no count."""
    per = pattern(prose.lexicon.words["per"])
    return any(t.kind == "each" or per.fullmatch(t.text) for t in part.after(_NOUN))


def _concludes(line: Line, first: Mention) -> bool:
    opening = [t.kind for t in line.tokens[: min(4, first.at)]]
    dated = {"year", "date", "earlier"} & {t.kind for t in line.tokens[: first.at]}  # `In 2016 it was 66 out of 70`
    return bool({"it", "thus", "these"} & set(opening)) and first.at <= 6 and not dated


def _of_few(prose: Prose, part: Mention) -> bool:
    """`That was true of only 6 of the 230 younger ones`: of others than those before."""
    said = part.line.tokens[part.at].text.split()[:1]
    return any(has(prose.lexicon.classes["only"], word) for word in said)


def _best(shares: list[Mention], part: Mention, wholes: list[Mention]) -> list[Mention]:
    """Of several shares the one that the count gives, or would with a slip; else the nearest."""
    fits = [s for s in shares if any(gives(s.figure, part.figure, whole.figure) for whole in wholes)]
    near = [s for s in shares if any(lies_near(s, part, whole) for whole in wholes)]
    return [*fits, *near, *shares][:1]


def _of_what_was(near: Mentions, share: Mention) -> Iterator[Frame]:
    """`From 1.9 billion it came down to 735 million …, to less than half of what it had been`."""
    before, after = share.before(1), share.after(2)
    if not before or before[0].kind != "to" or not after or after[0].kind != "of":
        return
    found = [m for m in earlier(near, share, _BACK) if m.amount and not m.change]
    found = [m for m in found if m.line is found[0].line]
    if len(found) == 2 and same_unit(found[0].figure, found[1].figure):
        yield from _frame([share], found[:1], found[1:], share.line)
