"""Two figures that a pattern of a change joins, and that are of two things.

`350 000 to younger people in the town, 140 000 to nurses` · `down from 14.6 here, and to 15.3 there` · `56,000 fewer
than in May but 325,000 more than in June`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.binding.mentions import related
from auditor.reading.text.prose import Match, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has


def crossed(prose: Prose, match: Match) -> bool:
    """Whether the two ends of a match are of two things."""
    found = (is_size, _next_pair, names_a_group, _new_subject, _next_clause)
    return any(one(match) for one in found) or _of_two(prose, match) or _counts_others(prose, match)


def _new_subject(match: Match) -> bool:
    """Whether another name stands before the comparative: `Leeds had 41 per cent, Hull more than the average of 44`."""
    if "v" not in match or match.token("v").kind not in ("more", "less") or match.at("v") < match.at("b"):
        return False
    between = [t.kind for t in match.between("b", "v")]
    return any(mark in ("comma", "and") and after == "name" for mark, after in pairwise(between))


def _next_clause(match: Match) -> bool:
    """Whether the end behind `to` is of a clause of its own: `up from 310, whereas the other dropped to 120`."""
    between = [t.kind for t in match.between("a", "b")] if match.at("a") < match.at("b") else []
    joined = between.index("and") if "and" in between else len(between)
    moved = "v" in match and match.at("v") < match.at("a") and {"up", "down"} & set(between[joined:])
    return ("while" in between and "from" not in between) or bool(moved)


def _counts_others(prose: Prose, match: Match) -> bool:
    """Whether the figure behind `from` counts another thing: `rose to 400 pupils from 12 countries`."""
    a, b = prose.figure(match, "a"), prose.figure(match, "b")
    both = a.unit == b.unit == "count" and a.of and b.of and match.at("b") < match.at("a")
    named = all(t.kind in ("word", "name") for t in match.line.tokens[match.at("a") + 1 : match.at("a") + 2])
    return bool(both) and named and not related([a.of], [b.of])


def names_a_group(match: Match) -> bool:
    """Whether the comparative names people: `350 000 to younger people in the town, 140 000 to nurses`."""
    if "v" not in match or match.token("v").kind not in ("more", "less"):
        return False
    around = [t.kind for t in match.line.tokens[max(0, match.at("v") - 1) : match.at("v") + 2]]
    return around[0] in ("to", "of", "at") and around[-1] not in ("than", "earlier")


def _next_pair(match: Match) -> bool:
    """Whether the word of direction is of the next pair: `160 against 126 minutes, losses of 100 against 50`."""
    if "v" not in match or match.at("v") < max(match.at("a"), match.at("b")):
        return False
    after = match.line.tokens[match.at("v") + 1 :]
    at = next((i for i, t in enumerate(after) if t.figure >= 0), len(after))
    return any(t.kind == "against" for t in after[at + 1 : at + 3])


def _of_two(prose: Prose, match: Match) -> bool:
    """Whether the ends are of two things: `down from 14.6 here, and to 15.3 there`, `down 4 from May and 21 had none`.

    The one pair has its later end already, or `and` begins another clause before the figure behind `from`.
    """
    first, last = sorted((match.at("a"), match.at("b")))
    between = [t.kind for t in match.line.tokens[first + 1 : last]]
    onward = "and" in between and between[between.index("and") + 1 :][:1] == ["to"]
    ahead = match.line.tokens[:first]
    reached = onward and any(a.kind == "to" and b.figure >= 0 for a, b in pairwise(ahead))
    led = [t.kind for t in match.line.tokens[: match.at("a")]]
    source = led[len(led) - led[::-1].index("from") :] if "from" in led[first + 1 :] else []
    coordinated = match.at("b") < match.at("a") and _coordinated(match, -1) and _coordinated(match, 1)
    named = _named_already(prose, match.line.tokens[match.at("a") - len(source) : match.at("a")])
    return reached or "and" in source or coordinated or named


def _coordinated(match: Match, way: int) -> bool:
    """Whether `and` joins an end to another level: `sales of 8 and profits of 3, up from 6 and profits of 2`."""
    tokens, ends = match.line.tokens, sorted((match.at("a"), match.at("b")))
    near = tokens[ends[1] + 1 : ends[1] + 7] if way > 0 else tokens[max(0, ends[0] - 7) : ends[0]][::-1]
    other = next((i for i, t in enumerate(near) if t.figure >= 0), -1)
    kinds = [t.kind for t in near[:other]] if other >= 0 else []
    return kinds.count("and") == 1 and "comma" not in kinds and near[other].kind == tokens[match.at("b")].kind


def _named_already(prose: Prose, source: Sequence[Token]) -> bool:
    """Whether a time and a comma follow `from`, and no word for when it was: `from 2016, including 1,189 twins`."""
    kinds = [t.kind for t in source]
    cut = kinds.index("comma") if "comma" in kinds else 0
    timed = any(kind in ("year", "date", "month", "earlier") for kind in kinds[:cut])
    return timed and not has(prose.lexicon.words.get("when", ""), " ".join(t.text for t in source[cut + 1 : cut + 3]))


def is_size(match: Match) -> bool:
    """Whether the other end is a size itself: `56,000 fewer than in May but 325,000 more than in June`."""
    return any(t.kind in ("more", "less") for t in match.line.tokens[match.at("a") + 1 : match.at("a") + 2])
