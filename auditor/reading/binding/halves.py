"""A share of two halves that are both counted: `34 men and 14 women have died; the share of women is 29 per cent`."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Figure
from auditor.reading.binding.mentions import Mention, Mentions, earlier, neighbours, of_between, related
from auditor.reading.binding.opposites import Side, group, opposed, sides
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems

_BACK = 4  # sentences in which the halves are looked for


def half_of(prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The half that a share is said of, and the other one; None where the two are not counted side by side."""
    said = _said(prose, share)
    if said and _of_others(prose, near, share):
        return None
    if not said or share.change or any(of_between(p, n) for p in parts if (n := neighbours(near, p)[1])):
        return None
    found = [m for n in range(share.line.number, share.line.number - 1 - _BACK, -1) for m in reversed(near.get(n, ()))]
    counts = [m for m in found if m.line.passage == share.line.passage and m.amount and not m.began and not m.change]
    counts = [m for m in counts if m.figure.start < share.figure.start and not m.figure.decimals]
    if not parts and not _only_two(prose, share, counts):
        return None
    for half in counts:
        side = group(half, prose.lexicon)
        if not said & side:
            continue
        other = next((m for m in counts if _other(prose, m, half, side)), None)
        return (half, other) if other else None
    return None


def _only_two(prose: Prose, share: Mention, counts: Sequence[Mention]) -> bool:
    """Whether two counts alone are of halves, and nothing speaks of more groups than them."""
    sided = [m for m in counts if sides([*m.said.split(), *(t.text for t in m.after(1))], prose.lexicon)]
    return len(sided) == 2 and not any(t.kind in ("both", "total") for t in share.line.tokens[: share.at])


def _of_others(prose: Prose, near: Mentions, share: Mention) -> bool:
    """Whether the share is of some group of its own: `women among the injured`, `46 per cent of the department`."""
    tokens = share.line.tokens[: share.at]
    for at, token in enumerate(tokens[:-1]):
        after = tokens[at + 1]
        if token.kind in ("of", "at") and after.figure < 0 and not sides([after.text], prose.lexicon) and at > 0:
            return True
    nouns = population(prose, share)
    before = [t.text for m in earlier(near, share, _BACK) for t in m.line.tokens]
    groups = " ".join(prose.lexicon.words.get(key, "") for key in ("group_nouns", "responded", "asked"))
    known = stems([*before, *groups.split()], prose.lexicon)
    return bool(nouns) and not related(nouns, known)


def _said(prose: Prose, share: Mention) -> frozenset[Side]:
    """The half that the clause of a share names: behind the last figure or comma, also in one word."""
    tokens = share.line.tokens[: share.at]
    last = max((i for i, t in enumerate(tokens) if t.figure >= 0 or t.kind in ("comma", "semicolon")), default=-1)
    clause = tokens[last + 1 :]
    if not any(t.kind in ("share", "makes") for t in clause):
        return told(prose, share)
    return sides((t.text for t in clause), prose.lexicon)


def told(prose: Prose, share: Mention) -> frozenset[Side]:
    """`56 per cent of those who answered were women`: the half that is said at the end of a clause."""
    rest = share.line.tokens[share.at + 1 :]
    end = next((i for i, t in enumerate(rest) if t.figure >= 0 or t.kind in ("comma", "semicolon", "stop", "while")), 0)
    be = next((i for i, t in enumerate(rest[:end]) if t.kind == "be"), end)
    concluded = any(t.kind == "thus" for t in share.before(3))
    plain = rest[:1] and rest[0].kind in ("of", "ofthese") and concluded and be == end - 2
    return sides((t.text for t in rest[be:end]), prose.lexicon) if plain else frozenset()


def _other(prose: Prose, mention: Mention, half: Mention, side: frozenset[Side]) -> bool:
    a, b = mention.figure, half.figure
    return a.unit == b.unit and _noun(a, b) and opposed(group(mention, prose.lexicon), side)


def _noun(a: Figure, b: Figure) -> bool:
    """Whether two halves are counted in the same unit of money or measure, if in any."""
    return a.unit == "count" or a.of == b.of
