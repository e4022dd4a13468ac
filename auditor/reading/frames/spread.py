"""A mean beside the ends of what it is a mean of: `Best was October with 12.4, weakest February with 8.3`.

Frame `overall` (see overall.py) with bound `both`, `high` or `low`. An end stands behind its superlative, or behind a
word that says how far something `varied`; the mean stands in its sentence or right beside it, and is the only one. A
sentence with one end alone measures nothing but what was said.
Words used: varied, verbs, generic_measure, attendance, group_nouns, generic_counted, times, before_that, before_then,
bracket_with of
Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.said import is_said, words_of
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

_FAR = 12  # tokens between a superlative and its figure behind it, and
_AHEAD = 6  # before it
_OPENING = 4  # tokens in which a sentence names a scope of its own
_UNITS = ("count", "money", "measure", "points")
_BETWEEN = ("to", "and")
_SUPER = {"most": "high", "least": "low"}
_OTHERS = {"since", "of", "ofthese", "earlier", "not", "median", "than", "rest", "followed"}
"""What makes a superlative one of a part, or of another time."""
_FACTOR = 5  # how far a mean and one end may be apart
_ALL = {"everyone", "total"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")

Ends = tuple[tuple[Mention, ...], str]
"""The ends, and how they bound."""


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        two = _ends(prose, near, line) or _varied(prose, near, line) or _in_two(prose, near, line)
        found = [(two, "both")] if two else list(_one_end(near, line))
        for ends, bound in found:
            mean = _mean(prose, near, ends) or _for_all(prose, near, ends, line)
            if (
                mean
                and not _of_other_years(prose, mean, line)
                and (bound == "both" or _of_the_same(prose, mean, ends[0]))
            ):
                printed = max((mean, *ends), key=lambda m: m.figure.scale).figure
                whole, *parts = (_scaled(m.figure, printed) for m in (mean, *ends))
                figures = {"whole": (whole,), "parts": tuple(parts)}
                yield Frame("overall", figures, facts={"bound": bound}, sentence=line.number)


def _counted(mention: Mention) -> bool:
    figure = mention.figure
    measured = figure.unit in _UNITS or figure.measured
    return measured and not mention.change and figure.value is not None and not figure.sign


# -- the ends ----------------------------------------------------------------------------------------------------------


def _ends(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, ...] | None:
    """The figures of the only superlative of either kind, in the order of the two, where the one is above the other."""
    places = {kind: [i for i, t in enumerate(line.tokens) if t.kind == kind] for kind in _SUPER}
    figures = [m for m in near[line.number] if _counted(m) or (m.share and not m.change and not m.figure.word)]
    if any(len(found) != 1 for found in places.values()) or (len(figures), len(near[line.number])) != (2, 2):
        return None
    if any(_of_some(prose, line, at) for at in range(len(line.tokens))):
        return None
    top, bottom = figures if places["most"] < places["least"] else figures[::-1]
    beside = _belongs(line, places["most"][0], top) and _belongs(line, places["least"][0], bottom)
    return (top, bottom) if beside and top.value > bottom.value else None


def _of_some(prose: Prose, line: Line, at: int) -> bool:
    """Whether a token tells that a superlative is of a part, or over time: `the largest of the old ones`, `since`."""
    kind = line.tokens[at].kind
    if kind != "of":
        return kind in ("since", "ofthese")
    group = f"{prose.lexicon.words.get('group_nouns', '')} {prose.lexicon.words.get('generic_counted', '')}"
    after = [t for t in line.tokens[at + 1 : at + 4] if t.kind != "article"]
    return not (after and (after[0].figure >= 0 or after[0].kind == "everyone" or has(group, after[0].text)))


def _belongs(line: Line, at: int, mention: Mention) -> bool:
    """Whether a figure stands right behind a superlative, or before it in its clause: `A, with 188, is smallest`."""
    if mention.at > at:
        return mention.at - at <= _FAR
    between = [t.kind for t in line.tokens[mention.at + 1 : at]]
    return len(between) <= _AHEAD and "be" in between and not {"and", "semicolon"} & set(between)


def _varied(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, ...] | None:
    """`The number varied from 3 900 in the mildest season to 7 600 in the worst`."""
    found = [m for m in near[line.number] if _counted(m) or m.share]
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    if len(found) != 2 or len(near[line.number]) != 2 or not has(prose.lexicon.words.get("varied", ""), text):
        return None
    first, second = found
    opened = any(t.kind in ("from", "between") for t in first.before(3))
    joined = any(t.kind in _BETWEEN for t in second.before(2))
    return (second, first) if opened and joined and second.value > first.value else None


def _in_two(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, ...] | None:
    """`The biggest crowd was 5 214. The smallest, 1 986, came in November`, `May was the best month, with 74. July was
    the poorest, with 26`: the second names no thing of its own."""
    here, before = next(_one_end(near, line), None), next(_one_end(near, line, -1), None)
    if here is None or before is None or here[1] == before[1]:
        return None
    at = next(i for i, t in enumerate(line.tokens) if t.kind in _SUPER)
    bare = [t.kind for t in line.tokens[at + 1 : at + 2]] != ["word"] or has(
        prose.lexicon.words.get("bracket_with", ""), line.tokens[at + 1].text
    )
    (a,), (b,) = here[0], before[0]
    return (a, b) if bare and same_unit(*alike(a.figure, b.figure)) else None


def _one_end(near: Mentions, line: Line, step: int = 0) -> Iterator[Ends]:
    """The first figure behind the only superlative of a sentence, or of the one before it (step -1)."""
    found = near.get(line.number + step, ())
    if not found or found[0].line.passage != line.passage:
        return
    own = found[0].line
    places = [i for i, t in enumerate(own.tokens) if t.kind in _SUPER]
    start = places[0] if len(places) == 1 else len(own.tokens)
    figures = [m for m in found if _counted(m) and m.at > start]
    if figures and figures[0].at - start <= _FAR and not {t.kind for t in own.tokens[max(0, start - 2) :]} & _OTHERS:
        yield (figures[0],), _SUPER[own.tokens[start].kind]


# -- the mean ----------------------------------------------------------------------------------------------------------


def _mean(prose: Prose, near: Mentions, ends: tuple[Mention, ...]) -> Mention | None:
    """The only mean in the sentence of the ends or right beside it, counted in one unit with them."""
    first, last = min(m.line.number for m in ends), max(m.line.number for m in ends)
    around = [m for n in range(first - 1, last + 2) for m in near.get(n, ()) if m not in ends]
    means = [m for m in around if _one_piece(prose, m, ends[0].line.passage) and _is_mean(m)]
    fitting = [m for m in means if all(_alike(prose, m, end) for end in ends)]
    return fitting[0] if len(means) == len(fitting) == 1 else None


def _is_mean(mention: Mention) -> bool:
    of_each = any(t.kind in ("each", "each_of") for t in mention.before(3))  # `each of our 17 branches`
    said = mention.figure.role == "mean" or any(t.kind == "mean" for t in _clause(mention))
    return said and not of_each and (_counted(mention) or mention.share)


def _clause(mention: Mention) -> tuple[Token, ...]:
    """What stands before a figure in its clause: `on average each of our 17 branches was visited 24 500 times`."""
    before = mention.line.tokens[: mention.at]
    marks = [i for i, t in enumerate(before) if t.kind in ("comma", "semicolon", "and", "while", "stop")]
    return before[marks[-1] + 1 if marks else 0 :]


def _one_piece(prose: Prose, mention: Mention, passage: int) -> bool:
    here, there = prose.document.passages[passage], prose.passage(mention.line)
    return mention.line.passage == passage or (here.role == there.role == "item" and here.block == there.block)


def _one_noun(prose: Prose, mean: str, end: str) -> bool:
    """Whether two counts can be of one thing: `140 times` is of what happens, whatever it is called."""
    plain = f"{prose.lexicon.words.get('times', '')} {prose.lexicon.words.get('generic_counted', '')}".split()
    return not mean or not end or mean in plain or related([mean], [end])


def _alike(prose: Prose, mean: Mention, end: Mention) -> bool:
    """Of one unit and scale; a bare number beside `12.4 billion` is in billions too."""
    a, b = _scaled(mean.figure, end.figure), _scaled(end.figure, mean.figure)
    if a.unit == b.unit == "count" and not _one_noun(prose, a.of, b.of):
        return False
    return same_unit(a, b) and (a.scale == b.scale or bool({a.decimals, b.decimals} - {0}))


def _scaled(figure: Figure, other: Figure) -> Figure:
    """A figure in the unit of another, and a bare decimal in its scale too."""
    taken = alike(figure, other)[0]
    bare = figure.unit == "count" and not figure.of and figure.scale == 1 and figure.decimals > 0
    if not bare or other.scale == 1 or taken.value is None:
        return taken
    return replace(
        taken, value=taken.value * other.scale, interval=taken.interval.scaled(Fraction(other.scale)), scale=other.scale
    )


def _for_all(prose: Prose, near: Mentions, ends: tuple[Mention, ...], line: Line) -> Mention | None:
    """The only share of the sentence before, where the ends are of what it speaks of: `85 per cent were treated with
    success. Success ranged from 74 per cent to 92`."""
    found = near.get(line.number - 1, ())
    if not found or not all(m.share for m in (*found, *ends)) or not _one_piece(prose, found[0], line.passage):
        return None
    plain = stems(prose.lexicon.words.get("generic_measure", "").split(), prose.lexicon)
    said = plain | words_of(prose.lexicon, found[0].line.tokens)
    opening = words_of(prose.lexicon, (t for t in line.tokens[: min(m.at for m in ends)] if t.kind != "name"))
    varied = stems(prose.lexicon.words.get("varied", "").split(), prose.lexicon)
    spoken_of = all(is_said(word, said) for word in opening - varied)
    return (
        found[0]
        if len(found) == 1 and not found[0].change and spoken_of and same_unit(found[0].figure, ends[0].figure)
        else None
    )


def _of_other_years(prose: Prose, mean: Mention, line: Line) -> bool:
    """Whether the ends are of a year, or of a place, that the mean is not said to be of."""
    named, own = ({t.text for t in x.tokens if _YEAR.match(t.text)} for x in (line, mean.line))
    before = any(t.kind == "earlier" for t in line.tokens) and not any(t.kind == "earlier" for t in mean.line.tokens)
    return not named <= own or before or (mean.line.number < line.number and _in_scope(prose, mean.line, line))


def _in_scope(prose: Prose, said: Line, line: Line) -> bool:
    """Whether a sentence opens with a place, a group or a time that the one before does not name: `In the cup`."""
    opening = [t for t in line.tokens[:_OPENING] if t.kind != "article"]
    before = f"{prose.lexicon.words.get('before_that', '')} {prose.lexicon.words.get('before_then', '')}"
    if any(has(before, t.text) for t in line.tokens[:_OPENING]):
        return True
    placed = bool(opening) and opening[0].kind == "at"
    return placed and not words_of(prose.lexicon, opening[1:2]) <= words_of(prose.lexicon, said.tokens)


def _of_the_same(prose: Prose, mean: Mention, end: Mention) -> bool:
    """Whether one end is measured in nothing but what was said, and is near enough to the mean to be of one thing."""
    own_noun = [end.figure.of] if end.figure.of else [mean.figure.of] if mean.line is end.line else []
    if end.figure.unit == "count" and not related(own_noun, [mean.figure.of or end.figure.of]):
        return False
    if _is_mean(end) and not {t.kind for t in mean.line.tokens} & _ALL:
        return False
    words = prose.lexicon.words
    plain = stems(
        " ".join(words.get(key, "") for key in ("verbs", "generic_measure", "attendance")).split(), prose.lexicon
    )
    first = min(mean.line.number, end.line.number)
    before = [x for x in prose.lines[first - 1 if first else 0 : end.line.number] if x.passage == end.line.passage]
    said = plain | words_of(prose.lexicon, (t for x in (*before, mean.line) for t in x.tokens if x is not end.line))
    own = end.line.tokens
    if mean.line is end.line:
        cut = next((i for i, t in enumerate(own) if i > mean.at and t.kind in ("comma", "and", "while")), mean.at)
        said, own = said | words_of(prose.lexicon, own[:cut]), own[cut:]
    new = words_of(prose.lexicon, (t for t in own if t.figure < 0 and t.kind != "name"))
    return 1 / _FACTOR <= mean.value / (end.value or 1) <= _FACTOR and all(is_said(word, said) for word in new)
