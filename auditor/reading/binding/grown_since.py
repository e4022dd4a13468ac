"""The two levels of a multiple that tells how something grew since a level of the past that stands beside it.

`In 2019 there were 75 members from abroad, so the number has doubled` · `The race is eight times as large as at the
start. In 2003 it had 352 runners`: what it is now stands further back, as a level of the same noun and no other time.
Words used: verbs, plain_measure, generic_measure, as_much of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure
from auditor.reading.binding.lone import compared_at
from auditor.reading.binding.mentions import Mention, Mentions, mentions, one_word, related
from auditor.reading.binding.sizes import Size
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

Ends = tuple[Figure, Figure]
"""The level that a multiple multiplies, and what it leads to."""

_THEN = ("year", "earlier", "date")
_PAST = (*_THEN, "against", "from", "since", "than")
_CUTS = ("comma", "semicolon", "while", "thus", "since", "stop", "colon")
_QUIET = ("verbs", "plain_measure", "generic_measure", "as_much")
_NEAR = 3  # tokens behind `as` in which a time stands
_BODY = ("lead", "paragraph")


def grown_since(prose: Prose, line: Line, size: Size) -> Ends | None:
    """The level of the past and that of now: the one that gives the multiple, else the only one of its noun."""
    near = mentions(prose)
    past = _past(prose, near, line, size)
    found = list(_now(prose, near, past)) if past is not None else []
    if past is None or not found:
        return None
    fitting = [now for now in found if (now.interval / past.figure.interval).meets(size.figure.interval)]
    if fitting or len({now.value for now in found}) == 1:
        return past.figure, (fitting or found)[0]
    return None


def _past(prose: Prose, near: Mentions, line: Line, size: Size) -> Mention | None:
    """The only level of the sentence, or of the one behind it, if it names its time."""
    own = _levels(near, line)
    following = prose.lines[line.number + 1 : line.number + 2]
    beside = [line] if own else [other for other in following if other.passage == line.passage]
    if len(beside) != 1 or not _is_of_time(prose, line, size):
        return None
    levels, kinds = _levels(near, beside[0]), [t.kind for t in beside[0].tokens]
    dated = any(kind in _THEN for kind in kinds) and "while" not in kinds and kinds.count("year") <= 1
    if own and own[0].at < size.at and (compared_at(prose, line, size) > 0 or not _is_dated(own[0])):
        return None  # `In May it was 900, three times as many as in 1990`: the level of now
    return levels[0] if len(levels) == 1 and dated and _is_of_it(prose, line, size, levels[0]) else None


def _is_dated(level: Mention) -> bool:
    """Whether a time stands before a level: `Two years earlier there were 1,450`."""
    return any(t.kind in _THEN for t in level.line.tokens[: level.at])


def _is_of_it(prose: Prose, line: Line, size: Size, past: Mention) -> bool:
    """Whether what has grown is the noun of the level, or `the number`, `it`: not `Sales of coffee have doubled`."""
    quiet = " ".join(prose.lexicon.words.get(key, "") for key in _QUIET)
    tokens = line.tokens
    first = max((i + 1 for i in range(size.at) if tokens[i].kind in _CUTS), default=0)
    last = next((i for i in range(size.at, len(tokens)) if tokens[i].kind in _CUTS), len(tokens))
    words = [t.text for t in tokens[first:last] if t.kind in ("word", "name") and not has(quiet, t.text)]
    wanted = _noun(prose, past)
    return all(any(a.startswith(word) or one_word(a, word) for a in wanted) for word in stems(words, prose.lexicon))


def _is_of_time(prose: Prose, line: Line, size: Size) -> bool:
    """Whether a multiple is held against nothing but a time: `doubled`, `three times as large as in 2003`."""
    cut = compared_at(prose, line, size)
    behind = line.tokens[cut + 1 : cut + 1 + _NEAR]
    return cut < 0 or any(t.kind in (*_THEN, "since") for t in behind)


def _levels(near: Mentions, line: Line) -> list[Mention]:
    return [m for m in near[line.number] if m.amount and not m.change and not m.figure.word]


def _now(prose: Prose, near: Mentions, past: Mention) -> Iterator[Figure]:
    """The levels before it of the same noun, and of no part or whole, whose clauses name no time of the past; of its
    paragraph, where it has no noun."""
    wanted = _noun(prose, past)
    for other in prose.lines[: past.line.number]:
        if prose.passage(other).role in _BODY and (wanted or other.passage == past.line.passage):
            for m in _levels(near, other):
                alike = same_unit(m.figure, past.figure) and (not wanted or related(_noun(prose, m), wanted))
                if alike and (m.figure.value or 0) > 0 and not _is_past(m, past) and not _is_part(m):
                    yield m.figure


def _noun(prose: Prose, mention: Mention) -> frozenset[str]:
    """The noun of a figure, or the words behind it where it has none."""
    return stems([mention.figure.of], prose.lexicon) or mention.nouns


def _is_part(mention: Mention) -> bool:
    """`1 070 of the runners`, `of its 58,000 homes`: a part, or the whole of one."""
    before, after = [t.kind for t in mention.before(2)], [t.kind for t in mention.after(1)]
    whole = before[-1:] == ["of"] or (before[:1] == ["of"] and before[1:] in (["article"], ["it"], ["these"], ["word"]))
    return (whole and "percent" in {t.kind for t in mention.line.tokens}) or after in (["of"], ["ofthese"])


def _is_past(mention: Mention, past: Mention) -> bool:
    """Whether a level is held against another, or is of an earlier time."""
    after = [t.kind for t in mention.after(4)]
    own_clause = after[: after.index("comma")] if "comma" in after else after
    kinds = [*(t.kind for t in mention.before(2)), *own_clause]
    year, then = mention.figure.context.period[:4], past.figure.context.period[:4]
    return any(kind in _PAST for kind in kinds) and not (year.isdigit() and then.isdigit() and year > then)
