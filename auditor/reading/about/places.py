"""The places that a sentence names, and which of them each figure is of.

A name is a place if it is known as one, if the text says `i X` or `in X` of it somewhere, or by the word behind it
(`lufthavn`, `county`). Words used (Lexicon.words): locative, institutions, place_suffix, place_of, nationwide, here,
joined_names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditor.lexicon import Lexicon
from auditor.model import Figure, Passage
from auditor.reading.about.gazetteer import PLACES
from auditor.reading.about.stretches import Stretch
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import all_entries, has, paired

_ABBREVIATION = re.compile(r"(?<![-\s])[A-ZÆØÅ]{2}|[a-z][A-Z]")
_LONGEST = 5  # words of a known name
_DATELINE = 6  # tokens of a place and a day
_SHORT = 3  # letters of a name that may also be a word
_AGAINST = ("than", "against", "more", "less", "difference")
_LISTED = (["and"], ["comma"], ["comma", "and"])
_TIES = ("thus", "it", "these", "both")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it is printed, at tokens first to end.

    compared: something is held against it; nation: the whole country; weak: part of the words for a population.
    """

    first: int
    end: int
    name: str
    compared: bool = False
    nation: bool = False
    weak: bool = False


@cache
def _known(name: str) -> bool:
    return name in PLACES or (name.endswith(("'s", "’s")) and name[:-2] in PLACES) or _genitive(name) in PLACES


