"""The groups that a sentence names: sexes, ages, sizes, industries; and which of them each figure is of.

Words used (Lexicon.words): sexes, ages, group_adjectives, age_group, aged, bracket_with, within, not_counted,
group_head, group_back, group_rows, plural, generic_measure, place_heads, verbs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.about import places
from auditor.reading.about.stretches import Stretch
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

_BEHIND = ("than", "against", "followed")
_TIES = ("thus", "it")
_ENDS = (
    "be",
    "comma",
    "stop",
    "semicolon",
    "colon",
    "open",
    "close",
    "at",
    "makes",
    "up",
    "down",
    "and",
    "while",
    "not",
)
_HELD = ("against", "from", "to", "or", "thus", "open")  # what opens the stretch of a figure of the same group
_NEAR = 4  # tokens between a figure and a group behind it
_HAVE = ("be", "up", "down")
_WORDS = 4  # words of a group that is named by where it works


@dataclass(frozen=True, slots=True)
class Group:
    """A group at tokens first to end, as it is printed."""

    first: int
    end: int
    name: str
    compared: bool = False


def is_group(name: str, lexicon: Lexicon) -> bool:
    """Whether a name begins with that of a sex or another half of everyone: `Menn`, `Both sexes`."""
    return any(pattern(lexicon.words.get(key, "")).match(name) for key in ("sexes", "group_rows"))


def groups(line: Line, figures: Sequence[Figure], before: str, lexicon: Lexicon) -> list[Group]:
    """The groups of a line, in order; none overlap. before: what `this age group` points back to."""
    found = [*_aged(line.tokens, figures, lexicon), *_within(line.tokens, lexicon), *_named(line.tokens, lexicon)]
    found += [*_holders(line.tokens, figures, lexicon), *_named_first(line.tokens, figures)]
    out: list[Group] = []
    for first, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not out or first >= out[-1].end:
            name = " ".join(t.text for t in line.tokens[first:end])
            out.append(Group(first, end, _tidy(name), _compared(line.tokens, first)))
    return out or [*_pointed(line.tokens, before, lexicon)]


def _pointed(tokens: Sequence[Token], before: str, lexicon: Lexicon) -> Iterator[Group]:
    """The group before, where the sentence says `in this age group`."""
    text, starts = "", []
    for token in tokens if before else ():
        starts.append(len(text))
        text += token.text + " "
    found = pattern(lexicon.words.get("group_back", "")).search(text)
    if found:
        yield Group(bisect_right(starts, found.start()) - 1, bisect_right(starts, found.end() - 1), before)


def _tidy(name: str) -> str:
    return name.replace(" - ", "-").replace(" – ", "–").replace(" / ", "/")


def _compared(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].kind in _BEHIND


def _named(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Words that are groups by themselves, with the adjectives before them."""
    named = lexicon.words.get("sexes", "") + " " + lexicon.words.get("ages", "")
    adjectives = lexicon.words.get("group_adjectives", "")
    for at, token in enumerate(tokens):
        if token.figure >= 0 or token.kind == "share" or not has(named, token.text):
            continue
        first = at
        while first and has(adjectives, tokens[first - 1].text):
            first -= 1
        following = tokens[at + 1] if at + 1 < len(tokens) else token
        noun = has(lexicon.words.get("group_head", ""), following.text)
        yield first, at + 1 + noun


