"""Phrases of a sentence that can say what is measured: the nouns before a figure, the noun or predicate behind it.

Words used (Lexicon.words): verbs, prepositions, generic_measure, generic_counted, period_nouns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about.stretches import Stretch
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

LONGEST = 8  # words of a measure
_NOUNS = ("word", "name", "share", "number", "mean", "median", "difference")
_INSIDE = (
    *("word", "name", "share", "number", "mean", "median", "difference", "at", "of", "and", "or", "article", "it"),
    *("these", "everyone", "not", "each", "both", "slash", "total", "rest", "dash", "mark", "equal"),
)
_DEGREES = ("more", "less", "most", "least")
_LEADS = ("at", "of", "by", "from", "since", "until", "against", "than", "ofthese", "to", "between")
_SKIPPED = ("be", "article", "it", "more", "less", "further", "only", "equal", "these", "each", "thus")
_LOOK = 5  # tokens of a predicate that can point back
_SMALL = 20  # the largest number that only counts the noun behind it: `dei fem områda`


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that a phrase does not take in, or that say nothing by themselves."""

    verbs: frozenset[str]
    prepositions: frozenset[str]
    generic: frozenset[str]
    counted: frozenset[str]
    times: frozenset[str]


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    keys = ("verbs", "prepositions", "generic_measure", "generic_counted", "period_nouns")
    return Vocabulary(*(frozenset(lexicon.words.get(key, "").split()) for key in keys))


def is_generic(words: str, lexicon: Lexicon) -> bool:
    """Whether words point back to a measure and name none: `andelen`, `the rate`."""
    known = vocabulary(lexicon)
    said = [word.strip(".,?!:").lower() for word in words.split()]
    return all(
        w in known.generic or w in known.verbs or w in known.prepositions or not stems([w], lexicon) for w in said
    )


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence, the figures among them, and which tokens name its periods and places, or groups."""

    tokens: Sequence[Token]
    figures: Sequence[Figure]
    taken: frozenset[int]
    grouped: frozenset[int]
    lexicon: Lexicon

    def verb(self, at: int) -> bool:
        return self.tokens[at].text.lower() in vocabulary(self.lexicon).verbs

    def inside(self, at: int) -> bool:
        """Whether a token can be part of a noun phrase."""
        token = self.tokens[at]
        if token.figure >= 0:
            return self._counts(at)
        if token.kind in _DEGREES:
            return at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "word" and not self.verb(at + 1)
        if at in self.taken or at in self.grouped or token.text.lower() in vocabulary(self.lexicon).times:
            return False
        return token.kind in _INSIDE and not self.verb(at)

    def _counts(self, at: int) -> bool:
        """Whether a figure only belongs to a noun: `per 10.000 innbyggarar`, `dei fem områda`."""
        figure = self.figures[self.tokens[at].figure]
        if figure.label == "base":
            return True
        small = figure.word and figure.unit == "count" and figure.value is not None and figure.value <= _SMALL
        return small and at > 0 and self.tokens[at - 1].kind in ("it", "these", "article", "everyone", "of")

    def counts(self, at: int) -> bool:
        """Whether the token is a number that only belongs to a noun."""
        return self.tokens[at].figure >= 0 and self._counts(at)


def before(sentence: Sentence, stretch: Stretch, floor: int) -> Iterator[tuple[str, bool]]:
    """The noun phrases before a figure, nearest first, and whether each only says when or how.

    floor: the first token that may be one.
    """
    end = stretch.at
    depth = 0
    while end > floor:
        kind = sentence.tokens[end - 1].kind
        if kind == "colon" and end < stretch.at and any(t.kind in _NOUNS for t in sentence.tokens[end : stretch.at]):
            return
        depth += (kind == "close") - (kind == "open" and depth > 0)
        first = end
        while first > floor and sentence.inside(first - 1):
            first -= 1
        words = trimmed(sentence.tokens[first:end][-LONGEST - 2 :], sentence.lexicon)
        if words and not depth and not _only_names(sentence.tokens[first:end], first):
            yield words, _adverbial(sentence, first, end, stretch.at)
        end = first if first < end else end - 1


def _only_names(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase is a name, and not the word that opens the sentence."""
    nouns = [t for t in tokens if t.kind in _NOUNS]
    return all(t.kind == "name" for t in nouns) and (first > 0 or len(nouns) > 1)


def _adverbial(sentence: Sentence, first: int, end: int, at: int) -> bool:
    """Whether a phrase only says when, how or of whom; `en snittpris på 9` says what, however it begins."""
    opening = sentence.tokens[first]
    if end == at and end - first > 1 and sentence.tokens[end - 1].kind in ("at", "of") and opening.kind != "at":
        return False
    if opening.kind in _LEADS or opening.text.lower() in vocabulary(sentence.lexicon).prepositions:
        return True
    with_noun = first > 1 and sentence.tokens[first - 1].kind == "by" and sentence.tokens[first - 2].kind == "word"
    return first > 0 and sentence.tokens[first - 1].kind in _LEADS and not with_noun