def _genitive(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > _SHORT + 2 else name


def known(name: str) -> bool:
    """Whether a name is known as that of a place, whatever the text says of it."""
    return _known(name) or _known(name.title())


def has_suffix(name: str, lexicon: Lexicon) -> bool:
    """Whether the last word of a name says that it is a place: `Bergen lufthavn`."""
    words = name.split()
    return len(words) > 1 and has(lexicon.words.get("place_suffix", ""), words[-1])


def located(lines: Sequence[Line], lexicon: Lexicon) -> frozenset[str]:
    """The names of which the document somewhere says that something is in them."""
    out = set()
    for line in lines:
        for first, end in _runs(line.tokens, lexicon):
            said = line.tokens[first - 1].text if first else ""
            name = _text(line.tokens, first, end)
            if has(lexicon.words.get("locative", ""), said) and _can_be(line.tokens, name, end, lexicon):
                out.add(name)
    return frozenset(out)


def _can_be(tokens: Sequence[Token], name: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a name may be that of a place: no abbreviation, no adjective, no `Medietilsynets undersøkelse`."""
    owner = name.endswith("s") and end < len(tokens) and tokens[end].kind == "word"
    adjective = has(_adjectives(lexicon), name)
    return not (_ABBREVIATION.search(name) or adjective or (owner and not _known(name)))


@cache
def _adjectives(lexicon: Lexicon) -> str:
    return " ".join(paired(lexicon.words.get("place_adjectives", "")))


def places(line: Line, lexicon: Lexicon, local: frozenset[str], inside: Sequence[tuple[int, int]] = ()) -> list[Place]:
    """The places of a line, in order: those side by side (`Oslo og Viken`, `Kvalsund i Finnmark`) are one.

    inside: the tokens of populations; a place there is one only where no other is named.
    """
    joined: list[Place] = []
    for place in sorted(_all(line.tokens, lexicon, local), key=lambda p: (p.first, -p.end)):
        if joined and place.first < joined[-1].end:
            continue
        if joined and _as_one(joined[-1], place, line.tokens, lexicon):
            joined[-1] = replace(joined[-1], end=place.end, name=_text(line.tokens, joined[-1].first, place.end))
        else:
            joined.append(place)
    weak = {at for first, end in inside for at in range(first, end)}
    return [replace(p, compared=_compared(line.tokens, p), weak=p.first in weak) for p in joined]


def _as_one(a: Place, b: Place, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    between = tokens[a.end : b.first]
    if a.nation or b.nation:
        return False
    inside = len(between) == 1 and has(lexicon.words.get("place_of", ""), between[0].text)
    return inside or [t.kind for t in between] in _LISTED


def _text(tokens: Sequence[Token], first: int, end: int) -> str:
    """The words of a stretch as printed, but for the white space between them."""
    out = tokens[first].text
    for before, token in zip(tokens[first : end - 1], tokens[first + 1 : end], strict=True):
        out += (" " if token.start > before.end else "") + token.text
    return out


def _all(tokens: Sequence[Token], lexicon: Lexicon, local: frozenset[str]) -> Iterator[Place]:
    taken = -1
    for at in range(len(tokens)):
        end = _longest(tokens, at) if at > taken and tokens[at].figure < 0 else 0
        if end and not _of_institution(tokens, at, end, lexicon):
            end = _with_suffix(tokens, end, lexicon)
            taken = end - 1
            yield Place(at, end, _bare(_text(tokens, at, end)))
    for first, end in _runs(tokens, lexicon):
        name = _text(tokens, first, end)
        suffixed = _with_suffix(tokens, end, lexicon)
        if name in local or suffixed > end:
            yield Place(first, suffixed, _text(tokens, first, suffixed))
    yield from _adjectival(tokens, lexicon)
    yield from _nationwide(tokens, lexicon)


def _adjectival(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Place]:
    """`English schools`, `norske veier`: a place by its adjective."""
    known = paired(lexicon.words.get("place_adjectives", ""))
    for at, token in enumerate(tokens[:-1]):
        place = known.get(token.text.lower()) if token.figure < 0 else None
        if place and tokens[at + 1].kind == "word" and not (at and tokens[at - 1].kind == "name"):
            yield Place(at, at + 1, place.replace("_", " "))
    nouns = paired(lexicon.words.get("place_nouns", ""))
    for at, token in enumerate(tokens):
        if token.text.lower() in nouns:
            yield Place(at, at + 1, nouns[token.text.lower()])


def _longest(tokens: Sequence[Token], at: int) -> int:
    """Where the longest known name that begins at a token ends, or 0."""
    opening = tokens[at].text
    if not opening[:1].isupper() and opening != "euro":
        return 0
    if tokens[at].kind != "name" and len(opening) <= _SHORT and at == 0:
        return 0
    for end in range(min(len(tokens), at + _LONGEST), at, -1):
        if _known(_text(tokens, at, end)):
            return end
    return 0


def _bare(name: str) -> str:
    """A name without the ending of the genitive."""
    if name in PLACES:
        return name
    return name[:-2] if name.endswith(("'s", "’s")) else _genitive(name) if _genitive(name) in PLACES else name


def _runs(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Capitalised words side by side that are no institution."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].kind == "name" and tokens[end].figure < 0:
            end += 1
        if end > at and not _of_institution(tokens, at, end, lexicon):
            yield at, end
        at = max(end, at + 1)


def _of_institution(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name is part of that of an office, a bank, a survey: `Statistics Norway`, `the Bank of England`."""
    left, right = first, end
    while left and tokens[left - 1].kind == "name":
        left -= 1
    while right < len(tokens) and tokens[right].kind == "name":
        right += 1
    if left > 1 and tokens[left - 1].kind == "of" and tokens[left - 2].kind == "name":
        left -= 2
    words = lexicon.words.get("institutions", "")
    return any(has(words, token.text) for token in tokens[left:right])


def _with_suffix(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    return end + (end < len(tokens) and has(lexicon.words.get("place_suffix", ""), tokens[end].text))


def _nationwide(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Place]:
    text, starts = "", []
    for token in tokens:
        starts.append(len(text))
        text += token.text + " "
    for found in all_entries(lexicon.words.get("nationwide", ""), text):
        first = bisect_right(starts, found.start()) - 1
        end = bisect_right(starts, found.end() - 1)
        yield Place(first, end, found[0], nation=True)


def _compared(tokens: Sequence[Token], place: Place) -> bool:
    """Whether a figure is held against a place: `than in Oslo`, `over landet`."""
    for token in reversed(tokens[max(0, place.first - 4) : place.first]):
        if token.kind in _AGAINST:
            return True
        if token.figure >= 0 or token.kind not in ("at", "article", "it", "equal"):
            return False
    return False


# -- which figure is of which place --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Carried:
    """What a sentence leaves to the next: the place that it is about, and the place of its last figure."""

    about: str = ""
    last: str = ""
    nation: bool = False


def assigned(line: Line, own: Sequence[Stretch], found: Sequence[Place], figures: Sequence[Figure]) -> list[str]:
    """The place of each stretch of a line, in order; empty where the line gives none."""
    common = _common(own, found)
    shared = _shared(own, found)
    out: list[str] = []
    for stretch, inside in zip(own, shared, strict=True):
        near = _nearest(stretch, [p for p in inside if not p.weak and _says(line, stretch, p, figures)])
        weak = next((p.name for p in inside if p.weak), "")
        out.append(near.name if near else common or weak)
    return out


def _says(line: Line, stretch: Stretch, place: Place, figures: Sequence[Figure]) -> bool:
    """Whether a place can be that of a figure: behind a rank, or a small number and a verb, stands another's."""
    figure = figures[stretch.figure]
    small = figure.word and figure.unit == "count"
    if any(t.kind == "difference" for t in line.tokens[stretch.at : stretch.at + 2]):
        return False
    if place.first < stretch.at:
        return True
    return figure.unit != "rank" and not (small and any(t.kind == "be" for t in line.tokens[stretch.at : place.first]))


def _shared(own: Sequence[Stretch], found: Sequence[Place]) -> list[list[Place]]:
    """The places inside each stretch that nothing is held against."""
    firsts = [stretch.first for stretch in own]
    out: list[list[Place]] = [[] for _ in own]
    for place in found:
        at = bisect_right(firsts, place.first) - 1
        if at >= 0 and not place.compared:
            out[at].append(place)
    return out


def _nearest(stretch: Stretch, inside: Sequence[Place]) -> Place | None:
    """The place right behind the figure, else the last before it, else the first behind it."""
    before = [p for p in inside if p.end <= stretch.at]
    after = [p for p in inside if p.first > stretch.at]
    if after and (not before or after[0].first - stretch.at <= 2):
        return after[0]
    return before[-1] if before else after[0] if after else None


def _common(own: Sequence[Stretch], found: Sequence[Place]) -> str:
    """The place that stands before the first figure of a sentence, for all that name none of their own."""
    first = own[0].at if own else 0
    head = [p for p in found if p.end <= first and not (p.compared or p.weak)]
    return head[0].name if head else ""


def kept(line: Line, carried: Carried, topic: str, lexicon: Lexicon) -> str:
    """The place of the sentence before, where words point back to it or nothing else is said; else the topic."""
    words = " ".join(t.text for t in line.tokens)
    if has(lexicon.words.get("here", ""), words):
        return carried.about or carried.last or topic
    if line.tokens and line.tokens[0].kind in _TIES:
        return carried.last or carried.about or topic
    return carried.about or topic


def carried_on(own: Sequence[Stretch], found: Sequence[Place], said: Sequence[str], before: Carried) -> Carried:
    """What the next sentence of the passage may take up."""
    plain = [p for p in found if not p.compared]
    if not plain:
        return Carried(before.about, said[-1] if said else before.last, before.nation)
    first = own[0].at if own else plain[0].end
    fronted = plain[0].end <= first and len({p.name for p in plain}) == 1
    about = plain[0].name if fronted else ""
    last = said[-1] if said else plain[-1].name
    return Carried(about, last if len(set(said)) < 2 else "", plain[0].nation and fronted)


def topic(lines: Sequence[Line], passages: Sequence[Passage], lexicon: Lexicon, local: frozenset[str]) -> str:
    """The one place that the title, the headings above the body or the first sentence of the body is about."""
    body = next((n for n, p in enumerate(passages) if p.role in ("lead", "paragraph") and n), len(passages))
    lead = [line for line in lines if line.passage == body]
    for line in (*(line for line in lines if line.passage < body and not _dated(line)), *lead[:2]):
        found = {p.name for p in places(line, lexicon, local) if not p.compared and not p.nation}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _dated(line: Line) -> bool:
    """Whether a line only says where and when something was written: `Tromsø, 6. november 2018`."""
    return any(t.kind == "date" for t in line.tokens) and len(line.tokens) <= _DATELINE
