"""How many a survey asked: what `3.1 per cent of the whole sample` is of.

Words: `sample` (the sample, all respondents) and `survey` of Lexicon.words.
"""

from __future__ import annotations

from auditor.reading.binding.mentions import Mention, Mentions
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import has, pattern

_LEAST = 100  # people in a sample
_BEHIND = 40  # characters behind a share in which its whole is named
_CLOSES = (".", ",", ";", ")", "\n", "")


def sample_of(prose: Prose, near: Mentions, share: Mention) -> Mention | None:
    """The only size of a sample that the text gives before a share that is said to be of the whole sample."""
    if not _of_the_sample(prose, share):
        return None
    found = [m for line in range(share.line.number) for m in near.get(line, ()) if _is_sample(prose, m)]
    return found[0] if len({m.figure.value for m in found}) == 1 else None


def _of_the_sample(prose: Prose, share: Mention) -> bool:
    """Whether `of` and the sample follow a share, and nothing that narrows it (`of the sample under 30`)."""
    if not any(t.kind == "of" for t in share.after(1)):
        return False
    start = share.after(1)[0].start
    text = prose.document.text[start : start + _BEHIND]
    word = pattern(prose.lexicon.words.get("sample", "")).search(text)
    return word is not None and text[word.end() :].lstrip(" ")[:1] in _CLOSES


def _is_sample(prose: Prose, mention: Mention) -> bool:
    """Whether a sentence of a survey counts its people."""
    text = prose.document.text[mention.line.tokens[0].start : mention.line.tokens[-1].end]
    counted = mention.amount and mention.figure.unit == "count" and mention.figure.scale == 1 and not mention.change
    asked = counted and mention.value >= _LEAST and not mention.figure.word
    return asked and _of_people(prose, mention) and has(prose.lexicon.words.get("survey", ""), text)


def _of_people(prose: Prose, mention: Mention) -> bool:
    """Whether it counts those of the survey, and not those who gave an answer (`… shows that 233 have a loan`)."""
    ahead = [t.kind for t in mention.before(3)]
    return "of" in ahead or has(prose.lexicon.words.get("sample", ""), " ".join(t.text for t in mention.before(4)))
