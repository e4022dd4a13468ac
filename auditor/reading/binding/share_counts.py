"""The counts that a share may stand for: `31 people, or 3.1 per cent`, `nearly half of the deer, 24 205`.

The count stands in apposition on either side, in brackets, behind the whole, in the sentence before (`That is 12 per
cent of the children`), or is of the same subject (`268 in the public ones. … The public ones have 65 per cent of the
places`). Other places: auditor/reading/binding/portions.py, closing.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.binding.closing import closed_by
from auditor.reading.binding.mentions import (
    Mention,
    Mentions,
    about,
    earlier,
    neighbours,
    of_between,
    one_word,
    related,
)
from auditor.reading.binding.portions import portion
from auditor.reading.binding.whole_words import of_all, population
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

LINKS = ("thus", "or", "open", "equals", "dash")
_BREAKS = ("semicolon", "stop", "while")
_CLOSING = ("comma", "stop", "semicolon", "colon", "close", "dash", "and")
_NAMED_RATES = (["word", "equals"], ["name", "equals"])  # `(growth = 9.6 %)` is a rate of its own
_BEHIND = ("word", "comma", "or", "open", "dash", "total", "thus")  # what stands between a whole and its part
_REACH = 6  # tokens between a share and its count in apposition
_SUBJECT = 2  # sentences before in which the count of a subject is looked for
_LEAD = 2  # tokens from `against` to its level
_FAR = 3  # tokens between a whole and the count of its share behind it


def parts_of(prose: Prose, near: Mentions, share: Mention) -> tuple[list[Mention], str]:
    """The counts that the share may stand for, the likeliest first, and a doubt. A share of a change is of a change."""
    before, after = neighbours(near, share)
    if after and after.amount and (_own_bracket(near, share, after) or _enclosed(share, after)):
        return _same_sort(share, [after]), ""
    between = share.line.tokens[before.at + 1 : share.at] if before else ()
    counted = _counted_of(near, before) if before else None
    if before and _of_those(share, between) and not (counted and all(t.kind in _CLOSING for t in share.after(2)[1:])):
        return [], ""
    joined = linked(between) and not _is_subject(share, between)
    joined = joined or (counted is not None and _closes(share, between))
    if before and before.amount and joined and not (_of_the_part(share) or _itemised(prose, before, between)):
        whole = counted is None and (_is_whole(before, share) or _are_told_of(share, between))
        return [] if whole else _same_sort(share, [counted or before]), ""
    placed = _behind_whole(near, share) or portion(prose, near, share)
    if placed:
        return _same_sort(share, [placed]), ""
    beside = after and after.amount and apposed(share.line.tokens[share.at + 1 : after.at])
    if after and beside and not _has_own_whole(prose, near, share, after):
        return _same_sort(share, [after]), ""
    closed = closed_by(prose, near, share)
    if closed:
        return [closed], ""
    if share.change or _product(share, before):
        return [], ""
    named = _of_subject(prose, near, share)
    if named:
        return named, "uncertain" if len(named) > 1 else ""
    if opens(near, share):
        found = [m for m in earlier(near, share, 1) if m.line is not share.line and m.amount and not m.change]
        found = [m for m in found if not _is_divided(near, m)]
        found = [m for m in found if not any(t.kind == "against" for t in m.before(_LEAD))]  # 11 of `33, against 11`
        found = [m for m in found if not _of_another_whole(near, share, m)]
        found = [m for m in found if not any(of_between(other, m) for other in found)]  # 61 of `61 of the 82`
        return [m for m in found if not (_years(share) - _years(m))], ""
    return [], ""


def _is_subject(share: Mention, between: Sequence[Token]) -> bool:
    """`In health, with 332 starts, 82 per cent were women`: a share that opens the main clause is of the count before
    it."""
    opened = share.line.tokens[:1] != () and share.line.tokens[0].kind in ("at", "among")
    return opened and between[-1].kind == "comma" and any(t.kind == "be" for t in share.after(1))


def _has_own_whole(prose: Prose, near: Mentions, share: Mention, part: Mention) -> bool:
    """`9 per cent of all applications, that is, 108 of the 312 grants`: each of a whole of its own."""
    _, whole = neighbours(near, part)
    nouns = population(prose, share)
    if whole is None or not nouns or not of_all(share):
        return False
    return of_between(part, whole) and bool(whole.nouns) and not related(nouns, whole.nouns)


def _of_those(share: Mention, between: Sequence[Token]) -> bool:
    """`900 people left, half of them women`: a share of the count before it."""
    after = [t.kind for t in share.after(2)]
    them = after[:1] == ["of"] and " " in share.after(1)[0].text and set(after[1:]) <= {*_CLOSING, "at", "earlier"}
    return between[-1:] != () and between[-1].kind == "comma" and (after[:1] == ["ofthese"] or them)


def _product(share: Mention, before: Mention | None) -> bool:
    """`Half of the women, which is 39 per cent of all staff`: of the share before it, not of a count."""
    between = share.line.tokens[before.at + 1 : share.at] if before and before.share else ()
    return any(t.kind == "thus" for t in between[-3:])


def _is_divided(near: Mentions, whole: Mention) -> bool:
    """`Of the 432 who wanted more, half …. They are 24 per cent`: of whom half is told, not who they are."""
    opening = any(t.kind in ("of", "ofthese") for t in whole.before(2))
    return opening and any(m.share and m.at > whole.at for m in near[whole.line.number])


def _of_another_whole(near: Mentions, share: Mention, part: Mention) -> bool:
    """`Children took 18 per cent of the visits, 2 214 of 12 300. They are 6 per cent of the 41 000 inhabitants`."""
    before, own = neighbours(near, part)
    _, whole = neighbours(near, share)
    if before is None or not before.share or before.line is not part.line or own is None or whole is None:
        return False
    restated = linked(part.line.tokens[before.at + 1 : part.at])
    return restated and of_between(part, own) and whole.amount and of_between(share, whole)


def _own_bracket(near: Mentions, share: Mention, after: Mention) -> bool:
    """Whether a bracket holds a share, its count and its whole: `(16 %, 63 of 395)`, `16 % (63 of 395)`."""
    between = [t.kind for t in share.line.tokens[share.at + 1 : after.at]]
    _, whole = neighbours(near, after)
    return between in (["comma"], ["open"], ["semicolon"]) and whole is not None and of_between(after, whole)


def _behind_whole(near: Mentions, share: Mention) -> Mention | None:
    """320 in `a quarter of the 800 members, 320 in all`: the count behind the whole of a share."""
    _, whole = neighbours(near, share)
    _, part = neighbours(near, whole) if whole and whole.amount else (None, None)
    if whole is None or part is None or not part.amount or not of_between(share, whole) or _is_listed(part):
        return None
    between = [t.kind for t in share.line.tokens[whole.at + 1 : part.at]]
    plain = all(kind in _BEHIND for kind in between)
    enclosed = "dash" not in between or "dash" in [t.kind for t in part.after(2)]
    joined = bool({"comma", "or", "open", "dash", "thus"} & set(between))
    of_one = not part.figure.of or not whole.figure.of or related([part.figure.of], [whole.figure.of])
    return part if plain and enclosed and joined and of_one and len(between) <= _FAR else None


def _is_listed(part: Mention) -> bool:
    """`a quarter of the 800 members, 12 of them Danes`, `40 per cent of the 480 pupils, 100 boys and 92 girls`"""
    behind = [t.kind for t in part.after(4)]
    return behind[:1] in (["of"], ["ofthese"]) or "and" in behind[:3]


def _enclosed(share: Mention, after: Mention) -> bool:
    """Whether the brackets right behind a share hold its count and the noun of it: `on 1.5 % (168 deaths)`."""
    between = [t.kind for t in share.line.tokens[share.at + 1 : after.at]]
    behind = [t.kind for t in after.after(2)]
    return between == ["open"] and behind in (["word", "close"], ["name", "close"])


def _of_the_part(share: Mention) -> bool:
    """Whether a share in brackets is of the count before it, or of then: `1 270 (57 % girls)`, `31 (41 % in 2019)`."""
    opened = any(t.kind == "open" for t in share.before(1))
    of_then = opened and any(t.kind in ("year", "earlier", "last") for t in share.after(2)[1:])
    return of_then or (opened and any(t.kind in ("word", "name", "against") for t in share.after(1)))


def _same_sort(share: Mention, parts: list[Mention]) -> list[Mention]:
    return [p for p in parts if p.change == share.change or (share.fraction and p.change)]


def linked(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a count to its share: a comma or `that is`, `or`, `(` shortly before it."""
    kinds = _outside([t.kind for t in between])
    if any(kind in _BREAKS for kind in kinds) or "against" in kinds[-2:] or kinds[-2:] in _NAMED_RATES:
        return False
    made = kinds[-2:] == ["comma", "makes"]  # `12 of the 40 posts, constituting 30 per cent`
    named = kinds[-4:-1] == ["comma", "article", "share"]  # `12 of the 40 posts, a share of 30 per cent`
    return made or named or any(kind in LINKS for kind in kinds[-4:]) or (kinds[-1:] == ["comma"] and "be" not in kinds)


