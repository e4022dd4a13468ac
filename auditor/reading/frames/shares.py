"""A share of a group whose count and whose whole are printed too: `288 of the 2 400, that is 12 per cent`.

Frame `share` · figures: share, part and base (each one or more that it may be, the likeliest first) · doubt: which they
are is uncertain.

The part stands in apposition (`31 people, or 3.1 per cent`, `nearly half of the deer, 24 205`), in the sentence before
(`That is 12 per cent of the children`), or is of the same subject (`268 in the public ones. … The public ones have 65
per cent of the places`). How the base is named: auditor/reading/bases.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.bases import Base, bases
from auditor.reading.listed import listed_parts
from auditor.reading.mentions import Mention, Mentions, about, earlier, mentions, neighbours, of_between, related
from auditor.reading.prose import Prose
from auditor.reading.stems import stems
from auditor.reading.tokens import Token

LINKS = ("thus", "or", "open", "equals", "dash")
_BREAKS = ("semicolon", "stop", "while")
_REACH = 6  # tokens between a share and its count in apposition
_SUBJECT = 2  # sentences before in which the count of a subject is looked for


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of a document that have a count to stand for."""
    near = mentions(prose)
    carried: dict[int, Base] = {}
    for found in near.values():
        for share in found:
            if share.share and not (share.change and not share.fraction):
                yield from _share(prose, near, share, carried)


def _share(prose: Prose, near: Mentions, share: Mention, carried: dict[int, Base]) -> Iterator[Frame]:
    listed = listed_parts(prose, share)
    if listed:
        part, wholes, doubt = listed
        figures = {"share": (share.figure,), "part": (part,), "base": wholes}
        yield Frame("share", figures, sentence=share.line.number, doubt=doubt)
        return
    parts = parts_of(prose, near, share)
    if not parts:
        return
    base = bases(prose, near, share, parts, carried.get(share.line.passage))
    if base.figures:
        if not base.doubt:
            carried[share.line.passage] = base
        figures = {
            "share": (share.figure,),
            "part": tuple(p.figure for p in parts),
            "base": base.figures,
        }
        doubt = base.doubt or (
            "uncertain" if len(parts) > 1 and parts[0].line is not share.line and not opens(near, share) else ""
        )
        yield Frame("share", figures, sentence=share.line.number, doubt=doubt)


# -- the part ------------------------------------------------------------------------------------------------------


def parts_of(prose: Prose, near: Mentions, share: Mention) -> list[Mention]:
    """The counts that the share may stand for, the likeliest first. A share of a change stands for a change."""
    before, after = neighbours(near, share)
    if before and before.amount and linked(share.line.tokens[before.at + 1 : share.at]):
        return _same_sort(share, [_counted_of(near, before) or before])
    if after and after.amount and apposed(share.line.tokens[share.at + 1 : after.at]):
        return _same_sort(share, [after])
    if share.change:
        return []
    found = [m for m in earlier(near, share, 1) if m.line is not share.line and m.amount and not m.change]
    if opens(near, share):
        return found
    return _of_subject(prose, near, share)


def _same_sort(share: Mention, parts: list[Mention]) -> list[Mention]:
    return [p for p in parts if p.change == share.change or (share.fraction and p.change)]


def linked(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a count to its share: a comma or `that is`, `or`, `(` shortly before it."""
    kinds = [t.kind for t in between]
    if any(kind in _BREAKS for kind in kinds) or "against" in kinds[-2:]:
        return False
    return any(kind in LINKS for kind in kinds[-4:]) or kinds[-1:] == ["comma"]


def apposed(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a share to its count: a few words and then a comma, `or`, `(`."""
    kinds = [t.kind for t in between]
    if len(kinds) > _REACH or any(kind in (*_BREAKS, "be", "and", "against") for kind in kinds):
        return False
    return bool(kinds) and kinds[-1] in ("comma", "or", "open", "thus", "equals")


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
    return first in ("it", "thus", "these") or "thus" in [t.kind for t in ahead[-3:]]


def _of_subject(prose: Prose, near: Mentions, share: Mention) -> list[Mention]:
    """The counts of the nearest sentence before of what the share is said of: their own words are words of the subject."""
    if any(m.at < share.at for m in near[share.line.number]) or not _says_share(share):
        return []
    tokens = [t for t in share.line.tokens[: share.at] if t.kind in ("word", "name", "share")]
    subject = stems((t.text for t in tokens), prose.lexicon)
    found = [m for m in earlier(near, share, _SUBJECT) if m.amount and m.change == share.of_change and not _began(m)]
    named = [m for m in found if related(about(prose, m), subject)]
    return [m for m in named if m.line is named[0].line]


def _began(mention: Mention) -> bool:
    """Whether a figure is where a change began, or what it is held against: `from 9 to 14`, `against 53`."""
    return any(t.kind in ("from", "against") for t in mention.before(2))


def _says_share(share: Mention) -> bool:
    """Whether the sentence gives a part of a whole: `accounted for 65 per cent`, `the share of women is 30`."""
    kinds = {t.kind for t in share.line.tokens[: share.at]}
    return bool(kinds & {"share", "makes"}) and not kinds & {"total", "both"}
