"""What is measured, as a reader would say it: the noun behind a count, the predicate of a share, or the subject.

A measure has no words of place, period, group, population, direction or hedges. What a clause does not say is taken
from the figure before, then from the sentence before, then from the heading.
Words used (Lexicon.words): generic_measure, generic_counted, prepositions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about.stretches import Stretch
from auditor.reading.prose import Line
from auditor.reading.stems import stems
from auditor.reading.tokens import Token
from auditor.reading.wordlists import has

LONGEST = 8  # words of a measure
_NOUNS = ("word", "name", "share", "number", "mean", "median", "month_word")
_INSIDE = (
    *_NOUNS,
    "at",
    "of",
    "and",
    "or",
    "article",
    "it",
    "these",
    "everyone",
    "not",
    "each",
    "both",
    "slash",
    "total",
    "rest",
    "dash",
)
_SKIPPED = ("more", "less", "further", "only", "article", "it", "these", "be", "not_", "equal")
_LEADS = ("at", "of", "by", "from", "since", "until", "against", "than", "ofthese")
_SHARES = ("percent", "per_mille", "ratio")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a sentence, and whether they only say when or how (`på fylkesnivå`)."""

    words: str
    adverbial: bool = False


def measure(
    tokens: Sequence[Token],
    stretch: Stretch,
    figure: Figure,
    taken: frozenset[int],
    base: int,
    inherited: str,
    lexicon: Lexicon,
) -> str:
    """What a figure measures. taken: tokens of place, period and group. base: where its population ends, or 0."""
    after, before = _after(tokens, stretch, figure, taken, base, lexicon), _before(tokens, stretch, taken, lexicon)
    subject = next((p.words for p in before if not p.adverbial), "")
    for found in (
        (after, subject) if _after_first(tokens, stretch, figure, base, subject, lexicon) else (subject, after)
    ):
        if found and not _generic(found, lexicon):
            return found
    return inherited or subject or after or next((p.words for p in before), "")


def _after_first(
    tokens: Sequence[Token], stretch: Stretch, figure: Figure, base: int, subject: str, lexicon: Lexicon
) -> bool:
    """Whether what is behind a figure says what it is: the noun of a count, the predicate of a share."""
    if figure.role == "change":
        return bool(figure.of) and figure.unit == "count"
    if figure.unit in ("count", "measure"):
        return bool(figure.of) or not subject
    return bool(base) or not subject


def _generic(words: str, lexicon: Lexicon) -> bool:
    """Whether words point back to a measure and name none: `andelen`, `the rate`."""
    said = [w for w in words.split() if len(w) > 2]
    return all(has(lexicon.words.get("generic_measure", ""), w) or not stems([w], lexicon) for w in said)


def _after(
    tokens: Sequence[Token], stretch: Stretch, figure: Figure, taken: frozenset[int], base: int, lexicon: Lexicon
) -> str:
    """The words right behind a figure, or behind its population."""
    at = max(stretch.at + 1, base)
    while at < stretch.end and tokens[at].kind in _SKIPPED:
        at += 1
    end = at
    people = figure.unit == "count" and has(lexicon.words.get("generic_counted", ""), figure.of)
    while end < stretch.end and end - at < LONGEST and end not in taken:
        kind = tokens[end].kind
        if tokens[end].figure >= 0 or (kind not in _INSIDE and not (people and kind == "be")):
            break
        end += 1
    return _trimmed(tokens[at:end], lexicon)


def _before(tokens: Sequence[Token], stretch: Stretch, taken: frozenset[int], lexicon: Lexicon) -> list[Phrase]:
    """The phrases before a figure in its own stretch, nearest first."""
    out: list[Phrase] = []
    end = stretch.at
    while end > stretch.first:
        first = end
        while (
            first > stretch.first
            and first - 1 not in taken
            and tokens[first - 1].figure < 0
            and tokens[first - 1].kind in _INSIDE
        ):
            first -= 1
        words = _trimmed(tokens[first:end][-LONGEST - 2 :], lexicon)
        if words:
            out.append(Phrase(words, _adverbial(tokens, first, lexicon)))
        end = min(first, end - 1) if first < end else end - 1
    return out


def _adverbial(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    opening = tokens[first]
    led = opening.kind in _LEADS or has(lexicon.words.get("prepositions", ""), opening.text)
    return led or (first > 0 and tokens[first - 1].kind in ("by", "from", "than", "against"))


def _trimmed(tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The words from the first noun to the last."""
    kept = [i for i, t in enumerate(tokens) if t.kind in _NOUNS and (stems([t.text], lexicon) or t.kind != "word")]
    if not kept:
        return ""
    return joined(tokens[kept[0] : kept[-1] + 1][:LONGEST])


def joined(tokens: Sequence[Token]) -> str:
    """Tokens as text, without the white space that the text has not."""
    out = ""
    for n, token in enumerate(tokens):
        out += (" " if n and token.start > tokens[n - 1].end else "") + token.text
    return " ".join(out.split())


def stem_set(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    return stems([w.strip(".,;:()«»\"'") or w for text in words for w in text.split()], lexicon)


def subject(line: Line, lexicon: Lexicon) -> str:
    """The first words of a sentence without figures, or of a heading: what it is about."""
    end = 0
    while end < len(line.tokens) and line.tokens[end].figure < 0 and line.tokens[end].kind in _INSIDE:
        end += 1
    return _trimmed(line.tokens[:end], lexicon)
