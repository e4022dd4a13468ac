"""Two sizes of one change that each have a word of direction: `9 per cent above the mean in Wales (65 more)`.

Frame `two_sizes` · figures: figure (both) · words: here, there (their directions) · facts: same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.frames.growth import joined, sizes_of
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has


def frames(prose: Prose) -> Iterator[Frame]:
    for line in prose.lines:
        for (i, a), (j, b) in pairwise(sizes_of(prose, line)):
            here, there = _word(line, i), _word(line, j)
            shares = [f.unit == "percent" for f in (a, b)]
            if sum(shares) != 1 or here is None or there is None or not joined(line, i, j):
                continue
            pace = has(prose.lexicon.words.get("pace_nouns", ""), " ".join(t.text for t in line.tokens[i:j]))
            if not pace and not _compared(line, j) and (there.end <= b.start or not _has_other_noun(line, there)):
                words = {"here": prose.word(here), "there": prose.word(there)}
                same = DIRECTIONS[here.kind] == DIRECTIONS[there.kind]
                yield Frame("two_sizes", {"figure": (a, b)}, words, {"same": same}, line.number)


def _word(line: Line, place: int) -> Token | None:
    """The word of direction right behind a size, or right before it."""
    behind = next((t for t in line.tokens[place + 1 : place + 3] if t.kind in ("more", "less")), None)
    before = [t for t in line.tokens[max(0, place - 2) : place] if t.kind in ("up", "down")]
    return behind or next(iter(before), None)


def _compared(line: Line, place: int) -> bool:
    """Whether a size is held against something of its own: `120 more than planned`."""
    return any(t.kind in ("than", "against", "from") for t in line.tokens[place + 1 : place + 5])


def _has_other_noun(line: Line, word: Token) -> bool:
    """Whether a size counts something else than its sentence: `lower (120 000 more in work)`."""
    after = [t for t in line.tokens if t.start >= word.end][:3]
    end = next((i for i, t in enumerate(after) if t.kind in ("close", "comma", "stop")), len(after))
    nouns = [t.text.lower() for t in after[:end]]
    return end > 1 or any(noun not in (t.text.lower() for t in line.tokens if t.end <= word.start) for noun in nouns)
