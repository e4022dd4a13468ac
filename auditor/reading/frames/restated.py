"""A share that is printed twice, as a word and as a number: `half (50.3 per cent)`, `10.1 per cent, or one in ten`.

Frame `restated` · figures: word (a fraction word), number (one or more shares that it may restate, nearest first).

They stand in apposition; or the word stands in the title or a heading and the number in the sentences that follow, on
the same thing; or the word concludes (`so one in twelve …`) from the share before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, neighbours, one_word, related
from auditor.reading.binding.whole_words import of_all
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_HEADS = ("title", "heading")
_MARKS = ("open", "or", "thus")
_CLOSES = ("comma", "close", "stop", "of", "ofthese", "semicolon")
_OF_WHAT = {"of", "ofthese", "word", "name", "article", "it", "these", "comma"}
_NOUN_PHRASE = {*_OF_WHAT, "at", "up", "down", "everyone", "total", "and"} - {"comma"}
_ENCLOSED = ((["comma"], ["comma"]), (["dash"], ["dash"]))
"""`Every fifth pupil in the town, 21 per cent, …` `Just over half of the growth – 54 per cent – …`"""
_PHRASE = 6  # tokens of `half of all the passengers,`
_VERB = 4  # tokens behind a word in which `thus` stands: `one visit in four was thus …`
_NEXT = 3  # sentences after a heading that may say it in numbers
_TELLING = 12  # letters of a word that tells by itself what both are on
_SHARED = 2  # words that a heading and a sentence must have in common, or all of those of the heading


def frames(prose: Prose) -> Iterator[Frame]:
    """The fraction words of a document that a percentage says too."""
    near = mentions(prose)
    for line in prose.lines:
        shares = [m for m in near[line.number] if m.share]
        for left, right in pairwise(shares):
            if left.fraction != right.fraction and _apposed(left, right) and not _of_that(left, right):
                word, number = (left, right) if left.fraction else (right, left)
                yield _frame(word, [number])
            elif _twice(left, right):
                yield _frame(left, [right])
        for word in (m for m in shares if m.fraction and not m.change):
            numbers = _headed(prose, near, line, word) if _is_head(prose, line) else _concluded(prose, near, word)
            if numbers:
                yield _frame(word, numbers)


def _frame(word: Mention, numbers: Sequence[Mention]) -> Frame:
    figures = {"word": (word.figure,), "number": tuple(m.figure for m in numbers)}
    return Frame("restated", figures, sentence=word.line.number)


def _of_that(left: Mention, right: Mention) -> bool:
    """Whether the fraction word is of what was said before: `17 per cent, exactly a third of that`."""
    word = left if left.fraction else right
    return [t.kind for t in word.after(2)] in (["of", "it"], ["of", "these"]) or [t.kind for t in word.after(1)] == [
        "ofthese"
    ]


def _apposed(left: Mention, right: Mention) -> bool:
    """Whether the second share follows the first as another way to say it."""
    between = [t.kind for t in left.line.tokens[left.at + 1 : right.at]]
    if any(kind in ("semicolon", "and", "while", "against", "than", "stop", "close") for kind in between):
        return False
    closing = [t.kind for t in right.after(1)] or ["stop"]
    if left.fraction and len(between) <= _PHRASE and (between[-1:], closing) in _ENCLOSED:
        return set(between[:-1]) <= _NOUN_PHRASE
    if left.change != right.change:
        return False
    if any(kind in _MARKS for kind in between[-3:]):
        says_more = (
            between[-1:] == ["open"] and closing[0] == "word"
        )  # `a third of the time (56% drank on 1 to 9 days)`
        return len(between) <= 8 and closing[0] not in ("of", "ofthese") and not says_more
    if between[-1:] != ["comma"] or between.count("comma") > 1:
        return False
    plain = len(between) <= _PHRASE and set(between) <= _OF_WHAT and closing[0] in ("comma", "close")
    return plain or (len(between) <= 2 and closing[0] in _CLOSES)


def _twice(left: Mention, right: Mention) -> bool:
    """`40 per cent of the children are helped, or 4 per cent`: two numbers for one share, and no other whole."""
    between = [t.kind for t in left.line.tokens[left.at + 1 : right.at]]
    closing = [t.kind for t in right.after(1)] or ["stop"]
    said = between[-2:] in (["comma", "or"], ["comma", "thus"]) and 3 <= len(between) <= 9
    same = left.figure.unit == right.figure.unit == "percent" and not left.change and not right.change
    return said and same and closing[0] in ("stop", "semicolon", "close") and "be" in between


# -- headings ------------------------------------------------------------------------------------------------------


def _is_head(prose: Prose, line: Line) -> bool:
    return prose.passage(line).role in _HEADS


def _headed(prose: Prose, near: Mentions, line: Line, word: Mention) -> list[Mention]:
    """The shares of the first sentence below a heading that is on the same thing."""
    wanted = _content(prose, line.tokens)
    for number in range(line.number + 1, line.number + 1 + _NEXT):
        found = [m for m in near.get(number, ()) if _numeral(m)]
        if found and not _is_head(prose, found[0].line):
            said = _content(prose, found[0].line.tokens)
            common = [a for a in wanted if any(one_word(a, b) for b in said)]
            if len(common) >= min(_SHARED, max(len(wanted), 1)) or any(len(a) >= _TELLING for a in common):
                return found
    return []


def _content(prose: Prose, tokens: Sequence[Token]) -> frozenset[str]:
    return stems((t.text for t in tokens if t.figure < 0 and t.kind in ("word", "name")), prose.lexicon)


def _numeral(mention: Mention) -> bool:
    return mention.figure.unit == "percent" and not mention.figure.word and not mention.change


# -- conclusions ---------------------------------------------------------------------------------------------------


def _concluded(prose: Prose, near: Mentions, word: Mention) -> list[Mention]:
    """The shares on the same thing before a fraction word that follows `so`, `that is`."""
    ahead = [t.kind for t in (*word.before(3), *(word.after(_VERB) if word.at <= 1 else ()))]
    if "thus" not in ahead or any(t.kind == "not" for t in word.line.tokens):
        return []
    before, _ = neighbours(near, word)
    if before and before.amount and not any(t.kind in ("of", "ofthese") for t in word.after(1)):
        return []
    wanted = _content(prose, word.line.tokens)
    found = [m for m in earlier(near, word, 2) if _numeral(m)]
    found = [m for m in found if not (of_all(word) and not of_all(m))]
    return [m for m in found if m.line is word.line or (_only(near, m) and _on_it(prose, m, wanted))]


def _on_it(prose: Prose, number: Mention, wanted: frozenset[str]) -> bool:
    """Whether a percentage is on the same thing; `the share` is on that of the sentence before it."""
    lines = [number.line]
    if any(t.kind == "share" for t in number.line.tokens[: number.at]):
        lines += prose.before(number.line)
    return any(related(wanted, _content(prose, line.tokens)) for line in lines)


def _only(near: Mentions, share: Mention) -> bool:
    """Whether a sentence has one percentage, so that another sentence can conclude from nothing else."""
    return sum(m.figure.unit == "percent" for m in near[share.line.number]) == 1
