"""What is measured, as a reader would say it: the noun behind a count, the predicate of a share, or the subject.

A measure has no words of place, period, group, population, direction or hedges. What a clause does not say is taken
from the figure before, then from the sentence before, then from the heading.
Words used (Lexicon.words): half_generic, list_words, pointers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about import subgroups
from auditor.reading.about.phrases import Sentence, before, is_generic, noun_behind, predicate, trimmed
from auditor.reading.about.stretches import Stretch
from auditor.reading.text.prose import Line
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has, pattern

_HELD = ("against", "from", "to", "or", "thus", "open", "than")
"""What opens the stretch of a figure that is of the measure of the figure before it."""

_CLOSE = 5  # tokens of the stretch of such a figure before it
_COUNTED = ("count", "measure", "years", "months", "weeks", "days", "hours", "minutes")


def measure(sentence: Sentence, stretch: Stretch, floor: int, base: int, inherited: str, counted: str) -> str:
    """What the figure of a stretch measures.

    floor: the first token that can say it; base: where its population ends behind it, or 0; inherited: the measure
    of the figure before; counted: what was counted last, where only a sex is named.
    """
    lexicon = sentence.lexicon
    for said, sure in _candidates(sentence, stretch, floor, base, inherited, counted):
        if said and (sure or not is_generic(said, lexicon)):
            return _completed(said, inherited, lexicon)
    return inherited or next((words for words, _ in before(sentence, stretch, floor)), "")


def _candidates(
    sentence: Sentence, stretch: Stretch, floor: int, base: int, inherited: str, counted: str
) -> Iterator[tuple[str, bool]]:
    """What may say it, the likeliest first, and whether it does even if its words are plain."""
    figure, lexicon = sentence.figures[sentence.tokens[stretch.at].figure], sentence.lexicon
    if figure.unit in _COUNTED and figure.of:
        noun = noun_behind(sentence, stretch, figure)
        people = is_generic(noun, lexicon) and figure.unit == "count"
        if people and sentence.tokens[stretch.at - 1].kind in ("at", "by"):
            yield next((words for words, adverbial in before(sentence, stretch, floor) if not adverbial), ""), False
        yield (
            (counted or noun) if is_sex(noun, lexicon) else noun,
            figure.word or (figure.role == "level" and figure.unit == "count"),
        )
    if inherited and _goes_on(sentence, stretch):
        yield inherited, True
    if base or figure.unit == "multiple":
        yield predicate(sentence, stretch, base), True
    subjects = list(before(sentence, stretch, floor))
    if inherited and subjects and _points_back(subjects[0][0], lexicon):
        yield inherited, True
    yield from ((words, False) for words, adverbial in subjects if not adverbial)
    if figure.role not in ("change", "total"):
        yield predicate(sentence, stretch, base), True
    yield inherited, True
    yield from ((words, False) for words, adverbial in subjects if adverbial)


def _goes_on(sentence: Sentence, stretch: Stretch) -> bool:
    """Whether a figure is held against the one before it, or says it in another way: `mot 86`, `or 7 per cent`."""
    close = 0 < stretch.at - stretch.first <= _CLOSE
    return stretch.first > 0 and close and sentence.tokens[stretch.first].kind in _HELD


def _points_back(words: str, lexicon: Lexicon) -> bool:
    """Whether the nearest noun only stands for what was said before: `tallet`, `the rate`."""
    return has(lexicon.words.get("pointers", ""), words) and is_generic(words, lexicon)


def is_sex(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun only says which half of everyone is counted: `43 500 men`."""
    return bool(noun) and len(noun.split()) == 1 and subgroups.is_group(noun, lexicon)


def _completed(said: str, inherited: str, lexicon: Lexicon) -> str:
    """`verdien` as `verdien av sjømat`, where the text spoke of that before."""
    half = pattern(lexicon.words.get("half_generic", ""))
    if not half.fullmatch(said) or not inherited:
        return said
    base = inherited.split(f" {_of(lexicon)} ")[-1] if half.match(inherited) else inherited
    return said if half.fullmatch(base) else f"{said} {_of(lexicon)} {base[0].lower()}{base[1:]}"


def _of(lexicon: Lexicon) -> str:
    return lexicon.classes["of"].split()[0]


def stem_set(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of phrases: what measures are compared by."""
    return stems([w.strip(".,;:()«»\"'") or w for text in words for w in text.split()], lexicon)


def subject(line: Line, figures: Sequence[Figure], taken: frozenset[int], lexicon: Lexicon) -> str:
    """What a heading or a sentence without figures is about: its first nouns that are no words for a list."""
    sentence = Sentence(line.tokens, figures, taken, frozenset(), lexicon)
    at = 0
    while at < len(line.tokens):
        end = at
        while end < len(line.tokens) and line.tokens[end].figure < 0 and sentence.inside(end):
            end += 1
        words = trimmed(line.tokens[at:end], lexicon)
        if words and not is_generic(words, lexicon) and not has(lexicon.words.get("list_words", ""), words):
            return words
        at = max(end, at + 1)
    return ""
