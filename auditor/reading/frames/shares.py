"""A share of a group whose count and whose whole are printed too: `288 of the 2 400, that is 12 per cent`.

Frame `share` · figures: share, part (one or more that it may be), base (nearest first) · doubt: the base is not named.

The part stands in apposition (`31 people, or 3.1 per cent`, `nearly half of the deer, 24 205`), or in the sentence
before (`That is 12 per cent of the children`). The base is named by `of`, by `of them`, or by a noun that an earlier
amount has too (`65 per cent of the places` after `412 places`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.mentions import Mention, Mentions, earlier, mentions, related
from auditor.reading.prose import Prose
from auditor.reading.stems import stems
from auditor.reading.tokens import Token

LINKS = ("thus", "or", "open", "equals", "dash")
_BREAKS = ("semicolon", "stop", "while")
_SAYS = ("it", "thus", "these", "be", "word", "only")
_BACK = 3  # sentences of the same passage in which a base is looked for
_REACH = 6  # tokens between a share and its count in apposition


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of a document that have a count to stand for."""
    near = mentions(prose)
    for found in near.values():
        for share in found:
            if share.share:
                yield from _share(prose, near, share)


def _share(prose: Prose, near: Mentions, share: Mention) -> Iterator[Frame]:
    parts = _parts(near, share)
    if share.change and not (share.figure.word and parts and parts[0].change):
        return
    parts = [p for p in parts if p.change == share.change]
    if not parts:
        return
    bases, doubt = _bases(prose, near, share, parts)
    if bases:
        figures = {
            "share": (share.figure,),
            "part": tuple(p.figure for p in parts),
            "base": tuple(b.figure for b in bases),
        }
        yield Frame("share", figures, sentence=share.line.number, doubt=doubt)


# -- the part ------------------------------------------------------------------------------------------------------


def _parts(near: Mentions, share: Mention) -> list[Mention]:
    """The counts that the share may stand for, the likeliest first."""
    before, after = _neighbours(near, share)
    if before and before.amount and linked(share.line.tokens[before.at + 1 : share.at]):
        whole = before
        part = _counted_of(near, whole)
        return [part or whole]
    if after and after.amount and apposed(share.line.tokens[share.at + 1 : after.at]):
        return [after]
    if _opens(near, share):
        return [m for m in earlier(near, share, 1) if m.line is not share.line and m.amount]
    return []


def _neighbours(near: Mentions, mention: Mention) -> tuple[Mention | None, Mention | None]:
    line = near[mention.line.number]
    at = line.index(mention)
    return (line[at - 1] if at else None), (line[at + 1] if at + 1 < len(line) else None)


def linked(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a count to its share: a comma or `that is`, `or`, `(` shortly before it."""
    kinds = [t.kind for t in between]
    if any(kind in _BREAKS for kind in kinds):
        return False
    return any(kind in LINKS for kind in kinds[-4:]) or kinds[-1:] == ["comma"]


def apposed(between: Sequence[Token]) -> bool:
    """Whether the tokens lead from a share to its count: a few words and then a comma, `or`, `(`."""
    kinds = [t.kind for t in between]
    if len(kinds) > _REACH or any(kind in (*_BREAKS, "be", "while", "and") for kind in kinds):
        return False
    return bool(kinds) and kinds[-1] in ("comma", "or", "open", "thus", "equals")


def _counted_of(near: Mentions, whole: Mention) -> Mention | None:
    """The count before `of` and this whole: 171 in `171 of 190`."""
    before, _ = _neighbours(near, whole)
    if before and before.amount and _of_between(before, whole):
        return before
    return None


def _of_between(part: Mention, whole: Mention) -> bool:
    between = part.line.tokens[part.at + 1 : whole.at]
    return part.line is whole.line and len(between) <= 4 and any(t.kind == "of" for t in between[:3])


def _opens(near: Mentions, share: Mention) -> bool:
    """Whether the sentence speaks of the one before: `That is 12 per cent of the children`."""
    ahead = share.line.tokens[: share.at]
    first = next((t.kind for t in ahead if t.text[:1].isalnum()), "")
    if any(t.figure >= 0 for t in ahead):
        return all(m.share for m in near[share.line.number] if m.at < share.at) and first in ("it", "thus", "these")
    return len(ahead) <= 5 and first in ("it", "thus", "these") and all(t.kind in _SAYS for t in ahead)


# -- the base ------------------------------------------------------------------------------------------------------


def _bases(prose: Prose, near: Mentions, share: Mention, parts: list[Mention]) -> tuple[list[Mention], str]:
    """The wholes that the share may be of, nearest first, and why the choice is uncertain."""
    named = _named_by_of(near, share, parts)
    if named:
        return named, ""
    candidates = [m for m in earlier(near, parts[0], _BACK, 1) if _can_hold(m, parts[0])]
    if not candidates:
        return [], ""
    if _of_them(parts[0]):
        return candidates[:1] + candidates[1:2], ""
    nouns = population(prose, share)
    bound = [m for m in candidates if nouns and related(m.nouns, nouns)]
    rest = [m for m in candidates if m not in bound]
    return [*bound, *rest], "" if bound else "uncertain"


def _named_by_of(near: Mentions, share: Mention, parts: list[Mention]) -> list[Mention]:
    """The whole after `of`, behind the share or behind the part."""
    for mention in (share, *parts):
        _, after = _neighbours(near, mention)
        if after and after.amount and after not in parts and _of_between(mention, after):
            return [after]
    return []


def _can_hold(whole: Mention, part: Mention) -> bool:
    a, b = whole.figure, part.figure
    if not whole.amount or whole.change or a.unit != b.unit or (a.of and b.of and a.unit != "count" and a.of != b.of):
        return False
    return a.value is not None and b.value is not None and a.value > b.value


def _of_them(part: Mention) -> bool:
    """Whether the count is of those just named: `208 of them`, `of whom 31`."""
    return any(t.kind == "ofthese" for t in (*part.before(2), *part.after(2)))


def population(prose: Prose, share: Mention) -> frozenset[str]:
    """The stems of the words that say what a share is of: behind `of`, or right behind a fraction word."""
    words: list[str] = []
    after = list(share.after(7))
    if after and after[0].kind in ("of", "ofthese"):
        after = after[1:]
    elif not share.figure.word:
        return frozenset()
    for token in after:
        if token.figure >= 0 or token.kind in (*_BREAKS, "comma", "open", "close", "be", "and", "at"):
            break
        words.append(token.text)
    return stems(words, prose.lexicon)
