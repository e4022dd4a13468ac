"""Which figures the text speaks of as known: `the surplus of 18.6 million`, `the 91 cancelled trips`, `In short: 4.2
million journeys and 1 050 complaints`.

Words used: the, amounting, known_endings, known_plurals, summing_up, narrows of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.reading.binding.mentions import Mention
from auditor.reading.numbers.near import digits
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_LEAST = 2  # digits before its zeros of a figure that can be known again
_LONG = 4  # digits of a long figure, of which another order is no accident
_TIMES = ("year", "date", "month", "earlier", "against", "last", "from", "than")
_THEN = ("year", "date", "month", "earlier", "since")
_PHRASE = 3  # tokens of `97 cancelled trips` behind its figure
_ENDS = ("comma", "and", "stop", "semicolon", "while", "colon", "dash")
_NARROWS = ("at", "of", "ofthese", "name", "from", "by", "since", "between", "earlier", "year")


@dataclass(frozen=True, slots=True)
class Known:
    """The nouns of a figure that is spoken of as known.

    short: whether it may have few digits, so that only a figure of the very same noun can be meant. telling: from how
    many digits on their order tells which figure is meant.
    """

    nouns: frozenset[str]
    short: bool = False
    telling: int = _LONG


def known(prose: Prose, mention: Mention) -> Known | None:
    """What a figure is known as; None where it is not."""
    figure = mention.figure
    if figure.word or figure.hedge or mention.change or len(digits(figure)) < _LEAST:
        return None
    long = _amounting(prose, mention) or _pointed_at(prose, mention)
    if long:
        return Known(long)
    summed = _is_summed_up(prose, mention)
    if summed or (_is_definite_count(prose, mention) and not _is_of_another_time(mention)):
        return Known(mention.nouns, short=True, telling=_LONG - 1 if summed or figure.scale > 1 else _LONG)
    return None


def _amounting(prose: Prose, mention: Mention) -> frozenset[str]:
    """`the surplus of 18.6 million`: a noun with an article or an ending, and what it amounts to."""
    before = [t for t in mention.before(4) if t.kind != "open"]
    named = len(before) >= 2 and has(prose.lexicon.words.get("amounting", ""), before[-1].text)
    definite = named and _is_long_enough(mention) and _is_definite(prose, before[:-1])
    return stems([before[-2].text], prose.lexicon) if definite else frozenset()


def _pointed_at(prose: Prose, mention: Mention) -> frozenset[str]:
    """`the 29 000 papers`"""
    before = [t for t in mention.before(4) if t.kind != "open"]
    large = bool(before) and len(digits(mention.figure)) >= _LONG and before[-1].kind != "ofthese"
    pointed = large and _is_long_enough(mention) and has(prose.lexicon.words.get("the", ""), _last_word(before[-1]))
    return mention.nouns if pointed and mention.figure.of else frozenset()


def _is_long_enough(mention: Mention) -> bool:
    timed = any(t.kind in _TIMES for t in mention.line.tokens)
    return len(digits(mention.figure).rstrip("0")) >= _LEAST and not timed


def _last_word(token: Token) -> str:
    return token.text.split()[-1]


def _is_definite(prose: Prose, before: Sequence[Token]) -> bool:
    """Whether the last of some words is a noun with an article or an ending that makes it known."""
    noun = before[-1]
    endings = tuple(prose.lexicon.words.get("known_endings", "").split())
    articled = any(has(prose.lexicon.words.get("the", ""), t.text) for t in before[:-1])
    return noun.kind == "word" and (articled or (bool(endings) and noun.text.endswith(endings)))


# -- the 91 cancelled trips --------------------------------------------------------------------------------------------


def _is_definite_count(prose: Prose, mention: Mention) -> bool:
    """Whether a number of things is pointed at, and nothing behind it says which of them: `the 58 who came`."""
    before = mention.before(1)
    the = bool(before) and before[0].figure < 0 and before[0].kind != "ofthese"
    if not the or not has(prose.lexicon.words.get("the", ""), _last_word(before[0])) or mention.share:
        return False
    named = bool(mention.figure.of) or mention.figure.scale > 1
    behind = mention.line.tokens[_noun(prose, mention) + 1 :][:1]
    narrows = prose.lexicon.words.get("narrows", "")
    return named and not any(t.kind in _NARROWS or t.figure >= 0 or has(narrows, t.text) for t in behind)


def _noun(prose: Prose, mention: Mention) -> int:
    """Where the noun of a number of things stands: the last of the words behind it that has the ending of one."""
    endings = tuple(prose.lexicon.words.get("known_plurals", "").split())
    phrase = mention.after(_PHRASE)
    words = next((i for i, t in enumerate(phrase) if t.kind != "word"), len(phrase))
    ends = [i for i, t in enumerate(phrase[:words]) if t.text.endswith(endings) or t.text == mention.figure.of]
    return mention.at + 1 + max(ends, default=-1)


def _is_of_another_time(mention: Mention) -> bool:
    """Whether its clause, or what stands before it, names a time."""
    tokens = mention.line.tokens
    end = next((i for i in range(mention.at + 1, len(tokens)) if tokens[i].kind in _ENDS), len(tokens))
    return any(t.kind in _THEN for t in tokens[:end])


# -- in short ----------------------------------------------------------------------------------------------------------


def _is_summed_up(prose: Prose, mention: Mention) -> bool:
    """Whether its sentence sums the text up: `In short: 4.2 million journeys, 1 050 complaints`."""
    tokens = mention.line.tokens
    opening = next((i for i, t in enumerate(tokens) if t.kind in ("colon", "comma")), 0)
    said = " ".join(t.text for t in tokens[:opening])
    return 0 < opening < mention.at and has(prose.lexicon.words.get("summing_up", ""), said)