def _aged(tokens: Sequence[Token], figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """`barn under 18 år`, `those aged 15 to 24`, `gruppa 18–44 år`, `kommunar med færre enn 2.000 innbyggarar`."""
    at = 0
    while at < len(tokens):
        label = _label(tokens[at], figures)
        if label not in ("age", "bracket") or (at and tokens[at - 1].kind == "open"):
            at += 1
            continue
        end = at + 1
        while (
            end + 1 < len(tokens)
            and tokens[end].kind in ("to", "dash", "and")
            and _label(tokens[end + 1], figures) == label
        ):
            end += 2
        old = lexicon.words.get("year_old", "")
        if end + 1 < len(tokens) and tokens[end].kind == "dash" and has(old, tokens[end + 1].text):
            end += 2
        yield _opened(tokens, at, label, lexicon), end
        at = end


def _label(token: Token, figures: Sequence[Figure]) -> str:
    return figures[token.figure].label if token.figure >= 0 else ""


def _opened(tokens: Sequence[Token], at: int, label: str, lexicon: Lexicon) -> int:
    """Where the words of a group begin: with who is so old, or whose size it is."""
    first = at
    while first and has(lexicon.words.get("aged" if label == "age" else "bracket_with", ""), tokens[first - 1].text):
        first -= 1
    if first and tokens[first - 1].kind == "comma" and label == "bracket":
        first -= 1
    people = lexicon.words.get("age_group", "")
    noun = first and (label == "bracket" or has(people, tokens[first - 1].text)) and tokens[first - 1].figure < 0
    return (
        first - 1
        if noun and tokens[first - 1].kind in ("word", "name", "these", "it")
        else first
        if label == "bracket"
        else at
    )


def _within(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """`innenfor høyere utdanning`, `within health care`"""
    for at, token in enumerate(tokens):
        if token.figure < 0 and has(lexicon.words.get("within", ""), token.text):
            end = at + 1
            while end < len(tokens) and end - at <= _WORDS and tokens[end].figure < 0 and tokens[end].kind not in _ENDS:
                if has(lexicon.words.get("not_counted", ""), tokens[end].text) and tokens[end].kind == "word":
                    break
                end += 1
            if end > at + 1:
                yield at, end


def _holders(tokens: Sequence[Token], figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """`Primary schools gained 10,800 pupils`: who has what is counted, named right before."""
    plural = tuple(lexicon.words.get("plural", "").split())
    for at, token in enumerate(tokens):
        figure = figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.unit != "count" or not figure.of or at < 2 or tokens[at - 1].kind not in _HAVE:
            continue
        end = first = at - 1
        while first and tokens[first - 1].kind in ("word", "name", "dash") and not _plain(tokens[first - 1], lexicon):
            first -= 1
        opens = not first or tokens[first - 1].kind in ("comma", "and", "while", "stop")
        noun = tokens[end - 1]
        if first < end <= first + _WORDS and opens and noun.kind == "word" and noun.text.lower().endswith(plural):
            yield first, end


def _named_first(tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """`Høyre fikk 23,2 prosent`: the name of no place that opens the sentence, and has what is counted right behind."""
    end = 0
    while end < len(tokens) and tokens[end].kind == "name":
        end += 1
    if not end or end + 1 >= len(tokens) or tokens[end].kind != "be" or tokens[end + 1].figure < 0:
        return
    name = " ".join(t.text for t in tokens[:end])
    if figures[tokens[end + 1].figure].role != "label" and not places.known(name):
        yield 0, end


def _plain(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word names nobody: `fylkene`, `the total`."""
    return any(has(lexicon.words.get(key, ""), token.text) for key in ("generic_measure", "place_heads", "verbs"))


# -- which figure is of which group --------------------------------------------------------------------------------


def kept(line: Line, carried: str) -> str:
    """The group of the figure before, where the sentence only goes on about it: `That is …`."""
    return carried if line.tokens and line.tokens[0].kind in _TIES else ""


def assigned(line: Line, own: Sequence[Stretch], found: Sequence[Group], ends: Sequence[int]) -> list[str]:
    """The group of each stretch: its own, that of the figure it is held against, else the one that opens the line.

    ends: where the population of each figure ends behind it, or 0; what follows that is said of the population.
    """
    firsts = [stretch.first for stretch in own]
    shared: list[list[Group]] = [[] for _ in own]
    for group in found:
        at = bisect_right(firsts, group.first) - 1
        if at >= 0 and not group.compared:
            shared[at].append(group)
    first = own[0].at if own else 0
    common = next((g.name for g in reversed(found) if g.end <= first and not g.compared), "")
    against = next((g.name for g in found if g.compared), "")
    out: list[str] = []
    for stretch, inside, end in zip(own, shared, ends, strict=True):
        near = _nearest(stretch, [g for g in inside if not end or g.first <= end])
        opening = line.tokens[stretch.first].kind if out else ""
        held = out[-1] if opening in _HELD else ""
        out.append(near.name if near else (opening == "against" and against) or held or (common if out else ""))
    return out


def _nearest(stretch: Stretch, inside: Sequence[Group]) -> Group | None:
    """The group close behind the figure, else the last one before it."""
    after = [g for g in inside if stretch.at < g.first <= stretch.at + _NEAR]
    before = [g for g in inside if g.end <= stretch.at]
    if after and (not before or after[0].first - stretch.at <= 2):
        return after[0]
    return before[-1] if before else after[0] if after else None
