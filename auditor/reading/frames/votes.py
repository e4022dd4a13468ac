"""The votes of a body, as many as its members: `All 15 were there. 11 voted for it, three voted against and one
abstained`.

Frame `breakdown` (see breakdown.py) · figures: whole, parts · facts: closed (where all are said to have voted, and for,
against and neither are told), bound, more (one who is named in a word).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.wordlists import has

_WAYS = ("votes_for", "votes_against", "votes_neither")
_AHEAD = 3  # tokens before the first count of a sentence
_NAMED = 2  # tokens behind a count that say what was voted
_ALL = 2  # tokens from `all` to the whole
_FAR = 8  # tokens behind a count
_ENDS = ("comma", "and", "stop", "semicolon", "while", "dash")
_LEADS = ("word", "thus", "it", "be", "earlier", "comma")


def frames(prose: Prose) -> Iterator[Frame]:
    """Word lists `votes`, `votes_for`, `votes_against`, `votes_neither`, `members`, `one` of the language."""
    near = mentions(prose)
    for line in prose.lines:
        yield from _ballots(prose, near, line)
        whole, parts = _body(prose, near, line)
        ways = [_way(prose, part, parts) for part in parts]
        last = bool(parts) and _one_left(prose, parts[-1])
        if whole is None or ways[:2] != ["votes_for", "votes_against"] or len(parts) > len(_WAYS):
            continue
        if not _on_one_thing(prose, *parts[:2]):
            continue
        told = last != (ways[2:] == ["votes_neither"])
        if len(parts) == len(_WAYS) and not told:
            continue
        closed = _is_all(whole) and told
        figures = {"whole": (whole.figure,), "parts": tuple(part.figure for part in parts)}
        yield Frame("breakdown", figures, {}, {"closed": closed, "bound": True, "more": int(last)}, line.number)


def _ballots(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`1 284 no, 981 yes and 43 blank, of 2 308 votes in all`: what every ballot can say, and their number."""
    found = near[line.number]
    *parts, whole = found if len(found) == len(_WAYS) + 1 and all(map(_is_count, found)) else [None]
    cast = whole is not None and has(prose.lexicon.words.get("ballots", ""), whole.figure.of)
    if whole is None or not cast or not any(t.kind in ("of", "ofthese") for t in whole.before(_AHEAD)):
        return
    said = [" ".join(t.text for t in part.after(_NAMED)) for part in parts if part]
    ways = [next((way for way in _WAYS if has(prose.lexicon.words.get(way, ""), text)), "") for text in said]
    if sorted(ways) == sorted(_WAYS):
        figures = {"whole": (whole.figure,), "parts": tuple(part.figure for part in parts if part)}
        yield Frame("breakdown", figures, {}, {"closed": True, "bound": True}, line.number)


def _body(prose: Prose, near: Mentions, line: Line) -> tuple[Mention | None, list[Mention]]:
    """The number of members, told right before the votes, and the votes."""
    found = list(near[line.number])
    colon = next((i for i, t in enumerate(line.tokens) if t.kind == "colon"), -1)
    inside = [m for m in found if m.at < colon]
    before = inside or [m for other in prose.before(line) for m in near[other.number]]
    votes = [m for m in found if m.at > colon] if inside else found
    ahead = line.tokens[colon + 1 if inside else 0 : votes[0].at] if votes else ()
    plain = len(ahead) <= _AHEAD and all(t.kind in _LEADS for t in ahead)
    if len(before) != 1 or not plain or not votes or not all(map(_is_count, (*before, *votes))):
        return None, []
    whole = before[0]
    named = _is_all(whole) or has(prose.lexicon.words.get("members", ""), whole.figure.of)
    return (whole, votes) if named and _is_of_voters(prose, votes[0]) else (None, [])


def _is_count(mention: Mention) -> bool:
    figure = mention.figure
    return figure.unit == "count" and not (figure.decimals or figure.hedge or mention.change) and figure.scale == 1


def _is_all(whole: Mention) -> bool:
    return any(t.kind == "everyone" for t in whole.before(_ALL))


def _is_of_voters(prose: Prose, vote: Mention) -> bool:
    """Whether no noun of its own stands between a count and its vote: `11 voted`, `11 were`, `stemte 11 for`."""
    beside = [*vote.after(1), *vote.before(1)]
    return any(t.kind == "be" or has(prose.lexicon.words.get("votes", ""), t.text) for t in beside)


def _way(prose: Prose, part: Mention, parts: Sequence[Mention]) -> str:
    """How those voted who are counted: the words up to the next count, or up to the one who is told in a word."""
    end = next((m.at for m in parts if m.at > part.at), _single(prose, part) or len(part.line.tokens))
    said = " ".join(t.text for t in part.line.tokens[part.at + 1 : end])
    return next((way for way in reversed(_WAYS) if has(prose.lexicon.words.get(way, ""), said)), "")


def _single(prose: Prose, part: Mention) -> int:
    """The place of `and one` behind a count, or 0."""
    tokens, one = part.line.tokens, prose.lexicon.words.get("one", "")
    places = range(part.at + 1, len(tokens) - 1)
    return next((i for i in places if tokens[i].kind == "and" and has(one, tokens[i + 1].text)), 0)


def _on_one_thing(prose: Prose, voted_for: Mention, voted_against: Mention) -> bool:
    """Whether those against were so to what the others voted for: no word behind `against` that was not said before."""
    known = {t.text.lower() for t in voted_for.line.tokens[: voted_against.at]}
    end = next((i for i, t in enumerate(voted_against.after(_FAR)) if t.kind in _ENDS), _FAR)
    said = [t for t in voted_against.after(end) if t.kind in ("word", "name")]
    against = prose.lexicon.words.get("votes_against", "") + " " + prose.lexicon.words.get("votes", "")
    return all(has(against, t.text) or t.text.lower() in known for t in said)


def _one_left(prose: Prose, part: Mention) -> bool:
    """`… and one abstained`: a single vote, told in a word behind the last count."""
    said = " ".join(t.text for t in part.line.tokens[_single(prose, part) :])
    return _single(prose, part) > 0 and has(prose.lexicon.words.get("votes_neither", ""), said)
