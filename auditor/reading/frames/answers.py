"""Two answers to one question that exclude each other: `33 per cent gave a low rating, 44 per cent a positive one`.

Frame `complement` (see complement.py) with closed False: a third answer may be left. Both shares are of one period,
place and group; their measures say the same but for an answer and its opposite.
Words used (Lexicon.words): opposed_answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.lexicon import Lexicon
from auditor.model import Figure, Frame
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has

_APART = 4  # sentences between two answers


def frames(prose: Prose) -> Iterator[Frame]:
    """The pairs of answers of a document."""
    shares = [(line, f) for line in prose.lines for f in prose.stated(line) if _is_answer(f)]
    for at, (line, share) in enumerate(shares):
        for other_line, other in reversed(shares[:at]):
            if line.number - other_line.number > _APART:
                break
            if opposed(share, other, prose.lexicon):
                figures = {"share": (share,), "others": (other,)}
                yield Frame("complement", figures, facts={"closed": False}, sentence=line.number)
                break


def _is_answer(figure: Figure) -> bool:
    return figure.unit == "percent" and figure.role == "level" and not figure.quoted and figure.cell is None


def opposed(a: Figure, b: Figure, lexicon: Lexicon) -> bool:
    """Whether two shares are of answers that exclude each other, by the same people at the same time."""
    one, two = a.context, b.context
    alike = all(getattr(one, name) == getattr(two, name) for name in ("period", "place", "group"))
    if not alike or not one.text or not two.text:
        return False
    left, right = _side(one.text, lexicon), _side(two.text, lexicon)
    if not left or not right or left[0] != right[0] or left[1] == right[1]:
        return False
    return bool(_rest(one.text, lexicon) & _rest(two.text, lexicon))


def _pairs(lexicon: Lexicon) -> list[list[str]]:
    pairs = lexicon.words.get("opposed_answers", "").split()
    return [[side.replace("|", " ") for side in pair.split(":")] for pair in pairs]


def _side(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Which answer a measure names: the pair it belongs to, and the side of it; nothing if it names both."""
    found = [(n, k) for n, pair in enumerate(_pairs(lexicon)) for k, words in enumerate(pair) if has(words, text)]
    return found[0] if len(found) == 1 else None


def _rest(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The stems of a measure without its answer."""
    answers = " ".join(words for pair in _pairs(lexicon) for words in pair)
    return stems([word for word in text.split() if not has(answers, word)], lexicon)
