"""A figure for all beside those of two halves: `6.2 per cent are off sick. For women it is 7.9 and for men 4.8`.

Frame `overall` (see overall.py) with bound `both`. The figure for all is said to be of all, or is the only one of its
sort in the sentence before, where the halves are measured in nothing but what was said. Halves that add up to the whole
or to a hundred are its parts, and bound no mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.for_all import ALL, alike, frame_of, meanlike, said_of_all
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions
from auditor.reading.binding.opposites import group, opposed, sides
from auditor.reading.binding.said import is_said, words_of
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_NEAR = 2  # sentences behind the halves in which the figure for all is looked for
_BACK = 3  # and before them
_OPENING = 3  # tokens in which a sentence says that it is of all
_TITLES = 6  # sentences that may head a text
_ROUNDING = 1.1
_OTHERS = {"not", "than", "difference", "median", "respectively", "rest", "most", "least"}
"""What makes a sentence on halves say something else."""
_PARTIAL = {"age", "most", "least", "not"}

Pair = tuple[Mention, Mention]
"""The figures of two halves."""


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        yield from _halves(prose, near, line)


def _halves(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """Two halves in one sentence, or in two that follow each other."""
    found = _pair(prose, near, line)
    if found is None:
        return
    parts = [m for m in near[line.number] if alike(m, found[1]) and not said_of_all(m) and not _is_gap(m)]
    parts += [m for m in found if m not in parts]
    wholes = [m for m in _whole(prose, near, found, parts) if not _add_up(found, m.value)]
    yield from frame_of([m for m in wholes if not any(_of_another(m, part) for part in found)], parts)


def _add_up(pair: Pair, whole: float) -> bool:
    """Whether two shares add up to a whole: they are its parts."""
    return pair[0].share and not pair[0].change and abs(sum(m.value for m in pair) - whole) <= _ROUNDING


def _is_gap(mention: Mention) -> bool:
    """Whether a figure is the distance between two others."""
    return any(t.kind == "difference" for t in mention.before(4))


def _pair(prose: Prose, near: Mentions, line: Line) -> Pair | None:
    candidates = [m for m in near[line.number] if meanlike(m)]
    for right in candidates:
        half = group(right, prose.lexicon)
        for left in (m for m in earlier(near, right, 1) if half and alike(m, right)):
            if opposed(group(left, prose.lexicon), half):
                return left, right
    return _named_before(prose, candidates)


def _named_before(prose: Prose, candidates: list[Mention]) -> Pair | None:
    """`Girls are ahead of boys with 45.4 against 41.0 points`: both halves, then both figures."""
    for left, right in pairwise(candidates):
        kinds = {t.kind for t in left.line.tokens[left.at + 1 : right.at]}
        words = [t.text for t in left.line.tokens[: left.at]]
        both = any(
            opposed(sides([w], prose.lexicon), sides(words[i + 1 :], prose.lexicon)) for i, w in enumerate(words)
        )
        if both and alike(left, right) and kinds <= {"against", "and", "while", "to"}:
            return left, right
    return None


def _whole(prose: Prose, near: Mentions, pair: Pair, parts: list[Mention]) -> list[Mention]:
    """The figures that may be for both halves: those said to be of all, else the only one of the sentence before."""
    line = pair[1].line
    around = [m for n in range(line.number - _BACK, line.number + _NEAR + 1) for m in near.get(n, ())]
    others = [
        m for m in around
        if m.line.passage == line.passage and m not in parts and alike(m, pair[0]) and not _of_half(prose, m, pair)
    ]  # fmt: skip
    said = [
        m for m in others if (said_of_all(m) or _of_total(near, m)) and (m.line.number <= line.number or _sums_up(m))
    ]
    if said:
        return [m for m in said if m.line.number >= line.number or not (_of_some(pair, m) or _in_scope(prose, pair, m))]
    just = [m for m in others if m.line.number == pair[0].line.number - 1 and not _is_earlier(m)]
    refers = _refers_back(pair) or (not _add_up(pair, 100) and _says_no_more(prose, pair, just[0])) if just else False
    return just if len(just) == 1 and refers else []


def _of_half(prose: Prose, mention: Mention, pair: Pair) -> bool:
    """Whether a figure is about one of the halves itself."""
    halves = {number for m in pair for number, _ in group(m, prose.lexicon)}
    return any(number in halves for number, _ in group(mention, prose.lexicon))


def _of_another(whole: Mention, part: Mention) -> bool:
    """Whether the text says that two figures are of two places or times."""
    contexts = [m.figure.context for m in (whole, part)]
    stated = ({getattr(c, name) for c in contexts if name not in c.carried} - {""} for name in ("place", "period"))
    return any(len(said) > 1 for said in stated)


def _of_some(pair: Pair, whole: Mention) -> bool:
    """Whether the sentence of the halves speaks of an age or of what is highest: of a part of all."""
    kinds = {t.kind for t in pair[1].line.tokens} - {t.kind for t in whole.line.tokens}
    return bool(kinds & _PARTIAL) or _of_these(pair)


def _in_scope(prose: Prose, pair: Pair, whole: Mention) -> bool:
    """Whether the halves are of a place or a group that was not spoken of: `In banking men earn …`."""
    tokens = [t for t in pair[0].line.tokens if t.kind != "article"]
    placed = [b for a, b in pairwise(tokens) if a.kind == "at" and b.figure < 0 and not sides([b.text], prose.lexicon)]
    before = [line for line in prose.lines[: whole.line.number + 1] if line.passage == whole.line.passage]
    said = words_of(prose.lexicon, (t for line in before for t in line.tokens))
    return any(not is_said(word, said) for word in words_of(prose.lexicon, placed))


def _of_these(pair: Pair) -> bool:
    """`Of these, 55 per cent are men and 43 per cent women`."""
    return any(t.kind == "ofthese" for t in pair[0].line.tokens[: pair[0].at])


def _sums_up(mention: Mention) -> bool:
    """Whether a later sentence opens with all: `In all it is 4.1`, not `In health care the average is 9.4`."""
    kinds = [t.kind for t in mention.line.tokens if t.text[:1].isalnum()]
    if mention.share and "makes" in kinds:  # `Together the two made up 58 per cent`
        return False
    return bool({*kinds[:1]} & {*ALL, "thus", "it", "both", "everyone"} or {*kinds[:_OPENING]} & {"total", "both"})


def _is_earlier(mention: Mention) -> bool:
    """Whether a figure is of the time before: `up from 5.9 per cent`, `against 5.9 the year before`."""
    return mention.began or any(t.kind in ("earlier", "against") for t in (*mention.before(2), *mention.after(2)))


def _says_no_more(prose: Prose, pair: Pair, whole: Mention) -> bool:
    """Whether the sentences of the halves measure nothing but what was said up to the whole."""
    lines = dict.fromkeys(m.line for m in pair)
    tokens = [t for line in lines for t in line.tokens]
    if {t.kind for t in tokens} & _OTHERS or _of_these(pair) or whole.change != pair[0].change:
        return False
    before = prose.lines[: whole.line.number + 1]
    heads = [line for line in before[:_TITLES] if prose.passage(line).role in ("title", "heading", "lead")]
    own = [line for line in before if line.passage == whole.line.passage]
    words = prose.lexicon.words
    plain = stems(f"{words.get('verbs', '')} {words.get('generic_measure', '')}".split(), prose.lexicon)
    said = plain | words_of(prose.lexicon, (t for line in (*heads, *own) for t in line.tokens))
    new = words_of(prose.lexicon, (t for t in tokens if t.figure < 0 and not sides([t.text], prose.lexicon)))
    return all(is_said(word, said) for word in new)


def _of_total(near: Mentions, mention: Mention) -> bool:
    """Whether a sentence speaks of the total in the one before: `Total passengers were …. This is 2.8 % more`."""
    opening = [t.kind for t in mention.line.tokens[:2]]
    before = [m for m in near.get(mention.line.number - 1, ()) if m.line.passage == mention.line.passage]
    return bool({"it", "these", "thus"} & set(opening)) and bool(before) and said_of_all(before[0])


def _refers_back(pair: Pair) -> bool:
    """Whether the halves are of the thing just named: `93 per cent of boys do it`."""
    tokens = pair[0].line.tokens[pair[0].at : pair[1].at + 8]
    return any(t.kind == "it" for t in tokens)
