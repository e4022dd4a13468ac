"""The dearest or the cheapest of many beside the average of all: `rents average £940. They are highest in Kent, 1,830`.

Frame `overall` (see overall.py) with bound `high` or `low`: no average of amounts or of times, and no growth of all,
lies above that of the highest member or below that of the lowest.

The figure for all is called an average, or is said of a whole country; no member is named beside it. Nothing new is
measured in the sentence of the extreme. Words used: table_whole, nationwide, place_heads of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.model import Frame
from auditor.reading.about.places import known
from auditor.reading.binding.for_all import said_of_all
from auditor.reading.binding.mentions import Mention, Mentions, mentions, neighbours, related
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.tabled.superlatives import Superlative, superlatives
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

_UNITS = ("money", "measure", "percent", "per_mille", "rate", "per_capita", *LENGTHS)
_NEXT = 5  # tokens between a change and the percentage that it is
_FAR = 14  # tokens between a superlative and its figure
_LINES, _PASSAGES = 9, 2  # sentences and passages before an extreme in which the figure for all is looked for
_FACTOR = 4  # how far an average and an extreme can be apart
_CUTS = ("semicolon", "stop", "while", "than", "followed", "total", "mean", "last", "since", "ofthese", "not", "except")
_RESTS = ("ofthese", "since", "until", "not")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for claim, extreme in _extremes(prose, near, line):
            whole = _spoken_of(prose, list(_wholes(prose, near, extreme)), extreme)
            if whole and _comparable(whole, extreme):
                bound = "high" if claim.sign > 0 else "low"
                figures = {"whole": (whole.figure,), "parts": (extreme.figure,)}
                yield Frame("overall", figures, facts={"bound": bound}, sentence=line.number)


def _extremes(prose: Prose, near: Mentions, line: Line) -> Iterator[tuple[Superlative, Mention]]:
    """Each first place with the first figure behind it, before the next; one member is named or meant.

    The share of the most common answer is a part of all, and no figure of one member.
    """
    commonest = prose.lexicon.words.get("commonest", "")
    claims = [c for c in superlatives(prose, line) if c.place == 1 and c.sign]
    claims = [c for c in claims if not any(has(commonest, t.text) for t in line.tokens[c.at : c.at + 2])]
    if any(t.kind in _RESTS for t in line.tokens):
        return
    for number, claim in enumerate(claims):
        last = claims[number + 1].at if number + 1 < len(claims) else claim.at + _FAR
        found = [m for m in near[line.number] if claim.at < m.at < last and not _counts(m)]
        if found and _of_the_whole(found[0]):
            continue
        between = line.tokens[claim.at : found[0].at] if found else ()
        if found and found[0].figure.unit in _UNITS and not any(t.kind in _CUTS for t in between):
            yield claim, found[0]


def _of_the_whole(mention: Mention) -> bool:
    """`The largest source (55.2% of the total)`: a part of all, and no figure of one member."""
    kinds = [t.kind for t in mention.after(3)]
    return kinds[:1] == ["of"] and bool({"total", "everyone"} & set(kinds))


def _counts(mention: Mention) -> bool:
    """Whether a figure only says how many there are: `of the nine regions`."""
    return mention.figure.unit == "count" and not mention.figure.decimals


# -- the figure for all --------------------------------------------------------------------------------------------


def _wholes(prose: Prose, near: Mentions, extreme: Mention) -> Iterator[Mention]:
    """The figures for all before an extreme, nearest first, of what its sentence measures."""
    own = _measured(prose, extreme.line)
    if not own and not _places(prose, extreme.line):
        return
    for number in range(extreme.line.number, max(-1, extreme.line.number - 1 - _LINES), -1):
        for whole in reversed(near[number]):
            before = whole.figure.start < extreme.figure.start and whole.figure is not extreme.figure
            if (
                before
                and not _is_growth(near, whole)
                and extreme.line.passage - whole.line.passage <= _PASSAGES
                and _for_all(prose, whole, extreme)
            ):
                said = frozenset[str]().union(*(_measured(prose, x) for x in _between(prose, whole, extreme)))
                if not own or related(own, said):
                    yield whole


def _is_growth(near: Mentions, whole: Mention) -> bool:
    """Whether a percentage is that of the change right before it: `2,300 more people, or 15.4 per cent`."""
    size, _ = neighbours(near, whole)
    between = [t.kind for t in whole.line.tokens[size.at + 1 : whole.at]] if size and size.change else []
    return whole.figure.unit == "percent" and between[-1:] in (["or"], ["thus"], ["open"]) and len(between) <= _NEXT


def _spoken_of(prose: Prose, wholes: list[Mention], extreme: Mention) -> Mention | None:
    """The nearest figure for all; of several, that of the country which the text speaks of (`all English regions`)."""
    adjectives = [entry.split(":") for entry in prose.lexicon.words.get("place_adjectives", "").split()]
    for whole in wholes if len(wholes) > 1 else []:
        place = whole.figure.context.place
        said = {place.lower(), *(word for word, name in adjectives if name.replace("_", " ") == place)} - {""}
        between = prose.lines[whole.line.number + 1 : extreme.line.number + 1]
        if any(t.text.lower() in said for line in between for t in line.tokens):
            return whole
    return next(iter(wholes), None)


def _places(prose: Prose, line: Line) -> bool:
    """Whether a sentence that measures nothing of its own is of places: `London was the dearest region at …`."""
    heads = prose.lexicon.words.get("place_heads", "")
    return any(known(t.text) or has(heads, t.text) for t in line.tokens if t.figure < 0)


def _between(prose: Prose, whole: Mention, extreme: Mention) -> list[Line]:
    return list(prose.lines[max(0, whole.line.number - 1) : max(extreme.line.number, whole.line.number + 1)])


def _for_all(prose: Prose, whole: Mention, extreme: Mention) -> bool:
    """Whether a figure is an average, or a growth, and no member is named beside it."""
    a, b = whole.figure, extreme.figure
    if not same_unit(a, b) or a.value is None or whole.began or whole.share != extreme.share:
        return False
    averaged = said_of_all(whole) and a.role != "total"
    grown = a.unit == "percent" and whole.change and whole.direction > 0 and _grows(prose, extreme)
    if a.unit == "percent" and whole.change != (extreme.change or grown):
        return False
    return (averaged or (grown and not _of_one_named(prose, whole))) and _of_no_member(prose, whole)


def _of_one_named(prose: Prose, whole: Mention) -> bool:
    """Whether the sentence before a growth names the member that it is of: `Growth was highest in Kent. It rose …`."""
    return any(superlatives(prose, line) for line in (whole.line, *prose.before(whole.line)))


def _grows(prose: Prose, extreme: Mention) -> bool:
    """Whether the sentence of an extreme, or the one before it, is of growth and of nothing else."""
    around = [extreme.line, *prose.before(extreme.line)]
    kinds = {t.kind for line in around for t in line.tokens}
    return "up" in kinds and not kinds & {"down", "share", "number", "from", "against"}


def _of_no_member(prose: Prose, whole: Mention) -> bool:
    """Whether the sentence of a figure names no place, or only a whole country, the nation, all."""
    names = [t.text for t in whole.line.tokens if t.kind == "name" and known(t.text)]
    wholes = prose.lexicon.words.get("table_whole", "")
    return all(has(wholes, name) for name in names)


def _comparable(whole: Mention, extreme: Mention) -> bool:
    """Whether the two are of one time, and near enough to be of one thing."""
    a, b = whole.figure, extreme.figure
    said = {f.context.period for f in (a, b) if f.context.period and "period" not in f.context.carried}
    ratio = Fraction(a.value or 0) / b.value if a.value and b.value else Fraction(0)
    return len(said) < 2 and Fraction(1, _FACTOR) <= ratio <= _FACTOR


def _measured(prose: Prose, line: Line) -> frozenset[str]:
    """The words of a sentence that say what is measured: no heads of places, no verbs, no names."""
    words = prose.lexicon.words
    passed = f"{words.get('place_heads', '')} {words.get('verbs', '')} {words.get('generic_measure', '')}"
    own = (t.text for t in line.tokens if t.figure < 0 and t.kind in ("word", "equal") and not known(t.text))
    return stems((word for word in own if not has(passed, word)), prose.lexicon)
