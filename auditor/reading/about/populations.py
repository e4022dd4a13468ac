"""What a share is a share of: the words behind `of`, those that open the sentence, or those of the sentence before.

Words used (Lexicon.words): not_counted, noun_endings, nouns, aged, place_heads, place_plurals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about.stretches import Stretch
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

SHARES = ("percent", "per_mille", "ratio")
_INSIDE = (
    "word",
    "article",
    "it",
    "name",
    "these",
    "everyone",
    "total",
    "and",
    "rest",
    "both",
    "more",
    "number",
    "further",
)
_VERBS = ("be", "word", "not", "makes")
_LONGEST = 6
_WHO = ("who", "som")


@dataclass(frozen=True, slots=True)
class Base:
    """The words of a population and its tokens. behind: whether they stand behind their figure.

    points_back: whether the sentence before says it (`of them`, or a bare share that opens its clause).
    """

    words: str = ""
    first: int = 0
    end: int = 0
    behind: bool = False
    points_back: bool = False


def assigned(line: Line, own: Sequence[Stretch], figures: Sequence[Figure], lexicon: Lexicon) -> list[Base]:
    """The population of each figure of a line that is a share."""
    opened = opening(line, lexicon)
    return [
        _base(line.tokens, stretch, opened, lexicon)
        if is_share(figures[stretch.figure])
        else _counted(line.tokens, stretch, figures[stretch.figure], lexicon)
        for stretch in own
    ]


def _counted(tokens: Sequence[Token], stretch: Stretch, figure: Figure, lexicon: Lexicon) -> Base:
    """What a count is taken from: `23.900 av de helt ledige`, `208 of them`."""
    if figure.unit != "count" or figure.of or figure.role not in ("level", "total"):
        return Base()
    found = behind(tokens, stretch, lexicon)
    return replace(found, behind=True, points_back=not found.words) if found.end else found


def _base(tokens: Sequence[Token], stretch: Stretch, opened: Base, lexicon: Lexicon) -> Base:
    found = behind(tokens, stretch, lexicon)
    if found.end:
        return replace(found, behind=True, points_back=not found.words)
    if opened.end and opened.end <= stretch.at:
        return replace(opened, points_back=not opened.words)
    return Base(points_back=bare(tokens, stretch))


def told(line: Line, lexicon: Lexicon) -> str:
    """The population that a sentence without figures tells of: `The proportion of infants in large classes fell.`"""
    at = next((i for i, t in enumerate(line.tokens[:3]) if t.kind == "share"), -1)
    if at < 0 or at + 1 >= len(line.tokens) or line.tokens[at + 1].kind != "of":
        return ""
    return _phrase(line.tokens, at + 1, lexicon).words


def is_share(figure: Figure) -> bool:
    return figure.unit in SHARES and figure.role not in ("change", "label", "rank")


def behind(tokens: Sequence[Token], stretch: Stretch, lexicon: Lexicon) -> Base:
    """The words behind `of`: `av de helt ledige`, `of those who were working`; no words where it is `of them`."""
    at = stretch.at + 1
    if at < len(tokens) and tokens[at].kind == "comma":
        at += 1
    if at >= len(tokens) or tokens[at].kind not in ("of", "ofthese"):
        return Base()
    return _phrase(tokens, at, lexicon)


def opening(line: Line, lexicon: Lexicon) -> Base:
    """The words with which a sentence opens: `Blant de 16 300 innflytterne`, `Of the infants in large classes`."""
    if not line.tokens or line.tokens[0].kind not in ("of", "ofthese"):
        return Base()
    found = _phrase(line.tokens, 0, lexicon)
    places = any(has(lexicon.words.get(key, ""), found.words) for key in ("place_heads", "place_plurals"))
    return Base() if places else found


def _phrase(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Base:
    """The noun and what stands before it, from the token `of` on."""
    words = tokens[at].text.split()[1:] if tokens[at].kind == "of" else _those(tokens, at)
    end = at + 1
    while end < len(tokens) and end - at <= _LONGEST and _goes_on(tokens, end, at, lexicon):
        words.append(tokens[end].text)
        end += 1
        if _closes(tokens[end - 1], lexicon) and tokens[at].kind != "ofthese":
            break
    if end < len(tokens) and tokens[end].kind == "and" and words and _listed(tokens, end, lexicon):
        words += [tokens[end].text, tokens[end + 1].text]
        end += 2
    while words and end > at + 1 and tokens[end - 1].kind in ("and", "article", "it", "more"):
        end -= 1
        words.pop()
    if all(word.lower() in ("the", "de", "dei", "alle", "all") for word in words):
        words = []
    return Base(" ".join(words), at, _past_age(tokens, end, lexicon))


def _listed(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether `and` goes on with another word for people: `barn og unge`."""
    return at + 1 < len(tokens) and has(lexicon.words.get("nouns", ""), tokens[at + 1].text)


def _past_age(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Where the words for a population end with its ages: `mellom 9 og 18 år`, `aged 16 and over`."""
    at = end
    while at < len(tokens) and (
        tokens[at].kind in ("between", "age") or has(lexicon.words.get("aged", ""), tokens[at].text)
    ):
        at += 1
        if tokens[at - 1].kind == "age":
            end = at
            at += at + 1 < len(tokens) and tokens[at].kind in ("and", "to", "dash") and tokens[at + 1].kind == "age"
    return end


def _those(tokens: Sequence[Token], at: int) -> list[str]:
    """`of those who …` names a population; `of them` points back."""
    clause = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and len(tokens[at].text.split()) > 1
    return tokens[at].text.split()[1:] if clause and tokens[at + 1].text.lower() in _WHO else []


def _goes_on(tokens: Sequence[Token], end: int, at: int, lexicon: Lexicon) -> bool:
    token = tokens[end]
    if tokens[at].kind == "ofthese" and tokens[at + 1].text.lower() in _WHO:
        return token.figure < 0 and token.kind not in ("comma", "stop") and (token.kind != "be" or end < at + 3)
    if token.figure >= 0:
        return end <= at + 2 and tokens[at].kind == "of" and token.kind == "count"
    if token.kind in ("up", "down"):
        return end == at + 1 or tokens[end - 1].kind in ("article", "it")
    if token.kind not in _INSIDE:
        return False
    verb = token.kind == "word" and has(lexicon.words.get("not_counted", ""), token.text)
    return not verb


def _closes(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is the noun, by its ending, so that what follows is the verb."""
    if token.kind not in ("word", "name") or len(token.text) < 4:
        return False
    endings = tuple(lexicon.words.get("noun_endings", "").split())
    return token.text.lower().endswith(endings) or has(lexicon.words.get("nouns", ""), token.text)


def bare(tokens: Sequence[Token], stretch: Stretch) -> bool:
    """Whether a share is the subject of its clause without saying of what: `65 prosent bruker Tiktok`."""
    before = [t.kind for t in tokens[stretch.first : stretch.at]]
    after = tokens[stretch.at + 1].kind if stretch.at + 1 < len(tokens) else ""
    return after in _VERBS and all(
        kind in ("and", "comma", "while", "it", "at", "month", "date", "year") for kind in before
    )