def _closes(share: Mention, between: Sequence[Token]) -> bool:
    """Whether a share behind a comma ends the clause: `291 of 388 cases were cleared, 75 per cent`."""
    kinds = _outside([t.kind for t in between])
    ended = all(t.kind in _CLOSING for t in share.after(1))
    return kinds[-1:] == ["comma"] and ended and not any(kind in (*_BREAKS, "against") for kind in kinds)


def _outside(kinds: list[str]) -> list[str]:
    """What stands outside of brackets that close again: `was mentioned on`, of `(flu) was mentioned (twice) on`."""
    out: list[str] = []
    for kind in kinds:
        if kind == "close":
            out = out[: out.index("open")] if "open" in out else out
        else:
            out.append(kind)
    return out


def apposed(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a share to its count: a few words and then a comma, `or`, `(`."""
    kinds = [t.kind for t in between]
    if len(kinds) > _REACH or any(kind in (*_BREAKS, "be", "and", "against") for kind in kinds):
        return False
    return bool(kinds) and kinds[-1] in ("comma", "or", "open", "thus", "equals")


def _itemised(prose: Prose, before: Mention, between: Sequence[Token]) -> bool:
    """Whether a bracket tells what was counted one by one: `in two groups (group A 15 %, group B 13 %)`."""
    inside = between[[t.kind for t in between].index("open") + 1 :] if "open" in [t.kind for t in between] else ()
    return related(stems((t.text for t in inside if t.kind == "word"), prose.lexicon), before.nouns)


def _is_whole(before: Mention, share: Mention) -> bool:
    """Whether the count before a share is what the share is of: `Of these 88 cases, 27 per cent`."""
    near = before.before(4)
    ahead = [t.kind for t in near]
    among = ahead[-2:] == ["comma", "ofthese"]  # `13 million tickets, of which 3 million, a quarter, were for …`
    opened = not among and bool({"of", "ofthese"} & set(ahead[-2:])) and not any(_measures(t) for t in near)
    return opened and not any(t.kind in LINKS for t in share.line.tokens[before.at + 1 : share.at])


def _are_told_of(share: Mention, between: Sequence[Token]) -> bool:
    """`In health, with 10 332 starts, 82 per cent were women`: a share of what the phrase before the clause counts."""
    opened = [t.kind for t in share.line.tokens[:1]] == ["at"]
    return opened and between[-1:] != () and between[-1].kind == "comma" and [t.kind for t in share.after(1)] == ["be"]


def _measures(token: Token) -> bool:
    """`a rate of`, `the number of`, `a total of`: what is behind `of` is no whole."""
    return token.kind in ("number", "total", "share", "mean") or token.text.lower() in ("rate", "level", "rates")


def _counted_of(near: Mentions, whole: Mention) -> Mention | None:
    """The count before `of` and this whole: 171 in `171 of 190`."""
    before, _ = neighbours(near, whole)
    return before if before and before.amount and of_between(before, whole) else None


def opens(near: Mentions, share: Mention) -> bool:
    """Whether the sentence speaks of the one before: `That is 12 per cent of the children`."""
    ahead = share.line.tokens[: share.at]
    if any(m.at < share.at and not m.share for m in near[share.line.number]):
        return False
    first = next((t.kind for t in ahead if t.text[:1].isalnum()), "")
    if first == "of":  # `Among the oldest who fell ill, one in five was thus …`
        return False
    return first in ("it", "thus", "these") or "thus" in [t.kind for t in ahead[-3:]]


def _of_subject(prose: Prose, near: Mentions, share: Mention) -> list[Mention]:
    """The counts in the sentences before of what the share is said of: those that have most words of the subject."""
    if any(m.at < share.at for m in near[share.line.number]) or not _says_share(share):
        return []
    tokens = [t for t in share.line.tokens[: share.at] if t.kind in ("word", "name", "share")]
    subject = stems((t.text for t in tokens), prose.lexicon)
    found = [m for m in earlier(near, share, _SUBJECT, 1) if m.amount and m.change == share.of_change and not m.began]
    found = [m for m in found if not (_years(share) - _years(m))]
    scored = [(_common(subject, _own(prose, near, m)), m) for m in found]
    best = max((score for score, _ in scored), default=0)
    named = [m for score, m in scored if score == best > 0]
    lines = {m.line.number for m in named}
    beside = [m for m in found if m.line.number in lines]
    measured = [m for m in beside if related(about(prose, m), population(prose, share))]
    return measured or [m for m in named if m.line is named[0].line]


def _years(mention: Mention) -> set[str]:
    """The years that the sentence of a figure names."""
    return {t.text for t in mention.line.tokens if t.kind == "year"}


def _own(prose: Prose, near: Mentions, mention: Mention) -> frozenset[str]:
    """The words of a figure; where it is the only amount of its sentence, all words of the sentence."""
    alone = [m for m in near[mention.line.number] if m.amount and m.change == mention.change] == [mention]
    words = (t.text for t in mention.line.tokens if t.figure < 0 and t.kind in ("word", "name"))
    return about(prose, mention) | (stems(words, prose.lexicon) if alone else frozenset())


def _common(subject: frozenset[str], words: frozenset[str]) -> int:
    return sum(any(one_word(a, b) for b in words) for a in subject)


def _says_share(share: Mention) -> bool:
    """Whether the sentence gives a part of a whole: `accounted for 65 per cent`, `the share of women is 30`."""
    kinds = {t.kind for t in share.line.tokens[: share.at]}
    return bool(kinds & {"share", "makes"}) and not kinds & {"total", "both"}