def noun_behind(sentence: Sentence, stretch: Stretch, figure: Figure) -> str:
    """The noun that a count counts, and what is said of it."""
    at = stretch.at + 1
    while at < stretch.end and sentence.tokens[at].kind in ("more", "less", "further", "only"):
        at += 1
    people = figure.of.lower() in vocabulary(sentence.lexicon).counted
    said = trimmed(_collected(sentence, at, stretch.end, verbs=people), sentence.lexicon)
    counted = figure.unit == "count" and figure.of.lower() not in said.lower()
    return f"{figure.of} {said}".strip() if counted else said


def predicate(sentence: Sentence, stretch: Stretch, base: int) -> str:
    """What is said of the base of a share: `har digital postkasse`, `were in classes of …`."""
    at = max(stretch.at + 1, base)
    tokens = sentence.tokens
    if at + 1 < stretch.end and tokens[at].kind == "comma" and (tokens[at + 1].kind == "be" or sentence.verb(at + 1)):
        at += 1
    while at < stretch.end and (tokens[at].kind in _SKIPPED or at in sentence.taken or _leads_on(sentence, at)):
        at += 1
    while at < stretch.end and (at in sentence.grouped or tokens[at].kind == "between"):
        at += 1
    if any(t.kind == "equal" for t in tokens[at : min(at + _LOOK, stretch.end)]):
        return ""  # `who said the same`: what that is stands before
    words = _collected(sentence, at, stretch.end, verbs=True)[:LONGEST]
    while words and words[-1].kind not in (*_NOUNS, "down", "up") and not _is_letter(words[-1]):
        words.pop()
    if len(words) > 2 and words[0].kind == "at" and words[1].text.lower() in vocabulary(sentence.lexicon).generic:
        words = words[2:]
    groups = {sentence.tokens[i].start for i in sentence.grouped}
    plain = len(words) > 1 and words[0].text.lower() in vocabulary(sentence.lexicon).prepositions
    told = [t for t in words if _tells(t, sentence.lexicon) and not (plain and t.start in groups)]
    return joined(words) if told else ""


def _is_letter(token: Token) -> bool:
    """Whether a token is a capital that stands for itself: the grade `A`."""
    return len(token.text) == 1 and token.text.isupper()


def _tells(token: Token, lexicon: Lexicon) -> bool:
    known = vocabulary(lexicon)
    plain = token.text.lower() in known.generic or token.text.lower() in known.prepositions
    return token.kind in ("up", "down") or (token.kind in _NOUNS and not plain and bool(stems([token.text], lexicon)))


def _leads_on(sentence: Sentence, at: int) -> bool:
    kind = sentence.tokens[at].kind
    return kind == "to" or (kind in ("at", "of") and at + 1 in sentence.taken)


def _collected(sentence: Sentence, at: int, end: int, verbs: bool) -> list[Token]:
    """The tokens of a phrase, without those that name a period or a place. verbs: whether it may have any."""
    out: list[Token] = []
    while at < end and len(out) < LONGEST + 2:
        token = sentence.tokens[at]
        if at in sentence.taken:
            while out and out[-1].kind in ("at", "of", "article", "it"):
                out.pop()
        elif sentence.inside(at) or (verbs and _in_predicate(sentence, at, out)) or (out and _goes_with(sentence, at)):
            out.append(token)
        elif at not in sentence.grouped:
            break
        elif verbs and token.figure < 0:
            out.append(token)
        at += 1
    return out


def _in_predicate(sentence: Sentence, at: int, before: Sequence[Token]) -> bool:
    token = sentence.tokens[at]
    if token.kind in _DEGREES:
        return bool(before) and before[-1].kind in ("article", "or", "it")
    if token.kind == "to" and at + 1 < len(sentence.tokens):
        return bool(before) and sentence.tokens[at + 1].kind == "be"
    return token.figure < 0 and (token.kind in ("be", "up", "down") or sentence.verb(at))


def _goes_with(sentence: Sentence, at: int) -> bool:
    """`150 barn med tiltak`: a noun behind `with`."""
    following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    return sentence.tokens[at].kind == "by" and following is not None and following.kind in ("word", "name")


def trimmed(tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The words from the first noun to the last."""
    kept = [i for i, t in enumerate(tokens) if t.kind in _NOUNS and (t.kind != "word" or stems([t.text], lexicon))]
    return joined(tokens[kept[0] : kept[-1] + 1][:LONGEST]) if kept else ""


def joined(tokens: Sequence[Token]) -> str:
    """Tokens as text, without the white space that the text has not."""
    out = ""
    for n, token in enumerate(tokens):
        out += (" " if n and token.start > tokens[n - 1].end else "") + token.text
    return " ".join(out.split())
