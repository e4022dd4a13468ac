"""A number written as another was printed: as a word with its capital, or as digits with the same marks."""

from __future__ import annotations

from auditor.model import Figure
from auditor.reading.numbers.near import digits
from auditor.reading.text.prose import Prose


def like_printed(prose: Prose, figure: Figure, number: int) -> str:
    """`five` for a figure in words, `5` for one in digits."""
    words = [word for word, value in prose.lexicon.cardinals.items() if value == number]
    if not figure.word or not words:
        return str(number)
    word = next((w for w in words if w in prose.lexicon.words.get("one", "").split()), words[0])
    return word.capitalize() if figure.quote[:1].isupper() else word


def with_marks(figure: Figure, other: Figure) -> str:
    """The digits of another figure with the marks of this one; as the other is printed if they do not fit."""
    wanted = list(digits(other))
    if len(wanted) != len(digits(figure)) or wanted == list(digits(figure)):
        return other.quote.lstrip("+-−–")
    return "".join(wanted.pop(0) if c.isdigit() else c for c in figure.quote)
