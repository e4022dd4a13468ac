"""The highest or the lowest of many beside the figure for all: `the whole country 1.90. Highest was Sogn with 2.09`.

Frame `overall` with bound `high` or `low`: no mean lies above the highest member, none below the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.for_all import alike, meanlike, said_of_all
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has, pattern

_SUPER = {"most": "high", "least": "low"}
_STOPS = ("semicolon", "stop", "while", "most", "least")
_PASSAGES = 2  # passages before an extreme in which a share of the same base is one for all
_LINES = 60  # sentences before an extreme in which the figure for all is looked for
_NEXT = 2  # sentences after an extreme in which a mean of all is looked for
_OTHER_TIMES = {"earlier", "since", "year", "date"}
_FAR = 14  # tokens between a superlative and its figure
_PART = ("ofthese", "followed", "since", "last", "consecutive", "not", "rest", "except")
"""Words that make the superlative one of a part, a second place or one of a time."""


def frames(prose: Prose) -> Iterator[Frame]:
    """Every superlative with a figure, beside the figure for all that it bounds."""
    near = mentions(prose)
    for line in (line for line in prose.lines if not _leaves_out(prose, line)):
        for extreme, bound in _extremes(prose, near, line):
            for whole in (_wholes(prose, near, extreme) or _summed_up(prose, near, extreme))[:1]:
                if _of_another_year(extreme, whole):
                    continue
                figures = {"whole": (whole.figure,), "parts": (extreme.figure,)}
                yield Frame("overall", figures, facts={"bound": bound}, sentence=line.number)


def _of_another_year(extreme: Mention, whole: Mention) -> bool:
    """`The rate was 61. It was highest in 2015 in Oslo, at 58`: a year that the sentence of the whole does not name."""
    years = {t.text for t in extreme.line.tokens[: extreme.at] if t.kind == "year"}
    return not years <= {t.text for t in whole.line.tokens if t.kind == "year"}


def _leaves_out(prose: Prose, line: Line) -> bool:
    """`Apart from Oslo it is highest in Vik`."""
    words = prose.lexicon.words.get("except", "")
    return bool(line.tokens) and has(words, prose.document.text[line.tokens[0].start : line.tokens[-1].end])


def _extremes(prose: Prose, near: Mentions, line: Line) -> Iterator[tuple[Mention, str]]:
    """The first figure after each superlative, with a name between them."""
    for at, token in enumerate(line.tokens):
        if token.kind not in _SUPER or has(prose.lexicon.words.get("best_worst", ""), token.text):
            continue
        first = next((m for m in near[line.number] if m.at > at and (meanlike(m) or not _counts(m))), None)
        if first is None or first.at - at > _FAR or not meanlike(first) or said_of_all(first):
            continue
        between = [t.kind for t in line.tokens[at + 1 : first.at]]
        around = [t.kind for t in line.tokens[max(0, at - 3) : at]]
        if set(between) & {*_STOPS, *_PART} or set(around) & set(_PART) or _of_some(between, around):
            continue
        named = "name" in (*between, *(t.kind for t in line.tokens[max(0, at - 8) : at])) or _has_it(line, at)
        if named and (first.direction >= 0 or not first.change):
            yield first, _SUPER[token.kind]


def _has_it(line: Line, at: int) -> bool:
    """`Nordland had the highest share`: the word that begins the sentence has what the superlative says."""
    ahead = [t.kind for t in line.tokens[:at] if t.kind != "article"]
    behind = [t.kind for t in line.tokens[at + 1 : at + 2]]
    return ahead == ["word", "be"] and behind in (["share"], ["number"], ["mean"], ["word"])


def _counts(mention: Mention) -> bool:
    """Whether a figure only says how many there are: `of the 27 member states`."""
    return mention.figure.unit == "count" and not mention.figure.decimals


def _of_some(between: list[str], around: list[str]) -> bool:
    """Whether the superlative is among a group: `the highest of the small ones`, not `of the 27`, `of all`."""
    among = [i for i, kind in enumerate(between) if kind == "of"]
    every = any(set(between[i + 1 : i + 4]) & {"everyone", "count"} for i in among)
    return (bool(among) and not every) or "of" in around


def _wholes(prose: Prose, near: Mentions, extreme: Mention) -> list[Mention]:
    """The figures for all that measure the same, nearest first."""
    out: list[Mention] = []
    for number in range(extreme.line.number - 1, max(-1, extreme.line.number - 1 - _LINES), -1):
        found = [w for w in near[number] if alike(w, extreme) and w.direction == extreme.direction and not w.began]
        if number == extreme.line.number - 1 and len(found) == 1 and _speaks_of(extreme, found[0]):
            return found
        out += [w for w in reversed(found) if _for_all(prose, w, extreme)]
    return out


def _summed_up(prose: Prose, near: Mentions, extreme: Mention) -> list[Mention]:
    """The mean of all that the next sentences give: `Highest was Sogn with 4.1 … On average the share is 3.3`."""
    following = [
        line
        for line in prose.lines[extreme.line.number + 1 : extreme.line.number + 1 + _NEXT]
        if line.passage == extreme.line.passage and not {t.kind for t in line.tokens} & _OTHER_TIMES
    ]
    found = [
        w for line in following for w in near[line.number] if alike(w, extreme) and w.direction == extreme.direction
    ]
    found = [w for w in found if said_of_all(w) and not _named(w) and not w.began and _on_the_same(prose, w, extreme)]
    return [w for w in found if not _is_sum(near, w)]


def _is_sum(near: Mentions, whole: Mention) -> bool:
    """`The three have 71 per cent of the traffic together`: a sum of shares, which lies within no two of them."""
    counted = any(_counts(m) for m in near[whole.line.number] if m.at < whole.at)
    return counted and whole.share and not any(t.kind == "mean" for t in whole.line.tokens)


def _on_the_same(prose: Prose, whole: Mention, extreme: Mention) -> bool:
    """Whether a mean is said of the thing of the superlatives, or of nothing else."""
    ahead = [t for t in whole.line.tokens[: whole.at] if t.kind == "word"]
    known = frozenset[str]().union(*(_said(prose, line) for line in (extreme.line, *prose.before(extreme.line))))
    return len(ahead) <= 1 or related(_said(prose, whole.line), known)


def _for_all(prose: Prose, whole: Mention, extreme: Mention) -> bool:
    """Said of all nearby and on the same thing; or nameless, and a share of the same or under the same word."""
    words = related(_said(prose, whole.line), _said(prose, extreme.line)) or _superlative_first(extreme)
    apart = extreme.line.passage - whole.line.passage
    if apart <= 1 and said_of_all(whole):
        return words
    if _named(whole) or not words or any(t.kind == "of" for t in whole.line.tokens[:1]):
        return False
    same = related(population(prose, whole), _population(prose, extreme))
    one_base = apart <= _PASSAGES and same and _plain(prose, whole, extreme)
    return one_base or bool(_percent_nouns(prose, whole) & _percent_nouns(prose, extreme))


def _plain(prose: Prose, whole: Mention, extreme: Mention) -> bool:
    """Whether the subject of a whole is one word that the extremes are of too: `Unemployment is 3.2 per cent of …`."""
    ahead = whole.line.tokens[: whole.at]
    subject = stems((t.text for t in ahead if t.kind == "word"), prose.lexicon)
    near = [extreme.line, *prose.before(extreme.line)]
    known = frozenset[str]().union(*(_said(prose, line) for line in near))
    verbs = ("be", "makes", "thus", "article", "equal")
    return len(subject) == 1 and all(t.kind in ("word", *verbs) for t in ahead) and related(subject, known)


def _population(prose: Prose, extreme: Mention) -> frozenset[str]:
    """What the shares of a sentence of extremes are of; a sentence without it takes that of the one before."""
    own = population(prose, extreme)
    before = next(iter(prose.before(extreme.line)), None)
    if own or before is None or not _superlative_first(extreme):
        return own
    return frozenset[str]().union(*(population(prose, m) for m in mentions(prose)[before.number] if m.share))


def _percent_nouns(prose: Prose, mention: Mention) -> frozenset[str]:
    """The words of a sentence that mean a percentage: `svarprosenten`."""
    means_percent = pattern(prose.lexicon.words.get("percent_nouns", ""))
    return stems(
        (t.text for t in mention.line.tokens if t.figure < 0 and means_percent.fullmatch(t.text)), prose.lexicon
    )


def _speaks_of(extreme: Mention, whole: Mention) -> bool:
    """Whether the sentence of an extreme goes on about the one before: `It is highest in …`."""
    words = [t.kind for t in extreme.line.tokens if t.text[:1].isalnum()]
    return words[:2] == ["it", "be"] and extreme.line.passage == whole.line.passage and not _named(whole)


def _superlative_first(extreme: Mention) -> bool:
    return next((t.kind for t in extreme.line.tokens if t.text[:1].isalnum()), "") in _SUPER


def _named(mention: Mention) -> bool:
    """Whether a figure is of a place that its sentence names."""
    return any(t.kind == "name" for t in mention.line.tokens)


def _said(prose: Prose, line: Line) -> frozenset[str]:
    return stems((t.text for t in line.tokens if t.figure < 0 and t.kind == "word"), prose.lexicon)
